/** A loopback stand-in of Binance Spot: REST and market streams, with exact limits, errors and data, and faults on demand. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAccount, type Account } from './account.ts';
import { Book, type BookView, type Change, type Level } from './book.ts';
import { decimal, format } from './decimals.ts';
import { answer, type SimulatedRequest } from './answering.ts';
import type { Room } from './endpoints.ts';
import { createFaults, type Faults } from './faults.ts';
import { createLimits, type Limits } from './limits.ts';
import { createListings, type Listing, type SymbolOptions } from './listings.ts';
import { createMarket, type Market } from './market.ts';
import { createStreams, type Streams } from './streams.ts';
import { fairPrice, type Aggregate } from './tape.ts';

export type { SimulatedRequest } from './answering.ts';
export { fullKey, readOnlyKey, restrictedKey } from './keys.ts';

export interface BinanceSimulatorOptions {
  /** The server’s time in Unix milliseconds; the machine’s when left out. */
  clock?: { now(): number };
  /** Every answer takes that long. */
  latencyMs?: number;
  /** Listed on top of the standard ones, in the place of one of the same name. */
  symbols?: readonly SymbolOptions[];
  /** Whether books that a stream listens to move by themselves, every 100 ms. True when left out. */
  moving?: boolean;
  /** How often streams ping, and how long they live. */
  pingMs?: number;
  streamLifeMs?: number;
  port?: number;
}

/** A trade a test gives; the id follows the last one. */
export interface GivenTrade {
  price: string;
  qty: string;
  buyerIsMaker: boolean;
  /** Now, when left out. */
  time?: number;
  /** Single trades in it; one when left out. */
  count?: number;
}

export interface BinanceSimulator {
  readonly origin: string;
  /** ws://…: `/ws/<stream>` and `/stream?streams=…`. */
  readonly streamOrigin: string;
  /** What came, oldest first, without what is still waiting for its answer. */
  readonly requests: readonly SimulatedRequest[];
  /** In the present minute. */
  readonly weightUsed: number;
  readonly limits: Limits;
  readonly faults: Faults;
  readonly account: Account;
  readonly listings: ReadonlyMap<string, Listing>;
  readonly streams: Pick<Streams, 'connections' | 'subscriptions' | 'messages'>;
  readonly books: {
    get(symbol: string): BookView;
    /** The next seeded step (or so many), told to who listens. */
    step(symbol: string, times?: number): void;
    /** Makes the book exactly this; from then on it moves only by `publish`. */
    set(symbol: string, book: { bids: readonly Level[]; asks: readonly Level[] }): void;
    /** A change as given: absolute quantities, zero removes. `updates`: how many update ids it takes. */
    publish(
      symbol: string,
      change: { bids?: readonly Level[]; asks?: readonly Level[]; updates?: number },
    ): void;
  };
  readonly trades: {
    /** Between two times, both included. */
    between(symbol: string, from: number, to: number): Aggregate[];
    /** From now on the symbol has only these trades; candles and tickers follow. */
    script(symbol: string, trades: readonly GivenTrade[]): void;
    /** One more of a scripted symbol, told to who listens. */
    push(symbol: string, trade: GivenTrade): void;
  };
  close(): Promise<void>;
}

export async function startBinanceSimulator(
  options: BinanceSimulatorOptions = {},
): Promise<BinanceSimulator> {
  const clock = options.clock ?? { now: () => Date.now() };
  const skew = { read: () => 0 };
  const now = (): number => clock.now() + skew.read();
  const listings = createListings(options.symbols ?? []);
  const markets = createMarkets(listings, now);
  const books = createBooks(listings, now);
  const account = createAccount(now());
  const limits = createLimits(now);
  const server = http.createServer({ keepAlive: true });
  const streams = createStreams(
    server,
    {
      now,
      symbols: new Set(listings.keys()),
      step: (symbol) => (options.moving === false ? null : books.advance(symbol)),
      tradesAfter(symbol, time) {
        const { fixed, between } = markets.get(symbol).aggregates;
        return fixed ? between(time + 1, now()) : [];
      },
    },
    { pingMs: options.pingMs ?? 20_000, lifeMs: options.streamLifeMs ?? 86_400_000 },
  );
  const faults = createFaults(streams.faults);
  skew.read = () => faults.clockSkewMs;
  const room: Room = {
    listings,
    now,
    limits,
    market: (symbol) => markets.get(symbol),
    depth: (symbol, limit) => books.current(symbol, streams.publish).view(limit),
    average: (symbol) => {
      const { price, closeTime } = markets.get(symbol).average(5);
      return { mins: 5, price: format(price), closeTime };
    },
    exchange: {
      listings,
      account,
      now,
      averagePrice: (symbol) => markets.get(symbol).average(5).price,
      lastPrice: (symbol) => markets.get(symbol).lastPrice(),
      best: (symbol) => books.current(symbol, streams.publish).best(),
      available: (symbol, buys, limit) => books.current(symbol, streams.publish).available(buys, limit),
      match(symbol, buys, quantity, limit) {
        const { fills, change } = books.current(symbol, streams.publish).match(buys, quantity, limit);
        if (change !== null) streams.publish(symbol, change);
        return fills;
      },
    },
  };
  const requests: SimulatedRequest[] = [];
  server.on('request', (request, response) => {
    const at = now();
    void readBody(request).then(async (body) => {
      const answered = await answer({
        request,
        response,
        body,
        room,
        faults,
        latencyMs: options.latencyMs ?? 0,
      });
      requests.push({ ...answered, body, at });
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    streamOrigin: `ws://127.0.0.1:${port}`,
    requests,
    limits,
    faults,
    account,
    listings,
    streams,
    get weightUsed() {
      return limits.usedWeight;
    },
    books: {
      get: (symbol) => books.current(symbol, streams.publish).view(),
      step(symbol, times = 1) {
        for (let i = 0; i < times; i += 1) streams.publish(symbol, books.advance(symbol));
      },
      set: (symbol, { bids, asks }) =>
        streams.publish(symbol, books.current(symbol, streams.publish).set(bids, asks)),
      publish(symbol, { bids, asks, updates }) {
        streams.publish(
          symbol,
          books.current(symbol, streams.publish).apply({ b: bids ?? [], a: asks ?? [] }, updates ?? 0),
        );
      },
    },
    trades: {
      between: (symbol, from, to) => markets.get(symbol).aggregates.between(from, to),
      script: (symbol, trades) => markets.script(symbol, trades),
      push: (symbol, trade) => streams.trade(symbol, markets.push(symbol, trade)),
    },
    async close() {
      streams.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function createBooks(listings: ReadonlyMap<string, Listing>, now: () => number) {
  const books = new Map<string, Book>();
  const open = (symbol: string): { book: Book; listing: Listing } => {
    const listing = listings.get(symbol);
    if (listing === undefined) throw new Error(`${symbol} is not listed.`);
    const book = books.get(symbol) ?? new Book(listing, fairPrice(listing, now()));
    books.set(symbol, book);
    return { book, listing };
  };
  return {
    /** Where the price has gone away the book has followed, and that is told. */
    current(symbol: string, tell: (symbol: string, change: Change) => void): Book {
      const { book, listing } = open(symbol);
      const change = book.follow(fairPrice(listing, now()));
      if (change !== null) tell(symbol, change);
      return book;
    },
    advance(symbol: string): Change {
      const { book, listing } = open(symbol);
      return book.follow(fairPrice(listing, now())) ?? book.step();
    },
  };
}

function createMarkets(listings: ReadonlyMap<string, Listing>, now: () => number) {
  const markets = new Map<string, Market>();
  const scripts = new Map<string, Aggregate[]>();
  const get = (symbol: string): Market => {
    const listing = listings.get(symbol);
    if (listing === undefined) throw new Error(`${symbol} is not listed.`);
    const market = markets.get(symbol) ?? createMarket(listing, now, scripts.get(symbol) ?? null);
    markets.set(symbol, market);
    return market;
  };
  const push = (symbol: string, given: GivenTrade): Aggregate => {
    const script = scripts.get(symbol);
    if (script === undefined) throw new Error(`${symbol} has no script.`);
    const before = script.at(-1);
    const first = (before?.last ?? 0) + 1;
    const made: Aggregate = {
      id: (before?.id ?? 0) + 1,
      price: decimal(given.price),
      qty: decimal(given.qty),
      first,
      last: first + (given.count ?? 1) - 1,
      time: given.time ?? now(),
      buyerIsMaker: given.buyerIsMaker,
    };
    script.push(made);
    return made;
  };
  return {
    get,
    push,
    script(symbol: string, trades: readonly GivenTrade[]) {
      scripts.set(symbol, []);
      markets.delete(symbol);
      for (const trade of trades) push(symbol, trade);
    },
  };
}

async function readBody(request: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString();
}
