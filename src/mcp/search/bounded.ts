/** Gives a source a bounded time to answer, even one that does not heed its signal. */
import { ToolError } from '../connectors/connector.ts';

export interface Bound {
  signal: AbortSignal;
  timeoutMs: number;
  /** Who is waited for, in words. */
  source: string;
}

/** @throws ToolError when the time is up; the signal's own reason when the call was cancelled. */
export async function bounded<T>(
  { signal, timeoutMs, source }: Bound,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const end = new AbortController();
  const outcome = new Promise<never>((_, reject) => {
    end.signal.addEventListener('abort', () => reject(end.signal.reason), { once: true });
  });
  const cancel = () => end.abort(signal.reason);
  const late = () => end.abort(new ToolError(`${source} did not answer within ${timeoutMs / 1000} s.`));
  const timer = setTimeout(late, timeoutMs);
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await Promise.race([work(end.signal), outcome]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
  }
}
