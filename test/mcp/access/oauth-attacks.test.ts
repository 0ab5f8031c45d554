/** What a stranger may try at the authorization server, and what holds. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { FetchJson } from '../../../src/mcp/access/safe-fetch.ts';
import {
  answerOf,
  ask,
  asker,
  authorizeQuery,
  chatGptId,
  chatGptRedirect,
  connect,
  createWorld,
  exchange,
  getCode,
  issuer,
  newVerifier,
  refresh,
  type World,
} from './authorization-world.ts';

const stranger = { ...asker, address: '198.51.100.66' };
const invalidGrant = { status: 400, body: { error: 'invalid_grant' } };

/** The stranger's own client, as anyone can register one. */
function registerStranger(world: World, name = 'ChatGPT') {
  const redirect = 'https://evil.example/cb';
  const { body } = world.server.register(
    { redirect_uris: [redirect], client_name: name, token_endpoint_auth_method: 'none' },
    stranger,
  );
  return { client_id: String(body['client_id']), redirect_uri: redirect };
}

describe('a code that leaked', () => {
  test('is worth nothing to another client, and stays its own client’s', async () => {
    const world = await createWorld();
    const got = await getCode(world);
    const { client_id } = registerStranger(world);
    expect(await exchange(world, got, { client_id }, stranger)).toMatchObject(invalidGrant);
    expect(await exchange(world, got)).toMatchObject({ status: 200 });
  });

  test('is worth nothing without its verifier, whatever is sent instead', async () => {
    const world = await createWorld();
    const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');
    const guesses: ((verifier: string) => string)[] = [
      challengeOf,
      () => newVerifier().verifier,
      (verifier) => `${verifier}A`,
      (verifier) => ` ${verifier}`,
      () => 'plain',
    ];
    for (const guess of guesses) {
      const got = await getCode(world);
      const verifier = guess(got.verifier);
      expect(await exchange(world, { ...got, verifier }, {}, stranger)).toMatchObject(invalidGrant);
      expect(await exchange(world, got, {}, stranger)).toMatchObject(invalidGrant);
    }
    expect(world.grants.list()).toEqual([]);
  });

  test('revokes what it gave when it comes a second time, with all that came of it since', async () => {
    const world = await createWorld();
    const tokens = await connect(world);
    const next = await refresh(world, tokens['refresh_token']);
    expect(await exchange(world, tokens, {}, stranger)).toMatchObject(invalidGrant);
    expect(world.grants.verify(String(next.body['access_token']))).toBe('unknown');
    expect(await refresh(world, next.body['refresh_token'])).toMatchObject(invalidGrant);
    expect(world.ended).toHaveLength(1);
    expect(world.news.find(({ action }) => action === 'code.reused')).toMatchObject({
      asker: stranger,
      error: { step: 'token', error: 'invalid_grant' },
    });
  });

  test('gives tokens once when two ask at the same moment', async () => {
    const world = await createWorld();
    const got = await getCode(world);
    const replies = await Promise.all([exchange(world, got), exchange(world, got), exchange(world, got)]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(world.grants.list()).toEqual([]);
  });

  test('is worth nothing at another address of the server', async () => {
    const world = await createWorld();
    const got = await getCode(world);
    const elsewhere = { ...stranger, issuer: 'http://127.0.0.1:7420' };
    expect(await exchange(world, got, {}, elsewhere)).toMatchObject(invalidGrant);
  });
});

describe('a code of the stranger’s own', () => {
  test('cannot be given to somebody else’s session: it fits no other verifier', async () => {
    const world = await createWorld();
    const injected = await getCode(world, {}, stranger);
    const victim = await ask(world);
    expect(await exchange(world, { code: injected.code, verifier: victim.verifier })).toMatchObject(
      invalidGrant,
    );
  });
});

describe('PKCE cannot be talked away', () => {
  test('a request without a challenge opens no round', async () => {
    const world = await createWorld();
    for (const changes of [
      { code_challenge: null },
      { code_challenge_method: 'plain' },
      { code_challenge_method: null },
    ]) {
      const reply = await world.server.authorize(authorizeQuery(newVerifier().verifier, changes), asker);
      expect(reply.kind).toBe('redirect');
    }
    expect(world.consents.list()).toEqual([]);
  });

  test('a token request without a verifier gets nothing, also with an empty one', async () => {
    const world = await createWorld();
    const got = await getCode(world);
    for (const code_verifier of [null, '']) {
      expect(await exchange(world, got, { code_verifier })).toMatchObject({ status: 400 });
    }
    expect(world.grants.list()).toEqual([]);
  });
});

describe('a refresh token that leaked', () => {
  test('is worth nothing to another client', async () => {
    const world = await createWorld();
    const tokens = await connect(world);
    const { client_id } = registerStranger(world);
    expect(await refresh(world, tokens['refresh_token'], { client_id }, stranger)).toMatchObject(
      invalidGrant,
    );
    expect(await refresh(world, tokens['refresh_token'])).toMatchObject({ status: 200 });
  });

  test('ends for both when the thief uses it first, and when he uses it last', async () => {
    for (const thiefIsFirst of [true, false]) {
      const world = await createWorld();
      const tokens = await connect(world);
      const first = await refresh(world, tokens['refresh_token'], {}, thiefIsFirst ? stranger : asker);
      await refresh(world, first.body['refresh_token'], {}, thiefIsFirst ? stranger : asker);
      world.clock.pass(31_000);
      expect(
        await refresh(world, tokens['refresh_token'], {}, thiefIsFirst ? asker : stranger),
      ).toMatchObject(invalidGrant);
      expect(world.grants.list()).toEqual([]);
    }
  });
});

describe('answers cannot be led astray', () => {
  test('a client cannot borrow the redirect of another, nor lend its own', async () => {
    const world = await createWorld();
    const evil = registerStranger(world);
    for (const changes of [
      { client_id: evil.client_id },
      { redirect_uri: evil.redirect_uri },
      { client_id: evil.client_id, redirect_uri: `${evil.redirect_uri}@chatgpt.com` },
    ]) {
      const query = authorizeQuery(newVerifier().challenge, changes);
      expect(await world.server.authorize(query, stranger)).toMatchObject({ kind: 'page' });
    }
  });

  test('each answer, good or bad, says which server it is from (mix-up)', async () => {
    const world = await createWorld();
    const approved = await getCode(world);
    const rejected = await ask(world);
    world.consents.decide({ id: rejected.id, decision: 'reject' }, 'rest');
    const refusedReply = await world.server.authorize(authorizeQuery('x'), asker);
    const refused = new URL(refusedReply.kind === 'redirect' ? refusedReply.to : '');
    for (const to of [approved.to, answerOf(world, rejected), refused]) {
      expect(to.searchParams.getAll('iss')).toEqual([issuer]);
    }
  });

  test('a state cannot add parameters to the answer', async () => {
    const world = await createWorld();
    const { to, code } = await getCode(world, { state: 'x&code=pbc_forged&iss=https://evil.example#' });
    expect([to.searchParams.getAll('code'), to.searchParams.getAll('iss'), to.hash]).toEqual([
      [code],
      [issuer],
      '',
    ]);
  });

  test('a redirect with a query of its own keeps it, and the answer comes after', async () => {
    const world = await createWorld();
    const redirect_uri = 'https://client.example/cb?tenant=1';
    const { body } = world.server.register({ redirect_uris: [redirect_uri] }, asker);
    const { to } = await getCode(world, { client_id: String(body['client_id']), redirect_uri });
    expect(to.href.startsWith(`${redirect_uri}&code=pbc_`)).toBe(true);
  });
});

describe('a client that pretends', () => {
  test('to be ChatGPT is shown as one that merely says so, with where its answers go', async () => {
    const world = await createWorld();
    await ask(world, registerStranger(world), stranger);
    expect(world.consents.list()).toEqual([
      expect.objectContaining({
        client: 'ChatGPT',
        verification: { kind: 'claimed' },
        redirectHost: 'evil.example',
        address: stranger.address,
      }),
    ]);
  });

  test('by a document that speaks of ChatGPT is not ChatGPT', async () => {
    const evil = 'https://evil.example/chatgpt.com/oauth/client.json';
    const fetchJson: FetchJson = async () => ({
      ok: true,
      json: { client_id: chatGptId, client_name: 'ChatGPT', redirect_uris: [chatGptRedirect] },
      maxAgeMs: null,
    });
    const world = await createWorld({ fetchJson });
    const query = authorizeQuery(newVerifier().challenge, { client_id: evil });
    expect(await world.server.authorize(query, stranger)).toMatchObject({ kind: 'page' });
  });

  test('with markup, controls or a thousand characters for a name changes nothing but a line of text', async () => {
    const world = await createWorld();
    const name = `</title><script>alert(1)</script>\u0000\u202e\r\n"'${'x'.repeat(1000)}`;
    await ask(world, registerStranger(world, name), stranger);
    const [approval] = world.consents.list();
    expect([...(approval?.client ?? '')].length).toBeLessThanOrEqual(60);
    expect(JSON.stringify([approval, world.news])).not.toMatch(/\\u0000|\u202e|\\r|\\n/);
  });

  test('cannot put its own words into what we say of it', async () => {
    const world = await createWorld();
    const client_id = 'client_x"\r\n\\<script>';
    const query = authorizeQuery(newVerifier().challenge, { client_id });
    const reply = await world.server.authorize(query, stranger);
    expect(JSON.stringify(reply)).not.toContain('<script');
    const { body } = await refresh(world, 'x', { client_id }, stranger);
    expect(JSON.stringify(body)).not.toContain('<script');
  });
});

describe('consent cannot be had without the user', () => {
  test('an approval belongs to one round: another of the same client is asked for anew', async () => {
    const world = await createWorld();
    await connect(world);
    const again = await world.server.authorize(authorizeQuery(newVerifier().challenge), stranger);
    expect(again.kind).toBe('round');
    expect(world.consents.list()).toHaveLength(1);
  });

  test('the browser that asked cannot take another’s answer', async () => {
    const world = await createWorld();
    const [mine, his] = [await ask(world), await ask(world, {}, stranger)];
    world.consents.decide({ id: mine.id, decision: 'approve' }, 'rest');
    expect(world.consents.look(mine.id, his.secret)).toMatchObject({ kind: 'over' });
    expect(world.consents.look(his.id, mine.secret)).toMatchObject({ kind: 'over' });
    expect(answerOf(world, mine).searchParams.get('code')).toMatch(/^pbc_/);
  });

  test('a wrong guess of the number ends the round, so there is one guess', async () => {
    const world = await createWorld();
    const round = await ask(world, {}, stranger);
    const view = world.consents.look(round.id, round.secret);
    const right = view.kind === 'waiting' ? view.number : 0;
    const guess = (number: number) => () =>
      world.consents.decide({ id: round.id, decision: 'approve', number }, 'window');
    expect(guess(right === 99 ? 98 : right + 1)).toThrow();
    expect(guess(right)).toThrow();
    expect(world.consents.list()).toEqual([]);
  });
});
