/** The keychain store on the real keychain of this system; on Linux one that `npm test` starts for the tests alone. */
import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { createKeychainStore } from '../../../src/mcp/secrets/keychain.ts';
import { describeSecretStore } from './secret-store-suite.ts';

const realTime = {
  now: () => Date.now(),
  after(ms: number, run: () => void) {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};
/** Where a keychain is promised, its absence is a failure and not a reason to skip. */
const required = process.env['CI'] === 'true' || process.env['PATCHBAY_TEST_KEYRING'] === '1';
const answers = required || process.platform !== 'linux' || (await keyringAnswers());

describe.skipIf(!answers)('on the real keychain (`npm test` starts one for it)', () => {
  describeSecretStore('the keychain store', async (clock) => {
    const service = `Patchbay test ${randomBytes(6).toString('hex')}`;
    return {
      store: await createKeychainStore({ service, clock }),
      reopen: () => createKeychainStore({ service, clock }),
      close: async () => undefined,
    };
  });

  test('keeps services apart', async () => {
    const open = (name: string) =>
      createKeychainStore({ service: `${name} ${process.pid}`, clock: realTime });
    const [one, other] = [await open('Patchbay test one'), await open('Patchbay test other')];
    await one.set('a', 'x');
    expect(await other.get('a')).toBeNull();
    expect(await other.list()).toEqual([]);
    await one.delete('a');
  });

  test.runIf(process.platform === 'linux')('writes to the Secret Service and nowhere else', async () => {
    const service = `Patchbay test ${randomBytes(6).toString('hex')}`;
    const store = await createKeychainStore({ service, clock: realTime });
    await store.set('connector.attio.accessToken', 'seen-by-secret-tool');
    const query = ['lookup', 'service', service, 'username', 'connector.attio.accessToken'];
    const seen = spawnSync('secret-tool', query, { encoding: 'utf8' });
    expect(JSON.parse(seen.stdout)).toMatchObject({ value: 'seen-by-secret-tool' });
    await store.delete('connector.attio.accessToken');
  });

  test('leaves no trace of its trial behind', async () => {
    const service = `Patchbay test ${randomBytes(6).toString('hex')}`;
    const { findCredentialsAsync } = await import('keytar');
    await createKeychainStore({ service, clock: realTime });
    expect(await findCredentialsAsync(service)).toEqual([]);
  });

  test('lists an entry that something else wrote, and says so when it is asked for', async () => {
    const service = `Patchbay test ${randomBytes(6).toString('hex')}`;
    const { AsyncEntry } = await import('keytar');
    await new AsyncEntry(service, 'strange', { linux: { store: 'secret-service' } }).setPassword('not ours');
    const store = await createKeychainStore({ service, clock: realTime });
    expect(await store.list()).toEqual([{ name: 'strange', changedAt: 0 }]);
    await expect(store.get('strange')).rejects.toMatchObject({ code: 'secrets_corrupt' });
    await store.set('strange', 'ours');
    expect(await store.get('strange')).toBe('ours');
    await store.delete('strange');
  });
});

async function keyringAnswers(): Promise<boolean> {
  const asked = spawnSync('secret-tool', ['search', 'service', 'Patchbay test'], {
    encoding: 'utf8',
    timeout: 5000,
  });
  return asked.status === 0 || (asked.status === 1 && asked.stderr.trim() === '');
}
