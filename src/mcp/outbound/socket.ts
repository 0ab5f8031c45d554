/** WebSockets (RFC 6455) that notice when nobody is there any more, and that end with their connector. */
import { WebSocket, type RawData } from 'ws';
import { AppError } from '../../contract/errors.ts';
import type { ConnectorClock, ConnectorContext, Socket } from '../connectors/connector.ts';
import { startDeadline } from '../deadline-signal.ts';
import { explainFailure } from './network-failures.ts';
import { tooSlow } from './refusals.ts';

const handshakeMs = 10_000;
const largestMessage = 4 * 1024 * 1024;
/** Services send pings more often than this (Binance every 20 seconds); after half of it we ask ourselves. */
const silenceMs = 90_000;
const lookMs = 5_000;

export interface SocketOptions {
  signal: AbortSignal;
  onText(text: string): void;
}

export interface SocketHouse {
  title: string;
  clock: ConnectorClock;
  log: ConnectorContext['log'];
  /** How often each is looked after; for tests. */
  lookMs?: number;
}

export interface Sockets {
  /** @throws AppError `source_unreachable`, or the signal's reason */
  open(url: string, options: SocketOptions): Promise<Socket>;
  /** Ends all. */
  close(): void;
}

export function createSockets(house: SocketHouse): Sockets {
  const open = new Set<WebSocket>();
  return {
    async open(url, options) {
      options.signal.throwIfAborted();
      const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: largestMessage });
      open.add(socket);
      socket.once('close', () => open.delete(socket));
      const made = attend(socket, house, options);
      await opened(socket, { url, title: house.title, signal: options.signal });
      return made;
    },
    close() {
      for (const socket of open) socket.terminate();
    },
  };
}

/** From the first moment on: messages may come with the handshake's answer. */
function attend(socket: WebSocket, house: SocketHouse, { onText }: SocketOptions): Socket {
  const seen = { heardAt: house.clock.now(), reason: null as string | null };
  const end = (reason: string) => {
    seen.reason ??= reason;
    socket.terminate();
  };
  const heard = () => (seen.heardAt = house.clock.now());
  const watch = setInterval(() => {
    const silence = house.clock.now() - seen.heardAt;
    if (silence > silenceMs) end(`nothing was heard for ${silenceMs / 1000} seconds`);
    else if (silence > silenceMs / 2 && socket.readyState === WebSocket.OPEN) socket.ping();
  }, house.lookMs ?? lookMs).unref();
  // ws answers pings by itself (autoPong).
  socket.on('ping', heard).on('pong', heard).on('open', heard);
  socket.on('message', (data, isBinary) => {
    heard();
    if (isBinary) return;
    try {
      onText(textOf(data));
    } catch (error) {
      house.log('error', `A message of a stream could not be taken: ${String(error).slice(0, 200)}`);
      end('a message could not be taken');
    }
  });
  socket.on('error', (error) => (seen.reason ??= error.message));
  const closed = new Promise<string>((resolve) => {
    socket.once('close', (code, reason) => {
      clearInterval(watch);
      const said = reason.toString().replaceAll(/\s+/g, ' ').slice(0, 120);
      resolve(seen.reason ?? (said === '' ? `it was closed (code ${code})` : `${said} (code ${code})`));
    });
  });
  return {
    closed,
    send(text) {
      if (socket.readyState !== WebSocket.OPEN)
        throw new AppError({
          code: 'source_unreachable',
          message: `${house.title}’s stream is not open any more.`,
          hint: 'It is opened again by itself; try again in a moment.',
        });
      socket.send(text);
    },
    close() {
      seen.reason ??= 'it was closed here';
      if (socket.readyState === WebSocket.OPEN) socket.close(1000);
      else socket.terminate();
    },
  };
}

/** Resolves when it is open. The first thing that happens counts; what follows from it changes nothing. */
function opened(
  socket: WebSocket,
  { url, title, signal }: { url: string; title: string; signal: AbortSignal },
): Promise<void> {
  const deadline = startDeadline(handshakeMs, signal);
  return new Promise<void>((resolve, reject) => {
    const give = (error: unknown) => {
      reject(error);
      socket.terminate();
    };
    deadline.signal.addEventListener('abort', () => {
      give(deadline.isLate() ? tooSlow(title, { timeoutMs: handshakeMs, sent: false }) : signal.reason);
    });
    socket.once('open', resolve);
    socket.once('unexpected-response', (_request, { statusCode }) => give(refused(title, statusCode ?? 0)));
    socket.once('error', (error) => give(explainFailure(error, { title, url, sent: false }).error));
    // When it is ended from here, before it was open.
    socket.once('close', () => reject(explainFailure(null, { title, url, sent: false }).error));
  }).finally(deadline.clear);
}

function refused(title: string, status: number): AppError {
  return new AppError({
    code: 'source_unreachable',
    message: `${title} did not open a stream: it answered with HTTP ${status}.`,
    hint: 'Check the source’s streamUrl.',
  });
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return data instanceof ArrayBuffer ? Buffer.from(data).toString() : data.toString();
}
