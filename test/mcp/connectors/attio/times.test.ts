/** Days and times in arguments: real ones only, and the same moment whatever zone the machine is in. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { momentIn } from '../../../../src/mcp/connectors/attio/times.ts';
import type { JsonObject } from '../../../../src/mcp/connectors/connector.ts';
import { failure, first, openAttio, sent, things } from './fixture.ts';

const before = process.env['TZ'];

beforeEach(() => {
  process.env['TZ'] = 'Asia/Tokyo';
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(-540);
});

afterEach(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

test.each([
  ['2026-03-31', Date.UTC(2026, 2, 31)],
  ['2028-02-29', Date.UTC(2028, 1, 29)],
  ['2026-03-31T09:00', Date.UTC(2026, 2, 31, 9)],
  ['2026-03-31 09:00:05', Date.UTC(2026, 2, 31, 9, 0, 5)],
  [' 2026-03-31T09:00:05.25Z ', Date.UTC(2026, 2, 31, 9, 0, 5, 250)],
  ['2026-03-31T09:00:05.123456789z', Date.UTC(2026, 2, 31, 9, 0, 5, 123)],
  ['2026-03-31T00:30+05:30', Date.UTC(2026, 2, 30, 19)],
  ['2026-12-31T23:00:00-0800', Date.UTC(2027, 0, 1, 7)],
])('%s is one moment', (text, at) => {
  expect(momentIn(text)).toBe(at);
});

test.each([
  ...['', 'soon', '2026-02-31', '2027-02-29', '2026-13-01', '2026-3-1', '2026-03-31T', '2026-02-31T09:00Z'],
  ...['2026-03-31T24:00:00Z', '2026-03-31T09:60Z', '2026-03-31T09:00+15:00', '2026-03-31 and so on'],
])('“%s” is no time', (text) => {
  expect(momentIn(text)).toBeNull();
});

describe('a deadline', () => {
  test.each([
    ['2026-03-31', '2026-03-31T12:00:00.000Z'],
    ['2026-03-31T09:00', '2026-03-31T09:00:00.000Z'],
    ['2026-03-31T09:00:00+02:00', '2026-03-31T07:00:00.000Z'],
  ])('of %s is %s', async (due, deadline) => {
    const opened = await openAttio();
    const task = await opened.run('create_task', { content: 'X', due_date: due });
    expect(opened.simulator.world.tasks.get(String(task['task_id']))?.deadline).toBe(deadline);
    await opened.run('update_task', { task_id: task['task_id'] ?? '', due_date: 'none' });
    expect(opened.simulator.world.tasks.get(String(task['task_id']))?.deadline).toBeNull();
  });
});

test('a time of a record without a zone is in UTC', async () => {
  const opened = await openAttio();
  const [project] = things(opened.simulator, 'projects');
  if (project === undefined) throw new Error('There is no project.');
  await opened.run('update_record', {
    ...{ resource_type: 'projects', record_id: project.id },
    record_data: { kickoff_at: '2027-03-01 09:00' },
  });
  expect(first(project, 'kickoff_at')['value']).toMatch(/^2027-03-01T09:00:00/);
});

test('a span of time without a zone is in UTC, and says so in its arguments', async () => {
  const opened = await openAttio();
  const told = await opened.run('search_records_by_timeframe', {
    ...{ resource_type: 'deals', start_date: '2026-03-31T09:00', end_date: '2026-04-30' },
  });
  expect(told).toMatchObject({ from: '2026-03-31T09:00:00.000Z', until: '2026-05-01T00:00:00.000Z' });
  for (const [name, argument] of [
    ['search_records_by_timeframe', 'start_date'],
    ['search_records_by_timeframe', 'end_date'],
    ['search_records', 'created_after'],
    ['search_records', 'created_before'],
    ['create_task', 'due_date'],
    ['update_task', 'due_date'],
  ] as const) {
    const schema = opened.opened.tools.find((tool) => tool.name === `attio_${name}`)?.inputSchema;
    const properties = schema?.['properties'];
    expect(properties).toMatchObject({
      [argument]: { description: expect.stringContaining('UTC without a zone') },
    });
  }
});

const wrong: [string, JsonObject, string][] = [
  ['create_task', { content: 'X', due_date: '2026-02-31' }, 'due_date: must be a date such as 2026-03-31'],
  [
    'update_task',
    { task_id: '0b0b0b0b-0000-4000-8000-000000000000', due_date: '2026-02-31' },
    'due_date: must be a date such as 2026-03-31',
  ],
  [
    'search_records_by_timeframe',
    { resource_type: 'deals', start_date: '2026-02-31' },
    'start_date and end_date must be ISO 8601 of a real day',
  ],
  [
    'search_records',
    { resource_type: 'deals', created_after: '2026-02-31' },
    'created_after and created_before must be ISO 8601 of a real day',
  ],
  [
    'create_record',
    { resource_type: 'projects', record_data: { name: 'X', kickoff_at: '2026-02-31T09:00:00Z' } },
    'kickoff_at: must be a time',
  ],
];
test.each(wrong)('%s refuses %j', async (tool, args, words) => {
  const opened = await openAttio();
  const error = await failure(opened.run(tool, args));
  expect(error.message).toContain(words);
  expect(sent(opened.simulator, 'POST', /(tasks|records|query)$/)).toEqual([]);
});
