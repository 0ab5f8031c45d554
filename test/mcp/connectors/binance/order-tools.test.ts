/** Placing and cancelling: checked before, sent once, and what became of it found out by asking. */
import { describe, expect, test, vi } from 'vitest';
import type { ConnectorClock } from '../../../../src/mcp/connectors/connector.ts';
import { readOnlyKey } from '../../../simulators/binance/simulator.ts';
import { createWorld, swiftClock, type World } from './world.ts';

const path = '/api/v3/order';
const limitOrder = {
  ...{ symbol: 'BTCUSDT', side: 'BUY', order_type: 'LIMIT' },
  ...{ quantity: '0.01', price: '80000' },
};

/** Pauses take no time, and the simulator goes by the same clock. */
async function swiftWorld(): Promise<World> {
  const clock = swiftClock();
  return createWorld({ clock, simulator: { clock, moving: false } });
}

/** Whoever sleeps by it wakes only when they are told to end. */
function drowsyClock(): ConnectorClock & { asleep: Promise<void> } {
  let fall: () => void = () => undefined;
  const asleep = new Promise<void>((resolve) => (fall = resolve));
  return {
    now: () => Date.now(),
    asleep,
    sleep: (_ms, signal) =>
      new Promise((_resolve, reject) => {
        signal.throwIfAborted();
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        fall();
      }),
  };
}

const placedBy = (world: World) =>
  world.simulator.account.orders.filter(({ clientOrderId }) => clientOrderId.startsWith('pb-'));

describe('placing', () => {
  test('a limit order is there, with our own id, and the answer says where', async () => {
    const world = await createWorld();
    const answer = await world.ask('binance_place_order', limitOrder);
    expect(answer).toMatchObject({
      ...{ symbol: 'BTCUSDT', status: 'NEW', price: '80000.00000000', origQty: '0.01000000' },
      ...{ timeInForce: 'GTC', environment: 'other', outcomeFrom: 'answer' },
    });
    const [order, ...more] = placedBy(world);
    expect(more).toEqual([]);
    expect(order?.orderId).toBe(answer['orderId']);
    expect(order?.clientOrderId).toMatch(/^pb-[0-9a-f]{32}$/);
  });

  test('a market order takes an amount of the quote asset, and tells what was filled', async () => {
    const world = await createWorld();
    const answer = await world.ask('binance_place_order', {
      ...{ symbol: 'BTCUSDT', side: 'BUY', order_type: 'MARKET', quote_order_quantity: '100' },
    });
    expect(answer).toMatchObject({ status: 'FILLED', type: 'MARKET', origQuoteOrderQty: '100.00000000' });
    expect(answer['fills']).not.toEqual([]);
  });

  test.each([
    [
      { order_type: 'STOP_LOSS_LIMIT', side: 'SELL', quantity: '0.01', price: '60000', stop_price: '60100' },
      'STOP_LOSS_LIMIT',
    ],
    [{ order_type: 'TAKE_PROFIT', side: 'SELL', quantity: '0.01', stop_price: '150000' }, 'TAKE_PROFIT'],
    [{ order_type: 'LIMIT_MAKER', side: 'SELL', quantity: '0.01', price: '150000' }, 'LIMIT_MAKER'],
    [{ order_type: 'LIMIT', side: 'BUY', quantity: '0.01', price: '80000', time_in_force: 'IOC' }, 'LIMIT'],
  ])('%j is taken', async (order, type) => {
    const world = await createWorld();
    expect(await world.ask('binance_place_order', { symbol: 'BTCUSDT', ...order })).toMatchObject({ type });
  });

  test.each<[Record<string, string>, RegExp]>([
    [{ price: '80000.001' }, /PRICE_FILTER.*80000\.001.*nearest: 80000 or 80000\.01/],
    [{ quantity: '0.0100001' }, /LOT_SIZE.*nearest: 0\.01 or 0\.01001/],
    [{ quantity: '0.00001' }, /NOTIONAL.*0\.8 USDT.*5/],
    [{ price: '900000' }, /PERCENT_PRICE_BY_SIDE/],
    [{ symbol: 'NOSUCHUSDT' }, /no symbol NOSUCHUSDT/],
    [{ quantity: '1e-2' }, /decimal number as text/],
    [{ quantity: '-1' }, /decimal number as text/],
    [{ quantity: '0.000' }, /decimal number as text/],
  ])('with %j nothing is sent, and it says why', async (change, said) => {
    const world = await createWorld();
    expect(await world.refusal('binance_place_order', { ...limitOrder, ...change })).toMatch(said);
    expect(world.asked('POST', path)).toBe(0);
  });

  test('a quantity is never a number, whose digits may be lost', async () => {
    const world = await createWorld();
    expect(await world.refusal('binance_place_order', { ...limitOrder, quantity: 0.01 })).toContain('"0.01"');
  });

  test('a symbol that is halted takes no order', async () => {
    const world = await createWorld({
      simulator: { symbols: [{ base: 'HLT', quote: 'USDT', usd: 1, status: 'HALT' }] },
    });
    const order = { symbol: 'HLTUSDT', side: 'BUY', order_type: 'MARKET', quantity: '10' };
    expect(await world.refusal('binance_place_order', order)).toContain('its status is HALT');
    expect(world.asked('POST', path)).toBe(0);
  });

  test('a rejection by Binance is told in its words and ours', async () => {
    const world = await createWorld();
    const said = await world.refusal('binance_place_order', { ...limitOrder, quantity: '1' });
    expect(said).toMatch(/insufficient balance.*-2010.*binance_get_account.*Nothing was done/);
    const maker = { ...limitOrder, order_type: 'LIMIT_MAKER', price: '120000' };
    expect(await world.refusal('binance_place_order', maker)).toContain('must not match at once');
    expect(world.asked('GET', path)).toBe(0);
  });

  test('a key that may only read is told so, by the code of a missing permission', async () => {
    const world = await createWorld({ key: readOnlyKey });
    await expect(world.connector.call('binance_place_order', limitOrder)).rejects.toMatchObject({
      code: 'source_permission_missing',
    });
    expect(world.asked('POST', path)).toBe(1);
  });

  test('balances and orders are asked anew after it', async () => {
    const world = await createWorld({ values: { 'cache.account': '60', 'cache.orders': '60' } });
    const before = await world.ask('binance_get_account');
    await world.ask('binance_get_open_orders', { symbol: 'BTCUSDT' });
    const { orderId } = await world.ask('binance_place_order', limitOrder);
    expect(await world.ask('binance_get_account')).not.toEqual(before);
    expect((await world.ask('binance_get_open_orders', { symbol: 'BTCUSDT' }))['orders']).toContainEqual(
      expect.objectContaining({ orderId }),
    );
  });
});

describe('an order whose answer does not come', () => {
  test.each([
    ['a cut connection', { cut: true }],
    ['503', { status: 503 }],
    ['500 without JSON', { status: 500, body: '<html>' }],
    ['−1007', { status: 408, code: -1007 }],
    [
      '−1006 with 400',
      { status: 400, code: -1006, msg: 'An unexpected response was received from the message bus.' },
    ],
    ['a success that cannot be read', { status: 200, body: 'not JSON' }],
  ])('but that was placed is found by its client id, after %s', async (_what, fault) => {
    const world = await swiftWorld();
    world.simulator.faults.add({ method: 'POST', path, applied: true, ...fault });
    const answer = await world.ask('binance_place_order', limitOrder);
    expect(answer).toMatchObject({
      status: 'NEW',
      outcomeFrom: 'asked',
      orderId: placedBy(world)[0]?.orderId,
    });
    expect(answer['note']).toContain('did not come');
    expect(placedBy(world)).toHaveLength(1);
    expect(world.asked('POST', path)).toBe(1);
  });

  test('and that hangs is given up, and asked for', { timeout: 40_000 }, async () => {
    const world = await swiftWorld();
    world.simulator.faults.add({ method: 'POST', path, applied: true, hang: true });
    expect(await world.ask('binance_place_order', limitOrder)).toMatchObject({
      status: 'NEW',
      outcomeFrom: 'asked',
    });
    expect(placedBy(world)).toHaveLength(1);
  });

  test('and that is not there once Binance would not take it any more was not placed', async () => {
    const world = await swiftWorld();
    world.simulator.faults.add({ method: 'POST', path, status: 503 });
    const said = await world.refusal('binance_place_order', limitOrder);
    expect(said).toMatch(/was not placed.*pb-[0-9a-f]{32}/);
    expect(placedBy(world)).toEqual([]);
    expect(world.asked('POST', path)).toBe(1);
    const asked = world.simulator.requests.filter((one) => one.method === 'GET' && one.path === path);
    const posted = world.simulator.requests.find(({ method }) => method === 'POST');
    // The request carries 5 s of validity: only an answer from after that is certain.
    expect((asked.at(-1)?.at ?? 0) - (posted?.at ?? 0)).toBeGreaterThan(5_000);
  });

  test('is found also when it shows up late', async () => {
    const world = await swiftWorld();
    world.simulator.faults.add({ method: 'POST', path, applied: true, cut: true });
    world.simulator.faults.add({
      method: 'GET',
      path,
      times: 2,
      status: 400,
      code: -2013,
      msg: 'Order does not exist.',
    });
    expect(await world.ask('binance_place_order', limitOrder)).toMatchObject({ outcomeFrom: 'asked' });
    expect(world.asked('GET', path)).toBe(3);
  });

  test('and that cannot be asked for is told as unknown, with its id and how to find out', async () => {
    const world = await swiftWorld();
    world.simulator.faults.add({ method: 'POST', path, applied: true, cut: true });
    world.simulator.faults.add({ method: 'GET', path, times: 50, status: 503 });
    const said = await world.refusal('binance_place_order', limitOrder);
    expect(said).toMatch(/NOT KNOWN whether the order was placed.*binance_get_order/);
    expect(said).toContain(placedBy(world)[0]?.clientOrderId);
    expect(world.asked('POST', path)).toBe(1);
  });

  test('and whose caller has left is looked after all the same, for the log', async () => {
    const world = await swiftWorld();
    await world.ask('binance_get_account');
    world.simulator.faults.add({ method: 'POST', path, applied: true, delayMs: 400 });
    const caller = new AbortController();
    const call = world.connector.call('binance_place_order', limitOrder, { signal: caller.signal });
    setTimeout(() => caller.abort(new Error('left')), 200);
    await call.catch(() => undefined);
    expect(placedBy(world)).toHaveLength(1);
    const id = placedBy(world)[0]?.clientOrderId ?? '?';
    expect(world.connector.logs.map(({ message }) => message).join('\n')).toContain(`${id} was placed`);
  });

  test.each<[string, object, 'asleep' | 'sent']>([
    ['before it is asked about', { cut: true }, 'asleep'],
    ['before it could come', { hang: true }, 'sent'],
  ])(
    'and whose source is closed %s is told as unknown, with its id, and logged',
    async (_when, fault, at) => {
      const clock = drowsyClock();
      const world = await createWorld({ clock });
      world.simulator.faults.add({ method: 'POST', path, applied: true, ...fault });
      const call = world.refusal('binance_place_order', limitOrder);
      await (at === 'asleep'
        ? clock.asleep
        : vi.waitFor(() => expect(placedBy(world)).toHaveLength(1), 20_000));
      await world.connector.close();
      const id = placedBy(world)[0]?.clientOrderId ?? '?';
      const said = await call;
      expect(said).toMatch(/NOT KNOWN whether the order was placed.*closed.*binance_get_order/);
      expect(said).toContain(id);
      expect(world.connector.logs).toContainEqual({ level: 'warn', message: said });
    },
  );

  test('can be found by the log, even where nobody waits for what is found out', async () => {
    const world = await createWorld({ clock: drowsyClock() });
    world.simulator.faults.add({ method: 'POST', path, applied: true, hang: true });
    const call = world.refusal('binance_place_order', limitOrder).catch(() => undefined);
    await vi.waitFor(() => expect(placedBy(world)).toHaveLength(1), 20_000);
    const id = placedBy(world)[0]?.clientOrderId ?? '?';
    expect(world.connector.logs).toContainEqual({ level: 'info', message: expect.stringContaining(id) });
    await world.connector.close();
    await call;
  });

  test('and that never left this computer is told as not done', async () => {
    const world = await createWorld();
    await world.ask('binance_get_account');
    await world.ask('binance_get_avg_price', { symbol: 'BTCUSDT' });
    await world.simulator.close();
    // A kept connection is given up first, so that a new one is refused.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await world.refusal('binance_place_order', limitOrder)).toContain('nothing was done');
  });
});

describe('refusals that mean nothing was done', () => {
  test.each<[object, string]>([
    [{ status: 403 }, 'source_refused'],
    [
      { status: 429, code: -1015, msg: 'Too many new orders; current limit is 50 orders per 10 SECOND.' },
      'source_rate_limited',
    ],
    [
      {
        status: 418,
        code: -1003,
        msg: 'Way too much request weight used; IP banned until 1.',
        retryAfter: 60,
      },
      'source_banned',
    ],
    [
      { status: 400, code: -1021, msg: 'Timestamp for this request is outside of the recvWindow.' },
      'source_clock_skew',
    ],
    [
      { status: 401, code: -2015, msg: 'Invalid API-key, IP, or permissions for action.' },
      'source_permission_missing',
    ],
  ])('%j is %s, and it is neither sent again nor asked about', async (fault, code) => {
    const world = await swiftWorld();
    world.simulator.faults.add({ method: 'POST', path, ...fault });
    await expect(world.connector.call('binance_place_order', limitOrder)).rejects.toMatchObject({ code });
    expect(world.asked('POST', path)).toBe(1);
    expect(world.asked('GET', path)).toBe(0);
  });
});

describe('cancelling', () => {
  const open = { symbol: 'ETHUSDT', status: 'NEW' };
  const first = (world: World) =>
    world.simulator.account.orders.find(
      ({ symbol, status }) => symbol === open.symbol && status === open.status,
    );

  test('an open order is cancelled, by its number and by its client id', async () => {
    const world = await createWorld();
    const order = first(world);
    expect(
      await world.ask('binance_cancel_order', { symbol: 'ETHUSDT', order_id: order?.orderId ?? 0 }),
    ).toMatchObject({
      ...{ status: 'CANCELED', orderId: order?.orderId, environment: 'other' },
    });
    expect(order?.status).toBe('CANCELED');
    const placed = await world.ask('binance_place_order', limitOrder);
    const answer = await world.ask('binance_cancel_order', {
      ...{ symbol: 'BTCUSDT', orig_client_order_id: placed['clientOrderId'] ?? '' },
    });
    expect(answer).toMatchObject({ status: 'CANCELED', orderId: placed['orderId'] });
  });

  test('and asking for an order need no list of symbols', async () => {
    const world = await createWorld();
    world.simulator.faults.add({ path: '/api/v3/exchangeInfo', times: 50, status: 403 });
    const order = { symbol: 'eth/usdt', order_id: first(world)?.orderId ?? 0 };
    expect(await world.ask('binance_get_order', order)).toMatchObject({ status: 'NEW' });
    expect(await world.ask('binance_cancel_order', order)).toMatchObject({ status: 'CANCELED' });
    for (const tool of ['binance_get_order', 'binance_cancel_order'])
      expect(await world.refusal(tool, { ...order, symbol: 'NOSUCHUSDT' })).toContain('-1121');
  });

  test('what is not open is refused with the way on', async () => {
    const world = await createWorld();
    expect(await world.refusal('binance_cancel_order', { symbol: 'BTCUSDT', order_id: 1 })).toMatch(
      /-2011.*binance_get_order/,
    );
    expect(await world.refusal('binance_cancel_order', { symbol: 'BTCUSDT' })).toContain(
      'order_id or orig_client_order_id',
    );
  });

  test('without an answer is found out by asking, and not sent again', async () => {
    const world = await swiftWorld();
    world.simulator.faults.add({ method: 'DELETE', path, applied: true, cut: true });
    const answer = await world.ask('binance_cancel_order', {
      symbol: 'ETHUSDT',
      order_id: first(world)?.orderId ?? 0,
    });
    expect(answer).toMatchObject({ status: 'CANCELED', outcomeFrom: 'asked' });
    expect(world.asked('DELETE', path)).toBe(1);
  });

  test('that did not happen is told as such', async () => {
    const world = await swiftWorld();
    world.simulator.faults.add({ method: 'DELETE', path, status: 500 });
    const said = await world.refusal('binance_cancel_order', {
      symbol: 'ETHUSDT',
      order_id: first(world)?.orderId ?? 0,
    });
    expect(said).toMatch(/was not cancelled.*still NEW/);
    expect(world.asked('DELETE', path)).toBe(1);
  });

  test('that nobody can tell is told as unknown', async () => {
    const world = await swiftWorld();
    world.simulator.faults.add({ method: 'DELETE', path, status: 500 });
    world.simulator.faults.add({ method: 'GET', path, times: 50, cut: true });
    const said = await world.refusal('binance_cancel_order', {
      symbol: 'ETHUSDT',
      order_id: first(world)?.orderId ?? 0,
    });
    expect(said).toMatch(/NOT KNOWN.*binance_get_order/);
  });
});

test('the tools that change something say so', async () => {
  const { connector } = await createWorld({ key: null });
  const effects = connector.opened.tools.filter(({ effect }) => effect !== 'read');
  expect(effects.map(({ name, annotations }) => [name, annotations.destructiveHint])).toEqual([
    ['binance_place_order', true],
    ['binance_cancel_order', true],
  ]);
});
