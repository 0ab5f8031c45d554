/** Which lights the line sends: (calls before, calls after) → pulses. Pure. */
import type { Call, CallStatus, State } from '../../../contract/state.ts';
import { cableOf, noSource } from './cable.ts';
import type { LinePulse } from '../../ui/joint.ts';

/** How long a pulse takes from one end to the other; the stylesheet says the same. */
export const pulseMs = 700;
/** More at once is a blur, and a burst of calls must not cost frames. */
const mostPulses = 8;

export function isOver(status: CallStatus): boolean {
  return status !== 'running' && status !== 'waiting';
}

/** What started longer ago than this is history that has just been learnt, not news. */
const newsMs = 5000;

/** A call that is new sends a pulse there; one that is over sends it back, once its way there is done. */
export function pulsesBetween(before: readonly Call[], after: readonly Call[], now: number): LinePulse[] {
  if (before === after) return [];
  const known = new Map(before.map((call) => [call.id, call.status]));
  const pulses: LinePulse[] = [];
  for (const call of after) {
    const was = known.get(call.id);
    const age = now - call.startedAt;
    if (was === undefined && age > newsMs) continue;
    const cable = cableOf(call.source);
    if (was === undefined) pulses.push({ key: `${call.id} there`, cable, direction: 'there', delayMs: 0 });
    if (isOver(call.status) && (was === undefined || !isOver(was))) {
      const delayMs = Math.min(pulseMs, Math.max(0, pulseMs - age));
      pulses.push({ key: `${call.id} back`, cable, direction: 'back', delayMs });
    }
  }
  return pulses.slice(-mostPulses);
}

/** The cable colour of what has waited longest for a person, a call before a client; null when nothing waits. */
export function heldCable({ calls, approvals }: Pick<State, 'calls' | 'approvals'>): number | null {
  const call = calls.find((one) => one.status === 'waiting');
  if (call !== undefined) return cableOf(call.source);
  return approvals.length > 0 ? noSource : null;
}

/** The cable colours of what runs now: what is seen where motion is not wanted. */
export function runningCables(calls: readonly Call[]): number[] {
  return [...new Set(calls.filter((call) => call.status === 'running').map((call) => cableOf(call.source)))];
}
