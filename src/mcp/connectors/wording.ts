/** How sources put things into words: somebody else's text on one line, paragraphs and tables of Markdown. */

/** On one line, without control characters, and not longer than `longest`. */
export function oneLine(text: string, longest = 300): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length <= longest ? line : `${unbroken(line.slice(0, longest - 1)).trimEnd()}…`;
}

/** A part of a text, without the half of an emoji at its ends: there are clients that refuse a whole answer with one in it. */
export function unbroken(part: string): string {
  return part.replaceAll(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}

/** With an empty line between; what is missing or empty is left out. */
export function paragraphs(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n');
}

export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What a service sent must end neither a cell nor a line. */
export function cell(value: string | number): string {
  return String(value).replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
}
