/** Grants: what the user gave, the access tokens (one hour) and rotating refresh tokens that stand for it. Hashes only on disk. */
import type { Grant, Scope } from '../../contract/state.ts';

/** A grant as it is kept. */
export interface GrantRecord extends Grant {
  clientId: string;
  clientName: string;
  /** RFC 8414 issuer for which it was given; it is worth nothing for another. */
  issuer: string;
  isDoctor: boolean;
}

export type GrantWish = Pick<
  GrantRecord,
  | 'clientId'
  | 'clientName'
  | 'issuer'
  | 'resource'
  | 'redirectHost'
  | 'address'
  | 'scopes'
  | 'sources'
  | 'isDoctor'
>;

/** What the token endpoint hands out, once. `refreshToken` is null without the scope `offline_access`. */
export interface Issued {
  grant: GrantRecord;
  accessToken: string;
  expiresInSeconds: number;
  refreshToken: string | null;
}

export type RefreshRefusal =
  /** No such token, or of another client. */
  | 'unknown'
  | 'expired'
  /** Used before, and not just now because an answer was lost: the whole grant is revoked by this. */
  | 'reused';

export interface Grants {
  issue(wish: GrantWish): Issued;
  /**
   * Rotates a refresh token. One that was used within the last 30 seconds is honoured again as long as its successor has
   * not been used, because an answer may have been lost; any other reuse revokes the grant.
   */
  refresh(
    token: string,
    clientId: string,
    scopes: readonly Scope[] | null,
  ): Issued | { refused: RefreshRefusal; grant: GrantRecord | null };
  /** The grant of an access token that is known, whole and not expired; `expired` tells the one that is over apart. */
  verify(accessToken: string): GrantRecord | 'unknown' | 'expired';
  /** The grant that an access or refresh token belongs to, however old. */
  ofToken(token: string): GrantRecord | null;
  revoke(id: string): GrantRecord | null;
  /** All of one client. */
  revokeClient(clientId: string): GrantRecord[];
  /** All that were given for a public issuer other than this; those for loopback stay. */
  revokeForeign(issuer: string): GrantRecord[];
  revokeAll(): GrantRecord[];
  /** Live ones, oldest first; the doctor's own are left out. */
  list(): GrantRecord[];
  /** Removes what is over; answers the grants that ended by it. */
  collect(): GrantRecord[];
}
