/** Grants and access tokens in memory, so that a token is checked without the disk. */
import type { StoredAccessToken, StoredGrant } from './grant-rows.ts';
import type { GrantRecord } from './grants.ts';

export interface LiveGrant extends StoredGrant {
  /** Revoked, even if the disk has not taken it yet. */
  isOver: boolean;
  /** How often the answer to the newest rotation was asked for again. */
  retries: number;
  /** Id of the refresh token that made the newest rotation; null when that was before the start. */
  rotatedBy: string | null;
  /** Whether an access token of the newest generation was used; true too where that was before the start, and nobody knows. */
  isUsed: boolean;
  /** Oldest first. */
  tokens: LiveToken[];
}

export interface LiveToken extends StoredAccessToken {
  grant: LiveGrant;
  /** That of the grant when it was made; when it was read from the disk, if that was later. */
  generation: number;
  /** The grant with the scopes of this token, and the record it was made from. */
  view: { of: GrantRecord; is: GrantRecord } | null;
}

export interface LiveGrants {
  grants: ReadonlyMap<string, LiveGrant>;
  tokens: ReadonlyMap<string, LiveToken>;
  add(grant: StoredGrant): LiveGrant;
  addToken(grant: LiveGrant, token: StoredAccessToken): LiveToken;
  remove(grant: LiveGrant): void;
  removeToken(token: LiveToken): void;
}

export function createLiveGrants(): LiveGrants {
  const grants = new Map<string, LiveGrant>();
  const tokens = new Map<string, LiveToken>();
  return {
    grants,
    tokens,
    add(stored) {
      const unknown = { retries: 0, rotatedBy: null, isUsed: true };
      const grant: LiveGrant = { ...stored, ...unknown, isOver: false, tokens: [] };
      grants.set(stored.record.id, grant);
      return grant;
    },
    addToken(grant, stored) {
      const token: LiveToken = { ...stored, grant, generation: grant.generation, view: null };
      grant.tokens.push(token);
      tokens.set(stored.id, token);
      return token;
    },
    remove(grant) {
      for (const { id } of grant.tokens) tokens.delete(id);
      grants.delete(grant.record.id);
    },
    removeToken(token) {
      token.grant.tokens = token.grant.tokens.filter((other) => other !== token);
      tokens.delete(token.id);
    },
  };
}

/** The grant as one of its tokens has it; the same object as long as the grant is. */
export function viewOf(token: LiveToken): GrantRecord {
  const { record } = token.grant;
  if (token.view?.of !== record) token.view = { of: record, is: { ...record, scopes: [...token.scopes] } };
  return token.view.is;
}
