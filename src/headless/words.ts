/** How access is told to people on a terminal: names, scopes, sources and spans of time in words. */
import path from 'node:path';
import type { Connection } from '../contract/wire.ts';
import type { Scope, Verification } from '../contract/state.ts';
import type { Invocation } from './command.ts';
import { plain, shorten } from './output.ts';

const longestName = 60;

/** `read, change and delete, and stay connected`: after “may” or “wants to”. */
export function scopesInWords(scopes: readonly Scope[]): string {
  const acts = [
    ...(scopes.includes('mcp:read') ? ['read'] : []),
    ...(scopes.includes('mcp:write') ? ['change and delete'] : []),
  ].join(', ');
  if (!scopes.includes('offline_access')) return acts || 'nothing';
  return acts === '' ? 'stay connected' : `${acts}, and stay connected`;
}

export function sourcesInWords(sources: readonly string[] | null): string {
  return sources === null ? 'all' : plain(sources.join(', ')) || 'none';
}

/** The same after “in”: `all sources`, `the sources binance, attio`. */
export function placesInWords(sources: readonly string[] | null): string {
  if (sources === null) return 'all sources';
  return `the ${sources.length === 1 ? 'source' : 'sources'} ${sourcesInWords(sources)}`;
}

/** A client's name is its own word, whatever stands in it. */
export function nameInWords(name: string): string {
  return shorten(plain(name).trim(), longestName) || '(without a name)';
}

/** How far that name can be believed. */
export function verificationInWords(verification: Verification): string {
  return verification.kind === 'domain'
    ? `proven to be of ${plain(verification.domain)}`
    : 'nothing proves the name';
}

/** A loopback address is a program beside the browser, which a bare host would not say. */
export function redirectInWords(host: string): string {
  return plain(isLoopback(host) ? `${host}, a program on the computer where that browser runs` : host);
}

/** `4 min 12 s`; never less than nothing. */
export function spanInWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}

/** How many there are: `1 token`, `3 tokens`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** A command as a person here types it, for this data folder. */
export function commandInWords(invocation: Invocation, words: string): string {
  const { typedAs, dataDir, defaultDataDir } = invocation;
  const isUsual = dataDir === path.resolve(defaultDataDir);
  const folder = /^[\w@%+=:,./\\-]+$/.test(dataDir) ? dataDir : `"${dataDir}"`;
  return `${typedAs} ${words}${isUsual ? '' : ` --data-dir ${folder}`}`;
}

/** False when the command has opened the folder itself, because no server runs there. */
export function isRunning(connection: Connection): boolean {
  return connection.state()?.phase === 'running';
}

/** @param host with or without a port */
export function isLoopback(host: string): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
}
