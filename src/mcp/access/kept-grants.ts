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
import { createLiveGrants, type LiveGrant, type LiveToken } from './live-grants.ts';

/** One access token and, with `offline_access`, the refresh token beside it. */
export interface TokenPair {
  access: StoredAccessToken;
  refresh: StoredRefreshToken | null;
}

/** What a rotation makes of a grant. Access tokens from before end at `lastMoment`; null leaves them. */
export interface Rotation extends Pick<
  LiveGrant,
  'record' | 'generation' | 'rotatedAt' | 'retries' | 'rotatedBy' | 'isUsed'
> {
  lastMoment: number | null;
}

export interface KeptGrants {
  all(): LiveGrant[];
  find(id: string): LiveGrant | null;
  /** The access token that a text is, expired or not. */
  accessToken(text: string): LiveToken | null;
  /** The refresh token that a text is, used or not. */
  refreshToken(text: string): { token: StoredRefreshToken; grant: LiveGrant } | null;
  add(grant: StoredGrant, pair: TokenPair): LiveToken;
  rotate(grant: LiveGrant, rotation: Rotation, pair: TokenPair): LiveToken;
  noteUse(grant: LiveGrant, time: number): void;
  /** They are good for nothing from here on, even where the disk does not take it; it can then be tried again. */
  end(grants: readonly LiveGrant[]): GrantRecord[];
  /** Forgets tokens that are over: refresh tokens at once, access tokens a day later. */
  forgetTokens(time: number): void;
}

/** Of one grant; the oldest goes first. */
const maxAccessTokens = 50;
/** So long an access token that is over is told apart from one that never was. */
const keptAfterEndMs = 24 * 60 * 60_000;

export function createKeptGrants(database: Database): KeptGrants {
  const rows = createGrantRows(database);
  const live = createLiveGrants();
  const { grants, tokens } = live;
  const savePair = ({ access, refresh }: TokenPair) => {
    rows.addAccessToken(access);
    if (refresh !== null) rows.addRefreshToken(refresh);
  };

  // A doctor that was cut short leaves nothing that opens anything.
  rows.removeDoctors();
  for (const grant of rows.grants()) live.add(grant);
  for (const token of rows.accessTokens()) {
    const grant = grants.get(token.grantId);
    if (grant !== undefined) live.addToken(grant, token);
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
      return live.addToken(live.add(stored), pair.access);
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
      for (const token of surplus) live.removeToken(token);
      if (lastMoment !== null)
        for (const token of grant.tokens) token.expiresAt = Math.min(token.expiresAt, lastMoment);
      return live.addToken(grant, pair.access);
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
      for (const grant of ended) live.remove(grant);
      return ended.map(({ record }) => record);
    },
    forgetTokens(time) {
      const stale = [...tokens.values()].filter(({ expiresAt }) => !(time < expiresAt + keptAfterEndMs));
      database.transaction(() => {
        for (const { id } of stale) rows.removeAccessToken(id);
        rows.removeRefreshTokensUntil(time);
      });
      for (const token of stale) live.removeToken(token);
    },
  };
}
