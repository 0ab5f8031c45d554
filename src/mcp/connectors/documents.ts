/** What a source can be searched for and read: questions, hits and documents. */
import type { Alike } from './alike.ts';
import type { JsonObject } from './connector.ts';

/** What a question is after, in market and account words. `src/mcp/search` recognises them, in several languages. */
export const topics = [
  'price',
  'average_price',
  'orderbook',
  'depth',
  'level_2',
  'spread',
  'trades',
  'candles',
  'order_flow',
  'volume_profile',
  'liquidity',
  'anomalies',
  'microstructure',
  'book_health',
  'symbol_info',
  'accounts',
  'balances',
  'positions',
  'open_orders',
  'orders',
  'fills',
  'options',
] as const;
export type Topic = (typeof topics)[number];

/** A query as it was understood. */
export interface Question {
  /** As it was asked, trimmed. Empty asks for the newest. */
  text: string;
  /** Its words, lower-cased and without accents, without those that say nothing (“the”, “show me”). */
  words: readonly string[];
  /** The same words as they were written: `AAPL` tells more than `aapl`. */
  spelled: readonly string[];
  /** What it asks for, in the order it was said; empty when it names nothing of the kind. */
  topics: readonly Topic[];
  /** Candle intervals it names, in Binance's writing: `4h`, `1M`. */
  intervals: readonly string[];
  /** It asks for what is the user's own: “my”, “mis”, “meine”. */
  own: boolean;
  /** Kinds of text it names, in whatever language: `note`, `task`, `company`, `person`, `deal`, … */
  kinds?: readonly string[];
  /** The words that name them, as they are among `words`. */
  kindWords?: readonly string[];
  /** What else its words may be called in a text. */
  alike?: readonly Alike[];
}

/** A document found: `id` is `<source>:<type>[:<part>…]`, stable for ever. */
export interface Hit {
  id: string;
  title: string;
  /** A line or two of what it says; ranking reads it, the client does not. */
  snippet: string;
  /** The source's own order: higher is better. Scales differ per source, so only the order counts. */
  score: number;
  /** Unix milliseconds of the last change, or null. */
  updatedAt: number | null;
  /** Its place in the source's order is what was asked for, not its age: the largest, the next due. */
  isOrdered?: boolean;
  /** The source understood all of the question, and this meets it: a job at a company, a stage, an amount, an id. */
  isMeant?: boolean;
  /** What must be known of it by whoever takes it for an answer, as a sentence: the client is told beside the results. */
  remark?: string;
  /** The source's own page for people, where there is one: absolute, https. Else a signed page of ours. */
  url?: string;
}

/** A whole document, as `fetch` returns it. */
export interface Document {
  id: string;
  title: string;
  /** Markdown: text a model can quote; numbers with their unit and time, tables where there is a list. */
  text: string;
  /** `source`, `type` and `freshness` (`{asOf: ISO 8601, ageSeconds, from: 'live'|'cache'|'stream'|'stored'}`) at least. */
  metadata: JsonObject;
  url?: string;
}

/** Something traded. `symbol` is how the service writes it: `BTCUSDT`. */
export interface Instrument {
  symbol: string;
  base: string;
  quote: string;
  /** False for what is listed but not traded now. */
  trading: boolean;
}

/** A source of market data, whose documents are made from a list of instruments and a table of topics. */
export interface Market {
  /** All of them, from the service and kept for a while. */
  instruments(signal: AbortSignal): Promise<readonly Instrument[]>;
  /**
   * The document for a topic: of an instrument, or of the account where `instrument` is null. Null where there is none.
   * `interval` is given with the topic `candles`; `order`, the number of one order, with `orders`.
   */
  document(asked: {
    instrument: Instrument | null;
    topic: Topic;
    interval: string | null;
    order?: string | null;
  }): { id: string; title: string } | null;
}

export interface SearchOptions {
  limit: number;
  signal: AbortSignal;
  /** What is not answered by then is shown only to whoever asks again; nothing where there is all the time. */
  withinMs?: number;
}

/** Documents a source can search and fetch. */
export interface DocumentSource {
  search(question: Question, options: SearchOptions): Promise<Hit[]>;
  /** Null when there is no such document (or no longer). */
  fetch(id: string, options: { signal: AbortSignal }): Promise<Document | null>;
  /** How its ids are written, one for each kind, for who gives one that is not there: `notes:note:<uid>`. */
  forms?(signal: AbortSignal): Promise<readonly string[]>;
  market?: Market;
}
