/** Grants: what the user gave, the access tokens (one hour) and rotating refresh tokens that stand for it. Hashes only on disk. */
import type { Grant, Scope } from '../../contract/state.ts';
import type { Database } from '../database.ts';
import { createIds } from '../ids.ts';
import { isNewUse, type KeepingOptions } from './database.ts';
import type { StoredAccessToken, StoredGrant, StoredRefreshToken } from './grant-rows.ts';
import { newSecret } from './hashes.ts';
import { createKeptGrants, type KeptGrants, type Rotation, type TokenPair } from './kept-grants.ts';
import { viewOf, type LiveGrant } from './live-grants.ts';
import { allScopes } from './scopes.ts';

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

/**
 * What the token endpoint hands out, once. `grant.scopes` are those of this access token. `refreshToken` is null without
 * the scope `offline_access`.
 */
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
  /** Used before, and not again because an answer was lost: the whole grant is revoked by this. */
  | 'reused'
  /** More was asked for than was given (`invalid_scope`); the token is as good as before. */
  | 'scope';

export interface Grants {
  issue(wish: GrantWish): Issued;
  /**
   * Rotates a refresh token. One that was used is honoured again, because an answer may have been lost, as long as its
   * successor has not been exchanged: for 30 seconds, and for 5 minutes while no access token that came with its
   * successor has been used either. Any other reuse revokes the grant. Access tokens from before stay good for 30 seconds,
   * since requests may be under way with them.
   *
   * @param scopes fewer than were given, for this access token alone; null is all of them
   */
  refresh(
    token: string,
    clientId: string,
    scopes: readonly Scope[] | null,
  ): Issued | { refused: RefreshRefusal; grant: GrantRecord | null };
  /**
   * The grant of an access token that is known, whole and not expired, with the scopes of that token; `expired` tells the
   * one that is over apart. The same object as long as nothing in it has changed.
   */
  verify(accessToken: string): GrantRecord | 'unknown' | 'expired';
  /** The grant that an access or refresh token belongs to, however old. */
  ofToken(token: string): GrantRecord | null;
  revoke(id: string): GrantRecord | null;
  /** All of one client. */
  revokeClient(clientId: string): GrantRecord[];
  /** All that were given for a public issuer other than this; those for loopback stay. */
  revokeForeign(issuer: string): GrantRecord[];
  revokeAll(): GrantRecord[];
  /** What the doctor was granted in its rounds. */
  revokeDoctor(): GrantRecord[];
  /** Live ones, oldest first; the doctor's own are left out. */
  list(): GrantRecord[];
  /** Removes what is over; answers the grants that ended by it. */
  collect(): GrantRecord[];
}

/** RFC 6749 section 5.1 `expires_in`. */
const accessLifeMs = 60 * 60_000;
const refreshLifeMs = 60 * 24 * 60 * 60_000;
/** Two processes of one client may refresh at the same time; they have it settled by then. */
const overlapMs = 30_000;
/** A tunnel that was cut, with an answer on its way, is mostly back by then. */
const lostAnswerMs = 5 * 60_000;
/** An answer is not lost more often than this. */
const maxRetries = 20;
/** Hourly, this takes more than two years. Bounds what is remembered of a refresh token that is exchanged without end. */
const maxGenerations = 20_000;
/** A token from further in the future was made while the clock was wrong, and would live as long as it was wrong. */
const clockStepMs = 5 * 60_000;

export function createGrants(database: Database, { now, trouble, used }: KeepingOptions): Grants {
  const kept = createKeptGrants(database);
  const newId = createIds('grant', now);
  const endWhere = (isMeant: (record: GrantRecord) => boolean) =>
    kept.end(kept.all().filter(({ record }) => isMeant(record)));

  return {
    issue(wish) {
      const time = now();
      const scopes = allScopes.filter((scope) => wish.scopes.includes(scope));
      const expiresAt = endOf({ scopes, isDoctor: wish.isDoctor }, time);
      const record = { ...wish, id: newId(), scopes, createdAt: time, lastUsedAt: null, expiresAt };
      const grant = { record, generation: 0, rotatedAt: time };
      const { pair, texts } = mint(grant, scopes, time);
      return issued(viewOf(kept.add(grant, pair)), texts);
    },
    refresh: createRefresh(kept, now),
    verify(text) {
      const token = kept.accessToken(text);
      if (token === null) return 'unknown';
      const time = now();
      if (!isGood(token, time)) return 'expired';
      if (token.generation === token.grant.generation) token.grant.isUsed = true;
      if (isNewUse(token.grant.record.lastUsedAt, time)) {
        try {
          kept.noteUse(token.grant, time);
        } catch (error) {
          trouble(error);
        }
        used();
      }
      return viewOf(token);
    },
    ofToken: (text) => (kept.accessToken(text) ?? kept.refreshToken(text))?.grant.record ?? null,
    revoke(id) {
      const grant = kept.find(id);
      return grant === null ? null : (kept.end([grant])[0] ?? null);
    },
    revokeClient: (clientId) => endWhere((record) => record.clientId === clientId),
    revokeForeign: (issuer) => endWhere((record) => record.issuer !== issuer && !isLoopback(record.issuer)),
    revokeAll: () => endWhere(() => true),
    revokeDoctor: () => endWhere(({ isDoctor }) => isDoctor),
    list() {
      const time = now();
      const records = kept.all().map(({ record }) => record);
      return records.filter(({ isDoctor, expiresAt }) => !isDoctor && time < expiresAt);
    },
    collect() {
      const time = now();
      // What the disk did not take when it was revoked.
      kept.end(kept.all().filter(({ isOver }) => isOver));
      kept.forgetTokens(time);
      return endWhere(({ expiresAt }) => !(time < expiresAt));
    },
  };
}

function createRefresh(kept: KeptGrants, now: () => number): Grants['refresh'] {
  return (text, clientId, wished) => {
    const time = now();
    const found = kept.refreshToken(text);
    if (found?.grant.record.clientId !== clientId) return { refused: 'unknown', grant: null };
    const { token, grant } = found;
    const { record } = grant;
    if (!(time < token.expiresAt)) return { refused: 'expired', grant: record };
    const isRetry = token.generation !== grant.generation;
    if (isRetry && !answerMayBeLost(grant, token, time)) {
      kept.end([grant]);
      return { refused: 'reused', grant: record };
    }
    if (grant.generation >= maxGenerations) return { refused: 'expired', grant: record };
    const scopes = allScopes.filter((scope) => (wished ?? record.scopes).includes(scope));
    if (scopes.length === 0 || scopes.some((scope) => !record.scopes.includes(scope)))
      return { refused: 'scope', grant: record };
    const rotation = isRetry ? askedAgain(grant, time) : rotated(grant, token, time);
    const { pair, texts } = mint(rotation, scopes, time);
    return issued(viewOf(kept.rotate(grant, rotation, pair)), texts);
  };
}

type Texts = Pick<Issued, 'accessToken' | 'refreshToken'>;

function issued(grant: GrantRecord, texts: Texts): Issued {
  return { grant, expiresInSeconds: accessLifeMs / 1000, ...texts };
}

function mint(
  { record, generation }: StoredGrant,
  scopes: readonly Scope[],
  time: number,
): { pair: TokenPair; texts: Texts } {
  const access = newSecret('pba');
  const refresh = record.scopes.includes('offline_access') ? newSecret('pbr') : null;
  return {
    texts: { accessToken: access.text, refreshToken: refresh?.text ?? null },
    pair: {
      access: {
        ...{ id: access.id, hash: access.digest, grantId: record.id, scopes },
        ...{ createdAt: time, expiresAt: time + accessLifeMs },
      },
      refresh: refresh && {
        ...{ id: refresh.id, hash: refresh.digest, grantId: record.id },
        ...{ generation, expiresAt: record.expiresAt },
      },
    },
  };
}

/** When a grant is over if nobody refreshes it. The doctor's own live no longer than an access token. */
function endOf({ scopes, isDoctor }: Pick<GrantRecord, 'scopes' | 'isDoctor'>, time: number): number {
  return time + (scopes.includes('offline_access') && !isDoctor ? refreshLifeMs : accessLifeMs);
}

function rotated({ record, generation }: LiveGrant, { id }: StoredRefreshToken, time: number): Rotation {
  return {
    record: { ...record, lastUsedAt: time, expiresAt: endOf(record, time) },
    ...{ generation: generation + 1, rotatedAt: time, rotatedBy: id },
    ...{ retries: 0, isUsed: false, lastMoment: time + overlapMs },
  };
}

/** Another pair of the newest generation: its first may never have arrived. The time to ask for it is not prolonged. */
function askedAgain(grant: LiveGrant, time: number): Rotation {
  const { record, generation, rotatedAt, rotatedBy, retries, isUsed } = grant;
  return {
    record: { ...record, lastUsedAt: time, expiresAt: endOf(record, time) },
    ...{ generation, rotatedAt, rotatedBy, retries: retries + 1, isUsed, lastMoment: null },
  };
}

/**
 * Whether a refresh token that was used is the last but one, none of its successors was, and it was just now; or not long
 * ago, and nothing shows that the answer arrived. Another of its generation, made when an answer seemed lost, is then in a
 * second pair of hands.
 */
function answerMayBeLost(
  { generation, rotatedBy, rotatedAt, retries, isUsed }: LiveGrant,
  token: StoredRefreshToken,
  time: number,
): boolean {
  const isLastUsed = token.generation === generation - 1 && token.id === (rotatedBy ?? token.id);
  const withinMs = isUsed ? overlapMs : lostAnswerMs;
  return isLastUsed && retries < maxRetries && Math.abs(time - rotatedAt) <= withinMs;
}

/** Written so that a damaged time is over. */
function isGood({ createdAt, expiresAt }: StoredAccessToken, time: number): boolean {
  return time < expiresAt && time >= createdAt - clockStepMs;
}

function isLoopback(issuer: string): boolean {
  const host = URL.canParse(issuer) ? new URL(issuer).hostname : '';
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
