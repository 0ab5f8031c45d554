/** Times as services write them, in milliseconds: told by the name of their field and their size. Pure. */
import { exactTime } from '../../../ui/format.ts';

const named = /(time|timestamp|date|_at|At|_ms)$/;
/** From 2001 to 2096: what is smaller counts something else, or seconds. */
const earliest = 1e12;
const latest = 4e12;

/** “2026-10-14 12:34:56”, or null for what is no time. */
export function momentOf(key: string, value: unknown): string | null {
  if (!named.test(key) || typeof value !== 'number') return null;
  return value >= earliest && value < latest ? toSeconds(value) : null;
}

/** In the machine's own time zone, as everywhere in the window. */
export function toSeconds(at: number): string {
  return exactTime(at).slice(0, 19);
}
