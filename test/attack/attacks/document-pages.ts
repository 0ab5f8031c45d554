/** Making the page of a document do something: by what a note says, by what a service says, by how it is asked for. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { meanwhile } from '../asking.ts';
import { openBrowser } from '../browser.ts';
import { noteId, listId, recordId, taskId, type CrmWords } from '../crm.ts';
import { withHostile } from '../hostile.ts';
import { fetched, linkTo, writeNote } from '../links.ts';
import { dangersIn, payloads } from '../markup.ts';
import { call, read, tokenNamed } from '../mcp.ts';
import type { Attack, Target } from '../target.ts';
import { each, type Answer } from '../visitor.ts';

const asPage = { accept: 'text/html' };
const asJson = { accept: 'application/json' };
const everything = payloads.join('\n\n');

/** What a page of a document or of its absence always says. */
function expectFramed({ headers }: Answer): void {
  const policy = String(headers['content-security-policy']).split('; ');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).toContain("form-action 'none'");
  expect(policy.filter((one) => /unsafe|\*|data:|https?:/.test(one))).toEqual([]);
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
}

function expectPrivate({ headers }: Answer): void {
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['x-content-type-options']).toBe('nosniff');
  for (const name of ['set-cookie', 'access-control-allow-origin', 'location', 'x-injected', 'etag'])
    expect(headers[name], name).toBeUndefined();
}

/** Every document of the hostile service. */
const hostileDocuments = [
  `attio:companies:${recordId}`,
  `attio:note:${noteId}`,
  `attio:task:${taskId}`,
  `attio:list:${listId}`,
];

function hostileWords(payload: string): CrmWords {
  return { name: payload, note: payload, url: payload, values: { industry: payload } };
}

/** A page shows it all and does nothing. */
async function expectHarmless(target: Target, link: string): Promise<void> {
  const page = await target.visit('public', { path: link, headers: asPage });
  expect(page.status, page.text.slice(0, 300)).toBe(200);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(dangersIn(page.text)).toEqual([]);
  expectFramed(page);
  expectPrivate(page);
  const json = await target.visit('public', { path: link, headers: asJson });
  expect(json.headers['content-type']).toBe('application/json');
  expectPrivate(json);
}

async function noteLink(target: Target, note: { title: string; content: string }): Promise<string> {
  const { token } = await tokenNamed(target, 'who was given a link');
  return linkTo(target, token, (await writeNote(target, note)).id);
}

/** A service is asked politely, so not for each by itself. */
function inEights(texts: readonly string[]): string[] {
  const count = Math.ceil(texts.length / 8);
  return Array.from({ length: count }, (_, index) => texts.slice(index * 8, index * 8 + 8).join('\n\n'));
}

export const documentPages: readonly Attack[] = [
  {
    class: 'documents',
    sentence: 'A note that is markup does not become markup on its page, in its title or its text',
    async run(target) {
      await each(payloads, async (payload) =>
        expectHarmless(target, await noteLink(target, { title: payload, content: payload })),
      );
      await expectHarmless(target, await noteLink(target, { title: 'All', content: everything }));
    },
  },
  {
    class: 'documents',
    sentence: 'What a service says does not become markup on a page, or a link that runs, loads or hides',
    async run(target) {
      const words = hostileWords('harmless');
      const values = { 'cache.record': '0', 'cache.schema': '0', 'cache.lists': '0', 'cache.members': '0' };
      await withHostile(target, 'attio', { words, values }, async () => {
        const { token } = await tokenNamed(target, 'who was given a link');
        const links = await each(hostileDocuments, (id) => linkTo(target, token, id));
        for (const payload of [...inEights(payloads), everything]) {
          const urls = [
            'javascript:alert(1)',
            'data:text/html,x',
            'http://evil.example/',
            `https:${payload}`,
            payload,
          ];
          Object.assign(words, hostileWords(payload));
          words.url = urls[payload.length % urls.length] ?? '';
          for (const link of links) await expectHarmless(target, link);
          for (const id of hostileDocuments) {
            const { url } = await fetched(target, token, id);
            expect(url).toMatch(new RegExp(`^(${target.publicOrigin}|https?://127\\.0\\.0\\.1:\\d+)/data/`));
          }
        }
        const { result } = read(
          await target.visit('local', call(token, 'search', { query: 'notes in attio' })),
        );
        expect(JSON.stringify(result?.structuredContent)).not.toMatch(/"url":"(?!https?:\/\/)/);
      });
    },
  },
  {
    class: 'documents',
    sentence: 'A document’s page in a browser does not run, load or open anything, whoever wrote it',
    needs: ['desk'],
    async run(target) {
      const browser = await openBrowser(target);
      try {
        const words = hostileWords(everything);
        await withHostile(target, 'attio', { words }, async () => {
          const { token } = await tokenNamed(target, 'who was given a link');
          const links = [
            ...(await each(hostileDocuments, (id) => linkTo(target, token, id))),
            await noteLink(target, { title: payloads.join(' ').slice(0, 200), content: everything }),
          ];
          for (const link of links) {
            const page = await browser.openPublic(link);
            expect(
              await page.locator('script, img, iframe, svg:not(.brand svg), form, link, base').count(),
            ).toBe(0);
            expect(await page.locator('main').isVisible()).toBe(true);
            for (const anchor of await page.locator('article a').all()) {
              expect(await anchor.getAttribute('href')).toMatch(/^(https?:\/\/|mailto:)/i);
              expect(await anchor.getAttribute('rel')).toBe('noopener noreferrer nofollow');
            }
            expect(page.url()).toBe(`${target.publicOrigin}${link}`);
          }
          const [link = ''] = links;
          const frame = `<iframe src="${target.publicOrigin}${link}"></iframe><img src="${target.publicOrigin}${link}">`;
          const { page } = await browser.openSite(
            `${frame}<script src="${target.publicOrigin}${link}"></script><script>fetch("${target.publicOrigin}${link}").then((r) => r.text()).then((t) => { document.title = t })</script>`,
          );
          await sleep(500);
          for (const framed of page.frames().slice(1))
            expect(await framed.locator('article').count()).toBe(0);
          expect(await page.title()).toBe('');
        });
        expect(browser.dialogs()).toEqual([]);
        expect(browser.strayRequests()).toEqual([]);
      } finally {
        await browser.close();
      }
    },
  },
  {
    class: 'documents',
    sentence: 'A document’s page does not show in a frame or stay in a cache, nor does its refusal',
    async run(target) {
      const link = await noteLink(target, { title: 'One', content: 'Text.' });
      const refused = [link.replace(/sig=.*/, 'sig=x'), link.split('?')[0] ?? '', '/data/x'];
      for (const path of [link, ...refused]) {
        for (const method of ['GET', 'HEAD']) {
          const page = await target.visit('public', { path, method, headers: asPage });
          expectFramed(page);
          expectPrivate(page);
          expectPrivate(await target.visit('public', { path, method, headers: asJson }));
        }
      }
    },
  },
  {
    class: 'documents',
    sentence: 'A header does not change what a link’s answer is: Accept, Origin, Range or a condition',
    async run(target) {
      const link = await noteLink(target, {
        title: '<script>alert(1)</script>',
        content: '<script>alert(1)</script>',
      });
      const accepts = [
        ...[
          '',
          '*/*',
          'text/plain',
          'image/svg+xml',
          'text/javascript',
          'application/javascript',
          'text/css',
        ],
        ...[
          'application/json, text/html',
          'text/html;q=0, application/json',
          'application/x+json',
          'text/xml',
        ],
        ...[
          'application/json\t',
          'APPLICATION/JSON',
          'text/html, <script>',
          'application/json;charset=utf-7',
        ],
        ...['multipart/form-data', 'text/event-stream', 'application/xhtml+xml', 'a'.repeat(4000)],
      ];
      for (const accept of accepts) {
        const answer = await target.visit('public', { path: link, headers: { accept } });
        expect(['text/html; charset=utf-8', 'application/json']).toContain(answer.headers['content-type']);
        if (answer.headers['content-type'] !== 'application/json') expect(dangersIn(answer.text)).toEqual([]);
        expectPrivate(answer);
      }
      const origins = ['https://evil.example', 'null', 'http://localhost.evil.example', 'file://'];
      for (const origin of origins)
        expect((await target.visit('public', { path: link, headers: { origin } })).status, origin).toBe(403);
      const conditional = {
        'if-none-match': '*',
        range: 'bytes=0-10',
        'if-modified-since': new Date().toUTCString(),
      };
      const whole = await target.visit('public', { path: link, headers: conditional });
      expect(whole.status).toBe(200);
      expect(whole.text).toContain('</html>');
    },
  },
  {
    class: 'documents',
    sentence: 'A title or an id does not write a header of the answer',
    async run(target) {
      const breaks = [
        'a\r\nX-Injected: 1',
        'a\nSet-Cookie: a=b',
        'a\u2028X-Injected: 1',
        'a\rLocation: //evil.example',
      ];
      for (const text of breaks)
        await expectHarmless(target, await noteLink(target, { title: text, content: text }));
      for (const id of [
        'x%0d%0aX-Injected:%201',
        '%0aSet-Cookie:a=b',
        'x%E5%98%8A%E5%98%8DX-Injected:1',
        '%00',
      ]) {
        const answer = await target.visit('public', {
          path: `/data/${id}?exp=1&for=%0d%0aX-Injected:1&sig=%0d%0a`,
        });
        expect(answer.status).toBe(403);
        expectPrivate(answer);
      }
    },
  },
  {
    class: 'documents',
    sentence: 'A document of ten megabytes does not keep others waiting while its page is made',
    async run(target) {
      const words: CrmWords = { name: 'Large', note: 'small', url: '' };
      const values = { 'cache.record': '0', timeout: '15000' };
      await withHostile(target, 'attio', { words, values }, async () => {
        const { token } = await tokenNamed(target, 'who was given a link');
        const link = await linkTo(target, token, `attio:note:${noteId}`);
        for (const piece of ['[', '![', 'a\n', '| a | b |\n', '**a_b', '- a\n', '<a ', '> a\n>> b\n']) {
          words.note = `a\n\n| a | b |\n| - | - |\n${piece.repeat(Math.ceil(1e7 / piece.length))}`;
          const opening = target.visit('public', { path: link, headers: asPage });
          const { value: page, wait } = await meanwhile(target, opening);
          expect(page.status, page.text.slice(0, 300)).toBe(200);
          expect(wait, `of ${JSON.stringify(piece)}`).toBeLessThan(5_000);
        }
      });
    },
  },
];
