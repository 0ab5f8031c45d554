/** What the simulated server answers: who asks, for which tenant, how often, in which session and epoch, and then what. */
import { header, plain, problem, type Answer, type Call, type KnownCall } from './answer.ts';
import type { Buckets, Limit } from './bucket.ts';
import { answerItems, type ItemsOptions } from './items.ts';
import { verifyToken } from './jwt.ts';
import { kindOfPath } from './kinds.ts';
import type { Sessions } from './sessions.ts';
import type { UserStore } from './store.ts';
import { answerSession, beginSession, pull, push, tellInfo, tellState, wipe } from './sync.ts';
import { refusedTenant, tellTenant, type TenancyOptions } from './tenancy.ts';

export interface ServerParts {
  jwtSecret: string;
  tenancy: TenancyOptions;
  items: ItemsOptions;
  limit: Limit;
  /** For calls on items, and for those that begin sessions or ask for the tenant. */
  buckets: { items: Buckets; sessions: Buckets };
  sessions: Sessions;
  storeOf(sub: string): UserStore;
  now(): number;
}

const notFound: Answer = { status: 404, body: '404 page not found\n' };

export function answer(call: Call, parts: ServerParts): Answer {
  const { method, path } = call;
  if (path === '/healthz' && method === 'GET') return { status: 200, body: 'ok' };
  if (path === '/v1/sync/info' && method === 'GET') return tellInfo(parts.now(), parts.limit);
  const [, token = ''] = /^Bearer (.+)$/.exec(header(call, 'authorization')) ?? [];
  const sub = verifyToken(token, parts.jwtSecret, parts.now());
  if (sub === null) return plain(401, 'unauthorized');
  const known: KnownCall = { ...call, sub, store: parts.storeOf(sub) };
  const asksTenant = path === '/v1/auth/tenant' && method === 'GET';
  // Servers that want signed headers want them here, too.
  const refused =
    asksTenant && parts.tenancy.mode !== 'signed' ? null : refusedTenant(call, sub, parts.tenancy);
  if (refused !== null) return refused;
  if (asksTenant) return limited(known, parts.buckets.sessions, () => tellTenant(call, sub, parts.tenancy));
  const [, session] = /^\/v1\/sync\/sessions(?:\/([^/]+))?$/.exec(path) ?? [];
  if (session !== undefined) return answerSession(known, session, parts.sessions);
  if (path === '/v1/sync/sessions' && method === 'POST')
    return limited(known, parts.buckets.sessions, () => beginSession(known, parts.sessions));
  return inSession(known, parts);
}

function inSession(call: KnownCall, parts: ServerParts): Answer {
  const { method, path, store } = call;
  const id = header(call, 'x-sync-session');
  if (id === '')
    return problem(
      call,
      428,
      'X-Sync-Session header required. Please call POST /v1/sync/sessions to begin a session.',
    );
  const session = parts.sessions.find(id);
  if (session === undefined)
    return problem(
      call,
      428,
      'Invalid or expired sync session. Please call POST /v1/sync/sessions to begin a new session.',
    );
  if (session.userId !== call.sub)
    return problem(call, 403, 'Session does not belong to authenticated user.');
  if (path === '/v1/sync/wipe' && method === 'POST') return wipe(call, parts.sessions);
  if (path === '/v1/sync/state' && method === 'GET') return tellState(call);
  return limited(call, parts.buckets.items, () => {
    if ((Number(header(call, 'x-sync-epoch')) || 0) < store.epoch)
      return {
        status: 409,
        headers: { 'X-Sync-Epoch': String(store.epoch) },
        body: { error: 'epoch_mismatch', epoch: store.epoch, correlation_id: call.correlationId },
      };
    return onItems(call, parts);
  });
}

function onItems(call: KnownCall, parts: ServerParts): Answer {
  const [, version, first = '', ...rest] = call.path.split('/');
  if (version !== 'v1') return notFound;
  if (first !== 'sync') {
    const kind = kindOfPath(first);
    return kind === undefined ? notFound : answerItems(call, kind, rest, parts.items);
  }
  const [path = '', verb, ...more] = rest;
  const kind = kindOfPath(path);
  if (kind === undefined || more.length > 0) return notFound;
  if (verb === 'pull' && call.method === 'GET') return pull(call, kind);
  return verb === 'push' && call.method === 'POST' ? push(call, kind) : notFound;
}

function limited(call: KnownCall, buckets: Buckets, work: () => Answer): Answer {
  const { allowed, headers, retryAfterSeconds } = buckets(call.sub);
  const answered = allowed
    ? work()
    : problem(call, 429, `Rate limit exceeded. Please retry after ${retryAfterSeconds} seconds.`);
  const retry: Record<string, string> = allowed ? {} : { 'Retry-After': String(retryAfterSeconds) };
  return { ...answered, headers: { ...answered.headers, ...headers, ...retry } };
}
