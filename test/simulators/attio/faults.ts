/** Faults on demand: what happens to the next requests instead of, or after, their answer. */

export interface Fault {
  /** Which requests; all when left out. */
  match?(method: string, path: string): boolean;
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Never answers. */
  hang?: boolean;
  /** Cuts the connection. */
  cut?: boolean;
  /** The request is carried out first: its outcome stays unknown to the client. */
  afterwards?: boolean;
}

export interface Faults {
  /** The next `count` requests that match have this fault. */
  next(count: number, fault: Fault): void;
  take(method: string, path: string): Fault | undefined;
  clear(): void;
}

export function createFaults(): Faults {
  let waiting: { left: number; fault: Fault }[] = [];
  return {
    next(count, fault) {
      waiting.push({ left: count, fault });
    },
    take(method, path) {
      const found = waiting.find(({ fault }) => fault.match?.(method, path) ?? true);
      if (found === undefined) return undefined;
      found.left -= 1;
      if (found.left === 0) waiting = waiting.filter((one) => one !== found);
      return found.fault;
    },
    clear() {
      waiting = [];
    },
  };
}
