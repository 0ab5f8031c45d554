/** OAuth clients: those that registered themselves (RFC 7591), and what is remembered of those known by a document. */
import type { OAuthClient, Verification } from '../../contract/state.ts';
import type { Database } from '../database.ts';
import { createIds } from '../ids.ts';
import type { AuthMethod } from './auth-methods.ts';
import { createClientRows, type StoredClient } from './client-rows.ts';
import { isNewUse, type KeepingOptions } from './database.ts';
import { displayName } from './display-name.ts';
import { digestOf, matches, newSecret } from './hashes.ts';
import { redirectHostOf } from './redirects.ts';

export { authMethods, type AuthMethod } from './auth-methods.ts';

export interface Client {
  /** `client_id`: an https URL for one known by a document, else ours. */
  id: string;
  /** Cleaned for display: no control characters, at most 60 characters. Still the client's own word. */
  name: string;
  how: OAuthClient['how'];
  verification: Verification;
  redirectUris: readonly string[];
  authMethods: readonly AuthMethod[];
  /** Where its public keys are, for `private_key_jwt`. */
  jwksUri: string | null;
}

/** What a client may say of itself when it registers, already checked. */
export interface Registration {
  name: string;
  redirectUris: readonly string[];
  authMethod: Exclude<AuthMethod, 'private_key_jwt'>;
}

export interface Clients {
  /** Registers one. `secret` (`pbs_…`, never expires) is null for a public client. Returns null when there is no room. */
  register(registration: Registration): { client: Client; secret: string | null } | null;
  /** One that registered itself. */
  find(id: string): Client | null;
  checkSecret(id: string, secret: string): boolean;
  /** Notes that a client was granted something, or used it; remembers one known by a document for the list. */
  used(client: Client): void;
  /** Everyone known, without grants, oldest first. */
  list(): Omit<OAuthClient, 'grants'>[];
  /** True when there was one. */
  remove(id: string): boolean;
  /** Forgets those without a live grant that nobody has used for long: a day if never, 90 days otherwise. */
  collect(hasGrant: (clientId: string) => boolean): void;
}

/** Of clients that registered themselves. */
const maxRegistrations = 1000;
const dayMs = 24 * 60 * 60_000;
const forgottenAfterMs = { unused: dayMs, used: 90 * dayMs } as const;

export function createClients(database: Database, { now, trouble, used }: KeepingOptions): Clients {
  const rows = createClientRows(database);
  const newId = createIds('client', now);
  const clients = new Map(rows.all().map((stored) => [stored.client.id, stored]));
  /** Drops the oldest that was never used where there are too many. Who has a grant is not unused. */
  const makeRoom = () => {
    const registered = [...clients.values()].filter(({ client }) => client.how === 'registered');
    if (registered.length < maxRegistrations) return true;
    const dropped = registered.find(
      ({ client, lastUsedAt }) => lastUsedAt === null && !rows.hasGrant(client.id),
    );
    if (dropped === undefined) return false;
    remove(dropped.client.id);
    return true;
  };
  const remove = (id: string) => {
    rows.remove([id]);
    return clients.delete(id);
  };

  return {
    register(registration) {
      if (!makeRoom()) return null;
      const secret = registration.authMethod === 'none' ? null : newSecret('pbs');
      const client = registeredClient(newId(), registration);
      const secretHash = secret === null ? null : digestOf(secret.text);
      const stored: StoredClient = { client, secretHash, firstSeen: now(), lastUsedAt: null };
      rows.save(stored);
      clients.set(client.id, stored);
      return { client, secret: secret?.text ?? null };
    },
    find(id) {
      const client = clients.get(id)?.client;
      return client?.how === 'registered' ? client : null;
    },
    checkSecret: (id, secret) => matches(secret, clients.get(id)?.secretHash ?? undefined),
    used(client) {
      const known = clients.get(client.id);
      // One that was removed while its user was being asked stays removed.
      if (known === undefined && client.how === 'registered') return;
      const time = now();
      if (known !== undefined && !isNewUse(known.lastUsedAt, time)) return;
      const stored: StoredClient = {
        client: known?.client.how === 'registered' ? known.client : client,
        secretHash: known?.secretHash ?? null,
        firstSeen: known?.firstSeen ?? time,
        lastUsedAt: time,
      };
      clients.set(client.id, stored);
      try {
        rows.save(stored);
      } catch (error) {
        trouble(error);
      }
      used();
    },
    list: () => [...clients.values()].map(aboutOf),
    remove,
    collect(hasGrant) {
      const time = now();
      const over = [...clients.values()].filter((one) => isOld(one, time) && !hasGrant(one.client.id));
      const ids = over.map(({ client }) => client.id);
      rows.remove(ids);
      for (const id of ids) clients.delete(id);
    },
  };
}

function registeredClient(id: string, { name, redirectUris, authMethod }: Registration): Client {
  return {
    id,
    name: displayName(name, 'Unnamed client'),
    how: 'registered',
    verification: { kind: 'claimed' },
    redirectUris: [...redirectUris],
    authMethods: [authMethod],
    jwksUri: null,
  };
}

/** Written so that a damaged time is old. */
function isOld({ firstSeen, lastUsedAt }: StoredClient, time: number): boolean {
  const idleMs = time - (lastUsedAt ?? firstSeen);
  return !(idleMs < forgottenAfterMs[lastUsedAt === null ? 'unused' : 'used']);
}

function aboutOf({ client, firstSeen, lastUsedAt }: StoredClient): Omit<OAuthClient, 'grants'> {
  const { id, name, how, verification, redirectUris } = client;
  const redirectHosts = [...new Set(redirectUris.map(redirectHostOf))];
  return { id, name, how, verification, redirectHosts, firstSeen, lastUsedAt };
}
