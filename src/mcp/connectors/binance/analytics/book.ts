/** A symbol's book: from the stream while it is watched, else from REST, saying which. */
import { ToolError } from '../../connector.ts';
import type { Level } from '../live/book-side.ts';
import { toLevel } from '../live/local-book.ts';
import { mostWatched, type LiveBooks } from '../live/live-books.ts';
import { standingOf, type Standing } from '../live/standing.ts';
import type { SymbolInfo } from '../symbols.ts';
import { freshness, kept, type Freshness, type World } from './world.ts';

export interface BookView {
  info: SymbolInfo;
  lastUpdateId: number;
  /** Best first; neither is empty. */
  bids: readonly Level[];
  asks: readonly Level[];
  freshness: Freshness;
}

/** Levels that one request of weight 5 gives. */
export const cheapLevels = 100;

/** @throws ToolError when there is nothing on a side */
export async function readBook(
  world: World,
  info: SymbolInfo,
  options: { levels: number; signal: AbortSignal },
): Promise<BookView> {
  const { live, clock, api } = world;
  const { levels, signal } = options;
  live.watch(info.symbol);
  const found = live.book(info.symbol);
  if (found !== null) {
    const { book, heardAt } = found;
    const sides = { bids: book.bids.best(levels), asks: book.asks.best(levels) };
    const fresh = freshness(heardAt, clock.now(), { from: 'stream' });
    return demandSides({ info, lastUpdateId: book.lastUpdateId, ...sides, freshness: fresh });
  }
  // As it is now: by the time the answer comes the stream may have begun to tell.
  const why = whyNotLive(live, info.symbol, clock.now());
  const cached = await api.depth(info.symbol, Math.max(levels, cheapLevels), signal);
  const { bids, asks, lastUpdateId } = cached.value;
  return demandSides({
    info,
    lastUpdateId,
    bids: bids.slice(0, levels).map(toLevel),
    asks: asks.slice(0, levels).map(toLevel),
    freshness: kept(cached, clock.now(), why),
  });
}

const reasons: Readonly<Record<Standing, string>> = {
  no_stream: 'no stream is set',
  no_room: `${mostWatched} other symbols are being watched`,
  not_connected: 'the stream is not connected',
  beginning: 'the symbol has only begun to be watched',
  silent: 'the stream has been silent for more than 5 seconds',
  live: 'the stream has told too little yet',
};

/** Why the stream does not tell, in words for people. */
export function whyNotLive(live: LiveBooks, symbol: string, now: number): string {
  const state = live.state(symbol);
  const standing = standingOf(state, now);
  const why = standing === 'not_connected' ? (state.stream?.reason ?? null) : null;
  return `${reasons[standing]}${why === null ? '' : ` (${why})`}, so this is asked by REST`;
}

function demandSides(view: BookView): BookView {
  const { bids, asks, info } = view;
  if (bids.length > 0 && asks.length > 0) return view;
  const side = bids.length > 0 ? 'asks' : asks.length > 0 ? 'bids' : 'orders';
  throw new ToolError(
    `${info.symbol} has no ${side} in its book now; its status is ${info.status}. Ask for another symbol.`,
  );
}
