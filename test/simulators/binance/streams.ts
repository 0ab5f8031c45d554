/** The market streams over WebSocket: diff depth and aggregate trades, raw, combined and subscribed to (web-socket-streams.md). */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Change } from './book.ts';
import type { StreamFaults } from './faults.ts';
import type { Aggregate } from './tape.ts';

export interface StreamRoom {
  now(): number;
  symbols: ReadonlySet<string>;
  /** The next change of a book that somebody listens to; null when books only move when they are told to. */
  step(symbol: string): Change | null;
  /** Trades after a time, up to now; none of a symbol whose trades are told as they are given. */
  tradesAfter(symbol: string, time: number): Aggregate[];
}

export interface StreamOptions {
  pingMs: number;
  /** A connection is closed after that, as Binance does after a day. */
  lifeMs: number;
}

export interface Streams {
  readonly faults: StreamFaults;
  /** Tells everybody who listens to the symbol’s book. */
  publish(symbol: string, change: Change): void;
  trade(symbol: string, aggregate: Aggregate): void;
  /** Connections now, and how many there were. */
  connections(): { open: number; ever: number };
  /** Names of the streams subscribed to now. */
  subscriptions(): string[];
  /** How many messages clients sent. */
  readonly messages: number;
  close(): void;
}

interface Client {
  socket: WebSocket;
  combined: boolean;
  streams: Set<string>;
  sent: number[];
  alive: boolean;
}

const tickMs = 100;
const messagesPerSecond = 5;
const mostStreams = 1024;

export function createStreams(server: Server, room: StreamRoom, options: StreamOptions): Streams {
  const sockets = new WebSocketServer({ noServer: true });
  const clients = new Set<Client>();
  const gaps = new Set<string>();
  const tradedUntil = new Map<string, number>();
  const count = { ever: 0, messages: 0, tickedAt: room.now() };
  const later = new Set<NodeJS.Timeout>();
  const faults: StreamFaults = {
    refuse: 0,
    silent: false,
    slowMs: 0,
    gap: (symbol) => void gaps.add(symbol),
    cut: () => {
      for (const { socket } of clients) socket.terminate();
    },
  };

  function send(client: Client, stream: string, data: object): void {
    if (faults.silent) return;
    const text = JSON.stringify(client.combined ? { stream, data } : data);
    if (faults.slowMs === 0) client.socket.send(text);
    else {
      const timer = setTimeout(() => {
        later.delete(timer);
        client.socket.send(text);
      }, faults.slowMs);
      later.add(timer);
    }
  }

  function tell(streams: string[], data: object): void {
    for (const client of clients)
      for (const stream of streams) if (client.streams.has(stream)) send(client, stream, data);
  }

  function publish(symbol: string, change: Change, slow = true): void {
    if (gaps.delete(symbol)) return;
    const low = symbol.toLowerCase();
    tell([`${low}@depth@100ms`, ...(slow ? [`${low}@depth`] : [])], {
      e: 'depthUpdate',
      E: room.now(),
      s: symbol,
      ...change,
    });
  }

  function trade(symbol: string, one: Aggregate): void {
    tell([`${symbol.toLowerCase()}@aggTrade`], {
      e: 'aggTrade',
      E: room.now(),
      s: symbol,
      ...written(one),
    });
  }

  function tick(): void {
    const wanted = new Set([...clients].flatMap(({ streams }) => [...streams]));
    for (const symbol of room.symbols) {
      const low = symbol.toLowerCase();
      if (wanted.has(`${low}@depth@100ms`) || wanted.has(`${low}@depth`)) {
        const change = room.step(symbol);
        if (change !== null) publish(symbol, change);
      }
      if (!wanted.has(`${low}@aggTrade`)) {
        tradedUntil.delete(symbol);
        continue;
      }
      // Who has subscribed since the last tick misses nothing of what was traded since.
      const since = tradedUntil.get(symbol) ?? count.tickedAt;
      tradedUntil.set(symbol, room.now());
      for (const one of room.tradesAfter(symbol, since)) trade(symbol, one);
    }
    count.tickedAt = room.now();
  }

  function accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (faults.refuse > 0) {
      faults.refuse -= 1;
      socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const wanted = readPath(request.url ?? '/');
    if (wanted === null) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ready) => serve(ready, wanted));
  }

  function serve(socket: WebSocket, wanted: { combined: boolean; streams: string[] }): void {
    count.ever += 1;
    const client: Client = {
      socket,
      combined: wanted.combined,
      streams: new Set(wanted.streams),
      sent: [],
      alive: true,
    };
    clients.add(client);
    const ping = setInterval(() => {
      if (!client.alive) socket.terminate();
      client.alive = false;
      socket.ping(String(room.now()));
    }, options.pingMs);
    const end = setTimeout(() => socket.close(1001, '24 hours are over'), options.lifeMs);
    socket.on('pong', () => {
      client.alive = true;
    });
    socket.on('ping', () => demandRate(client));
    socket.on('message', (data: Buffer) => {
      demandRate(client);
      const reply = obey(client, data.toString());
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(reply));
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clients.delete(client);
      clearInterval(ping);
      clearTimeout(end);
    });
  }

  /** Five messages a second; who sends more is disconnected. */
  function demandRate(client: Client): void {
    count.messages += 1;
    const now = Date.now();
    client.sent = [...client.sent.filter((time) => now - time < 1000), now];
    if (client.sent.length > messagesPerSecond) client.socket.close(1008, 'Too many requests');
  }

  const timer = setInterval(tick, tickMs);
  server.on('upgrade', accept);
  return {
    faults,
    publish,
    trade,
    connections: () => ({ open: clients.size, ever: count.ever }),
    subscriptions: () => [...clients].flatMap(({ streams }) => [...streams]),
    get messages() {
      return count.messages;
    },
    close() {
      clearInterval(timer);
      for (const waiting of later) clearTimeout(waiting);
      for (const { socket } of clients) socket.terminate();
      sockets.close();
    },
  };
}

function written(one: Aggregate): object {
  const cents = (value: bigint): string => {
    const digits = value.toString().padStart(9, '0');
    return `${digits.slice(0, -8)}.${digits.slice(-8)}`;
  };
  return {
    a: one.id,
    p: cents(one.price),
    q: cents(one.qty),
    f: one.first,
    l: one.last,
    T: one.time,
    m: one.buyerIsMaker,
    M: true,
  };
}

/** `/ws`, `/ws/<stream>/<stream>` and `/stream?streams=<stream>/<stream>`. */
function readPath(target: string): { combined: boolean; streams: string[] } | null {
  const url = new URL(target, 'http://loopback');
  const names = (text: string): string[] => text.split('/').filter((name) => name !== '');
  if (url.pathname === '/stream')
    return { combined: true, streams: names(url.searchParams.get('streams') ?? '') };
  if (url.pathname === '/ws' || url.pathname.startsWith('/ws/'))
    return { combined: false, streams: names(decodeURIComponent(url.pathname.slice(3))) };
  return null;
}

function obey(client: Client, text: string): object {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { code: 3, msg: 'Invalid JSON: expected value at line 1 column 1' };
  }
  const asked: { method?: unknown; params?: unknown; id?: unknown } = Object(given);
  const id = asked.id ?? null;
  const streams = Array.isArray(asked.params) ? asked.params.filter((one) => typeof one === 'string') : [];
  if (asked.method === 'LIST_SUBSCRIPTIONS') return { result: [...client.streams], id };
  if (asked.method === 'SUBSCRIBE') {
    if (client.streams.size + streams.length > mostStreams)
      return { code: 2, msg: 'Invalid request: too many streams', id };
    for (const stream of streams) client.streams.add(stream);
    return { result: null, id };
  }
  if (asked.method === 'UNSUBSCRIBE') {
    for (const stream of streams) client.streams.delete(stream);
    return { result: null, id };
  }
  if (asked.method === undefined)
    return { code: 2, msg: 'Invalid request: missing field `method` at line 1 column 2' };
  const known = '`SUBSCRIBE`, `UNSUBSCRIBE`, `LIST_SUBSCRIPTIONS`, `SET_PROPERTY`, `GET_PROPERTY`';
  return {
    code: 2,
    msg: `Invalid request: unknown variant ${String(asked.method)}, expected one of ${known} at line 1 column 28`,
  };
}
