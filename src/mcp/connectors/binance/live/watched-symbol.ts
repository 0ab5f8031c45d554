/** One watched symbol: brings its book in step with the stream, and begins anew when events are missing. */
import { toProblem } from '../../../../contract/errors.ts';
import type { ConnectorClock, ConnectorContext } from '../../connector.ts';
import type { Depth } from '../api.ts';
import { History } from './history.ts';
import { createLocalBook, type LocalBook } from './local-book.ts';
import type { DepthUpdate, StreamTrade } from './messages.ts';

export interface WatchOptions {
  symbol: string;
  /** The book as REST tells it, never from a cache. */
  snapshot(signal: AbortSignal): Promise<Depth>;
  clock: ConnectorClock;
  log: ConnectorContext['log'];
  signal: AbortSignal;
}

const mostWaiting = 1_000;
const firstPauseMs = 250;
const longestPauseMs = 30_000;

export class WatchedSymbol {
  readonly #options: WatchOptions;
  readonly history = new History();
  /** When somebody asked for it last. */
  askedAt: number;
  #book: LocalBook | null = null;
  #heardAt: number | null = null;
  #toldAt: number | null = null;
  #begunAt: number | null = null;
  #waiting: DepthUpdate[] = [];
  #turn: AbortController | null = null;
  #failures = 0;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.askedAt = options.clock.now();
  }

  /** Null while it is not in step with the stream. */
  get book(): LocalBook | null {
    return this.#book;
  }

  /** When the stream told of the book last; null when it never did. */
  get heardAt(): number | null {
    return this.#heardAt;
  }

  /** When the stream told of it last, be it a trade or its book. */
  get toldAt(): number | null {
    return this.#toldAt;
  }

  /** Since when the stream tells of it; null while it does not. */
  get begunAt(): number | null {
    return this.#begunAt;
  }

  /** The stream tells of it from now on. */
  begin(): void {
    const now = this.#options.clock.now();
    this.#begunAt = now;
    this.history.beginTape(now);
    this.#startBook();
  }

  /** The stream is gone, and so is what was in step with it. */
  lose(): void {
    this.#begunAt = null;
    this.history.endTape();
    this.#dropBook();
  }

  take(event: DepthUpdate | StreamTrade): void {
    const now = this.#options.clock.now();
    this.#toldAt = now;
    if (event.e === 'aggTrade') this.history.keepTrade(event, now);
    else {
      this.#heardAt = now;
      if (this.#book === null) this.#wait(event);
      else this.#follow(this.#book, event);
    }
  }

  #startBook(): void {
    this.#dropBook();
    const { signal, symbol, log } = this.#options;
    const turn = new AbortController();
    this.#turn = turn;
    const end = () => turn.abort();
    signal.addEventListener('abort', end, { once: true });
    this.#synchronise(turn.signal)
      .catch((error: unknown) => {
        if (!turn.signal.aborted) log('error', `${symbol}: the live book is given up: ${String(error)}`);
      })
      .finally(() => signal.removeEventListener('abort', end));
  }

  #dropBook(): void {
    this.#turn?.abort();
    this.#turn = null;
    this.#book = null;
    this.#waiting = [];
  }

  /** Events wait while a snapshot comes; one that does not reach to the first of them is asked for again. */
  async #synchronise(turn: AbortSignal): Promise<void> {
    const { clock } = this.#options;
    for (;;) {
      const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(this.#failures, 10));
      if (this.#failures > 0) await clock.sleep(pause, turn);
      const told = await this.#snapshot(turn);
      turn.throwIfAborted();
      const book = told === null ? null : this.#replayed(told);
      if (book !== null) {
        this.#book = book;
        this.#waiting = [];
        return;
      }
      this.#failures += 1;
    }
  }

  async #snapshot(turn: AbortSignal): Promise<Depth | null> {
    const { snapshot, symbol, log } = this.#options;
    try {
      return await snapshot(turn);
    } catch (error) {
      turn.throwIfAborted();
      log('debug', `${symbol}: no snapshot for the live book: ${toProblem(error).message}`);
      return null;
    }
  }

  #replayed(told: Depth): LocalBook | null {
    const book = createLocalBook(told);
    const outcomes = this.#waiting.map((event) => book.take(event));
    return outcomes.includes('gap') ? null : book;
  }

  #wait(event: DepthUpdate): void {
    this.#waiting.push(event);
    if (this.#waiting.length > mostWaiting) this.#waiting.shift();
  }

  #follow(book: LocalBook, event: DepthUpdate): void {
    const outcome = book.take(event);
    if (outcome === 'taken') this.#failures = 0;
    if (outcome !== 'gap' && outcome !== 'thin') return;
    const { log, symbol } = this.#options;
    log('debug', `${symbol}: the live book is begun anew (${outcome}).`);
    if (outcome === 'gap') this.#failures += 1;
    this.#startBook();
    this.#wait(event);
  }
}
