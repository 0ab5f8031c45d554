/** What is written down holds no secret, and everything else as it was. */
import { describe, expect, test } from 'vitest';
import { gistOf } from '../../../src/mcp/tools/gist.ts';
import { redact, redacted, redactText } from '../../../src/mcp/tools/redact.ts';

const jwt = `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U`;
const pem = (kind: string) => `-----BEGIN ${kind}-----\nMIIEvQIBADANBg\nkqhkiG9w0BAQ\n-----END ${kind}-----`;

describe('a value under a key that names a secret', () => {
  test.each([
    'authorization',
    'Authorization',
    'Proxy-Authorization',
    'Cookie',
    'Set-Cookie',
    'cookies',
    'X-Api-Key',
    'x-api-key',
    'password',
    'PASSWORD',
    'userPassword',
    'dbpassword',
    'new_password',
    'passwd',
    'pwd',
    'PATCHBAY_PASSPHRASE',
    'secret',
    'secrets',
    'client_secret',
    'clientSecret',
    'client-secret',
    'token',
    'accessToken',
    'access_token',
    'refreshToken',
    'id_token',
    'NGROK_AUTHTOKEN',
    'tunnel.ngrok.authtoken',
    'botToken',
    'csrf_token',
    'jwt',
    'sessionJwt',
    'apiKey',
    'apikey',
    'api_key',
    'api_keys',
    'myAPIKey',
    'binance.apiSecret',
    'privateKey',
    'private_key',
    'secretKey',
    'secret_key',
    'accessKey',
    'AWS_SECRET_ACCESS_KEY',
    'signingKey',
    'signature',
    'X-Signature',
    'credential',
    'credentials',
    'dbCredentials',
    'awsCredential',
    'code_verifier',
    'codeVerifier',
    'pkceCodeVerifier',
    'client_assertion',
    'clientAssertion',
  ])('%s is taken out, whatever it is', (key) => {
    for (const value of ['hunter2', 123456, true, ['hunter2'], { inner: 'hunter2' }])
      expect(redact({ [key]: value })).toEqual({ [key]: redacted });
    expect(redact({ deep: [{ [key]: 'hunter2' }] })).toEqual({ deep: [{ [key]: redacted }] });
  });

  test('that is empty is left empty: that there was none is worth knowing', () => {
    expect(redact({ password: '', token: null })).toEqual({ password: '', token: null });
  });
});

describe('a value under another key stays', () => {
  test.each([
    'token_count',
    'tokens',
    'maxTokens',
    'prompt_tokens',
    'tokenize',
    'nextCursor',
    'cursor',
    'nextPageToken',
    'next_page_token',
    'page_token',
    'continuationToken',
    'sync_token',
    'secretary',
    'is_secretary',
    'key',
    'keys',
    'keyboard',
    'monkey',
    'primary_key',
    'passport',
    'bypass',
    'author',
    'authorized',
    'title',
    'cookieConsent',
    'credentialed',
    'design',
    'assignature_kind',
    'code',
    'state',
    'code_challenge',
    'codeChallengeMethod',
    'client_assertion_type',
    'verifier',
    'grant_type',
    '日本語',
  ])('%s', (key) => {
    expect(redact({ [key]: 'plain words' })).toEqual({ [key]: 'plain words' });
  });
});

describe('text that looks like a secret', () => {
  test.each([
    ['a bearer header', 'Authorization: Bearer abcdefgh12345678', 'abcdefgh12345678'],
    ['a bearer header of letters', 'Bearer abcdefghijklmnop', 'abcdefghijklmnop'],
    ['a bearer header in lower case', 'authorization: bearer abcdefgh12345678', 'abcdefgh12345678'],
    ['a basic header', 'Basic dXNlcjpwYXNzd29yZA==', 'dXNlcjpwYXNzd29yZA'],
    ['a basic header in lower case', 'basic dXNlcjpwYXNz', 'dXNlcjpwYXNz'],
    ['our own token', `pb_0123456789ab_${'x'.repeat(43)}`, 'x'.repeat(43)],
    ['our access token', `got pba_0123456789ab_${'x-'.repeat(21)}y.`, 'x-x-x'],
    ['our refresh token', `{"a":"pbr_0123456789ab_${'x'.repeat(43)}"}`, 'xxxx'],
    ['our client secret', `pbs_0123456789ab_${'x'.repeat(43)}`, 'xxxx'],
    ['our authorization code', `?a=pbc_0123456789ab_${'x'.repeat(43)}&b`, 'xxxx'],
    ['our secret link', `https://x.example/link/pbl_0123456789ab_${'_'.repeat(43)}/mcp`, '____'],
    ['an authorization response', 'https://c.example/cb?code=hunter2&state=af0ifjsldkj', 'hunter2'],
    ['an authorization response, state first', 'to /cb?state=a&iss=b&code=hunter2.', 'hunter2'],
    ['an authorization response in a fragment', 'app://cb#code=hunter2&state=a', 'hunter2'],
    ['the body of a token request', 'code=hunter2&grant_type=authorization_code', 'hunter2'],
    ['a proof of a code', 'grant_type=x&code_verifier=hunter2&b=1', 'hunter2'],
    ['a signed assertion', 'client_assertion=hunter2', 'hunter2'],
    ['the cookie of a round', 'Cookie: a=1; patchbay_round=hunter2', 'hunter2'],
    ['tokens in a form', 'access_token=hunter2&x=1', 'hunter2'],
    ['a refresh token in a form', 'grant_type=refresh_token&refresh_token=hunter2', 'hunter2'],
    ['a proof in JSON in text', 'body {"code_verifier": "hunter2"}', 'hunter2'],
    ['a JWT', `see ${jwt}.`, jwt],
    ['a JWT in an address', `https://x.example/#id=${jwt}&a=b`, jwt],
    ['an OpenAI key', 'sk-proj-abcdefghijklmnopqrstuvwx', 'abcdefghijklmnopqrstuvwx'],
    ['a Stripe key', ['rk', 'live', 'abcdefghijklmnop1234'].join('_'), 'abcdefghijklmnop1234'],
    ['a GitHub token', `ghp_${'a1'.repeat(18)}`, 'a1a1a1'],
    ['a fine-grained GitHub token', `github_pat_${'a1'.repeat(30)}`, 'a1a1a1'],
    ['a Slack token', 'xoxb-123456789012-abcdefghij', '123456789012'],
    ['an AWS key', 'AKIAIOSFODNN7EXAMPLE', 'IOSFODNN7EXAMPLE'],
    ['a temporary AWS key', 'ASIAIOSFODNN7EXAMPLE', 'IOSFODNN7EXAMPLE'],
    ['a Google key', `AIza${'b'.repeat(35)}`, 'bbbbbb'],
    ['ngrok’s complaint', `Your authtoken: 2abCDefGHijKLmnOPqrSTuvWXyz_${'4Q'.repeat(10)}`, 'abCDefGHij'],
    ['a private key', pem('PRIVATE KEY'), 'MIIEvQIBADANBg'],
    ['an RSA key', `x ${pem('RSA PRIVATE KEY')} y`, 'MIIEvQIBADANBg'],
    ['an SSH key', pem('OPENSSH PRIVATE KEY'), 'kqhkiG9w0BAQ'],
    ['a PGP key', pem('PGP PRIVATE KEY BLOCK'), 'kqhkiG9w0BAQ'],
    ['a private key cut short', pem('PRIVATE KEY').slice(0, 50), 'MIIEvQIBAD'],
    ['an address with a password', 'postgres://user:hunter2@db.example/x', 'hunter2'],
    ['an address with a long password', 'https://u:p:a$$w0rd!@db.example', 'a$$w0rd'],
    ['a token in a query', 'http://127.0.0.1:7421/?token=hunter2hunter2&x=1', 'hunter2'],
    ['a key in a query', 'https://x.example/?a=1&api_key=hunter2#end', 'hunter2'],
    ['a signed link', 'https://x.example/data/1?exp=5&sig=hunter2', 'hunter2'],
    ['an environment', 'DB_PASSWORD=hunter2 NODE_ENV=test', 'hunter2'],
    ['JSON in text', 'sent {"user":"me","password": "hun\\"ter2 and more"}', 'ter2 and more'],
    [
      'JSON in JSON in text',
      JSON.stringify({ body: JSON.stringify({ clientSecret: 'x', client_secret: 'hunter2' }) }),
      'hunter2',
    ],
  ])('%s is taken out', (_case, text, secret) => {
    expect(text).toContain(secret);
    const clean = redactText(text);
    expect(clean).not.toContain(secret);
    expect(clean).toContain(redacted);
    expect(redact([{ text }])).toEqual([{ text: clean }]);
  });

  test('is taken out of a key as well', () => {
    expect(JSON.stringify(redact({ [`for ${jwt}`]: 1 }))).not.toContain(jwt);
  });

  test('is taken out of an authorization response alone', () => {
    expect(redactText('https://c.example/cb?code=a1.b2-c3&state=xyz&iss=https://bay.example')).toBe(
      `https://c.example/cb?code=${redacted}&state=xyz&iss=https://bay.example`,
    );
  });

  test('is taken out each time, and what stands around it stays', () => {
    expect(redactText(`first ${jwt}, then Bearer abcdefgh12345678, then nothing`)).toBe(
      `first ${redacted}, then ${redacted}, then nothing`,
    );
    expect(redactText('https://x.example/?a=1&token=hunter2hunter2&b=2')).toBe(
      `https://x.example/?a=1&token=${redacted}&b=2`,
    );
  });
});

describe('text that only sounds like one stays', () => {
  test.each([
    'Basic understanding of the matter',
    'Basic Understanding, part two',
    'failed with code=404 in state=CA',
    'exit code=1&more, state=stopped',
    'https://shop.example/?promo_code=SUMMER&state=CA',
    'https://shop.example/?zipcode=90210&state=CA',
    'https://x.example/error?code=42&reason=full',
    'code_challenge=abc&code_challenge_method=S256',
    'client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    'pba_short_one',
    'pbx_0123456789ab_this-is-nobodys-token-at-all',
    'The bearer certificates were lost',
    'a token of appreciation',
    'The password is not written here.',
    'desk-top-publishing-for-everyone',
    'task_list_of_everything_there_is',
    'x = y; token == null',
    'https://x.example:8080/path@2x.png',
    'mail me at someone@mail.example, https://x.example',
    '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
    'ey! Just. some. words.',
    'a3f1c9d0-1234-4e2b-9c11-0123456789ab',
    'Ünïcödé 👩‍👩‍👧 日本語, all of it',
  ])('%s', (text) => {
    expect(redactText(text)).toBe(text);
  });
});

describe('a value that is no plain JSON', () => {
  test('becomes JSON, and the deepest of it is cut', () => {
    let deep: unknown = 'bottom';
    for (let level = 0; level < 40; level += 1) deep = { deep };
    const cyclic: Record<string, unknown> = { name: 'round' };
    cyclic['self'] = cyclic;
    for (const value of [deep, cyclic, [undefined, () => 1, 1n, Number.NaN, Symbol('x')]]) {
      expect(JSON.parse(JSON.stringify(redact(value)))).toEqual(redact(value));
    }
    expect(JSON.stringify(redact(deep))).not.toContain('bottom');
  });

  test('never reaches a prototype', () => {
    const hostile: unknown = JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"a": 1}}');
    expect(Object.keys(redact(hostile) as object)).toEqual(['constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('is not changed itself', () => {
    const value = { password: 'x', list: [{ token: 'y' }] };
    redact(value);
    expect(value).toEqual({ password: 'x', list: [{ token: 'y' }] });
  });
});

test('a hostile text takes no longer than its length', () => {
  const pieces = [
    'eyJ-',
    'eyJaaaaaaaa.',
    'Bearer      ',
    'bearer aaaaaaaa',
    '-----BEGIN PRIVATE KEY',
    '://a:',
    'a://b:',
  ];
  pieces.push(
    '?token=',
    'token',
    '"token":',
    '\\"token\\":',
    '"a.',
    'password',
    'a-',
    '=',
    'pb_aaaaaaaa',
    'authtoken ',
    'pba_aaaaaaaa',
    'code=',
    '?code=a&state=',
    'code=a',
    'code_',
    '&state=code=',
  );
  const begin = performance.now();
  for (const piece of pieces) {
    redactText(piece.repeat(500_000 / piece.length));
    redact({ [piece.repeat(100_000 / piece.length)]: 1 });
  }
  // Some tens of milliseconds each; what grows with the square takes minutes.
  expect(performance.now() - begin).toBeLessThan(20_000);
}, 120_000);

describe('the gist', () => {
  test('names each argument on one line', () => {
    expect(
      gistOf({ title: 'Shop\nping', tags: ['a', 'b'], one: [1], nested: { a: 1 }, done: false, n: null }),
    ).toBe('title: Shop ping, tags: 2 items, one: 1 item, nested: {…}, done: false, n: null');
    expect(gistOf({})).toBe('');
    expect(gistOf('plain')).toBe('plain');
    expect(gistOf(null)).toBe('');
  });

  test('is never longer than a line, whatever comes', () => {
    const long = 'x '.repeat(1_000_000);
    for (const value of [
      { text: long },
      { [long]: 1 },
      long,
      Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [i, i])),
    ]) {
      expect(gistOf(value).length).toBeLessThanOrEqual(120);
      expect(gistOf(value)).not.toContain('\n');
    }
    expect(gistOf({ text: long }).endsWith('…')).toBe(true);
  });
});
