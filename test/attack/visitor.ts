/** Requests as an attacker writes them: nothing tidied up, nothing followed, any Host. */
import http from 'node:http';
import https from 'node:https';
import { connect } from 'node:net';

export interface Asked {
  method?: string;
  /** As it goes onto the wire, whatever it looks like. */
  path: string;
  headers?: Record<string, string | string[]>;
  /** An object goes as JSON, search parameters as a form. */
  body?: string | Buffer | URLSearchParams | object;
}

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

/** Where requests go: which socket, and which name they call by default. */
export interface Way {
  protocol: 'http:' | 'https:';
  port: number;
  host: string;
  ca?: string;
  /** Added to every request. */
  headers?: Record<string, string>;
  /** On a connection of its own, which is not kept. */
  fresh?: boolean;
}

const patienceMs = 15_000;
const agents = {
  'http:': new http.Agent({ keepAlive: true, maxSockets: 32 }),
  'https:': new https.Agent({ keepAlive: true, maxSockets: 32 }),
};

/** One request and its whole answer; of an event stream only the head, after which it is closed. */
export async function visit(way: Way, asked: Asked): Promise<Answer> {
  const response = await head(way, asked);
  const { statusCode: status = 0, headers } = response;
  if (headers['content-type']?.startsWith('text/event-stream') === true && status === 200) {
    response.destroy();
    return { status, headers, text: '' };
  }
  const chunks: Buffer[] = [];
  for await (const chunk of response) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return { status, headers, text: Buffer.concat(chunks).toString('utf8') };
}

/** One request, up to the head of its answer. */
export function head(way: Way, asked: Asked, signal?: AbortSignal): Promise<http.IncomingMessage> {
  const { body, type } = bodyOf(asked.body);
  return new Promise((resolve, reject) => {
    const options: https.RequestOptions = {
      host: '127.0.0.1',
      port: way.port,
      path: asked.path,
      method: asked.method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        host: way.host,
        ...(type === undefined ? {} : { 'content-type': type }),
        ...(body === undefined ? {} : { 'content-length': String(body.length) }),
        ...way.headers,
        ...asked.headers,
      },
      agent: way.fresh === true ? false : agents[way.protocol],
      timeout: patienceMs,
      ...(signal === undefined ? {} : { signal }),
      ...(way.ca === undefined ? {} : { servername: 'localhost', ca: way.ca }),
    };
    const request = (way.protocol === 'https:' ? https : http).request(options, resolve);
    request.on('timeout', () =>
      request.destroy(new Error(`No answer to ${asked.path} in ${patienceMs} ms.`)),
    );
    request.on('error', reject);
    request.end(body);
  });
}

function bodyOf(body: Asked['body']): { body?: Buffer; type?: string } {
  if (body === undefined) return {};
  if (typeof body === 'string') return { body: Buffer.from(body) };
  if (Buffer.isBuffer(body)) return { body };
  if (body instanceof URLSearchParams)
    return { body: Buffer.from(body.toString()), type: 'application/x-www-form-urlencoded' };
  return { body: Buffer.from(JSON.stringify(body)), type: 'application/json' };
}

/** Bytes as they are on a socket of their own, and everything that comes back until it closes or `ms` have passed. */
export function shout(port: number, bytes: string | Buffer, ms = 1_500): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    const timer = setTimeout(() => socket.destroy(), ms);
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    // Being cut off is an answer too.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(heard);
    });
    socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  });
}

/** Does `work` for each, a few at a time, and answers in order. */
export async function each<T, R>(
  list: readonly T[],
  work: (one: T) => Promise<R>,
  atATime = 8,
): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < list.length; from += atATime)
    results.push(...(await Promise.all(list.slice(from, from + atATime).map(work))));
  return results;
}

/** Addresses of their own for each attack, so that none pays for another. */
let lastNetwork = 0;
export function ownNetwork(): (host: number) => string {
  lastNetwork += 1;
  const third = lastNetwork;
  return (host) => `198.51.${100 + third}.${host}`;
}
