/** Dynamic registration: what a client may say of itself, and what it is told. */
import { describe, expect, test } from 'vitest';
import { createAuthorizationServer } from '../../../src/mcp/access/authorization-server.ts';
import { asker, createWorld, fetchNothing, start } from './authorization-world.ts';

const redirect_uris = ['https://client.example/cb'];

async function register(body: unknown) {
  const world = await createWorld();
  const reply = world.server.register(body, asker);
  return { world, ...reply };
}

describe('a client is registered', () => {
  test('as ChatGPT does it', async () => {
    const { status, body, world } = await register({
      redirect_uris,
      client_name: 'ChatGPT',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
      software_id: 'ignored',
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      client_id: expect.stringMatching(/^client_/),
      client_id_issued_at: start / 1000,
      client_name: 'ChatGPT',
      redirect_uris,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
      scope: 'mcp:read mcp:write offline_access',
    });
    expect(world.clients.find(String(body['client_id']))).toMatchObject({
      verification: { kind: 'claimed' },
    });
    expect(world.news).toEqual([expect.objectContaining({ action: 'client.registered', asker })]);
  });

  test.each(['client_secret_basic', 'client_secret_post'])(
    'with a secret that never expires, for %s',
    async (method) => {
      const { body, world } = await register({ redirect_uris, token_endpoint_auth_method: method });
      expect(body).toMatchObject({
        client_secret: expect.stringMatching(/^pbs_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$/),
        client_secret_expires_at: 0,
        token_endpoint_auth_method: method,
      });
      expect(JSON.stringify(world.news)).not.toContain(String(body['client_secret']));
    },
  );

  test.each<[string, string[], string]>([
    ['a server, by a secret', ['https://client.example/cb'], 'client_secret_basic'],
    ['a program on the machine, by none', ['http://127.0.0.1:1/cb', 'cursor://x/cb'], 'none'],
    ['both, by a secret', ['http://127.0.0.1:1/cb', 'https://client.example/cb'], 'client_secret_basic'],
  ])('that does not say how it proves itself: %s', async (_what, uris, method) => {
    const { body } = await register({ redirect_uris: uris });
    expect(body['token_endpoint_auth_method']).toBe(method);
    expect('client_secret' in body).toBe(method !== 'none');
  });

  test('with a name that is fit to be shown', async () => {
    const { body } = await register({ redirect_uris, client_name: 'A\u202eB\n<script>'.padEnd(500, 'x') });
    expect(body['client_name']).toBe('AB <script>'.padEnd(59, 'x') + '…');
    const nameless = await register({ redirect_uris });
    expect(nameless.body['client_name']).toBe('Unnamed client');
  });

  test('as if what it writes out as null were not there', async () => {
    const members = ['client_name', 'token_endpoint_auth_method', 'grant_types', 'response_types', 'scope'];
    const nulls = Object.fromEntries(members.map((name) => [name, null]));
    const [plain, written] = [await register({ redirect_uris }), await register({ redirect_uris, ...nulls })];
    const { client_id: _id, client_secret: secret, ...body } = plain.body;
    expect(written).toMatchObject({ status: 201, body });
    expect(typeof written.body['client_secret']).toBe(typeof secret);
  });
});

describe('a client is not registered', () => {
  test.each<[string, unknown, string]>([
    ['without redirects', {}, 'invalid_redirect_uri'],
    ['with null for redirects', { redirect_uris: null }, 'invalid_redirect_uri'],
    ['with no redirects', { redirect_uris: [] }, 'invalid_redirect_uri'],
    ['with redirects that are no list', { redirect_uris: 'https://a.example/' }, 'invalid_redirect_uri'],
    ['with a redirect that is no text', { redirect_uris: [1] }, 'invalid_redirect_uri'],
    [
      'with a script among its redirects',
      { redirect_uris: [...redirect_uris, 'javascript:x'] },
      'invalid_redirect_uri',
    ],
    [
      'with eleven redirects',
      { redirect_uris: Array.from({ length: 11 }, (_, n) => `https://a.example/${n}`) },
      'invalid_redirect_uri',
    ],
    [
      'that wants no codes',
      { redirect_uris, grant_types: ['client_credentials'] },
      'invalid_client_metadata',
    ],
    ['that wants tokens at once', { redirect_uris, response_types: ['token'] }, 'invalid_client_metadata'],
    [
      'that signs',
      { redirect_uris, token_endpoint_auth_method: 'private_key_jwt' },
      'invalid_client_metadata',
    ],
    ['with a name that is no text', { redirect_uris, client_name: { en: 'x' } }, 'invalid_client_metadata'],
    ['with nothing', undefined, 'invalid_client_metadata'],
    ['with null', null, 'invalid_client_metadata'],
    ['with a list', [], 'invalid_client_metadata'],
    ['with a text', 'redirect_uris', 'invalid_client_metadata'],
  ])('%s', async (_what, body, error) => {
    const { world, ...reply } = await register(body);
    expect(reply).toMatchObject({
      status: 400,
      body: { error, error_description: expect.stringMatching(/^[ -~]+$/) },
    });
    expect(world.clients.list()).toEqual([]);
    expect(world.news).toEqual([
      expect.objectContaining({
        action: 'access.refused',
        error: expect.objectContaining({ step: 'register', error }),
      }),
    ]);
  });

  test('where there is no room: it is told to come again', async () => {
    const world = await createWorld();
    const clients = { ...world.clients, register: () => null };
    const server = createAuthorizationServer({
      ...{ ...world, clients, now: () => start, tell: (news) => world.news.push(news) },
      fetchJson: fetchNothing,
      ended: () => undefined,
    });
    expect(server.register({ redirect_uris }, asker)).toMatchObject({
      status: 503,
      body: { error: 'temporarily_unavailable' },
    });
  });
});
