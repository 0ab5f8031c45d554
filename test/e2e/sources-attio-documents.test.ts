/** Attio's documents through the tunnel: found, fetched, and cited by the page that people have of them. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openAttioWorld, type AttioWorld } from './attio-world.ts';
import { documentOf, hitsOf, textOfPage } from './documents.ts';
import {
  choiceOf,
  firstOf,
  listOf,
  memberName,
  nameOf,
  notesOf,
  objectOf,
  targetsOf,
  thing,
  things,
  webUrl,
} from './truth/attio.ts';

// A command is a process of its own, and a loaded machine takes seconds to start one.
vi.setConfig({ testTimeout: 60_000 });

const held: { world: AttioWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');
const workspace = () => world().workspace;

beforeAll(async () => {
  held.world = await openAttioWorld();
}, 120_000);
afterAll(() => held.world?.close());

const page = (slug: string, id: string) => webUrl(workspace(), objectOf(workspace(), slug), id);

describe('fetch', () => {
  test.each([
    ['companies', 'Acme Corporation'],
    ['people', 'Zoë Washburne'],
    ['deals', 'Globex – Annual renewal'],
    ['projects', 'Hooli integration'],
  ])('one of %s is a whole page of it, cited by its page in Attio', async (slug, name) => {
    const one = thing(workspace(), slug, name);
    const document = await documentOf(world(), `attio:${slug}:${one.id}`);
    expect(document).toMatchObject({
      ...{ id: `attio:${slug}:${one.id}`, title: name, url: page(slug, one.id) },
      metadata: { source: 'attio', type: slug, record_id: one.id, freshness: { from: expect.any(String) } },
    });
    // The same by the id of an older connector.
    expect(await documentOf(world(), `${slug}:${one.id}`)).toMatchObject({ id: document.id });
  });

  test('a company is told with its people, notes, tasks and lists', async () => {
    const one = thing(workspace(), 'companies', 'Acme Corporation');
    const { text } = await documentOf(world(), `attio:companies:${one.id}`);
    const people = objectOf(workspace(), 'people').records;
    const team = targetsOf(one, 'team').map((id) => nameOf(people.get(id) ?? expect.fail(id)));
    for (const said of [
      ...['acme.com', 'Phoenix', String(firstOf(one, 'headcount')['value']), ...team],
      ...notesOf(workspace(), one.id).map(({ id }) => `attio:note:${id}`),
      ...['Enterprise Sales', 'Partner Program'],
    ])
      expect(text).toContain(said);
    const tasks = [...workspace().tasks.values()].filter(({ linked }) =>
      linked.some(({ record }) => record === one.id),
    );
    for (const { content, completed } of tasks)
      expect(text).toContain(`- [${completed ? 'x' : ' '}] ${content}`);
    expect(tasks.length).toBeGreaterThan(0);
  });

  test('a deal is told with its amount and stage', async () => {
    const one = thing(workspace(), 'deals', 'Globex – Annual renewal');
    const { text } = await documentOf(world(), `attio:deals:${one.id}`);
    expect(text).toContain(choiceOf(one, 'stage'));
    const amount = Number(firstOf(one, 'value')['currency_value']);
    expect(text.replaceAll(',', '')).toContain(String(amount));
    expect(text).toContain('USD');
  });

  test('a note and a task are cited by the page of their record', async () => {
    const [note] = notesOf(workspace());
    const task = [...workspace().tasks.values()][1];
    if (note === undefined || task === undefined) return expect.fail('There is no note or task.');
    expect(await documentOf(world(), `attio:note:${note.id}`)).toMatchObject({
      ...{ title: note.title, url: page(note.parentObject, note.parentRecord) },
      text: expect.stringContaining(note.markdown.trim()),
      metadata: { type: 'note', parent: `attio:${note.parentObject}:${note.parentRecord}` },
    });
    const [linked] = task.linked;
    expect(await documentOf(world(), `attio:task:${task.id}`)).toMatchObject({
      ...{ title: task.content, url: page(linked?.object ?? '', linked?.record ?? '') },
      text: expect.stringContaining(`Assigned to: ${memberName(workspace(), task.assignees[0] ?? '')}`),
      metadata: { type: 'task', is_completed: task.completed },
    });
  });

  test('a list has no page in Attio for everybody: its link opens it here, as a page and as JSON', async () => {
    const list = listOf(workspace(), 'partner_program');
    const document = await documentOf(world(), `attio:list:${list.id}`);
    expect(document.title).toBe('Partner Program');
    expect(document.url).toMatch(new RegExp(`^${world().publicUrl}/data/.*[?&]exp=.*sig=`));
    const shown = await world().get(document.url);
    const names = [...list.entries.values()].map(({ parentRecord }) =>
      nameOf(objectOf(workspace(), 'companies').records.get(parentRecord) ?? expect.fail(parentRecord)),
    );
    expect(shown.status).toBe(200);
    const text = textOfPage(shown.text);
    for (const said of ['Partner Program', 'Gold', ...names]) expect(text).toContain(said);
    expect(shown.text).toContain('<table>');
    const json = await world().get(document.url, 'application/json');
    expect(JSON.parse(json.text)).toMatchObject({ id: document.id, text: document.text });
    const spoiled = await world().get(document.url.replace(list.id, listOf(workspace(), 'newsletter').id));
    expect([spoiled.status, spoiled.text]).toEqual([403, expect.stringContaining('This link opens nothing')]);
  });

  test.each(['companies', 'people', 'deals', 'list', 'task', 'note', 'invoices'])(
    'there is no %s of an unknown id, and the refusal leads back to search',
    async (type) => {
      const id = `attio:${type}:00000000-0000-4000-8000-000000000000`;
      expect(await world().fails('fetch', { id })).toMatch(/There is no document with id .*search/);
    },
  );
});

describe('search', () => {
  const first = async (query: string) => (await hitsOf(world(), query))[0];

  test('a person and a company are found by name, also with a slip of the pen', async () => {
    const ada = thing(workspace(), 'people', 'Ada Lovelace');
    const expected = {
      id: `attio:people:${ada.id}`,
      title: expect.stringContaining('Ada Lovelace'),
      url: page('people', ada.id),
    };
    expect(await first('Ada Lovelace')).toMatchObject(expected);
    expect(await first('who is ada lovelase?')).toMatchObject(expected);
    const globex = thing(workspace(), 'companies', 'Globex');
    expect(await first('Globex')).toMatchObject({
      id: `attio:companies:${globex.id}`,
      url: page('companies', globex.id),
    });
  });

  test('people of a company, deals of a stage, and open tasks', async () => {
    const team = targetsOf(thing(workspace(), 'companies', 'Globex'), 'team').map(
      (id) => `attio:people:${id}`,
    );
    const people = (await hitsOf(world(), 'people at Globex')).map(({ id }) => id);
    expect(people.slice(0, team.length).sort()).toEqual([...team].sort());
    const lost = things(workspace(), 'deals').filter((one) => choiceOf(one, 'stage') === 'Lost');
    const deals = (await hitsOf(world(), 'lost deals')).map(({ id }) => id);
    expect(deals.length).toBeGreaterThan(3);
    const ids = lost.map(({ id }) => `attio:deals:${id}`);
    for (const id of deals.slice(0, Math.min(5, lost.length))) expect(ids).toContain(id);
    const tasks = await hitsOf(world(), 'my open tasks');
    for (const { id } of tasks.slice(0, 3)) {
      const task = workspace().tasks.get(id.replace('attio:task:', ''));
      expect([id, task?.completed, task?.assignees]).toEqual([id, false, [workspace().members[0]?.id]]);
    }
  });

  test('no citation is an address of the API', async () => {
    for (const query of ['Acme', 'security review', 'newsletter', 'tasks this week'])
      for (const { url } of await hitsOf(world(), query))
        expect(url).toMatch(new RegExp(`^(https://app\\.attio\\.com/northwind/|${world().publicUrl}/data/)`));
  });
});
