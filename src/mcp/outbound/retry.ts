/** Does something again that came to no good answer, a few times and ever more slowly. */
import retry from 'p-retry';

/** More tries after the first. */
const retries = 3;
const firstPauseMs = 200;
const longestPauseMs = 4_000;

/** What one try came to. `again`: another may come to more. */
export type Try<T> = { value: T; again: boolean } | { error: Error; again: boolean };

class Again extends Error {
  readonly result: Try<unknown>;

  constructor(result: Try<unknown>) {
    super('Once more.');
    this.result = result;
  }
}

/**
 * The pauses double, each made longer by chance (up to twice), so that many who failed together do not come back together.
 * When the tries are used up, the last one counts. @throws the signal's reason, in a pause as well
 */
export async function tryAgain<T>(
  attempt: (past: Try<T> | null) => Promise<Try<T>>,
  options: { isRepeatable: boolean; signal: AbortSignal },
): Promise<T> {
  const state: { past: Try<T> | null } = { past: null };
  const run = async () => {
    state.past = await attempt(state.past);
    if (state.past.again && options.isRepeatable) throw new Again(state.past);
    return state.past;
  };
  const last = await retry(run, {
    ...{ retries, minTimeout: firstPauseMs, maxTimeout: longestPauseMs, randomize: true },
    signal: options.signal,
    shouldRetry: ({ error }) => error instanceof Again,
  }).catch((error: unknown) => {
    if (error instanceof Again && state.past !== null) return state.past;
    throw error;
  });
  if ('error' in last) throw last.error;
  return last.value;
}
