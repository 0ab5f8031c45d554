/** The built command as people run it: real processes, the real core, signals, pipes and locks. */
import { execFile } from 'node:child_process';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { diagnosisSchema } from '../../src/headless/diagnosis.ts';
import { startNgrokEdge } from '../simulators/ngrok-edge/edge.ts';
import { askForConsent } from './oauth-client.ts';
import { call, folder, minute, patchbay, patient, runToEnd, serve } from './process.ts';
import { ask } from './world.ts';

const buildScript = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url));

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [buildScript, 'headless', 'renderer']);
}, 3 * minute);

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
    'does not end while a source is asked once more, and tells what came of it',
    async () => {
      const dataDir = await folder();
      const nobody = createServer();
      await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve));
      const { port } = nobody.address() as AddressInfo;
      await new Promise((resolve) => nobody.close(resolve));
      const origin = `http://127.0.0.1:${port}`;
      await runToEnd(['connector', 'set', 'binance', `baseUrl=${origin}`, '--data-dir', dataDir]);
      const checked = await runToEnd(['connector', 'check', 'binance', '--json', '--data-dir', dataDir]);
      expect(checked.status).toBe(1);
      expect(JSON.parse(checked.out)).toMatchObject({ ok: false, code: 'source_unreachable' });
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

  test(
    'lets a client in by OAuth, shows what it was given, and shuts it out again',
    async () => {
      const dataDir = await folder();
      const server = await serve(dataDir);
      const at = ['--json', '--data-dir', dataDir];
      const json = async (...words: string[]): Promise<unknown> => {
        const ran = await runToEnd([...words, ...at]);
        expect(ran, words.join(' ')).toMatchObject({ status: 0 });
        return JSON.parse(ran.out);
      };
      const origin = new URL(server.ready.mcpUrl).origin;

      const browser = await askForConsent(origin, 'Editor');
      const [approval] = z.array(approvalShape).parse(await json('approval', 'list'));
      expect(approval).toMatchObject({
        client: 'Editor',
        scopes: ['mcp:read', 'mcp:write', 'offline_access'],
      });
      expect(approval?.choices).toContain(browser.number);
      const id = approval?.id ?? '';
      await vi.waitFor(() => expect(server.err()).toContain(`approval approve ${id} --number NN`), patient);
      const narrowed = ['--number', String(browser.number), '--scope', 'mcp:read', '--source', 'workspace'];
      await json('approval', 'approve', id, ...narrowed);
      const code = (await browser.answer()).get('code') ?? '';
      const { accessToken } = await browser.redeem(code);
      expect((await call(server.ready, accessToken, 'list_notes')).status).toBe(200);
      const [client] = z.array(clientShape).parse(await json('client', 'list'));
      expect(client).toMatchObject({
        ...{ name: 'Editor', verification: { kind: 'claimed' } },
        grants: [{ scopes: ['mcp:read'], sources: ['workspace'] }],
      });
      expect(await json('client', 'revoke', client?.id ?? '')).toMatchObject({ revoked: true, grants: 1 });
      expect((await call(server.ready, accessToken, 'list_notes')).status).toBe(401);
      const again = await runToEnd(['approval', 'approve', id, '--json', '--data-dir', dataDir]);
      expect(JSON.parse(again.err)).toMatchObject({ error: { code: 'approval_over' } });

      const stranger = await askForConsent(origin, 'Stranger');
      const [other] = z.array(approvalShape).parse(await json('approval', 'list'));
      await json('approval', 'reject', other?.id ?? '');
      expect((await stranger.answer()).get('error')).toBe('access_denied');
      const audit = await runToEnd(['audit', ...at]);
      for (const action of ['client.registered', 'consent.approved', 'token.issued', 'grant.revoked'])
        expect(audit.out).toContain(`"action":"${action}"`);
      expect(audit.out).not.toContain(accessToken);

      server.child.kill('SIGTERM');
      expect(await server.ended).toBe(0);
      expect(server.out().trimEnd().split('\n')).toHaveLength(1);
    },
    3 * minute,
  );

  test(
    'shuts everybody out in an emergency, with a server and without one',
    async () => {
      const dataDir = await folder();
      const server = await serve(dataDir);
      const at = ['--json', '--data-dir', dataDir];
      const made = await runToEnd(['token', 'create', '--name', 'CI', ...at]);
      const { token } = JSON.parse(made.out) as { token: string };
      const browser = await askForConsent(new URL(server.ready.mcpUrl).origin, 'Editor');
      const waiting = browser.answer();
      expect((await call(server.ready, token, 'list_notes')).status).toBe(200);
      const first = await runToEnd(['panic', ...at]);
      expect(JSON.parse(first.out)).toEqual({ tokens: 1, grants: 0, approvals: 1, tunnelClosed: false });
      expect((await call(server.ready, token, 'list_notes')).status).toBe(401);
      expect((await waiting).get('error')).toBe('access_denied');
      server.child.kill('SIGTERM');
      expect(await server.ended).toBe(0);

      await runToEnd(['token', 'create', '--name', 'CI', ...at]);
      const second = await runToEnd(['panic', ...at]);
      expect(JSON.parse(second.out)).toMatchObject({ tokens: 1, approvals: 0 });
      expect((await runToEnd(['token', 'list', ...at])).out).toBe('[]\n');
    },
    3 * minute,
  );

  test(
    'answers sensibly where no server runs',
    async () => {
      const at = ['--data-dir', await folder()];
      expect(await runToEnd(['approval', 'list', '--json', ...at])).toEqual({
        status: 0,
        out: '[]\n',
        err: '',
      });
      expect((await runToEnd(['client', 'list', '--json', ...at])).out).toBe('[]\n');
      const approved = await runToEnd(['approval', 'approve', 'ap1', ...at]);
      expect(approved).toMatchObject({ status: 1, err: expect.stringContaining('No Patchbay runs on') });
      const doctor = await runToEnd(['doctor', '--json', ...at]);
      expect(doctor.status).toBe(1);
      const { ok, checks } = diagnosisSchema.parse(JSON.parse(doctor.out));
      expect(ok).toBe(false);
      expect(checks.find((check) => check.status === 'fail')).toMatchObject({
        ...{ id: 'listener', evidence: expect.stringMatching(/not running/) },
      });
      const unknown = await runToEnd(['settings', 'set', 'foo=1', ...at]);
      expect(unknown).toMatchObject({ status: 2, out: '' });
      const switched = await runToEnd(['settings', 'set', 'access.openaiOnly=true', '--json', ...at]);
      expect(switched.out).toBe('{"access.openaiOnly":true}\n');
      const limited = await runToEnd(['settings', 'set', 'access.requestsPerMinute=-1', ...at]);
      expect(limited.status).toBe(2);
    },
    2 * minute,
  );
});

const approvalShape = z.object({
  id: z.string(),
  client: z.string(),
  scopes: z.array(z.string()),
  choices: z.array(z.number()),
});
const clientShape = z.object({
  id: z.string(),
  name: z.string(),
  verification: z.object({ kind: z.string() }),
  grants: z.array(z.object({ scopes: z.array(z.string()), sources: z.array(z.string()).nullable() })),
});
