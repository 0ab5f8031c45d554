/** Log lines on stderr. */
import type { LogEntry, LogLevel } from '../contract/state.ts';
import type { LogSink } from '../mcp/index.ts';
import { localTime, plain } from './output.ts';

const ranks: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 };

/** Writes entries of `least` and above, one line each. */
export function logTo(write: (text: string) => void, least: LogLevel): LogSink {
  return {
    write(entry: LogEntry) {
      if (ranks[entry.level] < ranks[least]) return;
      const detail = entry.detail === '' ? '' : ` (${entry.detail})`;
      write(
        `${localTime(entry.at)} ${entry.level.padEnd(5)} ${entry.scope}: ${plain(entry.message + detail)}\n`,
      );
    },
  };
}

/** An entry of the door's own. */
export function logError(log: LogSink, message: string, cause: unknown): void {
  const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  log.write({ at: Date.now(), level: 'error', scope: 'headless', message, detail });
}

export function logWarning(log: LogSink, message: string): void {
  log.write({ at: Date.now(), level: 'warn', scope: 'headless', message, detail: '' });
}
