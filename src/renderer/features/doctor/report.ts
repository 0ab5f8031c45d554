/** A round of the doctor as text, to put into a mail or an issue. Pure. */
import type { Check, DoctorState } from '../../../contract/state.ts';
import { duration, exactTime } from '../../ui/format.ts';
import { diagnose, inWords, sideInWords } from './diagnosis.ts';

export function reportOf(doctor: DoctorState, version: string): string {
  const diagnosis = diagnose(doctor);
  const cause = 'at' in diagnosis ? `${inWords(diagnosis)} ${diagnosis.at.remedy}` : inWords(diagnosis);
  const sides = (['inside', 'outside'] as const).flatMap((side) => {
    const checks = doctor.checks.filter((check) => check.side === side);
    return checks.length === 0 ? [] : [`${sideInWords[side]}\n${checks.map(checkAsText).join('\n')}`];
  });
  return `${[`Patchbay ${version}, doctor, ${exactTime(doctor.startedAt)}\n${cause.trim()}`, ...sides].join('\n\n')}\n`;
}

function checkAsText({ id, title, status, evidence, remedy, durationMs }: Check): string {
  const lines = [`  ${status}  ${title} (${id}), ${duration(durationMs)}`];
  if (evidence !== '') lines.push(`        ${evidence}`);
  if (remedy !== '') lines.push(`        To do: ${remedy}`);
  return lines.join('\n');
}
