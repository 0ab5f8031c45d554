/** The trades of the last seconds or minutes, read back page by page until they reach far enough. */
import type { AggTrade } from '../api.ts';
import { fixed } from '../live/fixed-point.ts';
import type { TapeTrade } from '../live/history.ts';
import { kept, type Freshness, type World } from './world.ts';

export interface RecentTrades {
  /** Oldest first. */
  trades: TapeTrade[];
  /** From when on they are all there, in Unix milliseconds of Binance's clock: later than asked for where there are too many. */
  since: number;
  /** Up to when, which is when they were asked for. */
  until: number;
  freshness: Freshness;
}

export const pageRows = 1_000;
/** A page weighs 4. */
const mostPages = 5;

/** The trades of the last `windowMs`. */
export async function readRecentTrades(
  world: World,
  asked: { symbol: string; windowMs: number; note?: string | undefined },
  signal: AbortSignal,
): Promise<RecentTrades> {
  const [newest, ahead] = await Promise.all([
    world.api.aggTrades(asked.symbol, { limit: pageRows }, signal),
    world.ahead(signal),
  ]);
  const since = newest.at + ahead - asked.windowMs;
  const read = await readBack(world, { symbol: asked.symbol, page: newestPage(newest.value), since }, signal);
  const freshness = kept(newest, world.clock.now(), asked.note);
  return { ...read, until: newest.at + ahead, freshness };
}

/** The trades since a moment, up to now: never from what is kept. */
export async function readTradesNow(
  world: World,
  asked: { symbol: string; since: number },
  signal: AbortSignal,
): Promise<TapeTrade[]> {
  const [newest, ahead] = await Promise.all([
    world.api.aggTradesNow(asked.symbol, { limit: pageRows }, signal),
    world.ahead(signal),
  ]);
  const since = asked.since + ahead;
  return (await readBack(world, { symbol: asked.symbol, page: newestPage(newest), since }, signal)).trades;
}

/** The trades before one that is known, back to a moment. `since` is later than asked for where there are too many. */
export async function readTradesBefore(
  world: World,
  asked: { symbol: string; id: number; since: number },
  signal: AbortSignal,
): Promise<Pick<RecentTrades, 'trades' | 'since'>> {
  return readBack(world, { ...asked, page: await pageBefore(world, asked, signal) }, signal);
}

interface Page {
  rows: readonly AggTrade[];
  /** There are none before it. */
  isFirst: boolean;
}

/** A short page is all there is. */
function newestPage(rows: readonly AggTrade[]): Page {
  return { rows, isFirst: rows.length < pageRows };
}

async function pageBefore(
  { api }: World,
  { symbol, id }: { symbol: string; id: number },
  signal: AbortSignal,
): Promise<Page> {
  const fromId = Math.max(0, id - pageRows);
  if (fromId >= id) return { rows: [], isFirst: true };
  const { value } = await api.aggTrades(symbol, { fromId, limit: id - fromId }, signal);
  // Where numbers are missing, a page of as many rows reaches into the one after it.
  const rows = value.filter(({ a }) => a < id);
  return { rows, isFirst: fromId === 0 || rows.length === 0 };
}

/** More pages before that one, until they reach far enough, or are too many. */
async function readBack(
  world: World,
  { symbol, page, since }: { symbol: string; page: Page; since: number },
  signal: AbortSignal,
): Promise<Pick<RecentTrades, 'trades' | 'since'>> {
  const reaches = ({ rows, isFirst }: Page) => isFirst || (rows[0]?.T ?? 0) < since;
  let [oldest, rows] = [page, page.rows];
  for (let pages = 1; pages < mostPages && !reaches(oldest); pages += 1) {
    oldest = await pageBefore(world, { symbol, id: rows[0]?.a ?? 0 }, signal);
    rows = [...oldest.rows, ...rows];
  }
  const from = reaches(oldest) ? since : (rows[0]?.T ?? since);
  // A first trade of -1 marks one that was told twice.
  return { trades: rows.filter(({ T, f }) => T >= from && f >= 0).map(toTapeTrade), since: from };
}

export function toTapeTrade({ p, q, f, l, T, m }: AggTrade): TapeTrade {
  return { price: fixed(p), qty: fixed(q), time: T, buyerIsMaker: m, count: l - f + 1 };
}
