/** What each word of a query is: the documents it asks for, the time it names, and the words that only hold it together. */
import type { Topic } from '../../connectors/connector.ts';
import { readIntervals } from './intervals.ts';
import type { Interval, Kind } from './language.ts';
import { matchesAt, type Mark, type Match, type Meaning } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A token with all it can mean. */
export interface ReadToken extends Token {
  marks: ReadonlySet<Mark>;
  /** The phrase it is part of, by its place in `spans`; null where it is of none. */
  span: number | null;
  currency: string | null;
}

/** A phrase that names something. `to` is the place behind its last word. */
export type Span = { from: number; to: number } & (
  | { role: 'topic'; topic: Topic; weak: boolean }
  | { role: 'kind'; kind: Kind }
  | { role: 'interval'; interval: Interval | null }
);

export interface Reading {
  tokens: readonly ReadToken[];
  spans: readonly Span[];
}

const naming: readonly Meaning['role'][] = ['topic', 'kind', 'interval'];

export function read(tokens: readonly Token[]): Reading {
  const words = tokens.map(({ word }) => word);
  const matches = words.map((_, at) => matchesAt(words, at));
  const spans: Span[] = readIntervals(tokens, matches);
  const taken = new Map<number, number>();
  const take = (span: Span, index: number) => {
    for (let at = span.from; at < span.to; at += 1) taken.set(at, index);
  };
  spans.forEach(take);
  for (let at = 0; at < tokens.length; at += 1) {
    const best = bestAt(matches[at] ?? []);
    if (best === null || rangeOf(at, best).some((place) => taken.has(place))) continue;
    const span = spanOf(at, best);
    if (span === null) {
      at += best.length - 1;
      continue;
    }
    take(span, spans.push(span) - 1);
    at = span.to - 1;
  }
  const marks = marksOf(matches);
  return {
    tokens: tokens.map((token, at) => ({
      ...token,
      marks: marks[at] ?? new Set(),
      span: taken.get(at) ?? null,
      currency: currencyAt(matches, at),
    })),
    spans: withoutWeak(spans),
  };
}

/** The longest phrase; of equally long ones the one that names something. Nothing where only single loose words stand. */
function bestAt(matches: readonly Match[]): Match | null {
  const [first] = matches;
  if (first === undefined) return null;
  const longest = matches.filter(({ length }) => length === first.length);
  const named = naming
    .map((role) => longest.find(({ meaning }) => meaning.role === role))
    .find((match) => match !== undefined);
  if (named !== undefined) return named;
  return first.length > 1 ? first : null;
}

function spanOf(from: number, { length, meaning }: Match): Span | null {
  const place = { from, to: from + length };
  if (meaning.role === 'topic') return { ...place, ...meaning };
  if (meaning.role === 'kind') return { ...place, ...meaning };
  if (meaning.role === 'interval') return { ...place, ...meaning };
  return null;
}

/** “How much” asks for a price, and “book” for one of orders, only where nothing more exact is asked for. Its words stay taken. */
function withoutWeak(spans: readonly Span[]): Span[] {
  const isStrong = spans.some((span) => span.role === 'topic' && !span.weak);
  let isFirst = true;
  return spans.map((span) => {
    if (span.role !== 'topic' || !span.weak) return span;
    const keeps = !isStrong && isFirst;
    isFirst = false;
    return keeps ? span : { from: span.from, to: span.to, role: 'interval', interval: null };
  });
}

function marksOf(matches: readonly (readonly Match[])[]): Set<Mark>[] {
  const marks = matches.map(() => new Set<Mark>());
  for (const [at, found] of matches.entries()) {
    for (const match of found) {
      const { role } = match.meaning;
      if (role === 'topic' || role === 'kind' || role === 'interval' || role === 'currency') continue;
      const mark = role === 'unit' || role === 'number' ? 'market' : role;
      for (const place of rangeOf(at, match)) marks[place]?.add(mark);
    }
  }
  return marks;
}

function currencyAt(matches: readonly (readonly Match[])[], at: number): string | null {
  for (let from = Math.max(0, at - 2); from <= at; from += 1) {
    for (const match of matches[from] ?? []) {
      if (match.meaning.role === 'currency' && from + match.length > at) return match.meaning.code;
    }
  }
  return null;
}

function rangeOf(from: number, { length }: { length: number }): number[] {
  return Array.from({ length }, (_, index) => from + index);
}
