/** The next day of a name counts from today in New York, where options expire. */
import { expect, test } from 'vitest';
import { expirationIn } from '../../../../src/mcp/connectors/tastytrade/expiration-words.ts';

test.each([
  // 21:30 on the 19th in New York (EDT), the 20th in UTC: the 19th is still today.
  ['June 19', '2026-06-20T01:30:00Z', '2026-06-19'],
  ['June 19', '2026-06-20T04:30:00Z', '2027-06-19'],
  // 23:30 on the 31st in New York (EST), a new year in UTC.
  ['Dec 31', '2027-01-01T04:30:00Z', '2026-12-31'],
  ['Jan 15', '2027-01-01T04:30:00Z', '2027-01-15'],
  ['Dec 31', '2027-01-01T05:30:00Z', '2027-12-31'],
])('“%s” at %s is %s', (text, now, day) => {
  expect(expirationIn(text, Date.parse(now))).toBe(day);
});
