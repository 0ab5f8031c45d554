/** What Patchbay asks of Binance, counted by Binance: what is cached, coalesced, slowed down, retried, and what the window says of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fullKey } from '../simulators/binance/simulator.ts';
import { openBinanceWorld, type BinanceWorld } from './binance-world.ts';
import { api, patchbay } from './server.ts';

const held: { world: BinanceWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');
/** Long enough that a slow machine finds what it has asked for a moment ago. */
const kept = ['ticker', 'orderbook', 'klines', 'trades', 'avg_price', 'account', 'orders'];

beforeAll(async () => {
  const values = Object.fromEntries(kept.map((kind) => [`cache.${kind}`, '600']));
  held.world = await openBinanceWorld({ key: fullKey, values: { ...values, timeout: '3000' } });
}, 120_000);
beforeEach(() => world().simulator.faults.clear());
afterAll(() => held.world?.close());

interface Usage {
  requests: number;
  cacheHits: number;
  failures: number;
  budgets: { name: string; left: number; limit: number; resetsAt: number | null }[];
  blockedUntil: number | null;
}

const usage = async (): Promise<Usage> => {
  const { sources } = (await api(world().server.ready, 'state')) as {
    sources: { id: string; usage: Usage }[];
  };
  return (sources.find(({ id }) => id === 'binance') ?? expect.fail('There is no such source.')).usage;
};
const sent = () => world().simulator.requests.length;
/** How many requests it takes. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  const before = sent();
  await work();
  return sent() - before;
}

describe('what was asked a moment ago', () => {
  const questions: [string, Record<string, unknown>, Record<string, unknown>][] = [
    ['binance_get_ticker', { symbol: 'BTCUSDT' }, { symbol: 'ETHUSDT' }],
    ['binance_get_orderbook', { symbol: 'BTCUSDT' }, { symbol: 'BTCUSDT', limit: 5 }],
    ['binance_get_recent_trades', { symbol: 'BTCUSDT' }, { symbol: 'BTCUSDT', limit: 7 }],
    ['binance_get_klines', { symbol: 'BTCUSDT', interval: '1h' }, { symbol: 'BTCUSDT', interval: '4h' }],
    ['binance_get_avg_price', { symbol: 'BTCUSDT' }, { symbol: 'ETHUSDT' }],
    ['binance_get_account', {}, {}],
    ['binance_get_my_trades', { symbol: 'BTCUSDT' }, { symbol: 'ETHUSDT' }],
    ['binance_get_open_orders', { symbol: 'BTCUSDT' }, {}],
    ['binance_get_all_orders', { symbol: 'BTCUSDT' }, { symbol: 'BTCUSDT', limit: 3 }],
    ['binance_orderbook_l1', { symbol: 'SOLUSDT' }, { symbol: 'XRPUSDT' }],
    ['binance_get_volume_profile', { symbol: 'LTCUSDT' }, { symbol: 'LINKUSDT' }],
  ];

  test.each(questions)('%s costs no request again, another question does', async (tool, args, other) => {
    const first = await world().call(tool, args);
    for (let turn = 0; turn < 3; turn += 1) {
      const again: { answer: Record<string, unknown> } = { answer: {} };
      expect(await costOf(async () => (again.answer = await world().call(tool, args)))).toBe(0);
      const { freshness: _age, timestamp: _at, time_period_end: _end, ...rest } = again.answer;
      expect(first).toMatchObject(rest);
    }
    if (tool !== 'binance_get_account')
      expect(await costOf(() => world().call(tool, other))).toBeGreaterThan(0);
  });

  test('is shared by tools, documents and resources, and told as kept', async () => {
    await world().call('binance_get_ticker', { symbol: 'ADAUSDT' });
    await world().call('binance_get_orderbook', { symbol: 'ADAUSDT', limit: 100 });
    const before = (await usage()).cacheHits;
    const cost = await costOf(async () => {
      const { metadata } = await world().call('fetch', { id: 'binance:ticker:ADAUSDT' });
      expect(metadata).toMatchObject({ freshness: { from: 'cache' } });
      await world().client.readResource({ uri: 'binance://market/ADAUSDT' });
      const top = await world().call('binance_orderbook_l1', { symbol: 'ADAUSDT' });
      expect(top).toMatchObject({ freshness: { from: 'cache' } });
    });
    expect(cost).toBe(0);
    await vi.waitFor(async () => expect((await usage()).cacheHits).toBeGreaterThan(before + 3), 5_000);
  });

  test('by many at once is asked once', async () => {
    world().simulator.faults.add({ path: '/api/v3/ticker/24hr', delayMs: 300 });
    const cost = await costOf(() =>
      Promise.all(
        Array.from({ length: 25 }, () => world().call('binance_get_ticker', { symbol: 'DOTUSDT' })),
      ),
    );
    expect(cost).toBe(1);
  });

  test('of the account is asked anew after an order', async () => {
    const order = { symbol: 'BTCUSDT', side: 'BUY', order_type: 'LIMIT', quantity: '0.001', price: '80000' };
    await world().call('binance_get_account');
    const { orderId } = await world().call('binance_place_order', order);
    expect(await costOf(() => world().call('binance_get_account'))).toBe(1);
    const { orders } = await world().call('binance_get_open_orders', { symbol: 'BTCUSDT' });
    expect(orders).toContainEqual(expect.objectContaining({ orderId }));
  });

  test('is a failure never: what failed is asked again', async () => {
    world().simulator.faults.add({ path: '/api/v3/avgPrice', status: 403 });
    expect(await world().fails('binance_get_avg_price', { symbol: 'TRXUSDT' })).toContain('firewall');
    expect(await world().call('binance_get_avg_price', { symbol: 'TRXUSDT' })).toHaveProperty('price');
  });

  test('is not what a check goes by: it asks anew', async () => {
    await world().call('binance_get_account');
    world().simulator.faults.add({
      path: '/api/v3/account',
      status: 401,
      code: -2015,
      msg: 'Invalid API-key.',
    });
    const { out } = await patchbay(world().dataDir, ['connector', 'check', 'binance', '--json'], world().env);
    expect(JSON.parse(out)).toMatchObject({ ok: false, code: 'source_key_rejected' });
  });

  test('is kept for as long as the settings say, whose defaults are told', async () => {
    const { sources } = (await api(world().server.ready, 'state')) as {
      sources: { id: string; fields: { key: string; default: string }[] }[];
    };
    const fields = sources.find(({ id }) => id === 'binance')?.fields ?? [];
    const defaults = Object.fromEntries(fields.map(({ key, default: value }) => [key, value]));
    expect(defaults).toMatchObject({
      ...{ 'cache.ticker': '1', 'cache.orderbook': '0.5', 'cache.klines': '5', 'cache.exchange_info': '300' },
    });
  });
});

describe('the numbers in the window', () => {
  test('are those that Binance counted', async () => {
    await vi.waitFor(
      async () => {
        await world().call('binance_get_ticker', { symbol: 'BCHUSDT' });
        const { simulator } = world();
        const { requests, budgets, blockedUntil, failures } = await usage();
        const left = Object.fromEntries(budgets.map(({ name, left: rest, limit }) => [name, limit - rest]));
        expect({ requests, blockedUntil }).toEqual({ requests: sent(), blockedUntil: null });
        expect(failures).toBeLessThan(requests);
        expect(left['weight']).toBe(simulator.weightUsed);
        expect(left['orders_1d']).toBe(simulator.limits.orderCounts().day);
        expect(budgets.map(({ name, limit }) => [name, limit])).toEqual([
          ['weight', simulator.limits.weightLimit],
          ['orders_10s', simulator.limits.orderLimits.tenSeconds],
          ['orders_1d', simulator.limits.orderLimits.day],
        ]);
      },
      { timeout: 20_000, interval: 1_100 },
    );
  }, 30_000);
});

describe('what goes wrong on the way', () => {
  const path = '/api/v3/avgPrice';
  const ask = (symbol: string) => world().call('binance_get_avg_price', { symbol });

  test.each<[string, string, object]>([
    ['a breakdown', 'UNIUSDT', { status: 500 }],
    ['a gateway that is busy', 'AAVEUSDT', { status: 502, body: '<html>' }],
    ['a cut connection', 'ATOMUSDT', { cut: true }],
    ['silence', 'FILUSDT', { hang: true }],
  ])('a read is asked again after %s', async (_what, symbol, fault) => {
    world().simulator.faults.add({ path, ...fault });
    const before = world().asked('avgPrice').length;
    expect(await ask(symbol)).toHaveProperty('price');
    expect(world().asked('avgPrice').length - before).toBe(2);
  });

  test('a read is not asked for ever', async () => {
    world().simulator.faults.add({ path, status: 503, times: 50 });
    const before = world().asked('avgPrice').length;
    expect(await world().fails('binance_get_avg_price', { symbol: 'APTUSDT' })).toMatch(
      /-1000.*inside Binance/,
    );
    expect(world().asked('avgPrice').length - before).toBe(4);
  }, 30_000);

  test('after 429 with a short pause it is asked again when the pause is over', async () => {
    world().simulator.faults.add({ path, status: 429, retryAfter: 2 });
    const before = world().asked('avgPrice').length;
    expect(await ask('NEARUSDT')).toHaveProperty('price');
    const [first, second, ...more] = world().asked('avgPrice').slice(before);
    expect([first?.status, second?.status, more]).toEqual([429, 200, []]);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1_900);
  }, 30_000);

  test('after 429 with a long pause, given as a date, nothing more is sent in it', async () => {
    const until = new Date(Date.now() + 20_000).toUTCString();
    world().simulator.faults.add({ path, status: 429, retryAfter: until });
    expect(await world().fails('binance_get_avg_price', { symbol: 'SUIUSDT' })).toMatch(/-1003.*Too much/);
    expect(
      await costOf(async () => {
        const said = await world().fails('binance_get_ticker', { symbol: 'SUIUSDT' });
        expect(said).toMatch(/grants no more requests.*Nothing was sent/);
      }),
    ).toBe(0);
    expect((await usage()).blockedUntil).toBeNull();
    await vi.waitFor(() => world().call('binance_get_ticker', { symbol: 'SUIUSDT' }), {
      ...{ timeout: 60_000, interval: 500 },
    });
    // Dates are in whole seconds.
    expect(world().asked('ticker/24hr').at(-1)?.at).toBeGreaterThanOrEqual(Date.parse(until) - 1_000);
  }, 90_000);
});

describe('the limit of weight', () => {
  test('is never met, also when others use most of it', async () => {
    const { simulator, clock } = world();
    // In which nothing was spent before; an answer tells Patchbay of it.
    clock.toNextMinute();
    await world().call('binance_get_avg_price', { symbol: 'ETCUSDT' });
    simulator.limits.use(5_600);
    const symbols = [...simulator.listings.values()]
      .filter(({ status }) => status === 'TRADING')
      .slice(60, 120);
    const answers = await Promise.allSettled(
      symbols.map(({ symbol }) => world().call('binance_get_orderbook', { symbol })),
    );
    const refused = answers.filter(({ status }) => status === 'rejected');
    for (const answer of refused)
      expect(String((answer as PromiseRejectedResult).reason)).toContain('grants no more requests');
    expect(refused.length).toBeLessThan(symbols.length);
    const since = simulator.requests.filter(({ at }) => at >= Math.floor(clock.now() / 60_000) * 60_000);
    expect(since.map(({ status }) => status)).toEqual(since.map(() => 200));
    expect(simulator.weightUsed).toBeLessThan(simulator.limits.weightLimit);
    expect(simulator.limits.bannedUntil).toBe(0);
  });

  test('that others have used up leads to one refusal, and then to silence until the minute is over', async () => {
    // Of its own: in the one before, nothing is left to be asked in this minute.
    const fresh = await openBinanceWorld();
    try {
      const { simulator, clock } = fresh;
      clock.toNextMinute();
      await fresh.call('binance_get_ticker', { symbol: 'XLMUSDT' });
      simulator.limits.use(simulator.limits.weightLimit);
      const before = simulator.requests.length;
      await fresh.fails('binance_get_ticker', { symbol: 'INJUSDT' });
      await fresh.fails('binance_get_ticker', { symbol: 'INJUSDT' });
      await fresh.fails('binance_get_klines', { symbol: 'INJUSDT', interval: '1m' });
      expect(simulator.requests.slice(before).map(({ status }) => status)).toEqual([429]);
      expect(simulator.limits.bannedUntil).toBe(0);
    } finally {
      await fresh.close();
    }
  }, 60_000);
});
