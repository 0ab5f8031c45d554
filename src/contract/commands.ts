/** What a face may ask the core: name → input and output. Inputs are parsed at the door, always. */
import { z } from 'zod';
import { settingsSchema } from './settings.ts';
import { problemCodeSchema } from './errors.ts';
import {
  approvalSchema,
  callDetailSchema,
  callSchema,
  doctorSchema,
  logEntrySchema,
  logLevelSchema,
  oauthClientSchema,
  oauthSchema,
  scopeSchema,
  secretPresenceSchema,
  sourceSchema,
  tokenSchema,
  toolSummarySchema,
} from './state.ts';

const nothing = z.strictObject({});
const page = { limit: z.number().int().min(1).max(1000).default(100), before: z.string().optional() };

/** Where `app.open` may lead: a closed list, never an address from a caller. */
export const destinationSchema = z.enum([
  'chatgpt-connectors',
  'chatgpt-settings',
  'ngrok-authtoken',
  'ngrok-domains',
  'documentation',
  'data-folder',
]);
export type Destination = z.infer<typeof destinationSchema>;

/** The destinations that are pages; the others are folders of the machine. */
export const destinationPages = {
  'chatgpt-connectors': 'https://chatgpt.com/plugins',
  'chatgpt-settings': 'https://chatgpt.com/#settings',
  'ngrok-authtoken': 'https://dashboard.ngrok.com/get-started/your-authtoken',
  'ngrok-domains': 'https://dashboard.ngrok.com/domains',
} as const satisfies Partial<Record<Destination, string>>;

/**
 * Who did what to whom. `actor` is a face (`window`, `terminal`, `rest`), `patchbay` itself, or `client` for what came
 * from the listener; `address` is then where from, and `detail` what happened, in words.
 */
export const auditEntrySchema = z.object({
  id: z.string(),
  at: z.number(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  address: z.string(),
  detail: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** A list of addresses as far as it is told: `fetched` is its day, as in 2026-10-08. */
const rangesSchema = z.object({ fetched: z.string(), prefixes: z.number().int() });

export const commands = {
  /** Newest last. `before` is a call id: the page ends just before it. */
  'calls.list': {
    input: z.strictObject({
      ...page,
      client: z.string().optional(),
      tool: z.string().optional(),
      text: z.string().optional(),
    }),
    output: z.object({ calls: z.array(callSchema), more: z.boolean() }),
  },
  'calls.show': { input: z.strictObject({ id: z.string() }), output: callDetailSchema },
  'logs.list': {
    input: z.strictObject({
      limit: page.limit,
      level: logLevelSchema.optional(),
      text: z.string().optional(),
    }),
    output: z.object({ entries: z.array(logEntrySchema) }),
  },
  'audit.list': {
    input: z.strictObject({ limit: page.limit }),
    output: z.object({ entries: z.array(auditEntrySchema) }),
  },

  /**
   * The one place where a secret is shown: a token Patchbay has just made, once. `scope` is space-separated. A `link`
   * needs the setting `access.secretLinks`; its `url` is the address to give to the client, and null while there is no listener.
   */
  'tokens.create': {
    input: z.strictObject({
      name: z.string().trim().min(1).max(100),
      kind: z.enum(['bearer', 'link']).default('bearer'),
      scope: z.string().default('mcp:read mcp:write'),
      expiresInDays: z.number().positive().max(3650).nullable().default(null),
    }),
    output: tokenSchema
      .pick({ id: true, name: true, scope: true, expiresAt: true })
      .extend({ token: z.string(), url: z.string().nullable() }),
  },
  'tokens.list': { input: nothing, output: z.object({ tokens: z.array(tokenSchema) }) },
  'tokens.revoke': { input: z.strictObject({ id: z.string() }), output: nothing },

  /** What waits for the user, oldest first. */
  'approvals.list': { input: nothing, output: z.object({ approvals: z.array(approvalSchema) }) },
  /**
   * Answers one. The window must give the `number` that the asking browser shows; elsewhere it is checked where given.
   * `scopes` and `sources` narrow what is approved; without them it is all that was asked for.
   */
  'approvals.decide': {
    input: z.strictObject({
      id: z.string(),
      decision: z.enum(['approve', 'reject']),
      number: z.number().int().optional(),
      scopes: z.array(scopeSchema).optional(),
      sources: z.array(z.string()).nullable().optional(),
    }),
    output: nothing,
  },

  'clients.list': { input: nothing, output: z.object({ clients: z.array(oauthClientSchema) }) },
  /** By the id of a client, with all its grants, or of one grant. */
  'clients.revoke': {
    input: z.strictObject({ id: z.string() }),
    output: z.object({ grants: z.number().int() }),
  },
  'oauth.status': {
    input: nothing,
    output: oauthSchema.pick({ rounds: true, errors: true }).extend({
      /** The authorization server's name (RFC 8414 `issuer`); null while nothing listens. */
      issuer: z.string().nullable(),
      since: z.number().nullable(),
      /** See `successRate`. */
      successRate: z.number().nullable(),
      waiting: z.number().int(),
      liveGrants: z.number().int(),
      clients: z.array(oauthClientSchema),
      /** The list of OpenAI's addresses that `access.openaiOnly` goes by. */
      ranges: rangesSchema,
    }),
  },
  /** Fetches OpenAI's published addresses anew. */
  'ranges.refresh': { input: nothing, output: rangesSchema },
  /** Closes the tunnel for good, revokes every token and grant, and rejects all that waits. Tells how many of each. */
  panic: {
    input: nothing,
    output: z.object({
      tokens: z.number().int(),
      grants: z.number().int(),
      approvals: z.number().int(),
      tunnelClosed: z.boolean(),
    }),
  },

  /** Runs every check; takes up to 15 seconds. The live state shows each as it ends. */
  'doctor.run': { input: nothing, output: doctorSchema },
  /** The user has copied the public address: the first step of ChatGPT's way in. */
  'way_in.copied': { input: nothing, output: nothing },

  /** All of the open sources, shown to clients or not. */
  'tools.list': { input: nothing, output: z.object({ tools: z.array(toolSummarySchema) }) },
  /** A tool's own switch; null lets it follow the presets again. */
  'tools.enable': {
    input: z.strictObject({ name: z.string(), enabled: z.boolean().nullable() }),
    output: toolSummarySchema,
  },

  'sources.list': { input: nothing, output: z.object({ sources: z.array(sourceSchema) }) },
  /** Secret fields go to the secret store, the others to the settings; an empty value removes one. */
  'sources.configure': {
    input: z.strictObject({ id: z.string(), values: z.record(z.string(), z.string()) }),
    output: sourceSchema,
  },
  'sources.enable': { input: z.strictObject({ id: z.string(), enabled: z.boolean() }), output: sourceSchema },
  'sources.check': {
    input: z.strictObject({ id: z.string() }),
    /** `code` tells what is wrong, for programs; null when all is well. */
    output: z.object({
      ok: z.boolean(),
      code: problemCodeSchema.nullable(),
      message: z.string(),
      hint: z.string(),
    }),
  },

  'settings.get': {
    input: nothing,
    output: z.object({ settings: settingsSchema, secrets: z.array(secretPresenceSchema) }),
  },
  /** Dotted keys, e.g. `tunnel.ngrok.domain`. A secret key goes to the secret store; `null` or '' restores the default. */
  'settings.set': {
    input: z.strictObject({
      values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
    output: z.object({ settings: settingsSchema, secrets: z.array(secretPresenceSchema) }),
  },

  'tunnel.start': { input: nothing, output: nothing },
  'tunnel.stop': { input: nothing, output: nothing },

  'notices.dismiss': { input: z.strictObject({ id: z.string() }), output: nothing },

  /** Opens a known place outside the window. */
  'app.open': { input: z.strictObject({ destination: destinationSchema }), output: nothing },
} as const;

export type CommandName = keyof typeof commands;
/** What a caller writes: fields with defaults may be left out. */
export type CommandInput<N extends CommandName> = z.input<(typeof commands)[N]['input']>;
/** What a handler gets: parsed. */
export type ParsedInput<N extends CommandName> = z.output<(typeof commands)[N]['input']>;
export type CommandOutput<N extends CommandName> = z.output<(typeof commands)[N]['output']>;

/** Who asks, for the audit: a window, a terminal, a program with the admin token. */
export interface CommandContext {
  face: 'window' | 'terminal' | 'rest';
  signal: AbortSignal;
}

export type CommandHandlers = {
  [N in CommandName]: (input: ParsedInput<N>, context: CommandContext) => Promise<CommandOutput<N>>;
};

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
