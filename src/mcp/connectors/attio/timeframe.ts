/** Spans of time as people name them, in UTC; weeks begin on Monday. */
import { isDay, momentIn } from './times.ts';

export interface Span {
  /** Unix milliseconds; `until` is not in it. Null is open. */
  from: number | null;
  until: number | null;
}

const dayMs = 86_400_000;

export const timeframes = [
  ...(['today', 'yesterday', 'tomorrow', 'this_week', 'last_week', 'next_week', 'this_month'] as const),
  ...(['last_month', 'next_month', 'this_quarter', 'last_quarter', 'this_year', 'last_year'] as const),
  ...([
    'last_7_days',
    'last_14_days',
    'last_30_days',
    'last_90_days',
    'next_7_days',
    'next_30_days',
  ] as const),
] as const;
export type Timeframe = (typeof timeframes)[number];

export function spanOf(timeframe: Timeframe, now: number): Span {
  const today = Math.floor(now / dayMs) * dayMs;
  const [, way, count] = /^(last|next)_(\d+)_days$/.exec(timeframe) ?? [];
  if (way !== undefined && count !== undefined)
    return way === 'last'
      ? { from: today - (Number(count) - 1) * dayMs, until: today + dayMs }
      : { from: today, until: today + Number(count) * dayMs };
  const days: Record<string, number> = { yesterday: -1, today: 0, tomorrow: 1 };
  const day = days[timeframe];
  if (day !== undefined) return { from: today + day * dayMs, until: today + (day + 1) * dayMs };
  const [which = 'this', unit = 'week'] = timeframe.split('_');
  const step = { last: -1, this: 0, next: 1 }[which] ?? 0;
  if (unit === 'week') {
    const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * dayMs;
    return { from: monday + step * 7 * dayMs, until: monday + (step + 1) * 7 * dayMs };
  }
  const months = { month: 1, quarter: 3, year: 12 }[unit] ?? 1;
  const date = new Date(today);
  const first = Math.floor(date.getUTCMonth() / months) * months + step * months;
  const year = date.getUTCFullYear();
  return { from: Date.UTC(year, first, 1), until: Date.UTC(year, first + months, 1) };
}

/** A day is taken whole: `until` 2026-03-31 has that day in it. Null where one of them is no date. */
export function spanFrom(start: string | undefined, end: string | undefined): Span | null {
  const from = start === undefined ? null : momentIn(start);
  const until = end === undefined ? null : momentIn(end);
  if ((start !== undefined && from === null) || (end !== undefined && until === null)) return null;
  const whole = end !== undefined && isDay(end.trim()) ? dayMs : 0;
  return { from, until: until === null ? null : until + whole };
}

export function within(at: number, { from, until }: Span): boolean {
  return (from === null || at >= from) && (until === null || at < until);
}
