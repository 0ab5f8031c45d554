/** How often one token, and one address, may ask: two windows, kept in bounded memory. */
import { isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';
import { countOne, createWindowCount, waitFor, type WindowCount } from './window-count.ts';

/** `address` and `token` have the settings' rates; the three endpoints have stricter ones of their own, per address. */
export type LimitKind = 'address' | 'token' | 'authorize' | 'token_endpoint' | 'register';

export interface Limits {
  /** Counts one request; null when it may pass, else the seconds to wait (whole, at least 1). A refused one is not counted. */
  take(kind: LimitKind, key: string): number | null;
}

export interface Rates {
  /** Nought does not limit, for any kind. */
  perMinute: number;
  perHour: number;
}

const strictRates: Readonly<Record<LimitKind, Rates>> = {
  address: { perMinute: Infinity, perHour: Infinity },
  token: { perMinute: Infinity, perHour: Infinity },
  authorize: { perMinute: 20, perHour: 100 },
  token_endpoint: { perMinute: 30, perHour: 300 },
  register: { perMinute: 10, perHour: 60 },
};

/** Twenty thousand in all. Each kind has its own, so that strangers' addresses push out no token's count. */
const maxKeysOfAKind = 4_000;
const maxKeyLength = 64;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

interface Counts {
  minute: WindowCount;
  hour: WindowCount;
}

/**
 * Counts in sliding windows of sixty parts each: no minute and no hour ever sees more than its rate, and the price is
 * that a request is remembered up to a sixtieth longer (61 seconds, 61 minutes). Of more keys than are kept, those that
 * asked longest ago are forgotten.
 */
export function createLimits(options: { now(): number; rates(): Rates }): Limits {
  const kinds: Record<LimitKind, Map<string, Counts>> = {
    address: new Map(),
    token: new Map(),
    authorize: new Map(),
    token_endpoint: new Map(),
    register: new Map(),
  };
  const now = steady(options.now);

  return {
    take(kind, key) {
      const rates = ratesOf(kind, options.rates());
      if (rates.perMinute === Infinity && rates.perHour === Infinity) return null;
      const { minute, hour } = countsOf(kinds[kind], kind === 'token' ? key : addressKey(key));
      const time = now();
      const wait = Math.max(waitFor(minute, rates.perMinute, time), waitFor(hour, rates.perHour, time));
      if (wait > 0) return Math.ceil(wait / 1000);
      countOne(minute, time);
      countOne(hour, time);
      return null;
    },
  };
}

/** A clock that never goes back: one that is set back goes on from where it was, else all would wait until it is there again. */
function steady(now: () => number): () => number {
  const seen = { last: -Infinity, ahead: 0 };
  return () => {
    const time = now() + seen.ahead;
    if (time < seen.last) seen.ahead += seen.last - time;
    else seen.last = time;
    return seen.last;
  };
}

function ratesOf(kind: LimitKind, settings: Rates): Rates {
  const strict = strictRates[kind];
  const rate = (setting: number, own: number) => (setting === 0 ? Infinity : Math.min(setting, own));
  return {
    perMinute: rate(settings.perMinute, strict.perMinute),
    perHour: rate(settings.perHour, strict.perHour),
  };
}

/** The newest key stands last. */
function countsOf(known: Map<string, Counts>, key: string): Counts {
  const counts = known.get(key) ?? {
    minute: createWindowCount(minuteMs),
    hour: createWindowCount(hourMs),
  };
  known.delete(key);
  known.set(key, counts);
  const oldest = known.size > maxKeysOfAKind ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  return counts;
}

/** Whoever has an IPv6 address has its whole /64 (RFC 4291 section 2.5.4). IPv4 in the clothes of IPv6 counts as IPv4. */
function addressKey(address: string): string {
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return plain.slice(0, maxKeyLength);
  const parsed = ipaddr.process(plain);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString();
}
