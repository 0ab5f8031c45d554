/** Holds the connector’s requests and the simulator’s replies against Attio’s own OpenAPI document, where it lies beside. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Ajv, type ValidateFunction } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { endpoints } from '../../../../src/mcp/connectors/attio/endpoints.ts';
import type { JsonObject } from '../../../../src/mcp/connectors/connector.ts';
import type { Received } from '../../../simulators/attio/simulator.ts';
import { openAttio, still, thing, things, type Opened } from './fixture.ts';

const file = resolve(import.meta.dirname, '../../../../../shared/api-specs', 'attio-api.yaml');
const present = existsSync(file);

const schema = z.record(z.string(), z.unknown());
const operation = z.looseObject({
  description: z.string().optional(),
  security: z.array(z.looseObject({ oauth2: z.array(z.string()).optional() })).optional(),
  parameters: z.array(z.looseObject({ in: z.string(), name: z.string() })).optional(),
  requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({ schema })) }).optional(),
  responses: z.record(
    z.string(),
    z.looseObject({ content: z.record(z.string(), z.looseObject({ schema })).optional() }),
  ),
});
type Operation = z.infer<typeof operation>;
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.looseObject({ schemas: z.record(z.string(), schema) }),
});

/** What may be null is written as `nullable`, which OpenAPI 3.1 has no more, or beside an `enum` without it: it is meant. */
function withNulls(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withNulls);
  if (typeof part !== 'object' || part === null) return part;
  const { nullable, ...rest } = schema.parse(part);
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withNulls(value)]));
  const types: unknown[] = Array.isArray(inner['type']) ? inner['type'] : [inner['type']];
  const mayBeNull = types.includes('null') || (nullable === true && typeof inner['type'] === 'string');
  if (!mayBeNull) return inner;
  const choices: unknown[] | null = Array.isArray(inner['enum']) ? inner['enum'] : null;
  return {
    ...inner,
    ...(choices === null ? {} : { enum: [...choices, null] }),
    type: [...new Set([...types, 'null'])],
  };
}

interface Description {
  paths: [string, Record<string, unknown>][];
  validator(of: unknown): ValidateFunction;
}

function read(): Description {
  const document = documentSchema.parse(withNulls(parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 })));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'attio', components: document.components });
  const known = new Map<unknown, ValidateFunction>();
  return {
    paths: Object.entries(document.paths),
    validator(of) {
      const found = known.get(of);
      if (found !== undefined) return found;
      const text = JSON.stringify(of).replaceAll('"#/components/', '"attio#/components/');
      const made = ajv.compile(schema.parse(JSON.parse(text)));
      known.set(of, made);
      return made;
    },
  };
}

/** The operation that answers a request; fixed parts before parameters. */
function operationFor({ paths }: Description, method: string, path: string): Operation | undefined {
  const parts = path.split('/');
  const fitting = paths
    .filter(([template, methods]) => {
      const names = template.split('/');
      if (methods[method.toLowerCase()] === undefined || names.length !== parts.length) return false;
      return names.every((name, index) => name.startsWith('{') || name === parts[index]);
    })
    .sort(([one], [other]) => one.split('{').length - other.split('{').length);
  const [best] = fitting;
  return best === undefined ? undefined : operation.parse(best[1][method.toLowerCase()]);
}

function bodyOf(found: Operation): unknown {
  return found.requestBody?.content['application/json']?.schema;
}

/** Everything the tools send, at least once. */
async function everything(opened: Opened): Promise<void> {
  const { run, simulator } = opened;
  const acme = thing(simulator, 'companies', 'Acme Corporation');
  const ada = thing(simulator, 'people', 'Ada Lovelace');
  const [deal] = things(simulator, 'deals');
  const list = 'enterprise_sales';
  const made = await run('create_record', {
    resource_type: 'projects',
    record_data: {
      ...{
        name: 'All types',
        reference_number: 1,
        phase: 'Running',
        client: 'acme.com',
        related: [`people:${ada.id}`],
      },
      ...{
        lead: 'me',
        budget: '1.5',
        starts_on: '2027-01-01',
        kickoff_at: '2027-01-01T00:00:00Z',
        priority: 1,
      },
      ...{
        billable: false,
        site: 'Berlin, DE',
        contact_email: 'a@b.com',
        hotline: '+15550001111',
        tags: ['Audit'],
      },
    },
  });
  const id = String(made['record_id']);
  await run('update_record', { resource_type: 'projects', record_id: id, record_data: { tags: 'Training' } });
  await run('update_record', {
    resource_type: 'projects',
    record_id: id,
    record_data: { tags: 'Audit' },
    mode: 'overwrite',
  });
  await run('delete_record', { resource_type: 'projects', record_id: id });
  await run('search_records', {
    resource_type: 'people',
    query: 'Ada',
    created_after: '2020-01-01',
    sort: 'name',
  });
  await run('search_records_advanced', {
    ...{ resource_type: 'deals', filters: [{ attribute: 'stage', value: 'Lead' }], sort_by: 'value' },
  });
  await run('get_record_attribute_options', { resource_type: 'deals', attribute: 'competitors' });
  const note = await run('create_note', {
    resource_type: 'people',
    record_id: ada.id,
    title: 'T',
    content: 'C',
  });
  await run('list_notes', { resource_type: 'people', record_id: ada.id });
  await run('get_note', { note_id: String(note['note_id']) });
  await run('delete_note', { note_id: String(note['note_id']) });
  const task = await run('create_task', {
    ...{
      content: 'X',
      due_date: '2027-01-01',
      assignees: ['me'],
      resource_type: 'companies',
      record_id: acme.id,
    },
  });
  const taskId = String(task['task_id']);
  await run('update_task', {
    task_id: taskId,
    is_completed: true,
    due_date: 'none',
    assignees: ['ben@northwind.example'],
  });
  await run('list_tasks', {
    assignee: 'me',
    is_completed: false,
    resource_type: 'companies',
    record_id: acme.id,
  });
  await opened.fetch(`attio:task:${taskId}`, { signal: still() });
  await run('delete_task', { task_id: taskId });
  await run('get_list_details', { list_id: list });
  await run('filter_list_entries', {
    list_id: list,
    filters: [{ attribute: 'parent.name', value: 'Globex' }],
  });
  const entry = await run('add_record_to_list', {
    list_id: list,
    record_id: acme.id,
    values: { stage: 'Signed' },
  });
  const entryId = String(entry['entry_id']);
  await run('update_list_entry', { list_id: list, entry_id: entryId, attributes: { topics: ['Legal'] } });
  await run('update_list_entry', {
    list_id: list,
    entry_id: entryId,
    attributes: { topics: ['Pricing'] },
    mode: 'overwrite',
  });
  await run('get_record_list_memberships', {
    resource_type: 'companies',
    record_id: acme.id,
    include_values: true,
  });
  await run('remove_record_from_list', { list_id: list, entry_id: entryId });
  await opened.find('Acme deals in negotiation');
  await opened.fetch(`attio:deals:${deal?.id ?? ''}`, { signal: still() });
  await opened.opened.check(still());
}

describe.skipIf(!present)('Attio’s OpenAPI document', () => {
  let description: Description;
  let requests: Received[] = [];
  beforeAll(() => {
    description = read();
  });

  test.each(Object.entries(endpoints))('has the endpoint %s, with the same scopes', (_name, endpoint) => {
    const found = operationFor(description, endpoint.method, endpoint.path);
    expect(found, `${endpoint.method} ${endpoint.path}`).toBeDefined();
    const scopes = found?.security?.flatMap(({ oauth2 }) => oauth2 ?? []) ?? [];
    expect([...endpoint.scopes].sort()).toEqual([...scopes].sort());
  });

  test('has every request that the tools send, with its body and its query', async () => {
    const opened = await openAttio();
    await everything(opened);
    ({ requests } = opened.simulator);
    for (const { method, path, body } of requests) {
      const url = new URL(path, 'http://localhost');
      const found = operationFor(description, method, url.pathname);
      if (found === undefined) throw new Error(`${method} ${url.pathname} is not in the document.`);
      const known = (found.parameters ?? []).flatMap((one) => (one.in === 'query' ? [one.name] : []));
      for (const name of url.searchParams.keys()) expect(known, `${method} ${path}`).toContain(name);
      const expected = bodyOf(found);
      expect(body === '', `${method} ${path} ${body}`).toBe(expected === undefined);
      if (expected === undefined) continue;
      const valid = description.validator(expected);
      expect(valid(JSON.parse(body)), `${method} ${path} ${body} ${JSON.stringify(valid.errors)}`).toBe(true);
    }
    const used = new Set(
      requests.map(
        ({ method, path }) => operationFor(description, method, path.split('?')[0] ?? '')?.description,
      ),
    );
    const described = Object.values(endpoints).map(
      ({ method, path }) => operationFor(description, method, path)?.description,
    );
    expect(described.filter((one) => !used.has(one))).toEqual([]);
  });

  test('has every value that is written in its list of input values', async () => {
    const opened = await openAttio();
    await everything(opened);
    const valid = description.validator({ $ref: '#/components/schemas/input-value' });
    const bodies = opened.simulator.requests.filter(({ method }) =>
      ['POST', 'PUT', 'PATCH'].includes(method),
    );
    const values = bodies.flatMap(({ body }) => {
      const data = z.looseObject({ data: z.looseObject({}).optional() }).parse(JSON.parse(body)).data ?? {};
      const given = z.record(z.string(), z.array(z.json())).safeParse(data['values'] ?? data['entry_values']);
      return Object.values(given.data ?? {}).flat();
    });
    expect(values.length).toBeGreaterThan(15);
    for (const value of values) expect(valid(value), JSON.stringify(value)).toBe(true);
  });

  test('describes every reply of the simulator', async () => {
    const opened = await openAttio();
    const { simulator } = opened;
    await everything(opened);
    const asked = new Map(simulator.requests.map((one) => [`${one.method} ${one.path}`, one]));
    const read = [...asked.values()].filter(
      ({ method, path }) => method === 'GET' || /(query|search)$/.test(path),
    );
    expect(read.length).toBeGreaterThan(15);
    for (const [place, { method, path, body }] of read.entries()) {
      // Attio takes 100 reads a second, and the connector's own went before.
      if (place % 80 === 0) await sleep(1_100);
      await demandDescribed(simulator, { method, path, body });
    }
    const [deal] = things(simulator, 'deals');
    const company = thing(simulator, 'companies', 'Acme Corporation').id;
    const note = {
      parent_object: 'companies',
      parent_record_id: company,
      title: 'T',
      format: 'plaintext',
      content: 'C',
    };
    const writes: [string, string, JsonObject][] = [
      ['POST', '/v2/objects/companies/records', { data: { values: { name: ['New'] } } }],
      ['PATCH', `/v2/objects/deals/records/${deal?.id ?? ''}`, { data: { values: { stage: ['Lost'] } } }],
      ['PUT', `/v2/objects/deals/records/${deal?.id ?? ''}`, { data: { values: { value: [5] } } }],
      ['POST', '/v2/notes', { data: note }],
      [
        'POST',
        '/v2/lists/newsletter/entries',
        {
          data: {
            parent_record_id: things(simulator, 'people')[0]?.id ?? '',
            parent_object: 'people',
            entry_values: {},
          },
        },
      ],
      ['DELETE', `/v2/objects/deals/records/${deal?.id ?? ''}`, {}],
    ];
    for (const [method, path, body] of writes)
      await demandDescribed(simulator, {
        method,
        path,
        body: method === 'DELETE' ? '' : JSON.stringify(body),
      });
  });

  test('describes the refusals of the simulator', async () => {
    const { simulator } = await openAttio();
    const nowhere = '0b0b0b0b-0000-4000-8000-000000000000';
    const refused: [string, string, JsonObject, number][] = [
      ['POST', '/v2/objects/deals/records/query', { filter: { nothing: 1 } }, 400],
      ['POST', '/v2/objects/nothing/records/query', {}, 404],
      ['GET', `/v2/objects/people/records/${nowhere}`, {}, 404],
      ['GET', '/v2/lists/nothing', {}, 404],
      ['GET', `/v2/notes/${nowhere}`, {}, 404],
      ['GET', `/v2/tasks/${nowhere}`, {}, 404],
      [
        'POST',
        '/v2/objects/records/search',
        { query: 'x', objects: ['foobar'], request_as: { type: 'workspace' } },
        400,
      ],
    ];
    for (const [method, path, body, status] of refused) {
      const sent = { method, path, body: method === 'GET' ? '' : JSON.stringify(body) };
      expect(await demandDescribed(simulator, sent), path).toBe(status);
    }
  });

  /** Asks the simulator itself and holds what it says against the document. */
  async function demandDescribed(
    { origin, token }: Opened['simulator'],
    { method, path, body }: { method: string; path: string; body: string },
  ): Promise<number> {
    const reply = await fetch(origin + path, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === '' ? {} : { body }),
    });
    const found = operationFor(description, method, new URL(origin + path).pathname);
    const expected = found?.responses[String(reply.status)]?.content?.['application/json']?.schema;
    const json: unknown = await reply.json();
    if (expected === undefined) throw new Error(`${method} ${path} may not answer ${reply.status}.`);
    const valid = description.validator(expected);
    expect(valid(json), `${method} ${path} ${JSON.stringify(valid.errors?.slice(0, 4))}`).toBe(true);
    return reply.status;
  }
});

test.skipIf(present)(
  'Attio’s OpenAPI document is not beside this checkout: its contract was not tested',
  () => {
    expect(existsSync(join(file, '..'))).toBe(false);
  },
);
