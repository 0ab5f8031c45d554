/** Opens known places with the system's own program, where there is one. */
import { spawn } from 'node:child_process';
import { destinationPages, type Destination } from '../contract/commands.ts';
import { AppError } from '../contract/errors.ts';
import type { Opener } from '../mcp/index.ts';

/** A program that has not failed by then is taken to have opened the place. */
const patienceMs = 3000;

export function systemOpener(
  platform: NodeJS.Platform,
  folders: { dataDir: string; docsDir: string },
): Opener {
  const places: Readonly<Record<Destination, string>> = {
    ...destinationPages,
    documentation: folders.docsDir,
    'data-folder': folders.dataDir,
  };
  return { open: (destination) => launch(programFor(platform), places[destination]) };
}

function programFor(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'open';
  return platform === 'win32' ? 'explorer.exe' : 'xdg-open';
}

function launch(program: string, target: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) =>
      reject(
        new AppError(
          {
            code: 'unavailable',
            message: 'The machine Patchbay runs on could not open this.',
            hint: `Open it yourself: ${target}`,
          },
          { cause },
        ),
      );
    const child = spawn(program, [target], { detached: true, stdio: 'ignore' });
    const timer = setTimeout(resolve, patienceMs);
    timer.unref();
    child.unref();
    child.once('error', (error) => {
      clearTimeout(timer);
      fail(error);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      // The Explorer answers 1 when all is well.
      if (code === 0 || program === 'explorer.exe') resolve();
      else fail(new Error(`${program} ended with ${code}`));
    });
  });
}
