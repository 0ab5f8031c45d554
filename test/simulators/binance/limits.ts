/** What an address may ask for: weight by the minute, then 429, then a ban; and orders by ten seconds and by the day. */
import { Problem, problems } from './problem.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const ban = 2 * minute;
/** So many requests after the first 429 of a minute, and the address is banned. */
const patience = 10;

export interface Limits {
  /** Counts a request before it is answered. @throws Problem −1003 with 429 or 418 */
  spend(weight: number): void;
  giveBack(weight: number): void;
  readonly usedWeight: number;
  weightLimit: number;
  orderLimits: { tenSeconds: number; day: number };
  /** @throws Problem −1015 */
  demandOrder(): void;
  countOrder(): void;
  orderCounts(): { tenSeconds: number; day: number };
  /** Unix milliseconds; 0 is no ban. */
  bannedUntil: number;
  /** As if others at this address had used as much. */
  use(weight: number): void;
}

export function createLimits(now: () => number): Limits {
  let window = 0;
  let used = 0;
  let refused = 0;
  const orders: number[] = [];

  function turn(): void {
    const present = Math.floor(now() / minute);
    if (present === window) return;
    window = present;
    used = 0;
    refused = 0;
  }

  function orderCounts(): { tenSeconds: number; day: number } {
    const since = (length: number): number => {
      const start = Math.floor(now() / length) * length;
      return orders.filter((time) => time >= start).length;
    };
    return { tenSeconds: since(10_000), day: since(day) };
  }

  const limits: Limits = {
    weightLimit: 6000,
    orderLimits: { tenSeconds: 100, day: 200_000 },
    bannedUntil: 0,
    get usedWeight() {
      turn();
      return used;
    },
    use(weight) {
      turn();
      used += weight;
    },
    giveBack(weight) {
      used = Math.max(0, used - weight);
    },
    spend(weight) {
      turn();
      if (now() < limits.bannedUntil) throw banned(limits.bannedUntil, now());
      used += weight;
      if (used <= limits.weightLimit) return;
      refused += 1;
      if (refused > patience) {
        limits.bannedUntil = now() + ban;
        throw banned(limits.bannedUntil, now());
      }
      const wait = Math.ceil(((window + 1) * minute - now()) / 1000);
      const text = `Too much request weight used; current limit is ${limits.weightLimit} request weight per 1 MINUTE. Please use WebSocket Streams for live updates to avoid polling the API.`;
      throw new Problem(-1003, text, 429, { 'Retry-After': String(Math.max(1, wait)) });
    },
    demandOrder() {
      const { tenSeconds, day: today } = orderCounts();
      if (tenSeconds >= limits.orderLimits.tenSeconds)
        throw problems.orders(limits.orderLimits.tenSeconds, '10 SECOND');
      if (today >= limits.orderLimits.day) throw problems.orders(limits.orderLimits.day, '1 DAY');
    },
    countOrder() {
      orders.push(now());
    },
    orderCounts,
  };
  return limits;
}

function banned(until: number, now: number): Problem {
  const text = `Way too much request weight used; IP banned until ${until}. Please use WebSocket Streams for live updates to avoid bans.`;
  return new Problem(-1003, text, 418, {
    'Retry-After': String(Math.max(1, Math.ceil((until - now) / 1000))),
  });
}
