/** An order as it is asked for, checked, and as tastytrade takes it (developer.tastytrade.com, “Order Submission”). */
import { z } from 'zod';
import { ToolError } from '../connector.ts';
import { compare, decimal } from './decimal.ts';
import { instrumentTypes, recognize } from './symbols.ts';

const orderTypes = ['Limit', 'Market', 'Stop', 'Stop Limit', 'Notional Market'] as const;
const sessions = ['Day', 'GTC', 'GTD', 'Ext', 'GTC Ext', 'Ext Overnight', 'GTC Ext Overnight'] as const;
const actions = ['Buy to Open', 'Sell to Open', 'Buy to Close', 'Sell to Close', 'Buy', 'Sell'] as const;
const effects = ['Debit', 'Credit'] as const;
const mostLegs = 4;

/** One of a few terms, however they are capitalised. */
function term<const T extends readonly [string, ...string[]]>(terms: T) {
  return z.preprocess(
    (given) =>
      typeof given === 'string'
        ? (terms.find((one) => one.toLowerCase() === given.trim().toLowerCase()) ?? given)
        : given,
    z.enum(terms, `must be one of ${terms.join(', ')}`),
  );
}

const amount = z
  .union([z.string(), z.number()], 'must be a number')
  .pipe(decimal)
  .refine((value) => compare(value, '0') > 0, 'must be above zero');

const leg = z.strictObject({
  symbol: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(60)
    .describe('AAPL, AAPL 260619C00200000, /ESZ6, BTC/USD'),
  quantity: amount.optional().describe('Shares or contracts; none for Notional Market'),
  action: term(actions),
  instrument_type: term(instrumentTypes).optional().describe('Told by the symbol when left out'),
});

export const orderShape = {
  order_type: term(orderTypes).default('Limit'),
  time_in_force: term(sessions).default('Day'),
  price: amount.optional().describe('Of Limit and Stop Limit: per share, or per unit of the whole spread'),
  price_effect: term(effects).optional().describe('Debit pays, Credit receives; needed with several legs'),
  stop_trigger: amount.optional().describe('Of Stop and Stop Limit'),
  value: amount.optional().describe('Dollars of a Notional Market order'),
  gtc_date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-06-19')
    .optional()
    .describe('Last day of a GTD order'),
  legs: z
    .array(leg, 'must be a list of legs')
    .min(1, 'must have at least one leg')
    .max(mostLegs, `must have at most ${mostLegs} legs`),
};
export type Order = z.output<z.ZodObject<typeof orderShape>>;

type Part = 'price' | 'stop_trigger' | 'value';
/** Which amounts an order type has; all others it must not have. */
const partsOf: Record<(typeof orderTypes)[number], readonly Part[]> = {
  Limit: ['price'],
  Market: [],
  Stop: ['stop_trigger'],
  'Stop Limit': ['price', 'stop_trigger'],
  'Notional Market': ['value'],
};

/** The body of POST /accounts/{n}/orders/dry-run. @throws ToolError for what tastytrade would refuse in any case */
export function orderBody(order: Order): object {
  const {
    order_type: type,
    time_in_force: time,
    price,
    stop_trigger: trigger,
    value,
    gtc_date: until,
  } = order;
  demandParts(order);
  const effect = price === undefined && value === undefined ? undefined : effectOf(order);
  return {
    'order-type': type,
    'time-in-force': time,
    ...(until === undefined ? {} : { 'gtc-date': until }),
    ...(price === undefined ? {} : { price, 'price-effect': effect }),
    ...(trigger === undefined ? {} : { 'stop-trigger': trigger }),
    ...(value === undefined ? {} : { value, 'value-effect': effect }),
    legs: order.legs.map((one) => {
      const { symbol, type: instrument } = instrumentOf(one);
      return {
        'instrument-type': instrument,
        symbol,
        action: one.action,
        ...(one.quantity === undefined ? {} : { quantity: one.quantity }),
      };
    }),
  };
}

function demandParts(order: Order): void {
  const { order_type: type, time_in_force: time, gtc_date: until, legs } = order;
  const wanted = partsOf[type];
  const wrong = (['price', 'stop_trigger', 'value'] as const).flatMap((part) => {
    if (wanted.includes(part) === (order[part] !== undefined)) return [];
    return [wanted.includes(part) ? `a ${type} order needs ${part}` : `a ${type} order takes no ${part}`];
  });
  const isNotional = type === 'Notional Market';
  if (legs.some(({ quantity }) => (quantity === undefined) !== isNotional))
    wrong.push(
      isNotional ? 'the leg of a Notional Market order takes no quantity' : 'every leg needs a quantity',
    );
  if ((time === 'GTD') !== (until !== undefined))
    wrong.push(time === 'GTD' ? 'a GTD order needs gtc_date' : 'gtc_date is only for time_in_force GTD');
  if (wrong.length > 0) throw new ToolError(`The order was not tried: ${wrong.join('; ')}.`);
}

/** One leg says by itself whether it pays or receives; several do not. */
function effectOf({ price_effect: given, legs }: Order): (typeof effects)[number] {
  const [first, ...others] = legs;
  const own = first?.action.startsWith('Buy') === true ? 'Debit' : 'Credit';
  if (others.length > 0 && given === undefined)
    throw new ToolError(
      'The order was not tried: with several legs, price_effect must say whether the price is paid (Debit) or received (Credit).',
    );
  if (others.length === 0 && given !== undefined && given !== own)
    throw new ToolError(`The order was not tried: a leg “${first?.action ?? ''}” has price_effect ${own}.`);
  return given ?? own;
}

function instrumentOf({ symbol, instrument_type: type }: Order['legs'][number]) {
  const known = recognize(symbol);
  if (known === null)
    throw new ToolError(`The order was not tried: “${symbol}” is no symbol. search_symbols finds symbols.`);
  return { symbol: known.symbol, type: type ?? known.type };
}
