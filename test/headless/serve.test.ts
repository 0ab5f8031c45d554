/** `serve` and what other commands do beside it, over real sockets, on a small core in this process. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createSmallCore, endOf, someCall, type SmallCore } from './small-core.ts';
import type { TunnelState } from '../../src/contract/state.ts';
import { listening, patient, serve } from './serving.ts';
import { ask, runHere, temporaryFolder, type Ran } from './world.ts';

const changed = (tunnel: TunnelState) => ({ name: 'tunnel.changed', payload: { tunnel } }) as const;
const problem = { code: 'tunnel_network_down', message: 'No network.', hint: 'Wait.' } as const;

describe('serve', () => {
  test('prints one line that says where everything is, and leaves it for other commands', async () => {
    const { ready, dataDir, core, stop } = await serve();
    expect(ready).toEqual({
      type: 'ready',
      mcpUrl: 'http://127.0.0.1:7420/mcp',
      sseUrl: 'http://127.0.0.1:7420/sse',
      publicUrl: null,
      dashboardUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/),
      adminUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      adminToken: expect.stringMatching(/^[\w-]{43}$/),
      pid: process.pid,
    });
    const file = path.join(dataDir, 'admin.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      url: ready.adminUrl,
      token: ready.adminToken,
      pid: process.pid,
    });
    expect((await ask(ready.adminUrl, new URL(ready.dashboardUrl).search.replace('?', '/?'))).status).toBe(
      303,
    );

    const ran = await stop();
    expect(ran).toMatchObject({ status: 0 });
    expect(ran.out.trimEnd().split('\n')).toHaveLength(1);
    expect(core.stops.length).toBeGreaterThan(0);
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(ask(ready.adminUrl, '/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('hands the core what the command line and the environment say', async () => {
    const args = ['--port', '0', '--tunnel', 'ngrok', '--secrets', 'file', '--host', '::1'];
    const env = { NGROK_AUTHTOKEN: 'tok', PATCHBAY_PASSPHRASE: 'pass' };
    const { requests } = await serve({ args, env });
    expect(requests).toMatchObject([
      { secrets: 'file', overrides: { port: 0, host: '::1', tunnel: 'ngrok', ngrokAuthtoken: 'tok' } },
    ]);
  });

  test('says nothing to the core that nobody said to it', async () => {
    const { requests } = await serve({ env: { NGROK_AUTHTOKEN: '' } });
    expect(requests).toMatchObject([{ secrets: 'auto', overrides: {} }]);
    expect(requests[0]?.overrides).toEqual({});
  });

  test('waits for the tunnel, so that the first line has the public address', async () => {
    const { ready } = await serve({
      tunnel: (core) => {
        core.emit(changed({ kind: 'starting', since: 1 }));
        setTimeout(() => core.emit(changed({ kind: 'online', url: 'https://x.example', since: 2 })), 100);
      },
    });
    expect(ready.publicUrl).toBe('https://x.example');
  });

  test('does not wait for a tunnel that has failed for now', async () => {
    const { ready } = await serve({
      tunnel: (core) => {
        core.emit(changed({ kind: 'starting', since: 1 }));
        setTimeout(() => core.emit(changed({ kind: 'waiting', attempt: 1, until: 3, reason: problem })), 50);
      },
    });
    expect(ready.publicUrl).toBeNull();
  });

  test('for people tells on stderr where the window is and how to switch the tunnel on', async () => {
    const dataDir = await temporaryFolder();
    const stopping = new AbortController();
    const core = createSmallCore({
      start: (self) => {
        self.emit(listening);
        setTimeout(() => stopping.abort(), 300);
        return Promise.resolve();
      },
    });
    const ran = await runHere(['serve', '--dashboard-port', '0'], {
      dataDir,
      signal: stopping.signal,
      makeCore: () => core,
    });
    expect(ran).toMatchObject({ status: 0, out: '' });
    expect(ran.err).toMatch(/Window +http:\/\/127\.0\.0\.1:\d+\/\?token=/);
    expect(ran.err).toMatch(/MCP +http:\/\/127\.0\.0\.1:7420\/mcp/);
    expect(ran.err).toContain('patchbay settings set tunnel.kind=ngrok');
    expect(ran.err).toContain(dataDir);
  });

  test('stops in order when the listener cannot be opened', async () => {
    const core = createSmallCore({ start: () => Promise.reject(new Error('no port')) });
    const ran = await runHere(['serve', '--dashboard-port', '0', '--json'], { makeCore: () => core });
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(core.stops.length).toBeGreaterThan(0);
  });

  test('can be stopped before it has started', async () => {
    const stopping = new AbortController();
    const core = createSmallCore({ start: () => new Promise(() => undefined) });
    setTimeout(() => stopping.abort(), 100);
    const ran = await runHere(['serve', '--dashboard-port', '0', '--json'], {
      makeCore: () => core,
      signal: stopping.signal,
    });
    expect(ran).toMatchObject({ status: 0, out: '' });
    expect(core.stops.length).toBeGreaterThan(0);
  });

  test('needs the passphrase before it starts anything', async () => {
    const core = createSmallCore();
    const ran = await runHere(['serve', '--secrets', 'file', '--json'], { makeCore: () => core });
    expect(ran.status).toBe(1);
    expect(JSON.parse(ran.err)).toMatchObject({ error: { code: 'passphrase_missing' } });
    expect(core.stops).toEqual([]);
  });

  test('does not start twice on one folder', async () => {
    const { dataDir } = await serve();
    const second = await runHere(['serve', '--json'], { dataDir });
    expect(second.status).toBe(1);
    expect(JSON.parse(second.err)).toMatchObject({
      error: { code: 'data_folder_locked', message: expect.stringContaining(`process ${process.pid}`) },
    });
  });
});

describe('other commands', () => {
  const never = () => {
    throw new Error('The folder must not be opened while a server runs on it.');
  };

  test('ask the server that runs on the folder', async () => {
    const { core, dataDir } = await serve();
    const made = await runHere(['token', 'create', '--name', 'CI', '--json'], { dataDir, makeCore: never });
    expect(JSON.parse(made.out)).toMatchObject({ name: 'CI', token: 'pat_t1' });
    expect(core.asked).toEqual(['tokens.create by terminal']);
    const failed = await runHere(['token', 'revoke', 'none'], { dataDir, makeCore: never });
    expect(failed).toMatchObject({ status: 1, err: 'There is no token none.\nSee: patchbay token list\n' });
  });

  test.each([
    ['a process that is gone', { url: 'http://127.0.0.1:9', token: 'x', pid: 2 ** 22 + 12345 }],
    ['a port where nobody answers', { url: 'http://127.0.0.1:9', token: 'x', pid: process.pid }],
    ['another machine', { url: 'http://evil.example:80', token: 'x', pid: process.pid }],
    ['nonsense', '{"url":'],
  ])('ignore an admin.json that was left behind by %s', async (_what, content) => {
    const dataDir = await temporaryFolder();
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    await writeFile(path.join(dataDir, 'admin.json'), text);
    expect(await runHere(['connector', 'list'], { dataDir })).toMatchObject({ status: 0, err: '' });
  });

  test('ignore an admin.json whose token the server refuses', async () => {
    const { ready } = await serve();
    const dataDir = await temporaryFolder();
    const stale = { url: ready.adminUrl, token: 'of an earlier run', pid: process.pid };
    await writeFile(path.join(dataDir, 'admin.json'), JSON.stringify(stale));
    expect(await runHere(['connector', 'list'], { dataDir })).toMatchObject({ status: 0, err: '' });
  });

  test('leave an admin.json of somebody else alone when a server stops', async () => {
    const { dataDir, stop } = await serve();
    const other = JSON.stringify({ url: 'http://127.0.0.1:1', token: 'other', pid: process.pid });
    await writeFile(path.join(dataDir, 'admin.json'), other);
    await stop();
    expect(await readFile(path.join(dataDir, 'admin.json'), 'utf8')).toBe(other);
  });

  test('are not confused by a folder in the place of admin.json', async () => {
    const dataDir = await temporaryFolder();
    await mkdir(path.join(dataDir, 'admin.json'));
    expect(await runHere(['tool', 'list'], { dataDir })).toMatchObject({ status: 0 });
  });
});

describe('calls --follow', () => {
  interface Following {
    lines(): { id: string; status: string }[];
    stop(): Promise<Ran>;
    ran: Promise<Ran>;
  }

  function follow(dataDir: string, ...args: string[]): Following {
    const stopping = new AbortController();
    let out = '';
    const ran = runHere(['calls', '--follow', '--json', ...args], {
      dataDir,
      signal: stopping.signal,
      onOut: (text) => (out += text),
    });
    return {
      lines: () =>
        out
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as { id: string; status: string }),
      stop: () => {
        stopping.abort();
        return ran;
      },
      ran,
    };
  }

  const start = (core: SmallCore, number: number, change = {}) => {
    const call = someCall(number, change);
    core.emit({ name: 'call.started', payload: { call } });
    return call;
  };

  test('tells the past, then each call once when it ends, until a signal', async () => {
    const { core, dataDir } = await serve();
    for (let number = 1; number <= 3; number += 1) core.emit(endOf(start(core, number)));
    const slow = start(core, 4);
    const following = follow(dataDir, '--limit', '3');
    await vi.waitFor(
      () => expect(following.lines().map(({ id }) => id)).toEqual(['c000002', 'c000003']),
      patient,
    );
    core.emit(endOf(start(core, 5)));
    core.emit(endOf(slow, 'failed'));
    await vi.waitFor(() => expect(following.lines()).toHaveLength(4), patient);
    expect(following.lines().slice(2)).toMatchObject([
      { id: 'c000005', status: 'ok' },
      { id: 'c000004', status: 'failed' },
    ]);
    expect(await following.stop()).toMatchObject({ status: 0, err: '' });
  });

  test('misses none of a burst that is far larger than the live state', async () => {
    const { core, dataDir } = await serve();
    const following = follow(dataDir);
    core.emit(endOf(start(core, 1)));
    await vi.waitFor(() => expect(following.lines()).toHaveLength(1), patient);
    for (let number = 2; number <= 1500; number += 1) core.emit(endOf(start(core, number)));
    await vi.waitFor(() => expect(following.lines()).toHaveLength(1500), patient);
    expect(new Set(following.lines().map(({ id }) => id)).size).toBe(1500);
    await following.stop();
  });

  test('tells only calls of the client and tool it was asked for', async () => {
    const { core, dataDir } = await serve();
    const following = follow(dataDir, '--client', 'A', '--tool', 'search');
    core.emit(endOf(start(core, 1, { client: 'A', tool: 'search' })));
    await vi.waitFor(() => expect(following.lines()).toHaveLength(1), patient);
    core.emit(endOf(start(core, 2, { client: 'B', tool: 'search' })));
    core.emit(endOf(start(core, 3, { client: 'A' })));
    core.emit(endOf(start(core, 4, { client: 'A', tool: 'search' })));
    await vi.waitFor(() => expect(following.lines()).toHaveLength(2), patient);
    expect(following.lines()[1]).toMatchObject({ id: 'c000004' });
    await following.stop();
  });

  test('ends well when the server stops', async () => {
    const { dataDir, stop } = await serve();
    const following = follow(dataDir);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await stop();
    const ran = await following.ran;
    expect(ran).toMatchObject({ status: 0 });
    expect(ran.err).toContain('Patchbay has stopped');
  });

  test('without a server says that there is nothing to follow', async () => {
    const ran = await runHere(['calls', '--follow']);
    expect(ran.status).toBe(1);
    expect(ran.err).toContain('patchbay serve');
  });
});
