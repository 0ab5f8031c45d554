/** What goes wrong at tastytrade, and what is said of it. */
import { expect, test } from 'vitest';
import { openWorld } from './world.ts';

const own = { account_number: '5WT00001' };

test.each([
  {
    status: 400,
    words: /^ToolError: tastytrade did not understand the request for balances of account 5WT00001/,
  },
  { status: 403, words: /^ToolError: tastytrade does not let this key see balances/ },
  { status: 404, words: /^ToolError: tastytrade knows no balances of account 5WT00001/ },
  { status: 406, words: /^Refusal: tastytrade no longer answers this version.*Update Patchbay/s },
  { status: 422, words: /^ToolError: tastytrade refused the request for balances/ },
  { status: 418, words: /^Refusal: tastytrade answered.*status 418, which nobody expected/ },
])('status $status is explained', async ({ status, words }) => {
  const { simulator, refusal } = await openWorld();
  simulator.faults.add({
    path: /balances/,
    status,
    body: { error: { code: 'some_code', message: 'As they say' } },
  });
  const said = await refusal('fetch_balances', own);
  expect(said).toMatch(words);
  expect(said).toContain('(it said: “As they say”)');
  expect(simulator.count(/balances/)).toBe(1);
});

test('406 has a number for a code, and is read all the same', async () => {
  const { simulator, refusal } = await openWorld();
  const error = { code: 406, message: 'The requested version is not supported.' };
  simulator.faults.add({ path: /positions/, status: 406, body: { error } });
  expect(await refusal('fetch_positions', own)).toContain('The requested version is not supported.');
});

test('a 500 is tried again; when it stays, its support identifier is passed on', async () => {
  const { simulator, ask, refusal } = await openWorld();
  simulator.faults.add({ path: /symbols/, status: 500 });
  expect(await ask('search_symbols', { query: 'AAP' })).toHaveProperty('symbols');
  simulator.faults.add({ path: /symbols/, status: 500, times: 20 });
  expect(await refusal('search_symbols', { query: 'TS' })).toMatch(
    /could not answer.*status 500 \(it said: “.*Support identifier: 7c1f9be2-55d0”\).*support/s,
  );
}, 20_000);

test('429 waits as long as Retry-After says and then goes on', async () => {
  const { simulator, ask } = await openWorld();
  simulator.faults.add({ path: /symbols/, status: 429, headers: { 'Retry-After': '1' } });
  const begun = performance.now();
  expect(await ask('search_symbols', { query: 'AAP' })).toHaveProperty('symbols');
  expect(performance.now() - begun).toBeGreaterThan(900);
  expect(simulator.count(/symbols/)).toBe(2);
});

test('limits per second are kept to without being told: no request is one too many', async () => {
  const { simulator, ask } = await openWorld({ values: { 'cache.positions': '0', 'cache.balances': '0' } });
  await Promise.all([
    ask('fetch_positions', { account_number: '5WT00001' }),
    ask('fetch_positions', { account_number: '5WT00002' }),
    ask('fetch_balances', { account_number: '5WT00001' }),
    ask('fetch_balances', { account_number: '5WT00002' }),
    ask('search_options', { symbol: 'AAPL' }),
    ask('search_options', { symbol: 'SPY' }),
    ask('search_options', { symbol: 'TSLA' }),
  ]);
  expect(simulator.requests.map(({ status }) => status)).not.toContain(429);
  expect(simulator.exceeded()).toBe(0);
}, 20_000);

test('an answer that is no JSON, or has not the shape it should have, names tastytrade and the place', async () => {
  const { simulator, refusal } = await openWorld();
  simulator.faults.add({ path: /balances/, status: 200, body: '<html>Welcome to the hotel</html>' });
  expect(await refusal('fetch_balances', own)).toMatch(
    /tastytrade’s answer about balances of account 5WT00001 has not the shape.*login page of a network/s,
  );
  simulator.faults.add({ path: /positions/, status: 200, body: { data: { items: [{ symbol: 'AAPL' }] } } });
  expect(await refusal('fetch_positions', own)).toMatch(
    /has not the shape it should have \(at 0\.instrument-type\)/,
  );
  simulator.faults.add({ path: /accounts$/, status: 200, body: { data: { items: 'none' } } });
  expect(await refusal('fetch_accounts')).toMatch(/has not the shape/);
});

test('errors are not kept: the next question is answered', async () => {
  const { simulator, ask, refusal } = await openWorld();
  simulator.faults.add({ path: /balances/, status: 422 });
  await refusal('fetch_balances', own);
  expect(await ask('fetch_balances', own)).toHaveProperty('cash_balance', '48211.37');
});

test('long and many-lined words of the service are cut and put on one line', async () => {
  const { simulator, refusal } = await openWorld();
  const message = `First\n\n${'very '.repeat(500)}long`;
  simulator.faults.add({ path: /balances/, status: 422, body: { error: { code: 'x', message } } });
  const said = await refusal('fetch_balances', own);
  expect(said).not.toContain('\n');
  expect(said.length).toBeLessThan(700);
  expect(said).toContain('First very very');
});

test('each reason of a refusal is told in whole', async () => {
  const { simulator, refusal } = await openWorld();
  const errors = ['Not enough cash', 'The market is closed', 'Too many legs'].map((message) => ({ message }));
  const error = { code: 'x', message: 'Refused', errors };
  simulator.faults.add({ path: /balances/, status: 422, body: { error } });
  expect(await refusal('fetch_balances', own)).toContain(
    '(it said: “Refused; Not enough cash; The market is closed; Too many legs”)',
  );
});

test('a service that does not answer in time is told as such', async () => {
  const { simulator, refusal } = await openWorld({ values: { timeout: '300' } });
  simulator.faults.add({ path: /symbols/, hang: true, times: 9 });
  expect(await refusal('search_symbols', { query: 'AAP' })).toMatch(/^ServiceError: tastytrade/);
}, 20_000);

test('a connection that is cut is made again', async () => {
  const { simulator, ask } = await openWorld();
  simulator.faults.add({ path: /symbols/, cut: true });
  expect(await ask('search_symbols', { query: 'AAP' })).toHaveProperty('symbols');
});

test('arguments that are not known are refused by name', async () => {
  const { refusal } = await openWorld();
  expect(await refusal('fetch_balances', { account: '5WT00001' })).toMatch(
    /takes no argument account, only account_number/,
  );
});

test.each([
  [429, '95', 'Ask again in 95 seconds. If another program'],
  [429, '', 'Ask again in a few seconds. If another program'],
  [503, '600', 'Try again in 10 minutes. If it stays so'],
])(
  '%i with Retry-After “%s” tells when to come back',
  async (status, after, words) => {
    const { simulator, refusal } = await openWorld();
    simulator.faults.add({ path: /symbols/, status, times: 20, headers: { 'Retry-After': after } });
    expect(await refusal('search_symbols', { query: 'AAP' })).toContain(words);
  },
  20_000,
);

test.each([400, 403, 404])(
  '%i by a page is of something in between, and says nothing of an account',
  async (status) => {
    const { simulator, refusal, opened } = await openWorld();
    simulator.faults.add({ path: /balances/, status, body: '<html>Attention Required</html>', times: 2 });
    const said = await refusal('fetch_balances', own);
    expect(said).toMatch(
      /^Refusal: Something in front of tastytrade’s API refused the request \(status \d+, .*proxy/,
    );
    const read = opened.documents?.fetch('tastytrade:balances:5WT00001', {
      signal: new AbortController().signal,
    });
    await expect(read).rejects.toThrow('Something in front of tastytrade’s API');
  },
);
