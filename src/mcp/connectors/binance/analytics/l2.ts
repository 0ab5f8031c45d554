/** A book in whole numbers: price and quantity times a scale that loses no digit. */
import type { Level } from '../live/book-side.ts';
import { decimalsOf, fixed, one } from '../live/fixed-point.ts';
import type { Sides } from './l1.ts';

/** A number, or its digits where it is more than a double holds exactly. */
export type Whole = number | string;

export type CompactBook = {
  price_scale: number;
  qty_scale: number;
  bids: [Whole, Whole][];
  asks: [Whole, Whole][];
};

/** Scales are powers of ten from the symbol's tick and step, or more where a level of an older rule needs it. */
export function compactBook(
  { bids, asks }: Sides,
  rules: { tickSize: string; stepSize: string },
): CompactBook {
  const levels = [...bids, ...asks];
  const priceScale = scaleOf([fixed(rules.tickSize), ...levels.map(({ price }) => price)]);
  const qtyScale = scaleOf([fixed(rules.stepSize), ...levels.map(({ qty }) => qty)]);
  const compact = ({ price, qty }: Level): [Whole, Whole] => [
    whole((price * priceScale) / one),
    whole((qty * qtyScale) / one),
  ];
  return {
    price_scale: Number(priceScale),
    qty_scale: Number(qtyScale),
    bids: bids.map(compact),
    asks: asks.map(compact),
  };
}

function scaleOf(values: readonly bigint[]): bigint {
  return 10n ** BigInt(Math.max(...values.map(decimalsOf)));
}

function whole(value: bigint): Whole {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}
