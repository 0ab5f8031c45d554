/** Finds what a misspelled word most likely is: few edits, and never another word of the language. */
import { allowedEdits } from '../../connectors/connector.ts';
import { editDistance } from '../../edit-distance.ts';
import { isOrdinary } from '../language/ordinary.ts';

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
    const edits = editDistance(word, candidate, least);
    if (edits > least || found.includes(candidate)) continue;
    found = edits < least ? [candidate] : [...found, candidate];
    least = edits;
  }
  const alike = found.filter((candidate) => candidate[0] === word[0]);
  return { found: alike.length > 0 ? alike : found, edits: least };
}

const keyRows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Where each key lies; each row is a little to the right of the one above. */
const keys = new Map(
  keyRows.flatMap((row, down) => [...row].map((key, at) => [key, { x: at + down * 0.4, y: down }] as const)),
);

/**
 * Which of several a word is meant for by a slip of the hand: two letters are swapped, one is left out, a key is hit twice or
 * with the one beside. “BTCUSTD” is BTCUSDT; “BTCUSDX” might be one dollar or the other, and is neither.
 */
export function slippedFrom(word: string, candidates: readonly string[]): string | null {
  const near = candidates.filter((candidate) => editDistance(word, candidate, 1) <= 1);
  if (near.includes(word)) return word;
  const swapped = near.find((candidate) => isSwap(word, candidate));
  const [only] = near;
  if (swapped !== undefined || near.length !== 1 || only === undefined) return swapped ?? null;
  return isHitBeside(word, only) ? only : null;
}

function isSwap(word: string, meant: string): boolean {
  return word.length === meant.length && [...word].sort().join('') === [...meant].sort().join('');
}

function isHitBeside(word: string, meant: string): boolean {
  if (word.length < meant.length) return true;
  const differing = [...meant].findIndex((letter, place) => letter !== word[place]);
  const at = differing < 0 ? meant.length : differing;
  return areBeside(word[at], meant[at]) || (word.length > meant.length && areBeside(word[at], word[at - 1]));
}

function areBeside(one = '', other = ''): boolean {
  const [here, there] = [keys.get(one), keys.get(other)];
  if (here === undefined || there === undefined) return false;
  return Math.abs(here.x - there.x) < 1.2 && Math.abs(here.y - there.y) <= 1;
}
