/** Words that are no coin by themselves, though a coin may be called so: short English words and what is spelled like a coin. */
import { lazily } from '../lazily.ts';
import words from './ordinary.json' with { type: 'json' };

const ordinary = lazily((): ReadonlySet<string> => {
  return new Set(Object.values(words).flatMap((line) => line.split(' ')));
});

export function isOrdinary(word: string): boolean {
  const known = ordinary();
  return known.has(word) || (word.length > 4 && word.endsWith('s') && known.has(word.slice(0, -1)));
}
