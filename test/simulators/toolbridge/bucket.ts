/** The server's rate limit: one token bucket per user, told in headers with every answer. */

export interface Limit {
  /** How many come back per minute. */
  perMinute: number;
  /** How many there are at most. */
  burst: number;
}

export interface Verdict {
  allowed: boolean;
  headers: Record<string, string>;
  retryAfterSeconds: number;
}

/** Answers for a user's next request. */
export type Buckets = (user: string) => Verdict;

export function createBuckets({ perMinute, burst }: Limit, now: () => number): Buckets {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const perSecond = perMinute / 60;
  return (user) => {
    const at = now();
    const before = buckets.get(user) ?? { tokens: burst, at };
    const tokens = Math.min(burst, before.tokens + ((at - before.at) / 1000) * perSecond);
    const allowed = tokens >= 1;
    const left = allowed ? tokens - 1 : tokens;
    buckets.set(user, { tokens: left, at });
    return {
      allowed,
      headers: {
        'X-RateLimit-Limit': String(perMinute),
        'X-RateLimit-Remaining': String(allowed ? Math.floor(left) : 0),
        'X-RateLimit-Reset': String(Math.floor(at / 1000 + (burst - tokens) / perSecond)),
        'X-RateLimit-Burst': String(burst),
      },
      retryAfterSeconds: Math.max(1, Math.floor((1 - tokens) / perSecond)),
    };
  };
}
