/** Liquidity vacuums: prices at which hardly anything was traded, so that the market may run through them. */
import { one, quotient, ratio, total, twiceMedian, written } from '../live/fixed-point.ts';
import type { Bin, Profile } from './profile.ts';
import { iso } from './world.ts';

export type Vacuum = {
  vacuum_id: string;
  symbol: string;
  price_range_low: string;
  price_range_high: string;
  volume_deficit_pct: number;
  median_volume: string;
  actual_volume: string;
  expected_impact: 'FastMovement' | 'ModerateMovement' | 'Negligible';
  detection_timestamp: string;
};

/**
 * Bins with less than a fifth of the median of those that have volume. Those within 0.1 % of each other are one, with
 * the mean volume of all bins of its range.
 */
export function findVacuums(profile: Profile, { symbol, now }: { symbol: string; now: number }): Vacuum[] {
  const { bins, binSize } = profile;
  // Twice, so that it is whole.
  const median = twiceMedian(bins.map(({ volume }) => volume).filter((volume) => volume > 0n));
  const thin = bins.flatMap(({ volume }, i) => (volume * 10n < median ? [i] : []));
  return merged(thin, profile).map(({ first, last }): Vacuum => {
    const range = bins.slice(first, last + 1);
    const low = range[0]?.low ?? 0n;
    const volume = total(range.map((bin) => bin.volume));
    const actual = quotient(volume, BigInt(range.length) * one, 8);
    const deficit =
      ratio(BigInt(range.length) * median - 2n * volume, BigInt(range.length) * median, 6) * 100;
    return {
      vacuum_id: `${symbol}-${written(low)}-${profile.bins.length}`,
      symbol,
      price_range_low: written(low),
      price_range_high: written(low + BigInt(range.length) * binSize),
      volume_deficit_pct: Math.round(deficit * 10_000) / 10_000,
      median_volume: written(median / 2n),
      actual_volume: written(actual),
      expected_impact: deficit > 80 ? 'FastMovement' : deficit > 50 ? 'ModerateMovement' : 'Negligible',
      detection_timestamp: iso(now),
    };
  });
}

function merged(thin: readonly number[], { bins, binSize }: Profile): { first: number; last: number }[] {
  const ranges: { first: number; last: number }[] = [];
  for (const place of thin) {
    const before = ranges.at(-1);
    if (before !== undefined && isNear(bins[before.last], bins[place], binSize)) before.last = place;
    else ranges.push({ first: place, last: place });
  }
  return ranges;
}

/** Within a thousandth of the price. */
function isNear(lower: Bin | undefined, upper: Bin | undefined, binSize: bigint): boolean {
  if (lower === undefined || upper === undefined) return false;
  const end = lower.low + binSize;
  return (upper.low - end) * 1000n <= end;
}
