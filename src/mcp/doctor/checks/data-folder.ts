/** Whether what happens can be written down: the folder, its disk, and the journal. */
import { rm, statfs, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { systemCode, writeFailure } from '../../atomic-file.ts';
import { fail, pass, warn, type CheckPlan, type Finding } from '../check.ts';

const megabyte = 1024 * 1024;
const fewMegabytes = 100;

export const dataFolder: CheckPlan = {
  ...{ id: 'data-folder', title: 'Data folder and journal', side: 'inside', needs: [], deadlineMs: 4_000 },
  run: async ({ house, state }) => {
    const { notices } = state();
    const trouble =
      notices.find((one) => one.id === 'journal') ?? notices.find((one) => one.id === 'journal-damaged');
    const written = await tryToWrite(house.dataDir);
    if (written !== null) return written;
    if (trouble !== undefined) {
      const tell = trouble.id === 'journal' ? fail : warn;
      return tell(trouble.problem.message, trouble.problem.hint);
    }
    return spaceLeft(house.dataDir);
  },
};

/** A file of its own, gone before anybody sees it. Null when that worked. */
async function tryToWrite(folder: string): Promise<Finding | null> {
  const file = join(folder, `.doctor-${randomBytes(6).toString('hex')}`);
  try {
    await writeFile(file, Buffer.alloc(16 * 1024), { mode: 0o600 });
    return null;
  } catch (error) {
    const isFull = writeFailure(error) === 'full';
    return isFull
      ? fail(`The disk of ${folder} is full, so nothing can be written down.`, 'Free some space on it.')
      : fail(
          `Nothing can be written to ${folder} (${systemCode(error) ?? 'unknown reason'}).`,
          'Check who owns the folder and its permissions, or choose another with --data-dir.',
        );
  } finally {
    await rm(file, { force: true });
  }
}

async function spaceLeft(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const megabytes = Math.floor((bavail * bsize) / megabyte);
  return megabytes < fewMegabytes
    ? warn(`Only ${megabytes} MB are free on the disk of ${folder}.`, 'Free some space on it.')
    : pass(`${folder} can be written to, and calls are written down.`);
}
