/** A real Chromium on the public page, on the window, and on pages of an attacker's own. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium, type Page } from 'playwright';
import { listen, stopListening } from '../simulators/ngrok-edge/listen.ts';
import type { Round } from './client.ts';
import type { Target } from './target.ts';

export interface Browsing {
  /** The window, let in as the user is. */
  openWindow(): Promise<Page>;
  /** The page of a round, in the browser that holds its cookie. */
  openRound(round: Round): Promise<Page>;
  /** A public page, by its path and query. */
  openPublic(path: string): Promise<Page>;
  /** A page of another site, with this body, in a browser that has the user's cookies. */
  openSite(body: string): Promise<{ page: Page; origin: string }>;
  /** What popped up. */
  dialogs(): string[];
  /** Requests that left for neither Patchbay nor the attacker's own site. */
  strayRequests(): string[];
  close(): Promise<void>;
}

export async function openBrowser(target: Target): Promise<Browsing> {
  const { desk } = target;
  if (desk === null) throw new Error('Only the running product has a window.');
  const installed = process.env['PATCHBAY_CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({
    ...(existsSync(installed) ? { executablePath: installed } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const dialogs: string[] = [];
  const stray: string[] = [];
  const sites: (() => Promise<void>)[] = [];
  const own = [target.publicOrigin, desk.url, 'data:', 'about:', 'blob:', 'http://site.localhost'];
  context.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!own.some((origin) => url.startsWith(origin))) stray.push(url);
  });
  return {
    async openWindow() {
      const page = await context.newPage();
      await page.goto(desk.windowUrl);
      await page.locator('main').first().waitFor();
      return page;
    },
    async openRound(round) {
      const [name = '', value = ''] = round.cookie.split(/=(.*)/s);
      const url = new URL(target.publicOrigin);
      await context.addCookies([
        { name, value, domain: url.hostname, path: '/oauth', httpOnly: true, secure: true, sameSite: 'Lax' },
      ]);
      const page = await context.newPage();
      await page.goto(`${target.publicOrigin}/oauth/authorize?round=${round.id}`);
      return page;
    },
    async openPublic(path) {
      const page = await context.newPage();
      await page.goto(`${target.publicOrigin}${path}`);
      return page;
    },
    async openSite(body) {
      const server = createServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html>${body}`);
      });
      const origin = `http://site.localhost:${await listen(server, 0)}`;
      sites.push(() => {
        server.closeAllConnections();
        return stopListening(server);
      });
      const page = await context.newPage();
      await page.goto(origin);
      return { page, origin };
    },
    dialogs: () => dialogs,
    strayRequests: () => stray,
    async close() {
      await browser.close();
      for (const site of sites) await site();
    },
  };
}
