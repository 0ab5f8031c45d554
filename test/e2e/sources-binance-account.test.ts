/** The Binance account through the tunnel: signed requests, balances, trades, orders, documents, resources and prompts. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fullKey } from '../simulators/binance/simulator.ts';
import { listIn, neverCached, openBinanceWorld, type BinanceWorld } from './binance-world.ts';
import { createSweep } from './sweep.ts';
import { eight, ofEight } from './truth/fraction.ts';

const held: { world: BinanceWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');
const day = 86_400_000;

beforeAll(async () => {
  held.world = await openBinanceWorld({ key: fullKey, values: neverCached });
  world().simulator.account.balances.set('DOT', { free: 0n, locked: 0n });
}, 120_000);
afterAll(() => held.world?.close());

const text = (value: bigint) => eight(ofEight(value));
const place = () => ({ environment: 'other', host: new URL(world().simulator.origin).host });
const ordersOf = (symbol: string) =>
  world().simulator.account.orders.filter((order) => order.symbol === symbol);
const isOpen = ({ status }: { status: string }) => ['NEW', 'PARTIALLY_FILLED'].includes(status);

/** What an order says of itself, from the simulator's own account. */
function told(order: BinanceWorld['simulator']['account']['orders'][number] | undefined) {
  if (order === undefined) return expect.fail('There is no such order.');
  return {
    ...{ symbol: order.symbol, orderId: order.orderId, clientOrderId: order.clientOrderId },
    ...{ price: text(order.price), origQty: text(order.origQty), executedQty: text(order.executedQty) },
    ...{ cummulativeQuoteQty: text(order.quoteQty), status: order.status, side: order.side },
    ...{ type: order.type, timeInForce: order.timeInForce, stopPrice: text(order.stopPrice) },
    ...{ time: order.time, updateTime: order.updateTime, isWorking: order.isWorking },
  };
}

function toldTrade(trade: BinanceWorld['simulator']['account']['trades'][number]) {
  const { price, qty, quoteQty, commission, ...rest } = trade;
  const amounts = { price: text(price), qty: text(qty), quoteQty: text(quoteQty) };
  return { ...rest, ...amounts, commission: text(commission) };
}

describe('reads', () => {
  test('balances are those of the account, to the last digit', async () => {
    const all = [...world().simulator.account.balances].map(([asset, { free, locked }]) => ({
      ...{ asset, free: text(free), locked: text(locked) },
    }));
    const answer = await world().call('binance_get_account');
    expect(answer).toMatchObject({ canTrade: true, accountType: 'SPOT', ...place() });
    expect(answer['balances']).toEqual(all.filter(({ asset }) => asset !== 'DOT'));
    const whole = await world().call('binance_get_account', { include_zero_balances: true });
    expect(whole['balances']).toEqual(all);
  });

  test.each(['BTCUSDT', 'SOLUSDT', 'ETHUSDT'])(
    'own trades of %s, and from one of them on',
    async (symbol) => {
      const own = world().simulator.account.trades.filter((trade) => trade.symbol === symbol);
      const answer = await world().call('binance_get_my_trades', { symbol });
      expect(answer).toMatchObject({ symbol, trades: own.map(toldTrade), ...place() });
      expect(listIn(answer, 'trades')).toHaveLength(own.length);
      const from_id = own[1]?.id ?? 1;
      const later = await world().call('binance_get_my_trades', { symbol, from_id });
      expect(later['trades']).toMatchObject(own.filter(({ id }) => id >= from_id).map(toldTrade));
    },
  );

  test('own trades of the last ten days are read day by day, for Binance gives no more at once', async () => {
    const before = world().asked('myTrades').length;
    const args = { symbol: 'BNBUSDT', start_time: Date.now() - 10 * day };
    const answer = await world().call('binance_get_my_trades', args);
    const own = world().simulator.account.trades.filter(({ symbol }) => symbol === 'BNBUSDT');
    expect(own).toHaveLength(2);
    expect(answer['trades']).toMatchObject(own.map(toldTrade));
    const windows = world().asked('myTrades').slice(before);
    expect(windows.length).toBeGreaterThan(9);
    for (const { status } of windows) expect(status).toBe(200);
  });

  test('orders in all states: new, partially filled, filled, cancelled, rejected, expired', async () => {
    const states = new Set<unknown>();
    for (const symbol of ['BTCUSDT', 'ETHUSDT', 'SOLUSDT', 'LINKUSDT', 'DOGEUSDT']) {
      const answer = await world().call('binance_get_all_orders', { symbol });
      expect(answer).toMatchObject({ symbol, orders: ordersOf(symbol).map(told), ...place() });
      for (const { status } of listIn<{ status: string }>(answer, 'orders')) states.add(status);
    }
    expect([...states].sort()).toEqual(
      ['CANCELED', 'EXPIRED', 'FILLED', 'NEW', 'PARTIALLY_FILLED', 'REJECTED'].sort(),
    );
  });

  test('open orders of one symbol and of all', async () => {
    const open = world().simulator.account.orders.filter(isOpen);
    const all = await world().call('binance_get_open_orders');
    expect(all['orders']).toMatchObject(open.map(told));
    const one = await world().call('binance_get_open_orders', { symbol: 'BTCUSDT' });
    expect(one['orders']).toMatchObject(open.filter(({ symbol }) => symbol === 'BTCUSDT').map(told));
    expect(
      world()
        .asked('openOrders')
        .map(({ weight }) => weight),
    ).toEqual([80, 6]);
  });

  test('one order by its number, also as text, and by its client id', async () => {
    const order = ordersOf('BTCUSDT').find(({ status }) => status === 'PARTIALLY_FILLED');
    const { orderId, clientOrderId } = told(order);
    for (const ref of [
      { order_id: orderId },
      { order_id: String(orderId) },
      { orig_client_order_id: clientOrderId },
    ])
      expect(await world().call('binance_get_order', { symbol: 'BTCUSDT', ...ref })).toMatchObject({
        ...{ ...told(order), ...place() },
      });
    expect(await world().fails('binance_get_order', { symbol: 'BTCUSDT', order_id: 1 })).toMatch(
      /-2013.*no order of that id/,
    );
    expect(await world().fails('binance_get_order', { symbol: 'BTCUSDT' })).toContain('needs order_id or');
  });

  test('every signed request carries the key in its header alone, a fresh time and a right signature', () => {
    const paths = new Set(
      ['account', 'myTrades', 'allOrders', 'openOrders', 'order'].map((p) => `/api/v3/${p}`),
    );
    const signed = world().simulator.requests.filter(({ path }) => paths.has(path));
    expect(signed.length).toBeGreaterThan(20);
    for (const { query, apiKey, at, body } of signed) {
      const [, payload = '', signature] = /^(.*)&signature=([0-9a-f]{64})$/.exec(query) ?? [];
      expect(signature).toBe(createHmac('sha256', fullKey.apiSecret).update(payload).digest('hex'));
      const parameters = new URLSearchParams(payload);
      expect(Math.abs(Number(parameters.get('timestamp')) - at)).toBeLessThan(3_000);
      expect(Number(parameters.get('recvWindow'))).toBeLessThanOrEqual(5_000);
      expect([apiKey, body]).toEqual([fullKey.apiKey, '']);
      expect(query).not.toContain(fullKey.apiKey);
    }
    const open = world().simulator.requests.filter(({ path }) => !paths.has(path));
    for (const { apiKey } of open) expect(apiKey).toBeNull();
  });
});

test('key and secret stay where they were put: no file, log, journal row, state or output has them', async () => {
  await createSweep(world()).demandClean([fullKey.apiKey, fullKey.apiSecret]);
}, 60_000);
