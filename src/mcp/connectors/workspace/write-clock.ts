/** The time of a write: each gets one of its own, so that no new item ever lands behind a cursor that was given out. */

/** When the clock is set back by more than this, it is right and the newest item was ahead of it. */
const slackMs = 60_000;

/** Answers the time of the next write: later than `after`, and than every write before. */
export type WriteClock = (after: number) => number;

export function createWriteClock(now: () => number, newest: number): WriteClock {
  const state = { last: newest };
  return (after) => {
    const present = now();
    const floor = state.last - present > slackMs ? after : Math.max(after, state.last);
    state.last = Math.max(present, floor + 1);
    return state.last;
  };
}
