/** What goes wrong at a ToolBridge server, seen from outside: sessions, limits, silence, and writes that nobody knows of. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { seedStore, seededUid } from '../simulators/toolbridge/seed.ts';
import { documentOf, hitsOf } from './documents.ts';
import { openToolBridgeWorld, type ToolBridgeWorld } from './toolbridge-world.ts';

// A command is a process of its own, and a loaded machine takes seconds to start one.
vi.setConfig({ testTimeout: 60_000 });

const held: { world: ToolBridgeWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');
const server = () => world().bridge;

beforeAll(async () => {
  held.world = await openToolBridgeWorld((bridge) => seedStore(bridge.store(), Date.now()));
}, 120_000);
afterEach(() => held.world?.bridge.faults.clear());
afterAll(() => held.world?.close());

const count = (line: RegExp) =>
  server().requests.filter(({ method, path, status }) => line.test(`${method} ${path} ${status}`)).length;
const note = () => seededUid('note Launch plan');

describe('sessions', () => {
  test('one serves many calls; one that is over is begun anew once, and nobody sees it', async () => {
    await Promise.all(Array.from({ length: 8 }, () => world().call('get_note', { uid: note() })));
    expect(count(/POST \/v1\/sync\/sessions 201/)).toBe(1);
    server().forgetSessions();
    expect(await world().call('get_note', { uid: note() })).toMatchObject({ uid: note() });
    expect([count(/notes\/.* 428/), count(/POST \/v1\/sync\/sessions 201/)]).toEqual([1, 2]);
    server().bumpEpoch();
    expect(await world().call('patch_note', { uid: note(), updates: { pinned: true } })).toMatchObject({
      version: 2,
    });
    expect([count(/PATCH .* 409/), count(/PATCH .* 200/)]).toEqual([1, 1]);
  });

  test('one that is never taken is told, and nothing is done', async () => {
    server().faults.add({
      path: /notes\//,
      status: 428,
      times: 9,
      body: { error: 'Invalid or expired sync session.' },
    });
    expect(await world().fails('delete_note', { uid: note() })).toMatch(
      /does not take the sync session that it has just given/,
    );
    expect(server().store().find('note', note())?.deletedAtMs).toBeNull();
  });
});

describe('writes', () => {
  test.each([
    ['a cut after it', { cut: 'after' as const }],
    ['silence', { hang: true as const }],
    ['a failure', { status: 503, body: 'upstream connect error' }],
  ])('what met %s is not known, is not sent twice, and it is said', async (_what, fault) => {
    const before = server().requests.length;
    server().faults.add({ method: 'POST', path: /\/v1\/notes$/, times: 9, ...fault });
    expect(await world().fails('create_note', { title: 'Once', content: 'only' })).toMatch(
      /Whether the note was saved is not known.*Look with get_note or list_notes before you do it again/,
    );
    const sent = server()
      .requests.slice(before)
      .filter(({ method, path }) => method === 'POST' && path === '/v1/notes');
    expect(sent).toHaveLength(1);
  });

  test('a parent that is refused with 500 alone is explained, and another failure is not taken for it', async () => {
    const given = { content: 'x', parent_type: 'note', parent_uid: seededUid('note Nowhere') };
    expect(await world().fails('create_comment', given)).toMatch(/belongs to a note or a task.*list_notes/);
    expect(count(/POST \/v1\/comments 500/)).toBe(1);
    server().faults.add({
      method: 'POST',
      path: /comments/,
      status: 500,
      body: { error: 'failed to create comment' },
    });
    expect(await world().fails('create_comment', { ...given, parent_uid: note() })).toMatch(
      /ToolBridge failed/,
    );
  });

  test('If-Match is the server’s to judge, also when another device was quicker', async () => {
    const { version } = (await world().call('get_note', { uid: note() })) as { version: number };
    await world().call('patch_note', { uid: note(), updates: { content: 'Changed here.' } });
    expect(
      await world().fails('update_note', {
        uid: note(),
        title: 'Launch plan',
        content: 'x',
        if_match: version,
      }),
    ).toMatch(new RegExp(`if_match is ${version}, but this note is at version ${version + 1}`));
    expect(count(/PUT .* 412/)).toBe(1);
  });
});

describe('limits', () => {
  test('a full bucket is waited for, as long as it says', async () => {
    server().faults.add({
      path: /notes\//,
      status: 429,
      headers: { 'Retry-After': '1' },
      body: { error: 'Rate limit exceeded.' },
    });
    const begun = performance.now();
    expect(await world().call('get_note', { uid: note() })).toMatchObject({ uid: note() });
    expect(performance.now() - begun).toBeGreaterThan(900);
    server().faults.add({
      method: 'PATCH',
      status: 429,
      headers: { 'Retry-After': '7' },
      body: { error: 'Rate limit exceeded.' },
    });
    expect(await world().fails('patch_note', { uid: note(), updates: { content: 'x' } })).toMatch(
      /grants no more requests for now.*Nothing was changed.*in 7 seconds/,
    );
  });

  test('what the server tells of its bucket is kept to: what is more waits, or is not sent', async () => {
    const small = await world().another({
      limits: { perMinute: 60, burst: 20, sessionsPerMinute: 60, sessionsBurst: 20 },
    });
    await world().moveTo(small, {}, { token: small.token() });
    try {
      await world().call('list_chats');
      const asked = Array.from({ length: 26 }, (_, index) =>
        world().call('list_chats', { limit: index + 1 }),
      );
      for (const one of await Promise.allSettled(asked))
        if (one.status === 'rejected')
          expect(String(one.reason)).toMatch(
            /grants no more requests of this kind before .*Nothing was sent/,
          );
      expect(small.requests.map(({ status }) => status)).not.toContain(429);
      expect(small.requests.length).toBeGreaterThan(12);
    } finally {
      await world().moveTo(server(), {}, { token: server().token() });
    }
  });

  test('a read is tried again; silence that stays is told with its time', async () => {
    server().faults.add({ path: /notes\//, cut: 'before' });
    expect(await world().call('get_note', { uid: note() })).toMatchObject({ uid: note() });
    server().faults.add({ path: /notes\//, hang: true, times: 9 });
    expect(await world().fails('get_note', { uid: note() })).toMatch(
      /ToolBridge did not answer within 1 second/,
    );
  });
});

describe('search over the copy', () => {
  test('finds what is at the server, and what another device has just changed or deleted', async () => {
    const fernweh = seededUid('note Customer call Fernweh Travel');
    expect((await hitsOf(world(), 'customer call fernweh'))[0]?.id).toBe(`workspace:note:${fernweh}`);
    expect((await documentOf(world(), `workspace:note:${fernweh}`)).text).toMatch(
      /40 seats[\s\S]*Exports are on the way/,
    );
    server()
      .store()
      .push('note', {
        ...{ uid: seededUid('new'), title: 'Quokka', content: 'smiles', updatedTs: new Date().toISOString() },
      });
    await expect
      .poll(async () => (await hitsOf(world(), 'quokka')).map(({ title }) => title), {
        timeout: 15_000,
        interval: 1000,
      })
      .toEqual(['Quokka']);
    server().wipe();
    await expect
      .poll(async () => (await hitsOf(world(), 'fernweh travel')).length, { timeout: 15_000, interval: 1000 })
      .toBe(0);
  });
});
