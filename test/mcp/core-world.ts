/** A real core on a temporary folder, fakes at its ports, and a face that asks it through the wire. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { CommandInput, CommandName, CommandOutput } from '../../src/contract/commands.ts';
import type { CoreEvent } from '../../src/contract/events.ts';
import type { LogEntry, State } from '../../src/contract/state.ts';
import { connect, serve } from '../../src/contract/wire.ts';
import type { Connector, JsonObject } from '../../src/mcp/connectors/connector.ts';
import { createCore, type Core, type CoreOptions } from '../../src/mcp/core.ts';
import type { Ports } from '../../src/mcp/ports.ts';
import { systemClock } from '../../src/mcp/standard.ts';
import { workspace } from '../../src/mcp/connectors/workspace/index.ts';
import { createPipe } from '../contract/pipe.ts';
import { createFakeSecretStore } from '../fakes/secret-store.ts';
import { createFakeTunnelAgent, type FakeTunnelAgent } from '../fakes/tunnel-agent.ts';

export interface WorldOptions {
  dataDir?: string;
  connectors?: readonly Connector[];
  overrides?: CoreOptions['overrides'];
  ports?: Partial<Ports>;
}

export interface World {
  core: Core;
  dataDir: string;
  agent: FakeTunnelAgent;
  /** What the door's own log was given. */
  logged: LogEntry[];
  events: CoreEvent[];
  /** Everything that crossed the wire towards the face, as JSON. */
  overWire(): string;
  state(): State;
  /** Starts the core and answers the listener's origin. */
  start(): Promise<string>;
  /** Runs a command as a face does. */
  ask<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutput<N>>;
}

export function makeDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-core-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Stopped when the test is over, if it was not before. */
export function openWorld(options: WorldOptions = {}): World {
  const dataDir = options.dataDir ?? makeDataDir();
  const agent = createFakeTunnelAgent();
  const secrets = createFakeSecretStore();
  const logged: LogEntry[] = [];
  const events: CoreEvent[] = [];
  const core = createCore(
    {
      paths: { dataDir },
      clock: systemClock,
      secrets: { open: async () => secrets },
      tunnel: agent,
      log: { write: (entry) => void logged.push(entry) },
      opener: { open: async () => undefined },
      ...options.ports,
    },
    {
      version: '9.9.9',
      connectors: options.connectors ?? [],
      overrides: { port: 0, ...options.overrides },
    },
  );
  core.subscribe((event) => events.push(event));
  const pipe = createPipe();
  const farewell = serve(core, pipe.core, 'window');
  const face = connect(pipe.face);
  onTestFinished(async () => {
    farewell('The test is over.');
    await core.stop('The test is over.');
  });
  const state = () => core.snapshot().state;
  return {
    core,
    dataDir,
    agent,
    logged,
    events,
    overWire: () => JSON.stringify(pipe.sent),
    state,
    async start() {
      await core.start();
      return originOf(state());
    },
    ask: (name, input) => face.call(name, input),
  };
}

export function originOf({ listener }: State): string {
  if (listener.kind !== 'listening') throw new Error(`The listener is ${listener.kind}.`);
  return listener.origin;
}

export const phasesOf = (events: CoreEvent[]) =>
  events.flatMap((event) => (event.name === 'phase.changed' ? [event.payload.phase] : []));
export const listenersOf = (events: CoreEvent[]) =>
  events.flatMap((event) => (event.name === 'listener.changed' ? [event.payload.listener.kind] : []));

/** Takes a port that was free. */
export async function occupy(): Promise<{ port: number; leave(): Promise<void> }> {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const leave = () => new Promise<void>((resolve) => other.close(() => resolve()));
  onTestFinished(leave);
  return { port: (other.address() as AddressInfo).port, leave };
}

/** Starts another core on the folder: it can only if everything there was let go. */
export async function expectFree(dataDir: string): Promise<void> {
  const next = openWorld({ dataDir, connectors: [workspace] });
  await next.start();
  await next.core.stop('It was free.');
}

export async function isReachable(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/health`)).ok;
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return false;
  }
}

/** A token made for the test, as `Authorization` carries it. */
export async function bearerOf(world: World, scope = 'mcp:read mcp:write'): Promise<string> {
  const { token } = await world.ask('tokens.create', { name: 'test', scope });
  return `Bearer ${token}`;
}

export interface RpcAnswer {
  status: number;
  headers: Headers;
  body: { result?: JsonObject; error?: JsonObject };
}

/** One MCP request of the 2025 revisions, without a session unless the headers name one. */
export async function rpc(
  origin: string,
  headers: Record<string, string>,
  message: { method: string; params?: JsonObject },
): Promise<RpcAnswer> {
  const response = await fetch(`${origin}/mcp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, ...message }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as RpcAnswer['body'],
  };
}

export function callTool(
  origin: string,
  authorization: string,
  name: string,
  args: JsonObject = {},
): Promise<RpcAnswer> {
  return rpc(origin, { authorization }, { method: 'tools/call', params: { name, arguments: args } });
}

export async function toolNames(origin: string, authorization: string): Promise<string[]> {
  const { body } = await rpc(origin, { authorization }, { method: 'tools/list' });
  const tools = body.result?.['tools'];
  if (!Array.isArray(tools)) throw new Error(`No tools in ${JSON.stringify(body)}`);
  return tools.map((tool) => String((tool as JsonObject)['name']));
}

/** The status of a request that names a host of its own, which `fetch` does not allow. */
export function statusFor(origin: string, path: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}${path}`, { headers: { host } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Everything in a folder and below, as one text in which a secret can be looked for. */
export function textBelow(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}
