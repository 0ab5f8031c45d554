/** What points at one record by itself, amounts with their bounds, and how few requests a question costs. */
import { describe, expect, test } from 'vitest';
import { first, nameOf, openAttio, thing, things } from './fixture.ts';

describe('of records that are pointed at, only they are found', () => {
  test.each([
    ['globex.com', 'Globex'],
    ['https://www.globex.com/about?x=1', 'Globex'],
    ['shop.globex.com', 'Globex'],
    ['sirius-cybernetics.com', 'Sirius Cybernetics'],
    ['grace.hopper@globex.com', 'Grace Hopper'],
    ['nobody.known@globex.com', 'Globex'],
    ['+1 (555) 101-5838', 'Grace Hopper'],
    ['5551015838', 'Grace Hopper'],
    ['call 001 555 101 5838', 'Grace Hopper'],
  ])('“%s” is %s', async (question, name) => {
    const opened = await openAttio();
    const [found] = await opened.find(question);
    expect(found?.title).toBe(name);
    expect(found?.isMeant).toBe(true);
  });

  test.each(['2026-06-19', 'globex.example', '+49 30 1234567'])('“%s” is nobody’s', async (question) => {
    expect(await (await openAttio()).find(question)).toEqual([]);
  });

  test('an id, alone, with its object, or within the address of a page', async () => {
    const opened = await openAttio();
    const { id } = thing(opened.simulator, 'companies', 'Initech');
    const page = `https://app.attio.com/northwind/company/${id}/overview`;
    for (const question of [id, `companies:${id}`, `attio:companies:${id}`, page]) {
      const hits = await opened.find(question);
      expect(hits.map(({ title }) => title)).toEqual(['Initech']);
    }
  });
});

test.each<[string, (value: number) => boolean]>([
  ['deals over 100k', (value) => value > 100_000],
  ['deals of at least 100k', (value) => value >= 100_000],
  ['Deals über 100.000 Euro', (value) => value > 100_000],
  ['deals under 10k', (value) => value < 10_000],
  ['deals between 60k and 65k', (value) => value >= 60_000 && value <= 65_000],
  ['$35,000 deal', (value) => value === 35_000],
  ['сделки больше 110000', (value) => value > 110_000],
])('“%s” finds all deals of that amount and no other', async (question, meets) => {
  const opened = await openAttio();
  const truth = things(opened.simulator, 'deals').filter((deal) =>
    meets(Number(first(deal, 'value')['currency_value'])),
  );
  const found = (await opened.find(question, 100)).filter(({ id }) => id.startsWith('attio:deals:'));
  expect(truth.length).toBeGreaterThan(0);
  expect(found.map(({ title }) => title).sort()).toEqual(truth.map(nameOf).sort());
});

test.each<[string, number]>([
  ['hooli', 5],
  ['deals in negotiation', 2],
  ['deal with hooli', 4],
  ['tasks due this week', 2],
])('“%s” costs at most %d requests when the workspace is known', async (question, most) => {
  const opened = await openAttio();
  // Another question, so that the schema and the newest notes and tasks are known, but none of the records.
  await opened.find('strange words');
  opened.simulator.requests.length = 0;
  expect((await opened.find(question)).length).toBeGreaterThan(0);
  expect(opened.simulator.requests.length).toBeLessThanOrEqual(most);
});
