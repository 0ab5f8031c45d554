/** The same request in flight is sent once, and everybody keeps their own patience. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serve } from './loopback.ts';
import { never, noBudgets, refusalOf, wayOut } from './way-out.ts';

/** Answers when it is told to. */
async function holding() {
  const held: ServerResponse[] = [];
  const server = await serve((_n, _request, response) => held.push(response));
  const came = async (count: number) => {
    while (held.length < count) await sleep(5);
  };
  return { ...server, held, came };
}

test('identical reads share one answer, others do not', async () => {
  const server = await holding();
  const out = wayOut();
  const service = out.service(noBudgets);
  const send = (path: string, headers: Record<string, string> = {}) =>
    service.send({ url: server.origin + path, headers, signal: never() });
  const work = [
    send('/a'),
    send('/a'),
    send('/a', { 'X-Key': '1' }),
    send('/a', { 'x-key': '1' }),
    send('/a', { 'x-key': '2' }),
    send('/b'),
  ];
  await server.came(4);
  server.held.forEach((response, n) => response.end(String(n)));
  const [first, second, third, fourth] = (await Promise.all(work)).map(({ text }) => text);
  expect(first).toBe(second);
  expect(third).toBe(fourth);
  expect(server.came).toBeDefined();
  expect(server.held).toHaveLength(4);
  expect(out.usage().requests).toBe(4);
});

test('one who leaves does not end it for the others', async () => {
  const server = await holding();
  const service = wayOut().service(noBudgets);
  const leaving = new AbortController();
  const left = refusalOf(service.send({ url: server.origin, signal: leaving.signal }));
  const stays = service.send({ url: server.origin, signal: never() });
  await server.came(1);
  leaving.abort();
  expect((await left).code).toBe('cancelled');
  server.held[0]?.end('ok');
  expect((await stays).text).toBe('ok');
});

test('when the last one leaves, the request is ended, and the next one is sent anew', async () => {
  const server = await holding();
  const service = wayOut().service(noBudgets);
  const [one, two] = [new AbortController(), new AbortController()];
  const left = [one, two].map(({ signal }) => refusalOf(service.send({ url: server.origin, signal })));
  await server.came(1);
  const closed = new Promise((resolve) => server.held[0]?.on('close', resolve));
  one.abort();
  two.abort();
  await Promise.all(left);
  await closed;
  const next = service.send({ url: server.origin, signal: never() });
  await server.came(2);
  server.held[1]?.end('anew');
  expect((await next).text).toBe('anew');
});

test('a read after a write is not given an answer from before it', async () => {
  const server = await holding();
  const service = wayOut().service(noBudgets);
  const before = service.send({ url: `${server.origin}/a`, signal: never() });
  await server.came(1);
  const write = service.send({ method: 'POST', url: `${server.origin}/a`, signal: never() });
  await server.came(2);
  const during = service.send({ url: `${server.origin}/a`, signal: never() });
  await server.came(3);
  server.held[1]?.end('written');
  await write;
  const after = service.send({ url: `${server.origin}/a`, signal: never() });
  await server.came(4);
  ['old', 'written', 'between', 'new'].forEach((text, n) => server.held[n]?.end(text));
  expect((await Promise.all([before, during, after])).map(({ text }) => text)).toEqual([
    'old',
    'between',
    'new',
  ]);
});

test('a request that says it only reads is shared with its like alone, and parts no others', async () => {
  const held: (() => void)[] = [];
  const server = await serve((n, { method }, response) =>
    held.push(() => response.end(`${method} ${server.requests[n]?.body}`)),
  );
  const service = wayOut().service(noBudgets);
  const url = `${server.origin}/query`;
  const read = (body: string, method: 'POST' | 'PATCH' = 'POST') =>
    service.send({ method, url, body, idempotent: true, signal: never() });
  const get = () => service.send({ url, signal: never() });
  const work = [get(), read('{"a":1}'), read('{"a":1}'), read('{"a":2}'), read('{"a":1}', 'PATCH'), get()];
  while (held.length < 4) await sleep(5);
  await sleep(50);
  for (const answer of held) answer();
  expect((await Promise.all(work)).map(({ text }) => text)).toEqual([
    'GET ',
    'POST {"a":1}',
    'POST {"a":1}',
    'POST {"a":2}',
    'PATCH {"a":1}',
    'GET ',
  ]);
  expect(held).toHaveLength(4);
});

test('a POST that reads is not given an answer from before a write', async () => {
  const server = await holding();
  const service = wayOut().service(noBudgets);
  const post = (idempotent: boolean) =>
    service.send({ method: 'POST', url: server.origin, body: '{}', idempotent, signal: never() });
  const before = post(true);
  await server.came(1);
  const write = post(false);
  await server.came(2);
  const after = post(true);
  await server.came(3);
  ['old', 'written', 'new'].forEach((text, n) => server.held[n]?.end(text));
  expect((await Promise.all([before, write, after])).map(({ text }) => text)).toEqual([
    'old',
    'written',
    'new',
  ]);
});

test('writes are never shared', async () => {
  const server = await serve((n, _request, response) => response.end(String(n)));
  const service = wayOut().service(noBudgets);
  const send = () => service.send({ method: 'POST', url: server.origin, body: '{}', signal: never() });
  const replies = await Promise.all([send(), send()]);
  expect(replies.map(({ text }) => text).sort()).toEqual(['0', '1']);
});

test('closing ends what is under way', async () => {
  const server = await holding();
  const out = wayOut();
  const service = out.service(noBudgets);
  const work = ['GET', 'POST'].map((method) =>
    refusalOf(service.send({ method: method as 'GET' | 'POST', url: server.origin, signal: never() })),
  );
  await server.came(2);
  await out.close();
  expect((await Promise.all(work)).map(({ code }) => code)).toEqual(['cancelled', 'cancelled']);
  expect(out.signal.aborted).toBe(true);
  expect((await refusalOf(service.send({ url: server.origin, signal: never() }))).code).toBe('cancelled');
});
