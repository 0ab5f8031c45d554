/** Pieces of the Markdown that documents are written in. */
import { decimal } from './money.ts';

export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(value: string | number): string {
  return String(value).replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}

/** Paragraphs, with an empty line between. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

export function iso(ms: number): string {
  return new Date(ms).toISOString();
}

/** A part of a whole in percent, with two decimals, rounded half away from zero. */
export function percent(part: string, whole: string): string {
  const of = decimal(whole);
  return of.isZero() ? 'n/a' : `${decimal(part).times('100').dividedBy(of).toFixed(2, 4)} %`;
}
