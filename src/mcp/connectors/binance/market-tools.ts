/** The tools for public market data: six of them, none needs a key. */
import { z } from 'zod';
import { defineTool, type Tool } from '../connector.ts';
import type { MarketApi } from './api.ts';
import { limitArgument, symbolArgument, timeArgument } from './arguments.ts';
import { toJson } from './json.ts';
import { intervals, mostRows, readKlines } from './klines.ts';
import type { Symbols } from './symbols.ts';

export const bookLimits = [5, 10, 20, 50, 100, 500, 1000, 5000] as const;
/** How many symbols are listed when none is named: enough to see what there is, not all of its three thousand. */
const listedSymbols = 500;

export function createMarketTools({ api, symbols }: { api: MarketApi; symbols: Symbols }): Tool[] {
  return [
    defineTool({
      name: 'binance_get_ticker',
      title: 'Price and 24 h statistics',
      description: 'Last price, bid, ask and the change over 24 hours of a Binance spot symbol.',
      effect: 'read',
      input: z.strictObject({ symbol: symbolArgument }),
      run: async (input, { signal }) => {
        const { symbol, quote } = await symbols.find(input.symbol, signal);
        const { value } = await api.ticker(symbol, signal);
        const summary = `${symbol} ${value.lastPrice} ${quote}, ${value.priceChangePercent} % in 24 h`;
        return { structured: toJson(value), summary };
      },
    }),
    orderbookTool(api, symbols),
    tradesTool(api, symbols),
    klinesTool(api, symbols),
    exchangeInfoTool(api, symbols),
    defineTool({
      name: 'binance_get_avg_price',
      title: 'Average price',
      description: 'The average price of the last minutes, by which Binance checks orders.',
      effect: 'read',
      input: z.strictObject({ symbol: symbolArgument }),
      run: async (input, { signal }) => {
        const { symbol, quote } = await symbols.find(input.symbol, signal);
        const { value } = await api.avgPrice(symbol, signal);
        const summary = `${symbol} ${value.price} ${quote} on average over ${value.mins} min`;
        return { structured: { symbol, ...toJson(value) }, summary };
      },
    }),
  ];
}

function orderbookTool(api: MarketApi, symbols: Symbols): Tool {
  return defineTool({
    name: 'binance_get_orderbook',
    title: 'Order book',
    description: 'Bids and asks as [price, quantity], best first.',
    effect: 'read',
    input: z.strictObject({
      symbol: symbolArgument,
      limit: z
        .literal(bookLimits, `must be one of ${bookLimits.join(', ')}`)
        .default(100)
        .describe('Levels per side'),
    }),
    run: async (input, { signal }) => {
      const { symbol } = await symbols.find(input.symbol, signal);
      const { lastUpdateId, bids, asks } = (await api.depth(symbol, input.limit, signal)).value;
      const summary = `${symbol}: ${bids.length} bids, ${asks.length} asks`;
      return { structured: { symbol, lastUpdateId, bids, asks }, summary };
    },
  });
}

function tradesTool(api: MarketApi, symbols: Symbols): Tool {
  return defineTool({
    name: 'binance_get_recent_trades',
    title: 'Recent trades',
    description: 'The newest public trades, oldest first.',
    effect: 'read',
    input: z.strictObject({ symbol: symbolArgument, limit: limitArgument(1000, 500) }),
    run: async (input, { signal }) => {
      const { symbol } = await symbols.find(input.symbol, signal);
      const { value } = await api.trades(symbol, input.limit, signal);
      return {
        structured: { symbol, trades: value.map(toJson) },
        summary: `${symbol}: ${value.length} trades`,
      };
    },
  });
}

function klinesTool(api: MarketApi, symbols: Symbols): Tool {
  return defineTool({
    name: 'binance_get_klines',
    title: 'Candles',
    description:
      'Candles, oldest first: [openTime, open, high, low, close, volume, closeTime, quoteVolume, trades, takerBuyBase, takerBuyQuote, unused]. Without start_time the newest.',
    effect: 'read',
    input: z.strictObject({
      symbol: symbolArgument,
      interval: z
        .enum(intervals, `must be one of ${intervals.join(', ')}`)
        .describe('1m is a minute, 1M a month'),
      limit: z
        .int(`must be a whole number from 1 to ${mostRows}`)
        .min(1, 'must be at least 1')
        .max(mostRows, `must be at most ${mostRows}; read on from nextStartTime`)
        .describe(`Default 500; with both times all between them, at most ${mostRows}`)
        .optional(),
      start_time: timeArgument('Unix ms, included'),
      end_time: timeArgument('Unix ms, included'),
    }),
    run: async ({ interval, limit, start_time: startTime, end_time: endTime, ...input }, { signal }) => {
      const { symbol } = await symbols.find(input.symbol, signal);
      const span = { symbol, interval, limit, startTime, endTime };
      const { klines, nextStartTime } = await readKlines(api, span, signal);
      const more = nextStartTime === null ? {} : { nextStartTime };
      return {
        structured: { symbol, interval, klines, ...more },
        summary: `${symbol}: ${klines.length} candles of ${interval}${nextStartTime === null ? '' : ', and more'}`,
      };
    },
  });
}

function exchangeInfoTool(api: MarketApi, symbols: Symbols): Tool {
  return defineTool({
    name: 'binance_get_exchange_info',
    title: 'Symbols and trading rules',
    description: `Status, order types and filters of a symbol; without one, the limits and the first ${listedSymbols} symbols.`,
    effect: 'read',
    input: z.strictObject({ symbol: symbolArgument.optional() }),
    run: async (input, { signal }) => {
      const { timezone, serverTime, rateLimits, symbols: listed } = (await api.exchangeInfo(signal)).value;
      const told = { timezone, serverTime, rateLimits: rateLimits.map(toJson) };
      if (input.symbol !== undefined) {
        const info = await symbols.find(input.symbol, signal);
        return {
          structured: { ...told, symbols: [toJson(info.listed)] },
          summary: `${info.symbol}: ${info.status}, tick ${info.tickSize}, step ${info.stepSize}`,
        };
      }
      const trading = listed.filter(({ status }) => status === 'TRADING');
      const rows = [...trading, ...listed.filter(({ status }) => status !== 'TRADING')]
        .slice(0, listedSymbols)
        .map(({ symbol, status, baseAsset, quoteAsset }) => ({ symbol, status, baseAsset, quoteAsset }));
      const counts = { symbolCount: listed.length, tradingCount: trading.length };
      return {
        structured: { ...told, ...counts, symbols: rows },
        summary: `${listed.length} symbols, ${trading.length} of them trading`,
      };
    },
  });
}
