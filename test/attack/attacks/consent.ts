/** Getting the user's consent without the user, or the user's consent to something else. */
import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { z } from 'zod';
import { approvalSchema } from '../../../src/contract/state.ts';
import {
  approvalOf,
  approve,
  authorizePath,
  exchange,
  getCode,
  issuedBy,
  letIn,
  look,
  numberOn,
  openRound,
  pkce,
  register,
  rejectAll,
  roundOf,
  wellFormed,
} from '../client.ts';
import type { Attack, Target } from '../target.ts';
import { each, type Asked } from '../visitor.ts';

export async function aRound(target: Target) {
  const client = await register(target);
  const round = await openRound(target, wellFormed(client.id, pkce().challenge));
  const approval = await approvalOf(target, round);
  if (approval === undefined) throw new Error('Nobody was asked.');
  return { client, round, approval };
}

/** The code of the problem that a command ended in, or empty. */
async function problemOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return '';
  } catch (error) {
    const problem = z.object({ code: z.string() }).safeParse(error);
    if (problem.success) return problem.data.code;
    throw error;
  }
}

/** Every way in which somebody might try to approve from outside. */
export function guesses(id: string, number: number): Asked[] {
  const decision = { decision: 'approve', number, id, approve: true };
  const form = new URLSearchParams({ round: id, decision: 'approve', number: String(number), approve: '1' });
  const paths = [
    `/oauth/authorize?round=${id}`,
    `/oauth/authorize?round=${id}&decision=approve&number=${number}&approve=1&wait=0`,
    `/oauth/authorize/${id}`,
    `/oauth/approve?round=${id}`,
    `/oauth/consent?round=${id}`,
    `/oauth/decide?round=${id}`,
    `/oauth/rounds/${id}`,
    `/approvals/${id}`,
    `/api/v1/approvals/${id}`,
    '/api/v1/approvals',
    '/contract',
    '/approvals.decide',
    '/panic',
    '/',
  ];
  return paths.flatMap((path) =>
    ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].flatMap((method): Asked[] =>
      method === 'GET'
        ? [{ path, method }]
        : [
            { path, method, body: decision },
            { path, method, body: form },
          ],
    ),
  );
}

export const consent: readonly Attack[] = [
  {
    class: 'consent',
    sentence:
      'The public side does not approve anything, whatever is asked there, also with the browser’s cookie',
    async run(target) {
      const { round, approval } = await aRound(target);
      const number = numberOn(await look(target, round), approval);
      for (const cookie of ['', round.cookie]) {
        await each(guesses(round.id, number), async (guess) => {
          const answer = await target.visit('public', { ...guess, headers: { cookie } });
          expect(answer.headers.location ?? '', guess.path).not.toContain('code=');
        });
      }
      expect((await approvalOf(target, round))?.id).toBe(round.id);
      await rejectAll(target);
    },
  },
  {
    class: 'consent',
    sentence:
      'A browser without the round’s cookie, or with another’s, does not see its number or get its code',
    async run(target) {
      const mine = await aRound(target);
      const theirs = await aRound(target);
      const [name = ''] = mine.round.cookie.split('=');
      const cookies = [
        undefined,
        '',
        theirs.round.cookie,
        `${name}=`,
        `${name}=${randomBytes(32).toString('base64url')}`,
        mine.round.cookie.slice(0, -1),
        `${theirs.round.cookie}; ${mine.round.cookie}`,
        `${name}=${mine.round.id}`,
      ];
      const number = numberOn(await look(target, mine.round), mine.approval);
      const tryAll = async () => {
        for (const cookie of cookies) {
          const page = await look(target, { id: mine.round.id, ...(cookie === undefined ? {} : { cookie }) });
          expect(page.headers.location, cookie).toBeUndefined();
          expect(page.status).toBe(410);
          expect(page.text.replaceAll(/<style[\s\S]*?<\/style>/g, '')).not.toMatch(
            new RegExp(`>\\s*${number}\\s*<`),
          );
        }
      };
      await tryAll();
      await target.ask('approvals.decide', { id: mine.round.id, decision: 'approve' });
      await tryAll();
      const back = await look(target, mine.round);
      expect(new URL(String(back.headers.location)).searchParams.has('code')).toBe(true);
      await rejectAll(target);
    },
  },
  {
    class: 'consent',
    sentence: 'A guessed round does not say anything, and the ids cannot be counted on',
    async run(target) {
      const one = await aRound(target);
      const two = await aRound(target);
      const cookie = one.round.cookie;
      const last = one.round.id.at(-1) === 'a' ? 'b' : 'a';
      const wrong = [
        `${one.round.id.slice(0, -1)}${last}`,
        two.round.id,
        '1',
        '',
        '../x',
        '%00',
        'x'.repeat(5_000),
      ];
      const answers = await each(wrong, (id) => look(target, { id, cookie }));
      for (const answer of answers) {
        expect(answer.status).toBe(410);
        expect(answer.headers.location).toBeUndefined();
        expect(answer.text).not.toContain('Stranger');
      }
      await rejectAll(target);
    },
  },
  {
    class: 'consent',
    sentence: 'The state and every answer of the administration do not tell which number it is',
    async run(target) {
      const positions = new Set<number>();
      for (let tries = 0; tries < 40 && positions.size < 3; tries += 1) {
        const { round, approval } = await aRound(target);
        const number = numberOn(await look(target, round), approval);
        expect(Object.keys(approval).sort()).toEqual(Object.keys(approvalSchema.shape).sort());
        expect(new Set(approval.choices).size).toBe(3);
        for (const choice of approval.choices) expect(choice).toBeGreaterThanOrEqual(10);
        const { logs, notices, wayIn, oauth } = await target.state();
        expect(JSON.stringify({ logs, notices, wayIn, oauth })).not.toMatch(
          new RegExp(`\\b(number|choose) ${number}\\b`),
        );
        positions.add(approval.choices.indexOf(number));
        await rejectAll(target);
      }
      // Neither always the first nor always in the middle.
      expect([...positions].sort()).toEqual([0, 1, 2]);
    },
  },
  {
    class: 'consent',
    sentence: 'The window does not approve without the number, nor with a wrong one, which ends the request',
    async run(target) {
      const { round, approval } = await aRound(target);
      const number = numberOn(await look(target, round), approval);
      const decide = (more: { number?: number }) =>
        problemOf(target.ask('approvals.decide', { id: round.id, decision: 'approve', ...more }, 'window'));
      expect(await decide({})).not.toBe('');
      expect((await approvalOf(target, round))?.id).toBe(round.id);
      const wrong = approval.choices.find((choice) => choice !== number) ?? 0;
      expect(await decide({ number: wrong })).toBe('approval_wrong_number');
      expect(await decide({ number })).toBe('approval_over');
      const back = new URL(String((await look(target, round)).headers.location));
      expect(back.searchParams.get('error')).toBe('access_denied');
      expect(back.searchParams.has('code')).toBe(false);
    },
  },
  {
    class: 'consent',
    sentence: 'A wrong number does not pass from a program either',
    async run(target) {
      const { round, approval } = await aRound(target);
      const number = numberOn(await look(target, round), approval);
      const wrong = number === 99 ? 98 : number + 1;
      const input = { id: round.id, decision: 'approve', number: wrong } as const;
      expect(await problemOf(target.ask('approvals.decide', input, 'rest'))).toBe('approval_wrong_number');
      expect(await approvalOf(target, round)).toBeUndefined();
    },
  },
  {
    class: 'consent',
    sentence: 'An approval is not remembered: the same client, with a live grant, has to ask again',
    async run(target) {
      const { client } = await letIn(target);
      for (const parameters of [
        {},
        { prompt: 'none' },
        { prompt: 'login', login_hint: 'me', id_token_hint: 'x' },
      ]) {
        const path = authorizePath({ ...wellFormed(client.id, pkce().challenge), ...parameters });
        const answer = await target.visit('public', { path });
        const where = answer.headers.location ?? '';
        expect(where).not.toContain('code=');
        if (where.includes('round=')) expect(await approvalOf(target, roundOf(answer))).toBeDefined();
        await rejectAll(target);
      }
    },
  },
  {
    class: 'consent',
    sentence: 'An approval does not give more than was asked for, nor to another round',
    async run(target) {
      const client = await register(target);
      const good = wellFormed(client.id, pkce().challenge);
      const round = await openRound(target, { ...good, scope: 'mcp:read' });
      const wider = { id: round.id, decision: 'approve', scopes: ['mcp:read', 'mcp:write'] } as const;
      expect(await problemOf(target.ask('approvals.decide', { ...wider, scopes: [...wider.scopes] }))).toBe(
        'invalid_input',
      );
      const other = await openRound(target, good);
      await approve(target, round);
      expect((await look(target, other)).status).toBe(200);
      expect(await approvalOf(target, other)).toBeDefined();
      await rejectAll(target);
      const { form } = await getCode(target, { parameters: { scope: 'mcp:read' } });
      expect(issuedBy(await exchange(target, form)).scope).toBe('mcp:read');
    },
  },
  {
    class: 'consent',
    sentence: 'A round that is over does not come back: rejected, expired, answered, in a second tab',
    async run(target) {
      const rejected = await aRound(target);
      await rejectAll(target);
      const expired = await aRound(target);
      await target.pass(5 * 60_000 + 1_000);
      for (const { round } of [rejected, expired]) {
        const again = problemOf(target.ask('approvals.decide', { id: round.id, decision: 'approve' }));
        expect(await again).toMatch(/^(approval_over|not_found)$/);
        const back = await look(target, round);
        expect(back.headers.location ?? '').not.toContain('code=');
      }
      const { round } = await getCode(target);
      const second = await look(target, round);
      expect(second.headers.location).toBeUndefined();
      expect(second.status).toBe(410);
    },
  },
];
