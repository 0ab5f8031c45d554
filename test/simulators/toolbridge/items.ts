/** The REST interface: eight operations on each kind of item. */
import { header, objectIn, problem, type Answer, type KnownCall } from './answer.ts';
import { rules, type Kind, type Payload } from './kinds.ts';
import { isUid, type Kept, type Mutation } from './store.ts';
import { fromCursor, toCursor, written } from './times.ts';

export interface ItemsOptions {
  /** What DELETE answers: the item, or no more than its uid, version and times, as older servers do. */
  deleteAnswers: 'item' | 'stub';
}

/** `rest` is what follows the kind in the path: nothing, a uid, or a uid and a verb. */
export function answerItems(
  call: KnownCall,
  kind: Kind,
  rest: readonly string[],
  options: ItemsOptions,
): Answer {
  const [uid, verb, ...more] = rest;
  if (uid === undefined) {
    if (call.method === 'GET') return list(call, kind);
    return call.method === 'POST' ? create(call, kind) : problem(call, 405, 'method not allowed');
  }
  if (!isUid(uid)) return problem(call, 400, 'invalid UID');
  if (verb !== undefined) {
    if (more.length > 0 || call.method !== 'POST') return { status: 404, body: '404 page not found\n' };
    if (verb === 'archive') return change(call, kind, uid, 'archive', () => rules[kind].archive);
    return verb === 'process' ? act(call, kind, uid) : { status: 404, body: '404 page not found\n' };
  }
  switch (call.method) {
    case 'GET':
      return get(call, kind, uid);
    case 'PUT':
      return put(call, kind, uid);
    case 'PATCH':
      return patch(call, kind, uid);
    case 'DELETE':
      return remove(call, kind, uid, options);
    default:
      return problem(call, 405, 'method not allowed');
  }
}

/** 500 unless it is from 1 to 1000; more is 1000. */
export function limitOf(query: URLSearchParams): number {
  const limit = Number(query.get('limit') ?? '');
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, 1000) : 500;
}

function list({ query, store }: KnownCall, kind: Kind): Answer {
  const includeDeleted = query.get('includeDeleted') === 'true';
  const found = store.after(kind, fromCursor(query.get('cursor')), limitOf(query), includeDeleted);
  const last = found.at(-1);
  // Also on the last page that has anything: only an empty page tells the end.
  const next = last === undefined ? {} : { nextCursor: toCursor({ ms: last.updatedAtMs, uid: last.uid }) };
  return { status: 200, body: { items: found.map(told), ...next } };
}

function create(call: KnownCall, kind: Kind): Answer {
  const payload = objectIn(call);
  if (payload === null) return problem(call, 400, 'invalid JSON');
  return write(call, kind, 'create', { payload }, 201);
}

function get(call: KnownCall, kind: Kind, uid: string): Answer {
  const found = call.store.find(kind, uid);
  if (found === undefined) return problem(call, 404, `${rules[kind].words} not found`);
  if (found.deletedAtMs !== null && call.query.get('includeDeleted') !== 'true')
    return gone(found, `${rules[kind].words} deleted`);
  return { status: 200, body: told(found) };
}

function put(call: KnownCall, kind: Kind, uid: string): Answer {
  return onAlive(call, kind, uid, 'deleted', () => {
    const payload = objectIn(call);
    if (payload === null) return problem(call, 400, 'invalid JSON');
    return write(call, kind, 'update', { payload: { ...payload, uid }, ...matched(call) });
  });
}

function patch(call: KnownCall, kind: Kind, uid: string): Answer {
  return onAlive(call, kind, uid, 'deleted', (before) => {
    const changes = objectIn(call);
    if (changes === null) return problem(call, 400, 'invalid JSON');
    const { uid: _uid, sync: _sync, ...rest } = changes;
    return write(call, kind, 'patch', { payload: { ...before.payload, ...rest }, ...matched(call) });
  });
}

function remove(call: KnownCall, kind: Kind, uid: string, { deleteAnswers }: ItemsOptions): Answer {
  return onAlive(call, kind, uid, 'already deleted', ({ payload }) => {
    const answer = write(call, kind, 'delete', { payload, deletes: true });
    const after = call.store.find(kind, uid);
    if (answer.status !== 200 || after === undefined || deleteAnswers === 'item') return answer;
    const { payload: _payload, ...stub } = told(after);
    return { status: 200, body: stub };
  });
}

function act(call: KnownCall, kind: Kind, uid: string): Answer {
  const asked = objectIn(call);
  if (asked === null) return problem(call, 400, 'invalid JSON');
  const action = typeof asked['action'] === 'string' ? asked['action'] : '';
  const { actions } = rules[kind];
  // What comes with the action in `metadata` is taken and forgotten.
  return change(
    call,
    kind,
    uid,
    'process',
    () => (Object.hasOwn(actions, action) ? actions[action] : undefined),
    action,
  );
}

function change(
  call: KnownCall,
  kind: Kind,
  uid: string,
  verb: string,
  effect: () => Payload | undefined,
  action = '',
): Answer {
  return onAlive(call, kind, uid, 'deleted', ({ payload }) => {
    const set = effect();
    if (set === undefined) return problem(call, 400, `invalid action: ${action}`);
    return write(call, kind, verb, { payload: { ...payload, ...set } });
  });
}

function onAlive(
  call: KnownCall,
  kind: Kind,
  uid: string,
  word: string,
  work: (before: Kept) => Answer,
): Answer {
  const found = call.store.find(kind, uid);
  if (found === undefined) return problem(call, 404, `${rules[kind].words} not found`);
  return found.deletedAtMs === null ? work(found) : gone(found, `${rules[kind].words} ${word}`);
}

function write(call: KnownCall, kind: Kind, verb: string, mutation: Mutation, status = 200): Answer {
  const after = call.store.mutate(kind, mutation);
  if (!('refused' in after)) return { status, body: told(after) };
  if (after.refused === 'parent') return problem(call, 500, `failed to ${verb} ${rules[kind].words}`);
  const mismatch = `version mismatch: expected ${mutation.expectedVersion ?? ''}, actual ${after.actual}`;
  return problem(call, 412, `version mismatch: ${mismatch}`);
}

/** If-Match takes a version as it is and as an entity tag. What is neither asks for nothing. */
function matched(call: KnownCall): { expectedVersion?: number } {
  const [, version] = /^(?:"(\d+)"|\d+)$/.exec(header(call, 'if-match')) ?? [];
  const given = version ?? header(call, 'if-match');
  return /^\d+$/.test(given) ? { expectedVersion: Number(given) } : {};
}

function gone({ deletedAtMs }: Kept, error: string): Answer {
  return { status: 410, body: { error, deletedAt: written(deletedAtMs ?? 0) } };
}

function told({ uid, version, updatedAtMs, deletedAtMs, payload }: Kept): Payload {
  const deletedAt = deletedAtMs === null ? {} : { deletedAt: written(deletedAtMs) };
  return { uid, version, updatedAt: written(updatedAtMs), ...deletedAt, payload };
}
