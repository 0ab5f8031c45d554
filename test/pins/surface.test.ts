/** What a client sees of the server, frozen: its instructions and the shape of every tool. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { workspace } from '../../src/mcp/connectors/workspace/index.ts';
import { instructions } from '../../src/mcp/http/protocol/instructions.ts';
import { createSurface } from '../../src/mcp/http/protocol/surface.ts';
import { createSearchTools } from '../../src/mcp/search/tools.ts';
import { createToolRegistry } from '../../src/mcp/tools/registry.ts';
import { localContext } from '../mcp/connectors/local-context.ts';

async function surface() {
  const dataDir = mkdtempSync(join(tmpdir(), 'patchbay-surface-'));
  const open = await workspace.open(localContext(workspace, { dataDir }));
  onTestFinished(async () => {
    await open.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const registry = createToolRegistry();
  registry.put(
    'search',
    createSearchTools(() => []),
  );
  registry.put('workspace', open.tools);
  return createSurface('1.0.0', registry);
}

const all = { scopes: new Set(['mcp:read', 'mcp:write']), sources: null };

test('the first 512 characters of the instructions stand alone: whole sentences that name search, fetch and if_match', () => {
  const first = instructions.slice(0, 512);
  const lastSentence = first.lastIndexOf('.');
  for (const word of ['search', 'fetch', 'if_match', 'notes'])
    expect(first.slice(0, lastSentence)).toContain(word);
  expect(instructions.slice(0, 512).split('\n\n')[0]?.trimEnd()).toMatch(/\.$/);
});

test('search and fetch come first, then the forty tools of the workspace', async () => {
  const names = (await surface()).tools(all).map((tool) => tool['name']);
  expect(names.slice(0, 2)).toEqual(['search', 'fetch']);
  expect(names).toHaveLength(42);
});

test('every tool tells all its annotations, and they agree with what it does', async () => {
  for (const tool of (await surface()).tools(all)) {
    expect(tool['annotations']).toEqual({
      title: tool['title'],
      readOnlyHint: expect.any(Boolean),
      destructiveHint: expect.any(Boolean),
      idempotentHint: expect.any(Boolean),
      openWorldHint: false,
    });
    const reads = /^(list_|get_|search$|fetch$)/.test(String(tool['name']));
    expect(tool['annotations']).toMatchObject({ readOnlyHint: reads });
    if (reads) expect(tool['annotations']).toMatchObject({ destructiveHint: false });
  }
});

test('the list stays small enough for a model to read: every tool under 1,000 tokens, all under 9,000', async () => {
  const tools = (await surface()).tools(all);
  // Four characters to a token is the usual estimate for JSON in English.
  for (const tool of tools) expect(JSON.stringify(tool).length).toBeLessThan(4_000);
  expect(JSON.stringify(tools).length).toBeLessThan(36_000);
});

test('a client that may only read sees only what reads', async () => {
  const names = (await surface())
    .tools({ ...all, scopes: new Set(['mcp:read']) })
    .map((tool) => tool['name']);
  expect(names).toHaveLength(12);
});
