/** Whether the settings file can be read, and says what is in use. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../../atomic-file.ts';
import { readDocument } from '../../settings/document.ts';
import { fail, pass, warn, type CheckPlan, type Finding } from '../check.ts';
import type { Examination } from '../examination.ts';

export const settings: CheckPlan = {
  ...{ id: 'settings', title: 'Settings', side: 'inside', needs: [], deadlineMs: 2_000 },
  run: async (examination) => {
    const notice = examination.state().notices.find((one) => one.id === 'settings');
    if (notice !== undefined) return fail(notice.problem.message, notice.problem.hint);
    return compare(examination, join(examination.house.dataDir, 'settings.json'));
  },
};

/** What stands in the file now, which may not be what was loaded. */
function compare({ state }: Examination, file: string): Finding {
  const text = readText(file);
  if (text === null) return pass('All settings have their defaults; none has been changed yet.');
  if (text instanceof Error)
    return fail(
      `${file} cannot be read (${systemCode(text) ?? text.message}).`,
      'Check who owns the file and its permissions.',
    );
  const reading = readDocument(text, {});
  switch (reading.kind) {
    case 'damaged':
      return fail(
        `${file} was changed and cannot be read any more: ${reading.reason}. What was loaded is still in use.`,
        `Correct ${file}; until then no setting can be saved.`,
      );
    case 'newer':
      return warn(`${file} was written by a later Patchbay.`, 'Update Patchbay.');
    case 'usable':
      if (reading.invalid.length > 0)
        return fail(
          `${file} has values that cannot be used: ${reading.invalid.join('; ')}.`,
          `Correct them in ${file}.`,
        );
      return JSON.stringify(reading.settings) === JSON.stringify(state().settings)
        ? pass('The file can be read, and is what is in use.')
        : warn('The file was changed since it was loaded.', 'Restart Patchbay to use what stands in it.');
  }
}

function readText(file: string): string | null | Error {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    return error instanceof Error ? error : new Error(String(error));
  }
}
