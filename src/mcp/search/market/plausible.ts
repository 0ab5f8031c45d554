/** Decides which words that could name a coin do, by how they are written and what stands beside them. */
import type { Mark } from '../language/lexicon.ts';
import type { ReadToken } from '../language/reading.ts';
import type { Query } from '../understand.ts';
import {
  isCountedIn,
  isPaidWith,
  isAmountOf,
  isNamedFirst,
  isCalledCoin,
  isCoinBehind,
  fares,
  isChanged,
  isOneOf,
  isBesideTopic,
  isTopic,
  mostBetween,
} from './beside.ts';
import { abbreviations } from './coins.ts';
import type { Mention } from './mentions.ts';

/** What a decision looks at. */
interface Sight {
  query: Query;
  /** Words that neither a market nor a coin explains. */
  strangers: number;
  /** Coins that are certain. */
  certain: readonly Mention[];
  asksForMarket: boolean;
}

export function plausible(query: Query, mentions: readonly Mention[]): Mention[] {
  const strangers = strangersAmong(query, mentions);
  const asksForMarket = query.spans.some(({ role }) => role === 'topic' || role === 'interval');
  let meant = mentions.filter(({ strength }) => strength === 'sure');
  // “Link and dot price”: what one of them is taken for, the other is too.
  for (let round = 0; round < 2; round += 1) {
    const sight = { query, strangers, certain: meant, asksForMarket };
    meant = mentions.filter(
      (mention, index) => meant.includes(mention) || isMeant(mention, sight, mentions, index),
    );
  }
  return meant;
}

/** How many words are left that nothing of a market explains. */
export function strangersAmong({ tokens }: Query, mentions: readonly Mention[]): number {
  return tokens.filter(
    (token, at) => isStranger(token) && !mentions.some(({ from, to }) => from <= at && at < to),
  ).length;
}

/** What these say, they say of markets too. */
const explaining: readonly Mark[] = [
  ...(['filler', 'own', 'talk', 'market', 'coin', 'called', 'faring'] as const),
  ...(['past', 'of', 'into', 'versus', 'and', 'counted'] as const),
];

export function isStranger({ word, marks, span, currency }: ReadToken): boolean {
  if (marks.has('idiom')) return true;
  if (span !== null || currency !== null || /^\d+\p{L}?$/u.test(word)) return false;
  return !explaining.some((mark) => marks.has(mark));
}

function isMeant(mention: Mention, sight: Sight, all: readonly Mention[], index: number): boolean {
  const { strength } = mention;
  if (strength === 'sure') return true;
  const { query, asksForMarket } = sight;
  // “5000 usdt of link”: what is paid with is not what is asked about.
  const certain = sight.certain.filter((one) => !isPaidWith(one, query));
  // “Gas prices near me”: each of two such words makes the other one doubtful.
  const rivals = all.filter(
    (other) => other !== mention && other.strength === 'word' && !certain.includes(other),
  );
  const isOneOfList = isListed(mention, all, query);
  const strangers = sight.strangers + (isOneOfList ? 0 : rivals.length);
  const words = query.tokens.slice(mention.from, mention.to);
  const isMarked = words.some(({ tagged, capitals, word }) => tagged || (capitals && word.length > 1));
  const isAbbreviation = words.length === 1 && abbreviations.has(words[0]?.raw ?? '');
  if (isMarked && !(isAbbreviation && !words[0]?.tagged)) return true;
  if (isPaired(mention, sight, all[index + 1])) return true;
  if (isAbbreviation && words[0]?.capitals)
    return strangers === 0 && (certain.length === 0 ? isLongEnough(mention, query) : isOneOfList);
  if (strength === 'usual') return strangers === 0 || asksForMarket;
  if (strength === 'loose') return isMarkedLoosely(mention, sight);
  if (isCalledCoin(mention, query) && certain.length === 0) return strangers === 0 || asksForMarket;
  if (certain.length > 0) return isOneOfList && strangers === 0;
  if (strangers > 0) return false;
  if (isBesideTopic(mention, query) || isAmountOf(mention, query)) return true;
  if (fares(mention, query) || isChanged(mention, query) || isOneOf(mention, query)) return true;
  return mention.isName && all.length === 1;
}

/** A single letter says nothing by itself unless it is all there is. */
function isLongEnough(mention: Mention, query: Query): boolean {
  const [token] = query.tokens.slice(mention.from, mention.to);
  return (token?.word.length ?? 0) > 1 || query.tokens.length === 1 || isBesideTopic(mention, query);
}

/** A word like “one” needs more: “price of one”, or capitals that stand alone. */
function isMarkedLoosely(
  { from, to }: Mention,
  { query, strangers, certain, asksForMarket }: Sight,
): boolean {
  const { tokens } = query;
  const [token] = tokens.slice(from, to);
  if (strangers > 0 || certain.length > 0) return false;
  // “Hot token price”: what is said of any token is one where a market is asked about it.
  // “W token”
  const isWordOfOthers = token?.marks.has('filler') === true && !/^[^ai]$/.test(token.word);
  const isAll = from === 0 && to + 1 === tokens.length && !isWordOfOthers;
  if (isCoinBehind({ to }, query) && isAll) return true;
  if (
    isCoinBehind({ to }, query) &&
    asksForMarket &&
    (token?.marks.has('filler') !== true || isNamedFirst(from, query))
  )
    return true;
  if (token?.capitals === true) return tokens.length === 1 || isBesideTopic({ from, to }, query);
  const before = tokens[from - 1];
  const isLast = to === tokens.length;
  return isLast && before !== undefined && before.marks.has('of') && isTopic(query, from - 2);
}

/** “near/usdt”, “one usdt”, “link btc”: what follows is what coins are counted in. */
function isPaired(
  { to, strength }: Mention,
  { query, strangers }: Sight,
  next: Mention | undefined,
): boolean {
  if (next === undefined) return false;
  if (next.from !== to)
    return (
      strength !== 'loose' && strangers === 0 && next.strength === 'sure' && isCountedIn(to, next.from, query)
    );
  const gap = query.tokens[to]?.gap ?? '';
  if (/^\s*[/_\-:]\s*$/.test(gap)) return next.strength !== 'loose';
  if (next.strength !== 'sure') return false;
  const isQuote = next.tickers.some((ticker) => /^(?:BTC|ETH|BNB)$/.test(ticker));
  const isDollar = next.tickers.some((ticker) => /^(?:USD|FDUSD|TUSD|BUSD|EUR|TRY)/.test(ticker));
  return isDollar || (isQuote && strength !== 'loose' && strangers === 0);
}

/** One of several in a row: “btc, near and link”. */
function isListed({ from, to }: Mention, all: readonly Mention[], { tokens }: Query): boolean {
  const joins = (at: number) => {
    const token = tokens[at];
    return (
      token !== undefined &&
      (/[,;/&+]/.test(token.gap) || token.marks.has('and') || token.marks.has('versus'))
    );
  };
  // “Btc and also link”: between the two stands nothing else.
  const isJoined = (start: number, end: number) => {
    const between = tokens.slice(start, end);
    const places = Array.from({ length: between.length + 1 }, (_, index) => start + index);
    return between.length <= mostBetween && !between.some(isStranger) && places.some(joins);
  };
  const others = all.filter((other) => other.from !== from);
  const isAfter = others.some((other) => from >= other.to && isJoined(other.to, from));
  const isBefore = others.some((other) => other.from >= to && isJoined(to, other.from));
  // “Btc, eth, etc” goes on; “ltc bch etc” are three coins.
  const isWritten = tokens.some((_, at) => at > 0 && joins(at));
  const closes = tokens[from]?.word === 'etc' && to === tokens.length && isWritten;
  return !closes && (isAfter || isBefore || isInRow({ from, to }, all, joins));
}

/** “Sol ada and dot”: of three that stand together, one that is hardly a word makes coins of the others. */
function isInRow(
  { from }: { from: number; to: number },
  all: readonly Mention[],
  joins: (at: number) => boolean,
): boolean {
  const rows: Mention[][] = [];
  for (const mention of all) {
    const row = rows.at(-1);
    const end = row?.at(-1)?.to;
    const isNext = end === mention.from || (end !== undefined && end + 1 === mention.from && joins(end));
    if (row !== undefined && isNext) row.push(mention);
    else rows.push([mention]);
  }
  const own = rows.find((row) => row.some((one) => one.from === from)) ?? [];
  return own.length > 2 && own.some(({ strength }) => strength === 'sure' || strength === 'usual');
}
