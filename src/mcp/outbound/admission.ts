/** The door before a service: each request waits its turn until its budgets grant it, or is told when they will. */
import type { ConnectorClock } from '../connectors/connector.ts';
import type { Budget } from './budget.ts';
import { earliest, letGo, longestWaitMs, type Parts, type Waiting } from './queue.ts';
import { leftBehind } from './refusals.ts';
import type { Spending } from './remembered.ts';

/** By the name of a budget. */
export type Cost = Readonly<Record<string, number>>;

/** Leave to send, taken from the budgets. */
export interface Pass {
  at: number;
  /** The request has ended; `counted` unless it surely never reached the service. Others go at the next `look`. */
  end(counted: boolean): void;
}

/** To one host of the service. */
export interface Admission {
  /** @throws ServiceError with nothing sent; also when `signal` is aborted */
  enter(cost: Cost, signal: AbortSignal): Promise<Pass>;
  /** The service wants to be left in peace until then: by these budgets, or as a whole where none is named. */
  rest(budgets: readonly string[], until: number): void;
  /** Whether a request of this cost would have to wait longer than anybody waits. */
  isShut(cost: Cost): boolean;
  /** Something has changed that lets others go, or no more. */
  look(): void;
}

export interface Admissions {
  to(origin: string): Admission;
  look(): void;
}

export interface AdmissionOptions {
  title: string;
  spending: Spending;
  clock: ConnectorClock;
  bannedUntil(origin: string): number;
  /** Aborted when the connector is closed: nothing is waited for then. */
  end: AbortSignal;
}

/** The hosts share the budgets and the queue; a ban is of the host that said it. */
export function createAdmission(options: AdmissionOptions): Admissions {
  const { title, spending, clock } = options;
  const { budgets } = spending;
  const queue: Waiting[] = [];
  const rules = () => ({
    title,
    now: clock.now(),
    bannedUntil: options.bannedUntil,
    restUntil: spending.restUntil,
  });
  const alarm = createAlarm(clock, options.end, () => look());
  const look = () => alarm.set(letGo(queue, rules()));
  const partsOf = (cost: Cost): Parts =>
    Object.entries(cost)
      .filter(([, amount]) => amount > 0)
      .map(([name, amount]) => [known(budgets, title, name), amount] as const);

  const to = (origin: string): Admission => ({
    look,
    rest(names, until) {
      for (const name of names) known(budgets, title, name).rest(until);
      if (names.length === 0) spending.restUntil = Math.max(spending.restUntil, until);
    },
    isShut(cost) {
      const now = rules();
      return earliest(partsOf(cost), now) - now.now > longestWaitMs || now.bannedUntil(origin) > now.now;
    },
    async enter(cost, signal) {
      const parts = partsOf(cost);
      if (signal.aborted) throw leftBehind(title, signal.reason, false);
      return new Promise((resolve, reject) => {
        const leave = () => {
          queue.splice(queue.indexOf(waiting), 1);
          reject(leftBehind(title, signal.reason, false));
          look();
        };
        const stay = () => signal.removeEventListener('abort', leave);
        const waiting: Waiting = {
          ...{ origin, parts, since: clock.now() },
          go() {
            stay();
            resolve(take(parts, clock));
          },
          refuse(error) {
            stay();
            reject(error);
          },
        };
        signal.addEventListener('abort', leave, { once: true });
        queue.push(waiting);
        look();
      });
    },
  });
  return { to, look };
}

/** @throws Error that is a defect of the connector */
export function known(budgets: ReadonlyMap<string, Budget>, title: string, name: string): Budget {
  const budget = budgets.get(name);
  if (budget === undefined) throw new Error(`${title} has no budget “${name}”.`);
  return budget;
}

function take(parts: Parts, clock: ConnectorClock): Pass {
  const at = clock.now();
  for (const [budget, amount] of parts) budget.take(amount, at);
  return {
    at,
    end(counted) {
      for (const [budget, amount] of parts) budget.settle(amount, clock.now(), counted);
    },
  };
}

/** Rings once, at the time that was set last. */
function createAlarm(clock: ConnectorClock, end: AbortSignal, ring: () => void) {
  const state: { set: AbortController | null } = { set: null };
  return {
    set(time: number) {
      // With a reason of its own: without one an error is made each time, with its stack.
      state.set?.abort('set anew');
      state.set = null;
      if (time === Number.POSITIVE_INFINITY || end.aborted) return;
      const set = new AbortController();
      state.set = set;
      // It rejects only when it is set anew.
      clock.sleep(Math.max(1, time - clock.now()), set.signal).then(ring, () => undefined);
    },
  };
}
