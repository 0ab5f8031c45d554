/** Clients whose id is the address of a document about them (draft-ietf-oauth-client-id-metadata-document). */
import { z } from 'zod';
import { authMethods, type AuthMethod, type Client } from './clients.ts';
import { displayName } from './display-name.ts';
import { createFetchCache } from './fetch-cache.ts';
import { isPassing } from './fetch-failures.ts';
import { knownDocument } from './known-clients.ts';
import { isRegistered, redirectUriFault } from './redirects.ts';
import type { Refusal } from './refusal.ts';
import type { FetchJson } from './safe-fetch.ts';

/** Documents remembered at once. */
const keptDocuments = 100;
const longestClientId = 1000;

export interface ClientDocuments {
  /**
   * @param redirectUri the one that is asked for; null where there is none, as at the token endpoint. ChatGPT's documents
   * are answered from the copy in this program where it says enough.
   */
  find(clientId: string, redirectUri: string | null): Promise<Client | { refused: Refusal }>;
}

export function createClientDocuments(options: { fetchJson: FetchJson; now(): number }): ClientDocuments {
  const cache = createFetchCache({ ...options, size: keptDocuments });
  const hasRedirect = (found: Client | { refused: Refusal }, uri: string | null) =>
    !('refused' in found) && (uri === null || isRegistered(found.redirectUris, uri));

  return {
    async find(clientId, redirectUri) {
      const fault = clientIdFault(clientId);
      if (fault !== null) return { refused: badId(fault) };
      const known = knownDocument(clientId);
      const bundled = known === null ? null : readDocument(clientId, known);
      if (bundled !== null && hasRedirect(bundled, redirectUri)) return bundled;
      const read = async (way: 'get' | 'renew') => {
        const fetched = await cache[way](clientId);
        return fetched.ok ? readDocument(clientId, fetched.json) : { refused: notFetched(fetched) };
      };
      const found = await read('get');
      // A redirect that is not in the copy may have been published since.
      return 'refused' in found || hasRedirect(found, redirectUri) ? found : read('renew');
    },
  };
}

/** Whether an id is meant to be the address of a document; ids of clients that registered themselves have no colon. */
export function isDocumentId(clientId: string): boolean {
  return clientId.includes(':');
}

/** Section 3 of the draft: https, with a path, without fragment, user name or dot segments, compared as text. */
function clientIdFault(clientId: string): string | null {
  if (clientId.length > longestClientId) return `it has more than ${longestClientId} characters`;
  if (!URL.canParse(clientId)) return 'it is no URL';
  const url = new URL(clientId);
  if (url.protocol !== 'https:') return 'it does not begin with https://';
  if (url.pathname === '/') return 'it has no path';
  if (url.username !== '' || url.password !== '') return 'it has a user name';
  if (clientId.includes('#')) return 'it has a fragment';
  // Dot segments, a port that goes without saying, capitals, numbers for addresses: URL writes all of them otherwise.
  return url.href === clientId ? null : 'it is not written in the normal form of a URL';
}

const documentSchema = z.looseObject({
  client_id: z.string(),
  client_name: z.unknown().optional(),
  redirect_uris: z.array(z.string()).min(1).max(100),
  grant_types: z.array(z.string()).optional(),
  response_types: z.array(z.string()).optional(),
  token_endpoint_auth_method: z.string().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
  jwks_uri: z.url({ protocol: /^https$/ }).optional(),
});

type ClientDocument = z.infer<typeof documentSchema>;

function readDocument(clientId: string, json: unknown): Client | { refused: Refusal } {
  const parsed = documentSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      refused: badDocument(clientId, `its member ${issue?.path.join('.') ?? ''} is not as it must be`),
    };
  }
  const document = parsed.data;
  const redirectUris = document.redirect_uris.filter((uri) => redirectUriFault(uri) === null);
  const methods = methodsOf(document);
  const fault = documentFault(clientId, document, { redirectUris, methods });
  if (fault !== null) return { refused: badDocument(clientId, fault) };
  const { host } = new URL(clientId);
  return {
    id: clientId,
    name: displayName(document.client_name, host),
    how: 'document',
    verification: { kind: 'domain', domain: host },
    redirectUris,
    authMethods: methods,
    jwksUri: document.jwks_uri ?? null,
  };
}

function documentFault(
  clientId: string,
  document: ClientDocument,
  usable: { redirectUris: string[]; methods: AuthMethod[] },
): string | null {
  if (document.client_id !== clientId) return 'the client_id in it is another one';
  if ('client_secret' in document) return 'there is a secret in it, which everyone can read';
  if (document.grant_types?.includes('authorization_code') === false)
    return 'it does not use authorization codes';
  if (document.response_types?.includes('code') === false) return 'it does not use authorization codes';
  if (usable.redirectUris.length === 0) return 'none of its redirect URIs may be used';
  return usable.methods.length === 0 ? 'it proves itself neither by none nor by private_key_jwt' : null;
}

/**
 * The plural member, which ChatGPT publishes, says what a client can do; the singular one is then a preference. Secrets
 * cannot be shared with a client that was never told one (section 4.1 of the draft).
 */
function methodsOf(document: ClientDocument): AuthMethod[] {
  const named = document.token_endpoint_auth_methods_supported ?? [
    document.token_endpoint_auth_method ?? 'none',
  ];
  return authMethods.filter(
    (method) =>
      named.includes(method) &&
      (method === 'none' || (method === 'private_key_jwt' && document.jwks_uri !== undefined)),
  );
}

function badId(fault: string): Refusal {
  return {
    error: 'invalid_client',
    message: `The client_id cannot be the address of a client metadata document: ${fault}.`,
    hint: 'Use the https address at which the document stands, or register the client.',
  };
}

function badDocument(clientId: string, fault: string): Refusal {
  return {
    error: 'invalid_client',
    message: `The metadata document of the client at ${new URL(clientId).host} cannot be used: ${fault}.`,
    hint: 'Only those who publish it can change that; a client that registers itself needs no document.',
  };
}

function notFetched(failed: {
  failure: Parameters<typeof isPassing>[0];
  message: string;
  hint: string;
}): Refusal {
  return {
    error: isPassing(failed.failure) ? 'temporarily_unavailable' : 'invalid_client',
    message: `The client’s metadata document could not be read. ${failed.message}`,
    hint: failed.hint,
  };
}
