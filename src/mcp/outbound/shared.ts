/** Lets those who ask for the same at the same time share one answer, without sharing their patience. */
import { setMaxListeners } from 'node:events';
import { forwardAbort } from './forward-abort.ts';

export interface Shared {
  /**
   * Joins what is under way for `key`, or starts it. `signal` ends this caller's waiting; the work ends when the last has
   * left, and with `end`.
   */
  join<T>(key: string, work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Whoever comes from now on starts anew: something was changed. */
  part(): void;
}

interface Group {
  work: Promise<unknown>;
  members: number;
  controller: AbortController;
}

/** `left` makes the error of a caller who leaves. */
export function createShared(end: AbortSignal, left: (reason: unknown) => Error): Shared {
  const groups = new Map<string, Group>();
  return {
    part: () => groups.clear(),
    join(key, work, signal) {
      if (signal.aborted) return Promise.reject(left(signal.reason));
      const group = groups.get(key) ?? start(key, work);
      group.members += 1;
      return new Promise((resolve, reject) => {
        const leave = () => {
          group.members -= 1;
          if (group.members === 0) {
            forget(key, group);
            group.controller.abort(signal.reason);
          }
          reject(left(signal.reason));
        };
        signal.addEventListener('abort', leave, { once: true });
        group.work
          // One key is one kind of work, so it is what this caller's work would have made.
          .then((value) => resolve(value as Awaited<ReturnType<typeof work>>), reject)
          .finally(() => signal.removeEventListener('abort', leave));
      });
    },
  };

  function start(key: string, work: (signal: AbortSignal) => Promise<unknown>): Group {
    const controller = new AbortController();
    setMaxListeners(0, controller.signal);
    const release = forwardAbort(end, controller);
    const group: Group = { work: work(controller.signal), members: 0, controller };
    groups.set(key, group);
    const over = () => {
      release();
      forget(key, group);
    };
    group.work.then(over, over);
    return group;
  }

  function forget(key: string, group: Group): void {
    if (groups.get(key) === group) groups.delete(key);
  }
}
