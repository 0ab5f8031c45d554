/** Getting the user's consent through the user's own browser, by what other pages can make it do, or the administration. */
import { expect } from 'vitest';
import { z } from 'zod';
import { openBrowser } from '../browser.ts';
import { approvalOf, authorizePath, look, numberOn, pkce, rejectAll, wellFormed } from '../client.ts';
import type { Attack } from '../target.ts';
import { aRound, guesses } from './consent.ts';
import { each, visit } from '../visitor.ts';

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

export const consentInBrowsers: readonly Attack[] = [
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
