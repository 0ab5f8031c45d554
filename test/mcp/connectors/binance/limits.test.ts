/** What Binance grants is kept to before it says so, and a ban is never answered with another request. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createHandClock } from './live/hand-clock.ts';
import { createWorld, swiftClock, type World } from './world.ts';

const left = (world: World, name: string) =>
  world.connector.usage().budgets.find((one) => one.name === name)?.left;

describe('weight', () => {
  test('of every request is what Binance counts for it', async () => {
    const clock = { now: () => Date.UTC(2026, 10, 20, 12, 0, 5) };
    const world = await createWorld({ simulator: { clock, moving: false } });
    await world.ask('binance_get_ticker', { symbol: 'BTCUSDT' });
    for (const limit of [100, 500, 1000, 5000])
      await world.ask('binance_get_orderbook', { symbol: 'BTCUSDT', limit });
    await world.ask('binance_get_recent_trades', { symbol: 'BTCUSDT' });
    await world.ask('binance_get_klines', { symbol: 'BTCUSDT', interval: '1h' });
    await world.ask('binance_get_avg_price', { symbol: 'BTCUSDT' });
    await world.ask('binance_get_account');
    await world.ask('binance_get_my_trades', { symbol: 'BTCUSDT' });
    await world.ask('binance_get_open_orders');
    await world.ask('binance_get_open_orders', { symbol: 'BTCUSDT' });
    await world.ask('binance_get_all_orders', { symbol: 'BTCUSDT' });
    await world.ask('binance_get_order', { symbol: 'BTCUSDT', order_id: 28_000_004 });
    const told = world.simulator.requests.map(({ weight }) => weight);
    // exchangeInfo, ticker, four books, trades, klines, average, time, account, own trades, open orders twice, all, one
    expect(told).toEqual([20, 2, 5, 25, 50, 250, 25, 2, 2, 1, 20, 20, 80, 6, 20, 4]);
  });

  test('used by others at the same address counts', async () => {
    const world = await createWorld({ key: null });
    world.simulator.limits.use(5_000);
    await world.ask('binance_get_ticker', { symbol: 'BTCUSDT' });
    expect(left(world, 'weight')).toBeLessThanOrEqual(6_000 - 5_000 - 22);
  });

  test('is not spent beyond the limit: what does not fit waits for the next minute, without a 429', async () => {
    const clock = swiftClock();
    const world = await createWorld({ clock, simulator: { clock, moving: false }, key: null });
    await world.ask('binance_get_ticker', { symbol: 'BTCUSDT' });
    world.simulator.limits.use(5_700);
    clock.pass(2_000);
    for (let index = 0; index < 6; index += 1) {
      clock.pass(1_000);
      await world.ask('binance_get_orderbook', { symbol: 'BTCUSDT', limit: 5000 }).catch(() => undefined);
    }
    expect(world.simulator.requests.map(({ status }) => status).filter((status) => status !== 200)).toEqual(
      [],
    );
  });

  test('and the numbers of orders are those that exchangeInfo tells', async () => {
    const world = await createWorld();
    world.simulator.limits.weightLimit = 1_200;
    world.simulator.limits.orderLimits = { tenSeconds: 7, day: 70 };
    await world.ask('binance_get_ticker', { symbol: 'BTCUSDT' });
    expect(world.connector.usage().budgets.map(({ name, limit }) => [name, limit])).toEqual([
      ['weight', 1_200],
      ['orders_10s', 7],
      ['orders_1d', 70],
    ]);
  });

  test('orders count as Binance counts them', async () => {
    const world = await createWorld();
    const order = { symbol: 'BTCUSDT', side: 'BUY', order_type: 'LIMIT', quantity: '0.001', price: '80000' };
    await world.ask('binance_place_order', order);
    await world.ask('binance_place_order', order);
    expect(left(world, 'orders_1d')).toBe(200_000 - 2);
  });

  test('beyond what is granted wait, and are signed when they go: Binance takes none that is five seconds old', async () => {
    const clock = createHandClock(Date.UTC(2026, 10, 20, 12, 0, 3));
    const world = await createWorld({ clock, simulator: { clock, moving: false } });
    world.simulator.limits.orderLimits = { tenSeconds: 7, day: 70 };
    await world.ask('binance_get_ticker', { symbol: 'BTCUSDT' });
    const order = { symbol: 'BTCUSDT', side: 'BUY', order_type: 'LIMIT', quantity: '0.001', price: '80000' };
    const orders = Array.from({ length: 9 }, () => world.ask('binance_place_order', order));
    await vi.waitFor(() => expect(world.asked('POST', '/api/v3/order')).toBe(7), { timeout: 15_000 });
    await clock.pass(8_000);
    expect((await Promise.all(orders)).map(({ status }) => status)).toEqual(orders.map(() => 'NEW'));
  });
});

describe('a ban', () => {
  const banned = (until: number) => ({
    ...{ path: '/api/v3/ticker/24hr', status: 418, code: -1003, retryAfter: 60 },
    msg: `Way too much request weight used; IP banned until ${until}. Please use WebSocket Streams for live updates to avoid bans.`,
  });

  test('is kept to until the time that its text names, also after a restart', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'patchbay-binance-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const world = await createWorld({ key: null, dataDir });
    await world.ask('binance_get_avg_price', { symbol: 'BTCUSDT' });
    const until = Date.now() + 600_000;
    world.simulator.faults.add(banned(until));
    await expect(world.connector.call('binance_get_ticker', { symbol: 'BTCUSDT' })).rejects.toMatchObject({
      code: 'source_banned',
    });
    expect(world.connector.usage().blockedUntil).toBe(until);
    const sent = world.simulator.requests.length;
    expect(await world.refusal('binance_get_orderbook', { symbol: 'BTCUSDT' })).toContain(
      new Date(until).toISOString().slice(0, 19),
    );
    expect(world.simulator.requests).toHaveLength(sent);
    await world.connector.close();
    const values = { baseUrl: world.simulator.origin };
    const again = await createWorld({ key: null, dataDir, values });
    await expect(again.connector.call('binance_get_ticker', { symbol: 'BTCUSDT' })).rejects.toMatchObject({
      code: 'source_banned',
    });
    expect(world.simulator.requests).toHaveLength(sent);
    await again.connector.close();
    const testnet = await createWorld({ key: null, dataDir });
    expect(await testnet.ask('binance_get_ticker', { symbol: 'BTCUSDT' })).toHaveProperty('lastPrice');
  });

  test('that is said to last for years is not believed', async () => {
    const world = await createWorld({ key: null });
    await world.ask('binance_get_avg_price', { symbol: 'BTCUSDT' });
    world.simulator.faults.add(banned(9_999_999_999_999));
    await world.refusal('binance_get_ticker', { symbol: 'BTCUSDT' });
    expect(world.connector.usage().blockedUntil).toBeLessThan(Date.now() + 4 * 86_400_000);
  });
});

describe('429', () => {
  test('is no ban: after the pause it names, the question is asked again', async () => {
    const clock = swiftClock();
    const world = await createWorld({ clock, simulator: { clock }, key: null });
    world.simulator.faults.add({ path: '/api/v3/ticker/24hr', status: 429, retryAfter: 2 });
    expect(await world.ask('binance_get_ticker', { symbol: 'BTCUSDT' })).toHaveProperty('lastPrice');
    const [first, second] = world.simulator.requests.filter(({ path }) => path === '/api/v3/ticker/24hr');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(2_000);
    expect(world.connector.usage().blockedUntil).toBeNull();
  });

  test('for orders does not keep from reading', async () => {
    const world = await createWorld();
    world.simulator.faults.add({
      ...{ method: 'POST', status: 429, code: -1015, retryAfter: 9 },
      msg: 'Too many new orders; current limit is 50 orders per 10 SECOND.',
    });
    const order = { symbol: 'BTCUSDT', side: 'BUY', order_type: 'LIMIT', quantity: '0.001', price: '80000' };
    expect(await world.refusal('binance_place_order', order)).toMatch(
      /-1015.*too many orders.*Nothing was done/,
    );
    expect(left(world, 'orders_10s')).toBe(0);
  });

  test('for orders uses up their budget, however large it is, and no other', async () => {
    const world = await createWorld();
    const order = { symbol: 'BTCUSDT', side: 'BUY', order_type: 'LIMIT', quantity: '0.001', price: '80000' };
    world.simulator.faults.add({
      ...{ method: 'POST', status: 429, code: -1015 },
      msg: 'Too many new orders; current limit is 100 orders per 10 SECOND.',
    });
    await world.refusal('binance_place_order', order);
    expect(left(world, 'orders_10s')).toBe(0);
    expect(left(world, 'orders_1d')).toBeGreaterThan(0);
    expect(left(world, 'weight')).toBeGreaterThan(0);
  });
});
