/** Option chains: nested as tastytrade sends them, and filtered by day, strike and type. */
import { z } from 'zod';
import type { Cache, Cached } from '../connector.ts';
import { listOf, type Api } from './api.ts';
import { compare, decimal, distance } from './decimal.ts';
import { isDay } from './expiration-words.ts';

const strike = z.looseObject({ 'strike-price': decimal, call: z.string(), put: z.string() });
const expiration = z.looseObject({
  'expiration-date': z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  'expiration-type': z.string().catch(''),
  'days-to-expiration': z.number(),
  'settlement-type': z.string().catch(''),
  strikes: z.array(strike),
});
const chain = z.looseObject({
  'underlying-symbol': z.string().catch(''),
  'root-symbol': z.string(),
  'option-chain-type': z.string().catch(''),
  'shares-per-contract': z.number().catch(100),
  expirations: z.array(expiration),
});

/** GET /option-chains/{symbol}/nested */
const chainsReply = listOf(chain);

/** One expiration of one root. */
export interface Expiration {
  date: string;
  dte: number;
  root: string;
  expiration_type: string;
  settlement_type: string;
  shares_per_contract: number;
  strikes: { strike: string; call: string; put: string }[];
}

export type Chains = (underlying: string, signal: AbortSignal) => Promise<Cached<Expiration[]>>;

export function createChains(api: Api, cache: Cache): Chains {
  return (underlying, signal) =>
    cache.get(
      'chains',
      underlying,
      async (own) => {
        const chains = await api.get(
          {
            path: `/option-chains/${encodeURIComponent(underlying)}/nested`,
            endpoint: 'option_chains',
            asked: `options on ${underlying}`,
            signal: own,
          },
          chainsReply,
        );
        return flattened(chains);
      },
      signal,
    );
}

/** Nearest first; the standard root before adjusted ones. */
function flattened(chains: z.output<typeof chainsReply>): Expiration[] {
  return chains
    .flatMap((one) =>
      one.expirations.map((day) => ({
        date: day['expiration-date'],
        dte: day['days-to-expiration'],
        root: one['root-symbol'],
        expiration_type: day['expiration-type'],
        settlement_type: day['settlement-type'],
        shares_per_contract: one['shares-per-contract'],
        strikes: day.strikes
          .map(({ 'strike-price': price, call, put }) => ({ strike: price, call, put }))
          .sort((first, second) => compare(first.strike, second.strike)),
      })),
    )
    .sort(
      (first, second) =>
        first.date.localeCompare(second.date) || second.strikes.length - first.strikes.length,
    );
}

/** Which days are meant. */
export type When =
  | { kind: 'any' }
  | { kind: 'date'; date: string }
  | { kind: 'dte'; days: number }
  | { kind: 'range'; from: number; to: number };

/** `2026-06-19`, `30`, `"30-35"`; null for what is none of them. */
export function parseWhen(given: string | number | undefined): When | null {
  const text = String(given ?? '').trim();
  if (text === '') return { kind: 'any' };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDay(text) ? { kind: 'date', date: text } : null;
  if (/^\d{1,4}$/.test(text)) return { kind: 'dte', days: Number(text) };
  const [, from, to] = /^(\d{1,4})\s*[-–]\s*(\d{1,4})$/.exec(text) ?? [];
  if (from === undefined || to === undefined) return null;
  const ends = [Number(from), Number(to)];
  return { kind: 'range', from: Math.min(...ends), to: Math.max(...ends) };
}

/** Those on the days meant; a number of days without an expiration takes the nearest there is, and says so. */
export function onDays(all: readonly Expiration[], when: When): { days: Expiration[]; note: string | null } {
  switch (when.kind) {
    case 'any':
      return { days: [...all], note: null };
    case 'date':
      return { days: all.filter(({ date }) => date === when.date), note: null };
    case 'range':
      return { days: all.filter(({ dte }) => dte >= when.from && dte <= when.to), note: null };
    case 'dte': {
      const nearest = all.reduce<number | null>(
        (best, { dte }) =>
          best === null || Math.abs(dte - when.days) < Math.abs(best - when.days) ? dte : best,
        null,
      );
      const days = all.filter(({ dte }) => dte === nearest);
      const [first] = days;
      return {
        days,
        note:
          first === undefined || nearest === when.days
            ? null
            : `Nothing expires in exactly ${when.days} days; the nearest is ${first.date}, in ${nearest}.`,
      };
    }
  }
}

/** The strikes nearest to a price, in order; the middle ones where there is no price. */
export function nearestStrikes<T extends { strike: string }>(
  strikes: readonly T[],
  price: string | null,
  most: number,
): T[] {
  if (strikes.length <= most) return [...strikes];
  const center = price ?? strikes[Math.floor(strikes.length / 2)]?.strike ?? '0';
  return [...strikes]
    .sort((one, other) => compare(distance(one.strike, center), distance(other.strike, center)))
    .slice(0, Math.max(0, most))
    .sort((one, other) => compare(one.strike, other.strike));
}
