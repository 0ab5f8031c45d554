/** Holds a growing list still while somebody reads in it. */
import { useCallback, useState } from 'react';
import type { Reading } from '../../ui/Table.tsx';

export interface Held {
  paused: boolean;
  setPaused(paused: boolean): void;
  onReading(reading: Partial<Reading>): void;
  /** Whether the list stands still now, for any reason. */
  holding: boolean;
  /** Lets everything in and follows again. */
  release(): void;
}

const notReading: Reading = { pointer: false, scrolled: false, walking: false };

export function useHeld(): Held {
  const [paused, setPaused] = useState(false);
  const [reading, setReading] = useState(notReading);
  const onReading = useCallback((change: Partial<Reading>) => {
    setReading((current) => {
      const next = { ...current, ...change };
      const same =
        next.pointer === current.pointer &&
        next.scrolled === current.scrolled &&
        next.walking === current.walking;
      return same ? current : next;
    });
  }, []);
  return {
    paused,
    setPaused,
    onReading,
    holding: paused || reading.pointer || reading.scrolled || reading.walking,
    release() {
      setPaused(false);
      setReading(notReading);
    },
  };
}

/** The key of the newest item when holding began, or null while the list follows. */
export function useHeldAt(newest: string | null, holding: boolean): string | null {
  const [at, setAt] = useState<string | null>(null);
  if (holding && at === null && newest !== null) setAt(newest);
  if (!holding && at !== null) setAt(null);
  return holding ? (at ?? newest) : null;
}
