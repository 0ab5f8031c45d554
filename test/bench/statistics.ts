/** Medians, of figures and of ratios taken inside a repetition. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? Number.NaN : (lower + upper) / 2;
}

/** Median of what is there, or null. */
export function middle(values: readonly (number | null | undefined)[]): number | null {
  const there = values.filter((value) => value !== null && value !== undefined);
  return there.length === 0 ? null : median(there);
}

/** What one target is to another: divided repetition by repetition, so that a slow moment of the machine weighs on both. */
export function ratio(
  over: readonly (number | null | undefined)[],
  under: readonly (number | null | undefined)[],
): number | null {
  return middle(
    over.map((value, repetition) => {
      const base = under[repetition];
      return value === null || value === undefined || base === null || base === undefined
        ? null
        : value / base;
    }),
  );
}
