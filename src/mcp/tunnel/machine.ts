/** The tunnel's state machine: (stage, input) → stage and effects. Pure; time comes in with the inputs. */
import type { Problem, ProblemCode } from '../../contract/errors.ts';
import type { TunnelState } from '../../contract/state.ts';

/** A time without a link that is being worked on: since when, how often we tried, how long we last waited and why. */
export interface Outage {
  since: number;
  failures: number;
  delay: number;
  reason: Problem;
  /** True when we had a link: the service may not have noticed its loss yet and take us for a second one. */
  afterLoss: boolean;
}

export type Stage =
  | { kind: 'off' }
  /** An attempt is running. `outage` is null on the first one. */
  | { kind: 'opening'; since: number; outage: Outage | null }
  /** `outage` is the one this link ended, in case it does not last. */
  | { kind: 'online'; url: string; since: number; outage: Outage | null }
  | { kind: 'waiting'; until: number; outage: Outage }
  | { kind: 'failed'; problem: Problem };

export type Input =
  | { type: 'switchedOn'; at: number }
  | { type: 'switchedOff' }
  | { type: 'settingsChanged'; at: number }
  | { type: 'attemptSucceeded'; at: number; url: string }
  | { type: 'attemptFailed'; at: number; problem: Problem }
  | { type: 'linkLost'; at: number; problem: Problem }
  | { type: 'timerDue'; at: number };

/** What is to be done: start an attempt, give up the running one, close the link, set or clear the timer. */
export type Effect =
  { type: 'open' } | { type: 'abort' } | { type: 'close' } | { type: 'wake'; at: number } | { type: 'sleep' };

export interface Step {
  stage: Stage;
  effects: Effect[];
}

/** Problems that may pass by themselves. Everything else waits for a person: new settings, or switching on again. */
const passing: ReadonlySet<ProblemCode> = new Set([
  'tunnel_network_down',
  'tunnel_tls_intercepted',
  'tunnel_timeout',
  'tunnel_lost',
  'tunnel_session_limit',
  'tunnel_domain_taken',
  'tunnel_refused',
]);

/** Answers of a service that was reached: asking again at once is impolite, unless our own loss explains them. */
const refusals: ReadonlySet<ProblemCode> = new Set([
  'tunnel_session_limit',
  'tunnel_domain_taken',
  'tunnel_refused',
]);

/** Milliseconds. A service that was away for some seconds is to be noticed within two seconds of its return. */
const firstDelays = [250, 500];
const steadyDelay = 1_000;
const patience = 60_000;
const firstRefusalDelay = 5_000;
const longestDelay = 30_000;
/** A link that lasts less long does not end the outage before it. */
const stableAfter = 10_000;

export function step(stage: Stage, input: Input): Step {
  switch (input.type) {
    case 'switchedOn':
      return stage.kind === 'opening' || stage.kind === 'online' ? stay(stage) : reopen(stage, input.at);
    case 'switchedOff':
      return { stage: { kind: 'off' }, effects: leave(stage) };
    case 'settingsChanged':
      return stage.kind === 'off' ? stay(stage) : reopen(stage, input.at);
    case 'attemptSucceeded':
      if (stage.kind !== 'opening') return stay(stage);
      return {
        stage: { kind: 'online', url: input.url, since: input.at, outage: stage.outage },
        effects: [],
      };
    case 'attemptFailed':
      return stage.kind === 'opening' ? attemptFailed(stage, input) : stay(stage);
    case 'linkLost':
      return stage.kind === 'online' ? linkLost(stage, input) : stay(stage);
    case 'timerDue':
      if (stage.kind !== 'waiting') return stay(stage);
      return {
        stage: { kind: 'opening', since: input.at, outage: stage.outage },
        effects: [{ type: 'open' }],
      };
  }
}

/**
 * The stage as faces see it. A repeated attempt still shows as waiting, with its time come: changing to `starting`
 * and back every second would hide the reason.
 */
export function toTunnelState(stage: Stage): TunnelState {
  switch (stage.kind) {
    case 'off':
      return { kind: 'off' };
    case 'online':
      return { kind: 'online', url: stage.url, since: stage.since };
    case 'opening':
      if (stage.outage === null) return { kind: 'starting', since: stage.since };
      return waitingState(stage.outage, stage.since);
    case 'waiting':
      return waitingState(stage.outage, stage.until);
    case 'failed':
      return { kind: 'failed', problem: stage.problem };
  }
}

function waitingState(outage: Outage, until: number): TunnelState {
  return { kind: 'waiting', attempt: outage.failures, until, reason: outage.reason };
}

function stay(stage: Stage): Step {
  return { stage, effects: [] };
}

/** Starts anew, whatever was going on. */
function reopen(stage: Stage, at: number): Step {
  return {
    stage: { kind: 'opening', since: at, outage: null },
    effects: [...leave(stage), { type: 'open' }],
  };
}

function leave(stage: Stage): Effect[] {
  switch (stage.kind) {
    case 'opening':
      return [{ type: 'abort' }];
    case 'online':
      return [{ type: 'close' }];
    case 'waiting':
      return [{ type: 'sleep' }];
    case 'off':
    case 'failed':
      return [];
  }
}

function attemptFailed(
  stage: Extract<Stage, { kind: 'opening' }>,
  { at, problem }: { at: number; problem: Problem },
): Step {
  if (!passing.has(problem.code)) return { stage: { kind: 'failed', problem }, effects: [] };
  const outage = stage.outage ?? { since: at, failures: 0, delay: 0, reason: problem, afterLoss: false };
  return wait(outage, problem, at);
}

function linkLost(
  stage: Extract<Stage, { kind: 'online' }>,
  { at, problem }: { at: number; problem: Problem },
): Step {
  const close: Effect = { type: 'close' };
  if (!passing.has(problem.code)) return { stage: { kind: 'failed', problem }, effects: [close] };
  const lasted = at - stage.since >= stableAfter;
  const before = lasted ? null : stage.outage;
  const outage = before ?? { since: at, failures: 0, delay: 0, reason: problem, afterLoss: true };
  const { stage: waiting, effects } = wait({ ...outage, afterLoss: true }, problem, at);
  return { stage: waiting, effects: [close, ...effects] };
}

function wait(before: Outage, reason: Problem, at: number): Step {
  const delay = nextDelay(before, reason, at);
  const outage = { ...before, failures: before.failures + 1, delay, reason };
  const until = at + delay;
  return { stage: { kind: 'waiting', until, outage }, effects: [{ type: 'wake', at: until }] };
}

function nextDelay(outage: Outage, reason: Problem, at: number): number {
  const grown = Math.min(outage.delay * 2, longestDelay);
  if (refusals.has(reason.code) && !outage.afterLoss) return Math.max(grown, firstRefusalDelay);
  if (at - outage.since < patience) return firstDelays[outage.failures] ?? steadyDelay;
  return Math.max(grown, steadyDelay);
}
