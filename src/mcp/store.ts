/** Holds the one live-state tree. `emit` is the only way to change it. */
import type { CoreEvent, EventName, EventPayload } from '../contract/events.ts';
import { reduce } from '../contract/reduce.ts';
import type { State } from '../contract/state.ts';

export interface Store {
  state(): State;
  /** The state with the number of the last event in it. */
  snapshot(): { state: State; sequence: number };
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void;
  subscribe(listener: (event: CoreEvent, sequence: number) => void): () => void;
}

export function createStore(initial: State): Store {
  let state = initial;
  let sequence = 0;
  const listeners = new Set<(event: CoreEvent, sequence: number) => void>();
  const untold: [event: CoreEvent, sequence: number][] = [];
  let telling = false;

  /** A listener may emit in turn: everyone still hears the events in the order they happened. */
  const tell = () => {
    if (telling) return;
    telling = true;
    try {
      for (let next = untold.shift(); next !== undefined; next = untold.shift())
        for (const listener of listeners) listener(...next);
    } finally {
      telling = false;
    }
  };
  return {
    state: () => state,
    snapshot: () => ({ state, sequence }),
    emit(name, payload) {
      const event = { name, payload } as CoreEvent;
      state = reduce(state, event);
      sequence += 1;
      untold.push([event, sequence]);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
