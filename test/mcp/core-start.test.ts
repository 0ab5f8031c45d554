/** The core starts in order, or not at all. */
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/contract/errors.ts';
import { workspace } from '../../src/mcp/connectors/workspace/index.ts';
import { demoSource } from './core-sources.ts';
import {
  bearerOf,
  callTool,
  expectFree,
  isReachable,
  listenersOf,
  occupy,
  openWorld,
  phasesOf,
} from './core-world.ts';

describe('starting', () => {
  test('goes from stopped over starting to running, and listens on loopback', async () => {
    const world = openWorld({ connectors: [workspace] });
    expect(world.state()).toMatchObject({ phase: 'stopped', listener: { kind: 'off' } });
    const origin = await world.start();
    expect(phasesOf(world.events)).toEqual(['starting', 'running']);
    expect(world.state()).toMatchObject({
      phase: 'running',
      listener: { kind: 'listening', origin: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) },
      tunnel: { kind: 'off' },
      sources: [{ id: 'workspace', state: { kind: 'ready' }, tools: 40 }],
      notices: [],
    });
    expect(await (await fetch(`${origin}/health`)).json()).toEqual({
      status: 'ok',
      name: 'patchbay',
      version: '9.9.9',
    });
  });

  test('opening alone takes the folder and the sources, but no port', async () => {
    const world = openWorld({ connectors: [workspace] });
    await world.core.open();
    expect(world.state()).toMatchObject({
      listener: { kind: 'off' },
      sources: [{ state: { kind: 'ready' } }],
    });
    await expect(openWorld({ dataDir: world.dataDir }).core.open()).rejects.toMatchObject({
      code: 'data_folder_locked',
    });
  });

  test('a port that is taken ends the start with a hint, and lets go of everything', async () => {
    const { port } = await occupy();
    const demo = demoSource();
    const world = openWorld({ connectors: [workspace, demo], overrides: { port } });
    await expect(world.core.start()).rejects.toMatchObject({
      code: 'port_in_use',
      message: expect.stringContaining(String(port)),
      hint: expect.stringContaining('server.port'),
    });
    expect(listenersOf(world.events)).toContain('failed');
    expect(phasesOf(world.events)).toEqual(['starting', 'stopping', 'stopped']);
    expect(demo.openNow).toBe(0);
    await expectFree(world.dataDir);
  });

  test('a source that cannot be opened is a state, and the rest runs', async () => {
    const broken = {
      ...demoSource(),
      open: () =>
        Promise.reject(new AppError({ code: 'connector_failed', message: 'It is away.', hint: 'Wait.' })),
    };
    const world = openWorld({ connectors: [broken, workspace] });
    await world.start();
    expect(world.state().sources).toMatchObject([
      {
        id: 'demo',
        state: { kind: 'failed', problem: { code: 'connector_failed', hint: 'Wait.' } },
        tools: 0,
      },
      { id: 'workspace', state: { kind: 'ready' } },
    ]);
  });

  test('a folder that somebody else uses is refused, and stays theirs', async () => {
    const first = openWorld({ connectors: [workspace] });
    const origin = await first.start();
    const second = openWorld({ dataDir: first.dataDir, connectors: [workspace] });
    await expect(second.core.start()).rejects.toMatchObject({ code: 'data_folder_locked' });
    expect(second.state().phase).toBe('stopped');
    expect(await isReachable(origin)).toBe(true);
    const answer = await callTool(origin, await bearerOf(first), 'create_note', {
      title: 'mine',
      content: '',
    });
    expect(answer.body.result).not.toHaveProperty('isError');
  });

  test('what the journal and the settings remember is in the state of the next start', async () => {
    const first = openWorld({ connectors: [workspace], overrides: { tunnel: 'none' } });
    const origin = await first.start();
    await callTool(origin, await bearerOf(first), 'list_notes');
    await first.ask('settings.set', { values: { 'calls.deadlineSeconds': 7 } });
    await first.core.stop('The first is done.');

    const second = openWorld({ dataDir: first.dataDir, connectors: [workspace] });
    await second.start();
    expect(second.state()).toMatchObject({
      calls: [{ tool: 'list_notes', status: 'ok' }],
      today: { calls: 1, failures: 0 },
      tokens: [{ name: 'test' }],
      settings: { calls: { deadlineSeconds: 7 } },
    });
  });
});
