/** The small parts of a log line: its level in a word, its time to the millisecond. */
import type { LogLevel } from '../../../contract/state.ts';
import { clockTime, exactTime } from '../../ui/format.ts';

const tones: Record<LogLevel, string> = { debug: 'muted', info: 'muted', warn: 'warn', error: 'bad' };
const words: Record<LogLevel, string> = { debug: 'debug', info: 'info', warn: 'warning', error: 'error' };

export function Level({ level }: { level: LogLevel }) {
  return <span className={tones[level]}>{words[level]}</span>;
}

export function LogTime({ at }: { at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
      {clockTime(at)}
    </time>
  );
}
