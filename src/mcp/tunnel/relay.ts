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
  let local: tls.TLSSocket | null = null;
  const close = (): void => {
    doorway.server.close();
    upstream.destroy();
    local?.destroy();
  };
  const broken = new Promise<AppError>((resolve) => {
    const tell = (): void => resolve(tunnelProblems.disconnected());
    // Errors are followed by 'close', which tells.
    upstream.on('end', tell).on('close', tell).on('error', tell);
    doorway.server.once('secureConnection', (socket) => {
      doorway.server.close();
      local = socket;
      socket.on('close', tell).on('error', tell);
      if (upstream.destroyed) socket.destroy();
      // Neither end is passed on: the session is told first, then `close` cuts both sides.
      upstream.pipe(withholdGoAway(tell)).pipe(socket, { end: false });
      socket.pipe(upstream, { end: false });
    });
  });
  return { serverAddr: `127.0.0.1:${doorway.port}`, ca: certificates.ca, broken, close };
}

async function connect({ host, port, ca, signal }: RelayOptions): Promise<tls.TLSSocket> {
  signal.throwIfAborted();
  const socket = tls.connect({ host, port, ca, ...(net.isIP(host) === 0 ? { servername: host } : {}) });
  const giveUp = (): void => void socket.destroy();
  signal.addEventListener('abort', giveUp);
  try {
    await once(socket, 'secureConnect', { signal });
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
  socket.setNoDelay(true);
  socket.setKeepAlive(true, keepAliveDelay);
  return socket;
}

/** Lets one connection in, on loopback, under a certificate that nobody else has. */
async function openDoorway(
  { cert, key }: Certificates,
  signal: AbortSignal,
): Promise<{ server: tls.Server; port: number }> {
  const server = tls.createServer({ cert, key, noDelay: true });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening', { signal });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The relay has no port.');
  return { server, port: address.port };
}
