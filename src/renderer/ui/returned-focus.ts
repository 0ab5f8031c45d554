/** Gives the keyboard back to where it was before something came over the page, however often that was replaced meanwhile. */
import { useLayoutEffect } from 'react';

export function useReturnedFocus(isOver: boolean): void {
  useLayoutEffect(() => {
    if (!isOver) return;
    const before = document.activeElement;
    return () => {
      // The page takes the focus again only once it is no longer covered.
      setTimeout(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      });
    };
  }, [isOver]);
}
