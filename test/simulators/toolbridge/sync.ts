/** The sync interface: sessions, pull, push, the state of the account and its wipe. */
import { objectIn, plain, problem, type Answer, type KnownCall } from './answer.ts';
import type { Limit } from './bucket.ts';
import { limitOf } from './items.ts';
import { kinds, rules, type Kind } from './kinds.ts';
import type { Sessions } from './sessions.ts';
import { fromCursor, toCursor, written } from './times.ts';

export function beginSession({ sub, store }: KnownCall, sessions: Sessions): Answer {
  const session = sessions.begin(sub, store.epoch);
  return { status: 201, headers: { 'X-Sync-Epoch': String(store.epoch) }, body: session };
}

export function answerSession({ method, sub }: KnownCall, id: string, sessions: Sessions): Answer {
  const session = sessions.find(id);
  if (session === undefined) return plain(404, 'session not found or expired');
  if (session.userId !== sub) return plain(403, 'forbidden');
  if (method === 'GET') return { status: 200, body: session };
  sessions.end(id);
  return { status: 204 };
}

export function pull({ query, store }: KnownCall, kind: Kind): Answer {
  const found = store.after(kind, fromCursor(query.get('cursor')), limitOf(query), true);
  const last = found.at(-1);
  return {
    status: 200,
    body: {
      upserts: found.filter(({ deletedAtMs }) => deletedAtMs === null).map(({ payload }) => payload),
      deletes: found.flatMap(({ uid, deletedAtMs }) =>
        deletedAtMs === null ? [] : [{ uid, deletedAt: written(deletedAtMs) }],
      ),
      ...(last === undefined ? {} : { nextCursor: toCursor({ ms: last.updatedAtMs, uid: last.uid }) }),
    },
  };
}

export function push(call: KnownCall, kind: Kind): Answer {
  const items: unknown = objectIn(call)?.['items'];
  if (!Array.isArray(items))
    return { status: 400, body: [{ uid: '', version: 0, updatedAt: '', error: 'invalid json' }] };
  const given: unknown[] = items;
  return {
    status: 200,
    body: given.map((item) => call.store.push(kind, typeof item === 'object' ? { ...item } : {})),
  };
}

export function tellState({ store }: KnownCall): Answer {
  const wiped = store.lastWipeAt === null ? {} : { lastWipeAt: store.lastWipeAt, lastWipeBy: 'user' };
  return { status: 200, body: { epoch: store.epoch, ...wiped } };
}

export function wipe(call: KnownCall, sessions: Sessions): Answer {
  if (objectIn(call)?.['confirm'] !== 'WIPE')
    return problem(call, 400, 'confirmation required: must send {"confirm":"WIPE"}');
  const deleted = call.store.wipe();
  sessions.endAll(call.sub);
  return { status: 200, body: { epoch: call.store.epoch, deleted } };
}

export function tellInfo(now: number, limit: Limit): Answer {
  const entities = kinds.map((kind) => [rules[kind].path, { maxLimit: 1000, push: true, pull: true }]);
  return {
    status: 200,
    body: {
      apiVersion: '1.1',
      serverTime: written(now),
      entities: Object.fromEntries(entities),
      locking: { supported: true, mode: 'session' },
      rateLimit: { windowSeconds: 60, maxRequests: limit.perMinute, burst: limit.burst },
      hints: { recommendedBatch: 500, backoffMsOn429: 1500 },
      minClientVersion: '0.1.0',
    },
  };
}
