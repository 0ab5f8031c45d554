/** The networks from which the user was asked for nothing good: for a while, nobody there may ask again. */
import type { Clock } from '../ports.ts';
import { siteOf } from './public-address.ts';

const shunnedMs = 10 * 60_000;
/** Programs may reject too, and faster than people. */
const mostKept = 1_000;

export interface Shunned {
  has(address: string): boolean;
  /** The user has rejected what came from there. False where that keeps nobody from asking again. */
  add(address: string): boolean;
  /** The user has approved what came from there: it is their own. */
  forgive(address: string): void;
}

/** This machine, and who has no address that is known, are never among them. */
export function createShunned(clock: Pick<Clock, 'now'>): Shunned {
  /** When each is over; the oldest stands first. */
  const until = new Map<string, number>();
  return {
    has(address) {
      const end = until.get(siteOf(address) ?? '') ?? -Infinity;
      const leftMs = end - clock.now();
      // More than there was: the clock was set back.
      return leftMs > 0 && leftMs <= shunnedMs;
    },
    add(address) {
      const site = siteOf(address);
      if (site === null) return false;
      until.delete(site);
      until.set(site, clock.now() + shunnedMs);
      const oldest = until.size > mostKept ? until.keys().next().value : undefined;
      if (oldest !== undefined) until.delete(oldest);
      return true;
    },
    forgive: (address) => void until.delete(siteOf(address) ?? ''),
  };
}
