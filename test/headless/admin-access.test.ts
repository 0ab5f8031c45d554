/** REST for letting clients in and shutting them out, its OpenAPI document, and what the metrics count of it. */
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/contract/commands.ts';
import type { CoreEvent } from '../../src/contract/events.ts';
import { diagnosisSchema } from '../../src/headless/diagnosis.ts';
import { someApproval, someCheck } from './small-access.ts';
import { createSmallCore } from './small-core.ts';
import { rest, someDashboard } from './world.ts';

const chatgpt = 'https://chatgpt.com/oauth/client.json';
const asks = (number: number, change = {}): CoreEvent => ({
  name: 'approval.asked',
  payload: { approval: someApproval(number, change) },
});

describe('approvals', () => {
  test('are listed, approved and rejected', async () => {
    const { dashboard, core } = await someDashboard();
    [1, 2, 3].forEach((number) => core.emit(asks(number)));
    const listed = await rest(dashboard, 'GET', '/api/v1/approvals');
    expect(commands['approvals.list'].output.parse(JSON.parse(listed.text)).approvals).toHaveLength(3);
    const body = { decision: 'approve', number: 42, scopes: ['mcp:read'], sources: ['binance'] };
    const approved = await rest(dashboard, 'POST', '/api/v1/approvals/ap1', { body });
    expect(approved.status).toBe(200);
    expect(JSON.parse(approved.text)).toEqual({ id: 'ap1', decision: 'approve' });
    const rejected = await rest(dashboard, 'POST', '/api/v1/approvals/ap2', { body: { decision: 'reject' } });
    expect(JSON.parse(rejected.text)).toEqual({ id: 'ap2', decision: 'reject' });
    await rest(dashboard, 'POST', '/api/v1/approvals/ap3', { body: { decision: 'approve' } });
    expect(core.asked).toEqual([
      'approve ap1 by rest {"number":42,"scopes":["mcp:read"],"sources":["binance"]}',
      'reject ap2 by rest {}',
      'approve ap3 by rest {}',
    ]);
    expect(core.snapshot().state.approvals).toEqual([]);
  });

  test('refuse a wrong number, a wrong shape and an unknown id', async () => {
    const { dashboard, core } = await someDashboard();
    core.emit(asks(1));
    for (const body of [
      {},
      { decision: 'maybe' },
      { decision: 'approve', id: 'ap2' },
      { decision: 'approve', scopes: ['all'] },
    ])
      expect((await rest(dashboard, 'POST', '/api/v1/approvals/ap1', { body })).status).toBe(400);
    expect(core.asked).toEqual([]);
    const body = { decision: 'approve', number: 17 };
    const wrong = await rest(dashboard, 'POST', '/api/v1/approvals/ap1', { body });
    expect(wrong.status).toBe(409);
    expect(JSON.parse(wrong.text)).toMatchObject({ code: 'approval_wrong_number' });
    expect((await rest(dashboard, 'POST', '/api/v1/approvals/ap1', { body })).status).toBe(404);
  });
});

describe('clients', () => {
  test('are revoked by an id that is an address, percent-encoded in the path', async () => {
    const { dashboard, core } = await someDashboard();
    for (const number of [1, 2]) {
      core.emit(asks(number));
      await rest(dashboard, 'POST', `/api/v1/approvals/ap${number}`, { body: { decision: 'approve' } });
    }
    const listed = JSON.parse((await rest(dashboard, 'GET', '/api/v1/clients')).text);
    expect(listed).toMatchObject({ clients: [{ id: chatgpt, grants: [{ id: 'g-ap1' }, { id: 'g-ap2' }] }] });
    const one = await rest(dashboard, 'DELETE', '/api/v1/clients/g-ap1');
    expect(one).toMatchObject({ status: 200, text: '{"grants":1}' });
    const plain = await rest(dashboard, 'DELETE', `/api/v1/clients/${chatgpt}`);
    expect(plain.status).toBe(404);
    const all = await rest(dashboard, 'DELETE', `/api/v1/clients/${encodeURIComponent(chatgpt)}`);
    expect(all).toMatchObject({ status: 200, text: '{"grants":1}' });
    expect(core.asked.slice(-2)).toEqual(['clients.revoke g-ap1', `clients.revoke ${chatgpt}`]);
    expect((await rest(dashboard, 'DELETE', '/api/v1/clients/nobody%2Fat%2fall')).status).toBe(404);
  });
});

describe('what happened', () => {
  test('the status of OAuth tells rounds, success rate, errors and live grants', async () => {
    const { dashboard, core } = await someDashboard();
    [1, 2, 3].forEach((number) => core.emit(asks(number)));
    await rest(dashboard, 'POST', '/api/v1/approvals/ap1', { body: { decision: 'approve' } });
    await rest(dashboard, 'POST', '/api/v1/approvals/ap2', { body: { decision: 'reject' } });
    const answer = await rest(dashboard, 'GET', '/api/v1/oauth/status');
    expect(commands['oauth.status'].output.parse(JSON.parse(answer.text))).toMatchObject({
      ...{ successRate: 1, waiting: 1, liveGrants: 1, errors: [], clients: [{ id: chatgpt }] },
      rounds: { completed: 1, rejected: 1 },
    });
  });

  test('the audit is read by the page', async () => {
    const { dashboard } = await someDashboard();
    const all = JSON.parse((await rest(dashboard, 'GET', '/api/v1/audit')).text);
    expect(commands['audit.list'].output.parse(all).entries).toHaveLength(2);
    const last = JSON.parse((await rest(dashboard, 'GET', '/api/v1/audit?limit=1')).text);
    expect(last).toMatchObject({ entries: [{ id: 'a2', address: '203.0.113.7', detail: 'for mcp:read' }] });
    expect((await rest(dashboard, 'GET', '/api/v1/audit?limit=0')).status).toBe(400);
    expect((await rest(dashboard, 'GET', '/api/v1/audit?since=1')).status).toBe(400);
  });
});

test('the doctor is run, and a failed check is an answer, not an error', async () => {
  const { dashboard, core } = await someDashboard();
  const answer = await rest(dashboard, 'GET', '/api/v1/doctor');
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toMatchObject({ ok: false, checks: [{ id: 'listener', status: 'fail' }] });
  await core.start();
  const well = diagnosisSchema
    .strict()
    .parse(JSON.parse((await rest(dashboard, 'GET', '/api/v1/doctor')).text));
  expect(well).toMatchObject({ ok: true, checks: [{ status: 'pass' }] });
});

test('the doctor is let go when nobody waits for the answer any more', async () => {
  const core = createSmallCore();
  const left = new Promise<string>((resolve) => {
    core.handlers['doctor.run'] = (_input, { signal }) =>
      new Promise((answer) => {
        signal.addEventListener('abort', () => {
          resolve('left');
          answer({ running: false, startedAt: 1, endedAt: 2, planned: 1, checks: [someCheck()] });
        });
      });
  });
  const { dashboard } = await someDashboard({ core });
  const gone = fetch(`${dashboard.origin}/api/v1/doctor`, {
    headers: { Authorization: `Bearer ${dashboard.adminToken}` },
    signal: AbortSignal.timeout(300),
  });
  await expect(gone).rejects.toThrow();
  expect(await left).toBe('left');
});

test('panic shuts everybody out and tells how many', async () => {
  const { dashboard, core } = await someDashboard();
  core.emit(asks(1));
  await rest(dashboard, 'POST', '/api/v1/tokens', { body: { name: 'CI' } });
  const answer = await rest(dashboard, 'POST', '/api/v1/panic');
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toEqual({ tokens: 1, grants: 0, approvals: 1, tunnelClosed: false });
  expect(core.snapshot().state).toMatchObject({ tokens: [], approvals: [] });
  expect((await rest(dashboard, 'GET', '/api/v1/panic')).status).toBe(405);
});

test('tokens carry their kind, and a secret link is told once', async () => {
  const { dashboard, core } = await someDashboard();
  const link = { name: 'old', kind: 'link' };
  expect((await rest(dashboard, 'POST', '/api/v1/tokens', { body: link })).status).toBe(403);
  const { settings } = core.snapshot().state;
  const access = { ...settings.access, secretLinks: true };
  core.emit({ name: 'settings.changed', payload: { settings: { ...settings, access } } });
  const made = await rest(dashboard, 'POST', '/api/v1/tokens', { body: link });
  expect(JSON.parse(made.text)).toMatchObject({ token: 'pbl_t1', url: null });
  const listed = await rest(dashboard, 'GET', '/api/v1/tokens');
  expect(JSON.parse(listed.text)).toMatchObject({ tokens: [{ id: 't1', kind: 'link' }] });
  expect(listed.text).not.toContain('pbl_t1');
});

test('the metrics count who waits, what is granted, and how rounds ended', async () => {
  const { dashboard, core } = await someDashboard();
  [1, 2, 3, 4].forEach((number) => core.emit(asks(number)));
  for (const number of [1, 2])
    await rest(dashboard, 'POST', `/api/v1/approvals/ap${number}`, { body: { decision: 'approve' } });
  await rest(dashboard, 'POST', '/api/v1/approvals/ap3', { body: { decision: 'reject' } });
  const { text } = await rest(dashboard, 'GET', '/metrics');
  expect(text.split('\n')).toEqual(
    expect.arrayContaining([
      'patchbay_approvals_waiting 1',
      'patchbay_grants_live 2',
      '# TYPE patchbay_oauth_rounds_total counter',
      'patchbay_oauth_rounds_total{end="completed"} 2',
      'patchbay_oauth_rounds_total{end="rejected"} 1',
      'patchbay_oauth_rounds_total{end="expired"} 0',
      'patchbay_oauth_rounds_total{end="failed"} 0',
    ]),
  );
});
