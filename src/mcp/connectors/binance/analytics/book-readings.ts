/** Readings of a book as it is now: the top in numbers, levels in whole numbers, and whether it is in order. */
import type { SymbolInfo } from '../symbols.ts';
import { cheapLevels, readBook, type BookView } from './book.ts';
import { judgeBooks } from './book-health.ts';
import { dollarIn, spokenDollar, type Dollar } from './dollars.ts';
import { measureTop, priceDecimals } from './l1.ts';
import { compactBook } from './l2.ts';
import { estimateSlippage, type Slippages } from './slippage.ts';
import type { World } from './world.ts';

/** Levels that are asked for when a large order needs more than the cheap ones (weight 50). */
const deepLevels = 1_000;

/** `deep`: a large order that the cheap levels do not fill is worth more of them. */
export async function readL1(
  world: World,
  info: SymbolInfo,
  { deep, signal }: { deep: boolean; signal: AbortSignal },
) {
  const [cheap, dollar] = await Promise.all([
    readBook(world, info, { levels: cheapLevels, signal }),
    dollarIn(info.quote, world, signal),
  ]);
  const { view, slippages } = await deepEnough(world, { cheap, dollar, deep }, signal);
  const spoken = spokenDollar(dollar, info.quote);
  return {
    symbol: info.symbol,
    timestamp: view.freshness.asOf,
    last_update_id: view.lastUpdateId,
    ...measureTop(view, info.tickSize),
    slippage_estimates: slippages,
    ...(spoken === null ? {} : { dollar: spoken }),
    freshness: view.freshness,
  };
}

/** A book that ends before a large order is filled is asked for again with more levels. */
async function deepEnough(
  world: World,
  { cheap, dollar, deep }: { cheap: BookView; dollar: Dollar; deep: boolean },
  signal: AbortSignal,
): Promise<{ view: BookView; slippages: Slippages }> {
  const options = { dollar: dollar.inQuote, priceDecimals: priceDecimals(cheap.info.tickSize) };
  const slippages = estimateSlippage(cheap, options);
  const isShort = (side: string, length: number) =>
    length >= cheapLevels &&
    Object.entries(slippages).some(([name, value]) => name.startsWith(side) && value === null);
  const lacks = isShort('buy', cheap.asks.length) || isShort('sell', cheap.bids.length);
  // The live book has them already.
  const isWorthIt = deep || cheap.freshness.from === 'stream';
  if (!isWorthIt || dollar.inQuote === null || !lacks) return { view: cheap, slippages };
  const view = await readBook(world, cheap.info, { levels: deepLevels, signal });
  return { view, slippages: estimateSlippage(view, options) };
}

export async function readL2(
  world: World,
  info: SymbolInfo,
  { levels, signal }: { levels: number; signal: AbortSignal },
) {
  const view = await readBook(world, info, { levels, signal });
  return {
    symbol: info.symbol,
    timestamp: view.freshness.asOf,
    last_update_id: view.lastUpdateId,
    ...compactBook(view, info),
    freshness: view.freshness,
  };
}

export function readHealth({ live, clock }: World, info: SymbolInfo) {
  live.watch(info.symbol);
  return { symbol: info.symbol, ...judgeBooks(live.state(info.symbol), clock.now()) };
}
