/** Attio as documents: what salespeople ask, and what they read. */
import { describe, expect, test } from 'vitest';
import type { Thing } from '../../../simulators/attio/shapes.ts';
import { first, nameOf, openAttio, sent, still, thing, things, titleOf, type Opened } from './fixture.ts';

const dayMs = 86_400_000;

async function titles(opened: Opened, question: string, limit = 10): Promise<string[]> {
  return (await opened.find(question, limit)).map(({ title }) => title);
}

function dealsOf({ simulator }: Opened, holds: (deal: Thing) => boolean): string[] {
  return things(simulator, 'deals').filter(holds).map(nameOf);
}

const stageOf = (deal: Thing) => titleOf(first(deal, 'stage'), 'status');
const amountOf = (deal: Thing) => Number(first(deal, 'value')['currency_value']);

test('ids of each kind are written as is said of them', async () => {
  const { opened, simulator, fetch } = await openAttio();
  const forms = (await opened.documents?.forms?.(still())) ?? [];
  const { objects, lists, notes, tasks } = simulator.world;
  const [note] = notes.values();
  const [task] = tasks.values();
  const ids = [
    ...objects.map(({ slug, records }) => [`attio:${slug}:<record_id>`, [...records.keys()][0]]),
    ['attio:list:<list_id>', lists[0]?.id],
    ['attio:note:<note_id>', note?.id],
    ['attio:task:<task_id>', task?.id],
  ];
  expect(forms.toSorted()).toEqual(ids.map(([form]) => form).toSorted());
  for (const [form = '', id = ''] of ids) {
    const whole = form.replace(/<.*>/, id);
    expect((await fetch(whole, { signal: still() }))?.id).toBe(whole);
  }
});

describe('search finds first', () => {
  test.each([
    ['who is Ada Lovelace', 'Ada Lovelace'],
    ['ada lovelace', 'Ada Lovelace'],
    ['email of Grace Hopper', 'Grace Hopper'],
    ['phone number of Alan Turing', 'Alan Turing'],
    ['Grace Hoper', 'Grace Hopper'],
    ['ada.lovelace@acme.com', 'Ada Lovelace'],
    ['Acme', 'Acme Corporation'],
    ['acme.com', 'Acme Corporation'],
    ['what do we know about Wayne Enterprises', 'Wayne Enterprises'],
    ['cafe muller', 'Café Müller'],
    ['Jürgen Müller', 'Jürgen Müller'],
    ['head of procurement at Acme', 'Wile Coyote'],
    ['Acme deals', 'Acme Corporation – Enterprise plan'],
    ['deals for Globex', 'Globex – Annual renewal'],
    ['enterprise sales list', 'Enterprise Sales'],
    ['partner program', 'Partner Program'],
    ['follow ups for Globex', 'Follow up with Grace Hopper'],
  ])('for “%s”: %s', async (question, title) => {
    const opened = await openAttio();
    expect((await titles(opened, question))[0]).toBe(title);
  });

  test('for “notes on Umbrella Health”: a note of it', async () => {
    const opened = await openAttio();
    const umbrella = thing(opened.simulator, 'companies', 'Umbrella Health');
    const own = [...opened.simulator.world.notes.values()].filter(
      ({ parentRecord, title, plain }) =>
        parentRecord === umbrella.id || `${title} ${plain}`.includes('Umbrella Health'),
    );
    const [hit] = await opened.find('notes on Umbrella Health');
    expect(own.map(({ id }) => `attio:note:${id}`)).toContain(hit?.id);
  });
});

describe('search understands', () => {
  const dealQuestions: [string, (deal: Thing, opened: Opened) => boolean][] = [
    ['deals in negotiation', (deal) => stageOf(deal) === 'Negotiation'],
    ['negotiation', (deal) => stageOf(deal) === 'Negotiation'],
    ['won deals', (deal) => stageOf(deal) === 'Won 🎉'],
    ['which deals did we lose? lost deals', (deal) => stageOf(deal) === 'Lost'],
    ['opportunities in the proposal stage', (deal) => stageOf(deal) === 'Proposal'],
    ['deals over 100k', (deal) => amountOf(deal) > 100_000],
    ['deals of at least 100k', (deal) => amountOf(deal) >= 100_000],
    ['deals under $7,000', (deal) => amountOf(deal) < 7000],
    [
      'my deals',
      (deal, { simulator }) => first(deal, 'owner')['referenced_actor_id'] === simulator.world.members[0]?.id,
    ],
    [
      'my deals in negotiation',
      (deal, { simulator }) =>
        stageOf(deal) === 'Negotiation' &&
        first(deal, 'owner')['referenced_actor_id'] === simulator.world.members[0]?.id,
    ],
  ];
  test.each(dealQuestions)('“%s”', async (question, holds) => {
    const opened = await openAttio();
    const truth = dealsOf(opened, (deal) => holds(deal, opened));
    const found = await titles(opened, question, 50);
    expect(truth.length).toBeGreaterThan(0);
    expect(found.slice(0, truth.length).sort()).toEqual(truth.sort());
  });

  test('“biggest deals”, in order', async () => {
    const opened = await openAttio();
    const truth = things(opened.simulator, 'deals').sort((one, other) => amountOf(other) - amountOf(one));
    expect(await titles(opened, 'biggest deals', 5)).toEqual(truth.slice(0, 5).map(nameOf));
  });

  test('“people at Acme”: its team first', async () => {
    const opened = await openAttio();
    const team = (thing(opened.simulator, 'companies', 'Acme Corporation').values.get('team') ?? []).map(
      (value) => value['target_record_id'],
    );
    const names = things(opened.simulator, 'people')
      .filter(({ id }) => team.includes(id))
      .map(nameOf);
    const found = await titles(opened, 'people at Acme', 20);
    expect(found.slice(0, names.length).sort()).toEqual(names.sort());
    expect(found).toContain('Acme Corporation');
  });

  test('“companies in Berlin” and “strategic companies”', async () => {
    const opened = await openAttio();
    const companies = things(opened.simulator, 'companies');
    const berlin = companies
      .filter((one) => first(one, 'primary_location')['locality'] === 'Berlin')
      .map(nameOf);
    const strategic = companies
      .filter((one) => titleOf(first(one, 'account_tier'), 'option') === 'Strategic')
      .map(nameOf);
    expect((await titles(opened, 'companies in Berlin', 50)).sort()).toEqual(berlin.sort());
    expect((await titles(opened, 'strategic companies', 50)).sort()).toEqual(strategic.sort());
  });

  test('“new companies this month” and “deals closing this month”', async () => {
    const opened = await openAttio();
    const month = new Date().toISOString().slice(0, 7);
    const fresh = things(opened.simulator, 'companies').filter((one) =>
      new Date(one.createdAt).toISOString().startsWith(month),
    );
    const closing = dealsOf(opened, (deal) => String(first(deal, 'close_date')['value']).startsWith(month));
    expect((await titles(opened, 'new companies this month', 50)).sort()).toEqual(fresh.map(nameOf).sort());
    expect((await titles(opened, 'deals closing this month', 50)).sort()).toEqual(closing.sort());
  });

  test('a custom object and its stages: “running projects”', async () => {
    const opened = await openAttio();
    const running = things(opened.simulator, 'projects').filter(
      (one) => titleOf(first(one, 'phase'), 'status') === 'Running',
    );
    expect((await titles(opened, 'running projects', 20)).sort()).toEqual(running.map(nameOf).sort());
  });

  const weekOf = (now: number) => {
    const today = Math.floor(now / dayMs) * dayMs;
    const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * dayMs;
    return [monday, monday + 7 * dayMs] as const;
  };
  test.each([
    ['tasks due this week', (at: number, now: number) => at >= weekOf(now)[0] && at < weekOf(now)[1]],
    ['what is overdue?', (at: number, now: number) => at < now],
    [
      'todos for tomorrow',
      (at: number, now: number) => Math.floor(at / dayMs) === Math.floor(now / dayMs) + 1,
    ],
  ])('“%s”: open tasks, the next due first', async (question, holds) => {
    const opened = await openAttio();
    const now = Date.now();
    const truth = [...opened.simulator.world.tasks.values()]
      .filter(
        ({ completed, deadline }) => !completed && deadline !== null && holds(Date.parse(deadline), now),
      )
      .map(({ id }) => `attio:task:${id}`);
    const hits = await opened.find(question, 50);
    expect(truth.length).toBeGreaterThan(0);
    expect(hits.map(({ id }) => id).sort()).toEqual(truth.sort());
  });

  test('“my tasks”', async () => {
    const opened = await openAttio();
    const me = opened.simulator.world.members[0]?.id ?? '';
    const truth = [...opened.simulator.world.tasks.values()].filter(
      ({ completed, assignees }) => !completed && assignees.includes(me),
    );
    const hits = await opened.find('my tasks', 50);
    expect(hits.map(({ id }) => id).sort()).toEqual(truth.map(({ id }) => `attio:task:${id}`).sort());
  });

  test('“notes about pricing”: notes with the word, in its title first', async () => {
    const opened = await openAttio();
    const hits = await opened.find('notes about pricing', 5);
    expect(hits.map(({ title }) => title.startsWith('Pricing call with'))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(hits[0]?.snippet).toContain('Note on');
  });

  test('“what did Wayne Enterprises say about price”: its notes, though they do not name it', async () => {
    const opened = await openAttio();
    const wayne = thing(opened.simulator, 'companies', 'Wayne Enterprises');
    const own = [...opened.simulator.world.notes.values()].filter(
      ({ parentRecord, plain }) => parentRecord === wayne.id && /pric/i.test(plain),
    );
    const [hit] = await opened.find('what did Wayne Enterprises say about price');
    expect(own.map(({ id }) => `attio:note:${id}`)).toContain(hit?.id);
  });

  test('nothing where nothing is meant', async () => {
    const opened = await openAttio();
    expect(await opened.find('price of bitcoin')).toEqual([]);
    expect(await opened.find('xyzzy plugh')).toEqual([]);
  });

  test('an empty question as one for the newest', async () => {
    const opened = await openAttio();
    const newest = (slug: string) =>
      things(opened.simulator, slug).sort((one, other) => other.createdAt - one.createdAt)[0];
    const found = await titles(opened, '', 8);
    for (const slug of ['companies', 'people', 'deals', 'projects'])
      expect(found).toContain(nameOf(newest(slug) as Thing));
  });
});

describe('a hit', () => {
  test('tells what it is, what tells it apart, when it changed, and its page in Attio', async () => {
    const opened = await openAttio();
    const ada = thing(opened.simulator, 'people', 'Ada Lovelace');
    const [hit] = await opened.find('Ada Lovelace');
    expect(hit).toMatchObject({
      id: `attio:people:${ada.id}`,
      title: 'Ada Lovelace',
      url: `https://app.attio.com/northwind/person/${ada.id}`,
    });
    for (const part of ['Person', 'Chief Technology Officer', 'ada.lovelace@acme.com', 'Acme Corporation'])
      expect(hit?.snippet).toContain(part);
    const set = [...ada.values.values()].flat().map((value) => Date.parse(String(value['active_from'])));
    expect(hit?.updatedAt).toBe(Math.max(...set));
  });

  test('of a task or note has the page of its record; a list has none', async () => {
    const opened = await openAttio();
    const [task] = await opened.find('overdue tasks');
    const [note] = await opened.find('notes about security');
    const [list] = await opened.find('lists');
    expect(task?.url).toMatch(/^https:\/\/app\.attio\.com\/northwind\/company\//);
    expect(note?.url).toMatch(/^https:\/\/app\.attio\.com\/northwind\//);
    expect(list).toBeDefined();
    expect(list?.url).toBeUndefined();
  });

  test('is never more than was asked for, and the same question asked again costs nothing', async () => {
    const opened = await openAttio();
    expect(await opened.find('deals', 3)).toHaveLength(3);
    const before = opened.simulator.requests.length;
    expect(await opened.find('deals', 3)).toHaveLength(3);
    expect(opened.simulator.requests).toHaveLength(before);
  });

  test('asks Attio’s search once for a name, with at most 256 characters', async () => {
    const opened = await openAttio();
    await opened.find('who is Ada Lovelace');
    const searches = sent(opened.simulator, 'POST', /records\/search$/);
    expect(searches.map(({ body }) => JSON.parse(body))).toEqual([
      {
        ...{ query: 'Ada Lovelace', limit: 10, request_as: { type: 'workspace' } },
        objects: ['people', 'companies', 'deals', 'projects'],
      },
    ]);
    await opened.find('Lovelace '.repeat(60));
    for (const { status } of sent(opened.simulator, 'POST', /records\/search$/)) expect(status).toBe(200);
  });
});

describe('fetch', () => {
  const fetchText = async (opened: Opened, id: string) =>
    (await opened.fetch(id, { signal: still() }))?.text ?? '';

  test('reads a record with attributes, notes, tasks and lists', async () => {
    const opened = await openAttio();
    const acme = thing(opened.simulator, 'companies', 'Acme Corporation');
    const document = await opened.fetch(`attio:companies:${acme.id}`, { signal: still() });
    expect(document).toMatchObject({
      id: `attio:companies:${acme.id}`,
      title: 'Acme Corporation',
      url: `https://app.attio.com/northwind/company/${acme.id}`,
      metadata: {
        ...{ source: 'attio', type: 'companies', object: 'companies', record_id: acme.id },
        created_at: new Date(acme.createdAt).toISOString(),
        freshness: { from: 'live', ageSeconds: 0 },
      },
    });
    for (const line of [
      '# Acme Corporation',
      'Company in the Attio workspace Northwind Sales.',
      '| Domains | acme.com |',
      '| Categories | Logistics, B2B |',
      '| Primary location | Phoenix, US |',
      '| Is customer | yes |',
      '| ICP fit | 0 of 5 |',
      '### Pricing call with Acme Corporation',
      'They asked for a **volume discount** of 15%.',
      '- [x] Send pricing proposal to Acme Corporation — due',
      '- Enterprise Sales, since',
    ])
      expect(document?.text).toContain(line);
  });

  test('tells money with its currency and times with their zone', async () => {
    const opened = await openAttio();
    const [project] = things(opened.simulator, 'projects').slice(1);
    const text = await fetchText(opened, `attio:projects:${project?.id ?? ''}`);
    expect(text).toContain('| Budget | 10750.5 EUR |');
    expect(text).toMatch(/\| Kick-off \| \d{4}-\d{2}-\d{2} 09:00 UTC \|/);
    expect(text).toMatch(/\| Client \| Globex \(companies:[0-9a-f-]{36}\) \|/);
  });

  test('reads a list as a table, a note, and a task', async () => {
    const opened = await openAttio();
    const { world } = opened.simulator;
    const list = world.lists.find(({ slug }) => slug === 'partner_program');
    const text = await fetchText(opened, `attio:list:${list?.id ?? ''}`);
    expect(text).toContain('| Record | Tier | Joined on |');
    expect(text).toMatch(/\| Acme Corporation \(companies:[0-9a-f-]{36}\) \| Gold \| \d{4}-\d{2}-\d{2} \|/);
    expect(text.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(
      (list?.entries.size ?? 0) + 2,
    );
    const [note] = world.notes.values();
    const noteText = await fetchText(opened, `attio:note:${note?.id ?? ''}`);
    expect(noteText).toContain(`# ${note?.title ?? ''}`);
    expect(noteText).toContain(note?.markdown ?? 'nothing');
    const task = [...world.tasks.values()].find(({ completed, deadline }) => !completed && deadline !== null);
    const taskText = await fetchText(opened, `attio:task:${task?.id ?? ''}`);
    expect(taskText).toContain(`- Due: ${String(task?.deadline).slice(0, 10)} 12:00 UTC`);
    expect(taskText).toContain('- State: open');
    expect(taskText).toMatch(/- Linked: .+ \(companies:/);
  });

  test('takes the singular and encoded parts, and always gives the same id', async () => {
    const opened = await openAttio();
    const ada = thing(opened.simulator, 'people', 'Ada Lovelace');
    for (const id of [`attio:person:${ada.id}`, `attio:people:${ada.id.replaceAll('-', '%2D')}`])
      expect((await opened.fetch(id, { signal: still() }))?.id).toBe(`attio:people:${ada.id}`);
  });

  test('says how old an answer is that was kept', async () => {
    const opened = await openAttio();
    const ada = thing(opened.simulator, 'people', 'Ada Lovelace');
    await fetchText(opened, `attio:people:${ada.id}`);
    const before = opened.simulator.requests.length;
    const again = await opened.fetch(`attio:people:${ada.id}`, { signal: still() });
    expect(again?.metadata['freshness']).toMatchObject({ from: 'cache' });
    expect(opened.simulator.requests).toHaveLength(before);
  });

  test.each([
    'attio:people:0b0b0b0b-0000-4000-8000-000000000000',
    'attio:nothing:0b0b0b0b-0000-4000-8000-000000000000',
    'attio:task:0b0b0b0b-0000-4000-8000-000000000000',
    'attio:note:0b0b0b0b-0000-4000-8000-000000000000',
    'attio:list:0b0b0b0b-0000-4000-8000-000000000000',
    'attio:people:ada',
    'attio:people',
    'attio:people:%E0%A4%A',
    'binance:ticker:BTCUSDT',
  ])('knows nothing of %s', async (id) => {
    const opened = await openAttio();
    expect(await opened.fetch(id, { signal: still() })).toBeNull();
  });

  test('keeps text from breaking a table', async () => {
    const opened = await openAttio();
    const told = await opened.run('create_record', {
      resource_type: 'companies',
      record_data: { name: 'Pipe', description: 'a | b\nc' },
    });
    const text = await fetchText(opened, `attio:companies:${String(told['record_id'])}`);
    expect(text).toContain('| Description | a \\| b / c |');
  });
});
