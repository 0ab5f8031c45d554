/** What is wrong with an order, told before it is sent: rule, value, and the nearest that is allowed. */
import { describe, expect, test } from 'vitest';
import { filterProblems, needsReference } from '../../../../src/mcp/connectors/binance/order-filters.ts';
import { completeOrder, type OrderAsked } from '../../../../src/mcp/connectors/binance/order-rules.ts';
import { exchangeInfoReply } from '../../../../src/mcp/connectors/binance/replies.ts';
import { createSymbols } from '../../../../src/mcp/connectors/binance/symbols.ts';

const usual: object[] = [
  { filterType: 'PRICE_FILTER', minPrice: '0.01', maxPrice: '1000000.00', tickSize: '0.01' },
  { filterType: 'LOT_SIZE', minQty: '0.0001', maxQty: '9000', stepSize: '0.0001' },
  { filterType: 'MARKET_LOT_SIZE', minQty: '0', maxQty: '50', stepSize: '0' },
  {
    filterType: 'PERCENT_PRICE_BY_SIDE',
    ...{ bidMultiplierUp: '1.2', bidMultiplierDown: '0.2', askMultiplierUp: '5', askMultiplierDown: '0.8' },
    avgPriceMins: 5,
  },
  {
    filterType: 'NOTIONAL',
    ...{ minNotional: '5', applyMinToMarket: true, maxNotional: '9000000', applyMaxToMarket: false },
    avgPriceMins: 5,
  },
];

async function infoWith(filters: object[], more: object = {}) {
  const value = exchangeInfoReply.parse({
    serverTime: 0,
    symbols: [
      { symbol: 'XYZUSDT', status: 'TRADING', baseAsset: 'XYZ', quoteAsset: 'USDT', filters, ...more },
    ],
  });
  const symbols = createSymbols({ exchangeInfo: async () => ({ value, at: 0, hit: false }) });
  return symbols.find('xyz-usdt', new AbortController().signal);
}

const limit: OrderAsked = { side: 'BUY', type: 'LIMIT', quantity: '1', price: '100', timeInForce: 'GTC' };
const market: OrderAsked = { side: 'BUY', type: 'MARKET', quantity: '1' };
const average = { price: '100', mins: 5 };

async function problems(order: Partial<OrderAsked>, filters = usual, more: object = {}): Promise<string> {
  const base = order.type === 'MARKET' ? market : limit;
  return filterProblems({ ...base, ...order }, await infoWith(filters, more), average).join(' | ');
}

describe('filters', () => {
  test('an order within all of them has no problem', async () => {
    expect(await problems({})).toBe('');
    expect(await problems({ type: 'MARKET' })).toBe('');
  });

  test.each<[string, Partial<OrderAsked>, string]>([
    [
      'a price between ticks',
      { price: '100.005' },
      'PRICE_FILTER: price 100.005 is no multiple of the tick size 0.01; nearest: 100 or 100.01',
    ],
    [
      'a price below the least',
      { price: '0.001', quantity: '9000' },
      'PRICE_FILTER: price 0.001 is less than the least, 0.01',
    ],
    [
      'a price above the most',
      { price: '1000001' },
      'PRICE_FILTER: price 1000001 is more than the most, 1000000',
    ],
    [
      'a stop price between ticks',
      { stopPrice: '99.999' },
      'PRICE_FILTER: stop_price 99.999 is no multiple of the tick size 0.01; nearest: 99.99 or 100',
    ],
    [
      'a quantity between steps',
      { quantity: '1.00005' },
      'LOT_SIZE: quantity 1.00005 is no multiple of the step size 0.0001; nearest: 1 or 1.0001',
    ],
    [
      'a quantity below the least',
      { quantity: '0.00005' },
      'LOT_SIZE: quantity 0.00005 is less than the least, 0.0001',
    ],
    [
      'a quantity above the most',
      { quantity: '9000.1' },
      'LOT_SIZE: quantity 9000.1 is more than the most, 9000',
    ],
    [
      'a value below the least',
      { quantity: '0.0499' },
      'NOTIONAL: the order is worth 4.99 USDT, less than the least, 5; quantity 0.05 would be right',
    ],
    [
      'a value above the most',
      { quantity: '9000', price: '1000000', side: 'SELL' },
      'NOTIONAL: the order is worth 9000000000 USDT, more than the most, 9000000; quantity 9 would be right',
    ],
    [
      'a bid far above the average',
      { price: '130' },
      'PERCENT_PRICE_BY_SIDE: price 130 is above 1.2 × the average price 100; the most is about 120',
    ],
    [
      'an ask far below the average',
      { price: '70', side: 'SELL' },
      'PERCENT_PRICE_BY_SIDE: price 70 is below 0.8 × the average price 100; the least is about 80',
    ],
    [
      'a market order above its own lot',
      { type: 'MARKET', quantity: '51' },
      'MARKET_LOT_SIZE: quantity 51 is more than the most, 50',
    ],
    [
      'a market order worth too little',
      { type: 'MARKET', quantity: '0.01' },
      'NOTIONAL: the order is worth about 1 USDT, less than the least, 5; quantity 0.05 would be about right',
    ],
    [
      'a market order for too little money',
      { type: 'MARKET', quantity: undefined, quoteOrderQty: '4.99' },
      'NOTIONAL: the order is worth 4.99 USDT, less than the least, 5',
    ],
  ])('%s is told with what would do', async (_what, order, said) => {
    expect(await problems(order)).toContain(said);
  });

  test('what is near a bound that moves is left to Binance', async () => {
    expect(await problems({ price: '120.9' })).toBe('');
    expect(await problems({ type: 'MARKET', quantity: '0.0496' })).toBe('');
  });

  test('a filter of zeros limits nothing', async () => {
    const zeros = [
      { filterType: 'PRICE_FILTER', minPrice: '0', maxPrice: '0', tickSize: '0' },
      { filterType: 'LOT_SIZE', minQty: '0', maxQty: '0', stepSize: '0' },
    ];
    expect(await problems({ price: '0.123456789', quantity: '123456789.123' }, zeros)).toBe('');
  });

  test('a step is exact where a float is not', async () => {
    const fine = [{ filterType: 'LOT_SIZE', minQty: '0.1', maxQty: '1e9', stepSize: '0.1' }];
    expect(await problems({ quantity: '0.3' }, fine)).toBe('');
    expect(await problems({ quantity: '0.7' }, fine)).toBe('');
    expect(await problems({ quantity: '123456789.10000000001' }, fine)).toContain(
      'nearest: 123456789.1 or 123456789.2',
    );
  });

  test('the older MIN_NOTIONAL holds for market orders only where it says so', async () => {
    const old = (applyToMarket: boolean) => [
      { filterType: 'MIN_NOTIONAL', minNotional: '10', applyToMarket, avgPriceMins: 5 },
    ];
    expect(await problems({ type: 'MARKET', quantity: '0.01' }, old(true))).toContain('MIN_NOTIONAL');
    expect(await problems({ type: 'MARKET', quantity: '0.01' }, old(false))).toBe('');
  });

  test('the average price is asked for only where a filter compares with it', async () => {
    expect(needsReference(limit, await infoWith(usual))).toBe(true);
    expect(needsReference(market, await infoWith(usual))).toBe(true);
    expect(needsReference({ side: 'BUY', type: 'MARKET', quoteOrderQty: '10' }, await infoWith(usual))).toBe(
      false,
    );
    expect(needsReference(limit, await infoWith([]))).toBe(false);
  });

  test('a symbol that does not trade takes nothing, and one takes only its own order types', async () => {
    expect(await problems({}, usual, { status: 'HALT' })).toContain('its status is HALT');
    expect(await problems({}, usual, { orderTypes: ['MARKET'] })).toContain(
      'takes no LIMIT orders, only MARKET',
    );
  });
});

describe('the arguments of each type of order', () => {
  const refused = (order: OrderAsked): string => {
    try {
      completeOrder(order);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    return '';
  };

  test('GTC goes without saying where there is a time in force', () => {
    const { timeInForce, ...rest } = limit;
    expect(completeOrder(rest)).toEqual({ ...rest, timeInForce: 'GTC' });
    expect(timeInForce).toBe('GTC');
    expect(completeOrder({ ...limit, timeInForce: 'IOC' }).timeInForce).toBe('IOC');
    expect(completeOrder(market)).toEqual(market);
  });

  test.each<[OrderAsked, string]>([
    [{ side: 'BUY', type: 'LIMIT', quantity: '1' }, 'a LIMIT order needs price'],
    [{ side: 'BUY', type: 'LIMIT', price: '1' }, 'a LIMIT order needs quantity'],
    [{ side: 'BUY', type: 'MARKET', quantity: '1', price: '1' }, 'a MARKET order takes no price'],
    [{ side: 'BUY', type: 'MARKET' }, 'needs quantity or quote_order_quantity'],
    [{ side: 'BUY', type: 'MARKET', quantity: '1', quoteOrderQty: '1' }, 'not both'],
    [{ side: 'BUY', type: 'MARKET', quantity: '1', timeInForce: 'GTC' }, 'takes no time_in_force'],
    [
      { side: 'BUY', type: 'LIMIT', quoteOrderQty: '1', price: '1' },
      'takes quantity, not quote_order_quantity',
    ],
    [{ side: 'SELL', type: 'STOP_LOSS', quantity: '1' }, 'a STOP_LOSS order needs stop_price'],
    [{ side: 'SELL', type: 'TAKE_PROFIT_LIMIT', quantity: '1', price: '1' }, 'needs stop_price'],
    [
      { side: 'SELL', type: 'LIMIT_MAKER', quantity: '1', price: '1', timeInForce: 'GTC' },
      'takes no time_in_force',
    ],
  ])('%j is refused', (order, said) => {
    expect(refused(order)).toContain(said);
    expect(refused(order)).toContain('Nothing was placed');
  });
});
