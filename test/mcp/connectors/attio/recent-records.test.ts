/** Records that were read a moment ago are not asked for again, however many there are, and none is lost. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Api } from '../../../../src/mcp/connectors/attio/api.ts';
import { createMembers } from '../../../../src/mcp/connectors/attio/members.ts';
import { createRecords } from '../../../../src/mcp/connectors/attio/records.ts';
import { createSchema } from '../../../../src/mcp/connectors/attio/schema.ts';
import { createCache } from '../../../../src/mcp/outbound/cache.ts';
import { still } from './fixture.ts';

const asked = z.object({ filter: z.object({ record_id: z.object({ $in: z.array(z.string()) }) }) });
const stoppedClock = { now: () => 1_000, sleep: () => Promise.resolve() };
const recordOf = (id: string) => ({
  id: { object_id: 'o1', record_id: id },
  created_at: '2026-01-05T12:00:00.000Z',
  web_url: `https://app.attio.com/x/${id}`,
  values: {},
});

function openRecords() {
  const requests: string[][] = [];
  const api: Api = {
    async call(endpoint, { body }) {
      const ids = asked.parse(body).filter.record_id.$in;
      requests.push(ids);
      return endpoint.answer.parse({ data: ids.map(recordOf) });
    },
    identity: () => Promise.reject(new Error('It is not asked.')),
    askIdentity: () => Promise.reject(new Error('It is not asked.')),
  };
  let hits = 0;
  const cache = createCache({
    ...{ cacheSeconds: { record: 60 }, clock: stoppedClock, hit: () => (hits += 1), end: still() },
  });
  const schema = createSchema(api, cache);
  const records = createRecords({ api, cache, schema, members: createMembers(api, cache) });
  const recent = async (ids: string[]) =>
    (await records.recent('people', ids, still())).map(({ id }) => id.record_id);
  return { requests, recent, hits: () => hits };
}

const ids = (from: number, count: number) => Array.from({ length: count }, (_, at) => `r${from + at}`);

test('what is known is not asked for again', async () => {
  const { requests, recent } = openRecords();
  await recent(['r1', 'r2']);
  expect(await recent(['r3', 'r1'])).toEqual(['r3', 'r1']);
  expect(requests).toEqual([['r1', 'r2'], ['r3']]);
});

test('none is lost where what is kept is emptied, for it was too much', async () => {
  const { recent } = openRecords();
  for (let from = 0; from < 2000; from += 500) await recent(ids(from, 500));
  const mixed = ['r7', 'r9000', 'r1999'];
  expect(await recent(mixed)).toEqual(mixed);
});

test('only what spares a request counts as a hit', async () => {
  const { hits, recent } = openRecords();
  await recent(['r1']);
  await recent([]);
  await recent(['r2', 'r3']);
  await recent(['r1', 'r4']);
  expect(hits()).toBe(0);
  await recent(['r4', 'r2']);
  expect(hits()).toBe(1);
});
