/** Every tool has one public name, and a source that changes its tools changes nobody else’s. */
import { expect, test } from 'vitest';
import { createToolRegistry } from '../../../src/mcp/tools/registry.ts';
import { someTool } from './house.ts';

const named = (name: string) => someTool({ name });
const names = (registry: ReturnType<typeof createToolRegistry>) => registry.list().map((tool) => tool.name);

test('tools are listed in the order their sources came, each with its source', () => {
  const registry = createToolRegistry();
  registry.put('search', [named('search'), named('fetch')]);
  registry.put('binance', [named('binance_get_ticker')]);
  expect(names(registry)).toEqual(['search', 'fetch', 'binance_get_ticker']);
  expect(registry.find('binance_get_ticker')?.source).toBe('binance');
  expect(registry.find('toString')).toBeUndefined();
});

test('a source that comes again keeps its place, and what it no longer has is gone', () => {
  const registry = createToolRegistry();
  registry.put('a', [named('one'), named('two')]);
  registry.put('b', [named('three')]);
  registry.put('a', [named('two'), named('four')]);
  expect(names(registry)).toEqual(['two', 'four', 'three']);
  registry.put('a', []);
  expect(names(registry)).toEqual(['three']);
  expect(registry.find('two')).toBeUndefined();
});

test('each change is told, and grows the revision', () => {
  const registry = createToolRegistry();
  const told: number[] = [];
  registry.onChange(() => told.push(registry.revision()));
  registry.put('a', [named('one')]);
  registry.put('a', []);
  expect(told).toEqual([1, 2]);
});

test.each(['', 'has space', 'dot.ted', 'x'.repeat(65), 'ünïcödé', 'semi;colon'])(
  'the name “%s” is not allowed',
  (name) => {
    const registry = createToolRegistry();
    registry.put('a', [named('kept')]);
    expect(() => registry.put('a', [named('fine'), named(name)])).toThrow('not allowed');
    expect(names(registry)).toEqual(['kept']);
    expect(registry.revision()).toBe(1);
  },
);

test('a name that is taken, by another source or twice by the same, is refused whole', () => {
  const registry = createToolRegistry();
  registry.put('a', [named('one')]);
  expect(() => registry.put('b', [named('two'), named('one')])).toThrow('one of b is taken');
  expect(() => registry.put('b', [named('two'), named('two')])).toThrow('two of b is taken');
  expect(names(registry)).toEqual(['one']);
});

test('what clients do not see stays known, and a change of what they see is told', () => {
  const hidden = new Set(['two']);
  const registry = createToolRegistry(({ name }) => !hidden.has(name));
  const told: number[] = [];
  registry.onChange(() => told.push(registry.revision()));
  registry.put('a', [named('one'), named('two')]);
  expect(names(registry)).toEqual(['one']);
  expect(registry.all().map(({ name }) => name)).toEqual(['one', 'two']);
  expect(registry.find('two')?.source).toBe('a');
  expect(() => registry.put('b', [named('two')])).toThrow('taken');
  hidden.clear();
  registry.exposureChanged();
  expect(names(registry)).toEqual(['one', 'two']);
  expect(told).toEqual([1, 2]);
});
