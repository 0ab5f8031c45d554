/** Whether a line of words has another word for one. */
import { expect, test } from 'vitest';
import { lineOf, sharedParts } from '../../../src/mcp/connectors/alike.ts';

const line = lineOf(['milk', 'eggs', 'and', 'shopping', 'lists', 'for', 'tomatoes']);

test.each([
  ['a word', [['eggs']], 1],
  ['the beginning of one', [['tomato*']], 1],
  ['a phrase', [['shopping list*']], 1],
  ['no beginning that goes on for too long', [['s*']], 0],
  ['no part of a word', [['egg']], 0],
  ['half of a compound', [['milk', 'milch'], ['cheese']], 0.5],
  ['nothing of nothing', [], 0],
])('a line has %s', (_, parts, share) => {
  expect(sharedParts(parts, line)).toBe(share);
});

test('a word of a script without spaces stands within others', () => {
  expect(sharedParts([['会议']], lineOf(['新产品会议记录']))).toBe(1);
});
