/** The OAuth 2.1 authorization server, freed of HTTP: requests in as data, answers out as data. */
import type { JsonObject } from '../connectors/connector.ts';
import type { Asker } from './asker.ts';
import { checkAuthorizeRequest, type FindClient } from './authorize-request.ts';
import { createClientAssertions } from './client-assertions.ts';
import { createClientDocuments, isDocumentId } from './client-documents.ts';
import { createClientProof, unknownClient } from './client-proof.ts';
import type { Clients } from './clients.ts';
import type { Codes } from './codes.ts';
import type { Consents, NoRound } from './consents.ts';
import type { GrantRecord, Grants } from './grants.ts';
import { authorizationServerMetadata, openidConfiguration, protectedResourceMetadata } from './metadata.ts';
import type { TellAccess } from './news.ts';
import { answerTo, redirectHostOf } from './redirects.ts';
import { describe, refusalNews, refusalReply, type Refusal } from './refusal.ts';
import { checkRegistration, registrationReply } from './registration.ts';
import type { ResourcePath } from './resource.ts';
import { createRevocation } from './revocation.ts';
import { subjectOf } from './round-news.ts';
import type { FetchJson } from './safe-fetch.ts';
import { createTokenEndpoint } from './token-endpoint.ts';

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

export { resourcePaths, type ResourcePath } from './resource.ts';

export interface AuthorizationServer {
  /** RFC 8414. */
  metadata(issuer: string): JsonObject;
  /** The same for those who look where OpenID Connect Discovery has it, with the members that it demands. */
  openidConfiguration(issuer: string): JsonObject;
  /** RFC 9728. */
  protectedResource(issuer: string, path: ResourcePath): JsonObject;
  /** @param browser the secret in the cookie that the browser already has, of a round that it asked for before */
  authorize(query: URLSearchParams, asker: Asker, browser?: string | null): Promise<AuthorizeReply>;
  /** @param authorization the `Authorization` header, for clients that prove themselves there */
  token(form: URLSearchParams, authorization: string | undefined, asker: Asker): Promise<JsonReply>;
  register(body: unknown, asker: Asker): JsonReply;
  /** RFC 7009. */
  revoke(form: URLSearchParams, authorization: string | undefined, asker: Asker): Promise<JsonReply>;
}

export interface AuthorizationServerOptions {
  clients: Pick<Clients, 'register' | 'find' | 'checkSecret' | 'used'>;
  grants: Pick<Grants, 'issue' | 'refresh' | 'ofToken' | 'revoke'>;
  consents: Pick<Consents, 'open'>;
  codes: Pick<Codes, 'claim'>;
  /** For metadata documents of clients, and their keys. */
  fetchJson: FetchJson;
  now(): number;
  tell: TellAccess;
  /** A grant was ended here: given back by its client, or revoked because a code or token came back. */
  ended(grant: GrantRecord): void;
}

export function createAuthorizationServer(options: AuthorizationServerOptions): AuthorizationServer {
  const { clients, consents, now, tell } = options;
  const documents = createClientDocuments(options);
  const assertions = createClientAssertions(options);
  const findClient: FindClient = async (id, redirectUri) =>
    isDocumentId(id) ? documents.find(id, redirectUri) : (clients.find(id) ?? { refused: unknownClient });
  const prove = createClientProof({ findClient, checkSecret: clients.checkSecret, assertions });

  return {
    metadata: authorizationServerMetadata,
    openidConfiguration,
    protectedResource: protectedResourceMetadata,
    async authorize(query, asker, browser = null) {
      const checked = await checkAuthorizeRequest(query, { asker, findClient });
      const refuse = (refusal: Refusal, client: string) =>
        tell(refusalNews(refusal, { step: 'authorize', client, asker }));
      if (checked.kind === 'page') return refusedPage(checked, refuse);
      if (checked.kind === 'redirect') {
        refuse(checked.refusal, checked.client.name);
        return redirected(checked, asker);
      }
      const round = consents.open(checked.request, browser);
      if (!('refused' in round)) return { kind: 'round', ...round };
      const refusal = noRound[round.refused];
      refuse(refusal, checked.request.client.name);
      return redirected({ ...checked.request, refusal }, asker);
    },
    token: createTokenEndpoint({ ...options, prove }),
    register(body, asker) {
      const registration = checkRegistration(body);
      const made = 'error' in registration ? registration : (clients.register(registration) ?? noRoom);
      if ('error' in made) {
        const name = 'name' in registration ? registration.name : '';
        tell(refusalNews(made, { step: 'register', client: name, asker }));
        return refusalReply(made);
      }
      const hosts = made.client.redirectUris.map(redirectHostOf).join(', ');
      tell({
        action: 'client.registered',
        subject: subjectOf(made.client),
        detail: `Answers go to ${hosts}.`,
        asker,
        actor: 'client',
      });
      return { status: 201, body: registrationReply(made, now()) };
    },
    revoke: createRevocation({ ...options, prove }),
  };
}

function refusedPage(
  { refusal, title, client }: { refusal: Refusal; title: string; client: string },
  refuse: (refusal: Refusal, client: string) => void,
): AuthorizeReply {
  refuse(refusal, client);
  const { message, hint } = refusal;
  const status = refusal.error === 'temporarily_unavailable' ? 503 : 400;
  return { kind: 'page', status, title, message, hint };
}

/**
 * RFC 6749 section 4.1.2.1, with the issuer of RFC 9207. Also for a client that anybody may have registered: a page with a
 * link, which RFC 9700 section 4.11.2 allows instead, would lend our name to the same address.
 */
function redirected(
  { refusal, redirectUri, state }: { refusal: Refusal; redirectUri: string; state: string | null },
  { issuer }: Asker,
): AuthorizeReply {
  const { error } = refusal;
  const to = answerTo(redirectUri, { error, error_description: describe(refusal), state, iss: issuer });
  return { kind: 'redirect', to };
}

const noRound: Record<NoRound, Refusal> = {
  crowded: {
    error: 'temporarily_unavailable',
    message: 'Too many requests wait for an answer in Patchbay already.',
    hint: 'Answer or reject them there, or wait five minutes; then start again.',
  },
  shunned: {
    error: 'temporarily_unavailable',
    message: 'Requests from the same network were rejected in Patchbay within the last ten minutes.',
    hint: 'Wait ten minutes, or restart Patchbay; then start again.',
  },
};

const noRoom: Refusal = {
  error: 'temporarily_unavailable',
  message: 'No more clients can be registered.',
  hint: 'Remove clients that are no longer used in Patchbay, or use a client metadata document.',
};
