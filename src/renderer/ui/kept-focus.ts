/** Keeps the keyboard at its place when what had the focus goes away because it has done its work. */
import { useEffect, useRef, type RefObject } from 'react';

/** Give the ref to the place, with `tabIndex={-1}`; `content` changes when something else stands there. */
export function useKeptFocus(content: unknown): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const wasHere = useRef(false);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      wasHere.current = target instanceof Node && place.current?.contains(target) === true;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);
  useEffect(() => {
    if (wasHere.current && document.activeElement === document.body) place.current?.focus();
  }, [content]);
  return place;
}
