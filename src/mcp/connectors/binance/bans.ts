/** How Binance tells of a ban, and how long it lasts (rest-api.md, “LIMITS”). */
import type { ServiceReply } from '../connector.ts';

const minute = 60_000;

/** A ban is for two minutes to three days; what says more is not believed. */
const shortestMs = 2 * minute;
const longestMs = 3 * 24 * 60 * minute;

/** 418, or the words of a ban with another status. */
export function isBan(status: number, message: string): boolean {
  return status === 418 || (status >= 400 && /IP banned until/i.test(message));
}

/** `Retry-After` is in seconds; the text of a ban names the millisecond. The later counts. */
export function bannedUntil(
  { headers }: Pick<ServiceReply, 'headers'>,
  message: string,
  now: number,
): number {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  const named = Number(/banned until (\d{13})/i.exec(message)?.[1] ?? NaN);
  const told = [now + seconds * 1000, named].filter((time) => Number.isFinite(time) && time > now);
  return Math.min(told.length === 0 ? now + shortestMs : Math.max(...told), now + longestMs);
}
