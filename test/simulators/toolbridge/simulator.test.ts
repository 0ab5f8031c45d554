/** The stand-in of a ToolBridge server, held against what is known of the real one, by plain requests. */
import { createHmac } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { seededUid, seedStore } from './seed.ts';
import { startToolBridgeSimulator, type ToolBridgeOptions } from './simulator.ts';
import { fromCursor, toCursor, written } from './times.ts';

interface Reply {
  status: number;
  headers: Headers;
  body: unknown;
}

async function start(options: ToolBridgeOptions = {}) {
  const simulator = await startToolBridgeSimulator(options);
  onTestFinished(simulator.close);
  const send = async (method: string, path: string, given: { headers?: object; body?: unknown } = {}) => {
    const response = await fetch(simulator.origin + path, {
      method,
      headers: {
        Authorization: `Bearer ${simulator.token()}`,
        'X-TB-Tenant-ID': 'org_acme',
        ...given.headers,
      },
      ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
    });
    const text = await response.text();
    const body: unknown = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body };
  };
  const session = await send('POST', '/v1/sync/sessions');
  const id = stringIn(session.body, 'id');
  const call = (method: string, path: string, given: { headers?: object; body?: unknown } = {}) =>
    send(method, path, {
      ...given,
      headers: { 'X-Sync-Session': id, 'X-Sync-Epoch': '1', ...given.headers },
    });
  return { simulator, send, call, session };
}

function stringIn(body: unknown, name: string): string {
  const value: unknown =
    typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === name)?.[1] : '';
  return typeof value === 'string' ? value : '';
}

const shown = ({ status, body }: Reply) => [status, body];

test('health and capabilities need no token', async () => {
  const { simulator } = await start();
  expect(await (await fetch(`${simulator.origin}/healthz`)).text()).toBe('ok');
  expect(await (await fetch(`${simulator.origin}/v1/sync/info`)).json()).toMatchObject({
    apiVersion: '1.1',
    entities: { chat_messages: { maxLimit: 1000, push: true, pull: true } },
    locking: { supported: true, mode: 'session' },
    rateLimit: { windowSeconds: 60, maxRequests: 600, burst: 120 },
    hints: { recommendedBatch: 500, backoffMsOn429: 1500 },
  });
});

test('a token must be signed, in time and of somebody', async () => {
  const { simulator, send } = await start();
  for (const token of [
    '',
    'x',
    simulator.token({ secret: 'other' }),
    simulator.token({ expiresInSeconds: -1 }),
  ])
    expect(
      shown(await send('GET', '/v1/auth/tenant', { headers: { Authorization: `Bearer ${token}` } })),
    ).toEqual([401, 'unauthorized\n']);
});

test('tenants: missing is 401, of others 403, signed within five minutes', async () => {
  const { send } = await start();
  expect(shown(await send('POST', '/v1/sync/sessions', { headers: { 'X-TB-Tenant-ID': '' } }))).toEqual([
    401,
    'Unauthorized: missing tenant header\n',
  ]);
  expect((await send('POST', '/v1/sync/sessions', { headers: { 'X-TB-Tenant-ID': 'other' } })).status).toBe(
    403,
  );

  const { simulator, send: sign } = await start({ tenancy: 'signed' });
  const signed = (at: number, secret = simulator.tenantSecret) => ({
    'X-TB-Timestamp': String(at),
    'X-TB-Signature': createHmac('sha256', secret).update(`org_acme:${at}`).digest('hex'),
  });
  const status = async (headers: object) => (await sign('POST', '/v1/sync/sessions', { headers })).status;
  expect(await status(signed(Date.now()))).toBe(201);
  expect(await status(signed(Date.now(), 'wrong'))).toBe(401);
  expect(await status(signed(Date.now() - 301_000))).toBe(401);
  expect(await status({})).toBe(401);
});

test('sessions: needed, half an hour long, and one’s own', async () => {
  const clock = { at: 1_800_000_000_000 };
  const { simulator, send, call, session } = await start({ now: () => clock.at });
  expect(session).toMatchObject({ status: 201, body: { userId: 'user_ann', epoch: 1 } });
  expect(session.headers.get('x-sync-epoch')).toBe('1');
  expect((await send('GET', '/v1/notes')).status).toBe(428);
  expect((await call('GET', '/v1/notes')).status).toBe(200);
  const bob = { Authorization: `Bearer ${simulator.token({ sub: 'user_bob' })}` };
  expect((await call('GET', '/v1/notes', { headers: bob })).status).toBe(403);
  clock.at += 30 * 60_000 + 1;
  expect((await call('GET', '/v1/notes')).status).toBe(428);
});

test('an older epoch is 409, a wipe begins a new one and ends the sessions', async () => {
  const { simulator, call } = await start();
  simulator.bumpEpoch();
  expect(await call('GET', '/v1/notes', { headers: { 'X-Correlation-ID': 'mine' } })).toMatchObject({
    status: 409,
    body: { error: 'epoch_mismatch', epoch: 2, correlation_id: 'mine' },
  });
  expect((await call('POST', '/v1/sync/wipe', { body: {} })).status).toBe(400);
  expect(shown(await call('POST', '/v1/sync/wipe', { body: { confirm: 'WIPE' } }))).toMatchObject([
    200,
    { epoch: 3 },
  ]);
  expect((await call('GET', '/v1/sync/state')).status).toBe(428);
});

test('writes raise the version, times go on, and payloads carry the bookkeeping', async () => {
  const { call } = await start({ now: () => 1_736_935_200_120 });
  const made = await call('POST', '/v1/notes', { body: { title: 'T' } });
  const uid = stringIn(made.body, 'uid');
  expect(shown(made)).toMatchObject([
    201,
    {
      ...{ uid, version: 1, updatedAt: '2025-01-15T10:00:00.12Z' },
      payload: {
        uid,
        title: 'T',
        version: 1,
        isDirty: 0,
        isDeleted: 0,
        sync: { version: 1, isDeleted: false },
      },
    },
  ]);
  const patched = await call('PATCH', `/v1/notes/${uid}`, { body: { uid: 'x', sync: {}, tags: null } });
  expect(patched.body).toMatchObject({
    version: 2,
    updatedAt: '2025-01-15T10:00:00.121Z',
    payload: { uid, tags: null },
  });
  expect(
    shown(await call('PUT', `/v1/notes/${uid}`, { body: {}, headers: { 'If-Match': '"1"' } })),
  ).toMatchObject([412, { error: 'version mismatch: version mismatch: expected 1, actual 2' }]);
  expect(
    (await call('PUT', `/v1/notes/${uid}`, { body: { title: 'U' }, headers: { 'If-Match': '2' } })).status,
  ).toBe(200);
});

test('tombstones: 410 with the time, for reads and for every change', async () => {
  const { call } = await start();
  const uid = stringIn((await call('POST', '/v1/tasks', { body: { title: 'T' } })).body, 'uid');
  const deleted = await call('DELETE', `/v1/tasks/${uid}`);
  const deletedAt = stringIn(deleted.body, 'deletedAt');
  expect(shown(deleted)).toMatchObject([200, { version: 2, payload: { isDeleted: 1, sync: { deletedAt } } }]);
  expect(shown(await call('GET', `/v1/tasks/${uid}`))).toEqual([410, { error: 'task deleted', deletedAt }]);
  expect((await call('GET', `/v1/tasks/${uid}?includeDeleted=true`)).status).toBe(200);
  expect(shown(await call('DELETE', `/v1/tasks/${uid}`))).toEqual([
    410,
    { error: 'task already deleted', deletedAt },
  ]);
  expect((await call('POST', `/v1/tasks/${uid}/archive`, { body: {} })).status).toBe(410);
});

test('what is not there, not valid and not known', async () => {
  const { call } = await start();
  const nowhere = '00000000-0000-4000-8000-000000000000';
  const uid = stringIn((await call('POST', '/v1/chats', { body: { title: 'T' } })).body, 'uid');
  expect(shown(await call('GET', `/v1/chat_messages/${nowhere}`))).toMatchObject([
    404,
    { error: 'chat message not found' },
  ]);
  expect(shown(await call('GET', '/v1/notes/1'))).toMatchObject([400, { error: 'invalid UID' }]);
  expect(shown(await call('POST', '/v1/notes', { body: [] }))).toMatchObject([
    400,
    { error: 'invalid JSON' },
  ]);
  expect(shown(await call('POST', `/v1/chats/${uid}/process`, { body: { action: 'fly' } }))).toMatchObject([
    400,
    { error: 'invalid action: fly' },
  ]);
});

test('a bad parent is no more than a failure', async () => {
  const { call } = await start();
  const chat = stringIn((await call('POST', '/v1/chats', { body: { title: 'T' } })).body, 'uid');
  for (const body of [{ parentType: 'chat', parentUid: chat }, { parentType: 'note', parentUid: chat }, {}])
    expect(shown(await call('POST', '/v1/comments', { body }))).toMatchObject([
      500,
      { error: 'failed to create comment' },
    ]);
  expect(shown(await call('POST', '/v1/chat_messages', { body: { content: 'x' } }))).toMatchObject([
    500,
    { error: 'failed to create chat message' },
  ]);
  expect((await call('POST', '/v1/chat_messages', { body: { chatUid: chat } })).status).toBe(201);
});

test('pages lead on as long as they hold something, and a cursor that is none begins anew', async () => {
  const { call } = await start();
  for (const title of ['a', 'b', 'c']) await call('POST', '/v1/notes', { body: { title } });
  const titles: string[] = [];
  let cursor = '';
  for (let pages = 0; pages < 9; pages += 1) {
    const { body } = await call('GET', `/v1/notes?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
    titles.push(...(JSON.stringify(body).match(/"title":"\w"/g) ?? []), '|');
    cursor = stringIn(body, 'nextCursor');
    if (cursor === '') break;
  }
  expect(titles.filter((title) => title === '|')).toHaveLength(3);
  expect(titles.slice(-2)).toEqual(['|', '|']);
  expect(JSON.stringify((await call('GET', '/v1/notes?cursor=nonsense')).body)).toContain('nextCursor');
  expect(fromCursor(toCursor({ ms: 5, uid: '00000000-0000-4000-8000-000000000000' }))).toEqual({
    ...{ ms: 5, uid: '00000000-0000-4000-8000-000000000000' },
  });
  expect([written(0), written(120), written(1000)]).toEqual([
    '1970-01-01T00:00:00Z',
    '1970-01-01T00:00:00.12Z',
    '1970-01-01T00:00:01Z',
  ]);
});

test('push takes the later of two times, pull tells upserts and deletes', async () => {
  const { simulator, call } = await start();
  const uid = '11111111-1111-4111-8111-111111111111';
  const item = (title: string, updatedTs: string, more = {}) => ({ uid, title, updatedTs, ...more });
  const push = (...items: object[]) => call('POST', '/v1/sync/notes/push', { body: { items } });
  expect(shown(await push(item('new', '2026-01-02T00:00:00Z'), item('old', '2026-01-01T00:00:00Z')))).toEqual(
    [
      200,
      [
        { uid, version: 1, updatedAt: '2026-01-02T00:00:00Z' },
        { uid, version: 1, updatedAt: '2026-01-02T00:00:00Z' },
      ],
    ],
  );
  expect((await call('GET', '/v1/sync/notes/pull')).body).toMatchObject({
    upserts: [{ title: 'new' }],
    deletes: [],
  });
  await push(item('gone', '2026-01-03T00:00:00Z', { sync: { isDeleted: true } }));
  expect((await call('GET', '/v1/sync/notes/pull')).body).toMatchObject({
    ...{ upserts: [], deletes: [{ uid, deletedAt: '2026-01-03T00:00:00Z' }] },
  });
  expect(simulator.store().find('note', uid)?.version).toBe(2);
});

test('the bucket gives a burst, tells what is left, and then says when', async () => {
  const clock = { at: 1_800_000_000_000 };
  const limits = { perMinute: 60, burst: 3, sessionsPerMinute: 60, sessionsBurst: 20 };
  const { call } = await start({ limits, now: () => clock.at });
  const left: string[] = [];
  for (let index = 0; index < 3; index += 1)
    left.push((await call('GET', '/v1/notes')).headers.get('x-ratelimit-remaining') ?? '');
  expect(left).toEqual(['2', '1', '0']);
  const refused = await call('GET', '/v1/notes');
  expect(refused).toMatchObject({
    status: 429,
    body: { error: 'Rate limit exceeded. Please retry after 1 seconds.' },
  });
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(refused.headers.get('x-ratelimit-burst')).toBe('3');
  clock.at += 1_000;
  expect((await call('GET', '/v1/notes')).status).toBe(200);
});

test('the seeded data is whole, and the same every time', async () => {
  const { simulator } = await start();
  seedStore(simulator.store('a'), 1_770_000_000_000);
  seedStore(simulator.store('b'), 1_770_000_000_000);
  const all = (sub: string) => simulator.store(sub).after('comment', { ms: 0, uid: '' }, 100, true);
  expect(all('a')).toHaveLength(12);
  expect(all('a')).toEqual(all('b'));
  expect(simulator.store('a').find('note', seededUid('note Launch plan'))?.payload).toMatchObject({
    title: 'Launch plan',
  });
});
