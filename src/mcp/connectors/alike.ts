/** Whether a text has a word, or what else it may be called. */

/**
 * What else a word of a question may be called in a text: “shopping list” and “groceries”, in whatever language. A compound
 * is of several parts (“Zahnarzttermin”), each with its own words. A word that ends in `*` may go on for a few letters;
 * several words are a phrase.
 */
export interface Alike {
  /** Lower-cased and without accents. */
  word: string;
  /** As it was written. */
  spelled: string;
  parts: readonly (readonly string[])[];
}

/** How much may follow a beginning. */
export const longestEnding = 5;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** The words of a text as `sharedParts` takes them. */
export function lineOf(words: Iterable<string>): string {
  return ` ${[...words].join(' ')} `;
}

/** The share of the parts of which a line has a word. All are compared as they are: folded alike. */
export function sharedParts(parts: Alike['parts'], line: string): number {
  if (parts.length === 0) return 0;
  const found = parts.filter((part) => part.some((other) => isIn(other, line)));
  return found.length / parts.length;
}

function isIn(other: string, line: string): boolean {
  if (unspaced.test(other)) return line.includes(other);
  return other.endsWith('*') ? hasForm(` ${other.slice(0, -1)}`, line) : line.includes(` ${other} `);
}

function hasForm(beginning: string, line: string): boolean {
  for (let at = line.indexOf(beginning); at >= 0; at = line.indexOf(beginning, at + 1)) {
    const end = at + beginning.length;
    if (line.indexOf(' ', end) - end <= longestEnding) return true;
  }
  return false;
}
