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

/** One that the stream told. */
export interface StreamedTrade extends TapeTrade {
  /** Binance's number of it: they follow one another. */
  id: number;
  /** Unix milliseconds by Binance's clock. */
  tradedAt: number;
}

/** Trades without one missing. */
export interface Tape {
  /** From when on they are all there, in Unix milliseconds. */
  since: number;
  /** Oldest first. */
  trades: readonly StreamedTrade[];
}

/** Levels of each side in a picture: what the formulas look at. */
export const pictureLevels = 20;
export const historyMs = 300_000;
const mostPictures = 301;
const mostTrades = 20_000;
/** Longer than pictures: the window that is asked for ends when the stream was heard last, which is a while before now. */
const tradesMs = historyMs + 15_000;

export class History {
  readonly #pictures: BookPicture[] = [];
  readonly #trades: StreamedTrade[] = [];
  /** Null while the stream does not tell. `first` is the first trade since then. */
  #whole: { since: number; first: StreamedTrade | null } | null = null;

  pictures(): readonly BookPicture[] {
    return this.#pictures;
  }

  trades(): readonly TapeTrade[] {
    return this.#trades;
  }

  /** The stream tells every trade from now on. */
  beginTape(now: number): void {
    this.#whole = { since: now, first: null };
  }

  endTape(): void {
    this.#whole = null;
  }

  /** Null while the stream does not tell. */
  tape(): Tape | null {
    if (this.#whole === null) return null;
    const { since, first } = this.#whole;
    // One that has been forgotten meanwhile was before all that are left.
    const from = first === null ? this.#trades.length : Math.max(0, this.#trades.indexOf(first));
    return { since, trades: this.#trades.slice(from) };
  }

  keepPicture(book: LocalBook, now: number): void {
    const { lastUpdateId, bids, asks } = book;
    const best = { bids: bids.best(pictureLevels), asks: asks.best(pictureLevels) };
    this.#pictures.push({ at: now, lastUpdateId, ...best });
    const old = this.#pictures.findIndex(({ at }) => at >= now - historyMs);
    this.#pictures.splice(0, Math.max(old, this.#pictures.length - mostPictures));
    this.#forgetTrades(now - tradesMs);
  }

  keepTrade({ a, p, q, f, l, m, T }: StreamTrade, now: number): void {
    const last = this.#trades.at(-1)?.id;
    // Told twice.
    if (a === last) return;
    const trade = {
      ...{ id: a, price: fixed(p), qty: fixed(q), time: now, tradedAt: T },
      ...{ buyerIsMaker: m, count: l - f + 1 },
    };
    if (this.#whole !== null) {
      const { first } = this.#whole;
      if (first === null) this.#whole.first = trade;
      // Some were not told: what is known without a hole begins anew.
      else if (last !== a - 1) this.#whole = { since: now, first: trade };
    }
    this.#trades.push(trade);
    if (this.#trades.length > mostTrades) this.#forget(this.#trades.length - mostTrades);
  }

  #forgetTrades(oldest: number): void {
    const kept = this.#trades.findIndex(({ time }) => time >= oldest);
    this.#forget(kept === -1 ? this.#trades.length : kept);
  }

  #forget(count: number): void {
    const last = this.#trades.splice(0, count).at(-1);
    if (last !== undefined && this.#whole !== null)
      this.#whole.since = Math.max(this.#whole.since, last.time + 1);
  }
}
