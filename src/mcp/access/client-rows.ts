/** How clients stand in access.db. A damaged row is a client that may do nothing. */
import type { Database, Row } from '../database.ts';
import { authMethods } from './auth-methods.ts';
import type { Client } from './clients.ts';
import { readTime } from './database.ts';
import { readDigest } from './hashes.ts';

export interface StoredClient {
  client: Client;
  /** Null for a client without a secret. */
  secretHash: Uint8Array | null;
  firstSeen: number;
  lastUsedAt: number | null;
}

export interface ClientRows {
  /** Oldest first. */
  all(): StoredClient[];
  save(client: StoredClient): void;
  remove(ids: readonly string[]): void;
  hasGrant(id: string): boolean;
}

export function createClientRows(database: Database): ClientRows {
  return {
    all: () => database.all('SELECT * FROM clients ORDER BY first_seen, id').map(readClient),
    save({ client, secretHash, firstSeen, lastUsedAt }) {
      const { id, name, how, verification, redirectUris, jwksUri } = client;
      database.run(
        `INSERT OR REPLACE INTO clients (id, name, how, domain, redirect_uris, auth_methods, jwks_uri, secret_hash,
           first_seen, last_used_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[id, name, how, verification.kind === 'domain' ? verification.domain : null],
        ...[JSON.stringify(redirectUris), JSON.stringify(client.authMethods), jwksUri],
        ...[secretHash, firstSeen, lastUsedAt],
      );
    },
    remove(ids) {
      if (ids.length === 0) return;
      database.transaction(() => {
        for (const id of ids) database.run('DELETE FROM clients WHERE id = ?', id);
      });
    },
    hasGrant: (id) => database.get('SELECT 1 FROM grants WHERE client_id = ? LIMIT 1', id) !== undefined,
  };
}

function readClient(row: Row): StoredClient {
  const { domain, jwks_uri: jwksUri, secret_hash: secretHash } = row;
  const methods = readList(row['auth_methods']);
  return {
    client: {
      id: String(row['id']),
      name: String(row['name']),
      how: row['how'] === 'registered' ? 'registered' : 'document',
      verification: typeof domain === 'string' ? { kind: 'domain', domain } : { kind: 'claimed' },
      redirectUris: readList(row['redirect_uris']).filter((uri) => URL.canParse(uri)),
      authMethods: authMethods.filter((method) => methods.includes(method)),
      jwksUri: typeof jwksUri === 'string' ? jwksUri : null,
    },
    secretHash: secretHash === null ? null : readDigest(secretHash),
    firstSeen: Number(row['first_seen']),
    lastUsedAt: readTime(row['last_used_at']),
  };
}

function readList(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
