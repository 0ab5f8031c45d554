/** A query of any length: read as far as a question reaches, and nobody else is held up by it. */
import { expect, test } from 'vitest';
import type { ToolContext } from '../../../src/mcp/connectors/connector.ts';
import { remarkOn } from '../../../src/mcp/search/remarks.ts';
import { createSearchTools } from '../../../src/mcp/search/tools.ts';
import { readQuery } from '../../../src/mcp/search/understand.ts';
import { answerFrom } from '../../../src/mcp/search/market/answers.ts';
import { indexOf } from '../../../src/mcp/search/market/instrument-index.ts';
import { liveLikeListing } from './relevance/live-like-listing.ts';

const index = indexOf(liveLikeListing);
const context: ToolContext = {
  ...{ signal: new AbortController().signal, origin: 'https://patchbay.test', sources: null },
  link: (id) => id,
  log: () => undefined,
};

test.each([
  ['one letter', 'a '.repeat(4_000)],
  ['joined letters', 'a-'.repeat(4_000)],
  ['coins', 'BTC ETH SOL ADA XRP '.repeat(400)],
  ['an address', 'a@b.c '.repeat(1_000)],
  ['a script without spaces', '比特币价格'.repeat(1_000)],
])('%s over and over is answered soon', (_what, text) => {
  const before = performance.now();
  const query = readQuery(text);
  answerFrom(query, index, ({ topic, instrument }) => ({
    ...{ id: `${instrument?.symbol ?? ''}:${topic}`, title: '' },
  }));
  expect(query.tokens.length).toBeLessThanOrEqual(100);
  // It took twenty seconds when every word was held against every other.
  expect(performance.now() - before).toBeLessThan(3_000);
});

test('what is asked first counts, however much follows', () => {
  const { question, tokens } = readQuery(`bitcoin order book ${'and so on '.repeat(2_000)}`);
  expect(tokens).toHaveLength(100);
  expect(question.topics).toEqual(['orderbook']);
});

test('sources are asked no more than is read', () => {
  expect(readQuery('1.'.repeat(100_000)).question.text).toHaveLength(2_000);
});

test('an id of any length is refused in a few words', async () => {
  const documents = { search: async () => [], fetch: async () => null };
  const [, fetch] = createSearchTools(() => [{ id: 'notes', documents }]);
  const work = fetch?.run({ id: `notes:note:${'a'.repeat(100_000)}` }, context);
  await expect(work).rejects.toThrow(/^There is no document with id "notes:note:a{150,200}…"\. Use/);
});

test('of many things that are not there the first five are told', () => {
  const findings = Array.from({ length: 50 }, (_, place) => {
    return { kind: 'unknown', text: `COIN${place}`, near: [], isSymbol: true } as const;
  });
  const told = remarkOn({
    ...{ query: readQuery('COIN0'), results: 0, findings, lacksInstrument: false, hasMarket: true },
    ...{ named: [], missed: [], late: [], failed: [], budgetMs: 1_500 },
  });
  expect(told?.match(/There is no coin or pair/g)).toHaveLength(5);
});
