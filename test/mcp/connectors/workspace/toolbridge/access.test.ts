/** Who may in: tokens, tenants, signatures and clocks, and how each refusal is told apart. */
import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workspace } from '../../../../../src/mcp/connectors/workspace/index.ts';
import { openConnector } from '../../open-connector.ts';
import { countOf, openServer, told } from './server.ts';

const anywhere = { backend: 'toolbridge', baseUrl: 'http://127.0.0.1:9' };

test('without an address or a token it waits, and says what to set', async () => {
  await expect(
    openConnector(workspace, { values: { backend: 'toolbridge' }, secrets: { token: 'x' } }),
  ).rejects.toMatchObject({ code: 'connector_not_configured', field: 'baseUrl' });
  await expect(openConnector(workspace, { values: anywhere })).rejects.toMatchObject({
    code: 'connector_not_configured',
    field: 'token',
  });
});

test('opening asks nothing of the network', async () => {
  const { simulator, opened } = await openServer();
  expect(opened.tools).toHaveLength(40);
  expect(simulator.requests).toEqual([]);
});

test('a check asks who the server is, begins a session and reads', async () => {
  const { simulator, check } = await openServer();
  expect(await check()).toMatch(
    /^ToolBridge 1\.1 at 127\.0\.0\.1:\d+ answers for the tenant org_acme\. The first search makes a copy/,
  );
  expect(told(simulator.requests)).toEqual([
    'GET /v1/sync/info 200',
    'GET /v1/auth/tenant 200',
    'POST /v1/sync/sessions 201',
    'GET /v1/notes 200',
  ]);
});

test('a tenant that is set is not asked for', async () => {
  const { simulator, page } = await openServer({ values: { tenantId: 'org_acme' } });
  await page('list_notes', {});
  expect(told(simulator.requests)).toEqual(['POST /v1/sync/sessions 201', 'GET /v1/notes 200']);
  for (const { headers } of simulator.requests) expect(headers['x-tb-tenant-id']).toBe('org_acme');
});

test('of several organisations none is guessed: they are named', async () => {
  const organizations = [
    { id: 'org_a', name: 'Acme' },
    { id: 'org_b', name: 'Bolt' },
  ];
  const { page } = await openServer({ organizations });
  await expect(page('list_notes', {})).rejects.toMatchObject({
    code: 'connector_not_configured',
    message: expect.stringContaining('org_a (Acme), org_b (Bolt)'),
    hint: expect.stringContaining('tenantId'),
  });
});

test.each([
  ['that has no identity provider', { identityProvider: false, tenancy: 'none' }],
  ['that wants no tenant', { tenancy: 'none' }],
] as const)('a server %s is spoken with all the same', async (_, options) => {
  const { simulator, page } = await openServer(options);
  expect((await page('list_notes', {})).items).toEqual([]);
  await page('list_tasks', {});
  // 503 says that there is nobody to ask: asking again would help nobody.
  expect(countOf(simulator.requests, /auth\/tenant/)).toBe(1);
});

test('a server that wants a tenant but cannot tell which says so', async () => {
  const { check } = await openServer({ identityProvider: false });
  await expect(check()).rejects.toMatchObject({
    code: 'source_key_rejected',
    message: expect.stringContaining('missing tenant header'),
    hint: expect.stringContaining('tenantId'),
  });
});

test('signed headers carry HMAC-SHA256 of tenant and time in lowercase hex, made for each call', async () => {
  const { simulator, page, clock } = await openServer({
    tenancy: 'signed',
    values: { tenantId: 'org_acme' },
    secrets: { tenantSecret: 'toolbridge-simulator-tenant-key' },
  });
  await page('list_notes', {});
  clock.movedMs += 600_000;
  await page('list_tasks', {});
  expect(told(simulator.requests)).toEqual([
    'POST /v1/sync/sessions 201',
    'GET /v1/notes 200',
    'GET /v1/tasks 200',
  ]);
  const stamps = simulator.requests.map(({ headers }) => headers['x-tb-timestamp'] ?? '');
  expect(Number(stamps[2]) - Number(stamps[1])).toBeGreaterThanOrEqual(600_000);
  for (const { headers } of simulator.requests) {
    const expected = createHmac('sha256', simulator.tenantSecret)
      .update(`org_acme:${headers['x-tb-timestamp'] ?? ''}`)
      .digest('hex');
    expect(headers['x-tb-signature']).toBe(expected);
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
  }
});

const refusals = [
  ['a wrong token', {}, { token: 'not.a.token' }, 'source_key_rejected', /token/, /new token/],
  ['a tenant of others', { tenantId: 'org_other' }, {}, 'source_permission_missing', /org_other/, /tenantId/],
] as const;

test.each(refusals)('%s is told as such', async (_, values, secrets, code, message, hint) => {
  const { check } = await openServer({ values, secrets });
  await expect(check()).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
    hint: expect.stringMatching(hint),
  });
});

test('a token that ran out says when', async () => {
  const { simulator, clock } = await openServer();
  const token = simulator.token({ expiresInSeconds: 60 });
  const { check } = await openServer({ before: { simulator, clock }, secrets: { token } });
  clock.movedMs += 120_000;
  await expect(check()).rejects.toMatchObject({
    code: 'source_key_rejected',
    message: expect.stringMatching(/It ran out at \d{4}-/),
  });
});

test('a wrong signature, a missing one and a wrong clock are told apart', async () => {
  const values = { tenantId: 'org_acme' };
  const wrong = await openServer({ tenancy: 'signed', values, secrets: { tenantSecret: 'wrong' } });
  await expect(wrong.check()).rejects.toMatchObject({
    code: 'source_key_rejected',
    message: expect.stringContaining('signature'),
    hint: expect.stringContaining('tenantSecret'),
  });
  const missing = await openServer({ tenancy: 'signed', values });
  await expect(missing.check()).rejects.toMatchObject({
    code: 'source_key_rejected',
    message: expect.stringContaining('signed'),
  });
  const late = await openServer({
    tenancy: 'signed',
    values,
    secrets: { tenantSecret: 'toolbridge-simulator-tenant-key' },
  });
  late.clock.aheadMs = 600_000;
  await expect(late.check()).rejects.toMatchObject({
    code: 'source_clock_skew',
    message: expect.stringContaining('10 minutes ahead'),
  });
});

test('a server that wants signatures is not asked for the tenant in vain', async () => {
  const { check } = await openServer({ tenancy: 'signed', secrets: { tenantSecret: 'any' } });
  await expect(check()).rejects.toMatchObject({ code: 'connector_not_configured', field: 'tenantId' });
});

test('no server there, and one of another kind, are told apart', async () => {
  const nobody = await openServer({ values: { baseUrl: 'http://127.0.0.1:9' } });
  await expect(nobody.check()).rejects.toMatchObject({ code: 'source_unreachable' });
  const { simulator, check } = await openServer();
  simulator.faults.add({ path: /info/, status: 404, body: '<html>Not here</html>' });
  await expect(check()).rejects.toMatchObject({
    code: 'source_refused',
    hint: expect.stringContaining('baseUrl'),
  });
});

test('an address that leads elsewhere gets no token there', async () => {
  const { simulator, page } = await openServer();
  simulator.faults.add({ path: /notes/, status: 302, headers: { Location: 'http://127.0.0.1:9/' } });
  await expect(page('list_notes', {})).rejects.toMatchObject({ code: 'source_refused' });
});

test('neither token nor secret is in an error, a log or a file', async () => {
  const secrets = { token: 'secret.token.text', tenantSecret: 'very-secret-key' };
  const { simulator, clock } = await openServer();
  const server = await openServer({
    before: { simulator, clock },
    secrets,
    values: { tenantId: 'org_acme' },
  });
  const error = await server.check().catch((reason: unknown) => reason);
  const files = readdirSync(server.dataDir).map((name) => readFileSync(join(server.dataDir, name), 'latin1'));
  const shown = JSON.stringify([error, String(error), server.logs, files]);
  for (const secret of Object.values(secrets)) expect(shown).not.toContain(secret);
});
