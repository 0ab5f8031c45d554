/** A call beyond what the caller was given: refused in words, with the way to more, on every transport. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rights } from '../../../src/mcp/access/rights.ts';
import { openEvents } from './events.ts';
import { modern, post, startListenerRig, type Rig } from './listener-rig.ts';

function grant(credential: string, scopes: string[], sources: string[] | null): Rights {
  const given = sources === null ? null : new Set(sources);
  return { credential, name: 'ChatGPT', kind: 'oauth', scopes: new Set(scopes), sources: given };
}

const grants: Record<string, Rights> = {
  reader: grant('reader', ['mcp:read', 'offline_access'], null),
  narrow: grant('narrow', ['mcp:read', 'mcp:write'], ['test']),
};

describe.each([
  ['direct', true],
  ['SDK', false],
])('on the %s path', (_name, direct) => {
  let rig: Rig;
  beforeAll(async () => {
    const verify = (token: string) => {
      const rights = grants[token];
      return rights === undefined ? { ok: false as const, message: '' } : { ok: true as const, rights };
    };
    rig = await startListenerRig({ direct, access: { verify } });
  });
  afterAll(() => rig.close());

  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const legacyCall = (token: string, name: string) =>
    post(rig.mcpUrl, { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name } }, bearer(token));
  const modernCall = (token: string, name: string) => {
    const { body, headers } = modern('tools/call', { name, arguments: {} });
    return post(rig.mcpUrl, body, { ...headers, ...bearer(token) });
  };
  const challenge = (resource: string) =>
    `Bearer resource_metadata="${rig.origin}/.well-known/oauth-protected-resource${resource}", error="insufficient_scope", ` +
    'error_description="This connection may not use write: it needs the scope mcp:write, which its access token does not have.", ' +
    'scope="mcp:read mcp:write offline_access"';

  it.each([
    ['2025', legacyCall],
    ['2026', modernCall],
  ])(
    'a %s call without the scope is answered 200 with the challenge in result and header',
    async (_era, call) => {
      const answer = await call('reader', 'write');
      expect(answer.status).toBe(200);
      expect(answer.json).toMatchObject({
        result: {
          isError: true,
          content: [{ type: 'text', text: expect.stringContaining('mcp:write') }],
          _meta: { 'mcp/www_authenticate': [challenge('/mcp')] },
        },
      });
      expect(answer.headers.get('www-authenticate')).toBe(challenge('/mcp'));
      expect(rig.ended.at(-1)).toMatchObject({ tool: 'write', status: 'refused' });
    },
  );

  it('a modern refusal keeps what else its _meta says', async () => {
    expect((await modernCall('reader', 'write')).json).toMatchObject({
      result: {
        resultType: 'complete',
        _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'patchbay' } },
      },
    });
  });

  it.each([
    ['2025', legacyCall],
    ['2026', modernCall],
  ])('a %s call to a source that was not given is refused, and no scope would help', async (_era, call) => {
    for (const name of ['other_read', 'other_write']) {
      const answer = await call('narrow', name);
      const header = answer.headers.get('www-authenticate') ?? '';
      expect(answer.status).toBe(200);
      expect(header).toContain('error="insufficient_scope"');
      expect(header).not.toContain('scope="');
      expect(answer.json).toMatchObject({
        result: { isError: true, _meta: { 'mcp/www_authenticate': [header] } },
      });
    }
  });

  it('a call within the grant carries no challenge', async () => {
    for (const call of [legacyCall, modernCall]) {
      const answer = await call('narrow', 'write');
      expect(answer.headers.get('www-authenticate')).toBeNull();
      expect(answer.text).not.toContain('www_authenticate');
      expect(answer.json).not.toMatchObject({ result: { isError: true } });
    }
  });

  it('a batch with one such call carries the challenge', async () => {
    const batch = [
      { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'echo' } },
      { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'write' } },
    ];
    const answer = await post(rig.mcpUrl, batch, bearer('reader'));
    expect(answer.headers.get('www-authenticate')).toBe(challenge('/mcp'));
  });

  it('over SSE the challenge stands in the result and leads to /sse', async () => {
    const events = await openEvents(`${rig.origin}/sse`, bearer('reader'));
    const endpoint = await events.next('endpoint');
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'write' } };
    expect((await post(`${rig.origin}${endpoint}`, call, bearer('reader'))).status).toBe(202);
    expect(JSON.parse(await events.next('message'))).toMatchObject({
      result: { isError: true, _meta: { 'mcp/www_authenticate': [challenge('/sse')] } },
    });
    events.close();
  });

  it('over the bridge the challenge stands in result and header', async () => {
    const answer = await post(`${rig.origin}/mcp/call`, { name: 'write' }, bearer('reader'));
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      isError: true,
      _meta: { 'mcp/www_authenticate': [challenge('/mcp')] },
    });
    expect(answer.headers.get('www-authenticate')).toBe(challenge('/mcp'));
  });

  const listed = async (token: string) => {
    const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
    const answer = await post(rig.mcpUrl, list, bearer(token));
    const { tools } = (answer.json as { result: { tools: Record<string, unknown>[] } }).result;
    const bridge = await fetch(`${rig.origin}/mcp/tools`, { headers: bearer(token) });
    expect(await bridge.json()).toEqual({ tools });
    return tools;
  };

  it('a grant sees the tools that it may use, and no others', async () => {
    const [reader, narrow] = [await listed('reader'), await listed('narrow')];
    const names = (tools: Record<string, unknown>[]) => tools.map(({ name }) => name);
    expect(names(reader)).toEqual(expect.arrayContaining(['echo', 'other_read']));
    expect(names(reader)).not.toEqual(expect.arrayContaining(['write']));
    expect(names(reader)).not.toEqual(expect.arrayContaining(['other_write']));
    expect(names(narrow)).toEqual(expect.arrayContaining(['echo', 'write']));
    expect(names(narrow).filter((name) => String(name).startsWith('other'))).toEqual([]);
  });

  it('every tool says which scope it needs, at its top and in its _meta', async () => {
    for (const tool of await listed('narrow')) {
      const scopes = tool['name'] === 'write' ? ['mcp:write'] : ['mcp:read'];
      expect(tool['securitySchemes']).toEqual([{ type: 'oauth2', scopes }]);
      expect(tool['_meta']).toEqual({ securitySchemes: [{ type: 'oauth2', scopes }] });
    }
  });
});
