/** Many clients at once over all sources: how long search and fetch take, and what the services are asked for it. */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  countsOf,
  crowd,
  documents,
  noFigures,
  openCrowdWorld,
  percentile,
  questions,
  timed,
  visit,
  type CrowdWorld,
  type Figures,
} from './crowd.ts';

/** Where the bench wants the figures, and how long the crowd stays; without it a few seconds show whether anything breaks. */
const report = process.env['PATCHBAY_LOAD_REPORT'];
const seconds = Number(process.env['PATCHBAY_LOAD_SECONDS'] ?? 6);
/** Where nobody measures, a machine that does other things must not fail what is right. */
const slack = report === undefined ? 4 : 1;

const held: { crowd: CrowdWorld | null } = { crowd: null };
const here = () => held.crowd ?? expect.fail('The world was not opened.');
const rows: Record<string, string | number>[] = [];

beforeAll(async () => {
  const patience = report === undefined ? ['search.budgetMilliseconds=10000'] : [];
  held.crowd = await openCrowdWorld({ latencyMs: 50, settings: patience });
}, 180_000);
afterAll(async () => {
  if (report !== undefined) writeFileSync(report, JSON.stringify({ rows, counts: countsOf(here()) }));
  await held.crowd?.close();
});

function note(what: string, { searches, fetches, failures, leftOut }: Figures): void {
  for (const [call, values] of Object.entries({ search: searches, fetch: fetches })) {
    const at = (share: number) => Math.round(percentile(values, share));
    const times = { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
    rows.push({ what, call, calls: values.length, ...times, failures: failures.length, leftOut });
  }
}

test('search answers in less than 300 ms and fetch in less than 500 ms, 19 times out of 20', async () => {
  const { world, binance } = here();
  const coins = [...binance.listings.values()]
    .filter(({ status, quote }) => status === 'TRADING' && quote.name === 'USDT')
    .slice(40, report === undefined ? 46 : 100)
    .map(({ base }) => base.name);
  const figures = noFigures();
  // Each is asked for the first time, so that none is answered by what was kept.
  const asked = coins.flatMap((coin) => [`${coin} price`, `${coin} order book`, `${coin} 4h candles`]);
  for (const query of [...questions, ...asked]) await visit(world.client, query, figures);
  for (const id of documents) await timed(world.client, { tool: 'fetch', args: { id } }, figures);
  note('one client, nothing kept', figures);
  expect(figures.failures).toEqual([]);
  expect(percentile(figures.searches, 0.95)).toBeLessThan(300 * slack);
  expect(percentile(figures.fetches, 0.95)).toBeLessThan(500 * slack);
}, 180_000);

test.each([
  ['that read what they find', 1_000],
  ['that ask without a pause', 0],
])(
  'fifty clients %s meet no error, and no service has to say that it is too much',
  async (what, pauseMs) => {
    const before = countsOf(here()).requests;
    const figures = await crowd(here().world, { clients: 50, seconds, pauseMs });
    note(`50 clients ${what}`, figures);
    const { requests, refusals, weight, attioReads } = countsOf(here());
    expect(figures.failures).toEqual([]);
    expect(figures.searches.length).toBeGreaterThan(50);
    expect(refusals).toBe(0);
    expect(weight).toBeLessThan(6000);
    expect(attioReads).toBeLessThanOrEqual(100);
    // What so many ask was mostly asked a moment ago; a market’s price is asked for once a second, however many want it.
    const asked = requests.binance - before.binance;
    expect(asked).toBeLessThan(questions.length * 2 * (seconds + 10));
  },
  400_000,
);

test('what was answered a moment ago costs no service anything, however many ask', async () => {
  const { world } = here();
  const clients = await Promise.all(Array.from({ length: 10 }, () => world.connect()));
  // Kept for five minutes, so that also a slow machine comes in time.
  const ids = ['binance:exchange_info:BTCUSDT', 'binance:exchange_info:ETHUSDT'];
  const figures = noFigures();
  for (const id of ids) await timed(world.client, { tool: 'fetch', args: { id } }, figures);
  const before = countsOf(here()).requests;
  await Promise.all(
    clients.flatMap((client) => ids.map((id) => timed(client, { tool: 'fetch', args: { id } }, figures))),
  );
  expect(figures.failures).toEqual([]);
  expect(countsOf(here()).requests).toEqual(before);
}, 60_000);
