/** The trades that the stream told: without a hole, from a moment on that is known. */
import { describe, expect, test } from 'vitest';
import { fixed } from '../../../../../src/mcp/connectors/binance/live/fixed-point.ts';
import { History } from '../../../../../src/mcp/connectors/binance/live/history.ts';
import { standingOf } from '../../../../../src/mcp/connectors/binance/live/standing.ts';

const begun = Date.UTC(2026, 10, 20, 12);

function createTape() {
  const history = new History();
  const keep = (a: number, at: number) =>
    history.keepTrade(
      { e: 'aggTrade', s: 'BTCUSDT', a, p: '100', q: '0.5', f: a, l: a, T: begun + at - 40, m: false },
      begun + at,
    );
  const ids = () => history.tape()?.trades.map(({ id }) => id) ?? null;
  return { history, keep, ids };
}

describe('the tape', () => {
  test('is of every trade since the stream began to tell, by both clocks', () => {
    const { history, keep, ids } = createTape();
    expect(history.tape()).toBeNull();
    history.beginTape(begun);
    expect(history.tape()).toEqual({ since: begun, trades: [] });
    keep(7, 100);
    keep(8, 200);
    expect(ids()).toEqual([7, 8]);
    expect(history.tape()).toMatchObject({ since: begun });
    expect(history.tape()?.trades[0]).toEqual({
      ...{ id: 7, price: fixed('100'), qty: fixed('0.5'), count: 1, buyerIsMaker: false },
      ...{ time: begun + 100, tradedAt: begun + 60 },
    });
  });

  test('begins anew with the trade after which one was missed', () => {
    const { history, keep, ids } = createTape();
    history.beginTape(begun);
    for (const [id, at] of [
      [7, 100],
      [8, 200],
      [10, 300],
      [11, 400],
    ] as const)
      keep(id, at);
    expect(ids()).toEqual([10, 11]);
    expect(history.tape()?.since).toBe(begun + 300);
  });

  test('counts a trade once that was told twice', () => {
    const { history, keep, ids } = createTape();
    history.beginTape(begun);
    keep(7, 100);
    keep(7, 150);
    keep(8, 200);
    expect(ids()).toEqual([7, 8]);
    expect(history.tape()?.since).toBe(begun);
  });

  test('is lost with the stream, and knows nothing of what was before it came back', () => {
    const { history, keep, ids } = createTape();
    history.beginTape(begun);
    keep(7, 100);
    history.endTape();
    expect(history.tape()).toBeNull();
    history.beginTape(begun + 5_000);
    expect(history.tape()).toEqual({ since: begun + 5_000, trades: [] });
    keep(8, 5_100);
    expect(ids()).toEqual([8]);
    expect(history.tape()?.since).toBe(begun + 5_000);
  });

  test('of more trades than are kept begins with the first that is left', () => {
    const { history, keep, ids } = createTape();
    history.beginTape(begun);
    for (let id = 1; id <= 20_005; id += 1) keep(id, id);
    expect(ids()?.length).toBe(20_000);
    expect(ids()?.[0]).toBe(6);
    // The fifth, the last that is forgotten, came at the fifth millisecond.
    expect(history.tape()?.since).toBe(begun + 6);
  });
});

describe('how the stream stands', () => {
  const stream = { connected: true, reason: null, failures: 0 };
  const state = { stream, watched: 1, isWatched: true, inStep: true, heardAt: null, begunAt: begun };

  test.each([
    ['no_stream', { stream: null }, 0],
    ['no_room', { isWatched: false }, 0],
    ['not_connected', { stream: { ...stream, connected: false } }, 0],
    ['beginning', { begunAt: null, inStep: false }, 60_000],
    ['beginning', { inStep: false }, 5_000],
    ['beginning', {}, 5_000],
    ['silent', {}, 5_001],
    ['live', { heardAt: begun }, 5_000],
    ['silent', { heardAt: begun }, 5_001],
    // It was lost and has only just come back: that it was heard long ago is no silence.
    ['beginning', { heardAt: begun - 60_000 }, 1_000],
    ['beginning', { heardAt: begun + 900, inStep: false }, 5_000],
  ])('%s: with %j, %i ms after it began', (expected, change, passed) => {
    expect(standingOf({ ...state, ...change }, begun + passed)).toBe(expected);
  });
});
