/** Client ID metadata documents that come with Patchbay: ChatGPT's, so that it connects where they cannot be fetched. */
import type { JsonObject } from '../connectors/connector.ts';

/**
 * As published on 5 October 2026 (https://developers.openai.com/plugins/build/auth). A copy gives nothing away: its
 * redirect leads to chatgpt.com, whoever asks.
 */
const chatGpt = {
  client_name: 'ChatGPT',
  client_uri: 'https://chatgpt.com',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_methods_supported: ['none', 'private_key_jwt'],
  jwks_uri: 'https://chatgpt.com/oauth/jwks.json',
};

const stableId = 'https://chatgpt.com/oauth/client.json';
/** One document for each connector, for servers that ChatGPT takes for one without `iss` (RFC 9207). Codex has its own. */
const connectorId = /^https:\/\/chatgpt\.com\/oauth\/(?!codex\/)([A-Za-z0-9_-]{1,128})\/client\.json$/;

/** The copy of the document that stands at this client id; null when there is none. */
export function knownDocument(clientId: string): JsonObject | null {
  if (clientId === stableId) {
    const redirect = 'https://chatgpt.com/connector_platform_oauth_redirect';
    return { ...chatGpt, client_id: clientId, redirect_uris: [redirect] };
  }
  const [, callbackId] = connectorId.exec(clientId) ?? [];
  if (callbackId === undefined) return null;
  const redirect = `https://chatgpt.com/connector/oauth/${callbackId}`;
  return { ...chatGpt, client_id: clientId, redirect_uris: [redirect] };
}
