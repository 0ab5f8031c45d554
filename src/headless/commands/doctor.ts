/** `doctor`: checks from inside out, then from outside in, and names the cause of what fails. */
import { AppError, toProblem, type Problem } from '../../contract/errors.ts';
import type { Check } from '../../contract/state.ts';
import { asking } from '../ask.ts';
import type { Command, Invocation } from '../command.ts';
import { diagnosisOf } from '../diagnosis.ts';
import { columns, jsonLine, plain } from '../output.ts';
import { examineUnused, isUnused } from '../unused-folder.ts';
import { counted } from '../words.ts';
import { secretsOption } from './options.ts';

export const doctorCommand: Command = {
  words: ['doctor'],
  operands: '',
  arity: { min: 0, max: 0 },
  summary: 'check everything from inside out and from outside in, and say what to do',
  options: secretsOption,
  run: doctor,
};

async function doctor(invocation: Invocation): Promise<void> {
  const { terminal, json } = invocation;
  if (!json) terminal.err('Checking; this takes up to 15 seconds.\n');
  const diagnosis = diagnosisOf({ checks: await examine(invocation) });
  terminal.out(json ? jsonLine(diagnosis) : listText(diagnosis.checks));
  const failed = diagnosis.checks.filter((check) => check.status === 'fail');
  const [worst] = failed;
  if (worst !== undefined) throw new AppError(verdict(worst, failed.length));
  if (!json) terminal.err(`${goodEnd(diagnosis.checks)}\n`);
}

/** Whoever cannot even reach the data folder has found the cause already. */
async function examine(invocation: Invocation): Promise<Check[]> {
  const seen = { reached: false };
  const { dataDir, terminal } = invocation;
  const examineAt = (place: Pick<Invocation, 'dataDir' | 'terminal'>) =>
    asking({ ...invocation, ...place }, async (connection) => {
      seen.reached = true;
      return (await connection.call('doctor.run', {}, terminal.signal)).checks;
    });
  // What would be logged there is about the stand-in; the checks say it of the folder itself.
  const silent = { ...terminal, err: () => undefined };
  try {
    return await (isUnused(dataDir)
      ? examineUnused(dataDir, (standIn) => examineAt({ dataDir: standIn, terminal: silent }))
      : examineAt({ dataDir, terminal }));
  } catch (error) {
    if (seen.reached || !(error instanceof AppError)) throw error;
    return [notReached(toProblem(error))];
  }
}

function notReached({ message, hint }: Problem): Check {
  return {
    ...{ id: 'data-folder', title: 'Data folder', side: 'inside', status: 'fail' },
    ...{ evidence: message, remedy: hint, durationMs: 0 },
  };
}

/** What failed first is what made the rest fail: its remedy is the last thing a person reads. */
function verdict(worst: Check, count: number): Problem {
  return {
    code: 'unavailable',
    message: `${counted(count, 'check')} failed${count === 1 ? '' : ', first of them'}: ${plain(worst.title)}.`,
    hint: plain(worst.remedy),
  };
}

function goodEnd(checks: readonly Check[]): string {
  const warnings = checks.filter((check) => check.status === 'warn').length;
  return warnings === 0 ? 'All is well.' : `Nothing failed; ${counted(warnings, 'warning')}.`;
}

const headings = { inside: 'From inside out', outside: 'From outside in' } as const;

function listText(checks: readonly Check[]): string {
  const sides = (['inside', 'outside'] as const).map((side) => ({
    side,
    own: checks.filter((check) => check.side === side),
  }));
  return sides
    .filter(({ own }) => own.length > 0)
    .map(({ side, own }) => `${headings[side]}\n${sideText(own)}`)
    .join('\n');
}

function sideText(checks: readonly Check[]): string {
  const lines = columns(
    checks.map((check) => [`  ${marks[check.status]}`, plain(check.title), plain(check.evidence)]),
  );
  return checks
    .map(({ status, remedy }, index) => {
      const todo = status === 'pass' || remedy === '' ? '' : `        → ${plain(remedy)}\n`;
      return `${lines[index]}\n${todo}`;
    })
    .join('');
}

/** What needs somebody stands out among the rest. */
const marks: Readonly<Record<Check['status'], string>> = {
  pass: 'pass',
  warn: 'WARN',
  fail: 'FAIL',
  skip: 'skip',
};
