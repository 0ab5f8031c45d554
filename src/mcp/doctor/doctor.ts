/** Runs the checks from the inside out: each once, side by side where they allow it, all within 15 seconds. */
import { toProblem } from '../../contract/errors.ts';
import type { Check, DoctorState } from '../../contract/state.ts';
import { startDeadline } from '../deadline-signal.ts';
import { fail, type CheckId, type CheckPlan, type Finding } from './check.ts';
import { checkPlans } from './checks/index.ts';
import { beginRound, type Round } from './examination.ts';
import type { DoctorHouse } from './house.ts';
import { paceWords, slowRemedy, type Pace } from './pace.ts';

/** What has not ended by then is told as it stands. */
const totalMs = 14_000;

export interface Doctor {
  /** Never rejects. `told` hears the state at the beginning, whenever a check has ended, and at the end. */
  run(signal: AbortSignal, told: (state: DoctorState) => void): Promise<DoctorState>;
}

export interface DoctorOptions {
  plans?: readonly CheckPlan[];
  totalMs?: number;
}

export function createDoctor(house: DoctorHouse, options: DoctorOptions = {}): Doctor {
  const now: { round: SharedRound | null } = { round: null };
  const begin = (told: (state: DoctorState) => void) =>
    shareRound((signal) => runOnce(house, { ...options, signal, told }).finally(() => (now.round = null)));
  return {
    // Two rounds at once would end each other's grants, so whoever asks meanwhile waits for the one that runs.
    async run(signal, told) {
      while (now.round?.isGivenUp() === true) await now.round.ended;
      now.round ??= begin(told);
      return now.round.join(signal);
    },
  };
}

interface SharedRound {
  ended: Promise<DoctorState>;
  /** Nobody waits for it any more; it is about to end. */
  isGivenUp(): boolean;
  /** Waits for its end. The round is given up when the last who waited has left. */
  join(signal: AbortSignal): Promise<DoctorState>;
}

function shareRound(run: (signal: AbortSignal) => Promise<DoctorState>): SharedRound {
  const controller = new AbortController();
  const waiting = new Set<AbortSignal>();
  const ended = run(controller.signal);
  return {
    ended,
    isGivenUp: () => controller.signal.aborted,
    async join(signal) {
      const leave = () => {
        waiting.delete(signal);
        if (waiting.size === 0) controller.abort(signal.reason);
      };
      waiting.add(signal);
      signal.addEventListener('abort', leave);
      if (signal.aborted) leave();
      return ended.finally(() => signal.removeEventListener('abort', leave));
    },
  };
}

interface Wish extends DoctorOptions {
  signal: AbortSignal;
  told: (state: DoctorState) => void;
}

async function runOnce(house: DoctorHouse, wish: Wish): Promise<DoctorState> {
  const plans = wish.plans ?? checkPlans;
  const { signal: stop, clear } = startDeadline(wish.totalMs ?? totalMs, wish.signal);
  const ended = new Map<CheckId, Done>();
  const tell = createTelling({ house, plans, ended, told: wish.told });
  tell(true);
  const hasFailed = (id: CheckId) => ended.get(id)?.check.status === 'fail';
  const round = beginRound(house, { signal: stop, hasFailed });
  const running = new Map<CheckId, Promise<void>>();
  for (const plan of plans) {
    const before = [...plan.needs, ...(plan.after ?? [])].flatMap((id) => running.get(id) ?? []);
    const perform = async () => {
      await Promise.all(before);
      ended.set(plan.id, await examine({ plan, plans, ended, round, stop }));
      tell(true);
    };
    running.set(plan.id, perform());
  }
  await Promise.all(running.values());
  clear();
  round.end();
  return tell(false);
}

/** A check that is over. `cause` is the one that made it meaningless. */
interface Done {
  check: Check;
  cause: CheckId | null;
  isUnfinished?: boolean;
}

interface Turn {
  plan: CheckPlan;
  plans: readonly CheckPlan[];
  ended: ReadonlyMap<CheckId, Done>;
  round: Round;
  stop: AbortSignal;
}

async function examine(turn: Turn): Promise<Done> {
  const { plan, ended, stop } = turn;
  const began = performance.now();
  const cause = plan.needs.map((id) => causeIn(ended.get(id), id)).find((one) => one !== null) ?? null;
  const finding: Finding =
    cause !== null
      ? { status: 'blocked', by: cause }
      : stop.aborted
        ? { status: 'skip', evidence: 'Not checked: the round was over.' }
        : await perform(turn);
  return conclude(turn, finding, Math.round(performance.now() - began));
}

function causeIn(done: Done | undefined, id: CheckId): CheckId | null {
  if (done === undefined) return null;
  return done.check.status === 'fail' || done.isUnfinished === true ? id : done.cause;
}

/** The finding, or why there is none by the deadline. */
async function perform({ plan, round, stop }: Turn): Promise<Finding> {
  const deadline = startDeadline(plan.deadlineMs, stop);
  const late = new Promise<Finding>((resolve) => {
    const tell = () => resolve(overdue(plan, round.pace, deadline.isLate()));
    deadline.signal.addEventListener('abort', tell, { once: true });
  });
  try {
    return await Promise.race([late, plan.run(round.within(deadline.signal)).catch(unexpected)]);
  } finally {
    deadline.clear();
  }
}

function overdue({ deadlineMs }: CheckPlan, pace: Pace, isOwn: boolean): Finding {
  const words = isOwn
    ? `it did not come to an end within ${deadlineMs / 1000} seconds`
    : 'it had not come to an end when the time for all checks was over';
  const evidence = `${paceWords(pace)}, so ${words}. What came before that went well.`;
  return pace.isSlow()
    ? { status: 'unfinished', evidence, remedy: slowRemedy }
    : fail(`I${words.slice(1)}.`, 'Run the doctor again. If it stays so, look at the newest lines in Logs.');
}

function unexpected(error: unknown): Finding {
  const { message, hint } = toProblem(error);
  return fail(`The check could not be made: ${message}`, hint);
}

function conclude({ plan, plans, ended }: Turn, finding: Finding, durationMs: number): Done {
  const { id, title, side } = plan;
  const about = { id, title, side, durationMs };
  switch (finding.status) {
    case 'blocked': {
      const what = ended.get(finding.by)?.isUnfinished === true ? 'did not come to an end' : 'failed';
      const evidence = `Not checked: “${titleOf(plans, finding.by)}” ${what}, and this stands on it.`;
      return { check: { ...about, status: 'skip', evidence, remedy: '' }, cause: finding.by };
    }
    case 'pass':
    case 'skip':
      return { check: { ...about, ...finding, remedy: '' }, cause: null };
    case 'warn':
      return { check: { ...about, ...finding }, cause: null };
    case 'unfinished':
      return { check: { ...about, ...finding, status: 'warn' }, cause: null, isUnfinished: true };
    case 'fail': {
      const meaningless = dependentsOf(plans, id).map((one) => `“${one.title}”`);
      const evidence =
        meaningless.length === 0
          ? finding.evidence
          : `${finding.evidence} Until it is mended, nothing can be said of ${listed(meaningless)}.`;
      return { check: { ...about, ...finding, evidence }, cause: null };
    }
  }
}

/** All that stand on it, also by way of others. */
function dependentsOf(plans: readonly CheckPlan[], id: CheckId): CheckPlan[] {
  const found = new Set<CheckId>([id]);
  // A check stands after all that it needs, so one pass meets every way.
  for (const plan of plans) if (plan.needs.some((need) => found.has(need))) found.add(plan.id);
  return plans.filter((plan) => plan.id !== id && found.has(plan.id));
}

const fewNames = 4;

function listed(names: string[]): string {
  if (names.length > fewNames) return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function titleOf(plans: readonly CheckPlan[], id: CheckId): string {
  return plans.find((plan) => plan.id === id)?.title ?? id;
}

function createTelling(options: {
  house: DoctorHouse;
  plans: readonly CheckPlan[];
  ended: ReadonlyMap<CheckId, Done>;
  told: (state: DoctorState) => void;
}): (running: boolean) => DoctorState {
  const { house, plans, ended, told } = options;
  const startedAt = house.now();
  return (running) => {
    const state = {
      ...{ running, startedAt, endedAt: running ? null : house.now(), planned: plans.length },
      checks: plans.flatMap(({ id }) => ended.get(id)?.check ?? []),
    };
    told(state);
    return state;
  };
}
