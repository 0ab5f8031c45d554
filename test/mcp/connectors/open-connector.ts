/** Opens a connector as the product does: its settings checked, its requests through the real way out. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { LogLevel, SourceUsage } from '../../../src/contract/state.ts';
import type {
  Connector,
  ConnectorClock,
  ConnectorContext,
  JsonObject,
  OpenConnector,
  Question,
  Tool,
  ToolContext,
  ToolOutput,
} from '../../../src/mcp/connectors/connector.ts';
import { configured } from '../../../src/mcp/credentials.ts';
import { createOutbound } from '../../../src/mcp/outbound/outbound.ts';
import { understand } from '../../../src/mcp/search/understand.ts';

export interface OpenOptions {
  /** Settings by name, as `connector set` takes them: `{ baseUrl: simulator.origin, 'cache.ticker': '0' }`. */
  values?: Record<string, string>;
  secrets?: Record<string, string>;
  clock?: ConnectorClock;
  /** A new one, removed with the test, where this is left out. */
  dataDir?: string;
}

export interface OpenedConnector {
  opened: OpenConnector;
  /** Runs a tool as the registry does: parse, then run. @throws what the tool throws, and when there is no such tool */
  call(tool: string, args?: JsonObject, options?: { signal?: AbortSignal }): Promise<ToolOutput>;
  question(text: string): Question;
  usage(): SourceUsage;
  /** Everything it logged. */
  logs: { level: LogLevel; message: string }[];
  dataDir: string;
  close(): Promise<void>;
}

/** Closed when the test ends. @throws AppError as the connector's `open` does */
export async function openConnector(
  connector: Connector,
  options: OpenOptions = {},
): Promise<OpenedConnector> {
  const dataDir = options.dataDir ?? ownFolder();
  const { clock = realClock, values = {}, secrets = {} } = options;
  const settings = configured(connector);
  settings.demand(values);
  demandSecrets(settings.fields, secrets);
  const { credential, cacheSeconds, timeoutMs } = settings.read(values, async (key) => secrets[key] ?? null);
  const logs: OpenedConnector['logs'] = [];
  const log: ConnectorContext['log'] = (level, message) => logs.push({ level, message });
  const outbound = createOutbound({
    ...{ title: connector.title, dataDir, clock, cacheSeconds, timeoutMs, log },
    told: () => undefined,
  });
  const { service, cache, socket, signal } = outbound;
  const opened = await connector
    .open({ dataDir, credential, clock, log, service, cache, socket, signal })
    .catch(async (error: unknown) => {
      await outbound.close();
      throw error;
    });
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= opened.close().finally(outbound.close);
    return closing;
  };
  onTestFinished(close);
  return {
    opened,
    async call(name, args = {}, { signal: left = new AbortController().signal } = {}) {
      const tool = toolOf(opened, name);
      return tool.run(tool.parse(args), toolContext({ signal: left, log }));
    },
    question: (text) => understand(text),
    usage: outbound.usage,
    logs,
    dataDir,
    close,
  };
}

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-connector-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const realClock: ConnectorClock = {
  now: Date.now,
  sleep: async (ms, signal) => {
    await sleep(ms, undefined, { signal });
  },
};

function demandSecrets(fields: readonly { key: string; secret: boolean }[], secrets: Record<string, string>) {
  const known = new Set(fields.filter(({ secret }) => secret).map(({ key }) => key));
  for (const key of Object.keys(secrets))
    if (!known.has(key)) throw new Error(`There is no secret “${key}”.`);
}

function toolOf(opened: OpenConnector, name: string): Tool {
  const tool = opened.tools.find((one) => one.name === name);
  if (tool === undefined)
    throw new Error(`There is no tool “${name}”: ${opened.tools.map((one) => one.name).join(', ')}.`);
  return tool;
}

function toolContext(given: Pick<ToolContext, 'signal' | 'log'>): ToolContext {
  const origin = 'https://patchbay.test';
  return { ...given, origin, link: (id) => `${origin}/data/${encodeURIComponent(id)}`, sources: null };
}
