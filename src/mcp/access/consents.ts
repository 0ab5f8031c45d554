/** Rounds of consent: one per authorization request, from the browser's first page to the code or the refusal. */
import type { CommandContext, ParsedInput } from '../../contract/commands.ts';
import type { EventPayload } from '../../contract/events.ts';
import type { Approval, Scope } from '../../contract/state.ts';
import { createIds } from '../ids.ts';
import type { Clock } from '../ports.ts';
import type { Client } from './clients.ts';
import type { Codes } from './codes.ts';
import { createEndings } from './consent-endings.ts';
import { narrow } from './narrowing.ts';
import type { TellAccess } from './news.ts';
import { isLoopbackOrigin } from './public-address.ts';
import { isShowable, isShown, isWaiting, openRound } from './round.ts';
import { askedNews, ends } from './round-news.ts';
import {
  approvalOver,
  foreignRound,
  noApproval,
  numberMissing,
  numberWrong,
  unknownRound,
} from './round-words.ts';
import { createRounds } from './rounds.ts';
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
   * rejected what came from the same network, twice within the last ten minutes.
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

export function createConsents(options: ConsentsOptions): Consents {
  const { clock, tell, told } = options;
  const newId = createIds('approval', () => clock.now());
  const rounds = createRounds();
  const shunned = createShunned(clock);
  const endings = createEndings({ rounds, shunned }, options);
  const { find, end, endOpen, replace, take } = endings;

  return {
    open(request, browser = null) {
      const { address, isDoctor } = request;
      if (!isDoctor && shunned.has(address)) return { refused: 'shunned' };
      // The cookie of this one takes the place of the other's, whose page can then not go on.
      const replaced = rounds.ofBrowser(browser);
      const leaving = rounds.roomFor(request, replaced);
      if (leaving === null) return { refused: 'crowded' };
      for (const round of replaced) replace(round);
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
    ...createAnswers(endings, options),
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

/** What the user says to those that wait, and the doctor to its own. */
function createAnswers(
  { find, approve, reject }: Pick<ReturnType<typeof createEndings>, 'find' | 'approve' | 'reject'>,
  { sourceIds }: Pick<ConsentsOptions, 'sourceIds'>,
): Pick<Consents, 'decide' | 'approveForDoctor'> {
  return {
    decide(input, face) {
      const round = find(input.id);
      if (round === undefined || !isShown(round)) throw noApproval(input.id);
      if (!isWaiting(round)) throw approvalOver(round.outcome());
      if (input.decision === 'reject') return reject(round, { actor: face, ...ends.rejected });
      if (input.number === undefined ? face === 'window' : !isShowable(input.number)) throw numberMissing();
      const given = narrow(round.request.scopes, input, sourceIds());
      if (input.number === undefined || input.number === round.number) return approve(round, given, face);
      reject(round, { actor: face, ...ends.wrongNumber });
      throw numberWrong();
    },
    approveForDoctor(id) {
      const round = find(id);
      if (round === undefined || isShown(round) || !isWaiting(round)) throw noApproval(id);
      approve(round, { scopes: round.request.scopes, sources: null }, 'patchbay');
    },
  };
}
