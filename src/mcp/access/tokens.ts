/** Personal access tokens, and those that are part of an address: made once, kept as hashes, good until revoked or expired. */
import { AppError } from '../../contract/errors.ts';
import type { Token } from '../../contract/state.ts';
import type { Database, Row } from '../database.ts';
import { isNewUse, readTime, type KeepingOptions } from './database.ts';
import { matches, newSecret, readDigest, readSecret } from './hashes.ts';
import type { Rights } from './rights.ts';

/** The scopes there are. `mcp:read` sees and calls what reads; `mcp:write` what changes something. */
export const knownScopes = ['mcp:read', 'mcp:write'] as const;

const dayMs = 86_400_000;
const prefixes = { bearer: 'pb', link: 'pbl' } as const satisfies Record<Token['kind'], string>;

interface StoredToken extends Token {
  hash: Uint8Array;
  /** Good for nothing, even if the disk has not taken it yet. */
  isRevoked: boolean;
  rights: Rights;
}

export type TokenWish = Pick<Token, 'name' | 'kind' | 'scope'> & { expiresInDays: number | null };

export interface Tokens {
  /** @throws AppError `invalid_input` for an unknown scope */
  create(wish: TokenWish): { token: string; about: Token };
  /** Oldest first. */
  list(): Token[];
  /** It is good for nothing from here on, even where the disk does not take it and this throws. @throws AppError `not_found` */
  revoke(id: string): Token;
  /** The same for all; answers those there were. */
  revokeAll(): Token[];
  /** The rights of a bearer token that is known, whole and not expired; else null. The secret of an address is none. */
  verify(token: string): Rights | null;
  /** The same for the secret of an address (`pbl_…`), which no bearer token is. */
  verifyLink(secret: string): Rights | null;
  /** The rights of the token with this id, while it is good for something; else null. */
  rightsOf(id: string): Rights | null;
  /** Those that have expired since this was last asked, so that what they still have open can be ended. They stay listed. */
  collect(): Token[];
}

export function createTokens(database: Database, { now, trouble, used }: KeepingOptions): Tokens {
  const rows = database.all('SELECT * FROM tokens ORDER BY created_at, id').map(readToken);
  const tokens = new Map(rows.map((token) => [token.id, token]));
  const told = new Set(rows.filter((token) => isOver(token, now())).map(({ id }) => id));

  const noteUse = (token: StoredToken, time: number) => {
    token.lastUsedAt = time;
    try {
      database.run('UPDATE tokens SET last_used_at = ? WHERE id = ?', time, token.id);
    } catch (error) {
      trouble(error);
    }
    used();
  };
  const verify = (kind: Token['kind'], text: string) => {
    const { id, secret } = readSecret(prefixes[kind], text);
    const token = tokens.get(id);
    // An unknown id costs the same comparison as a known one.
    const isWhole = matches(secret, token?.hash);
    if (token?.kind !== kind || !isWhole || token.isRevoked) return null;
    const time = now();
    if (isOver(token, time)) return null;
    if (isNewUse(token.lastUsedAt, time)) noteUse(token, time);
    return token.rights;
  };
  const revoke = (revoked: readonly StoredToken[]) => {
    if (revoked.length === 0) return [];
    for (const token of revoked) token.isRevoked = true;
    database.transaction(() => {
      for (const { id } of revoked) database.run('DELETE FROM tokens WHERE id = ?', id);
    });
    for (const { id } of revoked) tokens.delete(id);
    return revoked.map(aboutOf);
  };

  return {
    create(wish) {
      const { text, digest, about } = newToken(wish, now());
      database.run(
        'INSERT INTO tokens (id, name, kind, scope, hash, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...[about.id, about.name, about.kind, about.scope, digest, about.createdAt, about.expiresAt],
      );
      tokens.set(about.id, withRights(about, digest));
      return { token: text, about };
    },
    list: () => [...tokens.values()].map(aboutOf),
    revoke(id) {
      const token = tokens.get(id);
      if (token === undefined) throw unknownToken(id);
      revoke([token]);
      return aboutOf(token);
    },
    revokeAll: () => revoke([...tokens.values()]),
    verify: (token) => verify('bearer', token),
    verifyLink: (secret) => verify('link', secret),
    rightsOf(id) {
      const token = tokens.get(id);
      return token === undefined || token.isRevoked || isOver(token, now()) ? null : token.rights;
    },
    collect() {
      // What the disk did not take when it was revoked.
      revoke([...tokens.values()].filter(({ isRevoked }) => isRevoked));
      const time = now();
      const over = [...tokens.values()].filter((token) => isOver(token, time));
      const news = over.filter(({ id }) => !told.has(id));
      // One that a clock set back has revived is told again.
      told.clear();
      for (const { id } of over) told.add(id);
      return news.map(aboutOf);
    },
  };
}

function newToken(
  { name, kind, scope: wished, expiresInDays }: TokenWish,
  createdAt: number,
): { text: string; digest: Uint8Array; about: Token } {
  const scope = normalizeScope(wished);
  const { id, text, digest } = newSecret(prefixes[kind]);
  const expiresAt = expiresInDays === null ? null : createdAt + Math.round(expiresInDays * dayMs);
  return { text, digest, about: { id, name, kind, scope, createdAt, expiresAt, lastUsedAt: null } };
}

/** Written so that a damaged time is over. */
function isOver({ expiresAt }: Token, time: number): boolean {
  return expiresAt !== null && !(time < expiresAt);
}

function unknownToken(id: string): AppError {
  return new AppError({
    code: 'not_found',
    message: `There is no token with the id “${id}”.`,
    hint: 'List the tokens to see their ids.',
  });
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
  const about: Token = {
    id: String(row['id']),
    name: String(row['name']),
    kind: row['kind'] === 'link' ? 'link' : 'bearer',
    scope: String(row['scope']),
    createdAt: Number(row['created_at']),
    expiresAt: readTime(row['expires_at']),
    lastUsedAt: readTime(row['last_used_at']),
  };
  return withRights(about, readDigest(row['hash']));
}

function aboutOf({ hash: _hash, rights: _rights, isRevoked: _isRevoked, ...about }: StoredToken): Token {
  return about;
}

function withRights(about: Token, hash: Uint8Array): StoredToken {
  const kind = about.kind === 'link' ? 'link' : 'token';
  const scopes = new Set(about.scope.split(' '));
  const rights: Rights = { credential: about.id, name: about.name, kind, scopes, sources: null };
  return { ...about, hash, rights, isRevoked: false };
}
