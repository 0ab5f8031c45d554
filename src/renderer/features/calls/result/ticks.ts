/** What stands at the axes of a chart. Pure. */
import { toSeconds } from './moments.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** “12:34” within two days, “10-14” within a year, then “2026-10”. */
export function timeTick(candles: readonly { at: number }[]): (at: number) => string {
  const span = (candles.at(-1)?.at ?? 0) - (candles[0]?.at ?? 0);
  const [from, to] = span <= 2 * day ? [11, 16] : span <= 366 * day ? [5, 10] : [0, 7];
  return (at) => toSeconds(at).slice(from, to);
}

/** As many decimals as tell the ends of the axis apart. */
export function priceTick(low: number, high: number): (price: number) => string {
  const span = high - low || Math.abs(high) || 1;
  const decimals = Math.min(12, Math.max(0, Math.ceil(2 - Math.log10(span))));
  return (price) =>
    price.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** Room for the longer of both ends, in pixels. */
export function axisWidth(low: number, high: number): number {
  const tick = priceTick(low, high);
  return 12 + Math.max(tick(low).length, tick(high).length) * 7;
}
