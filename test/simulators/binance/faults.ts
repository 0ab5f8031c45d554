/** What goes wrong on demand, for the next requests and on the streams. */

export interface Fault {
  /** How many requests; one when left out. */
  times?: number;
  /** `GET`, `POST`, `DELETE`; any when left out. */
  method?: string;
  /** Which path, `/api/v3/order`; any when left out. */
  path?: string;
  /** HTTP status to answer. 403 without a code is the web application firewall’s HTML page. */
  status?: number;
  code?: number;
  msg?: string;
  /** A whole body instead of code and message. */
  body?: string;
  /** Seconds, or a date. */
  retryAfter?: string | number;
  /** Never answers. */
  hang?: boolean;
  /** Cuts the connection instead of answering. */
  cut?: boolean;
  /** Answers later, then as usual when nothing else is said. */
  delayMs?: number;
  /** The request is carried out all the same: an order is placed although the answer tells otherwise. */
  applied?: boolean;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The server’s clock is off by so much: `time` and timestamp checks follow it. */
  clockSkewMs: number;
  readonly stream: StreamFaults;
}

export interface StreamFaults {
  /** So many of the next handshakes get a 503. */
  refuse: number;
  /** Nothing is sent, though connections stay open. */
  silent: boolean;
  /** Events are sent so much later. */
  slowMs: number;
  /** The next depth event of the symbol is lost. */
  gap(symbol: string): void;
  /** Every connection is cut, without a close frame. */
  cut(): void;
}

export function createFaults(
  stream: StreamFaults,
): Faults & { take(method: string, path: string): Fault | null } {
  const waiting: (Fault & { left: number })[] = [];
  return {
    clockSkewMs: 0,
    stream,
    add: (fault) => void waiting.push({ ...fault, left: fault.times ?? 1 }),
    clear() {
      waiting.length = 0;
      this.clockSkewMs = 0;
      stream.refuse = 0;
      stream.silent = false;
      stream.slowMs = 0;
    },
    take(method, path) {
      const index = waiting.findIndex(
        (one) => (one.method ?? method) === method && (one.path ?? path) === path,
      );
      const found = waiting[index];
      if (found === undefined) return null;
      found.left -= 1;
      if (found.left <= 0) waiting.splice(index, 1);
      return found;
    },
  };
}
