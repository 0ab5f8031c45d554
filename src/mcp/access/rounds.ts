/** The rounds of consent that are known: how many may wait, which are over, and whose answer was taken. */
import type { ConsentRequest } from './consents.ts';
import { networkOf } from './public-address.ts';
import { isShown, isWaiting, type Round } from './round.ts';

const mostWaiting = 5;
/** Of one address; an IPv6 network counts as one. */
const mostOfOne = 2;
/** How many are known, with those that are over. */
const mostRemembered = 100;

export type Rounds = ReturnType<typeof createRounds>;

export function createRounds() {
  const rounds = new Map<string, Round>();
  const taken = new Set<Round>();
  const isOpen = (round: Round) =>
    isWaiting(round) || (round.outcome().kind === 'approved' && !taken.has(round));
  const waiting = () => [...rounds.values()].filter((round) => isWaiting(round) && isShown(round));
  const forget = (round: Round) => {
    round.stop();
    rounds.delete(round.id);
    taken.delete(round);
  };
  return {
    ...{ waiting, forget },
    find: (id: string) => rounds.get(id),
    take: (round: Round) => taken.add(round),
    isTaken: (round: Round) => taken.has(round),
    /** What waits for the browser that has this secret; the doctor's own keep to themselves. */
    ofBrowser: (secret: string | null) =>
      secret === null ? [] : waiting().filter((round) => round.opensWith(secret)),
    /** Those that something may still come of. */
    open: () => [...rounds.values()].filter(isOpen),
    add(round: Round) {
      for (const oldest of rounds.values()) {
        if (rounds.size < mostRemembered) break;
        if (!isOpen(oldest)) forget(oldest);
      }
      rounds.set(round.id, round);
    },
    /** The one that has to go before this may wait, best one whose page was closed; none where there is room. */
    inTheWayOf(request: ConsentRequest): Round[] {
      if (request.isDoctor)
        return [...rounds.values()].filter((round) => isWaiting(round) && !isShown(round));
      const all = waiting();
      const network = networkOf(request.address);
      const ofOne = all.filter((round) => networkOf(round.request.address) === network);
      const crowd = ofOne.length >= mostOfOne ? ofOne : all.length >= mostWaiting ? all : [];
      const closed = crowd.find((round) => round.approval().page === 'gone');
      return closed === undefined ? crowd.slice(0, 1) : [closed];
    },
    close() {
      for (const round of [...rounds.values()]) forget(round);
    },
  };
}
