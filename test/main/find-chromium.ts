/** Finds a Chromium for tests: `CHROMIUM_PATH`, Playwright's own, or the system's. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

export function findChromium(): string {
  const asked = process.env['CHROMIUM_PATH'];
  const places = [
    ...(asked === undefined ? [] : [asked]),
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) {
    throw new Error('No Chromium was found. Run `npx playwright install chromium`, or set CHROMIUM_PATH.');
  }
  return found;
}
