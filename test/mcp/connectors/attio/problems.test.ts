/** What Attio refuses, as people and models are told: what was said, what it means, what to do. */
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../src/contract/errors.ts';
import { endpoints, type Endpoint } from '../../../../src/mcp/connectors/attio/endpoints.ts';
import { AttioRefusal, explain } from '../../../../src/mcp/connectors/attio/problems.ts';
import type { JsonObject } from '../../../../src/mcp/connectors/connector.ts';
import { allScopes } from '../../../simulators/attio/simulator.ts';
import { failure, openAttio, sent, still, thing, things } from './fixture.ts';

function explained(
  status: number,
  body: JsonObject | string,
  {
    endpoint = endpoints.createRecord,
    headers = {},
  }: { endpoint?: Endpoint; headers?: Record<string, string> } = {},
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return explain({ status, headers: new Headers(headers), text }, endpoint, {
    granted: ['record_permission:read'],
    now: Date.UTC(2026, 10, 20, 12),
  });
}

describe('a refusal', () => {
  test.each([
    [400, 'filter_error', 'Operators are $eq'],
    [400, 'unknown_filter_attribute_slug', 'names an attribute that is not there'],
    [400, 'validation_type', 'wrong form'],
    [400, 'value_not_found', 'does not exist'],
    [400, 'missing_value', 'required attribute has no value'],
    [400, 'immutable_value', 'cannot be changed'],
    [400, 'multiple_match_results', 'Several entries match'],
    [400, 'system_edit_unauthorized', 'keeps this attribute itself'],
    [400, 'uniqueness_conflict', 'has this value already'],
    [404, 'not_found', 'may have been deleted'],
    [409, 'slug_conflict', 'is there already'],
    [400, 'something_new', 'Change the request accordingly'],
  ])('%i %s tells what Attio said and what it means', (status, code, meaning) => {
    const error = explained(status, {
      status_code: status,
      type: 'invalid_request_error',
      code,
      message: 'So said Attio.',
    });
    expect(error).toBeInstanceOf(AttioRefusal);
    expect(error.message).toContain('“So said Attio.”');
    expect(error.message).toContain(meaning);
  });

  test('is cut, and on one line', () => {
    const error = explained(400, { code: 'validation_type', message: `a\nb ${'x'.repeat(5000)}` });
    expect(error.message.length).toBeLessThan(600);
    expect(error.message).not.toContain('\n');
  });

  test('of a proxy’s page tells its words without its tags', () => {
    expect(explained(404, '<html><b>Not here</b></html>').message).toContain('“Not here”');
  });

  test.each([401, 403, 404, 302])(
    '%i by a page is of something in between, and blames nothing else',
    (status) => {
      const error = explained(status, '<html><h1>Attention Required</h1></html>');
      expect(error).toMatchObject({
        code: 'source_refused',
        message: `Something on the way to Attio answered in its place (status ${status}): “Attention Required”`,
        hint: expect.stringContaining('Check baseUrl'),
      });
    },
  );

  test.each([
    [401, { code: 'unauthorized', message: 'No' }, 'source_key_rejected', 'Make a new access token'],
    [403, { code: 'unauthorized', message: 'No' }, 'source_permission_missing', 'Records: read-write'],
    [403, { code: 'billing_error', message: 'Upgrade.' }, 'source_refused', 'The plan'],
    [
      429,
      { code: 'rate_limit_exceeded', message: 'Later' },
      'source_rate_limited',
      '100 reads and 25 writes',
    ],
    [
      429,
      { code: 'rate_limit_exceeded', message: 'Query score limit exceeded' },
      'source_rate_limited',
      'simpler filter',
    ],
    [503, '', 'source_unavailable', 'twice may make two'],
  ])('%i %j is %s', (status, body: JsonObject | string, code, hint) => {
    const error = explained(status, body);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code, hint: expect.stringContaining(hint) });
  });
});

describe('the time that Attio names', () => {
  const date = 'Fri, 20 Nov 2026 12:04:00 GMT';
  test.each([
    [429, 'Rate limit exceeded', date, 'Try again in 4 minutes.'],
    [429, 'Query score limit exceeded', '45', 'and try again in 45 seconds.'],
    [429, 'Rate limit exceeded', '', 'Try again in a few seconds.'],
    [503, 'Maintenance', '7200', 'Try again in 2 hours;'],
  ])('%i %s, Retry-After “%s”: %s', (status, message, after, words) => {
    const given = { endpoint: endpoints.members, headers: { 'Retry-After': after } };
    expect(explained(status, { message }, given)).toMatchObject({ hint: expect.stringContaining(words) });
  });

  test('is told of the first refusal, too', async () => {
    const opened = await openAttio();
    const headers = { 'Retry-After': new Date(Date.now() + 240_000).toUTCString() };
    opened.simulator.faults.next(1, { match: (_method, path) => path === '/v2/lists', status: 429, headers });
    const { hint } = await failure(opened.run('get_lists'));
    expect(hint).toMatch(/Try again in [34] minutes\./);
  });
});

describe('a missing scope', () => {
  const nowhere = '0b0b0b0b-0000-4000-8000-000000000000';
  test.each([
    [
      'create_record',
      { resource_type: 'companies', record_data: { name: 'X' } },
      'record_permission:read-write',
    ],
    ['search_records', { resource_type: 'companies', query: 'x' }, 'record_permission:read'],
    ['get_record_attributes', { resource_type: 'companies' }, 'object_configuration:read'],
    ['list_notes', {}, 'note:read'],
    [
      'create_note',
      { resource_type: 'people', record_id: nowhere, title: 'T', content: 'C' },
      'note:read-write',
    ],
    ['list_tasks', {}, 'task:read'],
    ['create_task', { content: 'X' }, 'task:read-write'],
    ['delete_task', { task_id: nowhere }, 'task:read-write'],
    ['get_lists', {}, 'list_configuration:read'],
    ['get_list_entries', { list_id: 'newsletter' }, 'list_entry:read'],
    ['remove_record_from_list', { list_id: 'newsletter', entry_id: nowhere }, 'list_entry:read-write'],
    ['list_workspace_members', {}, 'user_management:read'],
  ])('for %s is named, alone, with where it is ticked', async (tool, args: JsonObject, scope) => {
    const name = scope.split(':')[0] ?? '';
    const level = scope.endsWith(':read-write') ? [`${name}:read`] : [];
    const others = [...allScopes, 'user_management:read'].filter((one) => !one.startsWith(`${name}:`));
    const opened = await openAttio({ scopes: [...others, ...level] });
    const error = await failure(opened.run(tool, args));
    expect(error).toMatchObject({ code: 'source_permission_missing' });
    expect(error.message).toContain(`(${scope})`);
    expect(error.message.match(/\(\w+:read(-write)?\)/g)).toHaveLength(1);
    expect(error.hint).toContain('Workspace settings → Developers');
  });

  test('leaves the rest of a document readable, and says what is not', async () => {
    const scopes = ['record_permission:read', 'object_configuration:read', 'note:read'];
    const opened = await openAttio({ scopes });
    const acme = thing(opened.simulator, 'companies', 'Acme Corporation');
    const document = await opened.fetch(`attio:companies:${acme.id}`, { signal: still() });
    expect(document?.text).toContain('| Domains | acme.com |');
    expect(document?.text).toContain('### Pricing call with Acme Corporation');
    expect(document?.text).toMatch(/## Tasks\n\nThis access token may not read them\. .*task:read/);
    expect(document?.text).toMatch(/## Lists\n\nThis access token may not read them\. .*list_entry:read/);
  });

  test('leaves the search over records working', async () => {
    const opened = await openAttio({ scopes: ['record_permission:read', 'object_configuration:read'] });
    const hits = await opened.find('Ada Lovelace');
    expect(hits[0]).toMatchObject({ title: 'Ada Lovelace' });
  });
});

describe('limits', () => {
  test('a read that is refused waits until the date Attio names, and is sent again', async () => {
    const opened = await openAttio();
    const at = Math.ceil(Date.now() / 1000) * 1000 + 1000;
    const headers = { 'Retry-After': new Date(at).toUTCString() };
    opened.simulator.faults.next(1, { match: (_method, path) => path === '/v2/lists', status: 429, headers });
    await opened.run('get_lists');
    const [first, second] = sent(opened.simulator, 'GET', /^\/v2\/lists$/);
    expect([first?.status, second?.status]).toEqual([429, 200]);
    expect(second?.at).toBeGreaterThanOrEqual(at);
  });

  test('a query is sent again after a failure of Attio: it changes nothing', async () => {
    const opened = await openAttio();
    opened.simulator.faults.next(1, { match: (_method, path) => path.endsWith('/query'), status: 502 });
    await opened.run('search_records_advanced', { resource_type: 'deals', limit: 1 });
    const [first, second] = sent(opened.simulator, 'POST', /deals\/records\/query$/);
    expect([first?.status, second?.status]).toEqual([502, 200]);
  });

  test('100 reads a second are kept to, whatever is asked at once', async () => {
    const opened = await openAttio();
    await opened.run('get_record_attributes', { resource_type: 'people' });
    const people = things(opened.simulator, 'people').slice(0, 150);
    await Promise.all(
      people.map(({ id }) =>
        opened.run('get_record_interactions', { resource_type: 'people', record_id: id }),
      ),
    );
    expect(opened.simulator.busiest().read).toBeLessThanOrEqual(100);
    expect(opened.simulator.requests.filter(({ status }) => status === 429)).toEqual([]);
  });

  test('a call that is cancelled ends at once', async () => {
    const opened = await openAttio();
    opened.simulator.faults.next(1, { hang: true });
    const end = new AbortController();
    const call = failure(opened.call('attio_get_lists', {}, { signal: end.signal }));
    setTimeout(() => end.abort(new Error('The client has left.')), 50);
    expect((await call).message).toBe('The client has left.');
  });
});

describe('the access token', () => {
  test('is sent as a bearer token, and appears nowhere else', async () => {
    const token = 'sk_8f2b1c9d0e7a6543f2b1c9d0e7a65432';
    const opened = await openAttio({ token });
    const ada = thing(opened.simulator, 'people', 'Ada Lovelace');
    const told: unknown[] = [
      await opened.opened.check(still()),
      await opened.find('Acme'),
      await opened.fetch(`attio:people:${ada.id}`, { signal: still() }),
      await opened.run('get_record_details', { resource_type: 'people', record_id: ada.id }),
      opened.opened.tools,
    ];
    for (const status of [400, 401, 403, 404, 418, 500]) {
      opened.simulator.faults.next(1, {
        match: (method) => method === 'DELETE',
        ...{ status, body: JSON.stringify({ message: 'no' }) },
      });
      const error = await failure(
        opened.run('delete_record', { resource_type: 'people', record_id: ada.id }),
      );
      told.push(error.message, error.hint, String(error.cause));
    }
    told.push(opened.logs, opened.usage());
    expect(JSON.stringify(told)).not.toContain(token);
    for (const { path, body, bearer } of opened.simulator.requests) {
      expect(`${path} ${body}`).not.toContain(token);
      expect(bearer).toBe(true);
    }
  });
});
