/** The authorization server as a client meets it: from the request to tokens, their renewal and their end. */
import { describe, expect, test } from 'vitest';
import {
  answerOf,
  ask,
  asker,
  chatGptId,
  chatGptRedirect,
  connect,
  createWorld,
  exchange,
  getCode,
  issuer,
  refresh,
  toForm,
  waitingOne,
} from './authorization-world.ts';

const doctor = { ...asker, isDoctor: true };
const second = 1_000;

describe('the whole way in', () => {
  test('as ChatGPT goes it, with its document', async () => {
    const world = await createWorld();
    const round = await ask(world, { resource: `${issuer}/mcp` });
    const number = waitingOne(world).choices.find((choice) => {
      const view = world.consents.look(round.id, round.secret);
      return view.kind === 'waiting' && view.number === choice;
    });
    world.consents.decide({ id: round.id, decision: 'approve', number: number ?? 0 }, 'window');
    const to = answerOf(world, round);
    const got = { code: to.searchParams.get('code') ?? '', verifier: round.verifier };
    const reply = await exchange(world, got, { resource: `${issuer}/mcp` });
    expect(reply).toEqual({
      status: 200,
      body: {
        access_token: expect.stringMatching(/^pba_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$/),
        token_type: 'Bearer',
        expires_in: 3600,
        refresh_token: expect.stringMatching(/^pbr_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$/),
        scope: 'mcp:read mcp:write offline_access',
      },
    });
    expect(world.grants.verify(String(reply.body['access_token']))).toMatchObject({
      clientId: chatGptId,
      clientName: 'ChatGPT',
      issuer,
      resource: `${issuer}/mcp`,
      redirectHost: 'chatgpt.com',
      address: asker.address,
      sources: null,
    });
    expect(world.clients.list()).toEqual([expect.objectContaining({ id: chatGptId, how: 'document' })]);
    expect(world.news.map(({ action }) => action)).toEqual([
      'consent.asked',
      'consent.approved',
      'token.issued',
    ]);
  });

  test('as a program on this machine goes it, which registers and takes any port', async () => {
    const world = await createWorld();
    const local = { ...asker, issuer: 'http://127.0.0.1:7420', address: '127.0.0.1' };
    const { body } = world.server.register(
      { redirect_uris: ['http://127.0.0.1:3334/cb'], client_name: 'Inspector' },
      local,
    );
    const changes = {
      client_id: String(body['client_id']),
      redirect_uri: 'http://127.0.0.1:51234/cb',
      resource: 'http://127.0.0.1:7420/mcp',
    };
    const tokens = await connect(world, changes, local);
    expect(tokens.to.origin).toBe('http://127.0.0.1:51234');
    expect(tokens.to.searchParams.get('iss')).toBe(local.issuer);
    expect(world.grants.verify(tokens['access_token'])).toMatchObject({ issuer: local.issuer });
  });

  test('narrowed by the user: the answer says what was given', async () => {
    const world = await createWorld();
    const round = await ask(world);
    world.consents.decide(
      { id: round.id, decision: 'approve', scopes: ['mcp:read'], sources: ['workspace'] },
      'rest',
    );
    const code = answerOf(world, round).searchParams.get('code') ?? '';
    const { body } = await exchange(world, { code, verifier: round.verifier });
    expect(body['scope']).toBe('mcp:read');
    expect(body).not.toHaveProperty('refresh_token');
    expect(world.grants.verify(String(body['access_token']))).toMatchObject({
      scopes: ['mcp:read'],
      sources: ['workspace'],
    });
  });

  test('without the redirect at the token endpoint, as OAuth 2.1 has it', async () => {
    const world = await createWorld();
    const got = await getCode(world);
    expect(await exchange(world, got, { redirect_uri: null })).toMatchObject({ status: 200 });
  });

  test('with a resource at the token endpoint that is narrower than the one approved', async () => {
    const world = await createWorld();
    const reply = await exchange(world, await getCode(world), { resource: `${issuer}/mcp/` });
    expect(world.grants.verify(String(reply.body['access_token']))).toMatchObject({
      resource: `${issuer}/mcp`,
    });
  });

  test('of the doctor leaves no news that is not marked as its own', async () => {
    const world = await createWorld();
    const round = await ask(world, {}, doctor);
    world.consents.approveForDoctor(round.id);
    const code = answerOf(world, round).searchParams.get('code') ?? '';
    const reply = await exchange(world, { code, verifier: round.verifier }, {}, doctor);
    expect(world.grants.verify(String(reply.body['access_token']))).toMatchObject({ isDoctor: true });
    expect(world.news.length).toBeGreaterThan(2);
    for (const one of world.news) expect(one.asker?.isDoctor).toBe(true);
  });
});

describe('a token request is refused', () => {
  test.each<[string, Record<string, string | string[] | null>, string]>([
    ['without a grant type', { grant_type: null }, 'invalid_request'],
    ['with two grant types', { grant_type: ['authorization_code', 'refresh_token'] }, 'invalid_request'],
    ['for client credentials', { grant_type: 'client_credentials' }, 'unsupported_grant_type'],
    ['for a password', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['for a type that every object has', { grant_type: 'constructor' }, 'unsupported_grant_type'],
    ['without a code', { code: null }, 'invalid_request'],
    ['with a code twice', { code: ['a', 'b'] }, 'invalid_request'],
    ['without a verifier', { code_verifier: null }, 'invalid_request'],
    ['with a code that is none', { code: 'x' }, 'invalid_grant'],
    ['with another redirect', { redirect_uri: 'https://chatgpt.com/connector/oauth/x' }, 'invalid_grant'],
    ['with another resource', { resource: 'https://other.example/mcp' }, 'invalid_target'],
  ])('%s', async (_what, changes, error) => {
    const world = await createWorld();
    const got = await getCode(world);
    const reply = await exchange(world, got, changes);
    expect(reply).toMatchObject({
      status: 400,
      body: { error, error_description: expect.stringMatching(/^[ -~]{10,}$/) },
    });
    expect(JSON.stringify(reply)).not.toContain(got.code);
    expect(world.news.at(-1)).toMatchObject({ action: 'access.refused', error: { step: 'token', error } });
    expect(world.grants.list()).toEqual([]);
    // What was refused for a slip can be done right; the code is still its client's.
    expect(await exchange(world, got)).toMatchObject({ status: 200 });
  });

  test.each([
    ['another verifier', 'a'.repeat(43)],
    ['a verifier that is too short', 'a'.repeat(42)],
  ])('with %s, and with the right one after that: the code is spent', async (_what, code_verifier) => {
    const world = await createWorld();
    const got = await getCode(world);
    for (const changes of [{ code_verifier }, {}])
      expect(await exchange(world, got, changes)).toMatchObject({
        status: 400,
        body: { error: 'invalid_grant' },
      });
    expect(world.grants.list()).toEqual([]);
    expect(world.news.slice(2).map(({ action }) => action)).toEqual([
      'consent.failed',
      'access.refused',
      'access.refused',
    ]);
    world.clock.pass(61 * second);
    expect(world.news).toHaveLength(5);
  });

  test('a minute after the code was made', async () => {
    const world = await createWorld();
    const got = await getCode(world);
    world.clock.pass(60 * second);
    expect(await exchange(world, got)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    const late = await getCode(world);
    world.clock.time += 61 * second;
    expect(await exchange(world, late)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test('for a resource that is wider than the one approved', async () => {
    const world = await createWorld();
    const got = await getCode(world, { resource: `${issuer}/mcp` });
    for (const resource of [issuer, `${issuer}/sse`]) {
      expect(await exchange(world, got, { resource })).toMatchObject({ body: { error: 'invalid_target' } });
    }
  });
});

describe('refreshing', () => {
  test('exchanges both tokens, and says so', async () => {
    const world = await createWorld();
    const first = await connect(world);
    const { status, body } = await refresh(world, first['refresh_token']);
    expect(status).toBe(200);
    expect(body['refresh_token']).not.toBe(first['refresh_token']);
    expect(body).toMatchObject({ token_type: 'Bearer', scope: 'mcp:read mcp:write offline_access' });
    expect(world.grants.verify(String(body['access_token']))).toMatchObject({ clientId: chatGptId });
    expect(world.news.at(-1)).toMatchObject({ action: 'token.refreshed', actor: 'client' });
  });

  test('may ask for less, and not for more', async () => {
    const world = await createWorld();
    const first = await connect(world, { scope: 'mcp:read offline_access' });
    for (const scope of ['mcp:write', 'mcp:read mcp:write', 'openid']) {
      expect(await refresh(world, first['refresh_token'], { scope })).toMatchObject({
        status: 400,
        body: { error: 'invalid_scope' },
      });
    }
    expect(await refresh(world, first['refresh_token'], { scope: 'mcp:read' })).toMatchObject({
      status: 200,
      body: { scope: 'mcp:read' },
    });
  });

  test('is for the resource that was given, and what is under it', async () => {
    const world = await createWorld();
    const first = await connect(world, { resource: `${issuer}/mcp` });
    for (const resource of [issuer, `${issuer}/sse`, 'https://other.example']) {
      const reply = await refresh(world, first['refresh_token'], { resource });
      expect(reply).toMatchObject({ body: { error: 'invalid_target' } });
    }
    const reply = await refresh(world, first['refresh_token'], { resource: `${issuer}/mcp` });
    expect(reply).toMatchObject({ status: 200 });
  });

  test('with a token that was exchanged long before revokes the grant, and tells', async () => {
    const world = await createWorld();
    const first = await connect(world);
    const next = await refresh(world, first['refresh_token']);
    world.clock.pass(301 * second);
    expect(await refresh(world, first['refresh_token'])).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
    expect(world.grants.verify(String(next.body['access_token']))).toBe('unknown');
    expect(await refresh(world, next.body['refresh_token'])).toMatchObject({
      body: { error: 'invalid_grant' },
    });
    expect(world.ended).toEqual([expect.objectContaining({ clientId: chatGptId })]);
    expect(world.news.filter(({ action }) => action === 'token.reused')).toHaveLength(1);
  });

  test('at another address says that the connector has to be recreated, and costs nothing', async () => {
    const world = await createWorld();
    const first = await connect(world);
    const moved = { ...asker, issuer: 'https://moved.ngrok-free.app' };
    const { status, body } = await refresh(world, first['refresh_token'], {}, moved);
    expect([status, body['error']]).toEqual([400, 'invalid_grant']);
    expect(body['error_description']).toMatch(/address has changed.*[Rr]ecreate the connector/);
    expect(await refresh(world, first['refresh_token'])).toMatchObject({ status: 200 });
  });

  test.each([null, '', 'x', 'pbr_000000000000_0000000000000000000000000000000000000000000'])(
    'with “%s” is refused',
    async (token) => {
      const world = await createWorld();
      await connect(world);
      const reply = await refresh(world, '', { refresh_token: token });
      expect(reply.status).toBe(400);
      expect(world.grants.list()).toHaveLength(1);
    },
  );

  test('with an access token is refused', async () => {
    const world = await createWorld();
    const first = await connect(world);
    expect(await refresh(world, first['access_token'])).toMatchObject({ body: { error: 'invalid_grant' } });
    expect(world.grants.list()).toHaveLength(1);
  });
});

describe('revoking', () => {
  const revoke = (world: Awaited<ReturnType<typeof createWorld>>, token: unknown, client = chatGptId) =>
    world.server.revoke(toForm({ client_id: client, token: String(token) }), undefined, asker);

  test.each(['access_token', 'refresh_token'] as const)('by the %s ends the whole grant', async (kind) => {
    const world = await createWorld();
    const tokens = await connect(world);
    expect(await revoke(world, tokens[kind])).toEqual({ status: 200, body: {} });
    expect(world.grants.verify(tokens['access_token'])).toBe('unknown');
    expect(await refresh(world, tokens['refresh_token'])).toMatchObject({ body: { error: 'invalid_grant' } });
    expect(world.ended).toHaveLength(1);
    expect(world.news.at(-2)).toMatchObject({ action: 'grant.revoked', actor: 'client' });
  });

  test('what is not known is answered as if it were done', async () => {
    const world = await createWorld();
    const tokens = await connect(world);
    for (const token of ['x', 'pb_000000000000_0000000000000000000000000000000000000000000']) {
      expect(await revoke(world, token)).toEqual({ status: 200, body: {} });
    }
    await revoke(world, tokens['access_token']);
    expect(await revoke(world, tokens['access_token'])).toEqual({ status: 200, body: {} });
    expect(world.ended).toHaveLength(1);
  });

  test('is for the client that has it, which has to prove itself', async () => {
    const world = await createWorld();
    const tokens = await connect(world);
    const other = world.clients.register({
      name: 'O',
      redirectUris: ['https://o.example/'],
      authMethod: 'none',
    });
    expect(await revoke(world, tokens['access_token'], other?.client.id)).toMatchObject({ status: 400 });
    expect(await revoke(world, tokens['access_token'], 'client_unknown')).toMatchObject({ status: 401 });
    expect(await revoke(world, '')).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
    expect(world.grants.list()).toHaveLength(1);
    expect(world.news.at(-1)).toMatchObject({ error: { step: 'revoke' } });
  });
});

test('what the news say of a whole life of a grant holds no secret', async () => {
  const world = await createWorld();
  const tokens = await connect(world);
  const next = await refresh(world, tokens['refresh_token']);
  await exchange(world, tokens);
  const told = JSON.stringify([world.news, world.shown]);
  const secrets = [
    tokens.code,
    tokens.secret,
    tokens.verifier,
    tokens['access_token'],
    tokens['refresh_token'],
  ];
  for (const secret of [...secrets, next.body['access_token'], next.body['refresh_token']]) {
    expect(told).not.toContain(String(secret).slice(-20));
  }
  expect(told).toContain(chatGptRedirect.slice(8, 19));
});
