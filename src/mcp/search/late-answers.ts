/** Waits for answers no longer than there is time, and keeps what comes too late for whoever asks the same again. */

export type Answer<T> =
  { kind: 'answered'; value: T } | { kind: 'late' } | { kind: 'failed'; error: unknown };

export interface LateAnswers<T> {
  /** @throws the signal's reason when the caller has left */
  ask(
    key: string,
    wait: { ms: number; signal: AbortSignal },
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<Answer<T>>;
}

export interface LateOptions {
  /** How long a late answer waits to be asked for. */
  keepMs: number;
  /** How long work may go on at all. */
  limitMs: number;
  /** How many answers are kept or awaited; the oldest goes first. */
  most: number;
}

interface Entry<T> {
  outcome: Promise<Answer<T>>;
  controller: AbortController;
  waiting: number;
  /** Somebody gave up on it and may come back. */
  isAwaited: boolean;
}

export function createLateAnswers<T>({ keepMs, limitMs, most }: LateOptions): LateAnswers<T> {
  const entries = new Map<string, Entry<T>>();

  const begin = (key: string, work: (signal: AbortSignal) => Promise<T>): Entry<T> => {
    const controller = new AbortController();
    const limit = setTimeout(() => controller.abort(new Error(`No answer in ${limitMs / 1000} s.`)), limitMs);
    limit.unref();
    const entry: Entry<T> = {
      controller,
      waiting: 0,
      isAwaited: false,
      outcome: settled(work, controller.signal).finally(() => clearTimeout(limit)),
    };
    entries.set(key, entry);
    const drop = () => {
      if (entries.get(key) === entry) entries.delete(key);
    };
    void entry.outcome.then(({ kind }) => {
      // Failures are never kept, and what came in time the source itself keeps as long as it is good.
      if (kind !== 'answered' || !entry.isAwaited) return drop();
      setTimeout(drop, keepMs).unref();
    });
    for (const old of [...entries.keys()].slice(0, Math.max(0, entries.size - most))) entries.delete(old);
    return entry;
  };

  return {
    async ask(key, { ms, signal }, work) {
      signal.throwIfAborted();
      const entry = entries.get(key) ?? begin(key, work);
      entry.waiting += 1;
      try {
        const answer = await inTime(entry.outcome, { ms, signal });
        if (answer.kind === 'late') entry.isAwaited = true;
        return answer;
      } catch (error) {
        // Whoever asked has left. What nobody waits for any more, and nobody will come back for, ends.
        if (entry.waiting === 1 && !entry.isAwaited) entry.controller.abort(error);
        throw error;
      } finally {
        entry.waiting -= 1;
      }
    },
  };
}

/** Never rejects; ends with the signal, even where the work does not heed it. */
async function settled<T>(
  work: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<Answer<T>> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    return { kind: 'answered', value: await Promise.race([work(signal), aborted]) };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function inTime<T>(
  outcome: Promise<Answer<T>>,
  { ms, signal }: { ms: number; signal: AbortSignal },
): Promise<Answer<T>> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    };
    const leave = () => {
      end();
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      end();
      resolve({ kind: 'late' });
    }, ms);
    signal.addEventListener('abort', leave, { once: true });
    void outcome.then((answer) => {
      end();
      resolve(answer);
    });
  });
}
