/** The user's browser, a real Chromium: on the public page for consent, and on the window. */
import https from 'node:https';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { chromiumArguments } from '../../scripts/chromium.mjs';
import { createCertificates } from '../../src/mcp/tunnel/certificates.ts';
import { listen, stopListening } from '../simulators/ngrok-edge/listen.ts';

export interface Visitor {
  /** Opens the address to which a client sent the browser, past ngrok's warning if there is one, and reads the number. */
  visit(authorizationUrl: string): Promise<Visit>;
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
  const chatGpt = await openChatGptSite();
  const args = [...chromiumArguments, `--host-resolver-rules=MAP chatgpt.com:443 127.0.0.1:${chatGpt.port}`];
  const browser = await chromium.launch({ executablePath, args });
  // The edge's certificate is signed by a CA that this browser does not know; and our pages are to need no script.
  const outside = await browser.newContext({ ...usual, ignoreHTTPSErrors: true, javaScriptEnabled: false });
  const inside = await browser.newContext({ ...usual, reducedMotion: 'reduce' });
  for (const context of [outside, inside]) context.setDefaultTimeout(patienceMs);
  return {
    async visit(authorizationUrl) {
      const page = await outside.newPage();
      await page.goto(authorizationUrl);
      const warned = (await page.title()) === 'ngrok';
      if (warned) await passWarning(outside, page, authorizationUrl);
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
      await chatGpt.close();
    },
  };
}

/** Where ChatGPT's users come back to; its own site is never asked. */
async function openChatGptSite() {
  const { cert, key } = createCertificates({ dns: ['chatgpt.com'], ipv4: [] });
  const site = https.createServer({ cert, key }, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Back at ChatGPT.');
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
