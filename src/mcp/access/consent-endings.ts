/** How a round of consent ends: what becomes of it, who is told, and what its browser takes back to the client. */
import type { ConsentRequest, ConsentsOptions, Given, RoundView } from './consents.ts';
import type { AccessNews } from './news.ts';
import { answerTo, redirectHostOf } from './redirects.ts';
import { describe } from './refusal.ts';
import { isShown, isWaiting, type Round, type RoundEnd } from './round.ts';
import { approvedNews, endedNews, ends, errorOf, notSoon, type EndWords } from './round-news.ts';
import { takenRound } from './round-words.ts';
import type { Rounds } from './rounds.ts';
import type { Shunned } from './shunned.ts';

/** How long an approved round waits for its browser to take the answer. */
const takenWithinMs = 60_000;
/** How long a round that is over can still say how it ended. */
const rememberedMs = 10 * 60_000;

/** The ways in which a round ends, and how its browser learns of it. */
export function createEndings(
  { rounds, shunned }: { rounds: Rounds; shunned: Shunned },
  { clock, codes, tell, told }: ConsentsOptions,
) {
  /** @returns tells of it */
  const settle = (round: Round, how: RoundEnd, words: EndWords) => {
    const wasWaiting = isWaiting(round);
    const reason = `${words.message} ${words.hint}`.trim();
    round.settle({ kind: how, reason }, { ms: rememberedMs, run: () => rounds.forget(round) });
    return () => {
      if (wasWaiting && isShown(round)) told.ended(round.id, how);
      tell(endedNews(round.request, how, words));
    };
  };
  const end = (round: Round, how: RoundEnd, words: EndWords) => settle(round, how, words)();
  /** Those that wait, those whose answer is still to be taken, and the codes that were: all of them before it is told. */
  const endOpen = (how: RoundEnd, reason: string, isMeant: (request: ConsentRequest) => boolean): number => {
    const meant = rounds.open().filter(({ request }) => isMeant(request));
    const words: EndWords = { actor: 'patchbay', message: reason, hint: '' };
    const news = meant.map((round) => settle(round, how, words));
    const taken = codes.takeBack(isMeant, how, words);
    for (const tellOne of news) tellOne();
    return meant.length + taken;
  };
  const reject = (round: Round, words: EndWords) => {
    const isShunned = shunned.add(round.request.address);
    end(round, 'rejected', isShunned ? { ...words, hint: `${words.hint} ${notSoon}` } : words);
  };
  /** Its page stays: the same request may be open in the newer tab, and an error would have its client give both up. */
  const replace = (round: Round) => {
    rounds.take(round);
    end(round, 'expired', { actor: 'patchbay', ...ends.replaced });
  };
  const find = (id: string) => {
    const round = rounds.find(id);
    // After a sleep of the machine, someone may be here before the timer.
    const isLate = round !== undefined && isWaiting(round) && clock.now() >= round.expiresAt;
    if (isLate) end(round, 'expired', { actor: 'patchbay', ...ends.expired });
    return round;
  };
  const approve = (round: Round, given: Given, actor: AccessNews['actor']) => {
    if (isShown(round)) shunned.forgive(round.request.address);
    const lost = () => end(round, 'failed', { actor: 'patchbay', ...ends.notTaken });
    round.settle({ kind: 'approved', given }, { ms: takenWithinMs, run: lost });
    tell(approvedNews(round.request, given, actor));
    if (isShown(round)) told.ended(round.id, 'approved');
  };
  /** The browser takes the answer to its client, once: going back must not use a code again. */
  const take = (round: Round): RoundView => {
    const { request } = round;
    const outcome = round.outcome();
    if (outcome.kind === 'waiting') return waitingView(round);
    if (rounds.isTaken(round)) return takenRound(outcome, request.client.name);
    rounds.take(round);
    if (outcome.kind !== 'approved') {
      return backTo(request, { error: errorOf(outcome.kind), reason: outcome.reason });
    }
    round.settle(outcome, { ms: rememberedMs, run: () => rounds.forget(round) });
    return backTo(request, { code: codes.make({ request, given: outcome.given }) });
  };
  return { find, end, endOpen, reject, replace, approve, take };
}

function waitingView({ request, number, expiresAt }: Round): RoundView {
  const { client, redirectUri, scopes } = request;
  const { name, verification } = client;
  const redirectHost = redirectHostOf(redirectUri);
  return { kind: 'waiting', number, client: { name, verification }, redirectHost, scopes, expiresAt };
}

/** RFC 6749 section 4.1.2, with the issuer of RFC 9207. */
function backTo(
  { redirectUri, state, issuer }: ConsentRequest,
  answer: { code: string } | { error: string; reason: string },
): RoundView {
  const told =
    'code' in answer
      ? { code: answer.code }
      : { error: answer.error, error_description: describe({ message: answer.reason, hint: '' }) };
  return { kind: 'redirect', to: answerTo(redirectUri, { ...told, state, iss: issuer }) };
}
