/** What the analytics work with, and how fresh what they say is. */
import type { ConnectorClock } from '../../connector.ts';
import type { MarketApi } from '../api.ts';
import type { LiveBooks } from '../live/live-books.ts';
import type { Symbols } from '../symbols.ts';

export interface World {
  api: MarketApi;
  symbols: Symbols;
  live: LiveBooks;
  clock: ConnectorClock;
  /** How far Binance's clock is ahead of this computer's, in milliseconds: trades and candles are asked for by Binance's. */
  ahead(signal: AbortSignal): Promise<number>;
}

/**
 * `stream`: from what the stream tells; `live`: asked for now; `cache`: asked for a moment ago; `stored`: known here, nothing
 * was asked. `note`: why not from the stream, or what else is to be said of it.
 */
export type Freshness = {
  asOf: string;
  ageSeconds: number;
  from: 'stream' | 'live' | 'cache' | 'stored';
  note?: string;
};

export function freshness(
  at: number,
  now: number,
  given: { from: Freshness['from']; note?: string | undefined },
): Freshness {
  const ageSeconds = Math.max(0, Math.round((now - at) / 100) / 10);
  const note = given.note === undefined ? {} : { note: given.note };
  return { asOf: iso(at), ageSeconds, from: given.from, ...note };
}

/** Of something cached, or loaded now. */
export function kept(cached: { at: number; hit: boolean }, now: number, note?: string): Freshness {
  return freshness(cached.at, now, { from: cached.hit ? 'cache' : 'live', note });
}

export function iso(time: number): string {
  return new Date(time).toISOString();
}
