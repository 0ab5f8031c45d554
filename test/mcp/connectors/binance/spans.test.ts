/** Spans longer than the API gives at once: each row once, in order, and where to go on. */
import { describe, expect, test } from 'vitest';
import type { Kline } from '../../../../src/mcp/connectors/binance/api.ts';
import { readKlines } from '../../../../src/mcp/connectors/binance/klines.ts';
import { readSpan } from '../../../../src/mcp/connectors/binance/spans.ts';

const day = 24 * 3_600_000;
const minute = 60_000;
const signal = new AbortController().signal;

interface Row {
  id: number;
  time: number;
}

/** Answers like myTrades: at most 24 hours, at most 1000 rows, the oldest of the span first. */
function server(rows: readonly Row[]) {
  const calls: {
    startTime?: number | undefined;
    endTime?: number | undefined;
    limit?: number | undefined;
  }[] = [];
  return {
    calls,
    load: async (span: (typeof calls)[number]): Promise<Row[]> => {
      calls.push(span);
      const { startTime, endTime, limit = 500 } = span;
      if (startTime === undefined || endTime === undefined) return rows.slice(-limit);
      if (endTime - startTime > day) throw new Error('−1127');
      return rows.filter(({ time }) => time >= startTime && time <= endTime).slice(0, Math.min(limit, 1000));
    },
  };
}

const now = 1_800_000_000_000;
const given = (rows: readonly Row[]) => {
  const { load, calls } = server(rows);
  return {
    load,
    calls,
    idOf: ({ id }: Row) => String(id),
    timeOf: ({ time }: Row) => time,
    now: async () => now,
  };
};

describe('a span of days', () => {
  test('without times is one question for the newest', async () => {
    const { calls, ...source } = given([1, 2, 3].map((id) => ({ id, time: id })));
    expect(await readSpan({ limit: 2 }, source)).toEqual({
      rows: [
        { id: 2, time: 2 },
        { id: 3, time: 3 },
      ],
      nextStartTime: null,
    });
    expect(calls).toEqual([{ limit: 2 }]);
  });

  test('gives every row of ten days once, oldest first', async () => {
    const start = now - 10 * day;
    const rows = Array.from({ length: 480 }, (_, id) => ({ id, time: start + id * 30 * minute }));
    const { calls, ...source } = given(rows);
    const read = await readSpan({ startTime: start, endTime: now, limit: 1000 }, source);
    expect(read).toEqual({ rows, nextStartTime: null });
    expect(calls).toHaveLength(11);
  });

  test('reads a busy day page by page, also through a millisecond with many rows', async () => {
    const start = now - day + 1;
    const rows = Array.from({ length: 2500 }, (_, id) => ({
      id,
      time: start + (id < 990 ? id : id < 1030 ? 990 : id) * 1000,
    }));
    const { calls, ...source } = given(rows);
    const read = await readSpan({ startTime: start, limit: 5000 }, source);
    expect(read.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(calls).toHaveLength(3);
  });

  test('stops at the limit and says where to go on, so that nothing is left out', async () => {
    const start = now - 3 * day;
    const rows = Array.from({ length: 30 }, (_, id) => ({ id, time: start + id * 2 * 3_600_000 }));
    const source = given(rows);
    const seen: Row[] = [];
    let startTime: number | null = start;
    while (startTime !== null) {
      const read: { rows: Row[]; nextStartTime: number | null } = await readSpan(
        { startTime, endTime: now, limit: 7 },
        source,
      );
      seen.push(...read.rows);
      startTime = read.nextStartTime;
    }
    expect(seen).toEqual(rows);
  });

  test('comes past a millisecond with more rows than the limit', async () => {
    const start = now - 3 * day;
    const rows = Array.from({ length: 14 }, (_, id) => ({ id, time: start + Math.floor(id / 5) * 1000 }));
    const source = given(rows);
    const seen = new Set<number>();
    let startTime: number | null = start;
    for (let calls = 0; startTime !== null; calls += 1) {
      expect(calls).toBeLessThan(10);
      const read: { rows: Row[]; nextStartTime: number | null } = await readSpan(
        { startTime, endTime: now, limit: 3 },
        source,
      );
      for (const { id } of read.rows) seen.add(id);
      startTime = read.nextStartTime;
    }
    expect([...seen]).toEqual(rows.map(({ id }) => id));
  });

  test('looks through 31 days at most in one go', async () => {
    const start = now - 100 * day;
    const { calls, ...source } = given([{ id: 1, time: now - 5 }]);
    const read = await readSpan({ startTime: start, limit: 10 }, source);
    expect(calls).toHaveLength(31);
    expect(read).toEqual({ rows: [], nextStartTime: start + 31 * day });
  });

  test('an end alone is the day before it', async () => {
    const { calls, ...source } = given([]);
    await readSpan({ endTime: now - day, limit: 10 }, source);
    expect(calls).toEqual([{ startTime: now - 2 * day + 1, endTime: now - day, limit: 1000 }]);
  });

  test('the wrong way round is refused', async () => {
    await expect(readSpan({ startTime: 5, endTime: 4, limit: 10 }, given([]))).rejects.toThrow(
      'must not be after',
    );
  });
});

/** Minutes from 0 to `count`, as `klines` gives them. */
function candles(count: number) {
  const all = Array.from({ length: count }, (_, index): Kline => {
    const open = index * minute;
    return [open, '1', '1', '1', '1', '0', open + minute - 1, '0', 0, '0', '0', '0'];
  });
  const calls: object[] = [];
  return {
    all,
    calls,
    api: {
      klines: async (
        _symbol: string,
        _interval: string,
        span: { startTime?: number | undefined; endTime?: number | undefined; limit?: number | undefined },
      ) => {
        calls.push(span);
        const { startTime, endTime = Infinity, limit = 500 } = span;
        if (limit > 1000) throw new Error('−1130');
        const found = all.filter(([open]) => open >= (startTime ?? 0) && open <= endTime);
        const value = startTime === undefined ? found.slice(-limit) : found.slice(0, limit);
        return { value, at: 0, hit: false };
      },
    },
  };
}

describe('candles', () => {
  const span = { symbol: 'BTCUSDT', interval: '1m' };

  test('between two times are all there', async () => {
    const { api, all, calls } = candles(10_000);
    const read = await readKlines(api, { ...span, startTime: 100 * minute, endTime: 3_599 * minute }, signal);
    expect(read).toEqual({ klines: all.slice(100, 3_600), nextStartTime: null });
    expect(calls).toHaveLength(4);
  });

  test('beyond 5000 say where to go on', async () => {
    const { api, all } = candles(12_000);
    const first = await readKlines(api, { ...span, startTime: 0, endTime: 11_999 * minute }, signal);
    expect(first.klines).toEqual(all.slice(0, 5_000));
    const second = await readKlines(
      api,
      { ...span, startTime: first.nextStartTime ?? -1, endTime: 11_999 * minute },
      signal,
    );
    expect(second.klines).toEqual(all.slice(5_000, 10_000));
  });

  test('without a start are the newest, oldest first, over as many pages as it takes', async () => {
    const { api, all, calls } = candles(4_000);
    expect((await readKlines(api, { ...span, limit: 2_500 }, signal)).klines).toEqual(all.slice(1_500));
    expect(calls).toHaveLength(3);
    const until = await readKlines(api, { ...span, limit: 1_200, endTime: 1_999 * minute }, signal);
    expect(until.klines).toEqual(all.slice(800, 2_000));
  });

  test('are 500 where nothing says how many, and fewer where there are no more', async () => {
    const { api, all } = candles(700);
    expect((await readKlines(api, span, signal)).klines).toEqual(all.slice(200));
    expect((await readKlines(api, { ...span, startTime: 300 * minute }, signal)).klines).toEqual(
      all.slice(300),
    );
    expect((await readKlines(api, { ...span, limit: 5_000 }, signal)).klines).toEqual(all);
  });

  test('from a start with a limit leave nothing out between one call and the next', async () => {
    const { api, all } = candles(50);
    const first = await readKlines(api, { ...span, startTime: 0, limit: 20 }, signal);
    const second = await readKlines(
      api,
      { ...span, startTime: first.nextStartTime ?? -1, limit: 20 },
      signal,
    );
    expect([...first.klines, ...second.klines]).toEqual(all.slice(0, 40));
  });

  test('the wrong way round are refused', async () => {
    const { api } = candles(1);
    await expect(readKlines(api, { ...span, startTime: 2, endTime: 1 }, signal)).rejects.toThrow(
      'must not be after',
    );
  });
});
