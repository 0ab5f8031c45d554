/** Merges ranked lists fairly: by rank alone (reciprocal rank fusion), since scores of different sources do not compare. */

/** Cormack, Clarke, Büttcher 2009: large enough that the first place of one list does not drown all second places. */
const damping = 60;

/** Best first. What stands in several lists adds up; equal worth keeps the order of the lists. */
export function fuse<T extends { id: string }>(lists: readonly (readonly T[])[], limit: number): T[] {
  const merged = new Map<string, { hit: T; worth: number }>();
  for (const list of lists) {
    for (const [rank, hit] of list.entries()) {
      const known = merged.get(hit.id);
      merged.set(hit.id, { hit: known?.hit ?? hit, worth: (known?.worth ?? 0) + 1 / (damping + rank) });
    }
  }
  return [...merged.values()]
    .sort((one, other) => other.worth - one.worth)
    .slice(0, limit)
    .map(({ hit }) => hit);
}
