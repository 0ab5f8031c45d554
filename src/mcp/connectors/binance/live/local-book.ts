/**
 * A local order book kept by the diff-depth stream, by the rules of Binance's “How to manage a local order book correctly”
 * (web-socket-streams.md).
 */
import type { Depth } from '../api.ts';
import { createSide, type BookSide, type Level } from './book-side.ts';
import { fixed } from './fixed-point.ts';
import type { DepthUpdate } from './messages.ts';

/**
 * `taken`: the book has changed. `old`: the event tells nothing new. `gap`: events are missing. `thin`: so much of what was
 * known is gone that the book has to be asked for anew.
 */
export type Outcome = 'taken' | 'old' | 'gap' | 'thin';

export interface LocalBook {
  take(event: Pick<DepthUpdate, 'U' | 'u' | 'b' | 'a'>): Outcome;
  readonly lastUpdateId: number;
  readonly bids: BookSide;
  readonly asks: BookSide;
}

/** How many levels of each side are asked for at the beginning (weight 50), and how many are kept at most. */
export const snapshotLevels = 1_000;
const mostLevels = 2_000;
/** What the widest question needs of each side, with room. */
const fewestLevels = 150;

export function createLocalBook(snapshot: Depth): LocalBook {
  const side = (told: Depth['bids'], highFirst: boolean) => {
    const levels = told.map(toLevel);
    return createSide({ highFirst, levels, isCut: levels.length >= snapshotLevels, mostLevels });
  };
  const bids = side(snapshot.bids, true);
  const asks = side(snapshot.asks, false);
  const known = { lastUpdateId: snapshot.lastUpdateId };
  const isThin = ({ length, isCut }: BookSide) => isCut && length < fewestLevels;
  return {
    bids,
    asks,
    get lastUpdateId() {
      return known.lastUpdateId;
    },
    take({ U, u, b, a }) {
      if (u <= known.lastUpdateId) return 'old';
      // Also of the first event: U <= lastUpdateId + 1 <= u.
      if (U > known.lastUpdateId + 1) return 'gap';
      for (const [price, qty] of b) bids.set(fixed(price), fixed(qty));
      for (const [price, qty] of a) asks.set(fixed(price), fixed(qty));
      known.lastUpdateId = u;
      return isThin(bids) || isThin(asks) ? 'thin' : 'taken';
    },
  };
}

export function toLevel([price, qty]: readonly [string, string]): Level {
  return { price: fixed(price), qty: fixed(qty) };
}
