/** The one live-state tree. Every face (window, tray, terminal) is a drawing of it. Times are Unix milliseconds. */
import { z } from 'zod';
import { problemSchema } from './errors.ts';
import { settingsSchema } from './settings.ts';

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
  options: z.array(z.string()),
  default: z.string(),
});
export type Field = z.infer<typeof fieldSchema>;

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
  fields: z.array(fieldSchema),
  lastCallAt: time.nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

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

/** What a grant or token allows. `offline_access` lets a client stay connected without asking again. */
export const scopeSchema = z.enum(['mcp:read', 'mcp:write', 'offline_access']);
export type Scope = z.infer<typeof scopeSchema>;

/**
 * How far a client's name can be believed. `domain`: its metadata was read from that domain, which its id names.
 * `claimed`: it registered itself under a name of its own choice.
 */
export const verificationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('domain'), domain: z.string() }),
  z.object({ kind: z.literal('claimed') }),
]);
export type Verification = z.infer<typeof verificationSchema>;

/**
 * A client that waits to be let in. One of the three `choices` is the number that the asking browser shows; which one
 * is told to nobody. `address` is the browser's, `redirectHost` is where the answer goes.
 */
export const approvalSchema = z.object({
  id: z.string(),
  kind: z.literal('consent'),
  client: z.string(),
  clientId: z.string(),
  verification: verificationSchema,
  redirectHost: z.string(),
  scopes: z.array(scopeSchema),
  address: z.string(),
  choices: z.array(z.number().int()),
  /** Whether the page that asked is still open, as far as can be told. */
  page: z.enum(['open', 'gone']),
  askedAt: time,
  expiresAt: time,
});
export type Approval = z.infer<typeof approvalSchema>;

/** One authorization that the user gave. It ends at `expiresAt`, or sooner when nobody uses it. */
export const grantSchema = z.object({
  id: z.string(),
  scopes: z.array(scopeSchema),
  /** Ids of the sources it is narrowed to; null is all of them. */
  sources: z.array(z.string()).nullable(),
  /** The address it is good for (RFC 8707 resource). */
  resource: z.string(),
  redirectHost: z.string(),
  address: z.string(),
  createdAt: time,
  lastUsedAt: time.nullable(),
  expiresAt: time,
});
export type Grant = z.infer<typeof grantSchema>;

/** A client known by OAuth: by its metadata document (`document`) or because it registered itself. */
export const oauthClientSchema = z.object({
  id: z.string(),
  name: z.string(),
  how: z.enum(['document', 'registered']),
  verification: verificationSchema,
  redirectHosts: z.array(z.string()),
  firstSeen: time,
  lastUsedAt: time.nullable(),
  grants: z.array(grantSchema),
});
export type OAuthClient = z.infer<typeof oauthClientSchema>;

/** A step of authorization that was refused: which one, whose, and what to do about it. */
export const oauthErrorSchema = z.object({
  at: time,
  step: z.enum(['register', 'authorize', 'consent', 'token', 'refresh', 'revoke', 'access']),
  client: z.string(),
  address: z.string(),
  /** The OAuth error code, e.g. `invalid_grant`. */
  error: z.string(),
  message: z.string(),
  hint: z.string(),
});
export type OAuthError = z.infer<typeof oauthErrorSchema>;

/** How letting clients in has gone since the start. Every round that was asked for ends as one of the four. */
export const oauthSchema = z.object({
  clients: z.array(oauthClientSchema),
  rounds: z.object({
    asked: z.number().int(),
    completed: z.number().int(),
    rejected: z.number().int(),
    expired: z.number().int(),
    failed: z.number().int(),
  }),
  /** Newest last. */
  errors: z.array(oauthErrorSchema),
});
export type OAuthState = z.infer<typeof oauthSchema>;

/** The steps by which ChatGPT comes in, in order. */
export const wayInSteps = [
  'copied',
  'discovered',
  'registered',
  'asked',
  'token',
  'listed',
  'called',
] as const;
export type WayInStep = (typeof wayInSteps)[number];

/** A request of ChatGPT's, as the doctor and the guide tell it. `what` and `outcome` are words for people. */
export const visitSchema = z.object({
  at: time,
  what: z.string(),
  status: z.number().int(),
  ok: z.boolean(),
  outcome: z.string(),
  address: z.string(),
});
export type Visit = z.infer<typeof visitSchema>;

/** How far ChatGPT has come at the present address: when each step was seen, and where and why it stopped. */
export const wayInSchema = z.object({
  steps: z.object({
    copied: time.nullable(),
    discovered: time.nullable(),
    registered: time.nullable(),
    asked: time.nullable(),
    token: time.nullable(),
    listed: time.nullable(),
    called: time.nullable(),
  }),
  stopped: z.object({ step: z.enum(wayInSteps), problem: problemSchema, at: time }).nullable(),
  /** The last real request of ChatGPT, also from before the start. */
  last: visitSchema.nullable(),
});
export type WayIn = z.infer<typeof wayInSchema>;

/** One check of the doctor. `skip` means that an earlier failure makes it meaningless, or that there is nothing to check. */
export const checkSchema = z.object({
  id: z.string(),
  title: z.string(),
  side: z.enum(['inside', 'outside']),
  status: z.enum(['pass', 'warn', 'fail', 'skip']),
  evidence: z.string(),
  /** What to do, one thing; empty where there is nothing to do. */
  remedy: z.string(),
  durationMs: z.number(),
});
export type Check = z.infer<typeof checkSchema>;

/** The doctor's newest round. `planned` counts the checks there will be. */
export const doctorSchema = z.object({
  running: z.boolean(),
  startedAt: time,
  endedAt: time.nullable(),
  planned: z.number().int(),
  checks: z.array(checkSchema),
});
export type DoctorState = z.infer<typeof doctorSchema>;

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
    clients: [],
    tokens: [],
    approvals: [],
    oauth: {
      clients: [],
      rounds: { asked: 0, completed: 0, rejected: 0, expired: 0, failed: 0 },
      errors: [],
    },
    wayIn: {
      steps: {
        copied: null,
        discovered: null,
        registered: null,
        asked: null,
        token: null,
        listed: null,
        called: null,
      },
      stopped: null,
      last: null,
    },
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
