/** A refusal of the authorization server: the code for programs, and the words that both a client and the window show. */
import type { OAuthError } from '../../contract/state.ts';
import type { Asker } from './asker.ts';
import type { JsonReply } from './authorization-server.ts';
import { displayName } from './display-name.ts';
import type { AccessNews } from './news.ts';

/** RFC 6749 sections 4.1.2.1 and 5.2, RFC 7591 section 3.2.2, RFC 8707 section 2, OpenID Connect Core section 3.1.2.6. */
export type OAuthErrorCode =
  | 'access_denied'
  | 'invalid_client'
  | 'invalid_client_metadata'
  | 'invalid_grant'
  | 'invalid_redirect_uri'
  | 'invalid_request'
  | 'invalid_scope'
  | 'invalid_target'
  | 'registration_not_supported'
  | 'request_not_supported'
  | 'request_uri_not_supported'
  | 'temporarily_unavailable'
  | 'unsupported_grant_type'
  | 'unsupported_response_type';

/** `message` says what is wrong, `hint` what to do about it. Neither holds a secret. */
export interface Refusal {
  error: OAuthErrorCode;
  message: string;
  hint: string;
}

const statuses: Partial<Record<OAuthErrorCode, number>> = {
  invalid_client: 401,
  temporarily_unavailable: 503,
};
/** What a client is asked to wait before it tries again what is unavailable for now. */
const retryAfterSeconds = 30;

/** RFC 6749 section 5.2. @param byHeader the client tried to prove itself in `Authorization`, and is challenged there */
export function refusalReply(
  refusal: Refusal,
  { byHeader }: { byHeader: boolean } = { byHeader: false },
): JsonReply {
  const { error } = refusal;
  const headers: Record<string, string> = {};
  if (error === 'invalid_client' && byHeader) headers['WWW-Authenticate'] = 'Basic realm="patchbay"';
  if (error === 'temporarily_unavailable') headers['Retry-After'] = String(retryAfterSeconds);
  return { status: statuses[error] ?? 400, body: { error, error_description: describe(refusal) }, headers };
}

/** @param about.client its name, or what it called itself */
export function refusalNews(
  refusal: Refusal,
  about: { step: OAuthError['step']; client: string; asker: Asker },
): AccessNews & { error: Omit<OAuthError, 'at'> } {
  const { step, asker } = about;
  const client = displayName(about.client, 'Unknown client');
  return {
    action: 'access.refused',
    subject: client,
    detail: `${refusal.error} at ${step}: ${refusal.message}`,
    asker,
    actor: 'client',
    error: { step, client, address: asker.address, ...refusal },
  };
}

/** The `error_description`: printable ASCII without `"` and `\` (RFC 6749 section 5.2). */
export function describe({ message, hint }: Pick<Refusal, 'message' | 'hint'>): string {
  return `${message} ${hint}`
    .trim()
    .replaceAll(/[“”‘’"`]/g, "'")
    .replaceAll('…', '...')
    .replaceAll(/[^\x20-\x7e]|\\/g, '?');
}
