/** Which screen is open, kept in the address after the `#` so that a reload stays where it was. */
import { useSyncExternalStore } from 'react';

/** In the order of the rail; the number key that opens each is its place. */
export const screens = ['overview', 'calls', 'logs'] as const;
export type Screen = (typeof screens)[number];

/** `#/calls/ID` opens a call on arrival; nothing else carries a subject. */
export interface Place {
  screen: Screen;
  subject: string | null;
}

export function placeOf(hash: string): Place {
  const [, name = '', ...rest] = hash.split('/');
  const screen = screens.find((known) => known === name) ?? 'overview';
  const subject = rest.join('/');
  return { screen, subject: subject === '' ? null : safeDecode(subject) };
}

export function addressOf(screen: Screen, subject?: string): string {
  return subject === undefined ? `#/${screen}` : `#/${screen}/${encodeURIComponent(subject)}`;
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(onHashChange, () => location.hash);
  return placeOf(hash);
}

export function go(screen: Screen, subject?: string): void {
  location.hash = addressOf(screen, subject);
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** A hand-written address may hold a stray percent sign; it then stands for itself. */
function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
