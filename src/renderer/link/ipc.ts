/** The contract's Channel over the preload bridge. The core lives in the same program, so it does not close. */
import type { Channel } from '../../contract/wire.ts';

/** What preload exposes: exactly two functions. */
export interface Bridge {
  send(frame: unknown): void;
  /** Returns the way to stop. */
  receive(listener: (frame: unknown) => void): () => void;
}

export function ipcChannel(bridge: Bridge): Channel {
  return {
    send: (frame) => bridge.send(frame),
    backlog: () => 0,
    onReceive(listener) {
      bridge.receive(listener);
      // A window that was reloaded has missed the first hello: ask for one.
      bridge.send({ type: 'resync' });
    },
    onClose: () => undefined,
  };
}
