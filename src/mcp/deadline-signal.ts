/** An abort signal with a limit in time, for work that also ends when somebody gives it up. */
import { setMaxListeners } from 'node:events';

export interface Deadline {
  /** Aborted with a `TimeoutError` when the time is up, else with the reason of whoever gave up first. */
  signal: AbortSignal;
  /** Whether the time was up, rather than somebody gone. */
  isLate(): boolean;
  /** To be called when the work has ended: nothing fires any more, and nothing is held. */
  clear(): void;
}

/**
 * In place of `AbortSignal.any` with `AbortSignal.timeout`: on Node 20 the timeout's signal is collected as garbage
 * while the combined one is still listened to, and then neither ever fires.
 */
export function startDeadline(ms: number, ...parents: readonly (AbortSignal | undefined)[]): Deadline {
  const controller = new AbortController();
  // As many may wait for it as there are steps under way; Node warns of more than ten.
  setMaxListeners(0, controller.signal);
  const given = parents.filter((parent) => parent !== undefined);
  const late = new DOMException(`The time was up after ${ms} ms.`, 'TimeoutError');
  const clear = () => {
    clearTimeout(timer);
    for (const parent of given) parent.removeEventListener('abort', leave);
  };
  const end = (reason: unknown) => {
    clear();
    controller.abort(reason);
  };
  const leave = () => end(given.find(({ aborted }) => aborted)?.reason);
  const timer = setTimeout(() => end(late), ms);
  for (const parent of given) parent.addEventListener('abort', leave);
  if (given.some(({ aborted }) => aborted)) leave();
  return { signal: controller.signal, isLate: () => controller.signal.reason === late, clear };
}
