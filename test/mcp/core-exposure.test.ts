/** What the user shows of the tools and documents, as clients meet it; and the links that search hands out. */
import { expect, test, vi } from 'vitest';
import { workspace } from '../../src/mcp/connectors/workspace/index.ts';
import { demoSource } from './core-sources.ts';
import { bearerOf, callTool, openWorld, toolNames } from './core-world.ts';

async function worldWithNote() {
  const world = openWorld({ connectors: [workspace, demoSource()] });
  const origin = await world.start();
  const authorization = await bearerOf(world);
  await callTool(origin, authorization, 'create_note', { title: 'kingfisher', content: '**blue**' });
  const found = async () => {
    const answer = await callTool(origin, authorization, 'search', { query: 'kingfisher' });
    const { results } = (
      answer.body.result as { structuredContent: { results: { id: string; url: string }[] } }
    ).structuredContent;
    return results;
  };
  const set = (values: Record<string, string | boolean | null>) => world.ask('settings.set', { values });
  return { world, origin, authorization, found, set };
}

test('presets and switches change what clients list at once, and a hidden tool does not run', async () => {
  const { world, origin, authorization, set } = await worldWithNote();
  const count = async () => (await toolNames(origin, authorization)).length;
  expect(await count()).toBe(43);
  await set({ 'exposure.preset': 'search' });
  expect(await toolNames(origin, authorization)).toEqual(['search', 'fetch']);
  await set({ 'exposure.sources.demo': 'everything' });
  expect(await toolNames(origin, authorization)).toEqual(['search', 'fetch', 'demo_read']);
  expect(await world.ask('tools.enable', { name: 'list_notes', enabled: true })).toMatchObject({
    name: 'list_notes',
    enabled: true,
    own: true,
  });
  expect(await count()).toBe(4);
  const hidden = await callTool(origin, authorization, 'create_note', { title: 'x', content: '' });
  expect(hidden.body.result).toMatchObject({ isError: true });
  expect(JSON.stringify(hidden.body.result)).toContain('has hidden create_note');
  expect(world.state().calls.at(-1)).toMatchObject({ tool: 'create_note', status: 'refused' });
  const shown = world.state().tools.filter((tool) => tool.enabled);
  expect(shown.map((tool) => tool.name).sort()).toEqual(['demo_read', 'fetch', 'list_notes', 'search']);
  await world.ask('tools.enable', { name: 'list_notes', enabled: null });
  expect(await count()).toBe(3);
  await set({ 'exposure.preset': null, 'exposure.sources.demo': null });
  expect(await count()).toBe(43);
});

test('a tool that there is not cannot be switched, nor a preset that there is not be chosen', async () => {
  const { world, set } = await worldWithNote();
  await expect(world.ask('tools.enable', { name: 'nothing', enabled: true })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(set({ 'exposure.preset': 'some' })).rejects.toMatchObject({ code: 'invalid_input' });
});

test.each(['exposure.sources.nosuch', 'exposure.documents.nosuch'])(
  '%s is of a source that there is not: it is refused, and can be taken back',
  async (key) => {
    const { world, set } = await worldWithNote();
    await expect(set({ [key]: key.includes('documents') ? false : 'search' })).rejects.toMatchObject({
      code: 'not_found',
      message: 'There is no source “nosuch”.',
      hint: 'The sources are: workspace, demo.',
    });
    expect(JSON.stringify(world.state().settings.exposure)).not.toContain('nosuch');
    await set({ [key]: null });
  },
);

test('search finds nothing in documents that are hidden, and a link to one opens no more', async () => {
  const { origin, found, set } = await worldWithNote();
  const [hit] = await found();
  const link = new URL(hit?.url ?? '');
  const open = async () => (await fetch(`${origin}${link.pathname}${link.search}`)).status;
  expect(await open()).toBe(200);
  await set({ 'exposure.documents.workspace': false });
  await expect(found()).rejects.toThrow();
  expect(await open()).toBe(404);
  await set({ 'exposure.documents.workspace': true });
  expect(await open()).toBe(200);
});

test('a link shows the document without a token, until its token is revoked', async () => {
  const { world, origin, found } = await worldWithNote();
  const [hit] = await found();
  const link = new URL(hit?.url ?? '');
  const page = await fetch(`${origin}${link.pathname}${link.search}`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<strong>blue</strong>')]);
  const bare = await fetch(`${origin}${link.pathname}`);
  expect(bare.status).toBe(403);
  const [token] = world.state().tokens;
  await world.ask('tokens.revoke', { id: token?.id ?? '' });
  expect((await fetch(`${origin}${link.pathname}${link.search}`)).status).toBe(403);
});

test('setting a field of a source that starts switched off switches it on, unless it was switched off', async () => {
  const demo = { ...demoSource(), startsEnabled: false };
  const world = openWorld({ connectors: [demo] });
  await world.start();
  const state = () => world.state().sources[0]?.state.kind;
  expect(state()).toBe('off');
  await world.ask('sources.configure', { id: 'demo', values: { region: 'us' } });
  await vi.waitFor(() => expect(state()).toBe('ready'));
  await world.ask('sources.enable', { id: 'demo', enabled: false });
  await world.ask('sources.configure', { id: 'demo', values: { region: 'eu' } });
  expect(state()).toBe('off');
});
