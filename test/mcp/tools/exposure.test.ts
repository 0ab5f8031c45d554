/** What clients see: a tool's own switch, its source's preset, the preset for all. */
import { describe, expect, test } from 'vitest';
import { settingsSchema } from '../../../src/contract/settings.ts';
import { isExposed } from '../../../src/contract/exposure.ts';
import { summarize } from '../../../src/mcp/tools/exposure.ts';
import { someTool } from './house.ts';

const exposureOf = (given: object) => settingsSchema.parse({ exposure: given }).exposure;
const read = { name: 'list_notes', source: 'workspace', effect: 'read' } as const;
const write = { name: 'create_note', source: 'workspace', effect: 'write' } as const;
const remove = { name: 'delete_note', source: 'workspace', effect: 'destructive' } as const;
const search = { name: 'search', source: 'search', effect: 'read' } as const;

function seen(given: object): string[] {
  return [search, read, write, remove]
    .filter((tool) => isExposed(exposureOf(given), tool))
    .map((tool) => tool.name);
}

describe('clients see', () => {
  test.each([
    ['everything, until somebody says otherwise', {}, ['search', 'list_notes', 'create_note', 'delete_note']],
    ['search and fetch alone', { preset: 'search' }, ['search']],
    ['what only reads', { preset: 'reads' }, ['search', 'list_notes']],
    [
      'of one source more than of the others',
      { preset: 'search', sources: { workspace: 'reads' } },
      ['search', 'list_notes'],
    ],
    [
      'of another source what the preset says',
      { preset: 'search', sources: { binance: 'everything' } },
      ['search'],
    ],
    [
      'one tool whatever its preset',
      { preset: 'search', tools: { delete_note: true } },
      ['search', 'delete_note'],
    ],
    ['all but one tool', { tools: { create_note: false } }, ['search', 'list_notes', 'delete_note']],
    ['no search where it is switched off by itself', { preset: 'search', tools: { search: false } }, []],
  ])('%s', (_name, given, expected) => {
    expect(seen(given)).toEqual(expected);
  });
});

test('a summary tells what a definition costs: longer ones more', () => {
  const short = summarize({ ...someTool({ name: 'a' }), source: 'x' }, exposureOf({}));
  const long = summarize(
    { ...someTool({ name: 'a', description: 'word '.repeat(400) }), source: 'x' },
    exposureOf({}),
  );
  expect(long.tokens - short.tokens).toBeGreaterThan(450);
  expect(long.tokens - short.tokens).toBeLessThan(550);
  expect(short).toMatchObject({ enabled: true, own: null });
  expect(
    summarize({ ...someTool({ name: 'a' }), source: 'x' }, exposureOf({ tools: { a: false } })),
  ).toMatchObject({
    enabled: false,
    own: false,
  });
});
