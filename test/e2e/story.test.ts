/** The whole story, end to end, on real parts. */
import { expect, it } from 'vitest';
import { needChromium } from '../../scripts/chromium.mjs';
import { makeWorld } from '../simulators/attio/world.ts';
import { cast, tellStory } from './story.ts';
import type { SourcesTold } from './story-sources.ts';
import { choiceOf, thing, things } from './truth/attio.ts';
import { fixed, positionsTruth, totalsTruth } from './truth/tastytrade.ts';
import { exact } from './truth/fraction.ts';

it(
  'lets real clients write, search and fetch a note through the tunnel, and shows every call',
  { timeout: 120_000 },
  async () => {
    const said: string[] = [];
    const story = await tellStory({ say: (line) => said.push(line), chromium: await needChromium() });

    expect(story.publicUrl).toMatch(/^https:\/\/localhost:\d+$/);
    expect(story.clients.map(({ client }) => client)).toEqual([
      'chatgpt',
      ...cast.map(({ client }) => client),
    ]);
    for (const told of story.clients) {
      expect(told).toMatchObject({
        tools: 42,
        found: `workspace:note:${told.uid}`,
        title: `Note by ${told.client}`,
      });
      // Signed for whom it was given to, and good for a while.
      const { origin, pathname, searchParams } = new URL(told.url);
      expect(origin + pathname).toBe(
        `${story.publicUrl}/data/${encodeURIComponent(`workspace:note:${told.uid}`)}`,
      );
      expect([...searchParams.keys()].sort()).toEqual(['exp', 'for', 'sig']);
      expect(told.text).toContain('kingfisher');
    }

    expect(story.doctor.checks.filter(({ status }) => status === 'fail')).toEqual([]);
    expect(story.doctor.ok).toBe(true);
    expect(story.doctor.checks.length).toBeGreaterThan(15);

    const expected = [
      ...story.clients.flatMap(() => ['create_note', 'search', 'fetch']),
      ...story.sources.calls,
    ];
    expect(story.calls.map((call) => call['tool'])).toEqual(expected);
    expect(story.calls.every((call) => call['status'] === 'ok')).toBe(true);
    expect(story.callsAfterRestart).toEqual(story.calls);
    for (const tool of ['create_note', 'search', 'fetch']) expect(story.inWindow).toContain(tool);

    holdsTrue(story.sources, story.publicUrl);
    expect(said.join('\n')).toContain('102 tools now');
  },
);

/** What ChatGPT was told against what the simulated services hold. */
function holdsTrue({ tools, answered, opened, colours, calls }: SourcesTold, publicUrl: string): void {
  expect(tools).toBe(102);
  expect(answered.map(({ found }) => found.id.split(':').slice(0, 2).join(':'))).toEqual([
    ...['tastytrade:positions', 'binance:orderbook', 'attio:people', 'attio:deals'],
  ]);
  const [held = '', book = '', person = '', deals = ''] = answered.map(({ said }) => said);
  const totals = totalsTruth(positionsTruth('5WT00001', Date.now()));
  for (const amount of [totals.market_value, totals.futures_notional_value, totals.unrealized_pl])
    expect(held).toContain(`${fixed(exact(amount), 2)} USD`);
  const [, bid, ask, average] = /^([\d.]+) bid, ([\d.]+) asked; 50,000 USD buys at ([\d.]+)/.exec(book) ?? [];
  expect([Number(bid) < Number(ask), Number(ask) <= Number(average)]).toEqual([true, true]);
  const workspace = makeWorld(Date.now());
  expect(person).toContain('VP Engineering at Globex; open: “Follow up with Grace Hopper” by ');
  const inNegotiation = things(workspace, 'deals').filter((one) => choiceOf(one, 'stage') === 'Negotiation');
  expect(deals).toMatch(new RegExp(`^${inNegotiation.length}; the largest is `));
  const grace = thing(workspace, 'people', 'Grace Hopper');
  expect(opened).toEqual([
    {
      title: expect.stringContaining('Positions of tastytrade account 5WT00001'),
      url: expect.stringMatching(new RegExp(`^${publicUrl}/data/.*&sig=`)),
      shown: answered[0]?.found.title,
    },
    {
      ...{ title: 'Grace Hopper', shown: 'A page of Attio' },
      url: `https://app.attio.com/northwind/person/${grace.id}`,
    },
  ]);
  expect(Object.keys(colours).sort()).toEqual(['attio', 'binance', 'search', 'tastytrade', 'workspace']);
  expect(new Set(Object.values(colours)).size).toBe(5);
  expect(calls.slice(-2)).toEqual(['attio_search_records_advanced', 'link/open']);
}
