/** Where the news of a call goes: to the journal, and to whoever watches. */
import type { Journal } from '../journal/journal.ts';
import type { Store } from '../store.ts';
import type { CallHouse } from './call.ts';

export function createTelling({ store, journal }: { store: Store; journal(): Journal }): CallHouse['told'] {
  return {
    started(detail) {
      const {
        arguments: _arguments,
        result: _result,
        steps: _steps,
        transport: _transport,
        ...call
      } = detail;
      store.emit('call.started', { call });
      journal().callStarted(detail);
    },
    ended(detail) {
      const { id, status, durationMs, bytesOut, summary } = detail;
      if (status === 'running' || status === 'waiting')
        throw new Error('A call that is still running cannot have ended.');
      store.emit('call.ended', { id, status, durationMs: durationMs ?? 0, bytesOut: bytesOut ?? 0, summary });
      journal().callEnded(detail);
    },
  };
}
