/** A random key that lives as long as the process, compared in constant time. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Key {
  readonly text: string;
  matches(candidate: string | null | undefined): boolean;
}

/** 256 random bits in base64url. */
export function makeKey(): Key {
  const text = randomBytes(32).toString('base64url');
  const expected = digest(text);
  return {
    text,
    // Digests are equally long, so the comparison tells nothing about the key, not even its length.
    matches: (candidate) => typeof candidate === 'string' && timingSafeEqual(digest(candidate), expected),
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
