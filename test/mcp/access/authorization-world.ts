/** An authorization server with real records on disk, a clock of the test's own, and a browser and a client of few words. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Asker } from '../../../src/mcp/access/asker.ts';
import { createAuthorizationServer, type JsonReply } from '../../../src/mcp/access/authorization-server.ts';
import { createClients } from '../../../src/mcp/access/clients.ts';
import { createCodes } from '../../../src/mcp/access/codes.ts';
import { createConsents } from '../../../src/mcp/access/consents.ts';
import { openAccessDatabase } from '../../../src/mcp/access/database.ts';
import { createGrants, type GrantRecord } from '../../../src/mcp/access/grants.ts';
import type { AccessNews } from '../../../src/mcp/access/news.ts';
import type { FetchJson } from '../../../src/mcp/access/safe-fetch.ts';
import type { Approval } from '../../../src/contract/state.ts';
import { createOwnClock } from '../own-clock.ts';

export const start = 1_800_000_000_000;
export const issuer = 'https://name.ngrok-free.app';
export const chatGptId = 'https://chatgpt.com/oauth/client.json';
export const chatGptRedirect = 'https://chatgpt.com/connector_platform_oauth_redirect';
export const asker: Asker = { issuer, address: '203.0.113.9', userAgent: 'test', isDoctor: false };

export type World = Awaited<ReturnType<typeof createWorld>>;

/** What every parameter of a good request is, to be changed one by one. */
export type Changes = Record<string, string | string[] | null>;

/** Nothing can be fetched, as on a network that blocks it. */
export const fetchNothing: FetchJson = async (url) => ({
  ok: false,
  failure: 'unreachable',
  message: `${new URL(url).host} could not be reached.`,
  hint: 'Try again.',
});

export async function createWorld(options: { fetchJson?: FetchJson } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'patchbay-authorization-'));
  const database = openAccessDatabase(join(folder, 'access.db'));
  onTestFinished(async () => {
    database.close();
    await rm(folder, { recursive: true, force: true });
  });
  const clock = createOwnClock(start);
  const now = () => clock.now();
  const news: AccessNews[] = [];
  const ended: GrantRecord[] = [];
  const shown: { what: string; id: string; page?: string }[] = [];
  const tell = (one: AccessNews) => void news.push(one);
  const keeping = { now, trouble: (error: unknown) => expect.fail(String(error)), used: () => undefined };
  const clients = createClients(database, keeping);
  const grants = createGrants(database, keeping);
  const codes = createCodes({ clock, tell });
  const consents = createConsents({
    ...{ clock, codes, tell, sourceIds: () => ['workspace', 'binance'] },
    told: {
      asked: ({ id, page }) => shown.push({ what: 'asked', id, page }),
      changed: ({ id, page }) => shown.push({ what: 'changed', id, page }),
      ended: (id, how) => shown.push({ what: how, id }),
    },
  });
  onTestFinished(() => consents.close());
  const server = createAuthorizationServer({
    ...{ clients, grants, consents, codes, now, tell },
    fetchJson: options.fetchJson ?? fetchNothing,
    ended: (grant) => ended.push(grant),
  });
  return { clock, news, ended, shown, clients, grants, codes, consents, server };
}

export function newVerifier(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** An authorization request of ChatGPT's, with changes; null takes a parameter out. */
export function authorizeQuery(challenge: string, changes: Changes = {}): URLSearchParams {
  const parameters: Changes = {
    response_type: 'code',
    client_id: chatGptId,
    redirect_uri: chatGptRedirect,
    state: 'a state',
    scope: 'mcp:read mcp:write offline_access',
    resource: issuer,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  };
  return toForm(parameters);
}

export function toForm(parameters: Changes): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of value === null ? [] : [value].flat()) form.append(name, one);
  }
  return form;
}

/** Opens a round as a browser does. */
export async function ask(
  world: Pick<World, 'server'>,
  changes: Changes = {},
  from: Asker = asker,
  browser: string | null = null,
) {
  const { verifier, challenge } = newVerifier();
  const reply = await world.server.authorize(authorizeQuery(challenge, changes), from, browser);
  if (reply.kind !== 'round') throw new Error(`No round was opened: ${JSON.stringify(reply)}`);
  return { ...reply, verifier };
}

/** Where the browser is sent back to. */
export function answerOf(world: Pick<World, 'consents'>, round: { id: string; secret: string }): URL {
  const view = world.consents.look(round.id, round.secret);
  if (view.kind !== 'redirect') throw new Error(`It is not sent back: ${JSON.stringify(view)}`);
  return new URL(view.to);
}

/** A round that the user approves; the code comes back. */
export async function getCode(
  world: Pick<World, 'server' | 'consents'>,
  changes: Changes = {},
  from: Asker = asker,
) {
  const round = await ask(world, changes, from);
  world.consents.decide({ id: round.id, decision: 'approve' }, 'rest');
  const to = answerOf(world, round);
  const code = to.searchParams.get('code') ?? '';
  expect(code).toMatch(/^pbc_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$/);
  return { ...round, code, to };
}

export function exchange(
  world: Pick<World, 'server'>,
  { code, verifier }: { code: string; verifier: string },
  changes: Changes = {},
  from: Asker = asker,
): Promise<JsonReply> {
  const form = toForm({
    grant_type: 'authorization_code',
    client_id: chatGptId,
    redirect_uri: chatGptRedirect,
    code,
    code_verifier: verifier,
    ...changes,
  });
  return world.server.token(form, undefined, from);
}

export function refresh(
  world: Pick<World, 'server'>,
  refreshToken: unknown,
  changes: Changes = {},
  from: Asker = asker,
): Promise<JsonReply> {
  const form = toForm({
    grant_type: 'refresh_token',
    client_id: chatGptId,
    refresh_token: String(refreshToken),
    ...changes,
  });
  return world.server.token(form, undefined, from);
}

/** The whole way, up to the answer of the token endpoint. */
export async function connect(
  world: Pick<World, 'server' | 'consents'>,
  changes: Changes = {},
  from: Asker = asker,
) {
  const got = await getCode(world, changes, from);
  const client = typeof changes['client_id'] === 'string' ? { client_id: changes['client_id'] } : {};
  const redirect =
    typeof changes['redirect_uri'] === 'string' ? { redirect_uri: changes['redirect_uri'] } : {};
  const reply = await exchange(world, got, { ...client, ...redirect }, from);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  const { access_token, refresh_token } = reply.body;
  return { ...got, access_token: String(access_token), refresh_token: String(refresh_token) };
}

/** The one that waits. */
export function waitingOne(world: World): Approval {
  const [approval, ...more] = world.consents.list();
  if (approval === undefined || more.length > 0) throw new Error('Not exactly one waits.');
  return approval;
}
