/**
 * Takes the pictures in docs/screenshots, in both themes: chosen scenes from the gallery, and ChatGPT being let in by hand
 * at a Patchbay that runs. `--all DIR` takes every scene of the gallery at every width instead.
 */
import { execFile } from 'node:child_process';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright';
import { runnerImport } from 'vite';
import { openGallery } from '../test/renderer/gallery-server.mjs';
import { chromiumArguments, needChromium } from './chromium.mjs';

const run = promisify(execFile);
const wide = { name: 'wide', width: 1440, height: 900 };
const least = { name: 'least', width: 900, height: 600 };
const narrow = { name: 'narrow', width: 420, height: 800 };
const themes = ['light', 'dark'];

/** What the documentation shows. */
const chosen = [
  { scene: 'overview-live', size: wide },
  { scene: 'overview-first', size: wide },
  { scene: 'overview-waiting', size: wide },
  { scene: 'overview-tunnel-failed', size: wide },
  { scene: 'connect-copied', size: wide },
  { scene: 'doctor-tunnel', size: wide },
  { scene: 'sources-all-on', size: wide },
  { scene: 'source-wrong-key', size: wide, press: 'Check' },
  { scene: 'exposure-reads', size: wide },
  { scene: 'calls-open', size: wide },
  { scene: 'result-klines', size: wide },
  { scene: 'result-positions', size: wide },
  { scene: 'logs-live', size: wide },
  { scene: 'access-live', size: wide },
  { scene: 'doctor-well', size: wide },
  { scene: 'connect-done', size: wide },
  { scene: 'overview-live', size: narrow },
  { scene: 'calls-live', size: narrow },
  { scene: 'sources-all-on', size: narrow },
];

const [flag, target] = process.argv.slice(2);
const everything = flag === '--all' && target !== undefined;
const folder = everything ? target : fileURLToPath(new URL('../docs/screenshots', import.meta.url));
await mkdir(folder, { recursive: true });

const gallery = await openGallery();
const executablePath = await needChromium();
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
try {
  for (const shot of everything ? await everyShot() : chosen) {
    for (const theme of themes) await take(shot, theme);
  }
} finally {
  await browser.close();
  await gallery.close();
}
if (!everything) {
  const byHand = fileURLToPath(new URL('../test/e2e/by-hand-pictures.ts', import.meta.url));
  const { module } = await runnerImport(byHand, { configFile: false, logLevel: 'error' });
  await module.takePictures({ folder, chromium: executablePath, taken: finish });
}

async function everyShot() {
  const page = await browser.newPage();
  await page.goto(gallery.url);
  const links = await page.locator('a[href*="theme=light"]').evaluateAll((all) => all.map((one) => one.href));
  await page.close();
  const wanted = process.argv[4]?.split(',');
  const scenes = links.map((link) => new URL(link).searchParams.get('scene') ?? '');
  return scenes
    .filter((scene) => scene !== 'moving' && (wanted === undefined || wanted.includes(scene)))
    .flatMap((scene) => [wide, least, narrow].map((size) => ({ scene, size })));
}

/** @param shot `press` names a button that is pressed first */
async function take({ scene, size, press }, theme) {
  const context = await browser.newContext({
    viewport: size,
    timezoneId: 'UTC',
    locale: 'en-US',
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${gallery.url}?scene=${scene}&theme=${theme}`);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  if (press !== undefined) {
    await page.getByRole('button', { name: press, exact: true }).click();
    await page.waitForTimeout(300);
  }
  const file = join(folder, `${scene}-${size.name}-${theme}.png`);
  await page.screenshot({ path: file });
  await context.close();
  await finish(file);
}

async function finish(file) {
  await compress(file);
  const { size: length } = await stat(file);
  process.stderr.write(`${file} ${Math.round(length / 1000)} KB\n`);
}

/** A palette is enough for flat drawings, and the time is nobody's business; without ImageMagick the picture stays as it is. */
async function compress(file) {
  await run('convert', [
    file,
    '-strip',
    '+dither',
    '-colors',
    '200',
    '-define',
    'png:compression-level=9',
    `PNG8:${file}`,
  ]).catch((error) => process.stderr.write(`Not compressed: ${error.message}\n`));
}
