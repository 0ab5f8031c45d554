/** The tools that read the account and its orders, held against what the simulator has in its books. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readOnlyKey } from '../../../simulators/binance/simulator.ts';
import { createWorld } from './world.ts';

const day = 86_400_000;
const ids = z.array(z.looseObject({ id: z.number().optional(), orderId: z.number() }));

describe('the account', () => {
  test('has the balances that are not zero, in exact decimals, and says where it is', async () => {
    const world = await createWorld();
    world.simulator.account.balances.set('XRP', { free: 0n, locked: 0n });
    const answer = await world.ask('binance_get_account');
    const balances = z
      .array(z.object({ asset: z.string(), free: z.string(), locked: z.string() }))
      .parse(answer['balances']);
    const eight = (text: string) => BigInt(text.replace('.', ''));
    const held = [...world.simulator.account.balances].filter(([asset]) => asset !== 'XRP');
    expect(balances.map(({ asset, free, locked }) => [asset, eight(free), eight(locked)])).toEqual(
      held.map(([asset, { free, locked }]) => [asset, free, locked]),
    );
    expect(answer).toMatchObject({
      canTrade: true,
      environment: 'other',
      host: new URL(world.simulator.origin).host,
    });
    const all = await world.ask('binance_get_account', { include_zero_balances: true });
    expect(all['balances']).toHaveLength(held.length + 1);
  });

  test('can be read with a key that may only read', async () => {
    const world = await createWorld({ key: readOnlyKey });
    expect(await world.ask('binance_get_account')).toHaveProperty('balances');
    expect(
      world.simulator.requests.filter(({ path }) => path.endsWith('account')).map(({ status }) => status),
    ).toEqual([200]);
  });

  test('never puts a secret into an address, and the key only into its header', async () => {
    const world = await createWorld();
    await world.ask('binance_get_account');
    const seen = JSON.stringify(
      world.simulator.requests.map(({ path, query, body }) => ({ path, query, body })),
    );
    expect(seen).not.toContain('NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j');
    expect(seen).not.toContain('vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A');
  });

  test('without a key says what is missing, and asks nothing', async () => {
    const world = await createWorld({ key: null });
    expect(await world.refusal('binance_get_account')).toMatch(
      /apiKey and apiSecret are not set.*API Management/,
    );
    expect(world.simulator.requests).toEqual([]);
  });
});

describe('own trades', () => {
  test('of the last ten days are read day by day', async () => {
    const world = await createWorld();
    const now = Date.now();
    const answer = await world.ask('binance_get_my_trades', {
      symbol: 'SOLUSDT',
      start_time: now - 10 * day,
      end_time: now,
    });
    const own = world.simulator.account.trades.filter(({ symbol }) => symbol === 'SOLUSDT');
    expect(own).not.toHaveLength(0);
    expect(ids.parse(answer['trades']).map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    expect(world.asked('GET', '/api/v3/myTrades')).toBeGreaterThanOrEqual(10);
    expect(world.simulator.requests.every(({ status }) => status === 200)).toBe(true);
  });

  test('begin with an id, and that is not combined with times', async () => {
    const world = await createWorld();
    const own = world.simulator.account.trades.filter(({ symbol }) => symbol === 'BTCUSDT');
    const from = own[1]?.id ?? 0;
    const answer = await world.ask('binance_get_my_trades', { symbol: 'BTCUSDT', from_id: from });
    expect(ids.parse(answer['trades']).map(({ id }) => id)).toEqual(own.slice(1).map(({ id }) => id));
    expect(
      await world.refusal('binance_get_my_trades', { symbol: 'BTCUSDT', from_id: from, start_time: 1 }),
    ).toContain('from_id');
  });
});

describe('orders', () => {
  test('that are open are told for a symbol and for all', async () => {
    const world = await createWorld();
    const open = world.simulator.account.orders.filter(({ status }) =>
      ['NEW', 'PARTIALLY_FILLED'].includes(status),
    );
    const all = await world.ask('binance_get_open_orders');
    expect(ids.parse(all['orders']).map(({ orderId }) => orderId)).toEqual(
      open.map(({ orderId }) => orderId),
    );
    const one = await world.ask('binance_get_open_orders', { symbol: 'ETHUSDT' });
    expect(ids.parse(one['orders'])).toHaveLength(open.filter(({ symbol }) => symbol === 'ETHUSDT').length);
  });

  test('in any state are told, the newest or those of a span', async () => {
    const world = await createWorld();
    const own = world.simulator.account.orders.filter(({ symbol }) => symbol === 'BTCUSDT');
    const newest = await world.ask('binance_get_all_orders', { symbol: 'BTCUSDT', limit: 2 });
    expect(ids.parse(newest['orders']).map(({ orderId }) => orderId)).toEqual(
      own.slice(-2).map(({ orderId }) => orderId),
    );
    const span = await world.ask('binance_get_all_orders', {
      symbol: 'BTCUSDT',
      start_time: Date.now() - 5 * day,
    });
    expect(ids.parse(span['orders']).map(({ orderId }) => orderId)).toEqual(
      own.map(({ orderId }) => orderId),
    );
  });

  test('one is told by its number and by its client id', async () => {
    const world = await createWorld();
    const order = world.simulator.account.orders.find(({ status }) => status === 'REJECTED');
    const { orderId = 0, clientOrderId = '' } = order ?? {};
    const byNumber = await world.ask('binance_get_order', { symbol: 'BTCUSDT', order_id: orderId });
    expect(byNumber).toMatchObject({ orderId, clientOrderId, status: 'REJECTED', environment: 'other' });
    const byText = await world.ask('binance_get_order', { symbol: 'BTCUSDT', order_id: String(orderId) });
    const byClient = await world.ask('binance_get_order', {
      symbol: 'BTCUSDT',
      orig_client_order_id: clientOrderId,
    });
    expect([byText['orderId'], byClient['orderId']]).toEqual([orderId, orderId]);
    expect(await world.refusal('binance_get_order', { symbol: 'BTCUSDT', order_id: 7 })).toContain('-2013');
    expect(await world.refusal('binance_get_order', { symbol: 'BTCUSDT' })).toContain(
      'order_id or orig_client_order_id',
    );
  });
});
