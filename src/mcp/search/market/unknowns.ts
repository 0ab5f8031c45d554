/** What of a query looks like something traded and is not: to be told, with what may have been meant. */
import type { Instrument } from '../../connectors/connector.ts';
import { editDistance } from '../../edit-distance.ts';
import { isOrdinary } from '../language/ordinary.ts';
import type { ReadToken } from '../language/reading.ts';
import type { Query } from '../understand.ts';
import { lookalikes } from './guesses.ts';
import type { InstrumentIndex } from './instrument-index.ts';
import { nameAt, type Mention } from './mentions.ts';
import type { Finding } from './pairs.ts';
import { isStranger } from './plausible.ts';

const mostTold = 3;
/** No quote is longer; a note must not repeat a text of any length. */
const longestTold = 40;
/** Letters by which a quote may differ to be like another at all. */
const mostUnlike = 2;
/** `XYZUSDT` */
const looksLikeSymbol = /^[\p{L}\d]{2,12}(?:usdt|usdc|fdusd|busd|tusd)$/u;

/** “ZZZZ/USDT” is one thing that is unknown, not a question about USDT. */
export function withoutBroken(
  { tokens }: Query,
  mentions: readonly Mention[],
): { all: Mention[]; broken: string[] } {
  const broken: string[] = [];
  const all = mentions.filter(({ from, to }) => {
    const pairs = [
      { one: tokens[from - 1], other: tokens[from], stranger: tokens[from - 1] },
      { one: tokens[to - 1], other: tokens[to], stranger: tokens[to] },
    ];
    const pair = pairs.find(
      ({ other, stranger }) =>
        other?.gap === '/' &&
        stranger !== undefined &&
        isStranger(stranger) &&
        !isNamed(mentions, tokens, stranger),
    );
    if (pair !== undefined) broken.push(`${pair.one?.raw ?? ''}/${pair.other?.raw ?? ''}`);
    return pair === undefined;
  });
  return { all, broken };
}

function isNamed(mentions: readonly Mention[], tokens: readonly ReadToken[], token: ReadToken): boolean {
  const at = tokens.indexOf(token);
  return mentions.some(({ from, to }) => from <= at && at < to);
}

/** What a broken pair may be meant for: the markets of the one that is known, nearest first. */
export function foundInBroken(text: string, index: InstrumentIndex): Finding {
  const [one = '', other = ''] = text.split('/');
  const base = nameAt(one.toLowerCase(), index)?.tickers.find((ticker) => index.markets.has(ticker));
  const markets = [...(index.markets.get(base ?? '')?.values() ?? [])].filter(({ trading }) => trading);
  if (base === undefined || markets.length === 0) {
    const near = lookalikes(`${one}${other}`, index);
    return { kind: 'unknown', text, near, isSymbol: true };
  }
  const unlike = ({ quote }: Instrument) =>
    editDistance(quote.toLowerCase(), other.toLowerCase(), mostUnlike);
  const nearest = markets.sort((a, b) => unlike(a) - unlike(b)).map(({ symbol }) => symbol);
  return {
    kind: 'no_pair',
    base,
    quote: other.slice(0, longestTold).toUpperCase(),
    traded: nearest.slice(0, mostTold),
  };
}

/** “near” by itself may be the coin: capitals would say so. */
export function maybeIn({ tokens }: Query, found: readonly Mention[]): Finding[] {
  const said = tokens.filter(({ marks }) => !marks.has('filler'));
  const [mention] = found;
  const isFiller = mention !== undefined && tokens[mention.from]?.marks.has('filler') === true;
  if (mention === undefined || isFiller || said.length > mention.to - mention.from) return [];
  return [{ kind: 'maybe', ticker: mention.tickers[0] ?? '' }];
}

/** “XRP and FOOCOIN”: what stands in a row with something traded, is written as a symbol, and is none. */
export function unknownBeside(query: Query, mentions: readonly Mention[], index: InstrumentIndex): Finding[] {
  const { tokens } = query;
  const joins = (token: ReadToken | undefined) =>
    token !== undefined && (/[,;&+]/.test(token.gap) || token.marks.has('and') || token.marks.has('versus'));
  const isListed = (at: number) =>
    mentions.some(({ from, to }) => {
      const between = to <= at ? tokens.slice(to, at + 1) : tokens.slice(at + 1, from + 1);
      return between.length <= 2 && between.length > 0 && between.some(joins);
    });
  return tokens.flatMap((token, at) => {
    const { raw, word, capitals, tagged } = token;
    const isWritten = looksLikeSymbol.test(word) || ((tagged || capitals) && /^[\p{L}\d]{3,12}$/u.test(raw));
    if (!isWritten || !isStranger(token) || isNamed(mentions, tokens, token) || !isListed(at)) return [];
    return [{ kind: 'unknown', text: raw, near: lookalikes(raw, index), isSymbol: true }];
  });
}

/** Words that look like a symbol, or stand where a coin should. */
export function unknownIn(query: Query, mentions: readonly Mention[], index: InstrumentIndex): Finding[] {
  const { tokens, spans, kinds } = query;
  const isTaken = (at: number) => mentions.some(({ from, to }) => from <= at && at < to);
  const strange = tokens.flatMap((token, at) => (isStranger(token) && !isTaken(at) ? [{ token, at }] : []));
  const asksForMarket = kinds.size === 0 && spans.some(({ role }) => role === 'topic');
  return strange
    .filter(({ token: { raw, word, tagged, capitals } }) => {
      if (isOrdinary(word) && !tagged && !capitals) return false;
      const isWritten = (tagged || capitals) && /^[\p{L}\d]{2,12}$/u.test(raw);
      const isAlone = strange.length === 1;
      return (
        looksLikeSymbol.test(word) ||
        (isWritten && (isAlone || tagged)) ||
        (asksForMarket && isAlone && word.length > 2)
      );
    })
    .map(({ token: { raw, word } }) => ({
      ...{ kind: 'unknown', text: raw, near: lookalikes(raw, index) },
      isSymbol: looksLikeSymbol.test(word) || raw !== raw.toLowerCase(),
    }));
}
