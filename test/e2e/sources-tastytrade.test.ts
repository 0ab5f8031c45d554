/** tastytrade's seven tools through the tunnel, against truth computed exactly from what the simulated service holds. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { accountNumbers, accounts } from '../simulators/tastytrade/accounts.ts';
import { monthlyAfter, occSymbol } from '../simulators/tastytrade/chains.ts';
import { contractsAt, listed } from '../simulators/tastytrade/listed.ts';
import { listIn } from './binance-world.ts';
import { openTastytradeWorld, type TastytradeWorld } from './tastytrade-world.ts';
import { exact, minus, plus, times } from './truth/fraction.ts';
import { balancesTruth, positionsTruth, totalsTruth, whole } from './truth/tastytrade.ts';

// A command is a process of its own, and a loaded machine takes seconds to start one.
vi.setConfig({ testTimeout: 60_000 });

const tools = [
  ...['fetch_accounts', 'fetch_balances', 'fetch_market_data', 'fetch_positions'],
  ...['search_options', 'search_symbols', 'tastytrade_dry_run_order'],
];

const held: { world: TastytradeWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');
const now = () => world().simulator.now();

beforeAll(async () => {
  held.world = await openTastytradeWorld({ 'cache.balances': '0' });
}, 120_000);
afterAll(() => held.world?.close());

test('all seven tools are there, and none of them changes anything', async () => {
  const own = (await world().client.listTools()).tools.filter(({ name }) => tools.includes(name));
  expect(own.map(({ name }) => name).sort()).toEqual(tools);
  for (const { name, annotations, inputSchema } of own) {
    expect([name, annotations?.readOnlyHint, annotations?.destructiveHint]).toEqual([name, true, false]);
    expect([name, inputSchema['additionalProperties']]).toEqual([name, false]);
  }
});

describe('symbols', () => {
  const all = () => [...listed, ...contractsAt(now())];
  const symbolsOf = async (args: Record<string, unknown>) => {
    const answer = await world().call('search_symbols', args);
    return { answer, symbols: listIn<{ symbol: string }>(answer, 'symbols').map(({ symbol }) => symbol) };
  };

  test.each(['AAP', 'brk', '/ES', 'BTC/', 'S'])('those that begin with %s, each as listed', async (query) => {
    const wanted = all().filter(({ symbol }) => symbol.startsWith(query.toUpperCase()));
    const { answer } = await symbolsOf({ query, limit: 100 });
    expect(answer['symbols']).toEqual(
      wanted.map((one) => ({
        ...{ symbol: one.symbol, description: one.description, instrument_type: one.type },
        ...{ listed_market: one.market, has_options: one.options },
        trading_hours: one.type === 'Cryptocurrency' ? '24/7' : '09:30-16:00 ET',
      })),
    );
    expect(answer['left_out']).toBe(0);
  });

  // Told by hand: the service itself does not say what a fund is.
  test.each([
    ['ETF', 'SP', ['SPY', 'SPYG']],
    ['INDEX', 'SP', ['SPX']],
    ['EQUITY', 'SM', ['SMCI']],
    ['OPTION', 'ACM', []],
    ['OPTION', 'AC', []],
    ['CRYPTO', 'B', ['BTC/USD', 'BCH/USD']],
  ])('%s beginning with %s are %j', async (asset_type, query, symbols) => {
    expect((await symbolsOf({ query, asset_type, limit: 100 })).symbols).toEqual(symbols);
  });

  test('futures are the two contracts that come next', async () => {
    const { symbols } = await symbolsOf({ query: '/NQ', asset_type: 'FUTURE' });
    expect(symbols).toEqual(
      contractsAt(now())
        .filter(({ product }) => product === 'NQ')
        .map(({ symbol }) => symbol),
    );
    expect(symbols).toHaveLength(2);
  });

  test('what is left out is counted, and a company is found by its name', async () => {
    const wanted = all().filter(({ symbol }) => symbol.startsWith('S'));
    const { answer, symbols } = await symbolsOf({ query: 'S', limit: 3 });
    expect([symbols.length, answer['left_out']]).toEqual([3, wanted.length - 3]);
    const company = await symbolsOf({ query: 'Apple' });
    expect(company.answer['note']).toBe('Apple is AAPL.');
    expect(company.symbols).toEqual(['AAPL']);
  });
});

describe('accounts', () => {
  test('the accounts as the service has them', async () => {
    const answer = await world().call('fetch_accounts');
    expect(answer).toMatchObject({ environment: 'production', from: 'live' });
    expect(answer['accounts']).toEqual(
      accounts
        .map(({ account, 'authority-level': authority_level }) => ({
          ...Object.fromEntries(
            Object.entries(account).map(([key, value]) => [key.replaceAll('-', '_'), value]),
          ),
          account_type: account['account-type-name'],
          authority_level,
        }))
        .map(({ account_type_name: _told, ...one }: Record<string, unknown>) => one),
    );
    expect(await world().call('fetch_accounts')).toMatchObject({ from: 'cache' });
  });

  test.each(accountNumbers)(
    'what is held in %s is worth quantity × mark × multiplier',
    async (account_number) => {
      const answer = await world().call('fetch_positions', { account_number });
      const truth = positionsTruth(account_number, now());
      const told = listIn<Record<string, unknown>>(answer, 'positions');
      expect(told.map(({ created_at: _made, updated_at: _changed, ...one }) => one)).toEqual(truth);
      expect(answer).toMatchObject({ account_number, totals: totalsTruth(truth) });
    },
  );

  test('an option counts a hundredfold, a future fifty times, and what is short is owed', async () => {
    const answer = await world().call('fetch_positions', { account_number: '5WT00001' });
    const told = listIn<Record<string, string>>(answer, 'positions');
    const [call, put] = told.filter(({ instrument_type: type }) => type === 'Equity Option');
    const future = told.find(({ instrument_type: type }) => type === 'Future');
    // 3 × 100, −2 × 100, 1 × 50: by hand, for the table of positions itself.
    for (const [one, units] of [
      [call, 300],
      [put, -200],
      [future, 50],
    ] as const)
      expect(one?.['market_value']).toBe(whole(times(exact(one?.['price'] ?? ''), exact(units))));
  });

  test('without a number it is the first account, and the others are named', async () => {
    const answer = await world().call('fetch_positions');
    expect(answer['account_number']).toBe('5WT00001');
    expect(answer['note']).toMatch(/first of 3 accounts.*5WT00002 \(Retirement, Roth IRA\).*5WT00003/);
  });

  test.each(['list', 'array', 'object'] as const)('balances that come as %s are read alike', async (form) => {
    world().simulator.balancesAs = form;
    for (const account_number of accountNumbers) {
      const answer = await world().call('fetch_balances', { account_number });
      const truth = balancesTruth(account_number, now());
      expect(answer).toMatchObject({ account_number, ...truth });
      const nulls = Object.entries(answer).filter(([, value]) => value === null);
      for (const [key] of nulls) expect([key, key in truth]).toEqual([key, false]);
    }
  });
});

describe('an order is tried, and never placed', () => {
  const tried = (args: Record<string, unknown>) =>
    world().call('tastytrade_dry_run_order', { account_number: '5WT00001', ...args });
  const legs = [{ symbol: 'AAPL', quantity: 10, action: 'buy to open' }];

  test('a limit order for shares: fees, and what it takes of buying power', async () => {
    const answer = await tried({ order_type: 'Limit', price: '300.25', legs });
    // A tenth of a cent a share; buying takes the price and the fees.
    const change = plus(times(exact('300.25'), exact(10)), exact('0.010'));
    const power = exact(balancesTruth('5WT00001', now())['equity_buying_power'] ?? '');
    expect(answer).toMatchObject({
      ...{ placed: false, environment: 'production', would_be_accepted: true, errors: [] },
      ...{ underlying_symbol: 'AAPL', order: ['Buy to Open 10 AAPL'] },
      fees: { total_fees: '-0.01', commission: '0', clearing_fees: '-0.01' },
      buying_power_effect: {
        change_in_buying_power: whole(minus(exact(0), change)),
        current_buying_power: whole(power),
        new_buying_power: whole(minus(power, change)),
      },
    });
  });

  test('a spread of two options, for which the effect of the price must be said', async () => {
    const day = monthlyAfter(now(), 30);
    const spread = [
      { symbol: occSymbol('SPY', day, 'C', 76500), quantity: '2', action: 'Buy to Open' },
      { symbol: occSymbol('SPY', day, 'C', 77000), quantity: '2', action: 'Sell to Open' },
    ];
    const given = { account_number: '5WT00001', price: '1.85', legs: spread };
    expect(await world().fails('tastytrade_dry_run_order', given)).toMatch(
      /price_effect must say.*Debit.*Credit/,
    );
    const answer = await tried({ price: '1.85', price_effect: 'Debit', legs: spread });
    const fees = times(exact('1.13'), exact(4));
    const change = plus(times(exact('1.85'), exact(200)), fees);
    expect(answer).toMatchObject({
      fees: { total_fees: whole(minus(exact(0), fees)) },
      buying_power_effect: { change_in_buying_power: whole(minus(exact(0), change)) },
    });
  });

  test('what the service would warn of, and what it would refuse, is told in its words', async () => {
    const closing = [{ symbol: 'MSFT', quantity: 1, action: 'Sell to Close' }];
    const warned = await tried({ price: 500, legs: closing });
    expect(JSON.stringify(warned['warnings'])).toContain('closing_with_no_position');
    const dear = { account_number: '5WT00002', price: '300', legs: [{ ...legs[0], quantity: 1000 }] };
    expect(await world().fails('tastytrade_dry_run_order', dear)).toMatch(
      /would reject this order.*sufficient buying power.*Nothing was placed/,
    );
  });

  test('nothing but dry runs was ever posted', () => {
    const posted = world().simulator.requests.filter(({ method }) => method !== 'GET');
    for (const { path } of posted) expect(path).toMatch(/^\/oauth\/token$|\/orders\/dry-run$/);
    expect(posted.length).toBeGreaterThan(3);
  });
});

test('in all of this no limit of the service was gone over', () => {
  expect(world().simulator.exceeded()).toBe(0);
  expect(world().simulator.requests.map(({ status }) => status)).not.toContain(429);
});
