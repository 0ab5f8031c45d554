/** Arguments of any length: told in short when they are wrong, and nobody else is held up by them. */
import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/mcp/connectors/connector.ts';
import { failure, openAttio } from './fixture.ts';

const long = 'a_to_'.repeat(50_000);

test.each<[string, JsonObject]>([
  ['search_records', { resource_type: long }],
  ['search_records', { resource_type: 'companies', query: 'x', fields: [long] }],
  ['create_record', { resource_type: 'companies', record_data: { [long]: 'x' } }],
  ['get_list_entries', { list_id: long }],
  ['list_tasks', { assignee: long }],
  ['search_records_by_content', { resource_type: 'companies', search_query: long }],
])('%s tells in a few words what it does not know', async (tool, args) => {
  const opened = await openAttio();
  const before = performance.now();
  const { message } = await failure(opened.run(tool, args));
  expect(message.length).toBeLessThan(1_000);
  // Searched for word by word in every note, it took five seconds.
  expect(performance.now() - before).toBeLessThan(2_000);
});
