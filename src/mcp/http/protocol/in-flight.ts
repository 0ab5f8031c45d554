/** The calls that are running: so that a client can cancel one, and stopping can wait for all. */
import { CancelledError } from '../../tools/deadline.ts';
import type { RpcId } from './errors.ts';

export interface RunningCall {
  /** The conversation (session or stream) in which `id` means something, if there is one. */
  scope: string | undefined;
  id: RpcId;
  /** Token or grant by which it was let in. */
  credential: string;
}

export interface InFlight {
  /** A conversation of its own, for a request that has no session. */
  newScope(): string;
  /** Runs work with a signal. */
  run<T>(call: RunningCall, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Cancels a running call; nothing happens when there is none. */
  cancel(scope: string, id: RpcId): void;
  /** Cancels everything in a conversation that ended. */
  cancelAll(scope: string): void;
  /** Ends what runs for a token or grant that is no longer good. */
  endFor(credential: string): void;
  /** Whether anything runs in a conversation. */
  busy(scope: string): boolean;
  count(): number;
  /** Resolves when nothing runs; after `patienceMs` it aborts what still does. */
  drain(patienceMs: number): Promise<void>;
}

export function createInFlight(): InFlight {
  /** With the credential that each runs for. */
  const running = new Map<AbortController, string>();
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
    async run({ scope, id, credential }, work) {
      const controller = new AbortController();
      running.set(controller, credential);
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
    endFor(credential) {
      for (const [controller, holder] of running)
        if (holder === credential) controller.abort(new CancelledError(revoked));
    },
    busy: (scope) => named.has(scope),
    count: () => running.size,
    async drain(patienceMs) {
      if (running.size === 0) return;
      const empty = new Promise<void>((resolve) => idle.add(resolve));
      const timer = setTimeout(() => {
        for (const controller of running.keys()) controller.abort(new CancelledError(stopped));
      }, patienceMs);
      await empty;
      clearTimeout(timer);
    },
  };
}

const stopped = 'Patchbay was stopped before this call ended.';
const revoked = 'The user took back the access of this connection before the call ended.';
