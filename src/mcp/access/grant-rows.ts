/** How grants and their tokens stand in access.db. A damaged row never gives more than was given. */
import type { Scope } from '../../contract/state.ts';
import type { Database, Row } from '../database.ts';
import { readTime } from './database.ts';
import type { GrantRecord } from './grants.ts';
import { readDigest } from './hashes.ts';
import { parseScope } from './scopes.ts';

export interface StoredGrant {
  record: GrantRecord;
  /** How often its refresh token was rotated. */
  generation: number;
  /** When the newest generation began. */
  rotatedAt: number;
}

export interface StoredAccessToken {
  id: string;
  grantId: string;
  hash: Uint8Array;
  /** Those of the grant, or fewer where the client asked for fewer (RFC 6749 section 6). */
  scopes: readonly Scope[];
  createdAt: number;
  expiresAt: number;
}

export interface StoredRefreshToken {
  id: string;
  grantId: string;
  hash: Uint8Array;
  generation: number;
  expiresAt: number;
}

export interface GrantRows {
  /** Oldest first. */
  grants(): StoredGrant[];
  accessTokens(): StoredAccessToken[];
  refreshToken(id: string): StoredRefreshToken | null;
  addGrant(grant: StoredGrant): void;
  /** What changes by a rotation. */
  saveRotation(grant: StoredGrant): void;
  saveUse(id: string, time: number): void;
  addAccessToken(token: StoredAccessToken): void;
  /** Lets those of one grant end at this time, if they would not sooner. */
  shortenAccessTokens(grantId: string, expiresAt: number): void;
  addRefreshToken(token: StoredRefreshToken): void;
  removeGrant(id: string): number;
  removeAccessToken(id: string): void;
  removeRefreshTokensUntil(time: number): void;
  removeDoctors(): void;
}

export function createGrantRows(database: Database): GrantRows {
  const { run } = database;
  return {
    grants: () => database.all('SELECT * FROM grants ORDER BY created_at, id').map(readGrant),
    accessTokens: () =>
      database.all('SELECT * FROM access_tokens ORDER BY created_at, id').map(readAccessToken),
    refreshToken(id) {
      const row = database.get('SELECT * FROM refresh_tokens WHERE id = ?', id);
      return row === undefined ? null : readRefreshToken(row);
    },
    addGrant({ record, generation, rotatedAt }) {
      run(
        `INSERT INTO grants (id, client_id, client_name, issuer, resource, redirect_host, address, scopes, sources,
           is_doctor, created_at, last_used_at, expires_at, generation, rotated_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[record.id, record.clientId, record.clientName, record.issuer, record.resource],
        ...[record.redirectHost, record.address, record.scopes.join(' ')],
        ...[record.sources === null ? null : JSON.stringify(record.sources), record.isDoctor ? 1 : 0],
        ...[record.createdAt, record.lastUsedAt, record.expiresAt, generation, rotatedAt],
      );
    },
    saveRotation({ record, generation, rotatedAt }) {
      run(
        'UPDATE grants SET last_used_at = ?, expires_at = ?, generation = ?, rotated_at = ? WHERE id = ?',
        ...[record.lastUsedAt, record.expiresAt, generation, rotatedAt, record.id],
      );
    },
    saveUse: (id, time) => void run('UPDATE grants SET last_used_at = ? WHERE id = ?', time, id),
    addAccessToken({ id, grantId, hash, scopes, createdAt, expiresAt }) {
      run(
        'INSERT INTO access_tokens (id, grant_id, hash, scopes, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
        ...[id, grantId, hash, scopes.join(' '), createdAt, expiresAt],
      );
    },
    shortenAccessTokens(grantId, expiresAt) {
      run(
        'UPDATE access_tokens SET expires_at = ? WHERE grant_id = ? AND expires_at > ?',
        ...[expiresAt, grantId, expiresAt],
      );
    },
    addRefreshToken({ id, grantId, hash, generation, expiresAt }) {
      run(
        'INSERT INTO refresh_tokens (id, grant_id, hash, generation, expires_at) VALUES (?, ?, ?, ?, ?)',
        ...[id, grantId, hash, generation, expiresAt],
      );
    },
    removeGrant: (id) => run('DELETE FROM grants WHERE id = ?', id),
    removeAccessToken: (id) => void run('DELETE FROM access_tokens WHERE id = ?', id),
    removeRefreshTokensUntil: (time) => void run('DELETE FROM refresh_tokens WHERE expires_at <= ?', time),
    removeDoctors: () => void run('DELETE FROM grants WHERE is_doctor <> 0'),
  };
}

function readGrant(row: Row): StoredGrant {
  return {
    record: {
      id: String(row['id']),
      clientId: String(row['client_id']),
      clientName: String(row['client_name']),
      issuer: String(row['issuer']),
      isDoctor: row['is_doctor'] !== 0,
      scopes: parseScope(String(row['scopes'])) ?? [],
      sources: readSources(row['sources']),
      resource: String(row['resource']),
      redirectHost: String(row['redirect_host']),
      address: String(row['address']),
      createdAt: Number(row['created_at']),
      lastUsedAt: readTime(row['last_used_at']),
      expiresAt: Number(row['expires_at']),
    },
    generation: Number(row['generation']),
    rotatedAt: Number(row['rotated_at']),
  };
}

/** Null is all of them; what cannot be read is none. */
function readSources(value: unknown): string[] | null {
  if (value === null) return null;
  if (typeof value !== 'string') return [];
  try {
    const sources: unknown = JSON.parse(value);
    return Array.isArray(sources) ? sources.filter((id) => typeof id === 'string') : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function readAccessToken(row: Row): StoredAccessToken {
  return {
    id: String(row['id']),
    grantId: String(row['grant_id']),
    hash: readDigest(row['hash']),
    scopes: parseScope(String(row['scopes'])) ?? [],
    createdAt: Number(row['created_at']),
    expiresAt: Number(row['expires_at']),
  };
}

function readRefreshToken(row: Row): StoredRefreshToken {
  return {
    id: String(row['id']),
    grantId: String(row['grant_id']),
    hash: readDigest(row['hash']),
    generation: Number(row['generation']),
    expiresAt: Number(row['expires_at']),
  };
}
