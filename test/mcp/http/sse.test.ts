/** The HTTP+SSE transport, on both paths, and sessions with their streams. */
import { setMaxListeners } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEvents } from './events.ts';
import { post, startListenerRig, type Rig } from './listener-rig.ts';

describe.each([
  ['direct', true],
  ['SDK', false],
])('HTTP+SSE on the %s path', (_name, direct) => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startListenerRig({ direct });
  });
  afterEach(() => rig.close());
  const auth = () => ({ authorization: `Bearer ${rig.token}` });

  it.each(['/sse', '/sse/'])('serves a conversation at %s', async (path) => {
    const events = await openEvents(`${rig.origin}${path}`, auth());
    expect(events.headers.get('x-accel-buffering')).toBe('no');
    expect(events.headers.get('cache-control')).toContain('no-transform');
    expect(events.headers.get('content-encoding')).toBeNull();
    const endpoint = await events.next('endpoint');
    expect(endpoint).toMatch(/^\/sse\/messages\?sessionId=[0-9a-f-]{36}$/);
    const url = `${rig.origin}${endpoint}`;
    const say = async (body: unknown) => {
      expect((await post(url, body, auth())).status).toBe(202);
    };
    await say({
      jsonrpc: '2.0',
      id: 0,
      method: 'initialize',
      params: { protocolVersion: '2024-11-05', capabilities: {}, clientInfo: { name: 'old', version: '1' } },
    });
    expect(JSON.parse(await events.next('message'))).toMatchObject({
      id: 0,
      result: { protocolVersion: '2024-11-05' },
    });
    await say({ jsonrpc: '2.0', method: 'notifications/initialized' });
    await say({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    expect(await events.next('message')).toContain('"echo"');
    await say({ jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'echo', arguments: { a: 1 } } });
    expect(JSON.parse(await events.next('message'))).toMatchObject({
      id: 2,
      result: { structuredContent: { a: 1 } },
    });
    await say({ jsonrpc: '2.0', id: 3, method: 'nonsense' });
    expect(JSON.parse(await events.next('message'))).toMatchObject({ id: 3, error: { code: -32601 } });
    await say({ jsonrpc: '2.0', id: 4 });
    expect(JSON.parse(await events.next('message'))).toMatchObject({ error: { code: -32600 } });
    expect(rig.ended.at(-1)).toMatchObject({ client: 'old', transport: 'sse' });
    events.close();
  });

  it('answers each stream its own calls, even with equal ids', async () => {
    const streams = await Promise.all([
      openEvents(`${rig.origin}/sse`, auth()),
      openEvents(`${rig.origin}/sse`, auth()),
    ]);
    const endpoints = await Promise.all(streams.map((stream) => stream.next('endpoint')));
    const calls = endpoints.map((endpoint, index) =>
      post(
        `${rig.origin}${endpoint}`,
        { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'echo', arguments: { from: index } } },
        auth(),
      ),
    );
    await Promise.all(calls);
    const answers = await Promise.all(streams.map((stream) => stream.next('message')));
    expect(answers.map((answer) => JSON.parse(answer).result.structuredContent)).toEqual([
      { from: 0 },
      { from: 1 },
    ]);
    for (const stream of streams) stream.close();
  });

  it('tells open streams when the tools change', async () => {
    const events = await openEvents(`${rig.origin}/sse`, auth());
    await events.next('endpoint');
    rig.changeTools();
    expect(await events.next('message')).toContain('notifications/tools/list_changed');
    events.close();
  });

  it('stops the calls of a stream whose reader left', async () => {
    const events = await openEvents(`${rig.origin}/sse`, auth());
    const endpoint = await events.next('endpoint');
    await post(
      `${rig.origin}${endpoint}`,
      { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'slow', arguments: { name: 'left' } } },
      auth(),
    );
    await until(() => rig.counts().calls === 1);
    events.close();
    await until(() => rig.stopped.includes('left'));
    await until(() => rig.counts().streams === 0);
    expect(
      (await post(`${rig.origin}${endpoint}`, { jsonrpc: '2.0', id: 1, method: 'ping' }, auth())).status,
    ).toBe(404);
  });

  it('refuses POST /sse, unknown streams, other people’s streams and nonsense', async () => {
    expect((await post(`${rig.origin}/sse`, {}, auth())).status).toBe(405);
    expect((await post(`${rig.origin}/sse/messages?sessionId=nope`, {}, auth())).status).toBe(404);
    const events = await openEvents(`${rig.origin}/sse`, auth());
    const url = `${rig.origin}${await events.next('endpoint')}`;
    expect(
      (
        await post(
          url,
          { jsonrpc: '2.0', id: 1, method: 'ping' },
          { authorization: `Bearer ${rig.readOnlyToken}` },
        )
      ).status,
    ).toBe(404);
    expect((await post(url, 'not json', auth())).status).toBe(400);
    expect((await post(url, `"${'x'.repeat(5 * 1024 * 1024)}"`, auth())).status).toBe(413);
    events.close();
  });
});

it(
  'leaves room for calls in the tunnel: 400 streams through it, and more beside it',
  { timeout: 60_000 },
  async () => {
    const rig = await startListenerRig({ tunnelHost: () => 'public.example' });
    const auth = { authorization: `Bearer ${rig.token}` };
    const leave = new AbortController();
    setMaxListeners(0, leave.signal);
    const open = (headers: Record<string, string>) =>
      new Promise<IncomingMessage>((resolve, reject) => {
        const { signal } = leave;
        get(`${rig.origin}/sse`, { headers: { ...auth, ...headers }, signal }, resolve).on('error', reject);
      });
    const byTunnel = { host: 'public.example', 'x-forwarded-for': '192.0.2.1' };
    for (let batch = 0; batch < 8; batch += 1) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => open(byTunnel)));
      for (const answer of answers) {
        expect(answer.statusCode).toBe(200);
        answer.on('error', () => undefined);
      }
    }
    const refused = await open(byTunnel);
    expect(refused.statusCode).toBe(503);
    expect(refused.headers['retry-after']).toBe('30');
    refused.on('error', () => undefined);
    const beside = await open({ 'x-forwarded-for': '192.0.2.1' });
    expect(beside.statusCode).toBe(200);
    beside.on('error', () => undefined);
    leave.abort();
    await until(() => rig.counts().streams === 0);
    expect((await fetch(`${rig.origin}/health`)).status).toBe(200);
    await rig.close();
  },
);

it('ends what a revoked token has open', async () => {
  const rig = await startListenerRig();
  const auth = { authorization: `Bearer ${rig.token}` };
  const events = await openEvents(`${rig.origin}/sse`, auth);
  await events.next('endpoint');
  rig.revoke();
  await expect(events.next('message')).rejects.toThrow('ended');
  await until(() => rig.counts().streams === 0);
  await rig.close();
});

it('cuts a stream whose reader leaves too much unread', { timeout: 60_000 }, async () => {
  const rig = await startListenerRig();
  const auth = { authorization: `Bearer ${rig.token}` };
  const socket = connect(Number(new URL(rig.origin).port), '127.0.0.1');
  socket.write(`GET /sse HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${auth.authorization}\r\n\r\n`);
  const endpoint = await new Promise<string>((resolve) => {
    socket.on('data', (chunk) => {
      const found = /data: (\S+)/.exec(String(chunk))?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  socket.pause();
  const text = 'x'.repeat(80_000);
  const say = () =>
    post(
      `${rig.origin}${endpoint}`,
      { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'echo', arguments: { text } } },
      auth,
    );
  let status = 202;
  for (let sent = 0; sent < 400 && status === 202; sent += 1) ({ status } = await say());
  expect(status).toBe(404);
  socket.destroy();
  await rig.close();
});

describe('sessions', () => {
  let rig: Rig;
  let time: number;
  beforeEach(async () => {
    time = 1_000_000;
    rig = await startListenerRig({ sessions: { max: 3, idleMs: 60_000 }, now: () => time });
  });
  afterEach(() => rig.close());
  const auth = () => ({ authorization: `Bearer ${rig.token}` });
  const open = async () => {
    const body = {
      jsonrpc: '2.0',
      id: 0,
      method: 'initialize',
      params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'a', version: '1' } },
    };
    return (await post(rig.mcpUrl, body, auth())).headers.get('mcp-session-id') ?? '';
  };
  const use = async (id: string) =>
    (await post(rig.mcpUrl, { jsonrpc: '2.0', id: 1, method: 'ping' }, { ...auth(), 'mcp-session-id': id }))
      .status;

  it('are capped: the longest idle one goes first', async () => {
    const [first, second] = [await open(), await open(), await open()];
    expect(await use(first)).toBe(200);
    await open();
    expect(rig.counts().sessions).toBe(3);
    expect(await use(second)).toBe(404);
    expect(await use(first)).toBe(200);
  });

  it('expire when idle', async () => {
    const session = await open();
    time += 59_000;
    expect(await use(session)).toBe(200);
    time += 61_000;
    expect(await use(session)).toBe(404);
  });

  it('carry a GET stream that tells of changed tools', async () => {
    const session = await open();
    const events = await openEvents(rig.mcpUrl, { ...auth(), 'mcp-session-id': session });
    expect(events.headers.get('x-accel-buffering')).toBe('no');
    rig.changeTools();
    expect(await events.next('message')).toContain('list_changed');
    events.close();
    await until(() => rig.counts().streams === 0);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
