/** One user's items on the server: versions, forced timestamps, tombstones, parents, and the last write wins. */
import { randomUUID } from 'node:crypto';
import { kinds, rules, type Kind, type Payload } from './kinds.ts';
import { read, written, type Place } from './times.ts';

export interface Kept {
  uid: string;
  version: number;
  updatedAtMs: number;
  deletedAtMs: number | null;
  payload: Payload;
}

export interface Ack {
  uid: string;
  version: number;
  updatedAt: string;
  error?: string;
}

/** Why a write was not made. */
export type Refused = { refused: 'version'; actual: number } | { refused: 'parent' };

export interface Mutation {
  payload: Payload;
  expectedVersion?: number;
  deletes?: boolean;
}

export interface UserStore {
  epoch: number;
  lastWipeAt: string | null;
  find(kind: Kind, uid: string): Kept | undefined;
  /** In the order of (time, uid), after a place. */
  after(kind: Kind, place: Place, limit: number, includeDeleted: boolean): Kept[];
  /** A write of the REST interface: the server sets version and time. */
  mutate(kind: Kind, mutation: Mutation): Kept | Refused;
  /** A write of the sync interface: the client sets the time, and the later one wins. */
  push(kind: Kind, item: Payload): Ack;
  /** Deletes everything for good and begins a new epoch; answers how many there were of each kind. */
  wipe(): Record<Kind, number>;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUid(text: unknown): text is string {
  return typeof text === 'string' && uuid.test(text);
}

export function createStore(now: () => number): UserStore {
  const tables = new Map(kinds.map((kind) => [kind, new Map<string, Kept>()]));
  const table = (kind: Kind) => tables.get(kind) ?? new Map<string, Kept>();

  const hasParent = (kind: Kind, payload: Payload): boolean => {
    const { parent } = rules[kind];
    if (parent === null) return true;
    const claimed = parent.kind === null ? parent.kinds[0] : payload[parent.kind];
    const found = parent.kinds.find((allowed) => allowed === claimed);
    const uid = payload[parent.uid];
    if (found === undefined || !isUid(uid)) return false;
    return table(found).get(uid.toLowerCase())?.deletedAtMs === null;
  };

  const store: UserStore = {
    epoch: 1,
    lastWipeAt: null,
    find: (kind, uid) => table(kind).get(uid.toLowerCase()),
    after: (kind, { ms, uid }, limit, includeDeleted) =>
      [...table(kind).values()]
        .filter(
          (item) =>
            (includeDeleted || item.deletedAtMs === null) &&
            (item.updatedAtMs > ms || (item.updatedAtMs === ms && item.uid > uid)),
        )
        .sort((one, other) => one.updatedAtMs - other.updatedAtMs || (one.uid < other.uid ? -1 : 1))
        .slice(0, limit),
    mutate(kind, { payload, expectedVersion, deletes = false }) {
      const uid = isUid(payload['uid']) ? payload['uid'].toLowerCase() : randomUUID();
      const before = table(kind).get(uid);
      if (before !== undefined && expectedVersion !== undefined && expectedVersion !== before.version)
        return { refused: 'version', actual: before.version };
      // A comment on what is gone can be deleted, and nothing else.
      if (!deletes && !hasParent(kind, payload)) return { refused: 'parent' };
      const updatedAtMs = before === undefined ? now() : Math.max(now(), before.updatedAtMs + 1);
      const version = (before?.version ?? 0) + 1;
      const kept = {
        ...{ uid, version, updatedAtMs },
        deletedAtMs: deletes ? updatedAtMs : null,
        payload: bookkept({ ...payload, uid }, version, updatedAtMs, deletes),
      };
      table(kind).set(uid, kept);
      return kept;
    },
    push(kind, item) {
      if (!isUid(item['uid'])) return { uid: '', version: 0, updatedAt: '', error: 'missing or invalid uid' };
      const uid = item['uid'].toLowerCase();
      const sync = typeof item['sync'] === 'object' && item['sync'] !== null ? { ...item['sync'] } : {};
      const updatedAtMs =
        read(item['updatedTs']) ?? read(item['updatedAt']) ?? read(item['updateTime']) ?? now();
      const deleted = 'isDeleted' in sync && sync.isDeleted === true;
      const before = table(kind).get(uid);
      const claimed = 'version' in sync && typeof sync.version === 'number' ? sync.version : 1;
      if (!deleted && !hasParent(kind, item))
        return { uid, version: claimed, updatedAt: written(updatedAtMs), error: 'parent not found' };
      if (before === undefined || updatedAtMs > before.updatedAtMs)
        table(kind).set(uid, {
          ...{ uid, updatedAtMs, payload: { ...item, uid } },
          version: before === undefined ? Math.max(claimed, 1) : before.version + 1,
          deletedAtMs: deleted ? updatedAtMs : null,
        });
      const after = table(kind).get(uid);
      return { uid, version: after?.version ?? 1, updatedAt: written(after?.updatedAtMs ?? updatedAtMs) };
    },
    wipe() {
      const counts = Object.fromEntries(kinds.map((kind) => [kind, table(kind).size]));
      for (const kind of kinds) table(kind).clear();
      store.epoch += 1;
      store.lastWipeAt = written(now());
      const { note = 0, task = 0, comment = 0, chat = 0, chat_message = 0 } = counts;
      return { note, task, comment, chat, chat_message };
    },
  };
  return store;
}

/** What the server writes into every payload after a write of the REST interface. */
function bookkept(payload: Payload, version: number, ms: number, deleted: boolean): Payload {
  const at = written(ms);
  return {
    ...payload,
    ...{ updatedTs: at, updateTime: at },
    sync: { version, isDeleted: deleted, ...(deleted ? { deletedAt: at } : {}) },
    ...{ version, isDirty: 0, isDeleted: deleted ? 1 : 0, remoteUpdatedAt: at, lastSyncedAt: at },
  };
}
