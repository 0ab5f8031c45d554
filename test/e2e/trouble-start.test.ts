/** The real command where something is in the way of its start: it says what, and what to do. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { startPrivateSession, type PrivateSession } from '../mcp/secrets/private-session.ts';
import { lines, patchbay, type Environment } from './server.ts';
import { callTool, filesBelow, makeFolder, makeToken, serveHere, stateOf, ordered } from './trouble-world.ts';

const anyPorts = ['--port', '0', '--dashboard-port', '0'];

describe('a settings file that cannot be read', () => {
  test('is kept aside; the defaults serve, and stderr, the state and the window’s notices say so', async () => {
    const dataDir = makeFolder();
    const damaged = '{"version": 1, "calls": {"deadlineSeconds": 30}, "tunn';
    writeFileSync(join(dataDir, 'settings.json'), damaged);
    const server = await serveHere(dataDir);
    const kept = readdirSync(dataDir).find((name) => name.startsWith('settings.json.corrupt-')) ?? '';
    expect(readFileSync(join(dataDir, kept), 'utf8')).toBe(damaged);
    const state = await stateOf(server.ready);
    expect(state.settings.calls.deadlineSeconds).toBe(45);
    expect(state.notices).toMatchObject([
      { id: 'settings', problem: { code: 'settings_corrupt', hint: expect.stringContaining(kept) } },
    ]);
    expect(server.said()).toContain('The settings file cannot be used');
    expect(server.said()).toContain(kept);
    const token = await makeToken(server.ready);
    expect(await callTool(server.ready, token, 'create_note', { title: 'works', content: '' })).toMatchObject(
      { ok: true },
    );
    expect(await server.stop()).toBe(ordered);
  });

  test('is told by any command that meets it first', async () => {
    const dataDir = makeFolder();
    writeFileSync(join(dataDir, 'settings.json'), 'not JSON at all');
    const got = await patchbay(dataDir, ['settings', 'get', 'server.port']);
    expect(got).toMatchObject({
      code: 0,
      out: '7420\n',
      err: expect.stringContaining('The settings file cannot be used'),
    });
  });
});

describe('a port that is taken', () => {
  const takenPort = async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await vi.waitFor(() => expect(other.listening).toBe(true));
    return String((other.address() as { port: number }).port);
  };

  test('ends the start with status 1, what is in the way and what to do; the folder is free again', async () => {
    const dataDir = makeFolder();
    const port = await takenPort();
    const forPeople = await patchbay(dataDir, ['serve', '--dashboard-port', '0', '--port', port]);
    expect(forPeople).toMatchObject({ code: 1, out: '' });
    expect(forPeople.err).toContain(`Port ${port} is already in use`);
    expect(forPeople.err).toContain('server.port');
    const forPrograms = await patchbay(dataDir, ['serve', '--dashboard-port', '0', '--port', port, '--json']);
    expect([forPrograms.code, forPrograms.out]).toEqual([1, '']);
    expect(errorLine(forPrograms.err)).toMatchObject({
      code: 'port_in_use',
      message: expect.stringContaining(port),
      hint: expect.stringContaining('server.port'),
    });
    expect(existsSync(join(dataDir, 'admin.json'))).toBe(false);
    expect(await (await serveHere(dataDir)).stop()).toBe(ordered);
  });

  test('for the window, when it was asked for, ends the start as well', async () => {
    const dataDir = makeFolder();
    const port = await takenPort();
    const ended = await patchbay(dataDir, ['serve', '--port', '0', '--dashboard-port', port, '--json']);
    expect(ended.code).toBe(1);
    expect(errorLine(ended.err)).toMatchObject({
      code: 'port_in_use',
      hint: expect.stringContaining('--dashboard-port'),
    });
  });
});

const keyringRequired = process.env['CI'] === 'true' || process.env['PATCHBAY_TEST_KEYRING'] === '1';
const keyringPossible = existsSync('/usr/bin/gnome-keyring-daemon') && existsSync('/usr/bin/dbus-daemon');
const withKeyring = process.platform === 'linux' && (keyringRequired || keyringPossible);

describe.runIf(withKeyring)('a keyring that cannot be used', () => {
  const authtoken = '2sAuthtokenForNobody_8hQ3vT6yUd1';
  let session: PrivateSession | null = null;
  afterEach(async () => {
    await session?.close();
    session = null;
  });
  const open = async (keyring: 'none' | 'locked'): Promise<Environment> => {
    session = await startPrivateSession('nobody');
    if (keyring === 'locked') {
      await session.startKeyring();
      session.lockKeyring();
    }
    const { env } = session;
    return Object.fromEntries(
      Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
    );
  };
  const demandNowhere = (dataDir: string, secret: string) => {
    for (const [file, text] of filesBelow(dataDir))
      expect([file, text.includes(secret)]).toEqual([file, false]);
  };

  test.each([
    ['none', 'secrets_unavailable', /gnome-keyring/],
    ['locked', 'secrets_locked', /Unlock the keyring/],
  ] as const)(
    '(%s) is refused with the remedy, and nothing is kept in plain text',
    async (keyring, code, remedy) => {
      const env = await open(keyring);
      const dataDir = makeFolder();
      const refused = await patchbay(dataDir, ['serve', ...anyPorts, '--secrets', 'keychain', '--json'], env);
      expect([refused.code, refused.out]).toEqual([1, '']);
      expect(errorLine(refused.err)).toMatchObject({ code, hint: expect.stringMatching(remedy) });
      expect(errorLine(refused.err)?.['hint']).toMatch(/PATCHBAY_PASSPHRASE set to/);

      const set = ['settings', 'set', 'tunnel.ngrok.authtoken=-'];
      const unset = await patchbay(dataDir, set, env, `${authtoken}\n`);
      expect(unset).toMatchObject({ code: 1, out: '' });
      expect(unset.err).toMatch(remedy);
      expect(unset.err).not.toContain(authtoken);
      demandNowhere(dataDir, authtoken);

      const server = await serveHere(dataDir, [], env);
      expect((await fetch(new URL('/health', server.ready.mcpUrl))).status).toBe(200);
      await vi.waitFor(
        async () =>
          expect((await stateOf(server.ready)).secrets).toMatchObject({ kind: 'none', problem: { code } }),
        { timeout: 5_000 },
      );
      const throughServer = await patchbay(dataDir, [...set, '--json'], env, authtoken);
      expect(throughServer).toMatchObject({ code: 1, out: '' });
      expect(errorLine(throughServer.err)).toMatchObject({ code, hint: expect.stringMatching(remedy) });
      expect(await server.stop()).toBe(ordered);
      demandNowhere(dataDir, authtoken);
    },
  );

  test('that works keeps the token, and only there', async () => {
    const env = await open('none');
    await session?.startKeyring();
    const dataDir = makeFolder();
    const server = await serveHere(dataDir, ['--secrets', 'keychain'], env);
    const set = await patchbay(dataDir, ['settings', 'set', 'tunnel.ngrok.authtoken=-'], env, authtoken);
    expect(set).toMatchObject({ code: 0, out: '' });
    expect(set.err).toMatch(/tunnel\.ngrok\.authtoken is now stored/);
    expect(await stateOf(server.ready)).toMatchObject({
      storedSecrets: [{ name: 'tunnel.ngrok.authtoken' }],
    });
    expect(await server.stop()).toBe(ordered);
    demandNowhere(dataDir, authtoken);
    const kept = await patchbay(dataDir, ['settings', 'get', 'tunnel.ngrok.authtoken', '--json'], env);
    expect(lines(kept.out)).toMatchObject([{ stored: true }]);
  });
});

describe('an encrypted file for secrets', () => {
  test('with another passphrase than before is a refusal that says what to do, and the file stays', async () => {
    const dataDir = makeFolder();
    const set = ['settings', 'set', 'tunnel.ngrok.authtoken=-', '--secrets', 'file'];
    expect(await patchbay(dataDir, set, { PATCHBAY_PASSPHRASE: 'the right one' }, 'any-token')).toMatchObject(
      { code: 0 },
    );
    const sealed = readFileSync(join(dataDir, 'secrets.json'));
    const wrong = { PATCHBAY_PASSPHRASE: 'the wrong one' };
    const refused = await patchbay(dataDir, ['serve', ...anyPorts, '--secrets', 'file', '--json'], wrong);
    expect(refused.code).toBe(1);
    expect(errorLine(refused.err)).toMatchObject({
      code: 'passphrase_wrong',
      hint: expect.stringContaining('PATCHBAY_PASSPHRASE'),
    });
    expect(readFileSync(join(dataDir, 'secrets.json'))).toEqual(sealed);
  });
});

/** The last line of stderr, with `--json`. */
function errorLine(err: string): Record<string, unknown> | undefined {
  const last = err.trim().split('\n').at(-1) ?? '';
  return (JSON.parse(last) as { error?: Record<string, unknown> }).error;
}
