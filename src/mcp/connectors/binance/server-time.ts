/** Binance's clock: signed requests carry its time, however wrong this computer's clock is. */
import type { ConnectorClock } from '../connector.ts';

export interface ServerTime {
  /** Now by Binance's clock, in whole milliseconds. Measures when it has not lately. */
  now(signal: AbortSignal): Promise<number>;
  /** Measures anew: Binance has said that the time is wrong. */
  renew(signal: AbortSignal): Promise<void>;
  /** What was measured is not believed any more. */
  forget(): void;
  /** How far Binance's clock is ahead of this computer's, in milliseconds; null before it was measured. */
  offset(): number | null;
}

/** Clocks drift, and laptops sleep. */
const goodForMs = 30 * 60_000;
/** A slower round trip leaves too much doubt: Binance takes a time that is at most one second ahead. */
const closeEnoughMs = 1_000;
const tries = 3;

interface Measured {
  offset: number;
  roundTrip: number;
  at: number;
}

export function createServerTime(options: {
  clock: ConnectorClock;
  ask(signal: AbortSignal): Promise<number>;
}): ServerTime {
  const { clock, ask } = options;
  const known: { measured: Measured | null } = { measured: null };

  const measureOnce = async (signal: AbortSignal): Promise<Measured> => {
    const before = clock.now();
    const server = await ask(signal);
    const after = clock.now();
    return { offset: Math.floor(server - (before + after) / 2), roundTrip: after - before, at: after };
  };
  const measure = async (signal: AbortSignal): Promise<Measured> => {
    let best = await measureOnce(signal);
    for (let made = 1; made < tries && best.roundTrip > closeEnoughMs; made += 1) {
      const next = await measureOnce(signal);
      if (next.roundTrip < best.roundTrip) best = next;
    }
    known.measured = best;
    return best;
  };

  return {
    async now(signal) {
      const last = known.measured;
      const age = last === null ? Infinity : clock.now() - last.at;
      // A negative age: the clock was set back.
      const { offset } = last !== null && age >= 0 && age < goodForMs ? last : await measure(signal);
      return clock.now() + offset;
    },
    async renew(signal) {
      await measure(signal);
    },
    forget() {
      known.measured = null;
    },
    offset: () => known.measured?.offset ?? null,
  };
}
