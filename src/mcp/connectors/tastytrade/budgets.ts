/** How many requests a second tastytrade grants, in all and per endpoint. */
import type { BudgetOptions } from '../connector.ts';

/**
 * A little more than a second: requests do not all take equally long on the way, so two that leave a second apart may
 * arrive within one.
 */
const windowMs = 1_100;

/** Requests per second, from the figures that tastytrade's own MCP server keeps to (github.com/tastytrade/tastytrade-mcp). */
const perSecond = {
  all: 50,
  market_data: 2,
  option_chains: 2,
  positions: 1,
  balances: 1,
  accounts: 1,
  futures: 1,
} as const;

export type BudgetName = keyof typeof perSecond;

export const budgets: Readonly<Record<string, BudgetOptions>> = Object.fromEntries(
  Object.entries(perSecond).map(([name, limit]) => [name, { limit, windowMs, kind: 'sliding' }]),
);

/** What one request to an endpoint takes; `null` is for one without a limit of its own. */
export function costOf(endpoint: Exclude<BudgetName, 'all'> | null): Record<string, number> {
  return { all: 1, ...(endpoint === null ? {} : { [endpoint]: 1 }) };
}
