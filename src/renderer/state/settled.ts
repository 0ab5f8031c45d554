/** A text once its writer has paused, so that the core is not asked at every key. */
import { useEffect, useState } from 'react';

const pauseMs = 200;

export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
