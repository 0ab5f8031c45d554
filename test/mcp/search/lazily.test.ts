/** Tables that are made when they are first needed. */
import { expect, test } from 'vitest';
import { lazily } from '../../../src/mcp/search/lazily.ts';

test('a table is made at the first look, and once', () => {
  const made: number[] = [];
  const table = lazily(() => {
    made.push(1);
    return new Map([['a', 1]]);
  });
  expect(made).toEqual([]);
  expect(table()).toBe(table());
  expect(made).toEqual([1]);
});

test('a table that could not be made is tried again', () => {
  const answers = [null, new Map([['a', 1]])];
  const table = lazily(() => {
    const answer = answers.shift();
    if (answer === null || answer === undefined) throw new Error('No memory.');
    return answer;
  });
  expect(table).toThrow('No memory.');
  expect(table().get('a')).toBe(1);
});
