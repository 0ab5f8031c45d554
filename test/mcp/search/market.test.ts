/** Market questions over a long list of instruments: what is found, what is told, and how long it takes. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Instrument, Market } from '../../../src/mcp/connectors/connector.ts';
import { answerFrom } from '../../../src/mcp/search/market/answers.ts';
import { indexOf } from '../../../src/mcp/search/market/instrument-index.ts';
import { createSearchTools } from '../../../src/mcp/search/tools.ts';
import { readQuery } from '../../../src/mcp/search/understand.ts';
import { liveLikeListing } from './relevance/live-like-listing.ts';

const document: Market['document'] = ({ instrument, topic, interval }) => {
  const parts = [topic, instrument?.symbol, topic === 'candles' ? interval : undefined];
  const id = parts.filter((part) => part !== undefined && part !== null).join(':');
  return { id: `exchange:${id}`, title: id };
};

const answerSchema = z.object({
  results: z.array(z.object({ id: z.string() })),
  note: z.string().optional(),
});

async function search(query: string, instruments: readonly Instrument[] = liveLikeListing) {
  const market: Market = { instruments: async () => instruments, document };
  const documents = { search: async () => [], fetch: async () => null, market };
  const [tool] = createSearchTools(() => [{ id: 'exchange', title: 'Exchange', documents }]);
  if (tool === undefined) throw new Error('There is no search.');
  const { structured } = await tool.run(tool.parse({ query }), {
    signal: new AbortController().signal,
    ...{ origin: 'https://x.test', link: (id: string) => `https://x.test/${id}`, sources: null },
    log: () => undefined,
  });
  const { results, note } = answerSchema.parse(structured);
  return { ids: results.map(({ id }) => id.replace('exchange:', '')), note };
}

test('a coin by itself gives its price first, and near it candles and book', async () => {
  expect((await search('bitcoin')).ids).toEqual(['price:BTCUSDT', 'candles:BTCUSDT:1d', 'orderbook:BTCUSDT']);
});

test('several coins and several topics give each with each, the topics in their order', async () => {
  const { ids } = await search('price and spread of btc, eth');
  expect(ids).toEqual(['price:BTCUSDT', 'price:ETHUSDT', 'spread:BTCUSDT', 'spread:ETHUSDT']);
});

test('one coin may be counted in several', async () => {
  const { ids } = await search('price of btc in usdt, usdc and eur');
  expect(ids).toEqual(['price:BTCUSDT', 'price:BTCUSDC', 'price:BTCEUR']);
  expect((await search('eth in btc and sol price')).ids).toEqual(['price:ETHBTC', 'price:SOLUSDT']);
});

test('each topic stays with its coin where each has its own', async () => {
  expect((await search('btc price and eth order book')).ids).toEqual(['price:BTCUSDT', 'orderbook:ETHUSDT']);
  expect((await search('btc candles 4h, sol candles 1d')).ids).toEqual([
    'candles:BTCUSDT:4h',
    'candles:SOLUSDT:1d',
  ]);
});

test.each([
  ['matic price', 'price:POLUSDT', 'MATIC is now called POL.'],
  ['MATICUSDT price', 'price:POLUSDT', 'MATIC is now called POL.'],
  ['btc/eth price', 'price:ETHBTC', 'These two are traded as ETH/BTC.'],
  ['btc price in pounds', 'price:BTCUSDT', 'BTC is not traded in GBP; this is its market in USDT.'],
  ['monero price', 'price:XMRUSDT', 'XMRUSDT is listed, but not traded now.'],
  ['xrp and FOOUSDT price', 'price:XRPUSDT', expect.stringMatching('no coin or pair “FOOUSDT”')],
])('%s finds %s and says so: %s', async (query, id, note) => {
  expect(await search(query)).toEqual({ ids: [id], note });
});

test.each(['BTCUSTD', 'BTCUSDTT', 'BTCUDT'])('the slip %s is BTCUSDT, and nothing is said', async (query) => {
  expect(await search(`${query} price`)).toEqual({ ids: ['price:BTCUSDT'], note: undefined });
});

test.each([
  ['XYZUSDT', 'There is no coin or pair “XYZUSDT”. Did you mean'],
  ['price of zorkcoin', 'There is no coin or pair “zorkcoin”. Check the spelling'],
  ['BTC/GBP', 'There is no market BTC/GBP. Did you mean BTCUSDT'],
  ['zzzz/usdt', 'There is no coin or pair “zzzz/usdt”.'],
  // Might be one dollar or the other; nobody's hand slips from nothing to X.
  ['BTCUSDX', 'There is no coin or pair “BTCUSDX”. Did you mean BTCUSDT or BTCUSDC?'],
  ['BTCUSDTX', 'There is no coin or pair “BTCUSDTX”. Did you mean BTCUSDT?'],
  ['BTC/USDX', 'There is no market BTC/USDX. Did you mean BTCUSDT'],
  ["what's the price", 'Which coin or pair is meant? Name it, for example “price of BTC”.'],
  ['candles please', 'Which coin or pair is meant? Name it, for example “BTC 4h candles”.'],
  ['near', 'If the coin is meant, write NEAR in capitals.'],
  ['bitcoin sv price', 'bitcoin sv (BSV) is not traded'],
  ['tell me a joke', 'Nothing matches “tell me a joke”.'],
])('%s finds nothing and says: %s', async (query, note) => {
  const listed = liveLikeListing.filter(({ base }) => base !== 'BSV');
  const told = await search(query, listed);
  expect(told.ids).toEqual([]);
  expect(told.note).toContain(note);
});

test.each([`BTC/${'q'.repeat(1_900)}`, `${'q'.repeat(1_900)}/USDT`, 'q'.repeat(1_900)])(
  'a note does not repeat a text of any length',
  async (query) => {
    const { note } = await search(`price of ${query}`);
    expect(note).toBeDefined();
    expect(note?.length).toBeLessThan(300);
  },
);

test('a misspelled word is no coin where two coins are as near, or where it is another word', async () => {
  const twins = ['ABCDEF', 'ABCDEG'].map((base): Instrument => ({
    symbol: `${base}USDT`,
    base,
    quote: 'USDT',
    trading: true,
  }));
  expect((await search('abcdex price', twins)).ids).toEqual([]);
  expect((await search('abcdex price', twins.slice(1))).ids).toEqual(['price:ABCDEGUSDT']);
  for (const word of ['ethereal', 'cardinal', 'avalanches of snow', 'marker', 'solaris', 'either'])
    expect((await search(`${word} price`)).ids).toEqual([]);
});

test('what is traded comes before what is only listed, and the usual quotes before others', async () => {
  const list = [
    { symbol: 'AAABTC', base: 'AAA', quote: 'BTC', trading: true },
    { symbol: 'AAAUSDT', base: 'AAA', quote: 'USDT', trading: false },
    { symbol: 'AAATRY', base: 'AAA', quote: 'TRY', trading: true },
  ];
  expect((await search('AAA price', list)).ids).toEqual(['price:AAABTC']);
});

test('3000 instruments are indexed once and understood in milliseconds', () => {
  const list: Instrument[] = [...liveLikeListing];
  for (let at = 0; list.length < 3000; at += 1)
    list.push({ symbol: `QZ${at}XUSDT`, base: `QZ${at}X`, quote: 'USDT', trading: true });
  expect(indexOf(list)).toBe(indexOf(list));
  const queries = [
    'btc price',
    'etheruem order book',
    'XYZUSDT',
    '比特币4小时K线',
    'zorkcoin and wibblecoin price',
  ];
  const took = queries.map((query) => {
    const times = Array.from({ length: 15 }, () => {
      const before = performance.now();
      answerFrom(readQuery(query), indexOf(list), document);
      return performance.now() - before;
    });
    return Math.min(...times);
  });
  expect(Math.max(...took)).toBeLessThan(5);
});
