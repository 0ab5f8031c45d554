/** One side of a local book: levels in order, best first, as far as they are known. */

/** Never changed, so that pictures of the book can share it. Fixed-point numbers. */
export interface Level {
  readonly price: bigint;
  readonly qty: bigint;
}

export interface BookSide {
  /** A quantity of zero removes. What lies beyond the last known level is not taken: between there may be more. */
  set(price: bigint, qty: bigint): void;
  best(count: number): Level[];
  readonly length: number;
  /** Levels were cut off, or never told: what is beyond the last level is not known. */
  readonly isCut: boolean;
}

export interface SideOptions {
  /** Whether higher prices are better, as of bids. */
  highFirst: boolean;
  levels: readonly Level[];
  /** The snapshot had as many levels as were asked for, so there are more. */
  isCut: boolean;
  /** The worst levels over this are let go. */
  mostLevels: number;
}

export function createSide({ highFirst, levels, isCut, mostLevels }: SideOptions): BookSide {
  const sorted = [...levels];
  const known = { isCut };

  /** Of the first level that is not better than the price. */
  function placeOf(price: bigint): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = sorted[middle]?.price ?? 0n;
      if (highFirst ? there > price : there < price) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    set(price, qty) {
      const place = placeOf(price);
      const isThere = sorted[place]?.price === price;
      if (qty === 0n) {
        if (isThere) sorted.splice(place, 1);
        return;
      }
      if (place === sorted.length && known.isCut) return;
      sorted.splice(place, isThere ? 1 : 0, { price, qty });
      if (sorted.length <= mostLevels) return;
      sorted.length = mostLevels;
      known.isCut = true;
    },
    best: (count) => sorted.slice(0, count),
    get length() {
      return sorted.length;
    },
    get isCut() {
      return known.isCut;
    },
  };
}
