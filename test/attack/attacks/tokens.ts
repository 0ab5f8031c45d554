/** Getting in with a token that is none, not yet, no longer, for somewhere else, or not this kind. */
import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { getCode, letIn, register } from '../client.ts';
import { message, opens, openSse, rpc, tokenNamed } from '../mcp.ts';
import type { Attack, Side, Target } from '../target.ts';
import { each, type Answer, type Asked } from '../visitor.ts';

/** Everything that stands behind a token. */
const guarded: readonly Asked[] = [
  { path: '/mcp', body: message('tools/list') },
  { path: '/mcp/', body: message('tools/list') },
  { path: '/mcp', method: 'GET', headers: { accept: 'text/event-stream' } },
  { path: '/mcp', method: 'DELETE' },
  { path: '/sse', headers: { accept: 'text/event-stream' } },
  { path: '/sse/', headers: { accept: 'text/event-stream' } },
  { path: '/sse', body: message('tools/list') },
  { path: '/sse/messages?sessionId=0', body: message('tools/list') },
  { path: '/mcp/capabilities' },
  { path: '/mcp/tools' },
  { path: '/mcp/call', body: { name: 'list_notes', arguments: {} } },
];

function expectShut(answer: Answer, asked: Asked): void {
  expect(answer.status, `${asked.method ?? ''} ${asked.path}: ${answer.text}`).toBe(401);
  expect(answer.headers['www-authenticate']).toMatch(/^Bearer .*resource_metadata="/);
  expect(answer.text).not.toContain('list_notes');
}

/** Tries every guarded path with these headers (and query). */
async function tryEverywhere(
  target: Target,
  how: { headers?: Record<string, string | string[]>; query?: string; side?: Side },
): Promise<void> {
  await each(guarded, async (one) => {
    const separator = one.path.includes('?') ? '&' : '?';
    const path = how.query === undefined ? one.path : one.path + separator + how.query;
    const asked = { ...one, path, headers: { ...one.headers, ...how.headers } };
    expectShut(await target.visit(how.side ?? 'public', asked), asked);
  });
}

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

/** Texts that look like a token of this shape and are not it. */
function forgeries(token: string): string[] {
  const [, prefix = '', id = '', secret = ''] = /^(pb[a-z]?)_([0-9a-z]{12})_([\w-]{43})$/.exec(token) ?? [];
  expect(secret).toHaveLength(43);
  const last = secret.endsWith('A') ? 'B' : 'A';
  return [
    `${prefix}_${id}_${randomBytes(32).toString('base64url')}`,
    `${prefix}_${randomBytes(6).toString('hex')}_${secret}`,
    `${prefix}_${id}_${secret.slice(0, -2)}${last}${last}`,
    `${prefix}_${id}_${secret.slice(0, 42)}`,
    `${prefix}_${id}_${secret}${last}`,
    `${prefix}_${id}_${secret.toUpperCase()}`,
    `${prefix}_${id}_`,
    `${prefix}_${id}`,
    `${prefix}_${id.toUpperCase()}_${secret}`,
    `${prefix.toUpperCase()}_${id}_${secret}`,
    `${prefix}__${secret}`,
    secret,
    id,
    `${prefix}_%00_${secret}`,
    `${prefix}_'/**/OR/**/1=1--_${secret}`,
    'null',
    'undefined',
    'x'.repeat(8_000),
    // An unsigned JWT that says it may.
    'eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSIsInNjb3BlIjoibWNwOnJlYWQgbWNwOndyaXRlIn0.',
  ];
}

export const tokens: readonly Attack[] = [
  {
    class: 'tokens',
    sentence: 'A request without a token does not get past any path that needs one, from either side',
    async run(target) {
      for (const side of ['public', 'local'] as const) await tryEverywhere(target, { side });
    },
  },
  {
    class: 'tokens',
    sentence: 'A forged token does not open anything, whichever kind it imitates',
    async run(target) {
      const personal = await tokenNamed(target, 'to be forged');
      const { tokens: given } = await letIn(target);
      for (const real of [personal.token, given.access]) {
        expect(await opens(target, real)).toBe(true);
        await each(forgeries(real), async (forged) => {
          const answer = await target.visit('public', rpc(forged, 'tools/list'));
          expect(answer.status, `${forged}: ${answer.text.slice(0, 200)}`).toBe(401);
        });
      }
      await tryEverywhere(target, bearer(`pba_${randomBytes(6).toString('hex')}_${'A'.repeat(43)}`));
    },
  },
  {
    class: 'tokens',
    sentence: 'A good token anywhere but alone in the Authorization header as Bearer does not open anything',
    async run(target) {
      const { token } = await tokenNamed(target, 'misplaced');
      const misplaced = [
        { query: `access_token=${token}` },
        { query: `token=${token}` },
        ...[
          { cookie: `access_token=${token}; token=${token}` },
          { authorization: `Basic ${Buffer.from(`token:${token}`).toString('base64')}` },
          { authorization: `Token ${token}` },
          { authorization: token },
          { authorization: `Bearer ${token} ${token}` },
          { authorization: `Bearer wrong, Bearer ${token}` },
          { authorization: `Bearer "${token}"` },
          { 'x-authorization': `Bearer ${token}` },
          { 'proxy-authorization': `Bearer ${token}` },
          { 'x-api-key': token },
        ].map((headers) => ({ headers })),
      ];
      for (const how of misplaced) await tryEverywhere(target, how);
      const inForm = await target.visit('public', {
        path: '/mcp',
        body: new URLSearchParams({ access_token: token }),
      });
      expect(inForm.status).toBe(401);
    },
  },
  {
    class: 'tokens',
    sentence: 'An expired token does not open anything, personal or granted',
    async run(target) {
      const brief = await tokenNamed(target, 'brief', { expiresInDays: 1 / 24 });
      const { tokens: given } = await letIn(target);
      expect(await opens(target, brief.token)).toBe(true);
      expect(await opens(target, given.access)).toBe(true);
      await target.pass(61 * 60_000);
      await tryEverywhere(target, bearer(brief.token));
      await tryEverywhere(target, bearer(given.access));
    },
  },
  {
    class: 'tokens',
    sentence: 'A stream does not outlive the token that opened it',
    needs: ['patience'],
    async run(target) {
      const brief = await tokenNamed(target, 'brief', { expiresInDays: 1 / 24 });
      const { tokens: given } = await letIn(target, { parameters: { scope: 'mcp:read' } });
      const streams = await Promise.all(
        [brief.token, given.access].map((token) => openSse(target, 'public', token)),
      );
      for (const { status } of streams) expect(status).toBe(200);
      await target.pass(61 * 60_000);
      for (const stream of streams) expect(await stream.endsWithin(25_000)).toBe(true);
    },
  },
  {
    class: 'tokens',
    sentence: 'A revoked token does not open anything',
    async run(target) {
      const personal = await tokenNamed(target, 'revoked');
      const { client, tokens: given } = await letIn(target);
      await target.ask('tokens.revoke', { id: personal.id });
      await target.ask('clients.revoke', { id: client.id });
      await tryEverywhere(target, bearer(personal.token));
      await tryEverywhere(target, bearer(given.access));
    },
  },
  {
    class: 'tokens',
    sentence: 'A token for one resource does not open another',
    async run(target) {
      const { publicOrigin } = target;
      const forMcp = await letIn(target, { parameters: { resource: `${publicOrigin}/mcp` } });
      const forSse = await letIn(target, { parameters: { resource: `${publicOrigin}/sse` } });
      const sse = { path: '/sse', headers: { accept: 'text/event-stream' } };
      const asked = async (one: Asked, token: string) => {
        const headers = { ...one.headers, authorization: `Bearer ${token}` };
        return (await target.visit('public', { ...one, headers })).status;
      };
      expect(await opens(target, forMcp.tokens.access)).toBe(true);
      expect(await asked({ path: '/mcp/tools' }, forMcp.tokens.access)).toBe(200);
      expect(await asked(sse, forMcp.tokens.access)).toBe(401);
      expect(await asked(sse, forSse.tokens.access)).toBe(200);
      expect(await opens(target, forSse.tokens.access)).toBe(false);
      expect(await asked({ path: '/mcp/tools' }, forSse.tokens.access)).toBe(401);
    },
  },
  {
    class: 'tokens',
    sentence: 'A token for one issuer does not open the same server under another name',
    async run(target) {
      const outside = await letIn(target);
      const inside = await letIn(target, { side: 'local' });
      expect(await opens(target, outside.tokens.access, 'public')).toBe(true);
      expect(await opens(target, outside.tokens.access, 'local')).toBe(false);
      expect(await opens(target, inside.tokens.access, 'local')).toBe(true);
      expect(await opens(target, inside.tokens.access, 'public')).toBe(false);
      const { port } = new URL(target.loopbackOrigin);
      const byName = rpc(inside.tokens.access, 'tools/list', {}, { host: `localhost:${port}` });
      expect((await target.visit('local', byName)).status).toBe(401);
    },
  },
  {
    class: 'tokens',
    sentence: 'A secret of another kind does not pass for an access token, nor a token for a secret link',
    async run(target) {
      const { tokens: given } = await letIn(target);
      const { form } = await getCode(target);
      const client = await register(target, { token_endpoint_auth_method: 'client_secret_post' });
      const link = await tokenNamed(target, 'link', { kind: 'link' });
      const personal = await tokenNamed(target, 'no link');
      expect(client.secret).not.toBeNull();
      for (const secret of [given.refresh, form['code'] ?? '', client.secret ?? '', link.token])
        await tryEverywhere(target, bearer(secret));
      const through = (secret: string) =>
        target.visit('public', { path: `/link/${secret}/mcp`, body: message('tools/list') });
      expect((await through(link.token)).status).toBe(200);
      const disguised = [personal.token, given.access, given.refresh].flatMap((token) => [
        token,
        token.replace(/^pb[a-z]?_/, 'pbl_'),
      ]);
      for (const other of disguised) expect((await through(other)).status, other).toBe(404);
      for (const forged of forgeries(link.token).filter((text) => text !== ''))
        expect((await through(encodeURIComponent(forged))).status, forged).toBe(404);
      await target.ask('tokens.revoke', { id: link.id });
      expect((await through(link.token)).status).toBe(404);
    },
  },
];
