/** Files that cannot be used: what is lost is said, what can be kept is kept, and the rest goes on. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspace } from '../../src/mcp/connectors/workspace/index.ts';
import { bearerOf, callTool, makeDataDir, openWorld } from './core-world.ts';

const asideOf = (folder: string, name: string) =>
  readdirSync(folder).filter((each) => each.startsWith(`${name}.corrupt-`) && !/-(wal|shm)$/.test(each));

describe('a settings file that cannot be read', () => {
  test('gives the defaults, is kept aside, and is told in the state, in the log and until it is dismissed', async () => {
    const dataDir = makeDataDir();
    const damaged = '{"calls": {"deadlineSeconds": 30';
    writeFileSync(join(dataDir, 'settings.json'), damaged);
    const world = openWorld({ dataDir, connectors: [workspace] });
    await world.start();
    expect(world.state().settings.calls.deadlineSeconds).toBe(45);
    const [kept = ''] = asideOf(dataDir, 'settings.json');
    expect(readFileSync(join(dataDir, kept), 'utf8')).toBe(damaged);
    const told = expect.objectContaining({ code: 'settings_corrupt', hint: expect.stringContaining(kept) });
    expect(world.state().notices).toMatchObject([{ id: 'settings', problem: told }]);
    expect(world.logged).toContainEqual(
      expect.objectContaining({ level: 'warn', scope: 'settings', message: expect.stringContaining(kept) }),
    );
    await world.ask('notices.dismiss', { id: 'settings' });
    expect(world.state().notices).toEqual([]);
    await world.ask('settings.set', { values: { 'calls.deadlineSeconds': 20 } });
    await world.core.stop('To start anew.');

    const next = openWorld({ dataDir, connectors: [workspace] });
    await next.start();
    expect(next.state()).toMatchObject({ notices: [], settings: { calls: { deadlineSeconds: 20 } } });
    expect(asideOf(dataDir, 'settings.json')).toEqual([kept]);
  });
});

describe('a journal that is damaged', () => {
  test('is put aside with a notice, and calls are written down in a new one', async () => {
    const dataDir = makeDataDir();
    writeFileSync(join(dataDir, 'journal.db'), Buffer.alloc(8192, 'not a database '));
    const world = openWorld({ dataDir, connectors: [workspace] });
    const origin = await world.start();
    const [kept = ''] = asideOf(dataDir, 'journal.db');
    expect(readFileSync(join(dataDir, kept), 'utf8')).toContain('not a database');
    expect(world.state().notices).toMatchObject([
      { id: 'journal-damaged', problem: { code: 'database_corrupt', hint: expect.stringContaining(kept) } },
    ]);
    expect(world.logged).toContainEqual(expect.objectContaining({ level: 'error', scope: 'journal' }));
    const made = await callTool(origin, await bearerOf(world), 'create_note', {
      title: 'after',
      content: '',
    });
    expect(made.body.result).not.toHaveProperty('isError');
    expect((await world.ask('calls.list', {})).calls).toMatchObject([{ tool: 'create_note', status: 'ok' }]);
    await world.ask('notices.dismiss', { id: 'journal-damaged' });
    expect(world.state().notices).toEqual([]);
  });
});

describe('a workspace that is damaged', () => {
  test('is a failed source with the remedy; the file stays, and everything else runs', async () => {
    const dataDir = makeDataDir();
    const file = join(dataDir, 'workspace', 'workspace.db');
    mkdirSync(dirname(file));
    writeFileSync(file, Buffer.alloc(8192, 'not a database '));
    const world = openWorld({ dataDir, connectors: [workspace] });
    const origin = await world.start();
    expect(world.state()).toMatchObject({
      phase: 'running',
      sources: [
        {
          state: {
            kind: 'failed',
            problem: {
              code: 'database_corrupt',
              message: expect.stringContaining('workspace.db'),
              hint: expect.stringContaining('backup'),
            },
          },
        },
      ],
    });
    expect(readFileSync(file, 'utf8')).toContain('not a database');
    expect((await fetch(`${origin}/health`)).status).toBe(200);
  });
});

describe('tokens that are damaged', () => {
  test('end the start with the remedy, never with an empty list; the file stays, and the folder is free', async () => {
    const dataDir = makeDataDir();
    writeFileSync(join(dataDir, 'access.db'), Buffer.alloc(8192, 'not a database '));
    const attempt = () => openWorld({ dataDir }).core.start();
    const refusal = {
      code: 'database_corrupt',
      message: expect.stringContaining('access.db'),
      hint: expect.stringContaining('backup'),
    };
    await expect(attempt()).rejects.toMatchObject(refusal);
    await expect(attempt()).rejects.toMatchObject(refusal);
    expect(readFileSync(join(dataDir, 'access.db'), 'utf8')).toContain('not a database');
  });
});
