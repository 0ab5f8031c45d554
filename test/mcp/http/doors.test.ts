/** No second way to any path: other spellings, heads that say two things, and secret links. */
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knock } from './knock.ts';
import { startListenerRig, type Rig } from './listener-rig.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startListenerRig();
});
afterEach(() => rig.close());
const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
const bearer = () => ({ authorization: `Bearer ${rig.token}`, 'content-type': 'application/json' });

describe('another spelling of a path', () => {
  it.each([
    '/mcp%2fcall',
    '/%6dcp',
    '/mcp%00',
    '//mcp',
    '/mcp//',
    '/./mcp',
    '/sse/../mcp',
    '/mcp/.',
    '/mcp/..',
    '/mcp/%2e%2e/health',
    '/mcp;x=1',
    '/mcp;/health',
    '/MCP',
    '/mcp\\',
    '/mcp#',
    '/mcp/call/',
    '/health/',
    '/oauth/token/',
    '/oauth/authorize/',
    '/OAuth/token',
    '/oauth//token',
    '/oauth/%74oken',
    '/.well-known/oauth-authorization-server/',
    '/.well-known/oauth-protected-resource/mcp/',
    '/.well-known/%6fauth-authorization-server',
    '/link/mcp',
    '/link//mcp',
    '*',
  ])('%s is none', async (path) => {
    for (const method of ['GET', 'POST']) {
      const answer = await knock(rig.origin, { method, path, headers: bearer() });
      expect([400, 404]).toContain(answer.status);
      expect(answer.headers['content-type']).toContain('application/json');
    }
    expect(rig.ended).toEqual([]);
  });

  it.each(['http://127.0.0.1/mcp', 'http://evil.example/mcp', 'https://public.example/health'])(
    '%s, whole in the request line, is refused',
    async (path) => {
      const answer = await knock(rig.origin, { method: 'POST', path, headers: bearer(), body: ping });
      expect(answer.status).toBe(400);
      expect(answer.json).toMatchObject({ error: 'invalid_request' });
    },
  );
});

describe('a head that says two things', () => {
  const own = () => new URL(rig.origin).host;
  it.each<[string, () => string[]]>([
    ['two hosts', () => ['Host', own(), 'Host', 'evil.example']],
    ['two hosts, the wrong one first', () => ['Host', 'evil.example', 'Host', own()]],
    ['two hosts in one', () => ['Host', `${own()}, evil.example`]],
    ['two tokens', () => ['Authorization', `Bearer ${rig.token}`, 'authorization', 'Bearer other']],
    ['a token twice', () => ['Authorization', `Bearer ${rig.token}`, 'Authorization', `Bearer ${rig.token}`]],
    ['two tokens in one', () => ['Authorization', `Bearer ${rig.token}, Bearer other`]],
    ['a token behind a scheme', () => ['Authorization', `Basic Bearer ${rig.token}`]],
    ['a bare token', () => ['Authorization', rig.token]],
  ])('with %s is refused', async (_case, head) => {
    const given = head();
    const rest = given.some((text) => text === 'Authorization') ? [] : Object.entries(bearer()).flat();
    const answer = await knock(rig.origin, { method: 'POST', headers: [...given, ...rest], body: ping });
    expect([400, 401, 403]).toContain(answer.status);
  });

  it('a request without Host is refused', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(rig.origin).port), '127.0.0.1');
      let heard = '';
      socket.on('data', (chunk) => (heard += String(chunk)));
      socket.on('close', () => resolve(heard));
      socket.on('error', reject);
      socket.end(`GET /health HTTP/1.0\r\nConnection: close\r\n\r\n`);
    });
    expect(text).toMatch(/^HTTP\/1\.1 40[03] /);
  });
});

describe('a secret link', () => {
  const linkRights = {
    credential: 'the-link',
    name: 'Old client',
    kind: 'link',
    scopes: new Set(['mcp:read']),
    sources: null,
  } as const;
  const secret = `pbl_${'0'.repeat(12)}_${'A'.repeat(43)}`;
  const path = `/link/${secret}/mcp`;
  beforeEach(async () => {
    await rig.close();
    rig = await startListenerRig({
      access: { verifyLink: (given) => (given === secret ? linkRights : null) },
    });
  });

  it('lets a POST in without a header, as /mcp would', async () => {
    const call = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'echo', arguments: { a: 1 } },
    });
    const answer = await knock(rig.origin, { method: 'POST', path, body: call });
    expect(answer.json).toMatchObject({ result: { structuredContent: { a: 1 } } });
    expect(rig.visits).toMatchObject([{ request: 'POST /link/…/mcp', credential: 'the-link', tool: 'echo' }]);
    expect(rig.ended).toMatchObject([{ client: 'Old client' }]);
  });

  it.each(['GET', 'DELETE'])('answers %s with 405', async (method) => {
    expect((await knock(rig.origin, { method, path })).status).toBe(405);
  });

  it.each([
    ['another secret', path.replace('AAA', 'AAB')],
    ['a bearer token in its place', path.replace('pbl_', 'pb_')],
    ['something behind it', `${path}/call`],
  ])('with %s is a 404 without a challenge, and told without the secret', async (_case, wrong) => {
    const answer = await knock(rig.origin, { method: 'POST', path: wrong, headers: bearer(), body: ping });
    expect(answer.status).toBe(404);
    expect(answer.headers['www-authenticate']).toBeUndefined();
    expect(JSON.stringify(rig.visits)).not.toContain('AAAA');
  });

  it('is no token', async () => {
    const answer = await knock(rig.origin, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      body: ping,
    });
    expect(answer.status).toBe(401);
  });
});
