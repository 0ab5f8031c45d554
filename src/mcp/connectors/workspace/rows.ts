/** The statements on the item table; each knows its columns and nothing of what may be written when. */
import type { Database } from '../../database.ts';
import type { Page, PageRequest } from './backend.ts';
import { beginning, decodeCursor, encodeCursor } from './cursor.ts';
import { isKind, type Kind } from './entities.ts';
import { fromRow, type Stored } from './item.ts';
import type { Neighbours } from './reading.ts';

const columns = 'id, kind, uid, version, created_at, updated_at, deleted_at, archived, parent, payload';

/** Deleted or not, of any kind. */
export function selectItem(database: Database, uid: string): Stored | undefined {
  const row = database.get(`SELECT ${columns} FROM item WHERE uid = ?`, uid);
  return row === undefined ? undefined : fromRow(row);
}

export function selectRow(database: Database, row: number): Stored {
  const found = database.get(`SELECT ${columns} FROM item WHERE id = ?`, row);
  if (found === undefined) throw new Error(`The search index names row ${row}, which is not there`);
  return fromRow(found);
}

/** In the order of the last change. One more row is read than asked for: its absence tells the last page. */
export function selectPage(
  database: Database,
  kind: Kind,
  { limit, cursor, includeDeleted }: PageRequest,
): Page {
  const from = cursor === undefined ? beginning : decodeCursor(cursor);
  const rows = database.all(
    `SELECT ${columns} FROM item
      WHERE kind = ? AND (updated_at, uid) > (?, ?) ${includeDeleted ? '' : 'AND deleted_at IS NULL'}
      ORDER BY updated_at, uid LIMIT ?`,
    ...[kind, from.updatedAt, from.uid, limit + 1],
  );
  const items = rows.slice(0, limit).map(fromRow);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(last) : null };
}

export function neighboursIn(database: Database): Neighbours {
  return {
    find(uid) {
      const item = selectItem(database, uid);
      return item?.deletedAt === null ? item : undefined;
    },
    children: (uid, limit) =>
      database
        .all(
          `SELECT ${columns} FROM item WHERE parent = ? AND deleted_at IS NULL ORDER BY id DESC LIMIT ?`,
          ...[uid, limit],
        )
        .map(fromRow)
        .reverse(),
  };
}

/** What was changed last, of any kind, newest first. */
export function selectNewest(database: Database, limit: number): Stored[] {
  return database
    .all(`SELECT ${columns} FROM item WHERE deleted_at IS NULL ORDER BY updated_at DESC LIMIT ?`, limit)
    .map(fromRow);
}

/** The time of the last write, or 0 before the first. */
export function selectNewestTime(database: Database): number {
  return Number(database.get('SELECT max(updated_at) AS at FROM item')?.['at'] ?? 0);
}

/** How many items of each kind are not deleted. */
export function countAlive(database: Database): Record<Kind, number> {
  const counts: Record<Kind, number> = { note: 0, task: 0, comment: 0, chat: 0, chat_message: 0 };
  const rows = database.all(
    'SELECT kind, count(*) AS amount FROM item WHERE deleted_at IS NULL GROUP BY kind',
  );
  for (const { kind, amount } of rows) if (isKind(kind)) counts[kind] = Number(amount);
  return counts;
}

/** Answers the number of the new row. */
export function insert(database: Database, item: Omit<Stored, 'row'>): number {
  const row = database.get(
    `INSERT INTO item (kind, uid, version, created_at, updated_at, deleted_at, archived, parent, payload)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
    ...[item.kind, item.uid, item.version, item.createdAt, item.updatedAt, item.deletedAt],
    ...[item.archived ? 1 : 0, item.parent, JSON.stringify(item.payload)],
  );
  return Number(row?.['id']);
}

export function overwrite(database: Database, item: Stored): void {
  database.run(
    `UPDATE item SET version = ?, updated_at = ?, deleted_at = ?, archived = ?, parent = ?, payload = ? WHERE id = ?`,
    ...[item.version, item.updatedAt, item.deletedAt, item.archived ? 1 : 0],
    ...[item.parent, JSON.stringify(item.payload), item.row],
  );
}
