/** Tokens as ToolBridge takes them in development and tests: JSON Web Tokens signed with HS256 (RFC 7519, RFC 7515). */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface Claims {
  sub: string;
  iss?: string;
  /** Unix seconds. */
  iat?: number;
  exp?: number;
  token_type?: string;
}

export function signToken(
  claims: Claims,
  secret: string,
  header: object = { alg: 'HS256', typ: 'JWT' },
): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${signatureOf(signed, secret)}`;
}

/** The subject, or null for what the server takes for no token of its own. */
export function verifyToken(token: string, secret: string, now: number): string | null {
  const [header = '', claims = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || decode(header)?.['alg'] !== 'HS256') return null;
  const expected = Buffer.from(signatureOf(`${header}.${claims}`, secret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const { sub, exp } = decode(claims) ?? {};
  if (typeof exp === 'number' && exp * 1000 <= now) return null;
  return typeof sub === 'string' && sub !== '' ? sub : null;
}

function signatureOf(signed: string, secret: string): string {
  return createHmac('sha256', secret).update(signed).digest('base64url');
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    // Not a token's part.
    return null;
  }
}
