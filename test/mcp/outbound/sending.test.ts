/** What a request carries, and what comes back of it. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { serve } from './loopback.ts';
import { never, noBudgets, refusalOf, wayOut } from './way-out.ts';

test('an answer is returned as it came, whatever its status', async () => {
  const server = await serve((_n, _request, response) =>
    response.writeHead(404, { 'x-own': 'yes' }).end('{"a":1}'),
  );
  const service = wayOut().service(noBudgets);
  const reply = await service.send({ url: `${server.origin}/a?b=1`, signal: never() });
  expect(reply).toMatchObject({ status: 404, text: '{"a":1}' });
  expect(reply.headers.get('X-Own')).toBe('yes');
  expect(server.came).toEqual(['GET /a?b=1']);
});

test('headers of the service and of the request are sent, and the request’s win', async () => {
  const server = await serve((_n, _request, response) => response.end('{}'));
  const service = wayOut().service({ ...noBudgets, headers: { 'User-Agent': 'Mine/1', 'x-key': 'a' } });
  await service.send({
    method: 'POST',
    url: server.origin,
    headers: { 'X-Key': 'b', 'content-type': 'application/json' },
    body: '{"é":1}',
    signal: never(),
  });
  const [request] = server.requests;
  expect(request?.headers).toMatchObject({ 'user-agent': 'Mine/1', 'x-key': 'b' });
  expect(request?.body).toBe('{"é":1}');
});

test('an answer that leads elsewhere is returned and not followed', async () => {
  const elsewhere = await serve((_n, _request, response) => response.end('no'));
  const server = await serve((_n, _request, response) =>
    response.writeHead(302, { location: `${elsewhere.origin}/x` }).end(),
  );
  const service = wayOut().service({ ...noBudgets, headers: { authorization: 'Bearer secret' } });
  const reply = await service.send({ url: server.origin, signal: never() });
  expect(reply.status).toBe(302);
  expect(elsewhere.came).toEqual([]);
});

test('a packed answer is unpacked', async () => {
  const server = await serve((_n, _request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello')),
  );
  const reply = await wayOut().service(noBudgets).send({ url: server.origin, signal: never() });
  expect(reply.text).toBe('hello');
});

test('an answer without end is not read to its end, also when it was packed small', async () => {
  const server = await serve((n, _request, response) => {
    const bytes = Buffer.alloc(17 * 1024 * 1024, 32);
    if (n === 0) response.end(bytes);
    else response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(bytes));
  });
  const service = wayOut().service(noBudgets);
  for (const path of ['/plain', '/packed']) {
    const error = await refusalOf(service.send({ url: server.origin + path, signal: never() }));
    expect(error).toMatchObject({ code: 'too_large', sent: true });
    expect(error.message).toContain('16 MiB');
  }
  expect(server.came).toHaveLength(2);
});

test('what the service says is heard before the answer is returned', async () => {
  const server = await serve((_n, _request, response) => response.writeHead(200, { 'x-used': '7' }).end());
  const out = wayOut();
  const service = out.service({
    title: 'Sample',
    budgets: { weight: { limit: 100, windowMs: 60_000, kind: 'fixed' } },
    heard: (reply, heardBy) => heardBy.used('weight', Number(reply.headers.get('x-used'))),
  });
  await service.send({ url: server.origin, cost: { weight: 2 }, signal: never() });
  expect(out.usage()).toMatchObject({
    requests: 1,
    failures: 0,
    budgets: [{ name: 'weight', left: 93, limit: 100 }],
  });
});
