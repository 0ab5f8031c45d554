/** Signs requests (rest-api.md, “SIGNED Endpoint security”): HMAC-SHA256 over the percent-encoded query. */
import { createHmac } from 'node:crypto';

/** What is left out is undefined. The order is kept. */
export type Parameters = Readonly<Record<string, string | number | undefined>>;

/**
 * The query, percent-encoded as RFC 3986 has it. Since 2026-01-15 Binance checks the signature of what was encoded, and
 * nothing on the way may encode it again: so also what `encodeURIComponent` leaves alone.
 */
export function encodeQuery(parameters: Parameters): string {
  return Object.entries(parameters)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${encode(key)}=${encode(String(value))}`]))
    .join('&');
}

/** In hexadecimal. */
export function signatureOf(query: string, secret: string): string {
  return createHmac('sha256', secret).update(query).digest('hex');
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
