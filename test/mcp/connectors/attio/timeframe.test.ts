/** Spans of time as people name them, at the edges of weeks, months and years. */
import { describe, expect, test } from 'vitest';
import { spanFrom, spanOf, within, type Timeframe } from '../../../../src/mcp/connectors/attio/timeframe.ts';

/** A Sunday, the last hour of a year’s first leap-year quarter but one. */
const sunday = Date.UTC(2028, 1, 27, 23, 30);
const newYear = Date.UTC(2027, 0, 1, 0, 30);

const day = (at: number | null) => (at === null ? null : new Date(at).toISOString().slice(0, 10));

describe('a timeframe', () => {
  test.each<[Timeframe, number, string, string]>([
    ['today', sunday, '2028-02-27', '2028-02-28'],
    ['tomorrow', sunday, '2028-02-28', '2028-02-29'],
    ['this_week', sunday, '2028-02-21', '2028-02-28'],
    ['next_week', sunday, '2028-02-28', '2028-03-06'],
    ['this_month', sunday, '2028-02-01', '2028-03-01'],
    ['this_quarter', sunday, '2028-01-01', '2028-04-01'],
    ['last_30_days', sunday, '2028-01-29', '2028-02-28'],
    ['next_7_days', sunday, '2028-02-27', '2028-03-05'],
    ['yesterday', newYear, '2026-12-31', '2027-01-01'],
    ['this_week', newYear, '2026-12-28', '2027-01-04'],
    ['last_week', newYear, '2026-12-21', '2026-12-28'],
    ['last_month', newYear, '2026-12-01', '2027-01-01'],
    ['next_month', newYear, '2027-02-01', '2027-03-01'],
    ['last_quarter', newYear, '2026-10-01', '2027-01-01'],
    ['this_year', newYear, '2027-01-01', '2028-01-01'],
    ['last_year', newYear, '2026-01-01', '2027-01-01'],
  ])('%s at %i', (timeframe, now, from, until) => {
    const span = spanOf(timeframe, now);
    expect([day(span.from), day(span.until)]).toEqual([from, until]);
    if (timeframe.startsWith('this') || timeframe === 'today') expect(within(now, span)).toBe(true);
  });
});

describe('two dates', () => {
  test.each([
    ['2027-01-01', '2027-01-31', '2027-01-01', '2027-02-01'],
    ['2027-01-01', undefined, '2027-01-01', null],
    [undefined, '2027-01-31T00:00:00Z', null, '2027-01-31'],
  ])('%s and %s', (start, end, from, until) => {
    const span = spanFrom(start, end);
    expect([day(span?.from ?? null), day(span?.until ?? null)]).toEqual([from, until]);
  });

  test('that are none are no span', () => {
    expect(spanFrom('soon', undefined)).toBeNull();
    expect(spanFrom('2027-01-01', 'later')).toBeNull();
  });
});
