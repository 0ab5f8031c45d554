/** What stands at the axes of a chart. Pure. */
import { toSeconds } from './moments.ts';

const hour = 3_600_000;
const day = 24 * hour;
const mostTimes = 6;

/** “12:34” within two days, “10-14” within a year, then “2026-10”. */
export function timeTick(times: readonly number[]): (at: number) => string {
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
  const [from, to] = span <= 2 * day ? [11, 16] : span <= 366 * day ? [5, 10] : [0, 7];
  return (at) => toSeconds(at).slice(from, to);
}

/** The times to write out: no two of them read the same, and there is room around each, also at the beginning. */
export function timesToTell(times: readonly number[]): number[] {
  const tick = timeTick(times);
  const changes = times.filter((at, index) => index > 0 && tick(at) !== tick(times[index - 1] ?? 0));
  if (changes.length < 2) return [...times.slice(0, 1), ...changes];
  const step = Math.ceil(changes.length / mostTimes);
  return changes.filter((_, index) => index % step === step - 1 || step === 1);
}

/** Round prices from low to high, about `wanted` of them. */
export function roundPrices(low: number, high: number, wanted = 5): number[] {
  const span = high - low;
  if (!(span > 0)) return [low];
  const rough = span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? 10 * power;
  const first = Math.ceil(low / step);
  const count = Math.min(2 * wanted, Math.floor(high / step) - first + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step);
}

/** With as many decimals as tell the ends of the axis apart. */
export function priceTick(low: number, high: number): (price: number) => string {
  const span = high - low || Math.abs(high) || 1;
  const decimals = Math.min(12, Math.max(0, Math.ceil(1 - Math.log10(span))));
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return (price) => price.toLocaleString('en-US', digits);
}

/** Room for the longer of both ends, in pixels. */
export function axisWidth(low: number, high: number): number {
  const tick = priceTick(low, high);
  return 16 + Math.max(tick(low).length, tick(high).length) * 7;
}
