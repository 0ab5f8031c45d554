/** Checks an authorization request: first what makes a redirect safe, then all else, which is answered by that redirect. */
import type { Asker } from './asker.ts';
import type { Client } from './clients.ts';
import type { ConsentRequest } from './consents.ts';
import { present, repeated, single } from './parameters.ts';
import { isRegistered, maximumRedirectUriLength } from './redirects.ts';
import type { Refusal } from './refusal.ts';
import { parseResource } from './resource.ts';
import { allowsSomething, parseScope } from './scopes.ts';

/** Longest `state` that is carried to the client and back. */
const longestState = 2000;
/** The base64url of a SHA-256 (RFC 7636 section 4.2). */
const challengeShape = /^[A-Za-z0-9_-]{43}$/;

/** Finds a client by its id, for the redirect URI that it asks for. */
export type FindClient = (
  clientId: string,
  redirectUri: string | null,
) => Promise<Client | { refused: Refusal }>;

export type CheckedRequest =
  | { kind: 'ok'; request: ConsentRequest }
  /** Back to the client, whose redirect URI this is. */
  | { kind: 'redirect'; refusal: Refusal; redirectUri: string; state: string | null; client: Client }
  /** Nobody can be redirected to. `client` is as far as it is known. */
  | { kind: 'page'; refusal: Refusal; title: string; client: string };

/** RFC 6749 section 4.1.1, RFC 7636 section 4.3, RFC 8707 section 2; errors as in RFC 6749 section 4.1.2.1. */
export async function checkAuthorizeRequest(
  query: URLSearchParams,
  { asker, findClient }: { asker: Asker; findClient: FindClient },
): Promise<CheckedRequest> {
  const named = await checkClient(query, findClient);
  if ('kind' in named) return named;
  const { client, redirectUri } = named;
  const state = single(query, 'state');
  const checked = checkRest(query, asker.issuer);
  if ('error' in checked) {
    const carried = state !== null && state.length <= longestState ? state : null;
    return { kind: 'redirect', refusal: checked, redirectUri, state: carried, client };
  }
  const { issuer, address, isDoctor } = asker;
  return { kind: 'ok', request: { client, redirectUri, state, ...checked, issuer, address, isDoctor } };
}

async function checkClient(
  query: URLSearchParams,
  findClient: FindClient,
): Promise<{ client: Client; redirectUri: string } | (CheckedRequest & { kind: 'page' })> {
  const clientId = single(query, 'client_id');
  if (clientId === null) return pageFor('', incomplete('client_id'));
  const redirectUri = single(query, 'redirect_uri');
  if (redirectUri === null || redirectUri.length > maximumRedirectUriLength) {
    return pageFor(clientId, incomplete('redirect_uri'));
  }
  const client = await findClient(clientId, redirectUri);
  if ('refused' in client) return pageFor(clientId, client.refused);
  if (isRegistered(client.redirectUris, redirectUri)) return { client, redirectUri };
  return pageFor(client.name, {
    error: 'invalid_redirect_uri',
    message: 'The address to which the answer should go is not one that this client may use.',
    hint: 'Start again in the app you came from. If you came by a link that somebody gave you, close this page.',
  });
}

/** What is left once a redirect is safe. Other parameters, such as `prompt` and `nonce`, are ignored as RFC 6749 demands. */
function checkRest(
  query: URLSearchParams,
  issuer: string,
): Refusal | Pick<ConsentRequest, 'scopes' | 'codeChallenge' | 'resource'> {
  const refusal = checkShape(query) ?? checkResponse(query) ?? checkChallenge(query);
  if (refusal !== null) return refusal;
  const scopes = parseScope(single(query, 'scope'));
  if (scopes === null || !allowsSomething(scopes)) {
    return wrong(
      'invalid_scope',
      'None of the scopes asked for gives access to anything.',
      'Ask for mcp:read or mcp:write.',
    );
  }
  const resource = parseResource(present(query, 'resource'), issuer);
  if (resource === null) {
    return wrong(
      'invalid_target',
      'The resource asked for is not at this server.',
      `Use ${issuer}/mcp. If the address has changed, recreate the connector with the new one.`,
    );
  }
  return { scopes, codeChallenge: single(query, 'code_challenge') ?? '', resource };
}

const singleParameters = [
  'response_type',
  'state',
  'scope',
  'code_challenge',
  'code_challenge_method',
  'response_mode',
];

function checkShape(query: URLSearchParams): Refusal | null {
  const twice = repeated(query, singleParameters);
  if (twice !== null) {
    return wrong('invalid_request', `The parameter ${twice} is there more than once.`, 'Send it once.');
  }
  if ((single(query, 'state')?.length ?? 0) > longestState) {
    return wrong(
      'invalid_request',
      `The state has more than ${longestState} characters.`,
      'Send a shorter one.',
    );
  }
  if (present(query, 'request').length > 0) {
    return wrong('request_not_supported', 'Request objects are not supported.', 'Send plain parameters.');
  }
  if (present(query, 'request_uri').length > 0) {
    return wrong('request_uri_not_supported', 'Request objects are not supported.', 'Send plain parameters.');
  }
  if (present(query, 'registration').length > 0) {
    return wrong(
      'registration_not_supported',
      'A client cannot register here.',
      'Use the registration endpoint.',
    );
  }
  return null;
}

function checkResponse(query: URLSearchParams): Refusal | null {
  const type = single(query, 'response_type');
  if (type === null) return wrong('invalid_request', 'The parameter response_type is missing.', 'Send code.');
  if (type !== 'code') {
    return wrong(
      'unsupported_response_type',
      'Only the response type code is supported.',
      'Send response_type=code.',
    );
  }
  const mode = single(query, 'response_mode');
  if (mode === null || mode === 'query') return null;
  return wrong('invalid_request', 'Only the response mode query is supported.', 'Leave response_mode out.');
}

function checkChallenge(query: URLSearchParams): Refusal | null {
  const challenge = single(query, 'code_challenge');
  if (challenge === null) {
    return wrong(
      'invalid_request',
      'The parameter code_challenge is missing.',
      'PKCE with S256 is required.',
    );
  }
  // A missing method would mean `plain` (RFC 7636 section 4.3).
  if (single(query, 'code_challenge_method') !== 'S256') {
    return wrong(
      'invalid_request',
      'The code challenge method must be S256.',
      'Send code_challenge_method=S256.',
    );
  }
  if (challengeShape.test(challenge)) return null;
  return wrong(
    'invalid_request',
    'The code_challenge is not the base64url of a SHA-256.',
    'It has 43 characters and no padding.',
  );
}

function wrong(error: Refusal['error'], message: string, hint: string): Refusal {
  return { error, message, hint };
}

function incomplete(parameter: string): Refusal {
  return {
    error: 'invalid_request',
    message: `This address is not complete: it has no usable ${parameter}.`,
    hint: 'Start again in the app you came from.',
  };
}

function pageFor(client: string, refusal: Refusal): CheckedRequest & { kind: 'page' } {
  const title = refusal.error === 'temporarily_unavailable' ? 'Not now' : 'This request cannot be answered';
  return { kind: 'page', refusal, title, client };
}
