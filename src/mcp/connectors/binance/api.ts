/** What the rest of the connector asks of Binance's REST API (rest-api.md of binance-spot-api-docs). */
import type { Cached } from '../connector.ts';
import type {
  Account,
  AggTrade,
  AvgPrice,
  Depth,
  ExchangeInfo,
  Kline,
  MyTrade,
  Order,
  Ticker,
  Trade,
} from './replies.ts';

export type { AggTrade, Depth, Kline, Ticker } from './replies.ts';

/** A span of time in milliseconds, both ends included, and how many rows of it. */
export interface Span {
  startTime?: number | undefined;
  endTime?: number | undefined;
  /** At most 1000, which the API calls a page. */
  limit?: number | undefined;
}

/**
 * Reads are cached by their kind; `at` says since when. Symbols are as Binance writes them (`Symbols.find` makes them so).
 * @throws ToolError for what Binance refuses about the arguments, AppError `source_…` for all else
 */
export interface MarketApi {
  /** Milliseconds of Binance's clock. Never cached. */
  time(signal: AbortSignal): Promise<number>;
  exchangeInfo(signal: AbortSignal): Promise<Cached<ExchangeInfo>>;
  ticker(symbol: string, signal: AbortSignal): Promise<Cached<Ticker>>;
  depth(symbol: string, limit: number, signal: AbortSignal): Promise<Cached<Depth>>;
  /** Never from the cache: what a book that follows the stream begins with. */
  depthNow(symbol: string, limit: number, signal: AbortSignal): Promise<Depth>;
  trades(symbol: string, limit: number, signal: AbortSignal): Promise<Cached<Trade[]>>;
  /** One page. With `fromId` no times; with times, the oldest of the span first. */
  aggTrades(
    symbol: string,
    span: Span & { fromId?: number | undefined },
    signal: AbortSignal,
  ): Promise<Cached<AggTrade[]>>;
  /** Never from the cache: what belongs to pictures of a book that are taken now. */
  aggTradesNow(symbol: string, span: Pick<Span, 'limit'>, signal: AbortSignal): Promise<AggTrade[]>;
  /** One page. With `startTime` the oldest of the span first, else the newest before `endTime`. */
  klines(symbol: string, interval: string, span: Span, signal: AbortSignal): Promise<Cached<Kline[]>>;
  avgPrice(symbol: string, signal: AbortSignal): Promise<Cached<AvgPrice>>;
}

/** Either id of an order. */
export interface OrderRef {
  symbol: string;
  orderId?: number | string | undefined;
  origClientOrderId?: string | undefined;
}

/** What needs the user's key. @throws AppError `connector_not_configured` without one */
export interface AccountApi {
  account(signal: AbortSignal): Promise<Cached<Account>>;
  myTrades(
    symbol: string,
    span: Span & { fromId?: number | string | undefined },
    signal: AbortSignal,
  ): Promise<Cached<MyTrade[]>>;
  openOrders(symbol: string | null, signal: AbortSignal): Promise<Cached<Order[]>>;
  allOrders(
    symbol: string,
    span: Span & { orderId?: number | string | undefined },
    signal: AbortSignal,
  ): Promise<Cached<Order[]>>;
  /** Never from the cache. */
  order(ref: OrderRef, signal: AbortSignal): Promise<Order>;
}

export type BinanceApi = MarketApi & AccountApi;
