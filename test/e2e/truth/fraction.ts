/** Exact fractions: the arithmetic by which answers are checked, apart from everything in `src`. */

/** `d` is above zero. */
export interface Fraction {
  n: bigint;
  d: bigint;
}

/** Of decimal text, or of a whole number. */
export function exact(value: string | number | bigint): Fraction {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  if (whole === '') throw new Error(`“${String(value)}” is no decimal number.`);
  const n = BigInt(whole + part);
  return { n: sign === '-' ? -n : n, d: 10n ** BigInt(part.length) };
}

export const zero = exact(0);

export function over(n: Fraction, d: Fraction): Fraction {
  const sign = d.n < 0n ? -1n : 1n;
  if (d.n === 0n) throw new Error('Divided by zero.');
  return { n: n.n * d.d * sign, d: n.d * d.n * sign };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

export function total(all: readonly Fraction[]): Fraction {
  return all.reduce(plus, zero);
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  const [n, d] = [a.n * b.d + b.n * a.d, a.d * b.d];
  let [divisor, rest] = [d, n < 0n ? -n : n];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return { n: n / divisor, d: d / divisor };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { n: -b.n, d: b.d });
}

export function size({ n, d }: Fraction): Fraction {
  return { n: n < 0n ? -n : n, d };
}

/** Negative, zero or positive, as `a` is smaller than, equal to or larger than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

export function least(all: readonly Fraction[]): Fraction {
  return all.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
}

export function most(all: readonly Fraction[]): Fraction {
  return all.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
}

/** The middle one, or the mean of the two in the middle. */
export function median(all: readonly Fraction[]): Fraction {
  const sorted = all.toSorted(compare);
  const high = sorted[Math.floor(sorted.length / 2)] ?? zero;
  const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? high;
  return over(plus(low, high), exact(2));
}

/** The whole number at or below. */
export function floor({ n, d }: Fraction): bigint {
  return n >= 0n ? n / d : -((-n + d - 1n) / d);
}

/** Rounded half away from zero to so many decimals, without zeros at the end. */
export function rounded(value: Fraction, decimals: number): string {
  const scaled = times(size(value), exact(10n ** BigInt(decimals)));
  const digits = ((scaled.n * 2n + scaled.d) / (scaled.d * 2n)).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const part = digits.slice(digits.length - decimals).replace(/0+$/, '');
  const sign = value.n < 0n && /[1-9]/.test(digits) ? '-' : '';
  return `${sign}${whole}${part === '' ? '' : `.${part}`}`;
}

/** As a number of JSON, for rates and scores. */
export function asNumber(value: Fraction, decimals: number): number {
  return Number(rounded(value, decimals));
}

/** With exactly eight decimals, cut off: as Binance writes. */
export function eight(value: Fraction): string {
  const digits = floor(times(size(value), exact(100_000_000)))
    .toString()
    .padStart(9, '0');
  return `${value.n < 0n ? '-' : ''}${digits.slice(0, -8)}.${digits.slice(-8)}`;
}

/** Of the simulator, which holds decimals as whole hundred-millionths. */
export function ofEight(value: bigint): Fraction {
  return { n: value, d: 100_000_000n };
}

/** Decimal text without zeros at its end. */
export function shortest(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
