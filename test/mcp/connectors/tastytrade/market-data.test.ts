/** Quotes: recognised, gathered into few requests, and exact. */
import { expect, test } from 'vitest';
import { listed } from '../../../simulators/tastytrade/listed.ts';
import { minus, times } from './fractions.ts';
import { openWorld, rows } from './world.ts';

test('a quote is told as the service sent it, with its change computed', async () => {
  const { ask } = await openWorld();
  const { quotes, missing } = await ask('fetch_market_data', { symbols: 'AAPL' });
  const apple = listed.find(({ symbol }) => symbol === 'AAPL');
  const change = minus(String(apple?.last), String(apple?.previous));
  expect(missing).toEqual([]);
  expect(rows(quotes)).toMatchObject([
    {
      symbol: 'AAPL',
      instrument_type: 'Equity',
      bid: '312.01',
      ask: '312.03',
      bid_size: '240',
      ask_size: '80',
      mark: '312.0151',
      last: '312.0151',
      prev_close: '309.35',
      change,
      // 2.6651 / 309.35 is 0.00861516…
      change_percent: '0.86',
      volume: '15975536.789447',
      trading_halted: false,
    },
  ]);
});

test('every kind of instrument is told by its symbol and asked for under its own parameter', async () => {
  const { simulator, ask } = await openWorld();
  const { quotes, missing } = await ask('fetch_market_data', {
    symbols: [
      'aapl',
      'BRK.B',
      'AAPL  260717C00310000',
      'AAPL260717P00310000',
      '.NVDA260717P175',
      '/ESM6',
      'btc/usd',
      '$SPX',
      'VIX',
    ],
  });
  expect(missing).toEqual([]);
  expect(rows(quotes).map(({ symbol, instrument_type: type }) => [symbol, type])).toEqual([
    ['AAPL', 'Equity'],
    ['BRK/B', 'Equity'],
    ['AAPL  260717C00310000', 'Equity Option'],
    ['AAPL  260717P00310000', 'Equity Option'],
    ['NVDA  260717P00175000', 'Equity Option'],
    ['/ESM6', 'Future'],
    ['BTC/USD', 'Cryptocurrency'],
    ['SPX', 'Index'],
    ['VIX', 'Index'],
  ]);
  const [request, ...others] = simulator.requests.filter(({ path }) => path === '/market-data/by-type');
  expect(others).toHaveLength(0);
  expect([...new Set(request?.query.keys())].sort()).toEqual([
    'cryptocurrency[]',
    'equity-option[]',
    'equity[]',
    'future[]',
    'index[]',
  ]);
  expect(request?.query.getAll('index[]')).toEqual(['SPX', 'VIX']);
});

test('an index has no bid and no ask, and that breaks nothing', async () => {
  const { ask } = await openWorld();
  const { quotes } = await ask('fetch_market_data', { symbols: 'VIX' });
  expect(rows(quotes)[0]).toMatchObject({
    bid: null,
    ask: null,
    mid: null,
    last: '15.8',
    change: '0.67',
    volume: null,
  });
});

test('a futures product means its active contract', async () => {
  const { simulator, ask } = await openWorld();
  const { quotes } = await ask('fetch_market_data', { symbols: '/ES,/NQ' });
  expect(rows(quotes).map(({ symbol }) => symbol)).toEqual(['/ESM6', '/NQM6']);
  await ask('fetch_market_data', { symbols: '/ES' });
  expect(simulator.count(/futures/)).toBe(2);
});

test('what has no market data is named, with what it was taken for', async () => {
  const { ask, refusal } = await openWorld();
  const { quotes, missing } = await ask('fetch_market_data', {
    symbols: 'AAPL, NOSUCH, BBBYQ, what is this',
  });
  expect(quotes).toHaveLength(1);
  expect(missing).toEqual([
    { symbol: 'what is this', reason: 'is no symbol' },
    { symbol: 'NOSUCH', reason: 'has no market data as Equity' },
    { symbol: 'BBBYQ', reason: 'has no market data as Equity' },
  ]);
  expect(await refusal('fetch_market_data', { symbols: '???' })).toMatch(/None of these is a symbol/);
  expect(await refusal('fetch_market_data', { symbols: ' , ' })).toMatch(/must name at least one symbol/);
});

test('who writes names in the place of symbols is told the symbols', async () => {
  const { ask } = await openWorld();
  const { quotes, missing } = await ask('fetch_market_data', { symbols: 'APPLE, S&P 500, tesla, AAPL' });
  expect(quotes).toHaveLength(1);
  expect(
    rows(missing).toSorted((one, other) => (String(one['symbol']) < String(other['symbol']) ? -1 : 1)),
  ).toEqual([
    { symbol: 'APPLE', reason: 'is a name, not a symbol: ask for AAPL' },
    { symbol: 'S&P 500', reason: 'is a name, not a symbol: ask for SPX' },
    { symbol: 'tesla', reason: 'is a name, not a symbol: ask for TSLA' },
  ]);
});

test('more than a hundred symbols are split, and still within the limit per second', async () => {
  const { simulator, ask } = await openWorld();
  const symbols = [
    ...listed.filter(({ last, type }) => last !== null && type === 'Equity').map(({ symbol }) => symbol),
    ...Array.from({ length: 30 }, (_, index) => `NONE${index}`),
  ];
  expect(symbols.length).toBeGreaterThan(100);
  const { quotes, missing } = await ask('fetch_market_data', { symbols });
  expect(quotes).toHaveLength(symbols.length - 30);
  expect(missing).toHaveLength(30);
  const sizes = simulator.requests
    .filter(({ path }) => path === '/market-data/by-type')
    .map(({ query }) => [...query].length);
  expect(sizes).toEqual([100, symbols.length - 100]);
  expect(simulator.exceeded()).toBe(0);
});

test('many who ask at once for different symbols share one request, and a quote is kept for thirty seconds', async () => {
  const { simulator, ask, pass } = await openWorld();
  await Promise.all(
    ['AAPL', 'TSLA', 'AAPL', 'SPY', 'NVDA'].map((symbols) => ask('fetch_market_data', { symbols })),
  );
  expect(simulator.count(/market-data/)).toBe(1);
  pass(25_000);
  const again = await ask('fetch_market_data', { symbols: 'SPY,TSLA' });
  expect(again).toMatchObject({ from: 'cache' });
  expect(simulator.count(/market-data/)).toBe(1);
  pass(10_000);
  await ask('fetch_market_data', { symbols: 'SPY' });
  expect(simulator.count(/market-data/)).toBe(2);
});

test('rows in camelCase, as the documentation has them, are read as well', async () => {
  const { simulator, ask } = await openWorld();
  const row = {
    symbol: 'AAPL',
    instrumentType: 'Equity',
    bid: 184.5,
    bidSize: 200,
    prevClose: 183.8,
    dayHighPrice: 185.1,
    last: 184.52,
  };
  simulator.faults.add({ path: /market-data/, status: 200, body: { data: { items: [row] } } });
  const { quotes } = await ask('fetch_market_data', { symbols: 'AAPL' });
  expect(rows(quotes)[0]).toMatchObject({
    instrument_type: 'Equity',
    bid: '184.5',
    bid_size: '200',
    high: '185.1',
    change: '0.72',
  });
});

test('an empty side of a book is no number, and is left out', async () => {
  const { simulator, ask } = await openWorld();
  const row = { symbol: 'AAPL', bid: 'NaN', ask: null, last: '1.10' };
  simulator.faults.add({ path: /market-data/, status: 200, body: { data: { items: [row] } } });
  const { quotes } = await ask('fetch_market_data', { symbols: 'AAPL' });
  expect(rows(quotes)[0]).toMatchObject({ bid: null, ask: null, last: times('1.1', '1') });
});

test('the sandbox has no market data, which is said at once and not tried again', async () => {
  const { simulator, refusal, ask } = await openWorld({
    simulator: { environment: 'cert' },
    values: { sandbox: 'true' },
  });
  expect(await refusal('fetch_market_data', { symbols: 'AAPL' })).toMatch(
    /sandbox has no market data.*sandbox=false/s,
  );
  expect(simulator.count(/market-data/)).toBe(1);
  expect(await ask('fetch_accounts')).toMatchObject({ environment: 'sandbox' });
  const { options, underlying_price: price } = await ask('search_options', { symbol: 'AAPL' });
  expect(price).toBeNull();
  expect(rows(options).length).toBeGreaterThan(0);
  expect(simulator.count(/market-data/)).toBe(1);
});

test('symbols are found by how they begin, by company, and by kind', async () => {
  const { ask } = await openWorld();
  const found = async (args: Record<string, string | number>) =>
    rows((await ask('search_symbols', args))['symbols']).map(({ symbol }) => symbol);
  expect(await found({ query: 'aap' })).toEqual(['AAPL', 'AAP']);
  expect(await found({ query: 'Bank of America' })).toEqual(['BAC']);
  expect(await found({ query: 'S&P 500' })).toEqual(['SPX']);
  expect(await found({ query: 'S', asset_type: 'ETF' })).toEqual(['SPY', 'SPYG', 'SLV', 'SCHD']);
  expect(await found({ query: '/ES', asset_type: 'FUTURE' })).toEqual(['/ESM6', '/ESU6']);
  // What is kept of that search must not be taken for the contracts of /ES.
  expect(rows((await ask('fetch_market_data', { symbols: '/ES' }))['quotes'])).toMatchObject([
    { symbol: '/ESM6' },
  ]);
  expect(await found({ query: 'B', asset_type: 'CRYPTO' })).toEqual(['BTC/USD', 'BCH/USD']);
  expect(await found({ query: 'BRK/', asset_type: 'OPTION' })).toEqual(['BRK/B']);
  const { symbols, left_out: left } = await ask('search_symbols', { query: 'S', limit: 2 });
  expect(symbols).toHaveLength(2);
  expect(left).toBeGreaterThan(3);
  const { hint } = await ask('search_symbols', { query: 'zzzz' });
  expect(hint).toMatch(/by how a symbol begins/);
});
