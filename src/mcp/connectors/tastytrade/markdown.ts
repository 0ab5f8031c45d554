/** Markdown for documents: tables, lists of facts, and numbers with their unit. */

type Cell = string | number | null;

/** What a service sent must not end a cell or a line. */
function cell(value: Cell): string {
  if (value === null || value === '') return '–';
  return String(value).replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
}

export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Facts that are known, one a line. */
export function facts(given: readonly (readonly [string, Cell])[]): string {
  return given
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `- ${name}: ${cell(value)}`)
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

export function paragraphs(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n');
}
