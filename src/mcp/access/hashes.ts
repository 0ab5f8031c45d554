/** Secrets that Patchbay gives out: 256 random bits under an id, kept as SHA-256 and compared in constant time. */
import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * What a secret says of itself: personal token, access token, refresh token, client secret, secret of an address, and
 * authorization code.
 */
export type SecretPrefix = 'pb' | 'pba' | 'pbr' | 'pbs' | 'pbl' | 'pbc';

export interface NewSecret {
  /** Twelve hexadecimal digits by which it is found; no secret. */
  id: string;
  /** `<prefix>_<id>_<43 characters>`: what is handed out, once. */
  text: string;
  /** What is kept. */
  digest: Uint8Array;
}

/** Equals the digest of nothing that is known. */
export const noDigest: Uint8Array = new Uint8Array(32);

const shape = /^(pb[acrsl]?)_([0-9a-z]{12})_([A-Za-z0-9_-]{43})$/;

export function newSecret(prefix: SecretPrefix): NewSecret {
  const id = randomBytes(6).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { id, text: `${prefix}_${id}_${secret}`, digest: digestOf(secret) };
}

/** The parts of one with this prefix; both are empty when it is none. */
export function readSecret(prefix: SecretPrefix, text: string): { id: string; secret: string } {
  const [, found, id = '', secret = ''] = shape.exec(text) ?? [];
  return found === prefix ? { id, secret } : { id: '', secret: '' };
}

export function digestOf(secret: string): Uint8Array {
  return hash('sha256', secret, 'buffer');
}

/** Without a digest to compare with it takes the same time, and is false. */
export function matches(secret: string, digest: Uint8Array | undefined): boolean {
  return timingSafeEqual(digestOf(secret), digest ?? noDigest) && digest !== undefined;
}

/** A digest as it is on disk; a damaged one becomes one that nothing equals. */
export function readDigest(value: unknown): Uint8Array {
  return value instanceof Uint8Array && value.length === noDigest.length ? value : noDigest;
}
