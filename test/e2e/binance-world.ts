/** The product with Binance as its source, against the simulator, called through the tunnel. */
import { startBinanceSimulator } from '../simulators/binance/simulator.ts';
import type {
  BinanceSimulator,
  BinanceSimulatorOptions,
  SimulatedRequest,
} from '../simulators/binance/simulator.ts';
import { openSourcesWorld, type SourcesWorld } from './sources-world.ts';

export interface BinanceWorld extends SourcesWorld {
  simulator: BinanceSimulator;
  /** The simulator’s clock: as the machine’s, or standing still, or ahead of it. */
  clock: { now(): number; freeze(): number; run(): void; toNextMinute(): void };
  /** What an endpoint was asked by Patchbay, oldest first. */
  asked(path: string, method?: string): SimulatedRequest[];
  /** Asks the simulator itself, apart from Patchbay: what the service says. */
  raw(path: string): Promise<unknown>;
}

export interface BinanceWorldOptions {
  /** No key where it is left out. */
  key?: { apiKey: string; apiSecret: string };
  stream?: boolean;
  simulator?: BinanceSimulatorOptions;
  /** More settings of the source. */
  values?: Record<string, string>;
  settings?: readonly string[];
}

/** Nothing is used again: each answer is of the moment in which it was asked for. */
export const neverCached: Record<string, string> = Object.fromEntries(
  ['ticker', 'orderbook', 'klines', 'trades', 'avg_price', 'account', 'orders'].map((kind) => [
    `cache.${kind}`,
    '0',
  ]),
);

export async function openBinanceWorld(options: BinanceWorldOptions = {}): Promise<BinanceWorld> {
  const clock = stoppableClock();
  const simulator = await startBinanceSimulator({ clock, moving: false, ...options.simulator });
  try {
    const source = {
      id: 'binance',
      values: {
        baseUrl: simulator.origin,
        ...(options.stream === true ? { streamUrl: simulator.streamOrigin } : {}),
        ...options.values,
      },
      ...(options.key === undefined
        ? {}
        : { secrets: { apiKey: options.key.apiKey, apiSecret: options.key.apiSecret } }),
    };
    const world = await openSourcesWorld([source], options.settings);
    return {
      ...world,
      ...{ simulator, clock },
      asked: (path, method = 'GET') =>
        simulator.requests.filter((one) => one.path === `/api/v3/${path}` && one.method === method),
      raw: async (path) => (await fetch(`${simulator.origin}/api/v3/${path}`)).json(),
      async close() {
        await world.close();
        await simulator.close();
      },
    };
  } catch (error) {
    await simulator.close();
    throw error;
  }
}

export function stoppableClock(): BinanceWorld['clock'] {
  const state: { stopped: number | null; ahead: number } = { stopped: null, ahead: 0 };
  return {
    now: () => state.stopped ?? Date.now() + state.ahead,
    freeze() {
      state.stopped = Date.now();
      return state.stopped;
    },
    run() {
      state.stopped = null;
    },
    toNextMinute() {
      state.ahead += 60_000 - ((Date.now() + state.ahead) % 60_000);
    },
  };
}

/** Of a list in an answer. @throws Error when there is none */
export function listIn<T>(answer: Record<string, unknown>, key: string): T[] {
  const found = answer[key];
  if (!Array.isArray(found)) throw new Error(`There is no list “${key}” in ${JSON.stringify(answer)}.`);
  return found as T[];
}
