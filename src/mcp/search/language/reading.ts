/** What each word of a query is: the documents it asks for, the time it names, and the words that only hold it together. */
import type { Topic } from '../../connectors/connector.ts';
import { readIntervals } from './intervals.ts';
import type { Interval, Kind, Time } from './language.ts';
import { foundApart, headAt, matchesAt, type Mark, type Match, type Meaning } from './lexicon.ts';
import { narrowed, narrower } from './narrowing.ts';
import type { Token } from './tokens.ts';

/** A token with all it can mean. */
export interface ReadToken extends Token {
  marks: ReadonlySet<Mark>;
  /** The phrase it is part of, by its place in `spans`; null where it is of none. */
  span: number | null;
  currency: string | null;
  time: Time | null;
}

/** A phrase that names something. `to` is the place behind its last word. */
export type Span = { from: number; to: number } & (
  | { role: 'topic'; topic: Topic; weak: boolean }
  | { role: 'kind'; kind: Kind }
  /** `history`: a stretch of time that candles of this interval show. */
  | { role: 'interval'; interval: Interval | null; history?: Interval }
);

export interface Reading {
  tokens: readonly ReadToken[];
  spans: readonly Span[];
}

const naming: readonly Meaning['role'][] = ['topic', 'kind', 'interval'];

/**
 * `compounds`: a word may be what is asked for by its end alone. `respell`: what a word is most likely meant for that no
 * language knows.
 */
export function read(
  tokens: readonly Token[],
  { compounds, respell }: { compounds: boolean; respell: (word: string) => string },
): Reading {
  const words = tokens.map(({ word }) => respell(word));
  const found = words.map((word, at) => {
    const known = matchesAt(words, at);
    return known.length === 0 && compounds ? headAt(word) : known;
  });
  const duties = dutiesIn(found);
  const matches = withoutOwning(found, duties);
  const spans: Span[] = readIntervals(tokens, matches);
  const taken = new Map<number, number>();
  const take = (span: Span, index: number) => {
    for (let at = span.from; at < span.to; at += 1) taken.set(at, index);
  };
  spans.forEach(take);
  for (let at = 0; at < tokens.length; at += 1) {
    const best = bestAt((matches[at] ?? []).filter(({ meaning }) => meaning.role !== 'must'));
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
  for (const { from, to, topic } of joinApart({ words, spans, marks, duties })) {
    const span: Span = { from, to, role: 'topic', topic, weak: false };
    take(span, spans.push(span) - 1);
  }
  return {
    tokens: tokens.map((token, at) => ({
      ...token,
      marks: marks[at] ?? new Set(),
      span: taken.get(at) ?? null,
      currency: codeAt(matches, at, ({ meaning }) => (meaning.role === 'currency' ? meaning.code : null)),
      time: codeAt(matches, at, ({ meaning }) => (meaning.role === 'time' ? meaning.time : null)),
    })),
    spans: withoutWeak(narrowed(withoutHaving(spans, marks), { tokens, words, marks }), { tokens, marks }),
  };
}

/**
 * What words ask for that stand apart: “at what price was most of it traded”. They ask for nothing else then; which is why
 * none of them may be part of a longer phrase.
 */
function joinApart({ words, spans, marks, duties }: Joining): { from: number; to: number; topic: Topic }[] {
  const [found] = foundApart(words).filter(({ topic, places }) =>
    places.every((place) => {
      if (topic === 'balances' && duties.some((duty) => isTouching(place, duty))) return false;
      const touched = spans.filter(({ from, to }) => from < place.to && place.from < to);
      return touched.every(
        (span) =>
          (place.from <= span.from && span.to <= place.to) ||
          (span.role === 'topic' && (span.topic === topic || narrower[span.topic]?.includes(topic) === true)),
      );
    }),
  );
  if (found === undefined) return [];
  for (const place of found.places) {
    for (const [index, span] of spans.entries())
      if (
        place.from < span.to &&
        span.from < place.to &&
        (span.role !== 'topic' || span.topic !== found.topic)
      )
        spans[index] = nothingAt(span);
    for (const at of rangeOf(place.from, { length: place.to - place.from })) marks[at]?.add('market');
  }
  return found.places.map((place) => ({ ...place, topic: found.topic }));
}

interface Place {
  from: number;
  to: number;
}

/** “I have to sign”: no question of what one has. “How much do I have to spend” is. */
function dutiesIn(matches: readonly (readonly Match[])[]): Place[] {
  const says = (role: Meaning['role']) => (match: Match) => match.meaning.role === role;
  if (matches.some((some) => some.some(says('counted')))) return [];
  return matches.flatMap((some, from) =>
    some.filter(says('must')).map(({ length }) => ({ from, to: from + length })),
  );
}

function isTouching(one: Place, other: Place): boolean {
  return one.from < other.to && other.from < one.to;
}

function withoutOwning(
  matches: readonly (readonly Match[])[],
  duties: readonly Place[],
): readonly (readonly Match[])[] {
  if (duties.length === 0) return matches;
  const isOwning = ({ role, ...meaning }: Meaning) =>
    role === 'own' || ('topic' in meaning && meaning.topic === 'balances');
  return matches.map((some, from) =>
    some.filter(
      ({ length, meaning }) =>
        !isOwning(meaning) || !duties.some((duty) => isTouching({ from, to: from + length }, duty)),
    ),
  );
}

interface Joining {
  duties: readonly Place[];
  words: readonly string[];
  spans: Span[];
  marks: readonly Set<Mark>[];
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

/** “Do I have any orders open” asks for orders: what one has is asked for where nothing else is. */
function withoutHaving(spans: readonly Span[], marks: readonly ReadonlySet<Mark>[]): Span[] {
  const isHaving = (span: Span) =>
    span.role === 'topic' &&
    span.topic === 'balances' &&
    rangeOf(span.from, { length: span.to - span.from }).every((at) => marks[at]?.has('own'));
  const isAsked = spans.some((span) => span.role === 'topic' && !span.weak && !isHaving(span));
  return spans.map((span) => (isAsked && isHaving(span) ? nothingAt(span) : span));
}

/** Its words stay taken. */
export function nothingAt({ from, to }: Span): Span {
  return { from, to, role: 'interval', interval: null };
}

/**
 * “How much” asks for a price, and “book” for one of orders, only where nothing more exact is asked for; or beside it, when
 * they are counted up: “the tape and the spread”.
 */
function withoutWeak(
  spans: readonly Span[],
  { tokens, marks }: { tokens: readonly Token[]; marks: readonly ReadonlySet<Mark>[] },
): Span[] {
  const partOf = ({ from }: Span) => {
    const before = tokens.slice(1, from + 1);
    return before.filter(({ gap }, at) => /[,;&+\n]/.test(gap) || marks[at + 1]?.has('and')).length;
  };
  const asking = spans.filter((span) => span.role === 'topic');
  const strong = asking.filter(({ weak }) => !weak);
  const kept: Span[] = [];
  for (const span of asking.filter(({ weak }) => weak)) {
    const isBeside = ![...strong, ...kept].some((other) => partOf(other) === partOf(span));
    const isNew = !kept.some((one) => one.role === 'topic' && one.topic === span.topic);
    if (
      strong.length === 0
        ? kept.length === 0 || (isBeside && isNew)
        : isBeside && isNew && span.topic !== 'orders'
    )
      kept.push(span);
  }
  return spans.map((span) =>
    span.role === 'topic' && span.weak && !kept.includes(span) ? nothingAt(span) : span,
  );
}

function marksOf(matches: readonly (readonly Match[])[]): Set<Mark>[] {
  const marks = matches.map(() => new Set<Mark>());
  for (const [at, found] of matches.entries()) {
    for (const match of found) {
      const { role } = match.meaning;
      if (role === 'topic' || role === 'kind' || role === 'interval' || role === 'currency') continue;
      const mark = role === 'unit' || role === 'number' ? 'market' : role === 'time' ? 'which' : role;
      for (const place of rangeOf(at, match)) {
        marks[place]?.add(mark);
        if (mark === 'history' || mark === 'lately' || mark === 'ago') marks[place]?.add('market');
      }
    }
  }
  return marks;
}

/** What a phrase says that a place is within. */
function codeAt<T extends string>(
  matches: readonly (readonly Match[])[],
  at: number,
  said: (match: Match) => T | null,
): T | null {
  for (let from = Math.max(0, at - 2); from <= at; from += 1) {
    for (const match of matches[from] ?? []) {
      const code = said(match);
      if (code !== null && from + match.length > at) return code;
    }
  }
  return null;
}

function rangeOf(from: number, { length }: { length: number }): number[] {
  return Array.from({ length }, (_, index) => from + index);
}
