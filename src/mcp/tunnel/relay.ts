/** The wire between ngrok's SDK and the service, in our own hands: Node makes, verifies and cuts the connection. */
import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import type { AppError } from '../../contract/errors.ts';
import { createCertificates, type Certificates } from './certificates.ts';
import { withholdGoAway } from './goaway.ts';
import { tunnelProblems } from './problems.ts';

/**
 * The SDK dials this relay and takes it for the service. Without it, a connection that hangs while it is being set
 * up blocks every later one in the process for ever (the SDK holds a lock meanwhile), and a session that was closed
 * stays at the service, because closing does not hang up. Cutting the relay ends both.
 * See docs/decisions/0004-own-reconnect-for-ngrok.md.
 */
export interface Relay {
  /** For the SDK: where to dial, and the CA to trust there. */
  readonly serverAddr: string;
  readonly ca: string;
  /** Resolves when the service or the SDK has hung up; never rejects. */
  readonly broken: Promise<AppError>;
  /** Cuts both sides. The SDK's own attempts to reconnect are refused from the start. */
  close(): void;
}

export interface RelayOptions {
  host: string;
  port: number;
  /** PEM. */
  ca: string[];
  signal: AbortSignal;
}

/** Milliseconds between signs of life on the TCP level, beneath the SDK's heartbeats. */
const keepAliveDelay = 15_000;

/** @throws Node's own error when the service is not reached or not itself; the signal's reason when given up. */
export async function openRelay(options: RelayOptions): Promise<Relay> {
  const upstream = await connect(options);
  const certificates = createCertificates({ dns: [], ipv4: ['127.0.0.1'] });
  const doorway = await openDoorway(certificates, options.signal).catch((error: unknown) => {
    upstream.destroy();
    throw error;
  });
  const broken = new Promise<AppError>((resolve) => {
    const tell = (): void => resolve(tunnelProblems.disconnected());
    upstream.on('end', tell).on('close', tell);
    if (upstream.destroyed) tell();
    void doorway.admitted.then((local) => {
      local.on('close', tell);
      // Neither end is passed on: the session is told first, then `close` cuts both sides.
      upstream.pipe(withholdGoAway(tell)).pipe(local, { end: false });
      local.pipe(upstream, { end: false });
    });
  });
  const close = (): void => {
    doorway.close();
    upstream.destroy();
  };
  return { serverAddr: `127.0.0.1:${doorway.port}`, ca: certificates.ca, broken, close };
}

async function connect({ host, port, ca, signal }: RelayOptions): Promise<tls.TLSSocket> {
  signal.throwIfAborted();
  const name = net.isIP(host) === 0 ? { servername: host } : {};
  const socket = tls.connect({ host, port, ca, ...name, rejectUnauthorized: true });
  // An error after the handshake is followed by 'close', which is what counts; unheard, it would end the process.
  socket.on('error', () => undefined);
  try {
    await once(socket, 'secureConnect', { signal });
  } catch (error) {
    socket.destroy();
    throw error;
  }
  socket.setNoDelay(true);
  socket.setKeepAlive(true, keepAliveDelay);
  return socket;
}

interface Doorway {
  port: number;
  /** Resolves with the first connection, never with another; stays pending when none comes. */
  admitted: Promise<tls.TLSSocket>;
  /** Shuts the door and cuts whoever came through. */
  close(): void;
}

/** Lets one connection in, on loopback, under a certificate that nobody else has. */
async function openDoorway({ cert, key }: Certificates, signal: AbortSignal): Promise<Doorway> {
  const server = tls.createServer({ cert, key, noDelay: true });
  const sockets = new Set<net.Socket>();
  const keep = (socket: net.Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };
  server.on('connection', keep);
  const admitted = new Promise<tls.TLSSocket>((resolve) => {
    let isTaken = false;
    server.on('secureConnection', (socket) => {
      keep(socket);
      if (isTaken) socket.destroy();
      else resolve(socket);
      isTaken = true;
      server.close();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening', { signal });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = (): void => {
    server.close();
    for (const socket of [...sockets]) socket.destroy();
  };
  return { port, admitted, close };
}
