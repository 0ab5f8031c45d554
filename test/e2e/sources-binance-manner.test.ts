/** Market anomalies and microstructure health through the tunnel, by three pictures of a book taken by REST. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listIn, neverCached, openBinanceWorld, type BinanceWorld } from './binance-world.ts';
import type { Sides, TextLevel } from './truth/book.ts';
import { exact, rounded, total } from './truth/fraction.ts';
import { levelOf, measuresOf, overallOf, scoresOf, type Picture } from './truth/manner.ts';

const own = 'EXUSDT';
const held: { world: BinanceWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');

beforeAll(async () => {
  const symbols = [{ base: 'EX', quote: 'USDT', usd: 100, tickSize: '0.01', stepSize: '0.001' }];
  held.world = await openBinanceWorld({ values: neverCached, simulator: { symbols } });
}, 120_000);
afterAll(() => held.world?.close());

interface Trade {
  qty: string;
  count: number;
}

/** What happens between one picture and the next: changes of the book, and trades. */
interface Step {
  bids?: TextLevel[];
  asks?: TextLevel[];
  updates?: number;
  trades?: Trade[];
}

const usual: Sides = {
  bids: [
    ['100.00', '40.000'],
    ['99.90', '35.000'],
    ['99.80', '25.000'],
  ],
  asks: [
    ['100.10', '30.000'],
    ['100.20', '45.000'],
    ['100.30', '25.000'],
  ],
};

/** Calls the tool; before each further picture that it takes, a step happens. */
async function watch(tool: string, steps: readonly [Step, Step]) {
  const { simulator, asked, call } = world();
  simulator.trades.script(own, [{ price: '100.00', qty: '1', buyerIsMaker: true, time: Date.now() - 5_000 }]);
  simulator.books.set(own, copyOf(usual));
  const pictures: Picture[] = [pictureNow()];
  const before = asked('depth').length;
  const answering = call(`binance_${tool}`, { symbol: own });
  for (const [index, step] of steps.entries()) {
    await vi.waitFor(() => expect(asked('depth').length).toBe(before + index + 1), { timeout: 20_000 });
    // Three pictures are two seconds long at least: this is between the first and the last, however late answers come.
    const time = (asked('depth')[before]?.at ?? 0) + 1_900;
    for (const { qty, count } of step.trades ?? [])
      simulator.trades.push(own, { price: '100.00', qty, count, buyerIsMaker: true, time });
    simulator.books.publish(own, { ...copyOf(step), ...(step.updates && { updates: step.updates }) });
    pictures.push(pictureNow());
  }
  const answer = await answering;
  expect(answer).toMatchObject({ symbol: own, basis: 'rest_samples', snapshots: 3 });
  expect(answer).toMatchObject({
    freshness: { from: 'live', note: expect.stringContaining('REST') as string },
  });
  return { answer, pictures };
}

function copyOf({ bids = [], asks = [] }: Partial<Sides>) {
  const own = (levels: readonly TextLevel[]) => levels.map(([price, qty]): [string, string] => [price, qty]);
  return { bids: own(bids), asks: own(asks) };
}

function pictureNow(): Picture {
  return world().simulator.books.get(own);
}

const noted = (value: number) => Math.round(value * 10_000) / 10_000;

describe('anomalies', () => {
  const detect = async (steps: readonly [Step, Step]) => {
    const { answer, pictures } = await watch('detect_market_anomalies', steps);
    const trades = steps.flatMap((step) => step.trades ?? []);
    const truth = measuresOf(pictures, {
      seconds: exact(String(answer['covered_secs'])),
      trades: trades.reduce((sum, { count }) => sum + count, 0),
      traded: total(trades.map(({ qty }) => exact(qty))),
    });
    const told = Object.entries(truth).map(([name, value]) => [name, Number(rounded(value, 4))]);
    expect(answer['measures']).toEqual(Object.fromEntries(told));
    return listIn<Record<string, unknown>>(answer, 'anomalies');
  };

  test('a quiet book has none', async () => {
    const growing: Step = { bids: [['99.70', '1.000']], trades: [{ qty: '2.000', count: 3 }] };
    expect(await detect([growing, { asks: [['100.40', '2.000']] }])).toEqual([]);
  });

  test('quotes that change more than 500 times a second and are hardly traded are stuffing', async () => {
    const flood: Step = { bids: [['99.90', '36.000']], updates: 12_000, trades: [{ qty: '0.5', count: 40 }] };
    const [found, ...more] = await detect([flood, flood]);
    expect(more).toEqual([]);
    const { update_rate: rate } = found?.['anomaly_type'] as { update_rate: number };
    expect(rate).toBeGreaterThan(1000);
    expect(found).toMatchObject({
      ...{ symbol: own, severity: 'Critical', affected_price_levels: [] },
      anomaly_type: { type: 'QuoteStuffing', fill_rate: noted(80 / 24_000) },
      confidence_score: Math.min(1, noted(rate / 500 - 1)),
    });
    expect(found?.['anomaly_id']).toEqual(expect.stringContaining(own));
    expect(found?.['recommended_action']).toEqual(expect.stringMatching(/limit orders/));
  });

  test('the same rate with every tenth quote traded is none', async () => {
    const busy: Step = {
      bids: [['99.90', '36.000']],
      updates: 12_000,
      trades: [{ qty: '0.5', count: 1200 }],
    };
    expect(await detect([busy, busy])).toEqual([]);
  });

  const withdrawn: Step = {
    bids: [
      ['100.00', '0'],
      ['99.90', '0'],
      ['99.80', '0'],
      ['98.50', '5.000'],
    ],
    asks: [
      ['100.10', '0'],
      ['100.20', '0'],
      ['100.30', '0'],
      ['101.00', '6.000'],
    ],
  };

  test('a book that is withdrawn while the spread opens is the risk of a crash', async () => {
    const [found, ...more] = await detect([{}, { ...withdrawn, trades: [{ qty: '9.000', count: 2 }] }]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'Critical',
      // 200 of depth became 11, a spread of 0.1 became 2.5, and of the 200 that left 9 were traded.
      anomaly_type: {
        ...{ type: 'FlashCrashRisk', depth_loss_pct: 94.5, spread_multiplier: 25 },
        cancellation_rate: 95.5,
      },
      confidence_score: 0.95,
    });
  });

  test('a book that was bought away has lost nothing to cancelling', async () => {
    expect(await detect([{}, { ...withdrawn, trades: [{ qty: '60.000', count: 2 }] }])).toEqual([]);
  });
});

describe('microstructure health', () => {
  const score = async (steps: readonly [Step, Step]) => {
    const { answer, pictures } = await watch('get_microstructure_health', steps);
    const first = pictures[0]?.lastUpdateId ?? 0;
    const updates = (pictures.at(-1)?.lastUpdateId ?? 0) - first;
    const truth = scoresOf(pictures, updates / Number(answer['covered_secs']));
    for (const [name, value] of Object.entries(truth)) {
      // The rate is by a time that is told with four decimals only.
      expect([name, answer[name]]).toEqual([name, expect.closeTo(value, name.startsWith('update') ? 1 : 3)]);
    }
    const told = answer as typeof truth & { overall_score: number };
    expect(told.overall_score).toBeCloseTo(overallOf(told), 3);
    expect(answer['health_level']).toBe(
      levelOf(
        told.overall_score,
        Object.keys(truth).map((name) => Number(answer[name])),
      ),
    );
    return answer;
  };

  test('of a book that lives and keeps its shape is excellent', async () => {
    const alive: Step = { bids: [['99.90', '36.000']], asks: [['100.20', '46.000']], updates: 90 };
    const grown: Step = { bids: [['99.80', '26.000']], asks: [['100.30', '26.000']], updates: 90 };
    const answer = await score([alive, grown]);
    expect(answer).toMatchObject({ health_level: 'Excellent', spread_stability_score: 100 });
    expect(answer).toMatchObject({ flow_balance_score: 100, liquidity_depth_score: 100 });
  });

  test('of a book that stands still is good at most: nothing moves in it', async () => {
    expect(await score([{ updates: 1 }, { updates: 1 }])).toMatchObject({ health_level: 'Good' });
  });

  test('of one side that grows while the other is withdrawn says to be careful', async () => {
    const leaning: Step = {
      bids: [
        ['100.00', '0'],
        ['99.90', '1.000'],
      ],
      asks: [
        ['100.10', '31.000'],
        ['100.20', '46.000'],
      ],
      updates: 20,
    };
    const gone: Step = {
      bids: [
        ['99.90', '0'],
        ['99.80', '0'],
        ['90.00', '0.500'],
      ],
      asks: [
        ['100.10', '0'],
        ['100.20', '0'],
      ],
      updates: 4000,
    };
    const answer = await score([leaning, gone]);
    expect(['Fair', 'Poor', 'Critical']).toContain(answer['health_level']);
    expect(answer['recommended_action']).toEqual(expect.stringMatching(/[Ll]imit orders|wait/));
  });
});
