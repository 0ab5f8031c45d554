/** Market data as the service was recorded to send it: dash-case, decimals as texts. */
import { contractsAt, listed, type Listed } from './listed.ts';
import { chainsOf } from './chains.ts';

export type Quote = Record<string, string | number | boolean>;

/** Query parameter → instrument type. */
export const quoteTypes: Readonly<Record<string, string>> = {
  equity: 'Equity',
  'equity-option': 'Equity Option',
  future: 'Future',
  'future-option': 'Future Option',
  cryptocurrency: 'Cryptocurrency',
  index: 'Index',
};

/** Null for what is not traded here, and for what is asked for as something else than it is. */
export function quoteOf(type: string, symbol: string, now: number): Quote | null {
  if (type === 'Equity Option') return optionQuote(symbol, now);
  const found = [...listed, ...contractsAt(now)].find((one) => one.symbol === symbol && one.type === type);
  if (found === undefined || found.last === null) return null;
  return row(found, found.last, now);
}

function row({ symbol, type, previous }: Listed, last: string, now: number): Quote {
  const cents = Math.round(Number(last) * 100);
  const whole = (value: number): string => (value / 100).toFixed(2);
  const day = (offset: number): string => new Date(now - offset * 86_400_000).toISOString().slice(0, 10);
  return {
    symbol,
    'instrument-type': type,
    // An index is computed, not traded: nobody bids for it.
    ...(type === 'Index'
      ? { 'bid-size': '0.0', 'ask-size': '0.0' }
      : {
          bid: whole(cents - 1),
          'bid-size': '240.0',
          ask: whole(cents + 1),
          'ask-size': '80.0',
          mid: whole(cents),
          volume: `${16_006_738 - cents}.789447`,
        }),
    mark: last,
    last,
    'last-mkt': last,
    open: previous,
    'day-high-price': whole(Math.round(cents * 1.01)),
    'day-low-price': whole(Math.round(cents * 0.99)),
    'prev-close': previous,
    'prev-close-date': day(1),
    'summary-date': day(0),
    'year-high-price': whole(Math.round(cents * 1.2)),
    'year-low-price': whole(Math.round(cents * 0.7)),
    'is-trading-halted': false,
    'halt-start-time': -1,
    'halt-end-time': -1,
    'updated-at': new Date(now - 1500).toISOString(),
  };
}

/** What it is worth now plus one cent per day and a dollar: not the market's price, but the same one every time. */
function optionQuote(symbol: string, now: number): Quote | null {
  const [, root, kind, thousandths] = /^(.{6})\d{6}([CP])(\d{8})$/.exec(symbol) ?? [];
  if (root === undefined || thousandths === undefined) return null;
  const name = root.trim();
  const underlying = name === 'SPXW' ? 'SPX' : name.replace(/\d$/, '');
  const days = daysLeft(underlying, symbol, now);
  const spot = listed.find((one) => one.symbol === underlying)?.last;
  if (days === null || spot === undefined || spot === null) return null;
  const difference = Math.round(Number(spot) * 100) - Number(thousandths) / 10;
  const inner = Math.max(0, kind === 'C' ? difference : -difference);
  const cents = inner + 100 + days;
  const price = (value: number): string => (value / 100).toFixed(2);
  return {
    symbol,
    'instrument-type': 'Equity Option',
    bid: price(cents - 5),
    'bid-size': '12.0',
    ask: price(cents + 5),
    'ask-size': '9.0',
    mid: price(cents),
    mark: price(cents),
    last: price(cents - 2),
    'prev-close': price(cents + 10),
    volume: '412.0',
    'is-trading-halted': false,
    'halt-start-time': -1,
    'halt-end-time': -1,
    'updated-at': new Date(now - 1500).toISOString(),
  };
}

function daysLeft(underlying: string, symbol: string, now: number): number | null {
  for (const chain of chainsOf(underlying, now))
    for (const expiration of chain.expirations)
      if (expiration.strikes.some(({ call, put }) => call === symbol || put === symbol))
        return expiration['days-to-expiration'];
  return null;
}
