/** Ids that somebody may have meant who asked for a document that is not there. */
import { fold } from './language/fold.ts';
import { lookalikes } from './market/guesses.ts';
import { indexOf, pick, usualQuotes } from './market/instrument-index.ts';
import { nameAt } from './market/mentions.ts';
import type { SearchedSource } from './contract.ts';

/** `binance:ticker:BTCUSD` → `binance:ticker:BTCUSDT`. Empty where the source has no market or nothing is like it. */
export async function nearIds(id: string, source: SearchedSource, signal: AbortSignal): Promise<string[]> {
  const { market } = source.documents;
  const [, type, symbol, ...rest] = id.split(':');
  if (market === undefined || type === undefined || symbol === undefined || symbol === '') return [];
  const index = indexOf(await market.instruments(signal));
  if (index.symbols.has(fold(symbol))) return [];
  const base = nameAt(fold(symbol), index);
  const usual = base === null ? null : pick(index, base.tickers, usualQuotes(index));
  const near = usual === null ? lookalikes(symbol, index) : [usual.symbol];
  return near
    .filter((one) => index.symbols.has(fold(one)))
    .map((one) => [source.id, type, one, ...rest].join(':'));
}
