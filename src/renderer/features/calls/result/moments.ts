/** Times as services write them: ISO 8601 is told by its look, milliseconds also by the name of their field. Pure. */
import { exactTime } from '../../../ui/format.ts';

const named = /(time|Time|timestamp|Timestamp|date|Date|_at|At|asOf|_ms)$/;
/** From 2001 to 2096: what is smaller counts something else, or seconds. */
const earliest = 1e12;
const latest = 4e12;
const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;

/** “2026-10-14 12:34:56”, or null for what is no time. */
export function momentOf(key: string, value: unknown): string | null {
  const isIso = typeof value === 'string' && iso.test(value);
  const at = isIso ? Date.parse(value) : value;
  if (typeof at !== 'number' || !(isIso || named.test(key))) return null;
  return at >= earliest && at < latest ? toSeconds(at) : null;
}

/** In the machine's own time zone, as everywhere in the window. */
export function toSeconds(at: number): string {
  return exactTime(at).slice(0, 19);
}
