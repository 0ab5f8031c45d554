/** Looks at a data folder on which Patchbay never ran, and leaves it as it is: another one stands in for it. */
import { constants, copyFileSync, existsSync } from 'node:fs';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AppError } from '../contract/errors.ts';
import type { Check } from '../contract/state.ts';

/** Opening a folder makes this file. */
const madeByOpening = 'access.db';
/** What a person may have put there before. */
const settingsFile = 'settings.json';

export function isUnused(dataDir: string): boolean {
  return !existsSync(join(dataDir, madeByOpening));
}

/**
 * @param examine looks at the folder that it is given
 * @throws AppError `data_folder_unwritable`
 */
export async function examineUnused(
  dataDir: string,
  examine: (standIn: string) => Promise<Check[]>,
): Promise<Check[]> {
  await demandWritable(dataDir);
  const standIn = await mkdtemp(join(tmpdir(), 'patchbay-doctor-'));
  try {
    const settings = join(dataDir, settingsFile);
    if (existsSync(settings)) copyFileSync(settings, join(standIn, settingsFile));
    return (await examine(standIn)).map((check) => inPlace(check, { dataDir, standIn }));
  } finally {
    await rm(standIn, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The folder, or the nearest one above it where it is still to be made. */
async function demandWritable(dataDir: string): Promise<void> {
  let folder = dataDir;
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new AppError(
      {
        code: 'data_folder_unwritable',
        message: `Nothing can be written to ${folder}.`,
        hint: 'Check who owns the folder and its permissions, or choose another with --data-dir.',
      },
      { cause },
    );
  }
}

/** Said of the real folder. What was done about a bad file was done to its copy, so that is not what to mend. */
function inPlace(check: Check, { dataDir, standIn }: { dataDir: string; standIn: string }): Check {
  const evidence =
    check.id === 'data-folder' && check.status === 'pass'
      ? `${dataDir} can be written to; Patchbay has not run on it yet.`
      : check.evidence.replaceAll(standIn, dataDir);
  const remedy = check.remedy.includes(join(standIn, settingsFile))
    ? `Correct ${join(dataDir, settingsFile)}.`
    : check.remedy.replaceAll(standIn, dataDir);
  return { ...check, evidence, remedy };
}
