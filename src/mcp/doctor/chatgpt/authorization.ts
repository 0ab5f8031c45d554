/** Gets tokens as ChatGPT does: an identity, consent by way of a browser, the code, the tokens; and refreshes them. */
import { createHash, randomBytes } from 'node:crypto';
import type { JsonObject } from '../../connectors/connector.ts';
import { parseObject, textIn } from '../json.ts';
import type { Answer } from '../wire.ts';
import type { Discovery } from './metadata.ts';
import { answerWords, type Talk } from './talk.ts';

/** Who the stand-in says it is, and where the answer to an authorization request goes. */
export interface Identity {
  clientId: string;
  clientSecret: string | null;
  authMethod: 'none' | 'client_secret_post' | 'client_secret_basic';
  redirectUri: string;
}

export interface TokenSet {
  accessToken: string;
  refreshToken: string | null;
  expiresInSeconds: number | null;
  scope: string | null;
}

/**
 * `auto` as ChatGPT chooses: its metadata document where the server takes documents, else registration.
 * `dynamic` registers anyway (RFC 7591).
 */
export type Registration = 'auto' | 'dynamic';

const site = 'https://chatgpt.com';

/** The same for everybody where the server names its issuer (RFC 9207), else one for each connector. */
export async function identify(
  talk: Talk,
  server: Discovery,
  options: { registration: Registration; callbackId: string },
): Promise<Identity> {
  const { callbackId } = options;
  const redirectUri = server.namesIssuer
    ? `${site}/connector_platform_oauth_redirect`
    : `${site}/connector/oauth/${callbackId}`;
  if (options.registration === 'auto' && server.takesDocuments) {
    if (!server.tokenAuthMethods.includes('none'))
      talk.refuse(
        'registration',
        'The token endpoint takes no public client (token_endpoint_auth_methods_supported lacks “none”).',
      );
    const clientId = server.namesIssuer
      ? `${site}/oauth/client.json`
      : `${site}/oauth/${callbackId}/client.json`;
    return { clientId, clientSecret: null, authMethod: 'none', redirectUri };
  }
  if (server.registrationEndpoint === null)
    talk.refuse(
      'registration',
      'There is no way to become a client: neither metadata documents nor registration are offered.',
    );
  return register(talk, server.registrationEndpoint, redirectUri);
}

async function register(talk: Talk, url: string, redirectUri: string): Promise<Identity> {
  const answer = await talk.send({
    ...{ step: 'registration', agent: 'oauth', method: 'POST', url },
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      client_name: 'ChatGPT',
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    }),
  });
  const body = parseObject(answer.text);
  const clientId = body === null ? null : textIn(body, 'client_id');
  if ((answer.status !== 200 && answer.status !== 201) || body === null || clientId === null)
    talk.refuse('registration', `Registration was answered with ${failureWords(answer)}.`, answer.status);
  const method = textIn(body, 'token_endpoint_auth_method') ?? 'none';
  const clientSecret = textIn(body, 'client_secret');
  if (clientSecret === null || (method !== 'client_secret_post' && method !== 'client_secret_basic'))
    return { clientId, clientSecret: null, authMethod: 'none', redirectUri };
  return { clientId, clientSecret, authMethod: method, redirectUri };
}

/** @param browse opens the address as the user's browser does, and answers where that ended: the redirect back */
export async function authorize(
  talk: Talk,
  { server, identity }: { server: Discovery; identity: Identity },
  browse: (url: string) => Promise<string>,
): Promise<TokenSet> {
  const state = randomBytes(24).toString('base64url');
  const verifier = randomBytes(48).toString('base64url');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: identity.clientId,
    redirect_uri: identity.redirectUri,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    resource: server.resource,
  });
  if (server.scopes.length > 0) query.set('scope', server.scopes.join(' '));
  const join = server.authorizationEndpoint.includes('?') ? '&' : '?';
  const back = await browse(`${server.authorizationEndpoint}${join}${query.toString()}`);
  const code = readRedirect(talk, back, { server, identity, state });
  return askForTokens(talk, 'token', {
    ...{ server, identity },
    form: {
      grant_type: 'authorization_code',
      code,
      redirect_uri: identity.redirectUri,
      code_verifier: verifier,
      resource: server.resource,
    },
  });
}

/** RFC 6749 section 4.1.2, RFC 9207 section 2.4: nothing in it counts before state and issuer are ours. */
function readRedirect(
  talk: Talk,
  back: string,
  { server, identity, state }: { server: Discovery; identity: Identity; state: string },
): string {
  const refuse: (why: string) => never = (why) => talk.refuse('authorization', why);
  if (!URL.canParse(back) || back.split('?')[0] !== identity.redirectUri)
    refuse(`The browser did not come back to ${identity.redirectUri}.`);
  const answer = new URL(back).searchParams;
  if (answer.get('state') !== state) refuse('The answer does not carry the state that was sent.');
  const issuer = answer.get('iss');
  if (server.namesIssuer && issuer !== server.issuer)
    refuse(
      issuer === null
        ? 'The answer lacks iss, which the server’s metadata promises.'
        : `The answer’s iss is “${issuer}”, not “${server.issuer}”.`,
    );
  const error = answer.get('error');
  if (error !== null)
    refuse(`It was answered with ${error}: ${answer.get('error_description') ?? 'no reason was given'}`);
  return answer.get('code') ?? refuse('The answer has no code.');
}

export function refreshTokens(
  talk: Talk,
  { server, identity }: { server: Discovery; identity: Identity },
  refreshToken: string,
): Promise<TokenSet> {
  return askForTokens(talk, 'refresh', {
    ...{ server, identity },
    form: { grant_type: 'refresh_token', refresh_token: refreshToken, resource: server.resource },
  });
}

async function askForTokens(
  talk: Talk,
  step: 'token' | 'refresh',
  { server, identity, form }: { server: Discovery; identity: Identity; form: Record<string, string> },
): Promise<TokenSet> {
  const { clientId, clientSecret, authMethod } = identity;
  const isBasic = authMethod === 'client_secret_basic' && clientSecret !== null;
  const body = new URLSearchParams(isBasic ? form : { ...form, client_id: clientId });
  if (authMethod === 'client_secret_post' && clientSecret !== null) body.set('client_secret', clientSecret);
  const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret ?? '')}`;
  const answer = await talk.send({
    ...{ step, agent: 'oauth', method: 'POST', url: server.tokenEndpoint, body: body.toString() },
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
      ...(isBasic ? { authorization: `Basic ${Buffer.from(pair).toString('base64')}` } : {}),
    },
  });
  const tokens = answer.status === 200 ? parseObject(answer.text) : null;
  if (tokens === null)
    talk.refuse(step, `The token endpoint answered with ${failureWords(answer)}.`, answer.status);
  return readTokens(talk, step, tokens);
}

/** RFC 6749 section 5.1. */
function readTokens(talk: Talk, step: 'token' | 'refresh', body: JsonObject): TokenSet {
  const accessToken = textIn(body, 'access_token');
  if (accessToken === null) talk.refuse(step, 'The answer has no access_token.');
  if (textIn(body, 'token_type')?.toLowerCase() !== 'bearer')
    talk.refuse(step, 'The token is not of the type Bearer.');
  const expires = body['expires_in'];
  return {
    accessToken,
    refreshToken: textIn(body, 'refresh_token'),
    expiresInSeconds: typeof expires === 'number' ? expires : null,
    scope: textIn(body, 'scope'),
  };
}

/** An OAuth error where there is one (RFC 6749 section 5.2), else what the answer is. */
function failureWords(answer: Answer): string {
  const body = parseObject(answer.text);
  const error = body === null ? null : textIn(body, 'error');
  if (body === null || error === null) return answerWords(answer);
  return `${error}: ${textIn(body, 'error_description') ?? 'no reason was given'}`;
}
