/** Citations through the tunnel: a link from search opens the document for a browser, without a token. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSourcesWorld, type SourcesWorld } from './sources-world.ts';

const held: { world: SourcesWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');

beforeAll(async () => {
  held.world = await openSourcesWorld([]);
}, 120_000);
afterAll(() => held.world?.close());

test('a note is found, cited by a public link, and opened there as a page and as JSON', async () => {
  await world().call('create_note', { title: 'Kingfisher', content: 'It is **blue**.' });
  const { results } = await world().call('search', { query: 'kingfisher' });
  const [hit] = results as { id: string; url: string }[];
  expect(hit?.url).toContain(`${world().publicUrl}/data/`);
  const page = await world().get(hit?.url ?? '');
  expect([page.status, page.text]).toEqual([200, expect.stringContaining('<strong>blue</strong>')]);
  const json = await world().get(hit?.url ?? '', 'application/json');
  expect(JSON.parse(json.text)).toMatchObject({ id: hit?.id, title: 'Kingfisher' });
  const spoiled = await world().get((hit?.url ?? '').replace(/sig=.{4}/, 'sig=AAAA'));
  expect([spoiled.status, spoiled.text]).toEqual([403, expect.stringContaining('This link opens nothing')]);
}, 60_000);
