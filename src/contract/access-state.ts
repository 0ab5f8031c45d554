/** The rooms of the live state about being let in: approvals, clients, grants, ChatGPT's way in, and the doctor. */
import { z } from 'zod';
import { problemSchema } from './errors.ts';

const time = z.number();

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

/**
 * Of the rounds that ended otherwise than by the user's no, how many were completed: 0 to 1; null before the first.
 * A no is an answer like any other, and no failure.
 */
export function successRate({ completed, expired, failed }: OAuthState['rounds']): number | null {
  const ended = completed + expired + failed;
  return ended === 0 ? null : completed / ended;
}

/** As it is before anybody has asked. */
export const noOAuth: OAuthState = {
  clients: [],
  rounds: { asked: 0, completed: 0, rejected: 0, expired: 0, failed: 0 },
  errors: [],
};

/** As it is before anything was seen at an address. */
export const noWayIn: WayIn = {
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
};
