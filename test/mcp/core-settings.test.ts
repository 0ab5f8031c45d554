/** Settings and secrets, asked through the wire: a secret goes in and never comes out. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/contract/errors.ts';
import { createFakeSecretStore } from '../fakes/secret-store.ts';
import { openWorld, textBelow } from './core-world.ts';

const authtoken = '2nAuthtokenOfTheSettingsTest_7rQ9xLk3';

describe('settings', () => {
  test('are changed by dotted key, told to every face, written down and audited by name', async () => {
    const world = openWorld();
    await world.start();
    const answer = await world.ask('settings.set', {
      values: { 'tunnel.ngrok.domain': 'own.example', 'calls.deadlineSeconds': '30' },
    });
    expect(answer.settings).toMatchObject({
      tunnel: { ngrok: { domain: 'own.example' } },
      calls: { deadlineSeconds: 30 },
    });
    expect(world.state().settings).toEqual(answer.settings);
    expect((await world.ask('settings.get', {})).settings).toEqual(answer.settings);
    const written: unknown = JSON.parse(readFileSync(join(world.dataDir, 'settings.json'), 'utf8'));
    expect(written).toMatchObject({
      tunnel: { ngrok: { domain: 'own.example' } },
      calls: { deadlineSeconds: 30 },
    });
    expect((await world.ask('audit.list', {})).entries).toMatchObject([
      { actor: 'window', action: 'settings.changed', subject: 'tunnel.ngrok.domain, calls.deadlineSeconds' },
    ]);
    await world.ask('settings.set', { values: { 'tunnel.ngrok.domain': null } });
    expect(world.state().settings.tunnel.ngrok.domain).toBe('');
  });

  test('that are wrong are refused with the near one or the sentence of the right one, all together', async () => {
    const world = openWorld();
    await world.start();
    const refused = (values: Record<string, string | number>) =>
      expect(world.ask('settings.set', { values })).rejects;
    await refused({ 'tunnel.ngork.domain': 'x' }).toMatchObject({
      code: 'invalid_input',
      hint: expect.stringContaining('tunnel.ngrok.domain'),
    });
    await refused({ 'calls.deadlineSeconds': 30, 'server.port': 99_999 }).toMatchObject({
      code: 'invalid_input',
      hint: expect.stringContaining('Loopback port'),
    });
    expect(world.state().settings.calls.deadlineSeconds).toBe(45);
    expect(existsSync(join(world.dataDir, 'settings.json'))).toBe(false);
    expect((await world.ask('audit.list', {})).entries).toEqual([]);
  });
});

describe('a secret setting', () => {
  test('is write-only: no answer, state, event, log, journal or file has it', async () => {
    const world = openWorld();
    await world.start();
    const set = await world.ask('settings.set', {
      values: { 'tunnel.ngrok.authtoken': authtoken, 'tunnel.ngrok.domain': 'own.example' },
    });
    const presence = { name: 'tunnel.ngrok.authtoken', changedAt: expect.any(Number) };
    expect(set.secrets).toEqual([presence]);
    expect(set.settings.tunnel.ngrok.domain).toBe('own.example');
    const got = await world.ask('settings.get', {});
    expect(got.secrets).toEqual([presence]);
    expect(world.state()).toMatchObject({ secrets: { kind: 'keychain' }, storedSecrets: [presence] });
    await world.ask('tunnel.start', {});
    await world.ask('tunnel.stop', {});
    expect(world.agent.service.requests.map((request) => request.authtoken)).toEqual([authtoken]);

    const records = [world.logged, world.events, world.state(), await world.ask('audit.list', {})];
    expect(JSON.stringify(records) + world.overWire()).not.toContain(authtoken);
    expect(textBelow(world.dataDir)).not.toContain(authtoken);
    await world.core.stop('To read the files.');
    expect(textBelow(world.dataDir)).toContain('own.example');
    expect(textBelow(world.dataDir)).not.toContain(authtoken);
  });

  test('is not stored when something that was to be set with it is wrong', async () => {
    const world = openWorld();
    await world.start();
    await expect(
      world.ask('settings.set', { values: { 'tunnel.ngrok.authtoken': authtoken, 'server.port': 99_999 } }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    expect((await world.ask('settings.get', {})).secrets).toEqual([]);
  });

  test('is removed by an empty value', async () => {
    const world = openWorld();
    await world.start();
    await world.ask('settings.set', { values: { 'tunnel.ngrok.authtoken': authtoken } });
    const { secrets } = await world.ask('settings.set', { values: { 'tunnel.ngrok.authtoken': '' } });
    expect(secrets).toEqual([]);
    expect(world.state().storedSecrets).toEqual([]);
  });
});

describe('without a place for secrets', () => {
  const remedy = {
    code: 'secrets_unavailable',
    message: 'There is no keychain that Patchbay can use here.',
    hint: 'Start one, or use --secrets file.',
  } as const;

  test('everything runs, the state says why there is none, and storing one answers with the remedy', async () => {
    const world = openWorld({ ports: { secrets: { open: () => Promise.reject(new AppError(remedy)) } } });
    await world.start();
    await world.ask('settings.get', {});
    expect(world.state()).toMatchObject({ phase: 'running', secrets: { kind: 'none', problem: remedy } });
    await expect(
      world.ask('settings.set', { values: { 'tunnel.ngrok.authtoken': authtoken } }),
    ).rejects.toMatchObject(remedy);
    await expect(
      world.ask('settings.set', {
        values: { 'tunnel.ngrok.authtoken': authtoken, 'calls.deadlineSeconds': 5 },
      }),
    ).rejects.toMatchObject(remedy);
    expect(world.state().settings.calls.deadlineSeconds).toBe(45);
    await world.ask('settings.set', { values: { 'calls.deadlineSeconds': 30 } });
    expect(textBelow(world.dataDir)).not.toContain(authtoken);
    expect(JSON.stringify(world.logged) + world.overWire()).not.toContain(authtoken);
  });

  test('a tunnel that needs one says so, with the remedy', async () => {
    const world = openWorld({ ports: { secrets: { open: () => Promise.reject(new AppError(remedy)) } } });
    await world.start();
    await world.ask('tunnel.start', {});
    await expect.poll(() => world.state().tunnel).toEqual({ kind: 'failed', problem: remedy });
  });

  test('it is looked for again at the next need: a keyring may have been unlocked meanwhile', async () => {
    let locked = true;
    const store = createFakeSecretStore();
    const open = async () => {
      if (locked) throw new AppError({ ...remedy, code: 'secrets_locked' });
      return store;
    };
    const world = openWorld({ ports: { secrets: { open } } });
    await world.start();
    await expect.poll(() => world.state().secrets).toMatchObject({ problem: { code: 'secrets_locked' } });
    locked = false;
    await world.ask('settings.set', { values: { 'tunnel.ngrok.authtoken': authtoken } });
    expect(world.state()).toMatchObject({
      secrets: { kind: 'keychain' },
      storedSecrets: [{ name: 'tunnel.ngrok.authtoken' }],
    });
  });
});

test.skipIf(process.platform === 'win32')('everything in the folder is for its owner alone', async () => {
  const world = openWorld();
  await world.start();
  await world.ask('settings.set', { values: { 'calls.deadlineSeconds': 30 } });
  for (const name of ['settings.json', 'journal.db', 'access.db', 'journal.db-wal'])
    expect([name, statSync(join(world.dataDir, name)).mode & 0o077]).toEqual([name, 0]);
});
