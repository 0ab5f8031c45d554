/** What needs the user: raised once by what noticed it, cleared when it is over or dismissed. */
import type { Problem } from '../contract/errors.ts';
import type { Store } from './store.ts';

export interface Notices {
  raise(id: string, problem: Problem): void;
  clear(id: string): void;
}

export function createNotices({ store, now }: { store: Store; now(): number }): Notices {
  return {
    raise(id, problem) {
      const known = store.state().notices.find((notice) => notice.id === id);
      if (known?.problem.message === problem.message) return;
      store.emit('notice.raised', { notice: { id, problem, since: known?.since ?? now() } });
    },
    clear(id) {
      if (store.state().notices.some((notice) => notice.id === id)) store.emit('notice.cleared', { id });
    },
  };
}
