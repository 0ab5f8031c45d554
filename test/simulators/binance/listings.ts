/** The symbols as Binance describes them: scales, filters and the exchange information. */
import { standardPairs, type Asset, type Pair, type Status } from './assets.ts';
import { decimal, format, fromNumber } from './decimals.ts';
import { seedOf } from './random.ts';

export interface Listing {
  symbol: string;
  status: Status;
  base: Asset;
  quote: Asset;
  seed: number;
  tick: bigint;
  step: bigint;
  minPrice: bigint;
  maxPrice: bigint;
  maxQty: bigint;
  maxMarketQty: bigint;
  minNotional: bigint;
  maxNotional: bigint;
  maxPosition: bigint | null;
}

export const maxNumOrders = 200;
export const maxNumAlgoOrders = 5;
export const percentPrice = { bidUp: '5', bidDown: '0.2', askUp: '5', askDown: '0.2', mins: 5 };

const minNotionals: Record<string, string> = { BTC: '0.0001', ETH: '0.001', BNB: '0.01', TRY: '10' };

export const orderTypes = [
  'LIMIT',
  'LIMIT_MAKER',
  'MARKET',
  'STOP_LOSS',
  'STOP_LOSS_LIMIT',
  'TAKE_PROFIT',
  'TAKE_PROFIT_LIMIT',
];

export interface SymbolOptions {
  base: string;
  quote: string;
  /** Price of one base asset in US dollars. */
  usd: number;
  status?: Status;
  tickSize?: string;
  stepSize?: string;
}

/** By symbol, in the order of listing. Those given come on top, in the place of one of the same name. */
export function createListings(own: readonly SymbolOptions[]): Map<string, Listing> {
  const listings = standardPairs().map((pair) => list(pair));
  const assets = new Map(listings.flatMap(({ base, quote }) => [base, quote]).map((one) => [one.name, one]));
  const given = own.map((options): Listing => {
    const fresh: Asset = { name: options.base, usd: options.usd, busyness: 3, stable: false };
    const quote = assets.get(options.quote) ?? { name: options.quote, usd: 1, busyness: 3, stable: true };
    const made = list({ base: fresh, quote, status: options.status ?? 'TRADING' });
    if (options.tickSize !== undefined) made.tick = made.minPrice = decimal(options.tickSize);
    if (options.stepSize !== undefined) made.step = decimal(options.stepSize);
    return made;
  });
  return new Map([...listings, ...given].map((listing) => [listing.symbol, listing]));
}

function list({ base, quote, status }: Pair): Listing {
  const price = base.usd / quote.usd;
  const decimals = base.stable ? 4 : priceDecimals(price);
  const tick = 10n ** BigInt(8 - decimals);
  const step = 10n ** BigInt(8 - clamp(Math.floor(Math.log10(base.usd)) + 1, 0, 5));
  const symbol = base.name + quote.name;
  const maxQty = fromNumber(clamp(9e8 / base.usd, 9000, 9e10), step);
  return {
    symbol,
    status,
    base,
    quote,
    seed: seedOf(symbol),
    tick,
    step,
    minPrice: tick,
    maxPrice: fromNumber(price * 10.5, tick),
    maxQty,
    maxMarketQty: maxQty / 40n - ((maxQty / 40n) % step),
    minNotional: decimal(minNotionals[quote.name] ?? '5'),
    maxNotional: decimal('9000000'),
    maxPosition: symbol === 'SUNUSDT' ? decimal('5000000') : null,
  };
}

/** Four significant figures, between two and eight decimals; none above a million. */
function priceDecimals(price: number): number {
  return price >= 1e6 ? 0 : clamp(3 - Math.floor(Math.log10(price)), 2, 8);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

export function describeListing(listing: Listing): object {
  return {
    symbol: listing.symbol,
    status: listing.status,
    baseAsset: listing.base.name,
    baseAssetPrecision: 8,
    quoteAsset: listing.quote.name,
    quotePrecision: 8,
    quoteAssetPrecision: 8,
    baseCommissionPrecision: 8,
    quoteCommissionPrecision: 8,
    orderTypes,
    icebergAllowed: true,
    ocoAllowed: true,
    otoAllowed: true,
    opoAllowed: true,
    quoteOrderQtyMarketAllowed: true,
    allowTrailingStop: true,
    cancelReplaceAllowed: true,
    amendAllowed: true,
    pegInstructionsAllowed: true,
    isSpotTradingAllowed: listing.status === 'TRADING',
    isMarginTradingAllowed: listing.base.busyness === 1,
    filters: describeFilters(listing),
    permissions: [],
    permissionSets: [listing.base.busyness === 1 ? ['SPOT', 'MARGIN'] : ['SPOT']],
    defaultSelfTradePreventionMode: 'EXPIRE_MAKER',
    allowedSelfTradePreventionModes: ['NONE', 'EXPIRE_TAKER', 'EXPIRE_MAKER', 'EXPIRE_BOTH'],
  };
}

function describeFilters(listing: Listing): object[] {
  const { tick, step, minPrice, maxPrice, maxQty, maxMarketQty, minNotional, maxNotional } = listing;
  return [
    {
      filterType: 'PRICE_FILTER',
      minPrice: format(minPrice),
      maxPrice: format(maxPrice),
      tickSize: format(tick),
    },
    { filterType: 'LOT_SIZE', minQty: format(step), maxQty: format(maxQty), stepSize: format(step) },
    { filterType: 'ICEBERG_PARTS', limit: 100 },
    {
      filterType: 'MARKET_LOT_SIZE',
      minQty: format(0n),
      maxQty: format(maxMarketQty),
      stepSize: format(0n),
    },
    {
      filterType: 'TRAILING_DELTA',
      minTrailingAboveDelta: 10,
      maxTrailingAboveDelta: 2000,
      minTrailingBelowDelta: 10,
      maxTrailingBelowDelta: 2000,
    },
    {
      filterType: 'PERCENT_PRICE_BY_SIDE',
      bidMultiplierUp: percentPrice.bidUp,
      bidMultiplierDown: percentPrice.bidDown,
      askMultiplierUp: percentPrice.askUp,
      askMultiplierDown: percentPrice.askDown,
      avgPriceMins: percentPrice.mins,
    },
    {
      filterType: 'NOTIONAL',
      minNotional: format(minNotional),
      applyMinToMarket: true,
      maxNotional: format(maxNotional),
      applyMaxToMarket: false,
      avgPriceMins: 5,
    },
    ...(listing.maxPosition === null
      ? []
      : [{ filterType: 'MAX_POSITION', maxPosition: format(listing.maxPosition) }]),
    { filterType: 'MAX_NUM_ORDERS', maxNumOrders },
    { filterType: 'MAX_NUM_ORDER_LISTS', maxNumOrderLists: 20 },
    { filterType: 'MAX_NUM_ALGO_ORDERS', maxNumAlgoOrders },
    { filterType: 'MAX_NUM_ORDER_AMENDS', maxNumOrderAmends: 10 },
  ];
}
