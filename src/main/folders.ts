/** Where the desktop app finds its own files, and where it keeps the user's. */
import path from 'node:path';

/** `bundleDir` is the folder of the built main bundle, `<app>/dist/main`. */
export function appFolders(bundleDir: string): {
  pagesDir: string;
  preload: string;
  assetsDir: string;
  docsDir: string;
} {
  const app = path.resolve(bundleDir, '..', '..');
  return {
    pagesDir: path.join(app, 'dist', 'renderer'),
    preload: path.join(bundleDir, 'preload.cjs'),
    assetsDir: path.join(app, 'assets'),
    // The system opens these, and it cannot look into the app's archive: packaged, they lie beside it.
    docsDir: path.extname(app) === '.asar' ? path.join(path.dirname(app), 'docs') : path.join(app, 'docs'),
  };
}

/** The folder asked for: `--data-dir DIR` or `--data-dir=DIR`, else `PATCHBAY_HOME`, else null. Absolute. */
export function askedDataDir(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  const index = argv.findIndex((word) => word === '--data-dir' || word.startsWith('--data-dir='));
  const word = argv[index];
  const asked = word?.includes('=')
    ? word.slice(word.indexOf('=') + 1)
    : index === -1
      ? undefined
      : argv[index + 1];
  const folder = asked ?? env['PATCHBAY_HOME'] ?? '';
  return folder === '' ? null : path.resolve(folder);
}
