/** Exact decimals as whole numbers of 10⁻¹⁸: what books and their analytics compute with, never a float between. */

const places = 18;
export const one = 10n ** BigInt(places);

/** Binance writes at most eight decimals; so the product of two of its numbers is exact too. */
export function fixed(text: string): bigint {
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole) * one + BigInt(part.slice(0, places).padEnd(places, '0'));
  return text.startsWith('-') ? -value : value;
}

/** Without zeros at the end, never with an exponent. */
export function written(value: bigint): string {
  const digits = magnitude(value)
    .toString()
    .padStart(places + 1, '0');
  const part = digits.slice(-places).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -places)}${part === '' ? '' : `.${part}`}`;
}

export function product(a: bigint, b: bigint): bigint {
  return (a * b) / one;
}

/** The fraction, rounded half away from zero to so many decimals. */
export function rounded(numerator: bigint, denominator: bigint, decimals: number): bigint {
  const step = 10n ** BigInt(places - decimals);
  const twice = (magnitude(numerator) * 2n) / (magnitude(denominator) * step);
  const size = ((twice + 1n) / 2n) * step;
  return numerator < 0n === denominator < 0n ? size : -size;
}

export function quotient(a: bigint, b: bigint, decimals: number): bigint {
  return rounded(a * one, b, decimals);
}

/** A rate, ratio or score, which is no money: as a number. */
export function ratio(a: bigint, b: bigint, decimals: number): number {
  return Number(written(quotient(a, b, decimals)));
}

/** How many decimals a number needs. */
export function decimalsOf(value: bigint): number {
  return written(value).split('.')[1]?.length ?? 0;
}

export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

export function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

/** Twice the median, so that it is whole also between two values. */
export function twiceMedian(values: readonly bigint[]): bigint {
  const sorted = values.toSorted(ascending);
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0n;
  const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? high;
  return low + high;
}

export function ascending(a: bigint, b: bigint): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
