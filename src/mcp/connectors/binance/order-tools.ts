/** The tools for orders: place, cancel, and read them. */
import { z } from 'zod';
import { defineTool, ToolError, type Tool } from '../connector.ts';
import { placeOf } from './account-tools.ts';
import type { AccountApi, MarketApi } from './api.ts';
import {
  clientOrderIdArgument,
  decimalArgument,
  limitArgument,
  orderIdArgument,
  symbolArgument,
  timeArgument,
} from './arguments.ts';
import type { Hosts } from './hosts.ts';
import { toJson } from './json.ts';
import { filterProblems, needsReference, type Reference } from './order-filters.ts';
import { completeOrder, orderTypes, sides, timesInForce, type OrderAsked } from './order-rules.ts';
import type { Done, Placing } from './placing.ts';
import type { Order } from './replies.ts';
import { mostDays, readSpan } from './spans.ts';
import type { SymbolInfo, Symbols } from './symbols.ts';

export interface OrderToolsOptions {
  api: AccountApi & MarketApi;
  placing: Placing;
  symbols: Symbols;
  hosts: Hosts;
  /** By Binance's clock. */
  now(signal: AbortSignal): Promise<number>;
}

export function createOrderTools(options: OrderToolsOptions): Tool[] {
  return [placeTool(options), cancelTool(options), getTool(options), openTool(options), allTool(options)];
}

function placeTool({ api, placing, symbols, hosts }: OrderToolsOptions): Tool {
  return defineTool({
    name: 'binance_place_order',
    title: 'Place an order',
    description:
      'Places an order for the user on Binance spot: it can spend real money. Amounts are decimal text.',
    effect: 'destructive',
    input: z.strictObject({
      symbol: symbolArgument,
      side: z.enum(sides, 'must be BUY or SELL'),
      order_type: z.enum(orderTypes, `must be one of ${orderTypes.join(', ')}`),
      quantity: decimalArgument('Of the base asset, such as "0.01"'),
      quote_order_quantity: decimalArgument('MARKET only, instead of quantity: of the quote asset'),
      price: decimalArgument('For LIMIT, LIMIT_MAKER and the _LIMIT types'),
      time_in_force: z
        .enum(timesInForce, 'must be GTC, IOC or FOK')
        .describe('For LIMIT and the _LIMIT types; default GTC')
        .optional(),
      stop_price: decimalArgument('For the STOP_LOSS and TAKE_PROFIT types'),
    }),
    run: async (input, { signal }) => {
      const order = completeOrder({
        ...{ side: input.side, type: input.order_type, quantity: input.quantity, price: input.price },
        ...{ quoteOrderQty: input.quote_order_quantity, timeInForce: input.time_in_force },
        stopPrice: input.stop_price,
      });
      const info = await symbols.find(input.symbol, signal);
      const reference = needsReference(order, info) ? await referenceFor(api, info, signal) : null;
      const problems = filterProblems(order, info, reference);
      if (problems.length > 0)
        throw new ToolError(`Nothing was placed; Binance would refuse this order: ${problems.join('. ')}.`);
      return toOutput(await placing.place(info.symbol, order, signal), hosts, spoken(order, info));
    },
  });
}

async function referenceFor(api: MarketApi, { symbol }: SymbolInfo, signal: AbortSignal): Promise<Reference> {
  const { mins, price } = (await api.avgPrice(symbol, signal)).value;
  return { mins, price };
}

/** The symbol goes as it is given: an order can be cancelled also while the list of symbols cannot be had. */
function cancelTool({ placing, hosts }: OrderToolsOptions): Tool {
  return defineTool({
    name: 'binance_cancel_order',
    title: 'Cancel an order',
    description: 'Cancels an open order of the user; give order_id or orig_client_order_id.',
    effect: 'destructive',
    idempotent: true,
    input: refInput,
    run: async (input, { signal }) => {
      const ref = refOf('binance_cancel_order', input);
      const done = await placing.cancel(ref, signal);
      return toOutput(done, hosts, `cancel ${ref.symbol}`);
    },
  });
}

function getTool({ api, hosts }: OrderToolsOptions): Tool {
  return defineTool({
    name: 'binance_get_order',
    title: 'One order',
    description: 'An order of the user as it is now; give order_id or orig_client_order_id.',
    effect: 'read',
    input: refInput,
    run: async (input, { signal }) => {
      const order = await api.order(refOf('binance_get_order', input), signal);
      return { structured: { ...toJson(order), ...placeOf(hosts) }, summary: lineOf(order, hosts) };
    },
  });
}

function openTool({ api, symbols, hosts }: OrderToolsOptions): Tool {
  return defineTool({
    name: 'binance_get_open_orders',
    title: 'Open orders',
    description: 'The user’s open orders, of one symbol or of all.',
    effect: 'read',
    input: z.strictObject({ symbol: symbolArgument.optional() }),
    run: async (input, { signal }) => {
      const symbol = input.symbol === undefined ? null : (await symbols.find(input.symbol, signal)).symbol;
      const { value } = await api.openOrders(symbol, signal);
      return {
        structured: { orders: value.map(toJson), ...placeOf(hosts) },
        summary: `${value.length} open orders${symbol === null ? '' : ` of ${symbol}`} (${hosts.environment})`,
      };
    },
  });
}

function allTool({ api, symbols, hosts, now }: OrderToolsOptions): Tool {
  return defineTool({
    name: 'binance_get_all_orders',
    title: 'All orders',
    description: `The user’s orders of a symbol in any state, oldest first. With times, up to ${mostDays} days a call.`,
    effect: 'read',
    input: z.strictObject({
      symbol: symbolArgument,
      limit: limitArgument(1000, 500),
      start_time: timeArgument('Unix ms, included'),
      end_time: timeArgument('Unix ms, included'),
    }),
    run: async ({ limit, start_time: startTime, end_time: endTime, ...input }, { signal }) => {
      const { symbol } = await symbols.find(input.symbol, signal);
      const { rows, nextStartTime } = await readSpan(
        { limit, startTime, endTime },
        {
          load: async (span) => (await api.allOrders(symbol, span, signal)).value,
          idOf: ({ orderId }) => String(orderId),
          timeOf: ({ time, transactTime }) => time ?? transactTime ?? 0,
          now: () => now(signal),
        },
      );
      const more = nextStartTime === null ? {} : { nextStartTime };
      return {
        structured: { symbol, orders: rows.map(toJson), ...more, ...placeOf(hosts) },
        summary: `${symbol}: ${rows.length} orders (${hosts.environment})`,
      };
    },
  });
}

const refInput = z.strictObject({
  symbol: symbolArgument,
  order_id: orderIdArgument,
  orig_client_order_id: clientOrderIdArgument,
});

function refOf(tool: string, input: z.output<typeof refInput>) {
  const { symbol, order_id: orderId, orig_client_order_id: origClientOrderId } = input;
  if (orderId === undefined && origClientOrderId === undefined)
    throw new ToolError(`${tool} needs order_id or orig_client_order_id.`);
  return { symbol, orderId, origClientOrderId };
}

function toOutput({ order, from }: Done, hosts: Hosts, asked: string) {
  const note =
    from === 'answer'
      ? {}
      : { note: 'Binance’s answer did not come; it was then asked for the order, and this is what it has.' };
  return {
    structured: { ...toJson(order), ...placeOf(hosts), outcomeFrom: from, ...note },
    summary: `${asked}: ${lineOf(order, hosts)}`,
  };
}

function lineOf({ orderId, status }: Order, hosts: Hosts): string {
  return `order ${orderId} is ${status ?? 'accepted'} (${hosts.environment})`;
}

function spoken({ side, type, quantity, quoteOrderQty, price }: OrderAsked, info: SymbolInfo): string {
  const amount = quantity === undefined ? `for ${quoteOrderQty ?? ''} ${info.quote}` : quantity;
  return `${side} ${amount} ${info.symbol} ${type}${price === undefined ? '' : ` at ${price}`}`;
}
