/** Sync sessions: one is kept for many calls, begun anew once when it is over, and never in circles. */
import { expect, test } from 'vitest';
import { countOf, openServer, told } from './server.ts';

const sessions = /^POST \/v1\/sync\/sessions$/;

test('one session serves many calls, also those that come at once', async () => {
  const { simulator, item, page } = await openServer();
  await Promise.all(
    Array.from({ length: 12 }, (_, index) => item('create_note', { title: `${index}`, content: '' })),
  );
  await page('list_notes', {});
  expect(countOf(simulator.requests, sessions)).toBe(1);
  expect(countOf(simulator.requests, /auth\/tenant/)).toBe(1);
  const used = simulator.requests.filter(({ path }) => path.startsWith('/v1/notes'));
  expect(used).toHaveLength(13);
  expect(new Set(used.map(({ headers }) => headers['x-sync-session'])).size).toBe(1);
  for (const { headers } of used) expect(headers['x-sync-epoch']).toBe('1');
});

test('a session that ran out after half an hour is begun anew, and the write is made once', async () => {
  const { simulator, clock, item } = await openServer();
  await item('create_note', { title: 'before', content: '' });
  clock.movedMs += 31 * 60_000;
  const note = await item('create_note', { title: 'after', content: '' });
  expect(note.version).toBe(1);
  expect(told(simulator.requests).slice(3)).toEqual([
    'POST /v1/notes 428',
    'POST /v1/sync/sessions 201',
    'POST /v1/notes 201',
  ]);
  const placed = { ms: 0, uid: '' };
  expect(simulator.store().after('note', placed, 10, true)).toHaveLength(2);
});

test('many calls that meet the same end begin one new session', async () => {
  const { simulator, page } = await openServer();
  await page('list_notes', {});
  simulator.forgetSessions();
  await Promise.all(['notes', 'tasks', 'comments', 'chats'].map((plural) => page(`list_${plural}`, {})));
  expect(countOf(simulator.requests, sessions)).toBe(2);
});

test('a new epoch is taken up, and the write is repeated once', async () => {
  const { simulator, item } = await openServer();
  await item('create_note', { title: 'before', content: '' });
  simulator.bumpEpoch();
  expect((await item('create_note', { title: 'after', content: '' })).version).toBe(1);
  expect(told(simulator.requests).slice(3)).toEqual([
    'POST /v1/notes 409',
    'POST /v1/sync/sessions 201',
    'POST /v1/notes 201',
  ]);
  expect(simulator.requests.at(-1)?.headers['x-sync-epoch']).toBe('2');
});

test.each([
  [428, { error: 'Invalid or expired sync session.', correlation_id: 'c-1' }],
  [409, { error: 'epoch_mismatch', epoch: 9, correlation_id: 'c-1' }],
])('a server that answers %i for ever is asked twice, and no more', async (status, body) => {
  const { simulator, item } = await openServer();
  simulator.faults.add({ method: 'POST', path: /notes/, times: 99, status, body });
  await expect(item('create_note', { title: 'T', content: '' })).rejects.toMatchObject({
    code: 'source_unavailable',
    message: expect.stringContaining('correlation id c-1'),
  });
  expect(countOf(simulator.requests, /^POST \/v1\/notes$/)).toBe(2);
  expect(countOf(simulator.requests, sessions)).toBe(2);
});

test('one who leaves does not take the session away from the others', async () => {
  const { simulator, call, page } = await openServer();
  simulator.setLatency(150);
  const leaving = new AbortController();
  const left = call('list_notes', {}, { signal: leaving.signal });
  const stays = page('list_tasks', {});
  setTimeout(() => leaving.abort(new Error('gone')), 30);
  await expect(left).rejects.toThrow();
  expect((await stays).items).toEqual([]);
  expect(countOf(simulator.requests, sessions)).toBe(1);
});

test('a session of somebody else is told as what may not be', async () => {
  const { simulator, page } = await openServer();
  simulator.faults.add({
    path: /notes/,
    status: 403,
    body: { error: 'Session does not belong to authenticated user.', correlation_id: 'c' },
  });
  await expect(page('list_notes', {})).rejects.toMatchObject({ code: 'source_permission_missing' });
});
