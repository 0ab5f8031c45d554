/** The desktop's posture on one page: our own scheme, nothing remote, no permissions, no way out of the page. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { App, Protocol, Session, WebContents } from 'electron';
import { contentTypes, windowPolicy } from '../contract/window-page.ts';

const scheme = 'app';
const host = 'patchbay';
export const pageAddress = `${scheme}://${host}/index.html`;

/** The page speaks to the core by IPC alone. */
export const contentSecurityPolicy = windowPolicy("'none'");

/** Chromium drops what a page asks to keep off its own pages; writing text to the clipboard is our Copy button. */
const grantedPermission = 'clipboard-sanitized-write';

/** Before the app is ready: a scheme with an origin of its own that counts as a secure context. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/** Node knows no origin for our scheme, so scheme and host are compared. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === host;
}

/** Once the app is ready, before a window is made. `onRefused` hears what was not allowed. */
export function secure(parts: {
  app: Pick<App, 'on' | 'isPackaged'>;
  session: Session;
  pagesDir: string;
  onRefused(what: string): void;
}): void {
  const { app, session, onRefused } = parts;
  session.protocol.handle(scheme, (request) => servePage(parts.pagesDir, request));
  session.webRequest.onBeforeRequest((details, respond) => {
    const devtools = !app.isPackaged && details.url.startsWith('devtools:');
    const allowed = isOwnAddress(details.url) || devtools;
    if (!allowed) onRefused(`a request to ${shorten(details.url)}`);
    respond({ cancel: !allowed });
  });
  session.setPermissionRequestHandler((_contents, permission, respond, details) => {
    const granted = mayHave(permission, details.requestingUrl);
    if (!granted) onRefused(`the permission ${permission}`);
    respond(granted);
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  app.on('web-contents-created', (_event, contents) => confine(contents, onRefused));
}

function mayHave(permission: string, address: string): boolean {
  return permission === grantedPermission && isOwnAddress(address);
}

/** Keeps contents of any kind on our page: it may be reloaded, and that is all. */
function confine(contents: WebContents, onRefused: (what: string) => void): void {
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isReload(event.url)) return;
    onRefused(`a way to ${shorten(event.url)}`);
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => {
    onRefused('a webview');
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    onRefused(`a window for ${shorten(url)}`);
    return { action: 'deny' };
  });
}

function isReload(address: string): boolean {
  return isOwnAddress(address) && address.split(/[?#]/)[0] === pageAddress;
}

/** Serves one file of the window, never one outside its folder. */
export async function servePage(
  pagesDir: string,
  request: Pick<Request, 'url' | 'method'>,
): Promise<Response> {
  const file = isOwnAddress(request.url) ? fileFor(pagesDir, new URL(request.url).pathname) : null;
  const type = file === null ? undefined : contentTypes[path.extname(file)];
  if (request.method !== 'GET' || file === null || type === undefined)
    return answer(404, 'text/plain', 'Not found');
  try {
    return answer(200, type, await readFile(file));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? answer(404, 'text/plain', 'Not found') : answer(500, 'text/plain', String(error));
  }
}

function fileFor(pagesDir: string, pathname: string): string | null {
  const asked = decode(pathname);
  if (asked === null || /[\\\0]/.test(asked)) return null;
  const file = path.join(pagesDir, asked === '/' ? 'index.html' : asked);
  return file.startsWith(pagesDir + path.sep) ? file : null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function answer(status: number, type: string, body: string | Uint8Array<ArrayBuffer>): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    },
  });
}

function shorten(address: string): string {
  return address.slice(0, 200);
}
