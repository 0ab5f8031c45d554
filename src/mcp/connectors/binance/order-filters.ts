/** Checks an order against its symbol's filters (filters.md of binance-spot-api-docs) before it is sent. */
import { decimal, isOnStep, toStep, type Decimal } from './money.ts';
import type { OrderAsked } from './order-rules.ts';
import type { Filter } from './replies.ts';
import { textOf, type SymbolInfo } from './symbols.ts';

/** The average price and the minutes it is over, where Binance told it. */
export interface Reference {
  price: string;
  mins: number;
}

/**
 * The average moves between our question and Binance's check: what is this near to a bound is left to Binance.
 */
const doubt = '0.01';

/** Whether a filter of the symbol compares this order with the average price. */
export function needsReference(order: OrderAsked, { filters }: SymbolInfo): boolean {
  if (order.price !== undefined) return filters.has('PERCENT_PRICE') || filters.has('PERCENT_PRICE_BY_SIDE');
  return order.type === 'MARKET' && order.quantity !== undefined && notionalBounds(order, filters) !== null;
}

/** What is wrong: the rule, the value, and the nearest that is allowed. Empty when nothing is that can be told here. */
export function filterProblems(order: OrderAsked, info: SymbolInfo, reference: Reference | null): string[] {
  return [
    ...stateProblems(order, info),
    ...priceProblems(order, info),
    ...quantityProblems(order, info),
    ...notionalProblems(order, info, reference),
    ...percentProblems(order, info, reference),
  ];
}

function stateProblems({ type, quoteOrderQty }: OrderAsked, info: SymbolInfo): string[] {
  const { symbol, status, listed, orderTypes } = info;
  if (status !== 'TRADING') return [`${symbol} takes no orders now: its status is ${status}`];
  if (listed['isSpotTradingAllowed'] === false) return [`${symbol} is not open to spot trading`];
  if (orderTypes.length > 0 && !orderTypes.includes(type))
    return [`${symbol} takes no ${type} orders, only ${orderTypes.join(', ')}`];
  return quoteOrderQty !== undefined && !listed.quoteOrderQtyMarketAllowed
    ? [`${symbol} takes no quote_order_quantity: give quantity`]
    : [];
}

function priceProblems({ price, stopPrice }: OrderAsked, { filters }: SymbolInfo): string[] {
  const filter = filters.get('PRICE_FILTER');
  if (filter === undefined) return [];
  const range = rangeOf(filter, 'minPrice', 'maxPrice', 'tickSize');
  const named: [string, string | undefined][] = [
    ['price', price],
    ['stop_price', stopPrice],
  ];
  return named.flatMap(([name, value]) =>
    value === undefined ? [] : rangeProblems('PRICE_FILTER', name, decimal(value), range, 'tick size'),
  );
}

function quantityProblems({ type, quantity, quoteOrderQty }: OrderAsked, info: SymbolInfo): string[] {
  if (quoteOrderQty !== undefined) return precisionProblems(quoteOrderQty, info);
  if (quantity === undefined) return [];
  const names = type === 'MARKET' ? ['LOT_SIZE', 'MARKET_LOT_SIZE'] : ['LOT_SIZE'];
  return names.flatMap((name) => {
    const filter = info.filters.get(name);
    if (filter === undefined) return [];
    const range = rangeOf(filter, 'minQty', 'maxQty', 'stepSize');
    return rangeProblems(name, 'quantity', decimal(quantity), range, 'step size');
  });
}

/** Binance refuses more decimals than the quote asset has (−1111). */
function precisionProblems(value: string, { listed, quote }: SymbolInfo): string[] {
  const places = listed['quoteAssetPrecision'] ?? listed['quotePrecision'];
  const given = decimal(value).decimalPlaces() ?? 0;
  if (typeof places !== 'number' || given <= places) return [];
  const nearest = decimal(value).decimalPlaces(places).toFixed();
  return [
    `quote_order_quantity ${value} has more than the ${places} decimals of ${quote}; nearest: ${nearest}`,
  ];
}

interface Range {
  least: Decimal;
  /** Zero: none. */
  most: Decimal;
  step: Decimal;
}

function rangeOf(filter: Filter, least: string, most: string, step: string): Range {
  return {
    least: decimal(textOf(filter, least)),
    most: decimal(textOf(filter, most)),
    step: decimal(textOf(filter, step)),
  };
}

function rangeProblems(
  filter: string,
  name: string,
  value: Decimal,
  { least, most, step }: Range,
  stepName: string,
): string[] {
  const told = `${filter}: ${name} ${value.toFixed()}`;
  if (value.isLessThan(least))
    return [`${told} is less than the least, ${toStep(least, step, 'up').toFixed()}`];
  if (!most.isZero() && value.isGreaterThan(most))
    return [`${told} is more than the most, ${toStep(most, step, 'down').toFixed()}`];
  if (isOnStep(value, step)) return [];
  const near = [toStep(value, step, 'down'), toStep(value, step, 'up')]
    .filter((one) => !one.isLessThan(least) && (most.isZero() || !one.isGreaterThan(most)) && !one.isZero())
    .map((one) => one.toFixed());
  return [`${told} is no multiple of the ${stepName} ${step.toFixed()}; nearest: ${near.join(' or ')}`];
}

interface NotionalBounds {
  name: string;
  least: Decimal | null;
  most: Decimal | null;
  mins: number;
}

/** Those of `NOTIONAL`, or of the older `MIN_NOTIONAL`, that concern the order. */
function notionalBounds({ type }: OrderAsked, filters: SymbolInfo['filters']): NotionalBounds | null {
  const filter = filters.get('NOTIONAL') ?? filters.get('MIN_NOTIONAL');
  if (filter === undefined) return null;
  const isMarket = type === 'MARKET';
  const appliesMin = !isMarket || filter['applyMinToMarket'] === true || filter['applyToMarket'] === true;
  const appliesMax = !isMarket || filter['applyMaxToMarket'] === true;
  const least = appliesMin ? textOf(filter, 'minNotional') : '0';
  const most = appliesMax ? textOf(filter, 'maxNotional') : '0';
  const { avgPriceMins } = filter;
  return {
    name: filter.filterType,
    least: decimal(least).isZero() ? null : decimal(least),
    most: decimal(most).isZero() ? null : decimal(most),
    mins: typeof avgPriceMins === 'number' ? avgPriceMins : 0,
  };
}

function notionalProblems(order: OrderAsked, info: SymbolInfo, reference: Reference | null): string[] {
  const bounds = notionalBounds(order, info.filters);
  const worth = bounds === null ? null : worthOf(order, bounds.mins, reference);
  if (bounds === null || worth === null) return [];
  const { value, price, isEstimate } = worth;
  const slack = isEstimate ? decimal(doubt) : decimal('0');
  const told = `${bounds.name}: the order is worth ${isEstimate ? 'about ' : ''}${value.toFixed()} ${info.quote}`;
  const step = decimal(info.stepSize);
  const quantityFor = (bound: Decimal, direction: 'up' | 'down') =>
    price === null
      ? ''
      : `; quantity ${toStep(bound.dividedBy(price), step, direction).toFixed()} would be${isEstimate ? ' about' : ''} right`;
  if (bounds.least !== null && value.isLessThan(bounds.least.times(decimal('1').minus(slack))))
    return [`${told}, less than the least, ${bounds.least.toFixed()}${quantityFor(bounds.least, 'up')}`];
  if (bounds.most !== null && value.isGreaterThan(bounds.most.times(decimal('1').plus(slack))))
    return [`${told}, more than the most, ${bounds.most.toFixed()}${quantityFor(bounds.most, 'down')}`];
  return [];
}

/** Price × quantity; null when only Binance can know it, as of a stop order that becomes a market order. */
function worthOf(
  { type, price, quantity, quoteOrderQty }: OrderAsked,
  mins: number,
  reference: Reference | null,
): { value: Decimal; price: Decimal | null; isEstimate: boolean } | null {
  if (quoteOrderQty !== undefined) return { value: decimal(quoteOrderQty), price: null, isEstimate: false };
  if (quantity === undefined) return null;
  if (price !== undefined)
    return { value: decimal(price).times(quantity), price: decimal(price), isEstimate: false };
  if (type !== 'MARKET' || reference === null || reference.mins !== mins) return null;
  const average = decimal(reference.price);
  return { value: average.times(quantity), price: average, isEstimate: true };
}

function percentProblems(order: OrderAsked, info: SymbolInfo, reference: Reference | null): string[] {
  if (order.price === undefined || reference === null) return [];
  const { filters } = info;
  const bySide = filters.get('PERCENT_PRICE_BY_SIDE');
  const filter = bySide ?? filters.get('PERCENT_PRICE');
  if (filter?.['avgPriceMins'] !== reference.mins) return [];
  const prefix = bySide === undefined ? 'm' : order.side === 'BUY' ? 'bidM' : 'askM';
  const up = decimal(textOf(filter, `${prefix}ultiplierUp`));
  const down = decimal(textOf(filter, `${prefix}ultiplierDown`));
  const average = decimal(reference.price);
  const tick = decimal(info.tickSize);
  const price = decimal(order.price);
  const told = `${filter.filterType}: price ${price.toFixed()} is`;
  const most = average.times(up);
  if (!up.isZero() && price.isGreaterThan(most.times(decimal('1').plus(doubt))))
    return [
      `${told} above ${up.toFixed()} × the average price ${average.toFixed()}; the most is about ${toStep(most, tick, 'down').toFixed()}`,
    ];
  const least = average.times(down);
  return price.isLessThan(least.times(decimal('1').minus(doubt)))
    ? [
        `${told} below ${down.toFixed()} × the average price ${average.toFixed()}; the least is about ${toStep(least, tick, 'up').toFixed()}`,
      ]
    : [];
}
