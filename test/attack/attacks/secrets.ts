/** Finding a secret where it should not stand: on disk, in the records, in the window, in an answer. */
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { openBrowser } from '../browser.ts';
import {
  exchange,
  getCode,
  issuedBy,
  look,
  openRound,
  pkce,
  refresh,
  register,
  rejectAll,
  wellFormed,
} from '../client.ts';
import { call, message, openSse, rpc, tokenNamed } from '../mcp.ts';
import { productSecrets } from '../product.ts';
import { expectAbsent, recordsOf } from '../records.ts';
import { untilOnline, type Attack, type Target } from '../target.ts';
import type { Answer } from '../visitor.ts';

/** A whole life with OAuth, its mistakes included, and every secret that was in it. */
async function live(target: Target) {
  const answers: Answer[] = [];
  const visit = async (side: 'public' | 'local', asked: Parameters<Target['visit']>[1]) => {
    const answer = await target.visit(side, asked);
    answers.push(answer);
    return answer;
  };
  const confidential = await register(target, { token_endpoint_auth_method: 'client_secret_post' });
  const coded = await getCode(target, { client: confidential });
  const first = issuedBy(await exchange(target, { ...coded.form, client_secret: confidential.secret ?? '' }));
  const wrong = 'pbs_0123456789ab_wrongwrongwrongwrongwrongwrongwrongwrongwro';
  answers.push(await refresh(target, { client: confidential, token: first.refresh, client_secret: wrong }));
  const second = issuedBy(
    await refresh(target, {
      client: confidential,
      token: first.refresh,
      client_secret: confidential.secret ?? '',
    }),
  );
  const waiting = await openRound(target, wellFormed(confidential.id, pkce().challenge));
  answers.push(await look(target, { id: waiting.id }));
  const personal = await tokenNamed(target, 'secret life');
  const link = await tokenNamed(target, 'secret link', { kind: 'link' });
  const own = [second.access, personal.token, link.token, second.refresh];
  const secrets = [
    ...own,
    ...[first.access, first.refresh, confidential.secret ?? '', coded.form['code'] ?? '', coded.verifier],
    ...[coded.round.cookie.split('=')[1] ?? '', waiting.cookie.split('=')[1] ?? ''],
  ];
  for (const secret of own) {
    await visit('public', rpc(`${secret}x`, 'tools/list'));
    await visit('public', { path: `/mcp/tools?access_token=${secret}` });
    await visit('public', { path: `/link/${secret}x/mcp`, body: message('tools/list') });
    await visit('public', { path: `/link/${secret}/mcp/tools` });
    await visit('public', { path: `/${secret}` });
    await visit('public', {
      path: `/oauth/authorize?client_id=${secret}&redirect_uri=${secret}&state=${secret}`,
    });
    await visit('public', {
      path: '/oauth/token',
      body: new URLSearchParams({ grant_type: secret, code: secret, client_id: secret }),
    });
    await visit('public', {
      path: '/oauth/revoke',
      body: new URLSearchParams({ token: `${secret}x`, client_id: secret }),
    });
    await visit('public', {
      path: '/oauth/register',
      body: { client_name: secret, redirect_uris: ['https://app.example.com/'] },
    });
    const headers = {
      'mcp-session-id': secret,
      'user-agent': `agent ${secret}`,
      'x-patchbay-doctor': secret,
    };
    await visit('public', rpc(personal.token, 'tools/list', {}, headers));
    await visit(
      'public',
      rpc(personal.token, 'initialize', {
        protocolVersion: '2025-11-25',
        capabilities: {},
        clientInfo: { name: `client ${secret}`, version: secret },
      }),
    );
    // Results may say what was asked for; what is kept of them may not.
    await target.visit('public', call(personal.token, 'search', { query: `what is ${secret}` }));
    await target.visit(
      'public',
      call(personal.token, 'create_note', { title: 'harmless', content: `Bearer ${secret}` }),
    );
    await target.visit('public', call(personal.token, secret, { token: secret }));
  }
  await visit('public', { path: `/link/${link.token}/mcp`, body: message('tools/list') });
  (await openSse(target, 'public', second.access)).close();
  await target.ask('tokens.revoke', { id: personal.id });
  await target.ask('clients.revoke', { id: confidential.id });
  await visit('public', rpc(personal.token, 'tools/list'));
  await visit('public', rpc(second.access, 'tools/list'));
  await rejectAll(target);
  return { secrets: [...new Set(secrets)].filter((secret) => secret !== ''), answers };
}

/** What of a secret would be of use: its random part. */
function telling(secret: string): string {
  return /^pb[a-z]?_[0-9a-z]{12}_(.+)$/.exec(secret)?.[1] ?? secret;
}

export const secretsAttacks: readonly Attack[] = [
  {
    class: 'secrets',
    sentence: 'A secret of a whole life with OAuth does not stand in a record, an answer, a log or the state',
    async run(target) {
      const { secrets, answers } = await live(target);
      expect(secrets.length).toBeGreaterThanOrEqual(11);
      // The notes that were made hold what was put into them; they are documents, not records.
      const records = await recordsOf(target);
      for (const [where, text] of [...records, ['answers', JSON.stringify(answers)] as const])
        expectAbsent(text, secrets, where, telling);
    },
  },
  {
    class: 'secrets',
    sentence: 'A secret does not stand on disk but as its hash',
    async run(target) {
      const { secrets } = await live(target);
      const all = [...secrets, ...(target.desk === null ? [] : productSecrets)];
      for (const [file, text] of target.files()) {
        // What the user's clients wrote into notes is theirs; the admin token is for the user's own programs.
        if (/workspace/.test(file)) continue;
        expectAbsent(text, all, file, telling);
      }
      const { token } = await tokenNamed(target, 'hashed');
      const digest = createHash('sha256').update(telling(token)).digest().toString('latin1');
      expect([...target.files().values()].some((text) => text.includes(digest))).toBe(true);
    },
  },
  {
    class: 'secrets',
    sentence: 'A secret does not stand in the window',
    needs: ['desk'],
    async run(target) {
      const browser = await openBrowser(target);
      try {
        const { secrets } = await live(target);
        const window = await browser.openWindow();
        for (const link of await window.getByRole('navigation').getByRole('link').all()) {
          await link.click();
          await window.waitForTimeout(150);
          expectAbsent(await window.content(), secrets, window.url(), telling);
        }
        const kept: unknown = await window.evaluate(
          '({ local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie, url: location.href })',
        );
        expectAbsent(JSON.stringify(kept), [...secrets, target.desk?.adminToken ?? ''], 'storage', telling);
        expect(JSON.stringify(kept)).not.toContain('token=');
      } finally {
        await browser.close();
      }
    },
  },
  {
    class: 'secrets',
    sentence: 'A command does not give a secret back that was put in',
    needs: ['alone'],
    async run(target) {
      const { token, id } = await tokenNamed(target, 'once');
      await target.ask('settings.set', { values: { 'tunnel.ngrok.authtoken': 'authtoken_put_in_4Gk29Lm' } });
      const answers = [
        await target.ask('settings.get', {}),
        await target.ask('tokens.list', {}),
        await target.ask('sources.list', {}),
        await target.state(),
      ];
      expectAbsent(JSON.stringify(answers), [token, 'authtoken_put_in_4Gk29Lm'], 'an answer', telling);
      await target.ask('settings.set', { values: { 'tunnel.ngrok.authtoken': null } });
      await target.ask('tokens.revoke', { id });
      await untilOnline(target);
    },
  },
  {
    class: 'secrets',
    sentence: 'An error does not tell what stands behind it: no stack, path or query',
    async run(target) {
      const provoked = [
        { path: '/oauth/token', method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
        { path: '/mcp/call', method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
        { path: '/oauth/authorize?client_id=%00' },
        { path: '/oauth/authorize?client_id=https://%' },
        { path: '/oauth/register', body: { redirect_uris: { length: 1 } } },
        { path: '/data/x?exp=NaN&sig=%00' },
        { path: '/%' },
        { path: '/sse/messages?sessionId=%' },
      ];
      for (const asked of provoked) {
        const answer = await target.visit('public', asked);
        expect(answer.status, asked.path).toBeLessThan(500);
        expect(answer.text, asked.path).not.toMatch(
          /node_modules|\.ts:\d|\.js:\d|at \w+ \(|SQLITE|\/tmp\/|\/home\//,
        );
        expect(answer.headers['x-powered-by']).toBeUndefined();
        expect(answer.headers['server']).toBeUndefined();
      }
    },
  },
];
