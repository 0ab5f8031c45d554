/** Runs one command at a time for a form or a button: pending while it runs, then done or the problem to show. */
import { useState } from 'react';
import { toProblem, type Problem } from '../../contract/errors.ts';

export interface Running {
  pending: boolean;
  problem: Problem | null;
  /** Resolves to whether it went well; what was thrown is in `problem`. */
  run(work: () => Promise<unknown>): Promise<boolean>;
}

export function useRunning(): Running {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    pending,
    problem,
    async run(work) {
      setPending(true);
      setProblem(null);
      try {
        await work();
        return true;
      } catch (error) {
        setProblem(toProblem(error));
        return false;
      } finally {
        setPending(false);
      }
    },
  };
}
