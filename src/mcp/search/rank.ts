/** The one score over everything that was found: docs/search.md says it in words. */
import type { Hit } from '../connectors/connector.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { parseDocumentId } from './document-id.ts';
import type { Kind } from './language/language.ts';
import type { ReadToken } from './language/reading.ts';
import { spanOfTime } from './language/times.ts';
import type { MarketAnswer } from './market/answers.ts';
import { saysSomething, type Query } from './understand.ts';

export interface Candidate {
  hit: Hit;
  /** Of its source, in the order of sources. */
  source: number;
  sourceId: string;
  /** In its source's own order, from 0. */
  place: number;
  /** What the market side knows of it; null for what a source found by itself. */
  market: MarketAnswer | null;
}

/** Together 1. */
const weights = { covered: 0.6, exact: 0.15, type: 0.15, recent: 0.06, place: 0.04 };

const monthMs = 30 * 24 * 3600 * 1000;
/** A source that tells no more than a title may have found it by the rest. */
const unseen = 0.35;
/** Results that are worth less than half of the best only distract. */
const leastOfBest = 0.5;
const least = 0.2;
/** A text that has less of the query's words has them by chance. */
const leastCovered = 0.3;
/** The same of one whose title has none of them. */
const leastInside = 0.38;
/** The same of one that is called by a name that the query has; and of one that has only words that are shorter than `telling`. */
const leastOfName = 0.2;
const telling = 5;
/** Of the words: enough that a text is meant and no coin, or that a person is who was named. */
const half = 0.5;
/** For what another source than the one named has, and for coins where shares are meant. */
const aside = 0.55;
const dayless = 0.3;
/** For what is no person where one is asked for: “who works at Acme”. */
const noPerson = 0.7;
/** What its source says it meets, whether its words are to be seen in it or not. */
const meant = { covered: 0.95, exact: 0.5 };
/** What a text is that answers “order book” or “what is this”: called so. */
const calledSo = { covered: 0.9, exact: 0.6 };

/** The same where no market has an answer: “… is too low”. */
const saidSo = { covered: 0.75, exact: 0.5 };

/** A candidate with what its text has of the query; null for a market's. */
interface Weighed extends Candidate {
  coverage: Coverage | null;
}

export interface Asked {
  query: Query;
  /** It asks for what markets have and for nothing else. */
  isMarketQuestion: boolean;
  now: number;
}

interface Scoring extends Asked {
  /** No market has an answer. */
  isMarketSilent: boolean;
}

export function rank(candidates: readonly Candidate[], asked: Asked): Hit[] {
  const { query } = asked;
  const named = new Set(candidates.map(({ sourceId }) => sourceId).filter((id) => isNamed(id, query)));
  const weighed = candidates.map((candidate): Weighed => ({
    ...candidate,
    coverage: candidate.market === null ? coverageOf(candidate.hit, query) : null,
  }));
  const isTextMeant = weighed.some(isTextOfCoin);
  const isTitleMeant = weighed.some(isCalledSo);
  const isMarketSilent = candidates.every(({ market }) => market === null);
  const scored = weighed.flatMap((candidate) => {
    const own = scoreOf(candidate, { ...asked, isMarketSilent });
    const isAside = isTitleMeant || (isTextMeant && (candidate.market?.explained ?? 1) < 1);
    const fitting = isAside && isByTheWay(candidate, query) ? own * aside : own;
    const score = named.size > 0 && !named.has(candidate.sourceId) ? fitting * aside : fitting;
    return score < least ? [] : [{ ...candidate, score }];
  });
  scored.sort((a, b) => b.score - a.score || a.source - b.source || a.place - b.place);
  const isAnswered = scored.some(
    ({ coverage, sourceId }) => coverage?.isOfType === true && (named.size === 0 || named.has(sourceId)),
  );
  const kept = scored.filter(({ market }) => market?.fit !== 'instead' || !isAnswered);
  const best = kept[0]?.score ?? 0;
  return folded(kept.filter(({ score }) => score >= best * leastOfBest));
}

/** “Bitcoin books”: half of it, in its title, and another word than the coin's. */
function isTextOfCoin({ coverage, hit }: Weighed): boolean {
  // “Tesla and bitcoin”: a quote beside a coin is no text about it.
  if (coverage === null || hit.isMeant === true) return false;
  const { covered, isInTitle, isFiller, saysMore } = coverage;
  return covered >= half && isInTitle && saysMore && !isFiller;
}

/** “Bitcoin reading list”: the query is all of its title, which says more than a coin. */
function isCalledSo({ coverage }: Weighed): boolean {
  return coverage !== null && coverage.covered === 1 && coverage.exact === 1 && coverage.saysMore;
}

/** What a market has to a coin that is named beside other words, though nobody asks for it in so many words. */
function isByTheWay({ market }: Candidate, { spans, tokens }: Query): boolean {
  // “Is NEAR a good buy”: what is written as a symbol is meant as one.
  const isSymbol = tokens.some(({ capitals, tagged, word }) => (capitals || tagged) && word.length > 1);
  const isAsked = spans.some((span) => span.role === 'topic' && !span.weak);
  return market !== null && !isAsked && !isSymbol;
}

/** The newest first: what an empty query asks for. */
export function newestFirst(candidates: readonly Candidate[]): Hit[] {
  const sorted = [...candidates].sort(
    (a, b) => (b.hit.updatedAt ?? 0) - (a.hit.updatedAt ?? 0) || a.source - b.source || a.place - b.place,
  );
  return folded(sorted);
}

function scoreOf(candidate: Weighed, asked: Scoring): number {
  const { market, place, coverage } = candidate;
  const parts =
    market !== null
      ? marketParts(market, asked.query)
      : coverage === null
        ? null
        : textParts(candidate, coverage, asked);
  if (parts === null) return 0;
  // A market's answers come in the order they were asked for.
  const early = weights.place / (1 + place * (market === null ? 1 : 0.05));
  const sum =
    weights.covered * parts.covered +
    weights.exact * parts.exact +
    weights.type * parts.type +
    weights.recent * parts.recent;
  return (sum + early) * parts.doubt;
}

interface Parts {
  covered: number;
  exact: number;
  type: number;
  recent: number;
  /** Takes from the whole where something speaks against it. */
  doubt: number;
}

function textParts({ hit, place }: Candidate, coverage: Coverage, asked: Scoring): Parts | null {
  const { query, isMarketQuestion, now } = asked;
  if (!isOfTime(hit, query, now)) return null;
  const { covered, exact, isOfType, isFiller } = coverage;
  const recent = hit.isOrdered === true ? 1 / (1 + place / 10) : recencyOf(hit, now);
  const doubt = query.asksForPerson && isOfType !== true ? noPerson : 1;
  if (hit.isMeant === true)
    return {
      covered: Math.max(covered, meant.covered),
      exact: Math.max(exact, meant.exact),
      // What people said is no record, whatever else it meets.
      type: isOfType === false && asksForSaid(query) ? 0 : 1,
      ...{ recent, doubt },
    };
  // What is shown of it has none of the words: its source went by others, or by the beginning of one.
  if (isFiller || (covered === 0 && hit.snippet !== '')) return null;
  if (isChance(coverage, hit)) return null;
  const said = query.tokens.filter((token) => saysSomething(token) && !isLetter(token.word));
  const isVague = isMarketQuestion || said.length === 0;
  const needed = asked.isMarketSilent ? saidSo : calledSo;
  if (isVague && isOfType !== true && (covered < needed.covered || exact < needed.exact)) return null;
  // “How is the market”: no marketing. A single word may be the beginning of one.
  if (query.tokens.length > 1 && said.every(isOfMarket) && !coverage.isExact) return null;
  return {
    covered: covered === 0 ? unseen : covered,
    exact,
    type: isOfType === null ? 0.5 : Number(isOfType),
    recent,
    doubt,
  };
}

/** A text that has so little of the query has it by chance. */
function isChance({ covered, isOfType, ...told }: Coverage, { id }: Hit): boolean {
  if (covered === 0) return false;
  // “Sarah Connor” is no other Sara.
  if (parseDocumentId(id)?.type === 'people' && (told.isOtherName || (covered < half && !told.isExact)))
    return true;
  if (isOfType === true) return false;
  // Another kind is asked for, and none of its words is just as it was written.
  if (isOfType === false && covered < half && !told.isExact) return true;
  if (told.isCalledByName) return covered < leastOfName;
  if (covered < leastInside && told.longest < telling) return true;
  return covered < (told.isInTitle ? leastCovered : leastInside);
}

function recencyOf({ updatedAt }: Hit, now: number): number {
  return updatedAt === null ? dayless : Math.exp(-Math.max(0, now - updatedAt) / monthMs);
}

/** What people say to each other. */
const spoken: ReadonlySet<Kind> = new Set<Kind>(['comment', 'chat', 'message']);

function asksForSaid({ kinds }: Query): boolean {
  return kinds.size > 0 && [...kinds].every((kind) => spoken.has(kind));
}

/** What people write, unlike what is due: a task “for today” need not be new. */
const written: ReadonlySet<Kind> = new Set<Kind>(['note', 'comment', 'chat', 'message', 'document']);

function isOfTime({ updatedAt }: Hit, { times, kinds }: Query, now: number): boolean {
  if (times.length === 0 || ![...kinds].every((kind) => written.has(kind))) return true;
  return times.some((time) => {
    const { from, until } = spanOfTime(time, now);
    return updatedAt !== null && updatedAt >= from && updatedAt < until;
  });
}

function marketParts({ fit, quality, explained, isBesideShares }: MarketAnswer, query: Query): Parts | null {
  const isText = query.kinds.size > 0;
  const isNear = fit === 'near' || fit === 'instead';
  // “Notes about bitcoin” asks for notes.
  if (isText && fit !== 'asked') return null;
  return {
    covered: quality * explained,
    exact: (explained === 1 ? 1 : 0.5) * quality * (isNear ? 0.5 : 1),
    type: isNear || isText ? 0 : 1,
    recent: 1,
    doubt: (query.equity && !isBesideShares ? aside : 1) * (isText ? aside : 1),
  };
}

function isOfMarket({ marks, span }: ReadToken): boolean {
  return span === null && marks.has('market');
}

function isLetter(word: string): boolean {
  return /^[a-z\d]$/.test(word);
}

function isNamed(id: string, { tokens }: Query): boolean {
  return tokens.some(({ word }) => word === id.toLowerCase());
}

/**
 * The same document by its id is told once, where it is best; and what two sources tell alike, by page or by title and
 * text. Within one source different ids are different documents, whatever they are called and wherever they are seen.
 */
function folded(candidates: readonly Candidate[]): Hit[] {
  const seen = new Map<string, string>();
  const isKnown = (key: string, sourceId: string) => (seen.get(key) ?? sourceId) !== sourceId;
  const told = candidates.filter(({ hit: { id, url, title, snippet }, sourceId }) => {
    if (seen.has(`id ${id}`)) return false;
    const keys = [...(url === undefined ? [] : [`url ${url}`])];
    if (title !== '' && snippet !== '' && snippet !== title) keys.push(`text ${title}\n${snippet}`);
    seen.set(`id ${id}`, sourceId);
    if (keys.some((key) => isKnown(key, sourceId))) return false;
    for (const key of keys) seen.set(key, sourceId);
    return true;
  });
  return told.map(({ hit }) => hit);
}
