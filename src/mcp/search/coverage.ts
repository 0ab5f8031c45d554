/** How much of a query a found text answers, and how much of its title the query is. */
import { lineOf, sharedParts, type Hit } from '../connectors/connector.ts';
import { isOneOfTwo, namesType, typesNamed, typesOf } from './asked-types.ts';
import { fold } from './language/fold.ts';
import type { ReadToken } from './language/reading.ts';
import { likeness } from './likeness.ts';
import { findName } from './market/coin-names.ts';
import { parseDocumentId } from './document-id.ts';
import { saysSomething, type Query } from './understand.ts';

/** In the snippet a word says less than in the title; a word of markets, and one that names a kind, say little of a text. */
const ofSnippet = 0.8;
const lesserWord = 0.4;
/** Another word for it. */
const otherWord = 0.8;
/** A text with each of several words is as good as one that has some of them for its name. */
const several = 3;
const allThere = 0.75;

export interface Coverage {
  /** Of the query's words, by weight, 0 to 1. */
  covered: number;
  /** Of the title's words, 0 to 1. */
  exact: number;
  /** It is of a type that the query names; null when the query names none. */
  isOfType: boolean | null;
  /** Of the query only words are to be seen in it that say nothing, or name what is looked for: “notes on”. */
  isFiller: boolean;
  /** Some of the words are in its title, or name it. */
  isInTitle: boolean;
  /** Letters of the longest word that is in it. */
  longest: number;
  /** A word is in it just as it was written; and one of these, written as a name, in its title. */
  isExact: boolean;
  isCalledByName: boolean;
  /** It has a word that is neither short nor the name of a coin. */
  saysMore: boolean;
  /** Of two words that are written as one name it has the first, and nothing has the last: “Peter Parker”. */
  isOtherName: boolean;
}

/** Words that grammar asks for are shorter. */
const shortestTelling = 4;

/** What is sold is called so: in “price of the basic plan” only “basic” says which. */
const offers: ReadonlySet<string> = new Set(
  'plan plans tier tiers subscription subscriptions package packages membership memberships'.split(' '),
);

/** What a word weighs among the query's words. */
function weightOf(token: ReadToken, query: Query): number {
  const { marks, word } = token;
  const isOffer = offers.has(word) && query.question.topics.includes('price');
  const isOfMarket = marks.has('market') || marks.has('past') || marks.has('coin');
  const isLesser = isOffer || isAsking(token, query) || (isOfMarket && !isThing(token, query));
  return (isLesser ? lesserWord : 1) / (query.others.get(word)?.words ?? 1);
}

/** “Office move”: a word that is said of markets is one like any other where nothing else speaks of them. */
function isThing({ time, marks, word }: ReadToken, { tokens, spans, others }: Query): boolean {
  if (time !== null || marks.has('past') || marks.has('history') || !others.has(word)) return false;
  return spans.length === 0 && !tokens.some((token) => findName(token.word)?.strength === 'sure');
}

/** It names a kind; or is part of a question: “how much does … cost a month”. */
function isAsking(token: ReadToken, query: Query): boolean {
  const named = token.span === null ? undefined : query.spans[token.span];
  if (named?.role === 'kind') return !isContent(token, query);
  if (!query.question.topics.includes('price')) return false;
  return named?.role === 'interval' || (named?.role === 'topic' && named.weak && token.marks.has('filler'));
}

/** “Meeting notes” are notes of a meeting; “recipes” by themselves are only a kind. */
function isContent({ span }: ReadToken, { spans, kinds }: Query): boolean {
  const named = span === null ? undefined : spans[span];
  if (named === undefined) return true;
  return named.role === 'kind' && named.kind === 'document' && kinds.size > 1;
}

/** “Open tasks”, “notes from yesterday”: which of a kind, not what stands in them. */
function saysWhich({ marks, span }: ReadToken, { kinds, question }: Query): boolean {
  return span === null && kinds.size > 0 && question.topics.length === 0 && marks.has('which');
}

export function coverageOf(hit: Hit, query: Query): Coverage {
  const [title, snippet] = [wordsIn(hit.title), wordsIn(hit.snippet)];
  const [inTitle, inSnippet] = [withPairs(title), withPairs(snippet)];
  const id = parseDocumentId(hit.id);
  const pieces = pastedOf(id?.parts ?? [], query);
  const parts = [id?.source ?? '', ...(id?.parts ?? []), ...pieces].map(fold);
  const type = id?.type ?? '';
  const named = typesNamed(query);
  const ofTopic = new Set(query.question.topics.flatMap((topic) => typesOf(topic, query)));
  const lines = { title: lineOf(inTitle), snippet: lineOf(inSnippet) };
  const saying = query.tokens.filter((token) => saysSomething(token) && !saysWhich(token, query));
  // Where no word says anything, a text is found only by being called just that.
  const said = distinct(saying.length > 0 ? saying : query.tokens);
  const worths = new Map(
    said.map((token) => [token, worthOf(token, { query, type, parts, inTitle, inSnippet, lines })]),
  );
  const worth = (token: ReadToken) => worths.get(token) ?? 0;
  const total = sum(said.map((token) => weightOf(token, query)));
  const covered = sum(said.map((token) => weightOf(token, query) * worth(token)));
  const content = said.filter((token) => isContent(token, query));
  const isBeside = query.tokens.some(
    (token) => !content.includes(token) && (title.includes(token.word) || snippet.includes(token.word)),
  );
  const meant = said.map(({ word }) => word);
  const isId = pieces.length > 0 || meant.some((word) => (id?.parts ?? []).map(fold).includes(word));
  // A title may have words that say nothing by themselves.
  const asked = withPairs([...meant, ...query.tokens.map(({ word }) => word)]);
  const known = title.filter((word) => likeness(word, asked) > 0).length;
  const isThere = saying.length >= several && said.every((token) => worth(token) >= ofSnippet);
  const seen = query.tokens.filter(({ word }) => title.includes(word) || snippet.includes(word));
  return {
    covered: total === 0 ? 0 : covered / total,
    exact: isId
      ? 1
      : Math.max(known / Math.max(1, title.length), runIn([title, snippet], query), isThere ? allThere : 0),
    isOfType: named.size === 0 ? null : named.has(type),
    isInTitle: said.some(
      (token) =>
        namesType(token, query, type) ||
        parts.includes(token.word) ||
        likeness(token.word, inTitle) > 0 ||
        calledIn(token, lines.title, query) > 0 ||
        spellingsOf(token, query).some((word) => inTitle.includes(word)),
    ),
    isFiller:
      !ofTopic.has(type) &&
      content.length > 0 &&
      content.every((token) => worth(token) === 0) &&
      isBeside &&
      !isOneOfTwo(type, query) &&
      seen.filter((token) => saying.includes(token) && isOfMarkets(token)).length < 2,
    longest: Math.max(0, ...said.filter((token) => worth(token) > 0).map(({ word }) => word.length)),
    isExact: seen.some((token) => said.includes(token)),
    isCalledByName: said.some((token) => inTitle.includes(token.word) && isWrittenAsName(token, query)),
    isOtherName: isOtherName(said, (token) => worth(token) > 0),
    saysMore: [...seen, ...said.filter((token) => worth(token) > 0 && isFree(token))].some(
      ({ word }) => word.length >= shortestTelling && findName(word) === undefined,
    ),
  };
}

/** Said twice, a word asks for no more. */
function distinct(tokens: readonly ReadToken[]): ReadToken[] {
  return tokens.filter(({ word }, at) => tokens.findIndex((other) => other.word === word) === at);
}

interface Seen {
  query: Query;
  type: string;
  /** Of its id. */
  parts: readonly string[];
  inTitle: readonly string[];
  inSnippet: readonly string[];
  /** The same words, as lines. */
  lines: { title: string; snippet: string };
}

/** How far what is found has a word of the query. */
function worthOf(token: ReadToken, { query, type, parts, inTitle, inSnippet, lines }: Seen): number {
  if (namesType(token, query, type)) return 1;
  if (parts.includes(token.word)) return 1;
  const spelled = spellingsOf(token, query);
  const best = (words: readonly string[], line: string) =>
    spelled.some((word) => words.includes(word))
      ? 1
      : Math.max(likeness(token.word, words), otherWord * calledIn(token, line, query));
  return Math.max(best(inTitle, lines.title), ofSnippet * best(inSnippet, lines.snippet));
}

/** How much of a word a text says in other words. */
function calledIn({ word }: ReadToken, line: string, { others }: Query): number {
  const other = others.get(word);
  return other === undefined ? 0 : sharedParts(other.parts, line);
}

/** The pieces of an id that the query has as a whole, with whatever stands between them: a UUID, also within an address. */
function pastedOf(parts: readonly string[], { question }: Query): string[] {
  const text = question.text.toLowerCase();
  return parts.filter((part) => part.length > 7 && text.includes(part.toLowerCase())).flatMap(wordsIn);
}

/** The share of the query that stands in one of the texts word by word: “… is too low”. */
function runIn(texts: readonly (readonly string[])[], { tokens }: Query): number {
  const runs = tokens.map((_, from) => {
    const rest = tokens.slice(from);
    const lengths = texts.flatMap((text) =>
      text.map((_word, at) => {
        const end = rest.findIndex(({ word }, step) => word !== text[at + step]);
        return end === -1 ? rest.length : end;
      }),
    );
    const longest = Math.max(0, ...lengths);
    return longest > 1 && rest.slice(0, longest).some(saysSomething) ? longest : 0;
  });
  return tokens.length === 0 ? 0 : Math.max(...runs) / tokens.length;
}

/** “Pricing”, “low”: words of markets, but for those that only say when. */
function isOfMarkets({ marks, span }: ReadToken): boolean {
  return span !== null && !marks.has('history');
}

/** A word of no market, and of no question. */
function isFree({ marks, span }: ReadToken): boolean {
  return span === null && marks.size === 0;
}

/** “Lissabon”, not at the beginning, where anything has a capital. */
function isWrittenAsName({ raw, word }: ReadToken, { tokens }: Query): boolean {
  return word.length > shortestTelling && tokens[0]?.word !== word && /^\p{Lu}\p{Ll}+$/u.test(raw);
}

/** Two words beside each other, and no others, that are written as names, of which it has the first only: “Mr Belson” is found by the last. */
function isOtherName(said: readonly ReadToken[], has: (token: ReadToken) => boolean): boolean {
  const called = said.filter(({ raw, span, marks }) => {
    return span === null && marks.size === 0 && /^\p{Lu}\p{Ll}+$/u.test(raw);
  });
  const [first, last] = called;
  if (first === undefined || last === undefined || called.length > 2) return false;
  const isRun = said.indexOf(last) === said.indexOf(first) + 1 && last.gap === ' ';
  return isRun && has(first) && !has(last);
}

/** Words that some write as one: “solar panels” is also “solarpanels”. */
function withPairs(words: readonly string[]): readonly string[] {
  return [...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''}${word}`)];
}

/** A word, and what it makes with the one that touches it: “on-boarding”. */
function spellingsOf(token: ReadToken, { tokens }: Query): string[] {
  const at = tokens.indexOf(token);
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return [
    token.word,
    ...(before !== undefined && isJoining(token.gap) ? [`${before.word}${token.word}`] : []),
    ...(after !== undefined && isJoining(after.gap) ? [`${token.word}${after.word}`] : []),
  ];
}

function isJoining(gap: string): boolean {
  return gap === '-' || gap === ' ';
}

function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(fold);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
