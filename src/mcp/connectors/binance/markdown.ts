/** Pieces of the Markdown that documents are written in. */
import { decimal } from './money.ts';

export function iso(ms: number): string {
  return new Date(ms).toISOString();
}

/** A part of a whole in percent, with two decimals, rounded half away from zero. */
export function percent(part: string, whole: string): string {
  const of = decimal(whole);
  return of.isZero() ? 'n/a' : `${decimal(part).times('100').dividedBy(of).toFixed(2, 4)} %`;
}
