/** Pretending to be somewhere else, or to have come from somewhere else, by what the headers say. */
import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import {
  approvalOf,
  authorizePath,
  openRound,
  pkce,
  register,
  registration,
  rejectAll,
  roundOf,
  wellFormed,
} from '../client.ts';
import { message, rpc, tokenNamed } from '../mcp.ts';
import type { Attack, Target } from '../target.ts';
import { each, shout, visit, type Asked } from '../visitor.ts';

/** One of each kind of path; all answer with less than 400 when they are asked well. */
function wellAsked(token: string): Asked[] {
  const authorization = `Bearer ${token}`;
  return [
    { path: '/health' },
    { path: '/.well-known/oauth-authorization-server' },
    { path: '/.well-known/oauth-protected-resource/mcp' },
    { path: '/mcp', headers: { authorization }, body: message('tools/list') },
    { path: '/mcp/tools', headers: { authorization } },
    { path: '/sse', headers: { authorization, accept: 'text/event-stream' } },
    registration(),
  ];
}

function foreignHosts(target: Target): string[] {
  const { host, hostname } = new URL(target.publicOrigin);
  const { port } = new URL(target.loopbackOrigin);
  return [
    'evil.example',
    `evil.example:${port}`,
    `${hostname}.evil.example`,
    `evil-${host}`,
    `sub.${host}`,
    `${hostname}.`,
    `${hostname}:1`,
    `127.0.0.1.evil.example:${port}`,
    `localhost.evil.example:${port}`,
    `127.0.0.1:${port}@evil.example`,
    `evil.example@127.0.0.1:${port}`,
    `127.0.0.1:${port}/evil.example`,
    `127.0.0.1:${port}#evil.example`,
    `127.0.0.1:${port}, evil.example`,
    '192.168.0.10',
    '10.0.0.1:80',
    '0.0.0.0',
    '0.0.0.0:80',
    '[::]',
    '[::ffff:127.0.0.1]',
    '2130706433',
    '127.1',
    'localhost.localdomain',
  ];
}

export const hosts: readonly Attack[] = [
  {
    class: 'hosts and headers',
    sentence: 'A foreign Host does not get anything, not even the health or the metadata (DNS rebinding)',
    async run(target) {
      const { token } = await tokenNamed(target, 'hosts');
      const way = target.way('local');
      for (const asked of wellAsked(token)) {
        expect((await visit(way, asked)).status, asked.path).toBeLessThan(400);
        await each(foreignHosts(target), async (host) => {
          const answer = await visit(way, { ...asked, headers: { ...asked.headers, host } });
          expect([400, 403], `${host} ${asked.path}: ${answer.text}`).toContain(answer.status);
        });
      }
    },
  },
  {
    class: 'hosts and headers',
    sentence: 'A request with two Hosts, or none, does not get anything',
    async run(target) {
      const { token } = await tokenNamed(target, 'two hosts');
      const { port, host } = new URL(target.loopbackOrigin);
      const heads = [
        `Host: ${host}\r\nHost: evil.example\r\n`,
        `Host: evil.example\r\nHost: ${host}\r\n`,
        `Host: ${host}\r\nHost: ${host}\r\n`,
        `Host : ${host}\r\n`,
        ` Host: ${host}\r\n`,
        'Host:\r\n',
        'Host: \r\n',
        '',
      ];
      for (const head of heads) {
        const bytes = `GET /mcp/tools HTTP/1.1\r\n${head}Authorization: Bearer ${token}\r\nConnection: close\r\n\r\n`;
        expect(await shout(Number(port), bytes), head).toMatch(/^HTTP\/1\.1 40[03] /);
      }
      // The one revision of HTTP that goes without.
      const old = `GET /mcp/tools HTTP/1.0\r\nAuthorization: Bearer ${token}\r\n\r\n`;
      expect(await shout(Number(port), old)).toMatch(/^HTTP\/1\.1 403 /);
    },
  },
  {
    class: 'hosts and headers',
    sentence: 'A page of a foreign Origin does not get anything, also with a good token',
    async run(target) {
      const { token } = await tokenNamed(target, 'origins');
      const { host } = new URL(target.publicOrigin);
      const origins = [
        'https://evil.example',
        'null',
        'https://chatgpt.com.evil.example',
        `https://${host}.evil.example`,
        `https://evil.example/${host}`,
        `https://${host}@evil.example`,
        'http://localhost.evil.example',
        'http://127.0.0.1.evil.example',
        'http://192.168.0.1',
        'file://',
        'chrome-extension://abcdef',
        '',
      ];
      for (const asked of wellAsked(token))
        await each(origins, async (origin) => {
          const answer = await target.visit('public', { ...asked, headers: { ...asked.headers, origin } });
          expect(answer.status, `${origin} ${asked.path}`).toBe(403);
          expect(answer.headers['access-control-allow-origin']).toBeUndefined();
        });
    },
  },
  {
    class: 'hosts and headers',
    sentence: 'A header does not change the issuer: X-Forwarded-Host, Forwarded and their kin',
    async run(target) {
      const evil = {
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'http',
        'x-forwarded-port': '81',
        'x-forwarded-server': 'evil.example',
        'x-forwarded-prefix': '/evil',
        'x-forwarded-scheme': 'http',
        'x-host': 'evil.example',
        'x-original-host': 'evil.example',
        'x-http-host-override': 'evil.example',
        forwarded: 'for=127.0.0.1;host=evil.example;proto=http',
        'x-url-scheme': 'http',
        'front-end-https': 'off',
      };
      for (const side of ['public', 'local'] as const) {
        for (const path of [
          '/.well-known/oauth-authorization-server',
          '/.well-known/oauth-protected-resource/mcp',
          '/mcp/tools',
        ]) {
          const plain = await target.visit(side, { path });
          const answer = await target.visit(side, { path, headers: evil });
          expect(answer.text).toBe(plain.text);
          expect(answer.headers['www-authenticate']).toBe(plain.headers['www-authenticate']);
        }
      }
      const client = await register(target);
      const round = roundOf(
        await target.visit('public', {
          path: authorizePath(wellFormed(client.id, pkce().challenge)),
          headers: evil,
        }),
      );
      expect(round.setCookie).toMatch(/; Secure/);
      await rejectAll(target);
    },
  },
  {
    class: 'hosts and headers',
    sentence: 'A header does not make one path, or one method, into another',
    async run(target) {
      const { token } = await tokenNamed(target, 'override');
      const health = (await target.visit('public', { path: '/health' })).text;
      for (const name of [
        'x-original-url',
        'x-rewrite-url',
        'x-forwarded-uri',
        'x-original-uri',
        'x-accel-redirect',
        'x-sendfile',
      ]) {
        const led = await target.visit('public', { path: '/health', headers: { [name]: '/mcp/tools' } });
        expect(led.text).toBe(health);
        const from = await target.visit('public', { path: '/mcp/tools', headers: { [name]: '/health' } });
        expect(from.status).toBe(401);
      }
      for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
        const headers = { [name]: 'POST', authorization: `Bearer ${token}` };
        expect((await target.visit('public', { path: '/mcp/call', headers })).status).toBe(405);
        expect((await target.visit('public', { path: '/oauth/token?_method=POST', headers })).status).toBe(
          405,
        );
      }
    },
  },
  {
    class: 'hosts and headers',
    sentence: 'An address that a request claims is not believed, from this machine or through the tunnel',
    async run(target) {
      const client = await register(target);
      const inside = await register(target, {}, 'local');
      const claimed = {
        'x-forwarded-for': '8.8.8.8',
        'x-real-ip': '8.8.8.8',
        'true-client-ip': '8.8.8.8',
        'cf-connecting-ip': '8.8.8.8',
        'x-client-ip': '8.8.8.8',
        forwarded: 'for=8.8.8.8',
        'x-cluster-client-ip': '8.8.8.8',
      };
      const good = (id: string) => wellFormed(id, pkce().challenge);
      const local = await openRound(target, good(inside.id), { side: 'local', headers: claimed });
      expect((await approvalOf(target, local))?.address).toBe('127.0.0.1');
      await rejectAll(target);
      const claims = ['8.8.8.8', '8.8.8.8, 9.9.9.9', '127.0.0.1', ' ', '8.8.8.8,'];
      for (const [index, forwarded] of claims.entries()) {
        // Who was rejected cannot ask again so soon.
        const real = `203.0.113.${100 + index}`;
        const path = authorizePath(good(client.id));
        const headers = { ...claimed, 'x-forwarded-for': forwarded };
        const round = roundOf(await target.visitFrom(real, { path, headers }));
        expect((await approvalOf(target, round))?.address, forwarded).toBe(real);
        await rejectAll(target);
      }
    },
  },
  {
    class: 'hosts and headers',
    sentence:
      'An address that is not on OpenAI’s list does not get in while only that may, also with a good token',
    needs: ['alone'],
    async run(target) {
      const { token } = await tokenNamed(target, 'not on the list');
      const link = await tokenNamed(target, 'link not on the list', { kind: 'link' });
      const guarded: Asked[] = [
        rpc(token, 'tools/list'),
        { path: '/mcp/tools', headers: { authorization: `Bearer ${token}` } },
        { path: '/sse', headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' } },
        { path: `/link/${link.token}/mcp`, body: message('tools/list') },
        { path: '/oauth/token', body: new URLSearchParams({ grant_type: 'authorization_code' }) },
        registration(),
      ];
      const onList = '9.129.53.233';
      await target.ask('settings.set', { values: { 'access.openaiOnly': true } });
      try {
        for (const asked of guarded) {
          for (const claimed of [undefined, onList, `${onList}, ${onList}`]) {
            const headers = {
              ...asked.headers,
              ...(claimed === undefined ? {} : { 'x-forwarded-for': claimed }),
            };
            const answer = await target.visitFrom('203.0.113.9', { ...asked, headers });
            expect(answer.status, `${asked.path}: ${answer.text}`).toBe(403);
          }
          expect((await target.visit('public', asked)).status, asked.path).toBe(403);
          expect((await target.visitFrom(onList, asked)).status, asked.path).not.toBe(403);
        }
        // The user's own browser asks for consent, and whoever checks from outside finds somebody here.
        expect((await target.visitFrom('203.0.113.9', { path: '/health' })).status).toBe(200);
      } finally {
        await target.ask('settings.set', { values: { 'access.openaiOnly': null } });
      }
    },
  },
  {
    class: 'hosts and headers',
    sentence: 'A guessed doctor’s pass does not hide a request from the user, or approve it',
    async run(target) {
      const client = await register(target);
      const guesses = [
        '',
        'true',
        '1',
        'undefined',
        'null',
        '[object Object]',
        randomBytes(32).toString('base64url'),
        'A'.repeat(43),
      ];
      for (const guess of guesses) {
        const headers = { 'x-patchbay-doctor': guess };
        const round = await openRound(target, wellFormed(client.id, pkce().challenge), { headers });
        expect(await approvalOf(target, round), guess).toBeDefined();
        await rejectAll(target);
      }
    },
  },
];
