/** One order book: deterministic levels with walls, and changes by seeded steps, numbered as Binance numbers them. */
import { decimal, format, fromNumber } from './decimals.ts';
import type { Listing } from './listings.ts';
import { chance } from './random.ts';

export type Level = [price: string, qty: string];

/** What `depthUpdate` tells: absolute quantities, zero removes. */
export interface Change {
  U: number;
  u: number;
  b: Level[];
  a: Level[];
}

export interface BookView {
  lastUpdateId: number;
  bids: Level[];
  asks: Level[];
}

type Side = Map<bigint, bigint>;

const levelsPerSide = 1200;
/** Places in the book where somebody wants to be seen. */
const wallAt = { bids: [6, 14, 41], asks: [4, 17, 55] };

export class Book {
  readonly #listing: Listing;
  #bids: Side = new Map();
  #asks: Side = new Map();
  #lastUpdateId: number;
  /** Prices at which orders are placed again, best first; of a book that was given, those it has. */
  #places: { bids: bigint[]; asks: bigint[] } = { bids: [], asks: [] };
  #steps = 0;
  #moves = 0;
  #given = false;

  constructor(listing: Listing, price: bigint) {
    this.#listing = listing;
    this.#lastUpdateId = 1_000_000 + (listing.seed % 1_000_000);
    [this.#bids, this.#asks] = this.#make(price);
    this.#places = { bids: [...this.#bids.keys()], asks: [...this.#asks.keys()] };
  }

  get lastUpdateId(): number {
    return this.#lastUpdateId;
  }

  view(limit = 5000): BookView {
    const write = (side: Side, down: boolean): Level[] =>
      sorted(side, down)
        .slice(0, limit)
        .map((price): Level => [format(price), format(side.get(price) ?? 0n)]);
    return {
      lastUpdateId: this.#lastUpdateId,
      bids: write(this.#bids, true),
      asks: write(this.#asks, false),
    };
  }

  best(): { bid: bigint | null; ask: bigint | null } {
    return { bid: extreme(this.#bids, true), ask: extreme(this.#asks, false) };
  }

  /** Makes it exactly these levels, by changes; from then on it moves only when it is told to. */
  set(bids: readonly Level[], asks: readonly Level[]): Change {
    this.#given = true;
    return this.apply({ b: difference(this.#bids, bids), a: difference(this.#asks, asks) });
  }

  /** `updates` is how many update ids the change takes, where that is more than it has levels. */
  apply(change: { b?: readonly Level[]; a?: readonly Level[] }, updates = 0): Change {
    const { b = [], a = [] } = change;
    write(this.#bids, b);
    write(this.#asks, a);
    const U = this.#lastUpdateId + 1;
    this.#lastUpdateId += Math.max(1, updates, b.length + a.length);
    return { U, u: this.#lastUpdateId, b: [...b], a: [...a] };
  }

  /** Follows the price when it has gone away by more than a little. Null when it has not. */
  follow(price: bigint): Change | null {
    const { bid, ask } = this.best();
    if (this.#given || bid === null || ask === null) return null;
    const off = (bid + ask) / 2n - price;
    const bearable = price / 1000n > 4n * this.#listing.tick ? price / 1000n : 4n * this.#listing.tick;
    if ((off < 0n ? -off : off) <= bearable) return null;
    this.#moves += 1;
    const [bids, asks] = this.#make(price);
    this.#places = { bids: [...bids.keys()], asks: [...asks.keys()] };
    const levels = (side: Side): Level[] => [...side].map(([at, qty]) => [format(at), format(qty)]);
    return this.apply({ b: difference(this.#bids, levels(bids)), a: difference(this.#asks, levels(asks)) });
  }

  /**
   * The next seeded step: some levels near the middle change or go, and those that are gone come again, so that the book
   * keeps its shape however long it moves.
   */
  step(): Change {
    this.#steps += 1;
    const random = chance(this.#listing.seed + this.#steps * 104_729);
    const changed: { b: Level[]; a: Level[] } = { b: [], a: [] };
    const count = 2 + Math.floor(random() * 6);
    for (let i = 0; i < count; i += 1) {
      const down = random() < 0.5;
      const side = down ? this.#bids : this.#asks;
      const prices = this.#given ? sorted(side, down) : this.#places[down ? 'bids' : 'asks'];
      const place = Math.floor(random() * random() * 40);
      const price = prices[place];
      if (price === undefined) continue;
      const list = down ? changed.b : changed.a;
      if (list.some(([at]) => decimal(at) === price)) continue;
      // The best price is seldom left without an order.
      const goes = random() < (place === 0 ? 0.03 : 0.15) && prices.length > 50 && side.has(price);
      const qty = goes ? 0n : this.#quantity(random, place) * this.#wallFactor(down, place);
      list.push([format(price), format(qty)]);
    }
    return this.apply(changed);
  }

  /** How much there is up to a price. */
  available(buys: boolean, limit: bigint | null): bigint {
    let sum = 0n;
    for (const [price, qty] of buys ? this.#asks : this.#bids)
      if (limit === null || (buys ? price <= limit : price >= limit)) sum += qty;
    return sum;
  }

  /** Takes what an order matches, best price first; what is left over is not matched. */
  match(
    buys: boolean,
    quantity: bigint,
    limit: bigint | null,
  ): { fills: { price: bigint; qty: bigint }[]; change: Change | null } {
    const side = buys ? this.#asks : this.#bids;
    const fills: { price: bigint; qty: bigint }[] = [];
    let left = quantity;
    for (const price of sorted(side, !buys)) {
      if (left === 0n || (limit !== null && (buys ? price > limit : price < limit))) break;
      const there = side.get(price) ?? 0n;
      const qty = there < left ? there : left;
      fills.push({ price, qty });
      left -= qty;
    }
    if (fills.length === 0) return { fills, change: null };
    const levels = fills.map(({ price, qty }): Level => [
      format(price),
      format((side.get(price) ?? 0n) - qty),
    ]);
    return { fills, change: this.apply(buys ? { a: levels } : { b: levels }) };
  }

  /** Quantities come by their worth in dollars, so that books of cheap and dear coins look alike. */
  #quantity(random: () => number, place: number): bigint {
    const { base, step } = this.#listing;
    const worth = (900 / base.busyness ** 2) * Math.exp(random() * 3) * (1 + place / 40);
    return fromNumber(worth / base.usd, step);
  }

  #wallFactor(down: boolean, place: number): bigint {
    return !this.#given && (down ? wallAt.bids : wallAt.asks).includes(place) ? 9n : 1n;
  }

  #make(price: bigint): [Side, Side] {
    const { tick, seed } = this.#listing;
    const random = chance(seed + 31 * this.#moves);
    const gap = BigInt(Math.max(1, Math.round(Number(price / tick) * 0.00001)));
    const side = (down: boolean): Side => {
      const levels: Side = new Map();
      let at = down ? price - (price % tick) : price - (price % tick) + tick;
      for (let place = 0; place < levelsPerSide && at > 0n; place += 1) {
        levels.set(at, this.#quantity(random, place) * this.#wallFactor(down, place));
        const away = tick * gap * BigInt(1 + Math.floor(random() * 3));
        at += down ? -away : away;
      }
      return levels;
    };
    return [side(true), side(false)];
  }
}

function sorted(side: Side, down: boolean): bigint[] {
  return [...side.keys()].sort((a, b) => (a === b ? 0 : a < b === down ? 1 : -1));
}

function extreme(side: Side, highest: boolean): bigint | null {
  let best: bigint | null = null;
  for (const price of side.keys()) if (best === null || price > best === highest) best = price;
  return best;
}

function write(side: Side, levels: readonly Level[]): void {
  for (const [price, qty] of levels) {
    if (decimal(qty) === 0n) side.delete(decimal(price));
    else side.set(decimal(price), decimal(qty));
  }
}

function difference(side: Side, levels: readonly Level[]): Level[] {
  const wanted = new Map(levels.map(([price, qty]) => [decimal(price), decimal(qty)]));
  const gone = [...side.keys()]
    .filter((price) => !wanted.has(price))
    .map((price): Level => [format(price), format(0n)]);
  const set = [...wanted]
    .filter(([price, qty]) => side.get(price) !== qty)
    .map(([price, qty]): Level => [format(price), format(qty)]);
  return [...gone, ...set];
}
