/** The instruments Binance lists, with the steps and bounds of their prices and quantities. */
import { ToolError, editDistance } from '../connector.ts';
import type { MarketApi } from './api.ts';
import { foldSymbol } from './arguments.ts';
import type { ExchangeInfo, Filter, Listed } from './replies.ts';

/** Numbers are decimal text. */
export interface SymbolInfo {
  /** `BTCUSDT` */
  symbol: string;
  base: string;
  quote: string;
  trading: boolean;
  /** `TRADING`, or why not: `HALT`, `BREAK`, `END_OF_DAY`, `CANCEL_ONLY`. */
  status: string;
  /** Of `PRICE_FILTER`: prices are multiples of it. */
  tickSize: string;
  /** Of `LOT_SIZE`: quantities are multiples of it. */
  stepSize: string;
  orderTypes: readonly string[];
  /** By their type: `NOTIONAL`, `PERCENT_PRICE_BY_SIDE` … as Binance tells them. */
  filters: ReadonlyMap<string, Filter>;
  /** As `exchangeInfo` tells it. */
  listed: Listed;
}

/** There is no such symbol; the message names near ones. */
export class UnknownSymbol extends ToolError {}

export interface Symbols {
  /**
   * `BTC/USDT` and `btc-usdt` are `BTCUSDT`.
   * @throws UnknownSymbol
   */
  find(symbol: string, signal: AbortSignal): Promise<SymbolInfo>;
  all(signal: AbortSignal): Promise<readonly SymbolInfo[]>;
  /** Holds it against what was read last, and asks for nothing: before that, every symbol may be. @throws UnknownSymbol */
  demandPossible(symbol: string): void;
}

interface Listing {
  all: readonly SymbolInfo[];
  bySymbol: ReadonlyMap<string, SymbolInfo>;
}

export function createSymbols(api: Pick<MarketApi, 'exchangeInfo'>): Symbols {
  /** As long as the same reply is kept, it is read once. */
  const listings = new WeakMap<ExchangeInfo, Listing>();
  const last: { listing: Listing | null } = { listing: null };
  const listing = async (signal: AbortSignal): Promise<Listing> => {
    const { value } = await api.exchangeInfo(signal);
    const known = listings.get(value);
    if (known !== undefined) return known;
    const all = value.symbols.map(toInfo);
    const made = { all, bySymbol: new Map(all.map((info) => [info.symbol, info])) };
    listings.set(value, made);
    last.listing = made;
    return made;
  };
  return {
    find: async (symbol, signal) => findIn(await listing(signal), symbol),
    all: async (signal) => (await listing(signal)).all,
    demandPossible(symbol) {
      if (last.listing !== null) findIn(last.listing, symbol);
    },
  };
}

/** @throws UnknownSymbol */
function findIn({ all, bySymbol }: Listing, symbol: string): SymbolInfo {
  const wanted = foldSymbol(symbol);
  const found = bySymbol.get(wanted);
  if (found !== undefined) return found;
  const near = nearSymbols(wanted, all);
  const advice =
    near.length === 0
      ? 'binance_get_exchange_info lists the symbols.'
      : `Near it: ${near.map((one) => one.symbol).join(', ')}.`;
  throw new UnknownSymbol(`Binance lists no symbol ${wanted.slice(0, 24)}. ${advice}`);
}

function toInfo(listed: Listed): SymbolInfo {
  const filters = new Map(listed.filters.map((filter) => [filter.filterType, filter]));
  return {
    symbol: listed.symbol,
    base: listed.baseAsset,
    quote: listed.quoteAsset,
    trading: listed.status === 'TRADING',
    status: listed.status,
    tickSize: textOf(filters.get('PRICE_FILTER'), 'tickSize'),
    stepSize: textOf(filters.get('LOT_SIZE'), 'stepSize'),
    orderTypes: listed.orderTypes,
    filters,
    listed,
  };
}

/** A filter's number; `0` means that it does not limit, also where the filter is missing. */
export function textOf(filter: Filter | undefined, key: string): string {
  const value = filter?.[key];
  return typeof value === 'string' && /^\d{1,40}(\.\d{1,40})?$/.test(value) ? value : '0';
}

const quotesFirst = ['USDT', 'USDC', 'FDUSD', 'BTC', 'EUR'];
const mostNear = 5;

/** The pairs of a coin named alone, else what is at most two slips of the hand away; traded ones first. */
function nearSymbols(wanted: string, all: readonly SymbolInfo[]): SymbolInfo[] {
  const rank = ({ status, quote }: SymbolInfo) => {
    const place = quotesFirst.indexOf(quote);
    return (status === 'TRADING' ? 0 : 100) + (place === -1 ? quotesFirst.length : place);
  };
  const worth = (info: SymbolInfo): number | null => {
    if (info.base === wanted || info.quote + info.base === wanted) return rank(info);
    const slips = editDistance(wanted, info.symbol, 2);
    return slips > 2 ? null : slips * 1_000 + rank(info);
  };
  return all
    .flatMap((info) => {
      const value = worth(info);
      return value === null ? [] : [{ info, value }];
    })
    .sort((one, other) => one.value - other.value)
    .slice(0, mostNear)
    .map(({ info }) => info);
}
