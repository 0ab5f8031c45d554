/** The authorization server over HTTP: what goes in and out, what is refused, and one whole authorization. */
import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knock, type Knocked } from './knock.ts';
import { modern, post, startListenerRig, type Rig } from './listener-rig.ts';
import { noteLimits, stageRounds, stagedSecret, stageServer, type NotedLimits } from './staged-access.ts';

let rig: Rig;
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/json' };
const callback = 'https://client.example/callback';

describe('what is wrong with a request', () => {
  beforeEach(async () => {
    rig = await startListenerRig();
  });
  afterEach(() => rig.close());

  it.each([
    ['/oauth/token', json, '{}', 415, 'invalid_request'],
    ['/oauth/token', {}, 'a=b', 415, 'invalid_request'],
    ['/oauth/token', { 'content-type': 'multipart/form-data; boundary=x' }, 'x', 415, 'invalid_request'],
    ['/oauth/revoke', json, '{}', 415, 'invalid_request'],
    ['/oauth/register', form, 'a=b', 415, 'invalid_client_metadata'],
    ['/oauth/register', json, '{', 400, 'invalid_client_metadata'],
    ['/oauth/register', json, '', 400, 'invalid_client_metadata'],
    ['/oauth/token', form, 'x'.repeat(70_000), 413, 'invalid_request'],
    ['/oauth/revoke', form, 'x'.repeat(70_000), 413, 'invalid_request'],
    ['/oauth/register', json, `"${'x'.repeat(70_000)}"`, 413, 'invalid_client_metadata'],
    ['/oauth/token', form, '', 400, 'invalid_request'],
    [
      '/oauth/token',
      { 'content-type': 'Application/X-WWW-Form-URLencoded; charset=UTF-8' },
      'grant_type=x',
      400,
      '',
    ],
  ])('%s with %o is said in JSON', async (path, headers, body, status, error) => {
    const answer = await knock(rig.origin, { method: 'POST', path, headers, body });
    expect(answer.status).toBe(status);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json).toEqual({
      error: error || expect.any(String),
      error_description: expect.any(String),
    });
  });

  it('a body without an end is cut off at 64 KiB', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(16_384).fill(97)),
    });
    const asked = { method: 'POST', headers: form, body: endless, duplex: 'half' } as const;
    const answer = await fetch(`${rig.origin}/oauth/token`, asked);
    expect(answer.status).toBe(413);
  });

  it.each([
    ['/oauth/authorize', 'POST', 'GET, HEAD'],
    ['/oauth/authorize', 'DELETE', 'GET, HEAD'],
    ['/oauth/token', 'GET', 'POST'],
    ['/oauth/register', 'PUT', 'POST'],
    ['/oauth/revoke', 'GET', 'POST'],
    ['/oauth/jwks', 'POST', 'GET, HEAD'],
    ['/.well-known/oauth-authorization-server', 'POST', 'GET, HEAD'],
  ])('%s does not take %s', async (path, method, allow) => {
    const answer = await knock(rig.origin, { method, path });
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe(allow);
  });
});

describe('metadata', () => {
  beforeEach(async () => {
    rig = await startListenerRig();
  });
  afterEach(() => rig.close());

  it('names one issuer everywhere, that by which it was asked', async () => {
    for (const [host, issuer] of [
      ['public.example', 'https://public.example'],
      ['localhost:7420', 'http://localhost:7420'],
    ]) {
      const get = async (path: string) =>
        (await knock(rig.origin, { path, headers: { host: host ?? '' } })).json;
      const server = await get('/.well-known/oauth-authorization-server');
      expect(server).toMatchObject({ issuer, token_endpoint: `${issuer}/oauth/token` });
      expect(await get('/.well-known/openid-configuration')).toMatchObject({
        ...(server as object),
        jwks_uri: `${issuer}/oauth/jwks`,
      });
      for (const path of ['', '/mcp', '/sse'])
        expect(await get(`/.well-known/oauth-protected-resource${path}`)).toMatchObject({
          resource: `${issuer}${path}`,
          authorization_servers: [issuer],
        });
      expect(await get('/oauth/jwks')).toEqual({ keys: [] });
    }
  });

  it('answers HEAD without a body', async () => {
    const answer = await knock(rig.origin, {
      method: 'HEAD',
      path: '/.well-known/oauth-authorization-server',
    });
    expect(answer.status).toBe(200);
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(100);
    expect(answer.body).toBe('');
  });
});

describe('the page that waits', () => {
  const rounds = stageRounds();
  const waiting = {
    kind: 'waiting',
    number: 42,
    client: { name: 'ChatGPT', verification: { kind: 'domain', domain: 'chatgpt.com' } },
    redirectHost: 'chatgpt.com',
    scopes: ['mcp:read'],
    expiresAt: Date.now() + 300_000,
  } as const;
  let opened: number;
  let limits: NotedLimits;
  beforeEach(async () => {
    opened = 0;
    limits = noteLimits();
    rounds.stage('one', waiting);
    const server = stageServer({
      authorize: async (query) => {
        opened += 1;
        if (query.has('bad')) return { kind: 'redirect', to: `${callback}?error=invalid_scope` };
        return { kind: 'round', id: 'one', secret: stagedSecret };
      },
    });
    rig = await startListenerRig({ access: { server, consents: rounds.consents, limits } });
  });
  afterEach(() => rig.close());
  const cookie = { cookie: `other=1; patchbay_round=${stagedSecret}` };
  const get = (query: string, headers: Record<string, string> = {}) =>
    knock(rig.origin, { path: `/oauth/authorize?${query}`, headers });

  it.each([
    ['localhost', ''],
    ['public.example', '; Secure'],
  ])(
    'is where an authorization asked at %s goes, with the cookie of that browser alone',
    async (host, secure) => {
      const answer = await get('client_id=x', { host, referer: 'https://chatgpt.com/plugins' });
      expect(answer.status).toBe(303);
      expect(answer.headers['location']).toBe('/oauth/authorize?round=one');
      expect(answer.headers['set-cookie']).toEqual([
        `patchbay_round=${stagedSecret}; Path=/oauth; Max-Age=600; HttpOnly; SameSite=Lax${secure}`,
      ]);
    },
  );

  it('shows its number with that cookie, and asks again by itself', async () => {
    const answer = await get('round=one', cookie);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatch(/>\s*42\s*</);
    expect(answer.body).toMatch(
      /<meta http-equiv="refresh" content="1;url=\/oauth\/authorize\?round&#61;one&#38;wait&#61;1"/,
    );
  });

  it.each([
    ['without a cookie', {}],
    ['with another', { cookie: 'patchbay_round=wrong' }],
    ['with two that differ', { cookie: `patchbay_round=wrong; patchbay_round=${stagedSecret}` }],
    ['with one whose name only ends so', { cookie: `xpatchbay_round=${stagedSecret}` }],
  ])('tells nothing %s', async (_case, headers) => {
    const answer = await get('round=one', headers);
    expect(answer.status).toBe(410);
    expect(answer.body).not.toMatch(/>\s*42\s*</);
    expect(answer.body).not.toContain('ChatGPT');
  });

  it('holds the next request back until there is an answer, and then goes to the client', async () => {
    const answer = get('round=one&wait=1', cookie);
    await new Promise((resolve) => setTimeout(resolve, 200));
    let isAnswered = false;
    void answer.then(() => (isAnswered = true));
    expect(isAnswered).toBe(false);
    rounds.stage('one', { kind: 'redirect', to: `${callback}?code=c&state=ä%0d%0aX` });
    const { status, headers, body } = await answer;
    expect(status).toBe(303);
    expect(headers['location']).toBe(`${callback}?code=c&state=%C3%A4%0d%0aX`);
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(body).toBe('');
  });

  it('says so when it is over', async () => {
    rounds.stage('one', {
      kind: 'over',
      title: 'It is over',
      message: 'Nobody answered.',
      hint: 'Start again.',
    });
    const answer = await get('round=one&wait=1', cookie);
    expect(answer.status).toBe(410);
    for (const text of ['It is over', 'Nobody answered.', 'Start again.'])
      expect(answer.body).toContain(text);
    expect(answer.body).not.toContain('http-equiv="refresh"');
  });

  it('opens nothing by HEAD, from a frame, or from another origin', async () => {
    const ask = (method: string, headers: Record<string, string>) =>
      knock(rig.origin, { method, path: '/oauth/authorize?client_id=x', headers });
    expect((await ask('HEAD', {})).status).toBe(200);
    for (const dest of ['iframe', 'frame', 'embed', 'object', 'fencedframe', 'IFRAME'])
      expect((await ask('GET', { 'sec-fetch-dest': dest })).status).toBe(403);
    expect((await ask('GET', { origin: 'https://evil.example' })).status).toBe(403);
    expect(opened).toBe(0);
    expect(
      (await ask('GET', { 'sec-fetch-dest': 'document', referer: 'https://evil.example/' })).status,
    ).toBe(303);
    expect(opened).toBe(1);
  });

  it.each<Record<string, string>>([
    { 'sec-fetch-dest': 'empty' },
    { 'sec-fetch-dest': 'image' },
    { 'sec-fetch-dest': 'script' },
    { 'sec-fetch-dest': 'worker' },
    { 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch;prerender' },
    { 'sec-purpose': 'prefetch' },
    { purpose: 'prefetch' },
    { purpose: 'Preview' },
    { 'x-moz': 'prefetch' },
  ])(
    'opens nothing for what nobody looks at (%o), and counts it as no request for a round',
    async (headers) => {
      const answer = await knock(rig.origin, { path: '/oauth/authorize?client_id=x', headers });
      expect(answer.status).toBe(403);
      expect(answer.headers['content-type']).toContain('text/html');
      expect(answer.body).toContain('open it in a tab');
      expect((await get('round=one', { ...cookie, ...headers })).body).not.toMatch(/>\s*42\s*</);
      expect(opened).toBe(0);
      expect(limits.taken).toEqual([]);
    },
  );

  it('opens a round for a browser that says nothing of itself, and for one that shows it', async () => {
    for (const headers of [{}, { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' }])
      expect((await knock(rig.origin, { path: '/oauth/authorize?client_id=x', headers })).status).toBe(303);
    expect(opened).toBe(2);
  });

  it('tells the visit of an error that goes back to the client', async () => {
    expect((await get('client_id=x&bad=1')).headers['location']).toBe(`${callback}?error=invalid_scope`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(rig.visits.at(-1)).toMatchObject({
      request: 'GET /oauth/authorize',
      status: 303,
      error: 'invalid_scope',
    });
  });

  it('has a policy that lets nothing be loaded, run, framed or sent, and is never stored', async () => {
    const { headers } = await get('round=one', cookie);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'$/,
    );
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('a whole authorization', () => {
  beforeEach(async () => {
    rig = await startListenerRig();
  });
  afterEach(() => rig.close());
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');

  const register = async () => {
    const body = { client_name: 'Tester', redirect_uris: [callback], token_endpoint_auth_method: 'none' };
    const answer = await post(`${rig.origin}/oauth/register`, body);
    expect(answer.status).toBe(201);
    return (answer.json as { client_id: string }).client_id;
  };
  const cookieOf = ({ headers }: Knocked) => headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const ask = async (clientId: string, scope: string, resource: string, cookie = '') => {
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: callback,
      state: 'the state',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      scope,
      resource,
    });
    const path = `/oauth/authorize?${query.toString()}`;
    const answer = await knock(rig.origin, { path, headers: { cookie } });
    expect(answer.status).toBe(303);
    return { path: String(answer.headers['location']), headers: { cookie: cookieOf(answer) } };
  };
  const decide = (decision: 'approve' | 'reject', sources: string[] | null = null) => {
    const [approval] = rig.access.consents.list();
    rig.access.consents.decide({ id: approval?.id ?? '', decision, sources }, 'rest');
  };
  const exchange = async (clientId: string, code: string) =>
    post(
      `${rig.origin}/oauth/token`,
      new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        client_id: clientId,
        redirect_uri: callback,
        code_verifier: verifier,
        resource: rig.mcpUrl,
      }).toString(),
      form,
    );
  const authorize = async (scope: string, sources: string[] | null = null) => {
    const clientId = await register();
    const page = await ask(clientId, scope, rig.mcpUrl);
    expect((await knock(rig.origin, page)).body).toContain('Tester');
    const waiting = knock(rig.origin, { ...page, path: `${page.path}&wait=1` });
    decide('approve', sources);
    const back = new URL(String((await waiting).headers['location']));
    expect(Object.fromEntries(back.searchParams)).toEqual({
      code: expect.any(String),
      state: 'the state',
      iss: rig.origin,
    });
    const answer = await exchange(clientId, back.searchParams.get('code') ?? '');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    return answer.json as { access_token: string; scope: string };
  };
  const call = (token: string, name: string) => {
    const { body, headers } = modern('tools/call', { name, arguments: {} });
    return post(rig.mcpUrl, body, { ...headers, authorization: `Bearer ${token}` });
  };

  it('ends with a token that is good where it was asked for, and for what was given', async () => {
    const { access_token: token, scope } = await authorize('mcp:read', ['test']);
    expect(scope).toBe('mcp:read');
    expect((await call(token, 'echo')).json).toMatchObject({ result: { structuredContent: {} } });
    expect((await call(token, 'write')).headers.get('www-authenticate')).toContain(
      'scope="mcp:read mcp:write"',
    );
    expect((await call(token, 'other_read')).headers.get('www-authenticate')).toContain('insufficient_scope');
    const elsewhere = await fetch(`${rig.origin}/sse`, { headers: { authorization: `Bearer ${token}` } });
    expect(elsewhere.status).toBe(401);
    expect(elsewhere.headers.get('www-authenticate')).toContain('error="invalid_token"');
    const byAnotherName = await knock(rig.origin, {
      method: 'POST',
      headers: { host: 'public.example', authorization: `Bearer ${token}` },
    });
    expect(byAnotherName.status).toBe(401);
  });

  it('ends within a second of being taken back, with what is open', async () => {
    const { access_token: token } = await authorize('mcp:read mcp:write');
    const slow = call(token, 'slow');
    while (rig.counts().calls === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const [grant] = rig.access.grants.list();
    rig.access.revoke(grant?.id ?? '', 'rest');
    expect((await slow).text).toContain('took back');
    expect((await call(token, 'echo')).status).toBe(401);
  });

  it('asked for three times in one browser waits once, and the older pages say where to go on', async () => {
    const clientId = await register();
    const first = await ask(clientId, 'mcp:read', rig.mcpUrl);
    const held = knock(rig.origin, { ...first, path: `${first.path}&wait=1` });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const second = await ask(clientId, 'mcp:read', rig.mcpUrl, first.headers.cookie);
    const { status, body } = await held;
    expect(status).toBe(410);
    expect(body).toContain('A newer request of the same browser took its place. Go on in the newest tab.');
    const third = await ask(clientId, 'mcp:read', rig.mcpUrl, second.headers.cookie);
    expect(rig.access.consents.list()).toHaveLength(1);
    expect((await knock(rig.origin, { ...second, headers: third.headers })).body).toContain('newer tab');
    const waiting = knock(rig.origin, { ...third, path: `${third.path}&wait=1` });
    decide('approve');
    expect((await waiting).headers['location']).toContain('code=');
  });

  it('that is rejected says so to the client', async () => {
    const page = await ask(await register(), 'mcp:read', rig.mcpUrl);
    const waiting = knock(rig.origin, { ...page, path: `${page.path}&wait=1` });
    await new Promise((resolve) => setTimeout(resolve, 50));
    decide('reject');
    const back = new URL(String((await waiting).headers['location']));
    expect(back.searchParams.get('error')).toBe('access_denied');
    expect(back.searchParams.get('iss')).toBe(rig.origin);
    const again = await knock(rig.origin, page);
    expect(again.status).toBe(410);
  });

  it('from outside is limited by the settings and by what is stricter', async () => {
    await rig.close();
    rig = await startListenerRig({ accessSettings: { requestsPerMinute: 15, requestsPerHour: 1000 } });
    const statuses: number[] = [];
    for (let index = 0; index < 12; index += 1)
      statuses.push((await post(`${rig.origin}/oauth/register`, { redirect_uris: [callback] })).status);
    expect(statuses).toEqual([...Array<number>(10).fill(201), 429, 429]);
    const metadata = () => fetch(`${rig.origin}/.well-known/oauth-protected-resource`);
    for (let index = 0; index < 3; index += 1) expect((await metadata()).status).toBe(200);
    const refused = await metadata();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(`${rig.origin}/health`)).status).toBe(200);
    // A good token of this machine has a limit of its own.
    expect((await call(rig.token, 'echo')).status).toBe(200);
  });
});
