/** Asking more often than the rates allow, from one place, from many, or under other names. */
import { expect } from 'vitest';
import { authorizePath, exchange, pkce, register, registration, wellFormed } from '../client.ts';
import { rpc, tokenNamed } from '../mcp.ts';
import type { Attack } from '../target.ts';
import { each, type Answer, ownNetwork } from '../visitor.ts';

function retryAfter(answer: Answer): number {
  expect(answer.status, answer.text.slice(0, 200)).toBe(429);
  const seconds = Number(answer.headers['retry-after']);
  expect(
    Number.isInteger(seconds) && seconds >= 1 && seconds <= 3_700,
    String(answer.headers['retry-after']),
  ).toBe(true);
  return seconds;
}

export const rates: readonly Attack[] = [
  {
    class: 'floods',
    sentence: 'An address does not ask more often than its rate, whatever it claims to be, and others go on',
    needs: ['limits'],
    async run(target) {
      const address = ownNetwork();
      const { token } = await tokenNamed(target, 'rates');
      const ask = (index: number) =>
        target.visitFrom(address(1), {
          ...rpc(`pb_000000000000_${String(index).padStart(43, 'x')}`, 'tools/list'),
          headers: {
            'x-forwarded-for': `203.0.113.${index % 250}`,
            'x-real-ip': `203.0.113.${index % 250}`,
            authorization: `Bearer pb_000000000000_${String(index).padStart(43, 'x')}`,
          },
        });
      const answers = await each(
        Array.from({ length: 130 }, (_, index) => index),
        ask,
      );
      expect(answers.slice(0, 90).map(({ status }) => status)).toEqual(Array.from({ length: 90 }, () => 401));
      expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(100);
      const last = answers.at(-1);
      if (last === undefined) throw new Error('Nothing was asked.');
      retryAfter(last);
      retryAfter(await target.visitFrom(address(1), { path: '/health' }));
      // Neither another address nor the user's own programs pay for it.
      expect((await target.visitFrom(address(2), rpc(token, 'tools/list'))).status).toBe(200);
      expect((await target.visit('local', rpc(token, 'tools/list'))).status).toBe(200);
    },
  },
  {
    class: 'floods',
    sentence: 'A token does not ask more often than its rate, from however many addresses',
    needs: ['limits'],
    async run(target) {
      const address = ownNetwork();
      const { token } = await tokenNamed(target, 'token rate');
      const answers = await each(
        Array.from({ length: 130 }, (_, index) => index),
        (index) => target.visitFrom(address(index), rpc(token, 'tools/list')),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(100);
      const [refused] = answers.filter(({ status }) => status !== 200);
      if (refused === undefined) throw new Error('All were answered.');
      retryAfter(refused);
      const other = await tokenNamed(target, 'another');
      expect((await target.visitFrom(address(200), rpc(other.token, 'tools/list'))).status).toBe(200);
    },
  },
  {
    class: 'floods',
    sentence: 'An IPv6 network does not ask as if each of its addresses were another’s',
    needs: ['limits'],
    async run(target) {
      const answers = await each(
        Array.from({ length: 130 }, (_, index) => index),
        (index) => target.visitFrom(`2600:1f18:0:1::${index.toString(16)}`, { path: '/health' }),
      );
      expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(100);
      expect((await target.visitFrom('2600:1f18:0:2::1', { path: '/health' })).status).toBe(200);
    },
  },
  {
    class: 'floods',
    sentence: 'Registration, authorization and the token endpoint do not bear as much as the rest',
    needs: ['limits'],
    async run(target) {
      const address = ownNetwork();
      const client = await register(target, {}, 'local');
      const count = async (times: number, ask: (index: number) => Promise<Answer>) => {
        const answers = await each(
          Array.from({ length: times }, (_, index) => index),
          ask,
          4,
        );
        const refused = answers.filter(({ status }) => status === 429);
        for (const answer of refused) retryAfter(answer);
        return times - refused.length;
      };
      expect(await count(15, () => target.visitFrom(address(1), registration()))).toBe(10);
      expect(
        await count(40, () =>
          target.visitFrom(address(2), {
            path: '/oauth/token',
            body: new URLSearchParams({ grant_type: 'x' }),
          }),
        ),
      ).toBe(30);
      const path = authorizePath({ ...wellFormed(client.id, pkce().challenge), response_type: 'token' });
      expect(await count(30, () => target.visitFrom(address(3), { path }))).toBe(20);
      const page = await target.visitFrom(address(3), { path });
      expect(page.headers['content-type']).toMatch(/^text\/html/);
      const guessed = await exchange(target, {
        grant_type: 'authorization_code',
        code: 'x',
        client_id: client.id,
      });
      expect(guessed.status).toBeGreaterThanOrEqual(400);
    },
  },
];
