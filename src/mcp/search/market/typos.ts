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
