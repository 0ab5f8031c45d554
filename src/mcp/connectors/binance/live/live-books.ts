/** The live books: which symbols are watched over the stream, and what is known of them. */
import { setMaxListeners } from 'node:events';
import type { ConnectorClock, ConnectorContext } from '../../connector.ts';
import type { MarketApi } from '../api.ts';
import type { BookPicture, Tape, TapeTrade } from './history.ts';
import { snapshotLevels, type LocalBook } from './local-book.ts';
import { SharedStream, type StreamState } from './stream.ts';
import { WatchedSymbol } from './watched-symbol.ts';

export interface LiveState {
  /** Null without a stream. */
  stream: StreamState | null;
  watched: number;
  /** Whether the symbol is one of them. */
  isWatched: boolean;
  inStep: boolean;
  /** When the stream told of the symbol's book last, in Unix milliseconds. */
  heardAt: number | null;
  /** Since when the stream tells of it; null while it does not. */
  begunAt: number | null;
}

export interface LiveOptions {
  api: Pick<MarketApi, 'depthNow'>;
  socket: ConnectorContext['socket'];
  /** Null is REST alone. */
  streamUrl: string | null;
  clock: ConnectorClock;
  log: ConnectorContext['log'];
  signal: AbortSignal;
}

/** Who comes on top takes the place of whom nobody has asked for the longest, when that is a while ago. */
export const mostWatched = 20;
/** Each begins with a snapshot of weight 50: many symbols asked for in turn must not push each other out. */
const keptMs = 60_000;
const idleMs = 5 * 60_000;
export const staleMs = 5_000;
const secondMs = 1_000;

export class LiveBooks {
  readonly #options: LiveOptions;
  readonly #end = new AbortController();
  readonly #follow = () => this.#end.abort();
  readonly #watched = new Map<string, WatchedSymbol>();
  readonly #stream: SharedStream | null;
  #isTicking = false;

  constructor(options: LiveOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', this.#follow, { once: true });
    const { socket, streamUrl, clock, log } = options;
    const signal = this.#end.signal;
    // Each watched symbol listens to it while it gets in step: more than the ten at which Node suspects a leak.
    setMaxListeners(0, signal);
    this.#stream =
      streamUrl === null
        ? null
        : new SharedStream({
            ...{ socket, streamUrl, clock, log, signal },
            onEvent: (event) => this.#watched.get(event.s)?.take(event),
            onSubscribed: (symbols) => symbols.forEach((symbol) => this.#watched.get(symbol)?.begin()),
            onLost: () => this.#watched.forEach((one) => one.lose()),
          });
  }

  get hasStream(): boolean {
    return this.#stream !== null;
  }

  /** Watches from now on, until nobody has asked for five minutes; not without a stream, nor while there is no room. */
  watch(symbol: string): void {
    const { api, clock, log } = this.#options;
    const signal = this.#end.signal;
    if (this.#stream === null || signal.aborted) return;
    const known = this.#watched.get(symbol);
    if (known !== undefined) {
      known.askedAt = clock.now();
      return;
    }
    if (this.#watched.size >= mostWatched && !this.#forgetOne()) return;
    const snapshot = (turn: AbortSignal) => api.depthNow(symbol, snapshotLevels, turn);
    const watched = new WatchedSymbol({ symbol, snapshot, clock, log, signal });
    this.#watched.set(symbol, watched);
    // It was let go a moment ago, and the stream was not told yet.
    if (this.#stream.tells(symbol)) watched.begin();
    this.#stream.want(this.#watched.keys());
    this.#startTicking();
  }

  /** As the stream tells it; null while it is not in step, or nothing was heard for five seconds. */
  book(symbol: string): { book: LocalBook; heardAt: number } | null {
    const { book = null, heardAt = null } = this.#watched.get(symbol) ?? {};
    return book === null || heardAt === null || !this.#isFresh(heardAt) ? null : { book, heardAt };
  }

  /** One a second, oldest first, of at most the last 300 seconds. */
  pictures(symbol: string): readonly BookPicture[] {
    return this.#watched.get(symbol)?.history.pictures() ?? [];
  }

  trades(symbol: string): readonly TapeTrade[] {
    return this.#watched.get(symbol)?.history.trades() ?? [];
  }

  /** The trades without a hole up to `until`, when the stream was heard last; null when that is five seconds ago. */
  tape(symbol: string): (Tape & { until: number }) | null {
    const one = this.#watched.get(symbol);
    const tape = one?.history.tape() ?? null;
    const until = one?.toldAt ?? null;
    return tape === null || until === null || !this.#isFresh(until) ? null : { ...tape, until };
  }

  state(symbol: string): LiveState {
    const one = this.#watched.get(symbol);
    return {
      stream: this.#stream?.state() ?? null,
      watched: this.#watched.size,
      isWatched: one !== undefined,
      inStep: (one?.book ?? null) !== null,
      heardAt: one?.heardAt ?? null,
      begunAt: one?.begunAt ?? null,
    };
  }

  close(): void {
    this.#options.signal.removeEventListener('abort', this.#follow);
    for (const one of this.#watched.values()) one.lose();
    this.#watched.clear();
    this.#stream?.want([]);
    this.#end.abort();
  }

  #forgetOne(): boolean {
    const [longest] = [...this.#watched].sort(([, one], [, other]) => one.askedAt - other.askedAt);
    if (longest === undefined || this.#options.clock.now() - longest[1].askedAt < keptMs) return false;
    this.#forget(longest[0]);
    return true;
  }

  #forget(symbol: string): void {
    this.#watched.get(symbol)?.lose();
    this.#watched.delete(symbol);
  }

  #isFresh(heardAt: number): boolean {
    return this.#options.clock.now() - heardAt <= staleMs;
  }

  #startTicking(): void {
    if (this.#isTicking) return;
    this.#isTicking = true;
    this.#tick().catch((error: unknown) => {
      if (!this.#end.signal.aborted) this.#options.log('error', `Live books have stopped: ${String(error)}`);
    });
  }

  /** Every second a picture of each book that is in step, and a look at which are still asked for. */
  async #tick(): Promise<void> {
    try {
      while (this.#watched.size > 0) await this.#tickOnce();
    } finally {
      // At once: what is watched a moment later must find that it has ended.
      this.#isTicking = false;
    }
  }

  async #tickOnce(): Promise<void> {
    const { clock } = this.#options;
    await clock.sleep(secondMs, this.#end.signal);
    const now = clock.now();
    const idle = [...this.#watched].filter(([, one]) => now - one.askedAt > idleMs);
    for (const [symbol] of idle) this.#forget(symbol);
    if (idle.length > 0) this.#stream?.want(this.#watched.keys());
    for (const { book, heardAt, history } of this.#watched.values())
      if (book !== null && heardAt !== null && this.#isFresh(heardAt)) history.keepPicture(book, now);
  }
}
