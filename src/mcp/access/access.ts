/** Who may come in: the room's root. Puts tokens, clients, grants, consents and the authorization server together. */
import type { AuthorizationServer } from './authorization-server.ts';
import type { Clients } from './clients.ts';
import type { Consents } from './consents.ts';
import type { Grants } from './grants.ts';
import type { Limits } from './limits.ts';
import type { Ranges } from './ranges.ts';
import type { Rights } from './rights.ts';
import type { Tokens } from './tokens.ts';

/** What a bearer token is worth at a place. `message` is for the `error_description` of a challenge. */
export type Verdict = { ok: true; rights: Rights } | { ok: false; message: string };

export interface Access {
  tokens: Tokens;
  clients: Clients;
  grants: Grants;
  consents: Consents;
  server: AuthorizationServer;
  limits: Limits;
  ranges: Ranges;
  /** A personal access token, or the access token of a grant for this issuer whose resource covers the path. */
  verify(token: string, at: { issuer: string; path: string }): Verdict;
  /** The secret of a secret address; null when it is none, or the setting is off. */
  verifyLink(secret: string): Rights | null;
  close(): void;
}
