/** ChatGPT's way in as steps to draw: what was seen, what is awaited and from whom, where it stopped. Pure. */
import type { Problem } from '../../../contract/errors.ts';
import {
  publicOrigin,
  wayInSteps,
  type Notice,
  type State,
  type WayInStep,
} from '../../../contract/state.ts';
import type { JointKind } from '../../ui/joint.ts';
import { chatGptApproval } from '../line/chatgpt.ts';

/** `yours`: the user's turn, here. `awaited`: ChatGPT's turn. `unseen`: later ones were seen, so it was not needed. */
export type Standing = 'seen' | 'unseen' | 'yours' | 'awaited' | 'stopped' | 'later';

export interface WayStep {
  /** `address` comes before ChatGPT's own steps: there has to be one. */
  id: 'address' | WayInStep;
  standing: Standing;
  seenAt: number | null;
  problem: Problem | null;
  /** Where a request of ChatGPT's ended without the user's yes: how, in a word or two. */
  ended?: string;
}

export const kindOf: Record<Standing, JointKind> = {
  seen: 'live',
  unseen: 'off',
  yours: 'waiting',
  awaited: 'connecting',
  stopped: 'broken',
  later: 'off',
};

export function wayOf(state: State): WayStep[] {
  const address = addressStep(state);
  const { steps } = state.wayIn;
  const approval = chatGptApproval(state);
  const seen = wayInSteps.findLastIndex((id) => steps[id] !== null);
  // Who asks has come as far as that, whatever of it was seen.
  const reached = approval === null ? seen : Math.max(seen, wayInSteps.indexOf('asked'));
  const stopped = stopOf(state);
  const next = address.standing !== 'seen' || stopped !== null ? -1 : reached + 1;
  const own = wayInSteps.map((id, index): WayStep => {
    const seenAt = steps[id];
    if (stopped?.id === id) return stopped;
    if (id === 'asked' && approval !== null)
      return { id, standing: 'yours', seenAt: approval.askedAt, problem: null };
    if (seenAt !== null) return { id, standing: 'seen', seenAt, problem: null };
    const awaits = index === next && !(id === 'token' && approval !== null);
    const turn: Standing = id === 'copied' ? 'yours' : 'awaited';
    return { id, standing: awaits ? turn : index < reached ? 'unseen' : 'later', seenAt, problem: null };
  });
  return [address, ...own];
}

/** The step at which it stopped; none while ChatGPT waits for an answer: that is what there is to do then. */
function stopOf(state: State): WayStep | null {
  const { stopped } = state.wayIn;
  if (stopped === null || chatGptApproval(state) !== null) return null;
  const { step: id, problem, at: seenAt } = stopped;
  const refusal = id === 'token' ? refusalOf(problem, state) : null;
  if (refusal === null) return { id, standing: 'stopped', seenAt, problem };
  return { id: 'asked', standing: 'stopped', seenAt, problem, ended: refusal };
}

/** How a request ended at the user's approval, so that there was nothing to fetch; null for every other problem. */
function refusalOf({ message }: Problem, { oauth }: State): string | null {
  const end = roundEndOf(message, oauth);
  if (end?.error !== 'access_denied') return null;
  if (/^Nobody answered/.test(message)) return 'Nobody answered';
  if (/^The request was rejected/.test(message)) return 'You rejected it';
  return /^The number/.test(message) ? 'Wrong number' : 'Ended';
}

/** The round of consent that a problem is the end of. */
function roundEndOf(message: string, { errors }: State['oauth']) {
  return errors.findLast((error) => error.step === 'consent' && error.message === message);
}

function addressStep(state: State): WayStep {
  const { tunnel } = state;
  const id = 'address';
  if (publicOrigin(state) !== null)
    return { id, standing: 'seen', seenAt: tunnel.kind === 'online' ? tunnel.since : null, problem: null };
  switch (tunnel.kind) {
    case 'failed':
      return { id, standing: 'stopped', seenAt: null, problem: tunnel.problem };
    case 'waiting':
      return { id, standing: 'awaited', seenAt: null, problem: tunnel.reason };
    case 'starting':
      return { id, standing: 'awaited', seenAt: null, problem: null };
    case 'off':
    case 'online':
      return { id, standing: 'yours', seenAt: null, problem: null };
  }
}

/** The step that all eyes should be on: what stopped, what waits for the user, what is awaited; null once all is done. */
export function currentStep(way: readonly WayStep[]): WayStep | null {
  const first = (standing: Standing) => way.find((step) => step.standing === standing);
  return first('stopped') ?? first('yours') ?? first('awaited') ?? null;
}

/** When something was last seen to happen; null before anything was. */
export function lastSeenAt(way: readonly WayStep[]): number | null {
  const times = way.flatMap((step) => (step.seenAt === null || step.id === 'address' ? [] : [step.seenAt]));
  return times.length === 0 ? null : Math.max(...times);
}

/** The address is another one, so every connector that was made for the old one is of no use. */
export function addressChange({ notices }: Pick<State, 'notices'>): Notice | null {
  return notices.find((notice) => notice.problem.code === 'address_changed') ?? null;
}

/** ChatGPT goes from one step to the next within seconds; after this long something else is the matter. */
const patienceMs = 60_000;

/** These wait for the user's own hand, here or in ChatGPT, so silence says nothing. */
const unhurried: readonly WayStep['id'][] = ['address', 'copied', 'called'];

/** Since when nothing has come that should have; null while there is nothing to wonder at. */
export function stuckSince(way: readonly WayStep[], now: number): number | null {
  const step = currentStep(way);
  const since = lastSeenAt(way);
  if (step === null || step.standing !== 'awaited' || unhurried.includes(step.id)) return null;
  return since !== null && now - since >= patienceMs ? since : null;
}

export interface WayVerdict {
  kind: JointKind;
  says: string;
  headline: string;
  /** What stopped it, where the headline is the remedy. */
  problem: Problem | null;
  /** Where the button beside it leads; null where the step itself has it. */
  to: { kind: 'approval'; id: string } | { kind: 'doctor' } | { kind: 'chatgpt' } | null;
}

/** How it stands and the one thing to do now. */
export function verdictOf(way: readonly WayStep[], state: State, now: number): WayVerdict {
  const step = currentStep(way);
  const approval = chatGptApproval(state);
  if (step === null) return plain('live', 'Connected.', 'ChatGPT calls your tools.');
  const kind = kindOf[step.standing];
  if (step.standing === 'stopped') {
    const { problem } = step;
    const remedy = remedyOf(step, state);
    return {
      ...plain(kind, stoppedWords[step.id], remedy ?? problem?.message ?? ''),
      problem: remedy === null ? null : problem,
      to: afterStop(step, state),
    };
  }
  if (step.id === 'asked' && approval !== null) {
    const headline = 'Let ChatGPT in: choose the number that your browser shows.';
    return { ...plain(kind, 'Waits for you.', headline), to: { kind: 'approval', id: approval.id } };
  }
  const says = step.standing === 'yours' ? 'Your turn.' : 'Waiting for ChatGPT.';
  const told = plain(kind, step.id === 'address' ? 'No address yet.' : says, nextWords[step.id]);
  if (atChatGpt.includes(step.id)) return { ...told, to: { kind: 'chatgpt' } };
  return { ...told, to: stuckSince(way, now) === null ? null : { kind: 'doctor' } };
}

/** ChatGPT goes on once the user has done something there. */
const atChatGpt: readonly WayStep['id'][] = ['discovered', 'registered', 'asked'];

function isRoundEnd({ problem }: WayStep, { oauth }: State): boolean {
  return problem !== null && roundEndOf(problem.message, oauth) !== undefined;
}

/** The core's words are for every client; for ChatGPT the button has a name. */
function remedyOf(step: WayStep, state: State): string | null {
  if (isRoundEnd(step, state))
    return 'Press Connect in ChatGPT again, and choose the number that its page shows.';
  return step.problem === null || step.problem.hint === '' ? null : step.problem.hint;
}

/** Without an address there is nothing for the doctor to ask: the form is in the step itself. */
function afterStop(step: WayStep, state: State): WayVerdict['to'] {
  if (step.id === 'address') return null;
  return { kind: isRoundEnd(step, state) ? 'chatgpt' : 'doctor' };
}

function plain(kind: JointKind, says: string, headline: string): WayVerdict {
  return { kind, says, headline, problem: null, to: null };
}

export const titles: Record<WayStep['id'], string> = {
  address: 'Public address',
  copied: 'Address copied',
  discovered: 'Connector created',
  registered: 'Client registered',
  asked: 'Your approval',
  token: 'Token issued',
  listed: 'Tools listed',
  called: 'First call',
};

const stoppedWords: Record<WayStep['id'], string> = {
  address: 'Stopped at the tunnel.',
  copied: 'Stopped at the address.',
  discovered: 'Stopped at the connector.',
  registered: 'Stopped at registration.',
  asked: 'Stopped at your approval.',
  token: 'Stopped at the token.',
  listed: 'Stopped at the tool list.',
  called: 'Stopped at the first call.',
};

const pageOpens =
  'ChatGPT opens a page in your browser: press Visit Site if ngrok asks. No page? Press Connect on the connector’s page in ChatGPT.';

const nextWords: Record<WayStep['id'], string> = {
  address: 'Open the tunnel: ChatGPT needs an address to come to.',
  copied: 'Copy the address.',
  discovered: 'Create the connector in ChatGPT.',
  registered: pageOpens,
  asked: pageOpens,
  token: 'ChatGPT is about to fetch its token.',
  listed: 'ChatGPT is let in and about to read your tools.',
  called: 'Ask ChatGPT for something in a new chat.',
};
