/** What the listener lets in, and what it answers to the rest. */
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { post, startListenerRig, type Rig } from './listener-rig.ts';

const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };

describe('the gate', () => {
  let rig: Rig;
  let publicHost: string | null;
  beforeEach(async () => {
    publicHost = 'public.example';
    rig = await startListenerRig({ publicHost: () => publicHost });
  });
  afterEach(() => rig.close());

  /** fetch does not let a Host header be chosen. */
  const ask = (options: { host?: string; origin?: string; path?: string; method?: string; token?: string }) =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
      (resolve, reject) => {
        const req = httpRequest(
          `${rig.origin}${options.path ?? '/mcp'}`,
          {
            method: options.method ?? 'POST',
            headers: {
              'content-type': 'application/json',
              ...(options.host === undefined ? {} : { host: options.host }),
              ...(options.origin === undefined ? {} : { origin: options.origin }),
              authorization: `Bearer ${options.token ?? rig.token}`,
            },
          },
          (res) => {
            let body = '';
            res.on('data', (chunk) => (body += String(chunk)));
            res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body }));
          },
        );
        req.on('error', reject);
        req.end(options.method === 'GET' ? undefined : JSON.stringify(ping));
      },
    );

  it.each(['localhost', 'localhost:7420', '127.0.0.1:9', '[::1]:7420', 'public.example', 'PUBLIC.example'])(
    'takes Host %s',
    async (host) => {
      expect((await ask({ host })).status).toBe(200);
    },
  );

  it.each([
    'evil.example',
    'localhost.evil.example',
    'public.example.evil.example',
    'public.example:8443',
    '127.0.0.1.evil.example',
    '10.0.0.1',
    'user@localhost',
  ])('refuses Host %s', async (host) => {
    const answer = await ask({ host });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.body)).toMatchObject({ error: 'forbidden_host' });
  });

  it('follows the tunnel as its host changes', async () => {
    publicHost = 'moved.example';
    expect((await ask({ host: 'moved.example' })).status).toBe(200);
    expect((await ask({ host: 'public.example' })).status).toBe(403);
    publicHost = null;
    expect((await ask({ host: 'moved.example' })).status).toBe(403);
  });

  it.each(['http://localhost:3000', 'https://public.example'])('takes Origin %s', async (origin) => {
    expect((await ask({ origin })).status).toBe(200);
  });

  it.each([
    'https://evil.example',
    'null',
    'https://public.example@evil.example',
    'https://public.example.evil.example',
    'file://',
    '',
  ])('refuses Origin %s', async (origin) => {
    expect((await ask({ origin })).status).toBe(403);
  });

  it('challenges a request without a token, and names no error (RFC 6750)', async () => {
    const answer = await post(rig.mcpUrl, ping);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe(
      `Bearer resource_metadata="${rig.origin}/.well-known/oauth-protected-resource/mcp", scope="mcp:read mcp:write offline_access"`,
    );
    expect(answer.json).toMatchObject({ error: 'unauthorized' });
  });

  it.each(['pb_000000000000_' + 'A'.repeat(43), 'nonsense', 'x'.repeat(10_000)])(
    'refuses a wrong token',
    async (token) => {
      const answer = await ask({ token });
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toContain('error="invalid_token"');
    },
  );

  it('refuses a token from the moment it is revoked', async () => {
    expect((await ask({})).status).toBe(200);
    rig.revoke();
    expect((await ask({})).status).toBe(401);
  });

  it.each(['/sse', '/sse/', '/sse/messages?sessionId=x', '/mcp/tools', '/mcp/capabilities', '/mcp/call'])(
    'wants a token at %s',
    async (path) => {
      expect((await fetch(`${rig.origin}${path}`)).status).toBe(401);
    },
  );

  it('tells its health to anyone, and nothing more', async () => {
    const answer = await fetch(`${rig.origin}/health`);
    expect(await answer.json()).toEqual({ status: 'ok', name: 'patchbay', version: '9.9.9' });
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  it.each([
    '/',
    '/.well-known/anything',
    '/.well-known/oauth-authorization-server/mcp',
    '/admin',
    '/api/v1/state',
    '//mcp',
    '/MCP',
    '/mcp%2f',
    '/contract',
  ])('answers %s with a JSON 404', async (path) => {
    const answer = await ask({ path, method: 'GET' });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(JSON.parse(answer.body)).toMatchObject({ error: 'not_found' });
  });

  it('answers a wrong method with 405 and Allow', async () => {
    const answer = await ask({ path: '/health', method: 'POST' });
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('GET');
  });

  it('refuses a body over 4 MiB with 413, whether its length is told or not', async () => {
    const large = JSON.stringify({ ...ping, params: { filler: 'x'.repeat(5 * 1024 * 1024) } });
    expect((await post(rig.mcpUrl, large, { authorization: `Bearer ${rig.token}` })).status).toBe(413);
    const chunked = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let index = 0; index < 80; index += 1) controller.enqueue(new Uint8Array(65_536).fill(120));
        controller.close();
      },
    });
    const answer = await fetch(rig.mcpUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${rig.token}` },
      body: chunked,
      duplex: 'half',
    });
    expect(answer.status).toBe(413);
    expect((await post(rig.mcpUrl, ping, { authorization: `Bearer ${rig.token}` })).status).toBe(200);
  });

  it('takes a body of 3 MiB', async () => {
    const body = {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'write', arguments: { text: 'x'.repeat(3 * 1024 * 1024) } },
    };
    expect((await post(rig.mcpUrl, body, { authorization: `Bearer ${rig.token}` })).status).toBe(200);
  });

  it('refuses other media types than JSON', async () => {
    const answer = await post(rig.mcpUrl, 'x=1', {
      authorization: `Bearer ${rig.token}`,
      'content-type': 'text/plain',
    });
    expect(answer.status).toBe(415);
  });

  it('answers 503 with Retry-After while stopping', async () => {
    rig.closeGate();
    const answer = await ask({});
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
  });

  it('survives raw nonsense on the socket', async () => {
    const port = Number(new URL(rig.origin).port);
    await new Promise<void>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.end('\x00\x01\x02 HTTP/9.9\r\n\r\n'));
      socket.on('close', () => resolve());
      socket.on('error', reject);
      socket.resume();
    });
    expect((await ask({})).status).toBe(200);
  });

  describe('the plain-HTTP bridge', () => {
    const headers = () => ({ authorization: `Bearer ${rig.token}` });

    it('tells its capabilities and tools', async () => {
      const capabilities = await fetch(`${rig.origin}/mcp/capabilities`, { headers: headers() });
      expect(await capabilities.json()).toMatchObject({
        name: 'patchbay',
        protocolVersions: expect.arrayContaining(['2026-07-28']),
      });
      const tools = await fetch(`${rig.origin}/mcp/tools`, { headers: headers() });
      expect(await tools.json()).toMatchObject({
        tools: expect.arrayContaining([expect.objectContaining({ name: 'echo' })]),
      });
    });

    it('calls a tool', async () => {
      const answer = await post(`${rig.origin}/mcp/call`, { name: 'echo', arguments: { e: 5 } }, headers());
      expect(answer.json).toMatchObject({ structuredContent: { e: 5 } });
      expect(rig.ended.at(-1)).toMatchObject({ tool: 'echo', transport: 'bridge' });
    });

    it.each([
      ['an unknown tool', { name: 'nope' }, 404],
      ['no name', {}, 400],
      ['broken JSON', '{', 400],
    ])('refuses %s', async (_case, body, status) => {
      expect((await post(`${rig.origin}/mcp/call`, body, headers())).status).toBe(status);
    });
  });
});
