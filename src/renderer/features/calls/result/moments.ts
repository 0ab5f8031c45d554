/** Times as services write them, in milliseconds or as ISO 8601: told by the name of their field and how they look. Pure. */
import { exactTime } from '../../../ui/format.ts';

const named = /(time|Time|timestamp|Timestamp|date|Date|_at|At|asOf|_ms)$/;
/** From 2001 to 2096: what is smaller counts something else, or seconds. */
const earliest = 1e12;
const latest = 4e12;
const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;

/** “2026-10-14 12:34:56”, or null for what is no time. */
export function momentOf(key: string, value: unknown): string | null {
  if (!named.test(key)) return null;
  const at = typeof value === 'string' && iso.test(value) ? Date.parse(value) : value;
  return typeof at === 'number' && at >= earliest && at < latest ? toSeconds(at) : null;
}

/** In the machine's own time zone, as everywhere in the window. */
export function toSeconds(at: number): string {
  return exactTime(at).slice(0, 19);
}
