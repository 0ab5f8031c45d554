/** A computer's clock that is wrong: what was traded lately is told by Binance's clock all the same. */
import { expect, test } from 'vitest';
import { createWorld } from '../world.ts';

const minute = 60_000;

test.each([2 * minute, -2 * minute, 60 * minute, -60 * minute])(
  'by %i ms: the last minute and the last hour are those of Binance',
  async (ahead) => {
    const now = () => Date.now() + ahead;
    const { ask, simulator } = await createWorld({ simulator: { clock: { now } } });
    // One each second of the last two hours; single trades three at a time.
    const first = now() - 120 * minute;
    const trades = Array.from({ length: 7_200 }, (_, i) => ({
      ...{ price: '50.5', qty: '0.5', count: 3, time: first + i * 1_000 },
      buyerIsMaker: false,
    }));
    simulator.trades.script('SOLUSDT', trades);

    const flow = await ask('binance_get_order_flow', { symbol: 'SOLUSDT' });
    // The time that passes while it is asked for is without trades.
    expect(Number(flow['trade_count']) / 3).toBeGreaterThan(45);
    expect(Number(flow['trade_count']) / 3).toBeLessThanOrEqual(60);
    const [from, until] = ['start', 'end'].map((end) => Date.parse(String(flow[`time_window_${end}`])));
    expect(flow['trade_count']).toBe(3 * trades.filter(({ time }) => time >= (from ?? 0)).length);
    expect(Math.abs((until ?? 0) - now())).toBeLessThan(15_000);

    const profile = await ask('binance_get_volume_profile', { symbol: 'SOLUSDT', duration_hours: 1 });
    const start = Date.parse(String(profile['time_period_start']));
    expect(Math.abs(start - (now() - 60 * minute))).toBeLessThan(75_000);
    expect(profile['trade_count']).toBe(3 * trades.filter(({ time }) => time >= start).length);
  },
  30_000,
);

test('clocks that differ by less than a second count as one, and the question costs one request in half an hour', async () => {
  const world = await createWorld({ simulator: { clock: { now: () => Date.now() + 400 } } });
  for (const symbol of ['BTCUSDT', 'ETHUSDT', 'BTCUSDT'])
    await world.ask('binance_get_order_flow', { symbol });
  expect(world.asked('GET', '/api/v3/time')).toBe(1);
});

test('where Binance does not tell its time, this computer’s counts', async () => {
  const world = await createWorld();
  world.simulator.faults.add({ path: '/api/v3/time', times: 50, status: 403 });
  const flow = await world.ask('binance_get_order_flow', { symbol: 'BTCUSDT', window_duration_secs: 300 });
  expect(Number(flow['trade_count'])).toBeGreaterThan(0);
  expect(world.connector.logs).toContainEqual({
    ...{ level: 'debug', message: expect.stringContaining('time is not known') },
  });
});
