/** The stand-in against a server made for it: what it sends, in which order, and what it does not put up with. */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/mcp/connectors/connector.ts';
import { createChatGpt, type ChatGpt, type ChatGptOptions } from '../../../src/mcp/doctor/chatgpt.ts';
import { startPretendServer, type Heard, type Pretend, type PretendOptions } from './pretend-server.ts';

async function meet(
  pretend: PretendOptions = {},
  options: Partial<ChatGptOptions> = {},
): Promise<{ server: Pretend; chat: ChatGpt }> {
  const server = await startPretendServer(pretend);
  const chat = createChatGpt({
    url: `${server.origin}/mcp`,
    browse: server.browse,
    timeoutMs: 3_000,
    ...options,
  });
  return { server, chat };
}

const shortly = ({ method, path, json }: Heard) =>
  [method, path, json['method']].filter((part) => part !== undefined).join(' ');
const asServer = (change: JsonObject): PretendOptions => ({
  metadata: (path, document) => (path.includes('resource') ? document : { ...document, ...change }),
});
const asResource = (change: JsonObject): PretendOptions => ({
  metadata: (path, document) => (path.includes('resource') ? { ...document, ...change } : document),
});

describe('the way in', () => {
  test('goes by a refused first request, the metadata in ChatGPT’s order, consent and the token', async () => {
    const { server, chat } = await meet();
    await chat.link();
    expect(server.heard.map((one) => `${one.agent}: ${shortly(one)}`)).toEqual([
      'openai-mcp/1.0.0: POST /mcp server/discover',
      'Python/3.12 aiohttp/3.10: GET /.well-known/oauth-authorization-server',
      'Python/3.12 aiohttp/3.10: GET /.well-known/oauth-protected-resource/mcp',
      'Python/3.12 aiohttp/3.10: GET /.well-known/oauth-protected-resource',
      'Python/3.12 aiohttp/3.10: GET /.well-known/openid-configuration',
      'browser: GET /authorize',
      'Python/3.12 aiohttp/3.10: POST /token',
    ]);
    const [first] = server.heard;
    expect(first?.json).toMatchObject({ id: 'openai-mcp-discover', method: 'server/discover' });
    expect(first?.headers).toMatchObject({
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'server/discover',
    });
    expect(first?.headers).not.toHaveProperty('authorization');
  });

  test('asks with PKCE, state, all scopes and the resource, which the token request repeats', async () => {
    const { server, chat } = await meet();
    await chat.link();
    const asked = Object.fromEntries(server.heard.find(({ path }) => path === '/authorize')?.form ?? []);
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      resource: `${server.origin}/mcp`,
      scope: 'mcp:read mcp:write offline_access',
    });
    expect(asked['state']).toMatch(/^[\w-]{32}$/);
    const token = Object.fromEntries(server.heard.find(({ path }) => path === '/token')?.form ?? []);
    expect(token).toMatchObject({
      grant_type: 'authorization_code',
      resource: `${server.origin}/mcp`,
      redirect_uri: asked['redirect_uri'],
      client_id: asked['client_id'],
    });
  });

  test.each([
    [
      true,
      true,
      'https://chatgpt.com/oauth/client.json',
      'https://chatgpt.com/connector_platform_oauth_redirect',
    ],
    [false, true, 'https://chatgpt.com/oauth/abc/client.json', 'https://chatgpt.com/connector/oauth/abc'],
    [true, false, 'registered', 'https://chatgpt.com/connector_platform_oauth_redirect'],
    [false, false, 'registered', 'https://chatgpt.com/connector/oauth/abc'],
  ])('with iss %s and documents %s it is %s', async (iss, documents, clientId, redirectUri) => {
    const change = {
      authorization_response_iss_parameter_supported: iss,
      client_id_metadata_document_supported: documents,
    };
    const { server, chat } = await meet(asServer(change), { callbackId: 'abc' });
    await chat.link();
    expect(chat.identity()).toMatchObject({ clientId, redirectUri });
    expect(server.heard.some(({ path }) => path === '/register')).toBe(!documents);
  });

  test('registers when it is told to, as a public client, and proves itself with a secret it is given', async () => {
    const { server, chat } = await meet(
      {
        token: (answer, { path }) =>
          path === '/register'
            ? { ...answer, client_secret: 'a secret', token_endpoint_auth_method: 'client_secret_basic' }
            : answer,
      },
      { registration: 'dynamic' },
    );
    await chat.link();
    expect(server.heard.find(({ path }) => path === '/register')?.json).toMatchObject({
      redirect_uris: ['https://chatgpt.com/connector_platform_oauth_redirect'],
      grant_types: ['authorization_code', 'refresh_token'],
      token_endpoint_auth_method: 'none',
    });
    const sent = server.heard.find(({ path }) => path === '/token')?.headers.authorization ?? '';
    expect(Buffer.from(sent.replace('Basic ', ''), 'base64').toString()).toBe('registered:a%20secret');
  });

  test('changes its refresh token for new tokens and goes on with them', async () => {
    const { server, chat } = await meet();
    const before = { ...(await chat.link()) };
    const after = await chat.refresh();
    expect(after?.accessToken).not.toBe(before.accessToken);
    const request = server.heard.findLast(({ path }) => path === '/token');
    expect(request?.form.get('refresh_token')).toBe(before.refreshToken);
    await chat.introduce();
    expect(server.heard.at(-1)?.headers.authorization).toBe(`Bearer ${after?.accessToken ?? ''}`);
  });

  test('is not taken where nothing is asked for', async () => {
    const { server, chat } = await meet({ open: true });
    expect(await chat.meet()).toBeNull();
    await chat.listTools();
    expect(server.heard.some(({ path }) => path.startsWith('/.well-known'))).toBe(false);
  });

  test('leaves a record without secrets', async () => {
    const { chat } = await meet();
    await chat.refresh();
    await chat.callTool('look', {});
    const { accessToken, refreshToken } = chat.tokens() ?? {};
    const told = JSON.stringify(chat.transcript);
    expect(chat.transcript.map(({ request, status }) => `${request} ${status}`)).toContain('POST /token 200');
    expect(accessToken?.length).toBeGreaterThan(5);
    for (const secret of [accessToken, refreshToken, 'code', 'state', 'Bearer'])
      expect(told).not.toContain(secret);
  });
});

describe('it goes no further where', () => {
  test.each<[string, PretendOptions, string, RegExp]>([
    [
      'S256 is not offered',
      asServer({ code_challenge_methods_supported: ['plain'] }),
      'server metadata',
      /S256/,
    ],
    [
      'S256 is not mentioned',
      asServer({ code_challenge_methods_supported: null }),
      'server metadata',
      /S256/,
    ],
    [
      'the issuer ends in a slash',
      asServer({ issuer: 'http://127.0.0.1/' }),
      'server metadata',
      /to the letter/,
    ],
    ['there is no token endpoint', asServer({ token_endpoint: null }), 'server metadata', /token_endpoint/],
    [
      'the endpoint is not https',
      asServer({ token_endpoint: 'http://x.example/t' }),
      'server metadata',
      /not https/,
    ],
    ['codes are not given', asServer({ response_types_supported: ['token'] }), 'server metadata', /codes/],
    [
      'the resource is another',
      asResource({ resource: 'https://x.example/mcp' }),
      'resource metadata',
      /x\.example/,
    ],
    ['the resource is missing', asResource({ resource: null }), 'resource metadata', /missing/],
    ['no server is named', asResource({ authorization_servers: [] }), 'resource metadata', /names no/],
    [
      'there is no way to register',
      asServer({ client_id_metadata_document_supported: false, registration_endpoint: null }),
      'registration',
      /no way/,
    ],
    [
      'only private keys are taken',
      asServer({ token_endpoint_auth_methods_supported: ['private_key_jwt'] }),
      'registration',
      /public client/,
    ],
    ['the state is another', { redirect: (back) => back.set('state', 'mine') }, 'authorization', /state/],
    ['iss is promised and missing', { redirect: (back) => back.delete('iss') }, 'authorization', /lacks iss/],
    [
      'iss is another',
      { redirect: (back) => back.set('iss', 'https://x.example') },
      'authorization',
      /x\.example/,
    ],
    ['the code is missing', { redirect: (back) => back.delete('code') }, 'authorization', /no code/],
    [
      'consent is refused',
      { redirect: (back) => back.set('error', 'access_denied') },
      'authorization',
      /access_denied/,
    ],
    [
      'the token is of another kind',
      { token: (answer) => ({ ...answer, token_type: 'mac' }) },
      'token',
      /Bearer/,
    ],
    ['there is no token', { token: () => ({ error: 'x' }) }, 'token', /no access_token/],
  ])('%s', async (_what, pretend, step, words) => {
    const { chat } = await meet(pretend);
    await expect(chat.link()).rejects.toMatchObject({ step, message: expect.stringMatching(words) });
    expect(chat.transcript.at(-1)?.verdict).not.toBe('');
  });

  test('the metadata of the resource is nowhere', async () => {
    const { chat } = await meet({
      metadata: (path, document) => (path.includes('resource') ? null : document),
    });
    await expect(chat.link()).rejects.toMatchObject({ message: expect.stringContaining('RFC 9728') });
  });

  test('an error comes back with the issuer missing: it is not believed', async () => {
    const { chat } = await meet({
      redirect(back) {
        back.delete('iss');
        back.set('error', 'access_denied');
      },
    });
    await expect(chat.link()).rejects.toMatchObject({ message: expect.stringContaining('lacks iss') });
  });

  test('nobody answers', async () => {
    const { server, chat } = await meet({ instead: () => true }, { timeoutMs: 200 });
    await expect(chat.meet()).rejects.toMatchObject({
      step: 'probe',
      message: expect.stringContaining('in time'),
    });
    expect(server.heard).toHaveLength(1);
  });

  test('discover is answered as an event stream', async () => {
    const { chat } = await meet({
      instead(heard, res) {
        if (heard.headers.authorization === undefined || heard.json['method'] !== 'server/discover')
          return false;
        res.writeHead(200, { 'content-type': 'text/event-stream' }).end('event: message\ndata: {}\n\n');
        return true;
      },
    });
    await expect(chat.introduce()).rejects.toMatchObject({
      step: 'discover',
      message: expect.stringContaining('MCP server/discover response was inconsistent'),
    });
  });

  test('discover lists older revisions only', async () => {
    const { chat } = await meet({
      instead(heard, res) {
        if (heard.headers.authorization === undefined || heard.json['method'] !== 'server/discover')
          return false;
        res.writeHead(200, { 'content-type': 'application/json' });
        res.end(JSON.stringify({ jsonrpc: '2.0', id: 'x', result: { supportedVersions: ['2025-11-25'] } }));
        return true;
      },
    });
    await expect(chat.introduce()).rejects.toMatchObject({ message: expect.stringContaining('2026-07-28') });
  });
});

describe('MCP', () => {
  const mcpOf = (server: Pretend) =>
    server.heard.filter(({ headers, path }) => headers.authorization !== undefined && path !== '/token');

  test('in its newest revision is one request each, with the hints of the conversation on calls', async () => {
    const { server, chat } = await meet();
    expect(await chat.introduce()).toMatchObject({ era: '2026-07-28', serverName: 'pretend' });
    await chat.listTools();
    await chat.callTool('look', { at: 'this' });
    expect(mcpOf(server).map(shortly)).toEqual([
      'POST /mcp server/discover',
      'POST /mcp tools/list',
      'POST /mcp tools/call',
    ]);
    const call = mcpOf(server).at(-1);
    expect(call?.headers).toMatchObject({ 'mcp-method': 'tools/call', 'mcp-name': 'look' });
    expect(call?.json['params']).toMatchObject({
      arguments: { at: 'this' },
      _meta: {
        'openai/locale': expect.any(String),
        'openai/session': expect.any(String),
        'openai/subject': expect.any(String),
        'io.modelcontextprotocol/protocolVersion': '2026-07-28',
        'io.modelcontextprotocol/clientInfo': { name: 'openai-mcp' },
      },
    });
  });

  test('falls back to a session for every call, and ends none', async () => {
    const { server, chat } = await meet({ eras: ['legacy'] });
    expect(await chat.introduce()).toMatchObject({ era: '2025-11-25', serverName: 'pretend' });
    await chat.callTool('look', {});
    await chat.callTool('look', {});
    const session = ['POST /mcp initialize', 'POST /mcp notifications/initialized'];
    expect(mcpOf(server).map(shortly)).toEqual([
      'POST /mcp server/discover',
      ...session,
      ...[...session, 'POST /mcp tools/call'],
      ...[...session, 'POST /mcp tools/call'],
    ]);
    const used = mcpOf(server)
      .filter(({ json }) => json['method'] === 'tools/call')
      .map(({ headers }) => headers['mcp-session-id']);
    expect(new Set(used).size).toBe(2);
    expect(server.heard.every(({ method }) => method !== 'DELETE')).toBe(true);
  });

  test('falls back to an event stream at last', async () => {
    const { server, chat } = await meet({ eras: ['sse'] });
    expect(await chat.introduce()).toMatchObject({ era: '2024-11-05', serverName: 'pretend' });
    expect(await chat.callTool('look', {})).toMatchObject({ content: [{ text: 'seen' }] });
    expect(mcpOf(server).map(shortly)).toContain('POST /messages tools/call');
  });

  test('that is nowhere ends with the words ChatGPT shows', async () => {
    const { chat } = await meet({ eras: [] });
    await expect(chat.introduce()).rejects.toMatchObject({ message: 'MCP SSE probe returned 405' });
  });

  test('calls wait for each other', async () => {
    const { server, chat } = await meet();
    await Promise.all([1, 2, 3].map(() => chat.callTool('look', {})));
    expect(server.atOnce()).toBe(1);
  });

  test('a token that is not taken is told with the server’s reason', async () => {
    const { chat } = await meet({
      instead(heard, res) {
        if (heard.path !== '/mcp' || heard.headers.authorization === undefined) return false;
        res.writeHead(401, {
          'www-authenticate': 'Bearer error="invalid_token", error_description="It was revoked."',
        });
        res.end('{}');
        return true;
      },
    });
    await expect(chat.introduce()).rejects.toMatchObject({
      message: expect.stringContaining('It was revoked.'),
    });
  });
});
