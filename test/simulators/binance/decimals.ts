/** Exact decimals as the simulator holds them: integers that count hundred-millionths, as Binance writes eight decimals. */

export const one = 100_000_000n;

export function format(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(9, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -8)}.${digits.slice(-8)}`;
}

/** Up to eight decimals; more are cut off. */
export function decimal(text: string): bigint {
  const [whole = '0', part = ''] = text.split('.');
  return BigInt(whole) * one + BigInt(part.slice(0, 8).padEnd(8, '0'));
}

/** Price times quantity, cut to eight decimals. */
export function times(a: bigint, b: bigint): bigint {
  return (a * b) / one;
}

export function divided(a: bigint, b: bigint): bigint {
  return b === 0n ? 0n : (a * one) / b;
}

/** For making data only, where a rounded value is as good as an exact one. */
export function fromNumber(value: number, multipleOf: bigint): bigint {
  const steps = Math.max(1, Math.round((value * 1e8) / Number(multipleOf)));
  return BigInt(steps) * multipleOf;
}
