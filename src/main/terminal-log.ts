/** Log lines on the terminal the app was started from, if there is one. */
import type { LogEntry } from '../contract/state.ts';
import type { LogSink } from '../mcp/index.ts';

export function terminalLog(stream: Pick<NodeJS.WriteStream, 'write' | 'on'>): LogSink {
  let readable = true;
  // A terminal that was closed must not take the app with it; the journal has every line anyway.
  stream.on('error', () => {
    readable = false;
  });
  return {
    write({ at, level, scope, message, detail }: LogEntry) {
      if (!readable || level === 'debug') return;
      const more = detail === '' ? '' : ` (${detail})`;
      stream.write(`${new Date(at).toISOString()} ${level} ${scope}: ${message}${more}\n`);
    },
  };
}
