/** The revocation endpoint (RFC 7009): a client gives back what it was given, the whole grant at once. */
import type { Asker } from './asker.ts';
import type { JsonReply } from './authorization-server.ts';
import type { ProveClient } from './client-proof.ts';
import type { GrantRecord, Grants } from './grants.ts';
import type { TellAccess } from './news.ts';
import { single } from './parameters.ts';
import { refusalNews, refusalReply, type Refusal } from './refusal.ts';
import { subjectOf } from './round-news.ts';

export interface RevocationOptions {
  prove: ProveClient;
  grants: Pick<Grants, 'ofToken' | 'revoke'>;
  tell: TellAccess;
  ended(grant: GrantRecord): void;
}

export function createRevocation({ prove, grants, tell, ended }: RevocationOptions) {
  return async (
    form: URLSearchParams,
    authorization: string | undefined,
    asker: Asker,
  ): Promise<JsonReply> => {
    const refuse = (refusal: Refusal, client: string, byHeader = false) => {
      tell(refusalNews(refusal, { step: 'revoke', client, asker }));
      return refusalReply(refusal, { byHeader });
    };
    const proven = await prove({ form, authorization, issuer: asker.issuer });
    if (!proven.ok) return refuse(proven.refusal, proven.client, proven.byHeader);
    const { client } = proven;
    const token = single(form, 'token');
    if (token === null) return refuse(tokenMissing, client.name);
    const record = grants.ofToken(token);
    // Section 2.2: what is not known is as good as revoked.
    if (record === null) return { status: 200, body: {} };
    if (record.clientId !== client.id) return refuse(tokenOfAnother, client.name);
    const grant = grants.revoke(record.id);
    if (grant !== null) {
      ended(grant);
      const detail = `Grant ${grant.id} was given back by the client.`;
      tell({ action: 'grant.revoked', subject: subjectOf(client), detail, asker, actor: 'client' });
    }
    return { status: 200, body: {} };
  };
}

const tokenMissing: Refusal = {
  error: 'invalid_request',
  message: 'The parameter token is missing, or there more than once.',
  hint: 'Send the token that is to be revoked, once.',
};

const tokenOfAnother: Refusal = {
  error: 'invalid_grant',
  message: 'This token was given to another client.',
  hint: 'Only the client that has it can give it back; the user can revoke it in Patchbay.',
};
