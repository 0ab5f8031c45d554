/** What is in an account: cash, buying power and margin, per currency. */
import { z } from 'zod';
import type { Cache, Cached } from '../connector.ts';
import { listOf, type Api } from './api.ts';
import { decimalOrNull, signed } from './decimal.ts';

const text = z.string().nullable().catch(null).default(null);

const balance = z
  .looseObject({
    'account-number': text,
    currency: z.string().catch('USD').default('USD'),
    'cash-balance': decimalOrNull,
    'net-liquidating-value': decimalOrNull,
    'equity-buying-power': decimalOrNull,
    'derivative-buying-power': decimalOrNull,
    'day-trading-buying-power': decimalOrNull,
    'available-trading-funds': decimalOrNull,
    'cash-available-to-withdraw': decimalOrNull,
    'pending-cash': decimalOrNull,
    'pending-cash-effect': text,
    'maintenance-requirement': decimalOrNull,
    'maintenance-excess': decimalOrNull,
    'margin-equity': decimalOrNull,
    'futures-margin-requirement': decimalOrNull,
    'long-equity-value': decimalOrNull,
    'short-equity-value': decimalOrNull,
    'long-derivative-value': decimalOrNull,
    'short-derivative-value': decimalOrNull,
    'long-futures-value': decimalOrNull,
    'short-futures-value': decimalOrNull,
    'long-cryptocurrency-value': decimalOrNull,
    'updated-at': text,
  })
  .transform((given) => ({
    currency: given.currency,
    cash_balance: given['cash-balance'],
    net_liquidating_value: given['net-liquidating-value'],
    buying_power: given['equity-buying-power'] ?? given['derivative-buying-power'],
    cash_available_for_trading: given['available-trading-funds'] ?? given['cash-available-to-withdraw'],
    maintenance_requirement: given['maintenance-requirement'],
    maintenance_excess: given['maintenance-excess'],
    equity_buying_power: given['equity-buying-power'],
    derivative_buying_power: given['derivative-buying-power'],
    day_trading_buying_power: given['day-trading-buying-power'],
    cash_available_to_withdraw: given['cash-available-to-withdraw'],
    /** Money on its way in is above zero, money on its way out below. */
    pending_cash: signed(given['pending-cash'], given['pending-cash-effect']),
    margin_equity: given['margin-equity'],
    futures_margin_requirement: given['futures-margin-requirement'],
    long_equity_value: given['long-equity-value'],
    short_equity_value: given['short-equity-value'],
    long_derivative_value: given['long-derivative-value'],
    short_derivative_value: given['short-derivative-value'],
    long_futures_value: given['long-futures-value'],
    short_futures_value: given['short-futures-value'],
    long_cryptocurrency_value: given['long-cryptocurrency-value'],
    updated_at: given['updated-at'],
  }));

/** GET /accounts/{n}/balances */
const balancesReply = listOf(balance).refine((list) => list.length > 0, 'at least one balance');
export type Balance = z.output<typeof balance>;

export type Balances = (number: string, signal: AbortSignal) => Promise<Cached<Balance[]>>;

export function createBalances(api: Api, cache: Cache): Balances {
  return (number, signal) =>
    cache.get(
      'balances',
      number,
      (own) =>
        api.get(
          {
            path: `/accounts/${encodeURIComponent(number)}/balances`,
            endpoint: 'balances',
            asked: `balances of account ${number}`,
            signal: own,
          },
          balancesReply,
        ),
      signal,
    );
}
