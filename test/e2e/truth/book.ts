/** What a book tells, by the stated formulas: the top in numbers, slippage, walls, and whole numbers without loss. */
import {
  asNumber,
  compare,
  exact,
  median,
  minus,
  over,
  plus,
  rounded,
  shortest,
  size,
  times,
  total,
  zero,
  type Fraction,
} from './fraction.ts';

export type TextLevel = readonly [price: string, quantity: string];

export interface Sides {
  bids: readonly TextLevel[];
  asks: readonly TextLevel[];
}

const bps = exact(10_000);
const topLevels = 20;

export function sumOf(levels: readonly TextLevel[]): Fraction {
  return total(levels.map(([, quantity]) => exact(quantity)));
}

/** Of `orderbook_l1`, all but its slippage: volumes of the best twenty, imbalance as bid ÷ ask, walls above twice the median. */
export function topOf({ bids, asks }: Sides, tickSize: string) {
  const [bid, ask] = [bestOf(bids), bestOf(asks)];
  const top = { bids: bids.slice(0, topLevels), asks: asks.slice(0, topLevels) };
  const [bidVolume, askVolume] = [sumOf(top.bids), sumOf(top.asks)];
  const micro = over(plus(times(bid, askVolume), times(ask, bidVolume)), plus(bidVolume, askVolume));
  const wallAbove = times(exact(2), median([...top.bids, ...top.asks].map(([, qty]) => exact(qty))));
  const walls = (levels: readonly TextLevel[], side: 'Bid' | 'Ask') =>
    levels
      .filter(([, qty]) => compare(exact(qty), wallAbove) > 0)
      .map(([price, qty]) => ({ price: shortest(price), qty: shortest(qty), side }));
  return {
    best_bid: shortest(bids[0]?.[0] ?? ''),
    best_ask: shortest(asks[0]?.[0] ?? ''),
    best_bid_size: shortest(bids[0]?.[1] ?? ''),
    best_ask_size: shortest(asks[0]?.[1] ?? ''),
    spread_bps: asNumber(times(over(minus(ask, bid), bid), bps), 6),
    mid_price: rounded(over(plus(bid, ask), exact(2)), 18),
    microprice: rounded(micro, computedDecimals(tickSize)),
    bid_volume: rounded(bidVolume, 18),
    ask_volume: rounded(askVolume, 18),
    imbalance_ratio: asNumber(over(bidVolume, askVolume), 6),
    walls: { bids: walls(top.bids, 'Bid'), asks: walls(top.asks, 'Ask') },
  };
}

function bestOf(levels: readonly TextLevel[]): Fraction {
  return exact(levels[0]?.[0] ?? '');
}

/** Prices that are computed have four decimals more than the tick, and at least six. */
export function computedDecimals(tickSize: string): number {
  const decimals = shortest(tickSize).split('.')[1]?.length ?? 0;
  return Math.max(2, decimals) + 4;
}

/** `buy_10k_usd` … `sell_50k_usd`: the book walked to the notional, |VWAP − best| ÷ best · 10⁴. `dollar` in the quote. */
export function slippagesOf({ bids, asks }: Sides, given: { tickSize: string; dollar: Fraction }) {
  const walk = (levels: readonly TextLevel[], usd: number) => {
    const best = bestOf(levels);
    const notional = times(exact(usd), given.dollar);
    const quantity = filledFor(levels, notional);
    if (quantity === null) return null;
    const vwap = over(notional, quantity);
    return {
      target_usd: String(usd),
      avg_price: rounded(vwap, computedDecimals(given.tickSize)),
      slippage_bps: asNumber(times(over(size(minus(vwap, best)), best), bps), 6),
      filled_qty: rounded(quantity, 8),
      filled_usd: String(usd),
    };
  };
  const sizes = [10, 25, 50];
  return Object.fromEntries([
    ...sizes.map((k) => [`buy_${k}k_usd`, walk(asks, k * 1000)] as const),
    ...sizes.map((k) => [`sell_${k}k_usd`, walk(bids, k * 1000)] as const),
  ]);
}

/** The base asset that a notional buys, the last level in part; null where the book holds less. */
function filledFor(levels: readonly TextLevel[], notional: Fraction): Fraction | null {
  let [left, quantity] = [notional, zero];
  for (const [priceText, qtyText] of levels) {
    const [price, qty] = [exact(priceText), exact(qtyText)];
    const worth = times(price, qty);
    if (compare(worth, left) >= 0) return plus(quantity, over(left, price));
    left = minus(left, worth);
    quantity = plus(quantity, qty);
  }
  return null;
}

/** The levels of `orderbook_l2` turned back into decimal text: nothing may be lost on the way. */
export function uncompact(told: {
  price_scale: number;
  qty_scale: number;
  levels: readonly (readonly [number | string, number | string])[];
}): TextLevel[] {
  const [priceScale, qtyScale] = [exact(told.price_scale), exact(told.qty_scale)];
  return told.levels.map(([price, qty]): TextLevel => [
    rounded(over(exact(price), priceScale), 18),
    rounded(over(exact(qty), qtyScale), 18),
  ]);
}

export function shortLevels(levels: readonly TextLevel[]): TextLevel[] {
  return levels.map(([price, qty]): TextLevel => [shortest(price), shortest(qty)]);
}
