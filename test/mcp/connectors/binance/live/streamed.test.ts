/** The connector's live books against the simulator's stream, through the real way out. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { binance } from '../../../../../src/mcp/connectors/binance/index.ts';
import type { JsonObject } from '../../../../../src/mcp/connectors/connector.ts';
import { startBinanceSimulator } from '../../../../simulators/binance/simulator.ts';
import { openConnector } from '../../open-connector.ts';

/** With the stream of its own simulator. A book that does not move stands at one moment. */
async function createStreamed(moving = false) {
  const noon = Date.UTC(2026, 10, 20, 12);
  const simulator = await startBinanceSimulator(moving ? {} : { moving, clock: { now: () => noon } });
  onTestFinished(() => simulator.close());
  const { call } = await openConnector(binance, {
    values: { baseUrl: simulator.origin, streamUrl: simulator.streamOrigin, 'cache.orderbook': '0' },
  });
  const ask = async (tool: string, args: JsonObject) => (await call(tool, args)).structured;
  return { simulator, ask };
}

/** Asks until the answer fits. */
async function until(
  ask: () => Promise<JsonObject>,
  fits: (answer: JsonObject) => boolean,
): Promise<JsonObject> {
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    await sleep(50);
  }
}

const fromOf = ({ freshness }: JsonObject) => Object(freshness).from as unknown;

/** Digits without the zeros at the end, times the scale: truth by text alone. */
function whole(text: string, scale: number): number {
  const decimals = String(scale).length - 1;
  const [a = '', b = ''] = text.split('.');
  return Number(a + b.slice(0, decimals).padEnd(decimals, '0'));
}

function compact(levels: readonly (readonly [string, string])[], scales: JsonObject, count: number) {
  return levels
    .slice(0, count)
    .map(([price, qty]) => [
      whole(price, Number(scales['price_scale'])),
      whole(qty, Number(scales['qty_scale'])),
    ]);
}

describe('a watched symbol', () => {
  test.each(['BTCUSDT', '1000SATSUSDT', '币安人生USDT', 'ETHBTC'])(
    '%s is answered from the stream, level by level as Binance has it',
    async (symbol) => {
      const { ask, simulator } = await createStreamed();
      const read = () => ask('binance_orderbook_l2', { symbol, depth_levels: 100 });
      expect(fromOf(await read())).toBe('live');
      const answer = await until(
        async () => {
          simulator.books.step(symbol, 3);
          return read();
        },
        (one) => fromOf(one) === 'stream',
      );
      expect(answer['bids']).not.toEqual([]);
      simulator.books.step(symbol, 50);
      const target = simulator.books.get(symbol).lastUpdateId;
      const last = await until(read, (one) => one['last_update_id'] === target);
      const { bids, asks } = simulator.books.get(symbol);
      expect(last['bids']).toEqual(compact(bids, last, 100));
      expect(last['asks']).toEqual(compact(asks, last, 100));
    },
    60_000,
  );

  test('costs one snapshot, and no request after that', async () => {
    const { ask, simulator } = await createStreamed();
    const read = () => ask('binance_orderbook_l1', { symbol: 'BTCUSDT' });
    await until(
      async () => {
        simulator.books.step('BTCUSDT');
        return read();
      },
      (one) => fromOf(one) === 'stream',
    );
    const before = simulator.requests.length;
    for (let i = 0; i < 20; i += 1) expect(fromOf(await read())).toBe('stream');
    expect(simulator.requests.length).toBe(before);
    expect(simulator.requests.filter(({ query }) => query.includes('limit=1000'))).toHaveLength(1);
  }, 60_000);

  test('is brought in step again after events were lost', async () => {
    const { ask, simulator } = await createStreamed();
    const read = () => ask('binance_orderbook_l2', { symbol: 'BTCUSDT', depth_levels: 20 });
    const step = async () => {
      simulator.books.step('BTCUSDT');
      return read();
    };
    await until(step, (one) => fromOf(one) === 'stream');
    simulator.faults.stream.gap('BTCUSDT');
    simulator.books.step('BTCUSDT', 2);
    await until(read, (one) => fromOf(one) !== 'stream');
    await until(step, (one) => fromOf(one) === 'stream');
    const { bids, asks, lastUpdateId } = simulator.books.get('BTCUSDT');
    const again = await until(read, (one) => one['last_update_id'] === lastUpdateId);
    expect(fromOf(again)).toBe('stream');
    expect([again['bids'], again['asks']]).toEqual([compact(bids, again, 20), compact(asks, again, 20)]);
  }, 60_000);

  test('is answered by REST while the stream is cut or cannot be had, and from the stream when it is back', async () => {
    const { ask, simulator } = await createStreamed();
    const read = () => ask('binance_orderbook_l1', { symbol: 'BTCUSDT' });
    const step = async () => {
      simulator.books.step('BTCUSDT');
      return read();
    };
    await until(step, (one) => fromOf(one) === 'stream');
    simulator.faults.stream.refuse = 1;
    simulator.faults.stream.cut();
    const without = await until(read, (one) => fromOf(one) !== 'stream');
    expect(Object(without['freshness']).note).toContain('not connected');
    const health = await ask('binance_orderbook_health', { symbol: 'BTCUSDT' });
    expect(health).toMatchObject({ status: 'degraded', websocket_connected: false });
    await until(step, (one) => fromOf(one) === 'stream');
    expect(await ask('binance_orderbook_health', { symbol: 'BTCUSDT' })).toMatchObject({
      status: 'ok',
      websocket_connected: true,
      reason: null,
      orderbook_symbols_active: 1,
    });
    expect(simulator.streams.connections().open).toBe(1);
  }, 60_000);

  test('is asked by REST when the stream has been silent for five seconds', async () => {
    const { ask, simulator } = await createStreamed(true);
    const read = () => ask('binance_orderbook_l1', { symbol: 'BTCUSDT' });
    await until(read, (one) => fromOf(one) === 'stream');
    simulator.faults.stream.silent = true;
    const silentAt = Date.now();
    const stale = await until(read, (one) => fromOf(one) !== 'stream');
    expect(Date.now() - silentAt).toBeGreaterThan(4500);
    expect(Object(stale['freshness']).note).toContain('silent for more than 5 seconds');
    expect((await ask('binance_orderbook_health', { symbol: 'BTCUSDT' }))['status']).toBe('degraded');
  }, 60_000);
});

describe('a symbol that has only begun to be watched', () => {
  test('is never told to be silent: nobody has waited for it yet', async () => {
    const simulator = await startBinanceSimulator({ latencyMs: 300 });
    onTestFinished(() => simulator.close());
    const { call } = await openConnector(binance, {
      values: { baseUrl: simulator.origin, streamUrl: simulator.streamOrigin, 'cache.orderbook': '0' },
    });
    const ask = async (tool: string) => (await call(tool, { symbol: 'BTCUSDT' })).structured;
    const said: string[] = [];
    const asking: Promise<unknown>[] = [];
    const hear = async () => {
      const { freshness, ...top } = await ask('binance_orderbook_l1');
      said.push(String(Object(freshness).note));
      said.push(String((await ask('binance_orderbook_health'))['reason']));
      return { freshness, ...top };
    };
    // One after the other, each on its way while the book gets in step.
    await until(
      async () => {
        asking.push(hear());
        await sleep(20);
        return ask('binance_orderbook_health');
      },
      ({ status }) => status === 'ok',
    );
    await Promise.all(asking);
    expect(said.join(' ')).toMatch(/not connected|begun|beginning/);
    expect(said.filter((words) => /silent|Nothing was heard/.test(words))).toEqual([]);
  }, 60_000);
});

describe('many symbols', () => {
  test('share one connection and stay within its five messages a second', async () => {
    const { ask, simulator } = await createStreamed(true);
    const symbols = [
      'BTC',
      'ETH',
      'SOL',
      'XRP',
      'ADA',
      'DOGE',
      'LTC',
      'LINK',
      'DOT',
      'AVAX',
      'TRX',
      'NEAR',
    ].map((base) => `${base}USDT`);
    for (const symbol of symbols) await ask('binance_orderbook_health', { symbol });
    for (const symbol of symbols)
      await until(
        () => ask('binance_orderbook_health', { symbol }),
        ({ status }) => status === 'ok',
      );
    expect(simulator.streams.connections()).toEqual({ open: 1, ever: 1 });
    expect(simulator.streams.messages).toBeLessThanOrEqual(3);
    expect(simulator.streams.subscriptions()).toHaveLength(24);
  }, 60_000);
});
