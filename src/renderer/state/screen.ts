/** Which screen is open, kept in the address after the `#` so that a reload stays where it was. */
import { useState, useSyncExternalStore } from 'react';

/** In the order of the rail; the number key that opens each is its place. */
export const screens = ['overview', 'calls', 'sources', 'access', 'doctor', 'logs'] as const;
export type Screen = (typeof screens)[number];

/** Also reached by an address, but not from the rail. */
const asides = ['connect'] as const;
export type PlaceName = Screen | (typeof asides)[number];

/** `#/calls/ID` opens a call on arrival, `#/sources/ID` a source, `#/approvals/ID` the sheet of one approval over the screen there was. */
export interface Place {
  screen: PlaceName;
  subject: string | null;
  /** The approval that is to be answered now. */
  approval: string | null;
}

export function placeOf(hash: string): Place {
  const [, name = '', ...rest] = hash.split('/');
  const text = rest.join('/');
  const subject = text === '' ? null : safeDecode(text);
  if (name === 'approvals') return { screen: 'overview', subject: null, approval: subject };
  const screen = [...screens, ...asides].find((known) => known === name) ?? 'overview';
  return { screen, subject, approval: null };
}

/** The core's faces outside the window name an approval the same way: `approvalPlace` in the contract. */
export function addressOf(name: PlaceName | 'approvals', subject?: string): string {
  return subject === undefined ? `#/${name}` : `#/${name}/${encodeURIComponent(subject)}`;
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(onHashChange, () => location.hash);
  const [before, setBefore] = useState('');
  const place = placeOf(hash);
  if (place.approval !== null) return { ...placeOf(before), approval: place.approval };
  if (before !== hash) setBefore(hash);
  return place;
}

/** Back to the screen that an approval lies over; the way forward and back then leads past the approval. */
export function goUnder({ screen, subject }: Place): void {
  location.replace(addressOf(screen, subject ?? undefined));
}

export function go(name: PlaceName, subject?: string): void {
  location.hash = addressOf(name, subject);
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
