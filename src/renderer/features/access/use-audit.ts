/** The newest entries of the audit, asked for again when what they tell of has changed. */
import { useEffect, useState } from 'react';
import type { AuditEntry } from '../../../contract/commands.ts';
import { toProblem, type Problem } from '../../../contract/errors.ts';
import type { State } from '../../../contract/state.ts';
import { useConnection } from '../../state/link.tsx';

/** What changes together is asked for once; the journal has it by then. */
const gatherMs = 300;

export function useAudit(
  limit: number,
  { oauth, approvals, tokens, settings, tunnel }: State,
): { entries: readonly AuditEntry[] | null; problem: Problem | null } {
  const connection = useConnection();
  const [entries, setEntries] = useState<readonly AuditEntry[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isFirst = entries === null;
  useEffect(() => {
    const controller = new AbortController();
    const ask = () =>
      connection.call('audit.list', { limit }, controller.signal).then(
        (answer) => {
          if (controller.signal.aborted) return;
          setEntries(answer.entries);
          setProblem(null);
        },
        (error: unknown) => !controller.signal.aborted && setProblem(toProblem(error)),
      );
    const timer = setTimeout(() => void ask(), isFirst ? 0 : gatherMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [connection, limit, isFirst, oauth, approvals, tokens, settings, tunnel]);
  return { entries, problem };
}
