/** Where Patchbay keeps its files on this platform. */
import path from 'node:path';

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
