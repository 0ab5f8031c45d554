/** One search over the workspace, Binance, tastytrade and Attio at once, through the tunnel: ranking, citations, slow and failing sources. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startAttioSimulator, type AttioSimulator } from '../simulators/attio/simulator.ts';
import {
  readOnlyKey,
  startBinanceSimulator,
  type BinanceSimulator,
} from '../simulators/binance/simulator.ts';
import { startTastytradeSimulator, type TastytradeSimulator } from '../simulators/tastytrade/simulator.ts';
import { documentOf, hitsOf, searched, textOfPage } from './documents.ts';
import { attioSource, binanceSource, tastytradeSource } from './source-settings.ts';
import { openSourcesWorld, type SourcesWorld } from './sources-world.ts';
import { objectOf, thing, webUrl } from './truth/attio.ts';

// A command is a process of its own, and a loaded machine takes seconds to start one.
vi.setConfig({ testTimeout: 60_000 });

interface Stage {
  world: SourcesWorld;
  binance: BinanceSimulator;
  tastytrade: TastytradeSimulator;
  attio: AttioSimulator;
  /** Document ids of what was written into the workspace. */
  notes: Record<'meeting' | 'plan', string>;
}

const held: { stage: Stage | null } = { stage: null };
const stage = () => held.stage ?? expect.fail('Nothing was opened.');
const world = () => stage().world;

beforeAll(async () => {
  const [binance, tastytrade, attio] = await Promise.all([
    startBinanceSimulator({ moving: false }),
    startTastytradeSimulator(),
    startAttioSimulator(),
  ]);
  const { apiKey, apiSecret } = readOnlyKey;
  const opened = await openSourcesWorld([
    binanceSource(binance, { apiKey, apiSecret }),
    tastytradeSource(tastytrade),
    attioSource(attio),
  ]);
  const write = async (title: string, content: string) =>
    `workspace:note:${String((await opened.call('create_note', { title, content }))['uid'])}`;
  const notes = {
    meeting: await write('Lunch on Thursday', 'With Ada Lovelace, about the engine.'),
    plan: await write('Savings plan', 'Buy bitcoin whenever the price is low; look at my positions monthly.'),
  };
  held.stage = { world: opened, binance, tastytrade, attio, notes };
}, 120_000);
afterAll(async () => {
  const { world: opened, binance, tastytrade, attio } = stage();
  await opened.close();
  for (const one of [binance, tastytrade, attio]) await one.close();
});

const person = (name: string) => {
  const { id } = thing(stage().attio.world, 'people', name);
  return {
    id: `attio:people:${id}`,
    url: webUrl(stage().attio.world, objectOf(stage().attio.world, 'people'), id),
  };
};

describe('one question finds what every source has of it', () => {
  test('a person’s name: the person in Attio first, cited there; then the note that tells of her', async () => {
    const { results, note } = await searched(world(), 'Ada Lovelace');
    expect(note).toBeUndefined();
    expect(results[0]).toMatchObject(person('Ada Lovelace'));
    const own = results.find(({ id }) => id === stage().notes.meeting);
    expect(own?.url).toMatch(new RegExp(`^${world().publicUrl}/data/workspace%3Anote%3A`));
    const page = await world().get(own?.url ?? '');
    expect([page.status, textOfPage(page.text)]).toEqual([
      200,
      expect.stringContaining('With Ada Lovelace, about the engine.'),
    ]);
    expect((await documentOf(world(), results[0]?.id ?? '')).url).toBe(results[0]?.url);
  });

  test.each([
    ['my positions', 'tastytrade:positions:5WT00001'],
    ['my open orders', 'binance:open_orders'],
    ['btc price', 'binance:ticker:BTCUSDT'],
    ['AAPL price', 'tastytrade:quote:AAPL'],
    ['eth in btc', 'binance:ticker:ETHBTC'],
    ['NVDA options', 'tastytrade:options:NVDA'],
    ['bitcoin 4 hour candles', 'binance:klines:BTCUSDT:4h'],
  ])('“%s” finds %s first, with a link that opens it', async (query, id) => {
    const results = await hitsOf(world(), query);
    expect(results[0]?.id).toBe(id);
    const page = await world().get(results[0]?.url ?? '');
    const document = await documentOf(world(), id);
    expect([query, page.status]).toEqual([query, 200]);
    expect(textOfPage(page.text)).toContain(document.title.replaceAll(/\s+/g, ' '));
    expect(document.metadata.freshness.ageSeconds).toBeLessThan(120);
  });

  test('a note that merely speaks of prices is no answer to a question for one', async () => {
    const ids = (await hitsOf(world(), 'btc price')).map(({ id }) => id);
    expect(ids).not.toContain(stage().notes.plan);
    expect((await hitsOf(world(), 'notes about bitcoin'))[0]?.id).toBe(stage().notes.plan);
  });

  test('nothing is told twice, and everything that is found can be fetched', async () => {
    for (const query of ['Globex', 'savings plan', 'my balances', '']) {
      const results = await hitsOf(world(), query);
      expect([query, results.length > 0 && results.length <= 20]).toEqual([query, true]);
      expect(new Set(results.map(({ id }) => id)).size).toBe(results.length);
      for (const { id, url } of results.slice(0, 4)) {
        const document = await documentOf(world(), id);
        expect([document.id, new URL(document.url).pathname]).toEqual([id, new URL(url).pathname]);
      }
    }
  });

  test('what makes no sense finds nothing, and is told how to ask', async () => {
    const { results, note } = await searched(world(), 'xyzzyplugh frobnicate');
    expect(results).toEqual([]);
    expect(note).toMatch(/Nothing matches “xyzzyplugh frobnicate”|There is no coin/);
  });
});

describe('a source that does not answer as it should', () => {
  test('when slow it is left out within the budget and named; its answer is there for the next search', async () => {
    const { attio } = stage();
    const query = 'Grace Hopper';
    attio.latencyMs = 3_000;
    const begun = performance.now();
    const first = await searched(world(), query);
    const took = performance.now() - begun;
    expect(first.note).toMatch(/Attio did not answer within 1\.5 s and is left out; ask again in a moment/);
    expect(first.results.filter(({ id }) => id.startsWith('attio:'))).toEqual([]);
    expect(took).toBeGreaterThan(1_400);
    // Waiting for it would take six seconds at least.
    expect(took).toBeLessThan(4_500);
    // The work goes on by itself: nobody has to wait for it.
    await expect
      .poll(async () => (await searched(world(), query)).results[0], { timeout: 40_000, interval: 1_500 })
      .toMatchObject(person(query));
    expect((await searched(world(), query)).note).toBeUndefined();
    attio.latencyMs = 0;
  });

  test('when it refuses, the others’ results come with a word on it', async () => {
    const { tastytrade, attio } = stage();
    attio.faults.next(99, { status: 401, body: '{"code":"unauthorized","message":"No."}' });
    tastytrade.faults.add({ path: /symbols/, status: 400, times: 9 });
    const { results, note } = await searched(world(), 'UBER shares');
    expect(results.every(({ id }) => !/^(tastytrade|attio):/.test(id))).toBe(true);
    expect(note).toMatch(/tastytrade could not be searched: tastytrade did not understand/);
    expect(note).toMatch(/Attio could not be searched: Attio does not accept the access token/);
    attio.faults.clear();
    tastytrade.faults.clear();
    expect((await hitsOf(world(), 'UBER shares'))[0]?.id).toBe('tastytrade:quote:UBER');
  });

  test('the services were never asked more than they grant', () => {
    const { binance, tastytrade, attio } = stage();
    expect(tastytrade.exceeded()).toBe(0);
    expect(attio.busiest().read).toBeLessThanOrEqual(100);
    expect(binance.requests.filter(({ status }) => status === 429)).toEqual([]);
    expect(attio.requests.filter(({ status }) => status === 429)).toEqual([]);
  });
});
