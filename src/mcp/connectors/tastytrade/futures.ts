/** Which contract of a futures product is the active one: `/ES` is a product, `/ESZ6` can be quoted. */
import { z } from 'zod';
import type { Cache } from '../connector.ts';
import { listOf, type Api } from './api.ts';

const contract = z.looseObject({
  symbol: z.string(),
  'active-month': z.boolean().catch(false).default(false),
  'expiration-date': z.string().catch('').default(''),
});
/** GET /instruments/futures?product-code[]= */
const contractsReply = listOf(contract);

/** Null for a product without contracts. */
export type ActiveContract = (product: string, signal: AbortSignal) => Promise<string | null>;

export function createFutures(api: Api, cache: Cache): ActiveContract {
  return async (product, signal) => {
    const { value } = await cache.get(
      'symbols',
      // “/ES” alone is the key of a search for symbols that begin so.
      `contracts of /${product}`,
      (own) =>
        api.get(
          {
            path: '/instruments/futures',
            query: [['product-code[]', product]],
            endpoint: 'futures',
            asked: `futures contracts of /${product}`,
            signal: own,
          },
          contractsReply,
        ),
      signal,
    );
    const sorted = [...value].sort((one, other) =>
      one['expiration-date'].localeCompare(other['expiration-date']),
    );
    return (sorted.find((one) => one['active-month']) ?? sorted[0])?.symbol ?? null;
  };
}
