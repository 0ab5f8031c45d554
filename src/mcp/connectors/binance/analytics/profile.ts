/** A volume profile: how much was traded at which price, with point of control and value area. */
import { ascending, one } from '../live/fixed-point.ts';

/** Something traded between two prices: a trade has one price, a candle a range. Fixed-point numbers. */
export interface Slice {
  low: bigint;
  high: bigint;
  /** Where the remainder of a division goes. */
  close: bigint;
  volume: bigint;
  /** Single trades. */
  count: number;
}

export interface Bin {
  /** Its lower edge; the upper edge is the next one's lower, and of the last one it belongs to it. */
  low: bigint;
  volume: bigint;
  count: number;
}

export interface Profile {
  low: bigint;
  high: bigint;
  binSize: bigint;
  /** By price, lowest first, also those in which nothing was traded. */
  bins: Bin[];
  total: bigint;
  count: number;
}

/** Volumes of candles are shared out in steps of so much: eight decimals. */
const volumeStep = one / 10n ** 8n;
export const mostBins = 1_000;

/** @throws RangeError when there would be more than `mostBins` */
export function makeProfile(slices: readonly Slice[], sizes: { tick: bigint; bin: bigint | null }): Profile {
  const low = slices.map((slice) => slice.low).reduce((a, b) => (a < b ? a : b), slices[0]?.low ?? 0n);
  const high = slices.map((slice) => slice.high).reduce((a, b) => (a > b ? a : b), slices[0]?.high ?? 0n);
  const binSize = sizes.bin ?? larger(sizes.tick * 10n, (high - low) / 100n);
  const size = binSize > 0n ? binSize : 1n;
  const binCount = Number(larger(1n, (high - low + size - 1n) / size));
  if (binCount > mostBins) throw new RangeError(`${binCount} bins`);
  const bins = Array.from({ length: binCount }, (_, i): Bin => ({
    low: low + BigInt(i) * size,
    volume: 0n,
    count: 0,
  }));
  const profile: Profile = { low, high, binSize: size, bins, total: 0n, count: 0 };
  for (const slice of slices) pour(profile, slice);
  return profile;
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function indexOf({ low, binSize, bins }: Profile, price: bigint): number {
  return Math.min(bins.length - 1, Number((price - low) / binSize));
}

/** A range's volume is shared out by how much of it lies in each bin; what division leaves goes to the close. */
function pour(profile: Profile, { low, high, close, volume, count }: Slice): void {
  profile.total += volume;
  profile.count += count;
  const [first, last] = [indexOf(profile, low), indexOf(profile, high)];
  let [leftVolume, leftCount] = [volume, count];
  for (let i = first; i <= last && first < last; i += 1) {
    const bin = profile.bins[i];
    if (bin === undefined) continue;
    const from = larger(bin.low, low);
    const until = i === last ? high : bin.low + profile.binSize;
    const share = ((volume * (until - from)) / (high - low) / volumeStep) * volumeStep;
    const shareCount = Number((BigInt(count) * (until - from)) / (high - low));
    bin.volume += share;
    bin.count += shareCount;
    leftVolume -= share;
    leftCount -= shareCount;
  }
  const rest = profile.bins[indexOf(profile, close)];
  if (rest === undefined) return;
  rest.volume += leftVolume;
  rest.count += leftCount;
}

export interface ValueArea {
  /** Places in `bins`. */
  control: number;
  lowest: number;
  highest: number;
}

/** From the fullest bin to its larger neighbour (the upper of equal ones), until 70 % of the volume is inside. */
export function valueArea({ bins, total }: Profile): ValueArea {
  const fullest = bins
    .map(({ volume }) => volume)
    .toSorted(ascending)
    .at(-1);
  const control = Math.max(
    0,
    bins.findIndex(({ volume }) => volume === fullest),
  );
  let [lowest, highest] = [control, control];
  let inside = bins[control]?.volume ?? 0n;
  while (inside * 10n < total * 7n) {
    const below = bins[lowest - 1];
    const above = bins[highest + 1];
    if (above !== undefined && (below === undefined || above.volume >= below.volume)) {
      highest += 1;
      inside += above.volume;
    } else if (below !== undefined) {
      lowest -= 1;
      inside += below.volume;
    } else break;
  }
  return { control, lowest, highest };
}

/** The middle of a bin, by which it is named. */
export function middleOf({ low }: Bin, { binSize }: Profile): bigint {
  return low + binSize / 2n;
}
