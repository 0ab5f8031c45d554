/** An answer to a write that cannot be read leaves open whether it was done: it is never told as something to try again. */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/mcp/connectors/connector.ts';
import { failure, openAttio } from './fixture.ts';

describe('an answer that cannot be read', () => {
  const isWrite = (method: string, path: string) =>
    method === 'POST' && /\/(records|tasks|notes)$/.test(path);
  const cases: [string, JsonObject, string][] = [
    ['create_record', { resource_type: 'companies', record_data: { name: 'X' } }, 'the record was created'],
    ['create_task', { content: 'X' }, 'the task was created'],
  ];
  test.each(cases)('to a write leaves open whether it was done: %s', async (tool, args, outcome) => {
    for (const body of ['<html>Gateway</html>', '{"data":{"id":7}}']) {
      const opened = await openAttio();
      opened.simulator.faults.next(1, { match: isWrite, status: 200, body, afterwards: true });
      const error = await failure(opened.run(tool, args));
      expect(error.name).toBe('UnknownOutcome');
      expect(error.message).toContain(`Whether ${outcome} is not known.`);
      expect(error.hint).toContain('twice may make two');
      expect(`${error.message} ${String(error.hint)}`).not.toMatch(/try again later/);
    }
  });

  test('to a read tells that something else may have answered', async () => {
    const opened = await openAttio();
    const match = (_method: string, path: string) => path === '/v2/lists';
    opened.simulator.faults.next(1, { match, status: 200, body: '<html>Hotel WiFi</html>' });
    const { hint } = await failure(opened.run('get_lists'));
    expect(hint).toMatch(/login page of a network answers in its place/);
  });

  test('counts as unknown in a batch', async () => {
    const opened = await openAttio();
    opened.simulator.faults.next(1, { match: isWrite, status: 200, body: 'ok', afterwards: true });
    const told = await opened.run('batch_records', {
      ...{ resource_type: 'companies', operation_type: 'create', records: [{ name: 'X1' }, { name: 'X2' }] },
    });
    expect(told).toMatchObject({ succeeded: 1, failed: 0, unknown: 1 });
  });

  test('names the place where it could not be read on one short line', async () => {
    const opened = await openAttio();
    const key = `a\nb ${'x'.repeat(5000)}`;
    const body = JSON.stringify({
      data: { id: { object_id: 'o', record_id: 'r' }, created_at: '', values: { [key]: 7 } },
    });
    opened.simulator.faults.next(1, { match: isWrite, status: 200, body });
    const args = { resource_type: 'companies', record_data: { name: 'X' } };
    const { message } = await failure(opened.run('create_record', args));
    expect(message).toContain('at data.values.a b x');
    expect(message).not.toContain('\n');
    expect(message.length).toBeLessThan(400);
  });
});
