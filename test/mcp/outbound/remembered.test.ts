/** What was counted and spent goes on when a source is opened again. */
import { expect, test } from 'vitest';
import { createRemembered } from '../../../src/mcp/outbound/remembered.ts';
import type { Remembered } from '../../../src/mcp/outbound/remembered.ts';
import type { ServiceOptions } from '../../../src/mcp/connectors/connector.ts';
import { serve } from './loopback.ts';
import { never, refusalOf, stillClock, wayOut, type StillClock } from './way-out.ts';

const options: ServiceOptions = {
  title: 'Sample',
  host: 'https://one.example',
  budgets: { weight: { limit: 10, windowMs: 60_000, kind: 'fixed' } },
};

function opening(given: { clock: StillClock; remembered?: Remembered }, service: ServiceOptions = options) {
  const out = wayOut(given);
  return { out, service: out.service(service) };
}

test('counts go on', async () => {
  const server = await serve((_n, _request, response) => response.writeHead(403).end());
  const given = { clock: stillClock(), remembered: createRemembered() };
  for (let n = 1; n <= 3; n += 1) {
    const { out, service } = opening(given);
    await service.send({ url: server.origin, signal: never() });
    expect(out.usage()).toMatchObject({ requests: n, failures: n });
    await out.close();
  }
  expect(opening({ clock: given.clock }).out.usage()).toMatchObject({ requests: 0, failures: 0 });
});

test('a budget that is used up stays so at the same host, and is whole at another', async () => {
  const server = await serve((_n, _request, response) => response.end('ok'));
  const given = { clock: stillClock(), remembered: createRemembered() };
  const first = opening(given);
  await first.service.send({ url: server.origin, cost: { weight: 10 }, signal: never() });
  await first.out.close();

  const again = opening(given);
  expect(again.out.usage().budgets).toMatchObject([{ name: 'weight', left: 0 }]);
  const asked = again.service.send({ url: server.origin, cost: { weight: 1 }, signal: never() });
  expect((await refusalOf(asked)).code).toBe('source_rate_limited');
  expect(server.came).toHaveLength(1);

  const other = opening(given, { ...options, host: 'https://other.example' });
  expect(other.out.usage().budgets).toMatchObject([{ name: 'weight', left: 10 }]);
});

test('what was under way when it was closed has been spent', async () => {
  const server = await serve(() => undefined);
  const given = { clock: stillClock(), remembered: createRemembered() };
  const { out, service } = opening(given);
  const left = refusalOf(service.send({ url: server.origin, cost: { weight: 7 }, signal: never() }));
  await expect.poll(() => server.came.length).toBe(1);
  await out.close();
  await left;
  expect(opening(given).out.usage().budgets).toMatchObject([{ left: 3 }]);
});

test('a service that asked to be left in peace is, also after a reopening', async () => {
  const server = await serve((_n, _request, response) =>
    response.writeHead(503, { 'retry-after': '60' }).end(),
  );
  const given = { clock: stillClock(), remembered: createRemembered() };
  const first = opening(given);
  await first.service.send({ url: server.origin, signal: never() });
  await first.out.close();
  const again = opening(given).service.send({ url: server.origin, signal: never() });
  expect((await refusalOf(again)).code).toBe('source_rate_limited');
  expect(server.came).toHaveLength(1);
});
