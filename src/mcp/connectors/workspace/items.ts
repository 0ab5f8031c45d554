/** The items in workspace.db: read, listed in order, and written with version, time, parent and search index in one transaction. */
import { randomUUID } from 'node:crypto';
import type { Database, Row } from '../../database.ts';
import { ToolError, type JsonObject } from '../connector.ts';
import { beginning, decodeCursor, encodeCursor } from './cursor.ts';
import { entities, isKind, type Entity, type Kind } from './entities.ts';
import { fromRow, isArchived, storedColumns, timestamp, type Stored } from './item.ts';
import { createIndex } from './search-index.ts';

export interface PageRequest {
  limit: number;
  cursor?: string;
  includeDeleted: boolean;
}

export interface Page {
  items: Stored[];
  /** Null on the last page. */
  nextCursor: string | null;
}

/** A write on an existing item; `payload` makes the new payload from the old one. */
export interface Change {
  payload(before: JsonObject): JsonObject;
  ifMatch?: number;
  deletes?: boolean;
}

export interface Items {
  list(entity: Entity, request: PageRequest): Page;
  /** @throws ToolError when there is none, or it is deleted and `includeDeleted` is false. */
  read(entity: Entity, uid: string, includeDeleted: boolean): Stored;
  create(entity: Entity, payload: JsonObject): Stored;
  /** @throws ToolError when it is missing, deleted, or its version is not `ifMatch`. */
  change(entity: Entity, uid: string, change: Change): Stored;
  /** Items that are not deleted and hang on `uid`: the newest `limit`, oldest first. */
  children(uid: string, limit: number): Stored[];
  /** Any kind; undefined when there is none or it is deleted. */
  find(uid: string): Stored | undefined;
}

/** When the clock is set back by more than this, it is right and the newest item was ahead of it. */
const clockSlackMs = 60_000;

export function createItems(database: Database, now: () => number): Items {
  const index = createIndex(database);
  const newest = database.get('SELECT max(updated_at) AS at FROM item')?.['at'];
  const clock = { last: Number(newest ?? 0) };

  /** Every write gets a time of its own, so that no new item ever lands behind a cursor that was given out. */
  const tick = (after: number) => {
    const present = now();
    const floor = clock.last - present > clockSlackMs ? after : Math.max(after, clock.last);
    clock.last = Math.max(present, floor + 1);
    return clock.last;
  };

  const lookUp = (uid: string): Stored | undefined => {
    const row = database.get(`SELECT ${storedColumns} FROM item WHERE uid = ?`, uid);
    return row === undefined ? undefined : fromRow(row);
  };

  const demand = (entity: Entity, uid: string): Stored => {
    const stored = lookUp(uid);
    if (stored?.kind === entity.kind) return stored;
    const other = stored === undefined ? '' : ` That uid is a ${entities[stored.kind].words}.`;
    throw new ToolError(
      `There is no ${entity.words} with uid ${uid}.${other} Find the right uid with search or list_${entity.plural}.`,
    );
  };

  const parentUid = (entity: Entity, payload: JsonObject): string | null => {
    const value = entity.parent === null ? undefined : payload[entity.parent.uid];
    return typeof value === 'string' ? value : null;
  };

  return {
    list(entity, { limit, cursor, includeDeleted }) {
      const from = cursor === undefined ? beginning : decodeCursor(cursor);
      const rows = database.all(
        `SELECT ${storedColumns} FROM item
          WHERE kind = ? AND (updated_at, uid) > (?, ?) ${includeDeleted ? '' : 'AND deleted_at IS NULL'}
          ORDER BY updated_at, uid LIMIT ?`,
        ...[entity.kind, from.updatedAt, from.uid, limit + 1],
      );
      const items = rows.slice(0, limit).map(fromRow);
      const last = items.at(-1);
      return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(last) : null };
    },

    read(entity, uid, includeDeleted) {
      const stored = demand(entity, uid);
      if (stored.deletedAt !== null && !includeDeleted) {
        throw new ToolError(
          `This ${entity.words} was deleted at ${timestamp(stored.deletedAt)}. To see it all the same, call get_${entity.kind} with include_deleted: true.`,
        );
      }
      return stored;
    },

    create: (entity, payload) =>
      database.transaction(() => {
        const at = tick(0);
        const stored = {
          ...{
            kind: entity.kind,
            uid: randomUUID(),
            version: 1,
            createdAt: at,
            updatedAt: at,
            deletedAt: null,
          },
          ...{ archived: isArchived(payload), parent: parentUid(entity, payload), payload },
        };
        demandParent(entity, payload, lookUp);
        const row = insert(database, stored);
        index.add(row, entity, payload);
        return { row, ...stored };
      }),

    change: (entity, uid, { payload, ifMatch, deletes = false }) =>
      database.transaction(() => {
        const before = demand(entity, uid);
        demandChangeable(entity, before, ifMatch);
        const at = tick(before.updatedAt);
        const next = payload(before.payload);
        const after: Stored = {
          ...before,
          ...{ version: before.version + 1, updatedAt: at, deletedAt: deletes ? at : null },
          ...{ archived: isArchived(next), parent: parentUid(entity, next), payload: next },
        };
        if (hasMoved(entity, before.payload, next)) demandParent(entity, next, lookUp);
        overwrite(database, after);
        if (deletes) index.remove(before.row);
        else index.replace(before.row, entity, before.payload, next);
        return after;
      }),

    children: (uid, limit) =>
      database
        .all(
          `SELECT ${storedColumns} FROM item WHERE parent = ? AND deleted_at IS NULL ORDER BY id DESC LIMIT ?`,
          ...[uid, limit],
        )
        .map(fromRow)
        .reverse(),

    find(uid) {
      const stored = lookUp(uid);
      return stored?.deletedAt === null ? stored : undefined;
    },
  };
}

/** How many items of each kind are not deleted. */
export function countAlive(database: Database): Record<Kind, number> {
  const rows: Row[] = database.all(
    'SELECT kind, count(*) AS amount FROM item WHERE deleted_at IS NULL GROUP BY kind',
  );
  const counts: Record<Kind, number> = { note: 0, task: 0, comment: 0, chat: 0, chat_message: 0 };
  for (const { kind, amount } of rows) if (isKind(kind)) counts[kind] = Number(amount);
  return counts;
}

function insert(database: Database, item: Omit<Stored, 'row'>): number {
  const row = database.get(
    `INSERT INTO item (kind, uid, version, created_at, updated_at, deleted_at, archived, parent, payload)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
    ...[item.kind, item.uid, item.version, item.createdAt, item.updatedAt, item.deletedAt],
    ...[item.archived ? 1 : 0, item.parent, JSON.stringify(item.payload)],
  );
  return Number(row?.['id']);
}

function overwrite(database: Database, item: Stored): void {
  database.run(
    `UPDATE item SET version = ?, updated_at = ?, deleted_at = ?, archived = ?, parent = ?, payload = ? WHERE id = ?`,
    ...[item.version, item.updatedAt, item.deletedAt, item.archived ? 1 : 0],
    ...[item.parent, JSON.stringify(item.payload), item.row],
  );
}

function demandChangeable(entity: Entity, item: Stored, ifMatch: number | undefined): void {
  if (item.deletedAt !== null) {
    throw new ToolError(
      `This ${entity.words} was already deleted at ${timestamp(item.deletedAt)} and cannot be changed. get_${entity.kind} with include_deleted: true still shows it; create a new one if it is needed again.`,
    );
  }
  if (ifMatch !== undefined && ifMatch !== item.version) {
    throw new ToolError(
      `if_match is ${ifMatch}, but this ${entity.words} is at version ${item.version}: it has changed since you read it. Read it again with get_${entity.kind}, make your change on that, and send if_match: ${item.version}.`,
    );
  }
}

function hasMoved({ parent }: Entity, before: JsonObject, after: JsonObject): boolean {
  if (parent === null) return false;
  return [parent.uid, parent.kind].some((name) => name !== null && before[name] !== after[name]);
}

function demandParent(
  { parent }: Entity,
  payload: JsonObject,
  lookUp: (uid: string) => Stored | undefined,
): void {
  if (parent === null) return;
  const uid = payload[parent.uid];
  const claimed = parent.kind === null ? undefined : payload[parent.kind];
  const found = typeof uid === 'string' ? lookUp(uid) : undefined;
  const allowed = parent.kinds.filter((kind) => claimed === undefined || kind === claimed);
  if (found !== undefined && found.deletedAt === null && allowed.includes(found.kind)) return;
  const wrong = (() => {
    if (found === undefined) return `there is nothing with uid ${String(uid)}`;
    if (found.deletedAt !== null) return `the ${entities[found.kind].words} ${found.uid} is deleted`;
    return `${found.uid} is a ${entities[found.kind].words}, not a ${allowed.join(' or ')}`;
  })();
  const lists = parent.kinds.map((kind) => `list_${entities[kind].plural}`).join(' or ');
  throw new ToolError(
    `${parent.refusal} Here ${wrong}. Find a uid with ${lists}, or create the parent first.`,
  );
}
