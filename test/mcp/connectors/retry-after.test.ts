/** `Retry-After` in all its writings. */
import { expect, test } from 'vitest';
import { retryAfterMs, retryWords } from '../../../src/mcp/connectors/retry-after.ts';

const now = Date.UTC(2026, 10, 20, 12, 0, 0);
const read = (headers: Record<string, string>) => retryAfterMs(new Headers(headers), now);

test.each([
  [{ 'retry-after': '0' }, 0],
  [{ 'retry-after': ' 7 ' }, 7_000],
  [{ 'retry-after': '1.5' }, 1_500],
  [{ 'retry-after': 'Fri, 20 Nov 2026 12:00:30 GMT' }, 30_000],
  [{ 'retry-after': 'Friday, 20-Nov-26 12:00:30 GMT' }, 30_000],
  [{ 'retry-after': 'Fri Nov 20 12:00:30 2026 GMT' }, 30_000],
  [{ 'retry-after': 'Fri, 20 Nov 2026 11:00:00 GMT' }, 0],
  [{ 'retry-after': 'Fri, 20 Nov 2026 12:00:30 GMT', date: 'Fri, 20 Nov 2026 12:00:25 GMT' }, 5_000],
  [{ 'retry-after': '99999999999' }, 7 * 86_400_000],
])('%j is %i ms', (headers, ms) => {
  expect(read(headers)).toBe(ms);
});

test.each([
  {},
  { 'retry-after': '' },
  { 'retry-after': 'soon' },
  { 'retry-after': '-5' },
  { 'retry-after': '2026' + '-11-20' },
])('%j says nothing', (headers) => {
  expect(read(headers as Record<string, string>)).toBeNull();
});

test.each([
  ['0', 'in 1 second'],
  ['1', 'in 1 second'],
  ['40.2', 'in 41 seconds'],
  ['119', 'in 119 seconds'],
  ['130', 'in 3 minutes'],
  ['7199', 'in 120 minutes'],
  ['9000', 'in 3 hours'],
  ['200000', 'in 3 days'],
  ['Fri, 20 Nov 2026 12:05:00 GMT', 'in 5 minutes'],
  ['soon', null],
])('%s is told as “%s”', (said, words) => {
  expect(retryWords(new Headers({ 'retry-after': said }), now)).toBe(words);
});
