/** A write that Attio has carried out is told as done, whatever fails after it. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openAttio, thing, type Opened } from './fixture.ts';

const always = 1000;
const withoutNames = 'only names of what it points at could not be looked up';
const isMembers = (_method: string, path: string) => path === '/v2/workspace_members';
const isQuery = (_method: string, path: string) => path.endsWith('/records/query');

/** Everything that a write needs before it is sent is there already, so that what fails, fails after it. */
async function prepared(): Promise<Opened> {
  const opened = await openAttio();
  await opened.run('list_workspace_members');
  return opened;
}

describe('what fails after a write does not fail the write', () => {
  test('a task stands once, told without names, when members cannot be asked for', async () => {
    const opened = await openAttio();
    const susan = opened.simulator.world.members[0]?.id ?? '';
    const [task] = opened.simulator.world.tasks.values();
    if (task === undefined) throw new Error('There is no task.');
    task.assignees = [susan];
    opened.simulator.faults.next(always, { match: isMembers, status: 503 });
    const told = await opened.run('update_task', { task_id: task.id, is_completed: true });
    expect(task.completed).toBe(true);
    expect(told).toMatchObject({ task_id: task.id, is_completed: true, assignees: [{ id: susan }] });
    expect(told['assignees']).toEqual([{ id: susan }]);
    expect(told['note']).toContain(withoutNames);
  });

  test('a task for nobody asks for no names at all', async () => {
    const opened = await openAttio();
    opened.simulator.faults.next(always, { match: isMembers, status: 503 });
    const before = opened.simulator.world.tasks.size;
    const told = await opened.run('create_task', { content: 'Call back' });
    expect(told).toMatchObject({ content: 'Call back', assignees: [] });
    expect(told).not.toHaveProperty('note');
    expect(opened.simulator.world.tasks.size).toBe(before + 1);
  });

  const troubles = [
    ['is unavailable', { status: 503 }],
    ['has had enough', { status: 429 }],
    ['never answers', { hang: true }],
    ['cuts the connection', { cut: true }],
    ['answers nonsense', { status: 200, body: '<html>' }],
  ] as const;
  test.each(troubles)('a record is created once when Attio %s to the names', async (_what, fault) => {
    const opened = await prepared();
    const acme = thing(opened.simulator, 'companies', 'Acme Corporation');
    opened.simulator.faults.next(always, { match: isQuery, ...fault });
    const deals = opened.simulator.world.objects.find(({ slug }) => slug === 'deals')?.records;
    const before = deals?.size ?? 0;
    const told = await opened.run('create_record', {
      resource_type: 'deals',
      record_data: { name: 'Twice?', stage: 'Lead', owner: 'me', company: `companies:${acme.id}` },
    });
    expect(deals?.size).toBe(before + 1);
    expect(told).toMatchObject({ name: 'Twice?', object: 'deals', values: { name: 'Twice?' } });
    expect(deals?.has(z.string().parse(told['record_id']))).toBe(true);
    expect(told['note']).toContain(withoutNames);
  });

  test('a changed record and an added entry are told although names cannot be had', async () => {
    const opened = await prepared();
    const acme = thing(opened.simulator, 'companies', 'Acme Corporation');
    const list = opened.simulator.world.lists.find(({ slug }) => slug === 'partner_program');
    opened.simulator.faults.next(always, { match: isQuery, status: 503 });
    const changed = await opened.run('update_record', {
      ...{ resource_type: 'companies', record_id: acme.id, record_data: { description: 'Changed once' } },
    });
    expect(changed).toMatchObject({ record_id: acme.id, values: { description: 'Changed once' } });
    const added = await opened.run('add_record_to_list', {
      ...{ list_id: 'partner_program', record_id: acme.id, values: { tier: 'Gold' } },
    });
    expect(added).toMatchObject({
      ...{ list: 'Partner Program', record: { object: 'companies', record_id: acme.id } },
      values: { tier: 'Gold' },
    });
    expect(added['note']).toContain(withoutNames);
    const entry = list?.entries.get(z.string().parse(added['entry_id']));
    expect(entry).toMatchObject({ parentRecord: acme.id });
    const moved = await opened.run('update_list_entry', {
      ...{ list_id: 'partner_program', entry_id: added['entry_id'] ?? '', attributes: { tier: 'Silver' } },
    });
    expect(moved).toMatchObject({ values: { tier: 'Silver' } });
  });
});
