/** Every endpoint, method and parameter the connector uses is in Binance's own OpenAPI description. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createWorld } from './world.ts';

const file = resolve(import.meta.dirname, '../../../../../shared/api-specs/binance-spot-api.yaml');
const isAbsent = !existsSync(file);

/** What Binance has added since the file was made (2024-10), by its change log. */
const added = new Map([['GET /api/v3/exchangeInfo', ['showPermissionSets']]]);

const named = z.object({ name: z.string(), in: z.string(), required: z.boolean().optional() });
const reference = z.object({ $ref: z.string() });
const specSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ parameters: z.array(z.union([reference, named])).optional() })),
  ),
  components: z.looseObject({ parameters: z.record(z.string(), named) }),
});

function describedParameters(): Map<string, z.output<typeof named>[]> {
  const spec = specSchema.parse(parse(readFileSync(file, 'utf8')));
  const resolved = (one: z.output<typeof reference> | z.output<typeof named>) => {
    if ('name' in one) return one;
    const found = spec.components.parameters[one.$ref.split('/').at(-1) ?? ''];
    if (found === undefined) throw new Error(`There is no ${one.$ref}.`);
    return found;
  };
  return new Map(
    Object.entries(spec.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [] }]) => [
        `${method.toUpperCase()} ${path}`,
        parameters.map(resolved),
      ]),
    ),
  );
}

test.skipIf(isAbsent)(
  isAbsent
    ? 'skipped: ../shared/api-specs/binance-spot-api.yaml is not beside the checkout'
    : 'every request fits the description',
  async () => {
    const world = await createWorld();
    const { ask } = world;
    const symbol = 'BTCUSDT';
    const times = { start_time: Date.now() - 86_400_000, end_time: Date.now() };
    await ask('binance_get_ticker', { symbol });
    await ask('binance_get_orderbook', { symbol, limit: 20 });
    await ask('binance_get_recent_trades', { symbol });
    await ask('binance_get_klines', { symbol, interval: '1h', ...times });
    await ask('binance_get_exchange_info', { symbol });
    await ask('binance_get_avg_price', { symbol });
    await ask('binance_get_account');
    await ask('binance_get_my_trades', { symbol, ...times });
    await ask('binance_get_my_trades', { symbol, from_id: 900_005 });
    await ask('binance_get_open_orders');
    await ask('binance_get_open_orders', { symbol });
    await ask('binance_get_all_orders', { symbol, ...times });
    const orders = [
      { side: 'BUY', order_type: 'LIMIT', quantity: '0.001', price: '80000' },
      { side: 'BUY', order_type: 'MARKET', quote_order_quantity: '20' },
      { side: 'SELL', order_type: 'STOP_LOSS_LIMIT', quantity: '0.001', price: '60000', stop_price: '60100' },
    ];
    for (const order of orders) {
      const { orderId } = await ask('binance_place_order', { symbol, ...order });
      await ask('binance_get_order', { symbol, order_id: Number(orderId) });
    }
    const last = world.simulator.account.orders.at(-1)?.clientOrderId ?? '';
    await ask('binance_get_order', { symbol, orig_client_order_id: last });
    await ask('binance_cancel_order', { symbol, orig_client_order_id: last });

    const described = describedParameters();
    const problems = world.simulator.requests.flatMap(({ method, path, query, status }) => {
      const endpoint = `${method} ${path}`;
      const parameters = described.get(endpoint);
      if (parameters === undefined) return [`${endpoint} is not described`];
      const used = [...new URLSearchParams(query).keys()];
      const known = [...parameters.map(({ name }) => name), ...(added.get(endpoint) ?? [])];
      return [
        ...used.filter((name) => !known.includes(name)).map((name) => `${endpoint} has no ${name}`),
        ...parameters
          .filter(({ name, required }) => required === true && !used.includes(name))
          .map(({ name }) => `${endpoint} needs ${name}`),
        ...(status === 200 ? [] : [`${endpoint} was answered with ${status}`]),
      ];
    });
    expect(problems).toEqual([]);
    const endpoints = new Set(world.simulator.requests.map(({ method, path }) => `${method} ${path}`));
    expect([...endpoints].sort()).toEqual([
      ...['DELETE /api/v3/order', 'GET /api/v3/account', 'GET /api/v3/allOrders', 'GET /api/v3/avgPrice'],
      ...['GET /api/v3/depth', 'GET /api/v3/exchangeInfo', 'GET /api/v3/klines', 'GET /api/v3/myTrades'],
      ...['GET /api/v3/openOrders', 'GET /api/v3/order', 'GET /api/v3/ticker/24hr', 'GET /api/v3/time'],
      ...['GET /api/v3/trades', 'POST /api/v3/order'],
    ]);
  },
);
