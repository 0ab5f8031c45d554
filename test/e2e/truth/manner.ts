/** How a book behaves over a few pictures of it: rates, what is lost, what is taken back, and the scores made of that. */
import {
  compare,
  exact,
  least,
  median,
  minus,
  most,
  over,
  plus,
  size,
  times,
  total,
  zero,
  type Fraction,
} from './fraction.ts';
import { sumOf, type Sides, type TextLevel } from './book.ts';

/** A picture of a book: all its levels, at most twenty a side. */
export interface Picture extends Sides {
  lastUpdateId: number;
}

/** `trades` and `traded`: single trades, and their quantity, from the first picture to the last. */
export function measuresOf(
  pictures: readonly Picture[],
  given: { seconds: Fraction; trades: number; traded: Fraction },
) {
  const updates = exact((pictures.at(-1)?.lastUpdateId ?? 0) - (pictures[0]?.lastUpdateId ?? 0));
  const depths = pictures.map(({ bids, asks }) => plus(sumOf(bids), sumOf(asks)));
  const spreads = pictures.map(({ bids, asks }) =>
    minus(exact(asks[0]?.[0] ?? ''), exact(bids[0]?.[0] ?? '')),
  );
  const [kept, widened] = [againstUsual(depths), againstUsual(spreads)];
  const gone = changes(pictures, (was, is) => (compare(is, was) < 0 ? minus(was, is) : zero));
  const left = total(gone.map(({ change }) => change));
  const takenBack = most([zero, minus(left, given.traded)]);
  return {
    updates_per_second: over(updates, given.seconds),
    fill_rate: updates.n === 0n ? zero : least([exact(1), over(exact(given.trades), updates)]),
    depth_loss_pct: most([zero, times(exact(100), minus(exact(1), kept))]),
    spread_multiplier: widened,
    cancellation_rate: left.n === 0n ? zero : times(exact(100), over(takenBack, left)),
  };
}

/** The last against the median of those before. */
function againstUsual(values: readonly Fraction[]): Fraction {
  return over(values.at(-1) ?? zero, median(values.slice(0, -1)));
}

/** Every level from one picture to the next, and what `worth` makes of its change. */
function changes(pictures: readonly Picture[], worth: (was: Fraction, is: Fraction) => Fraction) {
  return pictures.slice(1).flatMap((after, index) => {
    const before = pictures[index];
    if (before === undefined) return [];
    return (['bids', 'asks'] as const).flatMap((side) =>
      pricesOf(before[side], after[side]).map((price) => ({
        side,
        change: worth(quantityAt(before[side], price), quantityAt(after[side], price)),
      })),
    );
  });
}

function pricesOf(...sides: (readonly TextLevel[])[]): string[] {
  return [...new Set(sides.flat().map(([price]) => price))];
}

function quantityAt(levels: readonly TextLevel[], price: string): Fraction {
  return exact(levels.find(([at]) => at === price)?.[1] ?? 0);
}

/** Levels that grew. */
export function risesOf(pictures: readonly Picture[]): { bids: number; asks: number } {
  const grown = changes(pictures, (was, is) => (compare(is, was) > 0 ? exact(1) : zero));
  const count = (side: string) => grown.filter((one) => one.side === side && one.change.n > 0n).length;
  return { bids: count('bids'), asks: count('asks') };
}

/** The four scores from 0 to 100, as plain numbers: nothing of it is money. */
export function scoresOf(pictures: readonly Picture[], updatesPerSecond: number) {
  const spreads = pictures.map(({ bids, asks }) => Number(asks[0]?.[0]) - Number(bids[0]?.[0]));
  const mean = spreads.reduce((sum, one) => sum + one, 0) / spreads.length;
  const variance = spreads.reduce((sum, one) => sum + (one - mean) ** 2, 0) / spreads.length;
  const depths = pictures.map(({ bids, asks }) => numberOf(plus(sumOf(bids), sumOf(asks))));
  const usual = depths.reduce((sum, one) => sum + one, 0) / depths.length;
  const { bids, asks } = risesOf(pictures);
  const apart = bids + asks === 0 ? 0.5 : Math.abs(bids - asks) / (bids + asks);
  return {
    spread_stability_score: within100(100 - (200 * Math.sqrt(variance)) / mean),
    liquidity_depth_score: within100((100 * (depths.at(-1) ?? 0)) / usual),
    flow_balance_score: within100(100 - 100 * apart),
    update_rate_score: within100(
      updatesPerSecond < 10 ? 10 * updatesPerSecond : 100 - (updatesPerSecond - 100) / 4,
    ),
  };
}

/** 25, 35, 25 and 15 percent. */
export function overallOf(scores: ReturnType<typeof scoresOf>): number {
  const { spread_stability_score: spread, liquidity_depth_score: depth } = scores;
  return 0.25 * spread + 0.35 * depth + 0.25 * scores.flow_balance_score + 0.15 * scores.update_rate_score;
}

/** From 80 Excellent where no part is below 50, from 60 Good, from 40 Fair, from 20 Poor. */
export function levelOf(overall: number, parts: readonly number[]): string {
  if (overall >= 80) return Math.min(...parts) >= 50 ? 'Excellent' : 'Good';
  return overall >= 60 ? 'Good' : overall >= 40 ? 'Fair' : overall >= 20 ? 'Poor' : 'Critical';
}

export function numberOf(value: Fraction): number {
  const scaled = (size(value).n * 10n ** 12n) / value.d;
  return ((value.n < 0n ? -1 : 1) * Number(scaled)) / 1e12;
}

function within100(score: number): number {
  return Math.min(100, Math.max(0, score));
}
