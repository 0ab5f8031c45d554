/** What Binance grants per time, and what its replies say of it (rest-api.md, “LIMITS”). */
import type { BudgetOptions, Service, ServiceReply } from '../connector.ts';
import { bannedUntil, isBan } from './bans.ts';
import { parseRefusal } from './errors.ts';
import type { ExchangeInfo } from './replies.ts';

const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/** The limits are those of the documentation until `exchangeInfo` says otherwise. */
export const budgets = {
  weight: { limit: 6_000, windowMs: minute, kind: 'fixed' },
  orders_10s: { limit: 50, windowMs: 10 * second, kind: 'fixed' },
  orders_1d: { limit: 160_000, windowMs: day, kind: 'fixed' },
} satisfies Record<string, BudgetOptions>;
export type BudgetName = keyof typeof budgets;
export type Cost = Partial<Record<BudgetName, number>>;

/** `-(number)(unit)` at the end of the headers' names. */
const counts: readonly [string, BudgetName][] = [
  ['x-mbx-used-weight-1m', 'weight'],
  ['x-mbx-order-count-10s', 'orders_10s'],
  ['x-mbx-order-count-1d', 'orders_1d'],
];

/** More than any limit, whatever `exchangeInfo` has said of it. */
const allOfIt = 1_000_000_000;

/**
 * Told of every reply: takes over Binance's counts, and stays away while it has banned this address. The pause after a
 * plain 429 is the polite client's own affair, where it says how long.
 */
export function createHeard(now: () => number): (reply: ServiceReply, service: Service) => void {
  return (reply, service) => {
    for (const [header, budget] of counts) {
      const count = Number(reply.headers.get(header) ?? NaN);
      if (Number.isSafeInteger(count) && count >= 0) service.used(budget, count);
    }
    if (reply.status < 400) return;
    const refusal = parseRefusal(reply.text);
    if (isBan(reply.status, refusal?.msg ?? ''))
      return service.block(bannedUntil(reply, refusal?.msg ?? '', now()));
    if (reply.status !== 429) return;
    if (refusal?.code === -1015) spendOrders(refusal.msg, service);
    else if (!reply.headers.has('retry-after')) service.used('weight', allOfIt);
  };
}

/** Too many orders is no reason not to read: only their budget is used up. */
function spendOrders(message: string, service: Service): void {
  if (/\bDAY\b/i.test(message)) service.used('orders_1d', allOfIt);
  else service.used('orders_10s', allOfIt);
}

const unitMs: Readonly<Record<string, number>> = {
  SECOND: second,
  MINUTE: minute,
  HOUR: 60 * minute,
  DAY: day,
};
const limitTypes: readonly [string, BudgetName][] = [
  ['REQUEST_WEIGHT', 'weight'],
  ['ORDERS', 'orders_10s'],
  ['ORDERS', 'orders_1d'],
];

/** Takes over the limits that `exchangeInfo` tells, where they count the same time. */
export function learnLimits(rateLimits: ExchangeInfo['rateLimits'], service: Service): void {
  for (const [type, budget] of limitTypes) {
    const told = rateLimits.find(
      (one) =>
        one.rateLimitType === type &&
        (unitMs[one.interval] ?? 0) * one.intervalNum === budgets[budget].windowMs,
    );
    if (told !== undefined && told.limit >= 1) service.limit(budget, told.limit);
  }
}
