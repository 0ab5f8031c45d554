/** An item as it is stored and as tools return it: the payload with the bookkeeping that ToolBridge clients expect. */
import type { Row } from '../../database.ts';
import type { JsonObject } from '../connector.ts';
import { isKind, type Kind } from './entities.ts';

/** Times in Unix milliseconds. */
export interface Item {
  kind: Kind;
  uid: string;
  version: number;
  updatedAt: number;
  deletedAt: number | null;
  /** The user's fields alone. */
  payload: JsonObject;
}

/** An item in a database of ours. */
export interface Stored extends Item {
  /** Row number; search uses the same. */
  row: number;
  createdAt: number;
  archived: boolean;
  parent: string | null;
}

/** Payload names that say how an item stands; Patchbay sets them, whatever a caller sends. */
export const reservedNames: ReadonlySet<string> = new Set([
  'uid',
  'version',
  'updatedTs',
  'updateTime',
  'sync',
  'isDirty',
  'isDeleted',
  'remoteUpdatedAt',
  'lastSyncedAt',
]);

export function fromRow(row: Row): Stored {
  const kind = row['kind'];
  if (!isKind(kind)) throw new Error(`workspace.db holds an item of unknown kind ${String(kind)}`);
  return {
    row: Number(row['id']),
    kind,
    uid: String(row['uid']),
    version: Number(row['version']),
    createdAt: Number(row['created_at']),
    updatedAt: Number(row['updated_at']),
    deletedAt: row['deleted_at'] === null ? null : Number(row['deleted_at']),
    archived: row['archived'] === 1,
    parent: row['parent'] === null ? null : String(row['parent']),
    // A door: the column is only ever written by JSON.stringify of a JsonObject.
    payload: JSON.parse(String(row['payload'])) as JsonObject,
  };
}

/** What a tool returns: `{uid, version, updatedAt, deletedAt?, payload}`. */
export function toAnswer(item: Item): JsonObject {
  const { uid, version } = item;
  const updatedAt = timestamp(item.updatedAt);
  const deletedAt = item.deletedAt === null ? {} : { deletedAt: timestamp(item.deletedAt) };
  const isDeleted = item.deletedAt !== null;
  return {
    uid,
    version,
    updatedAt,
    ...deletedAt,
    payload: {
      uid,
      ...item.payload,
      updatedTs: updatedAt,
      updateTime: updatedAt,
      sync: { version, isDeleted, ...deletedAt },
      version,
      isDirty: 0,
      isDeleted: isDeleted ? 1 : 0,
      remoteUpdatedAt: updatedAt,
      lastSyncedAt: updatedAt,
    },
  };
}

export function isArchived(payload: JsonObject): boolean {
  return payload['archived'] === true || payload['status'] === 'archived';
}

/** RFC 3339 with milliseconds. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString();
}
