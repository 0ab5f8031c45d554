/** What is told of requests: each once, with what it asked for and how it ended; and what the tunnel carried. */
import { Agent, request } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/mcp/connectors/connector.ts';
import { failureOf } from '../../../src/mcp/http/protocol/exchange.ts';
import { openEvents } from './events.ts';
import { knock } from './knock.ts';
import { modern, post, startListenerRig, type Rig, type RigOptions } from './listener-rig.ts';
import { stageServer } from './staged-access.ts';

let rig: Rig;
afterEach(() => rig.close());
const start = async (options: RigOptions = {}) => {
  rig = await startListenerRig({ tunnelHost: () => 'public.example', ...options });
};
const bearer = () => ({ authorization: `Bearer ${rig.token}` });
const told = async (count: number) => {
  while (rig.visits.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  return rig.visits.slice(-count);
};

it.each([
  ['direct', true],
  ['SDK', false],
])('tells of a call, on the %s path, its method, tool, client and credential', async (_name, direct) => {
  await start({ direct });
  const { body, headers } = modern('tools/call', { name: 'echo', arguments: {} });
  await post(`${rig.mcpUrl}?secret=1`, body, { ...headers, ...bearer(), 'user-agent': 'openai-mcp/1.0.0' });
  expect(await told(1)).toEqual([
    {
      via: 'local',
      asker: { issuer: rig.origin, address: '127.0.0.1', userAgent: 'openai-mcp/1.0.0', isDoctor: false },
      request: 'POST /mcp',
      rpc: 'tools/call',
      tool: 'echo',
      client: 'openai-mcp',
      credential: /pb_([0-9a-z]+)_/.exec(rig.token)?.[1],
      status: 200,
      error: '',
      failure: null,
      leadsTo: '',
    },
  ]);
});

it.each([
  ['direct', true],
  ['SDK', false],
])('tells, on the %s path, of an answer that is an error though HTTP went well', async (_name, direct) => {
  await start({ direct });
  const ask = (method: string, params: JsonObject) =>
    post(rig.mcpUrl, { jsonrpc: '2.0', id: 1, method, params }, bearer());
  const askModern = async (method: string, params: JsonObject) => {
    const { body, headers } = modern(method, params);
    return post(rig.mcpUrl, body, { ...headers, ...bearer() });
  };
  const thing = { kind: 'tool', message: 'The thing is not there. Ask for another.' };
  for (const one of [ask, askModern]) {
    await one('tools/call', { name: 'fail' });
    await one('tools/call', { name: 'nope' });
    await one('tools/call', { name: 'echo' });
  }
  await ask('resources/subscribe', {});
  await ask('tools/list', {});
  const unknown = { kind: 'rpc', code: -32602 };
  expect((await told(8)).map(({ status, failure }) => [status, failure])).toEqual([
    ...[thing, unknown, null, thing, unknown, null].map((failure) => [200, failure]),
    [200, { kind: 'rpc', code: -32601 }],
    [200, null],
  ]);
});

it('tells where the answers of rounds and registrations go, where that is known', async () => {
  await start();
  const register = async (...uris: string[]) => {
    const { json } = await post(`${rig.origin}/oauth/register`, { redirect_uris: uris });
    return (json as { client_id?: string }).client_id ?? '';
  };
  const there = 'https://chatgpt.com/connector_platform_oauth_redirect';
  const id = await register(there);
  await register(there, 'https://evil.example/');
  await register('http://evil.example/');
  const path = (change: Record<string, string>) => {
    const asked = { response_type: 'code', client_id: id, redirect_uri: there, ...change };
    const proof = { code_challenge: 'A'.repeat(43), code_challenge_method: 'S256' };
    return `/oauth/authorize?${new URLSearchParams({ ...asked, ...proof }).toString()}`;
  };
  const opened = await knock(rig.origin, { path: path({}) });
  const cookie = String(opened.headers['set-cookie']?.[0]).split(';')[0] ?? '';
  const page = String(opened.headers['location']);
  await knock(rig.origin, { path: page, headers: { cookie } });
  const [approval] = rig.access.consents.list();
  rig.access.consents.decide({ id: approval?.id ?? '', decision: 'reject' }, 'rest');
  await knock(rig.origin, { path: page, headers: { cookie } });
  await knock(rig.origin, { path: path({ scope: 'nothing' }) });
  await knock(rig.origin, { path: path({ redirect_uri: 'https://chatgpt.com/else' }) });
  expect((await told(8)).map(({ status, leadsTo }) => [status, leadsTo])).toEqual([
    [201, 'chatgpt.com'],
    [201, ''],
    [400, ''],
    [303, 'chatgpt.com'],
    [200, 'chatgpt.com'],
    [303, 'chatgpt.com'],
    [303, 'chatgpt.com'],
    [400, ''],
  ]);
});

it('tells of the first error in a batch, and of those of the bridge and of SSE', async () => {
  await start();
  const call = (name: string) => ({ jsonrpc: '2.0', id: name, method: 'tools/call', params: { name } });
  await post(rig.mcpUrl, [call('echo'), call('fail'), call('nope')], bearer());
  await post(rig.mcpUrl, [call('echo'), { jsonrpc: '1.0' }], bearer());
  await post(`${rig.origin}/mcp/call`, { name: 'fail' }, bearer());
  const events = await openEvents(`${rig.origin}/sse`, bearer());
  const endpoint = await events.next('endpoint');
  await post(`${rig.origin}${endpoint}`, call('fail'), bearer());
  await events.next('message');
  const visits = await told(5);
  const of = (request: string) => visits.filter((one) => one.request === request).map((one) => one.failure);
  const failed = { kind: 'tool', message: expect.stringContaining('not there') };
  expect(of('POST /mcp')).toEqual([expect.anything(), { kind: 'rpc', code: -32600 }]);
  expect(of('POST /mcp/call')).toEqual([failed]);
  expect(of('POST /sse/messages')).toEqual([failed]);
  events.close();
});

it('tells what a tool says of its error without secrets, on one line, and not the piece of a result before it', () => {
  const secret = 'ghp_' + 'a1'.repeat(18);
  const text = (words: string) => ({ type: 'text' as const, text: words });
  const failure = failureOf({
    isError: true,
    content: [text('{"partial":'), text(`No\n${secret} ${'x'.repeat(900)}`)],
  });
  expect(failure).toMatchObject({ message: expect.stringMatching(/^No \[redacted\] x{183,}…$/) });
});

it('tells why a request was refused, wherever it was', async () => {
  await start({
    access: {
      server: stageServer({ token: async () => ({ status: 400, body: { error: 'invalid_grant' } }) }),
    },
  });
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  await knock(rig.origin, { headers: { host: 'evil.example' } });
  await knock(rig.origin, { path: '/nothing' });
  await knock(rig.origin, { method: 'POST' });
  await knock(rig.origin, { method: 'POST', headers: { authorization: 'Bearer x' } });
  await post(`${rig.origin}/oauth/token`, 'a=b', form);
  await post(`${rig.origin}/oauth/token`, '{}');
  await post(
    rig.mcpUrl,
    { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'write' } },
    {
      authorization: `Bearer ${rig.readOnlyToken}`,
    },
  );
  await post(rig.mcpUrl, '{', bearer());
  await post(
    rig.mcpUrl,
    { jsonrpc: '2.0', id: 1, method: 'ping' },
    { ...bearer(), 'mcp-protocol-version': '1999' },
  );
  const visits = await told(9);
  expect(visits.map(({ request, status, error }) => [request, status, error])).toEqual([
    ['GET /mcp', 403, 'forbidden_host'],
    ['GET /nothing', 404, 'not_found'],
    ['POST /mcp', 401, 'unauthorized'],
    ['POST /mcp', 401, 'invalid_token'],
    ['POST /oauth/token', 400, 'invalid_grant'],
    ['POST /oauth/token', 415, 'invalid_request'],
    ['POST /mcp', 200, 'insufficient_scope'],
    ['POST /mcp', 400, 'status_400'],
    ['POST /mcp', 400, '-32000'],
  ]);
});

it.each([
  ['at its beginning', ''],
  ['where it would be cut', 'x'.repeat(60) + ' '],
])('neither tells nor records a secret that stands for a tool or a method, %s', async (_case, before) => {
  await start();
  const wrong = (method: string, params: object) =>
    post(rig.mcpUrl, { jsonrpc: '2.0', id: 1, method, params }, bearer());
  await wrong('tools/call', { name: before + rig.token, arguments: {} });
  await wrong(before + rig.token, {});
  await post(`${rig.origin}/mcp/call`, { name: before + rig.token }, bearer());
  await told(3);
  const secret = rig.token.slice(20, 30);
  expect(JSON.stringify([rig.visits, rig.started, rig.ended])).not.toContain(secret);
  expect(rig.visits.map(({ rpc, tool }) => rpc + tool)).toEqual([
    expect.stringContaining('tools/call'),
    expect.stringContaining('[redacted]'),
    expect.stringContaining('[redacted]'),
  ]);
  expect(rig.started.map(({ tool }) => tool)).toHaveLength(2);
});

it('leaves in the audit who was turned away, from where and why, and once of many', async () => {
  await start({
    settings: { openaiOnly: true },
    access: { limits: { take: (_kind, key) => (key === '192.0.2.9' ? 7 : null) } },
    doctorPass: 'the-pass',
  });
  const from = (address: string) => ({ host: 'public.example', 'x-forwarded-for': address });
  const forged = `Bearer pba_000000000000_${'A'.repeat(43)}`;
  const ask = (headers: Record<string, string>, path = '/mcp') =>
    knock(rig.origin, { method: 'POST', path, headers: { 'user-agent': 'curl/8', ...headers } });
  await ask({ host: 'evil.example' });
  await ask({ origin: 'https://evil.example' });
  await ask(from('192.0.2.1'));
  await ask(from('192.0.2.9'));
  for (let index = 0; index < 5; index += 1) await ask({ authorization: forged });
  await ask({}, `/link/pbl_000000000000_${'A'.repeat(43)}/mcp`);
  await ask({ authorization: forged, 'x-patchbay-doctor': 'the-pass' });
  await ask({});
  await ask({}, '/nothing');
  const refused = rig.audit.filter(({ action }) => action === 'access.refused');
  expect(refused.map(({ address, detail }) => [address, detail.split(':')[0]])).toEqual([
    ['127.0.0.1', 'forbidden_host at POST /mcp'],
    ['127.0.0.1', 'forbidden_origin at POST /mcp'],
    ['192.0.2.1', 'forbidden_address at POST /mcp'],
    ['192.0.2.9', 'rate_limited at POST /mcp'],
    ['127.0.0.1', 'invalid_token at POST /mcp'],
    ['127.0.0.1', 'invalid_link at POST /link/…/mcp'],
  ]);
  expect(JSON.stringify(refused)).not.toContain('AAAA');
  expect(refused.every(({ subject, actor }) => subject === 'curl/8' && actor === 'client')).toBe(true);
});

it('tells the first of a batch, the client of a session, and the tool of the bridge and of SSE', async () => {
  await start();
  const clientInfo = { name: 'Inspector', version: '1' };
  const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo };
  const hello = { jsonrpc: '2.0', id: 0, method: 'initialize', params };
  const opened = await post(rig.mcpUrl, hello, bearer());
  const session = { 'mcp-session-id': opened.headers.get('mcp-session-id') ?? '' };
  await post(rig.mcpUrl, { jsonrpc: '2.0', id: 1, method: 'tools/list' }, { ...bearer(), ...session });
  const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'echo' } };
  await post(rig.mcpUrl, [{ jsonrpc: '2.0', id: 7, method: 'ping' }, call], bearer());
  await post(`${rig.origin}/mcp/call`, { name: 'echo' }, bearer());
  expect((await told(4)).map(({ rpc, tool, client }) => [rpc, tool, client])).toEqual([
    ['initialize', '', 'Inspector'],
    ['tools/list', '', 'Inspector'],
    ['ping', '', ''],
    ['', 'echo', ''],
  ]);
  const events = await openEvents(`${rig.origin}/sse`, bearer());
  const endpoint = await events.next('endpoint');
  await post(`${rig.origin}${endpoint}`, call, bearer());
  await events.next('message');
  const bySse = (await told(5)).at(-1);
  expect(bySse).toMatchObject({
    request: 'POST /sse/messages',
    rpc: 'tools/call',
    tool: 'echo',
    status: 202,
  });
  events.close();
});

it('tells of a stream while it stands, and only once', async () => {
  await start();
  const events = await openEvents(`${rig.origin}/sse`, bearer());
  expect(await told(1)).toMatchObject([{ request: 'GET /sse', status: 200, error: '' }]);
  events.close();
  while (rig.counts().streams > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(rig.visits).toHaveLength(1);
});

it('tells of a client that left before it was answered', async () => {
  await start();
  const leave = new AbortController();
  const { body, headers } = modern('tools/call', { name: 'slow', arguments: {} });
  const call = fetch(rig.mcpUrl, {
    method: 'POST',
    headers: { ...headers, ...bearer(), 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: leave.signal,
  });
  while (rig.counts().calls === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  leave.abort();
  await expect(call).rejects.toThrow();
  expect(await told(1)).toMatchObject([
    { rpc: 'tools/call', tool: 'slow', status: 499, error: 'status_499' },
  ]);
});

it('counts the requests and bytes of a connection through the tunnel when it ends, and no others', async () => {
  await start();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (host: string) =>
    new Promise<void>((resolve, reject) => {
      const req = request(`${rig.origin}/health`, { agent, headers: { host } }, (res) => {
        res.resume();
        res.on('end', resolve);
      });
      req.on('error', reject);
      req.end();
    });
  await ask('public.example');
  await ask('public.example');
  expect(rig.passed).toEqual([]);
  agent.destroy();
  while (rig.passed.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(rig.passed).toEqual([{ requests: 2, bytes: expect.any(Number) }]);
  expect(rig.passed[0]?.bytes).toBeGreaterThan(2 * 60);
  await fetch(`${rig.origin}/health`);
  expect(rig.passed).toHaveLength(1);
});

it('tells of a long connection while it lasts', { timeout: 20_000 }, async () => {
  await start();
  const leave = new AbortController();
  const headers = { ...bearer(), host: 'public.example' };
  request(`${rig.origin}/sse`, { headers, signal: leave.signal }, (res) =>
    res.resume().on('error', () => undefined),
  )
    .on('error', () => undefined)
    .end();
  while (rig.passed.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(rig.passed).toEqual([{ requests: 1, bytes: expect.any(Number) }]);
  expect(rig.counts().streams).toBe(1);
  leave.abort();
});
