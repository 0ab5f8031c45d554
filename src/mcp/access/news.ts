/** What happens in this room, told to the journal's audit, the live state and whoever follows a client's way in. */
import type { OAuthError } from '../../contract/state.ts';
import type { Asker } from './asker.ts';

/** Past tense, `<what>.<happened>`; the audit's `action`. */
export type AccessAction =
  | 'client.registered'
  | 'client.removed'
  | 'consent.asked'
  | 'consent.approved'
  | 'consent.rejected'
  | 'consent.expired'
  | 'consent.failed'
  | 'token.issued'
  | 'token.refreshed'
  | 'token.reused'
  | 'token.revoked'
  | 'code.reused'
  | 'grant.revoked'
  | 'grant.expired'
  | 'access.refused';

export interface AccessNews {
  action: AccessAction;
  /** Who or what it is about, e.g. the client's name and id. No secrets. */
  subject: string;
  detail: string;
  /** Absent where the user or Patchbay itself did it. */
  asker?: Pick<Asker, 'address' | 'isDoctor'>;
  /** A face for what the user did, else who. */
  actor: 'window' | 'terminal' | 'rest' | 'client' | 'patchbay';
  /** With a refusal: what the live state and `oauth/status` show. */
  error?: Omit<OAuthError, 'at'>;
}

export type TellAccess = (news: AccessNews) => void;
