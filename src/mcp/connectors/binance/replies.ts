/** The shapes of Binance's replies (rest-api.md of binance-spot-api-docs): what is used is demanded, the rest passes. */
import { z } from 'zod';

/** A decimal number as Binance writes it: text, so that nothing is lost. Bounded, for a sum of a million digits takes minutes. */
const decimal = z.string().regex(/^-?\d{1,40}(\.\d{1,40})?$/);

/** Ids are integers; one that a double cannot hold arrives as its digits. */
const id = z.union([z.number().int(), z.string().regex(/^-?\d{1,40}$/)]);

/** In milliseconds, and one that there is (ECMA-262, 21.4.1.1). */
const time = z.number().int().min(0).max(8_640_000_000_000_000);

export const serverTimeReply = z.looseObject({ serverTime: time });

/** Price and quantity. */
const level = z
  .tuple([decimal, decimal], z.unknown())
  .transform(([price, quantity]): [string, string] => [price, quantity]);

export const depthReply = z.looseObject({
  lastUpdateId: z.number().int(),
  bids: z.array(level),
  asks: z.array(level),
});
export type Depth = z.output<typeof depthReply>;

export const tradeReply = z.looseObject({
  id,
  price: decimal,
  qty: decimal,
  quoteQty: decimal,
  time,
  isBuyerMaker: z.boolean(),
});
export type Trade = z.output<typeof tradeReply>;

/** `a` id, `p` price, `q` quantity, `f` and `l` first and last trade id, `T` time in ms, `m` whether the buyer was maker. */
export const aggTradeReply = z.looseObject({
  a: z.number().int(),
  p: decimal,
  q: decimal,
  f: z.number().int(),
  l: z.number().int(),
  T: time,
  m: z.boolean(),
});
export type AggTrade = z.output<typeof aggTradeReply>;

/** Open time, open, high, low, close, volume, close time, quote volume, trades, taker base, taker quote, unused. */
export const klineReply = z.tuple(
  [time, decimal, decimal, decimal, decimal, decimal, time, decimal, z.number().int(), decimal, decimal],
  z.union([z.string(), z.number()]),
);
export type Kline = z.output<typeof klineReply>;

export const avgPriceReply = z.looseObject({
  mins: z.number().int(),
  price: decimal,
  closeTime: time.optional(),
});
export type AvgPrice = z.output<typeof avgPriceReply>;

export const tickerReply = z.looseObject({
  symbol: z.string(),
  priceChange: decimal,
  priceChangePercent: decimal,
  weightedAvgPrice: decimal,
  lastPrice: decimal,
  bidPrice: decimal,
  askPrice: decimal,
  openPrice: decimal,
  highPrice: decimal,
  lowPrice: decimal,
  volume: decimal,
  quoteVolume: decimal,
  openTime: time,
  closeTime: time,
  count: z.number().int(),
});
export type Ticker = z.output<typeof tickerReply>;

export const filterReply = z.looseObject({ filterType: z.string() });
export type Filter = z.output<typeof filterReply>;

/** Without the sets of permissions, which are most of its bytes and concern no order that is placed here. */
export const listedReply = z
  .looseObject({
    symbol: z.string(),
    status: z.string(),
    baseAsset: z.string(),
    quoteAsset: z.string(),
    orderTypes: z.array(z.string()).default([]),
    quoteOrderQtyMarketAllowed: z.boolean().default(true),
    filters: z.array(filterReply).default([]),
  })
  .transform(({ permissionSets: _sets, ...rest }) => rest);
export type Listed = z.output<typeof listedReply>;

export const rateLimitReply = z.looseObject({
  rateLimitType: z.string(),
  interval: z.string(),
  intervalNum: z.number(),
  limit: z.number(),
});

export const exchangeInfoReply = z.looseObject({
  timezone: z.string().default('UTC'),
  serverTime: time,
  rateLimits: z.array(rateLimitReply).default([]),
  symbols: z.array(listedReply),
});
export type ExchangeInfo = z.output<typeof exchangeInfoReply>;

export const accountReply = z.looseObject({
  canTrade: z.boolean(),
  accountType: z.string().optional(),
  permissions: z.array(z.string()).optional(),
  updateTime: time.optional(),
  balances: z.array(z.looseObject({ asset: z.string(), free: decimal, locked: decimal })),
});
export type Account = z.output<typeof accountReply>;

export const myTradeReply = z.looseObject({
  symbol: z.string(),
  id,
  orderId: id,
  price: decimal,
  qty: decimal,
  quoteQty: decimal,
  commission: decimal,
  commissionAsset: z.string(),
  time,
  isBuyer: z.boolean(),
  isMaker: z.boolean(),
});
export type MyTrade = z.output<typeof myTradeReply>;

/** An order as a query, a placement or a cancellation tells it; `cummulativeQuoteQty` is Binance's own spelling. */
export const orderReply = z.looseObject({
  symbol: z.string(),
  orderId: id,
  clientOrderId: z.string(),
  price: decimal.optional(),
  origQty: decimal.optional(),
  executedQty: decimal.optional(),
  cummulativeQuoteQty: decimal.optional(),
  status: z.string().optional(),
  timeInForce: z.string().optional(),
  type: z.string().optional(),
  side: z.string().optional(),
  stopPrice: decimal.optional(),
  time: time.optional(),
  updateTime: time.optional(),
  transactTime: time.optional(),
});
export type Order = z.output<typeof orderReply>;
