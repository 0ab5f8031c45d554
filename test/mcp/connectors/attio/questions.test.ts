/** Questions of salespeople that no record is called by: roles, countries, members, amounts with stages. */
import { describe, expect, test } from 'vitest';
import { allScopes } from '../../../simulators/attio/simulator.ts';
import { failure, first, nameOf, openAttio, still, thing, things, titleOf, type Opened } from './fixture.ts';

async function titles({ find }: Opened, question: string, limit = 30): Promise<string[]> {
  return (await find(question, limit)).map(({ title }) => title);
}

test.each([
  'CTO Acme',
  'chief technology officer acme',
  'who is the CTO of Acme',
  "acme's chief technology officer",
])('“%s” finds who has the job before everything else', async (question) => {
  const [found] = await titles(await openAttio(), question);
  expect(found).toBe('Ada Lovelace');
});

test('a job by itself finds all who have it, by whichever name, and no director', async () => {
  const opened = await openAttio();
  const jobs = (await opened.find('CTOs', 100)).flatMap(({ id }) => {
    const person = things(opened.simulator, 'people').find((one) => id.endsWith(one.id));
    return person === undefined ? [] : [String(first(person, 'job_title')['value'])];
  });
  expect(jobs.length).toBeGreaterThan(3);
  expect([...new Set(jobs)].sort()).toEqual(['CTO', 'Chief Technology Officer']);
});

test.each(['who works at Globex', 'who do we know at Globex', 'wer arbeitet bei Globex'])(
  '“%s” finds its people before it',
  async (question) => {
    const opened = await openAttio();
    const globex = thing(opened.simulator, 'companies', 'Globex');
    const people = things(opened.simulator, 'people').filter(
      (one) => first(one, 'company')['target_record_id'] === globex.id,
    );
    const hits = await opened.find(question, 30);
    expect(
      hits
        .slice(0, people.length)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(people.map(nameOf).sort());
  },
);

test.each([
  ['companies in Germany', 'DE'],
  ['german customers', 'DE'],
  ['firmen in deutschland', 'DE'],
  ['French companies', 'FR'],
  ['companies in the US', 'US'],
  ['customers from the United Kingdom', 'GB'],
])('“%s” finds only companies of %s', async (question, code) => {
  const opened = await openAttio();
  const all = things(opened.simulator, 'companies');
  const found = (await opened.find(question, 100)).map(({ id }) => all.find((one) => id.endsWith(one.id)));
  expect(found.length).toBeGreaterThan(0);
  for (const company of found)
    expect(company === undefined ? null : first(company, 'primary_location')['country_code']).toBe(code);
});

test('an amount and a stage together leave only deals that meet both', async () => {
  const opened = await openAttio();
  const deals = things(opened.simulator, 'deals').filter(
    (deal) =>
      Number(first(deal, 'value')['currency_value']) >= 50_000 &&
      titleOf(first(deal, 'stage'), 'status') === 'Proposal',
  );
  const meant = deals.map(nameOf).filter((name) => name.includes('Enterprise'));
  const found = await opened.find('enterprise deals worth more than 50000 in proposal stage', 30);
  const ofDeals = found.filter(({ id }) => id.startsWith('attio:deals:')).map(({ title }) => title);
  expect(meant.length).toBeGreaterThan(0);
  expect(ofDeals.sort()).toEqual(meant.sort());
});

test('a member’s name finds what is theirs', async () => {
  const opened = await openAttio();
  const member = opened.simulator.world.members.find(({ firstName }) => firstName === 'Ben');
  const hits = await opened.find('deals owned by Ben Ortega', 30);
  expect(hits.length).toBeGreaterThan(3);
  for (const { id } of hits) {
    const deal = things(opened.simulator, 'deals').find((one) => id.endsWith(one.id));
    expect(deal === undefined ? null : first(deal, 'owner')['referenced_actor_id']).toBe(member?.id);
  }
  const notes = await opened.find('notes by Ben Ortega', 30);
  const made = [...opened.simulator.world.notes.values()].filter(({ createdBy }) => createdBy === member?.id);
  expect(notes.length).toBeGreaterThan(3);
  for (const { id } of notes) expect(made.map((note) => `attio:note:${note.id}`)).toContain(id);
});

describe('where Attio does not say whose the token is', () => {
  const openNobodys = async () => {
    const opened = await openAttio();
    const { tokens, token } = opened.simulator;
    tokens.set(token, { active: true, scopes: [...allScopes, 'user_management:read'], isOfNobody: true });
    return opened;
  };

  test.each(['my deals', 'my open tasks', 'meine Deals'])('“%s” finds all, and says so', async (question) => {
    const opened = await openNobodys();
    const hits = await opened.find(question, 30);
    expect(hits.length).toBeGreaterThan(5);
    for (const { remark } of hits) expect(remark).toMatch(/these are of all members\. Name a member/);
  });

  test.each(['deals', 'deals of Ben Ortega', 'my companies', 'Acme'])(
    '“%s” needs no word',
    async (question) => {
      const hits = await (await openNobodys()).find(question, 30);
      expect(hits.length).toBeGreaterThan(0);
      for (const hit of hits) expect(hit).not.toHaveProperty('remark');
    },
  );

  test('“me” as a member is refused with what to give instead', async () => {
    const opened = await openNobodys();
    const { message } = await failure(opened.run('list_tasks', { assignee: 'me' }));
    expect(message).toMatch(
      /does not say whose this access token is\. Give the email address; there are Susan/,
    );
  });
});

test('“my deals” of a member are theirs, without a word', async () => {
  const opened = await openAttio();
  const [me] = opened.simulator.world.members;
  const hits = await opened.find('my deals', 30);
  expect(hits.length).toBeGreaterThan(3);
  for (const hit of hits) {
    const deal = things(opened.simulator, 'deals').find((one) => hit.id.endsWith(one.id));
    expect(deal === undefined ? null : first(deal, 'owner')['referenced_actor_id']).toBe(me?.id);
    expect(hit).not.toHaveProperty('remark');
  }
});

test('the newest of one kind are not taken for the newest of another that was asked for before', async () => {
  const opened = await openAttio();
  const newest = (kind: string) =>
    opened.opened.documents?.search(
      { ...opened.question(''), kinds: [kind], kindWords: [`${kind}s`] },
      { limit: 5, signal: still() },
    );
  expect((await newest('task'))?.every(({ id }) => id.startsWith('attio:task:'))).toBe(true);
  expect((await newest('note'))?.some(({ id }) => id.startsWith('attio:task:'))).toBe(false);
});

test('a name that begins like a stage is no stage', async () => {
  const [deal] = await titles(await openAttio(), 'renewal deal Wonka');
  expect(deal).toBe('Wonka Confectionery – Annual renewal');
});

test('of many words those that are written as names are looked for first', async () => {
  const hits = await (await openAttio()).find('who compares us with Bluebird at Oscorp');
  expect(hits.filter(({ snippet }) => snippet.startsWith('Note on Oscorp Biotech'))).toHaveLength(1);
});

test('how something is to be written asks for no note that somebody wrote', async () => {
  const opened = await openAttio();
  const hits = await opened.find('how to write a review', 30);
  expect(hits.filter(({ isMeant }) => isMeant === true)).toEqual([]);
});

test('a note is found by other words for what it says', async () => {
  const hits = await (await openAttio()).find('Notiz Wonka Verlängerung Risiko');
  expect(hits[0]?.title).toBe('Renewal risk');
  expect(hits[0]?.snippet).toContain('Wonka Confectionery');
});

test('a task that is asked for by what it says is found when it is done, unless open ones are asked for', async () => {
  const opened = await openAttio();
  const told = 'Answer security questionnaire of Wayne Enterprises';
  const task = [...opened.simulator.world.tasks.values()].find(({ content }) => content === told);
  expect(task?.completed).toBe(true);
  expect(await titles(opened, 'task security questionnaire Wayne Enterprises')).toContain(told);
  expect(await titles(opened, 'open task security questionnaire Wayne Enterprises')).not.toContain(told);
});

test('a word that many companies are called by, beside another, makes none of them the one that notes are about', async () => {
  const opened = await openAttio();
  expect(await titles(opened, 'notes on quantum entanglement')).toEqual([]);
  expect(await titles(opened, 'notes on globex merger')).toContain('Globex');
});
