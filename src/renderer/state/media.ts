/** Whether a media query holds now, for the few differences that CSS alone cannot make. */
import { useCallback, useSyncExternalStore } from 'react';

export const narrow = '(max-width: 719px)';
/** Too small for two things side by side: details then lie over the list. */
export const compact = '(max-width: 1099px)';

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
