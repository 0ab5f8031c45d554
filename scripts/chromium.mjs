/** Finds the Chromium that tests, pictures and the demo open. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Arguments for a browser that belongs to nobody and calls nobody. */
export const chromiumArguments = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** The one a person named in the environment; an empty variable names none. */
export function askedChromium() {
  return process.env.PATCHBAY_CHROMIUM || process.env.CHROMIUM_PATH || undefined;
}

/** @returns {Promise<string | null>} path of the program: the one asked for, else Playwright's own, else the system's */
export async function findChromium() {
  const asked = askedChromium();
  if (asked !== undefined) return existsSync(asked) ? asked : null;
  const { chromium } = await import('playwright');
  const windowsFolders = [
    process.env.ProgramFiles,
    process.env['ProgramFiles(x86)'],
    process.env.LOCALAPPDATA,
  ];
  const usual = {
    linux: ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'].map(onPath),
    darwin: ['/Applications', path.join(homedir(), 'Applications')].flatMap((folder) => [
      path.join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      path.join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ]),
    win32: windowsFolders
      .filter((folder) => folder !== undefined)
      .map((folder) => path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
  };
  const places = [chromium.executablePath(), ...(usual[process.platform] ?? [])];
  return places.find((place) => place !== null && existsSync(place)) ?? null;
}

/** @throws Error that says how to get one */
export async function needChromium() {
  const found = await findChromium();
  if (found !== null) return found;
  throw new Error(
    'No Chromium was found. Run “npx playwright install chromium”, or set PATCHBAY_CHROMIUM to one.',
  );
}

/** Where a program on the PATH is, or null. @param {string} program */
export function onPath(program) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, program)).find((place) => existsSync(place)) ?? null;
}
