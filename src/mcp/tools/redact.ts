/** Takes secrets out of a value before it is recorded. Applied where a record is made, never where it is shown. */
import type { Json } from '../connectors/connector.ts';

export const redacted = '[redacted]';
const maxDepth = 12;

/** What a secret is called, in words joined by `-`, `_` or not at all. */
const names = [
  'authorization',
  'cookies?',
  '[a-z]*(?:passwords?|passwd|passphrase)',
  'pwd',
  '(?:client[-_]?)?secrets?',
  '(?:(?:access|refresh|auth|id|bearer|session|csrf|api)[-_]?)?token',
  'jwt',
  '(?:api|private|secret|access|signing|encryption|session|master)[-_]?keys?',
  'signature',
  'credentials?',
  'code[-_]?verifier',
  'client[-_]?assertion',
].join('|');
const secretKey = new RegExp(`^(?:.*[-_.])?(?:${names})$`, 'is');
const secretCamelKey =
  /(?:Authorization|Cookies?|Passwords?|Passphrase|Secrets?|Token|Jwt|JWT|(?:A[Pp][Ii]|Private|Secret|Access|Signing|Encryption|Session|Master)Keys?|Signature|Credentials?|CodeVerifier|ClientAssertion)$/;
/** These lead on through a list and open nothing. */
const pagingKey = /(?:page|next|continuation|sync)[-_]?token$/i;

/**
 * What a secret looks like. Each begins with letters of its own, so that text without any is passed over quickly, and
 * none can begin inside another try of itself: a hostile text must not take longer than its length.
 */
const secretText = new RegExp(
  [
    String.raw`\bBearer\s+[\w.~+/=-]{8,}`,
    String.raw`\bbearer\s+(?=[a-z.~+/=-]*[A-Z0-9_])[\w.~+/=-]{8,}`,
    // “Basic understanding” is no credential.
    String.raw`\b[Bb]asic\s+(?=[A-Za-z0-9+/=][a-z]*[A-Z0-9+/=])[A-Za-z0-9+/=]{8,}`,
    // Ours: personal, access and refresh token, client secret, secret of an address, authorization code.
    String.raw`\bpb[acrsl]?_[0-9a-z]{8,}_[\w-]{20,}`,
    String.raw`\beyJ(?<![\w-]eyJ)[\w-]{8,}\.[\w-]{8,}\.[\w-]*`,
    String.raw`\b(?:sk|pk|rk)[-_][\w-]{16,}`,
    String.raw`\bgh[pousr]_[A-Za-z0-9]{20,}`,
    String.raw`\bgithub_pat_\w{20,}`,
    String.raw`\bxox[abeprs]-[A-Za-z0-9-]{10,}`,
    String.raw`\bA[KS]IA[0-9A-Z]{16}\b`,
    String.raw`\bAIza[\w-]{35}`,
    String.raw`\b[Aa]uthtoken\b[:=]?\s+[\w-]{20,}`,
    String.raw`-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|$)`,
  ].join('|'),
  'g',
);
/** `PASSWORD=…`, `?access_token=…`, and the cookie of a round of consent. */
const assigned = new RegExp(
  String.raw`\b((?:[\w-]{0,40}[-_])?(?:${names}|sig|patchbay_round)=)[^\s&#"'<>]+`,
  'gi',
);
/** What may be an address with an authorization response (RFC 6749 section 4.1.2), or the body of a token request. */
const run = /[^\s"'<>]{16,}/g;
const codeRequest = /[?&#]state=|\bgrant_type=authorization_code\b/;
const code = /((?:^|[?&#])code=)[^&#]+/g;
/** `"password": "…"` in JSON that is itself text, plain or escaped once. */
const quoted = new RegExp(
  String.raw`("(?:[\w.-]{0,40}[-_.])?(?:${names})"\s*:\s*)"(?:[^"\\]|\\.)*"?` +
    String.raw`|(\\"(?:[\w.-]{0,40}[-_.])?(?:${names})\\"\s*:\s*)\\"[^"\\]*`,
  'gi',
);
/** `https://user:password@host` */
const inAddress = /(:\/\/[^\s/:@]{0,64}:)[^\s/@]{1,200}@/g;

/** A copy without secrets: values under secret-looking keys, and secret-looking text anywhere. Deep values are cut. */
export function redact(value: unknown, depth = 0): Json {
  if (typeof value === 'string') return redactText(value);
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object') return null;
  if (depth >= maxDepth) return '[…]';
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  const copy: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') continue;
    const hidden = item !== null && item !== '' && isSecretName(key);
    copy[redactText(key)] = hidden ? redacted : redact(item, depth + 1);
  }
  return copy;
}

/** Text without anything that looks like a credential. */
export function redactText(text: string): string {
  if (text.length < 11) return text;
  let clean = text.replaceAll(secretText, redacted);
  if (clean.includes('=')) clean = clean.replaceAll(assigned, `$1${redacted}`);
  // “code=” alone is an error's number more often than not.
  if (clean.includes('code=')) clean = clean.replaceAll(run, withoutCode);
  if (clean.includes('":') || clean.includes('" :')) clean = clean.replaceAll(quoted, `$1$2"${redacted}"`);
  if (clean.includes('@') && clean.includes('://')) clean = clean.replaceAll(inAddress, `$1${redacted}@`);
  return clean;
}

function withoutCode(text: string): string {
  return codeRequest.test(text) ? text.replaceAll(code, `$1${redacted}`) : text;
}

/** Whether what is called so is a secret, as a key, a header or a parameter. */
export function isSecretName(name: string): boolean {
  return (secretKey.test(name) || secretCamelKey.test(name)) && !pagingKey.test(name);
}
