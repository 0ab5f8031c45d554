/** What happened to a watched symbol in the last minutes: a picture of its book every second, and its trades. */
import type { Level } from './book-side.ts';
import { fixed } from './fixed-point.ts';
import type { LocalBook } from './local-book.ts';
import type { StreamTrade } from './messages.ts';

/** The best levels at one moment. */
export interface BookPicture {
  /** Unix milliseconds. */
  at: number;
  lastUpdateId: number;
  bids: readonly Level[];
  asks: readonly Level[];
}

/** An aggregate trade, in fixed-point numbers. */
export interface TapeTrade {
  price: bigint;
  qty: bigint;
  /** Unix milliseconds: when it was heard of here, so that clocks that differ do no harm. */
  time: number;
  buyerIsMaker: boolean;
  /** Single trades in it. */
  count: number;
}

/** Levels of each side in a picture: what the formulas look at. */
export const pictureLevels = 20;
export const historyMs = 300_000;
const mostPictures = 301;
const mostTrades = 20_000;

export class History {
  readonly #pictures: BookPicture[] = [];
  readonly #trades: TapeTrade[] = [];

  pictures(): readonly BookPicture[] {
    return this.#pictures;
  }

  trades(): readonly TapeTrade[] {
    return this.#trades;
  }

  keepPicture(book: LocalBook, now: number): void {
    const { lastUpdateId, bids, asks } = book;
    const best = { bids: bids.best(pictureLevels), asks: asks.best(pictureLevels) };
    this.#pictures.push({ at: now, lastUpdateId, ...best });
    this.#forget(now - historyMs);
  }

  keepTrade({ p, q, f, l, m }: StreamTrade, now: number): void {
    this.#trades.push({ price: fixed(p), qty: fixed(q), time: now, buyerIsMaker: m, count: l - f + 1 });
    if (this.#trades.length > mostTrades) this.#trades.splice(0, this.#trades.length - mostTrades);
  }

  #forget(oldest: number): void {
    const old = this.#pictures.findIndex(({ at }) => at >= oldest);
    this.#pictures.splice(0, Math.max(old, this.#pictures.length - mostPictures));
    const past = this.#trades.findIndex(({ time }) => time >= oldest);
    this.#trades.splice(0, past === -1 ? this.#trades.length : past);
  }
}
