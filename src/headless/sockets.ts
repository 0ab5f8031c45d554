/** Serves the contract at `/contract`: to the window by its cookie and Origin, to programs by the admin token. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { CommandContext } from '../contract/commands.ts';
import { serve, type Served } from '../contract/wire.ts';
import type { LogSink } from '../mcp/index.ts';
import { refuse } from './gate.ts';
import type { Key } from './key.ts';
import { logError } from './log.ts';
import { socketChannel } from './socket.ts';
import type { WindowPass } from './window-pass.ts';

/** A command with a long value; nothing a face sends is near it. */
const maxFrameBytes = 1024 * 1024;
/** A face that leaves two pings unanswered is gone. */
const defaultHeartbeatMs = 15_000;
/** Close code 1001: the server goes away (RFC 6455, 7.4.1). */
const goingAway = 1001;
const farewellMs = 1000;

export interface SocketOptions {
  core: Served;
  hosts: readonly string[];
  pass: WindowPass;
  adminKey: Key;
  log: LogSink;
  heartbeatMs?: number;
}

/** @returns the way to say goodbye to everyone. */
export function acceptSockets(
  server: Server,
  options: SocketOptions,
): { close(reason: string): Promise<void> } {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxFrameBytes,
    perMessageDeflate: false,
    clientTracking: true,
  });
  const farewells = new Map<WebSocket, (reason: string) => void>();

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const broke = (error: Error) => {
      if (!isGone(error)) logError(options.log, 'A socket broke while it was opened', error);
    };
    stream.on('error', broke);
    const face = admit(request, options);
    if (typeof face === 'number') return turnAway(stream, face);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      stream.off('error', broke);
      socket.on('error', (error) => logError(options.log, 'A face’s socket broke', error));
      socket.on('close', () => farewells.delete(socket));
      keepAlive(socket, options.heartbeatMs ?? defaultHeartbeatMs);
      farewells.set(socket, serve(options.core, socketChannel(socket), face));
    });
  });

  return {
    async close(reason) {
      const gone = [...farewells].map(([socket, farewell]) => {
        farewell(reason);
        return closed(socket);
      });
      await Promise.all(gone);
      sockets.close();
    },
  };
}

/** A browser that reloads lets go of its socket, whatever it is at: no error of anybody's. */
function isGone(error: Error): boolean {
  return 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

/** The face that may come in, or the status it is turned away with. */
function admit(
  request: IncomingMessage,
  options: SocketOptions,
): CommandContext['face'] | 400 | 401 | 403 | 404 {
  const url = URL.parse(request.url ?? '', `http://${options.hosts[0]}`);
  if (url === null) return 400;
  if (refuse(request, options.hosts) !== null) return 403;
  if (url.pathname !== '/contract') return 404;
  // A browser always tells where its script comes from; only what is no browser may show the admin token.
  if (request.headers.origin !== undefined) return options.pass.isHeldBy(request) ? 'window' : 401;
  return options.adminKey.matches(url.searchParams.get('token')) ? 'terminal' : 401;
}

const phrases = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' } as const;

function turnAway(stream: Duplex, status: keyof typeof phrases): void {
  stream.end(`HTTP/1.1 ${status} ${phrases[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function keepAlive(socket: WebSocket, everyMs: number): void {
  let unanswered = 0;
  const timer = setInterval(() => {
    if (unanswered >= 2) return socket.terminate();
    unanswered += 1;
    socket.ping();
  }, everyMs);
  socket.on('pong', () => {
    unanswered = 0;
  });
  socket.on('close', () => clearInterval(timer));
}

function closed(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => socket.terminate(), farewellMs);
    socket.once('close', () => {
      clearTimeout(giveUp);
      resolve();
    });
    socket.close(goingAway);
  });
}
