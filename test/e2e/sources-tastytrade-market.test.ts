/** tastytrade’s quotes and option chains through the tunnel, against truth computed exactly from the simulated market. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chainsOf, monthlyAfter, occSymbol } from '../simulators/tastytrade/chains.ts';
import { contractsAt, listed } from '../simulators/tastytrade/listed.ts';
import { listIn } from './binance-world.ts';
import { openTastytradeWorld, type TastytradeWorld } from './tastytrade-world.ts';
import { nearestTo, optionsTruth, quoteTruth } from './truth/tastytrade.ts';

// A command is a process of its own, and a loaded machine takes seconds to start one.
vi.setConfig({ testTimeout: 60_000 });

const held: { world: TastytradeWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');
const now = () => world().simulator.now();

beforeAll(async () => {
  held.world = await openTastytradeWorld();
}, 120_000);
afterAll(() => held.world?.close());

describe('quotes', () => {
  test('a search for /ES is not taken for its contracts', async () => {
    await world().call('search_symbols', { query: '/ES' });
    expect((await world().call('fetch_market_data', { symbols: '/ES' }))['missing']).toEqual([]);
  });

  const option = () => occSymbol('SPY', monthlyAfter(now(), 30), 'C', 76500);
  const future = () =>
    contractsAt(now()).find(({ product, active }) => product === 'ES' && active)?.symbol ?? '';

  test('of every kind of instrument, in the order asked for', async () => {
    const answer = await world().call('fetch_market_data', {
      symbols: ['AAPL', 'brk.b', 'VIX', option(), '/ES', 'BTC/USD'],
    });
    const quotes = listIn<Record<string, unknown>>(answer, 'quotes');
    expect(quotes.map(({ updated_at: _at, ...one }) => one)).toMatchObject([
      quoteTruth('Equity', 'AAPL', now()),
      quoteTruth('Equity', 'BRK/B', now()),
      quoteTruth('Index', 'VIX', now()),
      { symbol: option(), instrument_type: 'Equity Option', high: null, year_high: null },
      quoteTruth('Future', future(), now()),
      quoteTruth('Cryptocurrency', 'BTC/USD', now()),
    ]);
    const { symbol, bid, ask, last, change, change_percent } = quoteTruth('Equity Option', option(), now());
    expect(quotes[3]).toMatchObject({ symbol, bid, ask, last, change, change_percent });
    // Nobody bids for an index.
    expect(quotes[2]).toMatchObject({ bid: null, ask: null, mid: null, volume: null });
    expect(answer['missing']).toEqual([]);
  });

  test('what has none is named with the reason, and commas are as good as a list', async () => {
    const answer = await world().call('fetch_market_data', { symbols: 'BBBYQ, $SPX ,not a symbol!,MSFT' });
    const quotes = listIn<{ symbol: string }>(answer, 'quotes');
    expect(quotes).toMatchObject([quoteTruth('Index', 'SPX', now()), quoteTruth('Equity', 'MSFT', now())]);
    expect(answer['missing']).toEqual([
      { symbol: 'not a symbol!', reason: 'is no symbol' },
      { symbol: 'BBBYQ', reason: 'has no market data as Equity' },
    ]);
  });

  test('more than a hundred are asked for a hundred at a time, by singular names', async () => {
    const [chain] = chainsOf('QQQ', now());
    const wanted = (chain?.expirations[2]?.strikes ?? []).flatMap(({ call, put }) => [call, put]);
    const symbols = [
      ...wanted,
      ...listed.filter(({ type }) => type === 'Equity').map(({ symbol }) => symbol),
    ];
    const before = world().simulator.requests.length;
    const answer = await world().call('fetch_market_data', { symbols });
    expect(symbols.length).toBeGreaterThan(150);
    const told = new Map(
      listIn<{ symbol: string; mark: string }>(answer, 'quotes').map((one) => [one.symbol, one]),
    );
    for (const symbol of wanted)
      expect(told.get(symbol)).toMatchObject({ mark: quoteTruth('Equity Option', symbol, now()).mark });
    const sent = world().simulator.requests.slice(before);
    expect(sent.map(({ path }) => path)).toEqual(['/market-data/by-type', '/market-data/by-type']);
    for (const { query } of sent) {
      expect([...query].length).toBeLessThanOrEqual(100);
      for (const key of query.keys()) expect(['equity[]', 'equity-option[]']).toContain(key);
    }
  });
});

describe('options', () => {
  const third = () => chainsOf('AAPL', now())[0]?.expirations[3]?.['expiration-date'] ?? '';
  const found = async (args: Record<string, unknown>) => {
    const answer = await world().call('search_options', { limit: 400, ...args });
    return { answer, options: listIn<Record<string, unknown>>(answer, 'options') };
  };

  test('a whole expiration, calls and puts, with its days to go', async () => {
    const { answer, options } = await found({ symbol: 'AAPL', expiration: third() });
    const truth = optionsTruth('AAPL', now(), { day: ({ date }) => date === third() });
    expect(options).toEqual(truth);
    expect(truth).toHaveLength(82);
    expect(answer).toMatchObject({ symbol: 'AAPL', underlying_price: '312.0151', left_out: null });
  });

  test('by strikes and type', async () => {
    const given = { min_strike: '300', max_strike: 310.5 };
    const { options } = await found({ symbol: 'AAPL', expiration: third(), option_type: 'put', ...given });
    const day = ({ date }: { date: string }) => date === third();
    expect(options).toEqual(optionsTruth('AAPL', now(), { day, min: '300', max: '310.5', types: ['put'] }));
    expect(options.length).toBeGreaterThan(1);
  });

  test('by a range of days, over both roots of an underlying', async () => {
    const { options } = await found({
      ...{ symbol: 'TSLA', expiration: '0-45', option_type: 'call', min_strike: 400, max_strike: 405 },
    });
    const day = ({ days }: { days: number }) => days >= 0 && days <= 45;
    const truth = optionsTruth('TSLA', now(), { day, min: '400', max: '405', types: ['call'] });
    const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(sorted(options)).toEqual(sorted(truth));
    const roots = new Set(truth.map(({ root_symbol: root }) => root));
    expect([...roots].sort()).toEqual(['TSLA', 'TSLA1']);
    expect(truth.find(({ root_symbol: root }) => root === 'TSLA1')?.shares_per_contract).toBe(15);
  });

  test('a number of days takes the nearest expiration, and says so when it is another', async () => {
    const days = chainsOf('SPX', now())
      .flatMap((one) => one.expirations)
      .map((one) => one['days-to-expiration'])
      .sort((one, other) => one - other);
    const [wanted = 0, next = 0] = [days[1], days[2]];
    const { options } = await found({ symbol: 'SPXW', expiration: wanted, limit: 2 });
    expect(options[0]).toMatchObject({ dte: wanted });
    const between = await found({ symbol: 'SPX', expiration: next + 1, limit: 2 });
    expect(between.options[0]).toMatchObject({ dte: next });
    expect(between.answer['note']).toContain(`Nothing expires in exactly ${next + 1} days`);
  });

  test('a limit keeps what is nearest to the money and says what it left out', async () => {
    const { answer, options } = await found({ symbol: 'AAPL', expiration: third(), limit: 12 });
    const all = optionsTruth('AAPL', now(), { day: ({ date }) => date === third() });
    const near = nearestTo(
      '312.0151',
      all.map(({ strike }) => strike),
      6,
    );
    expect(options).toEqual(all.filter(({ strike }) => near.includes(strike)));
    expect(answer['left_out']).toMatchObject({ options: 70, why: expect.stringContaining('312.0151') });
  });

  test('without an expiration it is the nearest one, beside a list of all', async () => {
    const { answer, options } = await found({ symbol: 'SPY' });
    const [chain] = chainsOf('SPY', now());
    expect(options).toEqual(
      optionsTruth('SPY', now(), { day: ({ date }) => date === chain?.expirations[0]?.['expiration-date'] }),
    );
    const days = listIn<{ date: string; strikes: number }>(answer, 'expirations');
    expect(days.map(({ date, strikes }) => [date, strikes])).toEqual(
      chain?.expirations.map((one) => [one['expiration-date'], one.strikes.length]),
    );
  });
});

test('in all of this no limit of the service was gone over', () => {
  expect(world().simulator.exceeded()).toBe(0);
  expect(world().simulator.requests.map(({ status }) => status)).not.toContain(429);
});
