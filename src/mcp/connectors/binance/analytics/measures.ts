/** What pictures of a book tell of its manner: spread, depth, how often it changes, what is taken back. */
import type { Level } from '../live/book-side.ts';
import { one, ratio, total, twiceMedian } from '../live/fixed-point.ts';
import { pictureLevels, type BookPicture, type TapeTrade } from '../live/history.ts';
import { volumeOf } from './l1.ts';

export interface Measures {
  seconds: number;
  /** Changes of the book, by Binance's count of them. */
  updatesPerSecond: number;
  /** Single trades for each change; one at most. */
  fillRate: number;
  /** Of the last picture against the median of those before; zero where the book has grown. */
  depthLossPct: number;
  /** The last spread as a multiple of the median of those before. */
  spreadMultiple: number;
  /** Of the quantity that left the book, what was not traded. */
  cancelPct: number;
  /** From the first picture to the last: standard deviation of the spread in percent of its mean. */
  spreadVariationPct: number;
  /** The last depth against the mean of all. */
  depthRatio: number;
}

export function measure(pictures: readonly BookPicture[], trades: readonly TapeTrade[]): Measures {
  const [first, last] = [pictures[0], pictures.at(-1)];
  const elapsed = (last?.at ?? 0) - (first?.at ?? 0);
  const updates = (last?.lastUpdateId ?? 0) - (first?.lastUpdateId ?? 0);
  const filled = trades.reduce((sum, { count }) => sum + count, 0);
  const spreads = pictures.map(spreadOf);
  const depths = pictures.map(depthOf);
  return {
    seconds: elapsed / 1000,
    updatesPerSecond: elapsed === 0 ? 0 : (updates * 1000) / elapsed,
    fillRate: updates === 0 ? 0 : Math.min(1, filled / updates),
    depthLossPct: Math.max(0, 100 - 100 * againstMedian(depths)),
    spreadMultiple: againstMedian(spreads),
    cancelPct: cancelled(pictures, trades),
    spreadVariationPct: variation(spreads),
    depthRatio: share((depths.at(-1) ?? 0n) * BigInt(depths.length), total(depths)),
  };
}

/** Of an empty side: as wide as the price. */
function spreadOf({ bids, asks }: BookPicture): bigint {
  const [bid, ask] = [bids[0]?.price, asks[0]?.price];
  return bid === undefined || ask === undefined ? (bid ?? ask ?? 0n) : ask - bid;
}

export function depthOf({ bids, asks }: BookPicture): bigint {
  return volumeOf(bids) + volumeOf(asks);
}

function againstMedian(values: readonly bigint[]): number {
  const last = values.at(-1) ?? 0n;
  const twice = twiceMedian(values.slice(0, -1));
  return twice === 0n ? 1 : share(2n * last, twice);
}

function share(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : ratio(part, whole, 9);
}

function variation(values: readonly bigint[]): number {
  const count = BigInt(values.length);
  const mean = total(values) / (count === 0n ? 1n : count);
  if (mean === 0n) return 0;
  const squares = values.map((value) => share(value - mean, mean) ** 2);
  return 100 * Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / values.length);
}

/** What left the levels between two pictures, less what was traded, over all that left. */
function cancelled(pictures: readonly BookPicture[], trades: readonly TapeTrade[]): number {
  let left = 0n;
  for (const [index, after] of pictures.entries()) {
    const before = pictures[index - 1];
    if (before !== undefined) left += fallen(before.bids, after.bids) + fallen(before.asks, after.asks);
  }
  if (left === 0n) return 0;
  const traded = total(trades.map(({ qty }) => qty));
  return traded >= left ? 0 : 100 * share(left - traded, left);
}

/** A level that moved out of sight, because better ones came, has not left; a picture that is not full shows all. */
function fallen(before: readonly Level[], after: readonly Level[]): bigint {
  const now = new Map(after.map(({ price, qty }) => [price, qty]));
  const [best, worst] = [after[0]?.price, after.at(-1)?.price];
  const isFull = after.length >= pictureLevels;
  return before.reduce((sum, { price, qty }) => {
    const there = now.get(price);
    if (there !== undefined) return there < qty ? sum + qty - there : sum;
    const isBeyond =
      best !== undefined && worst !== undefined && (best > worst ? price < worst : price > worst);
    return isFull && isBeyond ? sum : sum + qty;
  }, 0n);
}

/** Prices at which quantity went away and came back, and how often. */
export function countRefills(pictures: readonly BookPicture[]): Map<bigint, number> {
  const fell = new Set<bigint>();
  const refills = new Map<bigint, number>();
  const seen = pictures.map(
    (picture) => new Map([...picture.bids, ...picture.asks].map(({ price, qty }) => [price, qty])),
  );
  for (const [index, after] of seen.entries()) {
    const before = seen[index - 1];
    if (before === undefined) continue;
    for (const price of new Set([...before.keys(), ...after.keys()])) {
      const change = (after.get(price) ?? 0n) - (before.get(price) ?? 0n);
      if (!refills.has(price)) refills.set(price, 0);
      if (change < 0n) fell.add(price);
      else if (change > 0n && fell.delete(price)) refills.set(price, (refills.get(price) ?? 0) + 1);
    }
  }
  return refills;
}

/** At least one, so that in a quiet book the first refill is nothing special. */
export function usualRefills(refills: ReadonlyMap<bigint, number>): number {
  const twice = twiceMedian([...refills.values()].map((count) => BigInt(count) * one));
  return Math.max(1, Number(twice / one) / 2);
}
