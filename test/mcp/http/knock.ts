/** A request whose head is just as the test writes it: fetch chooses Host and forbids others. */
import { request } from 'node:http';

export interface Knocked {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
  json: unknown;
}

export interface Knocking {
  path?: string;
  method?: string;
  /** As name and value in turn, so that one can come twice. */
  headers?: Record<string, string> | readonly string[];
  body?: string;
}

export function knock(
  origin: string,
  { path = '/mcp', method = 'GET', headers = {}, body }: Knocking,
): Promise<Knocked> {
  const { hostname, port, host } = new URL(origin);
  const flat = Array.isArray(headers) ? [...headers] : Object.entries(headers).flat();
  if (!flat.some((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')) flat.push('Host', host);
  if (body !== undefined) flat.push('Content-Length', String(Buffer.byteLength(body)));
  return new Promise((resolve, reject) => {
    const req = request({ hostname, port, path, method, headers: flat, agent: false }, (res) => {
      let text = '';
      res.on('data', (chunk) => (text += String(chunk)));
      res.on('error', reject);
      res.on('end', () =>
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: text, json: parse(text) }),
      );
    });
    req.on('error', reject);
    req.end(body);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
