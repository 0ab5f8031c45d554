/** Full-text search over the workspace: what is found, in which order, and that nothing anybody types can break it. */
import { describe, expect, test } from 'vitest';
import {
  expressionsFor,
  joinSegments,
  othersIn,
  segment,
} from '../../../../src/mcp/connectors/workspace/words.ts';
import { workspace } from '../../../../src/mcp/connectors/workspace/index.ts';
import { openConnector } from '../open-connector.ts';
import { asked, backends, samples, type Opened } from './fixture.ts';

const day = 24 * 3600 * 1000;

const titles = async ({ find }: Opened, query: string) => (await find(query)).map(({ title }) => title);

const hostile = [
  ...['"', '""', '"hello', 'hello"', "'; DROP TABLE item; --", 'hello AND', 'NOT hello', 'hello OR', 'NEAR('],
  ...['NEAR(hello world, 2)', 'title:hello', '{title body}: hello', '-hello', '^hello', 'hello*', '*hello'],
  ...[
    'hello + world',
    '(((',
    ')hello(',
    'a\u0000b',
    '\u0000',
    '\ud800',
    'hello\\',
    '%_',
    '\u202ehello',
    '\ufeff',
  ],
  ...['AND', 'OR', 'NOT', 'hello " OR "1"="1', 'a'.repeat(100_000), 'hello '.repeat(5_000), '"'.repeat(999)],
  ...['َُِ', '﷽', '𝕳𝖊𝖑𝖑𝖔', '1.5e10', 'C++', 'it’s', '\n\t\r', 'search', 'rank MATCH 1'],
];

describe.each(backends)('on $name', ({ openWorkspace }) => {
  async function withNotes(notes: Record<string, string>): Promise<Opened> {
    const opened = await openWorkspace();
    for (const [title, content] of Object.entries(notes)) {
      await opened.item('create_note', { title, content });
    }
    return opened;
  }

  test.each(samples)('a $kind is found by its words under its own id', async (sample) => {
    const opened = await openWorkspace();
    const arguments_ = await sample.create(opened);
    const field = 'content' in arguments_ ? 'content' : 'description';
    const made = await opened.item(`create_${sample.kind}`, { ...arguments_, [field]: 'the zebra crossing' });
    const [hit] = await opened.find('zebra');
    expect(hit).toMatchObject({ id: `workspace:${sample.kind}:${made.uid}`, snippet: 'the zebra crossing' });
    expect(hit?.title).not.toBe('');
  });

  test('of what is called by the words, the snippet tells what stands in it', async () => {
    const opened = await withNotes({ 'Weekly review': 'Ship the release', 'Plan of the week': 'weekly' });
    const hits = await opened.find('weekly review');
    expect(hits[0]).toMatchObject({ title: 'Weekly review', snippet: 'Ship the release' });
  });

  test('words that say nothing need not stand in what is found', async () => {
    const opened = await withNotes({ 'Release plan': 'In March', 'What is it about': 'the other thing' });
    const said = ['plan', 'release'];
    const question = { ...asked('what is the plan for the release'), words: said, spelled: said };
    const signal = new AbortController().signal;
    const hits = await opened.open.documents?.search(question, { limit: 10, signal });
    expect(hits?.map(({ title }) => title)).toEqual(['Release plan']);
  });

  test('tags, people and further fields are searched, states and links are not', async () => {
    const opened = await openWorkspace();
    const note = await opened.item('create_note', {
      title: 'T',
      content: 'C',
      tags: ['budget'],
      additional_fields: { project: 'Apollo', owners: ['Grace'] },
    });
    await opened.item('create_chat', { title: 'Room', participants: ['Ada Lovelace'] });
    await opened.item('create_comment', {
      ...{ content: 'X', parent_type: 'note', parent_uid: note.uid, author: 'Linus' },
    });
    for (const word of ['budget', 'apollo', 'grace', 'lovelace', 'linus']) {
      expect(await opened.find(word), word).toHaveLength(1);
    }
    expect(await opened.find(note.uid)).toEqual([]);
  });

  test('a word in the title ranks above the same word in the text', async () => {
    const opened = await withNotes({
      'Shopping list': 'bread, milk and a rocket',
      Rocket: 'launch on Monday',
      Misc: 'nothing of note',
    });
    expect(await titles(opened, 'rocket')).toEqual(['Rocket', 'Shopping list']);
  });

  test('all words come before some words', async () => {
    const opened = await withNotes({
      'Budget 2025': 'old numbers',
      'Trip plan': 'budget for the trip to Rome, budget, budget',
      'Rome trip': 'what the budget allows in Rome',
    });
    const found = await opened.find('rome budget');
    expect(
      found
        .map(({ title }) => title)
        .slice(0, 2)
        .sort(),
    ).toEqual(['Rome trip', 'Trip plan']);
    expect(found.at(2)?.title).toBe('Budget 2025');
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
  });

  test('all words in a long text still come before one word in a title', async () => {
    const opened = await withNotes({
      Xylophone: '',
      Minutes: `xylophone ${'and so on '.repeat(500)} rehearsal`,
    });
    const found = await opened.find('rehearsal xylophone');
    expect(found.map(({ title }) => title)).toEqual(['Minutes', 'Xylophone']);
    expect(found[0]?.score).toBeGreaterThan(found[1]?.score ?? Infinity);
  });

  test('a question in plain words finds what it is about', async () => {
    const opened = await withNotes({
      'Dentist appointment': 'Tuesday at 9 with Dr. Weiss',
      Groceries: 'apples and pears',
    });
    expect((await titles(opened, 'when is my appointment at the dentist?'))[0]).toBe('Dentist appointment');
  });

  test('the last word matches as a prefix, the others do not', async () => {
    const opened = await withNotes({ 'Quarterly planning': 'goals' });
    expect(await titles(opened, 'plan')).toEqual(['Quarterly planning']);
    expect(await titles(opened, 'quarterly pla')).toEqual(['Quarterly planning']);
    expect(await titles(opened, 'quart missing')).toEqual([]);
  });

  test('among equal matches the newer one comes first', async () => {
    const clock = { at: 1_700_000_000_000 };
    const opened = await openWorkspace({ now: () => clock.at });
    for (const title of ['old report', 'new report']) {
      await opened.item('create_note', { title, content: 'same' });
      clock.at += 90 * day;
    }
    expect(await titles(opened, 'report')).toEqual(['new report', 'old report']);
  });

  test('archived items are found, but lower', async () => {
    const opened = await openWorkspace();
    await opened.item('create_note', { title: 'Invoice A', content: '' });
    const newest = await opened.item('create_note', { title: 'Invoice B', content: '' });
    await opened.item('archive_note', { uid: newest.uid });
    expect(await titles(opened, 'invoice')).toEqual(['Invoice A', 'Invoice B']);
  });

  test('what is deleted is found no more, and what is changed is found as it is now', async () => {
    const opened = await openWorkspace();
    const gone = await opened.item('create_note', { title: 'Secret', content: 'ephemeral' });
    const changed = await opened.item('create_note', { title: 'Draft', content: 'caterpillar' });
    await opened.item('delete_note', { uid: gone.uid });
    await opened.item('patch_note', { uid: changed.uid, updates: { content: 'butterfly' } });
    expect(await opened.find('ephemeral')).toEqual([]);
    expect(await opened.find('caterpillar')).toEqual([]);
    expect(await titles(opened, 'butterfly')).toEqual(['Draft']);
    expect(await titles(opened, '')).toEqual(['Draft']);
  });

  test('diacritics and case make no difference', async () => {
    const opened = await withNotes({ 'Café Zażółć': 'Größe ÅNGSTRÖM' });
    for (const query of ['cafe', 'CAFÉ', 'zażołć', 'angstrom', 'grosse größe']) {
      expect(await titles(opened, query), query).toEqual(['Café Zażółć']);
    }
  });

  test.each([
    ['sceintific metod', 'Scientific method'],
    ['лекция', 'Лекции по физике'],
    ['strassenbahn', 'Straßenbahn 28'],
    ['Muenchen', 'München'],
    ['moving', 'The move'],
    ['adaptor', 'USB adapter'],
  ])('“%s” finds what is written “%s”', async (question, title) => {
    const opened = await withNotes({ [title]: 'x', 'Something else': 'y' });
    expect(await titles(opened, question)).toEqual([title]);
  });

  test('a word that is there is no slip of another', async () => {
    const opened = await withNotes({ 'Silver spoons': 'x', 'Sliver of wood': 'y' });
    expect(await titles(opened, 'sliver')).toEqual(['Sliver of wood']);
    expect(await titles(opened, 'xylophone')).toEqual([]);
  });

  test('scripts without spaces are found inside a sentence', async () => {
    const opened = await withNotes({ 明日の会議: '東京で新しい計画について話します', 别的: '北京的天气' });
    expect(await titles(opened, '会議')).toEqual(['明日の会議']);
    expect(await titles(opened, '計画')).toEqual(['明日の会議']);
    expect((await titles(opened, '東京の計画'))[0]).toBe('明日の会議');
    expect((await opened.find('計画'))[0]?.snippet).toContain('東京で新しい計画');
  });

  test('a query without a word finds the newest documents', async () => {
    const clock = { at: 1_700_000_000_000 };
    const opened = await openWorkspace({ now: () => (clock.at += 1000) });
    for (const title of ['one', 'two', 'three']) await opened.item('create_note', { title, content: 'x' });
    for (const query of ['', '   ', '*', '"', '()', '🎉', '-- ;']) {
      expect(await titles(opened, query), query).toEqual(['three', 'two', 'one']);
    }
  });

  test('the limit holds', async () => {
    const opened = await openWorkspace();
    for (let index = 0; index < 12; index += 1) {
      await opened.item('create_note', { title: `same ${index}`, content: '' });
    }
    expect(await opened.find('same', 5)).toHaveLength(5);
    expect(await opened.find('', 5)).toHaveLength(5);
  });

  test.each(hostile)('the query %.30j is safe', async (query) => {
    const opened = await withNotes({ hello: 'world' });
    await expect(opened.find(query)).resolves.toBeInstanceOf(Array);
    expect(await titles(opened, 'hello')).toEqual(['hello']);
  });

  test('random junk around a word never hides it and never throws', async () => {
    const opened = await withNotes({ Needle: 'in a haystack' });
    const junk = '"*()^:-+{}[]\\/%_;,.!?\'\u0000 \t\n'.split('');
    for (let round = 0; round < 300; round += 1) {
      const noise = () =>
        Array.from(
          { length: Math.floor(Math.random() * 6) },
          () => junk[Math.floor(Math.random() * junk.length)],
        );
      const query = `${noise().join('')} needle ${noise().join('')}`;
      expect(await titles(opened, query), JSON.stringify(query)).toEqual(['Needle']);
    }
  });
});

test('segments are put together again as they were', () => {
  for (const text of ['東京で会う', 'mixed 東京 text', 'plain', '']) {
    expect(joinSegments(segment(text))).toBe(text);
  }
});

test('one letter alone is no prefix', () => {
  expect(expressionsFor('plan b')).toEqual({ all: '"plan" AND "b"', any: '"plan" OR "b"' });
  expect(expressionsFor('plan bee')).toEqual({ all: '"plan" AND "bee"*', any: '"plan" OR "bee"*' });
});

test('a word is also looked for by what else it is called, a compound by both of its halves', () => {
  const others = othersIn([
    { word: 'wlan', spelled: 'WLAN', parts: [['wifi', 'wi fi']] },
    { word: 'zahnarzttermin', spelled: 'Zahnarzttermin', parts: [['dentist*'], ['appointment*', 'cita']] },
  ]);
  const none = () => [];
  expect(expressionsFor('WLAN büro', none, others)).toEqual({
    all: '("WLAN" OR "wifi" OR "wi fi") AND "büro"*',
    any: '"WLAN" OR "büro"* OR "wifi" OR "wi fi"',
  });
  expect(expressionsFor('Zahnarzttermin', none, others)?.all).toBe(
    '("Zahnarzttermin"* OR ("dentist"* AND ("appointment"* OR "cita")))',
  );
});

test.each([
  ['one word over and over', 'Zahnarzttermin '.repeat(130)],
  ['many words', Array.from({ length: 300 }, (_, i) => `wort${i}`).join(' ')],
  ['a run without spaces', String.fromCodePoint(...Array.from({ length: 2_000 }, (_, i) => 0x4e00 + i))],
])('of %s no more is looked for than can be found soon', (_what, query) => {
  const forms = (word: string) => Array.from({ length: 100 }, (_, i) => `${word}${i}`);
  const called = (word: string) => Array.from({ length: 50 }, (_, i) => forms(`${word}x${i}`));
  const { all, any } = expressionsFor(query, () => [], called) ?? {};
  // Thousands of terms kept the database at it for forty seconds.
  expect(all?.split(' OR ').length).toBeLessThan(512);
  expect(any?.split(' OR ').length).toBeLessThan(512);
});

test('a text is found by a question in another language', async () => {
  const opened = await openConnector(workspace);
  await opened.call('create_note', { title: 'Groceries', content: 'Milk and eggs' });
  await opened.call('create_note', { title: '会议记录', content: '讨论' });
  await opened.call('create_note', { title: 'Contracts', content: 'All of them' });
  await opened.call('create_note', { title: 'Contractualities', content: 'None of them' });
  const { documents } = opened.opened;
  const found = async (query: string) => {
    const signal = new AbortController().signal;
    const hits = await documents?.search(opened.question(query), { limit: 10, signal });
    return hits?.map(({ title }) => title);
  };
  expect(await found('Einkaufsliste')).toEqual(['Groceries']);
  expect(await found('lista de la compra')).toEqual(['Groceries']);
  expect(await found('会議記録')).toEqual(['会议记录']);
  expect(await found('Vertrag')).toEqual(['Contracts']);
});
