/** Attio’s schema, members, lists, notes and tasks through the tunnel, against the simulated workspace itself. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openAttioWorld, type AttioWorld } from './attio-world.ts';
import { listIn } from './binance-world.ts';
import {
  choiceOf,
  firstOf,
  iso,
  listOf,
  memberName,
  nameOf,
  notesOf,
  objectOf,
  thing,
  toldEntry,
  toldNote,
  toldTask,
  valuesOf,
} from './truth/attio.ts';

// A command is a process of its own, and a loaded machine takes seconds to start one.
vi.setConfig({ testTimeout: 60_000 });

const held: { world: AttioWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');
const workspace = () => world().workspace;

beforeAll(async () => {
  held.world = await openAttioWorld();
}, 120_000);
afterAll(() => held.world?.close());

describe('what the workspace is made of', () => {
  test.each(['people', 'companies', 'deals', 'projects'])('the attributes of %s', async (resource_type) => {
    const answer = await world().run('get_record_attributes', { resource_type });
    const attributes = listIn<Record<string, unknown>>(answer, 'attributes');
    expect(attributes).toEqual(
      objectOf(workspace(), resource_type).attributes.map((one) => ({
        ...{ slug: one.slug, title: one.title, type: one.type },
        ...(one.required ? { required: true } : {}),
        ...(one.multi ? { several: true } : {}),
        ...(one.unique ? { unique: true } : {}),
        ...(one.writable ? {} : { read_only: true }),
        ...(one.allowed === null ? {} : { points_at: one.allowed }),
        ...(one.currency === null ? {} : { currency: one.currency }),
      })),
    );
  });

  test('the stages of deals and of a list, and what is archived only when asked for', async () => {
    const titles = async (args: Record<string, unknown>) =>
      listIn<{ title: string }>(await world().run('get_record_attribute_options', args), 'options').map(
        ({ title }) => title,
      );
    const stage = { resource_type: 'deals', attribute: 'stage' };
    const all = ['Lead', 'Qualified', 'Proposal', 'Negotiation', 'Won 🎉', 'Lost'];
    expect(await titles(stage)).toEqual(all);
    expect(await titles({ list_id: 'Partner Program', attribute: 'tier' })).toEqual([
      'Gold',
      'Silver',
      'Bronze',
    ]);
    const phase = objectOf(workspace(), 'projects').attributes.find(({ slug }) => slug === 'phase');
    if (phase?.choices[2] !== undefined) phase.choices[2].archived = true;
    const archived = { resource_type: 'projects', attribute: 'phase' };
    expect(await titles(archived)).toEqual(['Planned', 'Running', 'Delivered']);
    expect(await titles({ ...archived, show_archived: true })).toContain('Paused');
  });

  test('its members, all and by name', async () => {
    const members = workspace().members.map((one) => ({
      ...{ member_id: one.id, name: `${one.firstName} ${one.lastName}` },
      ...{ email: one.email, access_level: one.access },
    }));
    expect(await world().run('list_workspace_members')).toEqual({ members });
    expect(await world().run('search_workspace_members', { query: 'kare' })).toEqual({
      members: members.slice(0, 1),
    });
  });
});

describe('lists', () => {
  const sales = () => listOf(workspace(), 'enterprise_sales');
  const entriesIn = (answer: Record<string, unknown>) => listIn<Record<string, unknown>>(answer, 'entries');
  const told = (slug: string, holds: (entry: ReturnType<typeof entriesOf>[number]) => boolean = () => true) =>
    entriesOf(slug)
      .filter(holds)
      .map((entry) => toldEntry(workspace(), listOf(workspace(), slug), entry));
  const entriesOf = (slug: string) => [...listOf(workspace(), slug).entries.values()];
  const filtered = (list_id: string, args: Record<string, unknown>) =>
    world().run('filter_list_entries', { list_id, limit: 100, ...args });

  test('all of them, and one with its attributes and stages', async () => {
    const answer = await world().run('get_lists');
    expect(answer['lists']).toEqual(
      workspace().lists.map(({ id, slug, name, parent, createdAt }) => ({
        ...{ list_id: id, slug, name, parent_object: parent, created_at: iso(createdAt) },
      })),
    );
    const details = await world().run('get_list_details', { list_id: 'enterprise sales' });
    const attributes = listIn<{ slug: string; type: string; options?: string[] }>(details, 'attributes');
    expect(attributes.map(({ slug, type, options }) => [slug, type, options])).toEqual(
      sales().attributes.map(({ slug, type, choices }) => [
        ...[slug, type, choices.length === 0 ? undefined : choices.map(({ title }) => title)],
      ]),
    );
  });

  test('their entries, page by page, with the records that are on them', async () => {
    const found: unknown[] = [];
    for (let offset: unknown = 0; offset !== undefined;) {
      const page: Record<string, unknown> = await world().run('get_list_entries', {
        ...{ list_id: sales().id, limit: 20, offset },
      });
      found.push(...entriesIn(page));
      offset = page['next_offset'];
    }
    expect(found).toEqual(told('enterprise_sales'));
    expect(found.length).toBe(45);
  });

  test('their entries by stage, by amount, and by what their record is', async () => {
    const stage = await filtered('enterprise_sales', { attribute: 'stage', value: 'Signed' });
    expect(entriesIn(stage)).toEqual(told('enterprise_sales', (one) => choiceOf(one, 'stage') === 'Signed'));
    const both = await filtered('enterprise_sales', {
      filters: [
        { attribute: 'expected_amount', condition: 'gte', value: 30_000 },
        { attribute: 'parent.name', condition: 'contains', value: 'an' },
      ],
    });
    const companies = objectOf(workspace(), 'companies').records;
    const hasAn = (id: string) => /an/i.test(nameOf(companies.get(id) ?? expect.fail('No record.')));
    const wanted = told(
      'enterprise_sales',
      (one) => Number(firstOf(one, 'expected_amount')['currency_value']) >= 30_000 && hasAn(one.parentRecord),
    );
    expect(entriesIn(both)).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(1);
    const { id } = thing(workspace(), 'companies', 'Globex');
    const own = await filtered('Enterprise Sales', { parentRecordId: id });
    expect(entriesIn(own)).toEqual(told('enterprise_sales', (one) => one.parentRecord === id));
  });

  test('on which a record is, with its values there', async () => {
    const { id } = thing(workspace(), 'companies', 'Acme Corporation');
    const answer = await world().run('get_record_list_memberships', {
      ...{ resource_type: 'companies', record_id: id, include_values: true },
    });
    const wanted = workspace().lists.flatMap((list) =>
      [...list.entries.values()]
        .filter(({ parentRecord }) => parentRecord === id)
        .map((entry) => ({
          ...{ list_id: list.id, list: list.name, entry_id: entry.id, added_at: iso(entry.createdAt) },
          values: valuesOf(workspace(), list.attributes, entry),
        })),
    );
    expect(answer['memberships']).toEqual(wanted);
    expect(wanted.map(({ list }) => list)).toEqual(['Enterprise Sales', 'Partner Program']);
  });
});

describe('notes and tasks', () => {
  test('all notes, newest first, fifty at most at a time', async () => {
    const found: unknown[] = [];
    for (let offset: unknown = 0; offset !== undefined;) {
      const page: Record<string, unknown> = await world().run('list_notes', { limit: 50, offset });
      found.push(...listIn(page, 'notes'));
      offset = page['next_offset'];
    }
    expect(found).toEqual(notesOf(workspace()).map(toldNote));
    expect(found).toHaveLength(130);
    expect(await world().refused('list_notes', { limit: 51 })).toMatch(/limit.*from 1 to 50/);
  });

  test('the notes of a record, and one by itself', async () => {
    const { id } = thing(workspace(), 'companies', 'Hooli');
    const answer = await world().run('list_notes', { resource_type: 'companies', record_id: id });
    const own = notesOf(workspace(), id);
    expect(answer['notes']).toEqual(own.map(toldNote));
    const [first] = own;
    if (first === undefined) return expect.fail('It has no note.');
    expect(await world().run('get_note', { note_id: `attio:note:${first.id}` })).toEqual(toldNote(first));
  });

  const dayMs = 86_400_000;
  const today = () => Math.floor(Date.now() / dayMs) * dayMs;
  const due = (deadline: string | null) => (deadline === null ? Number.NaN : Date.parse(deadline));
  const me = () => workspace().members[0];

  test.each<
    [
      string,
      Record<string, unknown>,
      (task: { deadline: string | null; completed: boolean; assignees: string[] }) => boolean,
    ]
  >([
    ['open ones', { is_completed: false }, ({ completed }) => !completed],
    [
      'what is overdue',
      { due: 'overdue' },
      ({ deadline, completed }) => !completed && due(deadline) < Date.now(),
    ],
    ['those without a deadline', { due: 'none' }, ({ deadline }) => deadline === null],
    ['mine', { assignee: 'me' }, ({ assignees }) => assignees.includes(me()?.id ?? '')],
    [
      'Ben’s of the coming week',
      { assignee: 'ben', due: 'next_7_days' },
      ({ deadline, assignees }) =>
        memberName(workspace(), assignees[0] ?? '') === 'Ben Ortega' &&
        due(deadline) >= today() &&
        due(deadline) < today() + 7 * dayMs,
    ],
  ])('tasks: %s, the next due first', async (_what, args, holds) => {
    const answer = await world().run('list_tasks', { limit: 100, ...args });
    const wanted = [...workspace().tasks.values()]
      .filter(holds)
      .sort((one, other) => one.createdAt - other.createdAt)
      .sort((one, other) => (due(one.deadline) || Infinity) - (due(other.deadline) || Infinity) || 0);
    expect(answer['tasks']).toEqual(wanted.map((one) => toldTask(workspace(), one)));
    expect(wanted.length).toBeGreaterThan(0);
  });
});
