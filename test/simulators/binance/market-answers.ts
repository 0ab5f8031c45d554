/** Answers of the public market data endpoints. */
import { format, times } from './decimals.ts';
import type { BookView } from './book.ts';
import type { Listing } from './listings.ts';
import type { Market } from './market.ts';
import type { Parameters } from './parameters.ts';
import { problems } from './problem.ts';
import { tradesOf, type Aggregate } from './tape.ts';

export interface MarketRoom {
  listings: ReadonlyMap<string, Listing>;
  now(): number;
  market(symbol: string): Market;
  depth(symbol: string, limit?: number): BookView;
  average(symbol: string): object;
}

export function depthWeight(parameters: Parameters): number {
  const limit = parameters.whole('limit', { least: 1 }) ?? 100;
  return limit <= 100 ? 5 : limit <= 500 ? 25 : limit <= 1000 ? 50 : 250;
}

/** For one to twenty symbols, up to a hundred, and more or all; of `price` and `bookTicker` for one and for several. */
export function tickerWeight(parameters: Parameters, [one, some, all]: [number, number, number]): number {
  const list = parameters.get('symbols');
  if (parameters.get('symbol') !== null) return one;
  if (list === null) return all;
  const count = list.split(',').length;
  if (all === some) return some;
  return count <= 20 ? one : count <= 100 ? some : all;
}

export function answerDepth(parameters: Parameters, room: MarketRoom): object {
  const { symbol } = parameters.symbol(room.listings);
  return room.depth(symbol, parameters.limit(100, 5000));
}

/** Also `historicalTrades`, without its `fromId`. */
export function answerTrades(parameters: Parameters, room: MarketRoom): object[] {
  const { symbol, step } = parameters.symbol(room.listings);
  const limit = parameters.limit(500, 1000);
  const { aggregates } = room.market(symbol);
  return aggregates
    .newest(limit, room.now())
    .flatMap((one) =>
      tradesOf(one, step).map(({ id, qty }) => ({
        id,
        price: format(one.price),
        qty: format(qty),
        quoteQty: format(times(one.price, qty)),
        time: one.time,
        isBuyerMaker: one.buyerIsMaker,
        isBestMatch: true,
      })),
    )
    .slice(-limit);
}

export function describeAggregate(one: Aggregate): object {
  return {
    a: one.id,
    p: format(one.price),
    q: format(one.qty),
    f: one.first,
    l: one.last,
    T: one.time,
    m: one.buyerIsMaker,
    M: true,
  };
}

export function answerAggregates(parameters: Parameters, room: MarketRoom): object[] {
  const { symbol } = parameters.symbol(room.listings);
  const fromId = parameters.whole('fromId');
  const start = parameters.whole('startTime');
  const end = parameters.whole('endTime');
  const limit = parameters.limit(500, 1000);
  if (fromId !== null && (start !== null || end !== null)) throw problems.combination();
  const { aggregates } = room.market(symbol);
  const until = Math.min(end ?? room.now(), room.now());
  const found =
    fromId !== null
      ? aggregates.since(fromId, limit, room.now())
      : start !== null
        ? aggregates.between(start, until, limit)
        : aggregates.newest(limit, until);
  return found.map(describeAggregate);
}

export function answerKlines(parameters: Parameters, room: MarketRoom): unknown {
  const { symbol } = parameters.symbol(room.listings);
  const interval = parameters.must('interval');
  const start = parameters.whole('startTime');
  const end = parameters.whole('endTime');
  parameters.get('timeZone');
  const limit = parameters.limit(500, 1000);
  const rows = room.market(symbol).klines({ interval, start, end, limit });
  if (rows === null) throw problems.interval();
  return rows;
}

function each(parameters: Parameters, room: MarketRoom, describe: (listing: Listing) => object): unknown {
  const asked = parameters.symbols(room.listings);
  parameters.get('symbolStatus');
  if (asked === null) return [...room.listings.values()].map(describe);
  const [first] = asked.listings;
  return asked.single && first !== undefined ? describe(first) : asked.listings.map(describe);
}

function bestOf({ bids, asks }: BookView): Record<string, string> {
  const [bidPrice, bidQty] = bids[0] ?? [format(0n), format(0n)];
  const [askPrice, askQty] = asks[0] ?? [format(0n), format(0n)];
  return { bidPrice, bidQty, askPrice, askQty };
}

export function answerTicker(parameters: Parameters, room: MarketRoom): unknown {
  const type = parameters.get('type') ?? 'FULL';
  return each(parameters, room, ({ symbol }) => {
    const ticker = room.market(symbol).ticker();
    if (type === 'FULL') return { ...ticker, ...bestOf(room.depth(symbol, 1)) };
    const { priceChange, priceChangePercent, weightedAvgPrice, prevClosePrice, lastQty, ...mini } = ticker;
    return mini;
  });
}

export function answerPrice(parameters: Parameters, room: MarketRoom): unknown {
  return each(parameters, room, ({ symbol }) => ({ symbol, price: format(room.market(symbol).lastPrice()) }));
}

export function answerBookTicker(parameters: Parameters, room: MarketRoom): unknown {
  return each(parameters, room, ({ symbol }) => ({ symbol, ...bestOf(room.depth(symbol, 1)) }));
}
