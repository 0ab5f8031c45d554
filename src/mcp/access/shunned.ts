/** The networks from which the user was asked for nothing good, twice: for a while, nobody there may ask again. */
import type { Clock } from '../ports.ts';
import { siteOf } from './public-address.ts';

const shunnedMs = 10 * 60_000;
const tolerated = 1;
/** Programs may reject too, and faster than people. */
const mostKept = 1_000;

export interface Shunned {
  has(address: string): boolean;
  /**
   * The user has rejected what came from there. False where that keeps nobody from asking again: a slip of the hand, which
   * the first may be, costs nothing.
   */
  add(address: string): boolean;
  /** The user has approved what came from there: it is their own. */
  forgive(address: string): void;
}

/** This machine, and who has no address that is known, are never among them. */
export function createShunned(clock: Pick<Clock, 'now'>): Shunned {
  /** How often each was rejected, and when last; the oldest stands first. */
  const rejected = new Map<string, { times: number; at: number }>();
  const timesOf = (site: string | null) => {
    const { times, at } = rejected.get(site ?? '') ?? { times: 0, at: -Infinity };
    const sinceMs = clock.now() - at;
    // Less than nothing: the clock was set back.
    return sinceMs >= 0 && sinceMs < shunnedMs ? times : 0;
  };
  return {
    has: (address) => timesOf(siteOf(address)) > tolerated,
    add(address) {
      const site = siteOf(address);
      if (site === null) return false;
      const times = timesOf(site) + 1;
      rejected.delete(site);
      rejected.set(site, { times, at: clock.now() });
      const oldest = rejected.size > mostKept ? rejected.keys().next().value : undefined;
      if (oldest !== undefined) rejected.delete(oldest);
      return times > tolerated;
    },
    forgive: (address) => void rejected.delete(siteOf(address) ?? ''),
  };
}
