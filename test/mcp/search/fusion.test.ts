/** Ranked lists merge by rank, fairly and each document once. */
import { expect, test } from 'vitest';
import { fuse } from '../../../src/mcp/search/fusion.ts';

const list = (...ids: string[]) => ids.map((id) => ({ id }));
const ids = (hits: { id: string }[]) => hits.map(({ id }) => id);

test('lists alternate by rank', () => {
  expect(ids(fuse([list('a1', 'a2'), list('b1'), list('c1', 'c2')], 10))).toEqual([
    'a1',
    'b1',
    'c1',
    'a2',
    'c2',
  ]);
});

test('what several lists name comes first, and once', () => {
  expect(ids(fuse([list('a', 'both'), list('b', 'both')], 10))).toEqual(['both', 'a', 'b']);
});

test('the order within a list is kept', () => {
  const long = list(...Array.from({ length: 40 }, (_, index) => `x${index}`));
  expect(fuse([long, list('y')], 100).filter(({ id }) => id !== 'y')).toEqual(long);
});

test('the limit holds, and nothing merges to nothing', () => {
  expect(fuse([list('a', 'b', 'c')], 2)).toHaveLength(2);
  expect(fuse([], 5)).toEqual([]);
  expect(fuse([[], []], 5)).toEqual([]);
});
