/** Who may come in: the room's root. Puts tokens, clients, grants, consents and the authorization server together. */
import { AppError } from '../../contract/errors.ts';
import type { AuditEntry } from '../../contract/commands.ts';
import type { Settings } from '../../contract/settings.ts';
import type { LogLevel } from '../../contract/state.ts';
import type { Database } from '../database.ts';
import type { Clock } from '../ports.ts';
import type { Store } from '../store.ts';
import { createAuthorizationServer, type AuthorizationServer } from './authorization-server.ts';
import { createClients, type Clients } from './clients.ts';
import { createConsents, type Consents } from './consents.ts';
import { endEverything } from './emergency.ts';
import { createGrants, type GrantRecord, type Grants } from './grants.ts';
import { createLimits, type Limits } from './limits.ts';
import { createCodes } from './codes.ts';
import { createDocumentLinks, type DocumentLinks } from './document-links.ts';
import { createLedger } from './ledger.ts';
import type { AccessNews } from './news.ts';
import { createRanges, type Ranges } from './ranges.ts';
import { createRefusedVisits, type RefusedVisits } from './refused-visits.ts';
import type { Rights } from './rights.ts';
import { createSafeFetch } from './safe-fetch.ts';
import { createTokens, type Tokens } from './tokens.ts';
import { createVerdicts, rightsOf, type Verify } from './verdict.ts';

export interface Access {
  tokens: Tokens;
  clients: Clients;
  grants: Grants;
  consents: Consents;
  server: AuthorizationServer;
  limits: Limits;
  ranges: Ranges;
  /** Links to documents that open without a token. */
  links: DocumentLinks;
  /** The gate turned somebody away: the audit hears of it, of many as one. */
  refused: RefusedVisits['refused'];
  /** A personal access token, or the access token of a grant for this issuer whose resource covers the path. */
  verify: Verify;
  /** The secret of a secret link; null when it is none, or the setting is off. */
  verifyLink(secret: string): Rights | null;
  /** Revokes one grant, or a client with all its grants; answers how many. @throws AppError `not_found` */
  revoke(id: string, actor: AccessNews['actor']): number;
  /** Revokes all there is and rejects all that waits; answers how many of each. */
  revokeEverything(actor: AccessNews['actor']): { tokens: number; grants: number; approvals: number };
  /** Ends what was asked for and given at another public address; answers the latest that had grants, or null when none had. */
  addressIs(origin: string): string | null;
  close(): void;
}

export interface AccessOptions {
  database: Database;
  /** Where a renewed list of OpenAI's addresses is kept. */
  rangesFile: string;
  clock: Clock;
  store: Store;
  settings(): Settings['access'];
  /** How long a link to a document is good, in hours. */
  linkHours(): number;
  sourceIds(): string[];
  audit(entry: Omit<AuditEntry, 'id' | 'at'>): void;
  /** A token or grant is over: ends what it still has open. */
  ended(credential: string): void;
  /** What happened, once it is written down; for whoever follows. */
  heard(news: AccessNews): void;
  log(level: LogLevel, message: string, cause?: unknown): void;
}

/** What is over is looked for this often, so that open streams end with what opened them. */
const collectMs = 20_000;

export function openAccess(options: AccessOptions): Access {
  const { database, clock, store, settings, ended, log } = options;
  const now = () => clock.now();
  const trouble = (error: unknown) => log('warn', 'The time of last use was not written.', error);
  const kept = createTokens(database, { now, trouble, used: () => tellTokens() });
  const tellTokens = () => store.emit('tokens.changed', { tokens: kept.list() });
  const clients = createClients(database, { now, trouble, used: () => ledger.changed() });
  const grants = createGrants(database, { now, trouble, used: () => ledger.changed() });
  const { audit, heard } = options;
  const ledger = createLedger({ store, clock, clients, grants, audit, heard });
  const { tell } = ledger;
  const gate = createRefusedVisits({
    ...{ clock, tell },
    failed: (error) => log('warn', 'That somebody was turned away was not written down.', error),
  });
  const fetchJson = createSafeFetch({ privateHosts: () => settings().privateMetadataHosts });
  const codes = createCodes({ clock, tell });
  const consents = createConsents({
    clock,
    codes,
    sourceIds: options.sourceIds,
    tell,
    told: {
      asked: (approval) => store.emit('approval.asked', { approval }),
      changed: (approval) => store.emit('approval.changed', { approval }),
      ended: (id, how) => store.emit('approval.ended', { id, how }),
    },
  });
  const grantEnded = ({ id }: GrantRecord) => {
    ended(id);
    ledger.changed();
  };
  const server = createAuthorizationServer({
    ...{ clients, grants, consents, codes, fetchJson, now, tell, ended: grantEnded },
  });
  const tokens = telling(kept, { changed: tellTokens, ended });
  const collect = () => {
    for (const { id } of tokens.collect()) ended(id);
    for (const grant of grants.collect()) {
      grantEnded(grant);
      if (grant.isDoctor) continue;
      tell(grantNews('grant.expired', grant, 'patchbay', 'Its refresh token was not used in time.'));
    }
    clients.collect((clientId) => grants.list().some((grant) => grant.clientId === clientId));
  };
  const timer = setInterval(() => runWatched(collect, log), collectMs);
  timer.unref();
  /**
   * What they have open ends first, of all of them: writing down takes its time. Answers those that are news, which the
   * doctor's own are not.
   */
  const revoked = (gone: readonly GrantRecord[], actor: AccessNews['actor'], why: string) => {
    for (const grant of gone) grantEnded(grant);
    const told = gone.filter(({ isDoctor }) => !isDoctor);
    for (const grant of told) tell(grantNews('grant.revoked', grant, actor, why));
    return told;
  };
  const granted = (credential: string) => {
    const grant = grants.list().find(({ id }) => id === credential);
    return grant === undefined ? null : rightsOf(grant);
  };
  const links = createDocumentLinks(database, {
    now,
    hours: options.linkHours,
    rightsOf: (credential) => tokens.rightsOf(credential) ?? granted(credential),
  });
  tellTokens();

  return {
    links,
    ...{ tokens, clients, grants, consents, server },
    limits: createLimits({
      now,
      rates: () => ({ perMinute: settings().requestsPerMinute, perHour: settings().requestsPerHour }),
    }),
    ranges: createRanges({ file: options.rangesFile, fetchJson, now, log }),
    refused: gate.refused,
    verify: createVerdicts({ tokens, grants }),
    verifyLink: (secret) => (settings().secretLinks ? tokens.verifyLink(secret) : null),
    revoke(id, actor) {
      const one = grants.revoke(id);
      // What it is about to be given goes first: a code that is exchanged in between must find nothing.
      const asked = one === null ? consents.endOf(id, 'The user took back what this client was given.') : 0;
      const gone = one === null ? grants.revokeClient(id) : [one];
      const wasKnown = one === null && clients.remove(id);
      if (gone.length === 0 && asked === 0 && !wasKnown) throw nobodyKnown(id);
      const told = revoked(gone, actor, 'The user took it back.');
      if (wasKnown) tell({ action: 'client.removed', subject: id, detail: '', actor });
      return told.length;
    },
    revokeEverything(actor) {
      const why = 'The user closed everything.';
      const open = tokens.list();
      const gone = endEverything({ tokens, grants, consents, links, ended });
      const told = revoked(gone.grants, actor, why);
      for (const { name, id } of open)
        tell({ action: 'token.revoked', subject: `${name} (${id})`, detail: why, actor });
      return { ...gone, grants: told.length };
    },
    addressIs(origin) {
      consents.endForeign(origin, 'The public address has changed. Recreate the connector with the new one.');
      const foreign = grants.revokeForeign(origin);
      const told = revoked(foreign, 'patchbay', `The public address is now ${origin}.`);
      return told.at(-1)?.issuer ?? null;
    },
    close() {
      clearInterval(timer);
      try {
        consents.close();
      } finally {
        gate.close();
        ledger.close();
      }
    },
  };
}

/** Tokens whose every change is told, and whose end ends what they have open. */
function telling(tokens: Tokens, told: { changed(): void; ended(credential: string): void }): Tokens {
  const gone = <T extends { id: string }>(list: T[]) => {
    for (const { id } of list) told.ended(id);
    told.changed();
    return list;
  };
  return {
    ...tokens,
    create(wish) {
      const made = tokens.create(wish);
      told.changed();
      return made;
    },
    revoke: (id) => {
      const revoked = tokens.revoke(id);
      gone([revoked]);
      return revoked;
    },
    revokeAll: () => gone(tokens.revokeAll()),
  };
}

function grantNews(
  action: AccessNews['action'],
  { clientName, id }: GrantRecord,
  actor: AccessNews['actor'],
  detail: string,
): AccessNews {
  return { action, subject: `${clientName} (${id})`, detail, actor };
}

function runWatched(work: () => void, log: AccessOptions['log']): void {
  try {
    work();
  } catch (error) {
    log('warn', 'What is over could not be cleared away; it is tried again.', error);
  }
}

function nobodyKnown(id: string): AppError {
  return new AppError({
    code: 'not_found',
    message: `There is no client and no grant with the id “${id.slice(0, 200)}”.`,
    hint: 'List the clients to see their ids and their grants’.',
  });
}
