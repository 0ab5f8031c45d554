/** The log lines from before the live ones, asked for by words and level. */
import { useEffect, useState } from 'react';
import { toProblem, type Problem } from '../../../contract/errors.ts';
import type { LogEntry, LogLevel } from '../../../contract/state.ts';
import { useConnection } from '../../state/link.tsx';

const most = 1000;

export function useJournal(
  level: LogLevel,
  text: string,
): { entries: readonly LogEntry[]; problem: Problem | null } {
  const connection = useConnection();
  const [entries, setEntries] = useState<readonly LogEntry[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const input = { limit: most, ...(level === 'debug' ? {} : { level }), ...(text === '' ? {} : { text }) };
    connection.call('logs.list', input, controller.signal).then(
      (answer) => {
        if (controller.signal.aborted) return;
        setEntries(answer.entries);
        setProblem(null);
      },
      (error: unknown) => !controller.signal.aborted && setProblem(toProblem(error)),
    );
    return () => controller.abort();
  }, [connection, level, text]);
  return { entries, problem };
}
