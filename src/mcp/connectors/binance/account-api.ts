/** Binance's signed endpoints (rest-api.md, “Account endpoints” and “Trading endpoints”): the account, and orders. */
import { z } from 'zod';
import type { Cache, ServiceReply } from '../connector.ts';
import type { AccountApi, OrderRef } from './api.ts';
import { accountReply, myTradeReply, orderReply, type Order } from './replies.ts';
import type { Requests } from './requests.ts';
import type { Parameters } from './signing.ts';

const paths = {
  account: '/api/v3/account',
  myTrades: '/api/v3/myTrades',
  order: '/api/v3/order',
  openOrders: '/api/v3/openOrders',
  allOrders: '/api/v3/allOrders',
} as const;

/** The writes: sent once each, and any answer returned. `sending` is told until when Binance takes it. */
export interface OrderApi {
  place(
    parameters: Parameters,
    options: { signal: AbortSignal; sending(goodUntil: number): void },
  ): Promise<ServiceReply>;
  cancel(
    ref: OrderRef,
    options: { signal: AbortSignal; sending(goodUntil: number): void },
  ): Promise<ServiceReply>;
  /** Asks for an order quickly, once. */
  look(ref: OrderRef, signal: AbortSignal): Promise<Order>;
  /** What is kept of the account is not right any more. */
  forget(): void;
}

interface Given {
  requests: Requests;
  cache: Cache;
}

export function createAccountApi(given: Given): AccountApi & OrderApi {
  return { ...createReads(given), ...createWrites(given) };
}

function createReads({ requests, cache }: Given): AccountApi {
  const kept = <S extends z.ZodType>(
    kind: string,
    asked: { path: string; parameters: Parameters; weight: number; reply: S },
    signal: AbortSignal,
  ) => {
    const { path, parameters, weight, reply } = asked;
    return cache.get(
      kind,
      `${path}?${JSON.stringify(parameters)}`,
      (end) => requests.read({ path, parameters, cost: { weight }, reply, signal: end }),
      signal,
    );
  };
  return {
    account: (signal) => {
      const ask = { path: paths.account, parameters: {}, weight: 20, reply: accountReply };
      return kept('account', ask, signal);
    },
    myTrades: (symbol, { fromId, startTime, endTime, limit }, signal) => {
      const parameters = { symbol, fromId, startTime, endTime, limit };
      const ask = { path: paths.myTrades, parameters, weight: 20, reply: z.array(myTradeReply) };
      return kept('orders', ask, signal);
    },
    openOrders: (symbol, signal) => {
      const parameters = { symbol: symbol ?? undefined };
      const weight = symbol === null ? 80 : 6;
      const ask = { path: paths.openOrders, parameters, weight, reply: z.array(orderReply) };
      return kept('orders', ask, signal);
    },
    allOrders: (symbol, { orderId, startTime, endTime, limit }, signal) => {
      const parameters = { symbol, orderId, startTime, endTime, limit };
      const ask = { path: paths.allOrders, parameters, weight: 20, reply: z.array(orderReply) };
      return kept('orders', ask, signal);
    },
    order: (ref, signal) => requests.read(askFor(ref, signal)),
  };
}

function createWrites({ requests, cache }: Given): OrderApi {
  return {
    look: (ref, signal) => requests.read({ ...askFor(ref, signal), hasty: true }),
    place: (parameters, { signal, sending }) =>
      requests.write({
        method: 'POST',
        path: paths.order,
        parameters,
        cost: { weight: 1, orders_10s: 1, orders_1d: 1 },
        ...{ signal, sending },
      }),
    cancel: (ref, { signal, sending }) =>
      requests.write({
        method: 'DELETE',
        path: paths.order,
        parameters: refParameters(ref),
        cost: { weight: 1 },
        ...{ signal, sending },
      }),
    forget() {
      cache.drop('account');
      cache.drop('orders');
    },
  };
}

function askFor(ref: OrderRef, signal: AbortSignal) {
  const parameters = refParameters(ref);
  return { path: paths.order, parameters, cost: { weight: 4 }, reply: orderReply, signal };
}

function refParameters({ symbol, orderId, origClientOrderId }: OrderRef): Parameters {
  return { symbol, orderId, origClientOrderId };
}
