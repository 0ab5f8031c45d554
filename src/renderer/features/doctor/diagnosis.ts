/** What a round of the doctor comes to: the one cause that matters, and the line of checks to draw. Pure. */
import {
  publicOrigin,
  type Check,
  type DoctorState,
  type Source,
  type State,
} from '../../../contract/state.ts';
import type { CableKind, JointKind } from '../../ui/joint.ts';

export type Diagnosis =
  | { kind: 'never' }
  | { kind: 'running'; done: number; planned: number; failed: Check | null }
  /** It ended before every check had been made. */
  | { kind: 'cut'; done: number; planned: number }
  /** `at` is the cause; `others` fail as well. */
  | { kind: 'stops'; at: Check; others: Check[] }
  /** Nothing fails. `isReached` is false where nothing leads here from outside. `at` is what keeps ChatGPT away, if anything does. */
  | { kind: 'warns'; at: Check; others: Check[]; isReached: boolean }
  | { kind: 'answers'; isReached: boolean };

/** `sources`, where they are known, tell whether a warning has a remedy. */
export function diagnose(doctor: DoctorState | null, sources: readonly Source[] = []): Diagnosis {
  if (doctor === null) return { kind: 'never' };
  const { checks, planned } = doctor;
  const failed = checks.filter((check) => check.status === 'fail');
  const cause = causeIn(checks);
  if (doctor.running) return { kind: 'running', done: checks.length, planned, failed: cause };
  if (cause !== null) return { kind: 'stops', at: cause, others: failed.filter((check) => check !== cause) };
  if (checks.length < planned) return { kind: 'cut', done: checks.length, planned };
  const isReached = checks.some((check) => check.id === 'public-address' && check.status === 'pass');
  const warned = checks.filter((check) => check.status === 'warn' && !isAllThereIs(check, sources));
  const at = warned.find((check) => check.id === (isReached ? 'chatgpt' : 'tunnel')) ?? warned[0];
  if (at === undefined) return { kind: 'answers', isReached };
  return { kind: 'warns', at, others: warned.filter((check) => check !== at), isReached };
}

/** Too many tools, all of the one source that is on: to switch it off would leave none. */
function isAllThereIs({ id, remedy }: Check, sources: readonly Source[]): boolean {
  const on = sources.filter((source) => source.enabled && source.state.kind !== 'waiting');
  return id === 'tools-list' && on.length === 1 && remedy.startsWith('Switch off the sources');
}

/** What has changed about the address since the round began, so that its verdict is of another one; null while it still holds. */
export function changedSince(state: Pick<State, 'doctor' | 'settings' | 'tunnel'>): string | null {
  const { doctor, tunnel } = state;
  if (doctor === null || doctor.running) return null;
  const asked = doctor.checks.filter((check) => check.id === 'tunnel' || check.id === 'public-address');
  const found = asked.filter((check) => check.status === 'pass').map((check) => check.evidence);
  const origin = publicOrigin(state);
  const wasPublished = found.some((evidence) => evidence.includes('https://'));
  if (origin === null) return wasPublished ? 'The tunnel is not open any more.' : null;
  if (found.some((evidence) => evidence.includes(origin))) return null;
  const isNew = tunnel.kind === 'online' && tunnel.since > doctor.startedAt;
  return isNew || wasPublished ? 'The address has changed since.' : null;
}

/** The skipped checks say themselves that they hang on a failure: the headline leaves out their names. */
export function withoutSkipped(evidence: string): string {
  return evidence.replace(/ Until it is mended, nothing can be said of [^]*$/, '');
}

/** The failure that leaves the most after it unchecked; among equals the first, for checks go from inside out. */
function causeIn(checks: readonly Check[]): Check | null {
  const hides = (cause: Check) => {
    const rest = checks.slice(checks.indexOf(cause) + 1);
    const next = rest.findIndex((check) => check.status === 'fail');
    return rest.slice(0, next === -1 ? undefined : next).filter((check) => check.status === 'skip').length;
  };
  return checks
    .filter((check) => check.status === 'fail')
    .reduce<Check | null>(
      (best, check) => (best === null || hides(check) > hides(best) ? check : best),
      null,
    );
}

/** The one sentence, for the screen and the report. */
export function inWords(diagnosis: Diagnosis): string {
  switch (diagnosis.kind) {
    case 'never':
      return 'Never run.';
    case 'running':
      return diagnosis.failed === null ? 'Checking…' : `Stops at: ${diagnosis.failed.title}.`;
    case 'cut':
      return 'Cut short.';
    case 'stops':
      return `Stops at: ${diagnosis.at.title}.`;
    case 'warns':
    case 'answers':
      return diagnosis.isReached ? 'Everything answers.' : 'Local only.';
  }
}

export interface CheckOnLine {
  check: Check;
  kind: JointKind;
  /** The cable to the next one; null under the last. */
  cable: CableKind | null;
  /** The two that are joints of the line itself. */
  isJoint: boolean;
  /** The stretch of the line that begins here. */
  part: string | undefined;
}

const kinds: Record<Check['status'], JointKind> = {
  pass: 'live',
  warn: 'waiting',
  fail: 'broken',
  skip: 'off',
};

export const wordOf: Record<Check['status'], string> = {
  pass: 'Pass',
  warn: 'Warning',
  fail: 'Fail',
  skip: 'Skipped',
};

const joints: readonly string[] = ['tunnel', 'chatgpt'];

/**
 * The checks unrolled. A check with nothing to do lets the cable through; one that an earlier failure made meaningless,
 * or that nothing leads to, hangs on a dead one.
 */
export function unrolled({ checks, running }: DoctorState): CheckOnLine[] {
  const broken = checks.findIndex((check) => check.status === 'fail');
  const unpublished = checks.findIndex((check) => check.id === 'public-address' && check.status === 'skip');
  const dead = Math.min(...[broken, unpublished - 1].filter((index) => index >= 0));
  return checks.map((check, index) => ({
    check,
    kind: kinds[check.status],
    cable: cableAfter(checks, { index, dead, running }),
    isJoint: joints.includes(check.id),
    part: partAt(checks, index),
  }));
}

function cableAfter(
  checks: readonly Check[],
  { index, dead, running }: { index: number; dead: number; running: boolean },
): CableKind | null {
  const next = checks[index + 1];
  if (next === undefined) return running ? 'connecting' : null;
  if (checks[index]?.status === 'fail' || next.status === 'fail') return 'broken';
  return next.status === 'skip' && dead <= index ? 'off' : 'live';
}

/** The tunnel parts the line; on a round that did not get that far the sides do. */
function partAt(checks: readonly Check[], index: number): string | undefined {
  const check = checks[index];
  const before = checks[index - 1];
  if (check === undefined || check.id === 'tunnel') return undefined;
  if (before === undefined) return sideInWords[check.side];
  const beginsOutside = check.side === 'outside' && (before.side === 'inside' || before.id === 'tunnel');
  return beginsOutside ? sideInWords.outside : undefined;
}

export const sideInWords: Record<Check['side'], string> = {
  inside: 'On this machine',
  outside: 'From outside',
};
