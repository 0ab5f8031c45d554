/** The server’s limits: kept to before it says 429, taken from its headers, and told when they are met all the same. */
import { expect, test } from 'vitest';
import { countOf, openServer } from './server.ts';

test('the budget follows what the server says of its bucket', async () => {
  const { page, usage } = await openServer();
  await page('list_notes', {});
  await page('list_tasks', {});
  const { budgets, requests } = usage();
  expect(budgets.map(({ name, limit }) => [name, limit])).toEqual([
    ['items', 120],
    ['sessions', 20],
  ]);
  const left = Object.fromEntries(budgets.map((one) => [one.name, one.left]));
  // Two calls on items; one for the tenant and one for the session. The bucket fills again meanwhile.
  expect(left['items']).toBeGreaterThanOrEqual(118);
  expect(left['items']).toBeLessThan(120);
  expect(left['sessions']).toBeGreaterThanOrEqual(18);
  expect(requests).toBe(4);
});

test('a smaller bucket than documented is learned from the first answer and never overdrawn', async () => {
  const limits = { perMinute: 300, burst: 60, sessionsPerMinute: 60, sessionsBurst: 20 };
  const { simulator, page } = await openServer({ limits });
  await page('list_notes', {});
  const calls = Array.from({ length: 75 }, (_, index) => page('list_notes', { limit: index + 1 }));
  const ended = await Promise.allSettled(calls);
  expect(simulator.requests.filter(({ status }) => status === 429)).toEqual([]);
  const refused = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  expect(refused.length).toBeGreaterThan(0);
  for (const reason of refused)
    expect(reason).toMatchObject({
      code: 'source_rate_limited',
      hint: expect.stringContaining('Nothing was sent'),
    });
});

test('a write that meets the limit all the same is not repeated, and says when to come again', async () => {
  const { simulator, item } = await openServer();
  await item('create_note', { title: 'first', content: '' });
  simulator.faults.add({
    ...{ method: 'POST', path: /notes/, status: 429, headers: { 'Retry-After': '7' } },
    body: { error: 'Rate limit exceeded. Please retry after 7 seconds.', correlation_id: 'c' },
  });
  await expect(item('create_note', { title: 'T', content: '' })).rejects.toMatchObject({
    code: 'source_rate_limited',
    message: expect.stringContaining('Nothing was changed'),
    hint: 'Ask again in 7 seconds.',
  });
  expect(countOf(simulator.requests, /^POST \/v1\/notes$/)).toBe(2);
});

test('a read that meets it is made again when the server allows', async () => {
  const { simulator, page } = await openServer();
  simulator.faults.add({ path: /notes/, status: 429, headers: { 'Retry-After': '1' }, body: '' });
  const start = Date.now();
  expect((await page('list_notes', {})).items).toEqual([]);
  expect(Date.now() - start).toBeGreaterThanOrEqual(990);
});

test('sessions are asked for so sparingly that an afternoon of calls begins one every half hour', async () => {
  const { simulator, page, clock } = await openServer();
  for (let minutes = 0; minutes < 120; minutes += 10) {
    await page('list_notes', {});
    clock.movedMs += 10 * 60_000;
  }
  const begun = countOf(simulator.requests, /^POST \/v1\/sync\/sessions$/);
  expect(begun).toBeGreaterThanOrEqual(3);
  expect(begun).toBeLessThanOrEqual(4);
});
