/** Protected resources (RFC 8707): which one a client may name, and what it covers. */

/** The paths at which a protected resource stands (RFC 9728 section 3.1). */
export const resourcePaths = ['', '/mcp', '/sse'] as const;
export type ResourcePath = (typeof resourcePaths)[number];

/**
 * What the `resource` parameter names, without a trailing slash; the whole server when it is absent. The parameter may be
 * repeated (RFC 8707 section 2), but a grant of ours is for one resource: all of them must be the same.
 *
 * @returns null for anything that does not stand at this issuer
 */
export function parseResource(named: readonly string[], issuer: string): string | null {
  const asked = new Set(named.map((uri) => (uri.endsWith('/') ? uri.slice(0, -1) : uri)));
  if (asked.size === 0) return issuer;
  const [resource] = asked;
  const isOurs = resourcePaths.some((path) => resource === issuer + path);
  return resource !== undefined && asked.size === 1 && isOurs ? resource : null;
}

/** Whether what is good for `resource` is good for `other` too: the same, or one under it. */
export function coversResource(resource: string, other: string): boolean {
  return other === resource || other.startsWith(`${resource}/`);
}

/** The same for a path at an issuer. */
export function coversPath(resource: string, { issuer, path }: { issuer: string; path: string }): boolean {
  return coversResource(resource, path === '/' ? issuer : issuer + path);
}
