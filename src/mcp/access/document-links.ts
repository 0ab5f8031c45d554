/** Links to documents that open without a token: signed, for a while, and only as long as whom they were given to may come in. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '../database.ts';
import type { Rights } from './rights.ts';

export interface DocumentLinks {
  /** Path and query of the link to a document, made for a token or grant. The same within the hour, so that it can be cited again. */
  sign(id: string, credential: string): string;
  /** @param path percent-encoded, as it was asked for; @param query what follows `?` */
  read(path: string, query: URLSearchParams): LinkVerdict;
  /** No link made so far opens anything any more, even where the disk does not take it and this throws. */
  renew(): void;
}

export type LinkVerdict =
  { kind: 'good'; id: string; rights: Rights } | { kind: 'expired' } | { kind: 'revoked' } | { kind: 'bad' };

export interface DocumentLinkOptions {
  now(): number;
  /** How long a link is good. */
  hours(): number;
  /** What a token or grant lets somebody do; null when it is over. */
  rightsOf(credential: string): Rights | null;
}

export const documentPrefix = '/data/';
const hourSeconds = 3600;
const keyBytes = 32;

export function createDocumentLinks(database: Database, options: DocumentLinkOptions): DocumentLinks {
  let key = readKey(database) ?? writeKey(database, randomBytes(keyBytes));
  /** HMAC-SHA256 (RFC 2104) over parts that cannot run into each other: neither a time nor a credential has a line break. */
  const mac = (id: string, expires: string, credential: string) =>
    createHmac('sha256', key).update(`${expires}\n${credential}\n${id}`).digest('base64url');
  return {
    sign(id, credential) {
      const seconds = options.now() / 1000 + options.hours() * hourSeconds;
      const expires = String(Math.ceil(seconds / hourSeconds) * hourSeconds);
      const sig = mac(id, expires, credential);
      const query = new URLSearchParams({ exp: expires, for: credential, sig });
      return `${documentPrefix}${encodeURIComponent(id)}?${query.toString()}`;
    },
    read(path, query) {
      const [exp, credential, sig] = ['exp', 'for', 'sig'].map((name) => single(query, name));
      const id = decoded(path.slice(documentPrefix.length));
      if (!exp || !credential || !sig || !id || !/^\d{1,12}$/.test(exp)) return { kind: 'bad' };
      if (!isSame(mac(id, exp, credential), sig)) return { kind: 'bad' };
      if (Number(exp) * 1000 <= options.now()) return { kind: 'expired' };
      const rights = options.rightsOf(credential);
      return rights === null ? { kind: 'revoked' } : { kind: 'good', id, rights };
    },
    renew() {
      key = randomBytes(keyBytes);
      writeKey(database, key);
    },
  };
}

function readKey(database: Database): Buffer | null {
  const stored = database.get('SELECT key FROM document_key')?.['key'];
  return stored instanceof Uint8Array && stored.length === keyBytes ? Buffer.from(stored) : null;
}

function writeKey(database: Database, key: Buffer): Buffer {
  database.run('INSERT OR REPLACE INTO document_key (one, key) VALUES (1, ?)', key);
  return key;
}

function single(query: URLSearchParams, name: string): string | null {
  const values = query.getAll(name);
  return values.length === 1 ? (values[0] ?? null) : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: nothing Patchbay has signed.
    return null;
  }
}

/** As text: one signature is written in one way. */
function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
