/** What the tables of a document are set in: numbers under each other from the right, and only long texts over several lines. */
import type { Token } from 'markdown-it';
import { shortened } from './columns.ts';

interface Cell {
  open: Token;
  inline: Token | undefined;
  text: string;
  isHead: boolean;
}

const longest = { number: 40, line: 28 };
const number = /^[+−-]?[$€£]?\d[\d.,’]*(?: ?[%‰]| [A-Z][A-Z\d]{0,9}| [a-z]{1,5})?(?: \([^()]*\))?$/;
const nothing = /^(?:|[-–—]|n\/a)$/i;

/** In classes, for the policy of the page allows no style attribute. Of the author's wishes the alignment is kept. */
export function setTables(tokens: readonly Token[]): void {
  let columns: Cell[][] = [];
  let place = 0;
  tokens.forEach((open, index) => {
    if (open.type === 'table_open') columns = [];
    if (open.type === 'tr_open') place = 0;
    if (open.type === 'th_open' || open.type === 'td_open') {
      const inline = tokens[index + 1];
      const cell = { open, inline, text: textOf(inline), isHead: open.type === 'th_open' };
      (columns[place] ??= []).push(cell);
      place += 1;
    }
    if (open.type === 'table_close') columns.forEach(setColumn);
  });
}

function setColumn(cells: readonly Cell[]): void {
  const told = cells.filter(({ isHead, text }) => !isHead && !nothing.test(text));
  const isNumeric =
    told.length > 0 && told.every(({ text }) => text.length <= longest.number && number.test(text));
  for (const { open, text, isHead } of cells) {
    const wished = /text-align:(left|center|right)/.exec(String(open.attrGet('style') ?? ''))?.[1];
    const isLong = !isHead && !isNumeric && text.length > longest.line;
    const set = isLong ? 'whole' : (wished ?? (isNumeric ? 'right' : undefined));
    open.attrs = set === undefined ? null : [['class', set]];
  }
  shorten(cells.find(({ isHead }) => isHead)?.text ?? '', told);
}

/** Only where every cell is bare text: marks within are the author's. */
function shorten(head: string, cells: readonly Cell[]): void {
  const words = cells.map(({ inline }) => inline?.children ?? []);
  if (words.some((parts) => parts.length !== 1 || parts[0]?.type !== 'text')) return;
  const texts = shortened(
    head,
    cells.map(({ text }) => text),
  );
  words.forEach(([part], index) => {
    if (part !== undefined) part.content = texts[index] ?? part.content;
  });
}

/** What is read of it, without its marks. */
export function textOf(inline: Token | undefined): string {
  const parts = inline?.children ?? [];
  return parts
    .map(({ content }) => content)
    .join('')
    .trim();
}
