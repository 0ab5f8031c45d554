/** A server on this machine that answers as the test says, and remembers what came. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
  type Socket,
} from 'node:net';
import { onTestFinished } from 'vitest';

export interface Loopback {
  origin: string;
  host: string;
  /** Method and path of what came, in order. */
  came: string[];
  requests: { headers: IncomingMessage['headers']; body: string; at: number }[];
}

/** `answer` is asked with the number of the request, from 0. */
export async function serve(
  answer: (n: number, ...given: Parameters<RequestListener>) => unknown,
): Promise<Loopback> {
  const came: string[] = [];
  const requests: Loopback['requests'] = [];
  const server = createServer((request, response) => {
    const n = came.push(`${request.method} ${request.url}`) - 1;
    const kept = { headers: request.headers, body: '', at: Date.now() };
    requests.push(kept);
    request.setEncoding('utf8').on('data', (text: string) => (kept.body += text));
    request.on('end', () => void answer(n, request, response));
  });
  const host = await listening(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://${host}`, host, came, requests };
}

/** Speaks no HTTP of itself: `attend` does what it likes with each connection. */
export async function serveRaw(
  attend: (socket: Socket, n: number) => void,
): Promise<{ origin: string; host: string }> {
  const sockets = new Set<Socket>();
  let n = 0;
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    attend(socket, n);
    n += 1;
  });
  const host = await listening(server);
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { origin: `http://${host}`, host };
}

/** A port where nobody listens. */
export async function freePort(): Promise<number> {
  const server = createTcpServer();
  const host = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return Number(host.split(':')[1]);
}

export async function listening(server: Server | TcpServer): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
