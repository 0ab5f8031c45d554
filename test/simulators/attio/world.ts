/** Fills the simulated workspace: some hundred records with notes, tasks and list entries, the same in every run. */
import { day, idOf } from './ids.ts';
import * as words from './people.ts';
import { objectOf, stampRecord, write } from './records.ts';
import { categories, makeLists, makeObjects, stages, tiers } from './schema.ts';
import type { AttioObject, Entry, Json, JsonObject, Thing, World } from './shapes.ts';
import { valueOf } from './values.ts';

const dayMs = 86_400_000;

interface Filling {
  world: World;
  /** Midnight of the day the workspace is made on. */
  today: number;
}

/** `now` is when the workspace is made: its dates are counted from that day. */
export function makeWorld(now: number): World {
  const today = Math.floor(now / dayMs) * dayMs;
  const world: World = {
    workspace: { id: idOf('workspace'), name: 'Northwind Sales', slug: 'northwind' },
    objects: makeObjects(),
    lists: makeLists(today - 700 * dayMs),
    members: words.colleagues.map(([firstName, lastName, email, access], index) => ({
      ...{ id: idOf('member', email), firstName, lastName, email, access },
      createdAt: today - (900 - index) * dayMs,
    })),
    notes: new Map(),
    tasks: new Map(),
  };
  const filling = { world, today };
  addCompanies(filling);
  addPeople(filling);
  addDeals(filling);
  addProjects(filling);
  addEntries(filling);
  addNotes(filling);
  addTasks(filling);
  return world;
}

export function all(world: World, slug: string): Thing[] {
  return [...(objectOf(world, slug)?.records.values() ?? [])];
}

function pick<T>(list: readonly T[], index: number): T {
  const found = list[((index % list.length) + list.length) % list.length];
  if (found === undefined) throw new Error('An empty list has nothing to pick.');
  return found;
}

function object(world: World, slug: string): AttioObject {
  const found = objectOf(world, slug);
  if (found === undefined) throw new Error(`There is no object ${slug}`);
  return found;
}

interface Added {
  slug: string;
  id: string;
  createdAt: number;
  given: JsonObject;
  /** Index of the member who made it. */
  by?: number;
}

function add({ world }: Filling, { slug, id, createdAt, given, by = 0 }: Added): Thing {
  const owner = object(world, slug);
  const thing: Thing = { id, createdAt, values: new Map() };
  owner.records.set(id, thing);
  write({ world, owner, thing, given, mode: 'overwrite', at: createdAt }, true);
  stampRecord(owner, thing, { type: 'workspace-member', id: pick(world.members, by).id });
  return thing;
}

function place(city: string, country: string): JsonObject {
  const empty = { line_1: null, line_2: null, line_3: null, line_4: null, postcode: null };
  return { ...empty, locality: city, region: null, country_code: country, latitude: null, longitude: null };
}

function companyLines(): [string, string, string, string, string][] {
  const made = words.firstWords.flatMap((first, row) =>
    words.secondWords.map((second, column): [string, string, string, string, string] => {
      const [city, country] = pick(words.cities, row * 3 + column);
      const domain = `${first}${second}.example`.toLowerCase();
      const industries = categories.filter((one) => one !== 'B2B');
      return [`${first} ${second}`, domain, pick(industries, row + column), city, country];
    }),
  );
  return [...words.knownCompanies, ...made];
}

function addCompanies(filling: Filling): void {
  const lines = companyLines();
  for (const [index, [name, domain, category, city, country]] of lines.entries()) {
    const createdAt = filling.today - 5 * (lines.length - index) * dayMs - index * 61_000;
    const thing = add(filling, {
      ...{ slug: 'companies', id: idOf('companies', domain), createdAt, by: index },
      given: {
        name,
        domains: [domain],
        description: `${name} is a ${category.toLowerCase()} company from ${city}.`,
        categories: index % 3 === 0 ? [category, 'B2B'] : [category],
        primary_location: place(city, country),
        employee_range: pick(['1-10', '11-50', '51-250', '251-1K', '1K-5K'], index),
        foundation_date: `${1950 + ((index * 7) % 70)}-0${1 + (index % 9)}-1${index % 9}`,
        linkedin: `https://www.linkedin.com/company/${domain.split('.')[0] ?? ''}`,
        account_tier: pick(tiers, index),
        headcount: 12 + index * 37,
        is_customer: index % 4 === 0,
        icp_fit: index % 6,
      },
    });
    interact(filling, 'companies', thing, index);
  }
}

/** Kept by Attio from mail and calendars. */
function interact({ world, today }: Filling, slug: string, thing: Thing, index: number): void {
  if (index % 5 === 4) return;
  const types = ['email', 'meeting', 'call', 'calendar-event'];
  const owner: Json = { type: 'workspace-member', id: pick(world.members, index).id };
  const put = (name: string, at: number, type: string) => {
    const attribute = object(world, slug).attributes.find((one) => one.slug === name);
    if (attribute === undefined) return;
    const payload = { interaction_type: type, interacted_at: new Date(at).toISOString(), owner_actor: owner };
    thing.values.set(name, [
      valueOf(payload, { attribute, at: thing.createdAt }, { type: 'system', id: null }),
    ]);
  };
  put('first_interaction', thing.createdAt + dayMs, 'email');
  put('last_interaction', today - (index % 45) * dayMs - 3_600_000, pick(types, index));
  if (index % 7 === 0) put('next_interaction', today + (1 + (index % 9)) * dayMs, 'meeting');
}

function personLines(): [string, string, string, string][] {
  const domains = companyLines().map(([, domain]) => domain);
  const rounds = words.firstNames.length;
  const made = Array.from({ length: 300 }, (_, index): [string, string, string, string] => [
    pick(words.firstNames, index),
    pick(words.lastNames, index * 7 + Math.floor(index / rounds)),
    pick(words.titles, index * 3),
    pick(domains, index),
  ]);
  return [...words.knownPeople, ...made];
}

function plainLetters(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function addPeople(filling: Filling): void {
  const lines = personLines();
  for (const [index, [first, last, title, domain]] of lines.entries()) {
    const email = `${plainLetters(first)}.${plainLetters(last)}@${domain}`;
    const companyId = idOf('companies', domain);
    const city = filling.world.objects.find(({ slug }) => slug === 'companies')?.records.get(companyId);
    const createdAt = filling.today - (lines.length - index) * dayMs - index * 17_000;
    const [where] = city?.values.get('primary_location') ?? [];
    const thing = add(filling, {
      ...{ slug: 'people', id: idOf('people', email), createdAt, by: index },
      given: {
        name: { first_name: first, last_name: last, full_name: `${first} ${last}` },
        email_addresses: index % 9 === 0 ? [email, `${plainLetters(first)}@${domain}`] : [email],
        job_title: title,
        company: { target_object: 'companies', target_record_id: companyId },
        phone_numbers: index % 2 === 0 ? [`+1555${String(1_000_000 + index * 7919).slice(0, 7)}`] : [],
        primary_location: place(
          String(where?.['locality'] ?? 'Denver'),
          String(where?.['country_code'] ?? 'US'),
        ),
        lead_source: pick(['Website', 'Referral', 'Conference', 'Outbound'], index),
      },
    });
    interact(filling, 'people', thing, index);
  }
}

function addDeals(filling: Filling): void {
  const { world, today } = filling;
  const companies = all(world, 'companies').slice(0, 90);
  for (const [index, company] of companies.entries()) {
    const name = String(company.values.get('name')?.[0]?.['value']);
    const team = (company.values.get('team') ?? []).map((value) => String(value['target_record_id']));
    const kind = pick(words.dealKinds, index);
    add(filling, {
      ...{ slug: 'deals', id: idOf('deals', name, kind), by: index },
      createdAt: today - (180 - 2 * index) * dayMs - index * 23_000,
      given: {
        name: `${name} – ${kind}`,
        stage: pick(stages, index * 5 + Math.floor(index / 6)),
        owner: pick(world.members.slice(0, 4), index).email,
        value: 5000 + index * 1250 + (index % 4) * 0.25,
        associated_company: { target_object: 'companies', target_record_id: company.id },
        associated_people: team.slice(0, 2).map((id) => ({ target_object: 'people', target_record_id: id })),
        close_date: day(today + (index - 30) * dayMs),
        competitors: index % 3 === 0 ? ['Bluebird', 'In-house'] : [],
      },
    });
  }
}

function addProjects(filling: Filling): void {
  const { world, today } = filling;
  for (const [index, client] of all(world, 'companies').slice(0, 24).entries()) {
    const name = String(client.values.get('name')?.[0]?.['value']);
    const tag = pick(['Migration', 'Training', 'Integration', 'Audit'], index);
    const [city, country] = pick(words.cities, index);
    add(filling, {
      ...{ slug: 'projects', id: idOf('projects', name), by: index, createdAt: today - (90 - index) * dayMs },
      given: {
        name: `${name} ${tag.toLowerCase()}`,
        reference_number: 4200 + index,
        phase: pick(['Planned', 'Running', 'Paused', 'Delivered'], index),
        client: { target_object: 'companies', target_record_id: client.id },
        lead: pick(world.members.slice(0, 4), index).email,
        budget: 10_000 + index * 750.5,
        starts_on: day(today + (index - 12) * 7 * dayMs),
        kickoff_at: new Date(today + index * dayMs + 9 * 3_600_000).toISOString(),
        priority: 1 + (index % 5),
        billable: index % 2 === 0,
        site: place(city, country),
        contact_email: `projects@${String(client.values.get('domains')?.[0]?.['domain'])}`,
        hotline: '+15550100200',
        tags: index % 4 === 0 ? [tag, 'Training'].filter((one, at, list) => list.indexOf(one) === at) : [tag],
      },
    });
  }
}

function addEntries({ world, today }: Filling): void {
  const put = (slug: string, parent: string, thing: Thing, index: number, given: JsonObject) => {
    const list = world.lists.find((one) => one.slug === slug);
    if (list === undefined) return;
    const id = idOf('entry', slug, thing.id);
    const createdAt = today - (60 - (index % 60)) * dayMs;
    const entry: Entry = { id, createdAt, values: new Map(), parentObject: parent, parentRecord: thing.id };
    list.entries.set(id, entry);
    write({ world, owner: list, thing: entry, given, mode: 'overwrite', at: createdAt }, true);
  };
  for (const [index, company] of all(world, 'companies').slice(0, 45).entries()) {
    put('enterprise_sales', 'companies', company, index, {
      stage: pick(['Prospecting', 'Evaluation', 'Contracting', 'Signed', 'Closed lost'], index),
      priority: pick(['High', 'Medium', 'Low'], index),
      owner: pick(world.members.slice(0, 4), index).email,
      expected_amount: 20_000 + index * 500,
      next_step: pick(['Send proposal', 'Book demo', 'Legal review'], index),
      topics: index % 2 === 0 ? ['Security', 'Pricing'] : ['Legal'],
    });
    if (index % 3 === 0)
      put('partner_program', 'companies', company, index, {
        tier: pick(['Gold', 'Silver', 'Bronze'], index),
        joined_on: day(today - index * 30 * dayMs),
      });
  }
  for (const [index, person] of all(world, 'people').slice(0, 60).entries()) {
    put('newsletter', 'people', person, index, {});
    if (index % 3 === 1)
      put('hiring_engineering', 'people', person, index, {
        stage: pick(['Applied', 'Interview', 'Offer', 'Hired', 'Rejected'], index),
        rating: 1 + (index % 5),
      });
  }
}

function fill(text: string, company: string, person: string): string {
  return text.replaceAll('{company}', company).replaceAll('{person}', person);
}

/** A company with a person of it, in words. */
function pair(
  world: World,
  index: number,
): { company: Thing; person: Thing | undefined; names: [string, string] } {
  const company = pick(all(world, 'companies'), index);
  const id = String(company.values.get('team')?.[0]?.['target_record_id']);
  const person = objectOf(world, 'people')?.records.get(id);
  const name = String(company.values.get('name')?.[0]?.['value']);
  return { company, person, names: [name, String(person?.values.get('name')?.[0]?.['full_name'] ?? name)] };
}

function addNotes({ world, today }: Filling): void {
  for (let index = 0; index < 130; index += 1) {
    const { company, person, names } = pair(world, index);
    const [title, text] = pick(words.noteTexts, index);
    const onPerson = index % 4 === 3 && person !== undefined;
    const markdown = fill(text, ...names);
    const id = idOf('note', index);
    world.notes.set(id, {
      ...{ id, title: fill(title, ...names), markdown, plain: plainOf(markdown) },
      parentObject: onPerson ? 'people' : 'companies',
      parentRecord: onPerson ? person.id : company.id,
      createdBy: pick(world.members, index).id,
      createdAt: today - index * dayMs - 5_400_000,
    });
  }
}

/** Markdown without its marks. */
export function plainOf(markdown: string): string {
  return markdown.replaceAll(/\*\*|^#{1,3} |^- /gm, '');
}

function addTasks({ world, today }: Filling): void {
  for (let index = 0; index < 90; index += 1) {
    const { company, person, names } = pair(world, index);
    const id = idOf('task', index);
    world.tasks.set(id, {
      id,
      content: fill(pick(words.taskTexts, index), ...names),
      deadline:
        index % 8 === 7 ? null : new Date(today + ((index % 30) - 6) * dayMs + 12 * 3_600_000).toISOString(),
      completed: index % 5 === 0,
      linked: [
        { object: 'companies', record: company.id },
        ...(person === undefined || index % 2 === 0 ? [] : [{ object: 'people', record: person.id }]),
      ],
      assignees: [pick(world.members.slice(0, 4), index).id],
      createdBy: pick(world.members, index).id,
      createdAt: today - (100 - index) * dayMs - 7_200_000,
    });
  }
}
