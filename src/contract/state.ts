/** The one live-state tree. Every face (window, tray, terminal) is a drawing of it. Times are Unix milliseconds. */
import { z } from 'zod';
import { approvalSchema, doctorSchema, noOAuth, noWayIn, oauthSchema, wayInSchema } from './access-state.ts';
import { problemSchema } from './errors.ts';
import { settingsSchema } from './settings.ts';

export * from './access-state.ts';

const time = z.number();

/** How many of the newest calls and log lines live in the state; older ones are asked for from the journal. */
export const liveCalls = 200;
export const liveLogs = 500;

/** The process as a whole. */
export const phaseSchema = z.enum(['stopped', 'starting', 'running', 'stopping']);

/** The public listener, bound to loopback. */
export const listenerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off') }),
  z.object({ kind: z.literal('listening'), origin: z.string(), port: z.number(), since: time }),
  z.object({ kind: z.literal('failed'), problem: problemSchema }),
]);
export type ListenerState = z.infer<typeof listenerSchema>;

/** The tunnel that publishes the listener. `url` is an origin without a trailing slash. */
export const tunnelSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off') }),
  z.object({ kind: z.literal('starting'), since: time }),
  z.object({ kind: z.literal('online'), url: z.string(), since: time }),
  z.object({ kind: z.literal('waiting'), attempt: z.number().int(), until: time, reason: problemSchema }),
  z.object({ kind: z.literal('failed'), problem: problemSchema }),
]);
export type TunnelState = z.infer<typeof tunnelSchema>;

/** What a tool does to the world: nothing, adds or changes, or deletes and overwrites. */
export const effectSchema = z.enum(['read', 'write', 'destructive']);
export type Effect = z.infer<typeof effectSchema>;

/** How a call stands. Everything but `running` and `waiting` is an end. */
export const callStatusSchema = z.enum([
  'running',
  'waiting',
  'ok',
  'failed',
  'timed_out',
  'cancelled',
  'refused',
]);
export type CallStatus = z.infer<typeof callStatusSchema>;

/** One tool call, as a row of the live table. `gist` is one line of redacted arguments; sizes are bytes. */
export const callSchema = z.object({
  id: z.string(),
  startedAt: time,
  client: z.string(),
  tool: z.string(),
  source: z.string(),
  effect: effectSchema,
  gist: z.string(),
  status: callStatusSchema,
  durationMs: z.number().nullable(),
  bytesOut: z.number().nullable(),
  summary: z.string(),
});
export type Call = z.infer<typeof callSchema>;

/** A call opened to the side: its redacted arguments and result, and what each step cost. */
export const callDetailSchema = callSchema.extend({
  arguments: z.unknown(),
  result: z.unknown(),
  transport: z.string(),
  steps: z.array(z.object({ name: z.string(), durationMs: z.number() })),
});
export type CallDetail = z.infer<typeof callDetailSchema>;

/** A client that has been heard from since the start; `transport` is what it spoke last. */
export const clientSchema = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  transport: z.enum(['2026-07-28', '2025', 'sse', 'bridge']),
  credential: z.string(),
  firstSeen: time,
  lastSeen: time,
});
export type Client = z.infer<typeof clientSchema>;

/** A field of a source's settings form. Secret ones go to the secret store and never come back. */
export const fieldSchema = z.object({
  key: z.string(),
  label: z.string(),
  help: z.string(),
  secret: z.boolean(),
  required: z.boolean(),
  /** Shown only when asked for. */
  advanced: z.boolean(),
  options: z.array(z.string()),
  default: z.string(),
});
export type Field = z.infer<typeof fieldSchema>;

/**
 * What a source has asked of its service since Patchbay was started, each try by itself. `cacheHits` are
 * answers that were kept, each of which spared a request. `failures` are those without an answer
 * and those refused: answers with a status of 400 or more, but for 404, which says that there is no such thing. `left` of
 * `limit` is what a budget still has until `resetsAt`; `blockedUntil` is when a ban ends.
 */
export const usageSchema = z.object({
  requests: z.number().int(),
  cacheHits: z.number().int(),
  failures: z.number().int(),
  budgets: z.array(
    z.object({ name: z.string(), left: z.number(), limit: z.number(), resetsAt: time.nullable() }),
  ),
  blockedUntil: time.nullable(),
});
export type SourceUsage = z.infer<typeof usageSchema>;

/** A source of tools: one connector. */
export const sourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  enabled: z.boolean(),
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('off') }),
    z.object({ kind: z.literal('starting') }),
    z.object({ kind: z.literal('ready'), since: time }),
    z.object({ kind: z.literal('waiting'), problem: problemSchema }),
    z.object({ kind: z.literal('failed'), problem: problemSchema }),
  ]),
  tools: z.number().int(),
  /** Whether it has documents that can be searched. */
  documents: z.boolean(),
  fields: z.array(fieldSchema),
  lastCallAt: time.nullable(),
  /** Null for a source that needs no network. */
  usage: usageSchema.nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

/** A tool of an open source. `enabled`: clients see it. `own` is its own switch, null where it follows the others. */
export const toolSummarySchema = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  source: z.string(),
  effect: effectSchema,
  enabled: z.boolean(),
  own: z.boolean().nullable(),
  /** About what its definition costs a model in tokens. */
  tokens: z.number().int(),
});
export type ToolSummary = z.infer<typeof toolSummarySchema>;

/** Where secrets are kept. `none` is a fine state until one is to be stored. */
export const secretsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keychain') }),
  z.object({ kind: z.literal('file') }),
  z.object({ kind: z.literal('none'), problem: problemSchema }),
]);
export type SecretsState = z.infer<typeof secretsSchema>;

/** A stored secret, as far as anybody is told. */
export const secretPresenceSchema = z.object({ name: z.string(), changedAt: time });
export type SecretPresence = z.infer<typeof secretPresenceSchema>;

/** A personal access token, without its secret. */
export const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** `link`: the secret is part of an address, for clients that can send no header and know no OAuth. */
  kind: z.enum(['bearer', 'link']),
  scope: z.string(),
  createdAt: time,
  expiresAt: time.nullable(),
  lastUsedAt: time.nullable(),
});
export type Token = z.infer<typeof tokenSchema>;

export const logLevelSchema = z.enum(['debug', 'info', 'warn', 'error']);
export type LogLevel = z.infer<typeof logLevelSchema>;

/** One log line; already redacted. `detail` is extra text such as a cause, or empty. */
export const logEntrySchema = z.object({
  at: time,
  level: logLevelSchema,
  scope: z.string(),
  message: z.string(),
  detail: z.string(),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** Something that needs the user, named by what raised it, until it is cleared. */
export const noticeSchema = z.object({ id: z.string(), problem: problemSchema, since: time });
export type Notice = z.infer<typeof noticeSchema>;

/** The day so far, in the machine's own time zone. */
export const todaySchema = z.object({
  day: z.string(),
  calls: z.number(),
  failures: z.number(),
  slowestMs: z.number(),
  bytesOut: z.number(),
});
export type Today = z.infer<typeof todaySchema>;

export const stateSchema = z.object({
  version: z.string(),
  startedAt: time.nullable(),
  phase: phaseSchema,
  listener: listenerSchema,
  tunnel: tunnelSchema,
  secrets: secretsSchema,
  storedSecrets: z.array(secretPresenceSchema),
  settings: settingsSchema,
  sources: z.array(sourceSchema),
  /** The tools of all open sources, shown to clients or not, and the federated `search` and `fetch`. */
  tools: z.array(toolSummarySchema),
  clients: z.array(clientSchema),
  tokens: z.array(tokenSchema),
  /** What waits for the user, oldest first. */
  approvals: z.array(approvalSchema),
  oauth: oauthSchema,
  wayIn: wayInSchema,
  /** Null until the doctor was first asked. */
  doctor: doctorSchema.nullable(),
  calls: z.array(callSchema),
  today: todaySchema,
  logs: z.array(logEntrySchema),
  notices: z.array(noticeSchema),
});
export type State = z.infer<typeof stateSchema>;

/** The state before anything happened. */
export function initialState(version: string): State {
  return {
    version,
    startedAt: null,
    phase: 'stopped',
    listener: { kind: 'off' },
    tunnel: { kind: 'off' },
    secrets: {
      kind: 'none',
      problem: {
        code: 'secrets_unavailable',
        message: 'No place to keep secrets has been looked for yet.',
        hint: '',
      },
    },
    storedSecrets: [],
    settings: settingsSchema.parse({}),
    sources: [],
    tools: [],
    clients: [],
    tokens: [],
    approvals: [],
    oauth: noOAuth,
    wayIn: noWayIn,
    doctor: null,
    calls: [],
    today: { day: '', calls: 0, failures: 0, slowestMs: 0, bytesOut: 0 },
    logs: [],
    notices: [],
  };
}

/**
 * The origin at which clients outside this machine reach the listener, or null while there is none.
 * A configured `server.publicUrl` wins over the tunnel.
 */
export function publicOrigin(state: Pick<State, 'settings' | 'tunnel'>): string | null {
  const configured = state.settings.server.publicUrl;
  if (configured !== '') return new URL(configured).origin;
  return state.tunnel.kind === 'online' ? state.tunnel.url : null;
}

/** The hosts a request may name when it comes from outside: the configured origin's, and the tunnel's as it is now. */
export function publicHosts({ settings, tunnel }: Pick<State, 'settings' | 'tunnel'>): string[] {
  const origins = [settings.server.publicUrl, tunnel.kind === 'online' ? tunnel.url : ''];
  return origins.filter((origin) => origin !== '').map((origin) => new URL(origin).host);
}
