/** The tools that read the user's account: balances, and the user's own trades. */
import { z } from 'zod';
import { defineTool, ToolError, type Tool } from '../connector.ts';
import type { AccountApi } from './api.ts';
import { limitArgument, orderIdArgument, symbolArgument, timeArgument } from './arguments.ts';
import { hostName, type Hosts } from './hosts.ts';
import { toJson } from './json.ts';
import { decimal } from './money.ts';
import type { Account } from './replies.ts';
import { mostDays, readSpan } from './spans.ts';
import type { Symbols } from './symbols.ts';

export interface AccountToolsOptions {
  api: AccountApi;
  symbols: Symbols;
  hosts: Hosts;
  /** By Binance's clock. */
  now(signal: AbortSignal): Promise<number>;
}

/** Where the account is, told with everything about it: nobody should take play money for money. */
export function placeOf(hosts: Hosts): { environment: string; host: string } {
  return { environment: hosts.environment, host: hostName(hosts.account) };
}

export function heldBalances(account: Account): Account['balances'] {
  return account.balances.filter(({ free, locked }) => !decimal(free).plus(locked).isZero());
}

export function createAccountTools({ api, symbols, hosts, now }: AccountToolsOptions): Tool[] {
  return [
    defineTool({
      name: 'binance_get_account',
      title: 'Account and balances',
      description: 'The user’s Binance spot account: balances, fees, and what it may do.',
      effect: 'read',
      input: z.strictObject({
        include_zero_balances: z.boolean('must be true or false').default(false),
      }),
      run: async (input, { signal }) => {
        const { value } = await api.account(signal);
        const held = heldBalances(value);
        const balances = input.include_zero_balances ? value.balances : held;
        return {
          structured: { ...toJson({ ...value, balances }), ...placeOf(hosts) },
          summary: `${held.length} assets held (${hosts.environment})`,
        };
      },
    }),
    defineTool({
      name: 'binance_get_my_trades',
      title: 'My trades',
      description: `The user’s own trades of a symbol, oldest first. With times, up to ${mostDays} days a call.`,
      effect: 'read',
      input: z.strictObject({
        symbol: symbolArgument,
        limit: limitArgument(1000, 500),
        from_id: orderIdArgument.describe('Trade id to begin with; not with times'),
        start_time: timeArgument('Unix ms, included'),
        end_time: timeArgument('Unix ms, included'),
      }),
      run: async (
        { limit, from_id: fromId, start_time: startTime, end_time: endTime, ...input },
        context,
      ) => {
        const { signal } = context;
        if (fromId !== undefined && (startTime ?? endTime) !== undefined)
          throw new ToolError('from_id cannot be combined with start_time or end_time.');
        const { symbol } = await symbols.find(input.symbol, signal);
        const load = async (span: object) => (await api.myTrades(symbol, { ...span, fromId }, signal)).value;
        const { rows, nextStartTime } = await readSpan(
          { limit, startTime, endTime },
          { load, idOf: ({ id }) => String(id), timeOf: ({ time }) => time, now: () => now(signal) },
        );
        const more = nextStartTime === null ? {} : { nextStartTime };
        return {
          structured: { symbol, trades: rows.map(toJson), ...more, ...placeOf(hosts) },
          summary: `${symbol}: ${rows.length} own trades (${hosts.environment})`,
        };
      },
    }),
  ];
}
