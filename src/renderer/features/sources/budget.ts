/** How a budget at a service is drawn and said. Pure. */
import type { SourceUsage } from '../../../contract/state.ts';
import { hourOf, relativeTime } from '../../ui/format.ts';

export type Budget = SourceUsage['budgets'][number];

export interface BudgetLook {
  /** 0…1, what is left. */
  share: number;
  tone: 'plain' | 'warn' | 'bad';
  /** Where there is something to notice. */
  word: string;
}

/** Below this share of a budget Patchbay slows down, and people should know why. */
const low = 0.1;

export function budgetLook({ left, limit }: Budget): BudgetLook {
  const share = limit <= 0 ? 0 : Math.min(1, Math.max(0, left / limit));
  if (left <= 0) return { share, tone: 'bad', word: 'used up' };
  return share <= low ? { share, tone: 'warn', word: 'nearly used up' } : { share, tone: 'plain', word: '' };
}

/** What refills this soon is gone before it is read: limits per second are worth no bar. */
const soonMs = 2000;

export interface BudgetsToShow {
  /** Those that something was taken from. */
  shown: readonly Budget[];
  /** How many others are full, or are so in a second. */
  full: number;
  isSoon: boolean;
}

/** By the clock: it was told at the last request, and is full again once its time has come. */
export function budgetsToShow(budgets: readonly Budget[], now: number): BudgetsToShow {
  const used = budgets.filter(
    ({ left, limit, resetsAt }) => left < limit && (resetsAt === null || resetsAt > now),
  );
  const shown = used.filter(({ resetsAt }) => resetsAt === null || resetsAt > now + soonMs);
  return { shown, full: budgets.length - shown.length, isSoon: used.length > shown.length };
}

/** “All 3 budgets at Binance are full.”, “1 more budget is full.”; empty where there is none. */
export function fullInWords({ shown, full, isSoon }: BudgetsToShow, title: string): string {
  if (full === 0) return '';
  const soon = isSoon ? ', or will be in a second' : '';
  if (shown.length > 0) return `${full} more ${full === 1 ? 'budget is' : 'budgets are'} full${soon}.`;
  return full === 1
    ? `The budget at ${title} is full${soon}.`
    : `${full === 2 ? 'Both' : `All ${full}`} budgets at ${title} are full${soon}.`;
}

/** “12:58 (in 23 min)”, with the day where it is not today. */
export function clockOf(at: number, now: number): string {
  return `${hourOf(at, now)} (${relativeTime(at, now)})`;
}
