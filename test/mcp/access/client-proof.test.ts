/** How a client proves itself at the token endpoint: not at all, by a secret, or by an assertion it has signed. */
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { describe, expect, test } from 'vitest';
import type { JsonReply } from '../../../src/mcp/access/authorization-server.ts';
import type { Fetched, FetchJson } from '../../../src/mcp/access/safe-fetch.ts';
import {
  asker,
  chatGptId,
  createWorld,
  issuer,
  start,
  toForm,
  type Changes,
  type World,
} from './authorization-world.ts';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** A refresh token that nobody knows: whoever proves itself gets `invalid_grant`, everyone else `invalid_client`. */
async function prove(world: World, changes: Changes, authorization?: string): Promise<JsonReply> {
  const form = toForm({ grant_type: 'refresh_token', refresh_token: 'pbr_x', ...changes });
  return world.server.token(form, authorization, asker);
}

const proven = { status: 400, body: { error: 'invalid_grant' } };
const refused = { status: 401, body: { error: 'invalid_client' } };

const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

function register(world: World, method: 'none' | 'client_secret_basic' | 'client_secret_post') {
  const made = world.clients.register({
    name: 'A',
    redirectUris: ['https://a.example/cb'],
    authMethod: method,
  });
  if (made === null) throw new Error('no room');
  return { id: made.client.id, secret: made.secret ?? '' };
}

describe('a client without a secret', () => {
  test('says who it is', async () => {
    const world = await createWorld();
    const { id } = register(world, 'none');
    expect(await prove(world, { client_id: id })).toMatchObject(proven);
    expect(await prove(world, { client_id: id, client_secret: '' })).toMatchObject(proven);
    expect(await prove(world, {}, basic(id, ''))).toMatchObject(proven);
    expect(await prove(world, { client_id: chatGptId })).toMatchObject(proven);
  });

  test('is refused with one, with somebody else’s, and when it says nothing', async () => {
    const world = await createWorld();
    const { id } = register(world, 'none');
    const { secret } = register(world, 'client_secret_post');
    expect(await prove(world, { client_id: id, client_secret: secret })).toMatchObject(refused);
    expect(await prove(world, {})).toMatchObject(refused);
    expect(await prove(world, { client_id: 'client_unknown' })).toMatchObject(refused);
  });
});

describe.each(['client_secret_basic', 'client_secret_post'] as const)('a client of %s', (method) => {
  test('proves itself by its secret, in the header or in the form', async () => {
    const world = await createWorld();
    const { id, secret } = register(world, method);
    expect(await prove(world, {}, basic(id, secret))).toMatchObject(proven);
    expect(await prove(world, { client_id: id }, basic(id, secret))).toMatchObject(proven);
    expect(await prove(world, { client_id: id, client_secret: secret })).toMatchObject(proven);
  });

  test('is refused without it, with another one, and as another client', async () => {
    const world = await createWorld();
    const [one, other] = [register(world, method), register(world, method)];
    expect(await prove(world, { client_id: one.id })).toMatchObject(refused);
    expect(await prove(world, { client_id: one.id, client_secret: other.secret })).toMatchObject(refused);
    expect(await prove(world, { client_id: one.id, client_secret: `${one.secret}x` })).toMatchObject(refused);
    expect(await prove(world, {}, basic(one.id, ''))).toMatchObject(refused);
    expect(await prove(world, { client_id: other.id }, basic(one.id, one.secret))).toMatchObject({
      status: 400,
    });
  });
});

describe('the Authorization header', () => {
  test('is form-encoded in both parts', async () => {
    const world = await createWorld();
    const form = `Basic ${Buffer.from(`${encodeURIComponent(chatGptId)}:`).toString('base64')}`;
    expect(await prove(world, {}, form)).toMatchObject(proven);
  });

  test('is answered with a challenge of its own kind when it proves nothing', async () => {
    const world = await createWorld();
    const { id } = register(world, 'client_secret_basic');
    const challenge = { 'WWW-Authenticate': expect.stringMatching(/^Basic realm=/) };
    expect(await prove(world, {}, basic(id, 'wrong'))).toMatchObject({ ...refused, headers: challenge });
    const inForm = await prove(world, { client_id: id, client_secret: 'wrong' });
    expect(inForm.headers).not.toHaveProperty('WWW-Authenticate');
  });

  test.each(['Basic', 'Basic ', 'Basic !!!', 'Basic Og==', 'basic YQ==', `Basic ${btoa('%zz:x')}`])(
    'is refused when it is “%s”',
    async (header) => {
      const world = await createWorld();
      expect(await prove(world, { client_id: chatGptId }, header)).toMatchObject(refused);
    },
  );

  test('of another kind is none', async () => {
    const world = await createWorld();
    expect(await prove(world, { client_id: chatGptId }, 'Bearer pb_x')).toMatchObject(proven);
  });
});

test.each<[string, Changes, boolean]>([
  ['two ids', { client_id: [chatGptId, chatGptId] }, false],
  ['two secrets', { client_id: chatGptId, client_secret: ['a', 'b'] }, false],
  ['a secret and an assertion', { client_secret: 'a', client_assertion: 'b' }, false],
  ['a secret in both places', { client_secret: 'a' }, true],
])('who comes with %s is told that this is one too many', async (_what, changes, inHeader) => {
  const world = await createWorld();
  const reply = await prove(world, changes, inHeader ? basic('a', 'b') : undefined);
  expect(reply).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
});

describe('a client that signs', () => {
  const id = 'https://client.example/client.json';
  const jwksUri = 'https://client.example/jwks.json';
  const document = {
    client_id: id,
    redirect_uris: ['https://client.example/cb'],
    token_endpoint_auth_method: 'private_key_jwt',
    jwks_uri: jwksUri,
  };

  interface Signer {
    key: CryptoKey;
    jwk: JWK;
  }

  async function newKey(alg: string, kid = 'one'): Promise<Signer> {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    return { key: privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
  }

  /** A client whose document and keys can be fetched; the keys are what `published` says at that moment. */
  async function open(...keys: Signer[]) {
    const published = { keys: keys.map(({ jwk }) => jwk), fails: false };
    const asked: string[] = [];
    const fetchJson: FetchJson = async (url): Promise<Fetched> => {
      asked.push(url);
      if (url === id) return { ok: true, json: document, maxAgeMs: 86_400_000 };
      if (published.fails) return { ok: false, failure: 'too_slow', message: 'Slow.', hint: '' };
      return { ok: true, json: { keys: published.keys }, maxAgeMs: 86_400_000 };
    };
    return { world: await createWorld({ fetchJson }), published, asked };
  }

  const seconds = (world: World) => Math.floor(world.clock.now() / 1000);

  function sign(
    world: World,
    { key, jwk }: Signer,
    claims: object = {},
    header: object = {},
  ): Promise<string> {
    const now = seconds(world);
    const all = {
      iss: id,
      sub: id,
      aud: issuer,
      iat: now,
      exp: now + 60,
      jti: crypto.randomUUID(),
      ...claims,
    };
    return new SignJWT(all)
      .setProtectedHeader({ alg: String(jwk.alg), kid: String(jwk.kid), ...header })
      .sign(key);
  }

  const present = (world: World, assertion: string, changes: Changes = {}) =>
    prove(world, { client_assertion: assertion, client_assertion_type: assertionType, ...changes });

  test.each(['ES256', 'RS256', 'PS256', 'EdDSA'])('proves itself with %s', async (alg) => {
    const signer = await newKey(alg);
    const { world } = await open(signer);
    expect(await present(world, await sign(world, signer))).toMatchObject(proven);
    expect(await present(world, await sign(world, signer), { client_id: id })).toMatchObject(proven);
    const toEndpoint = await sign(world, signer, { aud: [`${issuer}/oauth/token`] });
    expect(await present(world, toEndpoint)).toMatchObject(proven);
  });

  test.each<[string, object]>([
    ['made by another', { iss: 'https://other.example/c' }],
    ['about another', { sub: 'https://client.example/other.json' }],
    ['for another server', { aud: 'https://other.ngrok-free.app' }],
    ['for a server that begins alike', { aud: `${issuer}.evil.example` }],
    ['for nobody', { aud: undefined }],
    ['that is over', { exp: start / 1000 - 60 }],
    ['without an end', { exp: undefined }],
    ['that is good for more than five minutes', { exp: start / 1000 + 3_600 }],
    ['that is not good yet', { nbf: start / 1000 + 120 }],
  ])('is refused with one %s', async (_what, claims) => {
    const signer = await newKey('ES256');
    const { world } = await open(signer);
    expect(await present(world, await sign(world, signer, claims), { client_id: id })).toMatchObject(refused);
  });

  test('is refused with another key, without a signature, with the public key as a secret, and with another algorithm', async () => {
    const [mine, stranger, short] = [await newKey('RS256'), await newKey('RS256'), await newKey('RS512')];
    const { world } = await open(mine, { ...short, jwk: { ...short.jwk, kid: 'short' } });
    const claims = Buffer.from(
      JSON.stringify({ iss: id, sub: id, aud: issuer, exp: seconds(world) + 60 }),
    ).toString('base64url');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`;
    const secret = await new SignJWT({ iss: id, sub: id, aud: issuer, exp: seconds(world) + 60 })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .sign(Buffer.from(JSON.stringify(mine.jwk)));
    const other = await sign(world, short, {}, { kid: 'short' });
    for (const assertion of [
      await sign(world, stranger),
      none,
      secret,
      other,
      'x',
      'a.b.c',
      `x${'y'.repeat(9000)}`,
    ]) {
      expect(await present(world, assertion, { client_id: id })).toMatchObject(refused);
    }
  });

  test('is refused when it uses one twice', async () => {
    const signer = await newKey('ES256');
    const { world } = await open(signer);
    const [named, unnamed] = [await sign(world, signer), await sign(world, signer, { jti: undefined })];
    for (const assertion of [named, unnamed]) {
      expect(await present(world, assertion)).toMatchObject(proven);
      expect(await present(world, assertion)).toMatchObject(refused);
    }
    const sameName = await sign(world, signer, { jti: 'the same' });
    expect(await present(world, sameName)).toMatchObject(proven);
    expect(
      await present(world, await sign(world, signer, { jti: 'the same', exp: seconds(world) + 90 })),
    ).toMatchObject(refused);
  });

  test('is refused without an assertion, when its way is to sign', async () => {
    const signer = await newKey('ES256');
    const { world } = await open(signer);
    expect(await prove(world, { client_id: id })).toMatchObject(refused);
    expect(await prove(world, { client_id: id, client_secret: 'x' })).toMatchObject(refused);
  });

  test('is refused as another kind of assertion, and as a client that has no keys', async () => {
    const signer = await newKey('ES256');
    const { world } = await open(signer);
    const assertion = await sign(world, signer);
    const saml = 'urn:ietf:params:oauth:client-assertion-type:saml2-bearer';
    expect(await present(world, assertion, { client_assertion_type: saml })).toMatchObject(refused);
    const registered = register(world, 'none').id;
    expect(await present(world, assertion, { client_id: registered })).toMatchObject(refused);
  });

  test('may change its keys; they are fetched anew once, and not at every stranger’s wish', async () => {
    const [old, fresh] = [await newKey('ES256', 'old'), await newKey('ES256', 'fresh')];
    const { world, published, asked } = await open(old);
    expect(await present(world, await sign(world, old))).toMatchObject(proven);
    published.keys = [fresh.jwk];
    world.clock.pass(31_000);
    expect(await present(world, await sign(world, fresh))).toMatchObject(proven);
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await present(world, await sign(world, fresh, {}, { kid: 'unknown' }))).toMatchObject(refused);
    }
    expect(asked.filter((url) => url === jwksUri)).toHaveLength(2);
  });

  test('is told to come again when its keys cannot be read for now', async () => {
    const signer = await newKey('ES256');
    const { world, published } = await open(signer);
    published.fails = true;
    expect(await present(world, await sign(world, signer))).toMatchObject({
      status: 503,
      body: { error: 'temporarily_unavailable' },
      headers: { 'Retry-After': '30' },
    });
  });
});

test('no refusal repeats what was sent', async () => {
  const world = await createWorld();
  const { id } = register(world, 'client_secret_post');
  const reply = await prove(world, { client_id: id, client_secret: 'pbs_very_secret' });
  expect(JSON.stringify([reply, world.news])).not.toContain('very_secret');
  expect(world.news.at(-1)).toMatchObject({
    action: 'access.refused',
    error: { step: 'refresh', error: 'invalid_client' },
  });
});
