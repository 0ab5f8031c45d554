/** The known word that somebody most likely meant. */
import { expect, test } from 'vitest';
import { nearest } from '../../src/mcp/nearest.ts';

const known = ['workspace', 'binance', 'attio'];

test('a slip, another case or a beginning means the known word', () => {
  expect(nearest('atio', known)).toBe('attio');
  expect(nearest('BINANCE', known)).toBe('binance');
  expect(nearest('work', known)).toBe('workspace');
});

test('what is near nothing, or is no word, means none', () => {
  expect(nearest('stripe', known)).toBeUndefined();
  expect(nearest('', known)).toBeUndefined();
});
