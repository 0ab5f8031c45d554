/** The place for secrets is opened when it is first needed, and what is told is never more than presence. */
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src/contract/errors.ts';
import type { SecretStore } from '../../../src/mcp/ports.ts';
import { createVault } from '../../../src/mcp/secrets/vault.ts';
import { createFakeSecretStore } from '../../fakes/secret-store.ts';

const locked = new AppError({ code: 'secrets_locked', message: 'Locked.', hint: 'Unlock the keyring.' });

function setUp(open: (count: number) => Promise<SecretStore>) {
  const told: unknown[] = [];
  let opened = 0;
  const vault = createVault({
    open: () => open((opened += 1)),
    told: (state, stored) => told.push({ state, stored }),
  });
  return { vault, told, opened: () => opened };
}

test('nothing is opened until something is needed, and then once, however many ask', async () => {
  const store = createFakeSecretStore();
  const { vault, opened } = setUp(() => Promise.resolve(store));
  expect(opened()).toBe(0);
  expect(await Promise.all([vault.get('a'), vault.get('b'), vault.look()])).toEqual([null, null, undefined]);
  expect(opened()).toBe(1);
});

test('a secret put is there, is told by its name alone, and with an empty value is gone', async () => {
  const store = createFakeSecretStore({ clock: { now: () => 5 }, kind: 'file' });
  const { vault, told } = setUp(() => Promise.resolve(store));
  await vault.put('tunnel.ngrok.authtoken', 'hunter2');
  expect(await vault.get('tunnel.ngrok.authtoken')).toBe('hunter2');
  await vault.put('tunnel.ngrok.authtoken', '');
  expect(await vault.get('tunnel.ngrok.authtoken')).toBeNull();
  expect(told).toEqual([
    { state: { kind: 'file' }, stored: [{ name: 'tunnel.ngrok.authtoken', changedAt: 5 }] },
    { state: { kind: 'file' }, stored: [] },
  ]);
  expect(JSON.stringify(told)).not.toContain('hunter2');
});

describe('a place that cannot be opened', () => {
  test('is a state with its remedy when looked at, and a refusal when needed', async () => {
    const { vault, told } = setUp(() => Promise.reject(locked));
    await vault.look();
    expect(told).toEqual([
      {
        state: {
          kind: 'none',
          problem: { code: 'secrets_locked', message: 'Locked.', hint: 'Unlock the keyring.' },
        },
        stored: [],
      },
    ]);
    await expect(vault.get('a')).rejects.toBe(locked);
    await expect(vault.put('a', 'b')).rejects.toBe(locked);
  });

  test('is tried again at the next need', async () => {
    const store = createFakeSecretStore();
    const { vault, told, opened } = setUp((count) =>
      count === 1 ? Promise.reject(locked) : Promise.resolve(store),
    );
    await vault.look();
    await vault.put('a', 'b');
    expect(opened()).toBe(2);
    expect(told.at(-1)).toMatchObject({ state: { kind: 'keychain' }, stored: [{ name: 'a' }] });
  });

  test('and fails several at once is then opened once, not once for each', async () => {
    const store = createFakeSecretStore();
    const { vault, opened } = setUp((count) =>
      count === 1 ? Promise.reject(locked) : Promise.resolve(store),
    );
    const first = await Promise.allSettled([vault.get('a'), vault.get('b')]);
    expect(first.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
    await Promise.all([vault.get('a'), vault.get('b')]);
    expect(opened()).toBe(2);
  });
});

test('a place that opens but cannot be read says so, and no more', async () => {
  const store = { ...createFakeSecretStore(), list: () => Promise.reject(new Error('secret internals')) };
  const { vault, told } = setUp(() => Promise.resolve(store));
  await vault.look();
  expect(told).toMatchObject([{ state: { kind: 'none', problem: { code: 'internal' } }, stored: [] }]);
  expect(JSON.stringify(told)).not.toContain('secret internals');
});
