/** Of two things that a query names, the one that only says of what the other is: “walls in the order book”. */
import type { Topic } from '../../connectors/connector.ts';
import type { Mark } from './lexicon.ts';
import { nothingAt, type Span } from './reading.ts';
import type { Token } from './tokens.ts';

const bookParts: readonly Topic[] = ['spread', 'level_2', 'anomalies', 'book_health'];
const ofAccounts: readonly Topic[] = ['balances', 'positions', 'open_orders', 'orders', 'fills'];
/** What is not asked for itself where one of these is, unless both are: “order book and spread”. */
export const narrower: Partial<Record<Topic, readonly Topic[]>> = {
  orderbook: bookParts,
  depth: bookParts,
  price: ['average_price', 'candles', 'liquidity', 'anomalies', 'volume_profile', 'fills', 'symbol_info'],
  // “The smallest size of an order”
  orders: ['symbol_info'],
  trades: ['symbol_info'],
};

/** “Anything open on my account? Orders, I mean” */
function isInAccount(span: Span): boolean {
  return span.role === 'topic' && !span.weak && ofAccounts.includes(span.topic);
}

interface Sight {
  tokens: readonly Token[];
  words: readonly string[];
  marks: readonly ReadonlySet<Mark>[];
}

export function narrowed(spans: readonly Span[], sight: Sight): Span[] {
  const told = liquidityOfBook(ordersOfBook(healthOfBook(spans, sight), sight), sight);
  return told.map((span) => {
    if (span.role !== 'topic' || span.weak) return span;
    if (
      span.topic === 'accounts' &&
      told.some((other) => isInAccount(other) && isOneThing(span, other, sight))
    )
      return nothingAt(span);
    const finer = narrower[span.topic] ?? [];
    const isOf = (other: Span) =>
      other.role === 'topic' &&
      !other.weak &&
      finer.includes(other.topic) &&
      (isOneThing(span, other, sight) || isAdded(span, other, sight)) &&
      !isNextSentence(span, other, sight);
    return told.some(isOf) ? nothingAt(span) : span;
  });
}

/** Nothing between the two counts them up. */
function isOneThing(one: Span, other: Span, { tokens, marks }: Sight): boolean {
  const [from, to] = one.from < other.from ? [one.to, other.from] : [other.to, one.from];
  return (
    !marks.slice(from, to).some((mark) => mark.has('and')) &&
    !tokens.slice(from, to + 1).some(({ gap }) => /[,;&+/\n]/.test(gap))
  );
}

/** “Order book of sui, level 2”: what is added says which. */
function isAdded(span: Span, other: Span, { tokens, marks }: Sight): boolean {
  const isLevel = other.role === 'topic' && other.topic === 'level_2';
  const isLast = other.to === tokens.length && span.to <= other.from;
  const parts = tokens.slice(span.to, other.from + 1).filter(({ gap }) => /[,;&+/]/.test(gap));
  const isListed = parts.length > 1 || marks.slice(span.to, other.from).some((mark) => mark.has('and'));
  return isLevel && isLast && !isListed;
}

function isNextSentence(one: Span, other: Span, { tokens }: Sight): boolean {
  const [from, to] = one.from < other.from ? [one.to, other.from] : [other.to, one.from];
  return tokens.slice(from, to + 1).some(({ gap }) => /[?!]/.test(gap));
}

/** “Is the book healthy” asks for the health of the book, not for the book and the health of the market. */
function healthOfBook(spans: readonly Span[], sight: Sight): readonly Span[] {
  const asksFor = (topic: Topic) => spans.find((span) => span.role === 'topic' && span.topic === topic);
  const [book, health] = [asksFor('orderbook'), asksFor('microstructure')];
  if (book === undefined || health === undefined) return spans;
  if (sight.words.slice(health.from, health.to).some(isMarket) || !isOneThing(book, health, sight))
    return spans;
  const { from, to } = health;
  return spans.map((span) => {
    if (span === book) return nothingAt(span);
    return span === health ? { from, to, role: 'topic', topic: 'book_health', weak: false } : span;
  });
}

/** “Resting orders in the eth book” are those of all. */
function ordersOfBook(spans: readonly Span[], { marks, ...sight }: Sight): readonly Span[] {
  const book = spans.find((span) => span.role === 'topic' && span.topic === 'orderbook');
  if (book === undefined || marks.some((some) => some.has('own'))) return spans;
  const isOfIt = (span: Span) =>
    span.role === 'topic' && span.topic === 'open_orders' && isOneThing(span, book, { marks, ...sight });
  if (!spans.some(isOfIt)) return spans;
  return spans.map((span) => {
    if (span === book) return { ...book, weak: false };
    return isOfIt(span) ? nothingAt(span) : span;
  });
}

/** By itself the word says only what books have; gaps in it are something else. */
const bareLiquidity =
  /^(?:liqui\p{L}{1,6}|likwidno\p{L}+|likidite|likvidit\p{L}+|ликвидност\p{L}|ліквідн\p{L}+|流动性|流動性|유동성|السيولة|سيولة)$/u;

/** “Order book liquidity”, “liquidity depth” */
function liquidityOfBook(spans: readonly Span[], sight: Sight): readonly Span[] {
  const ofBook: readonly Topic[] = ['orderbook', 'depth', 'level_2'];
  const books = spans.filter((span) => span.role === 'topic' && ofBook.includes(span.topic));
  return spans.map((span) => {
    const isBare =
      span.role === 'topic' &&
      span.topic === 'liquidity' &&
      span.to - span.from === 1 &&
      bareLiquidity.test(sight.words[span.from] ?? '');
    return isBare && books.some((book) => isOneThing(span, book, sight)) ? nothingAt(span) : span;
  });
}

function isMarket(word: string): boolean {
  return /^(?:mar[ck]|merc|mi[ck]ro)/.test(word);
}
