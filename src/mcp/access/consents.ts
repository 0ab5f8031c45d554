/** Rounds of consent: one per authorization request, from the browser's first page to the code or the refusal. */
import type { CommandContext, ParsedInput } from '../../contract/commands.ts';
import type { EventPayload } from '../../contract/events.ts';
import type { Approval, Scope } from '../../contract/state.ts';
import { createIds } from '../ids.ts';
import type { Clock } from '../ports.ts';
import type { Client } from './clients.ts';
import type { Codes } from './codes.ts';
import { narrow } from './narrowing.ts';
import type { AccessNews, TellAccess } from './news.ts';
import { isLoopbackOrigin } from './public-address.ts';
import { answerTo, redirectHostOf } from './redirects.ts';
import { describe } from './refusal.ts';
import { isShowable, isShown, isWaiting, openRound, type Round, type RoundEnd } from './round.ts';
import { approvedNews, askedNews, endedNews, ends, errorOf, notSoon, type EndWords } from './round-news.ts';
import {
  approvalOver,
  foreignRound,
  noApproval,
  numberMissing,
  numberWrong,
  takenRound,
  unknownRound,
} from './round-words.ts';
import { createRounds, type Rounds } from './rounds.ts';
import { createShunned } from './shunned.ts';

/** A checked authorization request (RFC 6749 section 4.1.1, RFC 7636, RFC 8707). */
export interface ConsentRequest {
  client: Client;
  redirectUri: string;
  state: string | null;
  scopes: readonly Scope[];
  codeChallenge: string;
  resource: string;
  issuer: string;
  address: string;
  isDoctor: boolean;
}

/** What the user gave: the scopes and sources that are left after narrowing. */
export interface Given {
  scopes: readonly Scope[];
  sources: readonly string[] | null;
}

/** How a round stands for the browser that asked. Texts are plain; the page makes them safe. */
export type RoundView =
  | {
      kind: 'waiting';
      /** Two digits, 10 to 99. */
      number: number;
      client: Pick<Client, 'name' | 'verification'>;
      redirectHost: string;
      scopes: readonly Scope[];
      expiresAt: number;
    }
  /** Back to the client, with a code or an error. */
  | { kind: 'redirect'; to: string }
  /** There is nothing more to do here. */
  | { kind: 'over'; title: string; message: string; hint: string };

export type NoRound = 'crowded' | 'shunned';

export interface Consents {
  /**
   * `secret` goes to the asking browser alone, in a cookie. Refused when too many wait already, and where the user has
   * rejected something from the same network within the last ten minutes.
   *
   * @param browser the secret that it has from before: the round of it, if it still waits, makes room for this one
   */
  open(
    request: ConsentRequest,
    browser?: string | null,
  ): { id: string; secret: string } | { refused: NoRound };
  /** @param secret what the browser's cookie says; without it the round stays closed */
  look(id: string, secret: string | null): RoundView;
  /** Resolves when the round has been answered, or after `ms`, or when the browser leaves. */
  wait(id: string, ms: number, left: AbortSignal): Promise<void>;
  /** What waits for the user, oldest first; the doctor's own rounds are left out. */
  list(): Approval[];
  /** @throws AppError `not_found`, `approval_over`, `approval_wrong_number` (which ends the round), `invalid_input` */
  decide(input: ParsedInput<'approvals.decide'>, face: CommandContext['face']): void;
  /** Approves the doctor's own round. @throws AppError `not_found` for any other */
  approveForDoctor(id: string): void;
  /** Ends all that wait, with the reason the browsers are told; answers how many. */
  endAll(how: 'rejected' | 'failed', reason: string): number;
  /** Fails all of one client, with the codes that it has not used; answers how many there were. */
  endOf(clientId: string, reason: string): number;
  /** Fails those that were asked for at a public address other than this; those of clients on this machine stay. */
  endForeign(issuer: string, reason: string): void;
  /** Patchbay stops: what waits has failed, and so has what was approved and not yet exchanged. */
  close(): void;
}

export interface ConsentsOptions {
  clock: Clock;
  codes: Pick<Codes, 'make' | 'takeBack'>;
  sourceIds(): string[];
  tell: TellAccess;
  /** What the live state shows. The doctor's own rounds are left out. */
  told: {
    asked(approval: Approval): void;
    changed(approval: Approval): void;
    ended(id: string, how: EventPayload<'approval.ended'>['how']): void;
  };
}

/** How long an approved round waits for its browser to take the answer. */
const takenWithinMs = 60_000;
/** How long a round that is over can still say how it ended. */
const rememberedMs = 10 * 60_000;

export function createConsents(options: ConsentsOptions): Consents {
  const { clock, tell, told } = options;
  const newId = createIds('approval', () => clock.now());
  const rounds = createRounds();
  const shunned = createShunned(clock);
  const reject = (round: Round, words: EndWords) => {
    const isShunned = shunned.add(round.request.address);
    end(round, 'rejected', isShunned ? { ...words, hint: `${words.hint} ${notSoon}` } : words);
  };
  const { find, end, endOpen, replace, approve, take } = createEndings(rounds, options);

  return {
    open(request, browser = null) {
      const { address, isDoctor } = request;
      if (!isDoctor && shunned.has(address)) return { refused: 'shunned' };
      // The cookie of this one takes the place of the other's, whose page can then not go on.
      for (const round of rounds.ofBrowser(browser)) replace(round);
      const leaving = rounds.roomFor(request);
      if (leaving === null) return { refused: 'crowded' };
      for (const { round, words } of leaving) end(round, 'expired', { actor: 'patchbay', ...words });
      const { round, secret } = openRound({
        ...{ id: newId(), request, clock },
        pageChanged: () => {
          if (isWaiting(round) && isShown(round)) told.changed(round.approval());
        },
        expired: () => end(round, 'expired', { actor: 'patchbay', ...ends.expired }),
      });
      rounds.add(round);
      tell(askedNews(request));
      if (isShown(round)) told.asked(round.approval());
      return { id: round.id, secret };
    },
    look(id, secret) {
      const round = find(id);
      if (round === undefined) return unknownRound;
      if (secret === null || !round.opensWith(secret)) return foreignRound;
      round.seen();
      return take(round);
    },
    wait: async (id, ms, left) => find(id)?.wait(ms, left),
    list: () => rounds.waiting().map((round) => round.approval()),
    decide(input, face) {
      const round = find(input.id);
      if (round === undefined || !isShown(round)) throw noApproval(input.id);
      if (!isWaiting(round)) throw approvalOver(round.outcome());
      if (input.decision === 'reject') return reject(round, { actor: face, ...ends.rejected });
      if (input.number === undefined ? face === 'window' : !isShowable(input.number)) throw numberMissing();
      const given = narrow(round.request.scopes, input, options.sourceIds());
      if (input.number !== undefined && input.number !== round.number) {
        reject(round, { actor: face, ...ends.wrongNumber });
        throw numberWrong();
      }
      shunned.forgive(round.request.address);
      approve(round, given, face);
    },
    approveForDoctor(id) {
      const round = find(id);
      if (round === undefined || isShown(round) || !isWaiting(round)) throw noApproval(id);
      approve(round, { scopes: round.request.scopes, sources: null }, 'patchbay');
    },
    endAll(how, reason) {
      const waiting = rounds.waiting().length;
      endOpen(how, reason, () => true);
      return waiting;
    },
    endOf: (clientId, reason) => endOpen('failed', reason, ({ client }) => client.id === clientId),
    endForeign: (issuer, reason) =>
      void endOpen('failed', reason, (asked) => asked.issuer !== issuer && !isLoopbackOrigin(asked.issuer)),
    close() {
      try {
        endOpen('failed', 'Patchbay was stopped before this was done.', () => true);
      } finally {
        rounds.close();
      }
    },
  };
}

/** The ways in which a round ends, and how its browser learns of it. */
function createEndings(rounds: Rounds, { clock, codes, tell, told }: ConsentsOptions) {
  const end = (round: Round, how: RoundEnd, words: EndWords) => {
    const wasWaiting = isWaiting(round);
    const reason = `${words.message} ${words.hint}`.trim();
    round.settle({ kind: how, reason }, { ms: rememberedMs, run: () => rounds.forget(round) });
    tell(endedNews(round.request, how, words));
    if (wasWaiting && isShown(round)) told.ended(round.id, how);
  };
  /** Those that wait, those whose answer is still to be taken, and the codes that were. */
  const endOpen = (how: RoundEnd, reason: string, isMeant: (request: ConsentRequest) => boolean): number => {
    const meant = rounds.open().filter(({ request }) => isMeant(request));
    const words: EndWords = { actor: 'patchbay', message: reason, hint: '' };
    for (const round of meant) end(round, how, words);
    return meant.length + codes.takeBack(isMeant, how, words);
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
  return { find, end, endOpen, replace, approve, take };
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
