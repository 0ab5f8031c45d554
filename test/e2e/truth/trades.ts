/** Candles, tickers, averages and order flow, counted anew from single aggregate trades. */
import {
  asNumber,
  compare,
  eight,
  exact,
  least,
  minus,
  most,
  ofEight,
  over,
  rounded,
  times,
  total,
  zero,
  type Fraction,
} from './fraction.ts';

/** An aggregate trade as the simulator holds it: prices and quantities in hundred-millionths, times in Unix ms. */
export interface RawTrade {
  id: number;
  price: bigint;
  qty: bigint;
  first: number;
  last: number;
  time: number;
  buyerIsMaker: boolean;
}

export function priceOf({ price }: RawTrade): Fraction {
  return ofEight(price);
}

export function quantityOf({ qty }: RawTrade): Fraction {
  return ofEight(qty);
}

export function countOf(trades: readonly RawTrade[]): number {
  return trades.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

export function volumeOf(trades: readonly RawTrade[]): Fraction {
  return total(trades.map(quantityOf));
}

/** Binance writes the worth of each trade with eight decimals. */
export function turnoverOf(trades: readonly RawTrade[]): Fraction {
  return total(trades.map((trade) => exact(eight(times(priceOf(trade), quantityOf(trade))))));
}

/** A row of `klines` without its last, unused element; `trades` are those of the candle, at least one. */
export function candleOf(open: number, close: number, trades: readonly RawTrade[]): (string | number)[] {
  const prices = trades.map(priceOf);
  const taken = trades.filter(({ buyerIsMaker }) => !buyerIsMaker);
  return [
    ...[open, eight(prices[0] ?? zero), eight(most(prices)), eight(least(prices))],
    ...[eight(prices.at(-1) ?? zero), eight(volumeOf(trades)), close, eight(turnoverOf(trades))],
    ...[countOf(trades), eight(volumeOf(taken)), eight(turnoverOf(taken))],
  ];
}

/** What a day's ticker says that its trades tell. */
export function dayOf(trades: readonly RawTrade[]) {
  const prices = trades.map(priceOf);
  const [open, last] = [prices[0] ?? zero, prices.at(-1) ?? zero];
  const change = minus(last, open);
  return {
    openPrice: eight(open),
    lastPrice: eight(last),
    highPrice: eight(most(prices)),
    lowPrice: eight(least(prices)),
    priceChange: eight(change),
    priceChangePercent: withZeros(rounded(times(over(change, open), exact(100)), 3), 3),
    weightedAvgPrice: eight(over(turnoverOf(trades), volumeOf(trades))),
    volume: eight(volumeOf(trades)),
    quoteVolume: eight(turnoverOf(trades)),
    count: countOf(trades),
    firstId: trades[0]?.first,
    lastId: trades.at(-1)?.last,
  };
}

function withZeros(text: string, decimals: number): string {
  const [whole = '', part = ''] = text.split('.');
  return `${whole}.${part.padEnd(decimals, '0')}`;
}

/** Above 2 strong, from 1.2 moderate, from 0.8 neutral, from 0.5 moderate, else strong the other way. */
export function directionOf(bid: Fraction, ask: Fraction): string {
  if (bid.n === 0n && ask.n === 0n) return 'NEUTRAL';
  if (ask.n === 0n) return 'STRONG_BUY';
  if (bid.n === 0n) return 'STRONG_SELL';
  const ratio = over(bid, ask);
  if (compare(ratio, exact(2)) > 0) return 'STRONG_BUY';
  const steps = [
    ['1.2', 'MODERATE_BUY'],
    ['0.8', 'NEUTRAL'],
    ['0.5', 'MODERATE_SELL'],
  ] as const;
  return steps.find(([from]) => compare(ratio, exact(from)) >= 0)?.[1] ?? 'STRONG_SELL';
}

/** To the last digit, where nobody has cut it. */
function worthOf(trades: readonly RawTrade[]): Fraction {
  return total(trades.map((trade) => times(priceOf(trade), quantityOf(trade))));
}

/** Order flow by who took the trades: where the buyer was the maker, the taker sold. */
export function flowOf(trades: readonly RawTrade[], seconds: Fraction) {
  const bought = trades.filter(({ buyerIsMaker }) => !buyerIsMaker);
  const sold = trades.filter(({ buyerIsMaker }) => buyerIsMaker);
  const [buys, sells] = [volumeOf(bought), volumeOf(sold)];
  return {
    rate_unit: 'base_asset_per_second',
    bid_flow_rate: asNumber(over(buys, seconds), 8),
    ask_flow_rate: asNumber(over(sells, seconds), 8),
    net_flow: asNumber(over(minus(buys, sells), seconds), 8),
    flow_direction: directionOf(buys, sells),
    cumulative_delta: rounded(minus(buys, sells), 18),
    taker_buy_volume: rounded(buys, 18),
    taker_sell_volume: rounded(sells, 18),
    taker_buy_quote_volume: rounded(worthOf(bought), 18),
    taker_sell_quote_volume: rounded(worthOf(sold), 18),
    trade_count: countOf(trades),
  };
}
