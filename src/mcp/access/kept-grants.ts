/** Grants and their tokens, on the disk and in memory in step: what is handed out or ended is on the disk first. */
import type { Database } from '../database.ts';
import {
  createGrantRows,
  type StoredAccessToken,
  type StoredGrant,
  type StoredRefreshToken,
} from './grant-rows.ts';
import type { GrantRecord } from './grants.ts';
import { matches, readSecret } from './hashes.ts';

export interface KeptGrant extends StoredGrant {
  /** Revoked, even if the disk has not taken it yet. */
  isOver: boolean;
  /** How often the answer to the newest rotation was asked for again. */
  retries: number;
  /** Id of the refresh token that made the newest rotation; null when that was before the start. */
  rotatedBy: string | null;
  /** Oldest first. */
  tokens: KeptToken[];
}

export interface KeptToken extends StoredAccessToken {
  grant: KeptGrant;
  /** The grant with the scopes of this token, and the record it was made from. */
  view: { of: GrantRecord; is: GrantRecord } | null;
}

/** One access token and, with `offline_access`, the refresh token beside it. */
export interface TokenPair {
  access: StoredAccessToken;
  refresh: StoredRefreshToken | null;
}

/** What a rotation makes of a grant. Access tokens from before end at `lastMoment`; null leaves them. */
export interface Rotation extends Pick<
  KeptGrant,
  'record' | 'generation' | 'rotatedAt' | 'retries' | 'rotatedBy'
> {
  lastMoment: number | null;
}

export interface KeptGrants {
  all(): KeptGrant[];
  find(id: string): KeptGrant | null;
  /** The access token that a text is, expired or not. */
  accessToken(text: string): KeptToken | null;
  /** The refresh token that a text is, used or not. */
  refreshToken(text: string): { token: StoredRefreshToken; grant: KeptGrant } | null;
  add(grant: StoredGrant, pair: TokenPair): KeptToken;
  rotate(grant: KeptGrant, rotation: Rotation, pair: TokenPair): KeptToken;
  noteUse(grant: KeptGrant, time: number): void;
  /** They are good for nothing from here on, even where the disk does not take it; it can then be tried again. */
  end(grants: readonly KeptGrant[]): GrantRecord[];
  /** Forgets tokens that are over: refresh tokens at once, access tokens a day later. */
  forgetTokens(time: number): void;
}

/** Of one grant; the oldest goes first. */
const maxAccessTokens = 50;
/** So long an access token that is over is told apart from one that never was. */
const keptAfterEndMs = 24 * 60 * 60_000;

export function createKeptGrants(database: Database): KeptGrants {
  const rows = createGrantRows(database);
  const grants = new Map<string, KeptGrant>();
  const tokens = new Map<string, KeptToken>();
  const keepGrant = (stored: StoredGrant) => {
    const grant: KeptGrant = { ...stored, isOver: false, retries: 0, rotatedBy: null, tokens: [] };
    grants.set(stored.record.id, grant);
    return grant;
  };
  const keepToken = (grant: KeptGrant, stored: StoredAccessToken) => {
    const token: KeptToken = { ...stored, grant, view: null };
    grant.tokens.push(token);
    tokens.set(stored.id, token);
    return token;
  };
  const dropToken = (token: KeptToken) => {
    token.grant.tokens = token.grant.tokens.filter((other) => other !== token);
    tokens.delete(token.id);
  };
  const savePair = ({ access, refresh }: TokenPair) => {
    rows.addAccessToken(access);
    if (refresh !== null) rows.addRefreshToken(refresh);
  };

  // A doctor that was cut short leaves nothing that opens anything.
  rows.removeDoctors();
  for (const grant of rows.grants()) keepGrant(grant);
  for (const token of rows.accessTokens()) {
    const grant = grants.get(token.grantId);
    if (grant !== undefined) keepToken(grant, token);
  }

  return {
    all: () => [...grants.values()],
    find: (id) => grants.get(id) ?? null,
    accessToken(text) {
      const { id, secret } = readSecret('pba', text);
      const token = tokens.get(id);
      // An unknown id costs the same comparison as a known one.
      const isWhole = matches(secret, token?.hash);
      return token === undefined || !isWhole || token.grant.isOver ? null : token;
    },
    refreshToken(text) {
      const { id, secret } = readSecret('pbr', text);
      const token = id === '' ? null : rows.refreshToken(id);
      const grant = grants.get(token?.grantId ?? '');
      const isWhole = matches(secret, token?.hash);
      return token === null || !isWhole || grant === undefined || grant.isOver ? null : { token, grant };
    },
    add(stored, pair) {
      database.transaction(() => {
        rows.addGrant(stored);
        savePair(pair);
      });
      return keepToken(keepGrant(stored), pair.access);
    },
    rotate(grant, { lastMoment, ...next }, pair) {
      const surplus = grant.tokens.slice(0, Math.max(0, grant.tokens.length + 1 - maxAccessTokens));
      const { id } = next.record;
      database.transaction(() => {
        rows.saveRotation(next);
        if (lastMoment !== null) rows.shortenAccessTokens(id, lastMoment);
        for (const token of surplus) rows.removeAccessToken(token.id);
        savePair(pair);
      });
      Object.assign(grant, next);
      for (const token of surplus) dropToken(token);
      if (lastMoment !== null)
        for (const token of grant.tokens) token.expiresAt = Math.min(token.expiresAt, lastMoment);
      return keepToken(grant, pair.access);
    },
    noteUse(grant, time) {
      grant.record = { ...grant.record, lastUsedAt: time };
      rows.saveUse(grant.record.id, time);
    },
    end(ended) {
      if (ended.length === 0) return [];
      for (const grant of ended) grant.isOver = true;
      database.transaction(() => {
        for (const { record } of ended) rows.removeGrant(record.id);
      });
      for (const grant of ended) {
        for (const { id } of grant.tokens) tokens.delete(id);
        grants.delete(grant.record.id);
      }
      return ended.map(({ record }) => record);
    },
    forgetTokens(time) {
      const stale = [...tokens.values()].filter(({ expiresAt }) => !(time < expiresAt + keptAfterEndMs));
      database.transaction(() => {
        for (const { id } of stale) rows.removeAccessToken(id);
        rows.removeRefreshTokensUntil(time);
      });
      for (const token of stale) dropToken(token);
    },
  };
}

/** The grant as one of its tokens has it; the same object as long as the grant is. */
export function viewOf(token: KeptToken): GrantRecord {
  const { record } = token.grant;
  if (token.view?.of !== record) token.view = { of: record, is: { ...record, scopes: [...token.scopes] } };
  return token.view.is;
}
