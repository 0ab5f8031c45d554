/** Space that is kept back on the disk, so that an emergency can be written down where nothing else can. */
import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';

const reservedBytes = 512 * 1024;

export interface Reserve {
  /** Takes the space back if it is not held. @throws the system's error where there is none */
  hold(): void;
  /** Gives the space to whoever writes next. */
  release(): void;
}

export function createReserve(file: string): Reserve {
  const release = () => rmSync(file, { force: true });
  return {
    hold() {
      if (existsSync(file) && statSync(file).size === reservedBytes) return;
      try {
        // Not zeros: some file systems keep those without taking any space.
        writeFileSync(file, randomBytes(reservedBytes), { mode: 0o600 });
      } catch (error) {
        // A part of it would take the last space there is, and be of no use.
        release();
        throw error;
      }
    },
    release,
  };
}
