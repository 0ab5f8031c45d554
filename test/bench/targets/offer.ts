/** What every measured server is to the bench: a process that says where it listens and ends when it is told to. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Address, TwoGates } from '../address.ts';

/** Tells the parent, and ends the process (so that a profile is written) when the parent says so or is gone. */
export function offer(address: Address | TwoGates, close: () => Promise<void> = async () => undefined): void {
  const end = () => {
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('message', end);
  process.once('disconnect', end);
  process.send?.(address);
}

/** Listens on a free loopback port. @returns the origin */
export function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}
