/** How near words are to each other. */
import { expect, test } from 'vitest';
import { areForms, isSlip, otherwise } from '../../../src/mcp/connectors/connector.ts';

test.each([
  ['sceintific', 'scientific', true],
  ['umbrela', 'umbrella', true],
  ['mouse', 'house', false],
  ['cat', 'car', false],
  ['florbix', 'florist', false],
])('that “%s” is a slip for “%s” is %s', (word, meant, expected) => {
  expect(isSlip(word, meant)).toBe(expected);
});

test.each([
  ['adaptor', 'adapter', true],
  ['лекция', 'лекции', true],
  ['moving', 'move', true],
  ['method', 'methyl', false],
  ['ad', 'adapter', false],
])('that “%s” and “%s” are forms of one word is %s', (one, other, expected) => {
  expect(areForms(one, other)).toBe(expected);
  expect(areForms(other, one)).toBe(expected);
});

test('letters with marks are also written with others', () => {
  expect(otherwise('mueller')).toEqual(['muller']);
  expect(otherwise('strasse')).toEqual(['straße']);
  expect(otherwise('plan')).toEqual([]);
});
