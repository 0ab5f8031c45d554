/** Who may come in: the path is known, Host and Origin are ours, and the bearer token is good. Denies by default. */
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { Rights } from '../access/rights.ts';

/** Paths that answer, and whether they need a token. Everything else is a 404. */
const paths: ReadonlyMap<string, 'open' | 'token'> = new Map([
  ['/health', 'open'],
  ['/mcp', 'token'],
  ['/mcp/', 'token'],
  ['/sse', 'token'],
  ['/sse/', 'token'],
  ['/sse/messages', 'token'],
  ['/mcp/capabilities', 'token'],
  ['/mcp/tools', 'token'],
  ['/mcp/call', 'token'],
]);

const loopbackHost = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;
const addressHost = /^(\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

export interface GateOptions {
  verify(token: string): Rights | null;
  /** Hosts (with port, where they have one) by which the world reaches us. Asked at every request: the tunnel moves. */
  publicHosts(): readonly string[];
  /** True when the listener is bound beyond loopback on purpose: then any IP address is a good Host. */
  anyAddress: boolean;
  open(): boolean;
}

export type Admission =
  | { ok: true; path: string; rights: Rights | null }
  | { ok: false; status: number; error: string; message: string; headers?: OutgoingHttpHeaders };

export interface Gate {
  admit(req: IncomingMessage): Admission;
}

export function createGate(options: GateOptions): Gate {
  const hostIsOurs = (host: string) =>
    loopbackHost.test(host) ||
    options.publicHosts().includes(host.toLowerCase()) ||
    (options.anyAddress && addressHost.test(host));

  return {
    admit(req) {
      const { host, origin, authorization } = req.headers;
      if (host === undefined || !hostIsOurs(host))
        return refuse(403, 'forbidden_host', 'This host name does not belong to this server.');
      if (origin !== undefined && !hostIsOurs(hostOf(origin))) {
        return refuse(403, 'forbidden_origin', 'Web pages of other origins may not use this server.');
      }
      const path = pathOf(req.url ?? '/');
      const need = paths.get(path);
      if (need === undefined) return refuse(404, 'not_found', 'There is nothing at this path.');
      if (!options.open())
        return {
          ...refuse(503, 'stopping', 'Patchbay is stopping. Try again in a moment.'),
          headers: { 'Retry-After': '5' },
        };
      if (need === 'open') return { ok: true, path, rights: null };
      const token = bearerOf(authorization);
      if (token === null) return challenge(undefined);
      const rights = options.verify(token);
      return rights === null
        ? challenge('The access token is unknown, expired or revoked.')
        : { ok: true, path, rights };
    },
  };
}

function refuse(status: number, error: string, message: string): Extract<Admission, { ok: false }> {
  return { ok: false, status, error, message };
}

/** RFC 6750 section 3: no error code when no token was given. */
function challenge(invalid: string | undefined): Admission {
  const error = invalid === undefined ? '' : `, error="invalid_token", error_description="${invalid}"`;
  return {
    ...refuse(
      401,
      invalid === undefined ? 'unauthorized' : 'invalid_token',
      invalid ?? 'An access token is needed: Authorization: Bearer <token>. The user makes one in Patchbay.',
    ),
    headers: { 'WWW-Authenticate': `Bearer realm="Patchbay", scope="mcp:read mcp:write"${error}` },
  };
}

function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer ([A-Za-z0-9._~+/=-]+) *$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** An origin's host with its port; an origin that is none gives a text no host equals. */
function hostOf(origin: string): string {
  return /^https?:\/\/([^/?#@\\]+)$/i.exec(origin)?.[1] ?? 'no host';
}

function pathOf(url: string): string {
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
}
