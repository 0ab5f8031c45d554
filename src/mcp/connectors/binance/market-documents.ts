/** The documents of public market data: what each says, in words, numbers with their unit, and tables. */
import { paragraphs, table, type Cached } from '../connector.ts';
import type { Kline, MarketApi } from './api.ts';
import { pairOf, titleOf } from './document-ids.ts';
import { iso, percent } from './markdown.ts';
import { decimal, sum } from './money.ts';
import type { SymbolInfo } from './symbols.ts';

/** A document's text, and from when what it says is. */
export interface Written {
  title: string;
  text: string;
  at: number;
  hit: boolean;
}

export interface Reading {
  api: MarketApi;
  info: SymbolInfo;
  interval: string;
  signal: AbortSignal;
}

const shownLevels = 25;
const shownTrades = 50;
const shownCandles = 100;

export const marketDocuments = {
  ticker: async ({ api, info, signal }) => {
    const kept = await api.ticker(info.symbol, signal);
    const { value } = kept;
    const { base, quote } = info;
    const rows: [string, string][] = [
      ['Last price', `${value.lastPrice} ${quote}`],
      ['Change in 24 h', `${value.priceChange} ${quote} (${value.priceChangePercent} %)`],
      ['Best bid', `${value.bidPrice} ${quote}`],
      ['Best ask', `${value.askPrice} ${quote}`],
      ['Open', `${value.openPrice} ${quote}`],
      ['High', `${value.highPrice} ${quote}`],
      ['Low', `${value.lowPrice} ${quote}`],
      ['Average by volume', `${value.weightedAvgPrice} ${quote}`],
      ['Volume', `${value.volume} ${base}`],
      ['Turnover', `${value.quoteVolume} ${quote}`],
      ['Trades', String(value.count)],
    ];
    return written(kept, titleOf('ticker', info), [
      `${pairOf(info)} last traded at **${value.lastPrice} ${quote}** on Binance spot, ${value.priceChangePercent} % from 24 hours before.`,
      `From ${iso(value.openTime)} to ${iso(value.closeTime)}:`,
      table(['', 'Value'], rows),
    ]);
  },
  orderbook: async ({ api, info, signal }) => {
    const kept = await api.depth(info.symbol, 100, signal);
    const { bids, asks, lastUpdateId } = kept.value;
    return written(kept, titleOf('orderbook', info), [
      spread(info, bids[0]?.[0], asks[0]?.[0]),
      `The best ${shownLevels} of up to 100 levels per side that were read (update ${lastUpdateId}). Prices in ${info.quote}, quantities in ${info.base}.`,
      `## Bids\n\n${levels(bids)}`,
      `## Asks\n\n${levels(asks)}`,
    ]);
  },
  trades: async ({ api, info, signal }) => {
    const kept = await api.trades(info.symbol, 500, signal);
    const newest = kept.value.slice(-shownTrades).reverse();
    const rows = newest.map((trade) => [
      ...[iso(trade.time), trade.price, trade.qty, trade.quoteQty],
      trade.isBuyerMaker ? 'sell' : 'buy',
    ]);
    return written(kept, titleOf('trades', info), [
      newest.length === 0
        ? `There are no recent trades of ${pairOf(info)}.`
        : `The newest ${newest.length} trades of ${pairOf(info)} on Binance spot, newest first; the side is that of who took the offer.`,
      table(
        ['Time (UTC)', `Price (${info.quote})`, `Quantity (${info.base})`, `Value (${info.quote})`, 'Side'],
        rows,
      ),
    ]);
  },
  avg_price: async ({ api, info, signal }) => {
    const kept = await api.avgPrice(info.symbol, signal);
    const { mins, price, closeTime } = kept.value;
    const until = closeTime === undefined ? '' : ` The last trade in it was at ${iso(closeTime)}.`;
    return written(kept, titleOf('avg_price', info), [
      `The average price of ${pairOf(info)} over the last ${mins} minutes on Binance spot is **${price} ${info.quote}**.${until}`,
    ]);
  },
  exchange_info: async ({ api, info, signal }) => {
    const kept = await api.exchangeInfo(signal);
    const rules = info.listed.filters.map(({ filterType, ...values }) => [
      filterType,
      Object.entries(values)
        .map(([key, value]) => `${key} ${String(value)}`)
        .join(', '),
    ]);
    return written(kept, titleOf('exchange_info', info), [
      `${pairOf(info)} (${info.symbol}) on Binance spot has the status **${info.status}**. Prices are multiples of ${info.tickSize} ${info.quote}, quantities of ${info.stepSize} ${info.base}.`,
      `Order types: ${info.orderTypes.join(', ')}.`,
      `## Filters\n\n${table(['Filter', 'Values'], rules)}`,
    ]);
  },
  klines: async ({ api, info, interval, signal }) => {
    const kept = await api.klines(info.symbol, interval, { limit: shownCandles }, signal);
    const rows = kept.value.map((row) => [iso(row[0]), row[1], row[2], row[3], row[4], row[5], row[8]]);
    return written(kept, titleOf('klines', info, interval), [
      candleSummary(info, interval, kept.value),
      table(
        [
          ...['Opened (UTC)', 'Open', 'High', 'Low', `Close (${info.quote})`],
          ...[`Volume (${info.base})`, 'Trades'],
        ],
        rows,
      ),
    ]);
  },
} satisfies Record<string, (reading: Reading) => Promise<Written>>;
export type MarketDocumentType = keyof typeof marketDocuments;

function written({ at, hit }: Cached<unknown>, title: string, parts: readonly string[]): Written {
  return { title, text: paragraphs(`# ${title}`, ...parts), at, hit };
}

function spread({ base, quote }: SymbolInfo, bid: string | undefined, ask: string | undefined): string {
  if (bid === undefined || ask === undefined) return `One side of the book of ${base}/${quote} is empty.`;
  const between = decimal(ask).minus(bid).toFixed();
  return `Best bid **${bid} ${quote}**, best ask **${ask} ${quote}**; the spread is ${between} ${quote} (${percent(between, bid)}).`;
}

function levels(side: readonly [string, string][]): string {
  const shown = side.slice(0, shownLevels);
  const rows = shown.map(([price, quantity], index) => [
    ...[price, quantity],
    sum(shown.slice(0, index + 1).map(([, one]) => one)).toFixed(),
  ]);
  return table(['Price', 'Quantity', 'Sum of quantities'], rows);
}

function candleSummary({ base, quote }: SymbolInfo, interval: string, rows: readonly Kline[]): string {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return `There are no candles of ${base}/${quote}.`;
  const change = percent(decimal(last[4]).minus(first[1]).toFixed(), first[1]);
  const highs = rows.map((row) => decimal(row[2]));
  const lows = rows.map((row) => decimal(row[3]));
  const high = highs.reduce((most, one) => (one.isGreaterThan(most) ? one : most));
  const low = lows.reduce((least, one) => (one.isLessThan(least) ? one : least));
  return `${rows.length} candles of ${interval} of ${base}/${quote} on Binance spot, from ${iso(first[0])}, oldest first; the last one may still be open. Close **${last[4]} ${quote}**, ${change} from the first open; high ${high.toFixed()}, low ${low.toFixed()} ${quote}.`;
}
