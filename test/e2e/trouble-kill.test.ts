/** The real command, killed with -9 or asked to end in the middle of calls. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bundle, type Bundle } from '../bundle.ts';
import { lines, patchbay, type Server } from './server.ts';
import { callTool, journalOf, makeFolder, makeToken, serveHere, stateOf } from './trouble-world.ts';

const stoppedBefore = 'Patchbay stopped before this call ended.';

let withLasting: Bundle;
beforeAll(async () => {
  withLasting = await bundle(fileURLToPath(new URL('trouble-command.ts', import.meta.url)));
}, 60_000);
afterAll(() => withLasting.remove());

/** Writes notes until the server is gone; adds each title to `answered` once its answer was read to the end. */
async function writeNotes(
  server: Server,
  token: string,
  prefix: string,
  answered: Map<string, string>,
): Promise<void> {
  for (let index = 0; ; index += 1) {
    const title = `${prefix}-${index}.`;
    try {
      const { ok, value } = await callTool(server.ready, token, 'create_note', {
        title,
        content: 'x'.repeat(500),
      });
      expect(ok).toBe(true);
      answered.set(title, String(value['uid']));
    } catch (error) {
      // How `fetch` tells a connection that was cut; anything else is a failure of the test.
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

test('kill -9 in the middle of writes loses no note that was answered, nor its call', async () => {
  const dataDir = makeFolder();
  const answered = new Map<string, string>();
  await patchbay(dataDir, ['settings', 'set', 'access.requestsPerMinute=0', 'access.requestsPerHour=0']);
  let server = await serveHere(dataDir);
  const token = await makeToken(server.ready);
  for (let round = 0; round < 4; round += 1) {
    const writers = [0, 1, 2, 3].map((writer) => writeNotes(server, token, `r${round}-w${writer}`, answered));
    const before = answered.size;
    await vi.waitFor(() => expect(answered.size).toBeGreaterThan(before + 5), {
      timeout: 10_000,
      interval: 5,
    });
    await sleep(Math.random() * 300);
    expect(await server.stop('SIGKILL')).toBeNull();
    await Promise.all(writers);

    server = await serveHere(dataDir);
    const journal = await journalOf(server.ready);
    const recorded = journal.map((call) => call.gist).join('\n');
    for (const [title, uid] of answered) {
      expect(recorded).toContain(`title: ${title}`);
      const note = await callTool(server.ready, token, 'get_note', { uid });
      expect([uid, note.ok]).toEqual([uid, true]);
      expect(note.text).toContain(title);
    }
    expect(journal.filter((call) => call.status === 'running')).toEqual([]);
    const odd = journal.filter((call) => call.status !== 'ok' && call.summary !== stoppedBefore);
    expect(odd).toEqual([]);
    const { notices, sources } = await stateOf(server.ready);
    expect(notices).toEqual([]);
    expect(sources).toContainEqual(
      expect.objectContaining({
        id: 'workspace',
        state: expect.objectContaining({ kind: 'ready' }) as object,
      }),
    );
  }
  expect(answered.size).toBeGreaterThan(40);
}, 60_000);

test('after kill -9 the folder is free, the address left behind is ignored, and a call that ran is told as ended', async () => {
  const dataDir = makeFolder();
  const server = await serveHere(dataDir, [], {}, withLasting.file);
  const token = await makeToken(server.ready);
  const cut = expect(callTool(server.ready, token, 'endless', { title: 'cut' })).rejects.toBeInstanceOf(
    TypeError,
  );
  await vi.waitFor(async () =>
    expect((await stateOf(server.ready)).calls).toMatchObject([{ status: 'running' }]),
  );
  await server.stop('SIGKILL');
  await cut;
  expect(existsSync(join(dataDir, 'admin.json'))).toBe(true);

  const listed = await patchbay(dataDir, ['calls', '--json']);
  expect(listed).toMatchObject({ code: 0, err: '' });
  expect(lines(listed.out)).toMatchObject([{ tool: 'endless', status: 'failed', summary: stoppedBefore }]);
  const next = await serveHere(dataDir);
  expect(await journalOf(next.ready)).toMatchObject([{ tool: 'endless', status: 'failed' }]);
  expect(lines((await patchbay(dataDir, ['token', 'list', '--json'])).out)).toMatchObject([
    [{ name: 'test' }],
  ]);
});

test.skipIf(process.platform === 'win32')(
  'SIGTERM lets a call that ends soon end, stops one that does not, writes both down, and exits with 0',
  async () => {
    const dataDir = makeFolder();
    const server = await serveHere(dataDir, [], {}, withLasting.file);
    const token = await makeToken(server.ready);
    const brief = callTool(server.ready, token, 'brief');
    const endless = callTool(server.ready, token, 'endless');
    await vi.waitFor(async () => expect((await stateOf(server.ready)).calls).toHaveLength(2), {
      timeout: 5_000,
    });
    const asked = performance.now();
    const ended = server.stop('SIGTERM');
    expect(await brief).toMatchObject({ ok: true, value: { done: true } });
    expect(await endless).toMatchObject({ ok: false, text: expect.stringContaining('Patchbay was stopped') });
    expect(await ended).toBe(0);
    // Five seconds of patience, and as much for a busy machine.
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(existsSync(join(dataDir, 'admin.json'))).toBe(false);
    const listed = await patchbay(dataDir, ['calls', '--json']);
    expect(lines(listed.out)).toMatchObject([
      { tool: 'brief', status: 'ok', summary: 'done' },
      { tool: 'endless', status: 'cancelled', summary: expect.stringContaining('Patchbay was stopped') },
    ]);
  },
);
