/** What opening links leaves behind, and how often they may be opened. */
import { expect } from 'vitest';
import { fetched, linkTo, partsOf, writeNote } from '../links.ts';
import { call, rpc, tokenNamed } from '../mcp.ts';
import { expectAbsent, recordsOf } from '../records.ts';
import type { Attack } from '../target.ts';
import { each, ownNetwork } from '../visitor.ts';

export const documentRecords: readonly Attack[] = [
  {
    class: 'documents',
    sentence: 'A link’s signature does not stand in a record, a log, the state or on disk',
    async run(target) {
      const { token, id: owner } = await tokenNamed(target, 'who was given a link');
      const word = `wombat${Date.now()}`;
      const { id } = await writeNote(target, { title: word, content: `About the ${word}.` });
      await target.visit('public', call(token, 'search', { query: word }));
      const { url } = await fetched(target, token, id);
      const { pathname, search } = new URL(url);
      const link = pathname + search;
      const { sig } = partsOf(link);
      for (const path of [link, link.replace('exp=', 'exp=9'), link.replace('note', 'task'), `${link}&sig=x`])
        for (const method of ['GET', 'HEAD', 'POST'])
          await target.visit('public', { path, method, headers: { referer: url, 'user-agent': url } });
      // Also where a client says it back.
      await target.visit('public', call(token, 'fetch', { id: url }));
      await target.visit('public', call(token, 'search', { query: url }));
      await target.visit('public', call(token, url.slice(0, 200), { url }));
      await target.visit('public', { path: `/nothing${link}` });
      await target.ask('tokens.revoke', { id: owner });
      await target.visit('public', { path: link });
      for (const [where, text] of await recordsOf(target)) expectAbsent(text, [sig], where);
      for (const [file, text] of target.files()) expectAbsent(text, [sig], file);
    },
  },
  {
    class: 'documents',
    sentence: 'A document does not leave the house by a link without standing in the journal',
    async run(target) {
      const { token, id: owner } = await tokenNamed(target, 'a client with a link');
      const { id, uid } = await writeNote(target, {
        title: 'Journal',
        content: 'Of this there is a record.',
      });
      const link = await linkTo(target, token, id);
      const opened = async () => {
        const { calls } = await target.ask('calls.list', { limit: 1000, tool: 'link/open' });
        const details = await Promise.all(calls.map((one) => target.ask('calls.show', { id: one.id })));
        return details.filter((one) => JSON.stringify(one.arguments).includes(uid));
      };
      for (const [method, accept] of [
        ['GET', 'text/html'],
        ['GET', 'application/json'],
        ['HEAD', '*/*'],
      ] as const)
        expect((await target.visit('public', { path: link, method, headers: { accept } })).status).toBe(200);
      // Not even where whoever asks says that it is the doctor.
      const headers = { 'x-patchbay-doctor': 'true' };
      expect((await target.visit('public', { path: link, headers })).status).toBe(200);
      const records = await opened();
      expect(records).toHaveLength(4);
      for (const record of records)
        expect(record).toMatchObject({
          transport: 'link',
          source: 'workspace',
          client: 'a client with a link',
        });
      await target.ask('tokens.revoke', { id: owner });
    },
  },
  {
    class: 'documents',
    sentence: 'A visit to a link is not told with the document’s id',
    async run(target) {
      const marker = `marker-${Date.now()}`;
      const { token } = await tokenNamed(target, 'who was given a link');
      const { id, uid } = await writeNote(target, { title: 'Visited', content: 'Text.' });
      const link = await linkTo(target, token, id);
      await target.visit('public', { path: link });
      for (const query of ['', '?exp=1&for=x&sig=y', `?exp=${marker}&for=${marker}&sig=${marker}`])
        for (const headers of [{}, { origin: 'https://evil.example' }, { host: 'evil.example' }])
          await target.visit('public', { path: `/data/${marker}${query}`, headers });
      for (const [where, text] of await recordsOf(target)) {
        expectAbsent(text, [marker], where);
        // The journal says what was opened: that is what it is for.
        if (where === 'audit' || where === 'logs' || where === 'said') expectAbsent(text, [uid], where);
      }
    },
  },
  {
    class: 'documents',
    sentence: 'Links do not open more often than an address may ask, with a signature or without',
    needs: ['limits'],
    async run(target) {
      const { token } = await tokenNamed(target, 'who was given a link');
      const link = await linkTo(target, token, (await writeNote(target, { title: 'A', content: 'B' })).id);
      const address = ownNetwork();
      const counts = await each([link, '/data/x?exp=1&for=x&sig=x'], async (path) => {
        const host = path === link ? 1 : 2;
        const answers = await each(
          Array.from({ length: 130 }, () => path),
          () => target.visitFrom(address(host), { path, headers: { 'x-forwarded-for': '203.0.113.1' } }),
        );
        const refused = answers.filter(({ status }) => status === 429);
        for (const answer of refused) expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
        return answers.length - refused.length;
      });
      for (const count of counts) expect(count).toBeLessThanOrEqual(100);
      for (const count of counts) expect(count).toBeGreaterThanOrEqual(90);
      expect((await target.visitFrom(address(3), { path: link })).status).toBe(200);
      expect((await target.visit('local', rpc(token, 'tools/list'))).status).toBe(200);
    },
  },
  {
    class: 'documents',
    sentence: 'Links that open for everybody do not open anything else while only OpenAI may come in',
    async run(target) {
      const { token } = await tokenNamed(target, 'who was given a link');
      const link = await linkTo(
        target,
        token,
        (await writeNote(target, { title: 'Cited', content: 'B' })).id,
      );
      const query = link.slice(link.indexOf('?'));
      await target.ask('settings.set', { values: { 'access.openaiOnly': true } });
      try {
        const from = '203.0.113.77';
        expect((await target.visitFrom(from, { path: link })).status).toBe(200);
        const others = ['/mcp', '/mcp/tools', '/mcp/call', '/sse', '/sse/messages', '/mcp/capabilities'];
        for (const path of [...others, ...others.map((one) => `${one}${query}`), `/link/x/mcp${query}`]) {
          const asked = { ...rpc(token, 'tools/list'), path };
          expect([403, 404], path).toContain((await target.visitFrom(from, asked)).status);
        }
        for (const path of ['/data/../mcp', '/data/%2e%2e/mcp', '/data/..;/mcp', '/data/x/../../mcp']) {
          const answer = await target.visitFrom(from, {
            ...rpc(token, 'tools/list'),
            path: `${path}${query}`,
          });
          expect(answer.status, path).toBeGreaterThanOrEqual(400);
          expect(answer.text, path).not.toContain('inputSchema');
        }
      } finally {
        await target.ask('settings.set', { values: { 'access.openaiOnly': null } });
      }
    },
  },
];
