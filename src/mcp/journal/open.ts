/** Opens the journal; a damaged one is put aside and said so, because what it records must not keep calls from running. */
import { AppError, type Problem } from '../../contract/errors.ts';
import { setAside } from '../database.ts';
import type { Log } from '../log.ts';
import type { Notices } from '../notices.ts';
import { openJournal, type Journal } from './journal.ts';

export interface JournalHouse {
  now(): number;
  notices: Notices;
  log: Log;
}

/** @throws AppError `disk_full`, `data_folder_unwritable`, `not_supported` */
export function openSoundJournal(file: string, house: JournalHouse): Journal {
  const trouble = createTrouble(house);
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

/** A notice for as long as nothing can be written down, and a line of log at its beginning and end. */
function createTrouble({ notices, log }: JournalHouse): (problem: Problem | null, lost: number) => void {
  let failing = false;
  return (problem, lost) => {
    const given = lost === 0 ? '' : ` ${lost} older records had to be given up.`;
    if (problem === null) {
      failing = false;
      notices.clear('journal');
      return log('info', 'journal', `Calls are being written down again.${given}`);
    }
    const message = `Calls are not being written down: ${problem.message}${given}`;
    const hint = `${problem.hint} Until then, calls that change something are refused.`;
    notices.raise('journal', { ...problem, message, hint });
    if (!failing) log('error', 'journal', `${message} ${hint}`);
    failing = true;
  };
}
