/** Notes, tasks and members, against the workspace’s own. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { JsonObject } from '../../../../src/mcp/connectors/connector.ts';
import type { Task } from '../../../simulators/attio/shapes.ts';
import { failure, openAttio, sent, thing, type Opened } from './fixture.ts';

const nowhere = '0b0b0b0b-0000-4000-8000-000000000000';
const dayMs = 86_400_000;

describe('notes', () => {
  test('attio_create_note writes Markdown on a record', async () => {
    const opened = await openAttio();
    const ada = thing(opened.simulator, 'people', 'Ada Lovelace');
    const told = await opened.run('create_note', {
      ...{ resource_type: 'people', record_id: ada.id, title: 'Call', content: '# Agenda\n\n- Engines' },
    });
    const note = opened.simulator.world.notes.get(String(told['note_id']));
    expect(note).toMatchObject({
      ...{ parentObject: 'people', parentRecord: ada.id, title: 'Call', markdown: '# Agenda\n\n- Engines' },
      plain: 'Agenda\n\nEngines',
    });
    expect(told).toMatchObject({
      content: '# Agenda\n\n- Engines',
      parent: { object: 'people', record_id: ada.id },
    });
  });

  test('attio_list_notes lists those of a record, or all, newest first and by pages', async () => {
    const opened = await openAttio();
    const { notes } = opened.simulator.world;
    const acme = thing(opened.simulator, 'companies', 'Acme Corporation');
    const ids = async (args: JsonObject) =>
      z
        .object({ notes: z.array(z.object({ note_id: z.string() })), next_offset: z.number().optional() })
        .parse(await opened.run('list_notes', args));
    const own = await ids({ resource_type: 'company', record_id: acme.id });
    const truth = [...notes.values()].filter(({ parentRecord }) => parentRecord === acme.id);
    expect(own.notes.map(({ note_id: id }) => id).sort()).toEqual(truth.map(({ id }) => id).sort());
    const first = await ids({ limit: 50 });
    const second = await ids({ limit: 50, offset: first.next_offset ?? 0 });
    const newest = [...notes.values()]
      .sort((one, other) => other.createdAt - one.createdAt)
      .map(({ id }) => id);
    expect([...first.notes, ...second.notes].map(({ note_id: id }) => id)).toEqual(newest.slice(0, 100));
  });

  test('attio_get_note and attio_delete_note take a note’s document id too', async () => {
    const opened = await openAttio();
    const [note] = opened.simulator.world.notes.values();
    const told = await opened.run('get_note', { note_id: `attio:note:${note?.id ?? ''}` });
    expect(told).toMatchObject({ title: note?.title, content: note?.markdown });
    await opened.run('delete_note', { note_id: note?.id ?? '' });
    expect(opened.simulator.world.notes.has(note?.id ?? '')).toBe(false);
    expect((await failure(opened.run('get_note', { note_id: note?.id ?? '' }))).message).toContain(
      'was not found',
    );
  });

  test.each([
    ['list_notes', { limit: 51 }, 'from 1 to 50'],
    ['list_notes', { record_id: nowhere }, 'record_id needs resource_type'],
    ['create_note', { resource_type: 'people', record_id: nowhere, title: 'T', content: 'C' }, 'not found'],
    ['create_note', { resource_type: 'people', record_id: nowhere, title: ' ', content: 'C' }, 'title'],
    ['get_note', { note_id: 'x' }, 'must be the id of a note'],
    ['delete_note', { note_id: nowhere }, 'was not found'],
  ])('%s explains what is wrong with %j', async (tool, args: JsonObject, words) => {
    const opened = await openAttio();
    expect((await failure(opened.run(tool, args))).message).toContain(words);
  });
});

const tasksSchema = z.object({
  tasks: z.array(
    z.object({
      ...{
        task_id: z.string(),
        content: z.string(),
        is_completed: z.boolean(),
        deadline: z.string().nullable(),
      },
      assignees: z.array(z.object({ id: z.string(), name: z.string().optional() })),
    }),
  ),
  next_offset: z.number().optional(),
});

async function listed(opened: Opened, args: JsonObject) {
  return tasksSchema.parse(await opened.run('list_tasks', { limit: 100, ...args })).tasks;
}

describe('tasks', () => {
  const susanOf = ({ simulator }: Opened) => simulator.world.members[0]?.id ?? '';
  const cases: [JsonObject, (task: Task, opened: Opened, now: number) => boolean][] = [
    [{}, () => true],
    [{ is_completed: true }, ({ completed }) => completed],
    [{ assignee: 'me' }, ({ assignees }, opened) => assignees.includes(susanOf(opened))],
    [
      { assignee: 'Susan Kare', is_completed: false },
      ({ assignees, completed }, opened) => !completed && assignees.includes(susanOf(opened)),
    ],
    [
      { due: 'overdue' },
      ({ deadline, completed }, _opened, now) =>
        !completed && deadline !== null && Date.parse(deadline) < now,
    ],
    [{ due: 'none' }, ({ deadline }) => deadline === null],
    [
      { due: 'next_7_days' },
      ({ deadline }, _opened, now) => {
        const today = Math.floor(now / dayMs) * dayMs;
        const at = Date.parse(deadline ?? '');
        return at >= today && at < today + 7 * dayMs;
      },
    ],
  ];
  test.each(cases)('attio_list_tasks filters by %j, the next due first', async (args, holds) => {
    const opened = await openAttio();
    const now = Date.now();
    const truth = [...opened.simulator.world.tasks.values()].filter((task) => holds(task, opened, now));
    const told = await listed(opened, args);
    expect(truth.length).toBeGreaterThan(0);
    expect(told.map(({ task_id: id }) => id).sort()).toEqual(truth.map(({ id }) => id).sort());
    const due = told.map(({ deadline }) => (deadline === null ? Infinity : Date.parse(deadline)));
    expect(due).toEqual([...due].sort((one, other) => one - other));
  });

  test('attio_list_tasks lists those of a record', async () => {
    const opened = await openAttio();
    const acme = thing(opened.simulator, 'companies', 'Acme Corporation');
    const truth = [...opened.simulator.world.tasks.values()].filter(({ linked }) =>
      linked.some(({ record }) => record === acme.id),
    );
    const told = await listed(opened, { resource_type: 'company', record_id: acme.id });
    expect(told.map(({ task_id: id }) => id).sort()).toEqual(truth.map(({ id }) => id).sort());
  });

  test('attio_create_task makes a task with people, a deadline and a record', async () => {
    const opened = await openAttio();
    const acme = thing(opened.simulator, 'companies', 'Acme Corporation');
    const told = await opened.run('create_task', {
      ...{ content: 'Send the offer', due_date: '2027-03-31', assignees: ['me', 'ben@northwind.example'] },
      ...{ resource_type: 'company', record_id: acme.id },
    });
    const task = opened.simulator.world.tasks.get(String(told['task_id']));
    const [susan, ben] = opened.simulator.world.members;
    expect(task).toMatchObject({
      ...{ content: 'Send the offer', deadline: '2027-03-31T12:00:00.000Z', completed: false },
      linked: [{ object: 'companies', record: acme.id }],
      assignees: [susan?.id, ben?.id],
    });
    expect(told['assignees']).toEqual([
      { id: susan?.id, name: 'Susan Kare' },
      { id: ben?.id, name: 'Ben Ortega' },
    ]);
  });

  test('attio_update_task completes, moves and hands over; attio_delete_task deletes', async () => {
    const opened = await openAttio();
    const task = [...opened.simulator.world.tasks.values()].find(({ completed }) => !completed);
    const id = task?.id ?? '';
    await opened.run('update_task', { task_id: id, is_completed: true, assignees: ['Clara'] });
    const clara = opened.simulator.world.members.find(({ firstName }) => firstName === 'Clara');
    expect(task).toMatchObject({ completed: true, assignees: [clara?.id] });
    await opened.run('update_task', { task_id: id, due_date: '2027-01-05T08:30:00+02:00' });
    expect(task?.deadline).toBe('2027-01-05T06:30:00.000Z');
    await opened.run('update_task', { task_id: id, due_date: 'none', assignees: [] });
    expect(task).toMatchObject({ deadline: null, assignees: [], completed: true });
    await opened.run('delete_task', { task_id: id });
    expect(opened.simulator.world.tasks.has(id)).toBe(false);
  });

  test.each([
    ['create_task', { content: 'x', due_date: 'soon' }, 'must be a date such as'],
    ['create_task', { content: 'x'.repeat(2001) }, 'at most 2000'],
    ['create_task', { content: 'x', assignees: ['Bob'] }, 'there is no workspace member “Bob”'],
    ['create_task', { content: 'x', record_id: nowhere }, 'go together'],
    ['create_task', { content: 'x', record_id: nowhere, resource_type: 'people' }, 'not found'],
    ['update_task', { task_id: nowhere }, 'Give is_completed'],
    ['update_task', { task_id: nowhere, is_completed: true }, 'Could not find Task'],
    ['list_tasks', { due: 'someday' }, 'due'],
    ['delete_task', { task_id: nowhere }, 'Could not find Task'],
  ])('%s explains what is wrong with %j', async (tool, args: JsonObject, words) => {
    const opened = await openAttio();
    expect((await failure(opened.run(tool, args))).message).toContain(words);
  });
});

describe('members', () => {
  const namesIn = (told: JsonObject) =>
    z.object({ members: z.array(z.looseObject({ name: z.string(), email: z.string() })) }).parse(told)
      .members;

  test('attio_list_workspace_members lists all', async () => {
    const opened = await openAttio();
    const members = namesIn(await opened.run('list_workspace_members'));
    const truth = opened.simulator.world.members.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
    expect(members.map(({ name }) => name)).toEqual(truth);
  });

  test('attio_search_workspace_members finds by parts of name and address', async () => {
    const opened = await openAttio();
    const found = async (query: string) =>
      namesIn(await opened.run('search_workspace_members', { query })).map(({ name }) => name);
    expect(await found('nov')).toEqual(['Clara Novak']);
    expect(await found('DEV@northwind')).toEqual(['Dev Sharma']);
    expect(await found('nobody')).toEqual([]);
    expect(sent(opened.simulator, 'GET', /workspace_members/)).toHaveLength(1);
  });
});
