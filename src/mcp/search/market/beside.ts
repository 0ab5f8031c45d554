/** What stands beside a word that could name a coin, and makes it one: a topic, an amount, a currency, “token”. */
import type { Topic } from '../../connectors/connector.ts';
import { has, type Mark } from '../language/lexicon.ts';
import type { ReadToken } from '../language/reading.ts';
import type { Query } from '../understand.ts';
import { dollars } from './coins.ts';
import type { Mention } from './mentions.ts';

/** How many words may stand between two that belong together. */
export const mostBetween = 4;

/** “Link in ether”, “dot priced in bitcoin”; “link to ether” is a link. */
export function isCountedIn(from: number, to: number, query: Query): boolean {
  const between = query.tokens.slice(from, to);
  const isIn = between.some(({ marks }) => marks.has('into') && marks.has('of'));
  const isPlain = between.every(
    (token, at) => token.marks.has('into') || token.marks.has('coin') || isTopic(query, from + at),
  );
  return isIn && isPlain && between.length <= mostBetween;
}

export function isPaidWith({ from, tickers }: Mention, { tokens }: Query): boolean {
  const isMoney = tickers.some((ticker) => dollars.some((dollar) => dollar === ticker));
  return isMoney && isNumber(tokens[from - 1]);
}

function isNumber(token: ReadToken | undefined): boolean {
  return token !== undefined && /^\d+\p{L}?$/u.test(token.word);
}

function isMoney({ word, currency }: ReadToken): boolean {
  return currency !== null || dollars.some((dollar) => dollar.toLowerCase() === word);
}

/** “Slippage for selling 50000 of link”: between it and a topic stands how much of it, or what is done with it. */
export function isAmountOf({ from, to }: { from: number; to: number }, query: Query): boolean {
  const { tokens } = query;
  const passes = (token: ReadToken | undefined, marks: readonly Mark[]) =>
    token !== undefined &&
    token.span === null &&
    (isNumber(token) || isMoney(token) || marks.some((mark) => token.marks.has(mark)));
  const reaches = (start: number, step: number, marks: readonly Mark[]) => {
    let at = start;
    while (passes(tokens[at], marks)) at += step;
    const between = step < 0 ? tokens.slice(at + 1, from) : tokens.slice(to, at);
    const isTold = between.some((token) => isNumber(token) || passes(token, ['market']));
    return isTold && isTopic(query, at);
  };
  return reaches(from - 1, -1, ['market', 'of', 'filler', 'into']) || reaches(to, 1, ['market']);
}

/** What nothing but a market has: “is link being spoofed”. */
const ofMarketsOnly: readonly Topic[] = [
  ...(['orderbook', 'level_2', 'average_price', 'order_flow', 'volume_profile'] as const),
  ...(['anomalies', 'microstructure', 'book_health'] as const),
];

function isMarketOnly({ spans }: Query): boolean {
  return spans.some((span) => span.role === 'topic' && !span.weak && ofMarketsOnly.includes(span.topic));
}

/** “Me token price”, “price of me token”; “show me token prices” names none. */
export function isNamedFirst(from: number, { tokens }: Query): boolean {
  const before = tokens[from - 1];
  return before === undefined || before.word === 'the' || before.marks.has('of');
}

/** “near token”, “flow blockchain”, “the coin near”. */
export function isCalledCoin({ from, to }: Mention, query: Query): boolean {
  return isCoinBehind({ to }, query) || query.tokens[from - 1]?.marks.has('called') === true;
}

export function isCoinBehind({ to }: { to: number }, { tokens }: Query): boolean {
  return tokens[to]?.marks.has('coin') === true;
}

/** “How is link doing”, “sand pumping”: what it does or did stands right behind it, or it fares in a stretch of time. */
export function fares({ to }: Mention, query: Query): boolean {
  const { tokens, history } = query;
  const says = (at: number) => tokens[at]?.marks.has('faring') === true;
  const isHelping = ['been', 'has', 'is'].includes(tokens[to]?.word ?? '');
  // “Link last week”
  const isTimed = tokens[to]?.marks.has('history') === true || tokens[to]?.marks.has('lately') === true;
  if (isTimed || isMarketOnly(query)) return true;
  return says(to) || (isHelping && says(to + 1)) || (history !== null && tokens.some((_, at) => says(at)));
}

/** “Link in euros”, “convert link to eth”. */
export function isChanged({ to }: Mention, { tokens }: Query): boolean {
  const rest = tokens.slice(to);
  const end = rest.findIndex(({ marks }) => !marks.has('into'));
  if (end < 1) return false;
  const isMoneyBehind = rest[end] !== undefined && isMoney(rest[end]);
  return isMoneyBehind || tokens.some(({ marks }) => marks.has('converts'));
}

/** “How many dollars is one dot”: a number before it, and a price or a currency somewhere. */
export function isOneOf({ from }: Mention, { tokens, spans }: Query): boolean {
  const before = tokens[from - 1];
  const isCount = isNumber(before) || (before !== undefined && has(before.word, 'number'));
  const isPriced = spans.some((span) => span.role === 'topic' && span.topic === 'price');
  return isCount && (isPriced || tokens.some(isMoney));
}

/** What one has of a coin, and what one did with it. */
const ofOwn: readonly Topic[] = ['balances', 'fills'];

/** A topic right behind it, or right before it with at most “of” and an article between. */
export function isBesideTopic({ from, to }: { from: number; to: number }, query: Query): boolean {
  const { tokens } = query;
  if (isTopic(query, to) || (tokens[to]?.word === 's' && isTopic(query, to + 1))) return true;
  let at = from - 1;
  const article = tokens[at];
  if (article !== undefined && /^(?:the|a|an|any|some|my|more)$/.test(article.word)) at -= 1;
  // “Do I own any link”, “when did I buy my link”
  if (isTopic(query, at)) return at === from - 1 || ofOwn.some((topic) => isTopic(query, at, topic));
  if (tokens[at]?.marks.has('of') !== true) return false;
  // “All orders so far on link”
  const says = ({ marks, span }: ReadToken) => span === null && (marks.has('filler') || marks.has('market'));
  const between = tokens.slice(Math.max(0, at - mostBetween), at);
  const behind = between.findLastIndex((token) => !says(token));
  return isTopic(query, at - between.length + behind);
}

export function isTopic({ tokens, spans }: Query, at: number, only?: Topic): boolean {
  const token = tokens[at];
  if (token?.span === null || token === undefined) return false;
  const span = spans[token.span];
  if (only !== undefined) return span?.role === 'topic' && span.topic === only;
  return (
    (span?.role === 'topic' && !span.weak && span.topic !== 'accounts') ||
    (span?.role === 'interval' && span.interval !== null)
  );
}
