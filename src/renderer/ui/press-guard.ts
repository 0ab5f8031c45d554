/** Keeps a hand that was busy elsewhere from pressing what has just appeared under it. */
import { useEffect, useRef } from 'react';

/** Longer than it takes to see that something else is there now. */
const guardMs = 600;

export interface PressGuard {
  /** Whether presses do not count yet. */
  holds(): boolean;
  /** A key or pointer went down: one that comes too early makes the guard begin anew. */
  pressed(): void;
}

/** Holds from when `subject` appears, or the window comes to the front, until no key was pressed for a while. */
export function usePressGuard(subject: string): PressGuard {
  const since = useRef(Infinity);
  useEffect(() => {
    const begin = () => {
      since.current = performance.now();
    };
    begin();
    window.addEventListener('focus', begin);
    return () => window.removeEventListener('focus', begin);
  }, [subject]);
  // Before the effect has run nothing counts either.
  const holds = () => !(performance.now() - since.current >= guardMs);
  return {
    holds,
    pressed() {
      if (holds()) since.current = performance.now();
    },
  };
}
