/** Binance as documents: what stands behind each id, fresh and readable. */
import type { Document, DocumentSource, JsonObject } from '../connector.ts';
import { allOrders, balances, myTrades, oneOrder, openOrders } from './account-documents.ts';
import type { BinanceApi } from './api.ts';
import { foldSymbol, isSymbol } from './arguments.ts';
import {
  analyticsTypes,
  defaultInterval,
  idForms,
  idOf,
  isInterval,
  partsOf,
  sourceId,
  titleOf,
  type AnalyticsType,
} from './document-ids.ts';
import { hostName, pageOf, spokenPlace, type Hosts } from './hosts.ts';
import { iso } from './markdown.ts';
import { createMarket } from './market.ts';
import { marketDocuments, type MarketDocumentType, type Written } from './market-documents.ts';
import type { SymbolInfo, Symbols } from './symbols.ts';

export interface DocumentsOptions {
  api: BinanceApi;
  symbols: Symbols;
  /** What is made of live books and of trades. */
  analytics: {
    read(
      type: AnalyticsType,
      symbol: string,
      signal: AbortSignal,
    ): Promise<{ text: string; metadata: JsonObject }>;
  };
  hosts: Hosts;
  now(): number;
}

/** An id after its source. */
interface Asked {
  type: string;
  parts: readonly string[];
  signal: AbortSignal;
}

export function createDocuments(options: DocumentsOptions): DocumentSource {
  return {
    // A question about a market names an instrument and a topic: `market` answers it.
    search: async () => [],
    forms: async () => idForms,
    fetch: async (id, { signal }) => {
      const [type, ...parts] = partsOf(id) ?? [];
      if (type === undefined) return null;
      const asked = { type, parts, signal };
      return (await accountDocument(asked, options)) ?? (await symbolDocument(asked, options));
    },
    market: createMarket(options.symbols),
  };
}

async function symbolDocument(asked: Asked, options: DocumentsOptions): Promise<Document | null> {
  const { type, parts, signal } = asked;
  const { api, analytics, hosts } = options;
  const isKlines = type === 'klines';
  const [symbol = '', interval = defaultInterval] = parts;
  if (!isMarketType(type) && !isAnalyticsType(type)) return null;
  if (!namesSymbol(symbol) || parts.length > (isKlines ? 2 : 1) || !isInterval(interval)) return null;
  const info = await options.symbols.find(symbol, signal);
  const url = pageOf(info, hosts.environment);
  if (isAnalyticsType(type)) {
    const { text, metadata } = await analytics.read(type, info.symbol, signal);
    const told = {
      source: sourceId,
      type,
      symbol: info.symbol,
      ...placeIn(hosts, hosts.market),
      ...metadata,
    };
    const title = titleOf(type, info);
    return { id: idOf(type, info.symbol), title, text, metadata: told, ...url };
  }
  const made = await marketDocuments[type]({ api, info, interval, signal });
  const about = { symbol: info.symbol, ...(isKlines ? { interval } : {}), ...placeIn(hosts, hosts.market) };
  const id = isKlines ? [type, info.symbol, interval] : [type, info.symbol];
  return { ...finished(id, made, about, options), ...url };
}

/** What is the account's in one symbol. */
type AccountReader = (
  options: DocumentsOptions,
  asked: { info: SymbolInfo; orderId: string },
  signal: AbortSignal,
) => Promise<Written>;

const accountDocuments: ReadonlyMap<string, { parts: number; read: AccountReader }> = new Map([
  ['my_trades', { parts: 1, read: ({ api }, { info }, signal) => myTrades(api, info, signal) }],
  ['open_orders', { parts: 1, read: ({ api }, { info }, signal) => openOrders(api, info, signal) }],
  ['all_orders', { parts: 1, read: ({ api }, { info }, signal) => allOrders(api, info, signal) }],
  [
    'order',
    {
      parts: 2,
      read: ({ api, now }, { info, orderId }, signal) => oneOrder(api, info, { orderId, now }, signal),
    },
  ],
] satisfies [string, { parts: number; read: AccountReader }][]);

async function accountDocument(asked: Asked, options: DocumentsOptions): Promise<Document | null> {
  const { type, parts, signal } = asked;
  const { api, hosts } = options;
  const place = placeIn(hosts, hosts.account);
  const [symbol = '', orderId = ''] = parts;
  if (type === 'account')
    return parts.length === 1 && parts[0] === 'balances'
      ? finished([type, 'balances'], await balances(api, signal), place, options)
      : null;
  if (type === 'open_orders' && parts.length === 0)
    return finished([type], await openOrders(api, null, signal), place, options);
  const known = accountDocuments.get(type);
  if (known === undefined || parts.length !== known.parts || !namesSymbol(symbol)) return null;
  if (known.parts === 2 && !/^\d{1,20}$/.test(orderId)) return null;
  const info = await options.symbols.find(symbol, signal);
  const made = await known.read(options, { info, orderId }, signal);
  const id = known.parts === 2 ? [type, info.symbol, orderId] : [type, info.symbol];
  return finished(id, made, { symbol: info.symbol, ...place }, options);
}

function finished(
  parts: readonly string[],
  { title, text, at, hit }: Written,
  about: JsonObject,
  { hosts, now }: DocumentsOptions,
): Document {
  const ageSeconds = Math.max(0, Math.round((now() - at) / 100) / 10);
  const freshness = { asOf: iso(at), ageSeconds, from: hit ? 'cache' : 'live' };
  return {
    id: idOf(...parts),
    title,
    text: `${text}\n\nAs of ${freshness.asOf} (${spokenPlace(hosts)}).`,
    metadata: { source: sourceId, type: parts[0] ?? '', ...about, freshness },
  };
}

function placeIn({ environment }: Hosts, host: string): { environment: string; host: string } {
  return { environment, host: hostName(host) };
}

function namesSymbol(text: string): boolean {
  return isSymbol(foldSymbol(text));
}

function isMarketType(type: string): type is MarketDocumentType {
  return Object.hasOwn(marketDocuments, type);
}

function isAnalyticsType(type: string): type is AnalyticsType {
  return analyticsTypes.some((one) => one === type);
}
