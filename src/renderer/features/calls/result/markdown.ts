/** Reads the little Markdown that documents are written in: headings, lists, tables, code, paragraphs. Pure, and never markup. */

export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: readonly string[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'code'; text: string };

export interface Span {
  kind: 'plain' | 'strong' | 'em' | 'code' | 'address';
  text: string;
}

const mostBlocks = 2000;

/** What is longer is no line of a table or mark of emphasis: a hostile text must not take longer than its length. */
const longestDivider = 2000;
const heading = /^(#{1,6})\s+(?=\S)/;
const bullet = /^\s*[-*+]\s+(.*)$/;
const numbered = /^\s*\d{1,9}[.)]\s+(.*)$/;
const fence = /^\s*(```|~~~)/;
const rule = /^\s*([-*_])(\s*\1){2,}\s*$/;
const divider = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

export function blocksOf(text: string): Block[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const blocks: Block[] = [];
  let index = 0;
  while (index < lines.length && blocks.length < mostBlocks) {
    const read = blockAt(lines, index);
    index = read.next;
    if (read.block !== null) blocks.push(read.block);
  }
  return blocks;
}

interface Read {
  block: Block | null;
  next: number;
}

function blockAt(lines: readonly string[], index: number): Read {
  const line = lines[index] ?? '';
  if (line.trim() === '' || rule.test(line)) return { block: null, next: index + 1 };
  if (fence.test(line)) return codeAt(lines, index);
  const titled = heading.exec(line);
  if (titled !== null) {
    const [start, marks = ''] = titled;
    return {
      block: { kind: 'heading', level: marks.length, text: titleIn(line, start.length) },
      next: index + 1,
    };
  }
  if (isTable(lines, index)) return tableAt(lines, index);
  if (bullet.test(line)) return listAt(lines, index, bullet);
  if (numbered.test(line)) return listAt(lines, index, numbered);
  return paragraphAt(lines, index);
}

/** Without the number signs that may close it. */
function titleIn(line: string, from: number): string {
  const text = line.slice(from).trimEnd();
  let end = text.length;
  while (end > 1 && text[end - 1] === '#') end -= 1;
  const words = text.slice(0, end).trimEnd();
  // “C#” is a word; only signs that stand apart close a heading.
  return words.length < end ? words : text;
}

function codeAt(lines: readonly string[], index: number): Read {
  const end = lines.findIndex((line, at) => at > index && fence.test(line));
  const last = end === -1 ? lines.length : end;
  return { block: { kind: 'code', text: lines.slice(index + 1, last).join('\n') }, next: last + 1 };
}

function listAt(lines: readonly string[], index: number, mark: RegExp): Read {
  const items: string[] = [];
  let next = index;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    const item = mark.exec(line)?.[1];
    // An indented line goes on with the item before it.
    const isMore = /^\s{2,}\S/.test(line);
    if (item !== undefined) items.push(item);
    else if (isMore) items.push(`${items.pop() ?? ''} ${line.trim()}`);
    else break;
  }
  return { block: { kind: 'list', ordered: mark === numbered, items }, next };
}

function isTable(lines: readonly string[], index: number): boolean {
  const below = lines[index + 1] ?? '';
  return (
    below.length <= longestDivider &&
    (lines[index] ?? '').includes('|') &&
    below.includes('-') &&
    below.includes('|') &&
    divider.test(below)
  );
}

function tableAt(lines: readonly string[], index: number): Read {
  const end = lines.findIndex((line, at) => at > index + 1 && !line.includes('|'));
  const next = end === -1 ? lines.length : end;
  const head = cellsOf(lines[index] ?? '');
  const rows = lines.slice(index + 2, next).map((line) => {
    const cells = cellsOf(line);
    return head.map((_, column) => cells[column] ?? '');
  });
  return { block: { kind: 'table', head, rows }, next };
}

/** A bar that was escaped belongs to the text. */
function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function paragraphAt(lines: readonly string[], index: number): Read {
  let next = index + 1;
  while (next < lines.length && isGoingOn(lines, next)) next += 1;
  return { block: { kind: 'paragraph', text: lines.slice(index, next).join('\n') }, next };
}

function isGoingOn(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (line.trim() === '' || isTable(lines, index)) return false;
  return ![heading, bullet, numbered, fence, rule].some((mark) => mark.test(line));
}

const marked =
  /`([^`\n]{1,500})`|\*\*([^*\n]{1,500})\*\*|(?<![\w*])[*_]([^\s*_](?:[^*_\n]{0,500}[^\s*_])?)[*_](?![\w*])|\[([^[\]\n]{0,300})\]\(([^()\s]{0,2000})\)/g;

/** Emphasis and code within a line; of a link its words, then its address in plain sight: nothing here can be pressed. */
export function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(marked)) {
    if (match.index > from) spans.push({ kind: 'plain', text: unescaped(text.slice(from, match.index)) });
    spans.push(...spanOf(match));
    from = match.index + match[0].length;
  }
  if (from < text.length) spans.push({ kind: 'plain', text: unescaped(text.slice(from)) });
  return spans;
}

/** The words alone. */
export function plainOf(text: string): string {
  return spansOf(text)
    .map((span) => span.text)
    .join('');
}

function spanOf([, code, strong, em, label = '', address = '']: RegExpMatchArray): Span[] {
  if (code !== undefined) return [{ kind: 'code', text: code }];
  if (strong !== undefined) return [{ kind: 'strong', text: unescaped(strong) }];
  if (em !== undefined) return [{ kind: 'em', text: unescaped(em) }];
  const told: Span = { kind: 'address', text: address };
  if (label === '' || label === address) return [told];
  return [{ kind: 'plain', text: `${unescaped(label)} (` }, told, { kind: 'plain', text: ')' }];
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([\\`*_{}[\]()#+.!|<>~-])/g, '$1');
}
