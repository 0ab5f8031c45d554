/** The arguments that several Binance tools take. */
import { z } from 'zod';

/** `BTC/USDT`, `btc-usdt` and `ＢＴＣ` as Binance writes them. */
export function foldSymbol(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s/_:-]+/g, '')
    .toUpperCase();
}

/** Letters and digits of any script: Binance lists symbols such as 1INCHUSDT, and since 2025-12 non-ASCII ones. */
export function isSymbol(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}]{2,20}$/u.test(text);
}

export const symbolArgument = z
  .string('must be a symbol such as BTCUSDT')
  .max(40, 'must be a symbol such as BTCUSDT')
  .transform(foldSymbol)
  .refine(isSymbol, 'must be a symbol such as BTCUSDT: 2 to 20 letters and digits')
  .describe('Such as BTCUSDT');

/** How many rows; Binance gives at most 1000 at a time. */
export function limitArgument(most: number, fallback: number) {
  return z
    .int(`must be a whole number from 1 to ${most}`)
    .min(1, `must be from 1 to ${most}`)
    .max(most, `must be from 1 to ${most}`)
    .default(fallback);
}

export function timeArgument(what: string) {
  return z
    .int('must be Unix time in milliseconds')
    .min(0, 'must be Unix time in milliseconds')
    .max(9_999_999_999_999, 'must be Unix time in milliseconds')
    .describe(what)
    .optional();
}

/** Money and quantities are decimal text, so that no digit is lost. */
export function decimalArgument(what: string) {
  const words = 'must be a positive decimal number as text, such as "0.01"';
  return z
    .string(words)
    .regex(/^\d{1,20}(\.\d{1,20})?$/, words)
    .refine((text) => /[1-9]/.test(text), words)
    .describe(what)
    .optional();
}

export const orderIdArgument = z
  .union([z.int(), z.string().regex(/^\d{1,20}$/)], 'must be the whole number that Binance gave')
  .describe('Binance’s number of the order')
  .optional();

export const clientOrderIdArgument = z
  .string('must be text')
  .regex(/^[.A-Z:/a-z0-9_-]{1,36}$/, 'must be 1 to 36 of the characters A-Z a-z 0-9 . : / _ -')
  .describe('The id it was placed with, as clientOrderId tells')
  .optional();
