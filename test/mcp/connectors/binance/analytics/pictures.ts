/** Pictures of a book and trades for tests, a second apart. */
import type { BookPicture, TapeTrade } from '../../../../../src/mcp/connectors/binance/live/history.ts';
import { fixed } from '../../../../../src/mcp/connectors/binance/live/fixed-point.ts';
import { levels, type Pair } from './books.ts';

export const begun = Date.UTC(2026, 10, 20, 12);

/** `updates`: by how much the update id grows from one to the next. */
export function film(frames: readonly { bids?: Pair[]; asks?: Pair[] }[], updates = 50): BookPicture[] {
  return frames.map(({ bids = [], asks = [] }, i) => ({
    at: begun + i * 1000,
    lastUpdateId: 1000 + i * updates,
    bids: levels(bids),
    asks: levels(asks),
  }));
}

export function trade(
  qty: string,
  options: { price?: string; count?: number; sell?: boolean } = {},
): TapeTrade {
  const { price = '100', count = 1, sell = false } = options;
  return { price: fixed(price), qty: fixed(qty), time: begun, buyerIsMaker: sell, count };
}
