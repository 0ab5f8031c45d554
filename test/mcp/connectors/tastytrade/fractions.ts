/** Exact arithmetic for the truth of tests: whole numbers and a count of decimals, and nothing of the connector's own. */

interface Fraction {
  units: bigint;
  decimals: number;
}

function fraction(text: string): Fraction {
  const [whole = '0', decimals = ''] = text.split('.');
  return { units: BigInt(`${whole}${decimals}`), decimals: decimals.length };
}

/** Without zeros at its end, as the connector writes numbers. */
function written({ units, decimals }: Fraction): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}

export function times(...factors: string[]): string {
  const parts = factors.map(fraction);
  return written({
    units: parts.reduce((product, { units }) => product * units, 1n),
    decimals: parts.reduce((sum, { decimals }) => sum + decimals, 0),
  });
}

export function plus(...terms: string[]): string {
  const parts = terms.map(fraction);
  const decimals = Math.max(...parts.map((one) => one.decimals));
  return written({
    units: parts.reduce((sum, one) => sum + one.units * 10n ** BigInt(decimals - one.decimals), 0n),
    decimals,
  });
}

export function minus(one: string, other: string): string {
  return plus(one, other.startsWith('-') ? other.slice(1) : `-${other}`);
}
