/** Remembers what was fetched, and what could not be, for as long as it may be, in bounded memory. */
import type { Fetched, FetchJson } from './safe-fetch.ts';

const minuteMs = 60_000;
/** What the other side asks for with `Cache-Control` is kept within these. */
const shortestMs = 5 * minuteMs;
const longestMs = 24 * 60 * minuteMs;
/** A failure is remembered this long, so that nobody makes us knock at a door again and again. */
const failureMs = 30_000;
/** Nor is anything fetched anew on demand more often. */
const renewMs = 30_000;
/** Fetches at once; strangers name the addresses. */
const mostAtOnce = 8;

export interface FetchCache {
  get(url: string): Promise<Fetched>;
  /** As `get`, but fetched anew if what is kept is older than half a minute. */
  renew(url: string): Promise<Fetched>;
}

interface Kept {
  fetched: Fetched;
  at: number;
  until: number;
}

export function createFetchCache(options: { fetchJson: FetchJson; now(): number; size: number }): FetchCache {
  const { fetchJson, now, size } = options;
  const kept = new Map<string, Kept>();
  const underWay = new Map<string, Promise<Fetched>>();

  const keep = (url: string, fetched: Fetched) => {
    const at = now();
    kept.delete(url);
    kept.set(url, { fetched, at, until: at + lifeOf(fetched) });
    for (const oldest of kept.keys()) {
      if (kept.size <= size) break;
      kept.delete(oldest);
    }
  };
  const load = (url: string): Promise<Fetched> => {
    const shared = underWay.get(url);
    if (shared !== undefined) return shared;
    if (underWay.size >= mostAtOnce) return Promise.resolve(tooBusy);
    const load = fetchJson(url)
      .then((fetched) => {
        keep(url, fetched);
        return fetched;
      })
      .finally(() => underWay.delete(url));
    underWay.set(url, load);
    return load;
  };
  return {
    async get(url) {
      const known = kept.get(url);
      return known !== undefined && now() < known.until ? known.fetched : load(url);
    },
    async renew(url) {
      const known = kept.get(url);
      return known !== undefined && now() < known.at + renewMs ? known.fetched : load(url);
    },
  };
}

const tooBusy: Fetched = {
  ok: false,
  failure: 'cancelled',
  message: 'Too many documents are being fetched at this moment.',
  hint: 'Try again in a few seconds.',
};

function lifeOf(fetched: Fetched): number {
  if (!fetched.ok) return failureMs;
  return Math.min(Math.max(fetched.maxAgeMs ?? shortestMs, shortestMs), longestMs);
}
