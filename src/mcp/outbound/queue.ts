/** Decides who of those that wait may go, in fair order: nobody overtakes another where both wait for the same budget. */
import type { ServiceError } from '../connectors/connector.ts';
import type { Budget } from './budget.ts';
import { banned, rateLimited, tooDear } from './refusals.ts';

/** Nobody waits longer than this to be sent. */
export const longestWaitMs = 10_000;

/** What a request takes of which budget. */
export type Parts = readonly (readonly [Budget, number])[];

export interface Waiting {
  /** The origin of the host that is to be asked. */
  origin: string;
  parts: Parts;
  since: number;
  /** Takes its parts, at once. */
  go(): void;
  refuse(error: ServiceError): void;
}

export interface Rules {
  title: string;
  now: number;
  bannedUntil(origin: string): number;
  /** The service wants to be left in peace until then. */
  restUntil: number;
}

type Held = Map<Budget, { amount: number; at: number }>;

/** Takes those out of `queue` that go or are refused. @returns when to look again; `Infinity` when none waits */
export function letGo(queue: Waiting[], rules: Rules): number {
  const { now } = rules;
  const held: Held = new Map();
  let next = Number.POSITIVE_INFINITY;
  for (const waiting of [...queue]) {
    const at = earliest(waiting.parts, rules, held);
    const problem = problemOf(waiting, at, rules);
    if (problem === null && at > now) {
      hold(waiting.parts, rules, held);
      next = Math.min(next, at, waiting.since + longestWaitMs + 1);
      continue;
    }
    queue.splice(queue.indexOf(waiting), 1);
    if (problem === null) waiting.go();
    else waiting.refuse(problem);
  }
  return next;
}

/** When a request may go, after those who hold budgets already. */
export function earliest(parts: Parts, { now, restUntil }: Rules, held: Held = new Map()): number {
  const times = parts.map(([budget, amount]) => {
    const before = held.get(budget) ?? { amount: 0, at: now };
    return Math.max(before.at, budget.freeAt(amount, before.amount, now));
  });
  return Math.max(now, restUntil, ...times);
}

/**
 * Its share of each budget is kept for it, and who comes after it waits with it only for what it waits for itself: an order
 * that waits for the next ten seconds keeps nobody from reading.
 */
function hold(parts: Parts, rules: Rules, held: Held): void {
  const times = parts.map((part) => earliest([part], rules, held));
  parts.forEach(([budget, amount], place) => {
    const at = times[place] ?? rules.now;
    held.set(budget, { amount: (held.get(budget)?.amount ?? 0) + amount, at });
  });
}

function problemOf({ origin, parts, since }: Waiting, at: number, rules: Rules): ServiceError | null {
  const { title, now } = rules;
  const bannedUntil = rules.bannedUntil(origin);
  if (bannedUntil > now) return banned(title, bannedUntil);
  if (at === Number.POSITIVE_INFINITY) return tooDear(title, parts.map(([{ name }]) => name).join(', '));
  return at > now && at - since > longestWaitMs ? rateLimited(title, at, now) : null;
}
