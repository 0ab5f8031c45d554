/** Market data: one request for up to a hundred symbols, however many ask for them. */
import { setMaxListeners } from 'node:events';
import { z } from 'zod';
import type { Cache, Cached } from '../connector.ts';
import { listOf, type Api } from './api.ts';
import { decimalOrNull, difference, percentOf } from './decimal.ts';
import type { InstrumentType, Recognized } from './symbols.ts';

const text = z.string().nullable().catch(null).default(null);

/** Query parameters of GET /market-data/by-type: singular names. */
const parameters: Record<InstrumentType, string> = {
  Equity: 'equity[]',
  'Equity Option': 'equity-option[]',
  Future: 'future[]',
  'Future Option': 'future-option[]',
  Cryptocurrency: 'cryptocurrency[]',
  Index: 'index[]',
};
const mostPerRequest = 100;

/** Everything but the symbol may be missing: an index has no bid and no ask. */
const quote = z
  .preprocess(
    dashed,
    z.looseObject({
      symbol: z.string(),
      'instrument-type': text,
      bid: decimalOrNull,
      'bid-size': decimalOrNull,
      ask: decimalOrNull,
      'ask-size': decimalOrNull,
      mid: decimalOrNull,
      mark: decimalOrNull,
      last: decimalOrNull,
      open: decimalOrNull,
      'day-high-price': decimalOrNull,
      'day-low-price': decimalOrNull,
      'prev-close': decimalOrNull,
      volume: decimalOrNull,
      'year-high-price': decimalOrNull,
      'year-low-price': decimalOrNull,
      'is-trading-halted': z.boolean().nullable().catch(null).default(null),
      'updated-at': text,
    }),
  )
  .transform((given) => {
    const { last, mark, 'prev-close': previous } = given;
    const price = last ?? mark;
    const change = price === null || previous === null ? null : difference(price, previous);
    return {
      symbol: given.symbol,
      instrument_type: given['instrument-type'],
      bid: given.bid,
      ask: given.ask,
      bid_size: given['bid-size'],
      ask_size: given['ask-size'],
      mid: given.mid,
      mark,
      last,
      /** Since the previous close, of the last price (or the mark). */
      change,
      change_percent: change === null || previous === null ? null : percentOf(change, previous),
      open: given.open,
      high: given['day-high-price'],
      low: given['day-low-price'],
      prev_close: previous,
      volume: given.volume,
      year_high: given['year-high-price'],
      year_low: given['year-low-price'],
      trading_halted: given['is-trading-halted'],
      updated_at: given['updated-at'],
    };
  });

const quotesReply = listOf(quote);
export type Quote = z.output<typeof quote>;

export interface Quotes {
  /** In the order asked for; null for what has no market data. */
  get(wanted: readonly Recognized[], signal: AbortSignal): Promise<Cached<Quote | null>[]>;
}

export function createQuotes(api: Api, { cache, end }: { cache: Cache; end: AbortSignal }): Quotes {
  const load = createBatch(api, end);
  return {
    async get(wanted, signal) {
      signal.throwIfAborted();
      // Each of many waits on the signal for itself: one that is made for that does not warn of it.
      const own = new AbortController();
      setMaxListeners(0, own.signal);
      const leave = () => own.abort(signal.reason);
      signal.addEventListener('abort', leave, { once: true });
      try {
        return await Promise.all(
          wanted.map((one) => cache.get('quotes', `${one.type} ${one.symbol}`, () => load(one), own.signal)),
        );
      } finally {
        signal.removeEventListener('abort', leave);
      }
    },
  };
}

interface Waiting extends Recognized {
  resolve(quote: Quote | null): void;
  reject(error: unknown): void;
}

/** Collects what is asked for in one turn of the event loop, and asks for it at once. */
function createBatch(api: Api, end: AbortSignal): (wanted: Recognized) => Promise<Quote | null> {
  const state: { waiting: Waiting[] } = { waiting: [] };
  const send = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const found = await request(api, batch, end);
      for (const one of batch) one.resolve(quoteOf(one, found, batch));
    } catch (error) {
      for (const one of batch) one.reject(error);
    }
  };
  return (wanted) =>
    new Promise((resolve, reject) => {
      state.waiting.push({ ...wanted, resolve, reject });
      if (state.waiting.length > 1) return;
      setImmediate(() => {
        const all = state.waiting;
        state.waiting = [];
        for (let from = 0; from < all.length; from += mostPerRequest)
          void send(all.slice(from, from + mostPerRequest));
      });
    });
}

/** An index and a share may be called the same. What does not say its type is taken where only one was asked for. */
function quoteOf(wanted: Recognized, found: readonly Quote[], batch: readonly Recognized[]): Quote | null {
  const called = found.filter(({ symbol }) => symbol === wanted.symbol);
  const isAlone = batch.every(({ symbol, type }) => symbol !== wanted.symbol || type === wanted.type);
  const untold = isAlone ? called.find(({ instrument_type: type }) => type === null) : undefined;
  return called.find(({ instrument_type: type }) => type === wanted.type) ?? untold ?? null;
}

function request(api: Api, batch: readonly Recognized[], signal: AbortSignal): Promise<Quote[]> {
  const names = batch.map(({ symbol }) => symbol);
  const shown =
    names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
  return api.get(
    {
      path: '/market-data/by-type',
      query: batch.map(({ type, symbol }) => [parameters[type], symbol]),
      endpoint: 'market_data',
      asked: `market data of ${shown}`,
      signal,
    },
    quotesReply,
  );
}

/** The documentation has camelCase where the service was recorded to send dash-case: both are read. */
function dashed(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  return Object.fromEntries(
    Object.entries(row).map(([key, value]: [string, unknown]) => [
      key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      value,
    ]),
  );
}
