/** How a connector speaks with its service: politely. `src/mcp/outbound` is behind these shapes. */

/** An amount of something that a service grants per time: request weight, requests, orders. */
export interface BudgetOptions {
  limit: number;
  windowMs: number;
  /**
   * `fixed`: counted anew from every full window of the service’s clock, as Binance counts minutes. `sliding`: what was spent
   * in the last `windowMs`, as limits per second are kept to.
   */
  kind: 'fixed' | 'sliding';
}

export interface ServiceOptions {
  /** As people know it: “Binance”. */
  title: string;
  /** Whom it asks, by the settings: what was spent there is remembered when the source is opened again and it is the same. */
  host?: string;
  /** By name, as in `ServiceRequest.cost`. */
  budgets: Readonly<Record<string, BudgetOptions>>;
  /** Sent with every request. */
  headers?: Readonly<Record<string, string>>;
  /** Told of every answer, also those that are tried again: what the service says of budgets and bans is read here. */
  heard?(reply: ServiceReply, service: Service): void;
}

export interface ServiceRequest {
  /** `GET` when left out. */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Absolute. Never a secret in it where the service allows a header. */
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /**
   * For what is right only at the moment it is sent, such as a signature over the time: called when the request may go,
   * before each try, and instead of `url` and over `headers`. Those who ask for the same at once are told apart by `url`.
   */
  onSend?(): { url: string; headers?: Readonly<Record<string, string>> };
  /**
   * Whether it only reads, so that twice is the same as once; GET is, when left out. Only such a request is ever sent twice,
   * and only such ones are shared.
   */
  idempotent?: boolean;
  /** What it takes of which budget, `{ weight: 4 }`. It waits until there is as much, or is not sent. */
  cost?: Readonly<Record<string, number>>;
  /** Of one try; the connector's setting `timeout` when left out. */
  timeoutMs?: number;
  signal: AbortSignal;
}

/** An answer, of any status. */
export interface ServiceReply {
  status: number;
  headers: Headers;
  text: string;
}

export interface Service {
  /**
   * Sends within the budgets; where `idempotent`, tries again (a few times, with growing and jittered pauses) after
   * network errors, 408, 425, 429, 500, 502, 503 and 504, not before a `Retry-After` (seconds or date, RFC 9110 10.2.3). The last
   * answer is returned whatever its status: what it means is the connector's to say. Identical reads in flight share one.
   *
   * @throws ServiceError when there is no answer
   */
  send(request: ServiceRequest): Promise<ServiceReply>;
  /** The service has said how much of a budget is used up in the present window. */
  used(budget: string, amount: number): void;
  /** The service has said what the limit is. */
  limit(budget: string, limit: number): void;
  /**
   * The service has banned this address: nothing is sent before that time (Unix milliseconds), not even after a restart, to the
   * host whose answer is being heard; outside of `heard`, to every host that was asked so far.
   */
  block(until: number): void;
}

/** What is kept, and since when (Unix milliseconds). `hit`: it was there already. */
export interface Cached<T> {
  value: T;
  at: number;
  hit: boolean;
}

/** Answers kept by kind and key for the time the settings say. Bounded; the least recently used goes first. */
export interface Cache {
  /**
   * Loads what is missing or too old, once however many ask for it. A load goes on when those who asked have left, so
   * that its result is there for the next; it ends with the connector. `isSpared` tells whether what is kept spares a request,
   * and so counts as a hit for people; where it is left out, it always does.
   * @throws what `load` throws, which is not kept; the signal's reason when the caller leaves
   */
  get<T>(
    kind: string,
    key: string,
    load: (signal: AbortSignal) => Promise<T>,
    signal: AbortSignal,
    isSpared?: (kept: T) => boolean,
  ): Promise<Cached<T>>;
  /** Forgets one, or all of a kind: what was written makes it wrong. */
  drop(kind: string, key?: string): void;
}

/** An open WebSocket. */
export interface Socket {
  /** @throws AppError `source_unreachable` when it is not open any more */
  send(text: string): void;
  close(): void;
  /** Resolves when it is closed, by whomever, with the reason in words. */
  readonly closed: Promise<string>;
}
