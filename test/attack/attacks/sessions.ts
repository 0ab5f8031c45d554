/** Speaking in a session, or hearing on a stream, that another opened. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { letIn } from '../client.ts';
import { endpointOf, message, openSession, openSse, openStream, rpc, tokenNamed } from '../mcp.ts';
import type { Attack, Target } from '../target.ts';

async function two(target: Target) {
  const mine = await tokenNamed(target, 'mine');
  const theirs = await tokenNamed(target, 'theirs');
  const granted = await letIn(target);
  return { id: mine.id, mine: mine.token, others: [theirs.token, granted.tokens.access] };
}

export const sessions: readonly Attack[] = [
  {
    class: 'sessions',
    sentence: 'A session of another token does not answer, and looks like one that never was',
    async run(target) {
      const { mine, others } = await two(target);
      const id = await openSession(target, mine);
      const unknown = randomBytes(16).toString('hex');
      for (const token of others) {
        for (const asked of [
          (session: string) => rpc(token, 'tools/list', {}, { 'mcp-session-id': session }),
          (session: string) => ({
            ...rpc(token, '', {}, { 'mcp-session-id': session }),
            method: 'DELETE',
            body: '',
          }),
          (session: string) => ({
            path: '/mcp',
            method: 'GET',
            headers: {
              authorization: `Bearer ${token}`,
              accept: 'text/event-stream',
              'mcp-session-id': session,
            },
          }),
        ]) {
          const answer = await target.visit('public', asked(id));
          const never = await target.visit('public', asked(unknown));
          expect(answer.status).toBe(404);
          expect([answer.status, answer.text]).toEqual([never.status, never.text]);
        }
      }
      const still = await target.visit('public', rpc(mine, 'tools/list', {}, { 'mcp-session-id': id }));
      expect(still.status).toBe(200);
    },
  },
  {
    class: 'sessions',
    sentence: 'A session id does not come from the client, and none is guessed from another',
    async run(target) {
      const { mine, others } = await two(target);
      const chosen = 'a'.repeat(32);
      const ids = [];
      for (let count = 0; count < 4; count += 1)
        ids.push(await openSession(target, mine, { headers: count === 0 ? {} : { 'x-session-id': chosen } }));
      expect(ids).not.toContain(chosen);
      expect(new Set(ids.map((id) => id.slice(0, 8))).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32,}$|^[\w-]{22,}$/);
      // Fixation: whoever is given a session by an attacker gets no share in it, and gives none.
      const fixed = await openSession(target, others[0] ?? '');
      const answer = await target.visit('public', rpc(mine, 'tools/list', {}, { 'mcp-session-id': fixed }));
      expect(answer.status).toBe(404);
      const made = await target.visit('public', rpc(mine, 'tools/list', {}, { 'mcp-session-id': chosen }));
      expect(made.status).toBe(404);
    },
  },
  {
    class: 'sessions',
    sentence: 'A message to another token’s SSE stream does not arrive there',
    async run(target) {
      const { mine, others } = await two(target);
      const stream = await openSse(target, 'public', mine);
      const path = await endpointOf(stream);
      const before = stream.heard();
      const ask = (token: string | null, to: string) =>
        target.visit('public', {
          path: to,
          headers: token === null ? {} : { authorization: `Bearer ${token}` },
          body: message('tools/list', {}, 'not-mine'),
        });
      for (const token of others) {
        const answer = await ask(token, path);
        const never = await ask(
          token,
          path.replace(/sessionId=.*/, 'sessionId=00000000-0000-4000-8000-000000000000'),
        );
        expect(answer.status).toBe(404);
        expect(answer.text).toBe(never.text);
      }
      expect((await ask(null, path)).status).toBe(401);
      await sleep(150);
      expect(stream.heard()).toBe(before);
      expect((await ask(mine, path)).status).toBe(202);
      for (let tries = 0; tries < 300 && !stream.heard().includes('not-mine'); tries += 1) await sleep(10);
      expect(stream.heard()).toContain('not-mine');
      stream.close();
    },
  },
  {
    class: 'sessions',
    sentence: 'A session stream does not tell another session anything',
    async run(target) {
      const { mine, others } = await two(target);
      const [theirs = ''] = others;
      const open = async (token: string) =>
        openStream(target, 'public', {
          path: '/mcp',
          headers: {
            authorization: `Bearer ${token}`,
            accept: 'text/event-stream',
            'mcp-session-id': await openSession(target, token),
          },
        });
      const streams = [await open(mine), await open(theirs)];
      for (const { status } of streams) expect(status).toBe(200);
      const asked = rpc(theirs, 'tools/call', {
        name: 'create_note',
        arguments: { title: 'secret-of-theirs', content: 'x' },
      });
      expect((await target.visit('public', asked)).status).toBe(200);
      await sleep(150);
      expect(streams[0]?.heard()).not.toContain('secret-of-theirs');
      for (const stream of streams) stream.close();
    },
  },
  {
    class: 'sessions',
    sentence: 'A notification from another token does not cancel a call',
    needs: ['core'],
    async run(target) {
      const { id: whose, mine, others } = await two(target);
      const id = await openSession(target, mine);
      const running = await Promise.race([
        openStream(
          target,
          'public',
          rpc(mine, 'tools/call', { name: 'endless', arguments: {} }, { 'mcp-session-id': id }),
        ),
        sleep(200),
      ]);
      expect(running).toBeUndefined();
      for (const token of others) {
        const cancel = rpc(token, 'notifications/cancelled', { requestId: 1 }, { 'mcp-session-id': id });
        const { body } = cancel;
        const note = { ...cancel, body: { ...(typeof body === 'object' ? body : {}), id: undefined } };
        expect((await target.visit('public', note)).status).toBe(404);
      }
      await sleep(100);
      const { calls } = await target.state();
      const endless = calls.filter(({ tool, status }) => tool === 'endless' && status === 'running');
      expect(endless).toHaveLength(1);
      await target.ask('tokens.revoke', { id: whose });
    },
  },
];
