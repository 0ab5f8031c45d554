/** Doing, or seeing, more than was given. */
import { expect } from 'vitest';
import { z } from 'zod';
import { issuedBy, letIn, refresh } from '../client.ts';
import { call, endpointOf, message, modern, openSse, read, rpc, tokenNamed } from '../mcp.ts';
import type { Attack, Target } from '../target.ts';
import type { Answer, Asked } from '../visitor.ts';

const authorization = (token: string) => ({ authorization: `Bearer ${token}` });

function bridge(token: string, name: string, args: object = {}): Asked {
  return { path: '/mcp/call', headers: authorization(token), body: { name, arguments: args } };
}

async function bridgeTools(target: Target, token: string): Promise<string[]> {
  const answer = await target.visit('public', { path: '/mcp/tools', headers: authorization(token) });
  const { tools } = z
    .object({ tools: z.array(z.looseObject({ name: z.string() })) })
    .parse(JSON.parse(answer.text));
  return tools.map(({ name }) => name);
}

async function toolNames(target: Target, asked: Asked): Promise<string[]> {
  return read(await target.visit('public', asked)).result?.tools?.map(({ name }) => name) ?? [];
}

/** Refused as a tool's result, with the way to ask for more. */
function expectStepUp(answer: Answer, scope?: string): void {
  expect(answer.status, answer.text).toBe(200);
  const { result } = read(answer);
  expect(result?.isError, answer.text).toBe(true);
  const challenges = z.array(z.string()).parse(result?._meta?.['mcp/www_authenticate']);
  expect(challenges[0]).toMatch(/^Bearer .*error="insufficient_scope"/);
  expect(answer.headers['www-authenticate']).toBe(challenges[0]);
  if (scope !== undefined) expect(challenges[0]).toContain(scope);
}

/** How many notes there are of this title, as the user sees it. */
async function notesNamed(target: Target, title: string): Promise<number> {
  const { token } = await tokenNamed(target, 'the user');
  const answer = await target.visit('local', call(token, 'list_notes'));
  return answer.text.split(title).length - 1;
}

export const scopes: readonly Attack[] = [
  {
    class: 'scopes',
    sentence: 'A client that may only read does not see a tool that writes, whichever way it asks',
    async run(target) {
      const granted = await letIn(target, { scopes: ['mcp:read'] });
      const personal = await tokenNamed(target, 'reader', { scope: 'mcp:read' });
      for (const token of [granted.tokens.access, personal.token]) {
        const lists = [
          await toolNames(target, rpc(token, 'tools/list')),
          await toolNames(target, modern(token, 'tools/list')),
          await bridgeTools(target, token),
        ];
        for (const names of lists) {
          expect(names).toContain('list_notes');
          for (const name of ['create_note', 'update_note', 'delete_note']) expect(names).not.toContain(name);
        }
      }
    },
  },
  {
    class: 'scopes',
    sentence: 'A client that may only read does not write, by any transport, and nothing is changed',
    async run(target) {
      const { tokens } = await letIn(target, { scopes: ['mcp:read'] });
      const token = tokens.access;
      const title = `written-by-a-reader-${Date.now()}`;
      const note = { title, content: 'x' };
      expectStepUp(await target.visit('public', call(token, 'create_note', note)), 'mcp:write');
      expectStepUp(
        await target.visit('public', modern(token, 'tools/call', { name: 'create_note', arguments: note })),
      );
      const bridged = await target.visit('public', bridge(token, 'create_note', note));
      expect(bridged.text).toContain('"isError":true');
      const batch = await target.visit('public', {
        ...rpc(token, 'x'),
        body: [1, 2].map((id) => message('tools/call', { name: 'create_note', arguments: note }, id)),
      });
      expect(batch.text).not.toMatch(/"isError":false|"uid":/);
      const stream = await openSse(target, 'public', token);
      const path = await endpointOf(stream);
      const sent = await target.visit('public', {
        path,
        headers: authorization(token),
        body: message('tools/call', { name: 'create_note', arguments: note }),
      });
      expect(sent.status).toBe(202);
      stream.close();
      for (const odd of [
        'CREATE_NOTE',
        'create_note ',
        'create%5fnote',
        'patchbay.create_note',
        'workspace_create_note',
      ])
        expect((await target.visit('public', call(token, odd, note))).text).not.toContain('"isError":false');
      expect(await notesNamed(target, title)).toBe(0);
      const writer = await letIn(target);
      expect(
        read(await target.visit('public', call(writer.tokens.access, 'create_note', note))).result?.isError,
      ).not.toBe(true);
      expect(await notesNamed(target, title)).toBeGreaterThan(0);
    },
  },
  {
    class: 'scopes',
    sentence:
      'A client that was refused is not told that the tool does something else, nor can it allow itself',
    async run(target) {
      const { tokens } = await letIn(target, { scopes: ['mcp:read'] });
      const asked = rpc(tokens.access, 'tools/call', {
        name: 'create_note',
        arguments: { title: 'x', content: 'x' },
        scope: 'mcp:write',
        _meta: {
          scope: 'mcp:read mcp:write',
          'mcp/scopes': ['mcp:write'],
          annotations: { readOnlyHint: true },
        },
      });
      const headers = { ...asked.headers, 'x-scope': 'mcp:write', 'x-oauth-scopes': 'mcp:read mcp:write' };
      expectStepUp(await target.visit('public', { ...asked, headers }), 'mcp:write');
    },
  },
  {
    class: 'scopes',
    sentence: 'A client that may only write does not read',
    async run(target) {
      const { tokens } = await letIn(target, { scopes: ['mcp:write'] });
      expect(await toolNames(target, rpc(tokens.access, 'tools/list'))).not.toContain('list_notes');
      expectStepUp(await target.visit('public', call(tokens.access, 'list_notes')), 'mcp:read');
      expectStepUp(await target.visit('public', call(tokens.access, 'search', { query: 'x' })));
    },
  },
  {
    class: 'scopes',
    sentence: 'A token that was refreshed for fewer scopes does not do more than they say',
    async run(target) {
      const { client, tokens } = await letIn(target);
      const narrow = issuedBy(await refresh(target, { client, token: tokens.refresh, scope: 'mcp:read' }));
      expect(narrow.scope).toBe('mcp:read');
      expect(await toolNames(target, rpc(narrow.access, 'tools/list'))).not.toContain('create_note');
      expectStepUp(
        await target.visit('public', call(narrow.access, 'create_note', { title: 'x', content: 'x' })),
      );
    },
  },
  {
    class: 'scopes',
    sentence: 'A scope that does not exist does not give anything',
    async run(target) {
      for (const scope of [
        'mcp:admin mcp:read',
        'admin openid mcp:read',
        '* mcp:read',
        'mcp:* mcp:read',
        'MCP:WRITE mcp:read',
      ]) {
        const { tokens } = await letIn(target, { parameters: { scope } });
        expect(tokens.scope).toBe('mcp:read');
        expectStepUp(
          await target.visit('public', call(tokens.access, 'create_note', { title: 'x', content: 'x' })),
        );
      }
    },
  },
  {
    class: 'scopes',
    sentence: 'A client that was given one source does not see, call, search or fetch another',
    needs: ['core'],
    async run(target) {
      const word = `narwhal${Date.now()}`;
      const { token: users } = await tokenNamed(target, 'the user');
      const made = await target.visit('local', call(users, 'create_note', { title: word, content: word }));
      const uid = /"uid":\s*"([^"]+)"/.exec(made.text.replaceAll('\\"', '"'))?.[1] ?? '';
      expect(uid).not.toBe('');
      const found = await target.visit('local', call(users, 'search', { query: word }));
      expect(found.text).toContain(uid);
      const { tokens } = await letIn(target, { sources: ['lasting'] });
      const token = tokens.access;
      for (const names of [
        await toolNames(target, rpc(token, 'tools/list')),
        await bridgeTools(target, token),
      ]) {
        expect(names).toContain('endless');
        expect(names).not.toContain('list_notes');
      }
      expectStepUp(await target.visit('public', call(token, 'list_notes')));
      expectStepUp(await target.visit('public', call(token, 'create_note', { title: 'x', content: 'x' })));
      expect((await target.visit('public', bridge(token, 'list_notes'))).text).toContain('"isError":true');
      for (const asked of [
        call(token, 'search', { query: word }),
        modern(token, 'tools/call', { name: 'search', arguments: { query: word } }),
        bridge(token, 'search', { query: word }),
        call(token, 'fetch', { id: `workspace:note:${uid}` }),
        bridge(token, 'fetch', { id: `workspace:note:${uid}` }),
      ]) {
        const answer = await target.visit('public', asked);
        expect(answer.text.replaceAll(`workspace:note:${uid}`, ''), answer.text).not.toContain(uid);
        expect(answer.text).not.toContain(`"text":"${word}`);
      }
    },
  },
];
