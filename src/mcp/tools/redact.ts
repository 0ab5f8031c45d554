/** Takes secrets out of a value before it is recorded. Applied where a record is made, never where it is shown. */
import type { Json } from '../connectors/connector.ts';

const secretKey =
  /^(.*[-_.])?(authorization|proxy-authorization|cookie|set-cookie|password|passwd|passphrase|secret|client[-_]?secret|token|access[-_]?token|refresh[-_]?token|auth[-_]?token|id[-_]?token|api[-_]?key|apikey|private[-_]?key|signature|credential|credentials)$/i;
const secretCamelKey = /(Token|Secret|Password|Passphrase|ApiKey|PrivateKey|Credentials?)$/;

const secretText = new RegExp(
  [
    String.raw`\bBearer\s+[A-Za-z0-9._~+/=-]{8,}`,
    String.raw`\bBasic\s+[A-Za-z0-9+/=]{8,}`,
    String.raw`\bpb_[0-9a-z]{8,}_[A-Za-z0-9_-]{20,}`,
    String.raw`\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*`,
    String.raw`\b(?:sk|pk|rk)[-_][A-Za-z0-9_-]{16,}`,
    String.raw`\bgh[pousr]_[A-Za-z0-9]{20,}`,
    String.raw`\bxox[abprs]-[A-Za-z0-9-]{10,}`,
    String.raw`\bAKIA[0-9A-Z]{16}\b`,
    String.raw`-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)`,
  ].join('|'),
  'g',
);

export const redacted = '[redacted]';
const maxDepth = 12;

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
    copy[key] = isSecretKey(key) && item !== null && item !== '' ? redacted : redact(item, depth + 1);
  }
  return copy;
}

/** Text without anything that looks like a credential. */
export function redactText(text: string): string {
  return text.length < 11 ? text : text.replaceAll(secretText, redacted);
}

function isSecretKey(key: string): boolean {
  return secretKey.test(key) || secretCamelKey.test(key);
}
