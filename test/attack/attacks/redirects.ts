/** Having the answer sent elsewhere than the client said. */
import { expect } from 'vitest';
import {
  authorizePath,
  callback,
  errorIn,
  pkce,
  register,
  registration,
  rejectAll,
  roundOf,
  wellFormed,
} from '../client.ts';
import type { Attack, Target } from '../target.ts';
import type { Answer } from '../visitor.ts';

function expectNoRedirect(answer: Answer, what: string): void {
  expect(answer.headers.location, what).toBeUndefined();
  expect(answer.headers['refresh'], what).toBeUndefined();
  expect(answer.status, `${what}: ${answer.text.slice(0, 300)}`).toBe(400);
  expect(answer.headers['content-type'], what).toMatch(/^text\/html/);
  // Nothing to click that leads there, and nothing that leads there by itself.
  expect(answer.text, what).not.toMatch(/<a\s|http-equiv="?refresh|<form|<script/i);
}

async function asks(
  target: Target,
  client: string,
  redirectUri: string | string[] | undefined,
): Promise<Answer> {
  const path = authorizePath({
    ...wellFormed(client, pkce().challenge),
    redirect_uri: redirectUri,
  });
  return target.visit('public', { path });
}

/** What tricks make of `https://app.example.com/callback`. */
const bent = [
  'https://app.example.com/callback/',
  'https://app.example.com/callback2',
  'https://app.example.com/callback.evil.example',
  'https://app.example.com/callback/../evil',
  'https://app.example.com/evil/../callback',
  'https://app.example.com/./callback',
  'https://app.example.com//callback',
  'https://app.example.com/callback%2f..%2fevil',
  'https://app.example.com/%63allback',
  'https://app.example.com/Callback',
  'https://app.example.com/callback?next=https://evil.example',
  'https://app.example.com/callback?',
  'https://app.example.com/callback#fragment',
  'https://app.example.com/callback#',
  'https://app.example.com/callback;evil',
  'https://app.example.com/callback%00',
  'https://app.example.com/callback\0',
  'https://app.example.com/callback ',
  ' https://app.example.com/callback',
  'https://app.example.com/callback\r\nSet-Cookie: a=b',
  'https://app.example.com/callb\tack',
  'https://APP.example.com/callback',
  'HTTPS://app.example.com/callback',
  'http://app.example.com/callback',
  'https:app.example.com/callback',
  'https:/app.example.com/callback',
  'https:\\\\app.example.com\\callback',
  'https://app.example.com\\@evil.example/callback',
  'https://app.example.com@evil.example/callback',
  'https://app.example.com:443@evil.example/callback',
  'https://evil.example/@app.example.com/callback',
  'https://user@app.example.com/callback',
  'https://app.example.com:443/callback',
  'https://app.example.com:8443/callback',
  'https://app.example.com./callback',
  'https://app.example.com.evil.example/callback',
  'https://evilapp.example.com/callback',
  'https://sub.app.example.com/callback',
  'https://evil.example/callback',
  'https://evil.example/https://app.example.com/callback',
  '//app.example.com/callback',
  '//evil.example/callback',
  '/callback',
  '',
  'javascript:alert(1)',
  'javascript://app.example.com/callback%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://app.еxample.com/callback',
  'https://app%2eexample.com/callback',
  'https://app.example。com/callback',
];

/** What no client may register. */
const unregistrable: unknown[] = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'javascript://app.example.com/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://app.example.com/1',
  'filesystem:https://app.example.com/1',
  'about:blank',
  'view-source:https://app.example.com/',
  'chrome://settings',
  'ms-msdt:/id',
  'search-ms:query=x',
  'mailto:a@b.example',
  'tel:123',
  'ftp://app.example.com/',
  'ws://app.example.com/',
  'intent://app.example.com/#Intent;end',
  'http://app.example.com/callback',
  'http://127.0.0.1.evil.example/callback',
  'http://localhost.evil.example/callback',
  'http://127.0.0.1@evil.example/callback',
  'http://localhost:80@evil.example/callback',
  'http://0.0.0.0/callback',
  'http://[::]/callback',
  'http://2130706433/callback',
  'http://127.1/callback',
  'http://192.168.0.1/callback',
  'https://user:password@app.example.com/callback',
  'https://app.example.com/callback#fragment',
  'https:app.example.com',
  'https://',
  'https:///callback',
  '//app.example.com/callback',
  '/callback',
  '',
  '*',
  `https://app.example.com/${'x'.repeat(2_000)}`,
  'https://app.example.com/call back',
  'https://app.example.com/\u0000',
  'https://app.example.com/"><script>',
  42,
  null,
  {},
  ['https://app.example.com/callback'],
];

export const redirects: readonly Attack[] = [
  {
    class: 'redirects',
    sentence:
      'A redirect URI that only resembles the registered one does not get an answer, not even an error',
    async run(target) {
      const client = await register(target);
      roundOf(await asks(target, client.id, callback));
      await rejectAll(target);
      for (const uri of bent) expectNoRedirect(await asks(target, client.id, uri), uri);
    },
  },
  {
    class: 'redirects',
    sentence: 'A request does not get an answer at its second redirect URI, or at none where there are two',
    async run(target) {
      const client = await register(target, {
        redirect_uris: [callback, 'https://app.example.com/other'],
      });
      for (const pair of [
        [callback, 'https://evil.example/'],
        ['https://evil.example/', callback],
        [callback, callback],
      ])
        expectNoRedirect(await asks(target, client.id, pair), pair.join(' '));
      expectNoRedirect(await asks(target, client.id, undefined), 'none');
    },
  },
  {
    class: 'redirects',
    sentence: 'A loopback redirect may differ in its port and in nothing else',
    async run(target) {
      const client = await register(target, { redirect_uris: ['http://127.0.0.1/callback'] });
      for (const good of ['http://127.0.0.1:53682/callback', 'http://127.0.0.1/callback']) {
        roundOf(await asks(target, client.id, good));
        await rejectAll(target);
      }
      for (const uri of [
        'http://127.0.0.1:53682/other',
        'http://127.0.0.1:53682/callback/',
        'http://127.0.0.1:53682/callback?x=1',
        'http://127.0.0.1:53682@evil.example/callback',
        'http://127.0.0.1:@evil.example/callback',
        'http://127.0.0.1:53682.evil.example/callback',
        'http://127.0.0.1.evil.example:53682/callback',
        'http://127.0.0.1:999999/callback',
        'http://127.0.0.1:-1/callback',
        'http://127.0.0.1:80:80/callback',
        'http://127.0.0.2:53682/callback',
        'http://localhost:53682/callback',
        'http://[::1]:53682/callback',
        'https://127.0.0.1:53682/callback',
      ])
        expectNoRedirect(await asks(target, client.id, uri), uri);
      const https = await register(target);
      expectNoRedirect(await asks(target, https.id, 'https://app.example.com:53682/callback'), 'a port');
    },
  },
  {
    class: 'redirects',
    sentence:
      'A client does not register a redirect URI that runs code, leads to plain http, or hides where it leads',
    async run(target) {
      for (const uri of unregistrable) {
        for (const uris of [[uri], [callback, uri]]) {
          const answer = await target.visit('public', registration({ redirect_uris: uris }));
          expect(answer.status, `${JSON.stringify(uri)}: ${answer.text}`).toBe(400);
          expect(errorIn(answer)).toMatch(/^invalid_(redirect_uri|client_metadata)$/);
        }
      }
      const many = Array.from({ length: 11 }, (_, index) => `https://app.example.com/${index}`);
      for (const uris of [[], undefined, callback, many])
        expect((await target.visit('public', registration({ redirect_uris: uris }))).status).toBe(400);
    },
  },
  {
    class: 'redirects',
    sentence: 'An unknown client does not get anybody redirected',
    async run(target) {
      for (const client of [
        '',
        'nobody',
        '../../etc/passwd',
        "' OR 1=1 --",
        'x'.repeat(4_000),
        '<script>alert(1)</script>',
      ])
        expectNoRedirect(await asks(target, client, callback), client);
      const twice = authorizePath({ ...wellFormed('nobody', pkce().challenge), client_id: ['a', 'b'] });
      expectNoRedirect(await target.visit('public', { path: twice }), 'two clients');
    },
  },
  {
    class: 'redirects',
    sentence: 'What a client says in its state does not become a header, a parameter or markup',
    async run(target) {
      const client = await register(target);
      const state = 'x\r\nSet-Cookie: a=b&code=forged&iss=https://evil.example#"><script>alert(1)</script>';
      const path = authorizePath({
        ...wellFormed(client.id, pkce().challenge),
        response_type: 'token',
        state,
      });
      const answer = await target.visit('public', { path });
      const where = new URL(String(answer.headers.location));
      expect(where.origin + where.pathname).toBe(callback);
      expect(where.hash).toBe('');
      expect(where.searchParams.getAll('state')).toEqual([state]);
      expect(where.searchParams.getAll('iss')).toEqual([target.publicOrigin]);
      expect(where.searchParams.has('code')).toBe(false);
      expect(where.searchParams.get('error')).toBe('unsupported_response_type');
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  },
];
