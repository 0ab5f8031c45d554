/** What is counted, and how often it is told. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serve } from './loopback.ts';
import { never, noBudgets, wayOut } from './way-out.ts';

test('changes are told once a second, with all that has happened until then', async () => {
  const server = await serve((n, _request, response) => response.writeHead(n === 4 ? 501 : 200).end());
  const out = wayOut();
  const service = out.service(noBudgets);
  for (let n = 0; n < 5; n += 1) await service.send({ url: server.origin, signal: never() });
  expect(out.told).toEqual([]);
  await sleep(1_200);
  expect(out.told).toEqual([{ requests: 5, cacheHits: 0, failures: 1, budgets: [], blockedUntil: null }]);
  await sleep(1_200);
  expect(out.told).toHaveLength(1);
});

test.each([
  [401, 1],
  [403, 1],
  [400, 1],
  [418, 1],
  [501, 1],
  [404, 0],
  [302, 0],
  [200, 0],
])('an answer with status %i is %i failure', async (status, failures) => {
  const server = await serve((_n, _request, response) => response.writeHead(status).end());
  const out = wayOut();
  await out.service(noBudgets).send({ url: server.origin, method: 'POST', signal: never() });
  expect(out.usage()).toMatchObject({ requests: 1, failures });
});

test('after the end nothing is told', async () => {
  const server = await serve((_n, _request, response) => response.end());
  const out = wayOut();
  await out.service(noBudgets).send({ url: server.origin, signal: never() });
  await out.close();
  await sleep(1_200);
  expect(out.told).toEqual([]);
});
