/** Starting and stopping loopback servers, as promises. */
import type net from 'node:net';

/** Listens on 127.0.0.1 and answers the port; 0 takes any free one. */
export function listen(server: net.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Refuses new connections at once; resolves when the open ones have ended. */
export function stopListening(server: net.Server): Promise<void> {
  return new Promise((resolve) => {
    if (server.listening) server.close(() => resolve());
    else resolve();
  });
}
