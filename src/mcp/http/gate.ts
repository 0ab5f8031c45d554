/** Who may come in: Host, path, how often, from where, and the bearer token. Denies by default. */
import type { IncomingMessage } from 'node:http';
import type { Access } from '../access/access.ts';
import type { LimitKind } from '../access/limits.ts';
import type { Ranges } from '../access/ranges.ts';
import type { Rights } from '../access/rights.ts';
import { bearerChallenge, type Challenge } from '../tools/challenge.ts';
import type { Arrival } from './arrival.ts';
import { isOurOrigin, type HostOptions } from './hosts.ts';
import { misuse } from './page-use.ts';
import { linkSecret, queryOf, type Door } from './paths.ts';
import type { Refusal } from './respond.ts';

export interface GateOptions {
  access: Pick<Access, 'verify' | 'verifyLink' | 'limits'> & { ranges: Pick<Ranges, 'includes'> };
  hosts: HostOptions;
  /** Whether of those outside this machine only OpenAI's addresses may come in. */
  openaiOnly(): boolean;
  open(): boolean;
}

/** `rights` are null where none are needed. */
export type Admission = { ok: true; door: Door; rights: Rights | null } | ({ ok: false } & Refusal);

/** A request as far as its head tells. */
export interface Knock extends Arrival {
  req: IncomingMessage;
  /** Null where the Host header is not ours. */
  host: string | null;
  path: string;
  /** Null where nothing answers at the path. */
  door: Door | null;
}

const allScopes = 'mcp:read mcp:write offline_access';
/** Limits of their own, per address, for what is dear or can be guessed at. */
const stricter: ReadonlyMap<string, LimitKind> = new Map([
  ['/oauth/authorize', 'authorize'],
  ['/oauth/token', 'token_endpoint'],
  ['/oauth/register', 'register'],
]);

export function admit(options: GateOptions, knock: Knock): Admission {
  const { door } = knock;
  const refusal = headProblem(options.hosts, knock) ?? (options.open() || door === null ? null : stopping);
  if (refusal !== null) return no(refusal);
  if (knock.via !== 'local' || isCountedHere(door)) {
    const seconds = overLimit(options, knock);
    if (seconds !== null) return no(tooMany(seconds));
  }
  if (door === null) return no(nothingHere);
  if (options.openaiOnly() && !isOnList(options, knock)) return no(notOnList);
  if (door === 'link') return throughLink(options, knock);
  return isGuarded(door) ? withToken(options, knock, door) : { ok: true, door, rights: null };
}

/** Doors at which who comes with a good token from this machine has the token's limit alone. */
function isGuarded(door: Door | null): door is 'mcp' | 'sse' | 'bridge' | 'link' {
  return door === 'mcp' || door === 'sse' || door === 'bridge' || door === 'link';
}

/** Of what comes from this machine, programs that look after Patchbay may ask for its health as often as they like. */
function isCountedHere(door: Door | null): boolean {
  return !isGuarded(door) && door !== 'page';
}

/** What is wrong before it matters who asks. */
function headProblem(hosts: HostOptions, { req, host, path }: Knock): Refusal | null {
  if (saysTwice(req.rawHeaders))
    return refusal(400, 'invalid_request', 'Host and Authorization may each be given once.');
  if (host === null) return refusal(403, 'forbidden_host', 'This host name does not belong to this server.');
  const { origin } = req.headers;
  if (origin !== undefined && !isOurOrigin(hosts, origin))
    return refusal(403, 'forbidden_origin', 'Web pages of other origins may not use this server.');
  if (!path.startsWith('/'))
    return refusal(400, 'invalid_request', 'Ask for a path, without scheme and host.');
  return path === '/oauth/authorize' ? misuse(req.headers) : null;
}

/** Node keeps the first of two such headers; whoever stands in front of us may have looked at the second. */
function saysTwice(rawHeaders: readonly string[]): boolean {
  let hosts = 0;
  let authorizations = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1;
    else if (name.length === 13 && name.toLowerCase() === 'authorization') authorizations += 1;
  }
  return hosts > 1 || authorizations > 1;
}

/** Counts the request for its address; the seconds to wait when there were too many. */
function overLimit({ access: { limits } }: GateOptions, knock: Knock): number | null {
  const { address, isDoctor } = knock.asker;
  if (isDoctor) return null;
  const seconds = limits.take('address', address);
  const kind = stricter.get(knock.path);
  if (seconds !== null || kind === undefined) return seconds;
  // A waiting page asks again and again; only what opens a round counts as one.
  if (kind === 'authorize' && queryOf(knock.req.url ?? '').has('round')) return null;
  return limits.take(kind, address);
}

/** The user's own browser, which asks for consent and opens what is cited, is on no list; nor is the doctor, who looks from outside at the user's wish. */
function isOnList({ access: { ranges } }: GateOptions, { via, asker, door, path }: Knock): boolean {
  if (via === 'local' || asker.isDoctor) return true;
  if (door === 'page' || door === 'data' || door === 'metadata' || path === '/oauth/authorize') return true;
  return ranges.includes(asker.address);
}

function withToken(options: GateOptions, knock: Knock, door: 'mcp' | 'sse' | 'bridge'): Admission {
  const { issuer } = knock.asker;
  const challenge = { issuer, resource: door === 'sse' ? '/sse' : '/mcp' } as const;
  const { authorization } = knock.req.headers;
  if (authorization === undefined) return stranger(options, knock, unauthorized(challenge));
  const token = /^Bearer ([A-Za-z0-9._~+/=-]+) *$/i.exec(authorization)?.[1];
  if (token === undefined) return stranger(options, knock, unauthorized(challenge, noBearer));
  const verdict = options.access.verify(token, { issuer, path: knock.path });
  return verdict.ok
    ? known(options, knock, door, verdict.rights)
    : stranger(options, knock, unauthorized(challenge, verdict.message));
}

/** Without a challenge: whoever has only an address can do nothing with one. */
function throughLink(options: GateOptions, knock: Knock): Admission {
  const rights = options.access.verifyLink(linkSecret(knock.path));
  if (rights === null) return stranger(options, knock, nothingHere);
  return known(options, knock, 'link', rights);
}

function known({ access }: GateOptions, knock: Knock, door: Door, rights: Rights): Admission {
  const seconds = knock.asker.isDoctor ? null : access.limits.take('token', rights.credential);
  return seconds === null ? { ok: true, door, rights } : no(tooMany(seconds));
}

/** Whoever came from outside has been counted already. */
function stranger(options: GateOptions, knock: Knock, answer: Refusal): Admission {
  const seconds = knock.via === 'local' ? overLimit(options, knock) : null;
  return no(seconds === null ? answer : tooMany(seconds));
}

function no(answer: Refusal): Admission {
  return { ok: false, ...answer };
}

function refusal(status: number, error: string, message: string): Refusal {
  return { status, error, message };
}

const noBearer = 'The Authorization header must be: Bearer <token>, with one token.';
const nothingHere = refusal(404, 'not_found', 'There is nothing at this path.');
const stopping: Refusal = {
  ...refusal(503, 'stopping', 'Patchbay is stopping. Try again in a moment.'),
  headers: { 'Retry-After': '5' },
};
const notOnList = refusal(
  403,
  'forbidden_address',
  'The user lets only OpenAI’s published addresses in, and this request came from another. They can change that in Patchbay’s settings (access.openaiOnly).',
);

function tooMany(seconds: number): Refusal {
  return {
    ...refusal(429, 'rate_limited', `Too many requests. Try again in ${seconds} s.`),
    headers: { 'Retry-After': String(seconds) },
  };
}

/** RFC 6750 section 3.1: no error code when no token was given. */
function unauthorized(challenge: Pick<Challenge, 'issuer' | 'resource'>, invalid?: string): Refusal {
  const problem = invalid === undefined ? {} : ({ error: 'invalid_token', description: invalid } as const);
  return {
    ...refusal(
      401,
      invalid === undefined ? 'unauthorized' : 'invalid_token',
      invalid ??
        'An access token is needed. Connect by OAuth, or send one that the user made: Bearer <token>.',
    ),
    headers: { 'WWW-Authenticate': bearerChallenge({ ...challenge, ...problem, scope: allScopes }) },
  };
}
