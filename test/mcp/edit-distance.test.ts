/** How far two words are from each other. */
import { expect, test } from 'vitest';
import { editDistance } from '../../src/mcp/edit-distance.ts';

test.each([
  ['same', 'same', 0],
  ['', 'abc', 3],
  ['port', 'ports', 1],
  ['kitten', 'sitting', 3],
  ['bitocin', 'bitcoin', 1],
  ['conenctor', 'connector', 1],
])('from “%s” to “%s” it is %i', (one, other, edits) => {
  expect(editDistance(one, other)).toBe(edits);
  expect(editDistance(other, one)).toBe(edits);
});

test('more than was asked for is told as one more, however much it is', () => {
  expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  expect(editDistance('kitten', 'sitting', 2)).toBe(3);
  expect(editDistance('a', 'x'.repeat(100_000), 2)).toBe(3);
});
