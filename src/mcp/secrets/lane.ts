/** Lets one keychain call run at a time, each with a deadline, because a call that waits for a password prompt never ends by itself. */
import type { AppError } from '../../contract/errors.ts';
import { createInTurn } from '../in-turn.ts';
import type { Clock } from '../ports.ts';

export interface Lane {
  /**
   * Runs `work` when its turn comes. Rejects with `overdue()` at the deadline, and at once while an earlier
   * call is still stuck: each stuck call holds one of the process's four worker threads, which files, DNS and
   * cryptography need too.
   */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** Calls under way, of all lanes: the worker threads are the process's, so opening a store anew must not take another. */
const underWay = new Set<{ overdue: boolean; slow: boolean }>();

/** A call without a prompt takes milliseconds. */
const slowMs = 1000;

export function createLane(options: { clock: Clock; timeoutMs: number; overdue: () => AppError }): Lane {
  const inTurn = createInTurn();

  const bounded = <T>(work: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      const call = { overdue: false, slow: false };
      underWay.add(call);
      const cancelSlow = options.clock.after(slowMs, () => {
        call.slow = true;
        process.once('exit', endAnyway);
      });
      const cancelDeadline = options.clock.after(options.timeoutMs, () => {
        call.overdue = true;
        reject(options.overdue());
      });
      const settled = () => {
        cancelSlow();
        cancelDeadline();
        underWay.delete(call);
        if (call.slow) process.off('exit', endAnyway);
      };
      work().finally(settled).then(resolve, reject);
    });

  return {
    run: (work) =>
      inTurn(() => {
        const stuck = [...underWay].some((call) => call.overdue);
        return stuck ? Promise.reject(options.overdue()) : bounded(work);
      }),
  };
}

/**
 * Node waits for native calls before it exits, so an unanswered prompt would keep for ever a process that has
 * already stopped in order. The `exit` event is the last thing to run: ending by signal loses only the status.
 */
function endAnyway(): void {
  if (![...underWay].some((call) => call.slow)) return;
  process.removeAllListeners('SIGTERM');
  process.kill(process.pid, 'SIGTERM');
}
