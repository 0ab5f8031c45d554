/** Which log lines are shown: the journal's in front of the live ones, by level and by words. Pure. */
import type { LogEntry, LogLevel } from '../../../contract/state.ts';

/** From the chattiest to the gravest. */
export const levels = ['debug', 'info', 'warn', 'error'] as const satisfies readonly LogLevel[];

/** What the journal has from before the live lines, then the live ones; oldest first. */
export function withJournal(journal: readonly LogEntry[], live: readonly LogEntry[]): LogEntry[] {
  const first = live[0];
  if (first === undefined) return [...journal];
  return [...journal.filter((entry) => entry.at < first.at), ...live];
}

export function answers(entry: LogEntry, least: LogLevel, words: readonly string[]): boolean {
  if (levels.indexOf(entry.level) < levels.indexOf(least)) return false;
  if (words.length === 0) return true;
  const hay = `${entry.scope}\n${entry.message}\n${entry.detail}`.toLowerCase();
  return words.every((word) => hay.includes(word));
}

/** Lines have no name of their own; this one tells them apart as long as they stand in the same order. */
export function keyed(entries: readonly LogEntry[]): { key: string; entry: LogEntry }[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const base = `${entry.at} ${entry.scope} ${entry.message}`;
    const times = seen.get(base) ?? 0;
    seen.set(base, times + 1);
    return { key: `${base} ${times}`, entry };
  });
}
