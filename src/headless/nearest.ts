/** Finds the known word that somebody most likely meant. */
import { editDistance } from '../mcp/index.ts';

/** The nearest candidate within a third of the word's length (at least 2 edits), or undefined. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best: { candidate: string; far: number } | undefined;
  for (const candidate of candidates) {
    const far = candidate.startsWith(word) ? 1 : editDistance(word, candidate);
    if (far <= limit && far < candidate.length && (best === undefined || far < best.far))
      best = { candidate, far };
  }
  return best?.candidate;
}
