/** What of a query can stand in a pair, and how two of them are joined: “eth in btc”, “sol/usdc”, “btc vs eth”. */
import type { Mark } from '../language/lexicon.ts';
import type { ReadToken } from '../language/reading.ts';
import type { Query } from '../understand.ts';
import { dollars } from './coins.ts';
import type { Mention } from './mentions.ts';

/** A coin, or a currency: each can be counted, and can be what is counted in. */
export interface Item {
  from: number;
  to: number;
  /** Null for a currency that is not traded by itself. */
  mention: Mention | null;
  tickers: readonly string[];
  quotes: readonly string[];
  /** A currency, or a coin that stands for one. */
  isMoney: boolean;
  name: string;
}

export type Joint = 'slash' | 'into' | 'versus' | 'beside';

/** Currencies whose names say so much else that they must stand behind “in”. */
const needsInto = new Set(
  'try real rand rands won pound pounds buck bucks lei leu quid sterling franc francs ars cop sek mon'.split(
    ' ',
  ),
);
/** What may stand between the two of a pair. */
const joining: readonly Mark[] = ['filler', 'into', 'versus', 'coin', 'pair'];
const mostBetween = 4;

export function isFreelyNamed(name: string): boolean {
  return !needsInto.has(name);
}

export function itemsOf({ tokens }: Query, mentions: readonly Mention[]): Item[] {
  const items = mentions.map((mention) => coinItem(tokens, mention));
  for (let at = 0; at < tokens.length; at += 1) {
    const code = tokens[at]?.currency ?? null;
    if (code === null || mentions.some(({ from, to }) => from <= at && at < to)) continue;
    let to = at + 1;
    while (tokens[to]?.currency === code) to += 1;
    const words = tokens.slice(at, to).map(({ word }) => word);
    const quotes = quotesOf(code);
    items.push({
      from: at,
      to,
      mention: null,
      tickers: quotes,
      quotes,
      isMoney: true,
      name: words.join(' '),
    });
    at = to - 1;
  }
  return items.sort((one, other) => one.from - other.from);
}

function coinItem(tokens: readonly ReadToken[], mention: Mention): Item {
  const { from, to, tickers, instrument } = mention;
  const words = tokens.slice(from, to);
  const code = (words.length === 1 ? words[0]?.currency : null) ?? null;
  return {
    ...{ from, to },
    mention: code === 'USD' ? null : mention,
    tickers: instrument === null ? tickers : [instrument.base],
    quotes: code === null ? tickers : quotesOf(code),
    isMoney: code !== null || tickers.some((ticker) => dollars.some((dollar) => dollar === ticker)),
    name: words.map(({ raw }) => raw).join(' '),
  };
}

/** How two neighbours are joined; null when they are not. */
export function jointOf(tokens: readonly ReadToken[], item: Item, next: Item): Joint | null {
  const between = tokens.slice(item.to, next.from);
  const gap = tokens[next.from]?.gap ?? '';
  if (between.length === 0) {
    // “1 sol = ? eth”
    if (gap.includes('=')) return 'into';
    if (/^\s*(?:[/_|:]|->|→|-)\s*$/.test(gap)) return 'slash';
    return /^\s*$/.test(gap) ? 'beside' : null;
  }
  if (isCounted(tokens, item, between)) return 'into';
  const isPlain = between.every(
    ({ marks, span }) => span !== null || joining.some((mark) => marks.has(mark)),
  );
  const gaps = tokens.slice(item.to + 1, next.from + 1).map((token) => token.gap);
  if (!isPlain || between.length > mostBetween || gaps.some((one) => /[,;]/.test(one))) return null;
  const has = (mark: Mark) => between.some(({ marks, span }) => span === null && marks.has(mark));
  // “Eth price vs btc price” compares; “eth price in btc” is a pair.
  if (has('versus')) return between.some(({ span }) => span !== null) ? null : 'versus';
  return has('into') || (item.isMoney && has('pair')) ? 'into' : null;
}

/** “How many btc is one eth”, “one eth is how many btc”: what is counted, and in what. */
function isCounted(tokens: readonly ReadToken[], { from }: Item, between: readonly ReadToken[]): boolean {
  const asks = (token: ReadToken | undefined) => token?.marks.has('counted') === true;
  return (
    (asks(tokens[from - 1]) || between.some(asks)) &&
    between.length <= mostBetween &&
    between.every(
      (token) =>
        (asks(token) || /^\d+$/.test(token.word) || joining.some((mark) => token.marks.has(mark))) &&
        !(token.marks.has('and') || token.marks.has('own')) &&
        !/[,;]/.test(token.gap),
    )
  );
}

function quotesOf(code: string): readonly string[] {
  return code === 'USD' ? dollars : [code];
}
