/** A small disk of the test's own, where the machine allows one: root with the right to mount, on Linux. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const canMount =
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/bin/mount') && mountWorks();
export const whyNot = canMount ? '' : ' (skipped: a disk of our own needs root and mount on Linux)';

export interface OwnDisk {
  path: string;
  /** E.g. `8m`. */
  resize(size: string): void;
}

export async function mountDisk(size: string): Promise<OwnDisk> {
  const path = await makeMountPoint();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path]);
  return {
    path,
    resize: (wished) => void execFileSync('mount', ['-o', `remount,size=${wished}`, path]),
  };
}

/** The same folder once more, where nothing can be written. */
export async function mountReadOnly(folder: string): Promise<string> {
  const path = await makeMountPoint();
  execFileSync('mount', ['--bind', folder, path]);
  execFileSync('mount', ['-o', 'remount,bind,ro', path]);
  return path;
}

async function makeMountPoint(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'patchbay-disk-'));
  const path = join(folder, 'disk');
  await mkdir(path);
  onTestFinished(async () => {
    // Lazily: a closed database lets go of its files only when its statements are collected.
    execFileSync('umount', ['-l', path]);
    await rm(folder, { recursive: true, force: true });
  });
  return path;
}

function mountWorks(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    // Root in a container without the right to mount.
    return false;
  }
}
