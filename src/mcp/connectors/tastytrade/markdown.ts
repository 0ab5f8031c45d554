/** Markdown for documents: tables, lists of facts, and numbers with their unit. */
import { cell, table } from '../connector.ts';

type Cell = string | number | null;

/** What is not known is a dash. */
export function tableOfKnown(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return table(
    head,
    rows.map((row) => row.map((value) => (value === null || value === '' ? '–' : value))),
  );
}

/** Facts that are known, one a line. */
export function facts(given: readonly (readonly [string, Cell])[]): string {
  return given
    .flatMap(([name, value]) => (value === null || value === '' ? [] : [`- ${name}: ${cell(value)}`]))
    .join('\n');
}

/** `1234.5` → `1,234.50 USD`; never fewer digits than the service sent. */
export function usd(amount: string | null): string | null {
  if (amount === null) return null;
  const [whole = '', fraction = ''] = amount.replace('-', '').split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${amount.startsWith('-') ? '−' : ''}${grouped}.${fraction.padEnd(2, '0')} USD`;
}

/** With its sign, for changes and profits. */
export function signedUsd(amount: string | null): string | null {
  const told = usd(amount);
  return told === null || told.startsWith('−') || /^[0,.]+ /.test(told) ? told : `+${told}`;
}

export function minute(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
