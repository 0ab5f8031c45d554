/** Sources, asked through the wire: configured, switched off and on, checked; and what clients see of that. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { workspace } from '../../src/mcp/connectors/workspace/index.ts';
import { demoSource } from './core-sources.ts';
import { bearerOf, callTool, openWorld, rpc, textBelow, toolNames } from './core-world.ts';

const apiKey = 'demo-api-key-4f1c77';

describe('switching a source', () => {
  test('takes its tools and documents from clients and gives them back, and says so on their streams', async () => {
    const world = openWorld({ connectors: [workspace] });
    const origin = await world.start();
    const authorization = await bearerOf(world);
    const stream = await openStream(origin, authorization);
    await callTool(origin, authorization, 'create_note', { title: 'kingfisher', content: '' });

    expect(await world.ask('sources.enable', { id: 'workspace', enabled: false })).toMatchObject({
      enabled: false,
      state: { kind: 'off' },
      tools: 0,
    });
    await vi.waitFor(() => expect(stream.heard()).toContain('notifications/tools/list_changed'));
    expect(await toolNames(origin, authorization)).toEqual(['search', 'fetch']);
    const gone = await callTool(origin, authorization, 'list_notes');
    expect(gone.body.error).toMatchObject({ message: expect.stringContaining('Unknown tool') });
    const nothing = await callTool(origin, authorization, 'search', { query: 'kingfisher' });
    expect(nothing.body.result).toMatchObject({ isError: true });
    expect(JSON.stringify(nothing.body)).toContain('nothing to search');

    const heard = stream.heard().length;
    await world.ask('sources.enable', { id: 'workspace', enabled: true });
    await vi.waitFor(() => expect(stream.heard().length).toBeGreaterThan(heard));
    expect(await toolNames(origin, authorization)).toHaveLength(42);
    const found = await callTool(origin, authorization, 'search', { query: 'kingfisher' });
    expect(found.body.result).toMatchObject({ structuredContent: { results: [{ title: 'kingfisher' }] } });
    stream.close();
    const { entries } = await world.ask('audit.list', {});
    expect(entries.slice(1).map(({ action, subject }) => `${action} ${subject}`)).toEqual([
      'source.disabled workspace',
      'source.enabled workspace',
    ]);
  });

  test('is remembered at the next start', async () => {
    const first = openWorld({ connectors: [workspace] });
    await first.start();
    await first.ask('sources.enable', { id: 'workspace', enabled: false });
    await first.core.stop('To start anew.');
    const second = openWorld({ dataDir: first.dataDir, connectors: [workspace] });
    await second.start();
    expect(second.state().sources).toMatchObject([{ enabled: false, state: { kind: 'off' } }]);
  });

  test('by several faces at once opens it once at a time, and ends as the last one said', async () => {
    const demo = demoSource({ slowly: () => sleep(10) });
    const world = openWorld({ connectors: [demo] });
    await world.start();
    const wishes = [false, true, true, false, true, false, true];
    await Promise.all(wishes.map((enabled) => world.ask('sources.enable', { id: 'demo', enabled })));
    expect(world.state().sources).toMatchObject([{ enabled: true, state: { kind: 'ready' }, tools: 1 }]);
    expect([demo.openNow, demo.mostOpen]).toEqual([1, 1]);
    await world.core.stop('enough');
    expect(demo.openNow).toBe(0);
  });

  test('in the settings counts as well', async () => {
    const world = openWorld({ connectors: [demoSource()] });
    await world.start();
    await world.ask('settings.set', { values: { 'connectors.demo.enabled': false } });
    expect(world.state().sources).toMatchObject([{ id: 'demo', enabled: false, state: { kind: 'off' } }]);
    expect((await world.ask('tools.list', {})).tools.map((tool) => tool.name)).not.toContain('demo_read');
  });
});

describe('configuring a source', () => {
  test('keeps what is secret in the secret store and nowhere else, and opens it anew', async () => {
    const demo = demoSource({ needsKey: true });
    const world = openWorld({ connectors: [demo] });
    const origin = await world.start();
    expect(world.state().sources).toMatchObject([
      { state: { kind: 'waiting', problem: { code: 'connector_not_configured', hint: 'Set its apiKey.' } } },
    ]);
    const source = await world.ask('sources.configure', { id: 'demo', values: { apiKey, region: 'us' } });
    expect(source).toMatchObject({ state: { kind: 'ready' }, tools: 1 });
    expect(demo.opened.at(-1)).toEqual({ values: { region: 'us' }, apiKey });
    const read = await callTool(origin, await bearerOf(world), 'demo_read');
    expect(read.body.result).toMatchObject({ structuredContent: { region: 'us' } });
    expect(world.state().storedSecrets).toMatchObject([{ name: 'connector.demo.apiKey' }]);
    expect((await world.ask('audit.list', {})).entries[0]).toMatchObject({
      action: 'source.configured',
      subject: 'demo: apiKey, region',
    });
    const told = JSON.stringify([world.state(), world.logged, world.events]) + world.overWire();
    expect(told).not.toContain(apiKey);
    await world.core.stop('To read the files.');
    expect(textBelow(world.dataDir)).toContain('"region": "us"');
    expect(textBelow(world.dataDir)).not.toContain(apiKey);
  });

  test('with an empty value takes it back', async () => {
    const demo = demoSource({ needsKey: true });
    const world = openWorld({ connectors: [demo] });
    await world.start();
    await world.ask('sources.configure', { id: 'demo', values: { apiKey, region: 'us' } });
    const source = await world.ask('sources.configure', { id: 'demo', values: { apiKey: '', region: '' } });
    expect(source.state).toMatchObject({ kind: 'waiting' });
    expect(world.state().storedSecrets).toEqual([]);
    expect(demo.opened.at(-1)).toEqual({ values: { region: 'eu' }, apiKey: null });
  });

  test('refuses fields, options and sources that there are not, and then changes nothing', async () => {
    const demo = demoSource();
    const world = openWorld({ connectors: [demo] });
    await world.start();
    const refused = (id: string, values: Record<string, string>) =>
      expect(world.ask('sources.configure', { id, values })).rejects;
    await refused('demo', { regoin: 'us', apiKey }).toMatchObject({
      code: 'invalid_input',
      hint: expect.stringContaining('region, apiKey'),
    });
    await refused('demo', { region: 'moon' }).toMatchObject({ hint: expect.stringContaining('eu, us') });
    await refused('nothing', {}).toMatchObject({ code: 'not_found', hint: expect.stringContaining('demo') });
    await expect(world.ask('sources.enable', { id: 'nothing', enabled: true })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(world.ask('sources.check', { id: 'nothing' })).rejects.toMatchObject({ code: 'not_found' });
    expect(demo.opened).toHaveLength(1);
    expect(world.state().storedSecrets).toEqual([]);
    expect((await world.ask('audit.list', {})).entries).toEqual([]);
  });

  test('by the settings refuses secret fields: they would be kept as plain text', async () => {
    const world = openWorld({ connectors: [demoSource()] });
    await world.start();
    await expect(
      world.ask('settings.set', { values: { 'connectors.demo.values.apiKey': apiKey } }),
    ).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('secret'),
      hint: expect.stringContaining('connector set demo apiKey'),
    });
    await world.ask('settings.set', { values: { 'connectors.demo.values.region': 'us' } });
    await world.core.stop('To read the files.');
    expect(textBelow(world.dataDir)).toContain('"region": "us"');
    expect(textBelow(world.dataDir)).not.toContain(apiKey);
  });
});

describe('checking a source', () => {
  test('says in words whether it answers', async () => {
    const broken = demoSource();
    const open = broken.open.bind(broken);
    broken.open = async (context) => ({
      ...(await open(context)),
      check: () => Promise.reject(new Error('an inner detail')),
    });
    const world = openWorld({ connectors: [workspace, broken] });
    await world.start();
    expect(await world.ask('sources.check', { id: 'workspace' })).toEqual({
      ok: true,
      code: null,
      message: expect.stringContaining('in order'),
      hint: '',
    });
    const failed = await world.ask('sources.check', { id: 'demo' });
    expect(failed.ok).toBe(false);
    expect(JSON.stringify(failed)).not.toContain('an inner detail');
    await world.ask('sources.enable', { id: 'demo', enabled: false });
    expect(await world.ask('sources.check', { id: 'demo' })).toMatchObject({
      ok: false,
      hint: expect.stringContaining('connector enable demo'),
    });
  });
});

/** A session's stream, as a client keeps it open to hear of changes. */
async function openStream(
  origin: string,
  authorization: string,
): Promise<{ heard(): string; close(): void }> {
  const params = {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'listener', version: '1' },
  };
  const opened = await rpc(origin, { authorization }, { method: 'initialize', params });
  const leave = new AbortController();
  const response = await fetch(`${origin}/mcp`, {
    headers: {
      authorization,
      accept: 'text/event-stream',
      'mcp-session-id': opened.headers.get('mcp-session-id') ?? '',
    },
    signal: leave.signal,
  });
  let text = '';
  const follow = async () => {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString();
  };
  follow().catch((error: unknown) => expect(leave.signal.aborted, String(error)).toBe(true));
  return { heard: () => text, close: () => leave.abort() };
}
