/** What has been spent of a budget, as the service counts it: by full windows, or in the time just past. */
import type { BudgetOptions } from '../connectors/connector.ts';

/** When a request was sent, and when its answer came. */
export interface Times {
  sentAt: number;
  now: number;
}

/** All times are Unix milliseconds, by this computer's clock. */
export interface Ledger {
  spent(now: number): number;
  add(amount: number, now: number): void;
  /** The service's own count, in an answer to a request that was sent at `sentAt`. */
  said(amount: number, times: Times): void;
  /** The service's time, to the second before it, as an answer told it. */
  dated(date: number, times: Times): void;
  /** When at least `amount` of what is spent no longer counts. */
  releasedAt(amount: number, now: number): number;
  /** When the window ends, or what was spent last no longer counts. */
  endsAt(now: number): number;
}

export function createLedger({ kind, windowMs }: BudgetOptions): Ledger {
  return kind === 'fixed' ? fixedLedger(windowMs) : slidingLedger(windowMs);
}

/** A time that differs by more is no clock that went wrong, but a mistake or a simulated time. */
const mostSkewMs = 60 * 60 * 1000;

/**
 * Windows begin at full multiples of their length (Unix time), as Binance's do, and by the service's clock: with ours, many
 * requests at the turn of a minute would meet the window that was just used up. Just after one has begun, the old one counts
 * too: the time of an answer is told in whole seconds, and requests take their time to arrive.
 */
function fixedLedger(windowMs: number): Ledger {
  const overlapMs = Math.min(1000, windowMs / 20);
  /** By our clock. `skew` is what the service's is ahead of it, as far as its answers prove. */
  const window = { start: 0, spent: 0, previous: 0, said: 0, skew: 0 };
  const startOf = (now: number) => now - ((now + window.skew) % windowMs);
  const roll = (now: number) => {
    const start = startOf(now);
    if (start === window.start) return;
    const previous = start === window.start + windowMs ? window.spent : 0;
    Object.assign(window, { start, spent: 0, previous, said: 0 });
  };
  const shift = (skew: number, now: number) => {
    roll(now);
    const before = window.skew;
    window.skew = skew;
    window.start += before - skew;
    const start = startOf(now);
    if (start === window.start) return;
    // All that may be of the window which it is now, until the service tells its count.
    const isOlder = start < window.start;
    const spent = window.spent + (isOlder ? window.previous : 0);
    // Of a newer one the service has told nothing yet.
    const said = isOlder ? window.said : 0;
    Object.assign(window, { start, spent, previous: 0, said });
  };
  const overlaps = (time: number) => time < window.start + overlapMs;
  return {
    spent(now) {
      roll(now);
      return window.spent + (overlaps(now) ? window.previous : 0);
    },
    add(amount, now) {
      roll(now);
      window.spent += amount;
    },
    dated(date, { now, sentAt }) {
      // It was made between the two, within the second that begins with `date`.
      const skew = Math.min(Math.max(window.skew, date - now), date + 1000 - sentAt);
      if (skew !== window.skew && Math.abs(skew) <= mostSkewMs) shift(skew, now);
    },
    said(amount, { now, sentAt }) {
      roll(now);
      const ofThePrevious =
        sentAt < window.start || (overlaps(sentAt) && window.previous > 0 && amount > window.previous);
      if (ofThePrevious) {
        window.previous = Math.max(window.previous, amount);
        return;
      }
      // Answers come in any order, and within a window the count only grows.
      window.said = Math.max(window.said, amount);
      window.spent = window.said;
    },
    releasedAt(amount, now) {
      roll(now);
      if (overlaps(now) && amount <= window.previous) return window.start + overlapMs;
      return window.start + windowMs + overlapMs;
    },
    endsAt(now) {
      roll(now);
      return window.start + windowMs;
    },
  };
}

/** What was spent in the last `windowMs`, each part by itself. */
function slidingLedger(windowMs: number): Ledger {
  const parts: { at: number; amount: number }[] = [];
  const prune = (now: number) => {
    while (parts[0] !== undefined && parts[0].at + windowMs <= now) parts.shift();
  };
  const spent = (now: number) => {
    prune(now);
    return parts.reduce((sum, { amount }) => sum + amount, 0);
  };
  return {
    spent,
    add(amount, now) {
      prune(now);
      parts.push({ at: now, amount });
    },
    said(amount, { now }) {
      const more = amount - spent(now);
      if (more > 0) parts.push({ at: now, amount: more });
      if (more < 0) forget(parts, -more);
    },
    // It is of no matter when its windows begin.
    dated: () => undefined,
    releasedAt(amount, now) {
      prune(now);
      let released = 0;
      for (const part of parts) {
        released += part.amount;
        if (released >= amount) return part.at + windowMs;
      }
      // The rest is in flight and counts from when it is answered.
      return now + windowMs;
    },
    endsAt(now) {
      prune(now);
      return (parts.at(-1)?.at ?? now) + windowMs;
    },
  };
}

/** The service counts less than we do: what is oldest has gone there already. */
function forget(parts: { at: number; amount: number }[], excess: number): void {
  let left = excess;
  while (parts[0] !== undefined && left > 0) {
    const gone = Math.min(left, parts[0].amount);
    parts[0].amount -= gone;
    left -= gone;
    if (parts[0].amount === 0) parts.shift();
  }
}
