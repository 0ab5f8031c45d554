/** From what is named to what is traded: which coin is counted in which, and what is taken where nothing is said. */
import type { Instrument } from '../../connectors/connector.ts';
import type { Query } from '../understand.ts';
import { successorOf } from './coin-names.ts';
import { pick, usualQuotes, type InstrumentIndex } from './instrument-index.ts';
import type { Mention } from './mentions.ts';
import { isFreelyNamed, itemsOf, jointOf, type Item, type Joint } from './pair-items.ts';

/** An instrument that a query asks about, as often as it is named. */
export interface Asked {
  instrument: Instrument;
  from: number;
  to: number;
  quality: number;
}

/** Something in the query that was not taken as it stands. `isBeside`: others that it names are answered. */
export type Finding =
  | { kind: 'renamed'; from: string; to: string }
  | { kind: 'reversed'; base: string; quote: string }
  | { kind: 'other_quote'; base: string; wanted: string; given: string }
  | { kind: 'no_pair'; base: string; quote: string; traded: readonly string[] }
  | { kind: 'unlisted'; ticker: string; text: string; isBeside?: boolean }
  | { kind: 'halted'; symbol: string }
  | { kind: 'maybe'; ticker: string }
  | { kind: 'unknown'; text: string; near: readonly string[]; isSymbol: boolean; isBeside?: boolean };

export interface Resolved {
  asked: Asked[];
  findings: Finding[];
  /** Places of currencies that were understood. */
  currencies: Set<number>;
}

export function resolvePairs(query: Query, mentions: readonly Mention[], index: InstrumentIndex): Resolved {
  const items = itemsOf(query, mentions);
  const coins = items.filter(({ mention }) => mention !== null);
  const result: Resolved = { asked: [], findings: [], currencies: new Set() };
  const compares = query.tokens.some(({ word }) => /^compar/.test(word));
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined) continue;
    const next = items[at + 1];
    const joint = next === undefined ? null : jointOf(query.tokens, item, next);
    if (next !== undefined && joint !== null) {
      const paired = pairUp(
        {
          item,
          next,
          joint,
          only: items.length === 2 && !compares,
          isLast: next.to === query.tokens.length,
          index,
        },
        result,
      );
      if (paired !== 'no') {
        if (paired === 'both') for (const one of [item, next]) single(one, usualQuotes(index), index, result);
        const others =
          joint === 'into' && paired === 'done' ? furtherQuotes(query, items.slice(at), index) : [];
        for (const { instrument, quote } of others) add(instrument, { ...item, to: quote.to }, result);
        for (const one of [item, next, ...others.map(({ quote }) => quote)])
          if (one.mention === null) result.currencies.add(one.from);
        at += 1 + others.length;
        continue;
      }
    }
    if (item.mention === null || isPayment(item, coins, query)) continue;
    const [currency] = items.filter(
      ({ mention, from }) => mention === null && isFreelyNamed(query.tokens[from]?.word ?? ''),
    );
    const counts = coins.length === 1 && currency !== undefined && item.mention.quotes === null;
    if (counts) result.currencies.add(currency.from);
    single(item, counts ? currency.quotes : null, index, result);
  }
  return result;
}

/** “Sol in eth and btc”, “btc in usd, eur and try”: one coin, counted in several. */
function furtherQuotes(
  { tokens }: Query,
  [coin, first, ...rest]: readonly Item[],
  index: InstrumentIndex,
): { instrument: Instrument; quote: Item }[] {
  const found: { instrument: Instrument; quote: Item }[] = [];
  let end = first?.to ?? 0;
  for (const quote of rest) {
    const between = tokens.slice(end, quote.from);
    const isListed =
      between.every(({ marks }) => marks.has('and')) &&
      (between.length > 0 || tokens[quote.from]?.gap.trim() === ',');
    const instrument = coin === undefined ? null : pick(index, coin.tickers, quote.quotes);
    if (!isListed || instrument === null) break;
    found.push({ instrument, quote });
    end = quote.to;
  }
  return found;
}

/** “5000 usdt of link”: how much, in the currency of something else. */
function isPayment({ from, isMoney }: Item, coins: readonly Item[], { tokens }: Query): boolean {
  return isMoney && /^\d+\p{L}?$/u.test(tokens[from - 1]?.word ?? '') && coins.some((coin) => !coin.isMoney);
}

/** A coin by itself: in what its own word says, in the currency asked for, else in the usual. */
function single(
  item: Item,
  wanted: readonly string[] | null,
  index: InstrumentIndex,
  result: Resolved,
): void {
  const { mention, tickers } = item;
  if (mention === null) return;
  if (mention.instrument !== null) return add(mention.instrument, item, result);
  const explicit = mention.quotes;
  const quotes = explicit ?? wanted ?? usualQuotes(index);
  const found = pick(index, tickers, quotes);
  if (found !== null) return add(found, item, result);
  const [quote = ''] = quotes;
  if (explicit !== null) return noPair(tickers, quote, index, result);
  const usual = pick(index, tickers, usualQuotes(index));
  if (usual === null)
    return void result.findings.push({ kind: 'unlisted', ticker: tickers[0] ?? '', text: item.name });
  result.findings.push({ kind: 'other_quote', base: usual.base, wanted: quote, given: usual.quote });
  add(usual, item, result);
}

/** `both`: the pair and each of the two; `done`: they are one question; `no`: they have nothing to do with each other. */
function pairUp(
  given: { item: Item; next: Item; joint: Joint; only: boolean; isLast: boolean; index: InstrumentIndex },
  result: Resolved,
): 'both' | 'done' | 'no' {
  const { item, next, joint, only, isLast, index } = given;
  if (item.mention !== null && isSettled(item.mention)) return 'no';
  const { isMoney } = next;
  if (joint === 'beside' && !isMoney && !only) return 'no';
  if (joint === 'beside' && next.mention === null && !item.isMoney && !isLast && !isFreelyNamed(next.name))
    return 'no';
  const place = { ...item, to: next.to, mention: item.mention ?? next.mention };
  // “The USDC pair of BTC”, “dollars in bitcoin”: what is money is what the other is counted in.
  const isTurned = item.isMoney && !isMoney && pick(index, next.tickers, item.quotes) !== null;
  const straight = isTurned ? null : pick(index, item.tickers, next.quotes);
  if (straight !== null) {
    add(straight, place, result);
    const isEither = !isMoney && (joint === 'versus' || joint === 'beside');
    return isEither ? 'both' : 'done';
  }
  if (joint === 'versus' || (joint === 'beside' && !isMoney)) return 'no';
  const turned = pick(index, next.tickers, item.quotes);
  if (turned !== null) {
    add(turned, place, result);
    if (item.mention !== null && !item.isMoney)
      result.findings.push({ kind: 'reversed', base: turned.base, quote: turned.quote });
    return 'done';
  }
  if (item.mention === null) return next.mention === null ? 'done' : 'no';
  if (joint === 'slash' || (joint === 'beside' && next.mention !== null))
    noPair(item.tickers, next.quotes[0] ?? '', index, result);
  else single(item, next.quotes, index, result);
  return 'done';
}

/** Its own word says what it is counted in: `ETHBTC`. */
function isSettled({ instrument, quotes }: Mention): boolean {
  return instrument !== null || quotes !== null;
}

function noPair(tickers: readonly string[], quote: string, index: InstrumentIndex, result: Resolved): void {
  const base = tickers.find((ticker) => index.markets.has(ticker));
  const traded = [...(index.markets.get(base ?? '')?.values() ?? [])].filter(({ trading }) => trading);
  const symbols = traded.map(({ symbol }) => symbol).slice(0, 5);
  result.findings.push({ kind: 'no_pair', base: base ?? tickers[0] ?? '', quote, traded: symbols });
}

function add(instrument: Instrument, { from, to, mention, name }: Item, { asked, findings }: Resolved): void {
  const isAgain = asked.some((one) => one.instrument.symbol === instrument.symbol);
  asked.push({ instrument, from, to, quality: mention?.quality ?? 1 });
  if (isAgain) return;
  if (!instrument.trading) findings.push({ kind: 'halted', symbol: instrument.symbol });
  const old = [name.toUpperCase(), ...(mention?.tickers ?? [])].find(
    (ticker) => name.toUpperCase().startsWith(ticker) && successorOf(ticker) === instrument.base,
  );
  if (old !== undefined && old !== instrument.base)
    findings.push({ kind: 'renamed', from: old, to: instrument.base });
}
