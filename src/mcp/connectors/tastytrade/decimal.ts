/** Decimals as tastytrade sends them, and exact arithmetic on them: texts in, texts out, never a float in between. */
import { BigNumber } from 'bignumber.js';
import { z } from 'zod';

/** Bounded, so that no reply can ask for a number of a million digits. */
const number = /^[+-]?(\d{1,40}(\.\d{0,40})?|\.\d{1,40})(e[+-]?\d{1,2})?$/i;

/** A decimal text without an exponent, whatever tastytrade wrote: a text, or a JSON number. */
export const decimal = z
  .union([z.string().trim(), z.number().transform(String)], 'must be a decimal number')
  .refine((text) => number.test(text), 'must be a decimal number')
  .transform((text) => new BigNumber(text).toFixed());

/** The same, or null for what is not there, or is no number (`NaN` stands for an empty side of a book). */
export const decimalOrNull = decimal.nullable().catch(null).default(null);

/** An amount and whether it is money out (`Debit`) or in: signed. Null where there is no amount. */
export function signed(amount: string | null, effect: string | null): string | null {
  if (amount === null) return null;
  const value = new BigNumber(amount);
  return (effect === 'Debit' ? value.abs().negated() : value).toFixed();
}

export function product(...factors: readonly (string | number)[]): string {
  return factors.reduce<BigNumber>((sum, factor) => sum.times(factor), new BigNumber(1)).toFixed();
}

export function difference(one: string, other: string): string {
  return new BigNumber(one).minus(other).toFixed();
}

export function total(amounts: readonly (string | null)[]): string {
  return amounts.reduce<BigNumber>((sum, amount) => sum.plus(amount ?? 0), new BigNumber(0)).toFixed();
}

/** How much `change` is of `base`, in percent, to two places; null for a base of zero. */
export function percentOf(change: string, base: string): string | null {
  const divisor = new BigNumber(base).abs();
  if (divisor.isZero()) return null;
  return new BigNumber(change).times(100).div(divisor).toFixed(2, BigNumber.ROUND_HALF_EVEN);
}

export function compare(one: string, other: string): number {
  return new BigNumber(one).comparedTo(other) ?? 0;
}

/** How far two numbers are apart. */
export function distance(one: string, other: string): string {
  return new BigNumber(one).minus(other).abs().toFixed();
}

/** To the cent, for people; halves to the even cent. */
export function toCents(amount: string | null): string | null {
  return amount === null ? null : new BigNumber(amount).toFixed(2, BigNumber.ROUND_HALF_EVEN);
}
