/** Reading and finding records: every answer against the workspace’s own data. */
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { JsonObject } from '../../../../src/mcp/connectors/connector.ts';
import type { Thing } from '../../../simulators/attio/shapes.ts';
import {
  failure,
  first,
  nameOf,
  openAttio,
  page,
  sent,
  thing,
  things,
  titleOf,
  type Page,
} from './fixture.ts';

const dayMs = 86_400_000;

function stageOf(deal: Thing): string {
  return titleOf(first(deal, 'stage'), 'status');
}

function amountOf(deal: Thing): number {
  return Number(first(deal, 'value')['currency_value']);
}

describe('attio_get_record_details', () => {
  test('flattens every type of value', async () => {
    const opened = await openAttio();
    const { simulator, run } = opened;
    const [project] = things(simulator, 'projects');
    if (project === undefined) throw new Error('There are no projects.');
    const client = thing(simulator, 'companies', 'Acme Corporation');
    const lead = simulator.world.members[0];
    const told = await run('get_record_details', { resource_type: 'project', record_id: project.id });
    expect(told).toEqual({
      record_id: project.id,
      object: 'projects',
      name: 'Acme Corporation migration',
      web_url: `https://app.attio.com/northwind/custom/projects/record/${project.id}`,
      created_at: new Date(project.createdAt).toISOString(),
      values: {
        name: 'Acme Corporation migration',
        reference_number: 4200,
        phase: 'Planned',
        client: { object: 'companies', record_id: client.id, name: 'Acme Corporation' },
        lead: { type: 'workspace-member', id: lead?.id, name: 'Susan Kare' },
        budget: { amount: '10000', currency: 'EUR' },
        starts_on: first(project, 'starts_on')['value'],
        kickoff_at: new Date(String(first(project, 'kickoff_at')['value'])).toISOString(),
        priority: 1,
        billable: true,
        site: { locality: 'Berlin', country_code: 'DE' },
        contact_email: 'projects@acme.com',
        hotline: '+15550100200',
        tags: ['Migration', 'Training'],
      },
    });
  });

  test('gives a list where an attribute holds several, and interactions with who had them', async () => {
    const opened = await openAttio();
    const ada = thing(opened.simulator, 'people', 'Ada Lovelace');
    const told = await opened.run('get_record_details', { resource_type: 'people', record_id: ada.id });
    const values = z.record(z.string(), z.json()).parse(told['values']);
    expect(values['email_addresses']).toEqual(['ada.lovelace@acme.com', 'ada@acme.com']);
    expect(values['job_title']).toBe('Chief Technology Officer');
    expect(values['associated_deals']).toHaveLength(1);
    expect(values['last_interaction']).toMatchObject({ type: 'email', owner: { name: 'Susan Kare' } });
  });

  test('keeps cents exactly, as a decimal text', async () => {
    const opened = await openAttio();
    const deal = things(opened.simulator, 'deals')[1];
    const told = await opened.run('get_record_details', {
      resource_type: 'deals',
      record_id: `attio:deals:${deal?.id ?? ''}`,
      fields: ['amount'],
    });
    expect(told['values']).toEqual({ value: { amount: '6250.25', currency: 'USD' } });
  });

  test('leaves names out that the token may not read', async () => {
    const scopes = ['record_permission:read', 'object_configuration:read'];
    const opened = await openAttio({ scopes });
    const [deal] = things(opened.simulator, 'deals');
    const told = await opened.run('get_record_details', {
      ...{ resource_type: 'deal', record_id: deal?.id ?? '', fields: ['owner'] },
    });
    const owner = z.object({ owner: z.record(z.string(), z.json()) }).parse(told['values']).owner;
    expect(owner).toEqual({
      type: 'workspace-member',
      id: first(deal as Thing, 'owner')['referenced_actor_id'],
    });
  });

  test.each([
    [{ resource_type: 'people', record_id: 'ada' }, 'must be the id of a record'],
    [{ resource_type: 'people' }, 'record_id'],
    [{ resource_type: 'poeple', record_id: '0b0b0b0b-0000-4000-8000-000000000000' }, 'Did you mean people'],
    [{ resource_type: 'people', record_id: '0b0b0b0b-0000-4000-8000-000000000000' }, 'not found'],
  ])('tells what is wrong with %j', async (args: JsonObject, words) => {
    const opened = await openAttio();
    expect((await failure(opened.run('get_record_details', args))).message).toContain(words);
  });
});

describe('attio_search_records', () => {
  test('finds by words in one search and one read, best first', async () => {
    const opened = await openAttio();
    const found = await page(opened, 'search_records', { resource_type: 'companies', query: 'acme' });
    expect(found.records.map(({ name }) => name)).toEqual(['Acme Corporation']);
    expect(found.records[0]?.web_url).toMatch(/^https:\/\/app\.attio\.com\/northwind\/company\//);
    const [search] = sent(opened.simulator, 'POST', /records\/search$/);
    expect(JSON.parse(search?.body ?? '')).toMatchObject({
      ...{ query: 'acme', objects: ['companies'], request_as: { type: 'workspace' } },
    });
  });

  test('finds with filters exactly, and pages', async () => {
    const opened = await openAttio();
    const lost = things(opened.simulator, 'deals').filter((deal) => stageOf(deal) === 'Lost');
    const filters = [{ attribute: 'stage', condition: 'equals', value: 'lost' }];
    const names: string[] = [];
    for (let offset: number | undefined = 0; offset !== undefined;) {
      const found: Page = await page(opened, 'search_records', {
        ...{ resource_type: 'deals', filters, limit: 4, offset },
      });
      names.push(...found.records.map(({ name }) => name));
      offset = found.next_offset;
    }
    expect(names.sort()).toEqual(lost.map(nameOf).sort());
  });

  test('combines words, filters and the time of creation', async () => {
    const opened = await openAttio();
    const after = Date.now() - 100 * dayMs;
    const truth = things(opened.simulator, 'companies').filter(
      (one) =>
        one.createdAt >= after &&
        nameOf(one).toLowerCase().includes('grid') &&
        first(one, 'is_customer')['value'] === true,
    );
    const found = await page(opened, 'search_records', {
      resource_type: 'companies',
      query: 'Grid',
      filters: [{ attribute: 'is_customer', condition: 'is', value: true }],
      created_after: new Date(after).toISOString(),
    });
    expect(truth.length).toBeGreaterThan(0);
    expect(found.records.map(({ record_id: id }) => id).sort()).toEqual(truth.map(({ id }) => id).sort());
  });

  test('gives only the attributes asked for, by the names people have for them', async () => {
    const opened = await openAttio();
    const args = { resource_type: 'people', query: 'Ada Lovelace', fields: ['email', 'Job title'] };
    const [ada] = (await page(opened, 'search_records', args)).records;
    expect(Object.keys(ada?.values ?? {}).sort()).toEqual(['email_addresses', 'job_title']);
  });

  test('sorts by name', async () => {
    const opened = await openAttio();
    const found = await page(opened, 'search_records', { resource_type: 'deals', sort: 'name', limit: 5 });
    const truth = things(opened.simulator, 'deals').map(nameOf);
    truth.sort((one, other) => (one < other ? -1 : 1));
    expect(found.records.map(({ name }) => name)).toEqual(truth.slice(0, 5));
  });
});

describe('attio_search_records_advanced', () => {
  const cases: [string, JsonObject, (deal: Thing) => boolean][] = [
    [
      'an amount',
      { attribute: 'value', condition: 'greater_than', value: '100000' },
      (deal) => amountOf(deal) > 100_000,
    ],
    [
      'a stage by words',
      { attribute: 'stage', condition: 'is', value: 'won' },
      (deal) => stageOf(deal).startsWith('Won'),
    ],
    [
      'not a stage',
      { attribute: 'stage', condition: 'not_equals', value: 'Lead' },
      (deal) => stageOf(deal) !== 'Lead',
    ],
    [
      'several stages',
      { attribute: 'stage', condition: 'in', value: ['Lead', 'Lost'] },
      (deal) => ['Lead', 'Lost'].includes(stageOf(deal)),
    ],
    [
      'part of an option',
      { attribute: 'stage', condition: 'contains', value: 'otia' },
      (deal) => stageOf(deal) === 'Negotiation',
    ],
    [
      'a text',
      { attribute: 'name', condition: 'ends_with', value: 'pilot' },
      (deal) => nameOf(deal).endsWith('Pilot'),
    ],
    [
      'something there',
      { attribute: 'competitors', condition: 'is_not_empty' },
      (deal) => (deal.values.get('competitors') ?? []).length > 0,
    ],
    [
      'nothing there',
      { attribute: 'competitors', condition: 'is_empty' },
      (deal) => (deal.values.get('competitors') ?? []).length === 0,
    ],
    ['a date', { attribute: 'close_date', condition: 'before', value: '2020-01-01' }, () => false],
  ];
  test.each(cases)('filters by %s', async (_words, filter, holds) => {
    const opened = await openAttio();
    const truth = things(opened.simulator, 'deals').filter(holds);
    const args = { resource_type: 'deals', filters: [filter], limit: 100, fields: ['name'] };
    const found = await page(opened, 'search_records_advanced', args);
    expect(found.records.map(({ record_id: id }) => id).sort()).toEqual(truth.map(({ id }) => id).sort());
  });

  test('filters by the owner’s name and by a company’s domain', async () => {
    const opened = await openAttio();
    const ben = opened.simulator.world.members.find(({ firstName }) => firstName === 'Ben');
    const acme = thing(opened.simulator, 'companies', 'Acme Corporation');
    const truth = things(opened.simulator, 'deals').filter(
      (deal) =>
        first(deal, 'owner')['referenced_actor_id'] === ben?.id ||
        first(deal, 'associated_company')['target_record_id'] === acme.id,
    );
    const found = await page(opened, 'search_records_advanced', {
      resource_type: 'deals',
      filters: {
        filters: [
          { attribute: { slug: 'owner' }, condition: 'equals', value: 'Ben Ortega' },
          { attribute: { slug: 'company' }, condition: 'equals', value: 'acme.com' },
        ],
        matchAny: true,
      },
      limit: 100,
    });
    expect(found.records.map(({ record_id: id }) => id).sort()).toEqual(truth.map(({ id }) => id).sort());
  });

  test('filters by a part of a name and by a place', async () => {
    const opened = await openAttio();
    const truth = things(opened.simulator, 'people').filter(
      (one) =>
        first(one, 'name')['last_name'] === 'Meyer' &&
        first(one, 'primary_location')['country_code'] === 'DE',
    );
    const found = await page(opened, 'search_records_advanced', {
      resource_type: 'people',
      filters: [
        { attribute: 'name.last_name', condition: 'equals', value: 'Meyer' },
        { attribute: 'location', condition: 'equals', value: 'DE' },
      ],
    });
    expect(found.records.map(({ record_id: id }) => id).sort()).toEqual(truth.map(({ id }) => id).sort());
  });

  test('passes Attio’s own filters, with $not and properties', async () => {
    const opened = await openAttio();
    const truth = things(opened.simulator, 'people').filter(
      (one) =>
        String(first(one, 'name')['first_name']) === 'Grace' &&
        titleOf(first(one, 'lead_source'), 'option') !== 'Website',
    );
    const found = await page(opened, 'search_records_advanced', {
      resource_type: 'people',
      filters: { $and: [{ name: { first_name: { $eq: 'Grace' } } }, { $not: { lead_source: 'Website' } }] },
    });
    expect(truth.length).toBeGreaterThan(0);
    expect(found.records.map(({ record_id: id }) => id)).toEqual(truth.map(({ id }) => id));
  });

  test('sorts by an attribute’s field', async () => {
    const opened = await openAttio();
    const args = { sorts: [{ attribute: 'value', field: 'currency_value', direction: 'desc' }], limit: 3 };
    const found = await page(opened, 'search_records_advanced', { resource_type: 'deals', ...args });
    const truth = things(opened.simulator, 'deals')
      .map(amountOf)
      .sort((one, other) => other - one);
    const told = found.records.map(
      ({ values }) => z.object({ amount: z.string() }).parse(values['value']).amount,
    );
    expect(told).toEqual(truth.slice(0, 3).map(String));
  });

  const wrong: [JsonObject, string][] = [
    [
      { filters: [{ attribute: 'stage', condition: 'equals', value: 'Negociation' }] },
      'The filter was not sent: stage: has no option “Negociation”, nearest “Negotiation”',
    ],
    [{ filters: [{ attribute: 'stge', condition: 'equals', value: 'Lead' }] }, 'nearest: stage'],
    [{ filters: [{ attribute: 'stage', condition: 'sounds_like', value: 'Lead' }] }, 'there is no condition'],
    [{ filters: [{ condition: 'equals', value: 'Lead' }] }, 'attribute is missing'],
    [
      { filters: [{ attribute: 'owner', condition: 'is', value: 'Bob' }] },
      'owner: there is no workspace member “Bob”',
    ],
    [{ filters: [{ attribute: 'value', condition: 'gt', value: 'much' }] }, 'value: must be a number'],
    [{ filters: { stage: { $equals: 'Lead' } } }, 'there is no operator $equals'],
    [{ filters: { stgae: 'Lead' } }, 'has no attribute “stgae” (nearest: stage'],
    [{ filters: 'stage = Lead' }, 'must be a list of'],
    [{ fields: ['stgae'] }, 'has no attribute “stgae”'],
    [{ limit: 101 }, 'from 1 to 100'],
    [{ colour: 'red' }, 'takes no argument colour'],
  ];
  test.each(wrong)('explains what is wrong with %j', async (args, words) => {
    const opened = await openAttio();
    const error = await failure(opened.run('search_records_advanced', { resource_type: 'deals', ...args }));
    expect(error.name).toMatch(/ToolError|AttioRefusal/);
    expect(error.message).toContain(words);
  });
});

describe('attio_search_records_by_relationship', () => {
  test.each([
    ['company_to_people', 'company', 'people'],
    ['companies_to_deals', 'associated_company', 'deals'],
    ['company_to_projects', 'client', 'projects'],
  ])('%s finds what points at a company', async (relationship, attribute, object) => {
    const opened = await openAttio();
    const acme = thing(opened.simulator, 'companies', 'Acme Corporation');
    const truth = things(opened.simulator, object).filter((one) =>
      (one.values.get(attribute) ?? []).some((value) => value['target_record_id'] === acme.id),
    );
    const found = await page(opened, 'search_records_by_relationship', {
      ...{ relationship_type: relationship, source_id: acme.id, limit: 100 },
    });
    expect(truth.length).toBeGreaterThan(0);
    expect(found.records.map(({ record_id: id }) => id).sort()).toEqual(truth.map(({ id }) => id).sort());
  });

  test('finds tasks and notes of a record', async () => {
    const opened = await openAttio();
    const { world } = opened.simulator;
    const acme = thing(opened.simulator, 'companies', 'Acme Corporation');
    const of = (what: string) =>
      opened.run('search_records_by_relationship', {
        relationship_type: `company_to_${what}`,
        source_id: acme.id,
      });
    const tasks = [...world.tasks.values()].filter(({ linked }) =>
      linked.some(({ record }) => record === acme.id),
    );
    const notes = [...world.notes.values()].filter(({ parentRecord }) => parentRecord === acme.id);
    expect((await of('tasks'))['tasks']).toHaveLength(tasks.length);
    expect((await of('notes'))['notes']).toHaveLength(notes.length);
  });

  test('says that two objects have nothing to do with each other', async () => {
    const opened = await openAttio();
    const [project] = things(opened.simulator, 'projects');
    const asked = { relationship_type: 'project_to_deals', source_id: project?.id ?? '' };
    const error = await failure(opened.run('search_records_by_relationship', asked));
    expect(error.message).toContain('deals have no attribute that points at projects');
  });
});

describe('attio_search_records_by_timeframe', () => {
  let now = 0;
  beforeAll(() => {
    now = Date.now();
  });

  test('finds deals that close in a span of days', async () => {
    const opened = await openAttio();
    const [start, end] = [now, now + 10 * dayMs].map((at) => new Date(at).toISOString().slice(0, 10));
    const truth = things(opened.simulator, 'deals').filter((deal) => {
      const day = String(first(deal, 'close_date')['value']);
      return day >= String(start) && day <= String(end);
    });
    const found = await page(opened, 'search_records_by_timeframe', {
      ...{ resource_type: 'deals', date_field: 'close_date', start_date: start ?? '', end_date: end ?? '' },
      limit: 100,
    });
    expect(truth.length).toBeGreaterThan(0);
    expect(found.records.map(({ record_id: id }) => id).sort()).toEqual(truth.map(({ id }) => id).sort());
  });

  test('finds people who were last contacted within a week', async () => {
    const opened = await openAttio();
    const today = Math.floor(now / dayMs) * dayMs;
    const truth = things(opened.simulator, 'people').filter((one) => {
      const at = Date.parse(String(first(one, 'last_interaction')['interacted_at'] ?? ''));
      return at >= today - 6 * dayMs && at < today + dayMs;
    });
    const found = await page(opened, 'search_records_by_timeframe', {
      ...{
        resource_type: 'people',
        timeframe_type: 'last_interaction',
        timeframe: 'last_7_days',
        limit: 100,
      },
    });
    expect(truth.length).toBeGreaterThan(0);
    expect(found.records.map(({ record_id: id }) => id).sort()).toEqual(truth.map(({ id }) => id).sort());
  });

  test.each([
    [{}, 'Give timeframe'],
    [{ start_date: 'soon' }, 'must be ISO 8601'],
    [{ timeframe: 'today', date_field: 'name' }, 'name is no date. Dates here: close_date'],
    [{ timeframe: 'today', timeframe_type: 'last_interaction' }, 'no attribute “last_interaction”'],
  ])('explains what is wrong with %j', async (args: JsonObject, words) => {
    const opened = await openAttio();
    const error = await failure(
      opened.run('search_records_by_timeframe', { resource_type: 'deals', ...args }),
    );
    expect(error.message).toContain(words);
  });
});

describe('other ways to find', () => {
  test('attio_search_records_by_content finds companies by what their notes say', async () => {
    const opened = await openAttio();
    const told = await opened.run('search_records_by_content', {
      ...{ resource_type: 'companies', content_type: 'notes', search_query: 'penetration test', limit: 50 },
    });
    const { matches } = z
      .object({
        matches: z.array(z.object({ record: z.looseObject({ record_id: z.string() }), excerpt: z.string() })),
      })
      .parse(told);
    const truth = [...opened.simulator.world.notes.values()].filter(
      ({ parentObject, plain }) => parentObject === 'companies' && plain.includes('penetration test'),
    );
    expect(truth.length).toBeGreaterThan(5);
    expect(matches.map(({ record }) => record.record_id).sort()).toEqual(
      truth.map((one) => one.parentRecord).sort(),
    );
    for (const { excerpt } of matches) expect(excerpt).toContain('penetration test');
  });

  test('attio_search_records_by_content finds tasks too', async () => {
    const opened = await openAttio();
    const asked = { resource_type: 'people', content_type: 'tasks', search_query: 'demo', limit: 50 };
    const told = await opened.run('search_records_by_content', asked);
    const truth = [...opened.simulator.world.tasks.values()].flatMap(({ content, linked }) =>
      content.includes('demo') ? linked.filter(({ object }) => object === 'people') : [],
    );
    expect(told['count']).toBe(truth.length);
  });

  test('attio_batch_search_records answers each search', async () => {
    const opened = await openAttio();
    const told = await opened.run('batch_search_records', {
      ...{ resource_type: 'people', queries: ['Ada Lovelace', 'Grace Hopper', 'Nobody Atall'] },
    });
    const { results } = z
      .object({
        results: z.array(
          z.object({ query: z.string(), records: z.array(z.looseObject({ name: z.string() })) }),
        ),
      })
      .parse(told);
    expect(results.map(({ records }) => records.map(({ name }) => name))).toEqual([
      ['Ada Lovelace'],
      ['Grace Hopper'],
      [],
    ]);
  });

  test('attio_get_record_interactions tells first, last and next', async () => {
    const opened = await openAttio();
    const ada = thing(opened.simulator, 'people', 'Ada Lovelace');
    const told = await opened.run('get_record_interactions', { resource_type: 'person', record_id: ada.id });
    const truth = ['first', 'last', 'next'].map((which): [string, unknown] => [
      `${which}_interaction`,
      new Date(String(first(ada, `${which}_interaction`)['interacted_at'])).toISOString(),
    ]);
    const interactions = z.record(z.string(), z.looseObject({ at: z.string() })).parse(told['interactions']);
    expect(Object.entries(interactions).map(([slug, { at }]) => [slug, at])).toEqual(truth);
  });

  test('attio_get_record_interactions says that an object has none', async () => {
    const opened = await openAttio();
    const [deal] = things(opened.simulator, 'deals');
    const told = await opened.run('get_record_interactions', {
      resource_type: 'deals',
      record_id: deal?.id ?? '',
    });
    expect(told['note']).toBe('Attio keeps no interactions on deals.');
  });
});

describe('schema', () => {
  test('attio_get_record_attributes tells type, what is required and what it points at', async () => {
    const opened = await openAttio();
    const told = await opened.run('get_record_attributes', { resource_type: 'deals' });
    expect(told['attributes']).toEqual(
      expect.arrayContaining([
        { slug: 'name', title: 'Name', type: 'text', required: true },
        { slug: 'value', title: 'Deal value', type: 'currency', currency: 'USD' },
        expect.objectContaining({ slug: 'associated_people', several: true, points_at: ['people'] }),
        expect.objectContaining({ slug: 'created_at', read_only: true }),
      ]),
    );
  });

  test('attio_get_record_attribute_options lists options and stages, of objects and lists', async () => {
    const opened = await openAttio();
    const titles = async (args: JsonObject) =>
      z
        .object({ options: z.array(z.object({ title: z.string() })) })
        .parse(await opened.run('get_record_attribute_options', args))
        .options.map(({ title }) => title);
    expect(await titles({ resource_type: 'deals', attribute: 'stage' })).toEqual([
      'Lead',
      'Qualified',
      'Proposal',
      'Negotiation',
      'Won 🎉',
      'Lost',
    ]);
    expect(await titles({ resource_type: 'companies', attribute: 'Account tier' })).toEqual([
      'Strategic',
      'Growth',
      'Standard',
    ]);
    expect(await titles({ listId: 'Enterprise Sales', attributeSlug: 'priority' })).toEqual([
      'High',
      'Medium',
      'Low',
    ]);
  });

  test('attio_get_record_attribute_options shows archived ones only when asked', async () => {
    const opened = await openAttio();
    const stage = opened.simulator.world.objects
      .find(({ slug }) => slug === 'deals')
      ?.attributes.find(({ slug }) => slug === 'stage');
    const [lead] = stage?.choices ?? [];
    if (lead !== undefined) lead.archived = true;
    const count = async (archived: boolean) => {
      const args = { resource_type: 'deals', attribute: 'stage', show_archived: archived };
      return z.array(z.json()).parse((await opened.run('get_record_attribute_options', args))['options'])
        .length;
    };
    expect([await count(false), await count(true)]).toEqual([5, 6]);
  });

  test.each([
    [{ resource_type: 'deals', attribute: 'name' }, 'of type text, which has no options'],
    [{ resource_type: 'deals', attribute: 'stagee' }, 'nearest: stage'],
    [{ attribute: 'stage' }, 'Give resource_type or list_id'],
    [{ list_id: 'Enterprise Sails', attribute: 'stage' }, 'Nearest: Enterprise Sales'],
  ])('explains what is wrong with %j', async (args: JsonObject, words) => {
    const opened = await openAttio();
    expect((await failure(opened.run('get_record_attribute_options', args))).message).toContain(words);
  });

  test('is read once for a while, however many tools need it', async () => {
    const opened = await openAttio();
    await opened.run('get_record_attributes', { resource_type: 'deals' });
    await opened.run('get_record_attributes', { resource_type: 'deal' });
    await opened.run('search_records_advanced', { resource_type: 'deals', limit: 1 });
    expect(sent(opened.simulator, 'GET', /^\/v2\/objects$/)).toHaveLength(1);
    expect(sent(opened.simulator, 'GET', /deals\/attributes/)).toHaveLength(1);
  });
});
