/** The core stops in order, whatever it was doing, and leaves nothing behind. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { workspace } from '../../src/mcp/connectors/workspace/index.ts';
import { createFakeTunnelAgent } from '../fakes/tunnel-agent.ts';
import { demoSource, endlessSource } from './core-sources.ts';
import {
  bearerOf,
  callTool,
  expectFree,
  isReachable,
  occupy,
  openWorld,
  phasesOf,
  type World,
} from './core-world.ts';

describe('stopping', () => {
  test('closes the port, tells its phases, and does everything once however often it is asked', async () => {
    const demo = demoSource();
    const world = openWorld({ connectors: [workspace, demo] });
    const origin = await world.start();
    await Promise.all([world.core.stop('once'), world.core.stop('twice')]);
    await world.core.stop('three times');
    expect(phasesOf(world.events)).toEqual(['starting', 'running', 'stopping', 'stopped']);
    expect(world.state()).toMatchObject({
      phase: 'stopped',
      listener: { kind: 'off' },
      tunnel: { kind: 'off' },
    });
    expect(demo.openNow).toBe(0);
    expect(await isReachable(origin)).toBe(false);
    await expect(world.ask('tokens.list', {})).rejects.toMatchObject({ code: 'unavailable' });
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

  test('leaves a source closed that a face switches on meanwhile', async () => {
    let closing = () => {};
    const demo = demoSource({
      slowly: async () => {
        closing();
        // Longer than the question takes to arrive.
        await sleep(1_000);
      },
    });
    const world = openWorld({ connectors: [demo] });
    await world.start();
    const switched = new Promise<unknown>((resolve) => {
      closing = () => {
        closing = () => {};
        resolve(world.ask('sources.enable', { id: 'demo', enabled: true }));
      };
    });
    await world.core.stop('enough');
    expect(await switched).toMatchObject({ state: { kind: 'off' }, tools: 0 });
    expect([demo.openNow, demo.opened.length]).toEqual([0, 1]);
  });

  /** Stops at one moment of the start; whatever that moment is, nothing may stay behind. */
  async function stopAt(moment: (world: World, stop: () => void) => void): Promise<void> {
    const demo = demoSource({ slowly: () => sleep(30) });
    const { port, leave } = await occupy();
    await leave();
    const world = openWorld({
      connectors: [workspace, demo],
      overrides: { port, tunnel: 'ngrok', ngrokAuthtoken: 'any' },
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
    expect(phasesOf(world.events).at(-1)).toBe('stopped');
    expect(demo.openNow).toBe(0);
    expect(world.agent.service.requests).toEqual([]);
    expect(await isReachable(`http://127.0.0.1:${port}`)).toBe(false);
    await expectFree(world.dataDir);
  }

  test('while the data folder is being taken leaves nothing behind', () =>
    stopAt((_world, stop) => queueMicrotask(stop)));

  test('while the settings are being read leaves nothing behind', () =>
    stopAt((world, stop) => {
      world.core.subscribe((event) => {
        if (event.name === 'settings.changed') stop();
      });
    }));

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

  test('at any step of taking the port leaves nothing behind', async () => {
    const phases = new Set<string>();
    for (let steps = 0; steps < 60; steps += 1) {
      const { port, leave } = await occupy();
      await leave();
      const world = openWorld({ overrides: { port } });
      let stopped: Promise<void> | undefined;
      const stop = async () => {
        for (let step = 0; step < steps; step += 1) await Promise.resolve();
        phases.add(`${world.state().phase} ${world.state().listener.kind}`);
        await world.core.stop('changed my mind');
      };
      world.core.subscribe((event) => {
        if (event.name === 'settings.changed') stopped = stop();
      });
      await world.core.start().catch((error: unknown) => expect(error).toMatchObject({ code: 'cancelled' }));
      await stopped;
      expect(world.state()).toMatchObject({ phase: 'stopped', listener: { kind: 'off' } });
      expect([steps, await isReachable(`http://127.0.0.1:${port}`)]).toEqual([steps, false]);
    }
    expect([...phases]).toContain('starting off');
  });

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
    expect(order).toEqual(['running', 'running', 'stopped', 'tunnel', 'closed']);

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
