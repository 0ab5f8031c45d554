/** Binds the listener to an address and a port, and says what is wrong when it cannot. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../../contract/errors.ts';

/** @throws AppError `port_in_use`, `listen_failed` */
export async function listenOn(
  server: Server,
  host: string,
  port: number,
): Promise<{ origin: string; port: number; isLoopback: boolean }> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(problem(cause, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { origin: `http://${name}:${address.port}`, port: address.port, isLoopback: isLoopback(host) };
}

function problem(cause: NodeJS.ErrnoException, host: string, port: number): AppError {
  const taken = cause.code === 'EADDRINUSE';
  return new AppError(
    {
      code: taken ? 'port_in_use' : 'listen_failed',
      message: taken
        ? `Port ${port} is already in use on this machine.`
        : `Patchbay could not listen on ${host}:${port}.`,
      hint: taken
        ? 'Quit the program that uses it, or choose another port: patchbay settings set server.port=0 takes any free one.'
        : 'Choose another port or address.',
    },
    { cause },
  );
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
