/** Getting round the proof that who exchanges a code is who asked for it (RFC 7636). */
import { expect } from 'vitest';
import {
  authorizePath,
  callback,
  exchange,
  expectNoToken,
  getCode,
  pkce,
  register,
  rejectAll,
  wellFormed,
} from '../client.ts';
import type { Attack } from '../target.ts';

export const pkceAttacks: readonly Attack[] = [
  {
    class: 'pkce',
    sentence: 'A request without a challenge, or with one that is not S256, does not reach the user',
    async run(target) {
      const client = await register(target);
      const { verifier, challenge } = pkce();
      const good = wellFormed(client.id, challenge);
      const spoiled: Record<string, string | string[] | undefined>[] = [
        { code_challenge: undefined },
        { code_challenge: undefined, code_challenge_method: undefined },
        { code_challenge: verifier, code_challenge_method: 'plain' },
        // RFC 7636 section 4.3: left out, it means plain.
        { code_challenge_method: undefined },
        { code_challenge_method: 's256' },
        { code_challenge_method: 'S512' },
        { code_challenge_method: '' },
        { code_challenge: '' },
        { code_challenge: challenge.slice(1) },
        { code_challenge: `${challenge}A` },
        { code_challenge: `${challenge}=` },
        { code_challenge: [challenge, 'A'.repeat(43)] },
        { code_challenge_method: ['S256', 'plain'] },
      ];
      for (const one of spoiled) {
        const path = authorizePath({ ...good, ...one });
        const answer = await target.visit('public', { path });
        const where = answer.headers.location ?? '';
        expect(where, path).not.toContain('round=');
        if (where === '') expect(answer.status).toBe(400);
        else expect(where).toMatch(new RegExp(`^${callback}\\?.*error=invalid_request`));
      }
      expect((await target.ask('approvals.list', {})).approvals).toEqual([]);
      await rejectAll(target);
    },
  },
  {
    class: 'pkce',
    sentence: 'A code does not go to who has no verifier, another’s, or only the challenge',
    async run(target) {
      const other = pkce();
      const spoiled = [
        undefined,
        '',
        other.verifier,
        'short',
        'A'.repeat(42),
        'A'.repeat(129),
        `${'A'.repeat(42)} `,
        `${'A'.repeat(42)}é`,
      ];
      for (const verifier of spoiled) {
        const { form } = await getCode(target);
        const answer = await exchange(target, { ...form, code_verifier: verifier });
        expectNoToken(answer, /^invalid_(grant|request)$/);
      }
    },
  },
  {
    class: 'pkce',
    sentence: 'A challenge does not pass for its own verifier',
    async run(target) {
      const client = await register(target);
      const { form, verifier } = await getCode(target, { client });
      const { challenge } = pkce(verifier);
      const downgraded = { ...form, code_verifier: challenge, code_challenge_method: 'plain' };
      expectNoToken(await exchange(target, downgraded), 'invalid_grant');
    },
  },
  {
    class: 'pkce',
    sentence: 'A wrong verifier does not leave a second try at the same code',
    async run(target) {
      const { form } = await getCode(target);
      expectNoToken(await exchange(target, { ...form, code_verifier: pkce().verifier }), 'invalid_grant');
      expectNoToken(await exchange(target, form), 'invalid_grant');
    },
  },
];
