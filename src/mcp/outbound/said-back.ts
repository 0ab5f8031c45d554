/** A service that says back what it was sent must not make us say it on: its answer, without the secrets of the request. */
import type { ServiceRequest } from '../connectors/connector.ts';
import { isSecretName, redacted } from '../tools/redact.ts';

/** What is shorter stands in a text by chance. */
const shortest = 8;

export function withoutSecrets(text: string, request: Pick<ServiceRequest, 'url' | 'headers'>): string {
  return secretsOf(request)
    .flatMap(spellings)
    .reduce((clean, secret) => clean.replaceAll(secret, redacted), text);
}

/** What stands in headers and parameters that are called as secrets are; without the scheme before it (RFC 9110 11.4). */
function secretsOf({ url, headers = {} }: Pick<ServiceRequest, 'url' | 'headers'>): string[] {
  return [...Object.entries(headers), ...new URL(url).searchParams]
    .filter(([name]) => isSecretName(name))
    .map(([, value]) => value.trim().replace(/^\S+\s+/, ''))
    .filter((secret) => secret.length >= shortest);
}

/** As it was sent, in JSON that escapes more than it has to, and in an address. */
function spellings(secret: string): string[] {
  return [...new Set([secret, secret.replaceAll('/', String.raw`\/`), encodeURIComponent(secret)])];
}
