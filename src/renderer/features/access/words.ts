/** How the window says who somebody is and what they may do. Pure. */
import type { Scope, Source, Verification } from '../../../contract/state.ts';

/** What each scope means to the person who gives it, in the order it is shown. */
export const scopeMeanings: readonly { scope: Scope; title: string; meaning: string }[] = [
  { scope: 'mcp:read', title: 'Read', meaning: 'Searches and reads in the sources you leave on.' },
  {
    scope: 'mcp:write',
    title: 'Change and delete',
    meaning: 'Creates, changes and deletes, without asking you each time.',
  },
  {
    scope: 'offline_access',
    title: 'Stay connected',
    meaning: 'Until it is unused for 60 days. Off: it asks again every hour.',
  },
];

/** “Reads and changes, stays connected” */
export function scopesInWords(scopes: readonly string[]): string {
  const does = [
    scopes.includes('mcp:read') ? 'reads' : '',
    scopes.includes('mcp:write') ? 'changes' : '',
  ].filter((word) => word !== '');
  const may = does.length === 1 ? [`${does.join('')} only`] : does.length === 0 ? [] : [does.join(' and ')];
  if (scopes.includes('offline_access')) may.push('stays connected');
  return capitalized(may.join(', ') || scopes.join(' '));
}

/** “All sources”, “Workspace, Attio”; a source that is gone is named by its id. */
export function sourcesInWords(ids: readonly string[] | null, sources: readonly Source[]): string {
  if (ids === null) return 'All sources';
  if (ids.length === 0) return 'No source';
  return ids.map((id) => sources.find((source) => source.id === id)?.title ?? id).join(', ');
}

export function verificationInWords(verification: Verification): string {
  return verification.kind === 'domain'
    ? `${verification.domain}, proven by its domain`
    : 'Calls itself so; anyone may use this name';
}

/** Where an answer goes, when a bare host would not say it: a loopback address, or a scheme of its own, is a program beside the browser. */
export function redirectInWords(host: string): string {
  return isLoopback(host) || host.endsWith(':')
    ? `${host}, a program on the computer where that browser runs`
    : host;
}

/** Whether an address leads nowhere from another machine. */
export function isOnlyHere(address: string): boolean {
  return isLoopback(new URL(address).host);
}

function isLoopback(host: string): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
}

/** “4:42” */
export function timeLeft(until: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A name as far as it fits into a sentence; the whole of it stands elsewhere. */
export function shortName(name: string): string {
  const characters = [...name];
  return characters.length <= 60 ? name : `${characters.slice(0, 59).join('')}…`;
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
