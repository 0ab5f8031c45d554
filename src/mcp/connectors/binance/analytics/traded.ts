/** What was traded in the last hours: every aggregate trade where they are not too many, else by candles of one minute. */
import { ToolError } from '../../connector.ts';
import type { AggTrade, Kline } from '../api.ts';
import { fixed } from '../live/fixed-point.ts';
import { pageRows } from './recent-trades.ts';
import type { Slice } from './profile.ts';
import { kept, type Freshness, type World } from './world.ts';

export interface Traded {
  basis: 'aggregate_trades' | 'klines_1m';
  slices: Slice[];
  /** By Binance's clock. */
  start: number;
  end: number;
  freshness: Freshness;
}

export interface TradedAsked {
  symbol: string;
  hours: number;
  /** Pages of trades that are read at most; more are told by candles (weight 2 per 1000 minutes). */
  mostPages: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const atOnce = 5;
/** Fewer say nothing about where a market trades. */
export const fewestTrades = 1_000;

/** @throws ToolError `insufficient_historical_data` */
export async function readTraded(world: World, asked: TradedAsked, signal: AbortSignal): Promise<Traded> {
  const ahead = await world.ahead(signal);
  const now = world.clock.now() + ahead;
  // By the minute, so that the same question finds what is kept.
  const start = Math.floor((now - asked.hours * hourMs) / minuteMs) * minuteMs;
  const span = { ...asked, start, ahead };
  const traded = (await readTrades(world, span, signal)) ?? (await readCandles(world, span, signal));
  const count = traded.slices.reduce((sum, slice) => sum + slice.count, 0);
  if (count >= fewestTrades) return traded;
  const advice =
    asked.hours < 168
      ? 'Ask for a longer duration_hours (up to 168).'
      : 'The symbol is traded too seldom; ask for another pair of the same coin.';
  throw new ToolError(
    `insufficient_historical_data: ${asked.symbol} had ${count} trades in ${asked.hours} h, and at least ${fewestTrades} are needed. ${advice}`,
  );
}

/** The ids of the first and the newest trade tell how many there are. Null when that is too many. */
async function readTrades(
  { api, clock }: World,
  { symbol, start, ahead, mostPages }: TradedAsked & { start: number; ahead: number },
  signal: AbortSignal,
): Promise<Traded | null> {
  const [oldest, newest] = await Promise.all([
    api.aggTrades(symbol, { startTime: start, limit: pageRows }, signal),
    api.aggTrades(symbol, { limit: pageRows }, signal),
  ]);
  const first = oldest.value[0]?.a ?? null;
  const last = newest.value.at(-1)?.a ?? null;
  if (first !== null && last !== null && last - first >= mostPages * pageRows) return null;
  const ids: number[] = [];
  for (let id = (oldest.value.at(-1)?.a ?? Infinity) + 1; id < (newest.value[0]?.a ?? 0); id += pageRows)
    ids.push(id);
  const between = await inTurns(
    ids,
    async (fromId) => (await api.aggTrades(symbol, { fromId, limit: pageRows }, signal)).value,
  );
  const byId = new Map(
    [...oldest.value, ...between.flat(), ...newest.value].map((trade) => [trade.a, trade]),
  );
  // A first trade of -1 marks one that was told twice.
  const trades = [...byId.values()].filter(({ T, f }) => T >= start && f >= 0);
  return {
    basis: 'aggregate_trades',
    slices: trades.map(sliceOfTrade),
    start,
    end: clock.now() + ahead,
    freshness: kept(newest, clock.now()),
  };
}

async function readCandles(
  { api, clock }: World,
  { symbol, start, ahead }: { symbol: string; start: number; ahead: number },
  signal: AbortSignal,
): Promise<Traded> {
  const starts: number[] = [];
  for (let at = start; at <= clock.now() + ahead; at += pageRows * minuteMs) starts.push(at);
  const pages = await inTurns(starts, (startTime) =>
    api.klines(
      symbol,
      '1m',
      { startTime, endTime: startTime + pageRows * minuteMs - 1, limit: pageRows },
      signal,
    ),
  );
  const oldestPage = pages.toSorted((one, other) => one.at - other.at)[0] ?? { at: clock.now(), hit: false };
  return {
    basis: 'klines_1m',
    slices: pages.flatMap(({ value }) => value.filter((row) => row[8] > 0).map(sliceOfCandle)),
    start,
    end: clock.now() + ahead,
    freshness: kept(oldestPage, clock.now()),
  };
}

/** A few at the same time, in the order given. */
async function inTurns<A, B>(all: readonly A[], work: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (let i = 0; i < all.length; i += atOnce)
    done.push(...(await Promise.all(all.slice(i, i + atOnce).map(work))));
  return done;
}

function sliceOfTrade({ p, q, f, l }: AggTrade): Slice {
  const price = fixed(p);
  return { low: price, high: price, close: price, volume: fixed(q), count: l - f + 1 };
}

function sliceOfCandle([, , high, low, close, volume, , , count]: Kline): Slice {
  return { low: fixed(low), high: fixed(high), close: fixed(close), volume: fixed(volume), count };
}
