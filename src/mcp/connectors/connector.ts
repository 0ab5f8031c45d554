/** What a source of tools looks like to the core. Every folder beside this file exports one `Connector`. */
import type { Effect, Field } from '../../contract/state.ts';
import type { LogLevel } from '../../contract/state.ts';

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

/** An expected failure, told to the model as a tool result with `isError`. The message says the way out. */
export class ToolError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'ToolError';
  }
}

/** A document found: `id` is `<source>:<type>[:<part>…]`, stable for ever. Higher `score` is better; scales differ per source. */
export interface Hit {
  id: string;
  title: string;
  snippet: string;
  score: number;
  /** Unix milliseconds of the last change, or null. */
  updatedAt: number | null;
}

/** A whole document, as `fetch` returns it. */
export interface Document {
  id: string;
  title: string;
  text: string;
  metadata: JsonObject;
}

/** Documents a source can search and fetch. */
export interface DocumentSource {
  search(query: string, options: { limit: number; signal: AbortSignal }): Promise<Hit[]>;
  /** Null when there is no such document (or no longer). */
  fetch(id: string, options: { signal: AbortSignal }): Promise<Document | null>;
}

/** What an opened connector offers. */
export interface OpenConnector {
  tools: Tool[];
  documents?: DocumentSource;
  /** Asks the source whether it answers with these settings; throws an AppError with a remedy when not. */
  check(signal: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

export interface ConnectorContext {
  /** Folder for the connector's own files; exists. */
  dataDir: string;
  /** Non-secret settings by field key, defaults filled in. */
  values: Record<string, string>;
  /** A secret by field key, or null. Ask when it is needed; do not keep it longer than that. */
  secret(key: string): Promise<string | null>;
  now(): number;
  log(level: LogLevel, message: string): void;
}

export interface Connector {
  /** Prefix of document ids and, but for the workspace, of tool names: `binance`. */
  id: string;
  title: string;
  description: string;
  fields: Field[];
  /** Throws an AppError when it cannot be opened; that is a state someone can see, never a stop. */
  open(context: ConnectorContext): Promise<OpenConnector>;
}
