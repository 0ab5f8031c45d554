/** Words that are no coin by themselves, though a coin may be called so: short English words and what is spelled like a coin. */
import words from './ordinary.json' with { type: 'json' };

const ordinary: ReadonlySet<string> = new Set(Object.values(words).flatMap((line) => line.split(' ')));

export function isOrdinary(word: string): boolean {
  return ordinary.has(word) || (word.length > 4 && word.endsWith('s') && ordinary.has(word.slice(0, -1)));
}
