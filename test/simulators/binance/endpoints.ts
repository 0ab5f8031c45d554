/** What each endpoint weighs, who may ask for it, and how it is answered. */
import { describeAccount, describeOrder, describeTrade, isOpen } from './account.ts';
import type { Limits } from './limits.ts';
import { describeListing, type Listing } from './listings.ts';
import {
  answerAggregates,
  answerBookTicker,
  answerDepth,
  answerKlines,
  answerPrice,
  answerTicker,
  answerTrades,
  depthWeight,
  tickerWeight,
  type MarketRoom,
} from './market-answers.ts';
import { cancelOrder, demandFilters, findOrder, placeOrder, readDraft, type Exchange } from './orders.ts';
import type { Parameters } from './parameters.ts';
import { problems } from './problem.ts';

export interface Room extends MarketRoom {
  exchange: Exchange;
  limits: Limits;
}

export interface Endpoint {
  /** `key`: an API key, but no signature. */
  security: 'none' | 'key' | 'read' | 'trade';
  weight: number | ((parameters: Parameters, room: Room) => number);
  /** Weighs nothing when it succeeds (2026-04-02). */
  freeOnSuccess?: boolean;
  answer(parameters: Parameters, room: Room): unknown;
}

const day = 86_400_000;

export const endpoints: Record<string, Endpoint> = {
  'GET /api/v3/ping': { security: 'none', weight: 1, answer: () => ({}) },
  'GET /api/v3/time': { security: 'none', weight: 1, answer: (_, { now }) => ({ serverTime: now() }) },
  'GET /api/v3/exchangeInfo': { security: 'none', weight: 20, answer: answerInformation },
  'GET /api/v3/depth': { security: 'none', weight: depthWeight, answer: answerDepth },
  'GET /api/v3/trades': { security: 'none', weight: 25, answer: answerTrades },
  'GET /api/v3/historicalTrades': { security: 'none', weight: 25, answer: answerTrades },
  'GET /api/v3/aggTrades': { security: 'none', weight: 4, answer: answerAggregates },
  'GET /api/v3/klines': { security: 'none', weight: 2, answer: answerKlines },
  'GET /api/v3/uiKlines': { security: 'none', weight: 2, answer: answerKlines },
  'GET /api/v3/avgPrice': {
    security: 'none',
    weight: 2,
    answer: (parameters, { listings, average }) => average(parameters.symbol(listings).symbol),
  },
  'GET /api/v3/ticker/24hr': {
    security: 'none',
    weight: (parameters) => tickerWeight(parameters, [2, 40, 80]),
    answer: answerTicker,
  },
  'GET /api/v3/ticker/price': {
    security: 'none',
    weight: (parameters) => tickerWeight(parameters, [2, 4, 4]),
    answer: answerPrice,
  },
  'GET /api/v3/ticker/bookTicker': {
    security: 'none',
    weight: (parameters) => tickerWeight(parameters, [2, 4, 4]),
    answer: answerBookTicker,
  },
  'GET /api/v3/account': {
    security: 'read',
    weight: 20,
    answer: (parameters, { exchange }) =>
      describeAccount(exchange.account, parameters.get('omitZeroBalances') === 'true'),
  },
  'GET /api/v3/myTrades': {
    security: 'read',
    weight: (parameters) => (parameters.get('orderId') === null ? 20 : 5),
    answer: answerMyTrades,
  },
  'POST /api/v3/order': {
    security: 'trade',
    weight: 1,
    freeOnSuccess: true,
    answer(parameters, { exchange, limits, listings }) {
      const draft = readDraft(parameters, listings);
      demandFilters(draft, exchange);
      limits.demandOrder();
      const placed = placeOrder(draft, exchange);
      limits.countOrder();
      return placed;
    },
  },
  'POST /api/v3/order/test': {
    security: 'trade',
    weight: 1,
    answer(parameters, { exchange, listings }) {
      parameters.get('computeCommissionRates');
      demandFilters(readDraft(parameters, listings), exchange);
      return {};
    },
  },
  'GET /api/v3/order': {
    security: 'read',
    weight: 4,
    answer(parameters, { exchange, listings }) {
      const order = findOrder(parameters, exchange.account, parameters.symbol(listings).symbol);
      if (order === undefined) throw problems.noOrder();
      return describeOrder(order);
    },
  },
  'DELETE /api/v3/order': {
    security: 'trade',
    weight: 1,
    freeOnSuccess: true,
    answer: (parameters, { exchange }) => cancelOrder(parameters, exchange),
  },
  'GET /api/v3/openOrders': {
    security: 'read',
    weight: (parameters) => (parameters.get('symbol') === null ? 80 : 6),
    answer(parameters, { exchange, listings }) {
      const symbol = parameters.get('symbol') === null ? null : parameters.symbol(listings).symbol;
      return exchange.account.orders
        .filter((order) => isOpen(order) && (symbol === null || order.symbol === symbol))
        .map(describeOrder);
    },
  },
  'GET /api/v3/allOrders': { security: 'read', weight: 20, answer: answerAllOrders },
  'GET /api/v3/rateLimit/order': {
    security: 'read',
    weight: 40,
    answer: (_, { limits }) => orderLimits(limits),
  },
};

function orderLimits(limits: Limits): object[] {
  const counts = limits.orderCounts();
  const { orderLimits: most } = limits;
  return [
    {
      rateLimitType: 'ORDERS',
      interval: 'SECOND',
      intervalNum: 10,
      limit: most.tenSeconds,
      count: counts.tenSeconds,
    },
    { rateLimitType: 'ORDERS', interval: 'DAY', intervalNum: 1, limit: most.day, count: counts.day },
  ];
}

function answerInformation(parameters: Parameters, { listings, limits, now }: Room): object {
  const asked = parameters.symbols(listings)?.listings ?? [...listings.values()];
  const status = parameters.get('symbolStatus');
  const withFilters = parameters.get('showPermissionSets') !== 'false';
  parameters.get('permissions');
  const symbols = asked.filter((listing: Listing) => status === null || listing.status === status);
  return {
    timezone: 'UTC',
    serverTime: now(),
    rateLimits: [
      { rateLimitType: 'REQUEST_WEIGHT', interval: 'MINUTE', intervalNum: 1, limit: limits.weightLimit },
      { rateLimitType: 'ORDERS', interval: 'SECOND', intervalNum: 10, limit: limits.orderLimits.tenSeconds },
      { rateLimitType: 'ORDERS', interval: 'DAY', intervalNum: 1, limit: limits.orderLimits.day },
      { rateLimitType: 'RAW_REQUESTS', interval: 'MINUTE', intervalNum: 5, limit: 300_000 },
    ],
    exchangeFilters: [],
    symbols: symbols.map((listing) => {
      const described = describeListing(listing);
      return withFilters ? described : { ...described, permissionSets: [] };
    }),
  };
}

/** The window of what is asked: at most a day (−1127). */
function readWindow(parameters: Parameters): { start: number; end: number; given: boolean } {
  const start = parameters.whole('startTime');
  const end = parameters.whole('endTime');
  if (start !== null && end !== null && end - start > day) throw problems.hours();
  if (start === null && end !== null) return { start: end - day, end, given: true };
  if (start !== null && end === null) return { start, end: start + day, given: true };
  return { start: start ?? 0, end: end ?? Infinity, given: start !== null };
}

function answerMyTrades(parameters: Parameters, { exchange, listings }: Room): object[] {
  const { symbol } = parameters.symbol(listings);
  const { start, end, given } = readWindow(parameters);
  const fromId = parameters.whole('fromId');
  const orderId = parameters.whole('orderId');
  if (fromId !== null && given) throw problems.combination();
  const limit = parameters.limit(500, 1000);
  const found = exchange.account.trades.filter(
    (trade) =>
      trade.symbol === symbol &&
      trade.time >= start &&
      trade.time <= end &&
      (fromId === null || trade.id >= fromId) &&
      (orderId === null || trade.orderId === orderId),
  );
  return (given || fromId !== null ? found.slice(0, limit) : found.slice(-limit)).map(describeTrade);
}

function answerAllOrders(parameters: Parameters, { exchange, listings }: Room): object[] {
  const { symbol } = parameters.symbol(listings);
  const { start, end, given } = readWindow(parameters);
  const from = parameters.whole('orderId');
  const limit = parameters.limit(500, 1000);
  const found = exchange.account.orders.filter(
    (order) =>
      order.symbol === symbol &&
      order.time >= start &&
      order.time <= end &&
      (from === null || order.orderId >= from),
  );
  return (given || from !== null ? found.slice(0, limit) : found.slice(-limit)).map(describeOrder);
}
