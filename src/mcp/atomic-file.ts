/** Replaces a file as a whole: after a crash, a kill or a full disk it is the old one or the new one, never a part. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A temporary file this old was left by a killed process; a younger one may be another process at work. */
const leftoverAgeMs = 60 * 60 * 1000;
/** Windows refuses a rename while a virus scanner or an indexer has the file open, for some milliseconds. */
const renameRetriesMs = [10, 30, 100, 300, 1000];

/**
 * Writes `text` to `file`, on the disk before the promise resolves. Only the user may read it (mode 0600).
 * A symbolic link is followed, so that a linked file stays linked.
 *
 * @throws the system's error (`ENOSPC`, `EACCES` …); the old file is then as it was. See `writeFailure`.
 */
export async function writeFileAtomically(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const target = await followLink(file);
  const folder = dirname(target);
  const temporary = join(folder, `${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeSynced(temporary, text);
    await renameOver(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
  await removeLeftovers(folder, basename(target));
}

/** What a failed write means to a person: no space, or no permission. Null for anything else, which is a defect. */
export function writeFailure(error: unknown): 'full' | 'refused' | null {
  switch (systemCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'full';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EISDIR':
    case 'ENOENT':
    case 'EEXIST':
    case 'EBUSY':
    case 'ELOOP':
    case 'EIO':
      return 'refused';
    default:
      return null;
  }
}

/** The system's code of an error (`ENOENT`), or null. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

async function followLink(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return file;
    throw error;
  }
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function renameOver(from: string, to: string): Promise<void> {
  for (const pause of renameRetriesMs) {
    try {
      return await rename(from, to);
    } catch (error) {
      const code = systemCode(error) ?? '';
      if (process.platform !== 'win32' || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) throw error;
      await wait(pause);
    }
  }
  await rename(from, to);
}

/** The rename itself must survive a power cut. Windows has no such call for folders and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeLeftovers(folder: string, name: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    if (!entry.startsWith(`${name}.`) || !/\.[0-9a-f]{12}\.tmp$/.test(entry)) continue;
    const leftover = join(folder, entry);
    const age = await stat(leftover).then(
      (found) => Date.now() - found.mtimeMs,
      (error: unknown) => {
        // Another process has just finished with it.
        if (systemCode(error) === 'ENOENT') return 0;
        throw error;
      },
    );
    if (age > leftoverAgeMs) await rm(leftover, { force: true });
  }
}
