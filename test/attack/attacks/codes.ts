/** Making something of an authorization code that is another's, used, old, or meant for something else. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import {
  callback,
  errorIn,
  exchange,
  expectNoToken,
  getCode,
  issuedBy,
  pkce,
  refresh,
  register,
  type Coded,
} from '../client.ts';
import { opens } from '../mcp.ts';
import type { Attack, Target } from '../target.ts';

/** Each on a fresh code, so that no refusal is owed to the one before. */
async function expectRefused(
  target: Target,
  spoil: (coded: Coded) => Record<string, string | undefined>,
  error: string | RegExp = 'invalid_grant',
): Promise<void> {
  const coded = await getCode(target);
  expectNoToken(await exchange(target, { ...coded.form, ...spoil(coded) }), error);
}

export const codes: readonly Attack[] = [
  {
    class: 'codes',
    sentence: 'A code does not work twice, and using it twice takes back what it gave',
    async run(target) {
      const { client, form } = await getCode(target);
      const tokens = issuedBy(await exchange(target, form));
      expect(await opens(target, tokens.access)).toBe(true);
      expectNoToken(await exchange(target, form), 'invalid_grant');
      expect(await opens(target, tokens.access)).toBe(false);
      expectNoToken(await refresh(target, { client, token: tokens.refresh }), 'invalid_grant');
    },
  },
  {
    class: 'codes',
    sentence: 'A code does not give two answers to a race for it',
    async run(target) {
      const { form } = await getCode(target);
      const answers = await Promise.all(Array.from({ length: 12 }, () => exchange(target, form)));
      const won = answers.filter(({ status }) => status === 200);
      expect(won.length).toBeLessThanOrEqual(1);
      for (const answer of won) expect(await opens(target, issuedBy(answer).access)).toBe(false);
    },
  },
  {
    class: 'codes',
    sentence: 'A code does not work for another client',
    async run(target) {
      const other = await register(target);
      const confidential = await register(target, { token_endpoint_auth_method: 'client_secret_post' });
      await expectRefused(target, () => ({ client_id: other.id }));
      await expectRefused(target, () => ({
        client_id: confidential.id,
        client_secret: confidential.secret ?? '',
      }));
      await expectRefused(target, () => ({ client_id: undefined }), /^invalid_(client|request|grant)$/);
      await expectRefused(target, () => ({ client_id: 'nobody' }), /^invalid_(client|grant)$/);
    },
  },
  {
    class: 'codes',
    sentence: 'A code of a client with a secret does not work without the secret, or with another’s',
    async run(target) {
      const client = await register(target, { token_endpoint_auth_method: 'client_secret_post' });
      const other = await register(target, { token_endpoint_auth_method: 'client_secret_post' });
      for (const secret of [undefined, '', 'wrong', other.secret ?? '']) {
        const { form } = await getCode(target, { client });
        expectNoToken(await exchange(target, { ...form, client_secret: secret }), 'invalid_client');
      }
      const { form } = await getCode(target, { client });
      issuedBy(await exchange(target, { ...form, client_secret: client.secret ?? '' }));
    },
  },
  {
    class: 'codes',
    sentence: 'A code does not work with another redirect URI than it was sent to',
    async run(target) {
      const others = [
        `${callback}/`,
        `${callback}?x=1`,
        'https://evil.example/callback',
        'HTTPS://APP.EXAMPLE.COM/callback',
      ];
      for (const other of others)
        await expectRefused(target, () => ({ redirect_uri: other }), /^invalid_(grant|request)$/);
      // Left out it may be (OAuth 2.1): the challenge binds the code to who asked for it.
    },
  },
  {
    class: 'codes',
    sentence: 'A code does not work for another resource, or under another issuer',
    async run(target) {
      const { publicOrigin, loopbackOrigin } = target;
      const narrow = await getCode(target, { parameters: { resource: `${publicOrigin}/sse` } });
      expectNoToken(
        await exchange(target, { ...narrow.form, resource: `${publicOrigin}/mcp` }),
        /^invalid_(target|grant)$/,
      );
      for (const resource of [
        loopbackOrigin,
        'https://evil.example',
        `${publicOrigin}/oauth`,
        `${publicOrigin}.evil.example`,
      ])
        await expectRefused(target, () => ({ resource }), /^invalid_(target|grant)$/);
      const { form } = await getCode(target);
      expectNoToken(await exchange(target, form, { side: 'local' }), 'invalid_grant');
    },
  },
  {
    class: 'codes',
    sentence: 'A code does not work after its minute',
    async run(target) {
      const { form } = await getCode(target);
      await target.pass(61_000);
      expectNoToken(await exchange(target, form), 'invalid_grant');
    },
  },
  {
    class: 'codes',
    sentence: 'A code does not go by a query, by JSON, by GET, or beside a second one',
    async run(target) {
      const { form, client } = await getCode(target);
      const query = new URLSearchParams(form).toString();
      const path = `/oauth/token?${query}`;
      for (const asked of [
        { path, method: 'GET' },
        { path, method: 'POST' },
        { path: '/oauth/token', method: 'POST', body: form },
        {
          path: '/oauth/token',
          method: 'POST',
          body: new URLSearchParams(`${query}&code=other&client_id=${client.id}`),
        },
      ])
        expectNoToken(await target.visit('public', asked));
      // None of that was its use: it was never read.
      issuedBy(await exchange(target, form));
    },
  },
  {
    class: 'codes',
    sentence: 'A code that was guessed, or came of nothing, does not work',
    async run(target) {
      const { form } = await getCode(target);
      const code = form['code'] ?? '';
      expect(code.length).toBeGreaterThanOrEqual(43);
      for (const guess of [
        '',
        'x',
        code.slice(0, -1),
        `${code}A`,
        code.toUpperCase(),
        `${code}\0`,
        'undefined',
      ])
        expectNoToken(await exchange(target, { ...form, code: guess }), /^invalid_(grant|request)$/);
      expectNoToken(await exchange(target, { ...form, code: undefined }), 'invalid_request');
      for (const grant of [
        'client_credentials',
        'password',
        'implicit',
        'urn:ietf:params:oauth:grant-type:jwt-bearer',
        'constructor',
        'toString',
        '__proto__',
        '',
      ])
        expectNoToken(await exchange(target, { ...form, grant_type: grant }));
      await sleep(0);
      const { verifier } = pkce();
      const answer = await exchange(target, { ...form, code_verifier: verifier });
      expect(errorIn(answer)).toBe('invalid_grant');
    },
  },
];
