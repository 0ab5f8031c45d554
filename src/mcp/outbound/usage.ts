/** Counts what a source asks of its service, and tells of it at most once a second. */
import type { Remembered } from './remembered.ts';

const tellMs = 1000;

export interface Count {
  request(): void;
  cacheHit(): void;
  failure(): void;
  /** Something else of the usage has changed. */
  changed(): void;
  read(): Remembered['counted'];
  /** Tells no more. */
  close(): void;
}

/** Goes on from what was `counted`. */
export function createCount(counted: Remembered['counted'], told: () => void): Count {
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
