/** How a budget at a service is drawn and said. Pure. */
import type { SourceUsage } from '../../../contract/state.ts';
import { exactTime, relativeTime } from '../../ui/format.ts';

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

/** Few are all shown; of many, those that something was taken from. */
const few = 3;

/** What is worth a row, and how many others are full. */
export function budgetsToShow(budgets: readonly Budget[]): { shown: readonly Budget[]; full: number } {
  if (budgets.length <= few) return { shown: budgets, full: 0 };
  const used = budgets.filter(({ left, limit }) => left < limit);
  return { shown: used, full: budgets.length - used.length };
}

/** “12:58 (in 23 min)”, with the day where it is not today. */
export function clockOf(at: number, now: number): string {
  const [day = '', time = ''] = exactTime(at).split(' ');
  const [today] = exactTime(now).split(' ');
  const clock = time.slice(0, 5);
  return `${day === today ? clock : `${day} ${clock}`} (${relativeTime(at, now)})`;
}
