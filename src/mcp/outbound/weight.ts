/** Estimates how much memory a value holds, so that what is kept can be bounded. */

const perEntry = 16;

/**
 * Bytes, roughly: as many as its JSON would take, twice for texts. However deep it is: a service's answer must not use up
 * the stack. What cannot be looked into weighs more than anything that is kept.
 */
export function weightOf(value: unknown): number {
  try {
    return sumOf(value);
  } catch {
    return Number.MAX_SAFE_INTEGER;
  }
}

function sumOf(value: unknown): number {
  const seen = new Set<object>();
  const left: unknown[] = [value];
  let sum = 0;
  while (left.length > 0) {
    const one = left.pop();
    sum += perEntry;
    if (typeof one === 'string') sum += one.length * 2;
    if (typeof one !== 'object' || one === null || seen.has(one)) continue;
    seen.add(one);
    if (ArrayBuffer.isView(one)) sum += one.byteLength;
    else if (Array.isArray(one) || one instanceof Set || one instanceof Map)
      for (const part of one) left.push(part);
    else
      for (const [key, part] of Object.entries(one)) {
        sum += key.length;
        left.push(part);
      }
  }
  return sum;
}
