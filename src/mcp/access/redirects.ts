/** Redirect URIs: which may be registered, when one that is asked for is the client's own, and what is sent back to it. */

/** Longer ones are neither registered nor asked for. */
export const maximumRedirectUriLength = 2000;

/**
 * Schemes by which the operating system hands an answer to a program (RFC 8252 section 7.1). The RFC asks for a reverse
 * domain name; these well-known programs have none.
 */
const knownAppSchemes: ReadonlySet<string> = new Set([
  'antigravity',
  'claude',
  'cursor',
  'goose',
  'jetbrains',
  'kiro',
  'lmstudio',
  'raycast',
  'trae',
  'vscode',
  'vscode-insiders',
  'vscodium',
  'warp',
  'windsurf',
  'windsurf-next',
  'zed',
]);

/** What a careless reader could take for a scheme that runs or reads something, were a dot in it overlooked. */
const dangerousSchemes: ReadonlySet<string> = new Set([
  'about',
  'blob',
  'data',
  'file',
  'filesystem',
  'javascript',
  'vbscript',
]);

/** RFC 3986, without `#`: no spaces, quotes, angle brackets, backslashes, controls, or anything outside ASCII. */
const uriCharacters = /^[A-Za-z0-9\-._~:/?[\]@!$&'()*+,;=%]+$/;
const loopbackShape = /^http:\/\/(127\.0\.0\.1|\[::1\]|localhost)(?::\d{1,5})?((?:[/?].*)?)$/;

/** Why a redirect URI cannot be registered, in words; null when it can. */
export function redirectUriFault(text: string): string | null {
  if (text.length > maximumRedirectUriLength) {
    return `A redirect URI may have at most ${maximumRedirectUriLength} characters.`;
  }
  if (text.includes('#')) return 'A redirect URI has no fragment.';
  const url = uriCharacters.test(text) && URL.canParse(text) ? new URL(text) : null;
  if (url === null) return 'A redirect URI is an absolute URI as in RFC 3986.';
  if (url.protocol === 'https:' || url.protocol === 'http:') return webFault(text, url);
  const scheme = url.protocol.slice(0, -1);
  if (isReverseDomain(scheme) || knownAppSchemes.has(scheme)) return null;
  return `The scheme ${scheme} is none that a redirect URI may have: https, http on loopback, or an app’s own, such as com.example.app.`;
}

/** As RFC 8252 section 7.1 has it: what stands for a top-level domain, and labels after it. */
function isReverseDomain(scheme: string): boolean {
  return /^[a-z]{2,6}(?:\.[a-z0-9-]+)+$/.test(scheme) && !dangerousSchemes.has(scheme.replaceAll('.', ''));
}

function webFault(text: string, url: URL): string | null {
  // What a browser makes of the text must be what the text says: no `https:host`, no `//user@host`.
  if (!text.startsWith(`${url.protocol}//`)) return 'A redirect URI begins with https:// in lower case.';
  if (!/^[a-z]+:\/\/[^/?]/.test(text)) return 'A redirect URI names its host after https://.';
  if (url.username !== '' || url.password !== '' || /^[a-z]+:\/\/[^/?]*@/.test(text)) {
    return 'A redirect URI has no user name.';
  }
  if (url.protocol === 'http:' && !loopbackShape.test(text)) {
    return 'A redirect URI is https; http only for 127.0.0.1, [::1] or localhost.';
  }
  return null;
}

/**
 * Whether the one asked for is registered: the same text (RFC 9700 section 4.1.3), but any port on loopback, where a
 * program takes the port it gets (RFC 8252 section 7.3).
 */
export function isRegistered(registered: readonly string[], asked: string): boolean {
  if (redirectUriFault(asked) !== null) return false;
  if (registered.includes(asked)) return true;
  const wished = withoutPort(asked);
  return wished !== null && registered.some((uri) => withoutPort(uri) === wished);
}

function withoutPort(uri: string): string | null {
  const [, host, rest] = loopbackShape.exec(uri) ?? [];
  return host === undefined ? null : `http://${host}${rest ?? ''}`;
}

/** Whether only programs on the user's own machine can be at its end. */
export function staysOnMachine(uri: string): boolean {
  return loopbackShape.test(uri) || !/^https?:/.test(uri);
}

/** Where an answer goes, for people: the host, or the scheme of the app that gets it. */
export function redirectHostOf(uri: string): string {
  const { protocol, host } = new URL(uri);
  return protocol === 'https:' || protocol === 'http:' ? host : protocol;
}

/** The redirect URI with an answer added to its query (RFC 6749 section 4.1.2); what it had stays. Absent ones are left out. */
export function answerTo(redirectUri: string, answer: Record<string, string | null>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(answer)) if (value !== null) query.append(name, value);
  const separator = redirectUri.includes('?') ? '&' : '?';
  return `${redirectUri}${separator}${query.toString()}`;
}
