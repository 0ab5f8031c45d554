/** Chromium alone cannot serve `app:`, so its pages stand at `https://<host>.app.standin/` and are named back here. */

/** `app://patchbay/x` as Chromium sees it; other addresses as they are. */
export function outer(address: string, schemes: ReadonlySet<string>): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address);
  const [, scheme = '', host = '', rest = ''] = match ?? [];
  return schemes.has(scheme) ? `https://${host}.${scheme}.standin${rest === '' ? '/' : rest}` : address;
}

/** The other way round. */
export function inner(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const match = /^(.+)\.([a-z]+)\.standin$/.exec(url.hostname);
  if (match === null) return address;
  return `${match[2]}://${match[1]}${url.pathname}${url.search}${url.hash}`;
}

/** The origin of an inner address, as Electron tells it: standard schemes have one. */
export function originOf(address: string): string {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)/i.exec(address);
  return match?.[1] ?? 'null';
}
