/** Dynamic client registration (RFC 7591): what a client says of itself, checked, and what it is told. */
import { z } from 'zod';
import type { JsonObject } from '../connectors/connector.ts';
import type { Client, Registration } from './clients.ts';
import { displayName } from './display-name.ts';
import { redirectUriFault, staysOnMachine } from './redirects.ts';
import type { Refusal } from './refusal.ts';
import { allScopes } from './scopes.ts';

const mostRedirectUris = 10;

/**
 * Members that say nothing here are ignored (section 2); those that are there have to be of the right kind. What a client
 * writes out as `null`, it does not say.
 */
const metadataSchema = z.looseObject({
  client_name: z.string().optional(),
  redirect_uris: z.array(z.string()).min(1),
  token_endpoint_auth_method: z.string().optional(),
  grant_types: z.array(z.string()).optional(),
  response_types: z.array(z.string()).optional(),
});

/** Section 3.2.2 has the two codes of its refusals. */
export function checkRegistration(body: unknown): Registration | Refusal {
  const parsed = metadataSchema.safeParse(withoutNulls(body));
  if (!parsed.success) return wrongShape(parsed.error.issues[0]?.path ?? []);
  const { client_name, redirect_uris, grant_types, response_types, ...metadata } = parsed.data;
  if (redirect_uris.length > mostRedirectUris) {
    return badRedirect(`There are more than ${mostRedirectUris} redirect URIs.`);
  }
  const fault = redirect_uris.map(redirectUriFault).find((one) => one !== null) ?? null;
  if (fault !== null) return badRedirect(fault);
  if (grant_types?.includes('authorization_code') === false) {
    return badMetadata(
      'The only way in is an authorization code.',
      'Name authorization_code among the grant_types.',
    );
  }
  if (response_types?.includes('code') === false) {
    return badMetadata('The only way in is an authorization code.', 'Name code among the response_types.');
  }
  const authMethod = methodFor(metadata.token_endpoint_auth_method, redirect_uris);
  if (typeof authMethod !== 'string') return authMethod;
  const redirectUris = [...new Set(redirect_uris)];
  return { name: displayName(client_name, 'Unnamed client'), redirectUris, authMethod };
}

function withoutNulls(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}

/**
 * A client that does not say gets a secret, as section 2 has it. The exception is a program on the user's machine that
 * can only be called back there: it could keep no secret (RFC 8252 section 8.5), and those that do not say use none.
 */
function methodFor(
  named: string | undefined,
  redirectUris: readonly string[],
): Registration['authMethod'] | Refusal {
  switch (named) {
    case undefined:
      return redirectUris.every(staysOnMachine) ? 'none' : 'client_secret_basic';
    case 'none':
    case 'client_secret_basic':
    case 'client_secret_post':
      return named;
    default:
      return badMetadata(
        'A registered client proves itself by none, client_secret_basic or client_secret_post.',
        'With private_key_jwt, use the address of a client metadata document as the client_id.',
      );
  }
}

/** Section 3.2.1: all that was registered, as it holds. A secret does not expire while the client is used. */
export function registrationReply(
  { client, secret }: { client: Client; secret: string | null },
  now: number,
): JsonObject {
  return {
    client_id: client.id,
    client_id_issued_at: Math.floor(now / 1000),
    ...(secret === null ? {} : { client_secret: secret, client_secret_expires_at: 0 }),
    client_name: client.name,
    redirect_uris: [...client.redirectUris],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: client.authMethods[0] ?? 'none',
    scope: allScopes.join(' '),
  };
}

function wrongShape(path: readonly PropertyKey[]): Refusal {
  if (path[0] === 'redirect_uris')
    return badRedirect('The redirect_uris have to be a list with at least one URI.');
  return badMetadata(
    path.length === 0
      ? 'The body has to be a JSON object.'
      : `The member ${path.join('.')} is not of the right kind.`,
    'See RFC 7591 section 2.',
  );
}

function badRedirect(message: string): Refusal {
  return {
    error: 'invalid_redirect_uri',
    message,
    hint: 'Register the exact address to which the answer of an authorization is to go.',
  };
}

function badMetadata(message: string, hint: string): Refusal {
  return { error: 'invalid_client_metadata', message, hint };
}
