/** One shared WebSocket for all watched symbols: subscribes, opens again with growing pauses, and renews before it ends. */
import { toProblem } from '../../../../contract/errors.ts';
import type { ConnectorClock, ConnectorContext, Socket } from '../../connector.ts';
import { readMessage, streamAddress, subscription, type DepthUpdate, type StreamTrade } from './messages.ts';

export interface StreamOptions {
  socket: ConnectorContext['socket'];
  streamUrl: string;
  clock: ConnectorClock;
  log: ConnectorContext['log'];
  /** Ends everything. */
  signal: AbortSignal;
  onEvent(event: DepthUpdate | StreamTrade): void;
  /** From now on the stream tells of these. */
  onSubscribed(symbols: readonly string[]): void;
  onLost(): void;
}

export interface StreamState {
  connected: boolean;
  /** Why it is not, in words. */
  reason: string | null;
  /** Connections in a row that did not come about, or did not last. */
  failures: number;
}

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
/** A connection that lived that long was a good one: the next pause is short again. */
const goodLifeMs = 60_000;
/** Binance closes after 24 hours. */
const renewAfterMs = 23.8 * 3_600_000;
/** Five messages a second are allowed, pongs among them. */
const betweenMessagesMs = 400;
/** All watched symbols together are never that quiet. */
const silenceMs = 60_000;
const lookMs = 5_000;
/** So long after a refusal it is asked again. */
const refusedMs = 60_000;

interface Connection {
  socket: Socket;
  /** Symbols it was asked to tell of, and those whose request is not answered yet. */
  told: Set<string>;
  pending: Map<number, readonly string[]>;
  /** Symbols it would not tell of, and when it said so. */
  refused: Map<string, number>;
  openedAt: number;
  isSending: boolean;
}

export class SharedStream {
  readonly #options: StreamOptions;
  readonly #wanted = new Set<string>();
  readonly #state: StreamState = { connected: false, reason: 'it is being opened', failures: 0 };
  #connection: Connection | null = null;
  #isRunning = false;
  #heardAt = 0;
  #nextId = 1;

  constructor(options: StreamOptions) {
    this.#options = options;
  }

  /** Makes it tell of these symbols and no others; of none closes it. */
  want(symbols: Iterable<string>): void {
    this.#wanted.clear();
    for (const symbol of symbols) this.#wanted.add(symbol);
    if (this.#wanted.size === 0) this.#connection?.socket.close();
    else if (!this.#isRunning) this.#start();
    else if (this.#connection !== null) this.#keepUp(this.#connection);
  }

  /** Whether it tells of the symbol already. */
  tells(symbol: string): boolean {
    const { told, pending } = this.#connection ?? {};
    if (told === undefined || pending === undefined) return false;
    return told.has(symbol) && ![...pending.values()].some((symbols) => symbols.includes(symbol));
  }

  state(): StreamState {
    return { ...this.#state };
  }

  #start(): void {
    const { signal, log } = this.#options;
    this.#isRunning = true;
    this.#run()
      .catch((error: unknown) => {
        if (!signal.aborted) log('error', `Binance's stream has stopped: ${toProblem(error).message}`);
      })
      .finally(() => {
        this.#isRunning = false;
        // It was wanted again while it ended.
        if (this.#wanted.size > 0 && !signal.aborted) this.#start();
      });
  }

  async #run(): Promise<void> {
    const { clock, signal } = this.#options;
    while (this.#wanted.size > 0 && !signal.aborted) {
      const reason = await this.#live();
      if (this.#wanted.size === 0) break;
      this.#state.reason = reason;
      const { failures } = this.#state;
      const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures, 10));
      // Not all of the world at the same moment, when Binance comes back.
      await clock.sleep(pause * (0.5 + Math.random() / 2), signal);
    }
  }

  /** One connection from its beginning to its end. @returns why it is over */
  async #live(): Promise<string> {
    const { clock, signal, onSubscribed, onLost } = this.#options;
    try {
      const connection = await this.#connect();
      this.#connection = connection;
      Object.assign(this.#state, { connected: true, reason: null });
      onSubscribed([...connection.told]);
      if (this.#wanted.size === 0) connection.socket.close();
      else this.#keepUp(connection);
      const reason = await this.#watched(connection);
      const lived = clock.now() - connection.openedAt;
      this.#state.failures = lived >= goodLifeMs ? 0 : this.#state.failures + 1;
      return reason;
    } catch (error) {
      if (signal.aborted) throw error;
      this.#state.failures += 1;
      return toProblem(error).message;
    } finally {
      this.#connection = null;
      this.#state.connected = false;
      onLost();
    }
  }

  async #connect(): Promise<Connection> {
    const { socket, streamUrl, signal, clock } = this.#options;
    const symbols = [...this.#wanted];
    const onText = (text: string) => this.#hear(text);
    const opened = await socket(streamAddress(streamUrl, symbols), { signal, onText });
    const openedAt = clock.now();
    this.#heardAt = openedAt;
    return {
      ...{ socket: opened, openedAt, isSending: false },
      ...{ told: new Set(symbols), pending: new Map(), refused: new Map() },
    };
  }

  /** Waits for its end, and ends it when it is too old or too quiet. */
  async #watched(connection: Connection): Promise<string> {
    const { clock, signal, log } = this.#options;
    const ended = new AbortController();
    const end = () => ended.abort();
    signal.addEventListener('abort', end, { once: true });
    const look = async () => {
      for (;;) {
        await clock.sleep(lookMs, ended.signal);
        const isQuiet = clock.now() - this.#heardAt > silenceMs;
        if (isQuiet || clock.now() - connection.openedAt > renewAfterMs) connection.socket.close();
        else this.#keepUp(connection);
      }
    };
    look().catch((error: unknown) => {
      // By the signal it ends as it is meant to; unwatched, the connection is made anew.
      if (ended.signal.aborted) return;
      log('error', `Binance's stream could not be watched: ${toProblem(error).message}`);
      connection.socket.close();
    });
    const reason = await connection.socket.closed;
    signal.removeEventListener('abort', end);
    end();
    return reason;
  }

  #hear(text: string): void {
    const { log, onEvent, onSubscribed, clock } = this.#options;
    this.#heardAt = clock.now();
    const message = readMessage(text);
    if (message.kind === 'event') onEvent(message.event);
    else if (message.kind === 'refused') {
      log('warn', `Binance's stream refused a request: ${message.reason}`);
      this.#drop(message.id);
    } else if (message.kind === 'done') {
      const symbols = this.#connection?.pending.get(message.id) ?? [];
      this.#connection?.pending.delete(message.id);
      onSubscribed(symbols);
    }
  }

  /** A request was refused: which, is not always said, but they are answered in turn. */
  #drop(request: number | null): void {
    if (this.#connection === null) return;
    const { pending, told, refused } = this.#connection;
    const [oldest = null] = pending.keys();
    const id = request ?? oldest;
    if (id === null) return;
    for (const symbol of pending.get(id) ?? []) {
      told.delete(symbol);
      refused.set(symbol, this.#options.clock.now());
    }
    pending.delete(id);
  }

  #keepUp(connection: Connection): void {
    const { signal, log } = this.#options;
    if (connection.isSending) return;
    connection.isSending = true;
    this.#catchUp(connection)
      .catch((error: unknown) => {
        if (!signal.aborted)
          log('debug', `A request to Binance's stream was not sent: ${toProblem(error).message}`);
      })
      .finally(() => {
        connection.isSending = false;
      });
  }

  /** One message for all that is new, one for all that is over, with a pause before each. */
  async #catchUp(connection: Connection): Promise<void> {
    const { clock, signal } = this.#options;
    for (;;) {
      // What is wanted a moment later goes in the same message.
      await clock.sleep(betweenMessagesMs, signal);
      if (this.#connection !== connection) return;
      const asksAgain = (symbol: string) =>
        clock.now() - (connection.refused.get(symbol) ?? -Infinity) >= refusedMs;
      const missing = [...this.#wanted].filter((symbol) => !connection.told.has(symbol) && asksAgain(symbol));
      const over = [...connection.told].filter((symbol) => !this.#wanted.has(symbol));
      if (missing.length + over.length === 0) return;
      const id = this.#nextId;
      this.#nextId += 1;
      if (missing.length > 0) {
        for (const symbol of missing) connection.told.add(symbol);
        connection.pending.set(id, missing);
        connection.socket.send(subscription('SUBSCRIBE', missing, id));
      } else {
        for (const symbol of over) connection.told.delete(symbol);
        connection.socket.send(subscription('UNSUBSCRIBE', over, id));
      }
    }
  }
}
