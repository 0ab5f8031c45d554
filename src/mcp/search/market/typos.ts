/** Finds what a misspelled word most likely is: few edits, and never another word of the language. */
import { isOrdinary } from '../language/ordinary.ts';

/** Edits that a word of some length may be away: short words are too like each other. */
export function allowedEdits(word: string): number {
  if (word.length >= 8) return 2;
  return word.length >= 5 ? 1 : 0;
}

/** The nearest of the candidates: several where they are equally near, none where nothing is near enough. */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  most = allowedEdits(word),
): { found: string[]; edits: number } {
  if (most === 0 || isOrdinary(word)) return { found: [], edits: 0 };
  let found: string[] = [];
  let least = most;
  for (const candidate of candidates) {
    // Almost nobody gets the first letter wrong, and most words that differ there are other words.
    if (candidate[0] !== word[0] && candidate[1] !== word[0]) continue;
    const edits = distance(word, candidate, least);
    if (edits > least || found.includes(candidate)) continue;
    found = edits < least ? [candidate] : [...found, candidate];
    least = edits;
  }
  return { found, edits: least };
}

/**
 * Insertions, deletions, replacements and swaps of neighbours (optimal string alignment, Damerau 1964). More than `most` is
 * told as `most + 1`.
 */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = at(row, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let edits = Math.min(replaced, at(row, j) + 1, at(next, j - 1) + 1);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) edits = Math.min(edits, at(before, j - 2) + 1);
      next.push(edits);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return at(row, other.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
