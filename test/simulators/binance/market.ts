/** Candles, tickers and averages: all of them counted from the trades, so that they never disagree. */
import { divided, format, times } from './decimals.ts';
import type { Listing } from './listings.ts';
import { createGivenTape, createTape, type Aggregate, type Tape } from './tape.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Lengths of the intervals; weeks begin on Monday, months are of the calendar. */
const intervals: Record<string, number> = {
  '1s': 1000,
  '1m': minute,
  '3m': 3 * minute,
  '5m': 5 * minute,
  '15m': 15 * minute,
  '30m': 30 * minute,
  '1h': hour,
  '2h': 2 * hour,
  '4h': 4 * hour,
  '6h': 6 * hour,
  '8h': 8 * hour,
  '12h': 12 * hour,
  '1d': day,
  '3d': 3 * day,
  '1w': 7 * day,
  '1M': 0,
};
/** 1970-01-05 was a Monday. */
const monday = 4 * day;

interface Bar {
  open: bigint;
  high: bigint;
  low: bigint;
  close: bigint;
  volume: bigint;
  quote: bigint;
  count: number;
  takerBase: bigint;
  takerQuote: bigint;
}

export type Kline = (number | string)[];

export interface Market {
  aggregates: Tape;
  /** Null for an interval there is none of. */
  klines(asked: {
    interval: string;
    start: number | null;
    end: number | null;
    limit: number;
  }): Kline[] | null;
  lastPrice(): bigint;
  /** Weighted over the last minutes, or the last price where nothing was traded. */
  average(minutes: number): { price: bigint; closeTime: number };
  ticker(): Record<string, string | number>;
}

export function createMarket(listing: Listing, now: () => number, given: Aggregate[] | null): Market {
  const tape = given === null ? createTape(listing, now()) : createGivenTape(given, now());
  const kept = new Map<string, Bar | null>();

  /** The bar of [start, end), or null where nothing was traded. Whole past minutes and hours are kept. */
  function bar(start: number, end: number): Bar | null {
    const past = tape.fixed && end <= now();
    const unit =
      start % hour === 0 && end % hour === 0 ? hour : start % minute === 0 && end % minute === 0 ? minute : 0;
    if (!past || unit === 0) return count(tape.between(start, Math.min(end - 1, now())));
    if (end - start === unit) {
      const key = `${start}/${unit}`;
      const found = kept.get(key);
      if (found !== undefined) return found;
      const made = count(tape.between(start, end - 1));
      kept.set(key, made);
      return made;
    }
    let whole: Bar | null = null;
    for (let at = start; at < end; at += unit) whole = joined(whole, bar(at, at + unit));
    return whole;
  }

  function closeBefore(time: number): bigint {
    return tape.newest(1, time - 1)[0]?.price ?? tape.newest(1, now())[0]?.price ?? 0n;
  }

  function klines({ interval, start, end, limit }: Parameters<Market['klines']>[0]): Kline[] | null {
    if (!(interval in intervals)) return null;
    const last = Math.min(end ?? now(), now());
    const opens: number[] = [];
    if (start !== null)
      for (
        let at = openAtOrAfter(interval, Math.max(start, tape.begins - day));
        at <= last;
        at = next(interval, at)
      ) {
        if (next(interval, at) > tape.begins) opens.push(at);
        if (opens.length === limit) break;
      }
    else
      for (
        let at = openOf(interval, last);
        opens.length < limit && next(interval, at) > tape.begins;
        at = openOf(interval, at - 1)
      )
        opens.unshift(at);
    let before: bigint | null = null;
    return opens.map((open): Kline => {
      const until = next(interval, open);
      const made = split(open, until);
      const flat = made?.close ?? before ?? closeBefore(open);
      before = flat;
      return row(open, until, made, flat);
    });
  }

  /** The hour that is not over is counted by its minutes, and only the last minute trade by trade. */
  function split(start: number, end: number): Bar | null {
    const present = now();
    if (end <= present || end - start <= minute) return bar(start, end);
    const unit = end - start > hour && start % hour === 0 ? hour : minute;
    const reached = Math.max(start, Math.floor(present / unit) * unit);
    const rest = reached + unit;
    const done = reached > start ? bar(start, reached) : null;
    return joined(done, unit === hour ? split(reached, rest) : bar(reached, Math.min(end, rest)));
  }

  function lastPrice(): bigint {
    return tape.newest(1, now())[0]?.price ?? 0n;
  }

  function ticker(): Record<string, string | number> {
    const closeTime = now();
    const openTime = closeTime - day;
    // The rolling day begins in the middle of a minute.
    const whole = Math.ceil(openTime / minute) * minute;
    const nextHour = Math.ceil(whole / hour) * hour;
    let sum = count(tape.between(openTime, whole - 1));
    sum = joined(sum, whole < nextHour ? split(whole, nextHour) : null);
    for (let at = nextHour; at <= closeTime; at += hour) sum = joined(sum, split(at, at + hour));
    const last = tape.newest(1, closeTime)[0];
    const first = tape.between(openTime, closeTime - day + hour)[0] ?? last;
    const close = sum?.close ?? last?.price ?? 0n;
    const open = sum?.open ?? close;
    return {
      symbol: listing.symbol,
      priceChange: format(close - open),
      priceChangePercent: percent(close - open, open),
      weightedAvgPrice: format(sum === null ? 0n : divided(sum.quote, sum.volume)),
      prevClosePrice: format(closeBefore(openTime)),
      lastPrice: format(close),
      lastQty: format(last?.qty ?? 0n),
      openPrice: format(open),
      highPrice: format(sum?.high ?? close),
      lowPrice: format(sum?.low ?? close),
      volume: format(sum?.volume ?? 0n),
      quoteVolume: format(sum?.quote ?? 0n),
      openTime,
      closeTime,
      firstId: sum === null ? -1 : (first?.first ?? -1),
      lastId: sum === null ? -1 : (last?.last ?? -1),
      count: sum?.count ?? 0,
    };
  }

  return {
    aggregates: tape,
    klines,
    lastPrice,
    ticker,
    average(minutes) {
      const traded = count(tape.between(now() - minutes * minute, now()));
      const closeTime = tape.newest(1, now())[0]?.time ?? now();
      return { price: traded === null ? lastPrice() : divided(traded.quote, traded.volume), closeTime };
    },
  };
}

function count(trades: readonly Aggregate[]): Bar | null {
  const first = trades[0];
  if (first === undefined) return null;
  const bar: Bar = {
    open: first.price,
    high: first.price,
    low: first.price,
    close: first.price,
    volume: 0n,
    quote: 0n,
    count: 0,
    takerBase: 0n,
    takerQuote: 0n,
  };
  for (const { price, qty, first: from, last, buyerIsMaker } of trades) {
    if (price > bar.high) bar.high = price;
    if (price < bar.low) bar.low = price;
    bar.close = price;
    bar.volume += qty;
    bar.quote += times(price, qty);
    bar.count += last - from + 1;
    if (buyerIsMaker) continue;
    bar.takerBase += qty;
    bar.takerQuote += times(price, qty);
  }
  return bar;
}

function joined(a: Bar | null, b: Bar | null): Bar | null {
  if (a === null || b === null) return a ?? b;
  return {
    open: a.open,
    high: a.high > b.high ? a.high : b.high,
    low: a.low < b.low ? a.low : b.low,
    close: b.close,
    volume: a.volume + b.volume,
    quote: a.quote + b.quote,
    count: a.count + b.count,
    takerBase: a.takerBase + b.takerBase,
    takerQuote: a.takerQuote + b.takerQuote,
  };
}

function row(open: number, until: number, bar: Bar | null, flat: bigint): Kline {
  return [
    open,
    format(bar?.open ?? flat),
    format(bar?.high ?? flat),
    format(bar?.low ?? flat),
    format(flat),
    format(bar?.volume ?? 0n),
    until - 1,
    format(bar?.quote ?? 0n),
    bar?.count ?? 0,
    format(bar?.takerBase ?? 0n),
    format(bar?.takerQuote ?? 0n),
    '0',
  ];
}

function openOf(interval: string, time: number): number {
  if (interval === '1M') {
    const date = new Date(time);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  }
  const length = intervals[interval] ?? minute;
  const shift = interval === '1w' ? monday : 0;
  return Math.floor((time - shift) / length) * length + shift;
}

function next(interval: string, open: number): number {
  if (interval !== '1M') return open + (intervals[interval] ?? minute);
  const date = new Date(open);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

function openAtOrAfter(interval: string, time: number): number {
  const open = openOf(interval, time);
  return open === time ? open : next(interval, open);
}

/** Three decimals, rounded half away from zero, as the ticker has them. */
function percent(change: bigint, of: bigint): string {
  if (of === 0n) return '0.000';
  const thousandths = Math.round((Number(change) / Number(of)) * 100_000);
  return (thousandths / 1000).toFixed(3);
}
