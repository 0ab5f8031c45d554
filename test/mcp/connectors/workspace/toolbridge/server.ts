/** A workspace on a simulated ToolBridge server, with the server, its clock and what came to it in the test's hands. */
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Document, Hit, JsonObject } from '../../../../../src/mcp/connectors/connector.ts';
import { workspace } from '../../../../../src/mcp/connectors/workspace/index.ts';
import {
  startToolBridgeSimulator,
  type SeenRequest,
  type ToolBridgeOptions,
  type ToolBridgeSimulator,
} from '../../../../simulators/toolbridge/simulator.ts';
import { openConnector, type OpenedConnector } from '../../open-connector.ts';
import { asked, itemSchema, pageSchema, type Item, type Page } from '../fixture.ts';

export interface OnServer extends OpenedConnector {
  simulator: ToolBridgeSimulator;
  clock: ServerClock;
  item(name: string, args: JsonObject): Promise<Item>;
  page(name: string, args: JsonObject): Promise<Page>;
  find(query: string, signal?: AbortSignal): Promise<Hit[]>;
  titles(query: string): Promise<string[]>;
  read(id: string): Promise<Document | null>;
  check(): Promise<string>;
}

/** Both sides' time. It passes by itself and can be moved on; `ahead` is how far this computer's is off. */
export interface ServerClock {
  movedMs: number;
  aheadMs: number;
}

export interface ServerOptions extends Omit<ToolBridgeOptions, 'now'> {
  values?: Record<string, string>;
  secrets?: Record<string, string>;
  /** One that is there already, with its clock. */
  before?: Pick<OnServer, 'simulator' | 'clock'>;
  dataDir?: string;
}

export async function openServer(options: ServerOptions = {}): Promise<OnServer> {
  const { values = {}, secrets = {}, before, dataDir, ...server } = options;
  const clock = before?.clock ?? { movedMs: 0, aheadMs: 0 };
  const simulator = before?.simulator ?? (await startServer(clock, server));
  const made = await openConnector(workspace, {
    values: { backend: 'toolbridge', baseUrl: simulator.origin, ...values },
    secrets: { token: simulator.token({ expiresInSeconds: 1e8 }), ...secrets },
    clock: {
      now: () => Date.now() + clock.movedMs + clock.aheadMs,
      sleep: async (ms, signal) => {
        await sleep(ms, undefined, { signal });
      },
    },
    ...(dataDir === undefined ? {} : { dataDir }),
  });
  const { documents } = made.opened;
  const find = async (query: string, signal = new AbortController().signal) =>
    (await documents?.search(asked(query), { limit: 20, signal })) ?? [];
  return {
    ...made,
    ...{ simulator, clock, find },
    item: async (name, args) => itemSchema.parse((await made.call(name, args)).structured),
    page: async (name, args) => pageSchema.parse((await made.call(name, args)).structured),
    titles: async (query) => (await find(query)).map(({ title }) => title),
    read: async (id) => (await documents?.fetch(id, { signal: new AbortController().signal })) ?? null,
    check: () => made.opened.check(AbortSignal.timeout(15_000)),
  };
}

async function startServer(
  clock: ServerClock,
  options: Omit<ToolBridgeOptions, 'now'>,
): Promise<ToolBridgeSimulator> {
  const state = { last: 0 };
  const now = () => (state.last = Math.max(state.last + 1, Date.now() + clock.movedMs));
  const simulator = await startToolBridgeSimulator({ ...options, now });
  onTestFinished(simulator.close);
  return simulator;
}

/** `POST /v1/notes 201`, of what came to the server. */
export function told(requests: readonly SeenRequest[]): string[] {
  return requests.map(({ method, path, status }) => `${method} ${path} ${status}`);
}

export function countOf(requests: readonly SeenRequest[], path: RegExp): number {
  return requests.filter((one) => path.test(`${one.method} ${one.path}`)).length;
}
