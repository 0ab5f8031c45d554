/** Keeps count of what happens in this room: the audit, the rounds and errors of the live state, and who is known. */
import type { AuditEntry } from '../../contract/commands.ts';
import type { OAuthClient, OAuthError, OAuthState } from '../../contract/state.ts';
import type { Clock } from '../ports.ts';
import type { Store } from '../store.ts';
import type { Clients } from './clients.ts';
import type { GrantRecord, Grants } from './grants.ts';
import type { AccessAction, AccessNews } from './news.ts';

const keptErrors = 20;
/** Clients and grants are drawn anew no more often than this; a busy client is noted at every use. */
const drawEveryMs = 1_000;

/** The actions that begin or end a round of consent. A token issued completes one. */
const counted: Partial<Record<AccessAction, keyof OAuthState['rounds']>> = {
  'consent.asked': 'asked',
  'token.issued': 'completed',
  'consent.rejected': 'rejected',
  'consent.expired': 'expired',
  'consent.failed': 'failed',
};

export interface Ledger {
  tell(news: AccessNews): void;
  /** Tokens, clients or grants have changed: the live state follows soon. */
  changed(): void;
  close(): void;
}

export interface LedgerOptions {
  store: Store;
  clock: Clock;
  clients: Clients;
  grants: Grants;
  audit(entry: Omit<AuditEntry, 'id' | 'at'>): void;
  heard(news: AccessNews): void;
}

export function createLedger({ store, clock, clients, grants, audit, heard }: LedgerOptions): Ledger {
  let rounds = store.state().oauth.rounds;
  let errors: readonly OAuthError[] = [];
  let cancel: (() => void) | null = null;
  const draw = () => {
    cancel = null;
    const known = knownClients(clients, grants);
    store.emit('oauth.changed', { oauth: { clients: known, rounds, errors: [...errors] } });
  };
  const changed = () => {
    cancel ??= clock.after(drawEveryMs, draw);
  };
  draw();
  return {
    tell(news) {
      if (news.asker?.isDoctor === true) return;
      const { actor, action, subject, detail } = news;
      audit({ actor, action, subject, detail, address: news.asker?.address ?? '' });
      const count = counted[action];
      if (count !== undefined) rounds = { ...rounds, [count]: rounds[count] + 1 };
      if (news.error !== undefined)
        errors = [...errors, { ...news.error, at: clock.now() }].slice(-keptErrors);
      cancel?.();
      draw();
      heard(news);
    },
    changed,
    close: () => cancel?.(),
  };
}

/** Every client with its live grants. */
function knownClients(clients: Clients, grants: Grants): OAuthClient[] {
  const live = grants.list();
  return clients.list().map((client) => ({
    ...client,
    grants: live.filter((grant) => grant.clientId === client.id).map(publicGrant),
  }));
}

function publicGrant(record: GrantRecord): OAuthClient['grants'][number] {
  const { id, scopes, sources, resource, redirectHost, address, createdAt, lastUsedAt, expiresAt } = record;
  return { id, scopes, sources, resource, redirectHost, address, createdAt, lastUsedAt, expiresAt };
}
