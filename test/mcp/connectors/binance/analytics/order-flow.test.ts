/** Order flow: by levels that grew between pictures, and by who took the trades. */
import { describe, expect, test } from 'vitest';
import {
  countRises,
  directionOf,
  flowOfPictures,
  flowOfTrades,
} from '../../../../../src/mcp/connectors/binance/analytics/order-flow.ts';
import { chance } from '../live/random.ts';
import { createWorld } from '../world.ts';
import type { Pair } from './books.ts';
import { Fraction, sum } from './fraction.ts';
import { film, trade } from './pictures.ts';

describe('direction', () => {
  test.each([
    [201, 100, 'STRONG_BUY'],
    [200, 100, 'MODERATE_BUY'],
    [120, 100, 'MODERATE_BUY'],
    [119, 100, 'NEUTRAL'],
    [100, 100, 'NEUTRAL'],
    [80, 100, 'NEUTRAL'],
    [79, 100, 'MODERATE_SELL'],
    [50, 100, 'MODERATE_SELL'],
    [49, 100, 'STRONG_SELL'],
    [1, 0, 'STRONG_BUY'],
    [0, 1, 'STRONG_SELL'],
    [0, 0, 'NEUTRAL'],
  ])('%i to %i is %s', (bid, ask, expected) => {
    expect(directionOf(BigInt(bid), BigInt(ask))).toBe(expected);
  });
});

describe('by pictures', () => {
  const asks: Pair[] = [['101', '1']];

  test('counts levels that grew or came, not those that shrank or went', () => {
    const pictures = film([
      {
        bids: [
          ['100', '1'],
          ['99', '2'],
          ['98', '3'],
        ],
        asks,
      },
      // 100 grew, 99.5 came, 99 shrank, 98 went.
      {
        bids: [
          ['100', '1.5'],
          ['99.5', '1'],
          ['99', '1'],
        ],
        asks: [
          ['100.5', '1'],
          ['101', '1'],
        ],
      },
    ]);
    expect(countRises(pictures)).toEqual({ bids: 2, asks: 1 });
  });

  test('a level that came into sight at the end of a full picture was there before', () => {
    const side = (best: number, away: number): Pair[] =>
      Array.from({ length: 20 }, (_, i): Pair => [String(best + away * i), '1']);
    const [before, after] = [
      { bids: side(1000, -1), asks: side(1001, 1) },
      // The best of each side went, so that one more is seen.
      { bids: side(999, -1), asks: side(1002, 1) },
    ];
    expect(countRises(film([before, after]))).toEqual({ bids: 0, asks: 0 });
    expect(countRises(film([after, before]))).toEqual({ bids: 1, asks: 1 });
  });

  test('a picture that is not full shows all there was, so that what is new below it has come', () => {
    const pictures = film([
      { bids: [['100', '1']], asks },
      {
        bids: [
          ['100', '1'],
          ['97', '5'],
        ],
        asks,
      },
    ]);
    expect(countRises(pictures)).toEqual({ bids: 1, asks: 0 });
  });

  test('rates are per second of the time between the first and the last', () => {
    const bids = (qty: number): Pair[] => [
      ['100', String(qty)],
      ['99', String(qty)],
    ];
    const flow = flowOfPictures(
      film([1, 2, 3, 3, 4].map((qty) => ({ bids: bids(qty), asks: [['101', '1']] }))),
    );
    // Two levels grew three times in four seconds.
    expect(flow).toEqual({
      rate_unit: 'levels_per_second',
      bid_flow_rate: 1.5,
      ask_flow_rate: 0,
      net_flow: 1.5,
      flow_direction: 'STRONG_BUY',
      cumulative_delta: '6',
    });
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('counts as a plain comparison does (seed %i)', (seed) => {
    const { below } = chance(seed);
    const frames = Array.from({ length: 30 }, () => {
      const side = (away: number): Pair[] =>
        Array.from({ length: 20 }, (_, i): Pair => [String(1000 + away * (i + 1)), String(1 + below(3))]);
      return { bids: side(-1), asks: side(1) };
    });
    const rises = { bids: 0, asks: 0 };
    for (const side of ['bids', 'asks'] as const)
      for (let i = 1; i < frames.length; i += 1)
        for (let at = 0; at < 20; at += 1) {
          const [after, before] = [frames[i]?.[side][at]?.[1], frames[i - 1]?.[side][at]?.[1]];
          if (Number(after) > Number(before)) rises[side] += 1;
        }
    expect(countRises(film(frames))).toEqual(rises);
  });
});

describe('by trades', () => {
  test('sums what takers bought and sold, exactly', () => {
    const trades = [
      trade('0.1', { price: '100.5' }),
      trade('0.2', { price: '100.1', count: 3 }),
      trade('0.15', { price: '100', sell: true }),
    ];
    expect(flowOfTrades(trades, 60_000)).toEqual({
      rate_unit: 'base_asset_per_second',
      bid_flow_rate: 0.005,
      ask_flow_rate: 0.0025,
      net_flow: 0.0025,
      flow_direction: 'MODERATE_BUY',
      cumulative_delta: '0.15',
      taker_buy_volume: '0.3',
      taker_sell_volume: '0.15',
      taker_buy_quote_volume: '30.07',
      taker_sell_quote_volume: '15',
      trade_count: 5,
    });
  });
});

describe('through the connector', () => {
  test('without a stream it is by the trades of the window, and says so', async () => {
    const { ask, simulator } = await createWorld();
    const before = Date.now();
    const answer = await ask('binance_get_order_flow', { symbol: 'BTCUSDT', window_duration_secs: 300 });
    expect(answer).toMatchObject({
      ...{ basis: 'aggregate_trades_by_rest', rate_unit: 'base_asset_per_second', book_flow: null },
      ...{ window_duration_secs: 300, covered_secs: 300 },
    });
    const start = Date.parse(String(answer['time_window_start']));
    expect(Math.abs(start - (before - 300_000))).toBeLessThan(5000);
    const end = Date.parse(String(answer['time_window_end'])) + 2000;
    const trades = simulator.trades.between('BTCUSDT', start, end);
    const volume = (isSell: boolean) =>
      sum(
        trades
          .filter(({ buyerIsMaker }) => buyerIsMaker === isSell)
          .map(({ qty }) => new Fraction(qty, 100_000_000n)),
      );
    // A trade at the very end may have come or not.
    const off = Fraction.of(String(answer['taker_buy_volume'])).minus(volume(false)).abs();
    expect(off.isOver(Fraction.of('0.5'))).toBe(false);
    expect(String(answer['trade_count'])).not.toBe('0');
  });

  test('sums exactly the trades it was given, page after page', async () => {
    const { ask, simulator } = await createWorld();
    const now = Date.now();
    const trades = Array.from({ length: 2600 }, (_, i) => ({
      price: '50.5',
      qty: i % 3 === 0 ? '0.7' : '0.2',
      buyerIsMaker: i % 3 === 0,
      // From 130 seconds ago on, 20 a second.
      time: now - 130_000 + i * 50,
    }));
    simulator.trades.script('SOLUSDT', trades);
    const answer = await ask('binance_get_order_flow', { symbol: 'SOLUSDT', window_duration_secs: 120 });
    const start = Date.parse(String(answer['time_window_start']));
    const inside = trades.filter(({ time }) => time >= start);
    const volume = (isSell: boolean) =>
      sum(inside.filter((one) => one.buyerIsMaker === isSell).map(({ qty }) => Fraction.of(qty)));
    expect(answer).toMatchObject({
      taker_buy_volume: volume(false).text(8),
      taker_sell_volume: volume(true).text(8),
      cumulative_delta: volume(false).minus(volume(true)).text(8),
      trade_count: inside.length,
    });
    expect(simulator.requests.filter(({ path }) => path.endsWith('/aggTrades')).length).toBe(3);
  });

  test('a market too busy for five pages is told by what they cover', async () => {
    const { ask, simulator } = await createWorld();
    const now = Date.now();
    const trades = Array.from({ length: 8000 }, (_, i) => ({
      price: '1',
      qty: '1',
      buyerIsMaker: false,
      time: now - 80_000 + i * 10,
    }));
    simulator.trades.script('XRPUSDT', trades);
    const answer = await ask('binance_get_order_flow', { symbol: 'XRPUSDT', window_duration_secs: 60 });
    expect(answer['trade_count']).toBe(5000);
    expect(Number(answer['covered_secs'])).toBeLessThan(55);
    expect(answer['bid_flow_rate']).toBeCloseTo(5000 / Number(answer['covered_secs']), -1);
  });
});
