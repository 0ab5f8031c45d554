/** What was just chosen, shown until the core says the same or that it cannot be: a choice does not jump back meanwhile. */
import { useState } from 'react';

/** @param refused the core did not take it: what stands is shown again */
export function useWish<Value extends string>(
  standing: Value,
  refused: boolean,
): { shown: Value; wish(value: Value): void } {
  const [wished, setWished] = useState<Value | null>(null);
  const isOver = wished !== null && (refused || wished === standing);
  if (isOver) setWished(null);
  return { shown: isOver ? standing : (wished ?? standing), wish: setWished };
}
