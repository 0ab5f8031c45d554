/** Books for tests: as text pairs, and as levels that the formulas take. */
import type { Level } from '../../../../../src/mcp/connectors/binance/live/book-side.ts';
import { fixed } from '../../../../../src/mcp/connectors/binance/live/fixed-point.ts';
import type { Chance } from '../live/random.ts';

export type Pair = [price: string, qty: string];

export interface TextBook {
  bids: Pair[];
  asks: Pair[];
}

export function levels(pairs: readonly Pair[]): Level[] {
  return pairs.map(([price, qty]) => ({ price: fixed(price), qty: fixed(qty) }));
}

/** Whole units of 10⁻ᵈ as text: 12345 with two decimals is `123.45`. */
export function scaled(value: number, decimals: number): string {
  const digits = String(value).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A random book with both sides, its prices in ticks of 10⁻ᵈ. */
export function randomBook({ below }: Chance, decimals: { price: number; qty: number }): TextBook {
  const middle = 5_000 + below(10_000_000);
  const side = (away: -1 | 1): Pair[] => {
    let price = middle + (away === 1 ? 1 + below(5) : 0);
    return Array.from({ length: 1 + below(60) }, (): Pair => {
      const pair: Pair = [scaled(price, decimals.price), scaled(1 + below(9_000_000), decimals.qty)];
      price += away * (1 + below(20));
      return pair;
    });
  };
  return { bids: side(-1), asks: side(1) };
}
