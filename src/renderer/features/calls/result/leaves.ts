/** Takes a record apart into what can be read: facts, passages of text, tables. Pure. */
import { isRecord, shortened, textOf } from './guards.ts';
import { cellOf, rowsOf, wordsOf, type Rows } from './rows.ts';

export interface Fact {
  name: string;
  text: string;
}

export interface Reading {
  facts: readonly Fact[];
  /** Texts too long for a fact. */
  passages: readonly Fact[];
  tables: readonly Rows[];
}

const deepest = 3;
const longestFact = 160;
const longestPassage = 100_000;
/** More than these are not read, but are in what was sent. */
const most = { facts: 40, passages: 6, tables: 6 };

export function readingOf(value: unknown): Reading {
  const leaves = leavesOf(value, []);
  const nameOf = nameAmong(leaves);
  const texts = leaves.map((leaf) => ({ ...leaf, isLong: isPassage(leaf.value) }));
  const facts = texts.flatMap((leaf) => {
    const text = leaf.isLong ? '' : factText(leaf);
    return text === '' ? [] : [{ name: nameOf(leaf), text }];
  });
  const passages = texts.flatMap((leaf) =>
    leaf.isLong ? [{ name: nameOf(leaf), text: shortened(textOf(leaf.value), longestPassage) }] : [],
  );
  const tables = leaves.flatMap((leaf) =>
    Array.isArray(leaf.value) ? (rowsOf(capitalized(nameOf(leaf)), leaf.value) ?? []) : [],
  );
  return {
    facts: facts.slice(0, most.facts),
    passages: passages.slice(0, most.passages),
    tables: tables.slice(0, most.tables),
  };
}

interface Leaf {
  path: readonly string[];
  value: unknown;
}

function leavesOf(value: unknown, path: readonly string[]): Leaf[] {
  if (!isRecord(value) || path.length >= deepest) return path.length === 0 ? [] : [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** The last part of a path, where no other leaf ends the same. */
function nameAmong(leaves: readonly Leaf[]): (leaf: Leaf) => string {
  const ends = leaves.map(({ path }) => path.at(-1));
  return ({ path }) => {
    const isAlone = ends.filter((end) => end === path.at(-1)).length === 1;
    return wordsOf(isAlone ? (path.at(-1) ?? '') : path.join(' '));
  };
}

function isPassage(value: unknown): boolean {
  return typeof value === 'string' && (value.length > longestFact || value.trim().includes('\n'));
}

/** A list is a fact where it is one of plain values. */
function factText({ path, value }: Leaf): string {
  const isPlain = !Array.isArray(value) || value.every((one) => textOf(one) !== '');
  return isPlain ? cellOf(path.at(-1) ?? '', value) : '';
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
