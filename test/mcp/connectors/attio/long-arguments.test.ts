/** Arguments of any length: told in short when they are wrong, and nobody else is held up by them. */
import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/mcp/connectors/connector.ts';
import { failure, openAttio, sent } from './fixture.ts';

const long = 'a_to_'.repeat(50_000);
const where = (attribute: string, condition: string, value: string) => ({
  ...{ resource_type: 'deals', filters: [{ attribute, condition, value }] },
});

test.each<[string, JsonObject]>([
  ['search_records', { resource_type: long }],
  ['search_records', { resource_type: 'companies', query: 'x', fields: [long] }],
  ['create_record', { resource_type: 'companies', record_data: { [long]: 'x' } }],
  ['get_list_entries', { list_id: long }],
  ['list_tasks', { assignee: long }],
  ['search_records_advanced', where(long, 'equals', 'x')],
  ['search_records_advanced', where('stage', 'contains', long)],
  ['search_records_advanced', where('owner', 'equals', long)],
  ['search_records_advanced', where('associated_company', 'equals', long)],
  ['search_records_advanced', where('associated_company', 'equals', `${long.replaceAll('_', '-')}.com`)],
  ['search_records_by_content', { resource_type: 'companies', search_query: long }],
])('%s tells in a few words what it does not know', async (tool, args) => {
  const opened = await openAttio();
  const before = performance.now();
  const { message } = await failure(opened.run(tool, args));
  expect(message.length).toBeLessThan(1_000);
  // Searched for word by word in every note, it took five seconds.
  expect(performance.now() - before).toBeLessThan(2_000);
});

test('a filter of hundreds of conditions is refused before any of them is looked up', async () => {
  const opened = await openAttio();
  const filters = Array.from({ length: 300 }, (_, i) => ({
    ...{ attribute: 'associated_company', condition: 'equals', value: `nobody ${i}` },
  }));
  const work = opened.run('search_records_advanced', { resource_type: 'deals', filters });
  expect((await failure(work)).message).toContain('at most 50 conditions');
  expect(sent(opened.simulator, 'POST', /./)).toEqual([]);
});

test('so is one with hundreds of values', async () => {
  const opened = await openAttio();
  const value = Array.from({ length: 300 }, (_, i) => `nobody ${i}`);
  const filters = [{ attribute: 'associated_company', condition: 'in', value }];
  const work = opened.run('search_records_advanced', { resource_type: 'deals', filters });
  expect((await failure(work)).message).toContain('associated_company: takes at most 50 values at once');
  expect(sent(opened.simulator, 'POST', /./)).toEqual([]);
});

test('of thousands of wrong attributes the first are told, and how many more there are', async () => {
  const opened = await openAttio();
  const data = Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`k${i}`, i]));
  const work = opened.run('create_record', { resource_type: 'companies', record_data: data });
  const { message } = await failure(work);
  expect(message).toContain('no attribute “k0”');
  expect(message).toMatch(/; and \d+ more\.$/);
  expect(message.length).toBeLessThan(10_000);
});
