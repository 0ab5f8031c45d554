/** One score over everything that was found. */
import { expect, test } from 'vitest';
import type { Hit } from '../../../src/mcp/connectors/connector.ts';
import { newestFirst, rank, type Candidate } from '../../../src/mcp/search/rank.ts';
import { readQuery } from '../../../src/mcp/search/understand.ts';

const now = Date.parse('2026-06-01T00:00:00Z');
const days = 24 * 3600 * 1000;

function text(
  id: string,
  title: string,
  more: Partial<Hit> & { source?: number; place?: number } = {},
): Candidate {
  const { source = 0, place = 0, ...rest } = more;
  const hit: Hit = { id, title, snippet: '', score: 1, updatedAt: null, ...rest };
  return { hit, source, sourceId: id.split(':')[0] ?? '', place, market: null };
}

function ranked(query: string, candidates: Candidate[], isMarketQuestion = false): string[] {
  return rank(candidates, { query: readQuery(query), isMarketQuestion, now }).map(({ id }) => id);
}

test('more of the query’s words come first, and those in the title before those in the text', () => {
  const candidates = [
    text('w:note:some', 'Marketing', { snippet: 'The budget of marketing' }),
    text('w:note:text', 'Plans', { snippet: 'The launch of the marketing campaign' }),
    text('w:note:title', 'Marketing launch', { snippet: 'In March' }),
  ];
  expect(ranked('marketing launch', candidates)).toEqual(['w:note:title', 'w:note:text', 'w:note:some']);
});

test('a title that is just what was asked comes before a longer one', () => {
  const candidates = [text('a:companies:1', 'Acme Logistics of Phoenix'), text('a:companies:2', 'Acme')];
  expect(ranked('acme', candidates)).toEqual(['a:companies:2', 'a:companies:1']);
});

test('of equally good ones the newer comes first, then the order of sources', () => {
  const candidates = [
    text('w:note:old', 'Plan', { updatedAt: now - 300 * days }),
    text('w:note:new', 'Plan', { updatedAt: now - 1 * days }),
  ];
  expect(ranked('plan', candidates)).toEqual(['w:note:new', 'w:note:old']);
  expect(ranked('plan', [text('b:x:1', 'Plan', { source: 1 }), text('a:x:1', 'Plan')])).toEqual([
    'a:x:1',
    'b:x:1',
  ]);
});

test('a kind that is named comes before others', () => {
  const candidates = [text('w:note:1', 'Launch'), text('w:task:1', 'Launch')];
  expect(ranked('launch tasks', candidates)[0]).toBe('w:task:1');
  expect(ranked('launch notes', candidates)[0]).toBe('w:note:1');
});

test('a source that is named comes before others', () => {
  const candidates = [text('alpha:x:1', 'Balance sheet'), text('beta:x:1', 'Balance sheet', { source: 1 })];
  expect(ranked('beta balance sheet', candidates)[0]).toBe('beta:x:1');
});

test('the same document is told once: by its id, its page, or title and text', () => {
  const url = 'https://x.test/1';
  const candidates = [
    text('a:x:1', 'Plan'),
    text('a:x:1', 'Plan', { place: 1 }),
    text('a:x:2', 'Plan two', { url, place: 2 }),
    text('b:x:2', 'Plan two too', { url, source: 1 }),
    text('a:x:3', 'Plan', { snippet: 'The same plan', place: 3 }),
    text('b:x:3', 'Plan', { snippet: 'The same plan', source: 1, place: 1 }),
  ];
  expect(ranked('plan', candidates)).toHaveLength(3);
});

test('what has only words that say nothing, or few of the words, is left out', () => {
  const candidates = [
    text('w:note:1', 'The end of the world', { snippet: 'of the' }),
    text('w:note:2', 'Groceries', { snippet: 'bread and the milk' }),
  ];
  expect(ranked('the price of the new kitchen table', candidates)).toEqual([]);
});

test('what is worth less than half of the best is left out', () => {
  const best = text('w:note:1', 'Kitchen table', { updatedAt: now });
  const chance = text('w:note:2', 'Minutes', { snippet: 'put it on the table', place: 9 });
  expect(ranked('kitchen table', [best, chance])).toEqual(['w:note:1']);
  expect(ranked('kitchen table', [chance])).toEqual(['w:note:2']);
});

test('a question about a market finds a text only that is called so', () => {
  const candidates = [text('w:note:1', 'Order book'), text('w:note:2', 'Book recommendations', { place: 1 })];
  expect(ranked('order book', candidates, true)).toEqual(['w:note:1']);
});

test('the newest come first where nothing is asked', () => {
  const candidates = [
    text('a:x:1', 'One', { updatedAt: now - 3 * days }),
    text('b:x:2', 'Two', { updatedAt: now - 1 * days, source: 1 }),
    text('c:x:3', 'Three', { source: 2 }),
  ];
  expect(newestFirst(candidates).map(({ id }) => id)).toEqual(['b:x:2', 'a:x:1', 'c:x:3']);
});

test('documents of one source that are called alike are all told, and so are those seen on one page', () => {
  const notes = ['Ship it', 'Hire somebody', 'Ship it'].map((snippet, at) =>
    text(`w:note:${at}`, 'Weekly review', { snippet, updatedAt: now - at * days }),
  );
  expect(ranked('weekly review', notes)).toEqual(['w:note:0', 'w:note:1', 'w:note:2']);
  const page = 'https://app.attio.test/acme/company/1';
  const onOnePage = ['Pricing call', 'Pricing review'].map((title, at) =>
    text(`attio:note:${at}`, title, { snippet: 'Note on Acme', url: page }),
  );
  expect(ranked('pricing', onOnePage).sort()).toEqual(['attio:note:0', 'attio:note:1']);
});

test('the same page of two sources is told once', () => {
  const url = 'https://app.attio.test/acme/company/1';
  const twice = ['attio:companies:1', 'mirror:page:1'].map((id, source) => text(id, 'Acme', { url, source }));
  expect(ranked('acme', twice)).toEqual(['attio:companies:1']);
});

test('notes from yesterday are of yesterday, and tasks for today need not be new', () => {
  const notes = [0.5, -0.5, -1.5].map((day, at) =>
    text(`w:note:${at}`, `Note ${at}`, { snippet: 'Something', updatedAt: now + day * days }),
  );
  expect(ranked('notes from yesterday', notes)).toEqual(['w:note:1']);
  expect(ranked("today's notes", notes)).toEqual(['w:note:0']);
  const task = text('w:task:1', 'Call the dentist', { updatedAt: now - 9 * days });
  expect(ranked('tasks for today', [task])).toEqual(['w:task:1']);
});

test('a word that may be a coin is no beginning of another word', () => {
  expect(ranked('link', [text('w:note:1', 'Linked documents')])).toEqual([]);
  expect(ranked('link', [text('w:note:1', 'Links for the wiki')])).toEqual(['w:note:1']);
  expect(ranked('auth', [text('w:note:1', 'Authentication')])).toEqual(['w:note:1']);
});

test('what a market has in the place of what is asked for gives way to it', () => {
  const instead: Candidate = {
    ...text('exchange:account:balances', 'Balances', { source: 1 }),
    market: {
      ...{ hit: text('exchange:account:balances', 'Balances').hit, fit: 'instead', quality: 1 },
      ...{ explained: 1, isOfAccount: true },
    },
  };
  const positions = text('broker:positions:1', 'Positions of account 1', { snippet: 'My positions' });
  expect(ranked('my losing positions', [positions, instead])).toEqual(['broker:positions:1']);
  expect(ranked('my losing positions', [instead])).toEqual(['exchange:account:balances']);
});

test('a text is found by other words for what is asked, behind those that have the words themselves', () => {
  const shopping = text('w:note:list', 'Shopping list', { snippet: 'For the party' });
  const groceries = text('w:note:groceries', 'Groceries', { snippet: 'Milk, eggs, bread' });
  expect(ranked('shopping list', [groceries, shopping])).toEqual(['w:note:list', 'w:note:groceries']);
  expect(ranked('Einkaufsliste', [groceries])).toEqual(['w:note:groceries']);
  expect(ranked('会議記録', [text('w:note:1', '会议记录')])).toEqual(['w:note:1']);
  expect(ranked('Zahnarzttermin', [text('w:note:1', 'Call the doctor', { snippet: 'On Monday' })])).toEqual(
    [],
  );
});

test('somebody of another name is not who was asked for, however they are called first', () => {
  const peter = text('a:people:1', 'Peter Gibbons', { snippet: 'Person · Initech' });
  expect(ranked('Peter Parker', [peter])).toEqual([]);
  expect(ranked('contact Peter Parker', [peter])).toEqual([]);
  expect(ranked('Peter Initech', [peter])).toEqual(['a:people:1']);
  expect(ranked('Mr Gibbons', [peter])).toEqual(['a:people:1']);
});

test('where one kind is asked for, a slip of the hand does not make another kind of it', () => {
  const homes = text('a:companies:1', 'Bluth Homes', { snippet: 'Company' });
  expect(ranked('contact Sherlock Holmes', [homes])).toEqual([]);
  expect(ranked('Blut Homes contact', [homes])).toEqual(['a:companies:1']);
});

test('a text with each of several words comes before one that has some of them for its name', () => {
  const company = text('a:companies:1', 'Bright Software', { snippet: 'Company · Paris' });
  const note = text('a:note:1', 'Renewal risk', { snippet: 'Champion left Bright Software', source: 1 });
  expect(ranked('champion Bright Software', [company, note])[0]).toBe('a:note:1');
  expect(ranked('Bright Software', [company, note])[0]).toBe('a:companies:1');
});

test('a question that says nothing finds nothing by a word it happens to have', () => {
  const method = text('w:note:1', 'Scientific method', { snippet: 'Observe, ask, test' });
  const meeting = text('w:note:2', 'Marketing meeting', { snippet: 'Notes of the meeting with marketing' });
  expect(ranked('what can I ask', [method])).toEqual([]);
  expect(ranked('how is the market today', [meeting])).toEqual([]);
  expect(ranked('market', [text('w:note:3', 'Market research')])).toEqual(['w:note:3']);
  expect(ranked('market', [meeting])).toEqual(['w:note:2']);
});

test('the price of a coin counts beside shares that are another thing', () => {
  const hit = text('exchange:ticker:ETHUSDT', 'ETH/USDT price').hit;
  const priced = (isBesideShares: boolean): Candidate => ({
    ...text('exchange:ticker:ETHUSDT', 'ETH/USDT price'),
    market: { hit, fit: 'meant', quality: 1, explained: 0.5, isOfAccount: false, isBesideShares },
  });
  const quote = text('broker:quote:NVDA', 'Quote of NVDA (NVIDIA)', { source: 1 });
  const quoted = { ...quote, hit: { ...quote.hit, isMeant: true } };
  const both = ['broker:quote:NVDA', 'exchange:ticker:ETHUSDT'];
  expect(ranked('compare nvidia stock with ethereum', [priced(true), quoted])).toEqual(both);
  expect(ranked('nvidia stock ethereum', [priced(false), quoted])).toEqual(['broker:quote:NVDA']);
});

test('what a whole title says comes before the price of the coin in it', () => {
  const hit = text('exchange:ticker:BTCUSDT', 'BTC/USDT price').hit;
  const price: Candidate = {
    ...text('exchange:ticker:BTCUSDT', 'BTC/USDT price', { source: 1 }),
    market: { hit, fit: 'meant', quality: 1, explained: 1, isOfAccount: false },
  };
  const list = text('w:note:1', 'Bitcoin reading list', { snippet: 'Three books' });
  expect(ranked('bitcoin reading list', [list, price])[0]).toBe('w:note:1');
  expect(ranked('bitcoin', [list, price])[0]).toBe('exchange:ticker:BTCUSDT');
});
