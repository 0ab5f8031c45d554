/** What tastytrade's tools have to answer: computed exactly from what the simulated service holds. */
import { balanceOf, positionsOf, type AccountNumber } from '../../simulators/tastytrade/accounts.ts';
import { chainsOf } from '../../simulators/tastytrade/chains.ts';
import { quoteOf } from '../../simulators/tastytrade/quotes.ts';
import {
  compare,
  exact,
  minus,
  over,
  rounded,
  shortest,
  size,
  times,
  total,
  type Fraction,
} from './fraction.ts';

/** All digits of what ends after so many decimals. */
export function whole(value: Fraction): string {
  return rounded(value, 24);
}

/** With exactly so many decimals. */
export function fixed(value: Fraction, decimals: number): string {
  const [before = '', after = ''] = rounded(value, decimals).split('.');
  return `${before}.${after.padEnd(decimals, '0')}`;
}

function texts(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function number(value: unknown): string | null {
  return typeof value === 'string' ? shortest(value) : null;
}

function signed(amount: unknown, effect: unknown): string | null {
  if (typeof amount !== 'string') return null;
  return whole(times(exact(amount), exact(effect === 'Debit' ? -1 : 1)));
}

/** Quantity × mark × multiplier, below zero for short ones; the last close where there is no mark. */
export function positionsTruth(account: AccountNumber, now: number) {
  return positionsOf(account, now).map((one) => {
    const mark = texts(quoteOf(one['instrument-type'], one.symbol, now)?.['mark']);
    const price = mark ?? texts(one['close-price']) ?? '0';
    const side = one['quantity-direction'] === 'Short' ? -1 : 1;
    const held = times(times(exact(one.quantity), exact(one.multiplier)), exact(side));
    return {
      ...{ symbol: one.symbol, instrument_type: one['instrument-type'] },
      ...{ underlying_symbol: one['underlying-symbol'], position_type: one['quantity-direction'] },
      ...{ quantity: shortest(one.quantity), multiplier: String(one.multiplier) },
      ...{ average_price: shortest(one['average-open-price']), price: shortest(price) },
      price_from: mark === null ? 'close' : 'mark',
      market_value: whole(times(held, exact(price))),
      unrealized_pl: whole(times(held, minus(exact(price), exact(one['average-open-price'])))),
      realized_pl: signed(one['realized-day-gain'], one['realized-day-gain-effect']),
      ...{ close_price: number(one['close-price']), expires_at: texts(one['expires-at']) },
    };
  });
}

/** A future stands for its value and is not owned. */
export function totalsTruth(positions: ReturnType<typeof positionsTruth>) {
  const sum = (amounts: readonly (string | null)[]) =>
    whole(total(amounts.map((amount) => exact(amount ?? '0'))));
  const isFuture = ({ instrument_type: type }: { instrument_type: string }) => type === 'Future';
  return {
    market_value: sum(positions.filter((one) => !isFuture(one)).map((one) => one.market_value)),
    futures_notional_value: sum(positions.filter(isFuture).map((one) => one.market_value)),
    unrealized_pl: sum(positions.map((one) => one.unrealized_pl)),
    realized_pl_today: sum(positions.map((one) => one.realized_pl)),
    without_price: [],
  };
}

export function balancesTruth(account: AccountNumber, now: number): Record<string, string | null> {
  const given: Record<string, unknown> = balanceOf(account, now);
  const told = Object.entries(given)
    .filter(([key]) => !['account-number', 'currency', 'pending-cash-effect', 'updated-at'].includes(key))
    .map(([key, value]): [string, string | null] => [key.replaceAll('-', '_'), number(value)])
    .filter(([key]) => key !== 'available_trading_funds');
  return {
    ...Object.fromEntries(told),
    currency: texts(given['currency']),
    buying_power: number(given['equity-buying-power']),
    cash_available_for_trading: number(given['available-trading-funds']),
    pending_cash: signed(given['pending-cash'], given['pending-cash-effect']),
  };
}

/** @throws Error for what has no market data */
export function quoteTruth(type: string, symbol: string, now: number) {
  const row = quoteOf(type, symbol, now);
  if (row === null) throw new Error(`${symbol} has no market data as ${type}.`);
  const [last, previous] = [exact(String(row['last'])), exact(String(row['prev-close']))];
  const change = minus(last, previous);
  return {
    ...{ symbol, instrument_type: type, trading_halted: false },
    ...{ bid: number(row['bid']), ask: number(row['ask']) },
    ...{ bid_size: number(row['bid-size']), ask_size: number(row['ask-size']) },
    ...{ mid: number(row['mid']), mark: number(row['mark']), last: number(row['last']) },
    change: whole(change),
    change_percent: fixed(over(times(change, exact(100)), size(previous)), 2),
    ...{ open: number(row['open']), prev_close: number(row['prev-close']), volume: number(row['volume']) },
    ...{ high: number(row['day-high-price']), low: number(row['day-low-price']) },
    ...{ year_high: number(row['year-high-price']), year_low: number(row['year-low-price']) },
  };
}

export interface OptionsWanted {
  /** Of an expiration. */
  day(day: { date: string; days: number }): boolean;
  min?: string;
  max?: string;
  types?: readonly ('call' | 'put')[];
}

/** Everything in the chain that is wanted: by day, root as listed, strike, then call before put. */
export function optionsTruth(underlying: string, now: number, wanted: OptionsWanted) {
  const { min, max, types = ['call', 'put'] } = wanted;
  return chainsOf(underlying, now)
    .flatMap((chain) => chain.expirations.map((expiration) => ({ chain, expiration })))
    .filter(({ expiration: { 'expiration-date': date, 'days-to-expiration': days } }) =>
      wanted.day({ date, days }),
    )
    .sort((one, other) => (one.expiration['expiration-date'] < other.expiration['expiration-date'] ? -1 : 1))
    .flatMap(({ chain, expiration }) =>
      expiration.strikes
        .filter(({ 'strike-price': strike }) => min === undefined || compare(exact(strike), exact(min)) >= 0)
        .filter(({ 'strike-price': strike }) => max === undefined || compare(exact(strike), exact(max)) <= 0)
        .flatMap((strike) =>
          types.map((type) => ({
            ...{ symbol: strike[type], type, strike: shortest(strike['strike-price']) },
            ...{ expiration: expiration['expiration-date'], dte: expiration['days-to-expiration'] },
            root_symbol: chain['root-symbol'],
            shares_per_contract: chain['shares-per-contract'],
            settlement_type: expiration['settlement-type'],
          })),
        ),
    );
}

/** Strikes nearest to a price, in order. */
export function nearestTo(price: string, strikes: readonly string[], most: number): string[] {
  const apart = (strike: string) => size(minus(exact(strike), exact(price)));
  return [...new Set(strikes)]
    .sort((one, other) => compare(apart(one), apart(other)))
    .slice(0, most)
    .sort((one, other) => compare(exact(one), exact(other)));
}
