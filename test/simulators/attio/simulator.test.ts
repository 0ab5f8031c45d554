/** The stand-in itself: tokens, scopes, limits, filters and faults, as Attio has them. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startAttioSimulator, type AttioSimulator, type AttioSimulatorOptions } from './simulator.ts';

const replySchema = z.looseObject({
  data: z.unknown().optional(),
  ...{ status_code: z.number().optional(), type: z.string().optional(), code: z.string().optional() },
  message: z.string().optional(),
});

async function started(options: AttioSimulatorOptions = {}): Promise<AttioSimulator> {
  const simulator = await startAttioSimulator(options);
  onTestFinished(() => simulator.close());
  return simulator;
}

async function ask(
  { origin, token }: AttioSimulator,
  [method, path]: [string, string],
  body?: unknown,
  bearer: string | null = token,
) {
  const reply = await fetch(origin + path, {
    method,
    headers: bearer === null ? {} : { Authorization: `Bearer ${bearer}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: reply.status, headers: reply.headers, body: replySchema.parse(await reply.json()) };
}

const records = z.array(z.looseObject({ id: z.looseObject({ record_id: z.string() }) }));

describe('tokens', () => {
  test('are needed, and have to be known', async () => {
    const simulator = await started();
    expect(await ask(simulator, ['GET', '/v2/objects'], undefined, null)).toMatchObject({ status: 401 });
    expect(await ask(simulator, ['GET', '/v2/objects'], undefined, 'wrong')).toMatchObject({
      ...{ status: 401, body: { type: 'auth_error' } },
    });
    expect(await ask(simulator, ['GET', '/v2/self'], undefined, 'wrong')).toMatchObject({
      body: { active: false },
    });
  });

  test('open only what their scopes name, where read-write holds read', async () => {
    const simulator = await started();
    simulator.tokens.set('few', { active: true, scopes: ['note:read-write', 'object_configuration:read'] });
    expect((await ask(simulator, ['GET', '/v2/objects'], undefined, 'few')).status).toBe(200);
    const refused = await ask(simulator, ['GET', '/v2/notes'], undefined, 'few');
    expect(refused).toMatchObject({ status: 403, body: { type: 'auth_error' } });
    expect(refused.body.message).toContain('record_permission:read');
    expect(refused.body.message).not.toContain('note:read');
  });
});

describe('limits', () => {
  test('count writes and reads apart, and name the date when they end', async () => {
    const now = Date.UTC(2026, 0, 5, 10, 0, 0, 250);
    const simulator = await started({ now: () => now, readsPerSecond: 3, writesPerSecond: 1 });
    const statuses: number[] = [];
    for (let read = 0; read < 4; read += 1)
      statuses.push((await ask(simulator, ['GET', '/v2/lists'])).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const values = { data: { values: { name: ['X'] } } };
    expect((await ask(simulator, ['POST', '/v2/objects/companies/records'], values)).status).toBe(200);
    const refused = await ask(simulator, ['POST', '/v2/objects/companies/records'], values);
    expect(refused.body).toEqual({
      ...{ status_code: 429, type: 'rate_limit_error', code: 'rate_limit_exceeded' },
      message: 'Rate limit exceeded, please try again later',
    });
    expect(refused.headers.get('retry-after')).toBe('Mon, 05 Jan 2026 10:00:01 GMT');
  });
});

describe('queries', () => {
  test.each([
    [{ name: { $equals: 'x' } }],
    [{ stage: { $in: ['Lead'] } }],
    [{ nothing: 'x' }],
    [{ $xor: [] }],
    [{ value: { amount: 5 } }],
  ])('refuse %j as filter_error', async (filter) => {
    const simulator = await started();
    const reply = await ask(simulator, ['POST', '/v2/objects/deals/records/query'], { filter });
    expect(reply).toMatchObject({ status: 400, body: { code: 'filter_error' } });
  });

  test('follow a path through references', async () => {
    const simulator = await started();
    const filter = {
      path: [
        ['deals', 'associated_company'],
        ['companies', 'domains'],
      ],
      constraints: { domain: 'acme.com' },
    };
    const { body } = await ask(simulator, ['POST', '/v2/objects/deals/records/query'], { filter });
    expect(records.parse(body.data)).toHaveLength(1);
  });

  test('the fuzzy search needs request_as, and finds new records only after a while', async () => {
    const simulator = await started({ searchLagMs: 60_000 });
    const asked = { query: 'Brand New', objects: ['companies'] };
    expect((await ask(simulator, ['POST', '/v2/objects/records/search'], asked)).status).toBe(400);
    await ask(simulator, ['POST', '/v2/objects/companies/records'], {
      data: { values: { name: ['Brand New'] } },
    });
    const found = async () => {
      const whole = { ...asked, request_as: { type: 'workspace' } };
      return records.parse((await ask(simulator, ['POST', '/v2/objects/records/search'], whole)).body.data)
        .length;
    };
    expect(await found()).toBe(0);
    simulator.searchLagMs = 0;
    expect(await found()).toBe(1);
  });

  test('notes come 50 at most', async () => {
    const simulator = await started();
    expect((await ask(simulator, ['GET', '/v2/notes?limit=51'])).status).toBe(400);
    expect(
      records.or(z.array(z.unknown())).parse((await ask(simulator, ['GET', '/v2/notes'])).body.data),
    ).toHaveLength(10);
  });
});

describe('writes', () => {
  test('PATCH puts values before those there are, PUT replaces them', async () => {
    const simulator = await started();
    const [company] =
      simulator.world.objects.find(({ slug }) => slug === 'companies')?.records.values() ?? [];
    const path = `/v2/objects/companies/records/${company?.id ?? ''}`;
    const count = () => company?.values.get('categories')?.length;
    expect(count()).toBe(2);
    await ask(simulator, ['PATCH', path], { data: { values: { categories: ['Retail'] } } });
    expect(count()).toBe(3);
    await ask(simulator, ['PUT', path], { data: { values: { categories: ['Retail'] } } });
    expect(count()).toBe(1);
  });

  test('change both sides of a relationship', async () => {
    const simulator = await started();
    const [people, companies] = ['people', 'companies'].map((slug) =>
      simulator.world.objects.find((one) => one.slug === slug),
    );
    const [ada] = people?.records.values() ?? [];
    const [acme, globex] = companies?.records.values() ?? [];
    const team = (of: typeof acme) =>
      (of?.values.get('team') ?? []).map((value) => value['target_record_id']);
    expect(team(acme)).toContain(ada?.id);
    const company = { target_object: 'companies', target_record_id: globex?.id };
    await ask(simulator, ['PATCH', `/v2/objects/people/records/${ada?.id ?? ''}`], {
      data: { values: { company: [company] } },
    });
    expect(team(acme)).not.toContain(ada?.id);
    expect(team(globex)).toContain(ada?.id);
  });

  test.each([
    ['/v2/objects/deals/records', { values: { name: ['X'] } }, 'missing_value'],
    ['/v2/objects/deals/records', { values: { nothing: ['X'] } }, 'value_not_found'],
    ['/v2/objects/deals/records', { values: { stage: ['Nowhere'] } }, 'value_not_found'],
    ['/v2/objects/deals/records', { values: { created_at: ['2020-01-01'] } }, 'system_edit_unauthorized'],
    ['/v2/objects/companies/records', { values: { domains: ['acme.com'] } }, 'uniqueness_conflict'],
    ['/v2/objects/companies/records', { values: { headcount: ['many'] } }, 'validation_type'],
  ])('%s of %j is refused as %s', async (path, data, code) => {
    const simulator = await started();
    const reply = await ask(simulator, ['POST', path], { data });
    expect(reply).toMatchObject({ status: 400, body: { code } });
  });

  test('an entry’s record cannot be changed, and two entries of one record cannot be told apart', async () => {
    const simulator = await started();
    const list = simulator.world.lists.find(({ slug }) => slug === 'newsletter');
    const [entry] = list?.entries.values() ?? [];
    const parent = { parent_record_id: entry?.parentRecord, parent_object: 'people', entry_values: {} };
    const changed = await ask(simulator, ['PATCH', `/v2/lists/newsletter/entries/${entry?.id ?? ''}`], {
      data: parent,
    });
    expect(changed.body.code).toBe('immutable_value');
    await ask(simulator, ['POST', '/v2/lists/newsletter/entries'], { data: parent });
    const asserted = await ask(simulator, ['PUT', '/v2/lists/newsletter/entries'], { data: parent });
    expect(asserted.body.code).toBe('multiple_match_results');
  });
});

test('the workspace is the same in every run of a day', async () => {
  const now = () => Date.UTC(2026, 0, 5, 10);
  const [one, other] = await Promise.all([started({ now }), started({ now })]);
  const ids = ({ world }: AttioSimulator) =>
    JSON.stringify([
      world.objects.map(({ records }) => [...records.values()].map(({ values }) => [...values])),
      [...world.tasks],
    ]);
  expect(ids(one)).toBe(ids(other));
  expect(one.world.objects.reduce((sum, object) => sum + object.records.size, 0)).toBeGreaterThan(400);
});

test('faults happen to as many requests as was said, and only to those that match', async () => {
  const simulator = await started();
  simulator.faults.next(2, { match: (_method, path) => path === '/v2/lists', status: 503 });
  const statuses = [];
  for (const path of ['/v2/objects', '/v2/lists', '/v2/lists', '/v2/lists'])
    statuses.push((await ask(simulator, ['GET', path])).status);
  expect(statuses).toEqual([200, 503, 503, 200]);
  simulator.faults.next(1, { cut: true });
  await expect(ask(simulator, ['GET', '/v2/lists'])).rejects.toThrow();
});
