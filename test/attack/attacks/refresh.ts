/** Living on another's refresh token, or growing one's own. */
import { expect } from 'vitest';
import { z } from 'zod';
import { exchange, expectNoToken, issuedBy, letIn, refresh, register } from '../client.ts';
import { opens } from '../mcp.ts';
import type { Attack } from '../target.ts';

const day = 86_400_000;

export const refreshAttacks: readonly Attack[] = [
  {
    class: 'refresh',
    sentence:
      'A refresh token that comes back after its successor was used does not work, and ends the whole grant',
    async run(target) {
      const { client, tokens: first } = await letIn(target);
      const second = issuedBy(await refresh(target, { client, token: first.refresh }));
      const third = issuedBy(await refresh(target, { client, token: second.refresh }));
      expect(new Set([first.refresh, second.refresh, third.refresh]).size).toBe(3);
      expect(await opens(target, third.access)).toBe(true);
      expectNoToken(await refresh(target, { client, token: first.refresh }), 'invalid_grant');
      for (const { access } of [first, second, third]) expect(await opens(target, access)).toBe(false);
      for (const { refresh: token } of [second, third])
        expectNoToken(await refresh(target, { client, token }), 'invalid_grant');
    },
  },
  {
    class: 'refresh',
    sentence:
      'A refresh token that comes back later than a lost answer would does not work, and ends the whole grant',
    async run(target) {
      for (const { ms, isUsed } of [
        { ms: 31_000, isUsed: true },
        { ms: 301_000, isUsed: false },
      ]) {
        const { client, tokens: first } = await letIn(target);
        const second = issuedBy(await refresh(target, { client, token: first.refresh }));
        if (isUsed) expect(await opens(target, second.access)).toBe(true);
        await target.pass(ms);
        expectNoToken(await refresh(target, { client, token: first.refresh }), 'invalid_grant');
        expect(await opens(target, second.access)).toBe(false);
        expectNoToken(await refresh(target, { client, token: second.refresh }), 'invalid_grant');
      }
    },
  },
  {
    class: 'refresh',
    sentence: 'The overlap for a lost answer does not let two go on from one refresh token',
    async run(target) {
      const { client, tokens: first } = await letIn(target);
      const mine = issuedBy(await refresh(target, { client, token: first.refresh }));
      const thief = issuedBy(await refresh(target, { client, token: first.refresh }));
      // Whoever goes on first wins that moment; the other then shows that there were two, and both are out.
      issuedBy(await refresh(target, { client, token: thief.refresh }));
      expectNoToken(await refresh(target, { client, token: mine.refresh }), 'invalid_grant');
      for (const { access } of [first, mine, thief]) expect(await opens(target, access)).toBe(false);
    },
  },
  {
    class: 'refresh',
    sentence: 'A refresh token does not work for another client, or without the secret of its own',
    async run(target) {
      const { tokens } = await letIn(target);
      const other = await register(target);
      const form = { grant_type: 'refresh_token', refresh_token: tokens.refresh };
      expectNoToken(await exchange(target, { ...form, client_id: other.id }), 'invalid_grant');
      expectNoToken(await exchange(target, form), /^invalid_(client|request|grant)$/);
      expect(await opens(target, tokens.access)).toBe(true);
      const confidential = await register(target, { token_endpoint_auth_method: 'client_secret_basic' });
      const basic = (secret: string) => ({
        authorization: `Basic ${Buffer.from(`${confidential.id}:${secret}`).toString('base64')}`,
      });
      for (const headers of [{}, basic(''), basic('wrong')])
        expectNoToken(await exchange(target, { ...form, client_id: confidential.id }, { headers }));
    },
  },
  {
    class: 'refresh',
    sentence: 'A refresh does not widen the scopes, the sources or the resource of its grant',
    async run(target) {
      const { publicOrigin } = target;
      const { client, tokens } = await letIn(target, {
        parameters: { scope: 'mcp:read mcp:write offline_access', resource: `${publicOrigin}/mcp` },
        scopes: ['mcp:read', 'offline_access'],
      });
      expect(tokens.scope.split(' ').sort()).toEqual(['mcp:read', 'offline_access']);
      const wider = { client, token: tokens.refresh, scope: 'mcp:read mcp:write offline_access' };
      expectNoToken(await refresh(target, wider), 'invalid_scope');
      for (const resource of [publicOrigin, `${publicOrigin}/sse`, 'https://evil.example'])
        expectNoToken(
          await refresh(target, { client, token: tokens.refresh, resource }),
          /^invalid_(target|grant)$/,
        );
      const next = issuedBy(await refresh(target, { client, token: tokens.refresh }));
      expect(next.scope.split(' ').sort()).toEqual(['mcp:read', 'offline_access']);
      const { clients } = await target.ask('clients.list', {});
      const [grant] = clients.find(({ id }) => id === client.id)?.grants ?? [];
      expect(grant).toMatchObject({
        scopes: ['mcp:read', 'offline_access'],
        resource: `${publicOrigin}/mcp`,
      });
    },
  },
  {
    class: 'refresh',
    sentence: 'A refresh token does not work under another issuer, nor an access token in its place',
    async run(target) {
      const { client, tokens } = await letIn(target);
      expectNoToken(
        await refresh(target, { client, token: tokens.refresh }, { side: 'local' }),
        'invalid_grant',
      );
      for (const token of [
        tokens.access,
        tokens.access.replace(/^pba/, 'pbr'),
        '',
        'x',
        `${tokens.refresh}x`,
      ])
        expectNoToken(await refresh(target, { client, token }), /^invalid_(grant|request)$/);
    },
  },
  {
    class: 'refresh',
    sentence: 'A client that was not given offline_access does not get a refresh token',
    async run(target) {
      const asked = await letIn(target, { parameters: { scope: 'mcp:read' } });
      expect(asked.tokens.refresh).toBe('');
      const given = await letIn(target, { scopes: ['mcp:read'] });
      expect(given.tokens.refresh).toBe('');
    },
  },
  {
    class: 'refresh',
    sentence: 'A refresh token does not work when nobody has used it for its sixty days',
    needs: ['core'],
    async run(target) {
      const { client, tokens } = await letIn(target);
      await target.pass(61 * day);
      expectNoToken(await refresh(target, { client, token: tokens.refresh }), 'invalid_grant');
    },
  },
  {
    class: 'refresh',
    sentence: 'A race for one refresh token does not leave two families',
    async run(target) {
      const { client, tokens } = await letIn(target);
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => refresh(target, { client, token: tokens.refresh })),
      );
      const won = answers.filter(({ status }) => status === 200).map(issuedBy);
      const next = [];
      for (const { refresh: token } of won) next.push(await refresh(target, { client, token }));
      expect(next.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
      const grants = await target.ask('clients.list', {});
      const mine = z.array(z.unknown()).parse(grants.clients.find(({ id }) => id === client.id)?.grants);
      expect(mine.length).toBeLessThanOrEqual(1);
    },
  },
];
