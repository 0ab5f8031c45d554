/** The whole tunnel on the real SDK: what a person sees while the service fails and recovers. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TunnelState } from '../../../src/contract/state.ts';
import { systemClock } from '../../../src/mcp/standard.ts';
import { createTunnel, type Tunnel } from '../../../src/mcp/tunnel/tunnel.ts';
import { openStage, statusOf, visit, type Stage } from './stage.ts';
import { eventually } from './waiting.ts';

let stage: Stage;
let tunnel: Tunnel;
let states: TunnelState[];

beforeEach(async () => {
  stage = await openStage({ agent: { heartbeatSeconds: 1, connectTimeoutMs: 2_000 } });
  states = [];
  tunnel = createTunnel({
    agent: stage.agent,
    clock: systemClock,
    tell: (state) => states.push(state),
    log: () => undefined,
  });
});
afterEach(async () => {
  await tunnel.switchOff();
  await stage.close();
});

const on = (overrides: Partial<Stage['request']> = {}): void =>
  tunnel.switchOn(async () => ({ ...stage.request, ...overrides }));
const last = (): TunnelState | undefined => states.at(-1);
const online = (): Promise<void> => eventually(() => last()?.kind === 'online');
const urls = (): Set<string> =>
  new Set(states.flatMap((state) => (state.kind === 'online' ? [state.url] : [])));

test('a service that was away for 4 s has us back within 2 s, at the same address', async () => {
  on();
  await online();
  const away = stage.edge.faults.away(4_000);
  await eventually(() => last()?.kind === 'waiting');
  await away;
  const since = performance.now();
  await eventually(() => last()?.kind === 'online' && stage.edge.endpoints().length === 1);
  expect(performance.now() - since).toBeLessThan(2_000);
  expect(await statusOf(stage.edge)).toBe(200);
  expect(urls().size).toBe(1);
});

test('every kind of cut heals at the same address, and new visitors are served', async () => {
  on({ domain: 'own-name.example' });
  await online();
  for (const how of ['fin', 'rst', 'goaway'] as const) {
    const before = states.length;
    stage.edge.faults.drop(how);
    await eventually(() => states.length > before && last()?.kind === 'online');
    expect(await statusOf(stage.edge, { host: 'own-name.example' })).toBe(200);
  }
  expect([...urls()]).toEqual([stage.edge.urlFor('own-name.example')]);
});

test('a service that has not noticed our loss yet is asked until it lets us back', async () => {
  on();
  await online();
  stage.edge.faults.bindError = 'ERR_NGROK_334';
  stage.edge.faults.drop('rst');
  await eventually(() => {
    const state = last();
    return state?.kind === 'waiting' && state.reason.code === 'tunnel_domain_taken' && state.attempt >= 3;
  });
  stage.edge.faults.bindError = null;
  await online();
  expect(urls().size).toBe(1);
});

test('a black hole is noticed, said, and left when it ends', async () => {
  on();
  await online();
  stage.edge.faults.blackHole();
  await eventually(() => last()?.kind === 'waiting');
  await eventually(() => {
    const state = last();
    return state?.kind === 'waiting' && state.reason.code === 'tunnel_timeout';
  });
  stage.edge.faults.heal();
  await online();
  expect(await statusOf(stage.edge)).toBe(200);
  expect(urls().size).toBe(1);
});

test('a token that is revoked meanwhile ends the trying, with a remedy', async () => {
  on();
  await online();
  stage.edge.faults.authError = 'ERR_NGROK_107';
  stage.edge.faults.drop('rst');
  await eventually(() => last()?.kind === 'failed');
  expect(last()).toMatchObject({ problem: { code: 'tunnel_token_rejected' } });
  const tried = stage.edge.connections();
  await sleep(1_000);
  expect(stage.edge.connections()).toBe(tried);
  stage.edge.faults.authError = null;
  on();
  await online();
});

test('on a plan with one session, moving to another domain works at once', async () => {
  stage.edge.faults.maxSessions = 1;
  let domain = 'one.example';
  tunnel.switchOn(async () => ({ ...stage.request, domain }));
  await online();
  domain = 'two.example';
  tunnel.settingsChanged();
  await eventually(() => urls().has(stage.edge.urlFor('two.example')));
  expect(states.map(({ kind }) => kind)).toEqual(['starting', 'online', 'starting', 'online']);
  expect(await statusOf(stage.edge, { host: 'two.example' })).toBe(200);
});

test('switched off, the address is offline and no session is left', async () => {
  on();
  await online();
  await tunnel.switchOff();
  expect((await visit(stage.edge)).headers['ngrok-error-code']).toBe('ERR_NGROK_3200');
  await eventually(() => stage.edge.sessions().length === 0, 1_000);
  expect(last()).toEqual({ kind: 'off' });
});
