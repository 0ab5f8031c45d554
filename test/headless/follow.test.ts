/** Following calls through a gap: what the socket did not bring, the journal does. */
import { describe, expect, test, vi } from 'vitest';
import { initialState, type Call } from '../../src/contract/state.ts';
import { createFollower, type ReadPage } from '../../src/headless/follow.ts';
import { endOf, someCall } from './small-core.ts';

function hello(calls: Call[] = []) {
  return { type: 'hello', version: 1, sequence: 0, snapshot: { ...initialState('1'), calls } };
}
function started(call: Call) {
  return { type: 'events', sequence: 1, events: [{ name: 'call.started', payload: { call } }] };
}
function ended(call: Call) {
  return { type: 'events', sequence: 1, events: [endOf(call)] };
}
const over = (number: number): Call => someCall(number, { status: 'ok', durationMs: 1 });

describe('a follower', () => {
  test('reads back in the journal to the gap and tells each missed call once', async () => {
    const told: string[] = [];
    const journal = Array.from({ length: 50 }, (_, index) => over(index + 1));
    const pages: (string | undefined)[] = [];
    const read: ReadPage = (before) => {
      pages.push(before);
      const older = journal.filter((call) => before === undefined || call.id < before);
      return Promise.resolve({ calls: older.slice(-20), more: older.length > 20 });
    };
    const follower = createFollower({ filter: {}, tell: (call) => told.push(call.id), trouble: fail });
    follower.take(hello());
    follower.begin(journal.slice(0, 5), read);
    expect(told).toHaveLength(5);
    const held = someCall(6);
    follower.take(started(held));
    follower.take(hello());
    await vi.waitFor(() => expect(told).toHaveLength(50));
    expect(told).toEqual(journal.map((call) => call.id));
    expect(pages).toEqual([undefined, 'c000031', 'c000011']);
    follower.take(ended(held));
    expect(told).toHaveLength(50);
  });

  test('does not lose what ends between the question for the past and its answer', () => {
    const told: string[] = [];
    const follower = createFollower({ filter: {}, tell: (call) => told.push(call.id), trouble: fail });
    const [first, second] = [someCall(1), someCall(2)];
    follower.take(hello([first]));
    follower.take(ended(first));
    follower.take(started(second));
    follower.take(ended(second));
    follower.begin([over(1)], () => Promise.resolve({ calls: [], more: false }));
    expect(told).toEqual(['c000001', 'c000002']);
  });

  test('says when the journal could not be read', async () => {
    const trouble = vi.fn();
    const follower = createFollower({ filter: {}, tell: fail, trouble });
    follower.begin([], () => Promise.reject(new Error('gone')));
    follower.take(hello());
    await vi.waitFor(() => expect(trouble).toHaveBeenCalledOnce());
  });
});

function fail(): never {
  throw new Error('This must not happen.');
}
