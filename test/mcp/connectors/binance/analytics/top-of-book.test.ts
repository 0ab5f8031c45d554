/** Spread, microprice, imbalance, walls and slippage, against fractions. */
import { describe, expect, test } from 'vitest';
import { measureTop } from '../../../../../src/mcp/connectors/binance/analytics/l1.ts';
import { compactBook } from '../../../../../src/mcp/connectors/binance/analytics/l2.ts';
import { estimateSlippage } from '../../../../../src/mcp/connectors/binance/analytics/slippage.ts';
import { one } from '../../../../../src/mcp/connectors/binance/live/fixed-point.ts';
import { chance } from '../live/random.ts';
import { createWorld } from '../world.ts';
import { levels, randomBook, type Pair, type TextBook } from './books.ts';
import { Fraction, median, sum } from './fraction.ts';

const scales = [
  { price: 2, qty: 5, tick: '0.01' },
  { price: 8, qty: 0, tick: '0.00000001' },
  { price: 5, qty: 4, tick: '0.00001' },
  { price: 0, qty: 5, tick: '1' },
];
const tenThousand = new Fraction(10_000n);
const quantities = (pairs: readonly Pair[]) => pairs.slice(0, 20).map(([, qty]) => Fraction.of(qty));
const best = (pairs: readonly Pair[]) => Fraction.of(pairs[0]?.[0] ?? '0');

/** The formulas of the notes, in fractions. */
function truth({ bids, asks }: TextBook, decimals: number) {
  const [bid, ask] = [best(bids), best(asks)];
  const [bidVolume, askVolume] = [sum(quantities(bids)), sum(quantities(asks))];
  const micro = bid.times(askVolume).plus(ask.times(bidVolume)).over(bidVolume.plus(askVolume));
  const threshold = median([...quantities(bids), ...quantities(asks)]).times(new Fraction(2n));
  const walls = (pairs: readonly Pair[], side: string) =>
    pairs
      .slice(0, 20)
      .filter(([, qty]) => Fraction.of(qty).isOver(threshold))
      .map(([price, qty]) => ({ price: Fraction.of(price).text(18), qty: Fraction.of(qty).text(18), side }));
  return {
    spread_bps: Number(ask.minus(bid).over(bid).times(tenThousand).text(6)),
    microprice: micro.text(decimals),
    mid_price: bid.plus(ask).over(new Fraction(2n)).text(18),
    bid_volume: bidVolume.text(18),
    ask_volume: askVolume.text(18),
    imbalance_ratio: Number(bidVolume.over(askVolume).text(6)),
    best_bid: bid.text(18),
    best_ask: ask.text(18),
    best_bid_size: quantities(bids)[0]?.text(18),
    best_ask_size: quantities(asks)[0]?.text(18),
    walls: { bids: walls(bids, 'Bid'), asks: walls(asks, 'Ask') },
  };
}

/** Level by level until the notional is met; null when it never is. */
function walked(pairs: readonly Pair[], notional: Fraction, decimals: number) {
  let [spent, quantity] = [Fraction.of(0), Fraction.of(0)];
  for (const [priceText, qtyText] of pairs) {
    const [price, qty] = [Fraction.of(priceText), Fraction.of(qtyText)];
    const room = notional.minus(spent).over(price);
    const taken = qty.isOver(room) || qty.compare(room) === 0 ? room : qty;
    spent = spent.plus(taken.times(price));
    quantity = quantity.plus(taken);
    if (spent.compare(notional) === 0) {
      const average = spent.over(quantity);
      const off = average.minus(best(pairs)).abs().over(best(pairs)).times(tenThousand);
      return {
        target_usd: notional.text(0),
        avg_price: average.text(decimals),
        slippage_bps: Number(off.text(6)),
        filled_qty: quantity.text(8),
        filled_usd: notional.text(0),
      };
    }
  }
  return null;
}

describe('whatever the book', () => {
  const cases = scales.flatMap((scale) =>
    Array.from({ length: 15 }, (_, seed) => ({ ...scale, seed: seed + 1 })),
  );

  test.each(cases)(
    'its top is measured by the formulas (tick $tick, seed $seed)',
    ({ price, qty, tick, seed }) => {
      const book = randomBook(chance(seed), { price, qty });
      const sides = { bids: levels(book.bids), asks: levels(book.asks) };
      expect(measureTop(sides, tick)).toEqual(truth(book, Math.max(2, price) + 4));
    },
  );

  test.each(cases)('orders are walked through it (tick $tick, seed $seed)', ({ price, qty, seed }) => {
    const book = randomBook(chance(seed + 100), { price, qty });
    const sides = { bids: levels(book.bids), asks: levels(book.asks) };
    const found = estimateSlippage(sides, { dollar: one, priceDecimals: 12 });
    for (const [name, usd] of [
      ['10k', 10_000n],
      ['25k', 25_000n],
      ['50k', 50_000n],
    ] as const) {
      expect(found[`buy_${name}_usd`]).toEqual(walked(book.asks, new Fraction(usd), 12));
      expect(found[`sell_${name}_usd`]).toEqual(walked(book.bids, new Fraction(usd), 12));
    }
  });

  test.each(cases)('whole numbers lose no digit (tick $tick, seed $seed)', ({ price, qty, tick, seed }) => {
    const book = randomBook(chance(seed + 200), { price, qty });
    const rules = { tickSize: tick, stepSize: '1' };
    const found = compactBook({ bids: levels(book.bids), asks: levels(book.asks) }, rules);
    const back = ([p, q]: [number | string, number | string]) => [
      Fraction.of(p)
        .over(new Fraction(BigInt(found.price_scale)))
        .text(18),
      Fraction.of(q)
        .over(new Fraction(BigInt(found.qty_scale)))
        .text(18),
    ];
    const plain = (pairs: readonly Pair[]) =>
      pairs.map((pair) => pair.map((text) => Fraction.of(text).text(18)));
    expect([found.bids.map(back), found.asks.map(back)]).toEqual([plain(book.bids), plain(book.asks)]);
    expect(found.price_scale).toBeGreaterThanOrEqual(10 ** price);
  });
});

describe('a book of a kind', () => {
  const book: TextBook = {
    bids: [
      ['99.00', '1'],
      ['98.00', '3'],
    ],
    asks: [
      ['101.00', '2'],
      ['102.00', '400'],
    ],
  };
  const sides = { bids: levels(book.bids), asks: levels(book.asks) };

  test('has bids below asks: swapped sides would make the spread negative', () => {
    const top = measureTop(sides, '0.01');
    expect([top.best_bid, top.best_ask, top.best_bid_size, top.best_ask_size]).toEqual([
      '99',
      '101',
      '1',
      '2',
    ]);
    // (101 − 99) ÷ 99 · 10⁴
    expect(top.spread_bps).toBe(202.020202);
    // (99 · 402 + 101 · 4) ÷ 406
    expect(top.microprice).toBe('99.019704');
    expect(top.imbalance_ratio).toBe(0.00995);
    expect(top.walls).toEqual({ bids: [], asks: [{ price: '102', qty: '400', side: 'Ask' }] });
  });

  test('lets buyers take asks and sellers take bids', () => {
    const found = estimateSlippage(sides, { dollar: one, priceDecimals: 8 });
    // 202 at 101, the other 9798 at 102.
    expect(found['buy_10k_usd']).toMatchObject({ filled_qty: '98.05882353', avg_price: '101.97960408' });
    expect(found['sell_10k_usd']).toBeNull();
  });

  test('counts a level of exactly twice the median as no wall', () => {
    const even = levels(['1', '1', '1', '2', '1'].map((qty, i): Pair => [String(50 - i), qty]));
    expect(measureTop({ bids: even, asks: levels([['60', '1']]) }, '0.01').walls.bids).toEqual([]);
  });

  test('writes quantities that a double cannot hold as their digits', () => {
    const huge = levels([['0.01', '90071992547409.93']]);
    expect(compactBook({ bids: huge, asks: huge }, { tickSize: '0.01', stepSize: '0.01' }).bids).toEqual([
      [1, '9007199254740993'],
    ]);
  });
});

describe('through the connector', () => {
  test('the tool says what the book of Binance says, to the digit', async () => {
    const { ask, simulator } = await createWorld({ simulator: { moving: false } });
    simulator.books.set('LINKUSDT', {
      bids: [
        ['21.20', '100.5'],
        ['21.10', '5000'],
      ],
      asks: [
        ['21.30', '600'],
        ['21.40', '7000.25'],
      ],
    });
    const answer = await ask('binance_orderbook_l1', { symbol: 'link/usdt' });
    const book = simulator.books.get('LINKUSDT');
    expect(answer).toMatchObject({
      symbol: 'LINKUSDT',
      last_update_id: book.lastUpdateId,
      ...truth(book, 6),
    });
    expect(answer['slippage_estimates']).toEqual({
      buy_10k_usd: walked(book.asks, new Fraction(10_000n), 6),
      buy_25k_usd: walked(book.asks, new Fraction(25_000n), 6),
      buy_50k_usd: walked(book.asks, new Fraction(50_000n), 6),
      sell_10k_usd: walked(book.bids, new Fraction(10_000n), 6),
      sell_25k_usd: walked(book.bids, new Fraction(25_000n), 6),
      sell_50k_usd: walked(book.bids, new Fraction(50_000n), 6),
    });
    expect(answer['freshness']).toMatchObject({ from: 'live' });
    expect(Object(answer['freshness']).note).toContain('no stream is set');
  });

  test('sizes in dollars mean dollars on a pair in bitcoin, and say by which price', async () => {
    const { ask, simulator } = await createWorld({ simulator: { moving: false } });
    simulator.trades.script('BTCUSDT', [{ price: '80000', qty: '1', buyerIsMaker: false }]);
    simulator.books.set('ETHBTC', { bids: [['0.02999', '100']], asks: [['0.03000', '100']] });
    const answer = await ask('binance_orderbook_l1', { symbol: 'ETHBTC' });
    expect(answer['dollar']).toBe('1 USD = 0.0000125 BTC by BTCUSDT');
    // 10 000 dollars are 0.125 BTC.
    expect(Object(answer['slippage_estimates']).buy_10k_usd).toMatchObject({
      filled_qty: '4.16666667',
      avg_price: '0.03',
    });
    // 50 000 are 0.625 BTC, and the book asks for 3 in all.
    expect(Object(answer['slippage_estimates']).buy_50k_usd).toMatchObject({ filled_qty: '20.83333333' });
  });

  test('a cheap coin keeps its digits in whole numbers, by its own tick and step', async () => {
    const { ask, simulator } = await createWorld({ simulator: { moving: false } });
    const answer = await ask('binance_orderbook_l2', { symbol: 'PEPEUSDT', depth_levels: 5 });
    const { bids } = simulator.books.get('PEPEUSDT');
    expect([answer['price_scale'], answer['qty_scale']]).toEqual([100_000_000, 1]);
    expect(answer['bids']).toEqual(
      bids.slice(0, 5).map(([price, qty]) => [Number(price.replace('0.', '')), Number(qty.split('.')[0])]),
    );
  });

  test('a large order that a hundred levels do not fill asks for more levels, once', async () => {
    const { ask, simulator } = await createWorld({ simulator: { moving: false } });
    const asks = Array.from({ length: 300 }, (_, i): Pair => [`${100 + i}.00`, '0.5']);
    simulator.books.set('SOLUSDT', { bids: [['99', '10000']], asks });
    const answer = await ask('binance_orderbook_l1', { symbol: 'SOLUSDT' });
    expect(Object(answer['slippage_estimates']).buy_25k_usd).toEqual(walked(asks, new Fraction(25_000n), 6));
    expect(Object(answer['slippage_estimates']).buy_50k_usd).toBeNull();
    const limits = simulator.requests.filter(({ path }) => path.endsWith('/depth')).map(({ query }) => query);
    expect(limits).toEqual(['symbol=SOLUSDT&limit=100', 'symbol=SOLUSDT&limit=1000']);
  });

  test('an empty side is told with the status of the symbol', async () => {
    const { refusal, simulator } = await createWorld({ simulator: { moving: false } });
    simulator.books.set('MATICUSDT', { bids: [], asks: [] });
    expect(await refusal('binance_orderbook_l1', { symbol: 'MATICUSDT' })).toContain('its status is BREAK');
  });

  test.each([
    ['binance_orderbook_l2', { symbol: 'BTCUSDT', depth_levels: 4 }, 'must be at least 5'],
    ['binance_orderbook_l2', { symbol: 'BTCUSDT', depth_levels: 101 }, 'must be at most 100'],
    ['binance_orderbook_l1', { symbol: 'BTCUSD' }, 'BTCUSDT'],
    ['binance_orderbook_health', { symbol: 'NOSUCHCOIN' }, 'lists no symbol'],
  ])('%s refuses %o with the way out', async (tool, args, words) => {
    const { refusal } = await createWorld();
    expect(await refusal(tool, args)).toContain(words);
  });
});
