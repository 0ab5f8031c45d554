/** The file `access.db`: who may come in. It has hashes of tokens, and the key of links to documents as it is. Times are Unix milliseconds. */
import { openDatabase, type Database } from '../database.ts';

const migrations: readonly string[] = [
  `
  CREATE TABLE tokens (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    scope TEXT NOT NULL,
    hash BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    last_used_at INTEGER
  );
  `,
  `ALTER TABLE tokens ADD COLUMN kind TEXT NOT NULL DEFAULT 'bearer';`,
  // Lists are JSON, scopes are separated by spaces; `sources` and `domain` are null for all of them and for none.
  `
  CREATE TABLE clients (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    how TEXT NOT NULL,
    domain TEXT,
    redirect_uris TEXT NOT NULL,
    auth_methods TEXT NOT NULL,
    jwks_uri TEXT,
    secret_hash BLOB,
    first_seen INTEGER NOT NULL,
    last_used_at INTEGER
  ) WITHOUT ROWID;
  CREATE TABLE grants (
    id TEXT PRIMARY KEY,
    client_id TEXT NOT NULL,
    client_name TEXT NOT NULL,
    issuer TEXT NOT NULL,
    resource TEXT NOT NULL,
    redirect_host TEXT NOT NULL,
    address TEXT NOT NULL,
    scopes TEXT NOT NULL,
    sources TEXT,
    is_doctor INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER,
    expires_at INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    rotated_at INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX grants_by_client ON grants (client_id);
  CREATE TABLE access_tokens (
    id TEXT PRIMARY KEY,
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    hash BLOB NOT NULL,
    scopes TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX access_tokens_by_grant ON access_tokens (grant_id);
  CREATE TABLE refresh_tokens (
    id TEXT PRIMARY KEY,
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    hash BLOB NOT NULL,
    generation INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX refresh_tokens_by_grant ON refresh_tokens (grant_id);
  CREATE INDEX refresh_tokens_by_end ON refresh_tokens (expires_at);
  CREATE TABLE last_visit (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    at INTEGER NOT NULL,
    what TEXT NOT NULL,
    status INTEGER NOT NULL,
    ok INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    address TEXT NOT NULL
  );
  CREATE TABLE tunnel_usage (
    month TEXT PRIMARY KEY,
    requests INTEGER NOT NULL,
    bytes INTEGER NOT NULL
  ) WITHOUT ROWID;
  `,
  `CREATE TABLE former_address (one INTEGER PRIMARY KEY CHECK (one = 1), origin TEXT NOT NULL);`,
  `CREATE TABLE document_key (one INTEGER PRIMARY KEY CHECK (one = 1), key BLOB NOT NULL);`,
];

/** What the rooms of tokens, clients and grants are given. */
export interface KeepingOptions {
  now(): number;
  /** Told when the time of last use cannot be written; what was used stays good. */
  trouble(error: unknown): void;
  /** Told, at most once a minute for each of them, that `list` has a new time of last use. */
  used(): void;
}

/** The last use is written down no more often than this. */
const lastUsedStepMs = 60_000;

/** Whether a use is to be written down. A time in the future was written by a clock that went wrong. */
export function isNewUse(lastUsedAt: number | null, time: number): boolean {
  return lastUsedAt === null || !(Math.abs(time - lastUsedAt) < lastUsedStepMs);
}

/** A time as it is on disk. */
export function readTime(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** @throws AppError as `openDatabase` */
export function openAccessDatabase(file: string): Database {
  return openDatabase(file, { migrations, durability: 'full' });
}
