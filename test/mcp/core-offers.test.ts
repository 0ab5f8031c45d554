/** Resources and prompts of an open source, as a real MCP client meets them, and what the user sees of it. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { expect, onTestFinished, test } from 'vitest';
import type { Connector } from '../../src/mcp/connectors/connector.ts';
import { demoSource } from './core-sources.ts';
import { bearerOf, openWorld } from './core-world.ts';

const mimeType = 'text/markdown';

function offering(): Connector {
  const demo = demoSource();
  return {
    ...demo,
    open: async (context) => ({
      ...(await demo.open(context)),
      resources: {
        list: [{ uri: 'demo://page', name: 'page', title: 'A page', description: 'For tests.', mimeType }],
        templates: [{ uriTemplate: 'demo://{NAME}', name: 'any', title: 'Any', description: '', mimeType }],
        owns: (uri) => uri.startsWith('demo://'),
        read: async (uri) => (uri === 'demo://page' ? { mimeType, text: '# A page' } : null),
      },
      prompts: [
        {
          ...{ name: 'ask', title: 'Ask', description: 'Asks.' },
          arguments: [{ name: 'what', title: 'What', description: '', required: true }],
          render: ({ what = '' }) => [{ role: 'user', text: `What of ${what}?` }],
        },
        {
          ...{ name: 'read', title: 'Read', description: 'Reads.', arguments: [] },
          isOffered: (canCall) => canCall('demo_read'),
          render: (_given, canCall = () => false) => [
            { role: 'user', text: canCall('demo_read') ? 'Read with demo_read.' : 'Read.' },
          ],
        },
      ],
    }),
  };
}

async function conversation(mode: 'auto' | 'legacy') {
  const world = openWorld({ connectors: [offering()] });
  const origin = await world.start();
  const client = new Client({ name: 'reader', version: '1' }, { versionNegotiation: { mode } });
  const headers = { Authorization: await bearerOf(world) };
  await client.connect(
    new StreamableHTTPClientTransport(new URL('/mcp', origin), { requestInit: { headers } }),
  );
  onTestFinished(() => client.close());
  const set = (values: Record<string, string | boolean | null>) => world.ask('settings.set', { values });
  return { world, client, set };
}

test.each(['auto', 'legacy'] as const)('a client of the SDK (%s) lists, reads and asks', async (mode) => {
  const { world, client } = await conversation(mode);
  expect(client.getServerCapabilities()).toMatchObject({ resources: {}, prompts: {} });
  expect((await client.listResources()).resources.map(({ uri }) => uri)).toEqual(['demo://page']);
  expect((await client.listResourceTemplates()).resourceTemplates).toHaveLength(1);
  expect((await client.readResource({ uri: 'demo://page' })).contents).toEqual([
    { uri: 'demo://page', mimeType, text: '# A page' },
  ]);
  await expect(client.readResource({ uri: 'demo://other' })).rejects.toThrow('demo://other');
  expect((await client.listPrompts()).prompts.map(({ name }) => name)).toEqual(['ask', 'read']);
  expect((await client.getPrompt({ name: 'ask', arguments: { what: 'it' } })).messages).toEqual([
    { role: 'user', content: { type: 'text', text: 'What of it?' } },
  ]);
  const calls = world.state().calls.filter(({ tool }) => tool === 'resources/read');
  expect(calls.map(({ source, status, gist }) => [source, status, gist])).toEqual([
    ['demo', 'ok', 'uri: demo://page'],
    ['demo', 'failed', 'uri: demo://other'],
  ]);
  const kept = await world.ask('calls.show', { id: calls[0]?.id ?? '' });
  expect(kept).toMatchObject({ tool: 'resources/read', arguments: { uri: 'demo://page' }, status: 'ok' });
});

test('a prompt names no tool that is hidden, and goes when it is left without any', async () => {
  const { client, set } = await conversation('legacy');
  const names = async () => (await client.listPrompts()).prompts.map(({ name }) => name);
  const read = async () => JSON.stringify((await client.getPrompt({ name: 'read' })).messages);
  expect(await names()).toEqual(['ask', 'read']);
  expect(await read()).toContain('Read with demo_read.');
  await set({ 'exposure.tools.demo_read': false });
  await expect.poll(names).toEqual(['ask']);
  await expect(client.getPrompt({ name: 'read' })).rejects.toThrow('Unknown prompt: read');
});

test('only hiding a source’s documents hides its resources, and its prompts stay', async () => {
  // A client of 2026 keeps a list for as long as it was told; one of 2025 asks each time.
  const { client, set } = await conversation('legacy');
  const uris = async () => (await client.listResources()).resources.map(({ uri }) => uri);
  await set({ 'exposure.preset': 'search' });
  expect(await uris()).toEqual(['demo://page']);
  expect((await client.readResource({ uri: 'demo://page' })).contents).toHaveLength(1);
  await set({ 'exposure.documents.demo': false });
  await expect.poll(uris).toEqual([]);
  await expect(client.readResource({ uri: 'demo://page' })).rejects.toThrow('not found');
  expect((await client.listPrompts()).prompts).toHaveLength(1);
});

test('a source that is closed offers nothing', async () => {
  const { client, world } = await conversation('auto');
  await world.ask('sources.enable', { id: 'demo', enabled: false });
  await expect.poll(async () => (await client.listResources()).resources).toEqual([]);
  await expect(client.readResource({ uri: 'demo://page' })).rejects.toThrow('not found');
  await expect(client.getPrompt({ name: 'ask', arguments: { what: 'it' } })).rejects.toThrow(
    'Unknown prompt',
  );
});
