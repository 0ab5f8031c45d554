/** The doctor's round as programs get it, from the command and from REST alike. */
import { z } from 'zod';
import { checkSchema, type Check, type DoctorState } from '../contract/state.ts';

export const diagnosisSchema = z.object({
  /** False when any check failed; warnings are no failure. */
  ok: z.boolean(),
  checks: z.array(checkSchema),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;

export function diagnosisOf({ checks }: Pick<DoctorState, 'checks'>): Diagnosis {
  return { ok: checks.every((check) => check.status !== 'fail'), checks: checks.map(inOrder) };
}

/** What a reader of raw JSON looks for stands first. */
function inOrder({ id, status, evidence, remedy, title, side, durationMs }: Check): Check {
  return { id, status, evidence, remedy, title, side, durationMs };
}
