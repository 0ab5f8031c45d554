/** Keeps a hand that was busy elsewhere from pressing what has just appeared under it. */
import { useCallback, useEffect, useRef, useState } from 'react';

/** Longer than it takes to see that something else is there now. */
const guardMs = 600;

export interface PressGuard {
  /** Whether presses do not count yet. */
  holds(): boolean;
  /** The same, to be drawn. */
  isHeld: boolean;
  /** Something was pressed: what comes too early makes the guard begin anew. */
  pressed(): void;
}

/** Holds from when `subject` appears, or the window comes to the front, until nothing was pressed for a while. */
export function usePressGuard(subject: string): PressGuard {
  const since = useRef(Infinity);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isHeld, setHeld] = useState(true);
  const begin = useCallback(() => {
    since.current = performance.now();
    setHeld(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setHeld(false), guardMs);
  }, []);
  useEffect(() => {
    begin();
    window.addEventListener('focus', begin);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('focus', begin);
    };
  }, [subject, begin]);
  // Before the effect has run nothing counts either.
  const holds = () => !(performance.now() - since.current >= guardMs);
  return { holds, isHeld, pressed: () => holds() && begin() };
}
