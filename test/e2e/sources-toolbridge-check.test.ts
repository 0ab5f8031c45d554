/** `connector check` of a workspace on a ToolBridge server: what can be wrong is told apart. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ToolBridgeOptions, ToolBridgeSimulator } from '../simulators/toolbridge/simulator.ts';
import { openToolBridgeWorld, type ToolBridgeWorld } from './toolbridge-world.ts';

// A command is a process of its own, and a loaded machine takes seconds to start one.
vi.setConfig({ testTimeout: 60_000 });

const held: { world: ToolBridgeWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');

beforeAll(async () => {
  held.world = await openToolBridgeWorld();
}, 120_000);
afterAll(() => held.world?.close());

describe('connector check', () => {
  test.each<
    [
      string,
      ToolBridgeOptions,
      Record<string, string>,
      (made: ToolBridgeSimulator) => Record<string, string>,
      string | null,
      RegExp,
    ]
  >([
    [
      'a server that tells the tenant',
      {},
      {},
      (made) => ({ token: made.token() }),
      null,
      /^ToolBridge 1\.1 at 127\.0\.0\.1:\d+ answers for the tenant org_acme/,
    ],
    [
      'a server for one tenant alone',
      { tenancy: 'none', identityProvider: false },
      {},
      (made) => ({ token: made.token() }),
      null,
      /answers\./,
    ],
    [
      'a signed tenant',
      { tenancy: 'signed' },
      { tenantId: 'org_acme' },
      (made) => ({ token: made.token(), tenantSecret: made.tenantSecret }),
      null,
      /for the tenant org_acme/,
    ],
    [
      'a wrong signature',
      { tenancy: 'signed' },
      { tenantId: 'org_acme' },
      (made) => ({ token: made.token(), tenantSecret: 'wrong' }),
      'source_key_rejected',
      /does not accept the signature for the tenant org_acme.*TENANT_HEADER_SECRET/,
    ],
    [
      'a token of another server',
      {},
      { tenantId: '' },
      (made) => ({ token: made.token({ secret: 'other' }), tenantSecret: '' }),
      'source_key_rejected',
      /does not accept the token.*Get a new token/,
    ],
    [
      'a token that has run out',
      {},
      {},
      (made) => ({ token: made.token({ expiresInSeconds: -60 }) }),
      'source_key_rejected',
      /It ran out at \d{4}-/,
    ],
    [
      'a foreign tenant',
      {},
      { tenantId: 'org_other' },
      (made) => ({ token: made.token() }),
      'source_permission_missing',
      /does not belong to the tenant org_other/,
    ],
    [
      'several organisations',
      {
        organizations: [
          { id: 'org_a', name: 'A' },
          { id: 'org_b', name: 'B' },
        ],
      },
      { tenantId: '' },
      (made) => ({ token: made.token() }),
      'connector_not_configured',
      /org_a \(A\), org_b \(B\).*Set tenantId/,
    ],
    [
      'no tenant where one is wanted',
      { identityProvider: false, organizations: [] },
      {},
      (made) => ({ token: made.token() }),
      'source_key_rejected',
      /wants to know the tenant.*Set tenantId/,
    ],
    [
      'a clock that is wrong',
      { tenancy: 'signed', now: () => Date.now() - 20 * 60_000 },
      { tenantId: 'org_acme' },
      (made) => ({ token: made.token({ expiresInSeconds: 1e6 }), tenantSecret: made.tenantSecret }),
      'source_clock_skew',
      /clock is 20 minutes ahead of ToolBridge’s/,
    ],
  ])('tells %s', async (_what, options, values, secretsOf, code, words) => {
    const made = await world().another(options);
    await world().moveTo(made, values, secretsOf(made));
    const told = await world().check('workspace');
    expect(told).toMatchObject({ exit: code === null ? 0 : 1, ok: code === null, code });
    expect(`${told.message} ${told.hint}`).toMatch(words);
  });

  test('tells an address that is none, and no network', async () => {
    const made = await world().another({});
    made.faults.add({ path: /./, status: 404, body: '<html>Welcome</html>', times: 99 });
    await world().moveTo(made, { tenantId: 'org_acme' }, { token: made.token(), tenantSecret: '' });
    const stranger = await world().check('workspace');
    expect(stranger).toMatchObject({ ok: false, code: 'source_refused' });
    expect(stranger.hint).toMatch(/baseUrl is the address of a ToolBridge server/);
    await made.close();
    expect(await world().check('workspace')).toMatchObject({ ok: false, code: 'source_unreachable' });
  });

  test('a server without a token waits and shows no tools; embedded again, they are back', async () => {
    const { code } = await world().command(['connector', 'set', 'workspace', 'token=']);
    expect(code).toBe(0);
    // A client keeps a list for a minute: each look is by a new one.
    const names = async () => (await (await world().connect()).listTools()).tools.map(({ name }) => name);
    expect(await names()).not.toContain('create_note');
    expect(await world().check('workspace')).toMatchObject({ ok: false, code: 'connector_not_configured' });
    const back = await world().command(['connector', 'set', 'workspace', 'backend=embedded']);
    expect([back.code, back.err]).toEqual([0, expect.stringContaining('ready')]);
    expect(await names()).toContain('create_note');
    expect(await world().check('workspace')).toMatchObject({ ok: true });
    expect(await world().call('list_notes')).toEqual({ items: [] });
  });
});
