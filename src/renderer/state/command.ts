/** Runs one command at a time for a form or a button: pending while it runs, then done or the problem to show. */
import { useState } from 'react';
import { toProblem, type Problem } from '../../contract/errors.ts';

export interface Running {
  pending: boolean;
  problem: Problem | null;
  /** What is thrown becomes `problem`; `done` is called when nothing was. */
  run(work: () => Promise<unknown>, done?: () => void): void;
}

export function useRunning(): Running {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    pending,
    problem,
    run(work, done) {
      setPending(true);
      setProblem(null);
      work()
        .then(
          () => done?.(),
          (error: unknown) => setProblem(toProblem(error)),
        )
        .finally(() => setPending(false));
    },
  };
}
