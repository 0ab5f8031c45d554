/** Repeatable chance for property tests: a failure can be run again by its seed. */
export interface Chance {
  /** From 0 up to, not including, the number given. */
  below(count: number): number;
  pick<T>(all: readonly T[]): T;
}

export function chance(seed: number): Chance {
  let state = BigInt(seed) * 2_654_435_761n + 1n;
  const below = (count: number): number => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) & 0xffff_ffff_ffff_ffffn;
    return Number((state >> 33n) % BigInt(count));
  };
  return {
    below,
    pick(all) {
      const found = all[below(all.length)];
      if (found === undefined) throw new Error('Nothing to pick from.');
      return found;
    },
  };
}

/** Hundredths as decimal text with eight decimals, as Binance writes: 12345 is `123.45000000`. */
export function hundredths(value: number): string {
  return `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}000000`;
}
