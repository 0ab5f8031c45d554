/** Starting and stopping: each once, as named steps with a deadline, undone in reverse order. */
import { AppError } from '../contract/errors.ts';

export interface Step {
  name: string;
  /** Milliseconds before the step counts as failed. */
  deadlineMs: number;
  run(): Promise<void> | void;
}

/**
 * Runs steps in order; the first failure ends it.
 * @throws what the step threw, or an AppError `timeout` that names it.
 */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  for (const step of steps) await withDeadline(step);
}

/** Runs every step in order even if some fail; answers the failures. */
export async function settleSteps(steps: readonly Step[]): Promise<{ name: string; error: unknown }[]> {
  const failures: { name: string; error: unknown }[] = [];
  for (const step of steps) {
    try {
      await withDeadline(step);
    } catch (error) {
      failures.push({ name: step.name, error });
    }
  }
  return failures;
}

/** Runs the first time only; later callers get the same promise. */
export function once<A extends unknown[]>(
  work: (...args: A) => Promise<void>,
): (...args: A) => Promise<void> {
  let done: Promise<void> | null = null;
  return (...args) => (done ??= work(...args));
}

async function withDeadline(step: Step): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new AppError({
          code: 'timeout',
          message: `“${step.name}” did not finish within ${step.deadlineMs / 1000} seconds.`,
          hint: 'Look at Logs for what it was waiting for.',
        }),
      );
    }, step.deadlineMs);
  });
  try {
    await Promise.race([Promise.resolve().then(() => step.run()), late]);
  } finally {
    clearTimeout(timer);
  }
}
