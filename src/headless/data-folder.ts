/** Where Patchbay keeps its files on this platform, and making that folder private. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../contract/errors.ts';

/** XDG on Linux, Application Support on macOS, roaming application data on Windows. */
export function defaultDataDir(machine: {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}): string {
  if (machine.platform === 'win32')
    return path.win32.join(
      machine.env['APPDATA'] ?? path.win32.join(machine.home, 'AppData', 'Roaming'),
      'Patchbay',
    );
  if (machine.platform === 'darwin')
    return path.posix.join(machine.home, 'Library', 'Application Support', 'Patchbay');
  const configured = machine.env['XDG_DATA_HOME'] ?? '';
  // The XDG base directory specification: a relative path there is to be ignored.
  const base = path.posix.isAbsolute(configured) ? configured : path.posix.join(machine.home, '.local/share');
  return path.posix.join(base, 'patchbay');
}

/** Makes the folder (0700) where it is missing. An existing one keeps its mode. */
export function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new AppError(
      {
        code: 'data_folder_unwritable',
        message: `Patchbay cannot make its data folder ${dataDir}.`,
        hint: 'Check the permissions there, or choose another folder with --data-dir.',
      },
      { cause },
    );
  }
}
