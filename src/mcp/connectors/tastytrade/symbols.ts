/** Symbols as people and tastytrade write them (developer.tastytrade.com, “tastytrade Symbology”). */
import { BigNumber } from 'bignumber.js';

export const instrumentTypes = [
  'Equity',
  'Equity Option',
  'Future',
  'Future Option',
  'Cryptocurrency',
  'Index',
] as const;
export type InstrumentType = (typeof instrumentTypes)[number];

export interface Recognized {
  /** In tastytrade's writing. */
  symbol: string;
  type: InstrumentType;
}

/** What an OCC option symbol says. */
export interface OptionParts {
  root: string;
  /** YYYY-MM-DD */
  expiration: string;
  type: 'call' | 'put';
  strike: string;
}

/** Indices that have no letter to be told by; `$SPX` and `^SPX` tell any other. */
const indices = new Set([
  ...[
    'SPX',
    'XSP',
    'VIX',
    'VVIX',
    'NDX',
    'XND',
    'RUT',
    'MRUT',
    'DJX',
    'DJI',
    'OEX',
    'XEO',
    'COMP',
    'SOX',
    'VXN',
    'RVX',
  ],
  ...['NYA', 'HGX', 'OSX', 'XAU', 'UTY', 'BKX', 'MXEA', 'MXEF', 'CBTX', 'MBTX'],
]);
const monthCodes = 'FGHJKMNQUVXZ';
const future = new RegExp(`^/[A-Z0-9]{1,4}[${monthCodes}]\\d{1,2}$`);
const option = /^([A-Z0-9./]{1,6}?)\s*(\d{2})(\d{2})(\d{2})([CP])(\d{8})$/;
/** As the streaming service writes an option: `.AAPL260612C110`. */
const streamedOption = /^\.([A-Z0-9/]{1,6}?)(\d{6})([CP])(\d+(?:\.\d+)?)$/;
const crypto = /^([A-Z0-9]{2,10})[/-](USDC?)$/;
const shareClass = /^([A-Z]{1,5})[./-]([A-Z])$/;
const equity = /^[A-Z0-9]{1,8}(\/[A-Z0-9]{1,4})?$/;
/** `./ESZ6 EW1Z6 261204P6500`: the contract, the root of the option, day, kind and strike. */
const futureOption = /^\.\/[A-Z0-9]{1,8}(?: [A-Z0-9.]{1,16}){1,2}$/;
/** Longer than any symbol is written. */
export const longestSymbol = 40;
/** A futures product without its contract: `/ES`. */
const product = /^\/([A-Z0-9]{1,4})$/;

/** Null for what no instrument is called. */
export function recognize(written: string): Recognized | null {
  if (written.length > longestSymbol) return null;
  const text = written.trim().toUpperCase();
  const streamed = streamedOption.exec(text);
  if (streamed !== null) {
    const [, root = '', day = '', kind = '', strike = ''] = streamed;
    return { symbol: `${root.padEnd(6)}${day}${kind}${thousandths(strike)}`, type: 'Equity Option' };
  }
  const listed = option.exec(text);
  if (listed !== null) {
    const [, root = '', year = '', month = '', day = '', kind = '', strike = ''] = listed;
    return { symbol: `${root.padEnd(6)}${year}${month}${day}${kind}${strike}`, type: 'Equity Option' };
  }
  const spaced = text.replaceAll(/\s+/g, ' ');
  if (futureOption.test(spaced)) return { symbol: spaced, type: 'Future Option' };
  if (future.test(text)) return { symbol: text, type: 'Future' };
  const [, coin, currency] = crypto.exec(text) ?? [];
  if (coin !== undefined && currency !== undefined)
    return { symbol: `${coin}/${currency}`, type: 'Cryptocurrency' };
  const [, company, share] = shareClass.exec(text) ?? [];
  if (company !== undefined && share !== undefined) return { symbol: `${company}/${share}`, type: 'Equity' };
  return ofOneWord(text);
}

function ofOneWord(text: string): Recognized | null {
  const bare = text.replace(/^[$^]/, '');
  if (!equity.test(bare)) return null;
  return { symbol: bare, type: indices.has(bare) || text.startsWith('^') ? 'Index' : 'Equity' };
}

/** The product code of `/ES`, or null for everything else. */
export function futuresProduct(written: string): string | null {
  const text = written.trim().toUpperCase();
  return future.test(text) ? null : (product.exec(text)?.[1] ?? null);
}

/** Null for what is no OCC symbol. */
export function optionParts(symbol: string): OptionParts | null {
  const [, root, year, month, day, kind, strike] = option.exec(symbol.trim()) ?? [];
  if (root === undefined || strike === undefined) return null;
  return {
    root: root.trim(),
    expiration: `20${year}-${month}-${day}`,
    type: kind === 'C' ? 'call' : 'put',
    strike: new BigNumber(strike).div(1000).toFixed(),
  };
}

/** Without the spaces in it, as document ids have it. */
export function compact(symbol: string): string {
  return symbol.replaceAll(/\s+/g, '');
}

function thousandths(strike: string): string {
  return new BigNumber(strike).times(1000).toFixed(0).padStart(8, '0');
}
