/** One source's list of instruments, ready to be looked up by what people write. Built once per list. */
import type { Instrument } from '../../connectors/connector.ts';
import { fold } from '../language/fold.ts';
import { defaultQuotes } from './coins.ts';

export interface InstrumentIndex {
  /** By a folded symbol. */
  symbols: ReadonlyMap<string, Instrument>;
  /** Tickers by their folded form, also without a leading 1000: `sats` is `1000SATS`. */
  bases: ReadonlyMap<string, string>;
  /** What a base is traded in. */
  markets: ReadonlyMap<string, ReadonlyMap<string, Instrument>>;
  quotes: ReadonlySet<string>;
  /** Folded quotes, longest first, to take a symbol apart. */
  endings: readonly string[];
  /** Folded tickers long enough to be recognised when misspelled. */
  longBases: readonly string[];
}

const known = new WeakMap<readonly Instrument[], InstrumentIndex>();
const multiplied = /^(?:1000000|1000|1m)(?=\p{L}{3})/u;

export function indexOf(instruments: readonly Instrument[]): InstrumentIndex {
  const made = known.get(instruments) ?? build(instruments);
  known.set(instruments, made);
  return made;
}

function build(instruments: readonly Instrument[]): InstrumentIndex {
  const symbols = new Map<string, Instrument>();
  const bases = new Map<string, string>();
  const markets = new Map<string, Map<string, Instrument>>();
  for (const instrument of instruments) {
    const { symbol, base, quote } = instrument;
    symbols.set(fold(symbol), instrument);
    bases.set(fold(base), base);
    const market = markets.get(base) ?? new Map<string, Instrument>();
    if (!market.get(quote)?.trading) market.set(quote, instrument);
    markets.set(base, market);
  }
  for (const [folded, base] of [...bases]) {
    const bare = folded.replace(multiplied, '');
    if (!bases.has(bare)) bases.set(bare, base);
  }
  const quotes = new Set(instruments.map(({ quote }) => quote));
  const endings = [...quotes].map(fold).sort((one, other) => other.length - one.length);
  const longBases = [...bases.keys()].filter((base) => base.length >= 5);
  return { symbols, bases, markets, quotes, endings, longBases };
}

/** The market of the first ticker that is traded, in the first of the quotes; else of the first that is listed. */
export function pick(
  { markets }: InstrumentIndex,
  tickers: readonly string[],
  quotes: readonly string[],
): Instrument | null {
  const found = tickers.flatMap((ticker) => {
    const market = markets.get(ticker);
    return quotes.flatMap((quote) => market?.get(quote) ?? []);
  });
  return found.find(({ trading }) => trading) ?? found[0] ?? null;
}

/** The quotes to try for a coin when none is asked for. */
export function usualQuotes({ quotes }: InstrumentIndex): string[] {
  return [...new Set<string>([...defaultQuotes, ...quotes])];
}
