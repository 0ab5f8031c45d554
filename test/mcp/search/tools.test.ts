/** The federated `search` and `fetch`, to OpenAI's contract, over sources that answer, fail, or never answer. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../../src/contract/errors.ts';
import {
  ToolError,
  type Document,
  type DocumentSource,
  type Hit,
  type JsonObject,
  type ToolContext,
} from '../../../src/mcp/connectors/connector.ts';
import type { ClosedSource, SearchedSource } from '../../../src/mcp/search/contract.ts';
import { createSearchTools } from '../../../src/mcp/search/tools.ts';

const origin = 'https://example.ngrok.app';

function hit(id: string, title = `Title of ${id}`): Hit {
  return { id, title, snippet: `a snippet of ${id}`, score: 1, updatedAt: null };
}

/** A source over a table of documents; its search answers all of them in order. */
function source(id: string, titles: Record<string, string>): SearchedSource {
  const documents: DocumentSource = {
    search: (_, { limit }) =>
      Promise.resolve(
        Object.entries(titles)
          .map(([part, title]) => hit(`${id}:doc:${part}`, title))
          .slice(0, limit),
      ),
    fetch(asked): Promise<Document | null> {
      const title = titles[asked.replace(`${id}:doc:`, '')];
      if (title === undefined || !asked.startsWith(`${id}:doc:`)) return Promise.resolve(null);
      return Promise.resolve({ id: asked, title, text: `# ${title}`, metadata: { from: id } });
    },
  };
  return { id, documents };
}

function failing(id: string, error: Error): SearchedSource {
  return { id, documents: { search: () => Promise.reject(error), fetch: () => Promise.reject(error) } };
}

const silent: SearchedSource = {
  id: 'silent',
  documents: { search: () => new Promise(() => undefined), fetch: () => new Promise(() => undefined) },
};

function setUp(
  sources: SearchedSource[],
  {
    budgetMs = 10_000,
    fetchTimeoutMs = 10_000,
    signal = new AbortController().signal,
    sources: given = null,
    closed = [],
  }: {
    budgetMs?: number;
    fetchTimeoutMs?: number;
    signal?: AbortSignal;
    sources?: ReadonlySet<string> | null;
    closed?: ClosedSource[];
  } = {},
) {
  const tools = createSearchTools(() => sources, {
    ...{ budgetMs: () => budgetMs, fetchTimeoutMs, closed: () => closed },
  });
  const logged: string[] = [];
  const context: ToolContext = {
    signal,
    origin,
    link: (id) => `${origin}/data/${encodeURIComponent(id)}`,
    sources: given,
    log: (level, text) => logged.push(`${level} ${text}`),
  };
  const run = async (name: string, args: JsonObject) => {
    const tool = tools.find((candidate) => candidate.name === name);
    if (tool === undefined) throw new Error(`There is no tool ${name}`);
    return tool.run(tool.parse(args), context);
  };
  const ids = async (query: string) => {
    const { structured } = await run('search', { query });
    return z
      .object({ results: z.array(z.object({ id: z.string() })) })
      .parse(structured)
      .results.map(({ id }) => id);
  };
  return { tools, run, ids, logged };
}

test('the two tools say what they take, give and do, to the contract', () => {
  const { tools } = setUp([]);
  expect(tools.map(({ name }) => name)).toEqual(['search', 'fetch']);
  const [search, fetch] = tools;
  expect(search?.inputSchema).toMatchObject({
    type: 'object',
    properties: { query: { type: 'string' } },
    required: ['query'],
  });
  expect(fetch?.inputSchema).toEqual({
    type: 'object',
    properties: { id: { type: 'string' } },
    required: ['id'],
  });
  for (const tool of tools) {
    expect(tool.effect).toBe('read');
    expect(tool.outputSchema).toMatchObject({ type: 'object' });
    expect(tool.annotations).toMatchObject({
      readOnlyHint: true,
      destructiveHint: false,
      openWorldHint: false,
    });
  }
});

test('a result has id, title and an absolute url, and nothing else', async () => {
  const { run } = setUp([source('workspace', { 'a b': 'Plan' })]);
  const { structured, summary } = await run('search', { query: 'plan' });
  expect(structured).toEqual({
    results: [{ id: 'workspace:doc:a b', title: 'Plan', url: `${origin}/data/workspace%3Adoc%3Aa%20b` }],
  });
  expect(summary).toBe('1 result');
});

test('a source is told how long its answer is waited for', async () => {
  const { id, documents } = source('crm', { a: 'Plan' });
  const told: unknown[] = [];
  const search: DocumentSource['search'] = (question, options) => {
    told.push(options.withinMs);
    return documents.search(question, options);
  };
  await setUp([{ id, documents: { ...documents, search } }], { budgetMs: 4321 }).run('search', {
    query: 'plan',
  });
  expect(told).toEqual([4321]);
});

test('what must be known of a result is told once, beside the results', async () => {
  const { id, documents } = source('crm', { a: 'Plan', b: 'Plan B' });
  const search: DocumentSource['search'] = async (question, options) =>
    (await documents.search(question, options)).map((one) => ({ ...one, remark: 'These are of all.' }));
  const { run } = setUp([{ id, documents: { ...documents, search } }, source('other', { c: 'Plan C' })]);
  const { structured } = await run('search', { query: 'plan' });
  expect(structured).toMatchObject({ note: 'These are of all.' });
  expect(structured['results']).toHaveLength(3);
});

test('fetch answers id, title, text, url and metadata', async () => {
  const { run } = setUp([source('workspace', { a: 'Plan' })]);
  expect((await run('fetch', { id: 'workspace:doc:a' })).structured).toEqual({
    id: 'workspace:doc:a',
    title: 'Plan',
    text: '# Plan',
    url: `${origin}/data/workspace%3Adoc%3Aa`,
    metadata: { from: 'workspace' },
  });
});

test.each([
  ['b:doc:9', /Use an id .* Ids of this kind are written b:doc:<n> or b:doc:<n>:<part>; what was deleted/],
  ['b:Doc:9', /Ids of this kind are written b:doc:<n>/],
  ['b:dok:9', /\. B has documents of these kinds: doc, note\.$/],
  ['a:dok:9', /unchanged\.$/],
  ['broken:dok:9', /unchanged\.$/],
  ['z:doc:9', /No source here is called “z”; there are a, b, broken\.$/],
])('of %s, which is not there, it is said how ids are written', async (id, said) => {
  const b = source('b', { 1: 'One' });
  const forms = async () => ['b:doc:<n>', 'b:doc:<n>:<part>', 'b:note:<n>'];
  const broken = source('broken', {});
  const { run } = setUp([
    source('a', { 1: 'One' }),
    { ...b, title: 'B', documents: { ...b.documents, forms } },
    { ...broken, documents: { ...broken.documents, forms: () => Promise.reject(new Error('no')) } },
  ]);
  await expect(run('fetch', { id })).rejects.toThrow(said);
});

test('a document without a title is titled by its id', async () => {
  const { run } = setUp([source('workspace', { a: '' })]);
  expect((await run('search', { query: 'snippet' })).structured).toMatchObject({
    results: [{ title: 'workspace:doc:a' }],
  });
  expect((await run('fetch', { id: 'workspace:doc:a' })).structured).toMatchObject({
    title: 'workspace:doc:a',
  });
});

test('what is equally good stands in the order of each source, and of the sources', async () => {
  const { ids } = setUp([source('a', { 1: 'x', 2: 'x', 3: 'x' }), source('b', { 1: 'x', 2: 'x' })]);
  expect(await ids('x')).toEqual(['a:doc:1', 'b:doc:1', 'a:doc:2', 'b:doc:2', 'a:doc:3']);
});

test('there are at most twenty results', async () => {
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`d${index}`, 'x']));
  const { ids } = setUp([source('a', many), source('b', many)]);
  expect(await ids('x')).toHaveLength(20);
});

test('a source that fails costs its own results only, and the log says so', async () => {
  const broken = new AppError({ code: 'unavailable', message: 'Binance is down.', hint: 'Wait.' });
  const { ids, logged, run } = setUp([failing('binance', broken), source('workspace', { a: 'x' })]);
  expect(await ids('x')).toEqual(['workspace:doc:a']);
  expect(logged).toEqual(['warn binance could not be searched: Binance is down. Wait.']);
  expect((await run('search', { query: 'x' })).summary).toBe('1 result; without binance');
});

test('a source that throws before it promises anything is a failed source too', async () => {
  const rude: SearchedSource = {
    id: 'rude',
    documents: {
      search() {
        throw new Error('at once');
      },
      fetch: () => Promise.resolve(null),
    },
  };
  expect(await setUp([rude, source('a', { 1: 'x' })]).ids('x')).toEqual(['a:doc:1']);
});

test('when every source fails, the caller is told why', async () => {
  const { run } = setUp([failing('a', new ToolError('No key.')), failing('b', new Error('secret detail'))]);
  const attempt = run('search', { query: 'x' });
  await expect(attempt).rejects.toBeInstanceOf(ToolError);
  await expect(attempt).rejects.toThrow('No source could be searched. a: No key. b: It failed unexpectedly.');
});

test('without any source there is nothing to search, and that is said', async () => {
  await expect(setUp([]).run('search', { query: 'x' })).rejects.toThrow(
    /no source with documents is switched on/,
  );
});

test('a source that never answers is left out after the budget, and named', async () => {
  const { ids, run } = setUp([silent, source('a', { 1: 'x' })], { budgetMs: 20, fetchTimeoutMs: 20 });
  expect(await ids('x')).toEqual(['a:doc:1']);
  const { structured, summary } = await run('search', { query: 'x' });
  expect(structured['note']).toBe(
    'silent did not answer within 0.02 s and is left out; ask again in a moment for its results.',
  );
  expect(summary).toBe('1 result; without silent');
  await expect(run('fetch', { id: 'silent:doc:1' })).rejects.toThrow('silent did not answer');
});

test('a source hears when the caller cancels, and not when the budget is used up', async () => {
  const heard: unknown[] = [];
  const listening: SearchedSource = {
    id: 'listening',
    documents: {
      search: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            heard.push(signal.reason);
            reject(signal.reason);
          });
        }),
      fetch: () => Promise.resolve(null),
    },
  };
  const cancelling = new AbortController();
  const attempt = setUp([listening], { signal: cancelling.signal }).run('search', { query: 'x' });
  const reason = new Error('the client cancelled');
  cancelling.abort(reason);
  await expect(attempt).rejects.toBe(reason);
  expect(heard).toEqual([reason]);
  const late = setUp([listening, source('a', { 1: 'x' })], { budgetMs: 20 });
  expect((await late.run('search', { query: 'x' })).summary).toBe('1 result; without listening');
  expect(heard).toHaveLength(1);
});

test.each(['workspace:doc:missing', 'nowhere:doc:a', 'nonsense', '::', '%zz:%'])(
  'the unknown id %s is told with the way out',
  async (id) => {
    const { run } = setUp([source('workspace', { a: 'x' })]);
    const attempt = run('fetch', { id });
    await expect(attempt).rejects.toBeInstanceOf(ToolError);
    await expect(attempt).rejects.toThrow(/Use an id from the results of search/);
  },
);

test('the older argument name document_id is taken', async () => {
  const { run } = setUp([source('workspace', { a: 'Plan' })]);
  expect((await run('fetch', { document_id: 'workspace:doc:a' })).structured).toMatchObject({
    title: 'Plan',
  });
});

test('an id without its source is taken where one source knows it, and refused where two do', async () => {
  const { run } = setUp([source('a', { 1: 'One', both: 'x' }), source('b', { 2: 'Two', both: 'x' })]);
  expect((await run('fetch', { id: 'doc:2' })).structured).toMatchObject({ id: 'b:doc:2', title: 'Two' });
  await expect(run('fetch', { id: 'doc:both' })).rejects.toThrow(
    'Use one of these ids: a:doc:both, b:doc:both',
  );
});

test('an id without its source is found even while another source fails', async () => {
  const { run, logged } = setUp([failing('b', new ToolError('No key.')), source('a', { 1: 'One' })]);
  expect((await run('fetch', { id: 'doc:1' })).structured).toMatchObject({ id: 'a:doc:1' });
  expect(logged).toEqual(['warn b could not be asked for a document: No key.']);
});

test('what a source says went wrong with a fetch reaches the caller', async () => {
  const broken = new AppError({ code: 'disk_full', message: 'Full.', hint: '' });
  await expect(setUp([failing('a', broken)]).run('fetch', { id: 'a:doc:1' })).rejects.toBe(broken);
});

describe('a caller narrowed to one of two sources', () => {
  const both = () => [source('a', { 1: 'One', shared: 'x' }), source('b', { 2: 'Two', shared: 'x' })];
  const narrowed = (...given: string[]) => setUp(both(), { sources: new Set(given) });

  test('finds and reads what that one holds, and is told of no other', async () => {
    const { ids, run, logged } = narrowed('a');
    expect((await ids('')).every((id) => id.startsWith('a:'))).toBe(true);
    expect((await run('fetch', { id: 'a:doc:1' })).structured).toMatchObject({ title: 'One' });
    for (const id of ['b:doc:2', 'doc:2']) await expect(run('fetch', { id })).rejects.toThrow('no document');
    expect(logged).toEqual([]);
  });

  test('has a short id for its own where another source knows it too', async () => {
    const fetched = await narrowed('b').run('fetch', { id: 'doc:shared' });
    expect(fetched.structured).toMatchObject({ id: 'b:doc:shared' });
  });

  test('and then to none has nothing to search', async () => {
    await expect(narrowed().run('search', { query: 'x' })).rejects.toThrow('open to this connection');
  });
});

test.each([
  ['search', {}, /search needs query/],
  ['search', { query: 5 }, /search needs query/],
  ['fetch', {}, /fetch needs id/],
  ['fetch', { id: '  ' }, /fetch needs id/],
])('%s refuses %j', async (name, args, message) => {
  await expect(setUp([source('a', {})]).run(name, args)).rejects.toThrow(message);
});

test('sources are asked for anew at each call', async () => {
  const sources: SearchedSource[] = [source('a', { 1: 'x' })];
  const { ids } = setUp(sources);
  expect(await ids('x')).toEqual(['a:doc:1']);
  sources.push(source('b', { 1: 'x' }));
  expect(await ids('x')).toEqual(['a:doc:1', 'b:doc:1']);
});

describe('fetch', () => {
  const market = (list: string[]): SearchedSource => ({
    id: 'exchange',
    title: 'Exchange',
    documents: {
      search: () => Promise.resolve([]),
      fetch: (id) =>
        Promise.resolve(
          /^exchange:(?:ticker|klines|order_flow):[A-Z]{6,8}(?::1[hM])?$/.test(id) &&
            list.includes(id.split(':')[2] ?? '')
            ? { id, title: id, text: 'x', metadata: {}, url: `https://exchange.test/${id}` }
            : null,
        ),
      market: {
        instruments: () =>
          Promise.resolve(
            list.map((symbol) => ({
              symbol,
              base: symbol.slice(0, 3),
              quote: symbol.slice(3),
              trading: true,
            })),
          ),
        document: () => null,
      },
    },
  });
  const exchange = () => market(['BTCUSDT', 'ETHUSDT', 'ETHBTC']);

  test.each([
    ['exchange:ticker:BTCUSDT', 'exchange:ticker:BTCUSDT'],
    ['exchange:ticker:btcusdt', 'exchange:ticker:BTCUSDT'],
    ['EXCHANGE:Ticker:BtcUsdt', 'exchange:ticker:BTCUSDT'],
    ['exchange:ticker:BTC-USDT', 'exchange:ticker:BTCUSDT'],
    ['exchange:klines:ETHBTC:1H', 'exchange:klines:ETHBTC:1h'],
    ['exchange:klines:ethbtc:1M', 'exchange:klines:ETHBTC:1M'],
    ['ticker:BTCUSDT', 'exchange:ticker:BTCUSDT'],
    ['ticker:btcusdt', 'exchange:ticker:BTCUSDT'],
    ['klines:BTCUSDT:1h', 'exchange:klines:BTCUSDT:1h'],
    ['analytics:order_flow:BTCUSDT', 'exchange:order_flow:BTCUSDT'],
    ['exchange:analytics:order_flow:ETHUSDT', 'exchange:order_flow:ETHUSDT'],
    ['"exchange:ticker:ETHUSDT"', 'exchange:ticker:ETHUSDT'],
  ])('takes %s for %s', async (id, meant) => {
    const { run, logged } = setUp([failing('other', new Error('asked for nothing')), exchange()]);
    expect((await run('fetch', { id })).structured).toMatchObject({ id: meant });
    expect(logged).toEqual([]);
  });

  test('cites the source’s own page where there is one, and else the link', async () => {
    const { run } = setUp([exchange(), source('a', { 1: 'One' })]);
    const own = await run('fetch', { id: 'ticker:BTCUSDT' });
    expect(own.structured['url']).toBe('https://exchange.test/exchange:ticker:BTCUSDT');
    expect((await run('fetch', { id: 'a:doc:1' })).structured['url']).toBe(`${origin}/data/a%3Adoc%3A1`);
  });

  test('says why a source cannot be read that is closed, and takes no other for it', async () => {
    const closed = [
      { id: 'crm', title: 'CRM', why: 'is switched off in Patchbay', isMissed: false },
      { id: 'diary', title: 'Diary', why: 'is hidden by the user', isMissed: false },
    ];
    const { run } = setUp([exchange()], { closed });
    const read = (id: string) => expect(run('fetch', { id })).rejects;
    await read('crm:companies:1').toThrow('"crm:companies:1" is of CRM, which is switched off in Patchbay.');
    await read('diary:note:1').toThrow('is of Diary, which is hidden by the user.');
    await read('unheard:ticker:BTCUSD').toThrow(/^There is no document with id "unheard:ticker:BTCUSD". Use/);
    const found = await run('search', { query: 'my positions in the crm' });
    expect(found.structured['note']).toContain('CRM is switched off in Patchbay.');
  });

  test('says what could not be searched when nothing is found, of what is meant to be open', async () => {
    const closed = [
      { id: 'crm', title: 'CRM', why: 'is not open: it has no token', isMissed: true },
      { id: 'diary', title: 'Diary', why: 'is hidden by the user', isMissed: false },
    ];
    const { run } = setUp([source('a', { 1: 'One' })], { closed });
    const found = await run('search', { query: 'grace hopper' });
    expect(found.structured['note']).toMatch(
      /Nothing matches “grace hopper”.*CRM is not open: it has no token\.$/,
    );
    const one = await run('search', { query: 'one' });
    expect(one.structured).toMatchObject({ results: [{ id: 'a:doc:1' }] });
    expect(one.structured).not.toHaveProperty('note');
  });

  test('tells a connection nothing of closed sources that it may not use', async () => {
    const closed = [{ id: 'crm', title: 'CRM', why: 'is switched off in Patchbay', isMissed: false }];
    const { run } = setUp([exchange()], { closed, sources: new Set(['exchange']) });
    await expect(run('fetch', { id: 'crm:companies:1' })).rejects.toThrow('There is no document with id');
  });

  test('names the ids that may have been meant', async () => {
    const { run } = setUp([exchange()]);
    const meant = (id: string) => expect(run('fetch', { id })).rejects;
    await meant('exchange:ticker:BTCUSD').toThrow('Did you mean exchange:ticker:BTCUSDT?');
    await meant('ticker:ETHUSDTT').toThrow('Did you mean exchange:ticker:ETHUSDT');
    await meant('exchange:ticker:QQQQQQ').toThrow(
      /^There is no document with id "exchange:ticker:QQQQQQ". Use/,
    );
  });

  test('tells what the source says of the id as it was written', async () => {
    const picky: SearchedSource = {
      id: 'picky',
      documents: {
        search: () => Promise.resolve([]),
        fetch: (id) =>
          id.endsWith(':ABC')
            ? Promise.reject(new ToolError(`No ${id}.`))
            : Promise.reject(new ToolError('Other.')),
      },
    };
    await expect(setUp([picky]).run('fetch', { id: 'picky:x:abc' })).rejects.toThrow('Other.');
  });
});

test('a result links to the source’s own page where there is one', async () => {
  const url = 'https://crm.example/acme';
  const crm: SearchedSource = {
    id: 'crm',
    documents: {
      search: () => Promise.resolve([{ ...hit('crm:companies:1', 'Acme'), url }]),
      fetch: () => Promise.resolve(null),
    },
  };
  const { run } = setUp([crm]);
  expect((await run('search', { query: 'acme' })).structured).toEqual({
    results: [{ id: 'crm:companies:1', title: 'Acme', url }],
  });
});

test('nothing found is an empty list and a sentence that helps', async () => {
  const nothing: SearchedSource = {
    id: 'a',
    documents: { search: () => Promise.resolve([]), fetch: () => Promise.resolve(null) },
  };
  const { structured } = await setUp([nothing]).run('search', { query: 'zebra crossing' });
  expect(structured['results']).toEqual([]);
  expect(structured['note']).toMatch(/^Nothing matches “zebra crossing”\. Try/);
});

test('the empty query asks the sources for what is newest', async () => {
  const asked: string[] = [];
  const dated = (id: string, updatedAt: number): SearchedSource => ({
    id,
    documents: {
      search: ({ text }) => {
        asked.push(text);
        return Promise.resolve([{ ...hit(`${id}:doc:1`), updatedAt }]);
      },
      fetch: () => Promise.resolve(null),
    },
  });
  expect(await setUp([dated('a', 1), dated('b', 2)]).ids('  ')).toEqual(['b:doc:1', 'a:doc:1']);
  expect(asked).toEqual(['', '']);
});

test('“my tasks” finds the newest tasks, whatever they are about', async () => {
  const tasks: SearchedSource = {
    id: 'w',
    documents: {
      search: ({ text }) =>
        Promise.resolve(text === '' ? [hit('w:task:1', 'Renew passport'), hit('w:note:2', 'Idea')] : []),
      fetch: () => Promise.resolve(null),
    },
  };
  expect(await setUp([tasks]).ids('my tasks')).toEqual(['w:task:1']);
});

test('a list of instruments that is slow to come is named, and its last one used meanwhile', async () => {
  let slow = false;
  const exchange: SearchedSource = {
    id: 'exchange',
    documents: {
      search: () => Promise.resolve([]),
      fetch: () => Promise.resolve(null),
      market: {
        instruments: () =>
          slow
            ? new Promise(() => undefined)
            : Promise.resolve([{ symbol: 'BTCUSDT', base: 'BTC', quote: 'USDT', trading: true }]),
        document: ({ instrument }) => ({ id: `exchange:ticker:${instrument?.symbol ?? ''}`, title: 'Price' }),
      },
    },
  };
  const { ids, run } = setUp([exchange], { budgetMs: 50 });
  expect(await ids('btc price')).toEqual(['exchange:ticker:BTCUSDT']);
  slow = true;
  expect(await ids('btc price')).toEqual(['exchange:ticker:BTCUSDT']);
  const fresh = setUp([exchange], { budgetMs: 50 });
  const { structured } = await fresh.run('search', { query: 'btc price' });
  expect(structured['note']).toMatch(/exchange did not answer within 0.05 s/);
  expect((await run('search', { query: 'btc price' })).summary).toBe('1 result');
});
