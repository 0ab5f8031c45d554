/** tastytrade's documents: readable, with units, time and freshness, and only the user's own. */
import { expect, test } from 'vitest';
import type { Document } from '../../../../src/mcp/connectors/connector.ts';
import { foreignAccount } from '../../../simulators/tastytrade/simulator.ts';
import { openWorld, type World } from './world.ts';

async function fetched({ opened }: World, id: string): Promise<Document> {
  const document = await opened.documents?.fetch(`tastytrade:${id}`, {
    signal: new AbortController().signal,
  });
  if (!document) throw new Error(`There is no document ${id}.`);
  return document;
}

test('a quote is told with its currency and the time it is of', async () => {
  const document = await fetched(await openWorld(), 'quote:AAPL');
  expect(document).toMatchObject({ id: 'tastytrade:quote:AAPL', title: 'Quote of AAPL' });
  expect(document.text).toMatch(/as of 2026-06-10 15:(29|30) UTC/);
  for (const line of [
    'Last: 312.0151 USD',
    'Change since previous close: +2.6651 USD (0.86 %)',
    'Bid: 312.01 USD × 240',
    'Volume: 15975536.789447',
  ])
    expect(document.text).toContain(`- ${line}`);
  expect(document.metadata).toMatchObject({
    source: 'tastytrade',
    type: 'quote',
    symbol: 'AAPL',
    environment: 'production',
    freshness: { ageSeconds: 0, from: 'live', asOf: expect.stringMatching(/^2026-06-10T15:30/) },
  });
});

test('an index is counted in points and has no bid', async () => {
  const { text } = await fetched(await openWorld(), 'quote:VIX');
  expect(text).toContain('- Last: 15.8\n');
  expect(text).not.toMatch(/Bid|USD/);
});

test('what is shown again from the cache says so, and how old it is', async () => {
  const world = await openWorld();
  await fetched(world, 'quote:AAPL');
  world.pass(20_000);
  const { metadata } = await fetched(world, 'quote:AAPL');
  expect(metadata['freshness']).toMatchObject({ from: 'cache', ageSeconds: 20 });
  expect(world.simulator.count(/market-data/)).toBe(1);
});

test('positions are a table, with sums and to the cent', async () => {
  const { text, metadata } = await fetched(await openWorld(), 'positions:5WT00001');
  expect(text).toContain('| Symbol | Type | Side | Quantity | Multiplier |');
  expect(text).toContain(
    '| TSLA | Equity | Short | 50 | 1 | 391.20 USD | 404.35 USD | −20,217.50 USD | −657.50 USD |',
  );
  expect(text).toContain(
    '| /ESM6 | Future | Long | 1 | 50 | 7,601.75 USD | 7,664.25 USD | 383,212.50 USD | +3,125.00 USD |',
  );
  expect(text).toContain('| 11,265.48 USD | +3,338.31 USD |');
  expect(text).toContain('- Notional value of futures: 383,212.50 USD');
  expect(text).toContain('- Realized today: +76.54 USD');
  expect(metadata).toMatchObject({ type: 'positions', account: '5WT00001' });
});

test('a position that is valued at its last close says so, and an empty account that it holds nothing', async () => {
  const world = await openWorld();
  expect((await fetched(world, 'positions:5WT00002')).text).toContain('0.0751 USD (last close)');
  expect((await fetched(world, 'positions:5WT00003')).text).toMatch(/holds nothing, as of/);
});

test('an account and its balances are told with what they are', async () => {
  const world = await openWorld();
  const account = await fetched(world, 'account:5WT00002');
  expect(account.title).toBe('tastytrade account 5WT00002 (Retirement, Roth IRA)');
  expect(account.text).toMatch(/- Type: Roth IRA\n- Margin or cash: Cash\n- Closed: no/);
  const balances = await fetched(world, 'balances:5WT00001');
  expect(balances.text).toContain('- Net liquidating value: 108,455.92 USD');
  expect(balances.text).toContain('- Pending cash: −250.50 USD');
});

test('a symbol is told with its market and hours', async () => {
  const { title, text } = await fetched(await openWorld(), 'symbol:SPY');
  expect(title).toBe('SPY (SPDR S&P 500 ETF Trust)');
  expect(text).toMatch(/- Listed at: ARCX\n- Options: yes\n- Trading hours: 09:30-16:00 ET/);
});

test('options without a day are a table of days; with one, of strikes with bid and ask', async () => {
  const world = await openWorld();
  const days = await fetched(world, 'options:AAPL');
  expect(days.text).toContain('AAPL is at 312.0151.');
  expect(days.text).toContain('| 2026-06-19 | 9 | Regular | PM | AAPL | 100 | 41 | 210 | 410 |');
  const chain = await fetched(world, 'options:AAPL:2026-06-19');
  // The put is in the money by 2.98 and has a dollar and nine cents of time; five cents to either side.
  expect(chain.text).toContain(
    '| 315 | 1.04 / 1.14 | 4.02 / 4.12 | AAPL 260619C00315000 | AAPL 260619P00315000 |',
  );
  expect(chain.text).toContain('the 20 strikes nearest to the money of 41, which go from 210 to 410');
  expect(world.simulator.count(/option-chains/)).toBe(1);
});

test('two roots on one day are told apart, and a day without options names those there are', async () => {
  const world = await openWorld();
  const both = await fetched(world, 'options:TSLA:2026-06-19');
  expect(both.text).toContain('## TSLA, Regular, PM settled, 100 shares per contract');
  expect(both.text).toContain('## TSLA1, Regular, PM settled, 15 shares per contract');
  const none = await fetched(world, 'options:AAPL:2026-06-20');
  expect(none.text).toMatch(/^Nothing on AAPL expires on 2026-06-20\.[^]*\| 2026-06-19 \|/);
});

test('a chain is worth showing when its prices cannot be had', async () => {
  const world = await openWorld();
  world.simulator.faults.add({ path: /market-data/, status: 422, times: 9 });
  const { text } = await fetched(world, 'options:AAPL:2026-06-19');
  expect(text).toContain('Prices of the options could not be had.');
  expect(text).toContain('AAPL 260619C00310000');
});

test('ids are stable: a compact option, a share class and a coin come back under their own', async () => {
  const world = await openWorld();
  for (const id of [
    'quote:AAPL260619C00310000',
    'quote:BRK/B',
    'quote:BTC/USD',
    'quote:/ESM6',
    'options:SPX:2026-06-19',
  ])
    expect((await fetched(world, id)).id).toBe(`tastytrade:${id}`);
});

test.each([
  'quote:NOSUCH',
  'symbol:NOSUCH',
  'options:ACMR',
  'options:NOSUCH:2026-06-19',
  `positions:${foreignAccount}`,
  `account:${foreignAccount}`,
  'balances:12345678',
  'balances:..%2F..',
  'quote:',
  'quote:%zz',
  'quote:AAPL:more',
  'options:AAPL:soon',
  'options:AAPL:2026-13-45',
  'order:1',
  'quote',
])('there is no document %s', async (id) => {
  const { opened } = await openWorld();
  const document = await opened.documents?.fetch(`tastytrade:${id}`, {
    signal: new AbortController().signal,
  });
  expect(document).toBeNull();
});

test('ids are written as is said of them', async () => {
  const { opened } = await openWorld();
  const signal = new AbortController().signal;
  const forms = (await opened.documents?.forms?.(signal)) ?? [];
  expect(forms.length).toBeGreaterThan(5);
  const options = (await opened.documents?.fetch('tastytrade:options:AAPL', { signal }))?.text ?? '';
  const values: Record<string, string> = {
    ...{ account_number: '5WT00001', SYMBOL: 'AAPL' },
    'YYYY-MM-DD': /\d{4}-\d{2}-\d{2}/.exec(options)?.[0] ?? '',
  };
  for (const form of forms) {
    const id = form.replaceAll(/<([^>]+)>/g, (_, name: string) => values[name] ?? '');
    expect((await opened.documents?.fetch(id, { signal }))?.id).toBe(id);
  }
}, 20_000);

test('somebody else’s account is not even asked for', async () => {
  const world = await openWorld();
  await world.opened.documents?.fetch(`tastytrade:positions:${foreignAccount}`, {
    signal: new AbortController().signal,
  });
  expect(world.simulator.count(/positions/)).toBe(0);
});

test('words of the service cannot break a table', async () => {
  const world = await openWorld();
  const item = {
    symbol: 'A|B\n# Title',
    'instrument-type': 'Equity',
    quantity: '1',
    'quantity-direction': 'Long',
  };
  world.simulator.faults.add({ path: /positions/, status: 200, body: { data: { items: [item] } } });
  const { text } = await fetched(world, 'positions:5WT00003');
  expect(text).toContain('| A\\|B # Title | Equity | Long |');
});
