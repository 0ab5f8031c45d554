/** The real connector against the simulator, through the real way out. */
import { onTestFinished } from 'vitest';
import type { JsonObject, ConnectorClock } from '../../../../src/mcp/connectors/connector.ts';
import { binance } from '../../../../src/mcp/connectors/binance/index.ts';
import {
  fullKey,
  startBinanceSimulator,
  type BinanceSimulator,
  type BinanceSimulatorOptions,
} from '../../../simulators/binance/simulator.ts';
import { openConnector, type OpenedConnector } from '../open-connector.ts';

export interface World {
  simulator: BinanceSimulator;
  connector: OpenedConnector;
  /** What a tool returns. */
  ask(tool: string, args?: JsonObject): Promise<JsonObject>;
  /** Why a tool did not do it: message, and hint where there is one. */
  refusal(tool: string, args?: JsonObject): Promise<string>;
  /** How often an endpoint was asked. */
  asked(method: string, path: string): number;
}

export interface WorldOptions {
  simulator?: BinanceSimulatorOptions;
  values?: Record<string, string>;
  /** Null: no key. */
  key?: { apiKey: string; apiSecret: string } | null;
  clock?: ConnectorClock;
  dataDir?: string;
}

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const simulator = await startBinanceSimulator(options.simulator);
  onTestFinished(() => simulator.close());
  const { apiKey, apiSecret } = options.key ?? fullKey;
  const connector = await openConnector(binance, {
    values: { baseUrl: simulator.origin, ...options.values },
    ...(options.key === null ? {} : { secrets: { apiKey, apiSecret } }),
    ...(options.clock === undefined ? {} : { clock: options.clock }),
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
  });
  return {
    simulator,
    connector,
    ask: async (tool, args) => (await connector.call(tool, args)).structured,
    refusal: (tool, args) => refusalOf(connector.call(tool, args)),
    asked: (method, path) =>
      simulator.requests.filter((one) => one.method === method && one.path === path).length,
  };
}

/** @throws when it succeeds */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const hint = 'hint' in error && typeof error.hint === 'string' ? error.hint : '';
    return `${error.message} ${hint}`.trim();
  }
  throw new Error('It was not refused.');
}

/** A clock whose pauses take no time: they only move it. */
export function swiftClock(): ConnectorClock & { pass(ms: number): void } {
  const state = { ahead: 0 };
  return {
    now: () => Date.now() + state.ahead,
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      state.ahead += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
    pass: (ms) => void (state.ahead += ms),
  };
}
