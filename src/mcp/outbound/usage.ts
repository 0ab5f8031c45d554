/** Counts what a source asks of its service, and tells of it at most once a second. */
import type { SourceUsage } from '../../contract/state.ts';

const tellMs = 1000;

export interface Count {
  request(): void;
  cacheHit(): void;
  failure(): void;
  /** Something else of the usage has changed. */
  changed(): void;
  read(): Pick<SourceUsage, 'requests' | 'cacheHits' | 'failures'>;
  /** Tells no more. */
  close(): void;
}

export function createCount(told: () => void): Count {
  const counted = { requests: 0, cacheHits: 0, failures: 0 };
  const state: { timer: NodeJS.Timeout | null; isClosed: boolean } = { timer: null, isClosed: false };
  const changed = () => {
    if (state.timer !== null || state.isClosed) return;
    state.timer = setTimeout(() => {
      state.timer = null;
      told();
    }, tellMs).unref();
  };
  const raise = (what: keyof typeof counted) => () => {
    counted[what] += 1;
    changed();
  };
  return {
    request: raise('requests'),
    cacheHit: raise('cacheHits'),
    failure: raise('failures'),
    changed,
    read: () => ({ ...counted }),
    close() {
      state.isClosed = true;
      clearTimeout(state.timer ?? undefined);
    },
  };
}
