/** What is traded at tastytrade under names that begin alike. */
import { z } from 'zod';
import type { Cache, Cached } from '../connector.ts';
import { listOf, type Api } from './api.ts';

const text = z.string().nullable().catch(null).default(null);
const found = z
  .looseObject({
    symbol: z.string().min(1),
    description: z.string().catch('').default(''),
    'listed-market': text,
    'instrument-type': z.string().catch('Equity').default('Equity'),
    options: z.boolean().catch(false).default(false),
    'trading-hours': text,
  })
  .transform((given) => ({
    symbol: given.symbol,
    description: given.description,
    instrument_type: given['instrument-type'],
    listed_market: given['listed-market'],
    has_options: given.options,
    trading_hours: given['trading-hours'],
  }));

/** GET /symbols/search/{prefix}: all that begin so, without pages. */
const searchReply = listOf(found);
export type ListedSymbol = z.output<typeof found>;

export interface SymbolSearch {
  startingWith(prefix: string, signal: AbortSignal): Promise<Cached<ListedSymbol[]>>;
  /** Null where nothing is called exactly so. */
  exactly(symbol: string, signal: AbortSignal): Promise<Cached<ListedSymbol | null>>;
}

export function createSymbolSearch(api: Api, cache: Cache): SymbolSearch {
  const startingWith: SymbolSearch['startingWith'] = (prefix, signal) =>
    cache.get(
      'symbols',
      prefix,
      (own) =>
        api.get(
          {
            path: `/symbols/search/${encodeURIComponent(prefix)}`,
            endpoint: null,
            asked: `symbols that begin with ${prefix}`,
            signal: own,
          },
          searchReply,
        ),
      signal,
    );
  return {
    startingWith,
    async exactly(symbol, signal) {
      const { value, ...rest } = await startingWith(symbol, signal);
      return { ...rest, value: value.find((one) => one.symbol === symbol) ?? null };
    },
  };
}
