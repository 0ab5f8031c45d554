/** The eight analytics documents: each reading in words, with units, and tables where there is a list. */
import { table, ToolError } from '../../connector.ts';
import type { AnalyticsType } from '../document-ids.ts';
import { pairOf } from '../document-ids.ts';
import { writeAnomalies } from './anomaly-document.ts';
import { readHealth, readL1, readL2 } from './book-readings.ts';
import { writeFlow } from './flow-document.ts';
import { readMicrostructure } from './manner-readings.ts';
import { readProfile, readVacuums } from './profile-readings.ts';
import { freshness, type Freshness, type World } from './world.ts';
import { lookBack, pictureWords, written, type Row, type Writer, type Written } from './written.ts';

const hours = 24;
const shownLevels = 25;
/** Documents are read often: what is more than two pages of trades is told by candles. */
const fewPages = 2;

export const writeReading: Readonly<Record<AnalyticsType, Writer>> = {
  orderbook_l1: async (world, info, signal) => {
    const { freshness: fresh, ...top } = await readL1(world, info, { deep: false, signal });
    const { base, quote } = info;
    const rows: Row[] = [
      ['Best bid', `${top.best_bid} ${quote} for ${top.best_bid_size} ${base}`],
      ['Best ask', `${top.best_ask} ${quote} for ${top.best_ask_size} ${base}`],
      ['Spread', `${top.spread_bps} basis points`],
      ['Mid price', `${top.mid_price} ${quote}`],
      ['Microprice', `${top.microprice} ${quote}`],
      ['Bid volume, best 20 levels', `${top.bid_volume} ${base}`],
      ['Ask volume, best 20 levels', `${top.ask_volume} ${base}`],
      ['Bid volume ÷ ask volume', String(top.imbalance_ratio)],
    ];
    const walls = [...top.walls.bids, ...top.walls.asks].map(({ side, price, qty }): Row => [
      side,
      price,
      qty,
    ]);
    const slippages = Object.entries(top.slippage_estimates).map(([name, value]): Row => {
      const [side = '', size = ''] = name.split('_');
      return value === null
        ? [side, size, 'more than the known book holds', '']
        : [side, size, value.avg_price, String(value.slippage_bps)];
    });
    return written(fresh, [
      `${pairOf(info)} is bid **${top.best_bid}** and asked **${top.best_ask} ${quote}**, ${top.spread_bps} basis points apart.`,
      table(['', 'Value'], rows),
      `## Market orders in US dollars${top.dollar === undefined ? '' : `\n\n${top.dollar}`}`,
      table(['Side', 'Size', `Average price (${quote})`, 'Slippage (bps)'], slippages),
      '## Walls\n\nLevels of more than twice the median of the best 20 of each side.',
      walls.length === 0
        ? 'There are none.'
        : table(['Side', `Price (${quote})`, `Quantity (${base})`], walls),
    ]);
  },
  orderbook_l2: async (world, info, signal) => {
    const { freshness: fresh, ...book } = await readL2(world, info, { levels: shownLevels, signal });
    const levels = (side: readonly (readonly [number | string, number | string])[]) =>
      table(['Price', 'Quantity'], side);
    return written(fresh, [
      `The best ${shownLevels} levels of ${pairOf(info)} as whole numbers (update ${book.last_update_id}): divide prices by ${book.price_scale} for ${info.quote}, quantities by ${book.qty_scale} for ${info.base}.`,
      `## Bids\n\n${levels(book.bids)}`,
      `## Asks\n\n${levels(book.asks)}`,
    ]);
  },
  orderbook_health: async (world, info) => {
    const health = readHealth(world, info);
    const age = health.last_update_age_ms;
    return written(healthFreshness(world), [
      `The live order book of ${pairOf(info)}: **${health.status}**.${health.reason === null ? '' : ` ${health.reason}`}`,
      table(
        ['', 'Value'],
        [
          ['Stream connected', health.websocket_connected ? 'yes' : 'no'],
          ['Last update', age === null ? 'none yet' : `${age} ms ago`],
          [
            'Symbols watched',
            `${health.orderbook_symbols_active} of at most ${health.orderbook_symbols_limit}`,
          ],
        ],
      ),
    ]);
  },
  order_flow: writeFlow,
  volume_profile: (world, info, signal) =>
    unlessTooLittle(world, async () => {
      const asked = { hours, binSize: null, mostPages: fewPages, signal };
      const { freshness: fresh, ...profile } = await readProfile(world, info, asked);
      const { base, quote } = info;
      const rows = profile.histogram
        .filter(({ trade_count }) => trade_count > 0)
        .map(({ price_level, volume, trade_count }): Row => [price_level, volume, trade_count]);
      return written(fresh, [
        `Most of ${pairOf(info)} was traded at **${profile.point_of_control} ${quote}** (point of control) in the last ${hours} hours; 70 % between ${profile.value_area_low} and ${profile.value_area_high} ${quote} (value area).`,
        `From ${profile.time_period_start} to ${profile.time_period_end}, prices from ${profile.price_range_low} to ${profile.price_range_high} ${quote}: ${profile.total_volume} ${base} in ${profile.trade_count} trades, ${basisInWords(profile.basis)}. A bin is ${profile.bin_size} ${quote} high and named by its middle.`,
        table([`Price (${quote})`, `Volume (${base})`, 'Trades'], rows),
      ]);
    }),
  liquidity_vacuums: (world, info, signal) =>
    unlessTooLittle(world, async () => {
      const { freshness: fresh, ...found } = await readVacuums(world, info, {
        hours,
        mostPages: fewPages,
        signal,
      });
      const { base, quote } = info;
      const rows = found.vacuums.map((vacuum): Row => {
        const { price_range_low, price_range_high, volume_deficit_pct, actual_volume, expected_impact } =
          vacuum;
        return [price_range_low, price_range_high, actual_volume, `${volume_deficit_pct} %`, expected_impact];
      });
      return written(fresh, [
        `Price ranges of ${pairOf(info)} with less than a fifth of the median volume in the last ${hours} hours, ${basisInWords(found.basis)}: **${rows.length}**.`,
        rows.length === 0
          ? 'Volume was spread without holes.'
          : table(
              [`From (${quote})`, `To (${quote})`, `Volume in a bin (${base})`, 'Below median', 'Expected'],
              rows,
            ),
      ]);
    }),
  market_anomalies: writeAnomalies,
  microstructure_health: async (world, info, signal) => {
    const asked = { seconds: lookBack, look: 'short' as const, signal };
    const { freshness: fresh, ...health } = await readMicrostructure(world, info, asked);
    return written(fresh, [
      `Microstructure of ${pairOf(info)}: **${health.health_level}**, ${health.overall_score} of 100. ${health.recommended_action}`,
      table(
        ['Part', 'Score (0 to 100)', 'Weight'],
        [
          ['Spread stability', health.spread_stability_score, '25 %'],
          ['Liquidity depth', health.liquidity_depth_score, '35 %'],
          ['Flow balance', health.flow_balance_score, '25 %'],
          ['Update rate', health.update_rate_score, '15 %'],
        ],
      ),
      pictureWords(health.snapshots, health.covered_secs),
    ]);
  },
};

function basisInWords(basis: 'aggregate_trades' | 'klines_1m'): string {
  return basis === 'klines_1m' ? 'by candles of one minute' : 'by every trade';
}

/** It is of what Patchbay itself knows: nothing is asked for it. */
function healthFreshness({ live, clock }: World): Freshness {
  const note = 'what Patchbay knows of its own connection; Binance was not asked';
  return freshness(clock.now(), clock.now(), { from: live.hasStream ? 'stream' : 'stored', note });
}

/** A document that cannot be made yet says so, and when to ask again. */
async function unlessTooLittle(world: World, write: () => Promise<Written>): Promise<Written> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof ToolError) || !error.message.startsWith('insufficient_historical_data'))
      throw error;
    const now = world.clock.now();
    const { text, metadata } = written(freshness(now, now, { from: 'live' }), [error.message]);
    return { text, metadata: { ...metadata, error: 'insufficient_historical_data' } };
  }
}
