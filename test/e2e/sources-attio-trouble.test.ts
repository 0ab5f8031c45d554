/** What goes wrong at Attio, seen from outside: the words clients get, and what `connector check` tells apart. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { allScopes, startAttioSimulator } from '../simulators/attio/simulator.ts';
import { openAttioWorld, type AttioWorld } from './attio-world.ts';
import { hitsOf } from './documents.ts';
import { thing, things } from './truth/attio.ts';

// A command is a process of its own, and a loaded machine takes seconds to start one.
vi.setConfig({ testTimeout: 60_000 });

const held: { world: AttioWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');
const simulator = () => world().simulator;
const everything = [...allScopes, 'user_management:read'];
/** From now on the token may do this much. */
const allow = (scopes: readonly string[], active = true) =>
  simulator().tokens.set(simulator().token, { active, scopes });

beforeAll(async () => {
  const kinds = ['schema', 'identity', 'members', 'lists', 'recent', 'record', 'search'];
  const neverKept = Object.fromEntries(kinds.map((kind) => [`cache.${kind}`, '0']));
  held.world = await openAttioWorld({ ...neverKept, timeout: '1000' });
}, 120_000);
afterEach(() => {
  simulator().faults.clear();
  allow(everything);
});
afterAll(() => held.world?.close());

const company = () => thing(world().workspace, 'companies', 'Acme Corporation');
const own = () => ({ resource_type: 'companies', record_id: company().id });
const refusal = (status: number, code: string, message: string, type = 'invalid_request_error') => ({
  ...{ status, body: JSON.stringify({ status_code: status, type, code, message }) },
});
const count = (method: string, path: RegExp) =>
  simulator().requests.filter((one) => one.method === method && path.test(one.path)).length;

describe('what Attio refuses is told with its words and the way out', () => {
  test.each<[string, Record<string, unknown>, RegExp]>([
    [
      'search_records_advanced',
      { resource_type: 'deals', filters: { stage: { $equals: 'Lead' } } },
      /Error in filter.*Operators are \$eq.*there is no operator \$equals/,
    ],
    [
      'search_records_advanced',
      { resource_type: 'deals', filters: { stge: { $eq: 'Lead' } } },
      /Unknown attribute slug: stge.*no attribute “stge” \(nearest: stage/,
    ],
    [
      'search_records_advanced',
      { resource_type: 'deals', filters: { value: { $contains: '5' } } },
      /Invalid operator: \$contains for attribute "value"/,
    ],
    [
      'get_record_details',
      { resource_type: 'deals', record_id: '00000000-0000-4000-8000-000000000000' },
      /Record with ID "0{8}-.*" not found.*Search for it again/,
    ],
    ['get_note', { note_id: '00000000-0000-4000-8000-000000000000' }, /was not found/],
    [
      'create_record',
      { resource_type: 'companies', record_data: { name: 'Twin', domains: ['acme.com'] } },
      /conflicts with a record already in the system.*Find it with attio_search_records/,
    ],
  ])('%s %j', async (tool, args, words) => {
    expect(await world().refused(tool, args)).toMatch(words);
  });

  test.each([
    [400, 'validation_type', 'Bad value', /A value has the wrong form.*attio_get_record_attributes/],
    [
      400,
      'value_not_found',
      'Cannot find it',
      /named in the values does not exist.*attio_get_record_attribute_options/,
    ],
    [400, 'missing_value', 'Required value', /A required attribute has no value/],
    [400, 'immutable_value', 'Fixed', /cannot be changed once it is made/],
    [400, 'multiple_match_results', 'Several', /Several entries match.*attio_get_record_list_memberships/],
    [400, 'system_edit_unauthorized', 'System', /Attio keeps this attribute itself/],
    [409, 'slug_conflict', 'Taken', /Something with this slug is there already/],
    [403, 'billing_error', 'Upgrade', /plan of the Attio workspace does not hold this/],
  ])('status %i %s', async (status, code, message, words) => {
    simulator().faults.next(1, { match: (method) => method === 'PATCH', ...refusal(status, code, message) });
    const said = await world().refused('update_record', { ...own(), record_data: { headcount: 5 } });
    expect(said).toMatch(words);
    expect(said).toContain(`“${message}”`);
    expect(count('PATCH', /./)).toBeGreaterThan(0);
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['create_record', { resource_type: 'deals', record_data: { name: 'X' } }, /stage.*owner|owner.*stage/],
    [
      'create_record',
      { resource_type: 'deals', record_data: { name: 'X', stage: 'Negociation', owner: 'me' } },
      /stage.*Negotiation/,
    ],
    [
      'create_record',
      { resource_type: 'invoices', record_data: { name: 'X' } },
      /There is no object “invoices”.*people, companies, deals, projects/,
    ],
    [
      'update_record',
      { resource_type: 'companies', record_id: 'acme', record_data: { a: 1 } },
      /must be the id of a record/,
    ],
    ['create_task', { content: 'X', due_date: 'soon' }, /due_date:? must be a date such as/],
    [
      'create_task',
      { content: 'X', assignees: ['nobody'] },
      /assignee: there is no workspace member “nobody”/,
    ],
    ['list_notes', { limit: 51 }, /from 1 to 50/],
    ['batch_records', { resource_type: 'companies', operation_type: 'create' }, /Give operations/],
    [
      'search_records_advanced',
      { resource_type: 'deals', filters: [{ attribute: 'stage', condition: 'like', value: 'x' }] },
      /no condition “like”/,
    ],
  ])('%s %j is refused before anything is written', async (tool, args, words) => {
    const before = simulator().requests.length;
    expect(await world().refused(tool, args)).toMatch(words);
    const sent = simulator().requests.slice(before);
    expect(sent.filter(({ method, path }) => method !== 'GET' && !/query|search/.test(path))).toEqual([]);
  });
});

describe('scopes', () => {
  test.each<[string, string, Record<string, unknown>, string]>([
    [
      'record_permission:read-write',
      'create_record',
      { resource_type: 'companies', record_data: { name: 'X' } },
      'Records: read-write (record_permission:read-write)',
    ],
    ['note:read-write', 'create_note', { title: 'X', content: 'Y' }, 'Notes: read-write (note:read-write)'],
    ['task:read-write', 'create_task', { content: 'X' }, 'Tasks: read-write (task:read-write)'],
    [
      'list_entry:read-write',
      'add_record_to_list',
      { list_id: 'newsletter' },
      'List entries: read-write (list_entry:read-write)',
    ],
  ])('without %s, %s names it and says where it is ticked', async (scope, tool, args, named) => {
    allow(everything.map((one) => (one === scope ? one.replace('-write', '') : one)));
    const said = await world().refused(tool, {
      ...(tool === 'create_record' || tool === 'create_task'
        ? {}
        : tool === 'create_note'
          ? own()
          : { record_id: company().id }),
      ...args,
    });
    expect(said).toContain(`lacks ${named}`);
    expect(said).toMatch(/Workspace settings → Developers → the access token → Scopes/);
  });

  test('what may not be read is left out of a document and of a search, and said', async () => {
    allow(everything.filter((scope) => !scope.startsWith('note')));
    const document = await world().call('fetch', { id: `attio:companies:${company().id}` });
    expect(document['text']).toMatch(/## Notes\n\nThis access token may not read them\..*Tick/);
    expect((await hitsOf(world(), 'Acme Corporation'))[0]?.id).toBe(`attio:companies:${company().id}`);
  });
});

describe('what passes', () => {
  test('a limit is waited out to the date that Attio names', async () => {
    const until = new Date(Date.now() + 2_000);
    simulator().faults.next(1, {
      ...refusal(
        429,
        'rate_limit_exceeded',
        'Rate limit exceeded, please try again later',
        'rate_limit_error',
      ),
      ...{
        match: (_method, path) => path.includes('/records/'),
        headers: { 'Retry-After': until.toUTCString() },
      },
    });
    expect(await world().run('get_record_details', own())).toMatchObject({ name: 'Acme Corporation' });
    // The header has whole seconds.
    expect(Date.now()).toBeGreaterThanOrEqual(Math.floor(until.getTime() / 1000) * 1000);
  });

  test('a write over the limit is not repeated, and it is said that nothing was changed', async () => {
    const limit = refusal(429, 'rate_limit_exceeded', 'Rate limit exceeded', 'rate_limit_error');
    simulator().faults.next(9, { match: (method) => method === 'PATCH', ...limit });
    const before = count('PATCH', /./);
    expect(await world().refused('update_record', { ...own(), record_data: { headcount: 6 } })).toMatch(
      /asked too much.*Nothing was changed.*100 reads and 25 writes/,
    );
    expect(count('PATCH', /./) - before).toBe(1);
  });

  test('a query that counts too much is told apart from too many', async () => {
    const score = refusal(429, 'rate_limit_exceeded', 'Query complexity score exceeded', 'rate_limit_error');
    simulator().faults.next(9, { match: (_method, path) => path.endsWith('/query'), ...score });
    expect(await world().refused('search_records_advanced', { resource_type: 'deals' })).toMatch(
      /Use a simpler filter or a smaller limit/,
    );
  });

  test('fifty writes at once keep to 25 a second by themselves', async () => {
    const records = Array.from({ length: 50 }, (_, index) => ({ name: `Batch ${index}` }));
    const answer = await world().run('batch_records', {
      ...{ resource_type: 'companies', operation_type: 'create', records },
    });
    expect(answer).toMatchObject({ succeeded: 50, failed: 0, unknown: 0 });
    expect(
      things(world().workspace, 'companies').filter(({ values }) =>
        /^Batch \d+$/.test(String(values.get('name')?.[0]?.['value'])),
      ),
    ).toHaveLength(50);
    expect(simulator().busiest().write).toBeLessThanOrEqual(25);
  });

  test('a read is tried again after a cut and a failure; one that stays is told', async () => {
    simulator().faults.next(1, { cut: true });
    expect(await world().run('get_record_details', own())).toMatchObject({ name: 'Acme Corporation' });
    simulator().faults.next(1, { status: 503 });
    expect(await world().run('get_record_details', own())).toMatchObject({ name: 'Acme Corporation' });
    simulator().faults.next(99, { status: 500 });
    expect(await world().refused('get_lists')).toMatch(/Attio cannot answer now \(500.*status\.attio\.com/);
    simulator().faults.clear();
    simulator().faults.next(99, { hang: true });
    expect(await world().refused('get_lists')).toMatch(/Attio did not answer within 1 second/);
  });

  test.each([
    ['cut after it was done', { cut: true, afterwards: true }],
    ['a failure that may have done it', { status: 500, afterwards: true }],
    ['silence', { hang: true, afterwards: true }],
  ])('the outcome of a write that met %s is not known, and it is never sent twice', async (_what, fault) => {
    const before = [count('POST', /\/v2\/notes$/), world().workspace.notes.size];
    simulator().faults.next(9, {
      match: (method, path) => method === 'POST' && path === '/v2/notes',
      ...fault,
    });
    const said = await world().refused('create_note', { ...own(), title: 'Once', content: 'only' });
    expect(said).toMatch(/Whether the note was created is not known.*twice may make two/);
    expect([count('POST', /\/v2\/notes$/), world().workspace.notes.size]).toEqual(
      before.map((one) => one + 1),
    );
  });
});

describe('connector check', () => {
  test('says what a good key may do', async () => {
    expect(await world().check('attio')).toMatchObject({
      ...{ exit: 0, ok: true, code: null },
      message: expect.stringMatching(/^Attio answers for the workspace Northwind Sales; it may also write/),
    });
    allow(everything.map((scope) => scope.replace('-write', '')));
    expect((await world().check('attio')).message).toMatch(/it may read only/);
  });

  test('tells a missing scope, a deleted key, a wrong key, silence and no network apart', async () => {
    allow(everything.filter((scope) => !scope.startsWith('task')));
    const missing = await world().check('attio');
    expect(missing).toMatchObject({ exit: 1, ok: false, code: 'source_permission_missing' });
    expect(`${missing.message} ${missing.hint}`).toMatch(/lacks Tasks: read \(task:read\).*Tick Tasks/);
    allow(everything, false);
    expect(await world().check('attio')).toMatchObject({ ok: false, code: 'source_key_rejected' });
    expect(await world().refused('get_lists')).toMatch(
      /does not accept the access token.*Make a new access token/,
    );
    allow(everything);
    simulator().faults.next(99, { hang: true });
    expect(await world().check('attio')).toMatchObject({ ok: false, code: 'timeout' });
    simulator().faults.clear();
    await world().command(['connector', 'set', 'attio', 'accessToken=-'], 'another-key');
    const wrong = await world().check('attio');
    expect(wrong).toMatchObject({ exit: 1, ok: false, code: 'source_key_rejected' });
    expect(JSON.stringify(wrong)).not.toContain('another-key');
    const gone = await startAttioSimulator();
    await gone.close();
    await world().command(['connector', 'set', 'attio', `baseUrl=${gone.origin}`]);
    expect(await world().check('attio')).toMatchObject({ ok: false, code: 'source_unreachable' });
  });
});
