/** What questions find at tastytrade, and what finds nothing. */
import { expect, test } from 'vitest';
import type { Topic } from '../../../../src/mcp/connectors/connector.ts';
import { openWorld, questionOf, type World } from './world.ts';

const signal = () => new AbortController().signal;

async function idsFor({ opened }: World, ...question: Parameters<typeof questionOf>): Promise<string[]> {
  const hits = await opened.documents?.search(questionOf(...question), { limit: 20, signal: signal() });
  return hits?.map(({ id }) => id) ?? [];
}

const found: { text: string; topics?: Topic[]; ids: string[] }[] = [
  { text: 'AAPL', ids: ['quote:AAPL', 'symbol:AAPL'] },
  { text: 'aapl', ids: ['quote:AAPL', 'symbol:AAPL'] },
  { text: 'tsla nvda', ids: ['quote:TSLA', 'quote:NVDA'] },
  { text: 'compare apple and microsoft', ids: ['quote:AAPL', 'quote:MSFT'] },
  { text: 'курс акций Теслы', ids: ['quote:TSLA', 'symbol:TSLA'] },
  { text: '特斯拉股价', topics: ['price'], ids: ['quote:TSLA', 'symbol:TSLA'] },
  { text: '苹果', ids: [] },
  { text: 'vix', ids: ['quote:VIX'] },
  { text: '$aapl', ids: ['quote:AAPL', 'symbol:AAPL'] },
  { text: 'AAPL price', topics: ['price'], ids: ['quote:AAPL', 'symbol:AAPL'] },
  { text: 'aapl price', topics: ['price'], ids: ['quote:AAPL', 'symbol:AAPL'] },
  { text: 'how much is tesla', topics: ['price'], ids: ['quote:TSLA', 'symbol:TSLA'] },
  { text: 'Apple', ids: ['quote:AAPL', 'symbol:AAPL'] },
  { text: 'apple stock', ids: ['quote:AAPL', 'symbol:AAPL'] },
  { text: 'nvidia', ids: ['quote:NVDA', 'symbol:NVDA'] },
  { text: "price of McDonald's", topics: ['price'], ids: ['quote:MCD', 'symbol:MCD'] },
  { text: 'bank of america stock', ids: ['quote:BAC', 'symbol:BAC'] },
  { text: 'price of Target', topics: ['price'], ids: ['quote:TGT', 'symbol:TGT'] },
  { text: 'NVDA vs AMD', ids: ['quote:NVDA', 'quote:AMD'] },
  { text: 'S&P 500', ids: ['quote:SPX'] },
  { text: 'BRK.B', ids: ['quote:BRK/B', 'symbol:BRK/B'] },
  { text: 'BTC/USD', ids: ['quote:BTC/USD'] },
  { text: '/ES', ids: ['quote:/ESM6'] },
  { text: '5WT00002', ids: ['account:5WT00002', 'balances:5WT00002', 'positions:5WT00002'] },
  {
    text: 'worst position',
    topics: ['positions'],
    ids: ['positions:5WT00001', 'positions:5WT00002', 'positions:5WT00003'],
  },
  { text: '/ESM6 price', topics: ['price'], ids: ['quote:/ESM6'] },
  { text: 'AAPL  260717C00310000', ids: ['quote:AAPL260717C00310000', 'quote:AAPL'] },
  { text: 'SPY options', topics: ['options'], ids: ['options:SPY', 'quote:SPY'] },
  { text: 'AAPL calls 2026-06-19', topics: ['options'], ids: ['options:AAPL:2026-06-19', 'quote:AAPL'] },
  { text: 'tesla puts for June 19', topics: ['options'], ids: ['options:TSLA:2026-06-19', 'quote:TSLA'] },
  { text: 'nvidia option chain 15 Jan', topics: ['options'], ids: ['options:NVDA:2027-01-15', 'quote:NVDA'] },
  { text: 'what is SHOP', topics: ['symbol_info'], ids: ['symbol:SHOP', 'quote:SHOP'] },
];

test.each(found)('“$text” finds $ids', async ({ text, topics = [], ids }) => {
  const world = await openWorld();
  expect(await idsFor(world, text, { topics })).toEqual(ids.map((id) => `tastytrade:${id}`));
});

const nothing: { text: string; topics?: Topic[] }[] = [
  { text: 'apple pie recipe' },
  { text: '5WT99999' },
  { text: 'either /or' },
  { text: '/ZZZ' },
  { text: 'apple' },
  { text: 'meta' },
  { text: 'now' },
  { text: 'spy' },
  { text: 'aapl notes' },
  { text: 'notes about the microsoft meeting' },
  { text: 'what did we decide about targets' },
  { text: 'target price of eth', topics: ['price'] },
  { text: 'spot price of bitcoin', topics: ['price'] },
  { text: 'ETH price', topics: ['price'] },
  { text: 'sol price', topics: ['price'] },
  { text: 'BTCUSDT order book', topics: ['orderbook'] },
  { text: 'CRM contacts' },
  { text: 'IT budget for Q3' },
  { text: 'ACME roadmap' },
  { text: 'WHAT DID WE SAY ABOUT MU' },
  { text: 'NOSUC price', topics: ['price'] },
  { text: 'open positions at Acme', topics: ['positions'] },
  { text: 'customer accounts in Berlin', topics: ['accounts'] },
  { text: 'a list of all things' },
  { text: 'method linked solution dotted' },
  { text: '' },
];

test.each(nothing)('“$text” finds nothing', async ({ text, topics = [] }) => {
  const world = await openWorld();
  expect(await idsFor(world, text, { topics })).toEqual([]);
});

test('the user’s own accounts are found by topic, the first one first', async () => {
  const world = await openWorld();
  expect(await idsFor(world, 'my positions', { topics: ['positions'], own: true })).toEqual([
    'tastytrade:positions:5WT00001',
    'tastytrade:positions:5WT00002',
    'tastytrade:positions:5WT00003',
  ]);
  const balances = await idsFor(world, 'buying power', { topics: ['balances'] });
  expect(balances[0]).toBe('tastytrade:balances:5WT00001');
  expect(await idsFor(world, 'tastytrade accounts', { topics: ['accounts'] })).toContain(
    'tastytrade:account:5WT00002',
  );
});

test('a portfolio is what is held, and then what it is worth', async () => {
  const world = await openWorld();
  const ids = await idsFor(world, 'my portfolio', { topics: ['balances'], own: true });
  expect(ids.slice(0, 2)).toEqual(['tastytrade:positions:5WT00001', 'tastytrade:balances:5WT00001']);
});

test('what is held at tastytrade is positions, then money', async () => {
  const world = await openWorld();
  const ids = await idsFor(world, 'What do I hold at tastytrade', { topics: ['balances'], own: true });
  expect(ids.slice(0, 2)).toEqual(['tastytrade:positions:5WT00001', 'tastytrade:balances:5WT00001']);
  const money = await idsFor(world, 'how much cash is at tastytrade', { topics: ['balances'], own: true });
  expect(money.every((id) => id.startsWith('tastytrade:balances:'))).toBe(true);
});

test('an account that is named comes first, by number, name or type', async () => {
  const world = await openWorld();
  for (const text of ['my retirement balances', 'balances of my Roth account', 'balances 5WT00002'])
    expect((await idsFor(world, text, { topics: ['balances'], own: true }))[0]).toBe(
      'tastytrade:balances:5WT00002',
    );
});

test('one’s position in something finds the positions first, then its quote', async () => {
  const world = await openWorld();
  const ids = await idsFor(world, 'my AAPL position', { topics: ['positions'], own: true });
  expect(ids[0]).toBe('tastytrade:positions:5WT00001');
  expect(ids).toContain('tastytrade:quote:AAPL');
});

test('what is held in many accounts is told in time, with a word on those that have not answered', async () => {
  const world = await openWorld();
  const ask = async (withinMs?: number) => {
    const question = questionOf('do I own SCHD', { own: true });
    const options = { limit: 10, signal: signal(), ...(withinMs === undefined ? {} : { withinMs }) };
    const begun = performance.now();
    const hits = (await world.opened.documents?.search(question, options)) ?? [];
    return { hits: hits.filter(({ id }) => id.includes(':positions:')), ms: performance.now() - begun };
  };
  const first = await ask(1_300);
  // All three take 2.2 s at least.
  expect(first.ms).toBeLessThan(2_000);
  expect(first.hits.map(({ id }) => id)).toEqual([
    'tastytrade:positions:5WT00002',
    'tastytrade:positions:5WT00003',
  ]);
  for (const { remark } of first.hits)
    expect(remark).toMatch(
      /^Whether SCHD is held in 5WT00002 .*, 5WT00003 .* is not known yet: .* Ask again/,
    );
  const then = await ask();
  expect(then.hits).toMatchObject([{ id: 'tastytrade:positions:5WT00002' }]);
  expect(then.hits[0]).not.toHaveProperty('remark');
  expect(world.simulator.count(/positions/)).toBe(3);
  expect(world.simulator.exceeded()).toBe(0);
});

test('titles say symbol and name, and nobody is promised a quote that the sandbox does not have', async () => {
  const { opened } = await openWorld();
  const [hit] = (await opened.documents?.search(questionOf('AAPL'), { limit: 1, signal: signal() })) ?? [];
  expect(hit).toMatchObject({
    title: 'Quote of AAPL (Apple Inc. - Common Stock)',
    snippet: expect.stringMatching(/^Price of AAPL .*bid, ask.*Called apple/),
  });
  const sandbox = await openWorld({ simulator: { environment: 'cert' }, values: { sandbox: 'true' } });
  expect(await idsFor(sandbox, 'AAPL price', { topics: ['price'] })).toEqual(['tastytrade:symbol:AAPL']);
});

test('a question costs one request a symbol, and none when it is asked again', async () => {
  const world = await openWorld();
  const { simulator } = world;
  await idsFor(world, 'AAPL and TSLA price', { topics: ['price'] });
  expect(simulator.count(/symbols/)).toBe(2);
  await idsFor(world, 'price of apple', { topics: ['price'] });
  await idsFor(world, 'compare TSLA, AAPL', {});
  expect(simulator.requests.filter(({ path }) => path !== '/oauth/token')).toHaveLength(2);
});

test('a question that is about nothing here costs no request at all', async () => {
  const world = await openWorld();
  for (const text of ['meeting notes from tuesday', 'apple pie', 'who owes me an answer'])
    expect(await idsFor(world, text)).toEqual([]);
  expect(world.simulator.requests).toHaveLength(0);
});

test('the letters of a name are no tickers, and take no place', async () => {
  const world = await openWorld();
  const text = 'Price of Tesla, Nvidia and the S&P 500 now';
  const ids = await idsFor(world, text, { topics: ['price'] });
  expect(ids.filter((id) => id.includes(':quote:'))).toEqual([
    'tastytrade:quote:TSLA',
    'tastytrade:quote:NVDA',
    'tastytrade:quote:SPX',
  ]);
  expect(world.simulator.requests.map(({ path }) => path)).not.toContain('/symbols/search/S');
});

test('at most four instruments of one question are looked up', async () => {
  const world = await openWorld();
  await idsFor(world, 'AAPL MSFT NVDA AMZN META TSLA NFLX prices', { topics: ['price'] });
  expect(world.simulator.count(/symbols/)).toBe(4);
});
