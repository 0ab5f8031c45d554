/** The trades of a symbol since its listing: made when they are asked for, always the same, or given by a test. */
import { fromNumber } from './decimals.ts';
import type { Asset } from './assets.ts';
import type { Listing } from './listings.ts';
import { at, chance, seedOf, wave } from './random.ts';

/** An aggregate trade: trades of one taker order at one price and time. */
export interface Aggregate {
  id: number;
  price: bigint;
  qty: bigint;
  first: number;
  last: number;
  time: number;
  buyerIsMaker: boolean;
}

export interface Tape {
  /** In the order of time, both ends included; the first of them where there is a limit. */
  between(from: number, to: number, limit?: number): Aggregate[];
  /** From that id on, at most so many, not after `until`. */
  since(id: number, limit: number, until: number): Aggregate[];
  /** The newest, oldest first, not after `until`. */
  newest(limit: number, until: number): Aggregate[];
  /** Time of the first one. */
  readonly begins: number;
  /** Whether what is past stays as it is, so that it can be kept. */
  readonly fixed: boolean;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** From then on every minute has its trades; before that there is one an hour. */
const denseDays = 9;
const sparseDays = { 1: 1100, 2: 700, 3: 400 };
const perMinute = { 1: 20, 2: 6, 3: 2 };
/** Trades in the aggregates of a minute, by turns. */
const sizes = [1, 1, 2, 1, 3, 1];

/** US dollars for one, at a time: slow and quick waves around the price of the table. */
function dollars({ name, usd, stable }: Asset, time: number): number {
  const seed = seedOf(name);
  if (stable) return usd * (1 + 0.0003 * wave(seed, time / (6 * hour)));
  const slow = 0.2 * wave(seed, time / (21 * day)) + 0.05 * wave(seed + 1, time / (2 * day));
  const quick = 0.012 * wave(seed + 2, time / (4 * hour)) + 0.002 * wave(seed + 3, time / (9 * minute));
  return usd * (1 + slow + quick);
}

/** What the symbol is worth at a time, on its tick. */
export function fairPrice({ base, quote, tick }: Listing, time: number): bigint {
  return fromNumber(dollars(base, time) / dollars(quote, time), tick);
}

/** `now` decides where the dense days begin; the same day makes the same tape. */
export function createTape(listing: Listing, now: number): Tape {
  const { busyness } = listing.base;
  const rate = perMinute[busyness];
  const dense = Math.floor(now / day) * day - denseDays * day;
  const begins = dense - sparseDays[busyness] * day;
  const sparseCount = (dense - begins) / hour;
  /** How many trades a minute has before its i-th aggregate. */
  const tradesBefore = [0];
  for (let i = 0; i < rate; i += 1)
    tradesBefore.push((tradesBefore[i] ?? 0) + (sizes[i % sizes.length] ?? 1));
  const perMinuteTrades = tradesBefore[rate] ?? rate;

  function trade(
    time: number,
    turn: number,
    size: number,
  ): Pick<Aggregate, 'price' | 'qty' | 'buyerIsMaker'> {
    const random = chance((listing.seed ^ Math.floor(time / 1000)) + turn * 7919);
    const fair = fairPrice(listing, time);
    const ticks = Math.max(1, Math.round(Number(fair / listing.tick) * 0.00008));
    const off = BigInt(Math.round((random() * 2 - 1) * ticks)) * listing.tick;
    const price = fair + off > 0n ? fair + off : listing.tick;
    const dollarsTraded = (40 / busyness) * Math.exp(random() * 5.5) * size;
    const qty = fromNumber(dollarsTraded / listing.base.usd, listing.step);
    // Who is in a hurry changes every quarter of an hour or so.
    const pressure = 0.5 + 0.3 * wave(listing.seed + 9, time / (15 * minute));
    return {
      price,
      qty: qty < listing.step * BigInt(size) ? listing.step * BigInt(size) : qty,
      buyerIsMaker: random() < pressure,
    };
  }

  function inMinute(start: number): Aggregate[] {
    const index = (start - dense) / minute;
    return Array.from({ length: rate }, (_, i): Aggregate => {
      const time = start + Math.floor(((i + at(listing.seed, index, i)) * minute) / rate);
      const size = sizes[i % sizes.length] ?? 1;
      const first = sparseCount + index * perMinuteTrades + (tradesBefore[i] ?? 0);
      return {
        id: sparseCount + index * rate + i,
        first,
        last: first + size - 1,
        time,
        ...trade(time, i, size),
      };
    });
  }

  function inHour(start: number): Aggregate[] {
    const id = (start - begins) / hour;
    const time = start + Math.floor(at(listing.seed, id) * hour);
    return [{ id, first: id, last: id, time, ...trade(time, 0, 1) }];
  }

  function* slots(from: number): Generator<Aggregate[]> {
    let start =
      from < dense ? Math.max(begins, Math.floor(from / hour) * hour) : Math.floor(from / minute) * minute;
    for (;;) {
      yield start < dense ? inHour(start) : inMinute(start);
      start += start < dense ? hour : minute;
    }
  }

  const timeOf = (id: number): number =>
    id < sparseCount
      ? begins + Math.max(0, id) * hour
      : dense + Math.floor((id - sparseCount) / rate) * minute;

  function take(from: number, limit: number, until: number, keep: (one: Aggregate) => boolean): Aggregate[] {
    const taken: Aggregate[] = [];
    for (const slot of slots(from))
      for (const one of slot) {
        if (one.time > until || taken.length >= limit) return taken;
        if (keep(one)) taken.push(one);
      }
    return taken;
  }

  return {
    begins,
    fixed: true,
    between: (from, to, limit = Infinity) => take(from, limit, to, ({ time }) => time >= from),
    since: (id, limit, until) => take(timeOf(id), limit, until, (one) => one.id >= id),
    newest: (limit, until) => {
      const minutes = Math.ceil(limit / rate) + 1;
      const from = until - minutes * minute;
      const reach = from < dense ? Math.min(from, dense - limit * hour) : from;
      return take(Math.max(begins, reach), Infinity, until, () => true).slice(-limit);
    },
  };
}

/** Trades that a test gives; ids and times have to grow. */
export function createGivenTape(trades: Aggregate[], now: number): Tape {
  return {
    get begins() {
      return trades[0]?.time ?? now;
    },
    fixed: false,
    between: (from, to, limit) => trades.filter(({ time }) => time >= from && time <= to).slice(0, limit),
    since: (id, limit, until) => trades.filter((one) => one.id >= id && one.time <= until).slice(0, limit),
    newest: (limit, until) => trades.filter(({ time }) => time <= until).slice(-limit),
  };
}

/** The single trades of an aggregate: its quantity in whole steps, the rest in the last one. */
export function tradesOf(one: Aggregate, step: bigint): { id: number; qty: bigint }[] {
  const count = one.last - one.first + 1;
  const share = (one.qty / BigInt(count) / step) * step;
  return Array.from({ length: count }, (_, i) => ({
    id: one.first + i,
    qty: i === count - 1 ? one.qty - share * BigInt(count - 1) : share,
  }));
}
