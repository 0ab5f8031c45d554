/** An authorization request: what is answered on a page of ours, what by a redirect, and what is let through. */
import { describe, expect, test } from 'vitest';
import { describe as describeRefusal } from '../../../src/mcp/access/refusal.ts';
import {
  ask,
  asker,
  authorizeQuery,
  chatGptId,
  chatGptRedirect,
  createWorld,
  issuer,
  newVerifier,
  type Changes,
  type World,
} from './authorization-world.ts';

async function request(world: World, changes: Changes) {
  return world.server.authorize(authorizeQuery(newVerifier().challenge, changes), asker);
}

const challenge = newVerifier().challenge;

describe('where the client or its redirect cannot be trusted, a page of ours says so', () => {
  test.each<[string, Changes]>([
    ['no client', { client_id: null }],
    ['an empty client', { client_id: '' }],
    ['two clients', { client_id: [chatGptId, chatGptId] }],
    ['a client that nobody registered', { client_id: 'client_0000000000000000' }],
    ['an id that is no https address', { client_id: 'http://chatgpt.com/oauth/client.json' }],
    ['an id with a user name', { client_id: 'https://chatgpt.com@evil.example/client.json' }],
    ['an id with a fragment', { client_id: `${chatGptId}#` }],
    ['an id without a path', { client_id: 'https://chatgpt.com/' }],
    ['an id with dot segments', { client_id: 'https://chatgpt.com/oauth/x/../client.json' }],
    ['no redirect', { redirect_uri: null }],
    ['two redirects', { redirect_uri: [chatGptRedirect, 'https://evil.example/'] }],
    ['another redirect', { redirect_uri: 'https://evil.example/' }],
    ['a redirect that begins with the right one', { redirect_uri: `${chatGptRedirect}.evil.example` }],
    ['a redirect below the right one', { redirect_uri: `${chatGptRedirect}/x` }],
    ['a redirect with a slash at its end', { redirect_uri: `${chatGptRedirect}/` }],
    ['a redirect with a query', { redirect_uri: `${chatGptRedirect}?x=1` }],
    ['a redirect with a fragment', { redirect_uri: `${chatGptRedirect}#x` }],
    ['a redirect with a user name', { redirect_uri: chatGptRedirect.replace('//', '//chatgpt.com@') }],
    ['a redirect with a host in front', { redirect_uri: chatGptRedirect.replace('//', '//evil.example\\@') }],
    ['a redirect in capitals', { redirect_uri: chatGptRedirect.replace('chatgpt.com', 'ChatGPT.com') }],
    ['a redirect with an encoded letter', { redirect_uri: chatGptRedirect.replace('oauth', '%6fauth') }],
    ['a redirect with dot segments', { redirect_uri: chatGptRedirect.replace('.com/', '.com/x/../') }],
    ['a redirect by http', { redirect_uri: chatGptRedirect.replace('https', 'http') }],
    ['a redirect that is a script', { redirect_uri: 'javascript:alert(1)' }],
    ['a redirect with a line end', { redirect_uri: `${chatGptRedirect}\r\nX: y` }],
    ['a redirect with a port', { redirect_uri: chatGptRedirect.replace('.com', '.com:443') }],
    ['a redirect without end', { redirect_uri: `${chatGptRedirect}?${'x'.repeat(3000)}` }],
  ])('%s', async (_what, changes) => {
    const world = await createWorld();
    const reply = await request(world, changes);
    expect(reply).toMatchObject({
      kind: 'page',
      title: expect.stringMatching(/./),
      hint: expect.stringMatching(/./),
    });
    expect(world.consents.list()).toEqual([]);
    expect(world.news).toEqual([expect.objectContaining({ action: 'access.refused', actor: 'client' })]);
    expect(world.news[0]?.error).toMatchObject({ step: 'authorize', address: asker.address });
  });
});

describe('everything else goes back to the client, with its state and our name', () => {
  test.each<[string, Changes, string]>([
    ['no response type', { response_type: null }, 'invalid_request'],
    ['a response type twice', { response_type: ['code', 'code'] }, 'invalid_request'],
    ['a token at once', { response_type: 'token' }, 'unsupported_response_type'],
    ['an ID token beside the code', { response_type: 'code id_token' }, 'unsupported_response_type'],
    ['an answer by form', { response_mode: 'form_post' }, 'invalid_request'],
    ['an answer in the fragment', { response_mode: 'fragment' }, 'invalid_request'],
    ['no challenge', { code_challenge: null }, 'invalid_request'],
    ['an empty challenge', { code_challenge: '' }, 'invalid_request'],
    ['two challenges', { code_challenge: [challenge, challenge] }, 'invalid_request'],
    ['a challenge that is too short', { code_challenge: challenge.slice(1) }, 'invalid_request'],
    ['a challenge that is too long', { code_challenge: `${challenge}A` }, 'invalid_request'],
    ['a challenge with padding', { code_challenge: `${challenge.slice(1)}=` }, 'invalid_request'],
    ['no challenge method, which would mean plain', { code_challenge_method: null }, 'invalid_request'],
    ['the method plain', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a method in small letters', { code_challenge_method: 's256' }, 'invalid_request'],
    ['two methods', { code_challenge_method: ['S256', 'plain'] }, 'invalid_request'],
    ['scopes that nobody knows', { scope: 'openid profile' }, 'invalid_scope'],
    ['a scope in capitals', { scope: 'MCP:READ' }, 'invalid_scope'],
    ['staying connected to nothing', { scope: 'offline_access' }, 'invalid_scope'],
    ['scopes twice', { scope: ['mcp:read', 'mcp:write'] }, 'invalid_request'],
    ['another server', { resource: 'https://other.example/mcp' }, 'invalid_target'],
    ['a resource that is none', { resource: `${issuer}/admin` }, 'invalid_target'],
    ['a resource that begins alike', { resource: `${issuer}.evil.example` }, 'invalid_target'],
    ['a resource with a fragment', { resource: `${issuer}/mcp#x` }, 'invalid_target'],
    ['two resources', { resource: [`${issuer}/mcp`, `${issuer}/sse`] }, 'invalid_target'],
    ['a request object', { request: 'eyJhbGciOiJub25lIn0.e30.' }, 'request_not_supported'],
    ['a request object elsewhere', { request_uri: 'https://evil.example/r' }, 'request_uri_not_supported'],
    ['a registration on the way', { registration: '{}' }, 'registration_not_supported'],
  ])('%s', async (_what, changes, error) => {
    const world = await createWorld();
    const reply = await request(world, changes);
    expect(reply.kind).toBe('redirect');
    const to = new URL(reply.kind === 'redirect' ? reply.to : '');
    expect(to.origin + to.pathname).toBe(chatGptRedirect);
    expect(Object.fromEntries(to.searchParams)).toEqual({
      error,
      error_description: expect.stringMatching(/^[\x20-\x21\x23-\x5b\x5d-\x7e]{10,}$/),
      state: 'a state',
      iss: issuer,
    });
    expect(world.consents.list()).toEqual([]);
    expect(world.news[0]).toMatchObject({ action: 'access.refused', error: { error, client: 'ChatGPT' } });
  });

  test('without a state when it is too long to be carried, or there twice', async () => {
    const world = await createWorld();
    for (const state of ['x'.repeat(2001), ['a', 'b']]) {
      const reply = await request(world, { state });
      const to = new URL(reply.kind === 'redirect' ? reply.to : '');
      expect([to.searchParams.get('error'), to.searchParams.has('state')]).toEqual([
        'invalid_request',
        false,
      ]);
    }
  });

  test('with a state of any characters as it was', async () => {
    const world = await createWorld();
    const state = 'é&=?#+ %0d%0a\r\nSet-Cookie: a=b"<script>'.padEnd(2000, 'x');
    const reply = await request(world, { state, scope: 'openid' });
    const to = reply.kind === 'redirect' ? reply.to : '';
    expect(new URL(to).searchParams.get('state')).toBe(state);
    expect(to).toMatch(/^[\x21-\x7e]+$/);
  });
});

describe('a round is opened', () => {
  test.each<[string, Changes, object]>([
    ['for all that is asked', {}, { scopes: ['mcp:read', 'mcp:write', 'offline_access'] }],
    [
      'for everything where no scope is named',
      { scope: null },
      { scopes: ['mcp:read', 'mcp:write', 'offline_access'] },
    ],
    ['for what is known of the scopes', { scope: 'openid mcp:read' }, { scopes: ['mcp:read'] }],
    ['without a state', { state: null }, {}],
    [
      'with parameters that say nothing here',
      { prompt: 'consent', nonce: 'n', id_token_hint: 'x.y.z', foo: 'bar' },
      {},
    ],
    ['with the answer in the query, as it is anyway', { response_mode: 'query' }, {}],
    [
      'for one of ChatGPT’s connectors',
      {
        client_id: 'https://chatgpt.com/oauth/Cb_1-2/client.json',
        redirect_uri: 'https://chatgpt.com/connector/oauth/Cb_1-2',
      },
      { clientId: 'https://chatgpt.com/oauth/Cb_1-2/client.json' },
    ],
  ])('%s', async (_what, changes, approval) => {
    const world = await createWorld();
    await ask(world, changes);
    expect(world.consents.list()).toEqual([
      expect.objectContaining({
        client: 'ChatGPT',
        verification: { kind: 'domain', domain: 'chatgpt.com' },
        redirectHost: 'chatgpt.com',
        address: asker.address,
        ...approval,
      }),
    ]);
  });

  test.each([
    [issuer, issuer],
    [`${issuer}/`, issuer],
    [`${issuer}/mcp`, `${issuer}/mcp`],
    [`${issuer}/mcp/`, `${issuer}/mcp`],
    [`${issuer}/sse`, `${issuer}/sse`],
    [`${issuer}/sse/`, `${issuer}/sse`],
    ['', issuer],
  ])('for the resource “%s”, which is kept as %s', async (resource, kept) => {
    const world = await createWorld();
    const round = await ask(world, { resource });
    world.consents.decide({ id: round.id, decision: 'approve' }, 'rest');
    const view = world.consents.look(round.id, round.secret);
    const code = new URL(view.kind === 'redirect' ? view.to : '').searchParams.get('code') ?? '';
    const proof = { clientId: chatGptId, issuer, redirectUri: null, codeVerifier: round.verifier };
    expect(world.codes.claim(code, proof)).toMatchObject({
      kind: 'good',
      content: { request: { resource: kept } },
    });
  });
});

test('what a refusal says is printable ASCII without quotation marks, whatever it is about', () => {
  const text = describeRefusal({ message: '“Zoë’s” \\ "client"…', hint: 'é\r\n<b>' });
  expect(text).toBe("'Zo?'s' ? 'client'... ???<b>");
});
