/** Gives the keyboard back to where it was before something came over the page, however often that was replaced meanwhile. */
import { useLayoutEffect } from 'react';

type Otherwise = () => HTMLElement | null;

/** @param otherwise what takes it where that is gone, or goes while it has it */
export function useReturnedFocus(isOver: boolean, otherwise: Otherwise): void {
  useLayoutEffect(() => {
    if (!isOver) return;
    const before = document.activeElement;
    // The page takes the focus again only once it is no longer covered.
    return () => void setTimeout(() => giveBack(before, otherwise));
  }, [isOver, otherwise]);
}

function giveBack(before: Element | null, otherwise: Otherwise): void {
  const fallBack = () => {
    const isNowhere = document.activeElement === document.body;
    if (isNowhere && before?.isConnected !== true) otherwise()?.focus();
  };
  if (!(before instanceof HTMLElement && before.isConnected)) return fallBack();
  before.focus();
  before.addEventListener('blur', () => setTimeout(fallBack), { once: true });
}
