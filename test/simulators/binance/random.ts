/** Repeatable chance: the same seed gives the same numbers, on every machine and in any order of asking. */

export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** A number in [0, 1) that belongs to the seed and the place. */
export function at(seed: number, place: number, sub = 0): number {
  let h = seed ^ Math.imul(place | 0, 0x9e3779b1) ^ Math.imul(Math.floor(place / 4_294_967_296), 0x7feb352d);
  h ^= Math.imul(sub + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return ((h ^ (h >>> 15)) >>> 0) / 4_294_967_296;
}

/** A stream of numbers in [0, 1) (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A smooth wave in [-1, 1] through random heights at whole places. */
export function wave(seed: number, place: number): number {
  const left = Math.floor(place);
  const share = place - left;
  const smooth = share * share * (3 - 2 * share);
  return 2 * (at(seed, left) * (1 - smooth) + at(seed, left + 1) * smooth) - 1;
}
