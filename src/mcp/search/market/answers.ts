/** The documents of one market that answer a query, with how well each does. */
import type { Hit, Market, Topic } from '../../connectors/connector.ts';
import type { Span } from '../language/reading.ts';
import { saysSomething, withoutSpans, type Query } from '../understand.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { guessMentions } from './guesses.ts';
import type { InstrumentIndex } from './instrument-index.ts';
import { findMentions, type Mention } from './mentions.ts';
import { resolvePairs, type Asked, type Finding } from './pairs.ts';
import { isStranger, plausible, strangersAmong } from './plausible.ts';
import { foundInBroken, maybeIn, unknownBeside, unknownIn, withoutBroken } from './unknowns.ts';

/** How far a document is what was asked for: by its topic's name, because something was meant, only near it, or in its place. */
export type Fit = 'asked' | 'meant' | 'near' | 'instead';

export interface MarketAnswer {
  hit: Hit;
  fit: Fit;
  /** 1 when what is named is written as it is called. */
  quality: number;
  /** Share of the query's words that a market explains. */
  explained: number;
  /** It is of the user's account there. */
  isOfAccount: boolean;
  /** The shares that are spoken of are another thing: “Nvidia stock with ethereum”. */
  isBesideShares?: boolean;
}

export interface MarketAnswers {
  answers: MarketAnswer[];
  findings: Finding[];
  /** It asks for market data and does not say of what. */
  lacksInstrument: boolean;
  /** It asks for what markets have and for nothing else: a text is meant only when it is called so. */
  isMarketQuestion: boolean;
}

const ofAccount: readonly Topic[] = ['accounts', 'balances', 'positions', 'open_orders', 'orders', 'fills'];
const defaultIntervals = ['1d', '1h'];
/** A number this long beside “order” is the number of one. */
const orderNumber = /^\d{6,20}$/;

export function answerFrom(
  given: Query,
  index: InstrumentIndex,
  document: Market['document'],
): MarketAnswers {
  const found = findMentions(given, index);
  const mentions = plausible(given, found);
  const named = [...mentions, ...guessMentions(given, mentions, index)].sort((a, b) => a.from - b.from);
  const { all, broken } = withoutBroken(given, named);
  const query = withoutSpans(given, all);
  const { asked, findings, currencies } = resolvePairs(query, all, index);
  findings.push(...broken.map((text) => foundInBroken(text, index)));
  const explained = explainedShare(query, all, currencies);
  const answers: MarketAnswer[] = [];
  const add = (wanted: Wanted & { asked: Asked | null }) => {
    const { topic, interval, fit, order = null } = wanted;
    const made = document({ instrument: wanted.asked?.instrument ?? null, topic, interval, order });
    if (made === null || answers.some(({ hit }) => hit.id === made.id)) return made !== null;
    const hit = { ...made, snippet: '', score: 1 / (answers.length + 1), updatedAt: null };
    const { quality } = wanted.asked ?? { quality: 1 };
    answers.push({
      ...{ hit, fit, quality, explained, isOfAccount: ofAccount.includes(topic) },
      isBesideShares: wanted.asked !== null && isBesideShares(wanted.asked, query),
    });
    return true;
  };
  let lacksInstrument = false;
  const strangers = strangersAmong(query, all);
  for (const clause of clausesOf(query, asked)) {
    for (const wanted of wantedIn(clause, query, strangers)) {
      const isOwn = ofAccount.includes(wanted.topic);
      let isFound = false;
      // “Portfolio risk limit for bitcoin” is no question of what one has.
      if (isOwn && !clause.own && strangers > 1) continue;
      for (const one of clause.asked) isFound = add({ ...wanted, asked: one }) || isFound;
      if (!isFound && isOwn && isOfAccount(query, all)) isFound = add({ ...wanted, asked: null });
      // A spot account's positions are what it holds.
      if (!isFound && wanted.topic === 'positions' && isOfAccount(query, all))
        isFound = add({ ...wanted, topic: 'balances', fit: 'instead', asked: null });
      if (!isFound && clause.asked.length === 0) lacksInstrument = true;
    }
  }
  if (asked.length === 0 && findings.length === 0) {
    const unknown = unknownIn(query, all, index);
    findings.push(...(unknown.length > 0 ? unknown : maybeIn(query, found)));
  }
  if (asked.length > 0) findings.push(...unknownBeside(query, all, index));
  const unknown = findings.filter((one) => one.kind === 'unknown' && one.isSymbol).length + broken.length;
  const asksForMarket = query.spans.some((span) => span.role === 'topic');
  return {
    answers,
    findings: asked.length === 0 ? findings : findings.map(besideOthers),
    lacksInstrument: lacksInstrument && findings.length === 0,
    isMarketQuestion: asksForMarket && strangersAmong(query, all) - unknown <= 0,
  };
}

function besideOthers(finding: Finding): Finding {
  return finding.kind === 'unknown' || finding.kind === 'unlisted' ? { ...finding, isBeside: true } : finding;
}

interface Wanted {
  topic: Topic;
  interval: string | null;
  fit: Fit;
  order?: string | null;
}

/** Topics as they are asked for; without any, the price, and near it what else one may want to see. */
function wantedIn({ asked, topics, intervals, own }: Clause, query: Query, strangers: number): Wanted[] {
  const candles = (some: readonly string[], fit: Fit): Wanted[] =>
    some.map((interval) => ({ topic: 'candles', interval, fit }));
  const isOfPrice = topics.every((topic) => topic === 'price');
  const wanted = topics.flatMap((topic): Wanted[] => {
    const one: Wanted = { topic, interval: null, fit: 'asked' };
    // “Trade history” may also be the market's.
    if (topic === 'fills' && !query.question.own) return [one, { ...one, topic: 'trades', fit: 'near' }];
    const order = orderIn(query);
    if (order !== null && (topic === 'orders' || topic === 'open_orders'))
      return [
        { ...one, topic: 'orders', order },
        { ...one, topic: 'orders', fit: 'near' },
      ];
    if (topic === 'orders') return [one, { ...one, topic: 'open_orders', fit: 'near' }];
    if (topic === 'level_2') return [one, { ...one, topic: 'depth', fit: 'near' }];
    // Walls are told at the top of the book, and where there are none is nothing to hold a price.
    if (topic === 'spread' && query.tokens.some(({ word }) => /^walls?$/.test(word)))
      return [one, { ...one, topic: 'liquidity', fit: 'near' }];
    if (topic !== 'candles') return [one];
    const [first = '1d', ...rest] = defaultIntervals;
    return intervals.length > 0
      ? candles(intervals, 'asked')
      : [...candles([first], 'asked'), ...candles(rest, 'near')];
  });
  const price: Wanted = { topic: 'price', interval: null, fit: 'meant' };
  // “How did it do last week”: the price is of now.
  if (query.history !== null && intervals.length === 0 && asked.length > 0 && strangers < 2 && isOfPrice)
    return [...candles([query.history], 'meant'), { ...price, fit: 'near' }];
  const isTimed = intervals.length > 0 && isOfPrice;
  if (isTimed && asked.length > 0)
    return [...candles(intervals, 'asked'), { topic: 'price', interval: null, fit: 'near' }];
  if (topics.length > 0) return wanted;
  if (asked.length === 0) return [];
  if (own)
    return [
      { topic: 'balances', interval: null, fit: 'meant' },
      { ...price, fit: 'near' },
    ];
  if (asked.length > 1 || strangers > 0) return [price];
  return [price, ...candles(['1d'], 'near'), { topic: 'orderbook', interval: null, fit: 'near' }];
}

/** “Order 28000008”: its number, right beside the word. */
function orderIn({ tokens, spans }: Query): string | null {
  const isOrder = (span: Span) =>
    span.role === 'topic' && (span.topic === 'orders' || span.topic === 'open_orders');
  const number = spans
    .filter(isOrder)
    .flatMap(({ from, to }) => [tokens[to], tokens[from - 1]])
    .find((token) => token !== undefined && orderNumber.test(token.word));
  return number?.word ?? null;
}

/** Of the words that say something, those that a market has a use for. */
function explainedShare(
  { tokens }: Query,
  mentions: readonly Mention[],
  currencies: ReadonlySet<number>,
): number {
  const isNamed = (at: number) =>
    currencies.has(at) || mentions.some(({ from, to }) => from <= at && at < to);
  const said = tokens.filter((token, at) => isNamed(at) || saysSomething(token));
  const strange = tokens.filter((token, at) => isStranger(token) && !isNamed(at));
  return said.length === 0 ? 0 : 1 - strange.length / said.length;
}

/** “Nvidia stock and ethereum”: they are said of what stands before them, and a word that joins it to the coin. */
function isBesideShares({ from, to }: Asked, { tokens }: Query): boolean {
  const shares = tokens.flatMap(({ marks }, at) => (marks.has('equity') ? [at] : []));
  return (
    shares.length > 0 &&
    shares.every((at) => {
      const [start, end] = at < from ? [at + 1, from] : [to, at];
      const between = tokens.slice(start, end + 1);
      const owner = tokens[at - 1];
      const isJoined = between.some(
        ({ marks, gap }) => marks.has('and') || marks.has('versus') || /[,;&+]/.test(gap),
      );
      return isJoined && owner !== undefined && (isStranger(owner) || owner.marks.has('equity'));
    })
  );
}

/** “Work balance” and “bank account” are not about an account; “my balance, mate” is. */
function isOfAccount(query: Query, mentions: readonly Mention[]): boolean {
  const strangers = strangersAmong(query, mentions);
  const { tokens, spans, question, kinds } = query;
  // “Orders from customers” are no orders of one’s own.
  if (!question.own && (kinds.has('company') || kinds.has('person') || kinds.has('deal'))) return false;
  if (strangers === 0) return true;
  const touches = ({ from }: Span) => {
    const before = tokens[from - 1];
    return before !== undefined && isStranger(before);
  };
  return question.own && strangers === 1 && !spans.some((span) => span.role === 'topic' && touches(span));
}
