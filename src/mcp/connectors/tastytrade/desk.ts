/** Everything that can be asked of tastytrade, in one hand: what tools and documents share. */
import type { Cached, ConnectorClock, ConnectorContext } from '../connector.ts';
import { createAccounts, type Accounts } from './accounts.ts';
import { createApi, type Api } from './api.ts';
import { createBalances, type Balances } from './balances.ts';
import { createChains, type Chains } from './chains.ts';
import { createFutures, type ActiveContract } from './futures.ts';
import { createPositions, type Positions } from './positions.ts';
import { createQuotes, type Quotes } from './quotes.ts';
import type { credential, Environment } from './settings.ts';
import { createSymbolSearch, type SymbolSearch } from './symbol-search.ts';
import { recognize } from './symbols.ts';

export interface Desk {
  api: Api;
  environment: Environment;
  accounts: Accounts;
  balances: Balances;
  positions: Positions;
  quotes: Quotes;
  chains: Chains;
  symbols: SymbolSearch;
  activeContract: ActiveContract;
  now(): number;
  sleep: ConnectorClock['sleep'];
}

export function createDesk(context: ConnectorContext<typeof credential>): Desk {
  const { cache, clock, signal: end } = context;
  const api = createApi(context);
  return {
    api,
    environment: api.environment,
    accounts: createAccounts(api, cache),
    balances: createBalances(api, cache),
    positions: createPositions(api, cache),
    quotes: createQuotes(api, { cache, end }),
    chains: createChains(api, cache),
    symbols: createSymbolSearch(api, cache),
    activeContract: createFutures(api, cache),
    now: clock.now,
    sleep: clock.sleep,
  };
}

/** What an underlying costs now; null where it cannot be had, which must not keep a chain from being shown. */
export async function priceOf(
  { quotes, environment }: Desk,
  symbol: string,
  signal: AbortSignal,
): Promise<string | null> {
  const known = recognize(symbol);
  if (known === null || environment === 'sandbox') return null;
  try {
    const [quote] = await quotes.get([known], signal);
    return quote?.value?.mark ?? quote?.value?.last ?? null;
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

/** When an answer was given, for results: the oldest of several counts. */
export function asOf(...answers: readonly Pick<Cached<unknown>, 'at' | 'hit'>[]) {
  const at = Math.min(...answers.map((one) => one.at));
  return {
    as_of: new Date(at).toISOString(),
    from: answers.some(({ hit }) => hit) ? 'cache' : 'live',
  };
}
