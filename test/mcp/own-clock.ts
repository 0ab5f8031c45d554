/** A clock that stands still until the test moves it. */
import type { Clock } from '../../src/mcp/ports.ts';

export interface OwnClock extends Clock {
  time: number;
  /** Moves on, and runs what is due on the way, in order. */
  pass(ms: number): void;
  /** How many runs are still to come. */
  waiting(): number;
}

export function createOwnClock(start: number): OwnClock {
  const due = new Set<{ at: number; run(): void }>();
  const clock: OwnClock = {
    time: start,
    now: () => clock.time,
    after(ms, run) {
      const entry = { at: clock.time + ms, run };
      due.add(entry);
      return () => due.delete(entry);
    },
    pass(ms) {
      const until = clock.time + ms;
      for (;;) {
        const [next] = [...due].filter((entry) => entry.at <= until).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        due.delete(next);
        clock.time = Math.max(clock.time, next.at);
        next.run();
      }
      clock.time = until;
    },
    waiting: () => due.size,
  };
  return clock;
}
