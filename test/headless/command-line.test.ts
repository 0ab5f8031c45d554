/** The built command as people run it: real processes, the real core, signals, pipes and locks. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { startNgrokEdge } from '../simulators/ngrok-edge/edge.ts';
import { ask } from './world.ts';

const command = fileURLToPath(new URL('../../bin/patchbay.mjs', import.meta.url));
const buildScript = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url));
const patient = { timeout: 30_000, interval: 50 };
const minute = 60_000;

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [buildScript, 'headless', 'renderer']);
}, 3 * minute);

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(os.tmpdir(), 'patchbay-command-'));
  onTestFinished(() => rm(made, { recursive: true, force: true, maxRetries: 5 }));
  return made;
}

interface Process {
  child: ChildProcess;
  out(): string;
  err(): string;
  /** The exit status, or the signal's name. */
  ended: Promise<number | NodeJS.Signals | null>;
}

function patchbay(args: readonly string[], env: Record<string, string> = {}): Process {
  const { NGROK_AUTHTOKEN: _token, PATCHBAY_HOME: _home, ...inherited } = process.env;
  const child = spawn(process.execPath, [command, ...args], {
    env: { ...inherited, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal)),
  );
  return { child, out: () => out, err: () => err, ended };
}

async function runToEnd(
  args: readonly string[],
  options: { env?: Record<string, string>; stdin?: string } = {},
): Promise<{ status: number | NodeJS.Signals | null; out: string; err: string }> {
  const started = patchbay(args, options.env);
  started.child.stdin?.end(options.stdin ?? '');
  const status = await started.ended;
  return { status, out: started.out(), err: started.err() };
}

interface Ready {
  mcpUrl: string;
  publicUrl: string | null;
  dashboardUrl: string;
  adminUrl: string;
  adminToken: string;
  pid: number;
}

async function serve(
  dataDir: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Process & { ready: Ready }> {
  const served = patchbay(
    ['serve', '--json', '--data-dir', dataDir, '--port', '0', '--dashboard-port', '0', ...args],
    env,
  );
  await vi.waitFor(() => {
    if (served.child.exitCode !== null) throw new Error(`It ended: ${served.err()}`);
    expect(served.out()).toContain('\n');
  }, patient);
  return { ...served, ready: JSON.parse(served.out()) as Ready };
}

async function call(ready: Ready, token: string, name: string, args: object = {}): Promise<Response> {
  return fetch(ready.mcpUrl, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      Authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } }),
  });
}

describe('the built command', () => {
  test(
    'tells its version and its help, and refuses what it does not know',
    async () => {
      expect(await runToEnd(['--version'])).toMatchObject({
        status: 0,
        out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      });
      expect(await runToEnd(['serve', '--help'])).toMatchObject({ status: 0, err: '' });
      const wrong = await runToEnd(['sevre']);
      expect(wrong).toMatchObject({ status: 2, out: '' });
      expect(wrong.err).toContain('Did you mean “serve”?');
    },
    minute,
  );

  test(
    'works on a folder where nothing runs, which it makes for its owner alone',
    async () => {
      const dataDir = path.join(await folder(), 'new');
      const made = await runToEnd([
        'token',
        'create',
        '--name',
        'CI',
        '--expires',
        '1d',
        '--json',
        '--data-dir',
        dataDir,
      ]);
      expect(made.status).toBe(0);
      expect(Object.keys(JSON.parse(made.out))).toEqual(['id', 'name', 'scope', 'token', 'expiresAt']);
      if (process.platform !== 'win32') expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
      const listed = await runToEnd(['token', 'list', '--json'], { env: { PATCHBAY_HOME: dataDir } });
      expect(JSON.parse(listed.out)).toMatchObject([{ name: 'CI' }]);
      const tools = await runToEnd(['tool', 'list', '--json', '--data-dir', dataDir]);
      expect((JSON.parse(tools.out) as unknown[]).length).toBeGreaterThan(40);
      const nowhere = await runToEnd(['tool', 'list', '--data-dir', '/dev/null/x']);
      expect(nowhere).toMatchObject({ status: 1, out: '' });
      expect(nowhere.err).toContain('--data-dir');
    },
    2 * minute,
  );

  test(
    'serves, is asked by other commands, shows calls as they happen, and stops at a signal',
    async () => {
      const dataDir = await folder();
      const server = await serve(dataDir);
      const { ready } = server;
      expect(ready).toMatchObject({ publicUrl: null, pid: server.child.pid });
      const admin: unknown = JSON.parse(await readFile(path.join(dataDir, 'admin.json'), 'utf8'));
      expect(admin).toEqual({ url: ready.adminUrl, token: ready.adminToken, pid: ready.pid });

      const made = await runToEnd(['token', 'create', '--name', 'CI', '--json', '--data-dir', dataDir]);
      const { token } = JSON.parse(made.out) as { token: string };
      const following = patchbay(['calls', '--follow', '--json', '--data-dir', dataDir]);
      const answered = await call(ready, token, 'list_notes');
      expect(answered.status).toBe(200);
      await vi.waitFor(() => expect(following.out()).toContain('"tool":"list_notes"'), patient);
      following.child.kill('SIGINT');
      expect(await following.ended).toBe(0);

      const listed = await runToEnd(['calls', '--json', '--data-dir', dataDir]);
      expect(JSON.parse(listed.out)).toMatchObject({ tool: 'list_notes', status: 'ok' });
      const metrics = await ask(ready.adminUrl, '/metrics', {
        headers: { Authorization: `Bearer ${ready.adminToken}` },
      });
      expect(metrics.text).toContain('patchbay_calls_total{status="ok"} 1\n');
      const window = new URL(ready.dashboardUrl);
      const entered = await ask(window.origin, window.pathname + window.search);
      const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
      const page = await ask(window.origin, '/', { headers: { Cookie: cookie } });
      expect(page.text).toContain('<title>Patchbay</title>');

      server.child.kill('SIGTERM');
      expect(await server.ended).toBe(0);
      expect(server.out().trimEnd().split('\n')).toHaveLength(1);
      await expect(stat(path.join(dataDir, 'admin.json'))).rejects.toMatchObject({ code: 'ENOENT' });
      const after = await runToEnd(['calls', '--json', '--data-dir', dataDir]);
      expect(JSON.parse(after.out)).toMatchObject({ tool: 'list_notes', status: 'ok' });
    },
    3 * minute,
  );

  test(
    'survives a server that was killed, and takes over from it',
    async () => {
      const dataDir = await folder();
      const server = await serve(dataDir);
      server.child.kill('SIGKILL');
      await server.ended;
      expect((await stat(path.join(dataDir, 'admin.json'))).isFile()).toBe(true);
      expect((await runToEnd(['tool', 'list', '--data-dir', dataDir])).status).toBe(0);
      const second = await serve(dataDir);
      second.child.kill('SIGINT');
      expect(await second.ended).toBe(0);
    },
    3 * minute,
  );

  test(
    'lets many commands at once take their turns',
    async () => {
      const dataDir = await folder();
      const names = ['a', 'b', 'c', 'd'];
      const ran = await Promise.all(
        names.map((name) => runToEnd(['token', 'create', '--name', name, '--json', '--data-dir', dataDir])),
      );
      expect(ran.map(({ status, err }) => [status, err])).toEqual(names.map(() => [0, '']));
      const listed = await runToEnd(['token', 'list', '--json', '--data-dir', dataDir]);
      const found = (JSON.parse(listed.out) as { name: string }[]).map(({ name }) => name);
      expect(found.sort()).toEqual(names);
    },
    3 * minute,
  );

  test(
    'says who holds the folder when nobody there can be asked',
    async () => {
      const dataDir = await folder();
      const server = await serve(dataDir);
      await rm(path.join(dataDir, 'admin.json'));
      const refused = await runToEnd(['token', 'list', '--json', '--data-dir', dataDir]);
      expect(refused.status).toBe(1);
      expect(JSON.parse(refused.err)).toMatchObject({
        error: { code: 'data_folder_locked', message: expect.stringContaining('desktop app') },
      });
      await writeFile(
        path.join(dataDir, 'admin.json'),
        JSON.stringify({ url: 'http://127.0.0.1:9', token: 'x', pid: server.ready.pid }),
      );
      const silent = await runToEnd(['token', 'list', '--data-dir', dataDir]);
      expect(silent.status).toBe(1);
      expect(silent.err).toContain(`process ${server.ready.pid}`);
      server.child.kill('SIGTERM');
      expect(await server.ended).toBe(0);
    },
    3 * minute,
  );

  test(
    'fails with a remedy when a port that was asked for is taken',
    async () => {
      const taken = createServer();
      await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => void taken.close());
      const address = taken.address();
      const port = String(typeof address === 'object' ? address?.port : 0);
      for (const args of [
        ['--port', port, '--dashboard-port', '0'],
        ['--port', '0', '--dashboard-port', port],
      ]) {
        const ran = await runToEnd(['serve', '--json', '--data-dir', await folder(), ...args]);
        expect(ran).toMatchObject({ status: 1, out: '' });
        const last = ran.err.trimEnd().split('\n').at(-1) ?? '';
        expect(JSON.parse(last)).toMatchObject({
          error: { code: 'port_in_use', hint: expect.stringMatching(/\S/) },
        });
      }
    },
    2 * minute,
  );

  test(
    'does not mind when nobody reads on',
    async () => {
      const dataDir = await folder();
      const server = await serve(dataDir);
      const made = await runToEnd(['token', 'create', '--name', 'CI', '--json', '--data-dir', dataDir]);
      const { token } = JSON.parse(made.out) as { token: string };
      const following = patchbay(['calls', '--follow', '--json', '--data-dir', dataDir]);
      await call(server.ready, token, 'list_notes');
      await vi.waitFor(() => expect(following.out()).toContain('list_notes'), patient);
      following.child.stdout?.destroy();
      await call(server.ready, token, 'list_tasks');
      expect(await following.ended).toBe(0);
      expect(following.err()).toBe('');
      server.child.kill('SIGTERM');
      expect(await server.ended).toBe(0);
    },
    2 * minute,
  );

  test(
    'keeps a secret that comes by standard input in the encrypted file, and never says it',
    async () => {
      const dataDir = await folder();
      const env = { PATCHBAY_HOME: dataDir, PATCHBAY_PASSPHRASE: 'correct horse' };
      const set = await runToEnd(['settings', 'set', 'tunnel.ngrok.authtoken=-', '--secrets', 'file'], {
        env,
        stdin: '2abcVerySecret\n',
      });
      expect(set).toMatchObject({ status: 0, out: '' });
      expect(set.err).toMatch(/^tunnel\.ngrok\.authtoken is now stored, changed \d{4}-/);
      const got = await runToEnd(['settings', 'get', '--json', '--secrets', 'file'], { env });
      expect(JSON.parse(got.out)).toMatchObject({ tunnel: { ngrok: { authtoken: { stored: true } } } });
      expect(set.err + got.out + got.err).not.toContain('VerySecret');
    },
    minute,
  );

  test(
    'says the public address in its first line when a tunnel is switched on',
    async () => {
      const edge = await startNgrokEdge({ tokens: ['2abc_of_the_environment'] });
      onTestFinished(() => edge.close());
      const dataDir = await folder();
      const places = [`tunnel.ngrok.serverAddr=${edge.serverAddr}`, `tunnel.ngrok.caFile=${edge.caFile}`];
      expect((await runToEnd(['settings', 'set', ...places, '--data-dir', dataDir])).status).toBe(0);
      const env = { NGROK_AUTHTOKEN: '2abc_of_the_environment' };
      const server = await serve(dataDir, ['--tunnel', 'ngrok'], env);
      const [endpoint] = edge.endpoints();
      expect(server.ready.publicUrl).toBe(endpoint?.url);
      server.child.kill('SIGTERM');
      expect(await server.ended).toBe(0);
      await vi.waitFor(() => expect(edge.endpoints()).toEqual([]), patient);
    },
    2 * minute,
  );
});
