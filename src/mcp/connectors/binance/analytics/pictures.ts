/** Pictures of a book over time: those the stream left, else a few that are taken now by REST. */
import { pictureLevels, type BookPicture, type TapeTrade } from '../live/history.ts';
import { toLevel } from '../live/local-book.ts';
import { whyNotLive } from './book.ts';
import { readTradesNow } from './recent-trades.ts';
import { freshness, type Freshness, type World } from './world.ts';

export interface Watching {
  basis: 'book_snapshots' | 'rest_samples';
  /** Oldest first; at least two. */
  pictures: readonly BookPicture[];
  /** Those of the same time. */
  trades: readonly TapeTrade[];
  freshness: Freshness;
}

/** How pictures are taken by REST where the stream has left none: a call waits longer for them than a document. */
export const looks = {
  long: { pictures: 3, apartMs: 1_000 },
  short: { pictures: 2, apartMs: 250 },
} as const;
export type Look = keyof typeof looks;

export interface Asked {
  symbol: string;
  windowMs: number;
  look: Look;
}

/** Of the stream; fewer say little. */
const fewestPictures = 3;
/** Between pictures of the stream; where there is none for five times as long, there is a hole. */
const apartMs = 1_000;
/** A book of twenty levels weighs 5. */
const sampleLevels = 20;

export async function readPictures(world: World, asked: Asked, signal: AbortSignal): Promise<Watching> {
  const { live, clock } = world;
  const { symbol, windowMs } = asked;
  live.watch(symbol);
  const pictures = recentPictures(world, symbol, windowMs);
  const newest = pictures.at(-1);
  if (newest === undefined || pictures.length < fewestPictures) return sampled(world, asked, signal);
  const since = pictures[0]?.at ?? newest.at;
  const trades = live.trades(symbol).filter(({ time }) => time >= since && time <= newest.at);
  const fresh = freshness(newest.at, clock.now(), { from: 'stream' });
  return { basis: 'book_snapshots', pictures, trades, freshness: fresh };
}

/** Those without a hole up to now: what was before the stream was lost says nothing about now. */
export function recentPictures({ live, clock }: World, symbol: string, windowMs: number): BookPicture[] {
  const since = clock.now() - windowMs;
  const recent: BookPicture[] = [];
  let next = clock.now();
  for (const picture of live.pictures(symbol).toReversed()) {
    if (picture.at < since || next - picture.at > 5 * apartMs) break;
    recent.unshift(picture);
    next = picture.at;
  }
  return recent;
}

async function sampled(world: World, { symbol, look }: Asked, signal: AbortSignal): Promise<Watching> {
  const { api, clock, live } = world;
  const note = whyNotLive(live, symbol, clock.now());
  const pictures: BookPicture[] = [];
  while (pictures.length < looks[look].pictures) {
    if (pictures.length > 0) await clock.sleep(looks[look].apartMs, signal);
    const { lastUpdateId, bids, asks } = await api.depthNow(symbol, sampleLevels, signal);
    const best = {
      bids: bids.slice(0, pictureLevels).map(toLevel),
      asks: asks.slice(0, pictureLevels).map(toLevel),
    };
    pictures.push({ at: clock.now(), lastUpdateId, ...best });
  }
  const since = pictures[0]?.at ?? clock.now();
  const trades = await readTradesNow(world, { symbol, since }, signal);
  const fresh = freshness(pictures.at(-1)?.at ?? since, clock.now(), { from: 'live', note });
  return { basis: 'rest_samples', pictures, trades, freshness: fresh };
}
