/** Passing for a client that proves itself by a signed assertion (RFC 7523). */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { getCode, exchange, issuedBy, expectNoToken } from '../client.ts';
import { documentRedirect } from '../documents.ts';
import { zone } from '../stand-in-world.mjs';
import type { Attack } from '../target.ts';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

export const clientAssertions: readonly Attack[] = [
  {
    class: 'metadata documents',
    sentence: 'A key set inside does not make Patchbay knock there, though the document is read',
    async run(target) {
      const { documents } = target;
      const id = documents.url('/keyed/x');
      const { form } = await getCode(target, {
        client: { id, secret: null },
        parameters: { redirect_uri: documentRedirect },
      });
      documents.hits();
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const claims = {
        iss: id,
        sub: id,
        aud: target.publicOrigin,
        jti: 'x',
        exp: Math.floor(Date.now() / 1000) + 60,
      };
      for (const header of [{ alg: 'ES256', kid: 'x' }, { alg: 'none' }, { alg: 'HS256' }]) {
        const answer = await exchange(target, {
          ...form,
          client_assertion_type: assertionType,
          client_assertion: `${part(header)}.${part(claims)}.${header.alg === 'none' ? '' : 'AAAA'}`,
        });
        expect(answer.status, answer.text).toBeGreaterThanOrEqual(400);
        expect(answer.text).not.toContain('access_token');
      }
      const without = await exchange(target, form);
      expect(without.text).not.toContain('access_token');
      expect(documents.hits().filter((hit) => hit.includes(`inside.${zone}`))).toEqual([]);
    },
  },
  {
    class: 'metadata documents',
    sentence:
      'An assertion that is unsigned, another’s, for another server, too old, too long or used does not prove a client',
    async run(target) {
      const { documents, publicOrigin } = target;
      const id = documents.url('/signed/x');
      const now = Math.floor(target.now() / 1000);
      const good = (more: object = {}) => ({
        ...{ iss: id, sub: id, aud: publicOrigin, iat: now, exp: now + 60, jti: randomUUID() },
        ...more,
      });
      const { form } = await getCode(target, {
        client: { id, secret: null },
        parameters: { redirect_uri: documentRedirect },
      });
      const prove = (assertion: string | undefined, more: Record<string, string> = {}) =>
        exchange(target, {
          ...form,
          client_assertion_type: assertionType,
          client_assertion: assertion,
          ...more,
        });
      for (const assertion of [
        undefined,
        documents.sign(good(), { alg: 'none' }),
        documents.sign(good(), { alg: 'HS256' }),
        documents.sign(good(), { foreign: true }),
        documents.sign(good(), { kid: 'two', foreign: true }),
        documents.sign(good({ aud: 'https://evil.example' })),
        documents.sign(good({ aud: target.loopbackOrigin })),
        documents.sign(good({ iss: documents.url('/signed/y') })),
        documents.sign(good({ sub: documents.url('/signed/y') })),
        documents.sign(good({ exp: now - 120 })),
        documents.sign(good({ exp: now + 86_400 })),
        documents.sign(good({ exp: undefined })),
        documents.sign(good({ nbf: now + 600 })),
      ])
        expectNoToken(await prove(assertion), /^invalid_(client|request)$/);
      const other = documents.url('/signed/y');
      const theirs = documents.sign(good({ iss: other, sub: other }));
      expectNoToken(await prove(theirs, { client_id: other }), 'invalid_grant');
      const spent = documents.sign(good());
      issuedBy(await prove(spent));
      const next = await getCode(target, {
        client: { id, secret: null },
        parameters: { redirect_uri: documentRedirect },
      });
      expectNoToken(await prove(spent, next.form), 'invalid_client');
    },
  },
];
