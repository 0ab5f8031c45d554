/** What a source of tools looks like to the core. Every folder beside this file exports one `Connector`. */
import { z } from 'zod';
import type { Effect, LogLevel } from '../../contract/state.ts';
import type { DocumentSource } from './documents.ts';
import type { Prompt, Resources } from './resources.ts';
import type { Cache, Service, ServiceOptions, Socket } from './service.ts';

export * from './alike.ts';
export * from './clear-text.ts';
export * from './credential.ts';
export * from './documents.ts';
export * from './resources.ts';
export * from './retry-after.ts';
export * from './service.ts';
export * from './service-error.ts';
export * from './spelling.ts';
export * from './define-tool.ts';
export * from './tool-error.ts';
export * from './wording.ts';
export { editDistance } from '../edit-distance.ts';
export { unlessLeft } from '../unless-left.ts';

/** JSON as it travels. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** MCP tool annotations (2025-03-26 and later). All four are always told: a missing one reads as the worst case. */
export interface ToolAnnotations {
  title: string;
  readOnlyHint: boolean;
  destructiveHint: boolean;
  idempotentHint: boolean;
  openWorldHint: boolean;
}

/** A tool as clients see it, and how it runs. */
export interface Tool {
  /** `^[A-Za-z0-9_-]{1,64}$`, unique in the whole product. */
  name: string;
  title: string;
  description: string;
  /** JSON Schema 2020-12, an object. */
  inputSchema: JsonObject;
  /** JSON Schema of `structuredContent`, where it is promised. */
  outputSchema?: JsonObject;
  effect: Effect;
  annotations: ToolAnnotations;
  /** Checks and normalizes the arguments. Throws `ToolError` in words the model can act on. */
  parse(args: JsonObject): JsonObject;
  /** Does the work. `input` is what `parse` returned. Throws `ToolError` for expected failures. */
  run(input: JsonObject, context: ToolContext): Promise<ToolOutput>;
}

export interface ToolContext {
  /** Aborted at the deadline and when the client cancels. */
  signal: AbortSignal;
  /** Origin for links in results: public when there is one, else loopback. */
  origin: string;
  /** Absolute address at which whoever has it can open a document for a while, without a token. */
  link(id: string): string;
  /** Ids of the sources that the caller may use; null is all of them. For tools that span sources. */
  sources: ReadonlySet<string> | null;
  /** Writes to the log under the connector's id. */
  log(level: LogLevel, message: string): void;
}

/** A tool's value. `structured` also travels as JSON text, so say things once. `summary` is one line for the journal. */
export interface ToolOutput {
  structured: JsonObject;
  summary: string;
}

/** What an opened connector offers. */
export interface OpenConnector {
  tools: Tool[];
  /** Set up like this it asks nothing of the network, whatever `Connector.remote` says: it has no usage to show. */
  offline?: true;
  documents?: DocumentSource;
  /** MCP resources and prompts, where the source has any. */
  resources?: Resources;
  prompts?: readonly Prompt[];
  /**
   * Asks the source whether it answers with these settings, by a real and cheap request that tells apart what can be
   * wrong: throws an AppError with one of the `source_…` codes and a remedy. Returns one sentence of what was found.
   */
  check(signal: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/** What a connector is given; nothing of MCP, of our listener, or of another connector. */
export interface ConnectorContext<C extends z.ZodObject = z.ZodObject> {
  /** Folder for the connector's own files; exists. */
  dataDir: string;
  /** The settings by key, checked and with their defaults; a secret one is a `Secret` that is read when it is needed. */
  credential: z.output<C>;
  clock: ConnectorClock;
  log(level: LogLevel, message: string): void;
  /** Aborted when the connector is closed. */
  signal: AbortSignal;
  /** A polite HTTP client for one service: see `Service`. */
  service(options: ServiceOptions): Service;
  /** What is kept of the service's answers, by the times of `Remote.cacheSeconds`. */
  cache: Cache;
  /** Opens a WebSocket (RFC 6455). @throws AppError `source_unreachable` */
  socket(url: string, options: { signal: AbortSignal; onText(text: string): void }): Promise<Socket>;
}

/** Time, so that tests can own it. Milliseconds. */
export interface ConnectorClock {
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason when it is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** What a connector of a service on the network has besides its own settings: each becomes a setting of it. */
export interface Remote {
  /** How long an answer of each kind is good, in seconds: the defaults of `cache.<kind>`. */
  cacheSeconds: Readonly<Record<string, number>>;
  /** Default of `timeout`, in milliseconds, for one request. */
  timeoutMs: number;
}

export interface Connector<C extends z.ZodObject = z.ZodObject> {
  /** Prefix of document ids and, but for the workspace and tastytrade, of tool names: `binance`. */
  id: string;
  title: string;
  description: string;
  /** Whether it is switched on until somebody says otherwise. Setting any of its fields switches it on. */
  startsEnabled: boolean;
  /** Made of `field`, `choice`, `flag` and `secret`: the form, the command line and the checks are drawn from it. */
  credential: C;
  /** Settings that guides of other programs name and this has not: for whoever tries them, what there is instead. */
  elsewhere?: { settings: readonly string[]; instead: string };
  /** Null for what needs no network. */
  remote: Remote | null;
  /** Throws an AppError when it cannot be opened; that is a state someone can see, never a stop. */
  open(context: ConnectorContext<C>): Promise<OpenConnector>;
}

/** Keeps the type of the credential while `open` is written. */
export function defineConnector<C extends z.ZodObject>(connector: Connector<C>): Connector {
  // The core has checked and read the settings by the connector's own schema: a second time would read what was read.
  const settings = z.custom<z.output<C>>();
  return {
    ...connector,
    open: (context) => connector.open({ ...context, credential: settings.parse(context.credential) }),
  };
}
