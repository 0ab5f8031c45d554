/** What can be made to go wrong at the simulated service, on demand. */

/** One thing that goes wrong with requests whose path matches. */
export interface Fault {
  /** Which requests; all when left out. */
  path?: RegExp;
  /** How many of them; one when left out. */
  times?: number;
  /** Answer this instead. */
  status?: number;
  headers?: Record<string, string>;
  /** Body of that answer: text as it is, an object as JSON. */
  body?: unknown;
  /** Never answer. */
  hang?: true;
  /** Cut the connection: before anything is answered. */
  cut?: true;
  /** Take the access token for expired, whatever its age. */
  expired?: true;
}

export interface Faults {
  add(fault: Fault): void;
  /** Nothing goes wrong any more. */
  clear(): void;
}

export interface FaultBook extends Faults {
  /** The fault for a request, which is used up by it. */
  take(path: string): Fault | null;
}

export function createFaults(): FaultBook {
  let open: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => open.push({ fault, left: fault.times ?? 1 }),
    clear: () => {
      open = [];
    },
    take(path) {
      const found = open.find(({ fault }) => fault.path?.test(path) ?? true);
      if (found === undefined) return null;
      found.left -= 1;
      if (found.left === 0) open = open.filter((one) => one !== found);
      return found.fault;
    },
  };
}
