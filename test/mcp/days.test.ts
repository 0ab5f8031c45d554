/** The count of the day: taken up from the journal at the start, and begun anew at midnight. */
import { expect, test } from 'vitest';
import { initialState, liveCalls } from '../../src/contract/state.ts';
import { countDays } from '../../src/mcp/days.ts';
import { createStore } from '../../src/mcp/store.ts';
import { ended, openOwnJournal, someCall } from './journal/records.ts';
import { createOwnClock } from './own-clock.ts';

/** In the machine's own time zone: an evening, and the morning after. */
const evening = new Date(2026, 10, 20, 23, 30).getTime();
const dayMs = 86_400_000;

async function setUp(before: (note: (at: number, change?: object) => void) => void = () => undefined) {
  const { journal } = await openOwnJournal();
  let number = 0;
  const note = (at: number, change: object = {}) =>
    journal.callEnded(ended(someCall((number += 1)), { startedAt: at, ...change }));
  before(note);
  const store = createStore(initialState('1.0.0'));
  const clock = createOwnClock(evening);
  const failures: unknown[] = [];
  const stop = countDays({ store, journal, clock, failed: (error) => failures.push(error) });
  return { journal, store, clock, failures, stop, note };
}

test('the live state begins with the newest calls and the day so far', async () => {
  const { store } = await setUp((note) => {
    note(evening - dayMs, { durationMs: 9999 });
    note(evening - 60_000, { durationMs: 40, bytesOut: 5 });
    note(evening - 50_000, { durationMs: 30, bytesOut: 6, status: 'failed' });
  });
  expect(store.state().calls).toHaveLength(3);
  expect(store.state().today).toEqual({
    day: '2026-11-20',
    calls: 2,
    failures: 1,
    slowestMs: 40,
    bytesOut: 11,
  });
});

test('no more calls than the live state holds, and the newest of them', async () => {
  const { store } = await setUp((note) => {
    for (let count = 0; count < liveCalls + 50; count += 1) note(evening);
  });
  expect(store.state().calls).toHaveLength(liveCalls);
  expect(store.state().calls.at(-1)?.id).toBe(someCall(liveCalls + 50).id);
  expect(store.state().today.calls).toBe(liveCalls + 50);
});

test('at midnight a new day begins, with what already belongs to it, and so on', async () => {
  const { store, clock, note } = await setUp((noteBefore) => noteBefore(evening));
  clock.pass(29 * 60_000);
  expect(store.state().today).toMatchObject({ day: '2026-11-20', calls: 1 });
  note(evening + 30 * 60_000 + 10);
  clock.pass(2 * 60_000);
  expect(store.state().today).toMatchObject({ day: '2026-11-21', calls: 1 });
  clock.pass(dayMs);
  expect(store.state().today).toMatchObject({ day: '2026-11-22', calls: 0 });
  expect(store.state().calls).toHaveLength(1);
});

test('a clock that is set back before the count began anew is waited for', async () => {
  const { store, clock } = await setUp();
  const { today } = store.state();
  // Just short of midnight, an hour is lived twice: the timer runs out while it is still today.
  clock.now = () => clock.time - 3_600_000;
  clock.pass(31 * 60_000);
  expect(store.state().today).toEqual(today);
  clock.pass(3_600_000);
  expect(store.state().today.day).toBe('2026-11-21');
});

test('a journal that cannot be read at midnight brings nothing down, and is said', async () => {
  const { journal, store, clock, failures } = await setUp((note) => note(evening));
  journal.totals = () => {
    throw new Error('The disk is gone.');
  };
  clock.pass(3_600_000);
  expect(failures).toEqual([new Error('The disk is gone.')]);
  expect(store.state().today).toEqual({
    day: '2026-11-21',
    calls: 0,
    failures: 0,
    slowestMs: 0,
    bytesOut: 0,
  });
  expect(clock.waiting()).toBe(1);
});

test('stopped, nothing waits any more, however many midnights passed', async () => {
  const { store, clock, stop } = await setUp();
  clock.pass(3 * dayMs);
  stop();
  expect(clock.waiting()).toBe(0);
  expect(store.state().today.day).toBe('2026-11-23');
});
