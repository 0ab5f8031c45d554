/** Creating, changing and deleting records: what reaches the workspace, and what is told before anything is sent. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { JsonObject } from '../../../../src/mcp/connectors/connector.ts';
import type { Value } from '../../../simulators/attio/shapes.ts';
import { failure, first, nameOf, openAttio, sent, thing, things, titleOf, type Opened } from './fixture.ts';

const writes = ({ simulator }: Opened) =>
  simulator.requests.filter(({ method, path }) => method !== 'GET' && !/(query|search)$/.test(path));

async function created(opened: Opened, type: string, data: JsonObject) {
  const told = await opened.run('create_record', { resource_type: type, record_data: data });
  const id = z.string().parse(told['record_id']);
  const all = opened.simulator.world.objects.flatMap(({ records }) => [...records.values()]);
  const record = all.find((one) => one.id === id);
  if (record === undefined) throw new Error('The record is not in the workspace.');
  return { told, record };
}

/** A value without when and by whom it was set. */
function bare({ active_from, active_until, created_by_actor, attribute_type, ...rest }: Value): Value {
  return rest;
}

describe('attio_create_record', () => {
  test('turns plain values into those of every type', async () => {
    const opened = await openAttio();
    const acme = thing(opened.simulator, 'companies', 'Acme Corporation');
    const ada = thing(opened.simulator, 'people', 'Ada Lovelace');
    const susan = opened.simulator.world.members[0];
    const { record } = await created(opened, 'Project', {
      name: 'Moon base',
      reference_number: '9001',
      phase: 'running',
      client: 'acme.com',
      related: [`people:${ada.id}`, { target_object: 'companies', target_record_id: acme.id }],
      lead: 'Susan Kare',
      budget: '12500.75',
      starts_on: '2027-02-28',
      kickoff_at: '2027-03-01T09:00:00+01:00',
      priority: 4,
      billable: 'yes',
      site: { city: 'Berlin', country: 'de', zip: 10115 },
      contact_email: 'moon@acme.com',
      hotline: '+49 30 1234567',
      tags: ['audit', 'Training'],
    });
    const nowhere = { line_1: null, line_2: null, line_3: null, line_4: null, region: null };
    const expected: Record<string, JsonObject> = {
      name: { value: 'Moon base' },
      reference_number: { value: 9001 },
      client: { target_object: 'companies', target_record_id: acme.id },
      lead: { referenced_actor_type: 'workspace-member', referenced_actor_id: susan?.id ?? '' },
      budget: { currency_value: 12500.75, currency_code: 'EUR' },
      starts_on: { value: '2027-02-28' },
      kickoff_at: { value: '2027-03-01T08:00:00.000000000Z' },
      priority: { value: 4 },
      billable: { value: true },
      site: {
        ...{ ...nowhere, locality: 'Berlin', postcode: '10115', country_code: 'DE' },
        ...{ latitude: null, longitude: null },
      },
      hotline: { original_phone_number: '+49 30 1234567', country_code: 'DE', phone_number: '+49301234567' },
    };
    for (const [slug, value] of Object.entries(expected))
      expect(bare(first(record, slug)), slug).toEqual(value);
    expect(titleOf(first(record, 'phase'), 'status')).toBe('Running');
    expect(first(record, 'contact_email')).toMatchObject({ email_address: 'moon@acme.com' });
    expect((record.values.get('tags') ?? []).map((value) => titleOf(value, 'option'))).toEqual([
      'Audit',
      'Training',
    ]);
    expect((record.values.get('related') ?? []).map((value) => value['target_record_id'])).toEqual([
      ada.id,
      acme.id,
    ]);
  });

  test('takes what people call attributes, and tells the record as it is then', async () => {
    const opened = await openAttio();
    const { told } = await created(opened, 'person', {
      ...{
        name: 'Katherine Johnson',
        email: 'katherine@globex.com',
        company: 'globex.com',
        title: 'Analyst',
      },
    });
    expect(told).toMatchObject({
      name: 'Katherine Johnson',
      web_url: expect.stringMatching(/^https:\/\/app\.attio\.com\//),
      values: {
        email_addresses: ['katherine@globex.com'],
        company: { name: 'Globex' },
        job_title: 'Analyst',
      },
    });
    const globex = thing(opened.simulator, 'companies', 'Globex');
    expect((globex.values.get('team') ?? []).map((value) => value['target_record_id'])).toContain(
      told['record_id'],
    );
  });

  test.each([
    ['Ada Byron King', ['Ada', 'Byron King', 'Ada Byron King']],
    ['King, Ada', ['Ada', 'King', 'Ada King']],
    ['Cher', ['Cher', '', 'Cher']],
    [{ first_name: 'Ada', last_name: 'King' }, ['Ada', 'King', 'Ada King']],
    [{ full_name: 'Ada King' }, ['Ada', 'King', 'Ada King']],
  ])('takes %j for a name', async (name, [first_name, last_name, full_name]) => {
    const opened = await openAttio();
    const { record } = await created(opened, 'people', { name });
    expect(bare(first(record, 'name'))).toEqual({ first_name, last_name, full_name });
  });

  test.each([
    ['Berlin, DE', { locality: 'Berlin', region: null, country_code: 'DE' }],
    ['Austin, Texas, US', { locality: 'Austin', region: 'Texas', country_code: 'US' }],
    ['Paris', { locality: 'Paris', region: null, country_code: null }],
  ])('takes %j for a place', async (location, place) => {
    const opened = await openAttio();
    const { record } = await created(opened, 'companies', { name: 'New', location });
    expect(first(record, 'primary_location')).toMatchObject(place);
  });

  const wrong: [string, JsonObject, string[]][] = [
    [
      'deals',
      { name: 'X' },
      ['required: stage (the title of a stage), owner (a member: email address, name or “me”)'],
    ],
    [
      'deals',
      { name: 'X', stage: 'Winn', owner: 'me' },
      ['stage: has no option “Winn”', 'nearest “Won 🎉”', 'Lead, Qualified'],
    ],
    [
      'deals',
      { name: 'X', stage: 'Lead', owner: 'nobody@x.y' },
      ['owner: there is no workspace member “nobody@x.y”'],
    ],
    [
      'deals',
      { nam: 'X', stage: 'Lead', owner: 'me' },
      ['no attribute “nam” (nearest: name', 'required too: name (text)'],
    ],
    ['deals', { name: 'X', stage: ['Lead', 'Lost'], owner: 'me' }, ['stage: holds one value, not a list']],
    [
      'deals',
      { name: 'X', stage: 'Lead', owner: 'me', value: 'lots' },
      ['value: must be a number such as 1250.5'],
    ],
    ['deals', { name: 'X', stage: 'Lead', owner: 'me', value: '1.23456' }, ['at most 4 decimals']],
    [
      'deals',
      { name: 'X', stage: 'Lead', owner: 'me', value: '12345678901234567.1' },
      ['a number with fewer digits'],
    ],
    [
      'deals',
      { name: 'X', stage: 'Lead', owner: 'me', value: { amount: 5, currency: 'EUR' } },
      ['kept in USD'],
    ],
    [
      'deals',
      { name: 'X', stage: 'Lead', owner: 'me', close_date: '2027-02-31' },
      ['close_date: must be a date'],
    ],
    [
      'deals',
      { name: 'X', stage: 'Lead', owner: 'me', company: 'nowhere.example' },
      ['no record in companies with the domain nowhere.example'],
    ],
    [
      'deals',
      { name: 'X', stage: 'Lead', owner: 'me', company: 'Acme' },
      ['no record is called exactly “Acme”', 'Acme Corporation (companies:'],
    ],
    [
      'deals',
      { name: 'X', stage: 'Lead', owner: 'me', created_at: '2020-01-01' },
      ['created_at: is kept by Attio itself'],
    ],
    ['companies', { name: 'X', icp_fit: 7 }, ['icp_fit: must be a whole number from 0 to 5']],
    ['companies', { name: 'X', is_customer: 'perhaps' }, ['is_customer: must be true or false']],
    ['companies', { name: 'X', domains: ['not a domain'] }, ['domains: must be a domain']],
    ['companies', { name: 'X', location: { town: 'Y' } }, ['takes no town']],
    ['companies', { name: 'X', last_interaction: 'today' }, ['last_interaction: is kept by Attio itself']],
    ['people', { name: 'X', email: 'x.y' }, ['email_addresses: must be an email address']],
    [
      'people',
      { name: 'X', phone: '030 1234567' },
      ['phone_numbers: must be a phone number that begins with +'],
    ],
    ['people', { name: 'X', email: 'a@b.c', email_addresses: 'd@e.f' }, ['email_addresses is given twice']],
    [
      'projects',
      { name: 'X', related: ['11111111-1111-4111-8111-111111111111'] },
      ['needs its object before it: people:1111'],
    ],
    [
      'projects',
      { name: 'X', client: 'people:11111111-1111-4111-8111-111111111111' },
      ['takes records of companies, not of people'],
    ],
    ['projects', { name: 'X', kickoff_at: 'soon' }, ['kickoff_at: must be a time']],
    ['people', {}, ['must be an object of attribute and value']],
  ];
  test.each(wrong)(
    'tells what is wrong with a %s of %j before anything is sent',
    async (type, data, words) => {
      const opened = await openAttio();
      const error = await failure(opened.run('create_record', { resource_type: type, record_data: data }));
      for (const part of words) expect(error.message).toContain(part);
      expect(writes(opened)).toEqual([]);
    },
  );

  test('tells all that is wrong at once', async () => {
    const opened = await openAttio();
    const data = { name: 'X', stage: 'Nowhere', value: 'lots', colour: 'red' };
    const error = await failure(opened.run('create_record', { resource_type: 'deals', record_data: data }));
    for (const part of ['stage:', 'value:', '“colour”', 'owner (a member'])
      expect(error.message).toContain(part);
  });

  test('tells which record-like names can be meant', async () => {
    const opened = await openAttio();
    await created(opened, 'companies', { name: 'Globex' });
    const data = { name: 'X', stage: 'Lead', owner: 'me', company: 'Globex' };
    const error = await failure(opened.run('create_record', { resource_type: 'deals', record_data: data }));
    expect(error.message).toMatch(
      /“Globex” can be several records: Globex \(companies:.+\), Globex \(companies:/,
    );
  });

  test('leaves an email address of a member to Attio where members may not be read', async () => {
    const scopes = ['record_permission:read-write', 'object_configuration:read'];
    const opened = await openAttio({ scopes });
    const data = { name: 'X', stage: 'Lead', owner: 'ben@northwind.example' };
    const { record } = await created(opened, 'deals', data);
    const ben = opened.simulator.world.members.find(({ firstName }) => firstName === 'Ben');
    expect(first(record, 'owner')['referenced_actor_id']).toBe(ben?.id);
  });

  test('explains that another record has a unique value already', async () => {
    const opened = await openAttio();
    const data = { name: 'Acme again', domains: 'acme.com' };
    const error = await failure(
      opened.run('create_record', { resource_type: 'companies', record_data: data }),
    );
    expect(error.message).toContain('slug "domains"');
    expect(error.message).toContain('update it instead');
  });
});

describe('attio_update_record', () => {
  test('adds to what holds several, or replaces it, as it is told', async () => {
    const opened = await openAttio();
    const acme = thing(opened.simulator, 'companies', 'Acme Corporation');
    const options = () => (acme.values.get('categories') ?? []).map((value) => titleOf(value, 'option'));
    expect(options()).toEqual(['Logistics', 'B2B']);
    const args = { resource_type: 'companies', record_id: acme.id, record_data: { categories: 'retail' } };
    await opened.run('update_record', args);
    expect(options()).toEqual(['Retail', 'Logistics', 'B2B']);
    await opened.run('update_record', { ...args, mode: 'overwrite' });
    expect(options()).toEqual(['Retail']);
    expect(sent(opened.simulator, 'PATCH', /records/)).toHaveLength(1);
    expect(sent(opened.simulator, 'PUT', /records/)).toHaveLength(1);
  });

  test('leaves what is not named, and empties with null', async () => {
    const opened = await openAttio();
    const acme = thing(opened.simulator, 'companies', 'Acme Corporation');
    const update = (data: JsonObject, mode = 'append') =>
      opened.run('update_record', {
        resource_type: 'companies',
        record_id: acme.id,
        record_data: data,
        mode,
      });
    await update({ description: null, headcount: 77 });
    expect(acme.values.get('description')).toEqual([]);
    expect(first(acme, 'headcount')['value']).toBe(77);
    expect(nameOf(acme)).toBe('Acme Corporation');
    expect((await failure(update({ categories: null }))).message).toContain('only with mode overwrite');
    await update({ categories: null }, 'overwrite');
    expect(acme.values.get('categories')).toEqual([]);
  });

  test('does not empty what is required', async () => {
    const opened = await openAttio();
    const [deal] = things(opened.simulator, 'deals');
    const args = { resource_type: 'deals', record_id: deal?.id ?? '', record_data: { stage: null } };
    expect((await failure(opened.run('update_record', args))).message).toContain('stage: is required');
  });

  test('moves a deal, and what was read before is forgotten', async () => {
    const opened = await openAttio();
    const [deal] = things(opened.simulator, 'deals');
    const id = `attio:deals:${deal?.id ?? ''}`;
    const signal = new AbortController().signal;
    const before = await opened.fetch(id, { signal });
    await opened.run('update_record', {
      resource_type: 'deals',
      record_id: id,
      record_data: { stage: 'Won' },
    });
    const after = await opened.fetch(id, { signal });
    expect(before?.text).toContain('| Deal stage | Lead |');
    expect(after?.text).toContain('| Deal stage | Won 🎉 |');
  });

  test('says that a record is gone', async () => {
    const opened = await openAttio();
    const args = {
      resource_type: 'deals',
      record_id: '0b0b0b0b-0000-4000-8000-000000000000',
      record_data: { name: 'X' },
    };
    expect((await failure(opened.run('update_record', args))).message).toContain('It may have been deleted');
  });
});

describe('attio_delete_record', () => {
  test('deletes once', async () => {
    const opened = await openAttio();
    const [deal] = things(opened.simulator, 'deals');
    const args = { resource_type: 'deals', record_id: deal?.id ?? '' };
    await expect(opened.run('delete_record', args)).resolves.toMatchObject({ deleted: true });
    expect(things(opened.simulator, 'deals')).not.toContain(deal);
    expect((await failure(opened.run('delete_record', args))).message).toContain('not found');
  });
});

const batchSchema = z.object({
  ...{ succeeded: z.number(), failed: z.number(), unknown: z.number() },
  results: z.array(z.looseObject({ index: z.number(), outcome: z.string(), error: z.string().optional() })),
});

describe('attio_batch_records', () => {
  const batch = async (opened: Opened, args: JsonObject) =>
    batchSchema.parse(await opened.run('batch_records', args));

  test('does each, tells each, and goes on after one that fails', async () => {
    const opened = await openAttio();
    const [deal, other] = things(opened.simulator, 'deals');
    const told = await batch(opened, {
      resource_type: 'deals',
      operations: [
        { operation: 'create', record_data: { name: 'One', stage: 'Lead', owner: 'me' } },
        { operation: 'create', record_data: { name: 'Two', stage: 'Nowhere', owner: 'me' } },
        { operation: 'update', record_id: deal?.id ?? '', record_data: { stage: 'Lost' } },
        { operation: 'update', record_data: { stage: 'Lost' } },
        { operation: 'delete', record_id: other?.id ?? '' },
        { operation: 'delete', record_id: '0b0b0b0b-0000-4000-8000-000000000000' },
      ],
    });
    expect(told.results.map(({ outcome }) => outcome)).toEqual([
      'done',
      'failed',
      'done',
      'failed',
      'done',
      'failed',
    ]);
    expect([told.succeeded, told.failed, told.unknown]).toEqual([3, 3, 0]);
    expect(told.results[1]?.error).toContain('has no option “Nowhere”');
    expect(told.results[3]?.error).toContain('update needs record_id');
    expect(told.results[5]?.error).toContain('not found');
    const names = things(opened.simulator, 'deals').map(nameOf);
    expect(names).toContain('One');
    expect(names).not.toContain('Two');
    expect(deal === undefined ? '' : titleOf(first(deal, 'stage'), 'status')).toBe('Lost');
  });

  test('takes the older form with records and record_ids', async () => {
    const opened = await openAttio();
    const made = await batch(opened, {
      ...{ resource_type: 'companies', operation_type: 'create', records: [{ name: 'A' }, { name: 'B' }] },
    });
    const ids = made.results.map((one) => String(one['record_id']));
    const changed = await batch(opened, {
      resource_type: 'companies',
      operation_type: 'update',
      records: ids.map((id, index) => ({ record_id: id, headcount: index })),
    });
    const gone = await batch(opened, {
      resource_type: 'companies',
      operation_type: 'delete',
      record_ids: ids,
    });
    expect([made.succeeded, changed.succeeded, gone.succeeded]).toEqual([2, 2, 2]);
  });

  test('keeps to 25 writes a second, whatever is asked', async () => {
    const opened = await openAttio();
    const operations = Array.from({ length: 50 }, (_, index) => ({
      operation: 'create',
      record_data: { name: `Company ${index}` },
    }));
    const told = await batch(opened, { resource_type: 'companies', operations });
    expect(told.succeeded).toBe(50);
    expect(opened.simulator.busiest().write).toBeLessThanOrEqual(25);
    expect(opened.simulator.requests.filter(({ status }) => status === 429)).toEqual([]);
  });

  test('stops where the rest would fail the same way, and says what was not sent', async () => {
    const scopes = ['record_permission:read', 'object_configuration:read'];
    const opened = await openAttio({ scopes });
    const records = Array.from({ length: 30 }, (_, index) => ({ name: `Company ${index}` }));
    const told = await batch(opened, { resource_type: 'companies', operation_type: 'create', records });
    expect(told.succeeded).toBe(0);
    expect(told.results.filter(({ outcome }) => outcome === 'not_sent').length).toBeGreaterThanOrEqual(20);
    expect(told.results[0]?.error).toContain('record_permission:read-write');
  });

  test('tells apart what is not known', async () => {
    const opened = await openAttio();
    const match = (method: string, path: string) => method === 'POST' && path.endsWith('/records');
    opened.simulator.faults.next(1, { match, cut: true, afterwards: true });
    const told = await batch(opened, {
      resource_type: 'companies',
      operation_type: 'create',
      records: [{ name: 'A' }, { name: 'B' }],
    });
    expect([told.succeeded, told.failed, told.unknown]).toEqual([1, 0, 1]);
    expect(told.results.find(({ outcome }) => outcome === 'unknown')?.error).toContain('is not known');
  });

  test.each([
    [{}, 'Give operations, or operation_type'],
    [{ operations: Array.from({ length: 51 }, () => ({ operation: 'delete' })) }, '1 to 50 operations'],
    [{ operation_type: 'delete' }, 'record_ids (delete)'],
  ])('explains what is wrong with %j', async (args: JsonObject, words) => {
    const opened = await openAttio();
    const error = await failure(opened.run('batch_records', { resource_type: 'companies', ...args }));
    expect(error.message).toContain(words);
  });
});

describe('a write', () => {
  const data = { resource_type: 'companies', record_data: { name: 'Once' } };
  const isCreate = (method: string, path: string) => method === 'POST' && path.endsWith('/records');

  test.each([
    ['the connection breaks', { cut: true, afterwards: true }, 'source_unreachable'],
    ['Attio fails', { status: 500, afterwards: true }, 'source_unavailable'],
    ['a gateway gives up', { status: 504, body: '<html>', afterwards: true }, 'source_unavailable'],
  ])('whose outcome is unknown because %s is told so, and never sent twice', async (_words, fault, code) => {
    const opened = await openAttio();
    opened.simulator.faults.next(1, { match: isCreate, ...fault });
    const error = await failure(opened.run('create_record', data));
    expect(error).toMatchObject({ code });
    expect(error.message).toContain('Whether the record was created is not known');
    expect(error.hint).toContain('twice may make two');
    expect(sent(opened.simulator, 'POST', /\/records$/)).toHaveLength(1);
    expect(things(opened.simulator, 'companies').filter((one) => nameOf(one) === 'Once')).toHaveLength(1);
  });

  test('that takes too long is given up, with its outcome unknown', async () => {
    const opened = await openAttio({ values: { timeout: '300' } });
    opened.simulator.faults.next(1, { match: isCreate, hang: true });
    const error = await failure(opened.run('create_record', data));
    expect(error).toMatchObject({ code: 'timeout' });
    expect(error.message).toContain('is not known');
    expect(sent(opened.simulator, 'POST', /\/records$/)).toHaveLength(1);
  });

  test('that is refused for its number is not sent again, and changed nothing', async () => {
    const opened = await openAttio({ writesPerSecond: 0 });
    const error = await failure(opened.run('create_record', data));
    expect(error).toMatchObject({ code: 'source_rate_limited' });
    expect(error.message).toContain('Nothing was changed');
    expect(sent(opened.simulator, 'POST', /\/records$/)).toHaveLength(1);
  });
});
