/** A local server, the edge and the real agent between them; and visitors who come by the public address. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import https from 'node:https';
import { systemClock } from '../../../src/mcp/standard.ts';
import type { TunnelAgent, TunnelRequest } from '../../../src/mcp/ports.ts';
import { createNgrokAgent, type NgrokAgentOptions } from '../../../src/mcp/tunnel/ngrok.ts';
import { startNgrokEdge, type NgrokEdge, type NgrokEdgeOptions } from '../../simulators/ngrok-edge/edge.ts';
import { listen, stopListening } from '../../simulators/ngrok-edge/listen.ts';

export interface Stage {
  edge: NgrokEdge;
  agent: TunnelAgent;
  request: TunnelRequest;
  server: Server;
  close(): Promise<void>;
}

export async function openStage(options: {
  serve?: RequestListener;
  edge?: NgrokEdgeOptions;
  agent?: Partial<NgrokAgentOptions>;
}): Promise<Stage> {
  const server = createServer(options.serve ?? ((_request, response) => response.end('hello')));
  const port = await listen(server, 0);
  const edge = await startNgrokEdge(options.edge);
  return {
    edge,
    agent: createNgrokAgent({ clock: systemClock, connectTimeoutMs: 5_000, ...options.agent }),
    request: {
      authtoken: '2abcDEFghiJKLmnoPQRstuVWXyz_0123456789',
      target: `http://127.0.0.1:${port}`,
      domain: '',
      serverAddr: edge.serverAddr,
      caFile: edge.caFile,
    },
    server,
    async close() {
      await edge.close();
      const stopped = stopListening(server);
      server.closeAllConnections();
      await stopped;
    },
  };
}

export interface Visit {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer;
  /** The name visited; whatever it is, the connection goes to loopback. */
  host?: string;
}

/** A visitor's request by the public front, up to the response's head. */
export function visit(edge: NgrokEdge, options: Visit = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { path = '/', method = 'GET', headers = {}, body, host = 'localhost' } = options;
    const request = https.request(
      {
        host: '127.0.0.1',
        port: edge.publicPort,
        servername: 'localhost',
        ca: edge.ca,
        agent: false,
        path,
        method,
        headers: { host: `${host}:${edge.publicPort}`, ...headers },
      },
      resolve,
    );
    request.on('error', reject);
    request.end(body);
  });
}

export async function read(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The status of a visit; 0 when it was cut off. */
export async function statusOf(edge: NgrokEdge, options: Visit = {}): Promise<number> {
  try {
    const response = await visit(edge, options);
    await read(response);
    return response.statusCode ?? 0;
  } catch {
    return 0; // Cut off; told as such.
  }
}
