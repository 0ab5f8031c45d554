/** Which arguments each type of order takes (rest-api.md, “New order”), and the parameters made of them. */
import { ToolError } from '../connector.ts';
import type { Parameters } from './signing.ts';

export const orderTypes = [
  ...['LIMIT', 'MARKET', 'STOP_LOSS', 'STOP_LOSS_LIMIT'],
  ...['TAKE_PROFIT', 'TAKE_PROFIT_LIMIT', 'LIMIT_MAKER'],
] as const;
export type OrderType = (typeof orderTypes)[number];
export const sides = ['BUY', 'SELL'] as const;
export const timesInForce = ['GTC', 'IOC', 'FOK'] as const;

/** An order as it was asked for; numbers are decimal text. */
export interface OrderAsked {
  side: (typeof sides)[number];
  type: OrderType;
  quantity?: string | undefined;
  quoteOrderQty?: string | undefined;
  price?: string | undefined;
  timeInForce?: (typeof timesInForce)[number] | undefined;
  stopPrice?: string | undefined;
}

interface Rule {
  price: boolean;
  stopPrice: boolean;
  timeInForce: boolean;
  quoteOrderQty: boolean;
}

const plain: Rule = { price: false, stopPrice: false, timeInForce: false, quoteOrderQty: false };
const rules: Readonly<Record<OrderType, Rule>> = {
  LIMIT: { ...plain, price: true, timeInForce: true },
  MARKET: { ...plain, quoteOrderQty: true },
  STOP_LOSS: { ...plain, stopPrice: true },
  STOP_LOSS_LIMIT: { ...plain, price: true, stopPrice: true, timeInForce: true },
  TAKE_PROFIT: { ...plain, stopPrice: true },
  TAKE_PROFIT_LIMIT: { ...plain, price: true, stopPrice: true, timeInForce: true },
  LIMIT_MAKER: { ...plain, price: true },
};

/** With what goes without saying: GTC. @throws ToolError that names everything missing or too much at once */
export function completeOrder(asked: OrderAsked): OrderAsked {
  const rule = rules[asked.type];
  const wrong = [
    ...pair('price', asked.price, rule.price, asked.type),
    ...pair('stop_price', asked.stopPrice, rule.stopPrice, asked.type),
    ...amountProblems(asked, rule),
  ];
  if (!rule.timeInForce && asked.timeInForce !== undefined)
    wrong.push(`a ${asked.type} order takes no time_in_force`);
  if (wrong.length > 0) throw new ToolError(`Nothing was placed: ${wrong.join('; ')}.`);
  return rule.timeInForce ? { ...asked, timeInForce: asked.timeInForce ?? 'GTC' } : asked;
}

function pair(name: string, value: string | undefined, needed: boolean, type: OrderType): string[] {
  if (needed && value === undefined) return [`a ${type} order needs ${name}`];
  return !needed && value !== undefined ? [`a ${type} order takes no ${name}`] : [];
}

function amountProblems({ type, quantity, quoteOrderQty }: OrderAsked, rule: Rule): string[] {
  if (quoteOrderQty !== undefined && !rule.quoteOrderQty)
    return [`a ${type} order takes quantity, not quote_order_quantity`];
  if (quantity !== undefined && quoteOrderQty !== undefined)
    return ['give quantity or quote_order_quantity, not both'];
  if (quantity === undefined && quoteOrderQty === undefined)
    return [`a ${type} order needs quantity${rule.quoteOrderQty ? ' or quote_order_quantity' : ''}`];
  return [];
}

/** The parameters of `POST /api/v3/order`; FULL tells also what was filled at once. */
export function orderParameters(symbol: string, order: OrderAsked, newClientOrderId: string): Parameters {
  const { side, type, timeInForce, quantity, quoteOrderQty, price, stopPrice } = order;
  return {
    ...{ symbol, side, type, timeInForce, quantity, quoteOrderQty, price },
    ...{ newClientOrderId, stopPrice, newOrderRespType: 'FULL' },
  };
}
