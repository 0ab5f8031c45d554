/** A book that is streamed for hours stays a market: a narrow spread, and as much on its shelves as at the beginning. */
import { describe, expect, test } from 'vitest';
import { decimal } from './decimals.ts';
import { start } from './client.ts';
import type { Level } from './book.ts';

const noon = Date.UTC(2026, 10, 20, 12);
const hours = 3;
const stepMs = 100;
const lookMs = 5 * 60_000;

interface Look {
  spreadBps: number;
  depth: { bids: bigint; asks: bigint };
  levels: number;
  lastUpdateId: number;
  mid: number;
}

/** What the book looks like every five minutes, while it moves ten times a second. */
async function watch(symbol: string): Promise<Look[]> {
  const clock = { present: noon, now: () => clock.present };
  const { books } = await start({ clock, moving: false });
  const looks: Look[] = [];
  for (let passed = 0; passed < hours * 3_600_000; passed += stepMs) {
    clock.present = noon + passed;
    books.step(symbol);
    if (passed % lookMs !== 0) continue;
    const { bids, asks, lastUpdateId } = books.get(symbol);
    const [bid, ask] = [decimal(bids[0]?.[0] ?? '0'), decimal(asks[0]?.[0] ?? '0')];
    const depth = { bids: sumOf(bids.slice(0, 20)), asks: sumOf(asks.slice(0, 20)) };
    const levels = Math.min(bids.length, asks.length);
    const spreadBps = (Number(ask - bid) / Number(bid)) * 10_000;
    looks.push({ spreadBps, depth, levels, lastUpdateId, mid: Number(bid + ask) / 2 });
  }
  return looks;
}

const sumOf = (levels: readonly Level[]) => levels.reduce((sum, [, qty]) => sum + decimal(qty), 0n);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe('a book that moves for hours', () => {
  test.each(['BTCUSDT', 'PEPEUSDT', 'ETHBTC'])(
    '%s keeps its spread and its depth',
    async (symbol) => {
      const looks = await watch(symbol);
      const [first, ...later] = looks;
      if (first === undefined) throw new Error('There was no look.');
      for (const { spreadBps } of looks) {
        expect(spreadBps).toBeGreaterThan(0);
        // A few levels may be gone at the top for a moment.
        expect(spreadBps).toBeLessThan(Math.max(1, 10 * first.spreadBps));
      }
      const lastHour = later.slice(-12).map(({ spreadBps }) => spreadBps);
      expect(median(lastHour)).toBeLessThan(3 * first.spreadBps);
      for (const side of ['bids', 'asks'] as const) {
        const usual = median(later.map(({ depth }) => Number(depth[side])));
        for (const { depth } of later.slice(-12)) {
          expect(Number(depth[side])).toBeGreaterThan(usual / 3);
          expect(Number(depth[side])).toBeLessThan(usual * 3);
        }
      }
      for (const { levels } of later) expect(levels).toBeGreaterThan(0.9 * first.levels);
    },
    60_000,
  );

  test('moves the same way for everybody', async () => {
    const [one, other] = [await watch('BTCUSDT'), await watch('BTCUSDT')];
    expect(one).toEqual(other);
  }, 60_000);
});
