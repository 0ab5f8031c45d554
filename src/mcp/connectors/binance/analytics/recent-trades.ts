/** The trades of the last seconds or minutes, read back page by page until they reach far enough. */
import type { AggTrade } from '../api.ts';
import { fixed } from '../live/fixed-point.ts';
import type { TapeTrade } from '../live/history.ts';
import { kept, type Freshness, type World } from './world.ts';

export interface RecentTrades {
  /** Oldest first. */
  trades: TapeTrade[];
  /** From when on they are all there, in Unix milliseconds: later than asked for where there are too many. */
  since: number;
  freshness: Freshness;
}

export const pageRows = 1_000;
/** A page weighs 4. */
const mostPages = 5;

export async function readRecentTrades(
  world: World,
  asked: { symbol: string; since: number; note?: string | undefined },
  signal: AbortSignal,
): Promise<RecentTrades> {
  const { api, clock } = world;
  const newest = await api.aggTrades(asked.symbol, { limit: pageRows }, signal);
  const pages = [newest.value];
  let isWhole = reaches(newest.value, asked.since);
  while (!isWhole && pages.length < mostPages) {
    const first = pages[0]?.[0]?.a ?? 0;
    const fromId = Math.max(0, first - pageRows);
    const page = await api.aggTrades(asked.symbol, { fromId, limit: first - fromId }, signal);
    // Where numbers are missing, a page of as many rows reaches into the one after it.
    const older = page.value.filter(({ a }) => a < first);
    if (older.length === 0) break;
    pages.unshift(older);
    isWhole = reaches(page.value, asked.since) || fromId === 0;
  }
  const all = pages.flat();
  const since = isWhole ? asked.since : (all[0]?.T ?? asked.since);
  return {
    // A first trade of -1 marks one that was told twice.
    trades: all.filter(({ T, f }) => T >= since && f >= 0).map(toTapeTrade),
    since,
    freshness: kept(newest, clock.now(), asked.note),
  };
}

/** An empty or short page is all there is. */
function reaches(page: readonly AggTrade[], since: number): boolean {
  const first = page[0];
  return first === undefined || page.length < pageRows || first.T < since;
}

export function toTapeTrade({ p, q, f, l, T, m }: AggTrade): TapeTrade {
  return { price: fixed(p), qty: fixed(q), time: T, buyerIsMaker: m, count: l - f + 1 };
}
