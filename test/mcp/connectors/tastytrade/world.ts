/** The real connector beside a simulated tastytrade, as its tests need them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Json, JsonObject, Question, Topic } from '../../../../src/mcp/connectors/connector.ts';
import { tastytrade } from '../../../../src/mcp/connectors/tastytrade/index.ts';
import {
  startTastytradeSimulator,
  type TastytradeOptions,
  type TastytradeSimulator,
} from '../../../simulators/tastytrade/simulator.ts';
import { openConnector, type OpenedConnector } from '../open-connector.ts';

/** A Wednesday, while the markets are open. */
export const wednesday = Date.parse('2026-06-10T15:30:00Z');

export interface World extends OpenedConnector {
  simulator: TastytradeSimulator;
  /** Lets time pass, for the connector and the service alike. */
  pass(ms: number): void;
  /** What a tool returned, as clients get it: through JSON. */
  ask(tool: string, args?: JsonObject): Promise<JsonObject>;
  /** The message with which a tool fails. */
  refusal(tool: string, args?: JsonObject): Promise<string>;
}

export interface WorldOptions {
  simulator?: TastytradeOptions;
  values?: Record<string, string>;
  secrets?: Record<string, string>;
  /** How far the connector's clock is ahead of the service's. */
  aheadMs?: number;
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const time = { offset: wednesday - Date.now() };
  const now = () => Date.now() + time.offset;
  const simulator = await startTastytradeSimulator({ now, ...options.simulator });
  onTestFinished(simulator.close);
  const { aheadMs = 0 } = options;
  const opened = await openConnector(tastytrade, {
    values: { baseUrl: simulator.origin, ...options.values },
    secrets: {
      refreshToken: simulator.grant.refreshToken,
      clientSecret: simulator.grant.clientSecret,
      ...options.secrets,
    },
    clock: {
      now: () => now() + aheadMs,
      sleep: async (ms, signal) => {
        await sleep(ms, undefined, { signal });
      },
    },
  });
  return {
    ...opened,
    simulator,
    pass: (ms) => {
      time.offset += ms;
    },
    ask: async (tool, args) => JSON.parse(JSON.stringify((await opened.call(tool, args)).structured)),
    refusal: async (tool, args) => {
      const error: unknown = await opened.call(tool, args).then(
        () => new Error('It did not fail.'),
        (thrown: unknown) => thrown,
      );
      return error instanceof Error ? `${error.name}: ${error.message}${hintOf(error)}` : String(error);
    },
  };
}

function hintOf(error: Error): string {
  return 'hint' in error && typeof error.hint === 'string' ? ` ${error.hint}` : '';
}

/** A question as the search room understands it, with the parts a test is about. */
export function questionOf(
  text: string,
  understood: { topics?: Topic[]; own?: boolean; words?: string[] } = {},
): Question {
  const spelled = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const { topics = [], own = false, words } = understood;
  return {
    text,
    spelled,
    words: words ?? spelled.map((word) => word.toLowerCase()),
    topics,
    intervals: [],
    own,
  };
}

/** A list in a result, as objects. */
export function rows(value: Json | undefined): JsonObject[] {
  if (!Array.isArray(value)) throw new Error(`Not a list: ${JSON.stringify(value)}`);
  return value.map((one) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one))
      throw new Error('Not an object in the list.');
    return one;
  });
}
