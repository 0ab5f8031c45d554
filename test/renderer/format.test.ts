/** How times, lengths and sizes are written, and where the marks on the shared scale stand. */
import { describe, expect, it } from 'vitest';
import { bytes, counted, duration, logShare, relativeTime, shortTime } from '../../src/renderer/ui/format.ts';
import { day, fixtureNow as now, hour, minute, second } from './fixtures/moment.ts';

describe('a relative time', () => {
  it.each([
    [0, 'now'],
    [1.4 * second, 'now'],
    [2 * second, '2 s ago'],
    [59.9 * second, '59 s ago'],
    [minute, '1 min ago'],
    [59 * minute, '59 min ago'],
    [hour, '1 h ago'],
    [23 * hour, '23 h ago'],
    [day, '1 day ago'],
    [6 * day, '6 days ago'],
  ])('of %i ms before now is “%s”', (before, words) => {
    expect(relativeTime(now - before, now)).toBe(words);
  });

  it('says “in” of the future and gives the date from a week away', () => {
    expect(relativeTime(now + 4 * second, now)).toBe('in 4 s');
    expect(relativeTime(now - 7 * day, now)).toMatch(/^2026-10-0[67]$/);
  });

  it('is short in a narrow column, and never in the future', () => {
    expect(shortTime(now - 3 * day, now)).toBe('3 d');
    expect(shortTime(now - 40 * day, now)).toBe('40 d');
    expect(shortTime(now - 12 * second, now)).toBe('12 s');
    expect(shortTime(now + 12 * second, now)).toBe('now');
  });
});

describe('a length or a size', () => {
  it.each([
    [0.02, '<0.1 ms'],
    [0.42, '0.4 ms'],
    [12.4, '12 ms'],
    [1240, '1.24 s'],
    [45_000, '45.0 s'],
    [125_000, '2 min 5 s'],
  ])('%d ms is “%s”', (ms, words) => expect(duration(ms)).toBe(words));

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [4100, '4.1 KB'],
    [12_000_000, '12 MB'],
    [3_200_000_000, '3.2 GB'],
  ])('%d bytes are “%s”', (size, words) => expect(bytes(size)).toBe(words));

  it('counts one in the singular and groups thousands', () => {
    expect(counted(1, 'call')).toBe('1 call');
    expect(counted(12_480, 'call')).toBe('12,480 calls');
  });
});

describe('the shared scale', () => {
  it('gives every decade the same room', () => {
    const step = logShare(100) - logShare(10);
    expect(logShare(1000) - logShare(100)).toBeCloseTo(step);
    expect(logShare(10_000) - logShare(1000)).toBeCloseTo(step);
  });

  it('stays between its ends', () => {
    expect(logShare(0)).toBe(0);
    expect(logShare(60_000)).toBe(1);
    expect(logShare(600_000)).toBe(1);
  });
});
