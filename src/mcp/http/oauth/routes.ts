/** The authorization server's paths: HTTP in, data to `access/authorization-server.ts`, and its answer out. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AuthorizationServer, JsonReply } from '../../access/authorization-server.ts';
import { redirectHostOf } from '../../access/redirects.ts';
import type { JsonObject } from '../../connectors/connector.ts';
import { readBody } from '../body.ts';
import { refuseBody, sendJson, sendOAuthError } from '../respond.ts';
import type { Visit } from '../visit.ts';
import { authorize, type AuthorizeOptions } from './authorize.ts';

/** Largest body at these paths, in bytes: none needs a hundredth of it. */
const maxFormBytes = 64 * 1024;

export interface OAuthOptions extends AuthorizeOptions {
  access: AuthorizeOptions['access'] & { server: AuthorizationServer };
}

export interface OAuthCall {
  req: IncomingMessage;
  res: ServerResponse;
  path: string;
  visit: Visit;
}

export interface OAuthRoutes {
  handle(call: OAuthCall): Promise<void>;
}

interface Route {
  methods: readonly string[];
  handle(call: OAuthCall): Promise<void> | void;
}

export function createOAuthRoutes(options: OAuthOptions): OAuthRoutes {
  const { server } = options.access;
  const document = (write: (issuer: string) => JsonObject): Route => ({
    methods: ['GET', 'HEAD'],
    handle: ({ res, visit }) => sendJson(res, 200, write(visit.asker.issuer)),
  });
  const form = (answer: FormAnswer): Route => ({
    methods: ['POST'],
    handle: (call) => withForm(call, answer),
  });

  const routes: ReadonlyMap<string, Route> = new Map([
    ['/.well-known/oauth-authorization-server', document((issuer) => server.metadata(issuer))],
    ['/.well-known/openid-configuration', document((issuer) => server.openidConfiguration(issuer))],
    ['/.well-known/oauth-protected-resource', document((issuer) => server.protectedResource(issuer, ''))],
    [
      '/.well-known/oauth-protected-resource/mcp',
      document((issuer) => server.protectedResource(issuer, '/mcp')),
    ],
    [
      '/.well-known/oauth-protected-resource/sse',
      document((issuer) => server.protectedResource(issuer, '/sse')),
    ],
    // Nothing is signed here; OpenID Connect Discovery section 3 wants the address all the same.
    ['/oauth/jwks', document(() => ({ keys: [] }))],
    ['/oauth/authorize', { methods: ['GET', 'HEAD'], handle: (call) => authorize(options, call) }],
    ['/oauth/token', form((fields, asked, asker) => server.token(fields, asked, asker))],
    ['/oauth/revoke', form((fields, asked, asker) => server.revoke(fields, asked, asker))],
    ['/oauth/register', { methods: ['POST'], handle: (call) => register(options, call) }],
  ]);

  return {
    async handle(call) {
      const route = routes.get(call.path);
      if (route === undefined) throw new Error(`The gate let ${call.path} in, and nothing answers there.`);
      if (route.methods.includes(call.req.method ?? '')) return route.handle(call);
      const allowed = route.methods.join(', ');
      refuse(call, 405, 'invalid_request', `Use ${allowed}.`, { Allow: allowed });
    },
  };
}

type FormAnswer = (
  fields: URLSearchParams,
  authorization: string | undefined,
  asker: Visit['asker'],
) => Promise<JsonReply>;

async function withForm(call: OAuthCall, answer: FormAnswer): Promise<void> {
  const text = await bodyOf(call, 'application/x-www-form-urlencoded', 'invalid_request');
  if (text === null) return;
  reply(call, await answer(new URLSearchParams(text), call.req.headers.authorization, call.visit.asker));
}

/** RFC 7591 section 3.1. */
async function register({ access }: OAuthOptions, call: OAuthCall): Promise<void> {
  const text = await bodyOf(call, 'application/json', 'invalid_client_metadata');
  if (text === null) return;
  const body = parse(text);
  if (body === undefined) return refuse(call, 400, 'invalid_client_metadata', 'The body is not JSON.');
  const answer = access.server.register(body, call.visit.asker);
  const uris = answer.body['redirect_uris'];
  const hosts = (Array.isArray(uris) ? uris : []).map((uri) =>
    typeof uri === 'string' ? redirectHostOf(uri) : '',
  );
  if (new Set(hosts).size === 1) call.visit.leadsTo = hosts[0] ?? '';
  reply(call, answer);
}

/** The body, or null when it has been refused or has not come. */
async function bodyOf(call: OAuthCall, type: string, error: string): Promise<string | null> {
  const { req, res } = call;
  const media = req.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (media !== type) {
    refuseBody(req, res, () => refuse(call, 415, error, `The body must be ${type}.`));
    return null;
  }
  const body = await readBody(req, maxFormBytes);
  if (body.kind === 'too_large')
    refuseBody(req, res, () => refuse(call, 413, error, 'The body is larger than 64 KiB.'));
  return body.kind === 'text' ? body.text : null;
}

function reply({ res, visit }: OAuthCall, { status, body, headers }: JsonReply): void {
  const error = body['error'];
  if (typeof error === 'string') visit.error = error;
  // RFC 6749 section 5.1 wants both, for caches of either age.
  sendJson(res, status, body, { Pragma: 'no-cache', ...headers });
}

function refuse(
  { res, visit }: OAuthCall,
  status: number,
  error: string,
  message: string,
  headers: Record<string, string> = {},
): void {
  visit.error = error;
  sendOAuthError(res, { status, error, message, headers });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
