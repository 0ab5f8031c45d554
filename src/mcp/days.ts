/** Starts the live state with what the journal remembers, and begins a new count at midnight. */
import { liveCalls } from '../contract/state.ts';
import type { Journal } from './journal/journal.ts';
import type { Clock } from './ports.ts';
import type { Store } from './store.ts';

/** @returns stops counting */
export function countDays({
  store,
  journal,
  clock,
}: {
  store: Store;
  journal: Journal;
  clock: Clock;
}): () => void {
  const today = () => {
    const midnight = new Date(clock.now());
    midnight.setHours(0, 0, 0, 0);
    return { day: dayOf(midnight), ...journal.totals(midnight.getTime()) };
  };
  let cancel = () => {};
  const waitForMidnight = () => {
    const next = new Date(clock.now());
    next.setHours(24, 0, 0, 0);
    cancel = clock.after(next.getTime() - clock.now() + 50, () => {
      store.emit('day.started', { today: today() });
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
