/** Which topic belongs to which instrument: “btc price and eth order book” are two questions, “price and book of sol” too. */
import { ownTopic, type Query } from '../understand.ts';
import type { Topic } from '../../connectors/connector.ts';
import type { Asked } from './pairs.ts';

export interface Clause {
  asked: readonly Asked[];
  topics: readonly Topic[];
  intervals: readonly string[];
  /** It says that the user's own is meant. */
  own: boolean;
}

interface Part extends Clause {
  /** The topic stands behind the instrument: “btc price”. */
  isTopicLast: boolean;
  /** “My usdt balance” */
  isOwnFirst: boolean;
}

export function clausesOf(query: Query, asked: readonly Asked[]): Clause[] {
  const parts = withCandles(partsOf(query, asked)).filter(
    (part) => part.asked.length + part.topics.length > 0,
  );
  const { intervals, own } = query.question;
  const topics = topicsOf(parts);
  const whole = { asked: once(asked), topics, intervals, own };
  const [first] = parts;
  // “Doge in eur and my usdt balance”: what comes before is not one's own.
  if (first !== undefined && parts.length === 2 && isOnlyNamed(first) && parts.some(beginsAsOwn))
    return parts;
  if (parts.some(standsAlone) && !parts.some((part) => part.own && part.asked.length > 0)) {
    const others = parts.filter((part) => !standsAlone(part));
    return parts.flatMap((part) => {
      if (standsAlone(part)) return [part];
      return part === others[0] ? joined(others, { ...whole, topics: topicsOf(others), own: false }) : [];
    });
  }
  return joined(parts, whole);
}

function once(asked: readonly Asked[]): Asked[] {
  const symbols = asked.map(({ instrument }) => instrument.symbol);
  return asked.filter(({ instrument }, at) => symbols.indexOf(instrument.symbol) === at);
}

/** “Eth 15m and order flow”, “eth 1h and sol 15m”: by itself an interval asks for candles. */
function withCandles(parts: readonly Part[]): readonly Part[] {
  const isTimed = ({ asked, topics, intervals }: Part) =>
    asked.length > 0 && topics.length === 0 && intervals.length > 0;
  // “Eth 1h and price”: the price is of the same.
  const isOfPrice = parts.some(({ topics, asked }) => topics.includes('price') && asked.length === 0);
  if (isOfPrice || (topicsOf(parts).length === 0 && parts.filter(isTimed).length < 2)) return parts;
  return parts.map((part) => (isTimed(part) ? { ...part, topics: ['candles'] } : part));
}

const alone: readonly Topic[] = ['accounts', 'balances', 'positions', 'open_orders'];

/** “Bitcoin, and my open orders”: what is mine is asked for by itself, of every coin. */
function standsAlone(part: Part): boolean {
  return part.own && part.asked.length === 0 && isOfAccount(part);
}

function isOfAccount({ topics }: Part): boolean {
  return topics.length > 0 && topics.every((topic) => alone.includes(topic));
}

function beginsAsOwn(part: Part): boolean {
  return part.isOwnFirst && isOfAccount(part);
}

function isOnlyNamed({ own, asked, topics }: Part): boolean {
  return !own && asked.length > 0 && topics.length === 0;
}

function topicsOf(parts: readonly Part[]): Topic[] {
  return [...new Set(parts.flatMap(({ topics }) => topics))];
}

function joined(parts: readonly Part[], whole: Clause): Clause[] {
  const complete = parts.filter((part) => part.asked.length > 0 && part.topics.length > 0);
  // As long as only one part has both, everything belongs together.
  if (complete.length < 2) return [whole];
  const clauses = parts.map((part, at) => ({
    asked: part.asked.length > 0 ? part.asked : nearestAsked(parts, at),
    topics: part.topics.length > 0 ? part.topics : nearestTopics(parts, at),
    intervals: part.intervals,
    own: part.own,
  }));
  return clauses;
}

function nearestAsked(parts: readonly Part[], at: number): readonly Asked[] {
  const before = parts.slice(0, at).reverse();
  return [...before, ...parts.slice(at + 1)].find((part) => part.asked.length > 0)?.asked ?? [];
}

function nearestTopics(parts: readonly Part[], at: number): readonly Topic[] {
  const after = parts.slice(at + 1).find((part) => part.topics.length > 0);
  const before = parts.slice(0, at).findLast((part) => part.topics.length > 0);
  const nearest = after?.isTopicLast === true ? after : (before ?? after);
  return nearest?.topics ?? [];
}

/** Cut at “and” and commas. */
function partsOf({ tokens, spans, question }: Query, asked: readonly Asked[]): Part[] {
  const isWithin = (at: number) =>
    asked.some(({ from, to }) => from < at && at < to) || spans.some(({ from, to }) => from < at && at < to);
  const cuts = tokens.flatMap((token, at) => {
    const isJoint =
      token.marks.has('and') && token.span === null && !asked.some(({ from, to }) => from <= at && at < to);
    return !isWithin(at) && (isJoint || /[,;&+\n]/.test(token.gap)) ? [at] : [];
  });
  const bounds = [0, ...cuts, tokens.length];
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index] ?? 0;
    const within = (place: { from: number }) => place.from >= from && place.from < to;
    const here = spans.filter(within);
    const topics = here.flatMap((span) =>
      span.role === 'topic' ? [ownTopic(span.topic, question.own)] : [],
    );
    const intervals = here.flatMap((span) =>
      span.role === 'interval' && span.interval !== null ? [span.interval] : [],
    );
    const mine = once(asked.filter(within));
    const lastTopic = here.findLast(({ role }) => role === 'topic')?.from ?? -1;
    const said = tokens.slice(from, to);
    const own = said.some(({ marks }) => marks.has('own'));
    const isOwnFirst = said.find(({ marks }) => !marks.has('and'))?.marks.has('own') === true;
    const isTopicLast = lastTopic > (mine.at(-1)?.from ?? -1);
    return { asked: mine, topics, intervals, own, isTopicLast, isOwnFirst };
  });
}
