/** What is read out of a tool's answer: charts, tables, documents, lists, and nothing out of what is none of them. */
import { describe, expect, it } from 'vitest';
import { candlesInWords, candlesOf, fewer } from '../../src/renderer/features/calls/result/candles.ts';
import { blocksOf, plainOf, spansOf } from '../../src/renderer/features/calls/result/markdown.ts';
import { valueOf } from '../../src/renderer/features/calls/result/parts.ts';
import { profileInWords, profileOf } from '../../src/renderer/features/calls/result/profile.ts';
import { recognise, type ResultView } from '../../src/renderer/features/calls/result/recognise.ts';
import { mostRows, rowsOf, wordsOf } from '../../src/renderer/features/calls/result/rows.ts';
import {
  priceTick,
  roundPrices,
  timesToTell,
  timeTick,
} from '../../src/renderer/features/calls/result/ticks.ts';
import { hour } from './fixtures/moment.ts';
import * as results from './fixtures/results.ts';

function tablesOf(view: ResultView | null) {
  if (view?.kind !== 'tables') throw new Error(`No tables, but ${view?.kind ?? 'nothing'}.`);
  return view.tables.map(({ title, columns, rows }) => ({
    title,
    names: columns.map(({ name }) => name),
    rows,
  }));
}

describe('what was answered', () => {
  it('is the structured content, with what was said beside it', () => {
    const value = { a: '1' };
    const texts = [JSON.stringify(value), 'Only the first 4 of 9 fit.'].map((text) => ({
      type: 'text',
      text,
    }));
    expect(valueOf({ content: texts, structuredContent: value })).toEqual({
      value,
      notes: ['Only the first 4 of 9 fit.'],
    });
  });

  it('is read from the text of older servers', () => {
    expect(valueOf({ a: 1 })).toEqual({ value: { a: 1 }, notes: [] });
    expect(valueOf({ a: 1, _cut: 'Kept in part.' })).toEqual({ value: { a: 1 }, notes: ['Kept in part.'] });
    expect(valueOf({ content: [{ type: 'text', text: '{"a":1}' }] })).toEqual({ value: { a: 1 }, notes: [] });
  });

  it('is nothing where it failed, or is mere words', () => {
    expect(valueOf({ content: [{ type: 'text', text: '{"a":1}' }], isError: true })).toBeNull();
    expect(valueOf({ content: [{ type: 'text', text: 'Done.' }] })).toBeNull();
    for (const odd of [null, undefined, 7, 'x', [], { content: [null, 7] }, { cut: '{"a', length: 90_000 }])
      expect(valueOf(odd)).toBeNull();
  });
});

describe('a result is recognised', () => {
  it.each([
    ['binance_get_klines', results.klines(3), 'candles'],
    ['binance_get_volume_profile', results.volumeProfile(24), 'profile'],
    ['search', results.found, 'hits'],
    ['search', results.nothingFound, 'hits'],
    ['fetch', results.document, 'document'],
    ['notes__fetch', results.document, 'document'],
    ['binance_get_ticker', results.ticker, 'tables'],
    ['fetch_accounts', { accounts: [{ account_number: '5WX34382', nickname: 'Retirement' }] }, 'tables'],
    ['fetch_market_data', { quotes: [{ symbol: 'AAPL', bid: '312.01' }] }, 'tables'],
    ['search_options', { options: [{ symbol: 'AAPL  260612C00110000', strike: '110.0' }] }, 'tables'],
  ])('%s as what it is', (tool, value, kind) => {
    expect(recognise(tool, value)?.kind).toBe(kind);
  });

  it.each([null, 7, 'text', [], {}, { klines: [] }, { deep: { a: {} } }, { partial: '{"a":' }])(
    'as nothing but what was sent: %j',
    (value) => expect(recognise('any_tool', value)).toBeNull(),
  );

  it('as a book with bids and asks side by side, without the zeros that all of a column end in', () => {
    const [book] = tablesOf(
      recognise('binance_get_orderbook', {
        bids: [
          ['0.00001000', '431.00000000'],
          ['0.00000990', '2.1'],
        ],
        asks: [['0.00001010', '12.00000000']],
      }),
    );
    expect(book).toEqual({
      title: 'Order book',
      names: ['bid quantity', 'bid', 'ask', 'ask quantity'],
      rows: [
        ['431.00000000', '0.0000100', '0.0000101', '12.00'],
        ['2.1', '0.0000099', '', ''],
      ],
    });
  });

  it('as a book in prices where it was sent in whole numbers of their steps', () => {
    const sent = {
      price_scale: 100,
      qty_scale: 100_000,
      bids: [
        [9911024, 6984],
        [9, 12_345_678],
      ],
      asks: [[9911025, 5]],
    };
    expect(tablesOf(recognise('binance_orderbook_l2', sent))[0]?.rows).toEqual([
      ['0.06984', '99110.24', '99110.25', '0.00005'],
      ['123.45678', '0.09', '', ''],
    ]);
    const odd = { ...sent, price_scale: 20, qty_scale: '1e5' };
    expect(tablesOf(recognise('binance_orderbook_l2', odd))[0]?.rows[0]).toEqual([
      '6984',
      '9911024',
      '9911025',
      '5',
    ]);
  });

  it('as trades that say who crossed the spread', () => {
    const [table] = tablesOf(recognise('binance_get_recent_trades', results.trades));
    expect(table?.names).toEqual(['time', 'price', 'quantity', 'taker']);
    expect(table?.rows[0]?.slice(1)).toEqual(['67250.00', '0.0010', 'sells']);
    expect(table?.rows[1]?.[3]).toBe('buys');
  });

  it('as facts beside tables', () => {
    const view = recognise('any', { total: '12.50', next_cursor: null, rows: [{ a: 1 }], other: [{ b: 2 }] });
    expect(view).toMatchObject({ facts: [{ name: 'total', text: '12.50' }] });
    expect(tablesOf(view).map(({ title }) => title)).toEqual(['Rows', 'Other']);
  });

  it('as passages where a text is too long for a fact, however deep it lies', () => {
    const content = '## Agenda\n\n- Roadmap';
    const view = recognise('get_note', { item: { uid: 'a1', payload: { title: 'Offsite', content } } });
    expect(view).toMatchObject({
      facts: [
        { name: 'uid', text: 'a1' },
        { name: 'title', text: 'Offsite' },
      ],
      passages: [{ name: 'content', text: content }],
    });
  });

  it('without the signature of a link, and with its colons as such', () => {
    const escaped = {
      results: [{ id: 'a', title: 'A', url: 'https://x.example/data/binance%3Aklines%3aBTC?sig=1' }],
    };
    const other = recognise('search', escaped);
    expect(other?.kind === 'hits' && other.hits[0]?.url).toBe('https://x.example/data/binance:klines:BTC');
    const view = recognise('search', results.found);
    expect(view?.kind === 'hits' && view.hits[0]?.url).toBe(
      'https://calm-otter.ngrok.app/data/workspace:note:0198c2f4-7d1e',
    );
  });

  it('whatever stands in it, without a fault', () => {
    const worst = [
      results.odd,
      results.hostileDocument,
      results.hostileKlines,
      { histogram: [null, {}], point_of_control: 1 },
    ];
    const keys = ['klines', 'histogram', 'results', 'bids', 'asks', 'trades', 'text', 'rows'];
    const values = [
      null,
      1,
      'x',
      [],
      [null],
      [[]],
      [{}],
      [[1, 2, 3, 4, 5, 6]],
      { a: [{}] },
      [{ a: { b: [1] } }],
    ];
    const mixed = keys.flatMap((key) => values.map((value) => ({ [key]: value })));
    for (const value of [...worst, ...mixed])
      for (const tool of ['fetch', 'search', 'x_trades']) expect(() => recognise(tool, value)).not.toThrow();
  });
});

describe('a table', () => {
  it('opens what lies one level within, and puts names first and long ids last', () => {
    const [table] = tablesOf(recognise('list_notes', results.items));
    expect(table?.names).toEqual(['title', 'version', 'updated at', 'content', 'tags', 'uid']);
    expect(table?.rows[0]?.slice(0, 2)).toEqual(['Offsite in Lisbon', '1']);
    expect(table?.rows[0]?.[4]).toBe('travel, team');
  });

  it('keeps the digits of money, and stands numbers under each other', () => {
    const rows = rowsOf('Balances', [
      { asset: 'BTC', free: '4723846.89208129', note: 'a' },
      { asset: 'ETH', free: '0.10000000', note: '7' },
    ]);
    expect(rows?.rows.map((row) => row[1])).toEqual(['4723846.89208129', '0.10000000']);
    expect(rows?.columns.map((column) => column.isNumber)).toEqual([false, true, false]);
  });

  it('leaves out the zeros that all numbers of a column end in, but no cents and nothing of whole numbers', () => {
    const columns = (...cells: string[]) =>
      rowsOf(
        'x',
        cells.map((a) => ({ a })),
      )?.rows.map(([cell]) => cell);
    expect(columns('1.50000000', '0.06984000')).toEqual(['1.50000', '0.06984']);
    expect(columns('0.00000000', '4320.00000000')).toEqual(['0.00', '4320.00']);
    expect(columns('100', '2.500')).toEqual(['100', '2.500']);
    expect(columns('1.500', 'many')).toEqual(['1.500', 'many']);
  });

  it('names linked records in a cell, or says what little is known of them', () => {
    const [table] = tablesOf(recognise('attio_list_tasks', results.tasks));
    const cells = (name: string) => table?.rows.map((row) => row[table.names.indexOf(name)]);
    expect(cells('assignees')?.[0]).toBe('Susan Kare');
    expect(cells('linked records')?.slice(0, 2)).toEqual([
      'Lindqvist & Partner',
      'Kestrel Optics, people fbe9f7bf…',
    ]);
    const deep = { a: { b: { c: [{ d: 1 }] } } };
    expect(rowsOf('x', [deep])?.rows).toEqual([['{"c":[{"d":1}]}']]);
  });

  it('says once what two columns of one name say in every row', () => {
    const records = [
      { id: 1, name: 'Acme', state: 'new', values: { name: 'Acme', state: 'won' } },
      { id: 2, name: 'Lumen', state: 'won', values: { name: 'Lumen', state: 'won' } },
    ];
    const rows = rowsOf('Records', records);
    expect(rows?.columns.map(({ name }) => name)).toEqual(['name', 'id', 'state', 'values state']);
    expect(rows?.hidden).toBe(0);
  });

  it('says times as times where their names or their looks say that they are', () => {
    const rows = rowsOf('x', [
      {
        closeTime: 1_791_980_000_000,
        count: 1_791_980_000_000,
        updated_at: '2026-10-12T08:14:03.112Z',
        text: 'On 2026-10-12T08:14:03.112Z',
      },
    ]);
    const stamp = /^2026-\d\d-\d\d \d\d:\d\d:\d\d$/;
    expect(rows?.rows[0]?.[0]).toMatch(stamp);
    expect(rows?.rows[0]?.[1]).toBe('1791980000000');
    expect(rows?.rows[0]?.[2]).toMatch(stamp);
    expect(rows?.rows[0]?.[3]).toBe('On 2026-10-12T08:14:03.112Z');
  });

  it('leaves out what is empty in every row, and says how much more there is', () => {
    const wide = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`c${index}`, index]));
    const rows = rowsOf(
      'x',
      Array.from({ length: 900 }, () => ({ ...wide, nothing: null, none: [] })),
    );
    expect(rows?.rows).toHaveLength(mostRows);
    expect(rows?.total).toBe(900);
    expect(rows?.columns.length).toBe(30 - (rows?.hidden ?? 0));
    expect(rows?.columns.map(({ name }) => name)).not.toContain('nothing');
  });

  it('is none of a list that holds anything but records', () => {
    expect(rowsOf('x', [{ a: 1 }, 2])).toBeNull();
    expect(rowsOf('x', [])).toBeNull();
    expect(rowsOf('x', [{}, {}])).toBeNull();
  });

  it('has its columns in words', () => {
    expect(['isBuyerMaker', 'average-open-price', 'trade_count', 'NAV'].map(wordsOf)).toEqual([
      'is buyer maker',
      'average open price',
      'trade count',
      'NAV',
    ]);
  });
});

describe('candles', () => {
  it('keep their texts, and leave out what is none', () => {
    const candles = candlesOf(results.hostileKlines);
    expect(candles?.candles.map((candle) => candle.exact)).toEqual([
      ['1', '1', '1', '1', '0'],
      ['1e3', '9e9', '0.00000001', '5', results.hostileKlines.klines.at(-1)?.[5]],
    ]);
    expect(candles?.table.total).toBe(results.hostileKlines.klines.length);
  });

  it('are said in words for whoever does not see them', () => {
    const candles = candlesOf(results.klines(72));
    const words = candles === null ? '' : candlesInWords(candles);
    expect(words).toMatch(
      /^Candles of BTCUSDT, 1h: 72 from 2026-.*, opened at 67000\.00000000, closed at \d+\.\d{8}\./,
    );
  });

  it('stand for several where there are too many, from the first open to the last close', () => {
    const candles = candlesOf(results.klines(1000))?.candles ?? [];
    const few = fewer(candles, 120);
    expect(few.size).toBe(9);
    expect(few.candles).toHaveLength(112);
    const group = candles.slice(9, 18);
    expect(few.candles[1]).toMatchObject({
      at: group[0]?.at,
      open: group[0]?.open,
      close: group[8]?.close,
      high: Math.max(...group.map(({ high }) => high)),
      low: Math.min(...group.map(({ low }) => low)),
    });
    expect(few.candles[1]?.exact[3]).toBe(group[8]?.exact[3]);
    expect(fewer(candles.slice(0, 5), 120)).toEqual({ size: 1, candles: candles.slice(0, 5) });
  });

  it('have axes of round prices and of times that differ', () => {
    expect(roundPrices(66_566, 68_281)).toEqual([67_000, 67_500, 68_000]);
    expect(roundPrices(0.000_010_1, 0.000_011_2).map(priceTick(0.000_010_1, 0.000_011_2))).toContain(
      '0.0000105',
    );
    expect(roundPrices(5, 5)).toEqual([5]);
    const times = Array.from({ length: 72 }, (_, index) => Date.UTC(2026, 9, 11, 13) + index * hour);
    const told = timesToTell(times).map(timeTick(times));
    expect(new Set(told).size).toBe(told.length);
    expect(told.length).toBeGreaterThan(1);
  });
});

describe('a volume profile', () => {
  it('marks its fullest price and the value area', () => {
    const histogram = ['10.0', '10.5', '11.0', '11.5'].map((price_level, index) => ({
      ...{ price_level, volume: `${index}.25000000`, trade_count: index },
    }));
    const marks = { point_of_control: '11.0', value_area_low: '10.5', value_area_high: '11.0' };
    const profile = profileOf({ symbol: 'ETHUSDT', histogram, ...marks });
    expect(profile?.bins.map(({ price, volume, place }) => [price, volume, place])).toEqual([
      ['11.5', '3.25000000', 'outside'],
      ['11.0', '2.25000000', 'control'],
      ['10.5', '1.25000000', 'area'],
      ['10.0', '0.25000000', 'outside'],
    ]);
    expect(profile === null ? '' : profileInWords(profile)).toBe(
      'Volume by price of ETHUSDT, in 4 ranges: most was traded at 11.0, the value area reaches from 10.5 to 11.0. The table has all of them.',
    );
  });
});

describe('a document', () => {
  it('is read as headings, paragraphs, lists, tables and code', () => {
    const kinds = blocksOf(results.document.text).map((block) => block.kind);
    expect(kinds).toEqual(['heading', 'paragraph', 'heading', 'table', 'heading', 'list', 'list']);
    const table = blocksOf(results.document.text).find((block) => block.kind === 'table');
    expect(table).toMatchObject({ head: ['What', 'Value', 'Unit'] });
    expect(table?.kind === 'table' && table.rows[3]).toEqual(['Volume', '18422.91375', 'BTC']);
  });

  it.each([
    ['a fence that never ends', '```\ncode\nmore', [{ kind: 'code', text: 'code\nmore' }]],
    [
      'a list that goes on',
      '- one\n  and more\n- two',
      [{ kind: 'list', ordered: false, items: ['one and more', 'two'] }],
    ],
    [
      'a row that is too short',
      '| a | b |\n|---|---|\n| 1 |',
      [{ kind: 'table', head: ['a', 'b'], rows: [['1', '']] }],
    ],
    ['a bar in a cell', '| a |\n|---|\n| x \\| y |', [{ kind: 'table', head: ['a'], rows: [['x | y']] }]],
    [
      'a rule',
      'a\n\n---\n\nb',
      [
        { kind: 'paragraph', text: 'a' },
        { kind: 'paragraph', text: 'b' },
      ],
    ],
    ['nothing', '\n\n', []],
  ])('is read with %s', (_, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });

  it('has links in plain sight, and nothing to press', () => {
    expect(spansOf('See [the host](https://a.example) and [x](javascript:alert)')).toEqual([
      { kind: 'plain', text: 'See ' },
      { kind: 'plain', text: 'the host (' },
      { kind: 'address', text: 'https://a.example' },
      { kind: 'plain', text: ')' },
      { kind: 'plain', text: ' and ' },
      { kind: 'plain', text: 'x (' },
      { kind: 'address', text: 'javascript:alert' },
      { kind: 'plain', text: ')' },
    ]);
  });

  it('leaves stars and underscores alone that emphasise nothing', () => {
    expect(plainOf('2 * 3 * 4 and value_area_low')).toBe('2 * 3 * 4 and value_area_low');
    expect(spansOf('**bold** `a*b` *soft*').filter((span) => span.kind !== 'plain')).toEqual([
      { kind: 'strong', text: 'bold' },
      { kind: 'code', text: 'a*b' },
      { kind: 'em', text: 'soft' },
    ]);
  });

  it('is read in no time, however it is made', () => {
    const began = performance.now();
    for (const piece of [
      '*'.repeat(50_000),
      '[]('.repeat(20_000),
      '| '.repeat(50_000),
      '- - '.repeat(25_000),
      '`'.repeat(50_000),
      ':-'.repeat(50_000),
    ])
      blocksOf(`${piece}\n${piece}\n${piece}`).forEach((block) => 'text' in block && spansOf(block.text));
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('a hostile text', () => {
  it.each([
    ['a heading of spaces', `# a${' '.repeat(50_000)}x`],
    ['number signs', `# ${'#'.repeat(50_000)}x`],
    ['open brackets', '['.repeat(50_000)],
    ['open marks', '`*_'.repeat(20_000)],
    ['a divider that is none', `a | b\n-${' '.repeat(50_000)}| x`],
  ])('of %s is read in a time that goes with its length', (_name, text) => {
    const began = performance.now();
    for (const block of blocksOf(text)) if ('text' in block) spansOf(block.text);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('that closes its heading, or only seems to, keeps its words', () => {
    expect(blocksOf('## Prices ##')).toEqual([{ kind: 'heading', level: 2, text: 'Prices' }]);
    expect(blocksOf('# C#')).toEqual([{ kind: 'heading', level: 1, text: 'C#' }]);
  });
});
