/** Opens the journal; a damaged one is put aside and said so, because what it records must not keep calls from running. */
import { AppError, type Problem } from '../../contract/errors.ts';
import { setAside } from '../database.ts';
import type { Log } from '../log.ts';
import type { Notices } from '../notices.ts';
import { openJournal, type Journal } from './journal.ts';

export function openSoundJournal(
  file: string,
  house: { now(): number; notices: Notices; log: Log },
): Journal {
  const trouble = (problem: Problem | null, lost: number) => {
    if (problem === null) return house.notices.clear('journal');
    const given = lost === 0 ? '' : ` ${lost} older records had to be given up.`;
    house.notices.raise('journal', {
      ...problem,
      message: `Calls are not being written down: ${problem.message}${given}`,
      hint: `${problem.hint} Until then, calls that change something are refused.`,
    });
  };
  try {
    return openJournal(file, trouble);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'database_corrupt') throw error;
    const aside = setAside(file, house.now());
    house.log(
      'error',
      'journal',
      `The journal was damaged. It is kept as ${aside}; a new one was started.`,
      error,
    );
    house.notices.raise('journal-damaged', {
      code: 'database_corrupt',
      message: 'The record of earlier calls was damaged, so a new one was started.',
      hint: `The damaged file is kept as ${aside}.`,
    });
    return openJournal(file, trouble);
  }
}
