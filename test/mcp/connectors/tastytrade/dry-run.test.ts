/** Trying an order: sent as tastytrade wants it, told with its costs, and never placed. */
import { expect, test } from 'vitest';
import { grantOf } from '../../../simulators/tastytrade/simulator.ts';
import { openWorld, rows, type World } from './world.ts';

const buyApple = { price: '300.50', legs: [{ symbol: 'AAPL', quantity: 10, action: 'Buy to Open' }] };

function sentBy({ simulator }: World): unknown {
  return simulator.requests.find(({ path }) => path.endsWith('/orders/dry-run'))?.body;
}

test('a tried order tells environment, fees, buying power, and that nothing was placed', async () => {
  const world = await openWorld();
  const answer = await world.ask('tastytrade_dry_run_order', buyApple);
  expect(answer).toMatchObject({
    environment: 'production',
    placed: false,
    account_number: '5WT00001',
    would_be_accepted: true,
    order: ['Buy to Open 10 AAPL'],
    // A tenth of a cent a share, paid.
    fees: { total_fees: '-0.01', commission: '0' },
    buying_power_effect: {
      change_in_buying_power: '-3005.01',
      current_buying_power: '96422.74',
      new_buying_power: '93417.73',
    },
    warnings: [],
  });
  expect(world.simulator.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /oauth/token',
    'GET /customers/me/accounts',
    'POST /accounts/5WT00001/orders/dry-run',
  ]);
});

test('the order is sent dash-case, with decimals as texts and the effect that its side has', async () => {
  const world = await openWorld();
  await world.ask('tastytrade_dry_run_order', { ...buyApple, account_number: '5WT00001' });
  expect(sentBy(world)).toEqual({
    'order-type': 'Limit',
    'time-in-force': 'Day',
    price: '300.5',
    'price-effect': 'Debit',
    legs: [{ 'instrument-type': 'Equity', symbol: 'AAPL', action: 'Buy to Open', quantity: '10' }],
  });
});

test('a spread of options is sent with its effect; symbols may be compact and terms in small letters', async () => {
  const world = await openWorld();
  const answer = await world.ask('tastytrade_dry_run_order', {
    account_number: '5WT00001',
    order_type: 'limit',
    time_in_force: 'gtc',
    price: 1.5,
    price_effect: 'debit',
    legs: [
      { symbol: 'AAPL260717C00310000', quantity: '2', action: 'buy to open' },
      { symbol: 'AAPL  260717C00320000', quantity: '2', action: 'sell to open' },
    ],
  });
  expect(sentBy(world)).toMatchObject({
    'time-in-force': 'GTC',
    price: '1.5',
    legs: [
      { 'instrument-type': 'Equity Option', symbol: 'AAPL  260717C00310000', action: 'Buy to Open' },
      { symbol: 'AAPL  260717C00320000', action: 'Sell to Open' },
    ],
  });
  // Four contracts at 1.13.
  expect(answer).toMatchObject({ fees: { total_fees: '-4.52' } });
});

test.each([
  { given: { order_type: 'Market' }, sent: { 'order-type': 'Market' } },
  {
    given: { order_type: 'Stop', stop_trigger: '290' },
    sent: { 'order-type': 'Stop', 'stop-trigger': '290' },
  },
  {
    given: { time_in_force: 'GTD', gtc_date: '2026-07-01', price: '300' },
    sent: { 'time-in-force': 'GTD', 'gtc-date': '2026-07-01' },
  },
])('an order $given is sent as $sent', async ({ given, sent }) => {
  const world = await openWorld();
  await world.ask('tastytrade_dry_run_order', { legs: buyApple.legs, ...given });
  expect(sentBy(world)).toMatchObject(sent);
});

test('an order of dollars has a value and no quantity', async () => {
  const world = await openWorld();
  const order = {
    order_type: 'Notional Market',
    value: '10',
    legs: [{ symbol: 'AAPL', action: 'Buy to Open' }],
  };
  await world.ask('tastytrade_dry_run_order', order);
  expect(sentBy(world)).toMatchObject({ value: '10', 'value-effect': 'Debit' });
});

test('warnings are told with the rest', async () => {
  const { ask } = await openWorld();
  const { warnings, would_be_accepted: accepted } = await ask('tastytrade_dry_run_order', {
    order_type: 'Market',
    account_number: '5WT00003',
    legs: [{ symbol: 'SPY', quantity: 1, action: 'Sell to Close' }],
  });
  expect(rows(warnings)).toMatchObject([
    { code: 'closing_with_no_position', message: expect.stringMatching(/without an existing position/) },
  ]);
  expect(accepted).toBe(true);
});

test('an order that would be rejected is a result with the reasons of the service', async () => {
  const { refusal } = await openWorld();
  const tooMuch = { price: '300', legs: [{ symbol: 'AAPL', quantity: 5000, action: 'Buy to Open' }] };
  expect(await refusal('tastytrade_dry_run_order', tooMuch)).toMatch(
    /^ToolError: tastytrade \(production\) would reject this order\..*One or more preflight checks failed; Account does not have sufficient buying power.*margin_check_failed.*Nothing was placed\./s,
  );
  const unknown = { price: '3', legs: [{ symbol: 'NOSUCH', quantity: 1, action: 'Buy to Open' }] };
  expect(await refusal('tastytrade_dry_run_order', unknown)).toMatch(
    /would reject this order.*Symbol is invalid: NOSUCH/,
  );
});

test.each([
  { order: { legs: buyApple.legs }, words: /a Limit order needs price/ },
  { order: { ...buyApple, order_type: 'Market' }, words: /a Market order takes no price/ },
  { order: { ...buyApple, order_type: 'Stop Limit' }, words: /a Stop Limit order needs stop_trigger/ },
  { order: { ...buyApple, price_effect: 'Credit' }, words: /“Buy to Open” has price_effect Debit/ },
  {
    order: { ...buyApple, legs: [...buyApple.legs, ...buyApple.legs] },
    words: /with several legs, price_effect must say/,
  },
  { order: { ...buyApple, time_in_force: 'GTD' }, words: /a GTD order needs gtc_date/ },
  { order: { ...buyApple, legs: [] }, words: /legs: must have at least one leg/ },
  { order: { ...buyApple, price: '-1' }, words: /price: must be above zero/ },
  {
    order: { ...buyApple, legs: [{ symbol: 'AAPL', quantity: 1, action: 'Hold' }] },
    words: /must be one of Buy to Open/,
  },
  { order: { ...buyApple, legs: [{ symbol: 'AAPL', action: 'Buy' }] }, words: /every leg needs a quantity/ },
])('an order that cannot be right is not sent: $words', async ({ order, words }) => {
  const { simulator, refusal } = await openWorld();
  expect(await refusal('tastytrade_dry_run_order', order)).toMatch(words);
  expect(simulator.requests).toHaveLength(0);
});

test('a grant that may only read is told which scope a dry run needs', async () => {
  const { refusal } = await openWorld({
    simulator: { grants: [grantOf('production', { scopes: ['read'] })] },
  });
  expect(await refusal('tastytrade_dry_run_order', buyApple)).toMatch(
    /needs a grant with the scope “trade”.*Nothing was placed/s,
  );
});

test('the sandbox is named in what it answers', async () => {
  const { ask } = await openWorld({ simulator: { environment: 'cert' }, values: { sandbox: 'true' } });
  expect(await ask('tastytrade_dry_run_order', buyApple)).toMatchObject({ environment: 'sandbox' });
});

test('the tool says of itself that it only reads', async () => {
  const { opened } = await openWorld();
  expect(opened.tools.map(({ name }) => name)).toEqual([
    'search_symbols',
    'fetch_accounts',
    'fetch_positions',
    'fetch_balances',
    'fetch_market_data',
    'search_options',
    'tastytrade_dry_run_order',
  ]);
  for (const { effect, annotations } of opened.tools) {
    expect(effect).toBe('read');
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
  }
});
