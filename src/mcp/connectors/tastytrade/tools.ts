/** The six tools that read accounts, quotes, symbols and chains. */
import { z } from 'zod';
import { ToolError, oneLine, type Tool } from '../connector.ts';
import { ownAccount } from './accounts.ts';
import { totalsOf } from './positions.ts';
import { findCompany } from './companies.ts';
import { asOf, type Desk } from './desk.ts';
import { createDryRunTool } from './dry-run-tool.ts';
import { createOptionsTool } from './options-tool.ts';
import { matches, assetTypes } from './asset-types.ts';
import { readingTool } from './reading-tool.ts';
import { futuresProduct, longestSymbol, recognize, type Recognized } from './symbols.ts';

const mostSymbols = 300;

export function createTools(desk: Desk): Tool[] {
  return [
    searchSymbols(desk),
    fetchAccounts(desk),
    fetchPositions(desk),
    fetchBalances(desk),
    fetchMarketData(desk),
    createOptionsTool(desk),
    createDryRunTool(desk),
  ];
}

function searchSymbols({ symbols }: Desk): Tool {
  return readingTool({
    name: 'search_symbols',
    title: 'Search symbols',
    description: 'Symbols at tastytrade that begin with a text, or the symbol of a well-known company.',
    input: z.strictObject({
      query: z
        .string()
        .trim()
        .min(1, 'must not be empty')
        .max(60, 'must be at most 60 characters')
        .describe('AAP, /ES, Apple'),
      limit: z
        .int('must be a whole number')
        .min(1, 'must be from 1 to 100')
        .max(100, 'must be from 1 to 100')
        .default(10),
      asset_type: z
        .enum(assetTypes, `must be one of ${assetTypes.join(', ')}`)
        .default('ALL')
        .describe('OPTION: symbols with listed options. ETF is told by the description.'),
    }),
    async run({ query, limit, asset_type: type }, { signal }) {
      const company = findCompany(query);
      const prefix = company?.symbol ?? query.replace(/^\$/, '').toUpperCase();
      const answer = await symbols.startingWith(prefix, signal);
      const found = answer.value.filter((one) => matches(one, type));
      const shown = found.slice(0, limit);
      return {
        structured: {
          query,
          ...(company === null ? {} : { note: `${query} is ${company.symbol}.` }),
          symbols: shown,
          left_out: found.length - shown.length,
          ...(found.length > 0
            ? {}
            : { hint: 'tastytrade searches by how a symbol begins, not by name. Try the ticker.' }),
          ...asOf(answer),
        },
        summary: `${shown.length} symbols for “${query}”`,
      };
    },
  });
}

function fetchAccounts({ accounts, environment }: Desk): Tool {
  return readingTool({
    name: 'fetch_accounts',
    title: 'List accounts',
    description: 'Your tastytrade accounts.',
    input: z.strictObject({}),
    async run(_input, { signal }) {
      const answer = await accounts.list(signal);
      return {
        structured: { environment, accounts: answer.value, ...asOf(answer) },
        summary: `${answer.value.length} accounts`,
      };
    },
  });
}

function fetchPositions({ accounts, positions }: Desk): Tool {
  return readingTool({
    name: 'fetch_positions',
    title: 'List positions',
    description:
      'What an account holds, with market value and unrealized profit (quantity × price × multiplier, below zero for short), in US dollars.',
    input: z.strictObject({ account_number: ownAccount }),
    async run({ account_number: given }, { signal }) {
      const { number, note } = await accounts.choose(given, signal);
      const answer = await positions(number, signal);
      return {
        structured: {
          account_number: number,
          ...(note === null ? {} : { note }),
          positions: answer.value,
          totals: totalsOf(answer.value),
          ...asOf(answer),
        },
        summary: `${answer.value.length} positions in ${number}`,
      };
    },
  });
}

function fetchBalances({ accounts, balances }: Desk): Tool {
  return readingTool({
    name: 'fetch_balances',
    title: 'Show balances',
    description: 'Cash, net liquidating value, buying power and margin of an account.',
    input: z.strictObject({ account_number: ownAccount }),
    async run({ account_number: given }, { signal }) {
      const { number, note } = await accounts.choose(given, signal);
      const answer = await balances(number, signal);
      const [first, ...others] = answer.value;
      return {
        structured: {
          account_number: number,
          ...(note === null ? {} : { note }),
          ...first,
          ...(others.length === 0 ? {} : { other_currencies: others }),
          ...asOf(answer),
        },
        summary: `${number}: net liquidating value ${first?.net_liquidating_value ?? 'unknown'} ${first?.currency ?? ''}`,
      };
    },
  });
}

const manyWords = `must name at most ${mostSymbols} symbols`;
const symbolList = z
  .union(
    [z.string().max(mostSymbols * (longestSymbol + 2), manyWords), z.array(z.string()).max(mostSymbols)],
    `must be a list of at most ${mostSymbols} symbols, or one text with commas`,
  )
  .transform((given) => (typeof given === 'string' ? given.split(',') : given))
  .transform((list) => [...new Set(list.map((one) => one.trim()).filter((one) => one !== ''))])
  .refine((list) => list.length > 0, 'must name at least one symbol')
  .refine((list) => list.length <= mostSymbols, manyWords)
  .refine(
    (list) => list.every((one) => one.length <= longestSymbol),
    `must be symbols of at most ${longestSymbol} characters`,
  );

function fetchMarketData(desk: Desk): Tool {
  return readingTool({
    name: 'fetch_market_data',
    title: 'Show quotes',
    description:
      'Bid, ask, last, change, day and year range of stocks, ETFs, indices, options, futures and cryptocurrencies.',
    input: z.strictObject({
      symbols: symbolList.describe(
        'AAPL, SPX, AAPL 260619C00200000, /ESZ6 or /ES (active contract), BTC/USD',
      ),
    }),
    async run({ symbols: written }, { signal }) {
      const asked = await Promise.all(written.map((one) => instrumentOf(desk, one, signal)));
      const known = asked.filter((one): one is Known => one.instrument !== null);
      const answers = await desk.quotes.get(
        known.map(({ instrument }) => instrument),
        signal,
      );
      if (answers.length === 0)
        throw new ToolError(
          `None of these is a symbol: ${oneLine(written.join(', '))}. search_symbols finds symbols.`,
        );
      const missing = [
        ...asked
          .filter(({ instrument }) => instrument === null)
          .map(({ written: symbol }) => ({ symbol, reason: nameOr(symbol, 'is no symbol') })),
        ...known
          .filter((_, index) => answers[index]?.value === null)
          .map(({ written: symbol, instrument }) => ({
            symbol,
            reason: nameOr(symbol, `has no market data as ${instrument.type}`),
          })),
      ];
      const found = answers.map(({ value }) => value).filter((one) => one !== null);
      return {
        structured: { quotes: found, missing, ...asOf(...answers) },
        summary: `${found.length} quotes${missing.length === 0 ? '' : `, ${missing.length} missing`}`,
      };
    },
  });
}

/** Why something has no quote: often it is a name, and not a symbol. */
function nameOr(written: string, reason: string): string {
  const company = findCompany(written);
  const isName = company !== null && company.symbol.toUpperCase() !== written.toUpperCase();
  return isName ? `is a name, not a symbol: ask for ${company.symbol}` : reason;
}

interface Known {
  written: string;
  instrument: Recognized;
}

/** `/ES` alone means its active contract. */
async function instrumentOf(
  { activeContract }: Desk,
  written: string,
  signal: AbortSignal,
): Promise<Known | { written: string; instrument: null }> {
  const product = futuresProduct(written);
  if (product === null) return { written, instrument: recognize(written) };
  const symbol = await activeContract(product, signal);
  return { written, instrument: symbol === null ? null : { symbol, type: 'Future' } };
}
