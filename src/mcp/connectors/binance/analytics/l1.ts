/** The top of a book in numbers: spread, microprice, imbalance, walls (`orderbook_l1`). */
import type { Level } from '../live/book-side.ts';
import { decimalsOf, fixed, ratio, rounded, total, twiceMedian, written } from '../live/fixed-point.ts';

export interface Sides {
  bids: readonly Level[];
  asks: readonly Level[];
}

export type Wall = {
  price: string;
  qty: string;
  side: 'Bid' | 'Ask';
};

/** A type, not an interface, so that it is JSON as it stands. */
export type TopOfBook = {
  spread_bps: number;
  microprice: string;
  mid_price: string;
  bid_volume: string;
  ask_volume: string;
  imbalance_ratio: number;
  best_bid: string;
  best_ask: string;
  best_bid_size: string;
  best_ask_size: string;
  walls: { bids: Wall[]; asks: Wall[] };
};

/** Volumes, median and walls look at so many levels of each side. */
export const topLevels = 20;
/** Decimals of what is computed, beyond those of a price. */
export const extraDecimals = 4;

/** Neither side may be empty. */
export function measureTop({ bids, asks }: Sides, tickSize: string): TopOfBook {
  const [bestBid, bestAsk] = [bids[0], asks[0]];
  if (bestBid === undefined || bestAsk === undefined) throw new RangeError('A side of the book is empty.');
  const top = { bids: bids.slice(0, topLevels), asks: asks.slice(0, topLevels) };
  const bidVolume = volumeOf(top.bids);
  const askVolume = volumeOf(top.asks);
  const bid = bestBid.price;
  const ask = bestAsk.price;
  const micro = bid * askVolume + ask * bidVolume;
  return {
    spread_bps: ratio((ask - bid) * 10_000n, bid, 6),
    microprice: written(rounded(micro, bidVolume + askVolume, priceDecimals(tickSize))),
    mid_price: written((bid + ask) / 2n),
    bid_volume: written(bidVolume),
    ask_volume: written(askVolume),
    imbalance_ratio: ratio(bidVolume, askVolume, 6),
    best_bid: written(bid),
    best_ask: written(ask),
    best_bid_size: written(bestBid.qty),
    best_ask_size: written(bestAsk.qty),
    walls: wallsOf(top),
  };
}

/** Of a price that was computed: what the tick has, and a few more. */
export function priceDecimals(tickSize: string): number {
  return Math.min(16, Math.max(2, decimalsOf(fixed(tickSize))) + extraDecimals);
}

export function volumeOf(levels: readonly Level[]): bigint {
  return total(levels.map(({ qty }) => qty));
}

/** More than twice the median of all the levels together. */
function wallsOf({ bids, asks }: Sides): TopOfBook['walls'] {
  const threshold = twiceMedian([...bids, ...asks].map(({ qty }) => qty));
  const walls = (levels: readonly Level[], side: Wall['side']): Wall[] =>
    levels
      .filter(({ qty }) => qty > threshold)
      .map(({ price, qty }) => ({ price: written(price), qty: written(qty), side }));
  return { bids: walls(bids, 'Bid'), asks: walls(asks, 'Ask') };
}
