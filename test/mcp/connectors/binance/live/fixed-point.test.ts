/** Exact decimals: in and out as text, rounded only where it is said. */
import { describe, expect, test } from 'vitest';
import {
  decimalsOf,
  fixed,
  product,
  quotient,
  ratio,
  twiceMedian,
  written,
} from '../../../../../src/mcp/connectors/binance/live/fixed-point.ts';
import { chance } from './random.ts';

describe('fixed-point numbers', () => {
  test.each([
    ['0.00000000', '0'],
    ['95000.01000000', '95000.01'],
    ['0.00000001', '0.00000001'],
    ['1000000000000.00000000', '1000000000000'],
    ['-2.50', '-2.5'],
    ['7', '7'],
  ])('%s is read and written as %s', (text, expected) => {
    expect(written(fixed(text))).toBe(expected);
  });

  test('come out as they went in, whatever the digits', () => {
    const { below } = chance(1);
    for (let i = 0; i < 2000; i += 1) {
      const whole = String(below(1_000_000_000));
      const part = String(below(100_000_000)).padStart(8, '0').replace(/0+$/, '');
      const text = part === '' ? whole : `${whole}.${part}`;
      expect(written(fixed(text))).toBe(text);
      expect(decimalsOf(fixed(text))).toBe(part.length);
    }
  });

  test('multiply exactly', () => {
    // A float has 0.1 · 0.2 = 0.020000000000000004.
    expect(written(product(fixed('0.1'), fixed('0.2')))).toBe('0.02');
    expect(written(product(fixed('99999.99999999'), fixed('0.00000001')))).toBe('0.0009999999999999');
  });

  test.each([
    ['1', '3', 4, '0.3333'],
    ['2', '3', 4, '0.6667'],
    ['1', '8', 2, '0.13'],
    ['-1', '8', 2, '-0.13'],
    ['1', '-8', 2, '-0.13'],
    ['0', '5', 2, '0'],
  ])('%s ÷ %s to %i decimals is %s, half away from zero', (a, b, decimals, expected) => {
    expect(written(quotient(fixed(a), fixed(b), decimals))).toBe(expected);
    expect(ratio(fixed(a), fixed(b), decimals)).toBe(Number(expected));
  });

  test('have a median that is whole when doubled', () => {
    expect(twiceMedian([3n, 1n, 2n])).toBe(4n);
    expect(twiceMedian([1n, 4n, 2n, 10n])).toBe(6n);
    expect(twiceMedian([])).toBe(0n);
  });
});
