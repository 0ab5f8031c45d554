/** One round of consent: what is asked, whether its page is still looked at, and how it ends. */
import { randomBytes, randomInt } from 'node:crypto';
import type { Approval } from '../../contract/state.ts';
import type { Clock } from '../ports.ts';
import type { ConsentRequest, Given } from './consents.ts';
import { digestOf, matches } from './hashes.ts';
import { redirectHostOf } from './redirects.ts';

/** How long the user has. */
const lifeMs = 5 * 60_000;
/** A page asks again within 15 seconds; one that has not for this long has been closed. */
const pageGoneMs = 25_000;

/** Two digits. */
const lowestNumber = 10;
const highestNumber = 99;

/** How a round ends that is not approved. */
export type RoundEnd = 'rejected' | 'expired' | 'failed';

export type Outcome =
  | { kind: 'waiting' }
  | { kind: 'approved'; given: Given }
  /** `reason` is what the client and its user are told. */
  | { kind: RoundEnd; reason: string };

export interface Round {
  readonly id: string;
  readonly request: ConsentRequest;
  readonly expiresAt: number;
  /** What the asking browser shows. */
  readonly number: number;
  /** How it is shown to whoever may answer it. */
  approval(): Approval;
  outcome(): Outcome;
  /** Whether this is the secret that the asking browser was given. */
  opensWith(secret: string): boolean;
  /** The page is being looked at. */
  seen(): void;
  wait(ms: number, left: AbortSignal): Promise<void>;
  /** Ends it for whoever waits; what happens with it next is due after `ms`. */
  settle(outcome: Outcome, next: { ms: number; run(): void }): void;
  /** Stops all its timers. */
  stop(): void;
}

export interface RoundOptions {
  id: string;
  request: ConsentRequest;
  clock: Clock;
  /** Its page has been closed, or is there again. */
  pageChanged(): void;
  /** The time is over. */
  expired(): void;
}

/** @returns the round, and the secret for the browser that asked */
export function openRound(options: RoundOptions): { round: Round; secret: string } {
  const { id, request, clock } = options;
  const secret = randomBytes(32).toString('base64url');
  const digest = digestOf(secret);
  const choices = threeNumbers();
  const number = choices[randomInt(choices.length)] ?? 0;
  const askedAt = clock.now();
  const expiresAt = askedAt + lifeMs;
  const watch = watchPage(clock, options.pageChanged);
  const wakes = new Set<() => void>();
  let outcome: Outcome = { kind: 'waiting' };
  let cancelNext = clock.after(lifeMs, options.expired);

  const round: Round = {
    ...{ id, request, expiresAt, number },
    approval: () => ({ ...drawn(request), id, choices, page: watch.page(), askedAt, expiresAt }),
    outcome: () => outcome,
    opensWith: (text) => matches(text, digest),
    seen: () => watch.seen(),
    wait(ms, left) {
      if (outcome.kind !== 'waiting' || left.aborted) return Promise.resolve();
      const letGo = watch.hold();
      return new Promise((resolve) => {
        const wake = () => {
          cancel();
          left.removeEventListener('abort', wake);
          if (!wakes.delete(wake)) return;
          letGo();
          resolve();
        };
        const cancel = clock.after(ms, wake);
        left.addEventListener('abort', wake);
        wakes.add(wake);
      });
    },
    settle(ended, { ms, run }) {
      outcome = ended;
      cancelNext();
      cancelNext = clock.after(ms, run);
      watch.stop();
      for (const wake of [...wakes]) wake();
    },
    stop() {
      cancelNext();
      watch.stop();
      for (const wake of [...wakes]) wake();
    },
  };
  return { round, secret };
}

/** Whether a browser could show this number; any other is a slip of who answers, and no wrong choice. */
export function isShowable(number: number): boolean {
  return Number.isInteger(number) && number >= lowestNumber && number <= highestNumber;
}

export function isWaiting(round: Round): boolean {
  return round.outcome().kind === 'waiting';
}

/** The doctor's own are shown to nobody. */
export function isShown({ request }: Round): boolean {
  return !request.isDoctor;
}

/** What of a request is shown; all of it is text from strangers but the address. */
function drawn(request: ConsentRequest): Omit<Approval, 'id' | 'choices' | 'page' | 'askedAt' | 'expiresAt'> {
  const { client, redirectUri, scopes, address } = request;
  return {
    kind: 'consent',
    client: client.name,
    clientId: client.id,
    verification: client.verification,
    redirectHost: redirectHostOf(redirectUri),
    scopes: [...scopes],
    address,
  };
}

/** Three different ones of two digits, in no order. */
function threeNumbers(): number[] {
  const numbers = new Set<number>();
  while (numbers.size < 3) numbers.add(randomInt(lowestNumber, highestNumber + 1));
  return [...numbers];
}

/** Knows a page by its asking again: it is there while a request of it is held, and for a while after. */
function watchPage(clock: Clock, changed: () => void) {
  let page: Approval['page'] = 'open';
  let held = 0;
  let isOver = false;
  const turn = (to: Approval['page']) => {
    if (page === to) return;
    page = to;
    changed();
  };
  const startTimer = () => clock.after(pageGoneMs, () => turn('gone'));
  let cancel = startTimer();
  const seen = () => {
    cancel();
    if (isOver) return;
    if (held === 0) cancel = startTimer();
    turn('open');
  };
  return {
    page: () => page,
    seen,
    /** @returns lets go of it */
    hold() {
      held += 1;
      seen();
      return () => {
        held -= 1;
        seen();
      };
    },
    stop() {
      isOver = true;
      cancel();
    },
  };
}
