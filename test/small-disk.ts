/** A disk of a few kilobytes that is easy to fill, for tests of what happens when one is full. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  folder: string;
  /** Leaves no free block. */
  fill(): void;
  /** Gives the space back. */
  empty(): void;
  remove(): void;
}

/** Null where one cannot be mounted: it takes root on Linux. */
export function mountSmallDisk(kilobytes: number): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill() {
      for (let size = kilobytes * 1024; size >= 1; size = Math.floor(size / 2)) growBy(ballast, size);
    },
    empty: () => rmSync(ballast, { force: true }),
    remove() {
      const left = spawnSync('umount', [folder]);
      if (left.status !== 0) throw new Error(`${folder} is still mounted: ${String(left.stderr)}`);
      rmSync(folder, { recursive: true });
    },
  };
}

function growBy(file: string, bytes: number): void {
  try {
    writeFileSync(file, Buffer.alloc(bytes, 'x'), { flag: 'a' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
