/** Getting the user's consent without the user, or the user's consent to something else. */
import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { z } from 'zod';
import { approvalSchema } from '../../../src/contract/state.ts';
import { openBrowser } from '../browser.ts';
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
import { each, visit, type Asked } from '../visitor.ts';

async function aRound(target: Target) {
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
function guesses(id: string, number: number): Asked[] {
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

/** What a page of another site could try: simple requests, a form, a socket, and reading. Answers what came of each. */
function trySite(desk: string, id: string, number: number): string {
  const values = JSON.stringify({ desk, url: `${desk}/api/v1/approvals/${id}`, decision: 'approve', number });
  return `(async () => {
    const { desk, url, decision, number } = ${values};
    const body = JSON.stringify({ decision, number });
    const post = { method: 'POST', body, credentials: 'include' };
    const attempts = [
      fetch(url, { ...post, mode: 'no-cors' }),
      fetch(url, { ...post, headers: { 'content-type': 'application/json' } }),
      fetch(url, { ...post, headers: { 'content-type': 'text/plain' } }),
      fetch(desk + '/api/v1/state', { credentials: 'include' }),
    ].map((attempt) => attempt.then((answer) => answer.type + ' ' + answer.status).catch(() => 'failed'));
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post', target: 'hole' });
    document.body.append(form);
    form.submit();
    const socket = new Promise((resolve) => {
      const opened = new WebSocket(desk.replace('http', 'ws') + '/contract');
      opened.onopen = () => resolve('open');
      opened.onerror = () => resolve('failed');
    });
    return Promise.all([...attempts, socket]);
  })()`;
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
    sentence: 'The admin token does not approve anything from the public side',
    needs: ['desk'],
    async run(target) {
      const { round, approval } = await aRound(target);
      const number = numberOn(await look(target, round), approval);
      const authorization = `Bearer ${target.desk?.adminToken ?? ''}`;
      await each(guesses(round.id, number), async (guess) => {
        const answer = await target.visit('public', { ...guess, headers: { authorization } });
        expect(
          answer.status < 200 || answer.status > 299 || guess.path.includes('/authorize?'),
          guess.path,
        ).toBe(true);
      });
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
    sentence: 'The round’s cookie does not reach scripts, other sites, plain http or other paths',
    async run(target) {
      const { round } = await aRound(target);
      expect(round.setCookie).toMatch(/; HttpOnly(;|$)/i);
      expect(round.setCookie).toMatch(/; SameSite=Lax(;|$)/i);
      expect(round.setCookie).toMatch(/; Path=\/oauth(;|$)/i);
      expect(round.setCookie).toMatch(/; Secure(;|$)/i);
      expect(round.setCookie).not.toMatch(/Domain=/i);
      expect(round.cookie.split('=')[1]?.length).toBeGreaterThanOrEqual(43);
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
  {
    class: 'consent',
    sentence: 'The page does not show inside another page, and does not load, run or submit anything',
    async run(target) {
      const { round } = await aRound(target);
      const error = await target.visit('public', { path: authorizePath({ client_id: 'nobody' }) });
      for (const page of [await look(target, round), error]) {
        const policy = String(page.headers['content-security-policy']);
        for (const directive of [
          "default-src 'none'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "form-action 'none'",
        ])
          expect(policy).toContain(directive);
        expect(policy).not.toMatch(/unsafe|\*|https?:/);
        expect(page.headers['x-frame-options']).toBe('DENY');
        expect(page.headers['referrer-policy']).toBe('no-referrer');
        expect(page.headers['x-content-type-options']).toBe('nosniff');
        expect(page.headers['cache-control']).toContain('no-store');
        expect(page.text).not.toMatch(/<(script|form|button|input|link|iframe|object|embed)\b|\son\w+=/i);
      }
      const dest = { 'sec-fetch-dest': 'iframe', cookie: round.cookie };
      const framed = await target.visit('public', {
        path: `/oauth/authorize?round=${round.id}`,
        headers: dest,
      });
      expect(framed.status).toBe(403);
      await rejectAll(target);
    },
  },
  {
    class: 'consent',
    sentence: 'A page of another site does not show the question in a frame, in a real browser',
    needs: ['desk'],
    async run(target) {
      const { client, round } = await aRound(target);
      const browser = await openBrowser(target);
      try {
        const own = await browser.openRound(round);
        await own
          .getByText(/Open Patchbay/)
          .first()
          .waitFor();
        const fresh = authorizePath(wellFormed(client.id, pkce().challenge));
        const { page } = await browser.openSite(
          [`/oauth/authorize?round=${round.id}`, fresh]
            .map((path) => `<iframe src="${target.publicOrigin}${path.replaceAll('&', '&amp;')}"></iframe>`)
            .join(''),
        );
        await page.waitForTimeout(700);
        for (const frame of page.frames().slice(1)) expect(await frame.content()).not.toContain('Patchbay');
        expect((await target.ask('approvals.list', {})).approvals.map(({ id }) => id)).toEqual([round.id]);
      } finally {
        await browser.close();
        await rejectAll(target);
      }
    },
  },
  {
    class: 'consent',
    sentence:
      'A page of another site does not approve through the user’s browser, though its window is open there',
    needs: ['desk'],
    async run(target) {
      const { round, approval } = await aRound(target);
      const number = numberOn(await look(target, round), approval);
      const desk = target.desk?.url ?? '';
      const browser = await openBrowser(target);
      try {
        await browser.openWindow();
        const { page, origin } = await browser.openSite('<iframe name="hole"></iframe>');
        const tried = z.array(z.string()).parse(await page.evaluate(trySite(desk, round.id, number)));
        for (const outcome of tried) expect(outcome).toMatch(/^(failed|opaque 0|(basic|cors) 40[13])$/);
        expect(origin).not.toBe(desk);
        expect((await approvalOf(target, round))?.id).toBe(round.id);
      } finally {
        await browser.close();
        await rejectAll(target);
      }
    },
  },
  {
    class: 'consent',
    sentence:
      'The administration does not answer without its token, by a foreign Host, or to a foreign Origin',
    needs: ['desk'],
    async run(target) {
      const { round } = await aRound(target);
      const { url = '', adminToken = '' } = target.desk ?? {};
      const { host, port } = new URL(url);
      const way = { protocol: 'http:' as const, port: Number(port), host };
      const decide = { path: `/api/v1/approvals/${round.id}`, body: { decision: 'approve' } };
      const authorization = `Bearer ${adminToken}`;
      for (const headers of [
        {},
        { authorization: 'Bearer wrong' },
        { authorization, host: 'evil.example' },
        { authorization, host: `127.0.0.1.evil.example:${port}` },
        { authorization, host: new URL(target.publicOrigin).host },
        { authorization, origin: 'https://evil.example' },
        { authorization, origin: 'null' },
        { authorization, origin: target.publicOrigin },
      ])
        for (const asked of [decide, { path: '/api/v1/state' }, { path: '/api/v1/approvals' }])
          expect([401, 403], JSON.stringify(headers)).toContain(
            (await visit(way, { ...asked, headers })).status,
          );
      expect((await approvalOf(target, round))?.id).toBe(round.id);
      await rejectAll(target);
    },
  },
];
