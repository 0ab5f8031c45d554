/** Keeps the journal within its age and size, a few hundred rows at a time so that calls are never kept waiting. */
import type { Journal } from './journal.ts';

const chunk = 500;
/** Smaller for the size limit: rows can be large, and no more should go than must. */
const crowdedChunk = 50;
const intervalMs = 60_000;
const dayMs = 86_400_000;

export interface PruneLimits {
  maxAgeDays: number;
  maxMegabytes: number;
}

/** Removes everything beyond the limits, yielding to other work between chunks. Answers how many rows went. */
export async function prune(
  journal: Journal,
  limits: PruneLimits,
  now: number,
  signal: AbortSignal,
): Promise<number> {
  let removed = 0;
  const bytes = limits.maxMegabytes * 1024 * 1024;
  while (!signal.aborted) {
    const aged = journal.removeBefore(now - limits.maxAgeDays * dayMs, chunk);
    const crowded = aged === 0 && journal.size() > bytes ? journal.removeOldest(crowdedChunk) : 0;
    removed += aged + crowded;
    if (aged + crowded === 0) break;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return removed;
}

/** Prunes now and then. @returns stops, waiting for nothing. */
export function keepPruned(
  journal: Journal,
  options: { limits(): PruneLimits; now(): number; failed(error: unknown): void },
): () => void {
  const controller = new AbortController();
  const run = () => {
    prune(journal, options.limits(), options.now(), controller.signal).catch(options.failed);
  };
  const first = setTimeout(run, 5_000);
  const timer = setInterval(run, intervalMs);
  first.unref();
  timer.unref();
  return () => {
    controller.abort();
    clearTimeout(first);
    clearInterval(timer);
  };
}
