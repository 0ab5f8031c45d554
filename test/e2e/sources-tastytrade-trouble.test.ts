/** What goes wrong at tastytrade, seen from outside: the words clients get, and what `connector check` tells apart. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  foreignAccount,
  grantOf,
  startTastytradeSimulator,
  type TastytradeSimulator,
} from '../simulators/tastytrade/simulator.ts';
import { hitsOf } from './documents.ts';
import { openTastytradeWorld, type TastytradeWorld } from './tastytrade-world.ts';

// A command is a process of its own, and a loaded machine takes seconds to start one.
vi.setConfig({ testTimeout: 60_000 });

const own = { account_number: '5WT00001' };
const narrow = grantOf('production', { name: 'narrow', scopes: ['openid'] });
const reader = grantOf('production', { name: 'reader', scopes: ['read'] });
const full = grantOf('production');
const cert = grantOf('cert');
const neverKept = ['accounts', 'positions', 'balances', 'quotes', 'chains', 'symbols'].map(
  (kind): [string, string] => [`cache.${kind}`, '0'],
);

const held: { world: TastytradeWorld | null; others: TastytradeSimulator[] } = { world: null, others: [] };
const world = () => held.world ?? expect.fail('The world was not opened.');
const simulator = () => world().simulator;

beforeAll(async () => {
  held.world = await openTastytradeWorld(
    { ...Object.fromEntries(neverKept), timeout: '1000' },
    { grants: [full, narrow, reader] },
  );
}, 120_000);
afterEach(() => held.world?.simulator.faults.clear());
afterAll(async () => {
  await held.world?.close();
  for (const other of held.others) await other.close();
});

/** Sets fields as a person would: plain ones as arguments, secrets by standard input. */
async function set(values: Record<string, string>, secrets: Partial<typeof full> = {}): Promise<void> {
  const words = Object.entries(values).map(([key, value]) => `${key}=${value}`);
  if (words.length > 0) await command(['connector', 'set', 'tastytrade', ...words]);
  for (const [key, value] of Object.entries(secrets))
    if (typeof value === 'string' && key !== 'clientId')
      await command(['connector', 'set', 'tastytrade', `${key}=-`], value);
}

async function command(args: string[], input = ''): Promise<void> {
  const { code, err } = await world().command(args, input);
  expect([args.join(' '), code, code === 0 ? '' : err]).toEqual([args.join(' '), 0, '']);
}

describe('what the service refuses is told with its words, their meaning and the way out', () => {
  test.each([
    [400, /did not understand the request for balances of account 5WT00001.*Check the symbols/],
    [403, /does not let this key see balances.*Only your own accounts.*scope “read”/],
    [404, /knows no balances of account 5WT00001.*fetch_accounts/],
    [406, /no longer answers this version of the request.*Update Patchbay/],
    [422, /refused the request for balances.*Change what it objects to/],
    [418, /status 418, which nobody expected.*proxy/],
  ])('status %i', async (status, words) => {
    simulator().faults.add({
      ...{ path: /balances/, status },
      body: { error: { code: 'some_code', message: 'As\nthey say' } },
    });
    const before = simulator().count(/balances/);
    const said = await world().fails('fetch_balances', own);
    expect(said).toMatch(words);
    expect(said).toContain('(it said: “As they say”)');
    expect(simulator().count(/balances/) - before).toBe(1);
  });

  test('somebody else’s account, and one that is nobody’s', async () => {
    expect(await world().fails('fetch_positions', { account_number: foreignAccount })).toMatch(
      /does not let this key see positions of account 5WX34382 \(it said: “User not permitted access”\)/,
    );
    expect(await world().fails('fetch_positions', { account_number: 'ABCD1234' })).toMatch(
      /knows no positions of account ABCD1234 \(it said: “Couldn't find account ABCD1234”\)/,
    );
  });

  test.each([
    ['fetch_positions', { account_number: '../../x' }, /must be an account number such as 5WT00001/],
    ['fetch_positions', { account: '5WT00001' }, /takes no argument account, only account_number/],
    ['fetch_market_data', { symbols: [] }, /at least one symbol/],
    ['fetch_market_data', { symbols: '!!!' }, /None of these is a symbol/],
    ['search_symbols', { query: 'A', asset_type: 'BOND' }, /must be one of ALL, EQUITY/],
    ['search_symbols', { query: 'A', limit: 101 }, /from 1 to 100/],
    ['search_options', { symbol: '/ESZ6' }, /is a Future.*stocks, ETFs and indices/],
    ['search_options', { symbol: 'ACMR' }, /no option|knows no options on ACMR/],
    ['search_options', { symbol: 'AAPL', expiration: 'soon' }, /a day \(2026-06-19\)/],
    ['tastytrade_dry_run_order', { legs: [] }, /at least one leg/],
    [
      'tastytrade_dry_run_order',
      { order_type: 'Market', price: 1, legs: [{ symbol: 'AAPL', quantity: 1, action: 'Buy' }] },
      /a Market order takes no price/,
    ],
  ])('%s %j', async (tool, args, words) => {
    expect(await world().fails(tool, args)).toMatch(words);
  });

  test('an answer that is none is no crash: it names tastytrade and the place', async () => {
    simulator().faults.add({ path: /balances/, status: 200, body: '<html>Welcome to the hotel</html>' });
    expect(await world().fails('fetch_balances', own)).toMatch(
      /tastytrade’s answer about balances of account 5WT00001 has not the shape/,
    );
  });
});

describe('what passes', () => {
  test('a limit that another program has used up is waited out', async () => {
    simulator().faults.add({ path: /symbols/, status: 429, headers: { 'Retry-After': '1' } });
    const begun = performance.now();
    expect(await world().call('search_symbols', { query: 'AAP' })).toHaveProperty('symbols');
    expect(performance.now() - begun).toBeGreaterThan(900);
  });

  test('one that stays used up is told', async () => {
    simulator().faults.add({ path: /symbols/, status: 429, times: 20 });
    expect(await world().fails('search_symbols', { query: 'AAP' })).toMatch(
      /has had too many requests.*another program uses the same key/,
    );
  });

  test('many at once keep to the limits by themselves', async () => {
    await Promise.all([
      ...['5WT00001', '5WT00002', '5WT00003'].flatMap((account_number) => [
        world().call('fetch_positions', { account_number }),
        world().call('fetch_balances', { account_number }),
      ]),
      ...['AAPL', 'SPY', 'TSLA'].map((symbol) => world().call('search_options', { symbol })),
      ...['MSFT', 'KO', 'VIX', 'BTC/USD'].map((symbols) => world().call('fetch_market_data', { symbols })),
    ]);
    expect(simulator().exceeded()).toBe(0);
  });

  test('a cut connection and a failure of the moment are tried again', async () => {
    simulator().faults.add({ path: /symbols/, cut: true });
    expect(await world().call('search_symbols', { query: 'AAP' })).toHaveProperty('symbols');
    simulator().faults.add({ path: /symbols/, status: 500 });
    expect(await world().call('search_symbols', { query: 'AAP' })).toHaveProperty('symbols');
  });

  test('a failure that stays is told with its support identifier, and silence with its time', async () => {
    simulator().faults.add({ path: /symbols/, status: 500, times: 20 });
    expect(await world().fails('search_symbols', { query: 'AAP' })).toMatch(
      /status 500 \(it said: “.*Support identifier: 7c1f9be2-55d0”\).*tastytrade’s support/,
    );
    simulator().faults.clear();
    simulator().faults.add({ path: /symbols/, hang: true, times: 20 });
    expect(await world().fails('search_symbols', { query: 'AAP' })).toMatch(
      /tastytrade did not answer within 1 second.*setting timeout/,
    );
  });
});

describe('access tokens', () => {
  test('one that has expired is renewed once, and nobody sees it', async () => {
    await world().call('search_symbols', { query: 'AAP' });
    simulator().tokens.expireAll();
    const before = simulator().requests.length;
    await world().call('search_symbols', { query: 'AAP' });
    expect(
      simulator()
        .requests.slice(before)
        .map(({ path, status }) => `${path} ${String(status)}`),
    ).toEqual(['/symbols/search/AAP 401', '/oauth/token 200', '/symbols/search/AAP 200']);
  });

  test('a fresh one that is refused is told after one more try', async () => {
    simulator().faults.add({ path: /symbols/, expired: true, times: 20 });
    const before = simulator().count(/symbols/);
    expect(await world().fails('search_symbols', { query: 'AAP' })).toMatch(
      /refused an access token that it had given out a moment ago/,
    );
    expect(simulator().count(/symbols/) - before).toBe(2);
  });

  test('every request says product and version; where something in between takes that away, it is said', async () => {
    for (const { headers } of simulator().requests)
      expect(headers['user-agent']).toMatch(/^Patchbay\/\d+\.\d+\.\d+/);
    const page = '<html><h1>401 Authorization Required</h1></html>';
    simulator().faults.add({ path: /symbols/, status: 401, body: page, times: 2 });
    expect(await world().fails('search_symbols', { query: 'AAP' })).toMatch(
      /in front of tastytrade’s API.*User-Agent/,
    );
  });
});

describe('connector check', () => {
  test('says which accounts a good key shows', async () => {
    expect(await world().check('tastytrade')).toMatchObject({
      ...{ exit: 0, ok: true, code: null },
      message: expect.stringMatching(
        /^tastytrade \(production\) shows 3 accounts: 5WT00001 \(Main, Individual\);/,
      ),
    });
  });

  test.each<[string, Partial<typeof full>, string, RegExp]>([
    [
      'a wrong client secret',
      { clientSecret: 'wrong' },
      'source_key_rejected',
      /did not take the client secret/,
    ],
    [
      'a refresh token that is none',
      { ...full, refreshToken: 'nonsense' },
      'source_key_rejected',
      /did not take the refresh token \(it said: “Invalid JWT”\)/,
    ],
    ['a key without the scope', narrow, 'source_permission_missing', /does not let it read accounts.*“read”/],
    [
      'a key of the sandbox',
      cert,
      'source_key_rejected',
      /is one of sandbox.*settings ask for production.*Set sandbox=true/,
    ],
  ])('tells %s', async (_what, secrets, code, words) => {
    await set({}, secrets);
    const told = await world().check('tastytrade');
    expect(told).toMatchObject({ exit: 1, ok: false, code });
    expect(`${told.message} ${told.hint}`).toMatch(words);
  });

  test('tells a dry run apart from reading: it needs the scope trade', async () => {
    await set({}, reader);
    expect(await world().check('tastytrade')).toMatchObject({ ok: true });
    const legs = [{ symbol: 'AAPL', quantity: 1, action: 'Buy to Open' }];
    expect(await world().fails('tastytrade_dry_run_order', { ...own, price: '1', legs })).toMatch(
      /missing the required scope: trade.*scope “trade”.*Nothing was placed/,
    );
    await set({}, full);
  });

  test('tells a service that is down, one that has had enough, and one that is silent', async () => {
    for (const [fault, code] of [
      [{ status: 503 }, 'source_unavailable'],
      [{ status: 429 }, 'source_rate_limited'],
      [{ hang: true }, 'timeout'],
    ] as const) {
      simulator().faults.add({ path: /customers/, times: 20, ...fault });
      expect(await world().check('tastytrade')).toMatchObject({ ok: false, code });
      simulator().faults.clear();
    }
  });

  test('tells a deleted grant', async () => {
    simulator().tokens.revoke(full.refreshToken);
    const told = await world().check('tastytrade');
    expect(told).toMatchObject({ ok: false, code: 'source_key_rejected' });
    expect(`${told.message} ${told.hint}`).toMatch(/“Grant revoked”.*Create Grant/);
  });

  test('tells a clock that is wrong, and no network', async () => {
    const late = await startTastytradeSimulator({ now: () => Date.now() - 20 * 60_000 });
    held.others.push(late);
    await set({ baseUrl: late.origin });
    const skewed = await world().check('tastytrade');
    expect(skewed).toMatchObject({ ok: false, code: 'source_clock_skew' });
    expect(skewed.message).toMatch(/clock is 20 minutes ahead of tastytrade’s/);
    await late.close();
    held.others.pop();
    const gone = await world().check('tastytrade');
    expect(gone).toMatchObject({ exit: 1, ok: false, code: 'source_unreachable' });
    expect(gone.message).toMatch(/tastytrade is not there: 127\.0\.0\.1:\d+ refused the connection/);
  });
});

test('the sandbox is another place: its own keys, no quotes, and it is said everywhere', async () => {
  const sandbox = await startTastytradeSimulator({ environment: 'cert' });
  held.others.push(sandbox);
  await set({ baseUrl: sandbox.origin, sandbox: 'true' }, full);
  const foreign = await world().check('tastytrade');
  expect(foreign).toMatchObject({ ok: false, code: 'source_key_rejected' });
  expect(`${foreign.message} ${foreign.hint}`).toMatch(
    /is one of production.*ask for sandbox.*sandbox=false/,
  );
  await set({}, cert);
  expect(await world().check('tastytrade')).toMatchObject({
    ok: true,
    message: expect.stringMatching(/^tastytrade \(sandbox\) shows 3 accounts/),
  });
  expect(await world().call('fetch_accounts')).toMatchObject({ environment: 'sandbox' });
  expect(await world().fails('fetch_market_data', { symbols: 'AAPL' })).toMatch(
    /sandbox has no market data.*sandbox=false/,
  );
  expect(await world().call('search_options', { symbol: 'AAPL' })).toMatchObject({ underlying_price: null });
  const ids = (await hitsOf(world(), 'AAPL stock')).map(({ id }) => id);
  expect(ids).toContain('tastytrade:symbol:AAPL');
  expect(ids).not.toContain('tastytrade:quote:AAPL');
  expect(await world().fails('fetch', { id: 'tastytrade:quote:AAPL' })).toMatch(/sandbox has no market data/);
});
