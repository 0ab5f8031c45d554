/** Finds the known word that somebody most likely meant. */
import { editDistance } from './edit-distance.ts';

/** The nearest candidate within a third of the word's length (at least 2 edits), in whatever case; of no word, or where none is near, undefined. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word === '') return undefined;
  const limit = Math.max(2, Math.floor(word.length / 3));
  const wanted = word.toLowerCase();
  let best: { candidate: string; far: number } | undefined;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const far = known === wanted ? 0 : known.startsWith(wanted) ? 1 : editDistance(wanted, known);
    if (far <= limit && far < candidate.length && (best === undefined || far < best.far))
      best = { candidate, far };
  }
  return best?.candidate;
}
