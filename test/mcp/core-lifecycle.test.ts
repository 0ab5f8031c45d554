/** The core starts in order or not at all, and stops in order whatever it was doing. */
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { AppError } from '../../src/contract/errors.ts';
import type { CoreEvent } from '../../src/contract/events.ts';
import { workspace } from '../../src/mcp/connectors/workspace/index.ts';
import { createFakeTunnelAgent } from '../fakes/tunnel-agent.ts';
import { demoSource, endlessSource } from './core-sources.ts';
import { bearerOf, callTool, openWorld, type World } from './core-world.ts';

const phases = (events: CoreEvent[]) =>
  events.flatMap((event) => (event.name === 'phase.changed' ? [event.payload.phase] : []));
const listeners = (events: CoreEvent[]) =>
  events.flatMap((event) => (event.name === 'listener.changed' ? [event.payload.listener.kind] : []));

/** Starts another core on the folder: it can only if everything there was let go. */
async function expectFree(dataDir: string): Promise<void> {
  const next = openWorld({ dataDir, connectors: [workspace] });
  await next.start();
  await next.core.stop('It was free.');
}

async function isReachable(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/health`)).ok;
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return false;
  }
}

describe('starting', () => {
  test('goes from stopped over starting to running, and listens on loopback', async () => {
    const world = openWorld({ connectors: [workspace] });
    expect(world.state()).toMatchObject({ phase: 'stopped', listener: { kind: 'off' } });
    const origin = await world.start();
    expect(phases(world.events)).toEqual(['starting', 'running']);
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
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await vi.waitFor(() => expect(other.listening).toBe(true));
    const port = (other.address() as { port: number }).port;
    const demo = demoSource();
    const world = openWorld({ connectors: [workspace, demo], overrides: { port } });
    await expect(world.core.start()).rejects.toMatchObject({
      code: 'port_in_use',
      message: expect.stringContaining(String(port)),
      hint: expect.stringContaining('server.port'),
    });
    expect(listeners(world.events)).toContain('failed');
    expect(phases(world.events)).toEqual(['starting', 'stopping', 'stopped']);
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

describe('stopping', () => {
  test('closes the port, tells its phases, and does everything once however often it is asked', async () => {
    const demo = demoSource();
    const world = openWorld({ connectors: [workspace, demo] });
    const origin = await world.start();
    await Promise.all([world.core.stop('once'), world.core.stop('twice')]);
    await world.core.stop('three times');
    expect(phases(world.events)).toEqual(['starting', 'running', 'stopping', 'stopped']);
    expect(world.state()).toMatchObject({
      phase: 'stopped',
      listener: { kind: 'off' },
      tunnel: { kind: 'off' },
    });
    expect(demo.openNow).toBe(0);
    expect(await isReachable(origin)).toBe(false);
    await expectFree(world.dataDir);
  });

  test('goes on to the end when a step fails, and says which', async () => {
    const broken = demoSource();
    const open = broken.open.bind(broken);
    broken.open = async (context) => ({
      ...(await open(context)),
      close: () => Promise.reject(new Error('stuck lid')),
    });
    const world = openWorld({ connectors: [broken, workspace] });
    const origin = await world.start();
    await world.core.stop('enough');
    expect(world.state().phase).toBe('stopped');
    expect(world.logged).toContainEqual(
      expect.objectContaining({ level: 'error', detail: expect.stringContaining('stuck lid') }),
    );
    expect(await isReachable(origin)).toBe(false);
    await expectFree(world.dataDir);
  });

  test('before anything was opened is harmless, and nothing can be started afterwards', async () => {
    const world = openWorld();
    await world.core.stop('never mind');
    await expect(world.core.start()).rejects.toMatchObject({ code: 'cancelled' });
    expect(world.state()).toMatchObject({ phase: 'stopped', listener: { kind: 'off' } });
    await expectFree(world.dataDir);
  });

  /** Stops at one moment of the start; whatever that moment is, nothing may stay behind. */
  async function stopAt(moment: (world: World, stop: () => void) => void): Promise<void> {
    const demo = demoSource({ slowly: () => sleep(30) });
    const world = openWorld({
      connectors: [workspace, demo],
      overrides: { tunnel: 'ngrok', ngrokAuthtoken: 'any' },
    });
    const stopped = new Promise<void>((resolve) => {
      moment(world, () => resolve(world.core.stop('changed my mind')));
    });
    await expect(world.core.start()).rejects.toMatchObject({
      code: expect.stringMatching(/cancelled|unavailable/),
    });
    await stopped;
    await sleep(100);
    expect(world.state()).toMatchObject({
      phase: 'stopped',
      listener: { kind: 'off' },
      tunnel: { kind: 'off' },
    });
    expect(phases(world.events).at(-1)).toBe('stopped');
    expect(demo.openNow).toBe(0);
    expect(world.agent.service.requests).toEqual([]);
    await expectFree(world.dataDir);
  }

  test('while the data folder is being taken leaves nothing behind', () =>
    stopAt((_world, stop) => queueMicrotask(stop)));

  test('while the sources are being opened leaves nothing behind', () =>
    stopAt((world, stop) => {
      world.core.subscribe((event) => {
        if (event.name === 'source.changed' && event.payload.source.state.kind === 'starting') stop();
      });
    }));

  test('while the port is being taken leaves nothing behind', () =>
    stopAt((world, stop) => {
      world.core.subscribe((event) => {
        if (event.name === 'source.changed' && event.payload.source.id === 'demo')
          if (event.payload.source.state.kind === 'ready') stop();
      });
    }));

  test('at the very moment it listens leaves nothing behind', () =>
    stopAt((world, stop) => {
      world.core.subscribe((event) => {
        if (event.name === 'listener.changed' && event.payload.listener.kind === 'listening') stop();
      });
    }));
});

describe('a call that runs when it stops', () => {
  test('is waited for at most five seconds, then stopped and written down; the rest keeps its order', async () => {
    const order: string[] = [];
    const agent = createFakeTunnelAgent();
    const ordered: typeof agent = {
      ...agent,
      async open(request, signal) {
        const link = await agent.open(request, signal);
        return { ...link, close: async () => (order.push('tunnel'), link.close()) };
      },
    };
    const world = openWorld({
      connectors: [endlessSource((what) => order.push(what))],
      overrides: { tunnel: 'ngrok', ngrokAuthtoken: 'any' },
      ports: { tunnel: ordered },
    });
    const origin = await world.start();
    const bearer = await bearerOf(world);
    await vi.waitFor(() => expect(world.state().tunnel.kind).toBe('online'));
    const answers = ['endless', 'deaf'].map((name) => callTool(origin, bearer, name));
    await vi.waitFor(() => expect(order).toEqual(['running', 'running']));

    const began = performance.now();
    const stopped = world.core.stop('The day is over.');
    await vi.waitFor(() => expect(order).toContain('tunnel'));
    await vi.waitFor(async () => {
      const refused = await fetch(`${origin}/mcp`, { method: 'POST', headers: { authorization: bearer } });
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    });
    expect(world.state().calls.map((call) => call.status)).toEqual(['running', 'running']);
    for (const answer of await Promise.all(answers)) {
      expect(answer.body.result).toMatchObject({
        isError: true,
        content: [{ text: expect.stringContaining('Patchbay was stopped') }],
      });
    }
    expect(performance.now() - began).toBeGreaterThan(4_500);
    await stopped;
    expect(performance.now() - began).toBeLessThan(12_000);
    expect(order).toEqual(['running', 'running', 'tunnel', 'stopped', 'closed']);

    const next = openWorld({ dataDir: world.dataDir });
    await next.core.open();
    const { calls } = await next.ask('calls.list', {});
    expect(calls.map(({ tool, status, summary }) => ({ tool, status, summary }))).toEqual(
      ['endless', 'deaf'].map((tool) => ({
        tool,
        status: 'cancelled',
        summary: expect.stringContaining('Patchbay was stopped'),
      })),
    );
  });

  test('and ends by itself is answered, and nothing waits longer than it', async () => {
    let finish = () => {};
    const demo = demoSource();
    const open = demo.open.bind(demo);
    let running = false;
    demo.open = async (context) => {
      const opened = await open(context);
      const [tool] = opened.tools;
      if (tool !== undefined)
        tool.run = () =>
          new Promise((resolve) => {
            running = true;
            finish = () => resolve({ structured: { done: true }, summary: 'done' });
          });
      return opened;
    };
    const world = openWorld({ connectors: [demo] });
    const origin = await world.start();
    const answer = callTool(origin, await bearerOf(world), 'demo_read');
    await vi.waitFor(() => expect(running).toBe(true));
    const stopped = world.core.stop('soon');
    await sleep(200);
    const began = performance.now();
    finish();
    expect((await answer).body.result).toMatchObject({ structuredContent: { done: true } });
    await stopped;
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});
