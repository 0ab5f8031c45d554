/** A day of expiration as a question names it: `2026-06-19`, “June 19”, “19 jun 2026”. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const monthFirst = new RegExp(`\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(20\\d{2}))?`, 'i');
const dayFirst = new RegExp(`\\b(\\d{1,2})\\.?(?:st|nd|rd|th)?\\s+${month}(?:,?\\s+(20\\d{2}))?`, 'i');

/** Today where options expire, in New York, as YYYY-MM-DD. */
const marketDay = new Intl.DateTimeFormat('en-CA', {
  ...{ timeZone: 'America/New_York', calendar: 'iso8601', numberingSystem: 'latn' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
});

/** YYYY-MM-DD; without a year, the next such day. Null when none is named. */
export function expirationIn(text: string, now: number): string | null {
  const [iso] = /\b20\d{2}-\d{2}-\d{2}\b/.exec(text) ?? [];
  if (iso !== undefined) return isDay(iso) ? iso : null;
  const [, name, day, year] = monthFirst.exec(text) ?? [];
  if (name !== undefined) return dateOf({ name, day, year }, now);
  const [, first, second, third] = dayFirst.exec(text) ?? [];
  return second === undefined ? null : dateOf({ name: second, day: first, year: third }, now);
}

function dateOf(
  { name, day = '', year }: { name: string; day: string | undefined; year: string | undefined },
  now: number,
): string | null {
  const today = marketDay.format(now);
  const number = String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
  const on = (one: number | string) => `${one}-${number}-${day.padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  const date = year === undefined ? (on(thisYear) < today ? on(thisYear + 1) : on(thisYear)) : on(year);
  return isDay(date) ? date : null;
}

/** 31 June is no day: it would be read as 1 July. */
export function isDay(date: string): boolean {
  const read = new Date(date);
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === date;
}
