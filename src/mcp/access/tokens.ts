/** Personal access tokens: made once, kept as hashes, compared in constant time. */
import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../contract/errors.ts';
import type { Token } from '../../contract/state.ts';
import { openDatabase, type Database, type Row } from '../database.ts';
import type { Rights } from './rights.ts';

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
];

/** The scopes there are. `mcp:read` sees and calls what reads; `mcp:write` what changes something. */
export const knownScopes = ['mcp:read', 'mcp:write'] as const;

const tokenShape = /^pb_([0-9a-z]{12})_([A-Za-z0-9_-]{43})$/;
/** The last use is written down no more often than this. */
const lastUsedStepMs = 60_000;
const dayMs = 86_400_000;

interface StoredToken extends Token {
  hash: Uint8Array;
  rights: Rights;
}

export interface Tokens {
  /** @throws AppError `invalid_input` for an unknown scope */
  create(wish: { name: string; kind: Token['kind']; scope: string; expiresInDays: number | null }): {
    token: string;
    about: Token;
  };
  /** Oldest first. */
  list(): Token[];
  /** @throws AppError `not_found` */
  revoke(id: string): Token;
  /** The rights of a token that is known, whole and not expired; else null. */
  verify(token: string): Rights | null;
  close(): void;
}

/** @param options.used told, at most once a minute for a token, that `list` has a new time of last use.
 * @param options.trouble told when the time of last use cannot be written; the token stays good. */
export function openTokens(
  file: string,
  options: { now(): number; trouble(error: unknown): void; used(): void },
): Tokens {
  const { now } = options;
  const database = openDatabase(file, { migrations, durability: 'full' });
  const tokens = new Map(
    database
      .all('SELECT * FROM tokens ORDER BY created_at, id')
      .map(readToken)
      .map((token) => [token.id, token]),
  );

  return {
    create(wish) {
      const scope = normalizeScope(wish.scope);
      const id = randomBytes(6).toString('hex');
      const secret = randomBytes(32).toString('base64url');
      const createdAt = now();
      const expiresAt =
        wish.expiresInDays === null ? null : createdAt + Math.round(wish.expiresInDays * dayMs);
      const digest = digestOf(secret);
      database.run(
        'INSERT INTO tokens (id, name, kind, scope, hash, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        id,
        wish.name,
        wish.kind,
        scope,
        digest,
        createdAt,
        expiresAt,
      );
      const about: Token = {
        id,
        name: wish.name,
        kind: wish.kind,
        scope,
        createdAt,
        expiresAt,
        lastUsedAt: null,
      };
      tokens.set(id, withRights(about, digest));
      return { token: `pb_${id}_${secret}`, about };
    },
    list: () => [...tokens.values()].map(({ hash: _hash, rights: _rights, ...about }) => about),
    revoke(id) {
      const token = tokens.get(id);
      if (token === undefined) {
        throw new AppError({
          code: 'not_found',
          message: `There is no token with the id “${id}”.`,
          hint: 'List the tokens to see their ids.',
        });
      }
      database.run('DELETE FROM tokens WHERE id = ?', id);
      tokens.delete(id);
      const { hash: _hash, rights: _rights, ...about } = token;
      return about;
    },
    verify(text) {
      const [, id = '', secret = ''] = tokenShape.exec(text) ?? [];
      const token = tokens.get(id);
      // An unknown id costs the same comparison as a known one.
      const matches = timingSafeEqual(digestOf(secret), token?.hash ?? noDigest);
      if (token === undefined || !matches) return null;
      const time = now();
      if (token.expiresAt !== null && time >= token.expiresAt) return null;
      if (noteUse(database, token, time, options.trouble)) options.used();
      return token.rights;
    },
    close: () => database.close(),
  };
}

const noDigest = new Uint8Array(32);

function digestOf(secret: string): Uint8Array {
  return hash('sha256', secret, 'buffer');
}

function noteUse(
  database: Database,
  token: StoredToken,
  time: number,
  trouble: (error: unknown) => void,
): boolean {
  if (token.lastUsedAt !== null && time - token.lastUsedAt < lastUsedStepMs) return false;
  token.lastUsedAt = time;
  try {
    database.run('UPDATE tokens SET last_used_at = ? WHERE id = ?', time, token.id);
  } catch (error) {
    trouble(error);
  }
  return true;
}

function normalizeScope(scope: string): string {
  const wished = new Set(scope.split(/\s+/).filter((part) => part !== ''));
  const unknown = [...wished].filter((part) => !knownScopes.some((known) => known === part));
  if (wished.size === 0 || unknown.length > 0) {
    throw new AppError({
      code: 'invalid_input',
      message:
        wished.size === 0 ? 'A token needs at least one scope.' : `There is no scope “${unknown.join(' ')}”.`,
      hint: `The scopes are: ${knownScopes.join(', ')}.`,
    });
  }
  return knownScopes.filter((known) => wished.has(known)).join(' ');
}

function readToken(row: Row): StoredToken {
  const time = (value: unknown) => (value === null || value === undefined ? null : Number(value));
  const about: Token = {
    id: String(row['id']),
    name: String(row['name']),
    kind: row['kind'] === 'link' ? 'link' : 'bearer',
    scope: String(row['scope']),
    createdAt: Number(row['created_at']),
    expiresAt: time(row['expires_at']),
    lastUsedAt: time(row['last_used_at']),
  };
  const digest = row['hash'];
  const isWhole = digest instanceof Uint8Array && digest.length === noDigest.length;
  return withRights(about, isWhole ? digest : noDigest);
}

function withRights(about: Token, digest: Uint8Array): StoredToken {
  return {
    ...about,
    hash: digest,
    rights: {
      credential: about.id,
      name: about.name,
      kind: about.kind === 'link' ? 'link' : 'token',
      scopes: new Set(about.scope.split(' ')),
      sources: null,
    },
  };
}
