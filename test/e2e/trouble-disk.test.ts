/** The real command on a disk that is full: it says so, goes on reading, and loses nothing that was answered. */
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { mountSmallDisk, type SmallDisk } from '../small-disk.ts';
import { patchbay } from './server.ts';
import { callTool, journalOf, makeToken, serveHere, stateOf, ordered } from './trouble-world.ts';

const trial = mountSmallDisk(16);
trial?.remove();
const whyNot = trial === null ? ' (skipped: a small disk of our own takes root on Linux)' : '';

function mount(kilobytes: number): SmallDisk {
  const disk = mountSmallDisk(kilobytes);
  if (disk === null) throw new Error('The disk could be mounted a moment ago.');
  onTestFinished(() => disk.remove());
  return disk;
}

describe.skipIf(trial === null)(`a full disk${whyNot}`, () => {
  test('refuses what would change something, naming the disk; reads go on; with space again so do writes', async () => {
    const disk = mount(12 * 1024);
    const dataDir = join(disk.folder, 'data');
    const server = await serveHere(dataDir);
    const { ready } = server;
    const token = await makeToken(ready);
    const answered: string[] = [];
    const write = async () => {
      const title = `note ${answered.length}`;
      const answer = await callTool(ready, token, 'create_note', {
        title,
        content: 'kingfisher '.repeat(400),
      });
      if (answer.ok) answered.push(String(answer.value['uid']));
      return answer;
    };
    const demandAll = async () => {
      for (const uid of answered) expect((await callTool(ready, token, 'get_note', { uid })).ok).toBe(true);
    };
    for (let index = 0; index < 20; index += 1) expect((await write()).ok).toBe(true);

    disk.fill();
    // Space that the databases have already may take a few more.
    const refusal = await vi.waitFor(
      async () => {
        const answer = await write();
        expect(answer.ok).toBe(false);
        return answer;
      },
      { timeout: 15_000, interval: 0 },
    );
    expect(refusal.text).toMatch(/disk .*full.*Free some space/s);
    expect(refusal.text).toContain('create_note was not run');
    expect(refusal.text, 'a client is not to know the machine').not.toContain(disk.folder);
    expect(await write()).toMatchObject({ ok: false });

    await demandAll();
    expect(await callTool(ready, token, 'search', { query: 'kingfisher' })).toMatchObject({ ok: true });
    expect((await fetch(new URL('/health', ready.mcpUrl))).status).toBe(200);
    const state = await stateOf(ready);
    expect(state.phase).toBe('running');
    expect(state.notices).toMatchObject([
      {
        id: 'journal',
        problem: { code: 'disk_full', hint: expect.stringMatching(/Free some space.*refused/) },
      },
    ]);
    const set = await patchbay(dataDir, ['settings', 'set', 'calls.deadlineSeconds=30']);
    expect(set).toMatchObject({ code: 1, err: expect.stringMatching(/disk .*full.*\nFree some space/) });
    const made = await patchbay(dataDir, ['token', 'create', '--name', 'second']);
    expect(made).toMatchObject({ code: 1, err: expect.stringMatching(/disk .*full.*\nFree some space/s) });

    disk.empty();
    await vi.waitFor(async () => expect((await write()).ok).toBe(true), { timeout: 10_000 });
    await vi.waitFor(async () => expect((await stateOf(ready)).notices).toEqual([]), { timeout: 10_000 });
    await demandAll();
    expect(await server.stop()).toBe(ordered);

    const again = await serveHere(dataDir);
    for (const uid of answered)
      expect((await callTool(again.ready, token, 'get_note', { uid })).ok).toBe(true);
    const created = (await journalOf(again.ready)).filter(
      ({ tool, status }) => tool === 'create_note' && status === 'ok',
    );
    expect(created).toHaveLength(answered.length);
    expect(await again.stop()).toBe(ordered);
  }, 60_000);

  test('at the start, be it the first or a later one, is a clear refusal until there is space', async () => {
    const disk = mount(8 * 1024);
    const dataDir = join(disk.folder, 'data');
    for (const start of ['first', 'later']) {
      disk.fill();
      const refused = await patchbay(dataDir, ['serve', '--port', '0', '--dashboard-port', '0', '--json']);
      expect([start, refused.code, refused.out]).toEqual([start, 1, '']);
      expect(JSON.parse(refused.err.trim().split('\n').at(-1) ?? '')).toMatchObject({
        error: {
          code: 'disk_full',
          message: expect.stringContaining('full'),
          hint: expect.stringContaining('Free some space'),
        },
      });
      disk.empty();
      const server = await serveHere(dataDir);
      expect(await server.stop()).toBe(ordered);
    }
  });
});
