/** What Attio's tools change, through the tunnel: looked up in the simulated workspace itself, and read again at once. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openAttioWorld, type AttioWorld } from './attio-world.ts';
import { listIn } from './binance-world.ts';
import {
  choiceOf,
  firstOf,
  listOf,
  nameOf,
  objectOf,
  targetsOf,
  thing,
  toldEntry,
  toldNote,
  toldRecord,
  toldTask,
} from './truth/attio.ts';

// A command is a process of its own, and a loaded machine takes seconds to start one.
vi.setConfig({ testTimeout: 60_000 });

const held: { world: AttioWorld | null; sent: number } = { world: null, sent: 0 };
const world = () => held.world ?? expect.fail('The world was not opened.');
const workspace = () => world().workspace;

beforeAll(async () => {
  held.world = await openAttioWorld();
}, 120_000);
beforeEach(() => {
  held.sent = world().simulator.requests.length;
});
afterAll(() => held.world?.close());

/** Writes that Attio got in this test: method and path. */
const written = () =>
  world()
    .simulator.requests.slice(held.sent)
    .filter(({ method, path }) => method !== 'GET' && !/\/(query|search)$/.test(path))
    .map(({ method, path }) => `${method} ${path}`);
const record = (slug: string, id: unknown) =>
  objectOf(workspace(), slug).records.get(String(id)) ?? expect.fail(`There is no ${slug} ${String(id)}.`);

describe('records', () => {
  test('are created from plain words, told whole, and found at once', async () => {
    const answer = await world().run('create_record', {
      resource_type: 'companies',
      record_data: {
        ...{
          name: 'Kingfisher Ltd',
          domains: ['https://www.kingfisher.example/about'],
          'Account tier': 'growth',
        },
        ...{ categories: ['saas', 'B2B'], headcount: '120', is_customer: 'yes' },
        ...{ location: { city: 'Denver', country: 'US' }, team: ['ada.lovelace@acme.com'] },
      },
    });
    const made = record('companies', answer['record_id']);
    expect(answer).toEqual(toldRecord(workspace(), 'companies', made));
    expect(answer).toMatchObject({
      name: 'Kingfisher Ltd',
      values: {
        ...{ domains: ['kingfisher.example'], account_tier: 'Growth', categories: ['SaaS', 'B2B'] },
        ...{
          headcount: 120,
          is_customer: true,
          primary_location: { locality: 'Denver', country_code: 'US' },
        },
        team: [{ name: 'Ada Lovelace' }],
      },
    });
    // The other side of the relationship is Attio's own doing.
    expect(targetsOf(thing(workspace(), 'people', 'Ada Lovelace'), 'company')).toEqual([made.id]);
    const found = await world().run('search_records', { resource_type: 'companies', query: 'kingfisher' });
    expect(listIn<{ record_id: string }>(found, 'records')[0]?.record_id).toBe(made.id);
  });

  test('a deal: the owner by name, the amount to the cent, the company by its domain', async () => {
    const answer = await world().run('create_record', {
      resource_type: 'deal',
      record_data: {
        ...{ name: 'Globex – Kingfisher', stage: 'negotiation', owner: 'clara', value: '12345.67' },
        ...{ associated_company: 'globex.com', close_date: '2026-12-24' },
      },
    });
    const made = record('deals', answer['record_id']);
    expect(answer).toEqual(toldRecord(workspace(), 'deals', made));
    expect(firstOf(made, 'value')).toMatchObject({ currency_value: 12345.67, currency_code: 'USD' });
    expect(choiceOf(made, 'stage')).toBe('Negotiation');
    expect(targetsOf(made, 'associated_company')).toEqual([thing(workspace(), 'companies', 'Globex').id]);
  });

  test('values are added to or replaced, as asked; what is not named stays', async () => {
    const one = thing(workspace(), 'companies', 'Umbrella Health');
    const given = { resource_type: 'companies', record_id: one.id };
    const [domains, headcount] = [
      () => one.values.get('domains')?.map(({ domain }) => domain),
      firstOf(one, 'headcount'),
    ];
    await world().run('update_record', { ...given, record_data: { domains: 'umbrella.example' } });
    expect(domains()).toEqual(['umbrella.example', 'umbrellahealth.org']);
    const answer = await world().run('update_record', {
      ...{ ...given, mode: 'overwrite' },
      record_data: { domains: ['umbrella.example'], description: null },
    });
    expect(domains()).toEqual(['umbrella.example']);
    expect(one.values.get('description')).toEqual([]);
    expect(firstOf(one, 'headcount')).toEqual(headcount);
    expect(answer).toEqual(toldRecord(workspace(), 'companies', one));
    expect(written()).toEqual(
      ['PATCH', 'PUT'].map((method) => `${method} /v2/objects/companies/records/${one.id}`),
    );
    // What was read before is not told again.
    expect(await world().run('get_record_details', given)).toEqual(toldRecord(workspace(), 'companies', one));
  });

  test('are deleted, and are gone from what is read and found', async () => {
    const one = thing(workspace(), 'companies', 'Massive Dynamic');
    const id = `attio:companies:${one.id}`;
    expect(await world().call('fetch', { id })).toMatchObject({ title: 'Massive Dynamic' });
    const answer = await world().run('delete_record', { resource_type: 'companies', record_id: one.id });
    expect(answer).toEqual({ deleted: true, object: 'companies', record_id: one.id });
    expect(objectOf(workspace(), 'companies').records.has(one.id)).toBe(false);
    expect(await world().fails('fetch', { id })).toMatch(/There is no document/);
    expect(
      await world().refused('get_record_details', { resource_type: 'companies', record_id: one.id }),
    ).toMatch(/Record with ID ".*" not found.*Search for it again/);
  });

  test('many at once, each with its own outcome', async () => {
    const [first, second] = ['Hooli', 'Initech'].map((name) => thing(workspace(), 'companies', name));
    const answer = await world().run('batch_records', {
      resource_type: 'companies',
      operations: [
        { operation: 'create', record_data: { name: 'Batch One', domains: ['batch-one.example'] } },
        { operation: 'update', record_id: first?.id, record_data: { headcount: 9000 } },
        { operation: 'update', record_id: second?.id, record_data: { domains: ['globex.com'] } },
        { operation: 'create', record_data: { name: 'Bad', headcount: 'many' } },
        { operation: 'delete', record_id: thing(workspace(), 'companies', 'Duff Beverages').id },
      ],
    });
    expect(answer).toMatchObject({ succeeded: 3, failed: 2, unknown: 0 });
    const results = listIn<{ outcome: string; error?: string; record_id: string }>(answer, 'results');
    expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'failed', 'failed', 'done']);
    expect(results[2]?.error).toMatch(/Another record has this value already/);
    expect(results[3]?.error).toMatch(/headcount.*must be a number/);
    expect(nameOf(record('companies', results[0]?.record_id))).toBe('Batch One');
    expect(first && firstOf(first, 'headcount')['value']).toBe(9000);
    expect([...objectOf(workspace(), 'companies').records.values()].map(nameOf)).not.toContain(
      'Duff Beverages',
    );
  });
});

describe('notes, tasks and entries', () => {
  test('a note is written, read, found and deleted', async () => {
    const { id } = thing(workspace(), 'people', 'Grace Hopper');
    const given = {
      resource_type: 'people',
      record_id: id,
      title: 'Kingfisher call',
      content: '**Blue** it is.',
    };
    const answer = await world().run('create_note', given);
    const made = workspace().notes.get(String(answer['note_id'])) ?? expect.fail('No note was made.');
    expect(answer).toEqual(toldNote(made));
    expect(made).toMatchObject({
      parentRecord: id,
      title: 'Kingfisher call',
      markdown: '**Blue** it is.',
      plain: 'Blue it is.',
    });
    expect(await world().call('fetch', { id: `attio:note:${made.id}` })).toMatchObject({
      ...{ title: 'Kingfisher call', text: expect.stringContaining('**Blue** it is.') },
      url: `https://app.attio.com/northwind/person/${id}`,
    });
    expect(await world().run('delete_note', { note_id: made.id })).toEqual({
      deleted: true,
      note_id: made.id,
    });
    expect(workspace().notes.has(made.id)).toBe(false);
    expect(await world().refused('get_note', { note_id: made.id })).toMatch(/was not found/);
  });

  test('a task is made, handed over, done and deleted', async () => {
    const { id } = thing(workspace(), 'companies', 'Tyrell Robotics');
    const answer = await world().run('create_task', {
      ...{ content: 'Call the kingfisher', due_date: '2026-12-01', assignees: ['ben@northwind.example'] },
      ...{ resource_type: 'companies', record_id: id },
    });
    const made = workspace().tasks.get(String(answer['task_id'])) ?? expect.fail('No task was made.');
    expect(answer).toEqual(toldTask(workspace(), made));
    expect(made).toMatchObject({ linked: [{ object: 'companies', record: id }], completed: false });
    expect(answer['deadline']).toBe('2026-12-01T12:00:00.000Z');
    const changed = await world().run('update_task', {
      ...{ task_id: made.id, is_completed: true, due_date: 'none', assignees: ['me'] },
    });
    expect(made).toMatchObject({ completed: true, deadline: null, assignees: [workspace().members[0]?.id] });
    expect(changed).toEqual(toldTask(workspace(), made));
    const document = await world().call('fetch', { id: `attio:task:${made.id}` });
    expect(document['text']).toMatch(
      /- State: done\n- Due: no deadline\n- Assigned to: Susan Kare\n- Linked: Tyrell/,
    );
    await world().run('delete_task', { task_id: made.id });
    expect(workspace().tasks.has(made.id)).toBe(false);
  });

  test('a record comes onto a list, moves on it, and leaves it', async () => {
    const list = listOf(workspace(), 'enterprise_sales');
    const { id } = thing(workspace(), 'companies', 'Bright Grid');
    const answer = await world().run('add_record_to_list', {
      ...{ list_id: 'Enterprise Sales', record_id: id },
      values: { stage: 'prospecting', owner: 'me', expected_amount: 99.5, topics: ['Pricing'] },
    });
    const entry = list.entries.get(String(answer['entry_id'])) ?? expect.fail('No entry was made.');
    expect(answer).toEqual({ list: 'Enterprise Sales', ...toldEntry(workspace(), list, entry) });
    const given = { list_id: list.id, entry_id: entry.id };
    await world().run('update_list_entry', { ...given, attributes: { stage: 'Signed', topics: ['Legal'] } });
    expect([choiceOf(entry, 'stage'), entry.values.get('topics')?.length]).toEqual(['Signed', 2]);
    const replaced = { ...given, mode: 'overwrite', attributes: { topics: ['Legal'] } };
    expect(await world().run('update_list_entry', replaced)).toEqual({
      ...{ list: 'Enterprise Sales', ...toldEntry(workspace(), list, entry) },
    });
    expect(entry.values.get('topics')?.length).toBe(1);
    expect(await world().run('remove_record_from_list', given)).toMatchObject({
      removed: true,
      entry_id: entry.id,
    });
    expect(list.entries.has(entry.id)).toBe(false);
    expect(written().map((one) => one.split(' ')[0])).toEqual(['POST', 'PATCH', 'PUT', 'DELETE']);
  });
});
