/** Candles out of Binance's rows (`GET /api/v3/klines`): exact texts to read, numbers only to draw by. Pure. */
import { listAt, positionOf, textAt, textOf } from './guards.ts';
import { toSeconds } from './moments.ts';
import { tableOf, type Rows } from './rows.ts';

export interface Candle {
  /** Opening time, Unix milliseconds. */
  at: number;
  open: number;
  high: number;
  low: number;
  close: number;
  /** As they were sent: open, high, low, close, volume. */
  exact: readonly string[];
}

export interface Candles {
  kind: 'candles';
  symbol: string;
  interval: string;
  candles: readonly Candle[];
  table: Rows;
}

export function candlesOf(value: unknown): Candles | null {
  const rows = listAt(value, 'klines');
  if (rows === null || rows.length === 0) return null;
  const candles = rows.flatMap((row) => candleOf(row) ?? []);
  if (candles.length === 0) return null;
  return {
    kind: 'candles',
    symbol: textAt(value, 'symbol'),
    interval: textAt(value, 'interval'),
    candles,
    table: tableOf({
      title: 'Candles',
      names: ['opened', 'open', 'high', 'low', 'close', 'volume'],
      rows: candles.map((candle) => [toSeconds(candle.at), ...candle.exact]),
      total: rows.length,
    }),
  };
}

/** Null for what is no candle: those around it are drawn all the same. */
function candleOf(row: unknown): Candle | null {
  if (!Array.isArray(row)) return null;
  const [opened, ...rest] = row.slice(0, 6).map((cell: unknown) => positionOf(cell));
  const [open, high, low, close] = rest;
  if (!isMoment(opened) || isMissing(open) || isMissing(high) || isMissing(low) || isMissing(close))
    return null;
  if (low > high) return null;
  return { at: opened, open, high, low, close, exact: row.slice(1, 6).map((cell: unknown) => textOf(cell)) };
}

function isMoment(number: number | null | undefined): number is number {
  return !isMissing(number) && number > 0 && number < 8e15;
}

function isMissing(number: number | null | undefined): number is null | undefined {
  return number === null || number === undefined;
}

/**
 * Fewer candles over the same time: each stands for as many as `size` says, from the first one's open to the last one's
 * close.
 */
export function fewer(candles: readonly Candle[], most: number): { size: number; candles: Candle[] } {
  const size = Math.max(1, Math.ceil(candles.length / most));
  if (size === 1) return { size, candles: [...candles] };
  const starts = candles.filter((_, index) => index % size === 0);
  const joined = starts.map((_, index) => joinedOf(candles.slice(index * size, (index + 1) * size)));
  return { size, candles: joined.flatMap((candle) => candle ?? []) };
}

/** No volume is told: sums are for whoever counts in decimals. */
function joinedOf(group: readonly Candle[]): Candle | null {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return null;
  const highest = group.reduce((one, other) => (other.high > one.high ? other : one));
  const lowest = group.reduce((one, other) => (other.low < one.low ? other : one));
  const exact = [first.exact[0], highest.exact[1], lowest.exact[2], last.exact[3]].map((text) => text ?? '');
  return { ...first, high: highest.high, low: lowest.low, close: last.close, exact };
}

/** What whoever cannot see the chart is told of it. */
export function candlesInWords({ symbol, interval, candles }: Candles): string {
  const first = candles[0];
  const last = candles.at(-1);
  const [open = ''] = first?.exact ?? [];
  const close = last?.exact[3] ?? '';
  const name = [symbol, interval].filter((word) => word !== '').join(', ');
  const span =
    first === undefined || last === undefined ? '' : `${toSeconds(first.at)} to ${toSeconds(last.at)}`;
  return `Candles${name === '' ? '' : ` of ${name}`}: ${candles.length} from ${span}, opened at ${open}, closed at ${close}. The table has all of them.`;
}
