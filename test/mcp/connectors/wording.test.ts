/** How all sources put things into words. */
import { expect, test } from 'vitest';
import { cell, oneLine, paragraphs, table, unbroken } from '../../../src/mcp/connectors/connector.ts';

test('a text of somebody else stands on one line, without control characters, and is cut at its end', () => {
  expect(oneLine('  one\r\n\ttwo\u0007three\u001b[31m ')).toBe('one two three [31m');
  expect(oneLine('abcdef', 6)).toBe('abcdef');
  expect(oneLine('abcd efgh', 6)).toBe('abcd…');
  expect(oneLine('x'.repeat(301))).toHaveLength(300);
});

test('a cut leaves no half of an emoji', () => {
  expect(oneLine('abcd😀efgh', 6)).toBe('abcd…');
  expect(oneLine('abc😀efgh', 6)).toBe('abc😀…');
  expect(unbroken('a😀b😀c'.slice(2, 5))).toBe('b');
  expect(unbroken('😀b😀')).toBe('😀b😀');
});

test('nothing in a cell ends it, or its line', () => {
  expect(cell('a | b\nc')).toBe('a \\| b c');
  expect(
    table(
      ['', 'Price'],
      [
        ['bid | ask', 1],
        ['two\nlines', '0.10'],
      ],
    ),
  ).toBe(['|  | Price |', '| --- | --- |', '| bid \\| ask | 1 |', '| two lines | 0.10 |'].join('\n'));
});

test('paragraphs leave out what is missing or empty', () => {
  expect(paragraphs('one', '', null, 'two')).toBe('one\n\ntwo');
});
