/** Budgets and bans, through real requests. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { BudgetOptions, Service, ServiceOptions } from '../../../src/mcp/connectors/connector.ts';
import { serve, type Loopback } from './loopback.ts';
import { never, ownFolder, refusalOf, stillClock, wayOut } from './way-out.ts';

const minute: BudgetOptions = { limit: 100, windowMs: 60_000, kind: 'fixed' };
const sample = (budgets: Record<string, BudgetOptions>): ServiceOptions => ({ title: 'Sample', budgets });
const plain = () => serve((_n, _request, response) => response.end('ok'));
const get = (
  service: Service,
  server: Loopback,
  path: string,
  cost: Record<string, number>,
  signal = never(),
) => service.send({ url: `${server.origin}/${path}`, cost, signal });

test('nothing is sent over the limit: what would have to wait too long is told when', async () => {
  const clock = stillClock();
  const server = await plain();
  const out = wayOut({ clock });
  const service = out.service(sample({ weight: { ...minute, limit: 10 } }));
  await Promise.all(Array.from({ length: 10 }, (_, n) => get(service, server, String(n), { weight: 1 })));
  const error = await refusalOf(get(service, server, 'more', { weight: 1 }));
  expect(error).toMatchObject({ code: 'source_rate_limited', sent: false });
  expect(error.message).toContain('2026-01-05T12:01:01Z');
  expect(server.came).toHaveLength(10);
  expect(out.usage()).toMatchObject({ requests: 10, budgets: [{ name: 'weight', left: 0, limit: 10 }] });
});

test('a clock that is wrong does not let more through than the service’s own minute grants', async () => {
  const clock = stillClock();
  const wrongByMs = 30_000;
  const counts = new Map<number, number>();
  const server = await serve((_n, _request, response) => {
    const theirs = clock.now() - wrongByMs;
    const their = Math.floor(theirs / 60_000);
    counts.set(their, (counts.get(their) ?? 0) + 1);
    response.writeHead(200, { date: new Date(theirs).toUTCString() }).end('ok');
  });
  const service = wayOut({ clock }).service(sample({ weight: { ...minute, limit: 10 } }));
  await clock.pass(45_000);
  for (let quarter = 0; quarter < 12; quarter += 1) {
    const asked = Array.from({ length: 10 }, (_, n) =>
      get(service, server, `${quarter}-${n}`, { weight: 1 }).catch(() => null),
    );
    await sleep(30);
    for (let second = 0; second < 15; second += 1) await clock.pass(1_000);
    await Promise.all(asked);
  }
  expect(Math.max(...counts.values())).toBeLessThanOrEqual(10);
  expect([...counts.values()].reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(30);
});

test('what is free again soon is waited for, in the order it was asked', async () => {
  const clock = stillClock();
  const server = await plain();
  const service = wayOut({ clock }).service(sample({ reads: { limit: 2, windowMs: 1000, kind: 'sliding' } }));
  const done = Promise.all(
    Array.from({ length: 6 }, (_, n) => get(service, server, String(n), { reads: 1 })),
  );
  const counts: number[] = [];
  for (let second = 0; second < 3; second += 1) {
    while (server.came.length < 2 * (second + 1)) await sleep(5);
    await sleep(100);
    counts.push(server.came.length);
    await clock.pass(1_000);
  }
  await done;
  expect(counts).toEqual([2, 4, 6]);
  expect(server.came).toEqual(['0', '1', '2', '3', '4', '5'].map((n) => `GET /${n}`));
});

test('who would wait longer than ten seconds behind others is told at once', async () => {
  const clock = stillClock();
  const server = await plain();
  const service = wayOut({ clock }).service(sample({ reads: { limit: 1, windowMs: 1000, kind: 'sliding' } }));
  const results = Array.from({ length: 20 }, (_, n) =>
    get(service, server, String(n), { reads: 1 }).then(
      () => 'sent',
      (error: unknown) => (error as { code: string }).code,
    ),
  );
  const last = await results.at(-1);
  expect(last).toBe('source_rate_limited');
  expect(server.came.length).toBeLessThanOrEqual(1);
  for (let n = 0; n < 15; n += 1) {
    await sleep(30);
    await clock.pass(1_000);
  }
  const all = await Promise.all(results);
  expect(all.filter((result) => result === 'sent').length).toBeGreaterThanOrEqual(9);
  expect(all.filter((result) => result === 'sent').length).toBe(server.came.length);
});

test('one budget that is used up holds nobody up who needs another', async () => {
  const clock = stillClock();
  const server = await plain();
  const reads: BudgetOptions = { limit: 1, windowMs: 1000, kind: 'sliding' };
  const service = wayOut({ clock }).service(sample({ a: reads, b: reads }));
  await get(service, server, 'a1', { a: 1 });
  const held = get(service, server, 'a2', { a: 1 });
  await get(service, server, 'b1', { b: 1 });
  expect(server.came).toEqual(['GET /a1', 'GET /b1']);
  await clock.pass(1_000);
  await held;
});

test('who waits for one budget holds nobody up who only shares another with them', async () => {
  const clock = stillClock();
  const server = await plain();
  const orders: BudgetOptions = { limit: 1, windowMs: 5_000, kind: 'sliding' };
  const service = wayOut({ clock }).service(sample({ weight: { ...minute, limit: 10 }, orders }));
  await get(service, server, 'order1', { weight: 1, orders: 1 });
  const held = get(service, server, 'order2', { weight: 1, orders: 1 });
  await Promise.all([1, 2, 3].map((n) => get(service, server, `read${n}`, { weight: 1 })));
  expect(server.came.toSorted()).toEqual(['GET /order1', 'GET /read1', 'GET /read2', 'GET /read3']);
  // What the order will take of the weight is kept for it: of ten, five are left.
  const more = Array.from({ length: 6 }, (_, n) => get(service, server, `more${n}`, { weight: 1 }));
  const outcomes = Promise.allSettled(more);
  await clock.pass(5_000);
  await held;
  expect((await outcomes).map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(
    1,
  );
  expect(server.came).toContain('GET /order2');
});

test('who leaves the queue gives up the place, and nothing is sent', async () => {
  const clock = stillClock();
  const server = await plain();
  const service = wayOut({ clock }).service(sample({ reads: { limit: 1, windowMs: 1000, kind: 'sliding' } }));
  await get(service, server, '1', { reads: 1 });
  const caller = new AbortController();
  const left = refusalOf(
    service.send({ method: 'POST', url: server.origin, cost: { reads: 1 }, signal: caller.signal }),
  );
  const next = get(service, server, '2', { reads: 1 });
  caller.abort();
  expect(await left).toMatchObject({ code: 'cancelled', sent: false });
  await sleep(20);
  await clock.pass(1_000);
  await next;
  expect(server.came).toEqual(['GET /1', 'GET /2']);
});

test('what costs more than is ever granted is refused with words', async () => {
  const server = await plain();
  const service = wayOut().service(sample({ weight: minute }));
  const error = await refusalOf(get(service, server, 'x', { weight: 101 }));
  expect(error).toMatchObject({ code: 'source_rate_limited', sent: false });
  expect(error.message).toContain('weight');
});

test('a cost of a budget that the service has not is a defect', async () => {
  const server = await plain();
  const service = wayOut().service(sample({ weight: minute }));
  await expect(get(service, server, 'x', { wieght: 1 })).rejects.toThrow('no budget “wieght”');
});

test('fifty clients at once never pass the limit of a simulated service that counts', async () => {
  const counted: number[] = [];
  const server = await serve((_n, _request, response) => {
    const now = Date.now();
    counted.push(now);
    setTimeout(() => response.end('ok'), 20);
  });
  const service = wayOut().service(sample({ reads: { limit: 40, windowMs: 1000, kind: 'sliding' } }));
  await Promise.all(Array.from({ length: 150 }, (_, n) => get(service, server, String(n), { reads: 1 })));
  const most = Math.max(
    ...counted.map((at) => counted.filter((other) => other > at - 1000 && other <= at).length),
  );
  expect(counted).toHaveLength(150);
  expect(most).toBeLessThanOrEqual(40);
});

test('during a ban nothing is sent, who waits is told, and a restart does not forget it', async () => {
  const clock = stillClock();
  const dataDir = ownFolder();
  const server = await serve((n, _request, response) =>
    n === 0 ? response.writeHead(418, { 'retry-after': '120' }).end('banned') : response.end('ok'),
  );
  const options: ServiceOptions = {
    ...sample({ reads: { limit: 1, windowMs: 5_000, kind: 'sliding' } }),
    heard: (reply, service) => {
      if (reply.status === 418) service.block(clock.now() + 120_000);
    },
  };
  const out = wayOut({ clock, dataDir });
  const service = out.service(options);
  const first = get(service, server, '1', { reads: 1 });
  const waiting = refusalOf(get(service, server, '2', { reads: 1 }));
  expect((await first).status).toBe(418);
  expect((await waiting).code).toBe('source_banned');
  const error = await refusalOf(get(service, server, '3', {}));
  expect(error).toMatchObject({ code: 'source_banned', sent: false });
  expect(error.message).toContain('2026-01-05T12:02:00Z');
  expect(error.hint).toContain('Wait');
  expect(out.usage().blockedUntil).toBe(clock.now() + 120_000);
  await expect(
    out.socket('ws://127.0.0.1:9', { signal: never(), onText: () => undefined }),
  ).rejects.toMatchObject({
    code: 'source_banned',
  });
  await out.close();

  const again = wayOut({ clock, dataDir });
  const later = again.service(options);
  expect((await refusalOf(get(later, server, '4', {}))).code).toBe('source_banned');
  expect(server.came).toHaveLength(1);
  await clock.pass(120_000);
  expect((await get(later, server, '5', {})).text).toBe('ok');
  expect(again.usage().blockedUntil).toBeNull();
});

test('a ban holds for the host that said it, and a shorter one does not end a longer', async () => {
  const clock = stillClock();
  const server = await plain();
  const elsewhere = await plain();
  const service = wayOut({ clock }).service(sample({}));
  await get(service, server, 'x', {});
  service.block(clock.now() + 60_000);
  service.block(clock.now() + 1_000);
  await clock.pass(30_000);
  expect((await refusalOf(get(service, server, 'x', {}))).code).toBe('source_banned');
  expect((await get(service, elsewhere, 'x', {})).status).toBe(200);
});

test('another host of the same service is asked during a ban, also after a restart, and counts as not banned', async () => {
  const clock = stillClock();
  const dataDir = ownFolder();
  const live = await serve((_n, _request, response) => response.writeHead(418).end('banned'));
  const testnet = await plain();
  const options: ServiceOptions = {
    ...sample({ reads: { limit: 1, windowMs: 5_000, kind: 'sliding' } }),
    heard: (reply, service) => {
      if (reply.status === 418) service.block(clock.now() + 120_000);
    },
  };
  const out = wayOut({ clock, dataDir });
  const service = out.service(options);
  expect((await get(service, testnet, '0', {})).text).toBe('ok');
  const banning = get(service, live, '1', { reads: 1 });
  const waiting = [
    get(service, testnet, '2', { reads: 1 }),
    refusalOf(get(service, live, '3', { reads: 1 })),
  ];
  expect((await banning).status).toBe(418);
  await clock.pass(6_000);
  expect(await Promise.all(waiting)).toMatchObject([{ text: 'ok' }, { code: 'source_banned' }]);
  expect(out.usage().blockedUntil).toBe(clock.now() + 114_000);
  await out.close();

  const again = wayOut({ clock, dataDir });
  const later = again.service(options);
  expect(again.usage().blockedUntil).toBe(clock.now() + 114_000);
  expect((await get(later, testnet, '4', {})).text).toBe('ok');
  expect(again.usage().blockedUntil).toBeNull();
  expect((await refusalOf(get(later, live, '5', {}))).code).toBe('source_banned');
  expect(live.came).toEqual(['GET /1']);
});

test('a mistaken unit does not shut a source for ever, and a damaged file is told', async () => {
  const clock = stillClock();
  const dataDir = ownFolder();
  writeFileSync(join(dataDir, 'ban.json'), '{"Sample": ');
  const server = await plain();
  const out = wayOut({ clock, dataDir });
  expect(out.logs.join()).toContain('bans');
  const service = out.service(sample({}));
  expect((await get(service, server, 'x', {})).status).toBe(200);
  service.block(clock.now() * 1000);
  await out.close();
  const kept: unknown = JSON.parse(readFileSync(join(dataDir, 'ban.json'), 'utf8'));
  expect(kept).toEqual({ [server.origin]: clock.now() + 7 * 86_400_000 });
});
