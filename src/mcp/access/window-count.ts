/** How much happened within the last while: a window of sixty parts that slides from part to part. */

const parts = 60;

/**
 * What happened in the running part and in the sixty before it: never less than in the window that ends now, and at most
 * a sixtieth longer. Parts in which nothing happened take no room.
 */
export interface WindowCount {
  readonly partMs: number;
  /** Oldest first; parts are counted from 1970. */
  readonly busy: { part: number; count: number }[];
  total: number;
}

/** @param length of the window in milliseconds */
export function createWindowCount(length: number): WindowCount {
  return { partMs: length / parts, busy: [], total: 0 };
}

/** Milliseconds until there is room for another among so many at most; nought when there is now. Times must not go back. */
export function waitFor(window: WindowCount, most: number, time: number): number {
  forget(window, time);
  if (window.total < most) return 0;
  let left = window.total;
  const last = window.busy.find(({ count }) => (left -= count) < most);
  // What happened in a part is out of sight when the sixtieth part after it is over.
  return last === undefined ? 0 : (last.part + parts + 1) * window.partMs - time;
}

export function countOne(window: WindowCount, time: number): void {
  forget(window, time);
  const part = Math.floor(time / window.partMs);
  const running = window.busy.at(-1);
  if (running?.part === part) running.count += 1;
  else window.busy.push({ part, count: 1 });
  window.total += 1;
}

/** Drops the parts that have passed out of sight. */
function forget(window: WindowCount, time: number): void {
  const oldest = Math.floor(time / window.partMs) - parts;
  let first = window.busy[0];
  while (first !== undefined && first.part < oldest) {
    window.total -= first.count;
    window.busy.shift();
    first = window.busy[0];
  }
}
