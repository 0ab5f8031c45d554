/** The OAuth 2.1 authorization server, freed of HTTP: requests in as data, answers out as data. */
import type { JsonObject } from '../connectors/connector.ts';
import type { Asker } from './asker.ts';

/** A JSON answer; never cached. `headers` adds to it, e.g. `WWW-Authenticate` for `invalid_client`. */
export interface JsonReply {
  status: number;
  body: JsonObject;
  headers?: Record<string, string>;
}

export type AuthorizeReply =
  /** A round was opened: show its page, and give the browser the secret. */
  | { kind: 'round'; id: string; secret: string }
  /** Back to the client with an error; its redirect URI is known to be its own. */
  | { kind: 'redirect'; to: string }
  /** No redirect is safe: say so on a page of ours. */
  | { kind: 'page'; status: number; title: string; message: string; hint: string };

/** The paths at which a protected resource stands (RFC 9728 section 3.1). */
export const resourcePaths = ['', '/mcp', '/sse'] as const;
export type ResourcePath = (typeof resourcePaths)[number];

export interface AuthorizationServer {
  /** RFC 8414. */
  metadata(issuer: string): JsonObject;
  /** The same for those who look where OpenID Connect Discovery has it, with the members that it demands. */
  openidConfiguration(issuer: string): JsonObject;
  /** RFC 9728. */
  protectedResource(issuer: string, path: ResourcePath): JsonObject;
  authorize(query: URLSearchParams, asker: Asker): Promise<AuthorizeReply>;
  /** @param authorization the `Authorization` header, for clients that prove themselves there */
  token(form: URLSearchParams, authorization: string | undefined, asker: Asker): Promise<JsonReply>;
  register(body: unknown, asker: Asker): JsonReply;
  /** RFC 7009. */
  revoke(form: URLSearchParams, authorization: string | undefined, asker: Asker): Promise<JsonReply>;
}
