/** Remembers which tokens and grants ended just now: a request that was let in before may still be sending its body. */

/** Ids never come back, so nothing is wrong with a long memory; a request lives a minute. */
const maxKept = 1_000;

export interface Endings {
  add(credential: string): void;
  has(credential: string): boolean;
}

export function createEndings(): Endings {
  const ended = new Set<string>();
  return {
    add(credential) {
      ended.add(credential);
      const oldest = ended.size > maxKept ? ended.values().next().value : undefined;
      if (oldest !== undefined) ended.delete(oldest);
    },
    has: (credential) => ended.has(credential),
  };
}
