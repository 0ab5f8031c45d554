/** The stand-in of Binance is what tests trust: so its data must agree with itself, and its limits must hold. */
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { get, listen, signed, start, type Parsed } from './client.ts';
import { fullKey, readOnlyKey, restrictedKey } from './simulator.ts';

const noon = Date.UTC(2026, 10, 20, 12, 0, 30);
const still = { clock: { now: () => noon }, moving: false };

function sum(values: string[]): bigint {
  return values.reduce((total, value) => total + BigInt(value.replace('.', '')), 0n);
}

describe('the market', () => {
  test('gives the same data at the same time, whoever asks', async () => {
    const [one, other] = [await start(still), await start(still)];
    for (const path of [
      'depth?symbol=BTCUSDT&limit=1000',
      'trades?symbol=PEPEUSDT',
      'klines?symbol=ETHBTC&interval=1h',
      'ticker/24hr?symbol=1000SATSUSDT',
      'exchangeInfo',
    ])
      expect((await get(one, path)).value).toEqual((await get(other, path)).value);
  });

  test('has candles that are the sum of the trades in them, of every length', async () => {
    const simulator = await start(still);
    const hour = Date.UTC(2026, 10, 20, 10);
    const { value: trades } = await get(
      simulator,
      `aggTrades?symbol=BTCUSDT&startTime=${hour}&endTime=${hour + 3_599_999}&limit=1000`,
    );
    const last: number = trades.at(-1).a;
    const more = (await get(simulator, `aggTrades?symbol=BTCUSDT&fromId=${last + 1}&limit=1000`)).value;
    const all = [...trades, ...more].filter(({ T }) => T < hour + 3_600_000);
    const { value: hourly } = await get(
      simulator,
      `klines?symbol=BTCUSDT&interval=1h&startTime=${hour}&limit=1`,
    );
    const { value: minutes } = await get(
      simulator,
      `klines?symbol=BTCUSDT&interval=1m&startTime=${hour}&endTime=${hour + 3_599_999}`,
    );
    expect(minutes).toHaveLength(60);
    const volume = sum(all.map(({ q }) => q));
    expect(sum([hourly[0][5]])).toBe(volume);
    expect(sum(minutes.map((row: string[]) => row[5] ?? ''))).toBe(volume);
    expect(hourly[0][1]).toBe(all[0].p);
    expect(hourly[0][4]).toBe(all.at(-1).p);
    expect(hourly[0][8]).toBe(
      all.reduce((count: number, { f, l }: { f: number; l: number }) => count + l - f + 1, 0),
    );
  });

  test('numbers trades without a gap, also where old hours meet new minutes', async () => {
    const simulator = await start(still);
    // From the last of the old hours on.
    const first: number = 400 * 24 - 1500;
    let from = first;
    let before = first - 1;
    let lastTrade = first - 1;
    for (let page = 0; page < 60; page += 1) {
      const { value } = await get(simulator, `aggTrades?symbol=KEYUSDT&fromId=${from}&limit=1000`);
      for (const { a, f, l } of value) {
        expect([a, f]).toEqual([before + 1, lastTrade + 1]);
        before = a;
        lastTrade = l;
      }
      if (value.length < 1000) break;
      from = before + 1;
    }
    const { value: newest } = await get(simulator, 'trades?symbol=KEYUSDT&limit=1');
    expect(newest[0].id).toBe(lastTrade);
  });

  test('lists coins of every kind, and says which are not traded', async () => {
    const { value } = await get(await start(still), 'exchangeInfo');
    const statuses = new Map<string, string>(value.symbols.map((one: Parsed) => [one.symbol, one.status]));
    expect(statuses.size).toBeGreaterThan(150);
    for (const symbol of [
      'BTCUSDT',
      '1INCHUSDT',
      '1000SATSUSDT',
      'POLUSDT',
      '币安人生USDT',
      'SUSDT',
      'OPBTC',
    ])
      expect(statuses.get(symbol)).toBe('TRADING');
    expect(statuses.get('MATICUSDT')).toBe('BREAK');
  });

  test.each([
    ['depth?symbol=NOPEUSDT', 400, -1121],
    ['depth', 400, -1102],
    ['depth?symbol=btcusdt', 400, -1100],
    ['depth?symbol=BTCUSDT&colour=red', 400, -1104],
    ['klines?symbol=BTCUSDT&interval=7m', 400, -1120],
    ['account', 401, -2014],
  ])('%s is refused with its code', async (path, status, code) => {
    const answer = await get(await start(still), path);
    expect([answer.status, answer.value.code]).toEqual([status, code]);
  });
});

describe('limits', () => {
  test('weigh each request, then answer 429, then ban', async () => {
    const simulator = await start(still);
    const first = await get(simulator, 'depth?symbol=BTCUSDT&limit=5000');
    expect(first.headers.get('x-mbx-used-weight-1m')).toBe('250');
    simulator.limits.use(5750);
    const refused = await get(simulator, 'ping');
    expect([refused.status, refused.value.code, refused.headers.get('retry-after')]).toEqual([
      429,
      -1003,
      '30',
    ]);
    for (let i = 0; i < 9; i += 1) await get(simulator, 'ping');
    const banned = await get(simulator, 'ping');
    expect([banned.status, banned.headers.get('retry-after')]).toEqual([418, '120']);
    expect(banned.value.msg).toContain(`banned until ${noon + 120_000}`);
  });
});

describe('signed requests', () => {
  test('are taken with the right signature, and told apart from wrong ones', async () => {
    const simulator = await start();
    const ask = { path: 'account' };
    expect((await signed(simulator, ask)).status).toBe(200);
    const codes = [
      await signed(simulator, { ...ask, signature: 'f'.repeat(64) }),
      await signed(simulator, { ...ask, timestamp: Date.now() - 60_000 }),
      await signed(simulator, { ...ask, timestamp: Date.now() + 60_000 }),
      await signed(simulator, { ...ask, key: restrictedKey }),
      await signed(simulator, { ...ask, key: { apiKey: 'short', apiSecret: 'x' } }),
    ].map(({ value }) => value.code);
    expect(codes).toEqual([-1022, -1021, -1021, -2015, -2014]);
  });

  test('sign what travels: percent-encoded', async () => {
    const simulator = await start();
    const symbol = '币安人生USDT';
    const encoded = `symbol=${encodeURIComponent(symbol)}`;
    expect((await signed(simulator, { path: 'openOrders', query: encoded })).status).toBe(200);
    const timestamp = Date.now();
    const signature = createHmac('sha256', fullKey.apiSecret)
      .update(`symbol=${symbol}&timestamp=${timestamp}`)
      .digest('hex');
    const wrong = await signed(simulator, { path: 'openOrders', query: encoded, timestamp, signature });
    expect(wrong.value.code).toBe(-1022);
  });

  test('a key that only reads may not trade', async () => {
    const simulator = await start();
    expect((await signed(simulator, { path: 'account', key: readOnlyKey })).status).toBe(200);
    const query = 'symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01';
    const refused = await signed(simulator, { method: 'POST', path: 'order', query, key: readOnlyKey });
    expect([refused.status, refused.value.code]).toEqual([401, -2015]);
  });
});

describe('orders', () => {
  const place = (query: string) => ({ method: 'POST', path: 'order', query });

  test('move balances by exactly what was filled', async () => {
    const simulator = await start({ moving: false });
    const before = simulator.account.balances.get('BTC')?.free ?? 0n;
    const { value } = await signed(simulator, place('symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.2'));
    expect(value.status).toBe('FILLED');
    const quantities = value.fills.map(({ qty }: { qty: string }) => qty);
    const commissions = value.fills.map(({ commission }: { commission: string }) => commission);
    expect(sum(quantities)).toBe(sum(['0.20000000']));
    const gained = (simulator.account.balances.get('BTC')?.free ?? 0n) - before;
    expect(gained).toBe(sum(quantities) - sum(commissions));
  });

  test.each([
    ['price=95000.001&quantity=0.01', 'Filter failure: PRICE_FILTER'],
    ['price=95000&quantity=0.0000001', 'Filter failure: LOT_SIZE'],
    ['price=95000&quantity=0.00002', 'Filter failure: NOTIONAL'],
    ['price=1000&quantity=0.01', 'Filter failure: PERCENT_PRICE_BY_SIDE'],
    ['price=95000&quantity=10', 'Account has insufficient balance for requested action.'],
    ['price=95000.0000000001&quantity=0.01', "Parameter 'price' has too much precision."],
  ])('%s is refused in Binance’s words', async (rest, words) => {
    const simulator = await start();
    const query = `symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&${rest}`;
    const { status, value } = await signed(simulator, place(query));
    expect([status, value.msg]).toEqual([400, words]);
    expect(simulator.account.orders).toHaveLength(12);
  });

  test('an answer that never came may have placed the order, or not', async () => {
    const simulator = await start();
    const query =
      'symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&price=80000&quantity=0.01&newClientOrderId=';
    simulator.faults.add({ method: 'POST', status: 504, code: -1007, applied: true });
    simulator.faults.add({ method: 'POST', status: 504, code: -1007 });
    expect((await signed(simulator, place(`${query}placed`))).status).toBe(504);
    expect((await signed(simulator, place(`${query}lost`))).status).toBe(504);
    const find = (id: string) =>
      signed(simulator, { path: 'order', query: `symbol=BTCUSDT&origClientOrderId=${id}` });
    expect((await find('placed')).value.status).toBe('NEW');
    expect((await find('lost')).value.code).toBe(-2013);
  });
});

describe('streams', () => {
  test('tell changes that lead from any snapshot to the next one', async () => {
    const simulator = await start({ moving: false });
    const listener = await listen(simulator, '/stream?streams=btcusdt@depth@100ms');
    const { value: snapshot } = await get(simulator, 'depth?symbol=BTCUSDT&limit=5000');
    const sides = { b: new Map<string, string>(snapshot.bids), a: new Map<string, string>(snapshot.asks) };
    simulator.books.step('BTCUSDT', 200);
    const { lastUpdateId, bids, asks } = simulator.books.get('BTCUSDT');
    await listener.hears(({ data }) => data.u === lastUpdateId);
    let last: number = snapshot.lastUpdateId;
    for (const { data } of listener.heard) {
      expect(data.U).toBe(last + 1);
      last = data.u;
      for (const side of ['b', 'a'] as const)
        for (const [price, qty] of data[side])
          if (/[1-9]/.test(qty)) sides[side].set(price, qty);
          else sides[side].delete(price);
    }
    expect(new Map(bids)).toEqual(sides.b);
    expect(new Map(asks)).toEqual(sides.a);
  });

  test('are subscribed to and left by messages, and told raw or combined', async () => {
    const simulator = await start({ moving: false });
    const raw = await listen(simulator, '/ws/ethusdt@depth@100ms');
    raw.socket.send(JSON.stringify({ method: 'SUBSCRIBE', params: ['solusdt@depth'], id: 7 }));
    expect(await raw.hears(({ id }) => id === 7)).toEqual({ result: null, id: 7 });
    simulator.books.step('SOLUSDT');
    expect((await raw.hears(({ e }) => e === 'depthUpdate')).s).toBe('SOLUSDT');
    raw.socket.send(
      JSON.stringify({ method: 'UNSUBSCRIBE', params: ['solusdt@depth', 'ethusdt@depth@100ms'], id: 8 }),
    );
    await raw.hears(({ id }) => id === 8);
    expect(simulator.streams.subscriptions()).toEqual([]);
  });

  test('tell given trades as they are pushed', async () => {
    const simulator = await start();
    simulator.trades.script('BTCUSDT', []);
    const listener = await listen(simulator, '/ws/btcusdt@aggTrade');
    simulator.trades.push('BTCUSDT', { price: '100', qty: '0.5', buyerIsMaker: true, count: 3 });
    const told = await listener.hears(({ e }) => e === 'aggTrade');
    expect(told).toMatchObject({ p: '100.00000000', q: '0.50000000', f: 1, l: 3, m: true });
    const { value } = await get(simulator, 'klines?symbol=BTCUSDT&interval=1d&limit=1');
    expect(value[0].slice(4, 6)).toEqual(['100.00000000', '0.50000000']);
  });

  test('disconnect who sends more than five messages a second', async () => {
    const simulator = await start({ moving: false });
    const { socket, closed } = await listen(simulator, '/ws');
    for (let id = 0; id < 8; id += 1) socket.send(JSON.stringify({ method: 'LIST_SUBSCRIPTIONS', id }));
    expect(await closed).toBe(1008);
  });
});
