/** The copy for search: filled once, kept up to date by what has changed, emptied by a wipe, and never slower than its server. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { workspace } from '../../../../../src/mcp/connectors/workspace/index.ts';
import { openDatabase } from '../../../../../src/mcp/database.ts';
import { openConnector } from '../../open-connector.ts';
import { countOf, openServer, told, type OnServer } from './server.ts';

const pulls = /GET \/v1\/sync\/\w+\/pull/;
const note = (title: string, more: object = {}) => ({ payload: { title, content: '', ...more } });

/** What another device of the same user does. */
function elsewhere({ simulator }: OnServer) {
  const store = simulator.store();
  return {
    note: (title: string) => {
      const made = store.mutate('note', note(title));
      if ('refused' in made) throw new Error('refused');
      return made.uid;
    },
    change: (uid: string, title: string) => store.mutate('note', note(title, { uid })),
    remove: (uid: string) => store.mutate('note', { payload: { uid }, deletes: true }),
  };
}

/** The copy is looked at anew after five seconds. */
const later = ({ clock }: OnServer) => (clock.movedMs += 6_000);

describe('filling', () => {
  test('the first search pulls every kind, and the next ones in the following seconds nothing', async () => {
    const server = await openServer();
    elsewhere(server).note('Zebra crossing');
    expect(await server.titles('zebra')).toEqual(['Zebra crossing']);
    expect(countOf(server.simulator.requests, pulls)).toBe(5);
    expect(await server.titles('crossing')).toEqual(['Zebra crossing']);
    expect(server.usage()).toMatchObject({ cacheHits: 1 });
    expect(countOf(server.simulator.requests, pulls)).toBe(5);
  });

  test('many searches at once pull once', async () => {
    const server = await openServer();
    elsewhere(server).note('Zebra');
    await Promise.all(Array.from({ length: 20 }, () => server.titles('zebra')));
    expect(countOf(server.simulator.requests, pulls)).toBe(5);
  });

  test('more than a page is pulled to its end', async () => {
    const server = await openServer();
    for (let index = 0; index < 1203; index += 1)
      server.simulator.store().mutate('note', note(`Note n${index}`));
    expect(await server.titles('n1202')).toEqual(['Note n1202']);
    expect(countOf(server.simulator.requests, /notes\/pull/)).toBe(3);
    expect(await server.check()).toContain('The copy for search holds 1203 notes');
  });

  test('as many as come in a page end with an empty one', async () => {
    const server = await openServer();
    for (let index = 0; index < 500; index += 1) server.simulator.store().mutate('note', note(`n${index}`));
    expect(await server.titles('n499')).toEqual(['n499']);
    expect(countOf(server.simulator.requests, /notes\/pull/)).toBe(2);
  });

  test('a page that is too large is asked for in smaller pieces', async () => {
    const server = await openServer();
    const content = 'x'.repeat(1_000_000);
    for (let index = 0; index < 30; index += 1)
      server.simulator.store().mutate('note', { payload: { title: `big${index}`, content } });
    for (let tries = 0; tries < 4 && (await server.titles('big29')).length === 0; tries += 1) later(server);
    expect(await server.titles('big29')).toEqual(['big29']);
    expect(server.simulator.requests.map(({ query }) => query)).toContainEqual(
      expect.stringMatching(/limit=8/),
    );
  }, 60_000);

  test('what is not whole yet is no copy: that is told, and search does not go on with a part of it', async () => {
    const server = await openServer();
    for (let index = 0; index < 90; index += 1) server.simulator.store().mutate('note', note(`n${index}`));
    // So that a page is of two notes, and one search does not come to their end.
    const body = 'x'.repeat(17 * 1024 * 1024);
    server.simulator.faults.add({ path: /notes\/pull/, times: 4, status: 200, body });
    expect(await server.titles('n0')).toEqual(['n0']);
    expect(server.logs).toEqual([
      { level: 'warn', message: expect.stringContaining('only a part of ToolBridge’s items') },
    ]);
    expect(await server.check()).not.toContain('The copy for search holds');
    server.simulator.faults.add({ path: /pull/, times: 1000, status: 403, body: 'no' });
    later(server);
    await expect(server.find('n89')).rejects.toThrow();
    server.simulator.faults.clear();
    later(server);
    expect(await server.titles('n89')).toEqual(['n89']);
    expect(await server.check()).toContain('The copy for search holds 90 notes');
    server.simulator.faults.add({ path: /pull/, times: 1000, status: 403, body: 'no' });
    later(server);
    expect(await server.titles('n89')).toEqual(['n89']);
  }, 60_000);

  test('without a copy and without a server, search fails and says why', async () => {
    const { find } = await openServer({ values: { baseUrl: 'http://127.0.0.1:9', tenantId: 't' } });
    await expect(find('x')).rejects.toMatchObject({ code: 'source_unreachable' });
  });
});

describe('keeping up', () => {
  test('what was made, changed and deleted elsewhere is so here after some seconds', async () => {
    const server = await openServer();
    const other = elsewhere(server);
    const kept = other.note('Caterpillar');
    const gone = other.note('Ephemeral');
    expect(await server.titles('caterpillar')).toEqual(['Caterpillar']);
    other.change(kept, 'Butterfly');
    other.remove(gone);
    other.note('Dragonfly');
    later(server);
    expect(await server.titles('')).toEqual(['Dragonfly', 'Butterfly']);
    expect(await server.titles('caterpillar')).toEqual([]);
    expect(await server.titles('ephemeral')).toEqual([]);
  });

  test('only what has changed is pulled', async () => {
    const server = await openServer();
    elsewhere(server).note('First');
    await server.titles('first');
    later(server);
    later(server);
    elsewhere(server).note('Second');
    later(server);
    expect(await server.titles('second')).toEqual(['Second']);
    const cursors = server.simulator.requests
      .filter(({ path }) => path === '/v1/sync/notes/pull')
      .map(({ query }) => new URLSearchParams(query).get('cursor'));
    expect(cursors[0]).toBeNull();
    const place = Buffer.from(cursors[1] ?? '', 'base64url').toString();
    const [first] = server.simulator.store().after('note', { ms: 0, uid: '' }, 1, false);
    expect(Number(place.split('|')[0])).toBe((first?.updatedAtMs ?? 0) - 5_000);
  });

  test('what was written just behind the last place is not missed', async () => {
    const server = await openServer();
    const other = elsewhere(server);
    other.note('Seen');
    await server.titles('seen');
    const [seen] = server.simulator.store().after('note', { ms: 0, uid: '' }, 1, false);
    // Its transaction ended later than that of an item with a later time.
    server.simulator.store().push('note', {
      ...{ uid: '00000000-0000-4000-8000-000000000001', title: 'Late', content: '' },
      updatedTs: new Date((seen?.updatedAtMs ?? 0) - 1_000).toISOString(),
    });
    later(server);
    expect(await server.titles('late')).toEqual(['Late']);
  });

  test('what is made, changed and deleted here is found, or not, at once', async () => {
    const server = await openServer();
    await server.titles('');
    const { uid } = await server.item('create_note', { title: 'Caterpillar', content: '' });
    expect(await server.titles('caterpillar')).toEqual(['Caterpillar']);
    await server.item('patch_note', { uid, updates: { title: 'Butterfly' } });
    expect(await server.titles('butterfly')).toEqual(['Butterfly']);
    await server.item('delete_note', { uid });
    expect(await server.titles('butterfly')).toEqual([]);
    expect(countOf(server.simulator.requests, pulls)).toBe(5);
  });

  test('an answer that was overtaken by a write does not bring back what is deleted', async () => {
    const server = await openServer();
    const uid = elsewhere(server).note('Ghost');
    await server.titles('');
    later(server);
    server.simulator.setLatency(0);
    server.simulator.faults.add({
      ...{ path: /notes\/pull/, status: 200 },
      body: {
        upserts: server.simulator
          .store()
          .after('note', { ms: 0, uid: '' }, 1, true)
          .map(({ payload }) => payload),
        deletes: [],
      },
    });
    await server.item('delete_note', { uid });
    expect(await server.titles('ghost')).toEqual([]);
  });

  test('the copy outlives a restart, and goes on where it was', async () => {
    const dataDir = await makeFolder();
    const first = await openServer({ dataDir });
    elsewhere(first).note('Zebra');
    await first.titles('zebra');
    await first.close();
    const count = countOf(first.simulator.requests, pulls);
    const second = await openServer({ dataDir, before: first });
    expect(await second.titles('zebra')).toEqual(['Zebra']);
    const since = first.simulator.requests.filter(({ path }) => path.endsWith('/pull')).slice(count);
    expect(since.find(({ path }) => path.includes('/notes/'))?.query).toContain('cursor=');
  });
});

describe('a wipe', () => {
  test.each([
    ['that ends the sessions', (server: OnServer) => server.simulator.wipe()],
    [
      'that is met as another epoch',
      (server: OnServer) => {
        server.simulator.store().wipe();
      },
    ],
  ])('%s empties the copy', async (_, wipe) => {
    const server = await openServer();
    elsewhere(server).note('Before');
    expect(await server.titles('before')).toEqual(['Before']);
    wipe(server);
    elsewhere(server).note('After');
    later(server);
    expect(await server.titles('')).toEqual(['After']);
    expect(await server.titles('before')).toEqual([]);
  });
});

describe('a bad day of the server', () => {
  test('a slow one does not hold a search up: what was known answers, and the news come later', async () => {
    const server = await openServer();
    elsewhere(server).note('Known');
    await server.titles('known');
    elsewhere(server).note('News');
    server.simulator.setLatency(1_500);
    later(server);
    const start = performance.now();
    expect(await server.titles('known')).toEqual(['Known']);
    expect(performance.now() - start).toBeLessThan(1_200);
    await expect.poll(() => server.titles('news'), { timeout: 10_000 }).toEqual(['News']);
  });

  test('one that is away is told in the log once, and left in peace for some seconds', async () => {
    const server = await openServer({ values: { timeout: '500' } });
    elsewhere(server).note('Known');
    await server.titles('known');
    later(server);
    server.simulator.faults.add({ path: /pull/, times: 1000, status: 403, body: 'no' });
    expect(await server.titles('known')).toEqual(['Known']);
    await expect.poll(() => server.logs.length, { timeout: 10_000 }).toBe(1);
    const asked = countOf(server.simulator.requests, pulls);
    expect(await server.titles('known')).toEqual(['Known']);
    expect(countOf(server.simulator.requests, pulls)).toBe(asked);
    expect(server.logs[0]?.message).toMatch(/^Search goes on with what was known of ToolBridge before\./);
    server.simulator.faults.clear();
    later(server);
    elsewhere(server).note('Again');
    expect(await server.titles('again')).toEqual(['Again']);
  });

  test('one who leaves in the middle of the first pull does not end it for the others', async () => {
    const server = await openServer();
    elsewhere(server).note('Zebra');
    server.simulator.setLatency(100);
    const leaving = new AbortController();
    const left = server.find('zebra', leaving.signal);
    setTimeout(() => leaving.abort(new Error('too long')), 50);
    await expect(left).rejects.toThrow('too long');
    expect(await server.titles('zebra')).toEqual(['Zebra']);
    expect(countOf(server.simulator.requests, /notes\/pull/)).toBe(1);
  });
});

describe('the file', () => {
  test('is one for each user of each server, and the others’ are deleted', async () => {
    const dataDir = await makeFolder();
    const ann = await openServer({ dataDir });
    elsewhere(ann).note('Of Ann');
    await ann.titles('');
    await ann.close();
    const [before] = copies(dataDir);
    const token = ann.simulator.token({ sub: 'user_bob' });
    const bob = await openServer({ dataDir, before: ann, secrets: { token } });
    expect(await bob.titles('ann')).toEqual([]);
    expect(copies(dataDir)).toHaveLength(1);
    expect(copies(dataDir)[0]).not.toBe(before);
  });

  test('is the same for a new token of the same user', async () => {
    const dataDir = await makeFolder();
    const first = await openServer({ dataDir });
    await first.titles('');
    await first.close();
    const before = copies(dataDir);
    const token = first.simulator.token({ expiresInSeconds: 7777 });
    const second = await openServer({ dataDir, before: first, secrets: { token } });
    await second.titles('');
    expect(copies(dataDir)).toEqual(before);
  });

  test.each([
    ['no database any more', (whole: Buffer) => Buffer.alloc(whole.length, 'not a database ')],
    ['damaged in the middle', (whole: Buffer) => Buffer.from(whole).fill(0xff, 4096 * 2, 4096 * 12)],
  ])('is thrown away when it is %s, and filled again', async (_, damage) => {
    const dataDir = await makeFolder();
    const first = await openServer({ dataDir });
    elsewhere(first).note('Zebra');
    await first.titles('');
    await first.close();
    const [name = ''] = copies(dataDir);
    const folding = openDatabase(join(dataDir, name), { migrations: [], durability: 'normal' });
    folding.get('PRAGMA wal_checkpoint(TRUNCATE)');
    folding.close();
    const file = join(dataDir, name);
    writeFileSync(file, damage(readFileSync(file)));
    const second = await openServer({ dataDir, before: first });
    expect(await second.titles('zebra')).toEqual(['Zebra']);
  });

  test('is deleted when the workspace moves back to this machine', async () => {
    const dataDir = await makeFolder();
    const server = await openServer({ dataDir });
    await server.titles('');
    await server.close();
    expect(copies(dataDir)).toHaveLength(1);
    await openConnector(workspace, { dataDir });
    expect(copies(dataDir)).toEqual([]);
    expect(existsSync(join(dataDir, 'workspace.db'))).toBe(true);
  });

  test.each([
    ['the token is removed', (origin: string) => ({ values: { baseUrl: origin } })],
    ['the server is', () => ({ values: {}, secrets: { token: 'x' } })],
  ])('is deleted when %s, with all that belongs to it', async (_, settings) => {
    const dataDir = await makeFolder();
    const server = await openServer({ dataDir });
    await server.titles('');
    await server.close();
    expect(copies(dataDir)).toHaveLength(1);
    const { values, ...rest } = settings(server.simulator.origin);
    const opening = openConnector(workspace, {
      values: { backend: 'toolbridge', ...values },
      ...rest,
      dataDir,
    });
    await expect(opening).rejects.toMatchObject({ code: 'connector_not_configured' });
    expect(readdirSync(dataDir).filter((name) => name.startsWith('toolbridge-'))).toEqual([]);
  });
});

describe('a document', () => {
  test('is read fresh from the server, with what hangs on it', async () => {
    const server = await openServer();
    const { uid } = await server.item('create_note', { title: 'Plan', content: 'Old' });
    await server.titles('');
    const store = server.simulator.store();
    store.mutate('note', { payload: { uid, title: 'Plan', content: 'New' } });
    store.mutate('comment', {
      payload: { content: 'Good', author: 'Bob', parentType: 'note', parentUid: uid },
    });
    const document = await server.read(`workspace:note:${uid}`);
    expect(document?.text).toMatch(/^# Plan\n\nNew\n\n## Comments\n\n\*\*Bob\*\* \(.+\): Good$/);
    expect(document?.metadata).toMatchObject({
      type: 'note',
      version: 2,
      freshness: { from: 'live', ageSeconds: 0 },
    });
  });

  test('without a search before it is read all the same', async () => {
    const server = await openServer();
    const chat = await server.item('create_chat', { title: 'Room' });
    const message = await server.item('create_chat_message', {
      chat_uid: chat.uid,
      content: 'Hello',
      sender: 'Ann',
    });
    expect(await server.read(`workspace:chat_message:${message.uid}`)).toMatchObject({
      title: 'Message by Ann in “Room”',
    });
    expect((await server.read(`workspace:chat:${chat.uid}`))?.text).toContain('**Ann**');
  });

  test('that is deleted elsewhere is none any more, and is found no more', async () => {
    const server = await openServer();
    const uid = elsewhere(server).note('Gone');
    expect(await server.titles('gone')).toEqual(['Gone']);
    elsewhere(server).remove(uid);
    expect(await server.read(`workspace:note:${uid}`)).toBeNull();
    expect(await server.titles('gone')).toEqual([]);
  });

  test('is never an old one: without the server there is an error', async () => {
    const server = await openServer();
    const uid = elsewhere(server).note('Known');
    await server.titles('known');
    server.simulator.faults.add({ method: 'GET', path: /\/v1\/notes\//, times: 9, status: 503, body: '' });
    await expect(server.read(`workspace:note:${uid}`)).rejects.toMatchObject({ code: 'source_unavailable' });
  });

  test('lists comments in the order in which their app says they were made', async () => {
    const server = await openServer();
    const uid = elsewhere(server).note('Plan');
    const comment = (content: string, hour: number, changed: number) =>
      server.simulator.store().push('comment', {
        ...{ uid: `00000000-0000-4000-8000-00000000000${hour}`, content, parentType: 'note', parentUid: uid },
        createdTs: `2026-01-01T0${hour}:00:00Z`,
        updatedTs: `2026-01-02T0${changed}:00:00Z`,
      });
    comment('first', 1, 9);
    comment('second', 2, 3);
    const text = (await server.read(`workspace:note:${uid}`))?.text ?? '';
    expect(text.indexOf('first')).toBeLessThan(text.indexOf('second'));
    expect(text).toContain('(2026-01-01T01:00:00.000Z): first');
  });
});

test('a write that the copy cannot take is a write all the same', async () => {
  const server = await openServer();
  await server.titles('');
  const [name = ''] = copies(server.dataDir);
  const vandal = openDatabase(join(server.dataDir, name), { migrations: [], durability: 'normal' });
  vandal.run('DROP TABLE search');
  vandal.close();
  const made = await server.item('create_note', { title: 'T', content: '' });
  expect(made.version).toBe(1);
  expect(server.logs).toEqual([
    { level: 'warn', message: expect.stringContaining('The copy for search lacks an item') },
  ]);
});

test('the embedded workspace asks nothing of the network, whatever is set for a server', async () => {
  const server = await openServer();
  const { call, usage, opened } = await openConnector(workspace, {
    values: { backend: 'embedded', baseUrl: server.simulator.origin },
    secrets: { token: 'unused' },
  });
  await call('create_note', { title: 'T', content: '' });
  expect(opened.offline).toBe(true);
  expect(server.opened.offline).toBeUndefined();
  expect(usage()).toMatchObject({ requests: 0, budgets: [] });
  expect(told(server.simulator.requests)).toEqual([]);
});

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'patchbay-mirror-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

function copies(dataDir: string): string[] {
  return readdirSync(dataDir).filter((name) => /^toolbridge-[0-9a-f]{16}\.db$/.test(name));
}
