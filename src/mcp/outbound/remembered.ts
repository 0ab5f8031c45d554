/** What a source knows of its service and does not forget when it is opened again, within one run of the program. */
import type { SourceUsage } from '../../contract/state.ts';
import type { ServiceOptions } from '../connectors/connector.ts';
import { createBudget, type Budget } from './budget.ts';

/** What has been spent at one host, and until when it wants to be left in peace (Unix milliseconds). */
export interface Spending {
  readonly budgets: ReadonlyMap<string, Budget>;
  restUntil: number;
}

export interface Remembered {
  readonly counted: Pick<SourceUsage, 'requests' | 'cacheHits' | 'failures'>;
  /**
   * The same for the same host, with whatever key: many limits are counted by the address that asks (Binance’s weights), and
   * where they are not, the worst is a wait until the window ends.
   */
  spendingAt(service: Pick<ServiceOptions, 'title' | 'host' | 'budgets'>): Spending;
}

export function createRemembered(): Remembered {
  const spendings = new Map<string, Spending>();
  return {
    counted: { requests: 0, cacheHits: 0, failures: 0 },
    spendingAt({ title, host = '', budgets }) {
      const key = JSON.stringify([title, host, budgets]);
      const found = spendings.get(key);
      if (found !== undefined) return found;
      const made = Object.entries(budgets).map(([name, one]) => [name, createBudget(name, one)] as const);
      const spending: Spending = { budgets: new Map(made), restUntil: 0 };
      spendings.set(key, spending);
      return spending;
    },
  };
}
