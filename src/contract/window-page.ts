/** How the built window is served, whichever door serves it. */

/** By file ending; anything else is not part of the window. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * The Content-Security-Policy of the window: no remote origin anywhere; `data:` only for pictures inside a tool's result.
 *
 * @param connect where the page may open connections: `'none'`, or the sources of its own WebSocket
 */
export function windowPolicy(connect: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src ${connect}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Follows the page's address where one approval is to be answered at once, over whatever screen there is. */
export function approvalPlace(id: string): string {
  return `#/approvals/${encodeURIComponent(id)}`;
}
