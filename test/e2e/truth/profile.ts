/** Volume profile, value area and liquidity vacuums, by the stated formulas. */
import {
  asNumber,
  compare,
  exact,
  floor,
  least,
  median,
  minus,
  most,
  over,
  plus,
  rounded,
  times,
  total,
  zero,
  type Fraction,
} from './fraction.ts';

/** Something traded at a price, or between two. */
export interface Portion {
  low: Fraction;
  high: Fraction;
  volume: Fraction;
  count: number;
}

export interface Bins {
  low: Fraction;
  high: Fraction;
  size: Fraction;
  /** Of each bin, lowest price first. */
  volumes: Fraction[];
}

/** Bin size: the larger of ten ticks and a hundredth of the range, unless given. A range is shared out by its overlaps. */
export function binsOf(portions: readonly Portion[], given: { tick: string; size?: string }): Bins {
  const low = least(portions.map((one) => one.low));
  const high = most(portions.map((one) => one.high));
  const range = minus(high, low);
  const size =
    given.size === undefined
      ? most([times(exact(given.tick), exact(10)), over(range, exact(100))])
      : exact(given.size);
  const count = Math.max(1, -Number(floor(times(exact(-1), over(range, size)))));
  const volumes = Array.from({ length: count }, () => zero);
  for (const { low: from, high: to, volume } of portions) {
    const place = (price: Fraction) => Math.min(count - 1, Number(floor(over(minus(price, low), size))));
    const [first, last] = [place(from), place(to)];
    for (let i = first; i <= last; i += 1) {
      const edge = plus(low, times(exact(i), size));
      const until = i === last ? to : plus(edge, size);
      const share =
        first === last ? volume : over(times(volume, minus(until, most([edge, from]))), minus(to, from));
      volumes[i] = plus(volumes[i] ?? zero, share);
    }
  }
  return { low, high, size, volumes };
}

/** Bins are named by their middle. */
export function middleOf({ low, size }: Bins, place: number): string {
  return rounded(plus(low, times(size, plus(exact(place), exact('0.5')))), 18);
}

/** The fullest bin, and around it, always to the fuller neighbour (above, where they are equal), until 70 % are inside. */
export function areaOf(volumes: readonly Fraction[]): { control: number; lowest: number; highest: number } {
  const fullest = most(volumes);
  const control = volumes.findIndex((one) => compare(one, fullest) === 0);
  const wanted = times(total(volumes), exact('0.7'));
  let [lowest, highest, inside] = [control, control, fullest];
  while (compare(inside, wanted) < 0) {
    const [below, above] = [volumes[lowest - 1], volumes[highest + 1]];
    if (above !== undefined && (below === undefined || compare(above, below) >= 0)) {
      highest += 1;
      inside = plus(inside, above);
    } else {
      lowest -= 1;
      inside = plus(inside, below ?? zero);
    }
  }
  return { control, lowest, highest };
}

export interface Vacuum {
  price_range_low: string;
  price_range_high: string;
  volume_deficit_pct: number;
  median_volume: string;
  actual_volume: string;
  expected_impact: string;
}

/** Bins with less than a fifth of the median of those with volume; those within 0.1 % are one, with their mean volume. */
export function vacuumsOf({ low, size, volumes }: Bins): Vacuum[] {
  const usual = median(volumes.filter((one) => one.n > 0n));
  const edge = (place: number) => plus(low, times(size, exact(place)));
  const ranges: { first: number; last: number }[] = [];
  volumes.forEach((volume, place) => {
    if (compare(volume, over(usual, exact(5))) >= 0) return;
    const before = ranges.at(-1);
    const gap = before === undefined ? null : minus(edge(place), edge(before.last + 1));
    if (before !== undefined && gap !== null && compare(gap, over(edge(before.last + 1), exact(1000))) <= 0)
      before.last = place;
    else ranges.push({ first: place, last: place });
  });
  return ranges.map(({ first, last }) => {
    const mean = over(total(volumes.slice(first, last + 1)), exact(last - first + 1));
    const deficit = times(over(minus(usual, mean), usual), exact(100));
    const [fast, moderate] = [compare(deficit, exact(80)) > 0, compare(deficit, exact(50)) > 0];
    return {
      price_range_low: rounded(edge(first), 18),
      price_range_high: rounded(edge(last + 1), 18),
      volume_deficit_pct: asNumber(deficit, 4),
      median_volume: rounded(usual, 18),
      actual_volume: rounded(mean, 8),
      expected_impact: fast ? 'FastMovement' : moderate ? 'ModerateMovement' : 'Negligible',
    };
  });
}
