/** What a US dollar is in a quote asset, so that sizes in dollars mean the same on every pair. */
import { fixed, one, quotient, written } from '../live/fixed-point.ts';
import type { World } from './world.ts';

export interface Dollar {
  /** One dollar in the quote asset, fixed-point; null when no pair tells. */
  inQuote: bigint | null;
  /** The pair that told, or null when the asset is taken for a dollar. */
  pair: string | null;
}

/** Taken for a dollar each. */
const dollars = new Set([
  'USD',
  'USDT',
  'USDC',
  'FDUSD',
  'TUSD',
  'BUSD',
  'DAI',
  'USDP',
  'USD1',
  'USDE',
  'XUSD',
  'PYUSD',
]);

export async function dollarIn(quote: string, world: World, signal: AbortSignal): Promise<Dollar> {
  if (dollars.has(quote)) return { inQuote: one, pair: null };
  const all = await world.symbols.all(signal);
  const trading = (symbol: string) => all.some((one) => one.symbol === symbol && one.status === 'TRADING');
  const [direct, reverse] = [`${quote}USDT`, `USDT${quote}`];
  const pair = trading(direct) ? direct : trading(reverse) ? reverse : null;
  if (pair === null) return { inQuote: null, pair };
  const price = fixed((await world.api.ticker(pair, signal)).value.lastPrice);
  if (price === 0n) return { inQuote: null, pair };
  return { inQuote: pair === direct ? quotient(one, price, 18) : price, pair };
}

/** For the result: `1 USD = 0.0000103 BTC by BTCUSDT`. */
export function spokenDollar({ inQuote, pair }: Dollar, quote: string): string | null {
  if (inQuote === null)
    return `No pair tells what a dollar is in ${quote}, so there are no slippage estimates.`;
  return pair === null ? null : `1 USD = ${written(inQuote)} ${quote} by ${pair}`;
}
