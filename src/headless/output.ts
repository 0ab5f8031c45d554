/** How results are written: aligned columns for people, one line of JSON for programs. */

/** Left-aligned columns two spaces apart; `right` names the columns whose cells stand at their right edge. */
export function columns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  return rows.map((row) => line(row, widths, right));
}

/** One row of a table whose widths are known beforehand; a longer cell pushes the rest to the right. */
export function line(cells: readonly string[], widths: readonly number[], right: readonly number[]): string {
  return cells
    .map((cell, column) => {
      const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length));
      return right.includes(column) ? gap + cell : cell + gap;
    })
    .join('  ')
    .trimEnd();
}

/** A table with its heading, or `empty` when there are no rows. */
export function table(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  options: { empty: string; right?: readonly number[] },
): string {
  if (rows.length === 0) return `${options.empty}\n`;
  return `${columns([heading, ...rows.map((row) => row.map(plain))], options.right).join('\n')}\n`;
}

export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** Text from outside on one line, without what a terminal would take as an order. */
export function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}

/** `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

export function shorten(text: string, length: number): string {
  const letters = [...text];
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
}

/** Unix milliseconds as ISO 8601 in UTC, for programs. */
export function iso(time: number): string;
export function iso(time: number | null): string | null;
export function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}

/** Unix milliseconds in the machine's own time zone, for people. */
export function localTime(time: number | null, absent = '-'): string {
  if (time === null) return absent;
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
