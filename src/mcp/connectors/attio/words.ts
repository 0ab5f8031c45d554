/** Small work with words: names that are near, lists for people. */
import { oneLine } from '../connector.ts';

/** Lower case, without accents, marks and emoji: “Won 🎉” and “won” are the same word. */
export function plain(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return bare.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The names nearest to one that is not there, best first; none when nothing is near. */
export function nearest(wanted: string, names: readonly string[], most = 3): string[] {
  // No name is longer, and a text of any length must not be held against all of them.
  const meant = plain(wanted.slice(0, 100));
  return names
    .map((name) => ({ name, near: likeness(meant, plain(name)) }))
    .filter(({ near }) => near >= 0.34)
    .sort((one, other) => other.near - one.near)
    .slice(0, most)
    .map(({ name }) => name);
}

/** “a, b or c”, cut after `most`. */
export function listed(names: readonly string[], most = 30): string {
  const shown = names.slice(0, most).map((name) => oneLine(name, 60));
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Sørensen and Dice’s measure over pairs of letters: 1 is the same, 0 has nothing in common. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a !== '' && b !== '' && (a.includes(b) || b.includes(a))) return 0.8;
  const [one, other] = [pairs(a), pairs(b)];
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / Math.max(1, one.size + other.size);
}

function pairs(word: string): Set<string> {
  const letters = [...` ${word} `];
  return new Set(letters.slice(0, -1).map((letter, index) => letter + (letters[index + 1] ?? '')));
}
