/** Finds out how to be let in, in ChatGPT's order, and refuses what it refuses (RFC 9728, RFC 8414, RFC 9207). */
import type { JsonObject } from '../../connectors/connector.ts';
import { parseObject, textIn, textsIn } from '../json.ts';
import { answerWords, type Talk } from './talk.ts';

/** What a 401 says of the way in (RFC 9728 section 5.1, RFC 6750 section 3). */
export interface Challenge {
  resourceMetadata: string | null;
  scope: string | null;
}

/** The authorization server as far as it is needed. */
export interface Discovery {
  /** Sent as `resource` to the authorization and token endpoints, exactly as the metadata says it. */
  resource: string;
  issuer: string;
  authorizationEndpoint: string;
  tokenEndpoint: string;
  registrationEndpoint: string | null;
  /** RFC 9207: the redirect back names the issuer. */
  namesIssuer: boolean;
  /** Whether a client may be known by its metadata document. */
  takesDocuments: boolean;
  tokenAuthMethods: string[];
  scopes: string[];
}

export async function discover(talk: Talk, url: string, challenge: Challenge): Promise<Discovery> {
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(/\/$/, '');
  const ask = (step: 'resource metadata' | 'server metadata', address: string) =>
    fetchJson(talk, step, address);
  const found = {
    server: await ask('server metadata', `${origin}/.well-known/oauth-authorization-server`),
    resource: await ask(
      'resource metadata',
      challenge.resourceMetadata ?? `${origin}/.well-known/oauth-protected-resource${path}`,
    ),
    rootResource: await ask('resource metadata', `${origin}/.well-known/oauth-protected-resource`),
    openid: await ask('server metadata', `${origin}/.well-known/openid-configuration`),
  };
  const resource = readResource(talk, { url: `${origin}${path}`, origin, ...found });
  const isHere = resource.issuer.replace(/\/$/, '') === origin;
  const server = isHere
    ? (found.server ?? found.openid)
    : await ask('server metadata', wellKnownOf(resource.issuer));
  if (server === null)
    talk.refuse('server metadata', `The authorization server ${resource.issuer} has no metadata.`);
  return readServer(talk, server, { ...resource, challenge });
}

/** RFC 8414 section 3.1: the well-known part stands between host and path. */
function wellKnownOf(issuer: string): string {
  const { origin, pathname } = new URL(issuer);
  return `${origin}/.well-known/oauth-authorization-server${pathname.replace(/\/$/, '')}`;
}

async function fetchJson(
  talk: Talk,
  step: 'resource metadata' | 'server metadata',
  url: string,
): Promise<JsonObject | null> {
  const answer = await talk.send({
    ...{ step, agent: 'oauth', method: 'GET', url },
    headers: { accept: 'application/json' },
  });
  if (answer.status === 404) {
    talk.judge('not there');
    return null;
  }
  const object = answer.status === 200 ? parseObject(answer.text) : null;
  if (object === null)
    talk.refuse(step, `Where metadata should be there was ${answerWords(answer)}.`, answer.status);
  return object;
}

interface Resource {
  resource: string;
  issuer: string;
  scopes: string[];
}

function readResource(
  talk: Talk,
  found: { url: string; origin: string; resource: JsonObject | null; rootResource: JsonObject | null },
): Resource {
  const document = found.resource ?? found.rootResource;
  if (document === null)
    talk.refuse(
      'resource metadata',
      'There is no protected resource metadata (RFC 9728), neither at the path nor at the root.',
    );
  const resource = textIn(document, 'resource');
  const wanted = [found.url, found.origin];
  if (resource === null || !wanted.includes(resource.replace(/\/$/, '')))
    talk.refuse(
      'resource metadata',
      `Its “resource” is ${resource === null ? 'missing' : `“${resource}”`}; it must be ${found.url}.`,
    );
  const issuer = textsIn(document, 'authorization_servers')[0];
  if (issuer === undefined || !URL.canParse(issuer))
    talk.refuse('resource metadata', 'It names no authorization server (authorization_servers).');
  return { resource, issuer, scopes: textsIn(document, 'scopes_supported') };
}

function readServer(
  talk: Talk,
  server: JsonObject,
  { resource, issuer, scopes, challenge }: Resource & { challenge: Challenge },
): Discovery {
  const refuse: (why: string) => never = (why) => talk.refuse('server metadata', why);
  const told = textIn(server, 'issuer');
  if (told !== issuer)
    refuse(
      `The issuer is ${told === null ? 'missing' : `“${told}”`}, but the resource’s metadata names “${issuer}”; they must be the same to the letter.`,
    );
  if (!textsIn(server, 'code_challenge_methods_supported').includes('S256'))
    refuse('It does not offer PKCE with S256 (code_challenge_methods_supported).');
  if (!textsIn(server, 'response_types_supported').includes('code'))
    refuse('It does not offer authorization codes (response_types_supported).');
  const endpoint = (name: string): string => {
    const value = textIn(server, name);
    if (value === null || !URL.canParse(value)) return refuse(`It has no ${name}.`);
    if (!isSafe(value)) refuse(`Its ${name} is not https: ${value}.`);
    return value;
  };
  const methods = textsIn(server, 'token_endpoint_auth_methods_supported');
  const offered = textsIn(server, 'scopes_supported');
  return {
    resource,
    issuer,
    authorizationEndpoint: endpoint('authorization_endpoint'),
    tokenEndpoint: endpoint('token_endpoint'),
    registrationEndpoint: textIn(server, 'registration_endpoint'),
    namesIssuer: server['authorization_response_iss_parameter_supported'] === true,
    takesDocuments: server['client_id_metadata_document_supported'] === true,
    // RFC 8414 section 2: the default where it says nothing.
    tokenAuthMethods: methods.length === 0 ? ['client_secret_basic'] : methods,
    scopes: scopesToAsk(challenge, scopes, offered),
  };
}

/** What the challenge names, else all that the resource has; `offline_access` wherever it is offered. */
function scopesToAsk({ scope }: Challenge, resource: string[], server: string[]): string[] {
  const named = scope === null ? resource : scope.split(' ').filter((one) => one !== '');
  const base = named.length > 0 ? named : server;
  return [...new Set([...base, ...server.filter((one) => one === 'offline_access')])];
}

function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

export function readChallenge(header: string | undefined): Challenge {
  const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(header ?? '')?.[1] ?? null;
  return { resourceMetadata: read('resource_metadata'), scope: read('scope') };
}
