/** An account, its balances and its positions, as a page to read. */
import { paragraphs } from '../connector.ts';
import type { Account } from './accounts.ts';
import type { Balance } from './balances.ts';
import { toCents } from './decimal.ts';
import { facts, minute, signedUsd, tableOfKnown, usd } from './markdown.ts';
import { totalsOf, type Position } from './positions.ts';

export function accountPage(account: Account, at: string): string {
  const yesNo = (value: boolean | null) => (value === null ? null : value ? 'yes' : 'no');
  return paragraphs(
    `Account ${account.account_number} at tastytrade, as of ${minute(at)}.`,
    facts([
      ['Nickname', account.nickname],
      ['Type', account.account_type],
      ['Margin or cash', account.margin_or_cash],
      ['Closed', yesNo(account.is_closed)],
      ['Approved for futures', yesNo(account.is_futures_approved)],
      ['Pattern day trader', yesNo(account.day_trader_status)],
      ['Investment objective', account.investment_objective],
      ['Your authority', account.authority_level],
      ['Opened', account.opened_at?.slice(0, 10) ?? null],
    ]),
  );
}

export function balancesPage(number: string, balances: readonly Balance[], at: string): string {
  return paragraphs(
    `Balances of tastytrade account ${number}, as of ${minute(at)}.`,
    ...balances.map((one) => {
      const amount = (value: string | null) => (one.currency === 'USD' ? usd(value) : value);
      return paragraphs(
        balances.length > 1 ? `## ${one.currency}` : null,
        facts([
          ['Net liquidating value', amount(one.net_liquidating_value)],
          ['Cash balance', amount(one.cash_balance)],
          ['Cash available for trading', amount(one.cash_available_for_trading)],
          ['Cash available to withdraw', amount(one.cash_available_to_withdraw)],
          ['Buying power for shares', amount(one.equity_buying_power)],
          ['Buying power for options', amount(one.derivative_buying_power)],
          ['Buying power for day trades', amount(one.day_trading_buying_power)],
          ['Maintenance requirement', amount(one.maintenance_requirement)],
          ['Maintenance excess', amount(one.maintenance_excess)],
          ['Margin of futures', amount(one.futures_margin_requirement)],
          ['Pending cash', one.currency === 'USD' ? signedUsd(one.pending_cash) : one.pending_cash],
          ['Long shares', amount(one.long_equity_value)],
          ['Short shares', amount(one.short_equity_value)],
          ['Long options', amount(one.long_derivative_value)],
          ['Short options', amount(one.short_derivative_value)],
          ['Cryptocurrency', amount(one.long_cryptocurrency_value)],
        ]),
      );
    }),
  );
}

export function positionsPage(number: string, positions: readonly Position[], at: string): string {
  if (positions.length === 0) return `tastytrade account ${number} holds nothing, as of ${minute(at)}.`;
  const totals = totalsOf(positions);
  return paragraphs(
    `Positions of tastytrade account ${number}, as of ${minute(at)}. Market value is quantity × price × multiplier, below zero for short positions, to the cent.`,
    tableOfKnown(
      [
        'Symbol',
        'Type',
        'Side',
        'Quantity',
        'Multiplier',
        'Opened at',
        'Price',
        'Market value',
        'Unrealized',
        'Today realized',
      ],
      positions.map((one) => [
        one.symbol,
        one.instrument_type,
        one.position_type,
        one.quantity,
        one.multiplier,
        usd(one.average_price),
        one.price_from === 'close' ? `${usd(one.price) ?? ''} (last close)` : usd(one.price),
        usd(toCents(one.market_value)),
        signedUsd(toCents(one.unrealized_pl)),
        signedUsd(one.realized_pl),
      ]),
    ),
    facts([
      ['Market value without futures', usd(toCents(totals.market_value))],
      [
        'Notional value of futures',
        totals.futures_notional_value === '0' ? null : usd(totals.futures_notional_value),
      ],
      ['Unrealized profit or loss', signedUsd(toCents(totals.unrealized_pl))],
      ['Realized today', signedUsd(totals.realized_pl_today)],
      ['Without a price, and not in the sums', totals.without_price.join(', ')],
    ]),
  );
}
