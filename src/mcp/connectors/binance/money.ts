/** Exact decimals for prices and quantities: text in, text out, never a float between. */
import { BigNumber } from 'bignumber.js';

const Exact = BigNumber.clone({ DECIMAL_PLACES: 40, EXPONENTIAL_AT: 1e9 });
export type Decimal = BigNumber;

export function decimal(text: string): Decimal {
  return new Exact(text);
}

/** Rounds down (or up) to a multiple of `step`; a step of 0 allows everything. */
export function toStep(value: Decimal, step: Decimal, direction: 'down' | 'up'): Decimal {
  if (step.isZero()) return value;
  const mode = direction === 'down' ? BigNumber.ROUND_FLOOR : BigNumber.ROUND_CEIL;
  return value.dividedBy(step).integerValue(mode).times(step);
}

export function isOnStep(value: Decimal, step: Decimal): boolean {
  return step.isZero() || value.modulo(step).isZero();
}

export function sum(values: readonly string[]): Decimal {
  return values.reduce((total, value) => total.plus(value), new Exact(0));
}
