/** The journal stays within its age and size, and what must go goes oldest first. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Journal } from '../../../src/mcp/journal/journal.ts';
import { keepPruned, prune } from '../../../src/mcp/journal/prune.ts';
import { ended, openOwnJournal, someCall, someLog, start } from './records.ts';

const dayMs = 86_400_000;
const quiet = new AbortController().signal;
const generous = { maxAgeDays: 3650, maxMegabytes: 1000 };

function remember(journal: Journal, number: number, daysAgo: number): void {
  const at = start - daysAgo * dayMs;
  journal.callEnded(ended(someCall(number, { startedAt: at })));
  journal.log(someLog(number, { at }));
  journal.audit({
    id: `audit_${String(number).padStart(6, '0')}`,
    at,
    actor: 'rest',
    action: 'a',
    subject: 's',
    address: '',
    detail: '',
  });
}

describe('by age', () => {
  test('everything older than the limit goes, and nothing else', async () => {
    const { journal } = await openOwnJournal();
    [100, 91, 89, 1].forEach((daysAgo, number) => remember(journal, number, daysAgo));
    journal.flush();
    expect(await prune(journal, { ...generous, maxAgeDays: 90 }, start, quiet)).toBe(6);
    expect(journal.calls({ limit: 10 }).calls.map((call) => call.id)).toEqual([
      someCall(2).id,
      someCall(3).id,
    ]);
    expect(journal.logs({ limit: 10 }).map((entry) => entry.message)).toEqual(['line 2', 'line 3']);
    expect(journal.audits(10).map((entry) => entry.id)).toEqual(['audit_000002', 'audit_000003']);
    expect(await prune(journal, { ...generous, maxAgeDays: 90 }, start, quiet)).toBe(0);
  });

  test('a great many go in pieces, between which other work has its turn', async () => {
    const { journal } = await openOwnJournal();
    for (let number = 0; number < 2300; number += 1) journal.callEnded(ended(someCall(number)));
    journal.flush();
    let turns = 0;
    let done = false;
    const work = () => {
      turns += 1;
      if (!done) setImmediate(work);
    };
    setImmediate(work);
    const removed = await prune(journal, { ...generous, maxAgeDays: 1 }, start + 10 * dayMs, quiet);
    done = true;
    expect(removed).toBe(2300);
    expect(turns).toBeGreaterThanOrEqual(5);
  });

  test('stops when it is told to', async () => {
    const { journal } = await openOwnJournal();
    for (let number = 0; number < 1200; number += 1) journal.callEnded(ended(someCall(number)));
    journal.flush();
    const controller = new AbortController();
    const pruning = prune(journal, { ...generous, maxAgeDays: 1 }, start + 10 * dayMs, controller.signal);
    controller.abort();
    expect(await pruning).toBe(500);
    expect(journal.totals(0).calls).toBe(700);
  });
});

describe('by size', () => {
  test('the oldest go until it fits, and no more than that', async () => {
    const { journal } = await openOwnJournal();
    for (let number = 0; number < 400; number += 1)
      journal.callEnded(ended(someCall(number), { result: 'x'.repeat(10_000) }));
    journal.flush();
    const limit = 2 * 1024 * 1024;
    expect(journal.size()).toBeGreaterThan(limit);
    await prune(journal, { ...generous, maxMegabytes: 2 }, start, quiet);
    expect(journal.size()).toBeLessThanOrEqual(limit);
    const { calls } = journal.calls({ limit: 1000 });
    expect(calls.length).toBeGreaterThan(100);
    expect(calls.at(-1)?.id).toBe(someCall(399).id);
    expect(calls.at(0)?.id).toBe(someCall(400 - calls.length).id);
  });

  test('the audit stays while there are calls and log lines to give up, and goes in the end', async () => {
    const { journal } = await openOwnJournal();
    for (let number = 0; number < 60; number += 1) remember(journal, number, 1);
    journal.flush();
    expect(journal.removeOldest(50)).toBe(100);
    expect(journal.removeOldest(50)).toBe(20);
    expect(journal.audits(100)).toHaveLength(60);
    expect(journal.removeOldest(50)).toBe(50);
    expect(journal.audits(100).map((entry) => entry.id)[0]).toBe('audit_000050');
    expect(journal.removeOldest(50)).toBe(10);
    expect(journal.removeOldest(50)).toBe(0);
  });

  test('an empty journal over its limit is left alone', async () => {
    const { journal } = await openOwnJournal();
    expect(await prune(journal, { ...generous, maxMegabytes: 0 }, start, quiet)).toBe(0);
  });
});

describe('now and then', () => {
  beforeEach(
    () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }),
  );
  afterEach(() => void vi.useRealTimers());

  test('it is pruned by the limits of that moment, a failure is told, and stopping stops it', async () => {
    const failures: unknown[] = [];
    const asked: number[] = [];
    const journal = {
      removeBefore(time: number) {
        asked.push(time);
        if (asked.length === 2) throw new Error('The disk is gone.');
        return 0;
      },
      size: () => 0,
    } as unknown as Journal;
    let maxAgeDays = 1;
    const stop = keepPruned(journal, {
      limits: () => ({ maxAgeDays, maxMegabytes: 1 }),
      now: () => start,
      failed: (error) => failures.push(error),
    });
    await vi.advanceTimersByTimeAsync(5_000);
    maxAgeDays = 2;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(asked).toEqual([start - dayMs, start - 2 * dayMs, start - 2 * dayMs]);
    expect(failures).toEqual([new Error('The disk is gone.')]);
    stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked).toHaveLength(3);
  });
});
