/** Attio's records and schema through the tunnel: every answer against the simulated workspace itself. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openAttioWorld, type AttioWorld } from './attio-world.ts';
import { listIn } from './binance-world.ts';
import {
  choiceOf,
  firstOf,
  iso,
  nameOf,
  notesOf,
  objectOf,
  targetsOf,
  thing,
  things,
  toldNote,
  toldRecord,
  toldTask,
  valuesOf,
} from './truth/attio.ts';

// A command is a process of its own, and a loaded machine takes seconds to start one.
vi.setConfig({ testTimeout: 60_000 });

const reading = [
  ...['search_records', 'search_records_advanced', 'get_record_details', 'get_record_interactions'],
  ...['get_record_attributes', 'get_record_attribute_options', 'search_records_by_relationship'],
  ...['search_records_by_content', 'search_records_by_timeframe', 'batch_search_records', 'list_notes'],
  ...['get_note', 'list_tasks', 'get_lists', 'get_list_details', 'get_list_entries', 'filter_list_entries'],
  ...['get_record_list_memberships', 'list_workspace_members', 'search_workspace_members'],
];
const writing = ['create_record', 'create_note', 'create_task', 'add_record_to_list'];
const destroying = [
  ...['update_record', 'delete_record', 'batch_records', 'delete_note', 'update_task', 'delete_task'],
  ...['update_list_entry', 'remove_record_from_list'],
];

const held: { world: AttioWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');
const workspace = () => world().workspace;
const company = (name: string) => thing(workspace(), 'companies', name);

beforeAll(async () => {
  held.world = await openAttioWorld();
}, 120_000);
afterAll(() => held.world?.close());

const recordsIn = (answer: Record<string, unknown>) => listIn<Record<string, unknown>>(answer, 'records');
const told = (slug: string, list: ReturnType<typeof things>) =>
  list.map((one) => toldRecord(workspace(), slug, one));

test('all the tools are there, each saying what it does', async () => {
  const { tools } = await world().client.listTools();
  const own = tools.filter(({ name }) => name.startsWith('attio_'));
  expect(own.map(({ name }) => name.slice(6)).sort()).toEqual([...reading, ...writing, ...destroying].sort());
  for (const { name, annotations, inputSchema } of own) {
    const [short, effect] = [name.slice(6), [annotations?.readOnlyHint, annotations?.destructiveHint]];
    expect([name, effect]).toEqual([name, [reading.includes(short), destroying.includes(short)]]);
    expect([name, inputSchema['additionalProperties']]).toEqual([name, false]);
  }
});

describe('searching records', () => {
  test('by words, as Attio finds them, with all values and names', async () => {
    const answer = await world().run('search_records', { resource_type: 'companies', query: 'Acme' });
    expect(recordsIn(answer)).toEqual(told('companies', [company('Acme Corporation')]));
    const people = await world().run('search_records', {
      resource_type: 'person',
      query: 'grace.hopper@globex.com',
    });
    expect(recordsIn(people)[0]).toMatchObject({ name: 'Grace Hopper' });
  });

  test('by filters of several kinds at once, in order, page by page', async () => {
    const wanted = things(workspace(), 'deals')
      .filter((one) => ['Lead', 'Negotiation'].includes(choiceOf(one, 'stage') ?? ''))
      .filter((one) => Number(firstOf(one, 'value')['currency_value']) > 20_000)
      .sort(
        (a, b) =>
          Number(firstOf(b, 'value')['currency_value']) - Number(firstOf(a, 'value')['currency_value']),
      );
    expect(wanted.length).toBeGreaterThan(10);
    const found: unknown[] = [];
    for (let offset: unknown = 0; offset !== undefined;) {
      const answer: Record<string, unknown> = await world().run('search_records_advanced', {
        ...{ resource_type: 'deals', limit: 7, offset, sort_by: 'value', sort_order: 'desc' },
        filters: [
          { attribute: 'stage', condition: 'in', value: ['lead', 'Negotiation'] },
          { attribute: 'value', condition: 'greater_than', value: 20_000 },
        ],
      });
      found.push(...recordsIn(answer));
      offset = answer['next_offset'];
    }
    expect(found).toEqual(told('deals', wanted));
  });

  test.each<[string, Record<string, unknown>, (one: ReturnType<typeof things>[number]) => boolean]>([
    [
      'starts_with',
      { attribute: 'name', condition: 'starts_with', value: 'Silver' },
      (one) => nameOf(one).startsWith('Silver'),
    ],
    [
      'a domain',
      { attribute: 'domains', condition: 'equals', value: 'https://www.hooli.com/x' },
      (one) => nameOf(one) === 'Hooli',
    ],
    [
      'an option',
      { attribute: 'account_tier', condition: 'is', value: 'strategic' },
      (one) => choiceOf(one, 'account_tier') === 'Strategic',
    ],
    [
      'a checkbox',
      { attribute: 'is_customer', condition: 'equals', value: true },
      (one) => firstOf(one, 'is_customer')['value'] === true,
    ],
    [
      'a place',
      { attribute: 'location', condition: 'equals', value: 'Boston' },
      (one) => firstOf(one, 'primary_location')['locality'] === 'Boston',
    ],
    [
      'emptiness',
      { attribute: 'last_interaction', condition: 'is_empty' },
      (one) => !one.values.has('last_interaction'),
    ],
    [
      'a date',
      { attribute: 'foundation_date', condition: 'before', value: '1960-01-01' },
      (one) => String(firstOf(one, 'foundation_date')['value']) < '1960-01-01',
    ],
    [
      'not',
      { attribute: 'headcount', condition: 'not_in', value: [12, 49] },
      (one) => ![12, 49].includes(Number(firstOf(one, 'headcount')['value'])),
    ],
  ])('by a filter of %s', async (_what, filter, holds) => {
    const wanted = things(workspace(), 'companies').filter(holds).map(nameOf);
    const answer = await world().run('search_records_advanced', {
      ...{ resource_type: 'companies', limit: 100, filters: [filter], fields: ['name'] },
    });
    expect(recordsIn(answer).map(({ name }) => name)).toEqual(wanted.slice(0, 100));
    expect(wanted.length).toBeGreaterThan(0);
  });

  test('several searches at once', async () => {
    const queries = ['Lovelace', 'Hopper', 'nobody at all'];
    const answer = await world().run('batch_search_records', { resource_type: 'people', queries });
    const results = listIn<{ query: string; records: { name: string }[]; count: number }>(answer, 'results');
    expect(results.map(({ query, records, count }) => [query, records[0]?.name, count])).toEqual([
      ['Lovelace', 'Ada Lovelace', 1],
      ['Hopper', 'Grace Hopper', 1],
      ['nobody at all', undefined, 0],
    ]);
  });

  test('by when they were made, and by any other date', async () => {
    const [from, until] = [Date.now() - 20 * 86_400_000, Date.now() - 10 * 86_400_000].map((ms) => iso(ms));
    const made = things(workspace(), 'people')
      .filter(({ createdAt }) => iso(createdAt) >= (from ?? '') && iso(createdAt) < (until ?? ''))
      .sort((one, other) => other.createdAt - one.createdAt);
    const answer = await world().run('search_records_by_timeframe', {
      ...{ resource_type: 'people', start_date: from, end_date: until },
    });
    expect(recordsIn(answer)).toEqual(told('people', made));
    expect(made.length).toBeGreaterThan(5);
    const month = iso(Date.now()).slice(0, 7);
    const closing = things(workspace(), 'deals')
      .filter((one) => String(firstOf(one, 'close_date')['value']).startsWith(month))
      .map(nameOf);
    const deals = await world().run('search_records_by_timeframe', {
      ...{ resource_type: 'deals', date_field: 'close_date', timeframe: 'this_month', limit: 100 },
    });
    expect(
      recordsIn(deals)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(closing.sort());
  });

  test('by what they are linked to: people, deals, tasks and notes of a record', async () => {
    const acme = company('Acme Corporation');
    const related = (relationship_type: string, source_id = acme.id) =>
      world().run('search_records_by_relationship', { relationship_type, source_id, limit: 100 });
    const team = targetsOf(acme, 'team');
    expect(
      recordsIn(await related('company_to_people'))
        .map(({ record_id: id }) => id)
        .sort(),
    ).toEqual([...team].sort());
    const deals = things(workspace(), 'deals').filter((one) =>
      targetsOf(one, 'associated_company').includes(acme.id),
    );
    expect(recordsIn(await related('company_to_deals'))).toEqual(told('deals', deals));
    const tasks = [...workspace().tasks.values()].filter(({ linked }) =>
      linked.some(({ record }) => record === acme.id),
    );
    expect((await related('company_to_tasks'))['tasks']).toEqual(
      tasks.map((one) => toldTask(workspace(), one)),
    );
    const notes = notesOf(workspace(), acme.id);
    expect((await related('company_to_notes'))['notes']).toEqual(notes.map(toldNote));
    expect([team.length, deals.length, tasks.length, notes.length].every((count) => count > 0)).toBe(true);
  });

  test('by what their notes and tasks say', async () => {
    const answer = await world().run('search_records_by_content', {
      ...{ resource_type: 'companies', content_type: 'notes', search_query: 'liability cap', limit: 50 },
    });
    const matches = listIn<{ record: { name: string }; note: { note_id: string }; excerpt: string }>(
      answer,
      'matches',
    );
    const wanted = notesOf(workspace()).filter(
      ({ parentObject, plain }) => parentObject === 'companies' && plain.includes('liability cap'),
    );
    expect(matches.map(({ note }) => note.note_id).sort()).toEqual(wanted.map(({ id }) => id).sort());
    for (const { excerpt } of matches) expect(excerpt).toContain('liability cap');
    expect(new Set(matches.map(({ record }) => record.name)).size).toBeGreaterThan(5);
  });
});

describe('one record', () => {
  test.each([
    ['companies', 'Weyland Yutani'],
    ['people', 'Zoë Washburne'],
    ['deals', 'Globex – Annual renewal'],
    ['projects', 'Hooli integration'],
  ])('of %s, with every value of every kind', async (resource_type, name) => {
    const one = thing(workspace(), resource_type, name);
    const answer = await world().run('get_record_details', { resource_type, record_id: one.id });
    expect(answer).toEqual(toldRecord(workspace(), resource_type, one));
  });

  test('by the id of a document, and only some of its values', async () => {
    const one = company('Initech');
    const answer = await world().run('get_record_details', {
      ...{
        resource_type: 'Company',
        record_id: `attio:companies:${one.id}`,
        fields: ['domain', 'Headcount'],
      },
    });
    expect(answer).toEqual(toldRecord(workspace(), 'companies', one, ['domains', 'headcount']));
  });

  test('when it was last spoken with', async () => {
    const one = thing(workspace(), 'people', 'Ada Lovelace');
    const answer = await world().run('get_record_interactions', {
      resource_type: 'people',
      record_id: one.id,
    });
    const kept = objectOf(workspace(), 'people').attributes.filter(({ type }) => type === 'interaction');
    expect(answer['interactions']).toEqual(
      valuesOf(
        workspace(),
        kept,
        one,
        kept.map(({ slug }) => slug),
      ),
    );
    expect(Object.keys(answer['interactions'] ?? {})).toContain('next_interaction');
  });
});
