/** Clients by document: which documents are good, how long they are remembered, and ChatGPT's own. */
import { describe, expect, test } from 'vitest';
import { createClientDocuments } from '../../../src/mcp/access/client-documents.ts';
import { createSafeFetch, type Fetched, type FetchJson } from '../../../src/mcp/access/safe-fetch.ts';
import { chatGptId, chatGptRedirect, fetchNothing, start } from './authorization-world.ts';
import { answerJson, startDocumentHost } from './document-host.ts';

const id = 'https://client.example/oauth/client.json';
const redirect = 'https://client.example/cb';
const document = { client_id: id, client_name: 'Example', redirect_uris: [redirect] };
const good = (json: unknown, maxAgeMs: number | null = null): Fetched => ({ ok: true, json, maxAgeMs });
const bad: Fetched = { ok: false, failure: 'status', message: 'No.', hint: '' };

function open(answer: (url: string) => Fetched | Promise<Fetched>) {
  const clock = { time: start };
  const asked: string[] = [];
  const fetchJson: FetchJson = async (url) => {
    asked.push(url);
    return answer(url);
  };
  return { clock, asked, documents: createClientDocuments({ fetchJson, now: () => clock.time }) };
}

async function refusalOf(json: unknown, clientId = id): Promise<string> {
  const found = await open(() => good(json)).documents.find(clientId, redirect);
  if (!('refused' in found)) throw new Error(`It was taken: ${JSON.stringify(found)}`);
  expect(found.refused.error).toBe('invalid_client');
  return found.refused.message;
}

describe('a good document', () => {
  test('makes a client, verified by the domain of its id', async () => {
    const { documents } = open(() => good(document));
    expect(await documents.find(id, redirect)).toEqual({
      id,
      name: 'Example',
      how: 'document',
      verification: { kind: 'domain', domain: 'client.example' },
      redirectUris: [redirect],
      authMethods: ['none'],
      jwksUri: null,
    });
  });

  test('is read from a real host', async () => {
    const host = await startDocumentHost();
    const clientId = `https://documents.example:${host.port}/client.json`;
    host.answer(answerJson({ ...document, client_id: clientId }));
    const fetchJson = createSafeFetch({
      privateHosts: () => 'documents.example',
      lookup: async () => [{ address: '127.0.0.1', family: 4 }],
      ca: host.ca,
    });
    const documents = createClientDocuments({ fetchJson, now: () => start });
    const domain = `documents.example:${host.port}`;
    expect(await documents.find(clientId, redirect)).toMatchObject({
      verification: { kind: 'domain', domain },
    });
  });

  test('may lead its answers to another domain, which is what the user is shown', async () => {
    const { documents } = open(() => good({ ...document, redirect_uris: ['https://other.example/cb'] }));
    expect(await documents.find(id, 'https://other.example/cb')).toMatchObject({
      redirectUris: ['https://other.example/cb'],
    });
  });

  test('without a name is called by its host, and a name is made fit to be shown', async () => {
    const { client_name: _name, ...nameless } = document;
    const { documents } = open((url) =>
      good({ ...nameless, client_id: url, ...(url.endsWith('1') ? {} : { client_name: 'A\u202eB\n<b>' }) }),
    );
    expect(await documents.find('https://client.example/1', redirect)).toMatchObject({
      name: 'client.example',
    });
    expect(await documents.find('https://client.example/2', redirect)).toMatchObject({ name: 'AB <b>' });
  });

  test.each<[string, object, string[]]>([
    ['nothing, as none', {}, ['none']],
    ['none', { token_endpoint_auth_method: 'none' }, ['none']],
    ['keys', { token_endpoint_auth_method: 'private_key_jwt' }, ['private_key_jwt']],
    [
      'a preference and a list, by the list',
      {
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_methods_supported: ['none', 'private_key_jwt'],
      },
      ['none', 'private_key_jwt'],
    ],
    [
      'what we do not know beside what we do',
      { token_endpoint_auth_methods_supported: ['tls_client_auth', 'none'] },
      ['none'],
    ],
    [
      'secrets beside none',
      { token_endpoint_auth_methods_supported: ['client_secret_post', 'none'] },
      ['none'],
    ],
  ])('proves itself by %s', async (_what, methods, authMethods) => {
    const jwks_uri = 'https://client.example/jwks.json';
    const { documents } = open(() => good({ ...document, jwks_uri, ...methods }));
    expect(await documents.find(id, redirect)).toMatchObject({ authMethods, jwksUri: jwks_uri });
  });

  test('keeps the redirects that may be used, and drops the others', async () => {
    const { documents } = open(() => good({ ...document, redirect_uris: ['javascript:alert(1)', redirect] }));
    expect(await documents.find(id, redirect)).toMatchObject({ redirectUris: [redirect] });
  });
});

describe('a document is refused', () => {
  test.each<[string, unknown, RegExp]>([
    ['with another id in it', { ...document, client_id: `${id}x` }, /another one/],
    ['with its id in capitals', { ...document, client_id: id.toUpperCase() }, /another one/],
    ['without an id', { ...document, client_id: undefined }, /client_id/],
    ['without redirects', { ...document, redirect_uris: undefined }, /redirect_uris/],
    ['with no redirects', { ...document, redirect_uris: [] }, /redirect_uris/],
    [
      'with redirects of which none may be used',
      { ...document, redirect_uris: ['javascript:x'] },
      /none of its redirect/,
    ],
    ['with a secret in it', { ...document, client_secret: 's' }, /secret/],
    [
      'that proves itself by a secret',
      { ...document, token_endpoint_auth_method: 'client_secret_basic' },
      /proves itself/,
    ],
    [
      'with keys that are nowhere',
      { ...document, token_endpoint_auth_method: 'private_key_jwt' },
      /proves itself/,
    ],
    ['with keys by http', { ...document, jwks_uri: 'http://client.example/jwks' }, /jwks_uri/],
    ['that uses no codes', { ...document, grant_types: ['client_credentials'] }, /authorization codes/],
    ['that answers no codes', { ...document, response_types: ['token'] }, /authorization codes/],
    ['that is a list', [document], /./],
    ['that is null', null, /./],
  ])('%s', async (_what, json, why) => expect(await refusalOf(json)).toMatch(why));

  test.each([
    ['http', 'http://client.example/c'],
    ['no path', 'https://client.example/'],
    ['no path at all', 'https://client.example'],
    ['a fragment', 'https://client.example/c#x'],
    ['an empty fragment', 'https://client.example/c#'],
    ['a user name', 'https://a@client.example/c'],
    ['dot segments', 'https://client.example/a/../c'],
    ['encoded dot segments', 'https://client.example/%2e%2e/c'],
    ['capitals in its host', 'https://Client.example/c'],
    ['the port that goes without saying', 'https://client.example:443/c'],
    ['a backslash', 'https://client.example\\c'],
    ['an address as a number', 'https://2130706433/c'],
    ['spaces', 'https://client.example/c d'],
    ['too many characters', `https://client.example/${'c'.repeat(1000)}`],
    ['no scheme that leads anywhere', 'urn:client:example'],
  ])('by its id, before anything is fetched: %s', async (_what, clientId) => {
    const { documents, asked } = open(() => good({ ...document, client_id: clientId }));
    expect(await documents.find(clientId, redirect)).toMatchObject({ refused: { error: 'invalid_client' } });
    expect(asked).toEqual([]);
  });

  test('for now, where it may be had in a moment', async () => {
    const { documents } = open(() => ({ ...bad, failure: 'too_slow' }));
    expect(await documents.find(id, redirect)).toMatchObject({
      refused: { error: 'temporarily_unavailable' },
    });
  });
});

describe('what was fetched is remembered', () => {
  const minute = 60_000;
  test.each([
    ['five minutes where nothing is said', null, 5 * minute],
    ['five minutes at least', 0, 5 * minute],
    ['as long as it says', 60 * minute, 60 * minute],
    ['a day at most', 365 * 24 * 60 * minute, 24 * 60 * minute],
  ])('%s', async (_what, maxAgeMs, life) => {
    const { documents, clock, asked } = open(() => good(document, maxAgeMs));
    await documents.find(id, redirect);
    clock.time += life - 1;
    await documents.find(id, null);
    expect(asked).toHaveLength(1);
    clock.time += 1;
    await documents.find(id, redirect);
    expect(asked).toHaveLength(2);
  });

  test('a failure for half a minute', async () => {
    const { documents, clock, asked } = open(() => bad);
    await documents.find(id, redirect);
    clock.time += 29_999;
    await documents.find(id, redirect);
    expect(asked).toHaveLength(1);
    clock.time += 1;
    await documents.find(id, redirect);
    expect(asked).toHaveLength(2);
  });

  test('a redirect that was published since is found, but not looked for at every request', async () => {
    let published = [redirect];
    const { documents, clock, asked } = open(() => good({ ...document, redirect_uris: published }));
    await documents.find(id, redirect);
    published = [redirect, 'https://client.example/new'];
    for (let tries = 0; tries < 5; tries += 1) await documents.find(id, 'https://client.example/new');
    expect(asked).toHaveLength(1);
    clock.time += 30_000;
    expect(await documents.find(id, 'https://client.example/new')).toMatchObject({ redirectUris: published });
    expect(asked).toHaveLength(2);
  });

  test('of a hundred, the oldest makes room', async () => {
    const { documents, asked } = open((url) => good({ ...document, client_id: url }));
    for (let count = 0; count <= 100; count += 1)
      await documents.find(`https://client.example/${count}`, redirect);
    await documents.find('https://client.example/100', redirect);
    expect(asked).toHaveLength(101);
    await documents.find('https://client.example/0', redirect);
    expect(asked).toHaveLength(102);
  });

  test('and asked for once where many ask at once, for no more than eight at a time', async () => {
    const answers: (() => void)[] = [];
    const { documents, asked } = open(
      (url) => new Promise((resolve) => answers.push(() => resolve(good({ ...document, client_id: url })))),
    );
    const same = [documents.find(id, redirect), documents.find(id, redirect)];
    const others = Array.from({ length: 20 }, (_, count) =>
      documents.find(`https://client.example/${count}`, redirect),
    );
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toHaveLength(8);
    for (const answer of answers) answer();
    expect(await Promise.all(same)).toEqual([
      expect.objectContaining({ id }),
      expect.objectContaining({ id }),
    ]);
    const found = await Promise.all(others);
    expect(
      found.filter((one) => 'refused' in one && one.refused.error === 'temporarily_unavailable'),
    ).toHaveLength(13);
  });
});

describe('ChatGPT’s documents', () => {
  const perConnector = 'https://chatgpt.com/oauth/abc_DEF-123/client.json';

  test.each([
    [chatGptId, chatGptRedirect],
    [perConnector, 'https://chatgpt.com/connector/oauth/abc_DEF-123'],
  ])('%s needs no network', async (clientId, redirectUri) => {
    const documents = createClientDocuments({ fetchJson: fetchNothing, now: () => start });
    const client = {
      id: clientId,
      name: 'ChatGPT',
      how: 'document',
      verification: { kind: 'domain', domain: 'chatgpt.com' },
      redirectUris: [redirectUri],
      authMethods: ['none', 'private_key_jwt'],
      jwksUri: 'https://chatgpt.com/oauth/jwks.json',
    };
    expect(await documents.find(clientId, redirectUri)).toEqual(client);
    expect(await documents.find(clientId, null)).toEqual(client);
  });

  test.each([
    [chatGptId, 'https://chatgpt.com/connector/oauth/new'],
    [perConnector, chatGptRedirect],
    [perConnector, 'https://chatgpt.com/connector/oauth/other'],
    ['https://chatgpt.com/oauth/codex/client.json', 'http://127.0.0.1:1455/callback'],
    ['https://chatgpt.com/oauth/a/b/client.json', 'https://chatgpt.com/connector/oauth/a/b'],
    ['https://chatgpt.com.evil.example/oauth/client.json', chatGptRedirect],
    ['https://chatgpt.com/oauth/client.json?x', chatGptRedirect],
  ])('are asked for where the copy does not say enough: %s to %s', async (clientId, redirectUri) => {
    const { documents, asked } = open(() =>
      good({ client_id: clientId, client_name: 'As published', redirect_uris: [redirectUri] }),
    );
    expect(await documents.find(clientId, redirectUri)).toMatchObject({ name: 'As published' });
    expect(asked).toEqual([clientId]);
  });
});
