/** Reads `Retry-After` (RFC 9110 10.2.3): seconds, or a date by the clock of whoever sent it. */

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
    : httpDate(said) - orElse(httpDate(headers.get('date')?.trim() ?? ''), now);
  return Number.isNaN(wait) ? null : Math.min(Math.max(0, wait), longestMs);
}

/** HTTP dates begin with the day's name; other things that `Date` would read are not dates here. */
function httpDate(text: string): number {
  return /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
}

function orElse(time: number, fallback: number): number {
  return Number.isNaN(time) ? fallback : time;
}
