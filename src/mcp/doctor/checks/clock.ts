/** Whether this machine's clock agrees with the outside's. */
import { fail, pass, skip, warn, type CheckPlan } from '../check.ts';

/** A `Date` header has whole seconds, and time passes on the way; signed requests of exchanges bear about five. */
const someSeconds = 5;
const manySeconds = 60;

export const clock: CheckPlan = {
  ...{ id: 'clock', title: 'Clock', side: 'outside', needs: ['public-address', 'tls', 'interstitial'] },
  deadlineMs: 5_000,
  run: async ({ place, outside, house }) => {
    const here = place();
    const who = here?.isPublic === true ? await outside(here.origin) : null;
    if (who?.kind !== 'us') return skip('Nothing is published, so there is no clock to compare with.');
    if (who.date === null) return skip('The public side does not say what time it is.');
    // The header was made on the way back, and cut to whole seconds: half of either is the best guess.
    const then = house.now() - (performance.now() - who.askedAt) + who.ms / 2;
    const seconds = Math.round((then - (who.date + 500)) / 1_000);
    const off = Math.abs(seconds);
    if (off < someSeconds) return pass('It agrees with the public side’s.');
    const words = `This machine’s clock is ${spanOf(off)} ${seconds > 0 ? 'ahead of' : 'behind'} the public side’s.`;
    const remedy = 'Switch on setting the time automatically in the system’s settings.';
    return off < manySeconds ? warn(words, remedy) : fail(words, remedy);
  },
};

function spanOf(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`;
  return seconds < 7_200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3_600)} hours`;
}
