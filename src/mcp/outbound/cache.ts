/** Keeps what a service answered for as long as the settings say, and loads it once however many ask. */
import { setMaxListeners } from 'node:events';
import { LRUCache } from 'lru-cache';
import type { Cache, ConnectorClock } from '../connectors/connector.ts';
import { unlessLeft } from '../unless-left.ts';
import { forwardAbort } from './forward-abort.ts';
import { weightOf } from './weight.ts';

const mostEntries = 500;
const mostBytes = 64 * 1024 * 1024;

interface Kept {
  value: unknown;
  at: number;
}

export interface CacheOptions {
  cacheSeconds: Readonly<Record<string, number>>;
  clock: ConnectorClock;
  hit(): void;
  /** Aborted when the connector is closed. */
  end: AbortSignal;
}

export function createCache(options: CacheOptions): Cache {
  const { cacheSeconds, clock, end } = options;
  const kept = new LRUCache<string, Kept>({
    max: mostEntries,
    maxSize: mostBytes,
    sizeCalculation: ({ value }, key) => weightOf(value) + key.length,
  });
  const loading = new Map<string, Promise<Kept>>();
  const lifeMs = (kind: string) => (cacheSeconds[kind] ?? 0) * 1000;

  const start = (kind: string, key: string, load: (signal: AbortSignal) => Promise<unknown>) => {
    const own = new AbortController();
    setMaxListeners(0, own.signal);
    const release = forwardAbort(end, own);
    const work = (async () => ({ value: await load(own.signal), at: clock.now() }))();
    loading.set(key, work);
    const over = (result: Kept | null) => {
      release();
      // Dropped meanwhile, or another load has begun since: then this one's result is of the past.
      if (loading.get(key) !== work) return;
      loading.delete(key);
      if (result !== null && lifeMs(kind) > 0) kept.set(key, result);
    };
    work.then(over, () => over(null));
    return work;
  };

  return {
    async get<T>(
      kind: string,
      key: string,
      load: (signal: AbortSignal) => Promise<T>,
      signal: AbortSignal,
      isSpared: (kept: T) => boolean = () => true,
    ) {
      signal.throwIfAborted();
      const name = nameOf(kind, key);
      const found = kept.get(name);
      const age = found === undefined ? Number.POSITIVE_INFINITY : clock.now() - found.at;
      if (found !== undefined && age >= 0 && age < lifeMs(kind)) {
        const value = found.value as T;
        if (isSpared(value)) options.hit();
        return { value, at: found.at, hit: true };
      }
      const { value, at } = await unlessLeft(loading.get(name) ?? start(kind, name, load), signal);
      return { value: value as T, at, hit: false };
    },
    drop(kind, key) {
      const isMeant = (name: string) =>
        key === undefined ? name.startsWith(nameOf(kind, '')) : name === nameOf(kind, key);
      for (const name of [...kept.keys()].filter(isMeant)) kept.delete(name);
      for (const name of [...loading.keys()].filter(isMeant)) loading.delete(name);
    },
  };
}

/** A kind has no line break in it, so no kind begins like another. */
function nameOf(kind: string, key: string): string {
  return `${kind}\n${key}`;
}
