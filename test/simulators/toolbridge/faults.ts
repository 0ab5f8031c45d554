/** What can be made to go wrong at the simulated server, on demand. */

/** One thing that goes wrong with requests whose method and path match. */
export interface Fault {
  /** All when left out. */
  method?: string;
  path?: RegExp;
  /** How many requests; one when left out. */
  times?: number;
  /** Answer this instead. */
  status?: number;
  headers?: Record<string, string>;
  /** Body of that answer: text as it is, anything else as JSON. */
  body?: unknown;
  /** Never answer. */
  hang?: true;
  /** Cut the connection: `before` the request is carried out, or `after`, so that what it did is not told. */
  cut?: 'before' | 'after';
}

export interface Faults {
  add(fault: Fault): void;
  /** Nothing goes wrong any more. */
  clear(): void;
}

export interface FaultBook extends Faults {
  /** The fault for a request, which is used up by it. */
  take(method: string, path: string): Fault | null;
}

export function createFaults(): FaultBook {
  const waiting: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    clear: () => void waiting.splice(0),
    take(method, path) {
      const found = waiting.find(
        ({ fault, left }) =>
          left > 0 && (fault.method ?? method) === method && (fault.path?.test(path) ?? true),
      );
      if (found === undefined) return null;
      found.left -= 1;
      return found.fault;
    },
  };
}
