/** The time as the window shows it: one tick a second for everybody, and a fixed time for pictures. */
import { createContext, use, useState, useSyncExternalStore } from 'react';

export interface WindowClock {
  now(): number;
  /** The time itself: a window that nobody sees may tick late. */
  exact(): number;
  /** Returns the way to stop. */
  onTick(listener: () => void): () => void;
}

/** Ticks on whole seconds; between ticks `now` stands still, as React asks of an outside store. */
export function tickingClock(): WindowClock {
  const listeners = new Set<() => void>();
  let now = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = () => {
    now = Date.now();
    listeners.forEach((listener) => listener());
  };
  return {
    now: () => now,
    exact: Date.now,
    onTick(listener) {
      listeners.add(listener);
      timer ??= setInterval(tick, 1000);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

export const ClockContext = createContext<WindowClock>(tickingClock());

export function useNow(): number {
  const clock = use(ClockContext);
  return useSyncExternalStore(clock.onTick, clock.now);
}

/** When whatever asks was first drawn: it stands still from then on. */
export function useMoment(): number {
  const clock = use(ClockContext);
  const [moment] = useState(() => clock.exact());
  return moment;
}
