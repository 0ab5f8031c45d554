/** The token endpoint: a code or a refresh token in, tokens out (RFC 6749 sections 4.1.3, 5 and 6). */
import type { Asker } from './asker.ts';
import type { JsonReply } from './authorization-server.ts';
import type { Client, Clients } from './clients.ts';
import type { ProveClient } from './client-proof.ts';
import type { Claim, CodeContent, CodeRefusal, Codes } from './codes.ts';
import type { GrantRecord, Grants, Issued, RefreshRefusal } from './grants.ts';
import type { TellAccess } from './news.ts';
import { present, repeated, single } from './parameters.ts';
import { redirectHostOf } from './redirects.ts';
import { refusalNews, refusalReply, type Refusal } from './refusal.ts';
import { coversResource, parseResource } from './resource.ts';
import { subjectOf } from './round-news.ts';
import { parseScope } from './scopes.ts';

export interface TokenEndpointOptions {
  prove: ProveClient;
  codes: Pick<Codes, 'claim'>;
  grants: Pick<Grants, 'issue' | 'refresh' | 'ofToken' | 'revoke'>;
  clients: Pick<Clients, 'used'>;
  tell: TellAccess;
  /** A grant was revoked, because something that gives it came back a second time. */
  ended(grant: GrantRecord): void;
}

/** One request of a client that has proved itself. */
interface Asked {
  form: URLSearchParams;
  client: Client;
  asker: Asker;
}

const onceOnly = ['grant_type', 'code', 'redirect_uri', 'code_verifier', 'refresh_token', 'scope'];

export function createTokenEndpoint(options: TokenEndpointOptions) {
  const { prove, tell } = options;
  const exchanges = new Map([
    ['authorization_code', createCodeExchange(options)],
    ['refresh_token', createRefresh(options)],
  ]);

  return async (
    form: URLSearchParams,
    authorization: string | undefined,
    asker: Asker,
  ): Promise<JsonReply> => {
    const grantType = single(form, 'grant_type');
    const step = grantType === 'refresh_token' ? 'refresh' : 'token';
    const refuse = (refusal: Refusal, client: string, byHeader = false) => {
      tell(refusalNews(refusal, { step, client, asker }));
      return refusalReply(refusal, { byHeader });
    };
    const exchange = exchanges.get(grantType ?? '');
    const twice = repeated(form, onceOnly);
    if (twice !== null) return refuse(notOnce(twice), single(form, 'client_id') ?? '');
    if (exchange === undefined) return refuse(grantTypeFault(grantType), single(form, 'client_id') ?? '');
    const proven = await prove({ form, authorization, issuer: asker.issuer });
    if (!proven.ok) return refuse(proven.refusal, proven.client, proven.byHeader);
    const outcome = exchange({ form, client: proven.client, asker });
    return 'error' in outcome ? refuse(outcome, proven.client.name) : tokenReply(outcome);
  };
}

function createCodeExchange({ codes, grants, clients, tell, ended }: TokenEndpointOptions) {
  /** RFC 6749 section 4.1.2: what the code gave is revoked, for one of the two who have it is a thief. */
  const revokeFor = ({ content, grantId }: Claim & { kind: 'reused' }, { client, asker }: Asked): Refusal => {
    const grant = grants.revoke(grantId);
    if (grant !== null) ended(grant);
    const detail =
      grant === null ? 'What it gave had ended before.' : `The grant ${grantId}, which it gave, is revoked.`;
    const { address } = content.request;
    const asked = `The user was asked from ${address}.`;
    tell({
      ...refusalNews(codeReused, { step: 'token', client: client.name, asker }),
      action: 'code.reused',
      detail: `${detail} ${asked}`,
    });
    return codeReused;
  };
  const issue = ({ request, given }: CodeContent, resource: string): Issued =>
    grants.issue({
      clientId: request.client.id,
      clientName: request.client.name,
      issuer: request.issuer,
      resource,
      redirectHost: redirectHostOf(request.redirectUri),
      address: request.address,
      scopes: [...given.scopes],
      sources: given.sources === null ? null : [...given.sources],
      isDoctor: request.isDoctor,
    });

  return (asked: Asked): Issued | Refusal => {
    const { form, client, asker } = asked;
    const code = single(form, 'code');
    const codeVerifier = single(form, 'code_verifier');
    if (code === null || codeVerifier === null) return missing(code === null ? 'code' : 'code_verifier');
    const redirectUri = single(form, 'redirect_uri');
    const proof = { clientId: client.id, issuer: asker.issuer, redirectUri, codeVerifier };
    const claim = codes.claim(code, proof);
    if (claim.kind === 'reused') return revokeFor(claim, asked);
    if (claim.kind === 'refused') return codeRefusals[claim.why];
    const { request } = claim.content;
    const resource = narrowResource(form, { resource: request.resource, issuer: asker.issuer });
    if (resource === null) return wrongTarget(request.resource);
    const issued = issue(claim.content, resource);
    claim.spend(issued.grant.id);
    if (!asker.isDoctor) clients.used(client);
    tell({
      action: 'token.issued',
      subject: subjectOf(client),
      detail: `Grant ${issued.grant.id}: ${issued.grant.scopes.join(' ')} at ${resource}.`,
      asker,
      actor: 'client',
    });
    return issued;
  };
}

function createRefresh({ grants, clients, tell, ended }: TokenEndpointOptions) {
  return ({ form, client, asker }: Asked): Issued | Refusal => {
    const token = single(form, 'refresh_token');
    if (token === null) return missing('refresh_token');
    const record = grants.ofToken(token);
    if (record !== null && record.clientId === client.id) {
      if (record.issuer !== asker.issuer) return addressChanged(record.issuer);
      if (narrowResource(form, { ...record, issuer: asker.issuer }) === null)
        return wrongTarget(record.resource);
    }
    const scope = single(form, 'scope');
    const scopes = scope === null ? null : parseScope(scope);
    if (scope !== null && scopes === null) return refreshRefusals.scope;
    const issued = grants.refresh(token, client.id, scopes);
    if (!('refused' in issued)) {
      if (!asker.isDoctor) clients.used(client);
      const { id, scopes: given } = issued.grant;
      const detail = `Grant ${id}: ${given.join(' ')}.`;
      tell({ action: 'token.refreshed', subject: subjectOf(client), detail, asker, actor: 'client' });
      return issued;
    }
    const refusal = refreshRefusals[issued.refused];
    if (issued.refused === 'reused' && issued.grant !== null) {
      ended(issued.grant);
      const news = refusalNews(refusal, { step: 'refresh', client: client.name, asker });
      tell({
        ...news,
        action: 'token.reused',
        detail: `The grant ${issued.grant.id}, which it belongs to, is revoked.`,
      });
    }
    return refusal;
  };
}

/** The resource named, if it is covered by the one that was given; without one, that. RFC 8707 section 2.2. */
function narrowResource(form: URLSearchParams, given: { resource: string; issuer: string }): string | null {
  const named = present(form, 'resource');
  if (named.length === 0) return given.resource;
  const wished = parseResource(named, given.issuer);
  return wished !== null && coversResource(given.resource, wished) ? wished : null;
}

/** RFC 6749 section 5.1. */
function tokenReply({ accessToken, expiresInSeconds, refreshToken, grant }: Issued): JsonReply {
  const body = {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: expiresInSeconds,
    ...(refreshToken === null ? {} : { refresh_token: refreshToken }),
    scope: grant.scopes.join(' '),
  };
  return { status: 200, body };
}

const again = 'Start again in the app you came from.';

const codeReused: Refusal = {
  error: 'invalid_grant',
  message: 'This code was used before. What it gave is revoked, because somebody else may have it.',
  hint: again,
};

const codeRefusals: Record<CodeRefusal, Refusal> = {
  unknown: {
    error: 'invalid_grant',
    message: 'This code is not known, or was made for another client, or is older than a minute.',
    hint: again,
  },
  expired: { error: 'invalid_grant', message: 'This code is older than a minute.', hint: again },
  issuer: {
    error: 'invalid_grant',
    message: 'This code was made at another address of this server.',
    hint: 'Use the token endpoint of the issuer that is named in iss.',
  },
  redirect_uri: {
    error: 'invalid_grant',
    message: 'The redirect_uri is not the one that the code was made for.',
    hint: 'Send the one of the authorization request.',
  },
  code_verifier: {
    error: 'invalid_grant',
    message:
      'The code_verifier does not fit the code_challenge that the code was made for. The code is spent.',
    hint: `${again} Then send the one that was made with the authorization request: 43 to 128 characters.`,
  },
};

const refreshRefusals: Record<RefreshRefusal, Refusal> = {
  unknown: {
    error: 'invalid_grant',
    message: 'This refresh token is not known: it was revoked, or is of another client or another Patchbay.',
    hint: 'Connect again; the user is then asked again.',
  },
  expired: {
    error: 'invalid_grant',
    message: 'This refresh token was not used for too long.',
    hint: 'Connect again; the user is then asked again.',
  },
  reused: {
    error: 'invalid_grant',
    message:
      'This refresh token was exchanged before. Its grant is revoked, because somebody else may have it.',
    hint: 'Connect again; the user is then asked again.',
  },
  scope: {
    error: 'invalid_scope',
    message: 'The scopes asked for are not among those that the user gave.',
    hint: 'Leave scope out, or ask for more by a new authorization.',
  },
};

function addressChanged(issuer: string): Refusal {
  return {
    error: 'invalid_grant',
    message: `This was given at ${issuer}, and the address has changed.`,
    hint: 'Recreate the connector with the new address, because it is worth nothing here.',
  };
}

function wrongTarget(resource: string): Refusal {
  return {
    error: 'invalid_target',
    message: 'The resource asked for is not covered by what was given.',
    hint: `Use ${resource}, or leave it out.`,
  };
}

function missing(parameter: string): Refusal {
  return { error: 'invalid_request', message: `The parameter ${parameter} is missing.`, hint: 'Send it.' };
}

function notOnce(parameter: string): Refusal {
  return {
    error: 'invalid_request',
    message: `The parameter ${parameter} is there more than once.`,
    hint: 'Send it once.',
  };
}

function grantTypeFault(grantType: string | null): Refusal {
  if (grantType === null) return missing('grant_type');
  return {
    error: 'unsupported_grant_type',
    message: 'Only authorization_code and refresh_token are supported.',
    hint: 'For programs without a browser, make a personal access token in Patchbay.',
  };
}
