/** Option chains: nested as they are sent, filtered as asked, and honest about what is left out. */
import { expect, test } from 'vitest';
import { chainsOf } from '../../../simulators/tastytrade/chains.ts';
import { openWorld, rows, wednesday } from './world.ts';

/** All options of a chain, flattened here. */
function truthOf(symbol: string) {
  return chainsOf(symbol, wednesday).flatMap((chain) =>
    chain.expirations.flatMap((day) =>
      day.strikes.flatMap((strike) =>
        (['call', 'put'] as const).map((type) => ({
          symbol: strike[type],
          type,
          strike: Number(strike['strike-price']),
          expiration: day['expiration-date'],
          dte: day['days-to-expiration'],
          root: chain['root-symbol'],
        })),
      ),
    ),
  );
}

test('an expiration is found under data.items[].expirations, with both sides of every strike', async () => {
  const { ask } = await openWorld();
  const answer = await ask('search_options', { symbol: 'AAPL', expiration: '2026-06-19', limit: 400 });
  const truth = truthOf('AAPL').filter(({ expiration }) => expiration === '2026-06-19');
  expect(truth).toHaveLength(82);
  expect(
    rows(answer['options'])
      .map(({ symbol }) => symbol)
      .sort(),
  ).toEqual(truth.map(({ symbol }) => symbol).sort());
  expect(answer['left_out']).toBeNull();
  expect(rows(answer['options'])[0]).toEqual({
    symbol: 'AAPL  260619C00210000',
    type: 'call',
    strike: '210',
    expiration: '2026-06-19',
    dte: 9,
    root_symbol: 'AAPL',
    shares_per_contract: 100,
    settlement_type: 'PM',
  });
});

test('days to expiration are a number, or a range', async () => {
  const { ask } = await openWorld();
  const dates = async (expiration: string | number) => {
    const { expirations, note } = await ask('search_options', { symbol: 'SPY', expiration, limit: 400 });
    return { days: rows(expirations).map(({ dte }) => dte), note };
  };
  expect(await dates(9)).toEqual({ days: [9], note: undefined });
  expect(await dates('9')).toMatchObject({ days: [9] });
  expect(await dates('30-45')).toEqual({ days: [30, 37, 44], note: undefined });
  expect(await dates('45–30')).toMatchObject({ days: [30, 37, 44] });
  expect((await dates(0)).days).toEqual([2]);
  const between = await dates(33);
  expect(between.days).toEqual([30]);
  expect(between.note).toMatch(/Nothing expires in exactly 33 days; the nearest is 2026-07-10, in 30/);
});

test('strikes and type narrow it, borders included', async () => {
  const { ask } = await openWorld();
  const { options } = await ask('search_options', {
    symbol: 'TSLA',
    expiration: '2026-06-26',
    min_strike: '400',
    max_strike: 425.0,
    option_type: 'put',
  });
  const truth = truthOf('TSLA').filter(
    ({ expiration, strike, type }) =>
      expiration === '2026-06-26' && strike >= 400 && strike <= 425 && type === 'put',
  );
  expect(truth.length).toBe(6);
  expect(rows(options).map(({ symbol }) => symbol)).toEqual(truth.map(({ symbol }) => symbol));
});

test('a bounded result keeps what is nearest to the money and counts the rest', async () => {
  const { ask } = await openWorld();
  const {
    options,
    left_out: left,
    underlying_price: price,
  } = await ask('search_options', {
    symbol: 'AAPL',
    expiration: '2026-06-19',
    limit: 8,
  });
  expect(price).toBe('312.0151');
  expect([...new Set(rows(options).map(({ strike }) => strike))]).toEqual(['305', '310', '315', '320']);
  expect(left).toMatchObject({
    options: 74,
    why: expect.stringMatching(/nearest to 312\.0151.*raise limit/s),
  });
});

test('without an expiration all of them are listed, and the nearest is shown', async () => {
  const { ask } = await openWorld();
  const { options, expirations, note } = await ask('search_options', { symbol: 'aapl' });
  const truth = [...new Set(truthOf('AAPL').map(({ expiration }) => expiration))];
  expect(rows(expirations).map(({ date }) => date)).toEqual(truth);
  expect([...new Set(rows(options).map(({ expiration }) => expiration))]).toEqual(['2026-06-12']);
  expect(note).toMatch(/No expiration was given.*2026-06-12/);
});

test('several roots are told apart: weekly and monthly index options, and an adjusted contract', async () => {
  const { ask } = await openWorld();
  const index = await ask('search_options', { symbol: 'SPXW', expiration: '9-16', limit: 4 });
  expect(rows(index['expirations'])).toMatchObject([
    { date: '2026-06-19', root: 'SPX', settlement_type: 'AM', expiration_type: 'Regular' },
    { date: '2026-06-26', root: 'SPXW', settlement_type: 'PM', expiration_type: 'Weekly' },
  ]);
  const adjusted = await ask('search_options', { symbol: 'TSLA', expiration: '2026-06-19', limit: 400 });
  const shares = new Map(
    rows(adjusted['options']).map((one) => [one['root_symbol'], one['shares_per_contract']]),
  );
  expect([...shares]).toEqual([
    ['TSLA', 100],
    ['TSLA1', 15],
  ]);
});

test('a day on which nothing expires gives no options and the days there are', async () => {
  const { ask } = await openWorld();
  const { options, note } = await ask('search_options', { symbol: 'AAPL', expiration: '2026-06-20' });
  expect(options).toEqual([]);
  expect(note).toMatch(
    /Nothing on AAPL expires then\. Expirations: 2026-06-12 \(2 days\), 2026-06-19 \(9 days\).* and \d+ more/,
  );
});

test('a lowest strike above the highest is told, and not taken for an empty chain', async () => {
  const { ask, refusal } = await openWorld();
  expect(await refusal('search_options', { symbol: 'AAPL', min_strike: '1000', max_strike: 99.5 })).toMatch(
    /min_strike 1000 is larger than max_strike 99\.5/,
  );
  const { options } = await ask('search_options', { symbol: 'AAPL', min_strike: '250.0', max_strike: 250 });
  expect(rows(options).map(({ strike }) => strike)).toEqual(['250', '250']);
});

test('arguments that mean nothing are told with what is taken', async () => {
  const { refusal } = await openWorld();
  expect(await refusal('search_options', { symbol: 'AAPL', expiration: 'soon' })).toMatch(
    /expiration: must be a day.*a range of days/,
  );
  expect(await refusal('search_options', { symbol: 'AAPL', expiration: '2026-13-45' })).toMatch(
    /must be a day/,
  );
  expect(await refusal('search_options', { symbol: 'AAPL', min_strike: 'cheap' })).toMatch(
    /min_strike: must be a decimal number/,
  );
  expect(await refusal('search_options', { symbol: '/ESM6' })).toMatch(
    /is a Future.*stocks, ETFs and indices/,
  );
  expect(await refusal('search_options', { symbol: 'ACMR' })).toMatch(/knows no options on ACMR/);
});

test('a chain is asked for once a minute', async () => {
  const { simulator, ask, pass } = await openWorld();
  await ask('search_options', { symbol: 'AAPL' });
  await ask('search_options', { symbol: 'AAPL', expiration: 30 });
  expect(simulator.count(/option-chains/)).toBe(1);
  pass(61_000);
  await ask('search_options', { symbol: 'AAPL' });
  expect(simulator.count(/option-chains/)).toBe(2);
});
