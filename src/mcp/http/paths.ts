/** The paths that answer, and what each is. Compared as they were written: no other spelling of one is another door to it. */

/**
 * `page`: for whoever asks, beside MCP. `data`: a document, for whoever has a signed link to it. `metadata` and `oauth`: the
 * authorization server. `mcp`, `sse`, `bridge`: with a token.
 */
export type Door = 'page' | 'metadata' | 'oauth' | 'mcp' | 'sse' | 'bridge' | 'link' | 'data';

const doors: ReadonlyMap<string, Door> = new Map<string, Door>([
  ['/mcp', 'mcp'],
  ['/mcp/', 'mcp'],
  ['/sse', 'sse'],
  ['/sse/', 'sse'],
  ['/sse/messages', 'sse'],
  ['/mcp/capabilities', 'bridge'],
  ['/mcp/tools', 'bridge'],
  ['/mcp/call', 'bridge'],
  ['/health', 'page'],
  ['/.well-known/oauth-protected-resource', 'metadata'],
  ['/.well-known/oauth-protected-resource/mcp', 'metadata'],
  ['/.well-known/oauth-protected-resource/sse', 'metadata'],
  ['/.well-known/oauth-authorization-server', 'metadata'],
  ['/.well-known/openid-configuration', 'metadata'],
  ['/oauth/authorize', 'oauth'],
  ['/oauth/token', 'oauth'],
  ['/oauth/register', 'oauth'],
  ['/oauth/revoke', 'oauth'],
  ['/oauth/jwks', 'oauth'],
]);

const linkPath = /^\/link\/(pbl_[0-9a-z]{12}_[A-Za-z0-9_-]{43})\/mcp\/?$/;
const documentPrefix = '/data/';
const secretLike = /pb[a-z]?(_|%5f)/i;
const maxTold = 100;

export function doorOf(path: string): Door | null {
  return doors.get(path) ?? (linkPath.test(path) ? 'link' : path.startsWith(documentPrefix) ? 'data' : null);
}

/** The secret in a secret link. */
export function linkSecret(path: string): string {
  return linkPath.exec(path)?.[1] ?? '';
}

export function pathOf(url: string): string {
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
}

export function queryOf(url: string): URLSearchParams {
  const query = url.indexOf('?');
  return new URLSearchParams(query === -1 ? '' : url.slice(query + 1));
}

/** The path as it may be told: short, and without the secret that a secret link is, even a mistyped one. */
export function toldPath(path: string): string {
  if (doors.has(path)) return path;
  if (linkPath.test(path)) return '/link/…/mcp';
  if (path.startsWith(documentPrefix)) return `${documentPrefix}…`;
  return secretLike.test(path) ? '/…' : path.slice(0, maxTold);
}
