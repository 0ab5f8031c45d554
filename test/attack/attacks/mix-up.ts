/** Having a client take one authorization server for another (RFC 9207). */
import { expect } from 'vitest';
import { z } from 'zod';
import {
  approve,
  authorizePath,
  callback,
  look,
  openRound,
  pkce,
  register,
  rejectAll,
  wellFormed,
} from '../client.ts';
import { rpc } from '../mcp.ts';
import type { Attack, Side, Target } from '../target.ts';

const documents = [
  '/.well-known/oauth-authorization-server',
  '/.well-known/openid-configuration',
  '/.well-known/oauth-protected-resource',
  '/.well-known/oauth-protected-resource/mcp',
  '/.well-known/oauth-protected-resource/sse',
];

async function metadata(target: Target, side: Side, path: string, headers: Record<string, string> = {}) {
  const answer = await target.visit(side, { path, headers });
  expect(answer.status, answer.text).toBe(200);
  return z.record(z.string(), z.unknown()).parse(JSON.parse(answer.text));
}

function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[a-z]+:\/\//.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}

export const mixUp: readonly Attack[] = [
  {
    class: 'mix-up',
    sentence: 'The metadata does not name any server but the one that was asked, byte for byte',
    async run(target) {
      const { publicOrigin, loopbackOrigin } = target;
      for (const [side, issuer] of [
        ['public', publicOrigin],
        ['local', loopbackOrigin],
      ] as const) {
        for (const path of documents) {
          const document = await metadata(target, side, path);
          const addresses = addressesIn(document);
          expect(addresses.length).toBeGreaterThan(0);
          for (const address of addresses)
            expect(address === issuer || address.startsWith(`${issuer}/`), address).toBe(true);
          if (path.includes('protected-resource'))
            expect(document['authorization_servers']).toEqual([issuer]);
          else expect(document['issuer']).toBe(issuer);
        }
      }
      const server = await metadata(target, 'public', documents[0] ?? '');
      expect(server['authorization_response_iss_parameter_supported']).toBe(true);
      expect(server['code_challenge_methods_supported']).toEqual(['S256']);
    },
  },
  {
    class: 'mix-up',
    sentence: 'The challenge of a refusal does not lead to another server',
    async run(target) {
      for (const [side, issuer] of [
        ['public', target.publicOrigin],
        ['local', target.loopbackOrigin],
      ] as const) {
        const answer = await target.visit(side, rpc(null, 'tools/list'));
        const challenge = String(answer.headers['www-authenticate']);
        expect(challenge).toContain(`resource_metadata="${issuer}/.well-known/oauth-protected-resource/mcp"`);
      }
    },
  },
  {
    class: 'mix-up',
    sentence: 'An answer does not come back without the issuer, whether it is a code or an error',
    async run(target) {
      const client = await register(target);
      const good = wellFormed(client.id, pkce().challenge);
      const { publicOrigin } = target;
      const approved = await approve(target, await openRound(target, good));
      const rejected = await openRound(target, good);
      await rejectAll(target);
      const refused = await look(target, rejected);
      const malformed = await Promise.all(
        [
          { response_type: 'token' },
          { response_type: 'code id_token' },
          { scope: 'nothing known' },
          { resource: 'https://evil.example' },
          { code_challenge_method: 'plain' },
          { request: 'eyJhbGciOiJub25lIn0.e30.' },
        ].map((spoiled) => target.visit('public', { path: authorizePath({ ...good, ...spoiled }) })),
      );
      const back = [
        approved,
        ...[refused, ...malformed].map(({ headers }) => new URL(String(headers.location))),
      ];
      for (const url of back) {
        expect(url.origin + url.pathname).toBe(callback);
        expect(url.searchParams.getAll('iss'), url.href).toEqual([publicOrigin]);
        expect(url.searchParams.get('state')).toBe(good['state']);
        expect(url.searchParams.has('code')).toBe(url === approved);
        expect(url.searchParams.has('error')).toBe(url !== approved);
      }
    },
  },
  {
    class: 'mix-up',
    sentence: 'A client on this machine does not get the public issuer, nor one outside the loopback issuer',
    async run(target) {
      const outside = await register(target);
      const inside = await register(target, {}, 'local');
      for (const [side, client, issuer] of [
        ['public', outside, target.publicOrigin],
        ['local', inside, target.loopbackOrigin],
      ] as const) {
        const good = wellFormed(client.id, pkce().challenge);
        const back = await approve(target, await openRound(target, good, { side }), { side });
        expect(back.searchParams.getAll('iss')).toEqual([issuer]);
      }
    },
  },
  {
    class: 'mix-up',
    sentence: 'A round that was begun under one issuer does not go on under another',
    async run(target) {
      const client = await register(target);
      const round = await openRound(target, wellFormed(client.id, pkce().challenge));
      await target.ask('approvals.decide', { id: round.id, decision: 'approve' });
      const answer = await look(target, round, { side: 'local' });
      const where = answer.headers.location ?? '';
      // The same answer, or none: never one that names this issuer.
      if (where !== '') expect(new URL(where).searchParams.get('iss')).toBe(target.publicOrigin);
      await rejectAll(target);
    },
  },
];
