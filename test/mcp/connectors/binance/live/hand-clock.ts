/** A clock that a test moves: who sleeps wakes in order, and what follows from that is done before the next wakes. */
import { setImmediate as settled } from 'node:timers/promises';
import type { ConnectorClock } from '../../../../../src/mcp/connectors/connector.ts';

export interface HandClock extends ConnectorClock {
  pass(ms: number): Promise<void>;
}

export function createHandClock(start = Date.UTC(2026, 10, 20, 12)): HandClock {
  let present = start;
  let sleepers: { at: number; wake: () => void }[] = [];
  return {
    now: () => present,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const wake = (): void => {
          signal.removeEventListener('abort', leave);
          resolve();
        };
        const sleeper = { at: present + ms, wake };
        sleepers.push(sleeper);
        const leave = (): void => {
          sleepers = sleepers.filter((one) => one !== sleeper);
          reject(signal.reason);
        };
        signal.addEventListener('abort', leave, { once: true });
      }),
    async pass(ms) {
      const end = present + ms;
      for (;;) {
        await settled();
        await settled();
        const next = sleepers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
        if (next === undefined) break;
        sleepers = sleepers.filter((one) => one !== next);
        present = Math.max(present, next.at);
        next.wake();
      }
      present = end;
      await settled();
    },
  };
}
