/** Reads what the API gives for at most 24 hours at a time: day after day, page after page. */
import { ToolError } from '../connector.ts';
import type { Span } from './api.ts';

const dayMs = 24 * 3_600_000;
const pageRows = 1_000;
/** What one call looks through at most: each day is a request of weight 20, of the 6000 a minute. */
export const mostDays = 31;

export interface SpanAsked {
  startTime?: number | undefined;
  endTime?: number | undefined;
  limit: number;
}

export interface SpanRead<T> {
  /** Oldest first. */
  rows: T[];
  /** Where to go on, when there may be more. */
  nextStartTime: number | null;
}

/**
 * Without times the newest rows. With an end alone, the 24 hours before it; with a start alone, from there until now.
 * @throws ToolError when the times are the wrong way round
 */
export async function readSpan<T>(
  asked: SpanAsked,
  given: {
    load(span: Span): Promise<T[]>;
    /** What tells rows apart, and when each was. */
    idOf(row: T): string;
    timeOf(row: T): number;
    now(): Promise<number>;
  },
): Promise<SpanRead<T>> {
  const { startTime, endTime, limit } = asked;
  if (startTime === undefined && endTime === undefined)
    return { rows: await given.load({ limit }), nextStartTime: null };
  if (startTime !== undefined && endTime !== undefined && startTime > endTime)
    throw new ToolError('start_time must not be after end_time.');
  const present = await given.now();
  const until = Math.min(endTime ?? present, Math.max(present, startTime ?? 0));
  const from = startTime ?? until - dayMs + 1;
  const rows = new Map<string, T>();
  let start = from;
  for (let day = 0; start <= until; day += 1) {
    if (day === mostDays || rows.size >= limit) return { rows: [...rows.values()], nextStartTime: start };
    const end = Math.min(start + dayMs - 1, until);
    const cutAt = await readDay({ start, end, limit }, rows, given);
    if (cutAt !== null) return { rows: [...rows.values()], nextStartTime: cutAt };
    start = end + 1;
  }
  return { rows: [...rows.values()], nextStartTime: null };
}

/** @returns the time to go on from, when the limit was reached before the day was over */
async function readDay<T>(
  { start, end, limit }: { start: number; end: number; limit: number },
  rows: Map<string, T>,
  given: { load(span: Span): Promise<T[]>; idOf(row: T): string; timeOf(row: T): number },
): Promise<number | null> {
  let startTime = start;
  while (startTime <= end) {
    const page = await given.load({ startTime, endTime: end, limit: pageRows });
    const before = rows.size;
    for (const row of page) {
      const id = given.idOf(row);
      if (rows.has(id)) continue;
      // Of one millisecond all are given, also beyond the limit: whoever goes on from it would never come past it.
      if (rows.size >= limit && given.timeOf(row) > firstTime(rows, given.timeOf)) return given.timeOf(row);
      rows.set(id, row);
    }
    const last = page.at(-1);
    if (last === undefined || page.length < pageRows) return null;
    // A page begins with the millisecond the last one ended with, for there may be more of it.
    startTime = rows.size > before ? given.timeOf(last) : given.timeOf(last) + 1;
  }
  return null;
}

function firstTime<T>(rows: ReadonlyMap<string, T>, timeOf: (row: T) => number): number {
  const [first] = rows.values();
  return first === undefined ? -Infinity : timeOf(first);
}
