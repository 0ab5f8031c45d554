/** The rounds of consent that are known: how many may wait, which are over, and whose answer was taken. */
import type { ConsentRequest } from './consents.ts';
import { networkOf, siteOf } from './public-address.ts';
import { isShown, isWaiting, type Round } from './round.ts';
import { ends, type EndWords } from './round-news.ts';

const mostWaiting = 5;
/** Of one address; an IPv6 network counts as one. */
const mostOfOne = 2;
/** How many are known, with those that are over. */
const mostRemembered = 100;

/** A round that makes room for another, and what is told of it. */
export interface Leaving {
  round: Round;
  words: Pick<EndWords, 'message' | 'hint'>;
}

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
    /**
     * What has to go before this may wait, which is nothing where there is room; null where all has to stay.
     *
     * @param replaced goes anyway
     */
    roomFor(request: ConsentRequest, replaced: readonly Round[]): readonly Leaving[] | null {
      if (request.isDoctor) {
        const own = [...rounds.values()].filter((round) => isWaiting(round) && !isShown(round));
        return own.map((round) => ({ round, words: ends.pageClosed }));
      }
      const all = waiting().filter((round) => !replaced.includes(round));
      const network = networkOf(request.address);
      const ofOne = all.filter((round) => networkOf(round.request.address) === network);
      if (ofOne.length >= mostOfOne) return only(closedAmong(ofOne));
      if (all.length < mostWaiting) return [];
      return only(closedAmong(all) ?? crowdedOutBy(request, all));
    },
    close() {
      for (const round of [...rounds.values()]) forget(round);
    },
  };
}

function only(one: Leaving | undefined): readonly Leaving[] | null {
  return one === undefined ? null : [one];
}

function closedAmong(crowd: readonly Round[]): Leaving | undefined {
  const round = crowd.find((one) => one.approval().page === 'gone');
  return round && { round, words: ends.pageClosed };
}

/** The oldest of those who hold most places, for one who holds none: whoever has many networks is not to have them all. */
function crowdedOutBy({ address }: ConsentRequest, all: readonly Round[]): Leaving | undefined {
  const siteOfRound = ({ request }: Round) => siteOf(request.address);
  const held = (site: string | null) => all.filter((round) => siteOfRound(round) === site).length;
  if (held(siteOf(address)) > 0) return undefined;
  const others = all.filter((round) => siteOfRound(round) !== null);
  const most = Math.max(...others.map((round) => held(siteOfRound(round))));
  const round = most < 2 ? undefined : others.find((one) => held(siteOfRound(one)) === most);
  return round && { round, words: ends.crowdedOut };
}
