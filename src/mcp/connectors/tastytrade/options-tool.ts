/** The tool that looks into an option chain, and says what it left out. */
import { z } from 'zod';
import { ToolError, type Tool } from '../connector.ts';
import { nearestStrikes, onDays, parseWhen, type Expiration, type When } from './chains.ts';
import { compare, decimal } from './decimal.ts';
import { asOf, priceOf, type Desk } from './desk.ts';
import { readingTool } from './reading-tool.ts';
import { optionParts, recognize } from './symbols.ts';

const mostOptions = 400;
const mostExpirations = 80;

const strikePrice = z.union([z.string(), z.number()], 'must be a price').pipe(decimal).optional();

export function createOptionsTool(desk: Desk): Tool {
  return readingTool({
    name: 'search_options',
    title: 'Search options',
    description:
      'Options on a stock, ETF or index, by expiration, strike and type. Without an expiration it lists all of them and shows the nearest.',
    input: z.strictObject({
      symbol: z.string().trim().min(1, 'must not be empty').max(30).describe('The underlying: AAPL, SPX'),
      expiration: z
        .union([z.string(), z.number()])
        .optional()
        .transform((given, context) => {
          const when = parseWhen(given);
          if (when !== null) return when;
          context.addIssue({
            code: 'custom',
            message: 'must be a day (2026-06-19), a number of days (30) or a range of days ("30-35")',
          });
          return z.NEVER;
        })
        .describe('Day (2026-06-19), days to expiration (30) or a range of them ("30-35")'),
      min_strike: strikePrice,
      max_strike: strikePrice,
      option_type: z.enum(['call', 'put', 'both'], 'must be call, put or both').default('both'),
      limit: z
        .int('must be a whole number')
        .min(1, `must be from 1 to ${mostOptions}`)
        .max(mostOptions, `must be from 1 to ${mostOptions}`)
        .default(60)
        .describe('Most options in the result; those nearest to the money are kept'),
    }),
    async run(input, { signal }) {
      demandSpan(input);
      const symbol = underlyingOf(input.symbol);
      const [answer, price] = await Promise.all([desk.chains(symbol, signal), priceOf(desk, symbol, signal)]);
      if (answer.value.length === 0) throw new ToolError(`tastytrade lists no options on ${symbol}.`);
      const { days, note } = onDays(answer.value, input.expiration);
      const picked = pick(input.expiration.kind === 'any' ? days.slice(0, 1) : days, { ...input, price });
      const notes = [note, noteOn(input.expiration, { symbol, days, all: answer.value })].filter(
        (one) => one !== null,
      );
      return {
        structured: {
          symbol,
          underlying_price: price,
          ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
          options: picked.options,
          left_out: picked.leftOut,
          expirations: days.slice(0, mostExpirations).map(told),
          ...asOf(answer),
        },
        summary: `${picked.options.length} options on ${symbol}${picked.leftOut === null ? '' : `, ${picked.leftOut.options} left out`}`,
      };
    },
  });
}

interface Wanted {
  min_strike?: string | undefined;
  max_strike?: string | undefined;
  option_type: 'call' | 'put' | 'both';
  limit: number;
  price: string | null;
}

/** @throws ToolError for a span that nothing can be in */
function demandSpan({ min_strike: min, max_strike: max }: Pick<Wanted, 'min_strike' | 'max_strike'>): void {
  if (min === undefined || max === undefined || compare(min, max) <= 0) return;
  throw new ToolError(
    `search_options was not run: min_strike ${min} is larger than max_strike ${max}; no strike is between them. Exchange them.`,
  );
}

function pick(days: readonly Expiration[], wanted: Wanted) {
  const { min_strike: min, max_strike: max, option_type: kind, limit, price } = wanted;
  const types = kind === 'both' ? (['call', 'put'] as const) : [kind];
  const fitting = days
    .map((day) => ({
      day,
      strikes: day.strikes.filter(
        ({ strike }) =>
          (min === undefined || compare(strike, min) >= 0) &&
          (max === undefined || compare(strike, max) <= 0),
      ),
    }))
    .filter(({ strikes }) => strikes.length > 0);
  const each = Math.max(1, Math.floor(limit / (types.length * Math.max(1, fitting.length))));
  const options = fitting
    .flatMap(({ day, strikes }) =>
      nearestStrikes(strikes, price, each).flatMap((one) =>
        types.map((type) => ({
          symbol: one[type],
          type,
          strike: one.strike,
          expiration: day.date,
          dte: day.dte,
          root_symbol: day.root,
          shares_per_contract: day.shares_per_contract,
          settlement_type: day.settlement_type,
        })),
      ),
    )
    .slice(0, limit);
  const left = fitting.reduce((sum, { strikes }) => sum + strikes.length * types.length, 0) - options.length;
  return {
    options,
    leftOut:
      left === 0
        ? null
        : {
            options: left,
            why: `At most ${limit} options are shown, those with strikes nearest to ${price ?? 'the middle of the chain'}. Narrow expiration, min_strike, max_strike or option_type, or raise limit.`,
          },
  };
}

function noteOn(
  when: When,
  { symbol, days, all }: { symbol: string; days: readonly Expiration[]; all: readonly Expiration[] },
): string | null {
  const [first] = days;
  if (when.kind === 'any' && first !== undefined)
    return `No expiration was given: the options are those of the nearest one, ${first.date}.`;
  if (days.length > 0) return null;
  const named = [...new Set(all.map(({ date, dte }) => `${date} (${dte} days)`))];
  return `Nothing on ${symbol} expires then. Expirations: ${named.slice(0, 12).join(', ')}${named.length > 12 ? ` and ${named.length - 12} more` : ''}.`;
}

function told({ strikes, ...day }: Expiration) {
  return { ...day, strikes: strikes.length };
}

/** Roots of options that are not called like what they are on. */
const underlyings: Readonly<Record<string, string>> = { SPXW: 'SPX', NDXP: 'NDX', RUTW: 'RUT', VIXW: 'VIX' };

/** @throws ToolError for what has no equity options */
export function underlyingOf(written: string): string {
  const root = optionParts(written.toUpperCase())?.root ?? written;
  const known = recognize(underlyings[root.toUpperCase()] ?? root);
  if (known?.type === 'Equity' || known?.type === 'Index') return known.symbol;
  throw new ToolError(
    known === null
      ? `“${written}” is no symbol. search_symbols finds symbols.`
      : `${known.symbol} is a ${known.type}: search_options knows options on stocks, ETFs and indices.`,
  );
}
