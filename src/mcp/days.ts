/** Starts the live state with what the journal remembers, and begins a new count at midnight. */
import { liveCalls } from '../contract/state.ts';
import type { Journal } from './journal/journal.ts';
import type { Clock } from './ports.ts';
import type { Store } from './store.ts';

/** @returns stops counting */
export function countDays(house: {
  store: Store;
  journal: Journal;
  clock: Clock;
  /** Told when the journal could not be read at midnight: the new day then begins at nought. */
  failed(error: unknown): void;
}): () => void {
  const { store, journal, clock } = house;
  const today = () => {
    const midnight = new Date(clock.now());
    midnight.setHours(0, 0, 0, 0);
    return { day: dayOf(midnight), ...journal.totals(midnight.getTime()) };
  };
  const begin = () => {
    try {
      return today();
    } catch (error) {
      house.failed(error);
      return { day: dayOf(new Date(clock.now())), calls: 0, failures: 0, slowestMs: 0, bytesOut: 0 };
    }
  };
  let cancel = () => {};
  const waitForMidnight = () => {
    const next = new Date(clock.now());
    next.setHours(24, 0, 0, 0);
    cancel = clock.after(next.getTime() - clock.now() + 50, () => {
      store.emit('day.started', { today: begin() });
      waitForMidnight();
    });
  };
  store.emit('journal.opened', { calls: journal.calls({ limit: liveCalls }).calls, today: today() });
  waitForMidnight();
  return () => cancel();
}

/** The calendar day in the machine's time zone, as YYYY-MM-DD. */
function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
