/** What the authorization server and the resources it protects say of themselves. */
import type { JsonObject } from '../connectors/connector.ts';
import { authMethods } from './clients.ts';
import { resourcePaths, type ResourcePath } from './resource.ts';
import { allScopes } from './scopes.ts';

/** Signatures that a `private_key_jwt` may have. */
export const signingAlgorithms = ['ES256', 'RS256', 'PS256', 'EdDSA'] as const;

export function tokenEndpoint(issuer: string): string {
  return `${issuer}/oauth/token`;
}

/** RFC 8414 section 2, with members of RFC 7009, 7591, 7636, 9207, 9728 and the client ID metadata document draft. */
export function authorizationServerMetadata(issuer: string): JsonObject {
  return {
    issuer,
    authorization_endpoint: `${issuer}/oauth/authorize`,
    token_endpoint: tokenEndpoint(issuer),
    registration_endpoint: `${issuer}/oauth/register`,
    revocation_endpoint: `${issuer}/oauth/revoke`,
    scopes_supported: [...allScopes],
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: [...authMethods],
    token_endpoint_auth_signing_alg_values_supported: [...signingAlgorithms],
    revocation_endpoint_auth_methods_supported: [...authMethods],
    revocation_endpoint_auth_signing_alg_values_supported: [...signingAlgorithms],
    authorization_response_iss_parameter_supported: true,
    client_id_metadata_document_supported: true,
    protected_resources: resourcePaths.map((path) => issuer + path),
  };
}

/**
 * OpenID Connect Discovery 1.0 section 3 demands these of everyone who answers at its path, though no ID token is ever
 * issued here. The key set is there, and empty.
 */
export function openidConfiguration(issuer: string): JsonObject {
  return {
    ...authorizationServerMetadata(issuer),
    jwks_uri: `${issuer}/oauth/jwks`,
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_parameter_supported: false,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
  };
}

/** RFC 9728 section 2. */
export function protectedResourceMetadata(issuer: string, path: ResourcePath): JsonObject {
  return {
    resource: issuer + path,
    resource_name: 'Patchbay',
    authorization_servers: [issuer],
    scopes_supported: [...allScopes],
    bearer_methods_supported: ['header'],
  };
}
