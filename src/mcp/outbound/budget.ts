/** One budget of a service: when how much may be spent, so that the limit is never met and approached ever more slowly. */
import type { SourceUsage } from '../../contract/state.ts';
import type { BudgetOptions } from '../connectors/connector.ts';
import { createLedger, type Times } from './ledger.ts';

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
  said(amount: number, times: Times): void;
  /** The service's time, to the second before it, as its answer told it. */
  dated(date: number, times: Times): void;
  limit(limit: number): void;
  rest(until: number): void;
  state(now: number): SourceUsage['budgets'][number];
}

/** Of every limit this share stays unused: other programs and the service's own way of counting need some room. */
const reserve = 0.05;
/** When this share is left, requests are spread over what is left of the window … */
const spreadBelow = 0.2;
/** … but none waits longer than this for the one before it. */
const longestPauseMs = 1000;
/** A limit as small as this is used up as a whole: there is nothing to spread. */
const smallLimit = 20;

export function createBudget(name: string, options: BudgetOptions): Budget {
  const ledger = createLedger(options);
  const state = { limit: options.limit, inFlight: 0, restUntil: 0, nextAt: 0 };
  const isSmall = () => state.limit < smallLimit;
  const allowed = () => (isSmall() ? state.limit : Math.ceil(state.limit * (1 - reserve)));
  const spent = (now: number) => ledger.spent(now) + state.inFlight;
  const pause = (amount: number, now: number) => {
    const left = allowed() - spent(now);
    if (options.kind === 'sliding' || isSmall() || left > allowed() * spreadBelow) return 0;
    return Math.min(longestPauseMs, (amount / Math.max(left, amount)) * (ledger.endsAt(now) - now));
  };

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
    dated: ledger.dated,
    limit(limit) {
      state.limit = limit;
    },
    rest(until) {
      state.restUntil = Math.max(state.restUntil, until);
    },
    state(now) {
      const { limit, restUntil } = state;
      if (restUntil > now) return { name, left: 0, limit, resetsAt: restUntil };
      const used = spent(now);
      return {
        name,
        left: Math.max(0, limit - used),
        limit,
        resetsAt: used > 0 ? ledger.endsAt(now) : null,
      };
    },
  };
}
