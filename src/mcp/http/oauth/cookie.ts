/** The cookie by which the browser that asked is known again: with it, and only with it, a round shows its page. */

const name = 'patchbay_round';
/** Longer than a round waits and its answer is kept: an approval in the last second finds its browser. */
const maxAgeSeconds = 600;

/** Lax, not Strict: the browser comes here from the client's own page. */
export function roundCookie(secret: string, issuer: string): string {
  const secure = issuer.startsWith('https:') ? '; Secure' : '';
  return `${name}=${secret}; Path=/oauth; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** Null where there is none, or two that differ: then somebody else may have set one. */
export function roundSecret(header: string | undefined): string | null {
  const found = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return new Set(found).size === 1 ? (found[0] ?? null) : null;
}
