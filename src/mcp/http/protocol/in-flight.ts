/** The calls that are running: so that a client can cancel one, and stopping can wait for all. */
import { CancelledError } from '../../tools/deadline.ts';
import type { RpcId } from './errors.ts';

export interface InFlight {
  /** A conversation of its own, for a request that has no session. */
  newScope(): string;
  /** Runs work with a signal. `scope` is the conversation (session or stream) in which `id` means something, if there is one. */
  run<T>(scope: string | undefined, id: RpcId, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Cancels a running call; nothing happens when there is none. */
  cancel(scope: string, id: RpcId): void;
  /** Cancels everything in a conversation that ended. */
  cancelAll(scope: string): void;
  /** Whether anything runs in a conversation. */
  busy(scope: string): boolean;
  count(): number;
  /** Resolves when nothing runs; after `patienceMs` it aborts what still does. */
  drain(patienceMs: number): Promise<void>;
}

export function createInFlight(): InFlight {
  const running = new Set<AbortController>();
  const named = new Map<string, Map<RpcId, AbortController>>();
  const idle = new Set<() => void>();
  let scopes = 0;

  const finish = (controller: AbortController, scope: string | undefined, id: RpcId) => {
    running.delete(controller);
    if (scope !== undefined) {
      const calls = named.get(scope);
      if (calls?.get(id) === controller) calls.delete(id);
      if (calls?.size === 0) named.delete(scope);
    }
    if (running.size === 0) for (const tell of idle) tell();
  };
  return {
    newScope: () => `request ${++scopes}`,
    async run(scope, id, work) {
      const controller = new AbortController();
      running.add(controller);
      if (scope !== undefined) {
        const calls = named.get(scope) ?? new Map<RpcId, AbortController>();
        calls.set(id, controller);
        named.set(scope, calls);
      }
      try {
        return await work(controller.signal);
      } finally {
        finish(controller, scope, id);
      }
    },
    cancel: (scope, id) => named.get(scope)?.get(id)?.abort(),
    cancelAll: (scope) => named.get(scope)?.forEach((controller) => controller.abort()),
    busy: (scope) => named.has(scope),
    count: () => running.size,
    async drain(patienceMs) {
      if (running.size === 0) return;
      const empty = new Promise<void>((resolve) => idle.add(resolve));
      const timer = setTimeout(() => {
        for (const controller of running) controller.abort(new CancelledError(stopped));
      }, patienceMs);
      await empty;
      clearTimeout(timer);
    },
  };
}

const stopped = 'Patchbay was stopped before this call ended.';
