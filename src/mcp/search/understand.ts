/** Understands a query as far as language goes: its words, what it asks for, and in what intervals. Coins are `market`'s. */
import type { Alike, Question, Topic } from '../connectors/connector.ts';
import { askingWords, knownWords, has, matchesAt, type Mark } from './language/lexicon.ts';
import type { Interval, Kind, Time } from './language/language.ts';
import { alikeIn, alikeOf, phrasesIn } from './language/everyday/everyday.ts';
import { fold } from './language/fold.ts';
import { lazily } from './lazily.ts';
import { read, type Reading, type ReadToken, type Span } from './language/reading.ts';
import { longestQuery, tokenize } from './language/tokens.ts';
import { findName, knownNames, longNames, otherNames } from './market/coin-names.ts';
import { nearest } from './market/typos.ts';

export interface Query extends Reading {
  question: Question;
  /** Kinds of text it names. */
  kinds: ReadonlySet<Kind>;
  /** “Who is”, “CEO of”: a person, though no kind is named. */
  asksForPerson: boolean;
  /** When texts are from: “notes from yesterday”. */
  times: readonly Time[];
  /** Candles that show the stretch of time it names: “over the last week”. */
  history: Interval | null;
  /** It speaks of shares. */
  equity: boolean;
  /** What else its words may be called in texts, folded; by the word. */
  others: ReadonlyMap<string, Other>;
}

export interface Other {
  parts: Alike['parts'];
  /** Of how many words of the query it is said: the words of a phrase count as one. */
  words: number;
}

const known = lazily((): ReadonlySet<string> => new Set([...knownWords(), ...knownNames()]));

/** A query as sources are asked it. */
export function understand(text: string): Question {
  return readQuery(text).question;
}

export function readQuery(given: string): Query {
  const text = given.slice(0, longestQuery);
  const cut = tokenize(text, known());
  const compounds = cut.some(isLikelyCoin);
  const { tokens, spans } = read(cut, {
    compounds,
    respell: respellerFor(cut, compounds),
  });
  return queryOf(text.trim(), tokens, emptied(withoutNames(tokens, spans), phrasesIn(tokens)));
}

function isLikelyCoin({ word }: { word: string }): boolean {
  const name = findName(word);
  return name !== undefined && (name.strength !== 'word' || !name.isName) && name.strength !== 'loose';
}

/** A name with a slip of the hand in it, and what it may be meant for. */
function nearestName(word: string): { edits: number } | null {
  if (hasMeaning(word)) return null;
  const { found, edits } = nearest(word, longNames());
  return found.length === 0 ? null : { edits };
}

/** “Candels” are candles: where a coin is named, and the word is no name itself, nor the only one that is nearly a name. */
function respellerFor(cut: readonly { word: string }[], isCoinNamed: boolean): (word: string) => string {
  const isShort = cut.length <= mostBesideSlip && cut.some(({ word }) => asksOrOwns(word));
  if (!isCoinNamed && !isShort && !cut.some(({ word }) => nearestName(word) !== null)) return (word) => word;
  return (word) => {
    if (hasMeaning(word) || findName(word) !== undefined) return word;
    const { found, edits } = nearest(word, askingWords(), word.length === 4 ? 1 : undefined);
    const isSwap =
      found[0]?.length === word.length && [...found[0]].sort().join('') === [...word].sort().join('');
    // Of four letters only a swap of two is a slip.
    if (word.length === 4 && !isSwap) return word;
    const name = nearestName(word);
    const isName = name !== null && (isCoinNamed ? name.edits < edits : name.edits <= edits);
    // Of words that are as near the first: English comes first.
    return isName ? word : (found[0] ?? word);
  };
}

const mostBesideSlip = 4;

/** “My balnce”, “opne orders” */
function asksOrOwns(word: string): boolean {
  return askingWords().has(word) || has(word, 'own');
}

function hasMeaning(word: string): boolean {
  return knownWords().has(word) || matchesAt([word], 0).length > 0;
}

/** The same query, where what stands in these places names a coin and asks for nothing else, nor for what is one's own. */
export function withoutSpans(query: Query, places: readonly { from: number; to: number }[]): Query {
  const spans = emptied(query.spans, places);
  const tokens = query.tokens.map((token, at) => {
    const isNamed = token.marks.has('own') && places.some(({ from, to }) => from <= at && at < to);
    return isNamed ? { ...token, marks: new Set([...token.marks].filter((mark) => mark !== 'own')) } : token;
  });
  return queryOf(query.question.text, tokens, spans);
}

function queryOf(text: string, tokens: readonly ReadToken[], spans: readonly Span[]): Query {
  const own = tokens.some(({ marks }) => marks.has('own'));
  const said = tokens.filter((token) => saysSomething(token));
  const topics = spans.flatMap((span) => (span.role === 'topic' ? [span.topic] : []));
  const intervals = spans.flatMap((span) => (span.role === 'interval' ? (span.interval ?? []) : []));
  const asksForPerson = topics.length === 0 && tokens.some(({ marks }) => marks.has('person'));
  const kinds = spans.flatMap((span) => (span.role === 'kind' ? [span.kind] : []));
  const isOfTexts = kinds.length > 0 && topics.length === 0;
  const called = alikeIn(tokens, (at) => isOfText(tokens[at], spans));
  const alike = [...called, ...coinsCalled(tokens, called), ...pricesAsked(tokens, spans)];
  return {
    ...{ tokens, spans, asksForPerson },
    history: historyIn(tokens, spans),
    times: isOfTexts ? tokens.flatMap(({ time }) => time ?? []) : [],
    question: {
      text,
      words: said.map(({ word }) => word),
      spelled: said.map(({ raw }) => raw),
      topics: [...new Set(topics.map((topic) => ownTopic(topic, own)))],
      intervals: [...new Set(intervals)],
      own,
      ...kindsIn(tokens, spans),
      ...(alike.length === 0 ? {} : { alike }),
    },
    others: othersIn(alike),
    kinds: new Set([...kinds, ...(asksForPerson && kinds.length === 0 ? ['person' as const] : [])]),
    equity: tokens.some(({ marks }) => marks.has('equity')) || topics.includes('options'),
  };
}

/** “How much is it”: texts call it a price. */
function pricesAsked(tokens: readonly ReadToken[], spans: readonly Span[]): Alike[] {
  const [asking] = spans.filter(
    (span) => span.role === 'topic' && span.topic === 'price' && span.weak && span.to - span.from > 1,
  );
  if (asking === undefined) return [];
  const parts = [alikeOf('price')];
  return tokens.slice(asking.from, asking.to).map(({ word, raw }) => ({ word, spelled: raw, parts }));
}

/** “Bitcoin” is “BTC” in a text, and “BTC” is “bitcoin”. */
function coinsCalled(tokens: readonly ReadToken[], known: readonly Alike[]): Alike[] {
  return tokens.flatMap(({ word, raw, span }) => {
    if (span !== null || known.some((one) => one.word === word)) return [];
    const names = otherNames(word);
    return names.length === 0 ? [] : [{ word, spelled: raw, parts: [names] }];
  });
}

function othersIn(alike: readonly Alike[]): Map<string, Other> {
  const folded = new Map(alike.map(({ parts }) => [parts, parts.map((part) => part.map(fold))]));
  const counted = (parts: Alike['parts']) => alike.filter((one) => one.parts === parts).length;
  return new Map(
    alike.map(({ word, parts }) => [word, { parts: folded.get(parts) ?? [], words: counted(parts) }]),
  );
}

/** A word that texts may have otherwise: none that holds the query together, nor one that only names a kind of text. */
function isOfText(token: ReadToken | undefined, spans: readonly Span[]): boolean {
  if (token === undefined || !saysSomething(token)) return false;
  const span = token.span === null ? undefined : spans[token.span];
  return span?.role !== 'kind' || span.kind === 'document';
}

function kindsIn(
  tokens: readonly ReadToken[],
  spans: readonly Span[],
): Pick<Question, 'kinds' | 'kindWords'> {
  const named = spans.flatMap((span) => (span.role === 'kind' && span.kind !== 'document' ? [span] : []));
  if (named.length === 0) return {};
  const words = named.flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word));
  return { kinds: [...new Set(named.map(({ kind }) => kind))], kindWords: words };
}

function historyIn(tokens: readonly ReadToken[], spans: readonly Span[]): Interval | null {
  const [told] = spans.flatMap((span) => (span.role === 'interval' ? (span.history ?? []) : []));
  const says = (mark: Mark) => tokens.some(({ marks }) => marks.has(mark));
  return told ?? (says('history') ? '1d' : says('lately') ? '1h' : null);
}

/** “Bitcoin Cash” asks for no cash: what is within a name of several words asks for nothing. */
function withoutNames(tokens: readonly ReadToken[], spans: readonly Span[]): readonly Span[] {
  const places = tokens.flatMap((_, from) => [2, 3, 4].map((length) => ({ from, to: from + length })));
  const names = places.filter(({ from, to }) => {
    const words = tokens.slice(from, to).map(({ word }) => word);
    return words.length === to - from && findName(words.join(' '))?.strength === 'sure';
  });
  return emptied(spans, names);
}

function emptied(spans: readonly Span[], places: readonly { from: number; to: number }[]): readonly Span[] {
  const isWithin = (span: Span) => places.some(({ from, to }) => from <= span.from && span.to <= to);
  if (!spans.some(isWithin)) return spans;
  return spans.map((span) =>
    isWithin(span) ? { from: span.from, to: span.to, role: 'interval', interval: null } : span,
  );
}

/** A word that says nothing by itself may still be a name when it is written as one, or be part of what is asked for. */
export function saysSomething({ marks, capitals, tagged, span, word }: ReadToken): boolean {
  // “I” always has a capital.
  const isName = capitals && word !== 'i' && !(marks.has('own') && word.length === 1);
  return !(marks.has('filler') || marks.has('own')) || span !== null || tagged || isName;
}

/** One's own trades are fills. */
export function ownTopic(topic: Topic, own: boolean): Topic {
  return own && topic === 'trades' ? 'fills' : topic;
}
