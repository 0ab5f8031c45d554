/** What needs the user is said once, kept up to date, and gone when it is over. */
import { expect, test } from 'vitest';
import type { EventName } from '../../src/contract/events.ts';
import { initialState } from '../../src/contract/state.ts';
import { createNotices } from '../../src/mcp/notices.ts';
import { createStore } from '../../src/mcp/store.ts';

const problem = (message: string) => ({ code: 'disk_full' as const, message, hint: 'Free some space.' });

function setUp() {
  const store = createStore(initialState('1.0.0'));
  const told: EventName[] = [];
  store.subscribe((event) => told.push(event.name));
  let time = 100;
  const notices = createNotices({ store, now: () => (time += 1) });
  return { store, told, notices, shown: () => store.state().notices };
}

test('raised again in the same words it is not told again', () => {
  const { notices, told, shown } = setUp();
  notices.raise('journal', problem('Full.'));
  notices.raise('journal', problem('Full.'));
  expect(told).toEqual(['notice.raised']);
  expect(shown()).toEqual([{ id: 'journal', problem: problem('Full.'), since: 101 }]);
});

test('raised again in other words it is told again, and has still begun when it began', () => {
  const { notices, shown } = setUp();
  notices.raise('journal', problem('Full.'));
  notices.raise('settings', problem('Corrupt.'));
  notices.raise('journal', problem('Still full.'));
  expect(shown().map((notice) => [notice.id, notice.problem.message, notice.since])).toEqual([
    ['journal', 'Still full.', 101],
    ['settings', 'Corrupt.', 102],
  ]);
});

test('cleared it is gone, and cleared again nothing is told', () => {
  const { notices, told, shown } = setUp();
  notices.raise('journal', problem('Full.'));
  notices.clear('journal');
  notices.clear('journal');
  notices.clear('never raised');
  expect(told).toEqual(['notice.raised', 'notice.cleared']);
  expect(shown()).toEqual([]);
});
