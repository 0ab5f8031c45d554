/** Ids of tastytrade's documents: `tastytrade:quote:AAPL`, `tastytrade:options:AAPL:2026-06-19`. */
import { z } from 'zod';
import { sourceId } from './settings.ts';
import { compact, optionParts, recognize } from './symbols.ts';

export type DocumentId =
  | { type: 'symbol' | 'quote'; symbol: string }
  | { type: 'account' | 'balances' | 'positions'; account: string }
  | { type: 'options'; symbol: string; expiration: string | null };

export function idOf(id: DocumentId): string {
  return [
    sourceId,
    id.type,
    ...partsOf(id).map((part) => part.replaceAll(/[%:\s]/g, encodeURIComponent)),
  ].join(':');
}

function partsOf(id: DocumentId): string[] {
  if ('account' in id) return [id.account];
  const symbol = optionParts(id.symbol) === null ? id.symbol : compact(id.symbol);
  return id.type === 'options' && id.expiration !== null ? [symbol, id.expiration] : [symbol];
}

export const idForms = [
  ...['account', 'balances', 'positions'].map((type) => `${sourceId}:${type}:<account_number>`),
  ...['quote', 'symbol'].map((type) => `${sourceId}:${type}:<SYMBOL>`),
  `${sourceId}:options:<SYMBOL>:<YYYY-MM-DD>`,
];

/** Null for what is no such id. */
export function parseId(id: string): DocumentId | null {
  const [source, type, ...encoded] = id.split(':');
  const [first, second] = encoded.map(decoded);
  if (source !== sourceId || typeof first !== 'string' || second === null || encoded.length > 2) return null;
  if (type === 'account' || type === 'balances' || type === 'positions')
    return second === undefined && /^[A-Z0-9]{4,16}$/.test(first) ? { type, account: first } : null;
  const symbol = recognize(first)?.symbol;
  if (symbol === undefined) return null;
  if (type === 'symbol' || type === 'quote') return second === undefined ? { type, symbol } : null;
  if (type !== 'options') return null;
  if (second === undefined) return { type, symbol, expiration: null };
  return z.iso.date().safeParse(second).success ? { type, symbol, expiration: second } : null;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
