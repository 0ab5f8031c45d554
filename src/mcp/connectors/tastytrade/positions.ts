/** What is held in an account, and what it is worth: quantity × mark × multiplier, signed by direction. */
import { z } from 'zod';
import type { Cache, Cached } from '../connector.ts';
import { listOf, type Api } from './api.ts';
import { decimal, decimalOrNull, difference, product, signed, total } from './decimal.ts';

const text = z.string().nullable().catch(null).default(null);

const position = z
  .looseObject({
    symbol: z.string().min(1),
    'instrument-type': z.string(),
    'underlying-symbol': text,
    quantity: decimal,
    'quantity-direction': z.string(),
    'average-open-price': decimalOrNull,
    'close-price': decimalOrNull,
    'mark-price': decimalOrNull,
    multiplier: decimal.catch('1').default('1'),
    'realized-day-gain': decimalOrNull,
    'realized-day-gain-effect': text,
    'expires-at': text,
    'created-at': text,
    'updated-at': text,
  })
  .transform(valued);

type Given = Record<'symbol' | 'instrument-type' | 'quantity' | 'quantity-direction' | 'multiplier', string> &
  Record<
    | 'underlying-symbol'
    | 'average-open-price'
    | 'close-price'
    | 'mark-price'
    | 'realized-day-gain'
    | 'realized-day-gain-effect'
    | 'expires-at'
    | 'created-at'
    | 'updated-at',
    string | null
  >;

const directions: Readonly<Record<string, number>> = { Long: 1, Short: -1 };

function valued(given: Given) {
  const { quantity, multiplier } = given;
  const price = given['mark-price'] ?? given['close-price'];
  const opened = given['average-open-price'];
  const sign = directions[given['quantity-direction']] ?? 0;
  return {
    symbol: given.symbol,
    instrument_type: given['instrument-type'],
    underlying_symbol: given['underlying-symbol'],
    position_type: given['quantity-direction'],
    quantity,
    multiplier,
    average_price: opened,
    price,
    /** Where the price is from: the market now, or the last close where there is no mark. */
    price_from: given['mark-price'] !== null ? 'mark' : price === null ? null : 'close',
    market_value: price === null ? null : product(quantity, price, multiplier, sign),
    unrealized_pl:
      price === null || opened === null
        ? null
        : product(difference(price, opened), quantity, multiplier, sign),
    /** Of today. */
    realized_pl: signed(given['realized-day-gain'], given['realized-day-gain-effect']),
    close_price: given['close-price'],
    expires_at: given['expires-at'],
    created_at: given['created-at'],
    updated_at: given['updated-at'],
  };
}

/** GET /accounts/{n}/positions?include-marks=true */
const positionsReply = listOf(position);
export type Position = z.output<typeof position>;

export type Positions = (number: string, signal: AbortSignal) => Promise<Cached<Position[]>>;

export function createPositions(api: Api, cache: Cache): Positions {
  return (number, signal) =>
    cache.get(
      'positions',
      number,
      (own) =>
        api.get(
          {
            path: `/accounts/${encodeURIComponent(number)}/positions`,
            query: [['include-marks', 'true']],
            endpoint: 'positions',
            asked: `positions of account ${number}`,
            signal: own,
          },
          positionsReply,
        ),
      signal,
    );
}

/** A future costs margin, not its face value: what it stands for is told apart from what is owned. */
export function totalsOf(positions: readonly Position[]) {
  const [futures, owned] = [true, false].map((wanted) =>
    positions.filter(({ instrument_type: type }) => (type === 'Future') === wanted),
  );
  return {
    market_value: total((owned ?? []).map((one) => one.market_value)),
    futures_notional_value: total((futures ?? []).map((one) => one.market_value)),
    unrealized_pl: total(positions.map((one) => one.unrealized_pl)),
    realized_pl_today: total(positions.map((one) => one.realized_pl)),
    without_price: positions.filter(({ price }) => price === null).map(({ symbol }) => symbol),
  };
}
