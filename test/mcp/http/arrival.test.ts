/** How a request came, what it counts for, and whether its address is on the list. */
import { afterEach, describe, expect, it } from 'vitest';
import type { LimitKind } from '../../../src/mcp/access/limits.ts';
import { knock } from './knock.ts';
import { startListenerRig, type Rig, type RigOptions } from './listener-rig.ts';
import { noteLimits, rangesOf } from './staged-access.ts';

let rig: Rig;
afterEach(() => rig.close());
const start = async (options: RigOptions) => {
  rig = await startListenerRig({
    tunnelHost: () => 'tunnel.example',
    publicHost: () => 'tunnel.example',
    ...options,
  });
};
const bearer = () => ({ authorization: `Bearer ${rig.token}` });
const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });

describe('who asked, and how', () => {
  it.each([
    ['the tunnel', { host: 'tunnel.example', 'x-forwarded-for': '192.0.2.1' }, '', 'tunnel', '192.0.2.1'],
    [
      'the tunnel in capitals',
      { host: 'Tunnel.EXAMPLE', 'x-forwarded-for': '192.0.2.1' },
      '',
      'tunnel',
      '192.0.2.1',
    ],
    [
      'a visitor of the tunnel who forges',
      { host: 'tunnel.example', 'x-forwarded-for': '104.16.0.1, 192.0.2.9' },
      '',
      'tunnel',
      '192.0.2.9',
    ],
    [
      'an IPv6 visitor',
      { host: 'tunnel.example', 'x-forwarded-for': '2001:DB8:0::1' },
      '',
      'tunnel',
      '2001:db8::1',
    ],
    [
      'an address with a port',
      { host: 'tunnel.example', 'x-forwarded-for': '192.0.2.1:5000' },
      '',
      'tunnel',
      '192.0.2.1',
    ],
    [
      'IPv4 dressed as IPv6',
      { host: 'tunnel.example', 'x-forwarded-for': '::ffff:192.0.2.1' },
      '',
      'tunnel',
      '192.0.2.1',
    ],
    ['the tunnel without an address', { host: 'tunnel.example' }, '', 'tunnel', 'unknown'],
    [
      'the tunnel with nonsense',
      { host: 'tunnel.example', 'x-forwarded-for': 'localhost' },
      '',
      'tunnel',
      'unknown',
    ],
    ['this machine', {}, '', 'local', '127.0.0.1'],
    ['this machine, with a forwarded address', { 'x-forwarded-for': '192.0.2.1' }, '', 'local', '127.0.0.1'],
    ['the trusted proxy', { 'x-forwarded-for': '192.0.2.1' }, '127.0.0.1', 'proxy', '192.0.2.1'],
    [
      'the public address, by a proxy that nobody said to trust',
      { host: 'Own.example', 'x-forwarded-for': '192.0.2.1' },
      '10.0.0.1',
      'proxy',
      'unknown',
    ],
    [
      'the public address, by the trusted proxy',
      { host: 'own.example', 'x-forwarded-for': '192.0.2.1' },
      '127.0.0.1',
      'proxy',
      '192.0.2.1',
    ],
    ['a public address that is of this machine', { host: 'localhost:7420' }, '', 'local', '127.0.0.1'],
    ['a proxy that is not trusted', { 'x-forwarded-for': '192.0.2.1' }, '10.0.0.1', 'local', '127.0.0.1'],
  ])('%s', async (_case, headers, trustedProxy, via, address) => {
    const publicHosts = () => ['tunnel.example', 'own.example', 'localhost:7420'];
    await start({ settings: { trustedProxy }, publicHosts });
    await knock(rig.origin, { path: '/health', headers });
    expect(rig.visits).toMatchObject([{ via, asker: { address } }]);
  });

  it('the issuer is the address by which we were asked', async () => {
    await start({});
    for (const host of ['tunnel.example', 'localhost:7420', '127.0.0.1:1'])
      await knock(rig.origin, { path: '/health', headers: { host } });
    await knock(rig.origin, { path: '/health', headers: { host: 'evil.example' } });
    expect(rig.visits.map(({ asker }) => asker.issuer)).toEqual([
      'https://tunnel.example',
      'http://localhost:7420',
      'http://127.0.0.1:1',
      '',
    ]);
  });
});

describe('limits', () => {
  const outside = { host: 'tunnel.example', 'x-forwarded-for': '192.0.2.1' };

  it.each<[string, Record<string, string>, string, string, string[]]>([
    ['a call from this machine', {}, 'POST', '/mcp', ['token ID']],
    ['a call from outside', outside, 'POST', '/mcp', ['address 192.0.2.1', 'token ID']],
    ['its health, asked from this machine', {}, 'GET', '/health', []],
    ['its health, asked from outside', outside, 'GET', '/health', ['address 192.0.2.1']],
    ['a path that is not there, from this machine', {}, 'GET', '/nothing', ['address 127.0.0.1']],
    ['a path that is not there', outside, 'GET', '/nothing', ['address 192.0.2.1']],
    ['metadata', outside, 'GET', '/.well-known/oauth-authorization-server', ['address 192.0.2.1']],
    [
      'the token endpoint',
      outside,
      'POST',
      '/oauth/token',
      ['address 192.0.2.1', 'token_endpoint 192.0.2.1'],
    ],
    ['registration', {}, 'POST', '/oauth/register', ['address 127.0.0.1', 'register 127.0.0.1']],
    [
      'an authorization',
      outside,
      'GET',
      '/oauth/authorize?client_id=x',
      ['address 192.0.2.1', 'authorize 192.0.2.1'],
    ],
    ['a page that waits', outside, 'GET', '/oauth/authorize?round=x&wait=1', ['address 192.0.2.1']],
  ])('%s counts', async (_case, headers, method, path, counted) => {
    const limits = noteLimits();
    await start({ access: { limits } });
    const body = method === 'POST' ? ping : undefined;
    const type = { 'content-type': 'application/json' };
    await knock(rig.origin, {
      method,
      path,
      headers: { ...type, ...headers, ...bearer() },
      ...(body && { body }),
    });
    const id = /pb_([0-9a-z]+)_/.exec(rig.token)?.[1] ?? '';
    expect(limits.taken.map((entry) => entry.replace(id, 'ID'))).toEqual(counted);
  });

  it('all that come by a proxy which is not trusted share one', async () => {
    const limits = noteLimits();
    await start({ access: { limits }, publicHost: () => 'own.example' });
    for (const address of ['192.0.2.1', '192.0.2.2'])
      await knock(rig.origin, {
        path: '/health',
        headers: { host: 'own.example', 'x-forwarded-for': address },
      });
    expect(limits.taken).toEqual(['address unknown', 'address unknown']);
  });

  it('whoever has no good token counts by address, once', async () => {
    const limits = noteLimits();
    await start({ access: { limits } });
    await knock(rig.origin, { method: 'POST' });
    await knock(rig.origin, { method: 'POST', headers: { authorization: 'Bearer wrong' } });
    await knock(rig.origin, { method: 'POST', headers: { ...outside, authorization: 'Bearer wrong' } });
    expect(limits.taken).toEqual(['address 127.0.0.1', 'address 127.0.0.1', 'address 192.0.2.1']);
  });

  it.each<[LimitKind, string, Record<string, string>]>([
    ['token', '/mcp', {}],
    ['address', '/mcp', outside],
    ['address', '/nothing', {}],
    ['register', '/oauth/register', {}],
  ])('too many of kind %s at %s are answered 429, with Retry-After, as JSON', async (kind, path, headers) => {
    const { take } = noteLimits(2, 33);
    await start({ access: { limits: { take: (asked, key) => (asked === kind ? take(asked, key) : null) } } });
    const ask = () =>
      knock(rig.origin, {
        method: path === '/health' ? 'GET' : 'POST',
        path,
        headers: { ...headers, ...bearer() },
      });
    expect((await ask()).status).not.toBe(429);
    expect((await ask()).status).not.toBe(429);
    const answer = await ask();
    expect(answer.status).toBe(429);
    expect(answer.headers['retry-after']).toBe('33');
    expect(answer.json).toMatchObject({ error: 'rate_limited' });
    expect(JSON.stringify(answer.json)).toContain('33 s');
  });

  it('a browser that asks too often is told so on a page', async () => {
    await start({ access: { limits: noteLimits(0) } });
    const answer = await knock(rig.origin, { path: '/oauth/authorize?client_id=x' });
    expect(answer.status).toBe(429);
    expect(answer.headers['retry-after']).toBe('7');
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.body).toContain('Too many requests');
  });

  it('the doctor counts for nothing and is told to nobody', async () => {
    const limits = noteLimits();
    await start({ access: { limits }, doctorPass: 'the-pass' });
    const headers = { 'x-patchbay-doctor': 'the-pass' };
    await knock(rig.origin, { path: '/health', headers });
    await knock(rig.origin, { method: 'POST', headers: { ...headers, ...bearer() }, body: ping });
    expect(limits.taken).toEqual([]);
    expect(rig.visits).toEqual([]);
    await knock(rig.origin, { path: '/health', headers: { 'x-patchbay-doctor': 'guessed' } });
    expect(rig.visits).toMatchObject([{ request: 'GET /health' }]);
  });
});

describe('with only OpenAI let in', () => {
  const listed = '104.16.0.1';
  const from = (address: string) => ({ host: 'tunnel.example', 'x-forwarded-for': address });
  const options = {
    settings: { openaiOnly: true },
    access: { ranges: rangesOf(listed) },
    doctorPass: 'the-pass',
  };

  it.each([
    '/mcp',
    '/sse',
    '/mcp/call',
    '/oauth/token',
    '/oauth/register',
    '/oauth/revoke',
    '/link/pbl_000000000000_' + 'A'.repeat(43) + '/mcp',
  ])('%s is closed to other addresses, before the token is looked at', async (path) => {
    await start(options);
    const ask = (address: string) =>
      knock(rig.origin, { method: 'POST', path, headers: { ...from(address), ...bearer() } });
    const answer = await ask('192.0.2.1');
    expect(answer.status).toBe(403);
    expect(JSON.stringify(answer.json)).toContain('forbidden_address');
    expect(JSON.stringify(answer.json)).toContain('OpenAI');
    expect((await ask(listed)).status).not.toBe(403);
    expect((await ask('unknown')).status).toBe(403);
  });

  it.each(['/health', '/.well-known/oauth-authorization-server', '/oauth/authorize?client_id=x'])(
    '%s stays open to the user’s own browser',
    async (path) => {
      await start(options);
      expect((await knock(rig.origin, { path, headers: from('192.0.2.1') })).status).not.toBe(403);
    },
  );

  it('the trusted proxy brings in those on the list, and no others', async () => {
    await start({ ...options, settings: { openaiOnly: true, trustedProxy: '127.0.0.1' } });
    const call = (address: string) =>
      knock(rig.origin, {
        method: 'POST',
        headers: { 'x-forwarded-for': address, ...bearer() },
        body: ping,
      });
    expect((await call('192.0.2.1')).json).toMatchObject({ error: 'forbidden_address' });
    expect((await call(listed)).status).toBe(200);
  });

  it('this machine and the doctor come in as ever', async () => {
    await start(options);
    const call = (headers: Record<string, string>) =>
      knock(rig.origin, { method: 'POST', headers: { ...headers, ...bearer() }, body: ping });
    expect((await call({})).status).toBe(200);
    expect((await call({ 'x-forwarded-for': '192.0.2.1' })).status).toBe(200);
    expect((await call({ ...from('192.0.2.1'), 'x-patchbay-doctor': 'the-pass' })).status).toBe(200);
    expect((await call({ ...from('192.0.2.1'), 'x-patchbay-doctor': 'guessed' })).status).toBe(403);
  });
});
