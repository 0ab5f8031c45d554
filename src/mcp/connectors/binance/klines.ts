/** Candles of any span, asked for page by page. */
import { ToolError } from '../connector.ts';
import type { Kline, MarketApi } from './api.ts';

/** As Binance writes them (enums.md): `1m` is a minute, `1M` a month. */
export const intervals = [
  ...['1s', '1m', '3m', '5m', '15m', '30m'],
  ...['1h', '2h', '4h', '6h', '8h', '12h'],
  ...['1d', '3d', '1w', '1M'],
] as const;

export const pageRows = 1_000;
/** What one call gives at most; a longer span is read on from `nextStartTime`. */
export const mostRows = 5_000;

export interface KlineSpan {
  symbol: string;
  interval: string;
  startTime?: number | undefined;
  endTime?: number | undefined;
  /** When left out: all of a span with both ends, else 500. */
  limit?: number | undefined;
}

export interface KlineRange {
  /** Oldest first. */
  klines: Kline[];
  /** Where a span with a start goes on, when it has more rows than were asked for. */
  nextStartTime: number | null;
}

/** With a start the oldest rows from there, else the newest before the end. @throws ToolError when they are the wrong way round */
export async function readKlines(
  api: Pick<MarketApi, 'klines'>,
  span: KlineSpan,
  signal: AbortSignal,
): Promise<KlineRange> {
  const { startTime, endTime } = span;
  if (startTime !== undefined && endTime !== undefined && startTime > endTime)
    throw new ToolError('start_time must not be after end_time.');
  const wanted = span.limit ?? (startTime !== undefined && endTime !== undefined ? mostRows : 500);
  return startTime === undefined
    ? readBack(api, { ...span, wanted }, signal)
    : readOn(api, { ...span, wanted, startTime }, signal);
}

async function readOn(
  api: Pick<MarketApi, 'klines'>,
  span: KlineSpan & { wanted: number; startTime: number },
  signal: AbortSignal,
): Promise<KlineRange> {
  const { symbol, interval, endTime, wanted } = span;
  const klines: Kline[] = [];
  let startTime = span.startTime;
  for (;;) {
    const limit = Math.min(pageRows, wanted - klines.length);
    const page = (await api.klines(symbol, interval, { startTime, endTime, limit }, signal)).value;
    klines.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < limit) return { klines, nextStartTime: null };
    startTime = last[0] + 1;
    // The last candle may be the one that is open now: then there is none after it.
    const isEnd = endTime !== undefined && last[6] >= endTime;
    if (isEnd) return { klines, nextStartTime: null };
    if (klines.length >= wanted) return { klines, nextStartTime: startTime };
  }
}

async function readBack(
  api: Pick<MarketApi, 'klines'>,
  span: KlineSpan & { wanted: number },
  signal: AbortSignal,
): Promise<KlineRange> {
  const { symbol, interval, wanted } = span;
  let klines: Kline[] = [];
  let endTime = span.endTime;
  while (klines.length < wanted) {
    const limit = Math.min(pageRows, wanted - klines.length);
    const page = (await api.klines(symbol, interval, { endTime, limit }, signal)).value;
    klines = [...page, ...klines];
    const first = page[0];
    if (first === undefined || page.length < limit) break;
    endTime = first[0] - 1;
  }
  return { klines, nextStartTime: null };
}
