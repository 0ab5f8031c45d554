/** What is sent again, how often, and when not. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serve } from './loopback.ts';
import { never, noBudgets, refusalOf, stillClock, wayOut } from './way-out.ts';

const answers = (...statuses: number[]) =>
  serve((n, _request, response) => response.writeHead(statuses[n] ?? 200).end(String(n)));

test.each([408, 425, 429, 500, 502, 503, 504])('a read is sent again after %i', async (status) => {
  const server = await answers(status);
  const reply = await wayOut().service(noBudgets).send({ url: server.origin, signal: never() });
  expect(reply).toMatchObject({ status: 200, text: '1' });
});

test.each([400, 401, 403, 404, 409, 418, 422, 501])('nothing is sent again after %i', async (status) => {
  const server = await answers(status);
  const reply = await wayOut().service(noBudgets).send({ url: server.origin, signal: never() });
  expect(reply.status).toBe(status);
  expect(server.came).toHaveLength(1);
});

test('after three more tries the last answer is returned, and the pauses grew', async () => {
  const server = await answers(500, 500, 502, 503, 200);
  const out = wayOut();
  const reply = await out.service(noBudgets).send({ url: server.origin, signal: never() });
  expect(reply).toMatchObject({ status: 503, text: '3' });
  const times = server.requests.map(({ at }) => at);
  const pauses = times.slice(1).map((at, n) => at - (times[n] ?? 0));
  expect(pauses).toHaveLength(3);
  expect(pauses.map((pause, n) => pause >= 195 * 2 ** n)).toEqual([true, true, true]);
  expect(out.usage()).toMatchObject({ requests: 4, failures: 4 });
});

test('a write is sent once, unless it says that twice is as good', async () => {
  const server = await answers(503, 503, 200);
  const service = wayOut().service(noBudgets);
  const once = await service.send({ method: 'POST', url: server.origin, body: '{}', signal: never() });
  expect(once.status).toBe(503);
  const again = await service.send({
    method: 'PUT',
    url: server.origin,
    idempotent: true,
    body: 'x',
    signal: never(),
  });
  expect(again.status).toBe(200);
  expect(server.requests.map(({ body }) => body)).toEqual(['{}', 'x', 'x']);
});

test('what is right only when it is sent is made anew for each try', async () => {
  const server = await answers(503, 200);
  const made = { times: 0 };
  await wayOut()
    .service(noBudgets)
    .send({
      url: server.origin,
      headers: { 'x-key': 'a', 'x-signature': 'none' },
      onSend() {
        made.times += 1;
        return {
          url: `${server.origin}/?time=${made.times}`,
          headers: { 'x-signature': `of ${made.times}` },
        };
      },
      signal: never(),
    });
  expect(server.came).toEqual(['GET /?time=1', 'GET /?time=2']);
  expect(server.requests.map(({ headers }) => [headers['x-key'], headers['x-signature']])).toEqual([
    ['a', 'of 1'],
    ['a', 'of 2'],
  ]);
});

test('what cannot be made when it is sent is not sent, and spends nothing', async () => {
  const server = await answers(200);
  const out = wayOut();
  const service = out.service({
    title: 'Sample',
    budgets: { weight: { limit: 100, windowMs: 60_000, kind: 'fixed' } },
  });
  const onSend = () => {
    throw new Error('No key.');
  };
  await expect(
    service.send({ url: server.origin, cost: { weight: 2 }, onSend, signal: never() }),
  ).rejects.toThrow('No key.');
  expect(server.came).toEqual([]);
  expect(out.usage()).toMatchObject({ requests: 0, budgets: [{ left: 100 }] });
});

test('a read that says it is not the same twice is sent once', async () => {
  const server = await answers(503);
  const reply = await wayOut()
    .service(noBudgets)
    .send({ url: server.origin, idempotent: false, signal: never() });
  expect(reply.status).toBe(503);
  expect(server.came).toHaveLength(1);
});

test('a short Retry-After in seconds is waited for', async () => {
  const server = await serve((n, _request, response) =>
    n === 0 ? response.writeHead(429, { 'retry-after': '1' }).end() : response.end('ok'),
  );
  const reply = await wayOut().service(noBudgets).send({ url: server.origin, signal: never() });
  expect(reply.text).toBe('ok');
  const [first, second] = server.requests.map(({ at }) => at);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(980);
});

test('a Retry-After as a date is read by the clock of the answer, and others wait as well', async () => {
  const theirs = Date.UTC(2020, 0, 1, 0, 0, 0);
  const server = await serve((n, _request, response) =>
    n === 0
      ? response
          .writeHead(429, {
            date: new Date(theirs).toUTCString(),
            'retry-after': new Date(theirs + 2000).toUTCString(),
          })
          .end()
      : response.end('ok'),
  );
  const service = wayOut().service(noBudgets);
  const first = service.send({ url: `${server.origin}/a`, signal: never() });
  while (server.came.length === 0) await sleep(5);
  await sleep(100);
  const second = service.send({ url: `${server.origin}/b`, signal: never() });
  expect((await Promise.all([first, second])).map(({ text }) => text)).toEqual(['ok', 'ok']);
  const [begin = 0, ...later] = server.requests.map(({ at }) => at);
  expect(later).toHaveLength(2);
  for (const at of later) expect(at - begin).toBeGreaterThanOrEqual(1900);
});

test('a long Retry-After is not waited for: the answer is returned, and later requests are told when', async () => {
  const clock = stillClock();
  const server = await serve((n, _request, response) =>
    n === 0 ? response.writeHead(429, { 'retry-after': '60' }).end('slow down') : response.end('ok'),
  );
  const service = wayOut({ clock }).service(noBudgets);
  const reply = await service.send({ url: server.origin, signal: never() });
  expect(reply).toMatchObject({ status: 429, text: 'slow down' });
  const error = await refusalOf(service.send({ url: server.origin, signal: never() }));
  expect(error).toMatchObject({ code: 'source_rate_limited', sent: false });
  expect(error.message).toContain('2026-01-05T12:01:00Z');
  expect(error.hint).toContain('60 seconds');
  expect(server.came).toHaveLength(1);
  await clock.pass(60_000);
  expect((await service.send({ url: server.origin, signal: never() })).text).toBe('ok');
});

test('too many requests of one budget let those of another go on', async () => {
  const clock = stillClock();
  const server = await serve((_n, request, response) =>
    request.url === '/a' ? response.writeHead(429, { 'retry-after': '60' }).end() : response.end('ok'),
  );
  const budget = { limit: 100, windowMs: 1000, kind: 'sliding' as const };
  const service = wayOut({ clock }).service({ title: 'Sample', budgets: { a: budget, b: budget } });
  const send = (name: string) =>
    service.send({ url: `${server.origin}/${name}`, cost: { [name]: 1 }, signal: never() });
  expect((await send('a')).status).toBe(429);
  expect((await refusalOf(send('a'))).code).toBe('source_rate_limited');
  expect((await send('b')).text).toBe('ok');
});

test('what comes is sent again only until the caller leaves', async () => {
  const server = await serve((_n, _request, response) => response.writeHead(500).end());
  const caller = new AbortController();
  const work = wayOut().service(noBudgets).send({ url: server.origin, signal: caller.signal });
  const refused = refusalOf(work);
  while (server.came.length === 0) await sleep(5);
  caller.abort();
  expect((await refused).code).toBe('cancelled');
  const came = server.came.length;
  await sleep(700);
  expect(server.came).toHaveLength(came);
});

test('a try that takes too long is given up and tried once more', async () => {
  const held: ServerResponse[] = [];
  const server = await serve((n, _request, response) => (n === 0 ? held.push(response) : response.end('ok')));
  const service = wayOut({ timeoutMs: 300 }).service(noBudgets);
  expect((await service.send({ url: server.origin, signal: never() })).text).toBe('ok');
  expect(server.came).toHaveLength(2);
});

test('a service that never answers is told apart, with the time it was given', async () => {
  const server = await serve(() => undefined);
  const service = wayOut().service(noBudgets);
  const error = await refusalOf(service.send({ url: server.origin, timeoutMs: 200, signal: never() }));
  expect(error).toMatchObject({ code: 'timeout', sent: true });
  expect(error.message).toBe('Sample did not answer within 0.2 seconds.');
  expect(server.came).toHaveLength(2);
});

test('the caller’s deadline is told as a timeout, and whether the request had left', async () => {
  const server = await serve(() => undefined);
  const service = wayOut().service(noBudgets);
  const signal = AbortSignal.timeout(300);
  const error = await refusalOf(service.send({ method: 'POST', url: server.origin, signal }));
  expect(error).toMatchObject({ code: 'timeout', sent: true });
});
