/** Signing in to tastytrade: a grant becomes an access token, which is renewed in time and told to nobody. */
import { expect, test } from 'vitest';
import { grantOf, startTastytradeSimulator } from '../../../simulators/tastytrade/simulator.ts';
import { openWorld } from './world.ts';

const minute = 60_000;

test('a missing refresh token or client secret leaves the source waiting, with the way to get them', async () => {
  const none = openWorld({ secrets: { refreshToken: '', clientSecret: '' } });
  await expect(none).rejects.toMatchObject({
    code: 'connector_not_configured',
    message: expect.stringMatching(/client secret and a refresh token/),
  });
  const halves = [
    { given: { refreshToken: ' ' }, missing: /a refresh token\.$/ },
    { given: { clientSecret: '' }, missing: /a client secret\.$/ },
  ];
  for (const { given, missing } of halves)
    await expect(openWorld({ secrets: given })).rejects.toMatchObject({
      code: 'connector_not_configured',
      message: expect.stringMatching(missing),
    });
});

test('who follows a guide with user name and password is told that it is out of date, and what to make instead', async () => {
  const waiting = openWorld({ secrets: { refreshToken: '' } });
  await expect(waiting).rejects.toMatchObject({
    hint: expect.stringMatching(/password.*out of date.*never needs your password/s),
  });
  await expect(waiting).rejects.toMatchObject({
    hint: expect.stringMatching(/my\.tastytrade\.com.*OAuth Applications.*Create Grant/),
  });
});

test('opening asks for nothing; the first tool signs in once and says product and version', async () => {
  const { simulator, ask } = await openWorld();
  expect(simulator.requests).toHaveLength(0);
  await ask('fetch_accounts');
  await ask('fetch_balances', { account_number: '5WT00001' });
  expect(simulator.requests.map(({ path }) => path)).toEqual([
    '/oauth/token',
    '/customers/me/accounts',
    '/accounts/5WT00001/balances',
  ]);
  for (const { headers } of simulator.requests)
    expect(headers['user-agent']).toMatch(/^Patchbay\/\d+\.\d+\.\d+/);
});

test('the grant goes in the body as RFC 6749 has it, the client ID only where it is set', async () => {
  const { simulator, ask } = await openWorld();
  await ask('fetch_accounts');
  const { refreshToken: refresh_token, clientSecret: client_secret, clientId: client_id } = simulator.grant;
  const [signedIn] = simulator.requests;
  expect(signedIn?.body).toEqual({ grant_type: 'refresh_token', refresh_token, client_secret });
  expect(signedIn?.query.toString()).toBe('');
  const named = await openWorld({ values: { clientId: client_id } });
  await named.ask('fetch_accounts');
  expect(named.simulator.requests[0]?.body).toMatchObject({ client_id });
});

test('the access token is renewed before its fifteen minutes end, and not sooner than it must be', async () => {
  const { simulator, ask, pass } = await openWorld({ values: { 'cache.accounts': '0' } });
  await ask('fetch_accounts');
  pass(13 * minute);
  await ask('fetch_accounts');
  expect(simulator.count(/oauth/)).toBe(1);
  pass(1.5 * minute);
  await ask('fetch_accounts');
  expect(simulator.count(/oauth/)).toBe(2);
  expect(simulator.requests.map(({ status }) => status)).not.toContain(401);
});

test('however many ask at once, one renewal is made', async () => {
  const { simulator, ask } = await openWorld();
  simulator.latencyMs = 50;
  await Promise.all([
    ask('fetch_accounts'),
    ask('search_symbols', { query: 'SP' }),
    ask('fetch_balances', { account_number: '5WT00001' }),
    ask('fetch_positions', { account_number: '5WT00001' }),
    ask('fetch_market_data', { symbols: 'AAPL' }),
  ]);
  expect(simulator.count(/oauth/)).toBe(1);
});

test('a token that the service no longer takes is renewed once and the request repeated once', async () => {
  const { simulator, ask } = await openWorld();
  await ask('fetch_accounts');
  simulator.tokens.expireAll();
  const { quotes } = await ask('fetch_market_data', { symbols: 'AAPL' });
  expect(quotes).toHaveLength(1);
  expect(simulator.requests.slice(2).map(({ path, status }) => `${path} ${status}`)).toEqual([
    '/market-data/by-type 401',
    '/oauth/token 200',
    '/market-data/by-type 200',
  ]);
});

test('several requests that find their token expired share one renewal', async () => {
  const { simulator, ask } = await openWorld();
  await ask('fetch_accounts');
  simulator.tokens.expireAll();
  simulator.latencyMs = 50;
  await Promise.all([ask('fetch_market_data', { symbols: 'AAPL' }), ask('search_symbols', { query: 'TS' })]);
  expect(simulator.count(/oauth/)).toBe(2);
});

test('a fresh token that is refused is an error after one repetition, not a loop', async () => {
  const { simulator, refusal } = await openWorld();
  simulator.faults.add({ path: /accounts/, times: 10, expired: true });
  expect(await refusal('fetch_accounts')).toMatch(
    /refused an access token that it had given out a moment ago/,
  );
  expect(simulator.count(/accounts/)).toBe(2);
  expect(simulator.count(/oauth/)).toBe(2);
});

test('a front that refuses the User-Agent is told from a wrong key', async () => {
  const { simulator, refusal } = await openWorld();
  simulator.faults.add({
    path: /accounts/,
    times: 2,
    status: 401,
    body: '<html>401 Authorization Required</html>',
  });
  expect(await refusal('fetch_accounts')).toMatch(/in front of tastytrade.*User-Agent/s);
});

test('a refresh token that is deleted, and one that is none, are told from a wrong client secret', async () => {
  const { simulator, refusal } = await openWorld();
  simulator.tokens.revoke(simulator.grant.refreshToken);
  expect(await refusal('fetch_accounts')).toMatch(
    /did not take the refresh token \(it said: “Grant revoked”\).*Create Grant/,
  );
  const nonsense = await openWorld({ secrets: { refreshToken: 'not-a-token' } });
  expect(await nonsense.refusal('fetch_accounts')).toMatch(
    /did not take the refresh token \(it said: “Invalid JWT”\)/,
  );
  const wrong = await openWorld({ secrets: { clientSecret: 'wrong' } });
  expect(await wrong.refusal('fetch_accounts')).toMatch(
    /did not take the client secret \(it said: “Client secret mismatch”\)/,
  );
  const other = await openWorld({ values: { clientId: 'somebody-else' } });
  expect(await other.refusal('fetch_accounts')).toMatch(/did not take the client ID.*leave it empty/);
});

test('keys of the sandbox on production, and the other way round, are recognised as such', async () => {
  const cert = grantOf('cert');
  const { refreshToken, clientSecret } = cert;
  const onProduction = await openWorld({ secrets: { refreshToken, clientSecret } });
  expect(await onProduction.refusal('fetch_accounts')).toMatch(
    /one of sandbox, while the settings ask for production.*sandbox=true/s,
  );
  const own = grantOf('production');
  const onSandbox = await openWorld({
    simulator: { environment: 'cert' },
    values: { sandbox: 'true' },
    secrets: { refreshToken: own.refreshToken, clientSecret: own.clientSecret },
  });
  expect(await onSandbox.refusal('fetch_accounts')).toMatch(
    /one of production, while the settings ask for sandbox.*sandbox=false/s,
  );
});

test('a grant that was refused is not asked for again with every call', async () => {
  const { simulator, refusal, pass } = await openWorld({ secrets: { clientSecret: 'wrong' } });
  for (let call = 0; call < 5; call += 1) await refusal('fetch_accounts');
  expect(simulator.count(/oauth/)).toBe(1);
  pass(20_000);
  await refusal('fetch_accounts');
  expect(simulator.count(/oauth/)).toBe(2);
});

test('a token endpoint that is down for a moment is asked again; one that answers nonsense is told', async () => {
  const { simulator, ask } = await openWorld();
  simulator.faults.add({ path: /oauth/, status: 503 });
  await ask('fetch_accounts');
  expect(simulator.count(/oauth/)).toBe(2);
  const other = await openWorld();
  other.simulator.faults.add({ path: /oauth/, status: 200, body: { token: 'x' } });
  expect(await other.refusal('fetch_accounts')).toMatch(/something else than a token/);
});

test('somebody who leaves while a token is made does not spoil it for the others', async () => {
  const { simulator, call, ask } = await openWorld();
  simulator.latencyMs = 100;
  const gone = new AbortController();
  const left = call('fetch_accounts', {}, { signal: gone.signal });
  const stayed = ask('fetch_accounts');
  gone.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  await expect(stayed).resolves.toHaveProperty('accounts');
});

test('no secret and no token is in any result, error, log or address', async () => {
  const world = await openWorld();
  const { simulator, ask, refusal, logs, opened } = world;
  const said: unknown[] = [
    await opened.check(new AbortController().signal),
    await ask('fetch_positions'),
    await ask('fetch_market_data', { symbols: 'AAPL' }),
  ];
  simulator.tokens.expireAll();
  said.push(await ask('search_symbols', { query: 'AA' }));
  const { refreshToken, clientSecret } = simulator.grant;
  simulator.faults.add({
    path: /positions/,
    status: 500,
    body: { error: { code: 'x', message: 'broken' } },
    times: 9,
  });
  said.push(await refusal('fetch_positions', { account_number: '5WT00002' }));
  simulator.tokens.revoke(refreshToken);
  simulator.tokens.expireAll();
  said.push(await refusal('fetch_balances', { account_number: '5WT00003' }));
  simulator.faults.add({ path: /oauth/, cut: true, times: 9 });
  said.push(await refusal('search_symbols', { query: 'ZZ' }));
  const text = JSON.stringify([
    said,
    logs,
    simulator.requests.map(({ path, query }) => `${path}?${query.toString()}`),
  ]);
  const issued = simulator.tokens.issued();
  expect(issued.length).toBeGreaterThan(1);
  for (const secret of [refreshToken, clientSecret, ...issued]) expect(text).not.toContain(secret);
  expect(text).not.toContain(refreshToken.slice(0, 40));
});

test('a service that repeats secrets in its errors does not make them known', async () => {
  const { simulator, refusal } = await openWorld();
  const { refreshToken, clientSecret } = simulator.grant;
  const error_description = `Cannot read ${refreshToken} with ${clientSecret}`;
  simulator.faults.add({
    path: /oauth/,
    status: 400,
    body: { error_code: 'invalid_grant', error_description },
  });
  const said = await refusal('fetch_accounts');
  expect(said).toContain('Cannot read [redacted] with [redacted]');
  const other = await openWorld();
  await other.ask('fetch_accounts');
  const [token = ''] = other.simulator.tokens.issued();
  const error = { code: 'odd', message: `Token ${token} is odd` };
  other.simulator.faults.add({ path: /balances/, status: 422, body: { error } });
  expect(await other.refusal('fetch_balances')).toContain('Token [redacted] is odd');
});

test('nothing is reached where nothing listens, and that is said', async () => {
  const { origin, close } = await startTastytradeSimulator();
  await close();
  const { refusal } = await openWorld({ values: { baseUrl: origin } });
  expect(await refusal('fetch_accounts')).toMatch(/^ServiceError: .*tastytrade/);
});
