/** The one door to SQLite: opens a file, brings it to the newest schema, and turns its errors into problems. */
import { closeSync, existsSync, openSync, renameSync } from 'node:fs';
import { basename } from 'node:path';
import Sqlite from 'libsql';
import { AppError } from '../contract/errors.ts';

export type SqlValue = string | number | bigint | Uint8Array | null;
export type Row = Record<string, SqlValue>;

export interface Database {
  /** Runs one statement; answers how many rows it changed. */
  run(sql: string, ...values: SqlValue[]): number;
  get(sql: string, ...values: SqlValue[]): Row | undefined;
  all(sql: string, ...values: SqlValue[]): Row[];
  /** Runs `work` inside BEGIN IMMEDIATE … COMMIT; rolls back and rethrows when it throws. Not nested. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens a database file in WAL mode. `migrations[i]` takes the schema from version i to i + 1.
 * `durability: 'full'` syncs each commit to the disk (survives power loss); 'normal' survives a killed process.
 *
 * @throws AppError `disk_full`, `data_folder_unwritable`, `database_corrupt`, `not_supported` (made by a newer Patchbay)
 */
export function openDatabase(
  file: string,
  options: { migrations: readonly string[]; durability: 'full' | 'normal' },
): Database {
  const sqlite = openFile(file, { timeout: 5000 });
  const statements = new Map<string, Sqlite.Statement>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = sqlite.prepare(sql);
    statements.set(sql, made);
    return made;
  };

  const database: Database = {
    // As one list: the binding takes a lone blob or null for named parameters, and brings the process down.
    run: (sql, ...values) => guard(file, () => prepare(sql).run(values).changes),
    get: (sql, ...values) => guard(file, () => tidy(prepare(sql).get(values))),
    all: (sql, ...values) => guard(file, () => (prepare(sql).all(values) as Row[]).map(withBytes)),
    transaction(work) {
      guard(file, () => sqlite.exec('BEGIN IMMEDIATE'));
      try {
        const value = work();
        guard(file, () => sqlite.exec('COMMIT'));
        return value;
      } catch (error) {
        if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
        throw error;
      }
    },
    close() {
      statements.clear();
      sqlite.close();
    },
  };
  try {
    guard(file, () => {
      sqlite.pragma('journal_mode = WAL');
      sqlite.pragma(`synchronous = ${options.durability.toUpperCase()}`);
      sqlite.pragma('foreign_keys = ON');
    });
    migrate(database, sqlite, { file, migrations: options.migrations });
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Puts a file that cannot be read aside (`….corrupt-<time>`, with its WAL) so that a new one can be made; answers its new name. */
export function setAside(file: string, now: number): string {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const aside = `${file}.corrupt-${stamp}`;
  for (const part of ['', '-wal', '-shm']) if (existsSync(file + part)) renameSync(file + part, aside + part);
  return aside;
}

/**
 * Holds a lock file for as long as this process lives: the operating system lets go of it even after kill -9.
 *
 * @throws AppError `data_folder_locked`, `data_folder_unwritable`, `disk_full`, `database_corrupt`
 */
export function holdLock(file: string): { release(): void } {
  const sqlite = openFile(file, { timeout: 0 });
  try {
    guard(file, () => sqlite.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE'));
  } catch (cause) {
    sqlite.close();
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      {
        code: 'data_folder_locked',
        message: 'Another Patchbay is using this data folder.',
        hint: 'Use the one that runs, quit it, or choose another folder with --data-dir.',
      },
      { cause },
    );
  }
  return { release: () => sqlite.close() };
}

/** No migrations at all means that the schema is somebody else’s business. */
function migrate(
  database: Database,
  sqlite: Sqlite.Database,
  { file, migrations }: { file: string; migrations: readonly string[] },
): void {
  const version = Number(database.get('PRAGMA user_version')?.['user_version'] ?? 0);
  if (migrations.length > 0 && version > migrations.length) {
    throw new AppError({
      code: 'not_supported',
      message: `${file} was written by a newer Patchbay.`,
      hint: 'Update Patchbay; nothing in the file was changed.',
    });
  }
  for (let step = version; step < migrations.length; step += 1) {
    database.transaction(() => {
      guard(file, () => sqlite.exec(migrations[step] ?? ''));
      guard(file, () => sqlite.exec(`PRAGMA user_version = ${step + 1}`));
    });
  }
}

function openFile(file: string, options: { timeout: number }): Sqlite.Database {
  guard(file, () => makePrivate(file));
  try {
    return new Sqlite(file, options);
  } catch (cause) {
    // The binding gives no code here; opening reads nothing yet, so the path is what it could not have.
    throw toAppError(file, 'SQLITE_CANTOPEN', cause);
  }
}

/** A new file is for its owner alone; SQLite gives the files beside it the same mode. */
function makePrivate(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
}

/** The binding adds `_metadata` to single rows. */
function tidy(row: unknown): Row | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const { _metadata, ...columns } = row as Row & { _metadata?: unknown };
  return columns;
}

/** The binding gives blobs of many rows as bare buffers, of single rows as bytes. */
function withBytes(row: Record<string, SqlValue | ArrayBuffer>): Row {
  for (const [key, value] of Object.entries(row))
    if (value instanceof ArrayBuffer) row[key] = new Uint8Array(value);
  return row as Row;
}

function guard<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const code = (cause as { code?: unknown }).code;
    if (typeof code !== 'string' || !/^SQLITE_|^E[A-Z]+$/.test(code)) throw cause;
    throw toAppError(file, code, cause);
  }
}

/** Names the file without its folder: what a tool runs into is told to its client. */
function toAppError(file: string, code: string, cause: unknown): unknown {
  const problem = (() => {
    if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code.startsWith('SQLITE_IOERR')) {
      return {
        code: 'disk_full' as const,
        message: `The disk did not take what Patchbay wrote to ${basename(file)}: it is full or failing.`,
        hint: 'Free some space; nothing that was answered before is lost.',
      };
    }
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
      return {
        code: 'database_corrupt' as const,
        message: `${basename(file)} is damaged.`,
        hint: 'Restore it from a backup, or move it away to start with an empty one.',
      };
    }
    if (
      code.startsWith('SQLITE_CANTOPEN') ||
      code.startsWith('SQLITE_READONLY') ||
      ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)
    ) {
      return {
        code: 'data_folder_unwritable' as const,
        message: `Patchbay cannot write ${basename(file)} in its data folder.`,
        hint: 'Check the folder’s permissions, or choose another with --data-dir.',
      };
    }
    return null;
  })();
  return problem === null ? cause : new AppError(problem, { cause });
}
