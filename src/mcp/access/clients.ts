/** OAuth clients: those that registered themselves (RFC 7591), and what is remembered of those known by a document. */
import type { OAuthClient, Verification } from '../../contract/state.ts';

export const authMethods = ['none', 'client_secret_basic', 'client_secret_post', 'private_key_jwt'] as const;
/** How a client proves itself at the token endpoint (RFC 7591 section 2, OpenID Connect Core section 9). */
export type AuthMethod = (typeof authMethods)[number];

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
