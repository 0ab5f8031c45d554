/** Makes a table of a list of records: columns from their keys, numbers aligned, odd values as short JSON. Pure. */
import { isDecimal, isRecord, shortened, textOf, type Json } from './guards.ts';
import { momentOf } from './moments.ts';

export interface Column {
  name: string;
  /** All of it are numbers: they stand under each other from the right. */
  isNumber: boolean;
}

export interface Rows {
  title: string;
  columns: readonly Column[];
  /** A text for each column. */
  rows: readonly (readonly string[])[];
  /** How many there are in all; as many as `rows`, or more. */
  total: number;
  /** How many columns more there are. */
  hidden: number;
}

export const mostRows = 500;
const mostColumns = 14;
/** Only these many rows are looked through for columns: what comes later adds none. */
const rowsForColumns = 100;
const longestCell = 160;

/** Null where it is no list of records. */
export function rowsOf(title: string, list: readonly unknown[]): Rows | null {
  const records = list.filter(isRecord);
  if (records.length === 0 || records.length !== list.length) return null;
  const flat = records.slice(0, mostRows).map(flattened);
  const paths = pathsOf(flat.slice(0, rowsForColumns));
  const filled = paths.filter((path) => flat.some((row) => cellOf(path, row.get(path)) !== ''));
  const told = onceOf(namesFirst(filled, flat), flat);
  const shown = told.slice(0, mostColumns);
  if (shown.length === 0) return null;
  const rows = flat.map((row) => shown.map((path) => cellOf(path, row.get(path))));
  return tableOf({
    title,
    names: shown.map((path) => nameOf(path, shown)),
    rows,
    total: records.length,
    hidden: told.length - shown.length,
  });
}

interface Plain {
  title: string;
  names: readonly string[];
  rows: readonly (readonly string[])[];
  total?: number;
  hidden?: number;
}

/** A table whose texts are known already. Zeros that end all numbers of a column say nothing and take its width. */
export function tableOf({ title, names, rows, total = rows.length, hidden = 0 }: Plain): Rows {
  const shown = rows.slice(0, mostRows);
  const looks = names.map((name, index) => {
    const cells = shown.map((row) => row[index] ?? '').filter((cell) => cell !== '');
    const isNumber = cells.length > 0 && cells.every(isDecimal);
    return { column: { name, isNumber }, spare: isNumber ? spareZeros(cells) : 0 };
  });
  return {
    title,
    columns: looks.map(({ column }) => column),
    rows: shown.map((row) =>
      row.map((cell, index) => cell.slice(0, Math.max(0, cell.length - (looks[index]?.spare ?? 0)))),
    ),
    total,
    hidden,
  };
}

/** How many zeros all can do without; two decimals stay, for amounts keep their cents. */
function spareZeros(numbers: readonly string[]): number {
  const spare = numbers.map((number) => {
    const [, digits = ''] = /^[+-]?\d+\.(\d+)$/.exec(number) ?? [];
    return Math.max(0, Math.min(digits.length - 2, digits.length - digits.replace(/0+$/, '').length));
  });
  return spare.reduce((least, one) => Math.min(least, one), Infinity);
}

/** One level of records within opened: `payload.title` becomes a column. */
function flattened(record: Json): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [key, value] of Object.entries(record)) {
    if (!isRecord(value)) flat.set(key, value);
    else for (const [inner, one] of Object.entries(value)) flat.set(`${key}.${inner}`, one);
  }
  return flat;
}

function pathsOf(rows: readonly Map<string, unknown>[]): string[] {
  return [...new Set(rows.flatMap((row) => [...row.keys()]))];
}

const named = /^(title|name|full_?name|symbol|asset)$/i;
const idNamed = /(^|[._-])u?u?id$|Id$/;
const longId = 20;

/** What people call it stands first; long ids say little to them and stand behind all else. */
function namesFirst(paths: readonly string[], rows: readonly Map<string, unknown>[]): string[] {
  const rank = (path: string): number => {
    if (named.test(lastOf(path))) return 0;
    return idNamed.test(path) && textOf(rows[0]?.get(path)).length >= longId ? 2 : 1;
  };
  return paths.toSorted((one, other) => rank(one) - rank(other));
}

/** Without those that say under the same name what one before them says: a record’s `name`, and its `values.name`. */
function onceOf(paths: readonly string[], rows: readonly Map<string, unknown>[]): string[] {
  const saysTheSame = (one: string, other: string): boolean =>
    lastOf(one) === lastOf(other) &&
    rows.every((row) => cellOf(one, row.get(one)) === cellOf(other, row.get(other)));
  return paths.filter((path, index) => !paths.slice(0, index).some((before) => saysTheSame(before, path)));
}

/** The last part of a path, where no other column ends the same. */
function nameOf(path: string, paths: readonly string[]): string {
  const last = lastOf(path);
  return wordsOf(paths.filter((other) => lastOf(other) === last).length === 1 ? last : path);
}

function lastOf(path: string): string {
  return path.slice(path.indexOf('.') + 1);
}

/** “isBuyerMaker” and “is_buyer-maker” as “is buyer maker”; short ones in capitals stay. */
export function wordsOf(key: string): string {
  const spaced = key
    .replaceAll(/[._-]+/g, ' ')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .trim();
  const words = spaced.split(' ').map((word) => (/^[A-Z\d]{2,}$/.test(word) ? word : word.toLowerCase()));
  return shortened(words.join(' '), 40);
}

/** Texts as they are, times in words, the rest as JSON; long ones cut. */
export function cellOf(key: string, value: unknown): string {
  const moment = momentOf(key, value);
  if (moment !== null) return moment;
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? compact(value) : textOf(value);
  return shortened(text, longestCell);
}

/** A list of plain values or of small records reads as a list; everything else is short JSON. */
function compact(value: object): string {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.length === 0) return '';
  const words = list.slice(0, 20).map((one) => (isRecord(one) ? wordsOfRecord(one) : textOf(one)));
  return words.includes('') ? JSON.stringify(value) : words.join(', ');
}

const mostWords = 3;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** What people call it, else the few things that it says, with ids cut; empty for what says more. */
function wordsOfRecord(record: Json): string {
  const entries = Object.entries(record).filter(([, one]) => one !== null && one !== '');
  const [, name] = entries.find(([key, one]) => named.test(key) && textOf(one) !== '') ?? [];
  if (name !== undefined) return textOf(name);
  const texts = entries.map(([, one]) => textOf(one));
  if (texts.length > mostWords || texts.includes('')) return '';
  return texts.map((text) => (uuid.test(text) ? `${text.slice(0, 8)}…` : text)).join(' ');
}
