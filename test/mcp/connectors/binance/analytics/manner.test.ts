/** Anomalies and microstructure health: thresholds, weights and levels, and what they are measured from. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  detectAnomalies,
  readSigns,
  type Anomaly,
} from '../../../../../src/mcp/connectors/binance/analytics/anomalies.ts';
import { countRefills, measure } from '../../../../../src/mcp/connectors/binance/analytics/measures.ts';
import { levelOf, scoreHealth } from '../../../../../src/mcp/connectors/binance/analytics/microstructure.ts';
import { binance } from '../../../../../src/mcp/connectors/binance/index.ts';
import { written } from '../../../../../src/mcp/connectors/binance/live/fixed-point.ts';
import type { BookPicture, TapeTrade } from '../../../../../src/mcp/connectors/binance/live/history.ts';
import type { JsonObject } from '../../../../../src/mcp/connectors/connector.ts';
import { startBinanceSimulator } from '../../../../simulators/binance/simulator.ts';
import { openConnector } from '../../open-connector.ts';
import { createWorld } from '../world.ts';
import type { Pair } from './books.ts';
import { begun, film, trade } from './pictures.ts';

const side = (from: number, away: number, qty = '10'): Pair[] =>
  Array.from({ length: 20 }, (_, i): Pair => [String(from + away * i), qty]);
const calm = { bids: side(1000, -1), asks: side(1001, 1) };

function found(pictures: readonly BookPicture[], trades: readonly TapeTrade[] = []): Anomaly[] {
  return detectAnomalies({ symbol: 'X', pictures, measures: measure(pictures, trades), now: begun });
}

describe('the signs that are shown', () => {
  const gone = { bids: side(980, -1, '1'), asks: side(1021, 1, '1') };
  const pulsing = Array.from({ length: 13 }, (_, i) => ({
    ...calm,
    bids: calm.bids.map(([price]): Pair => [price, price === '990' && i % 2 === 1 ? '1' : '10']),
  }));

  test.each<[string, BookPicture[], TapeTrade[], string[]]>([
    ['a calm book', film([calm, calm, calm]), [], []],
    ['a flood of quotes', film([calm, calm, calm], 2000), [], ['QuoteStuffing']],
    ['a flood of quotes and trades', film([calm, calm], 2000), [trade('1', { count: 900 })], []],
    ['a level that refills', film(pulsing), [], ['IcebergOrder']],
    ['a book that was taken back', film([calm, calm, calm, gone]), [], ['FlashCrashRisk']],
    ['a book that was bought away', film([calm, calm, calm, gone]), [trade('390')], []],
  ])('agree with the judgement: %s', (_what, pictures, trades, expected) => {
    const signs = readSigns(measure(pictures, trades), pictures);
    const types = ['QuoteStuffing', 'IcebergOrder', 'FlashCrashRisk'];
    const all = types.filter((type) =>
      signs.filter(({ anomaly }) => anomaly === type).every((one) => one.is_suspicious),
    );
    expect(all).toEqual(expected);
    expect([...new Set(found(pictures, trades).map((one) => one.anomaly_type.type))]).toEqual(expected);
    for (const { value, suspicious, threshold, is_suspicious: is } of signs)
      expect(suspicious === 'above' ? value > threshold : value < threshold).toBe(is);
  });
});

describe('quote stuffing', () => {
  test.each([
    [500, 0, null],
    [501, 0, 'Medium'],
    [750, 0, 'Medium'],
    [751, 0, 'High'],
    [1000, 0, 'High'],
    [1001, 0, 'Critical'],
    // A tenth of the updates were trades: that is a busy market.
    [1001, 1001, null],
    [1001, 1000, 'Critical'],
  ])('%i updates a second and %i trades in ten seconds are %s', (updates, trades, severity) => {
    const pictures = film(
      Array.from({ length: 11 }, () => calm),
      updates,
    );
    const filled = trades === 0 ? [] : [trade('1', { count: trades })];
    const stuffing = found(pictures, filled).find((one) => one.anomaly_type.type === 'QuoteStuffing');
    expect(stuffing?.severity ?? null).toBe(severity);
    if (stuffing !== undefined) {
      expect(stuffing.anomaly_type).toMatchObject({ update_rate: updates });
      expect(stuffing.confidence_score).toBeCloseTo(Math.min(1, (updates - 500) / 500), 4);
    }
  });
});

describe('iceberg orders', () => {
  /** At 990 quantity goes and comes back so many times. */
  const refilled = (times: number) =>
    film(
      Array.from({ length: 2 * times + 1 }, (_, i) => ({
        ...calm,
        bids: calm.bids.map(([price, qty]): Pair =>
          price === '990' && i % 2 === 1 ? [price, '1'] : [price, qty],
        ),
      })),
    );

  test('a refill is quantity that went away and came back', () => {
    const refills = countRefills(refilled(4));
    expect(
      [...refills].filter(([, count]) => count > 0).map(([price, count]) => [written(price), count]),
    ).toEqual([['990', 4]]);
  });

  test.each([
    [5, null],
    [6, 'Low'],
    [11, 'Medium'],
    [21, 'High'],
  ])('%i refills of one level are %s', (times, severity) => {
    const iceberg = found(refilled(times)).find((one) => one.anomaly_type.type === 'IcebergOrder');
    expect(iceberg?.severity ?? null).toBe(severity);
    if (iceberg !== undefined) expect(iceberg.affected_price_levels).toEqual(['990']);
  });

  test('where every level is refilled that often, none stands out', () => {
    const pulsing = film(
      Array.from({ length: 21 }, (_, i) => ({
        bids: side(1000, -1, i % 2 === 0 ? '10' : '5'),
        asks: side(1001, 1, i % 2 === 0 ? '10' : '5'),
      })),
    );
    expect(found(pulsing)).toEqual([]);
  });
});

describe('a coming flash crash', () => {
  const gone = { bids: side(980, -1, '1'), asks: side(1021, 1, '1') };

  test('is when depth is gone, the spread is wide, and it was taken back', () => {
    const [risk] = found(film([calm, calm, calm, gone]));
    expect(risk).toMatchObject({
      severity: 'Critical',
      // 400 of quantity became 40; the spread of 1 became 41.
      anomaly_type: {
        type: 'FlashCrashRisk',
        depth_loss_pct: 90,
        spread_multiplier: 41,
        cancellation_rate: 100,
      },
      confidence_score: 0.95,
    });
  });

  test.each([
    ['when it was traded away', film([calm, calm, calm, gone]), [trade('390')]],
    [
      'when the spread is as it was',
      film([calm, calm, { bids: side(1000, -1, '1'), asks: side(1001, 1, '1') }]),
      [],
    ],
    ['when the depth is there', film([calm, calm, { bids: side(980, -1), asks: side(1021, 1) }]), []],
  ])('is not %s', (_name, pictures, trades) => {
    expect(found(pictures, trades)).toEqual([]);
  });
});

describe('microstructure health', () => {
  const measures = {
    ...{ seconds: 10, updatesPerSecond: 50, fillRate: 0, depthLossPct: 0, spreadMultiple: 1, cancelPct: 0 },
    ...{ spreadVariationPct: 0, depthRatio: 1 },
  };

  test('weighs spread 25, depth 35, flow 25 and updates 15 percent', () => {
    const scores = scoreHealth(
      { ...measures, spreadVariationPct: 10, depthRatio: 0.6, updatesPerSecond: 4 },
      { bids: 3, asks: 1 },
    );
    // 80, 60, 50 and 40.
    expect(scores).toMatchObject({
      spread_stability_score: 80,
      liquidity_depth_score: 60,
      flow_balance_score: 50,
      update_rate_score: 40,
      overall_score: 59.5,
      health_level: 'Fair',
    });
  });

  test.each([
    [0, 0],
    [5, 50],
    [10, 100],
    [100, 100],
    [300, 50],
    [500, 0],
    [900, 0],
  ])('%i updates a second score %i', (updatesPerSecond, score) => {
    expect(scoreHealth({ ...measures, updatesPerSecond }, { bids: 1, asks: 1 }).update_rate_score).toBe(
      score,
    );
  });

  test.each([
    [100, 100, 'Excellent'],
    [80, 50, 'Excellent'],
    [95, 49, 'Good'],
    [79.99, 60, 'Good'],
    [60, 0, 'Good'],
    [59.99, 0, 'Fair'],
    [40, 0, 'Fair'],
    [39.99, 0, 'Poor'],
    [20, 0, 'Poor'],
    [19.99, 0, 'Critical'],
  ])('%d with a lowest part of %d is %s', (overall, lowest, level) => {
    expect(levelOf(overall, lowest)).toBe(level);
  });

  test('a spread that varies by half of its mean has no stability', () => {
    const frame = (ask: number) => ({
      bids: [['1000', '1']] as Pair[],
      asks: [[String(ask), '1']] as Pair[],
    });
    // Spreads of 1 and 3: mean 2, deviation 1.
    const { spreadVariationPct } = measure(film([frame(1001), frame(1003)]), []);
    expect(spreadVariationPct).toBeCloseTo(50, 6);
    expect(
      scoreHealth({ ...measures, spreadVariationPct }, { bids: 1, asks: 1 }).spread_stability_score,
    ).toBe(0);
  });
});

describe('through the connector', () => {
  test('without a stream three pictures are taken by REST, a second apart, and it says so', async () => {
    const { ask, asked } = await createWorld({ simulator: { moving: false } });
    const health = await ask('binance_get_microstructure_health', { symbol: 'BTCUSDT' });
    expect(health).toMatchObject({
      basis: 'rest_samples',
      snapshots: 3,
      // The book stands still: steady, but without updates. 25 + 35 + 12.5 + 0.
      overall_score: 72.5,
      health_level: 'Good',
    });
    expect(asked('GET', '/api/v3/depth')).toBe(3);
    expect(Number(health['covered_secs'])).toBeGreaterThan(1.9);
  });

  /** With its stream, and a symbol that is in step. */
  async function createWatched(symbol: string) {
    const simulator = await startBinanceSimulator({ moving: false });
    onTestFinished(() => simulator.close());
    simulator.trades.script(symbol, []);
    const { call } = await openConnector(binance, {
      values: { baseUrl: simulator.origin, streamUrl: simulator.streamOrigin },
    });
    const ask = async (tool: string): Promise<JsonObject> => (await call(tool, { symbol })).structured;
    simulator.books.set(symbol, { bids: side(1000, -1), asks: side(1001, 1) });
    /** Until the book is in step, a small change now and then. */
    for (;;) {
      simulator.books.publish(symbol, { bids: [['1000.00000000', '10.00000000']] });
      if ((await ask('binance_orderbook_health'))['status'] === 'ok') break;
      await sleep(50);
    }
    return { simulator, ask };
  }

  test('a flood of updates over the stream is found as quote stuffing', async () => {
    const { simulator, ask } = await createWatched('LTCUSDT');
    for (let i = 0; i < 45; i += 1) {
      simulator.books.publish('LTCUSDT', { bids: [['1000.00000000', '10.00000000']], updates: 400 });
      await sleep(100);
    }
    const answer = await ask('binance_detect_market_anomalies');
    expect(answer['basis']).toBe('book_snapshots');
    const [stuffing] = answer['anomalies'] as Anomaly[];
    expect(stuffing).toMatchObject({
      symbol: 'LTCUSDT',
      anomaly_type: { type: 'QuoteStuffing', fill_rate: 0 },
    });
    const { updates_per_second: rate } = Object(answer['measures']);
    // 400 ten times a second, or slower on a machine that is busy.
    expect(rate).toBeGreaterThan(500);
    expect(rate).toBeLessThan(5000);
  }, 60_000);

  test('the same flood with as many trades is a busy market', async () => {
    const { simulator, ask } = await createWatched('LTCUSDT');
    for (let i = 0; i < 45; i += 1) {
      simulator.books.publish('LTCUSDT', { bids: [['1000.00000000', '10.00000000']], updates: 400 });
      simulator.trades.push('LTCUSDT', { price: '1000', qty: '1', buyerIsMaker: true, count: 200 });
      await sleep(100);
    }
    const answer = await ask('binance_detect_market_anomalies');
    expect(answer['anomalies']).toEqual([]);
    expect(Object(answer['measures']).fill_rate).toBeGreaterThan(0.3);
  }, 60_000);
});
