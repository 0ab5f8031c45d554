/** One budget of a service: when how much may be spent, so that the limit is never met and approached ever more slowly. */
import type { BudgetOptions } from '../connectors/connector.ts';
import { createLedger } from './ledger.ts';

/** Times are Unix milliseconds. */
export interface Budget {
  readonly name: string;
  /** When `amount` may be spent, after `ahead` that waits already; `Infinity` when it is more than is ever granted. */
  freeAt(amount: number, ahead: number, now: number): number;
  /** It is on its way. */
  take(amount: number, now: number): void;
  /** What was taken has come to its end; `counted` unless it surely never reached the service. */
  settle(amount: number, now: number, counted: boolean): void;
  /** The service's own count. `sentAt`: when the request left in whose answer it stood. */
  said(amount: number, times: { now: number; sentAt: number }): void;
  limit(limit: number): void;
  rest(until: number): void;
  state(now: number): { name: string; left: number; limit: number; resetsAt: number | null };
}

/** Of every limit this share stays unused: other programs and the service's own way of counting need some room. */
const reserve = 0.05;
/** From this share on, requests are spread over what is left of the window … */
const spreadFrom = 0.8;
/** … but none waits longer than this for the one before it. */
const longestPauseMs = 1000;
/** A limit as small as this is used up as a whole: there is nothing to spread. */
const smallLimit = 20;

export function createBudget(name: string, options: BudgetOptions): Budget {
  const ledger = createLedger(options);
  const state = { limit: options.limit, inFlight: 0, restUntil: 0, nextAt: 0 };
  const allowed = () => (state.limit < smallLimit ? state.limit : Math.ceil(state.limit * (1 - reserve)));
  const spent = (now: number) => ledger.spent(now) + state.inFlight;

  return {
    name,
    freeAt(amount, ahead, now) {
      if (amount > state.limit) return Number.POSITIVE_INFINITY;
      const earliest = Math.max(now, state.restUntil, state.nextAt);
      const excess = spent(now) + ahead + amount - allowed();
      // What alone is more than the reserve leaves goes when nothing else does.
      if (excess <= 0 || spent(now) + ahead === 0) return earliest;
      const windows = Math.max(0, Math.ceil((ahead + amount) / allowed()) - 1);
      return Math.max(earliest, ledger.releasedAt(excess, now) + windows * options.windowMs);
    },
    take(amount, now) {
      state.inFlight += amount;
      state.nextAt = now + pause(amount, now);
    },
    settle(amount, now, counted) {
      state.inFlight -= amount;
      if (counted) ledger.add(amount, now);
    },
    said: ledger.said,
    limit(limit) {
      state.limit = limit;
    },
    rest(until) {
      state.restUntil = Math.max(state.restUntil, until);
    },
    state(now) {
      const isResting = state.restUntil > now;
      const left = isResting ? 0 : Math.max(0, state.limit - spent(now));
      return {
        name,
        left,
        limit: state.limit,
        resetsAt: isResting ? state.restUntil : ledger.resetsAt(now),
      };
    },
  };

  function pause(amount: number, now: number): number {
    const left = allowed() - spent(now);
    const resetsAt = ledger.resetsAt(now) ?? now;
    if (options.kind === 'sliding' || state.limit < smallLimit || left > allowed() * (1 - spreadFrom))
      return 0;
    return Math.min(longestPauseMs, (amount / Math.max(left, amount)) * (resetsAt - now));
  }
}
