/** The stretches of time that a query names, in UTC; weeks begin on Monday. */
import type { Time } from './language.ts';

const dayMs = 86_400_000;

/** Unix milliseconds; `until` is not in it. */
export function spanOfTime(time: Time, now: number): { from: number; until: number } {
  const today = Math.floor(now / dayMs) * dayMs;
  const date = new Date(today);
  const monday = today - ((date.getUTCDay() + 6) % 7) * dayMs;
  const month = (step: number) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step, 1);
  const spans: Record<Time, [number, number]> = {
    today: [today, today + dayMs],
    yesterday: [today - dayMs, today],
    this_week: [monday, monday + 7 * dayMs],
    last_week: [monday - 7 * dayMs, monday],
    this_month: [month(0), month(1)],
    last_month: [month(-1), month(0)],
  };
  const [from, until] = spans[time];
  return { from, until };
}
