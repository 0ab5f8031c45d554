/** tastytrade's documents through the tunnel: found, fetched, and opened from outside by the link they are cited with. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { chainsOf } from '../simulators/tastytrade/chains.ts';
import { quoteOf } from '../simulators/tastytrade/quotes.ts';
import { documentOf, hitsOf, textOfPage } from './documents.ts';
import { openTastytradeWorld, type TastytradeWorld } from './tastytrade-world.ts';
import { fixed, positionsTruth, quoteTruth, totalsTruth } from './truth/tastytrade.ts';
import { exact } from './truth/fraction.ts';

// A command is a process of its own, and a loaded machine takes seconds to start one.
vi.setConfig({ testTimeout: 60_000 });

const held: { world: TastytradeWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');
const now = () => world().simulator.now();

beforeAll(async () => {
  held.world = await openTastytradeWorld();
}, 120_000);
afterAll(() => held.world?.close());

const day = () => chainsOf('AAPL', now())[0]?.expirations[2]?.['expiration-date'] ?? '';
/** `−20,217.50`, as the pages write money, to the cent. */
function money(amount: string): string {
  const [whole = '', cents = ''] = fixed(exact(amount.replace('-', '')), 2).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${amount.startsWith('-') ? '−' : ''}${grouped}.${cents} USD`;
}

test.each([
  ['symbol:SPY', 'SPY (SPDR S&P 500 ETF Trust)', '- Listed at: ARCX'],
  ['quote:AAPL', 'Quote of AAPL', '- Last: 312.0151 USD'],
  ['quote:VIX', 'Quote of VIX', '- Last: 15.8\n'],
  ['quote:BRK/B', 'Quote of BRK/B', '- Bid: 498.76 USD × 240'],
  ['account:5WT00002', 'tastytrade account 5WT00002 (Retirement, Roth IRA)', '- Margin or cash: Cash'],
  ['balances:5WT00001', 'Balances of tastytrade account 5WT00001', '- Pending cash: −250.50 USD'],
  ['positions:5WT00003', 'Positions of tastytrade account 5WT00003', 'holds nothing'],
  ['options:AAPL', 'Options on AAPL', '| Expiration | Days | Kind |'],
])('%s is “%s”, fresh and with its source', async (id, title, line) => {
  const document = await documentOf(world(), `tastytrade:${id}`);
  expect(document).toMatchObject({
    id: `tastytrade:${id}`,
    title: expect.stringContaining(title),
    metadata: {
      ...{ source: 'tastytrade', type: id.split(':')[0], environment: 'production' },
      freshness: { asOf: expect.stringMatching(/^\d{4}-.*Z$/), ageSeconds: expect.any(Number) },
    },
  });
  expect(document.text).toContain(line);
  expect(document.url).toMatch(new RegExp(`^${world().publicUrl}/data/.*[?&]exp=\\d+.*&sig=`));
});

test('positions are a table with exact values, and the sums under it', async () => {
  const { text } = await documentOf(world(), 'tastytrade:positions:5WT00001');
  const truth = positionsTruth('5WT00001', now());
  for (const one of truth) {
    const row =
      text.split('\n').find((line) => line.startsWith(`| ${one.symbol.replaceAll(/\s+/g, ' ')} |`)) ?? '';
    const cells = row.split('|').map((cell) => cell.trim());
    expect([one.symbol, ...cells.slice(2, 6)]).toEqual([
      ...[one.symbol, one.instrument_type, one.position_type, one.quantity, one.multiplier],
    ]);
    expect([one.symbol, cells[8]]).toEqual([one.symbol, money(one.market_value)]);
  }
  const totals = totalsTruth(truth);
  expect(text).toContain(`- Market value without futures: ${money(totals.market_value)}`);
  expect(text).toContain(`- Realized today: +${money(totals.realized_pl_today)}`);
});

test('a day of options is a table of strikes with what is bid and asked', async () => {
  const { id, text } = await documentOf(world(), `tastytrade:options:AAPL:${day()}`);
  expect(id).toBe(`tastytrade:options:AAPL:${day()}`);
  const strike = chainsOf('AAPL', now())[0]?.expirations[2]?.strikes.find(
    (one) => one['strike-price'] === '310.0',
  );
  const side = (symbol = '') => {
    const quote = quoteOf('Equity Option', symbol, now());
    return `${Number(quote?.['bid'])} / ${Number(quote?.['ask'])}`;
  };
  const row = ['', '310', side(strike?.call), side(strike?.put), strike?.call, strike?.put, ''];
  expect(text).toContain(row.join(' | ').replaceAll(/\s+/g, ' ').trim());
});

test('an option has an id without the spaces in its symbol', async () => {
  const option = chainsOf('SPY', now())[0]?.expirations[2]?.strikes[20]?.call ?? '';
  const document = await documentOf(world(), `tastytrade:quote:${option.replaceAll(' ', '')}`);
  expect(document.title).toBe(`Quote of ${option}`);
  const { bid, change } = quoteTruth('Equity Option', option, now());
  expect(document.text).toContain(`- Bid: ${money(bid ?? '').replace(' USD', '')}`);
  expect(document.text).toContain(`(${quoteTruth('Equity Option', option, now()).change_percent} %)`);
  expect(change).not.toBe('0');
});

test('a link shows the page to a browser and the document to a program, without a token', async () => {
  const [hit] = await hitsOf(world(), 'my positions');
  expect(hit?.id).toBe('tastytrade:positions:5WT00001');
  const page = await world().get(hit?.url ?? '');
  expect(page.status).toBe(200);
  const shown = textOfPage(page.text);
  expect(shown).toContain('Positions of tastytrade account 5WT00001 (Main, Individual)');
  for (const { symbol, market_value } of positionsTruth('5WT00001', now())) {
    expect(shown).toContain(symbol.replaceAll(/\s+/g, ' '));
    expect(shown).toContain(money(market_value));
  }
  expect(page.text).toContain('<table>');
  expect(page.text).not.toMatch(/<script|javascript:/i);
  const json = await world().get(hit?.url ?? '', 'application/json');
  const document = await documentOf(world(), hit?.id ?? '');
  expect(JSON.parse(json.text)).toMatchObject({
    id: document.id,
    title: document.title,
    text: document.text,
  });
  for (const spoiled of [
    (hit?.url ?? '').replace('5WT00001', '5WT00002'),
    (hit?.url ?? '').replace(/exp=\d+/, 'exp=9999999999'),
    (hit?.url ?? '').replace(/\?.*/, ''),
  ]) {
    const refused = await world().get(spoiled);
    expect([spoiled, refused.status]).toEqual([spoiled, 403]);
    expect(refused.text).toContain('This link opens nothing');
  }
});

test.each([
  ['my positions', 'tastytrade:positions:5WT00001'],
  ['positions in my retirement account', 'tastytrade:positions:5WT00002'],
  ['buying power', 'tastytrade:balances:5WT00001'],
  ['my accounts', 'tastytrade:account:5WT00001'],
  ['AAPL stock', 'tastytrade:quote:AAPL'],
  ['price of Apple', 'tastytrade:quote:AAPL'],
  ['NVDA options', 'tastytrade:options:NVDA'],
  ['berkshire hathaway shares', 'tastytrade:quote:BRK/B'],
])('“%s” finds %s first', async (query, id) => {
  const [first] = await hitsOf(world(), query);
  expect(first).toMatchObject({ id, url: expect.stringContaining('/data/') });
});

test.each([
  'tastytrade:quote:NOSUCH',
  'tastytrade:options:ACMR',
  'tastytrade:positions:5WX34382',
  'tastytrade:account:5WX34382',
  'tastytrade:balances:..%2F..',
  'tastytrade:orders:5WT00001',
])('there is no document %s, and the refusal leads back to search', async (id) => {
  expect(await world().fails('fetch', { id })).toMatch(/There is no document with id .*search/);
});
