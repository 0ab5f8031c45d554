/** The queue before a service: each request waits its turn until its budgets grant it, or is told when they will. */
import type { ConnectorClock } from '../connectors/connector.ts';
import type { Budget } from './budget.ts';
import { banned, leftBehind, rateLimited, tooDear } from './refusals.ts';

/** Nobody waits longer than this to be sent. */
export const longestWaitMs = 10_000;

/** Leave to send, taken from the budgets. */
export interface Pass {
  at: number;
  /** The request has ended; `counted` unless it surely never reached the service. */
  end(counted: boolean): void;
}

export interface Admission {
  /** @throws ServiceError with nothing sent; also when `signal` is aborted */
  enter(cost: Readonly<Record<string, number>>, signal: AbortSignal): Promise<Pass>;
  /** The service wants to be left in peace until then: by these budgets, or as a whole where none is named. */
  rest(budgets: readonly string[], until: number): void;
  /** Whether a request of this cost would have to wait longer than anybody waits. */
  isShut(cost: Readonly<Record<string, number>>): boolean;
  /** Something has changed that lets others go, or no more. */
  look(): void;
}

interface Waiting {
  parts: (readonly [Budget, number])[];
  since: number;
  go(): void;
  refuse(error: Error): void;
}

export interface AdmissionOptions {
  title: string;
  budgets: ReadonlyMap<string, Budget>;
  clock: ConnectorClock;
  bannedUntil(): number;
  /** Aborted when the connector is closed: nothing is waited for then. */
  end: AbortSignal;
}

export function createAdmission(options: AdmissionOptions): Admission {
  const { title, budgets, clock } = options;
  const queue: Waiting[] = [];
  const state: { restUntil: number; alarm: AbortController | null } = { restUntil: 0, alarm: null };

  const look = () => {
    const now = clock.now();
    /** By budget: what those who came earlier wait for, and until when. Nobody overtakes them. */
    const held = new Map<Budget, { amount: number; at: number }>();
    let next = Number.POSITIVE_INFINITY;
    for (const waiting of [...queue]) {
      const at = Math.max(state.restUntil, freeAt(waiting.parts, held, now));
      const problem = problemOf(waiting, at, now);
      if (problem === null && at > now) {
        for (const [budget, amount] of waiting.parts)
          held.set(budget, { amount: (held.get(budget)?.amount ?? 0) + amount, at });
        next = Math.min(next, at, waiting.since + longestWaitMs + 1);
        continue;
      }
      queue.splice(queue.indexOf(waiting), 1);
      if (problem === null) waiting.go();
      else waiting.refuse(problem);
    }
    wakeAt(next);
  };
  const problemOf = ({ parts, since }: Waiting, at: number, now: number) => {
    if (options.bannedUntil() > now) return banned(title, options.bannedUntil());
    if (at === Number.POSITIVE_INFINITY) return tooDear(title, parts.map(([{ name }]) => name).join(', '));
    return at > now && at - since > longestWaitMs ? rateLimited(title, at, now) : null;
  };
  const wakeAt = (time: number) => {
    state.alarm?.abort();
    state.alarm = null;
    if (time === Number.POSITIVE_INFINITY || options.end.aborted) return;
    const alarm = new AbortController();
    state.alarm = alarm;
    // It rejects when something else made the queue be looked at first, which then set its own alarm.
    clock.sleep(Math.max(1, time - clock.now()), alarm.signal).then(look, () => undefined);
  };
  const partsOf = (cost: Readonly<Record<string, number>>) =>
    Object.entries(cost)
      .filter(([, amount]) => amount > 0)
      .map(([name, amount]) => [known(budgets, name), amount] as const);

  return {
    look,
    rest(names, until) {
      for (const name of names) known(budgets, name).rest(until);
      if (names.length === 0) state.restUntil = Math.max(state.restUntil, until);
      look();
    },
    isShut(cost) {
      const now = clock.now();
      const at = Math.max(state.restUntil, freeAt(partsOf(cost), new Map(), now));
      return at - now > longestWaitMs || options.bannedUntil() > now;
    },
    enter(cost, signal) {
      const parts = partsOf(cost);
      return new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(leftBehind(title, signal.reason, false));
          return;
        }
        const leave = () => {
          queue.splice(queue.indexOf(waiting), 1);
          reject(leftBehind(title, signal.reason, false));
          look();
        };
        const waiting: Waiting = {
          parts,
          since: clock.now(),
          go() {
            signal.removeEventListener('abort', leave);
            resolve(take(parts));
          },
          refuse(error) {
            signal.removeEventListener('abort', leave);
            reject(error);
          },
        };
        signal.addEventListener('abort', leave, { once: true });
        queue.push(waiting);
        look();
      });
    },
  };

  function take(parts: Waiting['parts']): Pass {
    const at = clock.now();
    for (const [budget, amount] of parts) budget.take(amount, at);
    return {
      at,
      end(counted) {
        for (const [budget, amount] of parts) budget.settle(amount, clock.now(), counted);
        look();
      },
    };
  }
}

function freeAt(
  parts: Waiting['parts'],
  held: ReadonlyMap<Budget, { amount: number; at: number }>,
  now: number,
): number {
  return Math.max(
    now,
    ...parts.map(([budget, amount]) => {
      const before = held.get(budget);
      return Math.max(before?.at ?? now, budget.freeAt(amount, before?.amount ?? 0, now));
    }),
  );
}

function known(budgets: ReadonlyMap<string, Budget>, name: string): Budget {
  const budget = budgets.get(name);
  if (budget === undefined) throw new Error(`The service has no budget “${name}”.`);
  return budget;
}
