/** The kinds of symbols that a search can be narrowed to. */
import type { ListedSymbol } from './symbol-search.ts';

export const assetTypes = ['ALL', 'EQUITY', 'ETF', 'INDEX', 'OPTION', 'FUTURE', 'CRYPTO'] as const;
export type AssetType = (typeof assetTypes)[number];

/** The search does not say what a fund is; its description does. */
const fund = /\b(ETF|ETN|Trust, Series|iShares|SPDR|ProShares|Select Sector)\b/i;

const tests: Record<AssetType, (one: ListedSymbol) => boolean> = {
  ALL: () => true,
  EQUITY: ({ instrument_type: type, description }) => type === 'Equity' && !fund.test(description),
  ETF: ({ instrument_type: type, description }) => type === 'Equity' && fund.test(description),
  INDEX: ({ instrument_type: type }) => type === 'Index',
  OPTION: ({ has_options: options, instrument_type: type }) => options || type === 'Equity Option',
  FUTURE: ({ instrument_type: type }) => type === 'Future',
  CRYPTO: ({ instrument_type: type }) => type === 'Cryptocurrency',
};

export function matches(one: ListedSymbol, type: AssetType): boolean {
  return tests[type](one);
}
