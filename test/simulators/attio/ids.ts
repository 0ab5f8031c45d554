/** Ids and times in Attio’s writing; ids are made from names, so that they are the same in every run. */
import { createHash } from 'node:crypto';

/** A UUID (version 4 in form) that belongs to these words. */
export function idOf(...words: (string | number)[]): string {
  const hex = createHash('sha256').update(words.join('/')).digest('hex');
  const variant = '89ab'[parseInt(hex.charAt(16), 16) % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Nanoseconds, as Attio writes them. */
export function stamp(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000000Z');
}

export function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
