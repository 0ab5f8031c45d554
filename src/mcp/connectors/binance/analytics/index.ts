/** Order book metrics, order flow, volume profiles and their kin: as tools, and as documents to read. */
import { toProblem } from '../../../../contract/errors.ts';
import type { ConnectorClock, ConnectorContext, JsonObject, Tool } from '../../connector.ts';
import type { MarketApi } from '../api.ts';
import type { AnalyticsType } from '../document-ids.ts';
import { LiveBooks } from '../live/live-books.ts';
import { createServerTime } from '../server-time.ts';
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

/** A smaller difference of clocks may be one of the ways that the question and the answer took. */
const worthCountingMs = 1_000;

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
  const { api, symbols, clock, log } = options;
  const live = new LiveBooks(options);
  const serverTime = createServerTime({ clock, ask: (signal) => api.time(signal) });
  const ahead = async (signal: AbortSignal) => {
    try {
      const difference = (await serverTime.now(signal)) - clock.now();
      return Math.abs(difference) < worthCountingMs ? 0 : difference;
    } catch (error) {
      signal.throwIfAborted();
      // What is asked for besides it tells whether Binance can be reached at all.
      log('debug', `Binance's time is not known, so this computer's counts: ${toProblem(error).message}`);
      return 0;
    }
  };
  const world: World = { api, symbols, live, clock, ahead };
  return {
    tools: createAnalyticsTools(world),
    read: async (type, symbol, signal) =>
      writeReading[type](world, await symbols.find(symbol, signal), signal),
    close: async () => live.close(),
  };
}
