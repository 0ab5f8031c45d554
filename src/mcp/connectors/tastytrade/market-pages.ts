/** A symbol, a quote and an option chain, as a page to read. */
import { paragraphs } from '../connector.ts';
import { nearestStrikes, type Expiration } from './chains.ts';
import { facts, minute, signedUsd, tableOfKnown, usd } from './markdown.ts';
import type { Quote } from './quotes.ts';
import type { ListedSymbol } from './symbol-search.ts';

export function symbolPage(one: ListedSymbol): string {
  return paragraphs(
    `${one.symbol}: ${one.description}.`,
    facts([
      ['Kind', one.instrument_type],
      ['Listed at', one.listed_market],
      ['Options', one.has_options ? 'yes' : 'no'],
      ['Trading hours', one.trading_hours],
    ]),
  );
}

export function quotePage(quote: Quote, at: string): string {
  const percent = quote.change_percent === null ? '' : ` (${quote.change_percent} %)`;
  const change = signedUsd(quote.change);
  // An index is counted in points.
  const money = (value: string | null) => (quote.instrument_type === 'Index' ? value : usd(value));
  const size = (value: string | null) => (value === null ? '' : ` × ${value}`);
  const side = (price: string | null, amount: string | null) => {
    const told = money(price);
    return told === null ? null : `${told}${size(amount)}`;
  };
  return paragraphs(
    `Quote of ${quote.symbol} at tastytrade, as of ${minute(quote.updated_at ?? at)}.`,
    facts([
      ['Kind', quote.instrument_type],
      ['Last', money(quote.last)],
      [
        'Change since previous close',
        change === null
          ? null
          : `${quote.instrument_type === 'Index' ? (quote.change ?? '') : change}${percent}`,
      ],
      ['Mark', money(quote.mark)],
      ['Bid', side(quote.bid, quote.bid_size)],
      ['Ask', side(quote.ask, quote.ask_size)],
      ['Open', money(quote.open)],
      ['Day high', money(quote.high)],
      ['Day low', money(quote.low)],
      ['Previous close', money(quote.prev_close)],
      ['Year high', money(quote.year_high)],
      ['Year low', money(quote.year_low)],
      ['Volume', quote.volume],
      ['Trading halted', quote.trading_halted === true ? 'yes' : null],
    ]),
  );
}

const mostExpirations = 60;

export function expirationsPage(
  symbol: string,
  all: readonly Expiration[],
  given: { price: string | null; at: string },
): string {
  return paragraphs(
    `Options on ${symbol}, as of ${minute(given.at)}.${given.price === null ? '' : ` ${symbol} is at ${given.price}.`}`,
    tableOfKnown(
      ['Expiration', 'Days', 'Kind', 'Settlement', 'Root', 'Shares per contract', 'Strikes', 'From', 'To'],
      all
        .slice(0, mostExpirations)
        .map((one) => [
          one.date,
          one.dte,
          one.expiration_type,
          one.settlement_type,
          one.root,
          one.shares_per_contract,
          one.strikes.length,
          one.strikes[0]?.strike ?? null,
          one.strikes.at(-1)?.strike ?? null,
        ]),
    ),
    all.length > mostExpirations ? `${all.length - mostExpirations} later expirations are left out.` : null,
  );
}

/** How many strikes of an expiration are shown: their calls and puts fill one request for quotes. */
export const strikesShown = 20;

export function strikesNearest(days: readonly Expiration[], price: string | null) {
  return days.map((day) => ({
    day,
    strikes: nearestStrikes(day.strikes, price, Math.max(4, Math.floor(strikesShown / days.length))),
  }));
}

export function chainPage(
  symbol: string,
  shown: ReturnType<typeof strikesNearest>,
  given: { price: string | null; quotes: ReadonlyMap<string, Quote>; at: string },
): string {
  const { price, quotes, at } = given;
  const bidAsk = (option: string) => {
    const quote = quotes.get(option);
    return quote === undefined ? null : `${quote.bid ?? '–'} / ${quote.ask ?? '–'}`;
  };
  const [first] = shown;
  return paragraphs(
    `Options on ${symbol} expiring ${first?.day.date ?? ''} (${first?.day.dte ?? ''} days), as of ${minute(at)}.${price === null ? '' : ` ${symbol} is at ${price}.`} Prices are in USD per share.`,
    ...shown.map(({ day, strikes }) =>
      paragraphs(
        `## ${day.root}, ${day.expiration_type}, ${day.settlement_type} settled, ${day.shares_per_contract} shares per contract`,
        tableOfKnown(
          ['Strike', 'Call bid / ask', 'Put bid / ask', 'Call', 'Put'],
          strikes.map(({ strike, call, put }) => [strike, bidAsk(call), bidAsk(put), call, put]),
        ),
        strikes.length < day.strikes.length
          ? `These are the ${strikes.length} strikes nearest to the money of ${day.strikes.length}, which go from ${day.strikes[0]?.strike ?? ''} to ${day.strikes.at(-1)?.strike ?? ''}. search_options shows others.`
          : null,
      ),
    ),
    quotes.size === 0 ? 'Prices of the options could not be had.' : null,
  );
}
