/** Protected resources (RFC 8707): which one a client may name, and what it covers. */

/** The paths at which a protected resource stands (RFC 9728 section 3.1). */
export const resourcePaths = ['', '/mcp', '/sse'] as const;
export type ResourcePath = (typeof resourcePaths)[number];

/**
 * What the `resource` parameter names, without a trailing slash; the whole server when it is absent. The parameter may be
 * repeated (RFC 8707 section 2), but a grant of ours is for one resource: all of them must be the same. Scheme and host
 * may be written in capitals, as the Model Context Protocol asks of servers (Authorization, Canonical Server URI).
 *
 * @returns null for anything that does not stand at this issuer
 */
export function parseResource(named: readonly string[], issuer: string): string | null {
  const asked = new Set(named.map((uri) => lowerOrigin(uri.endsWith('/') ? uri.slice(0, -1) : uri)));
  if (asked.size === 0) return issuer;
  const [resource] = asked;
  const path = resourcePaths.find((one) => resource === lowerOrigin(issuer + one));
  return asked.size === 1 && path !== undefined ? issuer + path : null;
}

/** RFC 3986 section 6.2.2.1. The text is not read as a URL, of which more than one text can be the same. */
function lowerOrigin(uri: string): string {
  // Of ASCII alone: there are other letters that would become one of it.
  return uri.replace(/^[A-Za-z]+:\/\/[A-Za-z0-9.:[\]-]*/, (origin) => origin.toLowerCase());
}

/** Whether what is good for `resource` is good for `other` too: the same, or one under it. */
export function coversResource(resource: string, other: string): boolean {
  return other === resource || other.startsWith(`${resource}/`);
}

/** The same for a path at an issuer. */
export function coversPath(resource: string, { issuer, path }: { issuer: string; path: string }): boolean {
  return coversResource(resource, path === '/' ? issuer : issuer + path);
}
