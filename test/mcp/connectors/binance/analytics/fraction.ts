/** Exact fractions, so that tests know the truth without the code they test. */
export class Fraction {
  readonly n: bigint;
  readonly d: bigint;

  constructor(n: bigint, d = 1n) {
    const common = d < 0n ? -divisor(n, d) : divisor(n, d);
    this.n = n / common;
    this.d = d / common;
  }

  static of(text: string | number): Fraction {
    const [whole = '0', part = ''] = String(text).replace('-', '').split('.');
    const size = new Fraction(BigInt(whole + part), 10n ** BigInt(part.length));
    return String(text).startsWith('-') ? new Fraction(-size.n, size.d) : size;
  }

  plus(other: Fraction): Fraction {
    return new Fraction(this.n * other.d + other.n * this.d, this.d * other.d);
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.n, other.d));
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.n * other.n, this.d * other.d);
  }

  over(other: Fraction): Fraction {
    return new Fraction(this.n * other.d, this.d * other.n);
  }

  abs(): Fraction {
    return new Fraction(this.n < 0n ? -this.n : this.n, this.d);
  }

  compare(other: Fraction): number {
    const off = this.n * other.d - other.n * this.d;
    return off === 0n ? 0 : off < 0n ? -1 : 1;
  }

  isOver(other: Fraction): boolean {
    return this.compare(other) > 0;
  }

  /** Rounded half away from zero, without zeros at the end. */
  text(decimals: number): string {
    const scale = 10n ** BigInt(decimals);
    const size = this.n < 0n ? -this.n : this.n;
    const rounded = (size * scale * 2n + this.d) / (this.d * 2n);
    const digits = rounded.toString().padStart(decimals + 1, '0');
    const part = decimals === 0 ? '' : digits.slice(-decimals).replace(/0+$/, '');
    const whole = decimals === 0 ? digits : digits.slice(0, -decimals);
    return `${this.n < 0n && rounded > 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
  }
}

export const zero = new Fraction(0n);

export function sum(values: readonly Fraction[]): Fraction {
  return values.reduce((total, value) => total.plus(value), zero);
}

export function median(values: readonly Fraction[]): Fraction {
  const sorted = [...values].sort((one, other) => one.compare(other));
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? zero;
  return sorted.length % 2 === 1 ? high : (sorted[middle - 1] ?? zero).plus(high).over(new Fraction(2n));
}

function divisor(a: bigint, b: bigint): bigint {
  let [one, other] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (other > 0n) [one, other] = [other, one % other];
  return one;
}
