/** Days and times as people write them (ISO 8601), the same on every machine: without a zone, a time is in UTC. */

/** What a time is, in words. */
export const timeWords = 'ISO 8601 of a real day, UTC without a zone';

const form =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?\s?(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?)?$/i;

/** The 31st of February is none, though `Date.parse` takes it for one in March. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Unix milliseconds; of a day its beginning. Null for what is no time. */
export function momentIn(text: string): number | null {
  const [, day, hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] =
    form.exec(text.trim()) ?? [];
  if (day === undefined || !isDay(day)) return null;
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  return Date.parse(`${day}T${hour}:${minute}:${second}.${milliseconds}Z`) - aheadOf(zone);
}

/** How far a zone is ahead of UTC, in milliseconds: `+05:30`, `-0800`, `+01`, `Z`. */
function aheadOf(zone: string): number {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  if (hours === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
