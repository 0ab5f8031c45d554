/** A real Chromium looking at the gallery, which tells on everything that goes wrong in the page. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { openGallery, type Served } from './gallery-server.mjs';

export interface Looker {
  browser: Browser;
  gallery: Served;
  /** A page on the scene, and the list of what it complained about so far. */
  open(scene: string, options?: BrowserContextOptions & { theme?: 'light' | 'dark' }): Promise<Looked>;
  close(): Promise<void>;
}

export interface Looked {
  page: Page;
  complaints: string[];
}

export const sizes = {
  wide: { width: 1440, height: 900 },
  least: { width: 900, height: 600 },
  narrow: { width: 420, height: 800 },
} as const;

export async function openLooker(): Promise<Looker> {
  const gallery = await openGallery();
  const installed = process.env['PATCHBAY_CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({
    ...(existsSync(installed) ? { executablePath: installed } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  return {
    browser,
    gallery,
    async open(scene, { theme = 'light', ...options } = {}) {
      const context = await browser.newContext({
        viewport: sizes.wide,
        timezoneId: 'UTC',
        locale: 'en-US',
        ...options,
      });
      const page = await context.newPage();
      const complaints = listen(page);
      await show(page, gallery.url, scene, theme);
      return { page, complaints };
    },
    async close() {
      await browser.close();
      await gallery.close();
    },
  };
}

export async function show(page: Page, url: string, scene: string, theme: string): Promise<void> {
  await page.goto(`${url}?scene=${scene}&theme=${theme}`);
  await page.locator('main').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Errors in the page, failed requests and everything the Content-Security-Policy refused (Chromium logs it as an error). */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // What the browser gives up itself when it leaves a page, as it does with the icon, is nobody's fault.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`Request failed: ${request.url()} (${reason})`);
  });
  return complaints;
}
