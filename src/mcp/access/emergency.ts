/** The emergency: whatever lets somebody in ends, even where the disk does not take it or a step goes wrong. */
import type { Consents } from './consents.ts';
import type { DocumentLinks } from './document-links.ts';
import type { GrantRecord, Grants } from './grants.ts';
import type { Tokens } from './tokens.ts';

export interface EmergencyOptions {
  tokens: Tokens;
  grants: Grants;
  consents: Pick<Consents, 'endAll'>;
  links: Pick<DocumentLinks, 'renew'>;
  /** Ends what a token or grant still has open. */
  ended(credential: string): void;
}

export interface Ended {
  tokens: number;
  grants: readonly GrantRecord[];
  approvals: number;
}

/** @throws what the first step that failed threw, after all of them */
export function endEverything({ tokens, grants, consents, links, ended }: EmergencyOptions): Ended {
  const failures: unknown[] = [];
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      failures.push(error);
      return otherwise;
    }
  };
  const open = [...grants.list(), ...tokens.list()];
  const gone: Ended = {
    grants: attempt(() => grants.revokeAll(), []),
    tokens: attempt(() => tokens.revokeAll().length, 0),
    approvals: attempt(() => consents.endAll('rejected', 'The user closed everything.'), 0),
  };
  attempt(() => links.renew(), undefined);
  for (const { id } of open) ended(id);
  if (failures.length > 0) throw failures[0];
  return gone;
}
