/** The user's browser, a real Chromium: on the public page for consent, and on the window. */
import https from 'node:https';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { chromiumArguments } from '../../scripts/chromium.mjs';
import { createCertificates } from '../../src/mcp/tunnel/certificates.ts';
import { listen, stopListening } from '../simulators/ngrok-edge/listen.ts';

export interface Visitor {
  /** Opens the address to which a client sent the browser, past ngrok's warning if there is one, and reads the number. */
  visit(authorizationUrl: string): Promise<Visit>;
  /** Opens any address that somebody was given, past ngrok's warning if there is one. */
  open(url: string): Promise<Page>;
  /** Opens the window, let in by its address. */
  openWindow(dashboardUrl: string): Promise<Page>;
  close(): Promise<void>;
}

export interface Visit {
  page: Page;
  number: number;
  /** Whether ngrok's warning page stood before ours. */
  warned: boolean;
  /** Where the browser came back to, once it has. */
  arrives(): Promise<URL>;
}

const patienceMs = 60_000;
const usual = { viewport: { width: 1280, height: 800 }, locale: 'en-US', timezoneId: 'UTC' };

/** @param executablePath of the Chromium to open */
export async function openVisitor(executablePath: string): Promise<Visitor> {
  const outside = await openOutsideSites();
  const rules = Object.keys(outsideSites).map((name) => `MAP ${name}:443 127.0.0.1:${outside.port}`);
  const args = [...chromiumArguments, `--host-resolver-rules=${rules.join(', ')}`];
  const browser = await chromium.launch({ executablePath, args });
  // The edge's certificate is signed by a CA that this browser does not know; and our pages are to need no script.
  const abroad = await browser.newContext({ ...usual, ignoreHTTPSErrors: true, javaScriptEnabled: false });
  const inside = await browser.newContext({ ...usual, reducedMotion: 'reduce' });
  for (const context of [abroad, inside]) context.setDefaultTimeout(patienceMs);
  const open = async (url: string) => {
    const page = await abroad.newPage();
    await page.goto(url);
    const warned = (await page.title()) === 'ngrok';
    if (warned) await passWarning(abroad, page, url);
    return { page, warned };
  };
  return {
    open: async (url) => (await open(url)).page,
    async visit(authorizationUrl) {
      const { page, warned } = await open(authorizationUrl);
      const number = Number(await page.locator('.lead strong').innerText());
      return { page, number, warned, arrives: () => arrival(page, new URL(authorizationUrl).origin) };
    },
    async openWindow(dashboardUrl) {
      const page = await inside.newPage();
      await page.goto(dashboardUrl);
      await page.locator('main').first().waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await outside.close();
    },
  };
}

/** Where ChatGPT's users come back to, and where records of Attio have their pages: the sites themselves are never asked. */
const outsideSites: Readonly<Record<string, string>> = {
  'chatgpt.com': 'Back at ChatGPT',
  'app.attio.com': 'A page of Attio',
};

async function openOutsideSites() {
  const { cert, key } = createCertificates({ dns: Object.keys(outsideSites), ipv4: [] });
  const site = https.createServer({ cert, key }, ({ headers: { host = '' } }, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<!doctype html><title>${host}</title><h1>${outsideSites[host] ?? ''}</h1>`);
  });
  return {
    port: await listen(site, 0),
    async close() {
      const stopped = stopListening(site);
      site.closeAllConnections();
      await stopped;
    },
  };
}

/** Its button sets a cookie and opens the address again. */
async function passWarning(context: BrowserContext, page: Page, address: string): Promise<void> {
  const { origin, hostname } = new URL(address);
  await context.addCookies([{ name: 'abuse_interstitial', value: hostname, url: origin }]);
  await page.goto(address);
}

async function arrival(page: Page, origin: string): Promise<URL> {
  await page.waitForURL((url) => url.origin !== origin, { timeout: patienceMs });
  return new URL(page.url());
}
