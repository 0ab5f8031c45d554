/** Estimates how much memory a value holds, so that what is kept can be bounded. */

const perEntry = 16;

/** Bytes, roughly: as many as its JSON would take, twice for texts. */
export function weightOf(value: unknown, seen = new Set<object>()): number {
  if (typeof value === 'string') return perEntry + value.length * 2;
  if (typeof value !== 'object' || value === null || seen.has(value)) return perEntry;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return perEntry + value.byteLength;
  if (Array.isArray(value) || value instanceof Set || value instanceof Map)
    return [...value].reduce((sum: number, one: unknown) => sum + weightOf(one, seen), perEntry);
  return Object.entries(value).reduce((sum, [key, one]) => sum + key.length + weightOf(one, seen), perEntry);
}
