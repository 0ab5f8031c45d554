/** Order flow: what takers bought and sold, and which side of the book grows, by pictures of it a second apart. */
import type { Level } from '../live/book-side.ts';
import { product, quotient, ratio, total, written } from '../live/fixed-point.ts';
import { pictureLevels, type BookPicture, type TapeTrade } from '../live/history.ts';

export type Direction = 'STRONG_BUY' | 'MODERATE_BUY' | 'NEUTRAL' | 'MODERATE_SELL' | 'STRONG_SELL';

/** Rates are per second: of base asset that was taken, or of levels that grew. */
export type Flow<Unit extends string> = {
  rate_unit: Unit;
  bid_flow_rate: number;
  ask_flow_rate: number;
  net_flow: number;
  flow_direction: Direction;
  cumulative_delta: string;
};

/**
 * Levels whose quantity rose from one picture to the next, per second of all of it. A level that was not there before
 * rose, unless it lies beyond what the picture before showed.
 */
export function flowOfPictures(pictures: readonly BookPicture[]): Flow<'levels_per_second'> {
  const { bids, asks } = countRises(pictures);
  const elapsed = BigInt((pictures.at(-1)?.at ?? 0) - (pictures[0]?.at ?? 0));
  const perSecond = (count: number) => (elapsed === 0n ? 0 : ratio(BigInt(count) * 1000n, elapsed, 6));
  return {
    rate_unit: 'levels_per_second',
    bid_flow_rate: perSecond(bids),
    ask_flow_rate: perSecond(asks),
    net_flow: perSecond(bids - asks),
    flow_direction: directionOf(BigInt(bids), BigInt(asks)),
    cumulative_delta: String(bids - asks),
  };
}

export function countRises(pictures: readonly BookPicture[]): { bids: number; asks: number } {
  const rises = { bids: 0, asks: 0 };
  for (const [index, after] of pictures.entries()) {
    const before = pictures[index - 1];
    if (before === undefined) continue;
    rises.bids += risen(before.bids, after.bids, (price, last) => price < last);
    rises.asks += risen(before.asks, after.asks, (price, last) => price > last);
  }
  return rises;
}

function risen(
  before: readonly Level[],
  after: readonly Level[],
  isBeyond: (price: bigint, last: bigint) => boolean,
): number {
  const known = new Map(before.map(({ price, qty }) => [price, qty]));
  // A picture that is not full shows all there was.
  const last = before.length < pictureLevels ? undefined : before.at(-1)?.price;
  return after.filter(({ price, qty }) => {
    const was = known.get(price);
    if (was !== undefined) return qty > was;
    return last === undefined || !isBeyond(price, last);
  }).length;
}

/** What takers bought and sold: where the buyer was the maker, the taker sold. */
export function flowOfTrades(trades: readonly TapeTrade[], elapsedMs: number) {
  const sumOf = (isSell: boolean, value: (trade: TapeTrade) => bigint) =>
    total(trades.filter(({ buyerIsMaker }) => buyerIsMaker === isSell).map(value));
  const bought = sumOf(false, ({ qty }) => qty);
  const sold = sumOf(true, ({ qty }) => qty);
  const turnover = ({ price, qty }: TapeTrade) => product(price, qty);
  const perSecond = (volume: bigint) =>
    elapsedMs <= 0 ? 0 : Number(written(quotient(volume * 1000n, BigInt(elapsedMs) * 10n ** 18n, 8)));
  const flow: Flow<'base_asset_per_second'> = {
    rate_unit: 'base_asset_per_second',
    bid_flow_rate: perSecond(bought),
    ask_flow_rate: perSecond(sold),
    net_flow: perSecond(bought - sold),
    flow_direction: directionOf(bought, sold),
    cumulative_delta: written(bought - sold),
  };
  return {
    ...flow,
    taker_buy_volume: written(bought),
    taker_sell_volume: written(sold),
    taker_buy_quote_volume: written(sumOf(false, turnover)),
    taker_sell_quote_volume: written(sumOf(true, turnover)),
    trade_count: trades.reduce((sum, { count }) => sum + count, 0),
  };
}

/** By the ratio of bid to ask: above 2, from 1.2, from 0.8, from 0.5. */
export function directionOf(bid: bigint, ask: bigint): Direction {
  if (bid === 0n && ask === 0n) return 'NEUTRAL';
  if (ask === 0n || bid > 2n * ask) return 'STRONG_BUY';
  if (bid === 0n) return 'STRONG_SELL';
  if (bid * 10n >= ask * 12n) return 'MODERATE_BUY';
  if (bid * 10n >= ask * 8n) return 'NEUTRAL';
  return bid * 2n >= ask ? 'MODERATE_SELL' : 'STRONG_SELL';
}
