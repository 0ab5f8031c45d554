/** Placing and cancelling through the tunnel: checked before, matched by the book, refused in words, and never sent twice. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fullKey } from '../simulators/binance/simulator.ts';
import { neverCached, openBinanceWorld, type BinanceWorld } from './binance-world.ts';
import { api, lines, patchbay } from './server.ts';
import { createSweep } from './sweep.ts';
import { compare, eight, exact, minus, ofEight, over, plus, times, zero } from './truth/fraction.ts';

const own = 'EXUSDT';
const path = '/api/v3/order';
const held: { world: BinanceWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');

beforeAll(async () => {
  const symbols = [
    { base: 'EX', quote: 'USDT', usd: 100, tickSize: '0.01', stepSize: '0.001' },
    { base: 'HLT', quote: 'USDT', usd: 1, status: 'HALT' as const },
  ];
  held.world = await openBinanceWorld({ key: fullKey, values: neverCached, simulator: { symbols } });
  const { trades, account } = world().simulator;
  // The average price is 100, and there is enough to sell.
  trades.script(own, [{ price: '100.00', qty: '1.000', buyerIsMaker: true, time: Date.now() - 60_000 }]);
  account.balances.set('EX', { free: 1000_0000_0000n, locked: 0n });
}, 120_000);
beforeEach(() => {
  world().simulator.faults.clear();
  world().simulator.books.set(own, {
    bids: [
      ['99.90', '4.000'],
      ['99.80', '6.000'],
      ['99.00', '50.000'],
    ],
    asks: [
      ['100.10', '3.000'],
      ['100.20', '5.000'],
      ['101.00', '50.000'],
    ],
  });
});
afterAll(() => held.world?.close());

const place = (order: Record<string, string>) =>
  world().call('binance_place_order', { symbol: own, ...order });
const refused = (order: Record<string, unknown>) =>
  world().fails('binance_place_order', { symbol: own, ...order });
const limitBuy = { side: 'BUY', order_type: 'LIMIT', quantity: '1', price: '90' };
const posts = () => world().asked('order', 'POST');
const placed = () =>
  world().simulator.account.orders.filter(({ clientOrderId }) => clientOrderId.startsWith('pb-'));
const balance = (asset: string) => {
  const { free, locked } = world().simulator.account.balances.get(asset) ?? { free: 0n, locked: 0n };
  return { free: ofEight(free), locked: ofEight(locked) };
};
/** As the tool tells it, to the last digit. */
async function toldBalance(asset: string) {
  const { balances } = (await world().call('binance_get_account')) as {
    balances: { asset: string; free: string; locked: string }[];
  };
  const { free = '0', locked = '0' } = balances.find((one) => one.asset === asset) ?? {};
  return { free: exact(free), locked: exact(locked) };
}

/** What an order for so much takes of the asks, best first, up to a price. */
function bought(quantity: string, upTo: string | null) {
  const { asks } = world().simulator.books.get(own);
  let left = exact(quantity);
  const fills: { price: string; qty: string }[] = [];
  for (const [price, qty] of asks) {
    if (left.n === 0n || (upTo !== null && compare(exact(price), exact(upTo)) > 0)) break;
    const taken = compare(exact(qty), left) < 0 ? exact(qty) : left;
    fills.push({ price, qty: eight(taken) });
    left = minus(left, taken);
  }
  const worth = fills.map(({ price, qty }) => times(exact(price), exact(qty))).reduce(plus, zero);
  const executed = fills.map(({ qty }) => exact(qty)).reduce(plus, zero);
  return { fills, executed, cummulativeQuoteQty: eight(worth), worth };
}

describe('an order', () => {
  test('below the market waits, and what it needs is locked', async () => {
    const before = await toldBalance('USDT');
    const answer = await place({ ...limitBuy, quantity: '1.5', price: '90.05' });
    expect(answer).toMatchObject({
      ...{ symbol: own, side: 'BUY', type: 'LIMIT', status: 'NEW', timeInForce: 'GTC' },
      ...{ price: '90.05000000', origQty: '1.50000000', executedQty: '0.00000000' },
      ...{ cummulativeQuoteQty: '0.00000000', outcomeFrom: 'answer', environment: 'other' },
    });
    expect(placed().at(-1)).toMatchObject({
      orderId: answer['orderId'],
      clientOrderId: expect.stringMatching(/^pb-[0-9a-f]{32}$/) as string,
    });
    const after = await toldBalance('USDT');
    expect(eight(minus(after.locked, before.locked))).toBe('135.07500000');
    expect(eight(minus(before.free, after.free))).toBe('135.07500000');
    const { orders } = await world().call('binance_get_open_orders', { symbol: own });
    expect(orders).toContainEqual(expect.objectContaining({ orderId: answer['orderId'] }));
  });

  test('that crosses is filled in part, best price first, and the rest waits', async () => {
    const truth = bought('12', '100.20');
    const answer = await place({ ...limitBuy, quantity: '12', price: '100.20' });
    expect(answer).toMatchObject({
      ...{ status: 'PARTIALLY_FILLED', origQty: '12.00000000', executedQty: '8.00000000' },
      ...{ cummulativeQuoteQty: truth.cummulativeQuoteQty, fills: truth.fills },
    });
    expect(truth.cummulativeQuoteQty).toBe('801.30000000');
    const { trades } = await world().call('binance_get_my_trades', { symbol: own });
    expect(
      (trades as { orderId: number }[]).filter(({ orderId }) => orderId === answer['orderId']),
    ).toHaveLength(2);
    expect(
      await world().call('binance_get_order', { symbol: own, order_id: answer['orderId'] }),
    ).toMatchObject({
      ...{ status: 'PARTIALLY_FILLED', executedQty: '8.00000000' },
    });
  });

  test('at the market is filled at once, and commission is taken of what comes', async () => {
    const before = await toldBalance('EX');
    const truth = bought('5.123', null);
    const answer = await place({ side: 'BUY', order_type: 'MARKET', quantity: '5.123' });
    expect(answer).toMatchObject({
      ...{ type: 'MARKET', status: 'FILLED', executedQty: '5.12300000', fills: truth.fills },
      cummulativeQuoteQty: truth.cummulativeQuoteQty,
    });
    const commission = over(truth.executed, exact(1000));
    expect(eight(minus((await toldBalance('EX')).free, before.free))).toBe(
      eight(minus(truth.executed, commission)),
    );
    const [told, there] = [await toldBalance('EX'), balance('EX')];
    expect([eight(told.free), eight(told.locked)]).toEqual([eight(there.free), eight(there.locked)]);
  });

  test('at the market for an amount of money buys as much as that pays', async () => {
    const answer = await place({ side: 'BUY', order_type: 'MARKET', quote_order_quantity: '250.25' });
    // 250.25 ÷ 100.10 is 2.5.
    expect(answer).toMatchObject({
      ...{ status: 'FILLED', origQuoteOrderQty: '250.25000000', executedQty: '2.50000000' },
      cummulativeQuoteQty: '250.25000000',
    });
  });

  test.each([
    ['STOP_LOSS', { quantity: '2', stop_price: '95' }],
    ['STOP_LOSS_LIMIT', { quantity: '2', price: '94.5', stop_price: '95' }],
    ['TAKE_PROFIT', { quantity: '2', stop_price: '120' }],
    ['TAKE_PROFIT_LIMIT', { quantity: '2', price: '119', stop_price: '120' }],
    ['LIMIT_MAKER', { quantity: '2', price: '110' }],
  ])('of type %s waits for its price', async (order_type, rest) => {
    const answer = await place({ side: 'SELL', order_type, ...rest });
    expect(answer).toMatchObject({ type: order_type, status: 'NEW', executedQty: '0.00000000' });
    const order = placed().at(-1);
    expect(order).toMatchObject({ orderId: answer['orderId'], isWorking: !('stop_price' in rest) });
    if ('stop_price' in rest)
      expect(eight(ofEight(order?.stopPrice ?? 0n))).toBe(`${rest.stop_price}.00000000`);
    // So that others of its kind have room.
    await world().call('binance_cancel_order', { symbol: own, order_id: answer['orderId'] });
  });

  test.each([
    ['IOC', 'EXPIRED', '8.00000000'],
    ['FOK', 'EXPIRED', '0.00000000'],
  ])('good only now (%s) ends %s with %s filled', async (time_in_force, status, executedQty) => {
    const answer = await place({ ...limitBuy, quantity: '12', price: '100.20', time_in_force });
    expect(answer).toMatchObject({ status, executedQty, timeInForce: time_in_force });
  });

  test('is cancelled by its number or its own id, and what was locked is free again', async () => {
    for (const by of ['orderId', 'clientOrderId'] as const) {
      const before = await toldBalance('USDT');
      const made = await place(limitBuy);
      const ref = by === 'orderId' ? { order_id: made[by] } : { orig_client_order_id: made[by] };
      const answer = await world().call('binance_cancel_order', { symbol: own, ...ref });
      expect(answer).toMatchObject({ orderId: made['orderId'], status: 'CANCELED', outcomeFrom: 'answer' });
      expect(await toldBalance('USDT')).toEqual(before);
    }
  });

  test('that is not open cannot be cancelled, and its state is told', async () => {
    const { orderId } = await place({ side: 'BUY', order_type: 'MARKET', quantity: '0.1' });
    expect(await world().fails('binance_cancel_order', { symbol: own, order_id: orderId })).toMatch(
      /Unknown order sent.*-2011.*filled or cancelled before.*Nothing was done/,
    );
    expect(await world().fails('binance_cancel_order', { symbol: own })).toContain('needs order_id or');
  });
});

describe('what breaks a rule', () => {
  test.each<[Record<string, string>, RegExp]>([
    [{ price: '90.001' }, /PRICE_FILTER.*90\.001.*nearest: 90 or 90\.01/],
    [{ price: '100000' }, /PRICE_FILTER.*100000 is more than the most/],
    [{ price: '700' }, /PERCENT_PRICE_BY_SIDE.*700.*5 × the average price 100/],
    [{ price: '15' }, /PERCENT_PRICE_BY_SIDE.*15.*0\.2 × the average price 100/],
    [{ quantity: '1.0001' }, /LOT_SIZE.*nearest: 1 or 1\.001/],
    [{ quantity: '0.0001' }, /LOT_SIZE.*less than the least, 0\.001/],
    [{ quantity: '99999999' }, /LOT_SIZE.*more than the most/],
    [{ quantity: '0.05' }, /NOTIONAL.*4\.5 USDT.*least, 5; quantity 0\.056/],
    [{ order_type: 'MARKET', quantity: '0.01', price: '' }, /NOTIONAL.*about 1 USDT/],
    [{ order_type: 'MARKET', quantity: '250000', price: '' }, /MARKET_LOT_SIZE/],
    [{ order_type: 'MARKET', quantity: '', price: '', quote_order_quantity: '10.123456789' }, /8 decimals/],
    [{ symbol: 'HLTUSDT' }, /its status is HALT/],
    [{ symbol: 'NOSUCHUSDT' }, /no symbol NOSUCHUSDT/],
    [{ price: '' }, /LIMIT order needs price/],
    [{ stop_price: '95' }, /takes no stop_price/],
    [{ order_type: 'MARKET', time_in_force: 'GTC', price: '' }, /takes no time_in_force/],
    [{ order_type: 'STOP_LOSS_LIMIT' }, /needs stop_price/],
    [{ quantity: '' }, /needs quantity/],
    [{ quantity: '1e2' }, /decimal number as text/],
    [{ quantity: '-1' }, /decimal number as text/],
    [{ side: 'HOLD' }, /BUY or SELL/],
  ])('%j is refused here, with the way out, and nothing of it is sent', async (change, said) => {
    const before = posts().length;
    const order = Object.entries({ ...limitBuy, ...change }).filter(([, value]) => value !== '');
    expect(await refused(Object.fromEntries(order))).toMatch(said);
    expect(posts()).toHaveLength(before);
  });

  test('a quantity that is a number is refused: a digit of it may be lost already', async () => {
    const before = posts().length;
    expect(await refused({ ...limitBuy, quantity: 1.5 })).toContain('decimal number as text');
    expect(posts()).toHaveLength(before);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'too little money',
      { ...limitBuy, quantity: '5000' },
      /insufficient balance.*-2010.*binance_get_account/,
    ],
    [
      'a maker that would take',
      { ...limitBuy, order_type: 'LIMIT_MAKER', price: '101' },
      /immediately match.*-2010.*crosses the book/,
    ],
    [
      'a stop that is reached',
      { side: 'SELL', order_type: 'STOP_LOSS', quantity: '1', stop_price: '105' },
      /trigger immediately.*-2010.*already reached/,
    ],
    [
      'a position that may not grow so large',
      { symbol: 'SUNUSDT', side: 'BUY', order_type: 'MARKET', quantity: '5000001' },
      /MAX_POSITION.*-1013.*larger than the symbol allows/,
    ],
  ])(
    '%s is rejected by Binance, told in its words and ours, and was sent once',
    async (_what, order, said) => {
      const [before, orders] = [posts().length, placed().length];
      const words = await refused(order);
      expect(words).toMatch(said);
      expect(words).toContain('Nothing was done');
      expect([posts().length - before, placed().length - orders]).toEqual([1, 0]);
    },
  );

  test('too many orders stop orders, and not the reading', async () => {
    // Neither at the end of ten seconds, where there is nothing to wait for, nor where they may be the ten before.
    const into = Date.now() % 10_000;
    if (into < 1_000 || into > 5_000)
      await new Promise((resolve) => setTimeout(resolve, (11_000 - into) % 10_000));
    world().simulator.faults.add({
      ...{ method: 'POST', path, status: 429, code: -1015 },
      msg: 'Too many new orders; current limit is 100 orders per 10 SECOND.',
    });
    const before = posts().length;
    expect(await refused(limitBuy)).toMatch(/Too many new orders.*-1015.*too many orders in a short time/);
    expect(posts()).toHaveLength(before + 1);
    // Until the ten seconds are over, the next one waits in Patchbay; who only reads does not wait for it.
    const answered: string[] = [];
    const placing = place(limitBuy).finally(() => answered.push('order'));
    const reading = world().call('binance_get_open_orders', { symbol: own });
    await reading.finally(() => answered.push('reading'));
    const { orderId } = await placing;
    expect(answered).toEqual(['reading', 'order']);
    expect(posts()).toHaveLength(before + 2);
    expect(Math.floor((posts().at(-1)?.at ?? 0) / 10_000)).toBeGreaterThan(
      Math.floor((posts().at(-2)?.at ?? 0) / 10_000),
    );
    await world().call('binance_cancel_order', { symbol: own, order_id: orderId });
  }, 40_000);
});

describe('an order whose answer does not come', () => {
  const unusable: [string, object][] = [
    ['a cut connection', { cut: true }],
    ['503', { status: 503 }],
    ['500 in HTML', { status: 500, body: '<html>' }],
    ['408 with −1007', { status: 408, code: -1007 }],
    ['a success that is no JSON', { status: 200, body: 'ok' }],
  ];
  /** One order, one POST; what the simulator has of it. */
  const once = async <T>(work: () => Promise<T>) => {
    const [sent, there] = [posts().length, placed().length];
    const answer = await work();
    expect(posts()).toHaveLength(sent + 1);
    return { answer, orders: placed().slice(there) };
  };

  test.each([...unusable, ['silence', { hang: true }]])(
    'but that was placed is found by its id: %s',
    async (_what, fault) => {
      world().simulator.faults.add({ method: 'POST', path, applied: true, ...fault });
      const { answer, orders } = await once(() => place(limitBuy));
      expect(orders).toHaveLength(1);
      expect(answer).toMatchObject({
        ...{ orderId: orders[0]?.orderId, status: 'NEW', outcomeFrom: 'asked' },
        note: expect.stringContaining('did not come') as string,
      });
    },
    60_000,
  );

  test.each([
    ['a cut connection', { cut: true }],
    ['503', { status: 503 }],
    ['silence', { hang: true }],
  ])(
    'and that was not placed is told so, once Binance would not take it any more: %s',
    async (_what, fault) => {
      world().simulator.faults.add({ method: 'POST', path, ...fault });
      const { answer, orders } = await once(() => refused(limitBuy));
      expect(orders).toEqual([]);
      expect(answer).toMatch(/was not placed.*clientOrderId pb-[0-9a-f]{32}.*may be placed anew/);
      const [asked, sent] = [world().asked('order').at(-1)?.at ?? 0, posts().at(-1)?.query ?? ''];
      const { timestamp, recvWindow } = Object.fromEntries(new URLSearchParams(sent));
      expect(asked).toBeGreaterThan(Number(timestamp) + Number(recvWindow));
    },
    60_000,
  );

  test('and that cannot be asked for either is told as not known, with what to look for', async () => {
    world().simulator.faults.add({ method: 'POST', path, status: 502, applied: true });
    world().simulator.faults.add({ method: 'GET', path, status: 500, times: 50 });
    const { answer, orders } = await once(() => refused(limitBuy));
    world().simulator.faults.clear();
    expect(orders).toHaveLength(1);
    const [, id = ''] =
      /NOT KNOWN.*must not be repeated.*orig_client_order_id (pb-[0-9a-f]{32})/.exec(answer) ?? [];
    const found = await world().call('binance_get_order', { symbol: own, orig_client_order_id: id });
    expect(found).toMatchObject({ orderId: orders[0]?.orderId, status: 'NEW' });
  }, 60_000);

  test.each([
    ['was carried out', true, /^/],
    ['was not', false, /was not cancelled.*still NEW.*may be cancelled again/],
  ])(
    'a cancellation that %s is found out, and sent once',
    async (_what, applied, said) => {
      const { orderId } = await place(limitBuy);
      world().simulator.faults.add({ method: 'DELETE', path, cut: true, applied });
      const before = world().asked('order', 'DELETE').length;
      const cancel = { symbol: own, order_id: orderId };
      if (applied)
        expect(await world().call('binance_cancel_order', cancel)).toMatchObject({
          ...{ orderId, status: 'CANCELED', outcomeFrom: 'asked' },
        });
      else expect(await world().fails('binance_cancel_order', cancel)).toMatch(said);
      expect(world().asked('order', 'DELETE')).toHaveLength(before + 1);
    },
    60_000,
  );

  test('is followed up also when the caller has left, and the log tells what became of it', async () => {
    // It is placed and never answered, so that the caller leaves in between however slow the machine is.
    world().simulator.faults.add({ method: 'POST', path, hang: true, applied: true });
    const leaving = new AbortController();
    const [before, there] = [posts().length, placed().length];
    const calling = world().client.callTool(
      { name: 'binance_place_order', arguments: { symbol: own, ...limitBuy, price: '91' } },
      { signal: leaving.signal },
    );
    const left = expect(calling).rejects.toThrow();
    await vi.waitFor(() => expect(placed()).toHaveLength(there + 1), { timeout: 20_000 });
    leaving.abort();
    await left;
    await vi.waitFor(
      async () => {
        const logs = lines((await patchbay(world().dataDir, ['logs', '--json'], world().env)).out);
        expect(JSON.stringify(logs)).toMatch(/The order pb-[0-9a-f]{32} was placed\. The caller had left/);
      },
      { timeout: 20_000, interval: 500 },
    );
    expect(posts()).toHaveLength(before + 1);
  }, 60_000);
});

test('no two requests ever carried the same order, and the journal has every call', async () => {
  const ids = posts().map(({ query }) => new URLSearchParams(query).get('newClientOrderId'));
  expect(ids.length).toBeGreaterThan(30);
  expect(new Set(ids).size).toBe(ids.length);
  const { calls } = (await api(world().server.ready, 'calls?limit=1000')) as {
    calls: { tool: string; status: string }[];
  };
  const orders = calls.filter(({ tool }) => tool === 'binance_place_order');
  expect(orders.length).toBeGreaterThan(ids.length);
  expect(orders.every(({ status }) => ['ok', 'failed', 'cancelled'].includes(status))).toBe(true);
});

test('after all of that no key or secret lies anywhere', async () => {
  await createSweep(world()).demandClean([fullKey.apiKey, fullKey.apiSecret]);
}, 60_000);
