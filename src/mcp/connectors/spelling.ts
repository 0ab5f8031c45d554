/** How near words are to each other: slips of the hand, word forms, and letters that are written in two ways. */

/** Words shorter than this are too like each other to be told apart by their beginnings. */
const shortestStem = 4;
/** What two words have to share from their beginning to be forms of one: of the longer one. */
const sharedOfLonger = 0.7;

/** How many edits a word of some length may be away. */
export function allowedEdits(word: string): number {
  if (word.length >= 8) return 2;
  return word.length >= 5 ? 1 : 0;
}

/** A slip of the hand. Almost nobody gets the first letter wrong, and most words that differ there are other words. */
export function isSlip(word: string, meant: string): boolean {
  const most = Math.min(allowedEdits(word), allowedEdits(meant));
  return most > 0 && word[0] === meant[0] && distance(word, meant, most) <= most;
}

/** “Adaptor” and “adapter”, «лекция» and «лекции»: they begin alike, and differ in their last letters only. */
export function areForms(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  let shared = 0;
  while (shared < longer && one[shared] !== undefined && one[shared] === other[shared]) shared += 1;
  return shared >= shortestStem && shared >= longer * sharedOfLonger;
}

/** With what people write who have no such keys: “Mueller”, “Strasse”. Both as they are told without marks. */
export function otherwise(word: string): string[] {
  const forms = [
    word.replaceAll(/([aou])e/g, '$1'),
    word.replaceAll('ss', 'ß'),
    word.replaceAll('ß', 'ss'),
    word.replaceAll(/([aou])e/g, '$1').replaceAll('ss', 'ß'),
  ];
  return [...new Set(forms)].filter((form) => form !== word);
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
