/** Lists and their entries, against the workspace’s own. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { JsonObject } from '../../../../src/mcp/connectors/connector.ts';
import type { Entry } from '../../../simulators/attio/shapes.ts';
import { failure, first, nameOf, openAttio, thing, things, titleOf, type Opened } from './fixture.ts';

function listOf({ simulator }: Opened, slug: string) {
  const list = simulator.world.lists.find((one) => one.slug === slug);
  if (list === undefined) throw new Error(`There is no list ${slug}`);
  return list;
}

const entriesSchema = z.object({
  entries: z.array(
    z.looseObject({
      entry_id: z.string(),
      record: z.looseObject({ record_id: z.string(), name: z.string() }),
      values: z.record(z.string(), z.json()),
    }),
  ),
  next_offset: z.number().optional(),
});

async function entries(opened: Opened, tool: string, args: JsonObject) {
  return entriesSchema.parse(await opened.run(tool, args));
}

describe('reading lists', () => {
  test('attio_get_lists lists them', async () => {
    const opened = await openAttio();
    const told = z.array(z.looseObject({ slug: z.string() })).parse((await opened.run('get_lists'))['lists']);
    expect(told.map(({ slug }) => slug)).toEqual(opened.simulator.world.lists.map(({ slug }) => slug));
  });

  test.each([['id'], ['slug'], ['name'], ['document id']])(
    'attio_get_list_details finds a list by its %s',
    async (by) => {
      const opened = await openAttio();
      const list = listOf(opened, 'partner_program');
      const words = {
        id: list.id,
        slug: list.slug,
        name: 'partner program',
        'document id': `attio:list:${list.id}`,
      }[by];
      const told = await opened.run('get_list_details', { list_id: words ?? '' });
      expect(told).toMatchObject({
        ...{ list_id: list.id, name: 'Partner Program', parent_object: 'companies' },
        attributes: [
          { slug: 'tier', type: 'select', required: true, options: ['Gold', 'Silver', 'Bronze'] },
          { slug: 'joined_on', type: 'date' },
        ],
      });
    },
  );

  test('attio_get_list_entries pages through all, with the names of their records', async () => {
    const opened = await openAttio();
    const list = listOf(opened, 'enterprise_sales');
    const told: [string, string][] = [];
    for (let offset: number | undefined = 0; offset !== undefined;) {
      const page: z.infer<typeof entriesSchema> = await entries(opened, 'get_list_entries', {
        ...{ listId: 'Enterprise Sales', limit: 20, offset },
      });
      told.push(...page.entries.map((one): [string, string] => [one.entry_id, one.record.name]));
      offset = page.next_offset;
    }
    const companies = new Map(things(opened.simulator, 'companies').map((one) => [one.id, nameOf(one)]));
    const truth = [...list.entries.values()].map((one): [string, string] => [
      one.id,
      companies.get(one.parentRecord) ?? '',
    ]);
    expect(told.sort()).toEqual(truth.sort());
  });

  test('flattens the values of an entry', async () => {
    const opened = await openAttio();
    const [entry] = (await entries(opened, 'get_list_entries', { list_id: 'enterprise_sales', limit: 1 }))
      .entries;
    expect(entry?.values).toEqual({
      stage: 'Prospecting',
      priority: 'High',
      owner: { type: 'workspace-member', id: opened.simulator.world.members[0]?.id, name: 'Susan Kare' },
      expected_amount: { amount: '20000', currency: 'USD' },
      next_step: 'Send proposal',
      topics: ['Security', 'Pricing'],
    });
  });

  const stage = (entry: Entry) => titleOf(first(entry, 'stage'), 'status');
  const filters: [string, JsonObject, (entry: Entry, opened: Opened) => boolean][] = [
    [
      'one condition',
      { attribute: 'stage', condition: 'equals', value: 'signed' },
      (entry) => stage(entry) === 'Signed',
    ],
    ['the older names', { attributeSlug: 'stage', value: 'Signed' }, (entry) => stage(entry) === 'Signed'],
    [
      'several conditions',
      {
        filters: [
          { attribute: 'stage', condition: 'not_equals', value: 'Signed' },
          { attribute: 'amount', condition: 'gte', value: 40_000 },
        ],
      },
      (entry) =>
        stage(entry) !== 'Signed' && Number(first(entry, 'expected_amount')['currency_value']) >= 40_000,
    ],
    [
      'Attio’s own filter',
      { filters: { priority: 'High' } },
      (entry) => titleOf(first(entry, 'priority'), 'option') === 'High',
    ],
    [
      'a value of the record',
      { filters: [{ attribute: 'parent.name', condition: 'starts_with', value: 'S' }] },
      (entry, { simulator }) => {
        const company = things(simulator, 'companies').find(({ id }) => id === entry.parentRecord);
        return company !== undefined && nameOf(company).startsWith('S');
      },
    ],
    [
      'a place of the record',
      { filters: [{ attribute: 'parent_record.location', condition: 'equals', value: 'Boston' }] },
      (entry, { simulator }) => {
        const company = things(simulator, 'companies').find(({ id }) => id === entry.parentRecord);
        return company !== undefined && first(company, 'primary_location')['locality'] === 'Boston';
      },
    ],
  ];
  test.each(filters)('attio_filter_list_entries filters by %s', async (_words, args, holds) => {
    const opened = await openAttio();
    const truth = [...listOf(opened, 'enterprise_sales').entries.values()].filter((entry) =>
      holds(entry, opened),
    );
    const told = await entries(opened, 'filter_list_entries', {
      list_id: 'enterprise_sales',
      limit: 100,
      ...args,
    });
    expect(truth.length).toBeGreaterThan(0);
    expect(told.entries.map(({ entry_id: id }) => id).sort()).toEqual(truth.map(({ id }) => id).sort());
  });

  test('attio_filter_list_entries finds the entries of one record', async () => {
    const opened = await openAttio();
    const acme = thing(opened.simulator, 'companies', 'Acme Corporation');
    const told = await entries(opened, 'filter_list_entries', {
      list_id: 'enterprise_sales',
      parentRecordId: acme.id,
    });
    expect(told.entries.map(({ record }) => record.name)).toEqual(['Acme Corporation']);
  });

  test('attio_get_record_list_memberships tells the lists of a record, with the values there when asked', async () => {
    const opened = await openAttio();
    const acme = thing(opened.simulator, 'companies', 'Acme Corporation');
    const args = { resource_type: 'company', record_id: acme.id };
    const plain = await opened.run('get_record_list_memberships', args);
    expect(plain['memberships']).toMatchObject([{ list: 'Enterprise Sales' }, { list: 'Partner Program' }]);
    const whole = await opened.run('get_record_list_memberships', { ...args, includeEntryValues: true });
    expect(whole['memberships']).toMatchObject([
      { values: { stage: 'Prospecting' } },
      { values: { tier: 'Gold' } },
    ]);
  });
});

describe('changing lists', () => {
  test('attio_add_record_to_list adds with values, and twice makes two', async () => {
    const opened = await openAttio();
    const list = listOf(opened, 'partner_program');
    const hooli = thing(opened.simulator, 'companies', 'Pied Piper');
    const args = {
      list_id: 'Partner Program',
      record_id: hooli.id,
      values: { tier: 'gold', joined_on: '2027-01-31' },
    };
    const told = await opened.run('add_record_to_list', args);
    const entry = list.entries.get(String(told['entry_id']));
    expect(entry).toMatchObject({ parentObject: 'companies', parentRecord: hooli.id });
    expect(entry === undefined ? '' : titleOf(first(entry, 'tier'), 'option')).toBe('Gold');
    expect(told).toMatchObject({
      record: { name: 'Pied Piper' },
      values: { tier: 'Gold', joined_on: '2027-01-31' },
    });
    await opened.run('add_record_to_list', args);
    expect([...list.entries.values()].filter(({ parentRecord }) => parentRecord === hooli.id)).toHaveLength(
      2,
    );
  });

  test('attio_add_record_to_list needs no values where nothing is required', async () => {
    const opened = await openAttio();
    const alan = thing(opened.simulator, 'people', 'Alan Turing');
    const before = listOf(opened, 'newsletter').entries.size;
    await opened.run('add_record_to_list', { listId: 'newsletter', recordId: alan.id });
    expect(listOf(opened, 'newsletter').entries.size).toBe(before + 1);
  });

  test('attio_update_list_entry moves an entry, adds topics or replaces them', async () => {
    const opened = await openAttio();
    const [entry] = listOf(opened, 'enterprise_sales').entries.values();
    const id = entry?.id ?? '';
    const topics = () => (entry?.values.get('topics') ?? []).map((value) => titleOf(value, 'option'));
    const update = (attributes: JsonObject, mode = 'append') =>
      opened.run('update_list_entry', { list_id: 'enterprise_sales', entry_id: id, attributes, mode });
    await update({ stage: 'contracting', topics: 'Legal' });
    expect(entry === undefined ? '' : titleOf(first(entry, 'stage'), 'status')).toBe('Contracting');
    expect(topics()).toEqual(['Legal', 'Security', 'Pricing']);
    await update({ topics: ['Integration'] }, 'overwrite');
    expect(topics()).toEqual(['Integration']);
  });

  test('attio_remove_record_from_list removes the entry, not the record', async () => {
    const opened = await openAttio();
    const list = listOf(opened, 'enterprise_sales');
    const [entry] = list.entries.values();
    await opened.run('remove_record_from_list', { listId: list.id, entryId: entry?.id ?? '' });
    expect(list.entries.has(entry?.id ?? '')).toBe(false);
    expect(things(opened.simulator, 'companies').some(({ id }) => id === entry?.parentRecord)).toBe(true);
  });

  const nowhere = '0b0b0b0b-0000-4000-8000-000000000000';
  test.each([
    ['add_record_to_list', { list_id: 'Partners', record_id: nowhere }, 'Nearest: Partner Program'],
    [
      'add_record_to_list',
      { list_id: 'partner_program', record_id: nowhere },
      'required: tier (the title of an option)',
    ],
    [
      'add_record_to_list',
      { list_id: 'partner_program', record_id: nowhere, values: { tier: 'Gold' } },
      'Parent record with slug/ID',
    ],
    [
      'add_record_to_list',
      { list_id: 'newsletter', record_id: nowhere, resource_type: 'companies' },
      'does not take records of',
    ],
    [
      'add_record_to_list',
      { list_id: 'newsletter', record_id: nowhere, listId: 'newsletter' },
      'listId and list_id are the same',
    ],
    [
      'update_list_entry',
      { list_id: 'enterprise_sales', entry_id: nowhere, attributes: { stage: 'Signed' } },
      'not found',
    ],
    [
      'update_list_entry',
      { list_id: 'enterprise_sales', entry_id: nowhere, attributes: { stage: 'Singed' } },
      'nearest “Signed”',
    ],
    [
      'update_list_entry',
      { list_id: 'enterprise_sales', entry_id: nowhere, attributes: {} },
      'must have a value',
    ],
    ['remove_record_from_list', { list_id: 'enterprise_sales', entry_id: nowhere }, 'not found'],
    ['filter_list_entries', { list_id: 'enterprise_sales', filters: { stagge: 'Signed' } }, 'nearest: stage'],
    ['get_list_entries', { list_id: 'enterprise_sales', limit: 0 }, 'limit'],
  ])('%s explains what is wrong with %j', async (tool, args: JsonObject, words) => {
    const opened = await openAttio();
    expect((await failure(opened.run(tool, args))).message).toContain(words);
  });
});
