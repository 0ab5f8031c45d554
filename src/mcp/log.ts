/** The log: every line redacted when it is made, then told to the window, the journal and the door's own sink. */
import type { LogEntry, LogLevel } from '../contract/state.ts';
import { redact, redactText } from './tools/redact.ts';

const maxMessage = 1_000;
const maxDetail = 4_000;
const maxCauses = 5;

export type Log = (level: LogLevel, scope: string, message: string, cause?: unknown) => void;

export function createLog(options: { now(): number; write(entry: LogEntry): void }): Log {
  return (level, scope, message, cause) => {
    options.write({
      at: options.now(),
      level,
      scope,
      message: redactText(message).slice(0, maxMessage),
      detail: redactText(detailOf(cause)).slice(0, maxDetail),
    });
  };
}

/** A cause may lead back to itself, and need not be an error at all. */
function detailOf(cause: unknown, depth = 0): string {
  if (cause === undefined || cause === null) return '';
  if (!(cause instanceof Error)) return typeof cause === 'string' ? cause : JSON.stringify(redact(cause));
  const own = cause.stack ?? cause.message;
  if (cause.cause === undefined || depth >= maxCauses) return own;
  return `${own}\ncaused by ${detailOf(cause.cause, depth + 1)}`;
}
