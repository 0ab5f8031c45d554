/** What happens on Linux when the keyring is missing, locked, hung, restarted or waiting for a password. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bundle, type Bundle } from '../../bundle.ts';
import { startPrivateSession, type PrivateSession } from './private-session.ts';

const outcomeSchema = z.object({
  value: z.unknown().optional(),
  code: z.string().optional(),
  message: z.string().optional(),
  hint: z.string().optional(),
  ticks: z.number().optional(),
  tookMs: z.number().optional(),
});

const required = process.env['CI'] === 'true' || process.env['PATCHBAY_TEST_KEYRING'] === '1';
const possible = existsSync('/usr/bin/gnome-keyring-daemon') && existsSync('/usr/bin/dbus-daemon');

describe.runIf(process.platform === 'linux' && (required || possible))(
  'a keyring that cannot be used',
  () => {
    let child: Bundle;
    let session: PrivateSession | null = null;
    beforeAll(async () => {
      child = await bundle(fileURLToPath(new URL('keychain-child.ts', import.meta.url)));
    });
    afterEach(async () => {
      await session?.close();
      session = null;
    });
    afterAll(() => child.remove());

    const run = (args: string[], env: NodeJS.ProcessEnv) => {
      const ran = spawn(process.execPath, [child.file, ...args], { env, stdio: ['pipe', 'pipe', 'inherit'] });
      const lines = createInterface({ input: ran.stdout })[Symbol.asyncIterator]();
      const next = async () => outcomeSchema.parse(JSON.parse(String((await lines.next()).value)));
      const exited = new Promise<{ status: number | null; signal: string | null }>((resolve) => {
        ran.on('exit', (status, signal) => resolve({ status, signal }));
      });
      return {
        next,
        exited,
        type: (line: string) => ran.stdin.write(`${line}\n`),
        end: () => ran.stdin.end(),
      };
    };
    const start = async (prompt: 'nobody' | 'unanswered' = 'nobody') => {
      session = await startPrivateSession(prompt);
      return session;
    };

    test('without D-Bus it is refused, and the refusal names both ways out', async () => {
      const { env, folder } = await start();
      const { DBUS_SESSION_BUS_ADDRESS: _, ...without } = env;
      const ran = run(['auto', folder], without);
      const outcome = await ran.next();
      expect(outcome).toMatchObject({ code: 'secrets_unavailable' });
      expect(outcome.hint).toMatch(/gnome-keyring/);
      expect(outcome.hint).toMatch(/PATCHBAY_PASSPHRASE set to/);
      expect(await ran.exited).toEqual({ status: 0, signal: null });
    });

    test('with D-Bus and no keyring it is refused, not kept in a store that a logout empties', async () => {
      const { env, folder } = await start();
      expect(await run(['keychain', folder], env).next()).toMatchObject({ code: 'secrets_unavailable' });
      expect(await run(['auto', folder], env).next()).toMatchObject({ code: 'secrets_unavailable' });
      expect(existsSync(join(folder, 'secrets.json'))).toBe(false);
    });

    test('without a keyring and with a passphrase, secrets go to the encrypted file', async () => {
      const { env, folder } = await start();
      const withPassphrase = { ...env, PATCHBAY_PASSPHRASE: 'long enough' };
      expect(await run(['auto', folder], withPassphrase).next()).toMatchObject({
        value: 'file: in the store',
      });
      expect(existsSync(join(folder, 'secrets.json'))).toBe(true);
      expect(await run(['keychain', folder], withPassphrase).next()).toMatchObject({
        code: 'secrets_unavailable',
      });
    });

    test('a file that is there stays the place when a keychain appears', async () => {
      const opened = await start();
      const withPassphrase = { ...opened.env, PATCHBAY_PASSPHRASE: 'long enough' };
      await run(['auto', opened.folder], withPassphrase).next();
      await opened.startKeyring();
      const again = await run(['auto', opened.folder], withPassphrase).next();
      expect(again).toMatchObject({ value: 'file: in the store' });
      const without = await run(['auto', opened.folder], opened.env).next();
      expect(without).toMatchObject({ value: 'keychain: in the store' });
    });

    test('a locked keyring is refused with how to unlock it, and loses nothing', async () => {
      const { env, folder, ...keyring } = await start();
      await keyring.startKeyring();
      const ran = run(['step'], env);
      expect(await ran.next()).toMatchObject({ value: 'ready' });
      keyring.lockKeyring();
      for (const command of ['get', 'set', 'list']) {
        ran.type(command);
        const outcome = await ran.next();
        expect(outcome).toMatchObject({ code: 'secrets_locked', message: 'The keychain is locked.' });
        expect(outcome.hint).toMatch(/Unlock/);
      }
      const opening = await run(['auto', folder], env).next();
      expect(opening).toMatchObject({ code: 'secrets_locked' });
      expect(opening.hint).toMatch(/PATCHBAY_PASSPHRASE/);

      await keyring.stopKeyring();
      await keyring.startKeyring();
      ran.type('get');
      expect(await ran.next()).toMatchObject({ value: 'in the store' });
      ran.end();
      expect(await ran.exited).toEqual({ status: 0, signal: null });
    });

    test('a keyring that restarts is used again', async () => {
      const { env, ...keyring } = await start();
      await keyring.startKeyring();
      const ran = run(['step'], env);
      expect(await ran.next()).toMatchObject({ value: 'ready' });
      await keyring.stopKeyring();
      ran.type('get');
      expect(await ran.next()).toMatchObject({ code: 'secrets_unavailable' });
      await keyring.startKeyring();
      ran.type('get');
      expect(await ran.next()).toMatchObject({ value: 'in the store' });
      await keyring.stopKeyring();
      await keyring.startKeyring();
      ran.type('set');
      expect(await ran.next()).toMatchObject({ value: { name: 'kept' } });
      ran.end();
      expect(await ran.exited).toEqual({ status: 0, signal: null });
    });

    test('a keyring that hangs is told in bounded time, and the process still exits', async () => {
      const { env, folder, ...keyring } = await start();
      await keyring.startKeyring();
      keyring.pauseKeyring();
      const ran = run(['keychain', folder], env);
      const outcome = await ran.next();
      expect(outcome).toMatchObject({ code: 'secrets_unavailable' });
      expect(outcome.tookMs).toBeLessThan(15_000);
      expect(await ran.exited).toEqual({ status: 0, signal: null });
    });

    test('a password prompt that nobody answers blocks nothing: not the program, not a second try, not its end', async () => {
      const { env, ...keyring } = await start('unanswered');
      await keyring.startKeyring();
      keyring.lockKeyring();
      const ran = run(['prompt'], env);
      const first = await ran.next();
      expect(first).toMatchObject({ code: 'secrets_locked' });
      expect(first.message).toMatch(/may be asking for its password/);
      expect((await ran.next()).ticks).toBeGreaterThan(5);
      const second = await ran.next();
      expect(second).toMatchObject({ code: 'secrets_locked' });
      expect(second.tookMs).toBeLessThan(1000);
      expect(await ran.exited).toEqual({ status: null, signal: 'SIGTERM' });
    });
  },
);
