/** Keeps one session with ngrok that has no endpoint at the moment, so that the next attempt can use it. */
import type { Clock } from '../ports.ts';
import type { NgrokSession } from './ngrok-session.ts';

/**
 * The SDK cannot hang up: a session it closed counts at the service until that notices, many seconds later, and on
 * a plan with one session the next one is refused all that time. So switching off and on, or moving to another
 * domain, uses the session that is there.
 */
export interface Parking {
  /** Leaves a session for later. Ends the one that was there. */
  park(session: NgrokSession): void;
  /** The parked session if it fits and lives; one that does not fit is ended. */
  take(key: string): NgrokSession | null;
}

/** Milliseconds a session is kept unused. Longer than the longest wait between two attempts. */
const longestStay = 45_000;

export function createParking(clock: Clock): Parking {
  let parked: { session: NgrokSession; leave: () => void } | null = null;
  const clear = (): NgrokSession | null => {
    const session = parked?.session ?? null;
    parked?.leave();
    parked = null;
    return session;
  };
  return {
    park(session) {
      clear()?.end();
      if (!session.isAlive()) {
        session.end();
        return;
      }
      parked = { session, leave: clock.after(longestStay, () => clear()?.end()) };
    },
    take(key) {
      const session = clear();
      if (session?.key === key && session.isAlive()) return session;
      session?.end();
      return null;
    },
  };
}
