/** What an order of a size would cost beyond the best price: the book walked to a notional. */
import type { Level } from '../live/book-side.ts';
import { magnitude, one, rounded, written } from '../live/fixed-point.ts';
import type { Sides } from './l1.ts';

/** In US dollars. */
export const targets = [10_000, 25_000, 50_000] as const;

export type Slippage = {
  target_usd: string;
  avg_price: string;
  slippage_bps: number;
  filled_qty: string;
  filled_usd: string;
};

/** By name, `buy_10k_usd`; null where the book that is known does not hold as much. */
export type Slippages = Record<string, Slippage | null>;

export interface SlippageOptions {
  /** What a dollar is in the quote asset, fixed-point; null when that is not known. */
  dollar: bigint | null;
  priceDecimals: number;
}

export function estimateSlippage({ bids, asks }: Sides, options: SlippageOptions): Slippages {
  const { dollar, priceDecimals } = options;
  const walk = (levels: readonly Level[], usd: number) =>
    dollar === null ? null : walkBook(levels, { usd, notional: BigInt(usd) * dollar, priceDecimals });
  const estimates: Slippages = {};
  // A buyer takes what is asked, a seller what is bid.
  for (const usd of targets) estimates[`buy_${usd / 1000}k_usd`] = walk(asks, usd);
  for (const usd of targets) estimates[`sell_${usd / 1000}k_usd`] = walk(bids, usd);
  return estimates;
}

/**
 * VWAP = notional ÷ quantity, and slippage = |VWAP − best| ÷ best · 10⁴: exact fractions, rounded at the end. The last
 * level is taken in part, so the notional is met exactly.
 */
export function walkBook(
  levels: readonly Level[],
  { usd, notional, priceDecimals }: { usd: number; notional: bigint; priceDecimals: number },
): Slippage | null {
  const best = levels[0]?.price;
  let left = notional * one;
  let whole = 0n;
  for (const { price, qty } of levels) {
    if (price * qty < left) {
      left -= price * qty;
      whole += qty;
      continue;
    }
    if (best === undefined) return null;
    // The quantity is `filled ÷ price`.
    const filled = whole * price + left;
    const off = magnitude(notional * one * price - best * filled);
    return {
      target_usd: String(usd),
      avg_price: written(rounded(notional * one * price, filled, priceDecimals)),
      slippage_bps: Number(written(rounded(off * 10_000n * one, best * filled, 6))),
      filled_qty: written(rounded(filled, price, 8)),
      filled_usd: String(usd),
    };
  }
  return null;
}
