/** The traps of ngrok's SDK, each sprung on purpose: the real SDK against the edge. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { TunnelRequest } from '../../../src/mcp/ports.ts';
import { openStage, statusOf, visit, type Stage } from './stage.ts';
import { eventually, problemOf, remains } from './waiting.ts';

let stage: Stage;
afterEach(() => stage.close());

const never = new AbortController().signal;
const open = (overrides: Partial<TunnelRequest> = {}, signal = never) =>
  stage.agent.open({ ...stage.request, ...overrides }, signal);

test('a connection that goes silent is noticed by its heartbeats', async () => {
  stage = await openStage({ agent: { heartbeatSeconds: 1 } });
  const link = await open();
  expect(await remains(link.lost, 1_500)).toBe('pending');
  stage.edge.faults.blackHole();
  expect((await link.lost).code).toBe('tunnel_lost');
  await link.close();
});

test('what was silent and comes back does not go on serving behind our back', async () => {
  stage = await openStage({
    agent: { heartbeatSeconds: 1 },
    edge: { heartbeat: { intervalMs: 200, toleranceMs: 800 } },
  });
  const link = await open();
  stage.edge.faults.blackHole();
  await link.lost;
  await link.close();
  stage.edge.faults.heal();
  await eventually(() => stage.edge.sessions().length === 0);
  expect(stage.edge.endpoints()).toEqual([]);
  const again = await open();
  expect(again.url).toBe(link.url);
  await again.close();
});

test('a server that accepts and says nothing costs one deadline, not for ever', async () => {
  stage = await openStage({ agent: { connectTimeoutMs: 700 } });
  stage.edge.faults.tlsSilent = true;
  expect((await problemOf(open())).code).toBe('tunnel_timeout');
  stage.edge.faults.tlsSilent = false;
  const link = await open();
  expect(await statusOf(stage.edge)).toBe(200);
  await link.close();
});

test('an endpoint that is never confirmed costs one deadline, and is not left online when it comes late', async () => {
  stage = await openStage({ agent: { connectTimeoutMs: 700 } });
  stage.edge.faults.latencyMs = 250;
  expect((await problemOf(open())).code).toBe('tunnel_timeout');
  stage.edge.faults.latencyMs = 0;
  await sleep(1_000);
  expect(stage.edge.endpoints()).toEqual([]);
  await eventually(() => stage.edge.sessions().length === 0);
});

test.each(['authUnanswered', 'bindUnanswered'] as const)(
  'an attempt that hangs (%s) does not block the next ones, as the SDK alone would',
  async (fault) => {
    stage = await openStage({ agent: { connectTimeoutMs: 1_000 } });
    stage.edge.faults[fault] = true;
    expect((await problemOf(open())).code).toBe('tunnel_timeout');
    stage.edge.faults[fault] = false;
    await (await open()).close();
  },
);

test('a service that hangs up in the middle of an attempt is not waited for', async () => {
  stage = await openStage({ agent: { connectTimeoutMs: 15_000 } });
  for (const how of ['fin', 'rst', 'goaway'] as const) {
    stage.edge.faults.authUnanswered = true;
    const attempt = problemOf(open());
    const before = stage.edge.connections();
    await eventually(() => stage.edge.connections() > before);
    await sleep(200);
    stage.edge.faults.drop(how);
    expect((await attempt).code).toBe('tunnel_lost');
    stage.edge.faults.authUnanswered = false;
    await (await open()).close();
  }
});

test('a certificate of somebody else is told as TLS inspection', async () => {
  stage = await openStage({});
  stage.edge.faults.wrongCertificate = true;
  const problem = await problemOf(open());
  expect(problem.code).toBe('tunnel_tls_intercepted');
  expect(problem.hint).toContain(stage.edge.caFile);
});

test('a CA file that is missing or no PEM is said so, before anything is dialled', async () => {
  stage = await openStage({});
  const broken = join(stage.edge.caFile, '..', 'broken.pem');
  await writeFile(broken, '-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n');
  for (const caFile of ['/nowhere/ca.pem', broken]) {
    const problem = await problemOf(open({ caFile }));
    expect(problem.code).toBe('tunnel_ca_unreadable');
    expect(problem.message).toContain(caFile);
  }
  expect(stage.edge.connections()).toBe(0);
});

test('an address that is none is said so', async () => {
  stage = await openStage({});
  expect((await problemOf(open({ serverAddr: 'not an address' }))).code).toBe('invalid_input');
});

test('a real but wrong token is rejected and named nowhere', async () => {
  stage = await openStage({ edge: { tokens: ['another'] } });
  const problem = await problemOf(open());
  expect(problem.code).toBe('tunnel_token_rejected');
  expect(problem.everything).not.toContain(stage.request.authtoken);
});

test('a refusal to bind has its code although the SDK leaves it off the error', async () => {
  stage = await openStage({});
  stage.edge.faults.bindError = 'ERR_NGROK_320';
  expect((await problemOf(open({ domain: 'theirs.example' }))).code).toBe('tunnel_domain_refused');
});

test('on a plan with one session, closing frees it at once', async () => {
  stage = await openStage({});
  stage.edge.faults.maxSessions = 1;
  for (const domain of ['', 'other.example', '']) {
    const link = await open({ domain });
    expect(await statusOf(stage.edge, { host: new URL(link.url).hostname })).toBe(200);
    await link.close();
    await eventually(() => stage.edge.sessions().length === 0, 1_000);
  }
});

test('on a plan with one session, a refused domain does not use it up', async () => {
  stage = await openStage({});
  stage.edge.faults.maxSessions = 1;
  stage.edge.faults.bindError = 'ERR_NGROK_334';
  expect((await problemOf(open())).code).toBe('tunnel_domain_taken');
  await eventually(() => stage.edge.sessions().length === 0, 1_000);
  stage.edge.faults.bindError = null;
  await (await open()).close();
});

test('giving up while the service hesitates leaves nothing online', async () => {
  stage = await openStage({});
  stage.edge.faults.latencyMs = 150;
  for (const wait of [50, 350, 550]) {
    const controller = new AbortController();
    const attempt = problemOf(open({}, controller.signal));
    setTimeout(() => controller.abort(), wait);
    expect((await attempt).code).toBe('cancelled');
  }
  stage.edge.faults.latencyMs = 0;
  await sleep(1_000);
  expect(stage.edge.endpoints()).toEqual([]);
});

test('closing while the connection is silent is bounded', async () => {
  stage = await openStage({});
  const link = await open();
  stage.edge.faults.blackHole();
  const before = performance.now();
  await link.close();
  expect(performance.now() - before).toBeLessThan(5_000);
});

test.each(['fin', 'rst', 'goaway'] as const)(
  'after a %s nothing reconnects behind our back, and the next attempt has the same address',
  async (how) => {
    stage = await openStage({});
    const link = await open();
    const before = stage.edge.connections();
    stage.edge.faults.drop(how);
    expect((await link.lost).code).toBe('tunnel_lost');
    expect(await remains(link.close(), 5_000)).toBe('settled');
    await sleep(300);
    expect(stage.edge.connections()).toBe(before);
    expect((await visit(stage.edge)).headers['ngrok-error-code']).toBe('ERR_NGROK_3200');
    const again = await open();
    expect(again.url).toBe(link.url);
    expect(await statusOf(stage.edge)).toBe(200);
    await again.close();
  },
);
