/** A copy of a server's items for search, in a database like the workspace's own. It can be lost: the server fills it again. */
import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../contract/errors.ts';
import { openDatabase, type Database } from '../../database.ts';
import type { ConnectorContext } from '../connector.ts';
import { parentUid } from './demands.ts';
import { entities, kinds, type Kind } from './entities.ts';
import { isArchived, type Item, type Stored } from './item.ts';
import type { Neighbours } from './reading.ts';
import { insert, neighboursIn, overwrite, selectItem } from './rows.ts';
import { migrations } from './schema.ts';
import { createIndex, type Index } from './search-index.ts';

/** How far one kind has been pulled. */
export interface Progress {
  /** The server's own place, after which the next page begins; null at the beginning. */
  cursor: string | null;
  /** Whether everything up to that place was pulled in one go, and nothing lay behind it then. */
  complete: boolean;
}

/** A page of changes, and how far it leads. */
export interface Changes {
  upserts: readonly Item[];
  deletes: readonly { uid: string; deletedAt: number }[];
  progress: Progress;
}

export interface Mirror {
  database: Database;
  neighbours: Neighbours;
  /** Which data this is a copy of. Another world empties it. */
  enter(world: string): void;
  progress(kind: Kind): Progress;
  /** Each kind was complete once: what is searched is no fragment, though it may be old. */
  isFilled(): boolean;
  /** Of the world it has entered; of another one nothing is taken. */
  apply(kind: Kind, changes: Changes, world: string): void;
  /** An item as the server has it now. */
  note(item: Item, world: string): void;
  /** The server has no such item. */
  forget(kind: Kind, uid: string, world: string): void;
  close(): void;
}

const ownTables = `
  CREATE TABLE progress (
    kind TEXT PRIMARY KEY, cursor TEXT, complete INTEGER NOT NULL, was_complete INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE world (name TEXT PRIMARY KEY) STRICT;`;
const schema = [...migrations, ownTables].join('\n');
const prefix = 'toolbridge-';

/** Times of creation that ToolBridge's own apps write into payloads. */
const createdNames = ['createdTs', 'createTime', 'createdAt'] as const;

/**
 * One copy for each `owner`; those of others are deleted. A damaged copy is thrown away, and so is one of another schema.
 *
 * @throws AppError `disk_full`, `data_folder_unwritable`
 */
export function openMirror(dataDir: string, owner: readonly string[]): Mirror {
  const hash = createHash('sha256')
    .update(JSON.stringify([owner, schema]))
    .digest('hex');
  const name = `${prefix}${hash.slice(0, 16)}.db`;
  removeMirrors(dataDir, name);
  const database = openAnew(join(dataDir, name));
  const index = createIndex(database);
  const house: House = { database, index, isOpen: true };
  const isHere = (world: string) => house.isOpen && worldOf(database) === world;
  return {
    database,
    neighbours: inOrderOfCreation(neighboursIn(database)),
    enter(world) {
      if (house.isOpen && worldOf(database) !== world) empty(database, world);
    },
    progress(kind) {
      const row = database.get('SELECT cursor, complete FROM progress WHERE kind = ?', kind);
      const cursor = row?.['cursor'];
      return { cursor: typeof cursor === 'string' ? cursor : null, complete: row?.['complete'] === 1 };
    },
    isFilled: () =>
      Number(database.get('SELECT total(was_complete) AS amount FROM progress')?.['amount']) >= kinds.length,
    apply(kind, changes, world) {
      if (isHere(world)) database.transaction(() => applyTo(house, kind, changes));
    },
    note(item, world) {
      if (isHere(world)) database.transaction(() => put(house, item));
    },
    forget(kind, uid, world) {
      const item = isHere(world) ? selectItem(database, uid) : undefined;
      if (item?.kind === kind) database.transaction(() => drop(house, item));
    },
    close() {
      house.isOpen = false;
      database.close();
    },
  };
}

/** Of a server's items: nobody is there any more who may search it. What cannot be deleted is told in the log. */
export function leaveNoCopy({ dataDir, log }: Pick<ConnectorContext, 'dataDir' | 'log'>): void {
  try {
    removeMirrors(dataDir);
  } catch (error) {
    log(
      'warn',
      `The copy of ToolBridge’s items stays behind: ${error instanceof Error ? error.message : ''}`,
    );
  }
}

/** Deletes the copies in a folder, but for one. */
function removeMirrors(dataDir: string, except = ''): void {
  const stale = readdirSync(dataDir).filter(
    (name) => name.startsWith(prefix) && (except === '' || !name.startsWith(except)),
  );
  for (const name of stale) rmSync(join(dataDir, name), { force: true });
}

interface House {
  database: Database;
  index: Index;
  isOpen: boolean;
}

function openAnew(file: string): Database {
  const open = () => openDatabase(file, { migrations: [schema], durability: 'normal' });
  const found = openWhole(open);
  if (found !== null) return found;
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
  return open();
}

/** Null when it is damaged. */
function openWhole(open: () => Database): Database | null {
  try {
    const database = open();
    if (database.get('PRAGMA quick_check(1)')?.['quick_check'] === 'ok') return database;
    database.close();
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'database_corrupt') return null;
    throw error;
  }
}

function worldOf(database: Database): string | null {
  const name = database.get('SELECT name FROM world')?.['name'];
  return typeof name === 'string' ? name : null;
}

function empty(database: Database, world: string): void {
  database.transaction(() => {
    for (const table of ['item', 'search', 'progress', 'world']) database.run(`DELETE FROM ${table}`);
    database.run('INSERT INTO world (name) VALUES (?)', world);
  });
}

function applyTo(house: House, kind: Kind, { upserts, deletes, progress }: Changes): void {
  for (const item of upserts) put(house, item);
  for (const { uid, deletedAt } of deletes) {
    const before = selectItem(house.database, uid);
    if (before?.kind === kind) put(house, { ...before, updatedAt: deletedAt, deletedAt });
  }
  house.database.run(
    `INSERT INTO progress (kind, cursor, complete, was_complete) VALUES (?1, ?2, ?3, ?3)
     ON CONFLICT (kind) DO UPDATE SET cursor = excluded.cursor, complete = excluded.complete,
       was_complete = max(was_complete, excluded.was_complete)`,
    ...[kind, progress.cursor, progress.complete ? 1 : 0],
  );
}

/** What is older than what is known changes nothing: answers overtake each other. */
function put(house: House, item: Item): void {
  const { database, index } = house;
  const entity = entities[item.kind];
  const before = selectItem(database, item.uid);
  if (before !== undefined && before.kind !== item.kind) drop(house, before);
  else if (before !== undefined) {
    if (item.updatedAt < before.updatedAt) return;
    overwrite(database, { ...before, ...item, ...placed(item) });
    if (before.deletedAt === null) index.remove(before.row);
    if (item.deletedAt === null) index.add(before.row, entity, item.payload);
    return;
  }
  const row = insert(database, { ...item, ...placed(item), createdAt: createdAt(item) });
  if (item.deletedAt === null) index.add(row, entity, item.payload);
}

function placed({ kind, payload }: Item): Pick<Stored, 'archived' | 'parent'> {
  return { archived: isArchived(payload), parent: parentUid(entities[kind], payload) };
}

function drop({ database, index }: House, { row, deletedAt }: Stored): void {
  if (deletedAt === null) index.remove(row);
  database.run('DELETE FROM item WHERE id = ?', row);
}

/** ToolBridge does not tell it; where no app has written it down, it is the time at which the item was first seen changed. */
function createdAt({ payload, updatedAt }: Item): number {
  const times = createdNames
    .map((name) => payload[name])
    .map((value) => (typeof value === 'string' ? Date.parse(value) : Number.NaN));
  return times.find((ms) => Number.isFinite(ms) && ms <= updatedAt) ?? updatedAt;
}

/** Rows come in the order of arrival, which is that of the last change. */
function inOrderOfCreation(neighbours: Neighbours): Neighbours {
  return {
    find: neighbours.find,
    children: (uid, limit) =>
      neighbours.children(uid, limit).sort((one, other) => one.createdAt - other.createdAt),
  };
}
