/** The ids and titles of Binance's documents: `binance:<type>[:<part>…]`. They are promises: the same tomorrow. */
import { intervals } from './klines.ts';

export const sourceId = 'binance';
export const defaultInterval = '1d';

/** A colon in a part is written `%3A`. */
export function idOf(...parts: readonly string[]): string {
  return [sourceId, ...parts.map((part) => part.replaceAll('%', '%25').replaceAll(':', '%3A'))].join(':');
}

/** The parts after the source, or null for an id of another source or with an empty part. */
export function partsOf(id: string): string[] | null {
  const [source, ...parts] = id.split(':').map(decodePart);
  if (source !== sourceId || parts.some((part) => part === '')) return null;
  // An older connector said `analytics:order_flow:BTCUSDT`.
  return parts[0] === 'analytics' ? parts.slice(1) : parts;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}

interface Pair {
  base: string;
  quote: string;
}

/** `BTC/USDT` */
export function pairOf({ base, quote }: Pair): string {
  return `${base}/${quote}`;
}

/** The titles of what is about one symbol; `%` is the pair. */
const titles = {
  ticker: '% price',
  orderbook: '% order book',
  trades: '% recent trades',
  avg_price: '% average price',
  exchange_info: '% trading rules',
  klines: '% candles',
  orderbook_l1: '% spread and best prices',
  orderbook_l2: '% order book depth, compact',
  orderbook_health: '% order book health',
  order_flow: '% order flow',
  volume_profile: '% volume profile',
  market_anomalies: '% market anomalies',
  microstructure_health: '% microstructure health',
  liquidity_vacuums: '% liquidity vacuums',
  my_trades: 'My % trades',
  open_orders: 'My open % orders',
  all_orders: 'My % orders',
} as const;
export type SymbolDocument = keyof typeof titles;

export const analyticsTypes = [
  ...(['orderbook_l1', 'orderbook_l2', 'orderbook_health', 'order_flow', 'volume_profile'] as const),
  ...(['market_anomalies', 'microstructure_health', 'liquidity_vacuums'] as const),
];
export type AnalyticsType = (typeof analyticsTypes)[number];

export function titleOf(type: SymbolDocument, pair: Pair, interval: string | null = null): string {
  return `${titles[type].replace('%', pairOf(pair))}${interval === null ? '' : `, ${interval}`}`;
}

export const balancesTitle = 'Binance balances';
export const openOrdersTitle = 'My open orders on Binance';

export const idForms: readonly string[] = [
  ...Object.keys(titles).map((type) => idOf(type, '<SYMBOL>')),
  ...[idOf('klines', '<SYMBOL>', '<interval>'), idOf('order', '<SYMBOL>', '<order_id>')],
  ...[idOf('account', 'balances'), idOf('open_orders')],
];

export function orderTitle(pair: Pair, order: string): string {
  return `${pairOf(pair)} order ${order}`;
}

export function isOrderNumber(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}

export function isInterval(text: string): boolean {
  return intervals.some((one) => one === text);
}
