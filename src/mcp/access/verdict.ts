/** What a bearer token is worth: whose it is, at which address it is good, and what it lets its bearer do. */
import type { GrantRecord, Grants } from './grants.ts';
import { coversPath } from './resource.ts';
import type { Rights } from './rights.ts';
import type { Tokens } from './tokens.ts';

/** `message` is for the `error_description` of a challenge (RFC 6750 section 3). */
export type Verdict = { ok: true; rights: Rights } | { ok: false; message: string };

/** @param at the issuer by which the server was addressed, and the path asked for */
export type Verify = (token: string, at: { issuer: string; path: string }) => Verdict;

export function createVerdicts({ tokens, grants }: { tokens: Tokens; grants: Grants }): Verify {
  /** Made once for each state of a grant: the records stay the same objects as long as nothing in them changes. */
  const made = new WeakMap<GrantRecord, Verdict>();
  return (token, at) => {
    if (!token.startsWith('pba_')) {
      const rights = tokens.verify(token);
      return rights === null
        ? refused('The access token is unknown, expired or revoked.')
        : { ok: true, rights };
    }
    const grant = grants.verify(token);
    if (grant === 'expired') return refused('The access token has expired. Refresh it.');
    if (grant === 'unknown') return refused('The access token is unknown or revoked. Sign in again.');
    if (grant.issuer !== at.issuer)
      return refused('The access token was issued for another address of this server.');
    if (!coversPath(grant.resource, at)) return refused('The access token was issued for another resource.');
    const verdict = made.get(grant) ?? { ok: true, rights: rightsOf(grant) };
    made.set(grant, verdict);
    return verdict;
  };
}

function refused(message: string): Verdict {
  return { ok: false, message };
}

/** What a grant lets its client do. */
export function rightsOf(grant: GrantRecord): Rights {
  return {
    credential: grant.id,
    name: grant.clientName,
    kind: 'oauth',
    scopes: new Set(grant.scopes),
    sources: grant.sources === null ? null : new Set(grant.sources),
  };
}
