/** The tunnel as faces switch it: with which token and settings, and what follows a change of them. */
import { describe, expect, test, vi } from 'vitest';
import type { TunnelState } from '../../src/contract/state.ts';
import { assignedDomain } from '../fakes/tunnel-agent.ts';
import { openWorld, statusFor, type World, type WorldOptions } from './core-world.ts';

const authtoken = 'authtoken-of-the-keychain';

async function runningWith(values: Record<string, string>, options: WorldOptions = {}): Promise<World> {
  const world = openWorld(options);
  await world.start();
  await world.ask('settings.set', { values });
  return world;
}

const becomes = (world: World, kind: TunnelState['kind']) =>
  vi.waitFor(() => expect(world.state().tunnel.kind).toBe(kind), { timeout: 5_000 });
const requests = (world: World) => world.agent.service.requests;

describe('switching the tunnel on', () => {
  test('publishes the listener at the domain of the settings, until it is switched off', async () => {
    const world = await runningWith({
      'tunnel.ngrok.authtoken': authtoken,
      'tunnel.ngrok.domain': 'own.example',
    });
    const { listener } = world.state();
    const origin = listener.kind === 'listening' ? listener.origin : '';
    expect(await statusFor(origin, '/health', 'own.example')).toBe(403);
    await world.ask('tunnel.start', {});
    await becomes(world, 'online');
    expect(world.state().tunnel).toMatchObject({ url: 'https://own.example' });
    expect(requests(world)).toMatchObject([{ authtoken, target: origin, domain: 'own.example' }]);
    expect(await statusFor(origin, '/health', 'own.example')).toBe(200);

    await world.ask('tunnel.stop', {});
    expect(world.state()).toMatchObject({ tunnel: { kind: 'off' }, settings: { tunnel: { kind: 'none' } } });
    expect(world.agent.service.isOnline('https://own.example')).toBe(false);
    expect(await statusFor(origin, '/health', 'own.example')).toBe(403);
    const { entries } = await world.ask('audit.list', {});
    expect(entries.map(({ action }) => action)).toEqual([
      'settings.changed',
      'access.refused',
      'tunnel.started',
      'tunnel.stopped',
    ]);
  });

  test('without a token says where to get one, and works once it is stored', async () => {
    const world = await runningWith({ 'tunnel.ngrok.domain': '' });
    await world.ask('tunnel.start', {});
    await becomes(world, 'failed');
    expect(world.state().tunnel).toMatchObject({
      problem: { code: 'tunnel_token_missing', hint: expect.stringContaining('dashboard.ngrok.com') },
    });
    expect(requests(world)).toEqual([]);
    await world.ask('settings.set', { values: { 'tunnel.ngrok.authtoken': authtoken } });
    await becomes(world, 'online');
    expect(world.state().tunnel).toMatchObject({ url: `https://${assignedDomain}` });
  });

  test('is remembered: the next start publishes by itself', async () => {
    const first = await runningWith({ 'tunnel.ngrok.authtoken': authtoken, 'tunnel.kind': 'ngrok' });
    await becomes(first, 'online');
    await first.core.stop('To start anew.');
    expect(first.agent.service.isOnline(`https://${assignedDomain}`)).toBe(false);
    const second = openWorld({ dataDir: first.dataDir, overrides: { ngrokAuthtoken: 'of the environment' } });
    await second.start();
    await becomes(second, 'online');
  });

  test('of the command line counts for this run and is not saved', async () => {
    const world = openWorld({ overrides: { tunnel: 'ngrok', ngrokAuthtoken: 'of the environment' } });
    await world.start();
    await becomes(world, 'online');
    expect(world.state().settings.tunnel.kind).toBe('none');
    await world.core.stop('To start anew.');
    const second = openWorld({ dataDir: world.dataDir });
    await second.start();
    expect(second.state().tunnel.kind).toBe('off');
    expect(requests(second)).toEqual([]);
  });

  test('takes the token of the environment before the stored one', async () => {
    const options = { overrides: { ngrokAuthtoken: 'of the environment' } };
    const world = await runningWith({ 'tunnel.ngrok.authtoken': authtoken }, options);
    await world.ask('tunnel.start', {});
    await becomes(world, 'online');
    expect(requests(world).map((request) => request.authtoken)).toEqual(['of the environment']);
    const told = JSON.stringify([world.logged, world.events, world.state()]) + world.overWire();
    expect(told).not.toContain('of the environment');
  });

  test('of a core that is only open waits for its start', async () => {
    const world = openWorld({ overrides: { ngrokAuthtoken: 'any' } });
    await world.core.open();
    await world.ask('tunnel.start', {});
    expect(world.state()).toMatchObject({ tunnel: { kind: 'off' }, settings: { tunnel: { kind: 'ngrok' } } });
    await world.start();
    await becomes(world, 'online');
  });
});

describe('while the tunnel is on', () => {
  const open = async () => {
    const world = await runningWith({
      'tunnel.ngrok.authtoken': authtoken,
      'tunnel.ngrok.domain': 'one.example',
    });
    await world.ask('tunnel.start', {});
    await becomes(world, 'online');
    return world;
  };

  test('another domain takes it offline at the old one and online at the new one', async () => {
    const world = await open();
    await world.ask('settings.set', { values: { 'tunnel.ngrok.domain': 'two.example' } });
    await vi.waitFor(() => expect(world.state().tunnel).toMatchObject({ url: 'https://two.example' }));
    expect(world.agent.service.isOnline('https://one.example')).toBe(false);
  });

  test('another token is used at once', async () => {
    const world = await open();
    await world.ask('settings.set', { values: { 'tunnel.ngrok.authtoken': 'a newer one' } });
    await vi.waitFor(() =>
      expect(requests(world).map((each) => each.authtoken)).toEqual([authtoken, 'a newer one']),
    );
    await becomes(world, 'online');
  });

  test('other settings, and starting it once more, do not disturb it', async () => {
    const world = await open();
    await world.ask('settings.set', {
      values: { 'calls.deadlineSeconds': 30, 'tunnel.ngrok.domain': 'one.example' },
    });
    await world.ask('tunnel.start', {});
    expect(world.state().tunnel.kind).toBe('online');
    expect(requests(world)).toHaveLength(1);
  });

  test('a token that ngrok does not take any more is a failure with its remedy; a good one ends it', async () => {
    const world = await open();
    world.agent.service.refusal = 'ERR_NGROK_107';
    await world.ask('settings.set', { values: { 'tunnel.ngrok.authtoken': 'mistyped' } });
    await becomes(world, 'failed');
    expect(world.state().tunnel).toMatchObject({
      problem: { code: 'tunnel_token_rejected', hint: expect.stringContaining('put it in again') },
    });
    world.agent.service.refusal = null;
    await world.ask('settings.set', { values: { 'tunnel.ngrok.authtoken': authtoken } });
    await becomes(world, 'online');
  });

  test('a cut is waited out at the same address, with the reason in the state', async () => {
    const world = await open();
    world.agent.service.reachable = false;
    world.agent.service.cut();
    await becomes(world, 'waiting');
    expect(world.state().tunnel).toMatchObject({ reason: { code: expect.stringMatching(/^tunnel_/) } });
    world.agent.service.reachable = true;
    await becomes(world, 'online');
    expect(world.state().tunnel).toMatchObject({ url: 'https://one.example' });
  });
});

describe('while the tunnel is off', () => {
  test('its settings and token are kept for later, and nothing is opened', async () => {
    const world = await runningWith({
      'tunnel.ngrok.authtoken': authtoken,
      'tunnel.ngrok.domain': 'own.example',
    });
    expect(world.state().tunnel.kind).toBe('off');
    expect(requests(world)).toEqual([]);
    await world.ask('settings.set', { values: { 'tunnel.kind': 'ngrok' } });
    await becomes(world, 'online');
    await world.ask('settings.set', { values: { 'tunnel.kind': 'none' } });
    expect(world.state().tunnel.kind).toBe('off');
  });

  test('a public address of another kind lets its host in', async () => {
    const world = await runningWith({ 'server.publicUrl': 'https://proxy.example/' });
    const { listener } = world.state();
    const origin = listener.kind === 'listening' ? listener.origin : '';
    expect(await statusFor(origin, '/health', 'proxy.example')).toBe(200);
    await world.ask('settings.set', { values: { 'server.publicUrl': '' } });
    expect(await statusFor(origin, '/health', 'proxy.example')).toBe(403);
  });
});
