/** Times of answers, and how they are told: `Retry-After` (RFC 9110 10.2.3), in seconds or a date by the clock of whoever sent it, and `Date`. */

/** Longer is not believed. */
const longestMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Milliseconds from now, or null when nothing can be read. A date is compared with the answer's own `Date`, so that a wrong
 * clock on either side does not matter.
 */
export function retryAfterMs(headers: Headers, now: number): number | null {
  const said = headers.get('retry-after')?.trim() ?? '';
  const wait = /^\d+(?:\.\d+)?$/.test(said)
    ? Number(said) * 1000
    : httpDate(said) - orElse(dateOf(headers), now);
  return Number.isNaN(wait) ? null : Math.min(Math.max(0, wait), longestMs);
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** From the longest; a time is told in the first of which it has two, so that no more than half of it is rounded up. */
const spans = [
  [24 * hourMs, 'days'],
  [hourMs, 'hours'],
  [minuteMs, 'minutes'],
] as const;

/** “in 40 seconds”, as people are told when to ask again; null where the answer does not say. */
export function retryWords(headers: Headers, now: number): string | null {
  const wait = retryAfterMs(headers, now);
  if (wait === null) return null;
  const [ms, name] = spans.find(([span]) => wait >= 2 * span) ?? [1000, 'seconds'];
  const count = Math.max(1, Math.ceil(wait / ms));
  return `in ${count} ${count === 1 ? name.slice(0, -1) : name}`;
}

/** When an answer was made, by the clock of whoever made it and in whole seconds (RFC 9110 6.6.1); NaN when it is not told. */
export function dateOf(headers: Headers): number {
  return httpDate(headers.get('date')?.trim() ?? '');
}

/** HTTP dates begin with the day's name; other things that `Date` would read are not dates here. */
function httpDate(text: string): number {
  return /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
}

function orElse(time: number, fallback: number): number {
  return Number.isNaN(time) ? fallback : time;
}
