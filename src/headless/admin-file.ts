/** `admin.json` in the data folder: how other commands find the server that runs there. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const adminFileSchema = z.object({
  /** Only this machine: the token must never be sent elsewhere, whatever the file says. */
  url: z.string().regex(/^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):\d{1,5}$/),
  token: z.string().min(1),
  pid: z.number().int().positive(),
});
export type AdminFile = z.infer<typeof adminFileSchema>;

/** Writes it whole or not at all, readable by its owner alone. */
export function writeAdminFile(dataDir: string, content: AdminFile): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = adminPath(dataDir);
  const fresh = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(fresh, JSON.stringify(content), { mode: 0o600, flag: 'wx' });
  renameSync(fresh, file);
}

/** What stands there, or null when it is absent, broken, or left behind by a process that is gone. */
export function readAdminFile(dataDir: string): AdminFile | null {
  const text = readIfThere(adminPath(dataDir));
  if (text === null) return null;
  const parsed = adminFileSchema.safeParse(parseJson(text));
  return parsed.success && isAlive(parsed.data.pid) ? parsed.data : null;
}

/** Removes the file if it is still the one this process wrote. */
export function removeAdminFile(dataDir: string, token: string): void {
  const text = readIfThere(adminPath(dataDir));
  const parsed = adminFileSchema.safeParse(text === null ? null : parseJson(text));
  if (parsed.success && parsed.data.token === token) rmSync(adminPath(dataDir), { force: true });
}

function adminPath(dataDir: string): string {
  return path.join(dataDir, 'admin.json');
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // Absent, or not ours to read: opening the folder will tell what is wrong with it.
    if (isErrno(error)) return null;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Half a file is the same as none: nobody can be asked through it.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return isErrno(error) && error.code === 'EPERM';
  }
}

function isErrno(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
