/** Waiting in tests: for a problem, for a condition, and for nothing to happen. */
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, type Problem } from '../../../src/contract/errors.ts';

/** What an attempt failed with, with all its texts, the causes' included, in `everything`. */
export async function problemOf(attempt: Promise<unknown>): Promise<Problem & { everything: string }> {
  const error: unknown = await attempt.then(
    () => new Error('The attempt succeeded.'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw error;
  const { code, message, hint, stack, cause } = error;
  const causes = cause instanceof Error ? `${cause.message} ${cause.stack ?? ''}` : JSON.stringify(cause);
  return { code, message, hint, everything: [message, hint, stack, causes].join('\n') };
}

export async function eventually(condition: () => boolean, milliseconds = 10_000): Promise<void> {
  const until = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > until) throw new Error(`Not within ${milliseconds} ms: ${condition.toString()}`);
    await sleep(10);
  }
}

/** Whether a promise is still pending after a while. */
export function remains(promise: Promise<unknown>, milliseconds: number): Promise<'pending' | 'settled'> {
  const settled = promise.then(
    () => 'settled' as const,
    () => 'settled' as const,
  );
  return Promise.race([settled, sleep(milliseconds, 'pending' as const)]);
}
