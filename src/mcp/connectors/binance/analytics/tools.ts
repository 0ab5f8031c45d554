/** The eight tools that read books, flow and profiles; none needs a key. */
import { z } from 'zod';
import { defineTool, type Tool } from '../../connector.ts';
import { symbolArgument } from '../arguments.ts';
import { readHealth, readL1, readL2 } from './book-readings.ts';
import { readFlow } from './flow-reading.ts';
import { readAnomalies, readMicrostructure } from './manner-readings.ts';
import { readProfile, readVacuums } from './profile-readings.ts';
import type { World } from './world.ts';

/** Of a thousand trades, each of weight 4; more trades are told by candles. */
const manyPages = 10;

const hours = z
  .int('must be a whole number from 1 to 168')
  .min(1, 'must be at least 1')
  .max(168, 'must be at most 168, which is a week')
  .default(24)
  .describe('Hours back, 1 to 168');

const seconds = z
  .int('must be a whole number from 10 to 300')
  .min(10, 'must be at least 10')
  .max(300, 'must be at most 300')
  .default(60)
  .describe('Seconds back, 10 to 300');

const binSizeWords = 'must be a positive number, or decimal text such as "0.5"';
/** A number of JSON is taken by its shortest decimal text. */
const binSize = z
  .union([z.number().positive().transform(plain), z.string()], binSizeWords)
  .refine((text) => /^\d{1,12}(\.\d{1,16})?$/.test(text) && /[1-9]/.test(text), binSizeWords)
  .describe('Height of a bin; left out: max(10 ticks, a hundredth of the range)')
  .optional();

export function createAnalyticsTools(world: World): Tool[] {
  return [...bookTools(world), ...tradeTools(world), ...mannerTools(world)];
}

function bookTools(world: World): Tool[] {
  const { symbols } = world;
  return [
    defineTool({
      name: 'binance_orderbook_l1',
      title: 'Spread, microprice and slippage',
      description:
        'Best bid and ask, spread, microprice, imbalance, walls, and what market orders of 10, 25 and 50 thousand US dollars would pay.',
      effect: 'read',
      input: z.strictObject({ symbol: symbolArgument }),
      run: async (input, { signal }) => {
        const info = await symbols.find(input.symbol, signal);
        const structured = await readL1(world, info, { deep: true, signal });
        const { best_bid: bid, best_ask: ask, spread_bps: spread } = structured;
        return {
          structured,
          summary: `${info.symbol} ${bid} / ${ask}, spread ${spread} bps`,
        };
      },
    }),
    defineTool({
      name: 'binance_orderbook_l2',
      title: 'Order book depth, compact',
      description: 'Levels as whole numbers [price × price_scale, quantity × qty_scale], best first.',
      effect: 'read',
      input: z.strictObject({
        symbol: symbolArgument,
        depth_levels: z
          .int('must be a whole number from 5 to 100')
          .min(5, 'must be at least 5')
          .max(100, 'must be at most 100')
          .default(20)
          .describe('Levels per side'),
      }),
      run: async (input, { signal }) => {
        const info = await symbols.find(input.symbol, signal);
        const structured = await readL2(world, info, { levels: input.depth_levels, signal });
        return { structured, summary: `${info.symbol}: ${input.depth_levels} levels a side` };
      },
    }),
    defineTool({
      name: 'binance_orderbook_health',
      title: 'Order book health',
      description: 'Whether the live order book of a symbol is connected and fresh, and why not.',
      effect: 'read',
      input: z.strictObject({ symbol: symbolArgument }),
      run: async (input, { signal }) => {
        const info = await symbols.find(input.symbol, signal);
        const structured = readHealth(world, info);
        return { structured, summary: `${info.symbol}: ${structured.status}` };
      },
    }),
  ];
}

function tradeTools(world: World): Tool[] {
  const { symbols } = world;
  return [
    defineTool({
      name: 'binance_get_order_flow',
      title: 'Order flow',
      description:
        'Whether buyers or sellers press: what takers bought and sold per second, direction and delta; of a watched symbol also how its book grows.',
      effect: 'read',
      input: z.strictObject({ symbol: symbolArgument, window_duration_secs: seconds }),
      run: async (input, { signal }) => {
        const info = await symbols.find(input.symbol, signal);
        const structured = await readFlow(world, info, { seconds: input.window_duration_secs, signal });
        const summary = `${info.symbol}: ${structured.flow_direction} over ${structured.covered_secs} s`;
        return { structured, summary };
      },
    }),
    defineTool({
      name: 'binance_get_volume_profile',
      title: 'Volume profile',
      description: 'Traded volume by price, with point of control and the value area of 70 %.',
      effect: 'read',
      input: z.strictObject({ symbol: symbolArgument, duration_hours: hours, tick_size: binSize }),
      run: async (input, { signal }) => {
        const info = await symbols.find(input.symbol, signal);
        const asked = {
          ...{ hours: input.duration_hours, binSize: input.tick_size ?? null },
          ...{ mostPages: manyPages, signal },
        };
        const structured = await readProfile(world, info, asked);
        const summary = `${info.symbol}: most traded at ${structured.point_of_control} in ${asked.hours} h`;
        return { structured, summary };
      },
    }),
    defineTool({
      name: 'binance_get_liquidity_vacuums',
      title: 'Liquidity vacuums',
      description: 'Price ranges with less than a fifth of the median volume, where prices may move fast.',
      effect: 'read',
      input: z.strictObject({ symbol: symbolArgument, duration_hours: hours }),
      run: async (input, { signal }) => {
        const info = await symbols.find(input.symbol, signal);
        const structured = await readVacuums(world, info, {
          hours: input.duration_hours,
          mostPages: manyPages,
          signal,
        });
        const summary = `${info.symbol}: ${structured.vacuums.length} vacuums in ${input.duration_hours} h`;
        return { structured, summary };
      },
    }),
  ];
}

function mannerTools(world: World): Tool[] {
  const { symbols } = world;
  return [
    defineTool({
      name: 'binance_detect_market_anomalies',
      title: 'Market anomalies',
      description: 'Signs of quote stuffing, iceberg orders and a coming flash crash in the last seconds.',
      effect: 'read',
      input: z.strictObject({ symbol: symbolArgument, window_duration_secs: seconds }),
      run: async (input, { signal }) => {
        const info = await symbols.find(input.symbol, signal);
        const asked = { seconds: input.window_duration_secs, look: 'long' as const, signal };
        const structured = await readAnomalies(world, info, asked);
        return { structured, summary: `${info.symbol}: ${structured.anomalies.length} anomalies` };
      },
    }),
    defineTool({
      name: 'binance_get_microstructure_health',
      title: 'Microstructure health',
      description: 'Scores from 0 to 100 for spread, depth, flow and update rate of the last minute.',
      effect: 'read',
      input: z.strictObject({ symbol: symbolArgument }),
      run: async (input, { signal }) => {
        const info = await symbols.find(input.symbol, signal);
        const structured = await readMicrostructure(world, info, { seconds: 60, look: 'long', signal });
        const { overall_score: score, health_level: level } = structured;
        return { structured, summary: `${info.symbol}: ${level} (${score})` };
      },
    }),
  ];
}

/** Without an exponent. */
function plain(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 16 });
}
