/** Order book metrics, order flow, volume profiles and their kin: as tools, and as documents to read. */
import type { ConnectorClock, ConnectorContext, JsonObject, Tool } from '../../connector.ts';
import type { MarketApi } from '../api.ts';
import type { AnalyticsType } from '../document-ids.ts';
import { LiveBooks } from '../live/live-books.ts';
import type { Symbols } from '../symbols.ts';
import { writeReading } from './documents.ts';
import { createAnalyticsTools } from './tools.ts';
import type { World } from './world.ts';

export interface Analytics {
  tools: Tool[];
  /** What a document says, in Markdown, and how fresh it is. It waits less than a tool for what is measured over time. */
  read(
    type: AnalyticsType,
    symbol: string,
    signal: AbortSignal,
  ): Promise<{ text: string; metadata: JsonObject }>;
  close(): Promise<void>;
}

export function createAnalytics(options: {
  api: MarketApi;
  symbols: Symbols;
  socket: ConnectorContext['socket'];
  /** Null is REST alone. */
  streamUrl: string | null;
  clock: ConnectorClock;
  log: ConnectorContext['log'];
  signal: AbortSignal;
}): Analytics {
  const { api, symbols, clock } = options;
  const live = new LiveBooks(options);
  const world: World = { api, symbols, live, clock };
  return {
    tools: createAnalyticsTools(world),
    read: async (type, symbol, signal) =>
      writeReading[type](world, await symbols.find(symbol, signal), signal),
    close: async () => live.close(),
  };
}
