/** What a stranger can do by registering: be somebody else, be markup, be many. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { z } from 'zod';
import {
  approvalOf,
  errorIn,
  look,
  openRound,
  pkce,
  register,
  registration,
  rejectAll,
  wellFormed,
} from '../client.ts';
import { openBrowser } from '../browser.ts';
import type { Attack, Target } from '../target.ts';
import { each } from '../visitor.ts';

/** Names that are markup, script, or tell the reader something else than they are. */
const hostileNames = [
  '<img src=x onerror="window.attacked=1">',
  '<script>window.attacked=1</script>',
  '"><svg onload=window.attacked=1>',
  "'><iframe srcdoc='<script>top.attacked=1</script>'>",
  '</title><script>window.attacked=1</script>',
  '</style><script>window.attacked=1</script>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<a href="javascript:window.attacked=1">Click</a>',
  '{{constructor.constructor("window.attacked=1")()}}',
  '${window.attacked=1}',
  'javascript:window.attacked=1',
];

const approvalWords = ['ChatGPT', 'Approve'];

async function ask(target: Target, name: unknown) {
  const client = await register(target, { client_name: name });
  const round = await openRound(target, wellFormed(client.id, pkce().challenge));
  return { client, round };
}

export const registrationAttacks: readonly Attack[] = [
  {
    class: 'registration',
    sentence: 'A name that is markup does not become markup on the page that asks',
    async run(target) {
      for (const name of hostileNames) {
        const { round } = await ask(target, name);
        const page = await look(target, round);
        expect(page.status).toBe(200);
        expect(page.text).not.toMatch(/<(script|img|svg on|iframe|base|a)\b/i);
        expect(page.text.match(/<meta http-equiv/gi)).toHaveLength(1);
        expect(page.text).not.toContain(name.includes('<') ? name : '<script');
        expect(page.headers['content-security-policy']).toContain("default-src 'none'");
        await rejectAll(target);
      }
    },
  },
  {
    class: 'registration',
    sentence: 'A name that is markup does not run in a real browser, on the public page or in the window',
    needs: ['desk'],
    async run(target) {
      const browser = await openBrowser(target);
      try {
        const window = await browser.openWindow();
        for (const name of hostileNames.slice(0, 6)) {
          const { client, round } = await ask(target, name);
          const page = await browser.openRound(round);
          await page
            .getByText(/Open Patchbay/)
            .first()
            .waitFor();
          await window.getByText(name.slice(0, 12)).first().waitFor();
          for (const shown of [page, window]) {
            expect(await shown.evaluate('window.attacked')).toBeUndefined();
            expect(await shown.locator('img[src="x"], iframe, base, meta[content*="evil"]').count()).toBe(0);
          }
          expect(await page.locator('script').count()).toBe(0);
          await page.close();
          await rejectAll(target);
          await target.ask('clients.revoke', { id: client.id });
        }
        expect(browser.dialogs()).toEqual([]);
        expect(browser.strayRequests()).toEqual([]);
      } finally {
        await browser.close();
      }
    },
  },
  {
    class: 'registration',
    sentence: 'A name does not hide, turn round, or flood what stands beside it',
    async run(target) {
      const names = [
        'ChatGPT\u202Etxt.exe',
        'Chat\u200BGPT\u2066\u2069',
        'line\r\nline\u2028line',
        '\u0000\u0007\u001b[2J',
        'x'.repeat(20_000),
        '\u0301'.repeat(500),
        '   ',
        '',
      ];
      for (const name of names) {
        const answer = await target.visit('public', registration({ client_name: name }));
        if (answer.status !== 201) {
          expect(errorIn(answer)).toBe('invalid_client_metadata');
          continue;
        }
        const { client_id: id } = z.object({ client_id: z.string() }).parse(JSON.parse(answer.text));
        const round = await openRound(target, wellFormed(id, pkce().challenge));
        const approval = await approvalOf(target, round);
        expect(approval?.client).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        expect(approval?.client.length).toBeGreaterThan(0);
        expect([...(approval?.client ?? '')].length).toBeLessThanOrEqual(60);
        await rejectAll(target);
      }
    },
  },
  {
    class: 'registration',
    sentence: 'A client that calls itself ChatGPT does not look proven',
    async run(target) {
      const lies = {
        client_name: 'ChatGPT',
        client_uri: 'https://chatgpt.com',
        logo_uri: target.documents.url('/logo.png'),
        software_id: 'https://chatgpt.com/oauth/client.json',
        client_id: 'https://chatgpt.com/oauth/client.json',
        verification: { kind: 'domain', domain: 'chatgpt.com' },
      };
      target.documents.hits();
      const client = await register(target, lies);
      expect(client.id).not.toContain(':');
      const round = await openRound(target, wellFormed(client.id, pkce().challenge));
      expect(await approvalOf(target, round)).toMatchObject({
        verification: { kind: 'claimed' },
        redirectHost: 'app.example.com',
      });
      const page = await look(target, round);
      expect(page.text).toMatch(/not proven/i);
      for (const word of approvalWords.slice(1)) expect(page.text).not.toContain(`>${word}<`);
      // Nothing that it names is fetched for it.
      expect(target.documents.hits()).toEqual([]);
      await rejectAll(target);
    },
  },
  {
    class: 'registration',
    sentence: 'A body that is no registration does not register anything, and does not trouble the server',
    async run(target) {
      const before = (await target.ask('clients.list', {})).clients.length;
      const bodies = [
        '',
        'null',
        '[]',
        '"text"',
        '{',
        '{"redirect_uris":',
        '['.repeat(50_000),
        `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
        '{"__proto__":{"redirect_uris":["https://app.example.com/callback"]}}',
        '{"constructor":{"prototype":{"isAdmin":true}}}',
      ];
      for (const body of bodies) {
        const answer = await target.visit('public', {
          path: '/oauth/register',
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        expect(answer.status, body.slice(0, 40)).toBe(400);
      }
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
      ]) {
        const asked = registration();
        const answer = await target.visit('public', { ...asked, headers: { 'content-type': type } });
        expect([400, 415], type).toContain(answer.status);
      }
      expect((await target.ask('clients.list', {})).clients.length).toBe(before);
      expect((await target.visit('public', { path: '/health' })).status).toBe(200);
    },
  },
  {
    class: 'registration',
    sentence: 'Registering without end does not take room without end, nor keep newcomers out',
    needs: ['patience'],
    async run(target) {
      const known = async () => (await target.ask('oauth.status', {})).clients.length;
      const flood = Array.from({ length: 1_050 }, (_, index) =>
        registration({ client_name: `Flood ${index}` }),
      );
      const statuses = (await each(flood, (asked) => target.visit('local', asked), 16)).map(
        ({ status }) => status,
      );
      // Whether the oldest have to go or the newest stay outside: there are never more than a thousand.
      for (const status of statuses) expect([201, 429, 503]).toContain(status);
      await sleep(1_200);
      expect(await known()).toBeLessThanOrEqual(1_000);
      await register(target);
    },
  },
];
