/** What the authorization server and its resources say of themselves, with one issuer to the byte. */
import { describe, expect, test } from 'vitest';
import { createWorld } from './authorization-world.ts';

const issuers = ['https://name.ngrok-free.app', 'http://127.0.0.1:7420', 'https://patchbay.example.com:8443'];

describe.each(issuers)('at %s', (issuer) => {
  test('the issuer is the same string everywhere, without a slash at its end', async () => {
    const { server } = await createWorld();
    expect(server.metadata(issuer)['issuer']).toBe(issuer);
    expect(server.openidConfiguration(issuer)['issuer']).toBe(issuer);
    for (const path of ['', '/mcp', '/sse'] as const) {
      expect(server.protectedResource(issuer, path)).toEqual({
        resource: issuer + path,
        resource_name: 'Patchbay',
        authorization_servers: [issuer],
        scopes_supported: ['mcp:read', 'mcp:write', 'offline_access'],
        bearer_methods_supported: ['header'],
      });
    }
  });

  test('it says what ChatGPT looks for', async () => {
    const { server } = await createWorld();
    for (const metadata of [server.metadata(issuer), server.openidConfiguration(issuer)]) {
      expect(metadata).toMatchObject({
        authorization_endpoint: `${issuer}/oauth/authorize`,
        token_endpoint: `${issuer}/oauth/token`,
        registration_endpoint: `${issuer}/oauth/register`,
        revocation_endpoint: `${issuer}/oauth/revoke`,
        scopes_supported: ['mcp:read', 'mcp:write', 'offline_access'],
        response_types_supported: ['code'],
        grant_types_supported: ['authorization_code', 'refresh_token'],
        code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_methods_supported: [
          'none',
          'client_secret_basic',
          'client_secret_post',
          'private_key_jwt',
        ],
        token_endpoint_auth_signing_alg_values_supported: ['ES256', 'RS256', 'PS256', 'EdDSA'],
        authorization_response_iss_parameter_supported: true,
        client_id_metadata_document_supported: true,
      });
    }
  });

  test('for OpenID Connect Discovery it has what that demands', async () => {
    const { server } = await createWorld();
    expect(server.openidConfiguration(issuer)).toMatchObject({
      jwks_uri: `${issuer}/oauth/jwks`,
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      request_uri_parameter_supported: false,
    });
  });
});
