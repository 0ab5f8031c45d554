/** The keys that work everywhere: a digit opens a screen, a slash goes to its filter. */
import { useEffect } from 'react';
import { go, screens } from '../../state/screen.ts';

export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return;
      const screen = screens[Number(event.key) - 1];
      if (screen !== undefined) go(screen);
      if (event.key !== '/') return;
      event.preventDefault();
      document.querySelector<HTMLElement>('input[type=search]')?.focus();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** Whether a key press is meant for the window and not for a text being written or for the browser. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  // What waits for an answer over everything takes no key for itself, and lets none through.
  if (document.querySelector('[role=alertdialog]') !== null) return false;
  return !(
    event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=dialog]')
  );
}
