/** Items on a server: what is sent, once each; and what its refusals and silences are told as. */
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../../src/contract/errors.ts';
import { ToolError } from '../../../../../src/mcp/connectors/connector.ts';
import { own } from '../fixture.ts';
import { countOf, openServer, told } from './server.ts';

const nowhere = '00000000-0000-4000-8000-000000000000';

test('each operation is the request that ToolBridge documents for it', async () => {
  const { simulator, item, page } = await openServer();
  const { uid } = await item('create_note', { title: 'T', content: 'C', tags: ['a'] });
  await item('get_note', { uid, include_deleted: true });
  await item('update_note', { uid, title: 'U', content: 'C', if_match: 1 });
  await item('patch_note', { uid, updates: { color: 'red' } });
  await item('archive_note', { uid });
  await item('process_note', { uid, action: 'pin' });
  await item('delete_note', { uid });
  await page('list_notes', { limit: 10, include_deleted: true });
  const seen = simulator.requests.filter(({ path }) => path.startsWith('/v1/notes'));
  expect(seen.map(({ method, path, query, body }) => [method, path + query, body])).toEqual([
    ['POST', '/v1/notes', '{"title":"T","content":"C","tags":["a"]}'],
    ['GET', `/v1/notes/${uid}?includeDeleted=true`, ''],
    ['PUT', `/v1/notes/${uid}`, '{"title":"U","content":"C"}'],
    ['PATCH', `/v1/notes/${uid}`, '{"color":"red"}'],
    ['POST', `/v1/notes/${uid}/archive`, '{}'],
    ['POST', `/v1/notes/${uid}/process`, '{"action":"pin"}'],
    ['DELETE', `/v1/notes/${uid}`, ''],
    ['GET', '/v1/notes?limit=11&includeDeleted=true', ''],
  ]);
  expect(seen.map(({ headers }) => headers['if-match'])).toEqual([
    ...[undefined, undefined, '1'],
    ...Array.from({ length: 5 }, () => undefined),
  ]);
  for (const { headers } of seen) expect(headers['authorization']).toMatch(/^Bearer ey/);
});

test('a comment keeps its parent in a PUT, which is read for it; a note is not read first', async () => {
  const { simulator, item } = await openServer();
  const note = await item('create_note', { title: 'N', content: '' });
  const { uid } = await item('create_comment', { content: 'C', parent_type: 'note', parent_uid: note.uid });
  await item('update_comment', { uid, content: 'D' });
  expect(told(simulator.requests).slice(-2)).toEqual([
    `GET /v1/comments/${uid} 200`,
    `PUT /v1/comments/${uid} 200`,
  ]);
  expect(JSON.parse(simulator.requests.at(-1)?.body ?? '')).toEqual({
    ...{ content: 'D', parentType: 'note', parentUid: note.uid },
  });
});

test('what another app has pushed looks like what is made here', async () => {
  const { simulator, item, page } = await openServer();
  const uid = '0b8f2c1e-5a1d-4f7e-9b55-1c2d3e4f5a6b';
  simulator.store().push('note', {
    ...{ uid: uid.toUpperCase(), title: 'From the phone', content: 'x', gone: null, mood: 'good' },
    ...{ updatedTs: '2026-01-15T10:00:00.1Z', sync: { version: 4, isDeleted: false } },
    ...{ version: 4, isDirty: 1, isDeleted: 0, remoteUpdatedAt: 'x', lastSyncedAt: 'x', updateTime: 'x' },
  });
  const note = await item('get_note', { uid });
  expect(own(note)).toEqual({ title: 'From the phone', content: 'x', mood: 'good' });
  expect(note).toMatchObject({ uid, version: 4, updatedAt: '2026-01-15T10:00:00.100Z' });
  expect(note.payload).toMatchObject({
    ...{ uid, version: 4, isDirty: 0, isDeleted: 0, sync: { version: 4, isDeleted: false } },
    ...{ updatedTs: '2026-01-15T10:00:00.100Z', lastSyncedAt: '2026-01-15T10:00:00.100Z' },
  });
  expect((await page('list_notes', {})).items).toEqual([note]);
});

test('a payload sent back as it was read does not carry bookkeeping to the server', async () => {
  const { simulator, item } = await openServer();
  const note = await item('create_note', { title: 'T', content: 'C' });
  await item('patch_note', { uid: note.uid, updates: { ...note.payload, title: 'U' } });
  expect(JSON.parse(simulator.requests.at(-1)?.body ?? '')).toEqual({ title: 'U', content: 'C' });
});

test('a DELETE that answers no payload is completed by reading the item', async () => {
  const { simulator, item } = await openServer({ deleteAnswers: 'stub' });
  const note = await item('create_note', { title: 'T', content: 'C' });
  const deleted = await item('delete_note', { uid: note.uid });
  expect(own(deleted)).toEqual({ title: 'T', content: 'C' });
  expect(deleted).toMatchObject({ version: 2, deletedAt: deleted.updatedAt });
  expect(simulator.requests.at(-1)?.query).toBe('?includeDeleted=true');
});

test('what is deleted can still be told as deleted when reading it afterwards fails', async () => {
  const { simulator, item } = await openServer({ deleteAnswers: 'stub' });
  const { uid } = await item('create_note', { title: 'T', content: 'C' });
  simulator.faults.add({ method: 'GET', path: /notes/, status: 400, body: { error: 'broken' } });
  expect(await item('delete_note', { uid })).toMatchObject({ uid, version: 2, payload: { isDeleted: 1 } });
});

test('metadata of an action, which the server forgets, is kept in a second write', async () => {
  const { simulator, item } = await openServer();
  const { uid } = await item('create_task', { title: 'T' });
  const done = await item('process_task', { uid, action: 'complete', metadata: { by: 'Ann' } });
  expect(done).toMatchObject({ version: 3, payload: { status: 'completed', done: true } });
  expect(done.payload['lastAction']).toMatchObject({ action: 'complete', metadata: { by: 'Ann' } });
  expect(told(simulator.requests).slice(-2)).toEqual([
    `POST /v1/tasks/${uid}/process 200`,
    `PATCH /v1/tasks/${uid} 200`,
  ]);
  simulator.faults.add({ method: 'PATCH', status: 429, headers: { 'Retry-After': '7' }, body: '' });
  const half = item('process_task', { uid, action: 'reopen', metadata: { by: 'Bob' } });
  await expect(half).rejects.toThrow(
    /reopen was done, and the task is at version 4. But its metadata was not kept/,
  );
});

describe('refusals', () => {
  test('a stale if_match is told with the version that is there now', async () => {
    const { simulator, item } = await openServer();
    const { uid } = await item('create_note', { title: 'T', content: '' });
    await item('patch_note', { uid, updates: { a: 1 } });
    const stale = item('update_note', { uid, title: 'T', content: '', if_match: 1 });
    await expect(stale).rejects.toBeInstanceOf(ToolError);
    await expect(stale).rejects.toThrow('if_match is 1, but this note is at version 2');
    expect(told(simulator.requests)).toContain(`PUT /v1/notes/${uid} 412`);
  });

  test('a version that does not match is 409 at older servers', async () => {
    const { simulator, item } = await openServer();
    const { uid } = await item('create_note', { title: 'T', content: '' });
    await item('patch_note', { uid, updates: { a: 1 } });
    simulator.faults.add({
      method: 'PUT',
      status: 409,
      body: { error: 'version mismatch: expected 1, actual 2' },
    });
    await expect(item('update_note', { uid, title: 'T', content: '', if_match: 1 })).rejects.toThrow(
      'if_match is 1, but this note is at version 2',
    );
    expect(countOf(simulator.requests, /^PUT/)).toBe(1);
  });

  test('a tombstone tells since when', async () => {
    const { item } = await openServer();
    const { uid } = await item('create_note', { title: 'T', content: '' });
    const { deletedAt = '' } = await item('delete_note', { uid });
    await expect(item('get_note', { uid })).rejects.toThrow(`This note was deleted at ${deletedAt}`);
    await expect(item('patch_note', { uid, updates: { a: 1 } })).rejects.toThrow(
      `This note was already deleted at ${deletedAt}`,
    );
  });

  test('a uid of another kind is looked for among the others, and a write is not repeated for it', async () => {
    const { simulator, item } = await openServer();
    const { uid } = await item('create_chat', { title: 'T' });
    await expect(item('patch_note', { uid, updates: { a: 1 } })).rejects.toThrow(/That uid is a chat/);
    await expect(item('patch_note', { uid: nowhere, updates: { a: 1 } })).rejects.toThrow(
      `uid ${nowhere}. Find`,
    );
    expect(countOf(simulator.requests, /^PATCH/)).toBe(2);
  });

  test('what the server says of a bad request is passed on', async () => {
    const { simulator, item } = await openServer();
    const { uid } = await item('create_note', { title: 'T', content: '' });
    simulator.faults.add({
      ...{ method: 'POST', path: /process/, status: 400 },
      body: { error: 'invalid action: pin', correlation_id: 'abc' },
    });
    const attempt = item('process_note', { uid, action: 'pin' });
    await expect(attempt).rejects.toBeInstanceOf(ToolError);
    await expect(attempt).rejects.toThrow('400 “invalid action: pin”, correlation id abc');
  });

  test('a failure that the parent does not explain is told as the server’s own', async () => {
    const { simulator, item } = await openServer();
    const note = await item('create_note', { title: 'N', content: '' });
    const comment = { content: 'C', parent_type: 'note', parent_uid: note.uid };
    simulator.faults.add({
      method: 'POST',
      path: /comments/,
      status: 500,
      body: { error: 'failed to create comment' },
    });
    await expect(item('create_comment', comment)).rejects.toMatchObject({
      code: 'source_unavailable',
      message: expect.stringContaining('Whether the comment was saved is not known'),
      hint: expect.stringContaining('list_comments'),
    });
    expect(countOf(simulator.requests, /^POST \/v1\/comments/)).toBe(1);
  });

  test('an answer that is none of ToolBridge’s is told without its pages', async () => {
    const { simulator, page } = await openServer();
    simulator.faults.add({ path: /notes/, status: 200, body: '<html>Welcome to the Wi-Fi</html>' });
    await expect(page('list_notes', {})).rejects.toMatchObject({
      code: 'source_unavailable',
      message: expect.stringMatching(/cannot be read/),
    });
    simulator.faults.add({ path: /notes/, times: 9, status: 502, body: '<html>Bad gateway</html>' });
    const failure = await page('list_notes', {}).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'source_unavailable', message: 'ToolBridge failed (502).' });
  });
});

describe('an unknown outcome', () => {
  test('of a write whose answer was lost is told as unknown, and the write is not sent again', async () => {
    const { simulator, item } = await openServer();
    await item('create_note', { title: 'first', content: '' });
    simulator.faults.add({ method: 'POST', path: /notes/, cut: 'after' });
    const attempt = item('create_note', { title: 'T', content: '' });
    await expect(attempt).rejects.toBeInstanceOf(AppError);
    await expect(attempt).rejects.toMatchObject({
      code: 'source_unreachable',
      message: expect.stringContaining('Whether the note was saved is not known'),
      hint: expect.stringMatching(/^Look with get_note or list_notes before/),
    });
    expect(countOf(simulator.requests, /^POST \/v1\/notes$/)).toBe(2);
    expect(simulator.store().after('note', { ms: 0, uid: '' }, 9, true)).toHaveLength(2);
  });

  test('of a write that took too long is told in time', async () => {
    const { simulator, item } = await openServer({ values: { timeout: '300' } });
    await item('create_note', { title: 'first', content: '' });
    simulator.faults.add({ method: 'POST', path: /notes/, hang: true });
    await expect(item('create_note', { title: 'T', content: '' })).rejects.toMatchObject({
      code: 'timeout',
      message: expect.stringContaining('not known'),
    });
    expect(countOf(simulator.requests, /^POST \/v1\/notes$/)).toBe(2);
  });

  test('is not told where nothing can have been sent', async () => {
    const { item } = await openServer({ values: { baseUrl: 'http://127.0.0.1:9', tenantId: 't' } });
    const failure = await item('create_note', { title: 'T', content: '' }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'source_unreachable' });
    expect(String(failure)).not.toContain('not known');
  });

  test('does not concern reads: they are tried again', async () => {
    const { simulator, item } = await openServer();
    const { uid } = await item('create_note', { title: 'T', content: '' });
    simulator.faults.add({ method: 'GET', path: /notes/, cut: 'before' });
    simulator.faults.add({ method: 'GET', path: /notes/, status: 503, body: '' });
    expect((await item('get_note', { uid })).version).toBe(1);
  });
});

describe('long lists', () => {
  test('a full page of a thousand looks whether there is one more, and ends without one', async () => {
    const { simulator, page } = await openServer();
    for (let index = 0; index < 1001; index += 1)
      simulator.store().mutate('note', { payload: { title: `${index}`, content: '' } });
    const first = await page('list_notes', { limit: 1000 });
    expect(first.items).toHaveLength(1000);
    expect(first.nextCursor).toBeDefined();
    const second = await page('list_notes', { limit: 1000, cursor: first.nextCursor ?? '' });
    expect(second.items.map(({ payload }) => payload['title'])).toEqual(['1000']);
    expect(second.nextCursor).toBeUndefined();
    expect(
      simulator.requests.map(({ query }) => query).filter((query) => query.startsWith('?limit')),
    ).toEqual([
      '?limit=1000',
      expect.stringMatching(/^\?limit=1&cursor=/),
      expect.stringMatching(/^\?limit=1000&cursor=/),
    ]);
  });
});
