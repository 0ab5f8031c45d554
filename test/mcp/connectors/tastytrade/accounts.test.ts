/** Accounts, balances and positions, against arithmetic done here. */
import { expect, test } from 'vitest';
import { foreignAccount } from '../../../simulators/tastytrade/simulator.ts';
import { positionsOf } from '../../../simulators/tastytrade/accounts.ts';
import { quoteOf } from '../../../simulators/tastytrade/quotes.ts';
import { minus, plus, times } from './fractions.ts';
import { openWorld, rows } from './world.ts';

test('accounts are told with the fields of old and more', async () => {
  const { ask } = await openWorld();
  const { accounts, environment } = await ask('fetch_accounts');
  expect(environment).toBe('production');
  expect(rows(accounts).map(({ account_number: number }) => number)).toEqual([
    '5WT00001',
    '5WT00002',
    '5WT00003',
  ]);
  expect(rows(accounts)[1]).toMatchObject({
    account_type: 'Roth IRA',
    nickname: 'Retirement',
    opened_at: '2021-01-08T09:12:44.001+0000',
    margin_or_cash: 'Cash',
    is_closed: false,
    authority_level: 'owner',
  });
});

test('accounts are asked for once in five minutes', async () => {
  const { simulator, ask, pass } = await openWorld();
  expect(await ask('fetch_accounts')).toMatchObject({ from: 'live' });
  pass(299_000);
  expect(await ask('fetch_accounts')).toMatchObject({ from: 'cache' });
  pass(2_000);
  expect(await ask('fetch_accounts')).toMatchObject({ from: 'live' });
  expect(simulator.count(/customers/)).toBe(2);
});

test('every position is worth quantity × mark × multiplier, signed by its side, and so is its profit', async () => {
  const { simulator, ask } = await openWorld();
  for (const number of ['5WT00001', '5WT00002'] as const) {
    const { positions } = await ask('fetch_positions', { account_number: number });
    const truth = positionsOf(number, simulator.now()).map((held) => {
      const mark = quoteOf(held['instrument-type'], held.symbol, simulator.now())?.['mark'];
      const price = typeof mark === 'string' ? mark : String(held['close-price']);
      const sign = held['quantity-direction'] === 'Short' ? '-1' : '1';
      const size = times(held.quantity, String(held.multiplier), sign);
      return {
        symbol: held.symbol,
        instrument_type: held['instrument-type'],
        underlying_symbol: held['underlying-symbol'],
        position_type: held['quantity-direction'],
        quantity: times(held.quantity, '1'),
        average_price: times(held['average-open-price'], '1'),
        price: times(price, '1'),
        market_value: times(size, price),
        unrealized_pl: times(size, minus(price, held['average-open-price'])),
      };
    });
    expect(positions).toHaveLength(truth.length);
    expect(rows(positions).map((one) => ({ ...one }))).toMatchObject(truth);
  }
});

test('an option counts a hundred shares a contract, a future fifty times its points, a short one less than nothing', async () => {
  const { ask } = await openWorld();
  const { positions } = await ask('fetch_positions', { account_number: '5WT00001' });
  const of = (start: string) => rows(positions).find(({ symbol }) => String(symbol).startsWith(start));
  expect(of('AAPL')).toMatchObject({
    market_value: '31201.51',
    unrealized_pl: '13351.51',
    realized_pl: '120.55',
  });
  expect(of('TSLA')).toMatchObject({
    position_type: 'Short',
    market_value: '-20217.5',
    unrealized_pl: '-657.5',
  });
  const spy = of('SPY ');
  expect(spy).toMatchObject({ multiplier: '100', quantity: '3', realized_pl: '-44.01' });
  expect(spy?.['market_value']).toBe(times('300', String(spy?.['price'])));
  expect(of('/ES')).toMatchObject({ multiplier: '50', market_value: '383212.5', unrealized_pl: '3125' });
  expect(of('BTC/USD')).toMatchObject({ market_value: '11265.480557712', instrument_type: 'Cryptocurrency' });
});

test('what has no mark is valued at its last close, and says so', async () => {
  const { ask } = await openWorld();
  const { positions } = await ask('fetch_positions', { account_number: '5WT00002' });
  const gone = rows(positions).find(({ symbol }) => symbol === 'BBBYQ');
  expect(gone).toMatchObject({
    price_from: 'close',
    price: '0.0751',
    market_value: '3.004',
    unrealized_pl: '-290.996',
  });
  expect(rows(positions)[0]).toMatchObject({ price_from: 'mark' });
});

test('the sums keep what futures stand for apart from what is owned', async () => {
  const { ask } = await openWorld();
  const { positions, totals } = await ask('fetch_positions', { account_number: '5WT00001' });
  const values = rows(positions);
  const sum = (key: string, wanted: (type: unknown) => boolean) =>
    plus('0', ...values.filter(({ instrument_type: type }) => wanted(type)).map((one) => String(one[key])));
  expect(totals).toEqual({
    market_value: sum('market_value', (type) => type !== 'Future'),
    futures_notional_value: sum('market_value', (type) => type === 'Future'),
    unrealized_pl: sum('unrealized_pl', () => true),
    realized_pl_today: '76.54',
    without_price: [],
  });
});

test('a position without any price is worth nothing that could be said, and is named', async () => {
  const { simulator, ask } = await openWorld();
  const bare = {
    symbol: 'XYZZ',
    'instrument-type': 'Equity',
    quantity: 5,
    'quantity-direction': 'Long',
    multiplier: 1,
  };
  simulator.faults.add({ path: /positions/, status: 200, body: { data: { items: [bare] } } });
  const { positions, totals } = await ask('fetch_positions', { account_number: '5WT00003' });
  expect(rows(positions)[0]).toMatchObject({
    quantity: '5',
    price: null,
    price_from: null,
    market_value: null,
    unrealized_pl: null,
  });
  expect(totals).toMatchObject({ market_value: '0', without_price: ['XYZZ'] });
});

test('numbers that come as JSON numbers are taken as exactly as texts', async () => {
  const { simulator, ask } = await openWorld();
  const given = {
    ...{
      symbol: 'AAA',
      'instrument-type': 'Equity Option',
      'quantity-direction': 'Short',
      multiplier: 100.0,
    },
    ...{
      quantity: 3,
      'average-open-price': 0.1,
      'mark-price': 0.3,
      'realized-day-gain': 1e-7,
      'realized-day-gain-effect': 'Debit',
    },
  };
  simulator.faults.add({ path: /positions/, status: 200, body: { data: [given] } });
  const { positions } = await ask('fetch_positions', { account_number: '5WT00003' });
  expect(rows(positions)[0]).toMatchObject({
    market_value: '-90',
    unrealized_pl: '-60',
    realized_pl: '-0.0000001',
  });
});

test('without an account number the first open account is taken, and that is said', async () => {
  const { ask } = await openWorld();
  const { account_number: number, note } = await ask('fetch_positions');
  expect(number).toBe('5WT00001');
  expect(note).toMatch(/first of 3 accounts.*5WT00001 \(Main, Individual\).*5WT00002/);
  expect(await ask('fetch_balances', { account_number: '5WT00002' })).not.toHaveProperty('note');
});

test('a closed account is not chosen, and where there is none open that is said', async () => {
  const closed = { account: { 'account-number': '5WT00009', 'is-closed': true }, 'authority-level': 'owner' };
  const open = { account: { 'account-number': '5WT00010' } };
  const { simulator, ask } = await openWorld();
  simulator.faults.add({ path: /customers/, status: 200, body: { data: { items: [closed, open] } } });
  simulator.faults.add({ path: /positions/, status: 200, body: { data: { items: [] } } });
  expect(await ask('fetch_positions')).toMatchObject({
    account_number: '5WT00010',
    note: 'Your only account, 5WT00010.',
  });
  const other = await openWorld();
  other.simulator.faults.add({ path: /customers/, status: 200, body: { data: { items: [closed] } } });
  expect(await other.refusal('fetch_balances')).toMatch(/^ToolError: There is no open account/);
});

test.each(['list', 'array', 'object'] as const)(
  'balances are read when they come as a %s',
  async (balancesAs) => {
    const { ask } = await openWorld({ simulator: { balancesAs } });
    expect(await ask('fetch_balances')).toMatchObject({
      account_number: '5WT00001',
      currency: 'USD',
      cash_balance: '48211.37',
      net_liquidating_value: '108455.92',
      buying_power: '96422.74',
      cash_available_for_trading: '48211.37',
      maintenance_requirement: '60244.55',
    });
  },
);

test('pending money is below zero on its way out and above on its way in', async () => {
  const { ask } = await openWorld();
  expect(await ask('fetch_balances', { account_number: '5WT00001' })).toMatchObject({
    pending_cash: '-250.5',
  });
  expect(await ask('fetch_balances', { account_number: '5WT00003' })).toMatchObject({ pending_cash: '1000' });
  expect(await ask('fetch_balances', { account_number: '5WT00002' })).toMatchObject({ pending_cash: '0' });
});

test('balances in several currencies are all there', async () => {
  const { simulator, ask } = await openWorld();
  const items = [
    { currency: 'USD', 'cash-balance': '1.5' },
    { currency: 'CAD', 'cash-balance': '2.25' },
  ];
  simulator.faults.add({ path: /balances/, status: 200, body: { data: { items } } });
  const { cash_balance: cash, other_currencies: others } = await ask('fetch_balances', {
    account_number: '5WT00001',
  });
  expect(cash).toBe('1.5');
  expect(rows(others)[0]).toMatchObject({ currency: 'CAD', cash_balance: '2.25' });
});

test('somebody else’s account and one that does not exist are explained', async () => {
  const { refusal } = await openWorld();
  expect(await refusal('fetch_positions', { account_number: foreignAccount })).toMatch(
    /^ToolError: tastytrade does not let this key see positions of account 5WX34382.*User not permitted access.*Only your own accounts/s,
  );
  expect(await refusal('fetch_balances', { account_number: '12345678' })).toMatch(
    /^ToolError: tastytrade knows no balances of account 12345678/,
  );
  expect(await refusal('fetch_balances', { account_number: '../orders' })).toMatch(
    /must be an account number/,
  );
});
