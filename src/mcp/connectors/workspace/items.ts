/** The items in workspace.db. A write is one transaction: checks, version, time, row and search index together. */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../database.ts';
import type { JsonObject } from '../connector.ts';
import type { Page, PageRequest } from './backend.ts';
import {
  demandChangeable,
  demandKind,
  demandParent,
  demandReadable,
  hasMoved,
  parentUid,
} from './demands.ts';
import type { Entity } from './entities.ts';
import { isArchived, type Stored } from './item.ts';
import { insert, overwrite, selectItem, selectNewestTime, selectPage } from './rows.ts';
import { createIndex, type Index } from './search-index.ts';
import { createWriteClock, type WriteClock } from './write-clock.ts';

/** A write on an existing item; `payload` makes the new payload from the old one. */
interface Change {
  payload(before: JsonObject): JsonObject;
  ifMatch?: number;
  deletes?: boolean;
}

export interface Items {
  list(entity: Entity, request: PageRequest): Page;
  /** @throws ToolError when there is none, or it is deleted and `includeDeleted` is false. */
  read(entity: Entity, uid: string, includeDeleted: boolean): Stored;
  /** @throws ToolError when its parent is missing. */
  create(entity: Entity, payload: JsonObject): Stored;
  /** @throws ToolError when it is missing, deleted, its version is not `ifMatch`, or its new parent is missing. */
  change(entity: Entity, uid: string, change: Change): Stored;
}

interface Writing {
  database: Database;
  index: Index;
  tick: WriteClock;
}

export function createItems(database: Database, now: () => number): Items {
  const writing: Writing = {
    database,
    index: createIndex(database),
    tick: createWriteClock(now, selectNewestTime(database)),
  };
  return {
    list: (entity, request) => selectPage(database, entity.kind, request),
    read(entity, uid, includeDeleted) {
      const item = demandKind(entity, uid, selectItem(database, uid));
      demandReadable(entity, item, includeDeleted);
      return item;
    },
    create: (entity, payload) => database.transaction(() => create(writing, entity, payload)),
    change: (entity, uid, change) => database.transaction(() => apply(writing, entity, uid, change)),
  };
}

function create({ database, index, tick }: Writing, entity: Entity, payload: JsonObject): Stored {
  demandParent(entity, payload, (uid) => selectItem(database, uid));
  const at = tick(0);
  const item = {
    kind: entity.kind,
    uid: randomUUID(),
    version: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    archived: isArchived(payload),
    parent: parentUid(entity, payload),
    payload,
  };
  const row = insert(database, item);
  index.add(row, entity, payload);
  return { row, ...item };
}

function apply({ database, index, tick }: Writing, entity: Entity, uid: string, change: Change): Stored {
  const before = demandKind(entity, uid, selectItem(database, uid));
  demandChangeable(entity, before, change.ifMatch);
  const payload = change.payload(before.payload);
  if (hasMoved(entity, before.payload, payload)) {
    demandParent(entity, payload, (parent) => selectItem(database, parent));
  }
  const at = tick(before.updatedAt);
  const after: Stored = {
    ...before,
    version: before.version + 1,
    updatedAt: at,
    deletedAt: change.deletes === true ? at : null,
    archived: isArchived(payload),
    parent: parentUid(entity, payload),
    payload,
  };
  overwrite(database, after);
  if (change.deletes === true) index.remove(before.row);
  else index.replace(before.row, entity, before.payload, payload);
  return after;
}
