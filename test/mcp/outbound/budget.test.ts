/** Budgets: how they are counted, that they are never passed, and that they slow down before. */
import { expect, test } from 'vitest';
import { createBudget, type Budget } from '../../../src/mcp/outbound/budget.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 0, 5, 12, 0, 0);

/** Spends at once, as far as it is granted. @returns when the next may go */
function spend(budget: Budget, amounts: number[], now: number): number[] {
  return amounts.map((amount) => {
    const at = budget.freeAt(amount, 0, now);
    if (at <= now) {
      budget.take(amount, now);
      budget.settle(amount, now, true);
    }
    return at;
  });
}

const weight = () => createBudget('weight', { limit: 6000, windowMs: minute, kind: 'fixed' });
const perSecond = (limit: number) => createBudget('reads', { limit, windowMs: 1000, kind: 'sliding' });

test('a fixed window is counted anew from every full minute, a moment after it began', () => {
  const budget = weight();
  const now = noon + 20_000;
  budget.take(5700, now);
  budget.settle(5700, now, true);
  expect(budget.freeAt(1, 0, now + 2_000)).toBe(noon + minute + 1_000);
  expect(budget.state(now)).toEqual({ name: 'weight', left: 300, limit: 6000, resetsAt: noon + minute });
  expect(budget.freeAt(1, 0, noon + minute + 500)).toBe(noon + minute + 1_000);
  expect(budget.freeAt(1, 0, noon + minute + 1_000)).toBe(noon + minute + 1_000);
  expect(budget.state(noon + minute + 1_000)).toMatchObject({ left: 6000, resetsAt: null });
});

test('a share stays unused', () => {
  const budget = weight();
  const now = noon + 1_000;
  budget.take(5600, now);
  expect(budget.freeAt(100, 0, now + 1_000)).toBe(now + 1_000);
  expect(budget.freeAt(101, 0, now + 1_000)).toBeGreaterThan(noon + minute);
});

test('a small limit is used as a whole', () => {
  const budget = createBudget('orders', { limit: 10, windowMs: 10_000, kind: 'fixed' });
  expect(spend(budget, Array(10).fill(1), noon + 1_000).every((at) => at === noon + 1_000)).toBe(true);
  expect(budget.freeAt(1, 0, noon + 1_000)).toBe(noon + 10_500);
});

test('near the limit requests are spread', () => {
  const budget = weight();
  const now = noon + 2_000;
  budget.take(4000, now);
  expect(budget.freeAt(50, 0, now)).toBe(now);
  budget.take(1000, now);
  const next = budget.freeAt(50, 0, now);
  expect(next).toBeGreaterThan(now);
  expect(next).toBeLessThanOrEqual(now + 1_000);
});

test('what is in flight counts in the window that begins meanwhile', () => {
  const budget = weight();
  budget.take(4000, noon - 10);
  expect(budget.freeAt(1701, 0, noon + 2_000)).toBe(noon + minute + 1_000);
  budget.settle(4000, noon + 2_000, true);
  expect(budget.state(noon + 2_000).left).toBe(2000);
});

test('what surely was not sent is given back', () => {
  const budget = weight();
  budget.take(100, noon);
  budget.settle(100, noon, false);
  expect(budget.state(noon)).toMatchObject({ left: 6000, resetsAt: null });
});

test('the service’s count is taken over, upwards and downwards, but never below what is in flight', () => {
  const budget = weight();
  const now = noon + 5_000;
  budget.take(100, now);
  budget.settle(100, now, true);
  budget.take(40, now);
  budget.said(3000, { now, sentAt: now });
  expect(budget.state(now).left).toBe(6000 - 3000 - 40);
  const other = weight();
  other.take(500, now);
  other.settle(500, now, true);
  other.take(40, now);
  other.said(7, { now, sentAt: now });
  expect(other.state(now).left).toBe(6000 - 7 - 40);
});

test('answers that come late do not lower the count, nor raise it in a new window', () => {
  const budget = weight();
  const now = noon + 5_000;
  budget.said(3000, { now, sentAt: now });
  budget.said(2900, { now, sentAt: now - 10 });
  expect(budget.state(now).left).toBe(3000);
  const later = noon + minute + 2_000;
  budget.said(5999, { now: later, sentAt: noon + minute - 100 });
  expect(budget.state(later).left).toBe(6000);
});

test('an answer from just after our full minute may still be of the service’s old one', () => {
  const budget = weight();
  budget.said(5000, { now: noon - 5_000, sentAt: noon - 5_000 });
  budget.said(5690, { now: noon + 300, sentAt: noon + 200 });
  expect(budget.freeAt(100, 0, noon + 300)).toBe(noon + 1_000);
  expect(budget.freeAt(100, 0, noon + 1_000)).toBe(noon + 1_000);
});

test('the windows are those of the service’s clock, as the dates of its answers prove', () => {
  const ahead = weight();
  // This computer is 30 seconds ahead.
  const served = (at: number) => Math.floor((at - 30_000) / 1000) * 1000;
  const hear = (budget: Budget, at: number) => budget.dated(served(at), { sentAt: at - 100, now: at });
  hear(ahead, noon + 50_500);
  spend(ahead, [5700], noon + 50_500);
  expect(ahead.freeAt(1, 0, noon + minute + 5_000)).toBeGreaterThanOrEqual(noon + 90_000);
  expect(ahead.freeAt(1, 0, noon + minute + 5_000)).toBeLessThanOrEqual(noon + 92_000);
  expect(ahead.freeAt(1, 0, noon + 92_000)).toBe(noon + 92_000);
});

test('what was taken to be a new window and is the old one is counted together', () => {
  const budget = weight();
  spend(budget, [4000], noon - 1_000);
  spend(budget, [1000], noon + 2_000);
  expect(budget.state(noon + 2_000).left).toBe(5000);
  const now = noon + 2_100;
  budget.dated(now - 10_000, { sentAt: now - 100, now });
  expect(budget.state(now).left).toBe(1000);
});

test('what was taken to be the old window may be of the new one', () => {
  const budget = weight();
  const now = noon - 2_000;
  spend(budget, [1000], now);
  budget.dated(now + 10_000, { sentAt: now - 100, now });
  expect(budget.state(now).left).toBe(5000);
  expect(budget.state(noon + 2_000).left).toBe(5000);
  expect(budget.state(noon + minute - 5_000).left).toBe(6000);
});

test('what the service told of its old window says nothing of the new one', () => {
  const budget = weight();
  const now = noon - 2_000;
  budget.said(5000, { now: now - 1_000, sentAt: now - 1_100 });
  budget.dated(now + 10_000, { sentAt: now - 100, now });
  expect(budget.state(now).left).toBe(1000);
  budget.said(20, { now, sentAt: now - 100 });
  expect(budget.state(now).left).toBe(5980);
});

test.each([
  ['of the same second', 0],
  ['of another time altogether', -86_400_000],
])('an answer %s changes nothing', (_what, away) => {
  const budget = weight();
  const now = noon + 59_900;
  spend(budget, [5700], now);
  budget.dated(noon + 59_000 + away, { sentAt: now - 100, now });
  expect(budget.freeAt(1, 0, now)).toBe(noon + minute + 1_000);
});

test('a sliding window frees each part by itself', () => {
  const budget = perSecond(3);
  spend(budget, [1], noon);
  spend(budget, [1], noon + 100);
  spend(budget, [1], noon + 300);
  expect(budget.freeAt(1, 0, noon + 400)).toBe(noon + 1_000);
  expect(budget.freeAt(2, 0, noon + 400)).toBe(noon + 1_100);
  expect(budget.freeAt(1, 2, noon + 400)).toBe(noon + 1_300);
  expect(budget.freeAt(1, 0, noon + 1_000)).toBe(noon + 1_000);
});

test('no second of a sliding window ever has more than its limit', () => {
  const budget = perSecond(25);
  const sent: number[] = [];
  let now = noon;
  for (let n = 0; n < 500; n += 1) {
    const at = budget.freeAt(1, 0, now);
    now = Math.max(now, at) + (n % 7);
    budget.take(1, now);
    budget.settle(1, now, true);
    sent.push(now);
  }
  const most = Math.max(...sent.map((at) => sent.filter((other) => other > at - 1000 && other <= at).length));
  expect(most).toBeLessThanOrEqual(25);
});

test('the service’s count of a sliding window', () => {
  const budget = perSecond(100);
  spend(budget, [10, 10], noon);
  budget.said(50, { now: noon, sentAt: noon });
  expect(budget.state(noon).left).toBe(50);
  budget.said(5, { now: noon, sentAt: noon });
  expect(budget.state(noon).left).toBe(95);
});

test('a new limit holds at once', () => {
  const budget = weight();
  budget.take(1000, noon + 5_000);
  budget.limit(1200);
  expect(budget.state(noon + 5_000)).toMatchObject({ left: 200, limit: 1200 });
  expect(budget.freeAt(150, 0, noon + 7_000)).toBeGreaterThan(noon + minute);
});

test('what costs more than the reserve leaves goes alone, and what costs more than the limit never', () => {
  const budget = createBudget('weight', { limit: 100, windowMs: minute, kind: 'fixed' });
  expect(budget.freeAt(100, 0, noon)).toBe(noon);
  expect(budget.freeAt(101, 0, noon)).toBe(Number.POSITIVE_INFINITY);
  budget.take(1, noon);
  expect(budget.freeAt(100, 0, noon + 5_000)).toBeGreaterThan(noon + minute);
});

test('a budget that rests has nothing left until then', () => {
  const budget = weight();
  budget.rest(noon + 90_000);
  budget.rest(noon + 10_000);
  expect(budget.freeAt(1, 0, noon)).toBe(noon + 90_000);
  expect(budget.state(noon)).toEqual({ name: 'weight', left: 0, limit: 6000, resetsAt: noon + 90_000 });
});
