/** The words of one language that say what a query is after. */
import type { Topic } from '../../connectors/connector.ts';

/** Kinds of text that a query can name: “my notes on …”. */
export const kinds = [
  ...['note', 'task', 'comment', 'chat', 'message', 'company', 'person', 'deal', 'list', 'document'],
] as const;
export type Kind =
  'note' | 'task' | 'comment' | 'chat' | 'message' | 'company' | 'person' | 'deal' | 'list' | 'document';

export const intervals = [
  ...([
    '1s',
    '1m',
    '3m',
    '5m',
    '15m',
    '30m',
    '1h',
    '2h',
    '4h',
    '6h',
    '8h',
    '12h',
    '1d',
    '3d',
    '1w',
    '1M',
  ] as const),
] as const;
export type Interval = (typeof intervals)[number];
/** Stretches of time that texts can be of. */
export const times = ['today', 'yesterday', 'this_week', 'last_week', 'this_month', 'last_month'] as const;
export type Time = (typeof times)[number];
export type Unit = 's' | 'm' | 'h' | 'd' | 'w' | 'M' | 'y';

/**
 * Phrases stand between commas. A word that ends in `*` may go on for a few letters: “preis*” is also “Preise”. Case and
 * accents make no difference. `big|large order` are two phrases, `open limit|_ orders` is also one without “limit”.
 */
export interface Language {
  /** What may follow a stem with `*`, as alternatives of a pattern; a few letters of any kind when left out. */
  endings?: string;
  /** Letters that are also written otherwise: `{ä: 'ae'}`. */
  spellings?: Readonly<Record<string, string>>;
  topics: Partial<Record<Topic, string>>;
  /** Asks for it where nothing else is asked for: “worth”, “how much”, “book”. */
  weak?: Partial<Record<Topic, string>>;
  /** Asks for it by words that need not touch: “most + traded” is also “most of it was traded”. */
  apart?: Partial<Record<Topic, string>>;
  kinds?: Partial<Record<Kind, string>>;
  /** Says that the user's own is meant. */
  own?: string;
  /** Says that something is to be done, and not what one has: “I have to”. */
  must?: string;
  /** Says nothing: articles, prepositions, “show me”. */
  filler?: string;
  /** What one says of markets without asking for a document of its own: “today”, “bullish”. */
  market?: string;
  /** Says nothing of markets and nothing against them: “sorry to bother you”. Unlike fillers, texts are searched by it. */
  talk?: string;
  /** Stands behind the name of a coin: “coin”, “token”. */
  coin?: string;
  /** Stands before it: “the coin near”. */
  called?: string;
  /** What coins do, and other things seldom: “how is link doing”. */
  faring?: string;
  /** Looks like a question about a market and is none: “flow chart”. */
  idiom?: string;
  /** Asks for a person: “who is”, “CEO”. */
  person?: string;
  /** Says which of a kind: “open tasks”, “latest notes”. */
  which?: string;
  times?: Partial<Record<Time, string>>;
  /** Says that shares are meant, not coins. */
  equity?: string;
  units?: Partial<Record<Unit, string>>;
  /** Intervals as one word: “hourly”. */
  each?: Partial<Record<Interval, string>>;
  /** Numbers as words: `{4: 'four'}`. */
  numbers?: Readonly<Record<number, string>>;
  /** Between a coin and what it is counted in: “eth in btc”. */
  into?: string;
  versus?: string;
  /** “The USDC pair of ETH”. */
  pair?: string;
  and?: string;
  /** Between a topic and its coin: “price of”. */
  of?: string;
  /** Before a stretch of time, which is no interval then: “the last 4 hours”. */
  past?: string;
  /** Behind a stretch of time that is over: “3 days ago”. */
  ago?: string;
  /** A stretch of time that is over, and that only candles show: “last week”. */
  history?: string;
  /** The same, of hours. */
  lately?: string;
  /** Makes one money of another: “convert”. */
  converts?: string;
  /** Asks how many of one thing are worth another: “how many btc is one eth”. */
  counted?: string;
  /** Currencies by their code. */
  currencies?: Readonly<Record<string, string>>;
}
