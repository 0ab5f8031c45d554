/** Staying in after one was shut out. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import {
  exchange,
  expectNoToken,
  getCode,
  letIn,
  look,
  openRound,
  pkce,
  refresh,
  register,
  wellFormed,
} from '../client.ts';
import { openSession, opens, openSse, openStream, rpc, tokenNamed, type Stream, modern } from '../mcp.ts';
import { untilOnline, type Attack, type Target } from '../target.ts';

const within = 1_000;
const listening = { notifications: { toolsListChanged: true } };

/** Everything that stays open with a token. */
async function openAll(target: Target, token: string): Promise<Stream[]> {
  const session = await openSession(target, token);
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'text/event-stream',
    'mcp-session-id': session,
  };
  const streams = [
    await openSse(target, 'public', token),
    await openStream(target, 'public', { path: '/mcp', headers }),
    await openStream(target, 'public', modern(token, 'subscriptions/listen', listening)),
  ];
  for (const { status } of streams) expect(status).toBe(200);
  return streams;
}

async function expectEnded(streams: readonly Stream[]): Promise<void> {
  for (const ended of await Promise.all(streams.map((stream) => stream.endsWithin(within))))
    expect(ended).toBe(true);
}

export const revocation: readonly Attack[] = [
  {
    class: 'revocation',
    sentence:
      'A personal token that is revoked does not go on: not in a request, a session, or an open stream',
    async run(target) {
      const { id, token } = await tokenNamed(target, 'to be revoked');
      const bystander = await tokenNamed(target, 'bystander');
      const streams = await openAll(target, token);
      const others = await openAll(target, bystander.token);
      await target.ask('tokens.revoke', { id });
      expect(await opens(target, token)).toBe(false);
      await expectEnded(streams);
      for (const stream of others) {
        expect(await stream.endsWithin(50)).toBe(false);
        stream.close();
      }
    },
  },
  {
    class: 'revocation',
    sentence: 'A grant that is revoked does not go on, nor does its refresh token bring it back',
    async run(target) {
      for (const which of ['client', 'grant'] as const) {
        const { client, tokens } = await letIn(target);
        const streams = await openAll(target, tokens.access);
        const { clients } = await target.ask('clients.list', {});
        const grant = clients.find(({ id }) => id === client.id)?.grants[0]?.id ?? '';
        await target.ask('clients.revoke', { id: which === 'client' ? client.id : grant });
        expect(await opens(target, tokens.access)).toBe(false);
        await expectEnded(streams);
        expectNoToken(await refresh(target, { client, token: tokens.refresh }), /^invalid_(grant|client)$/);
      }
    },
  },
  {
    class: 'revocation',
    sentence: 'A client that gives its token back (RFC 7009) does not keep a stream, and takes nobody else’s',
    async run(target) {
      const { client, tokens } = await letIn(target);
      const other = await letIn(target);
      const streams = await openAll(target, tokens.access);
      const revoke = (token: string, by: string) =>
        target.visit('public', {
          path: '/oauth/revoke',
          body: new URLSearchParams({ token, client_id: by }),
        });
      await revoke(other.tokens.refresh, client.id);
      await revoke(other.tokens.access, client.id);
      expect(await opens(target, other.tokens.access)).toBe(true);
      expect((await revoke(tokens.refresh, client.id)).status).toBe(200);
      expect(await opens(target, tokens.access)).toBe(false);
      await expectEnded(streams);
      expect((await revoke('unknown', client.id)).status).toBe(200);
    },
  },
  {
    class: 'revocation',
    sentence: 'A code used twice does not leave a stream of what it gave',
    async run(target) {
      const { form } = await getCode(target);
      const { access_token: access } = JSON.parse((await exchange(target, form)).text) as {
        access_token: string;
      };
      const streams = await openAll(target, access);
      await exchange(target, form);
      await expectEnded(streams);
    },
  },
  {
    class: 'revocation',
    sentence: 'A running call does not outlive the token that began it',
    needs: ['core'],
    async run(target) {
      const { id, token } = await tokenNamed(target, 'caller');
      const asked = rpc(token, 'tools/call', { name: 'endless', arguments: {} });
      const running = target.visit('public', asked).catch(() => null);
      for (let tries = 0; tries < 200; tries += 1) {
        const { calls } = await target.state();
        if (calls.some(({ tool, status }) => tool === 'endless' && status === 'running')) break;
        await sleep(10);
      }
      await target.ask('tokens.revoke', { id });
      const outcome = await Promise.race([running.then(() => 'ended'), sleep(within).then(() => 'runs')]);
      expect(outcome).toBe('ended');
      const { calls } = await target.state();
      expect(calls.filter(({ tool, status }) => tool === 'endless' && status === 'running')).toEqual([]);
    },
  },
  {
    class: 'revocation',
    sentence: 'A grant for the address that was does not open the address that is',
    needs: ['alone'],
    async run(target) {
      const { client, tokens } = await letIn(target);
      const streams = await openAll(target, tokens.access);
      await target.ask('settings.set', { values: { 'server.publicUrl': 'https://moved.example' } });
      try {
        await expectEnded(streams);
        const host = 'moved.example';
        const answer = await target.visit('local', rpc(tokens.access, 'tools/list', {}, { host }));
        expect(answer.status).toBe(401);
        expectNoToken(await refresh(target, { client, token: tokens.refresh }), /^invalid_(grant|client)$/);
      } finally {
        await target.ask('settings.set', { values: { 'server.publicUrl': null } });
      }
      expect(await opens(target, tokens.access)).toBe(false);
    },
  },
  {
    class: 'revocation',
    sentence:
      'Panic does not leave anything open: tunnel, tokens, grants, streams, links, or a request that waits',
    needs: ['alone'],
    async run(target) {
      const personal = await tokenNamed(target, 'panic');
      const link = await tokenNamed(target, 'panic link', { kind: 'link' });
      const { client, tokens } = await letIn(target);
      const { form } = await getCode(target);
      const waiting = await openRound(target, wellFormed((await register(target)).id, pkce().challenge));
      const streams = [...(await openAll(target, personal.token)), ...(await openAll(target, tokens.access))];
      const { host } = new URL(target.publicOrigin);
      const done = target.ask('panic', {});
      await expectEnded(streams);
      const told = await done;
      expect(told.tokens).toBeGreaterThanOrEqual(2);
      expect(told).toMatchObject({ tunnelClosed: true });
      expect(told.grants).toBeGreaterThanOrEqual(1);
      expect(told.approvals).toBeGreaterThanOrEqual(1);
      expect((await target.state()).tunnel).toEqual({ kind: 'off' });
      // By the name that was, and straight to the listener.
      expect((await target.visit('local', rpc(personal.token, 'tools/list', {}, { host }))).status).toBe(403);
      expect(await opens(target, personal.token, 'local')).toBe(false);
      const linked = {
        path: `/link/${link.token}/mcp`,
        body: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
      };
      expect((await target.visit('local', linked)).status).toBe(404);
      await target.ask('tunnel.start', {});
      await untilOnline(target);
      expect(await opens(target, tokens.access)).toBe(false);
      expectNoToken(await refresh(target, { client, token: tokens.refresh }), /^invalid_(grant|client)$/);
      expectNoToken(await exchange(target, form), /^invalid_(grant|client)$/);
      const back = (await look(target, waiting)).headers.location ?? '';
      expect(back).not.toContain('code=');
    },
  },
];
