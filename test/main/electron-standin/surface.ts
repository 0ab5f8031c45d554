/** The Chromium behind the stand-in: one browser a program, whose every request passes the app's handlers. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { needChromium } from '../../../scripts/chromium.mjs';
import { inner } from './address.ts';
import { passRequest } from './network.ts';
import type { StandInSession } from './session.ts';
import type { StandInWebContents } from './web-contents.ts';

export interface Surface {
  context: BrowserContext;
  /** Where another Playwright can attach to the same pages. */
  endpoint: string;
  /** Makes the page of contents that were just created. */
  open(contents: StandInWebContents): Promise<Page>;
  close(): Promise<void>;
}

/** In every page: `window.open` asks the app and gives null, as Electron's does where the app says no. */
const askingOpen = `{
  const ask = globalThis.standInOpenWindow;
  delete globalThis.standInOpenWindow;
  window.open = (url = 'about:blank') => {
    void ask(new URL(url, document.baseURI).href);
    return null;
  };
}`;

export async function openSurface(session: StandInSession): Promise<Surface> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'standin-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await needChromium(),
    args: ['--remote-debugging-port=0', '--disable-gpu', '--disable-background-networking'],
    chromiumSandbox: false,
    viewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const owners = new Map<Page, StandInWebContents>();
  // The browser's own first page stays, unused: closing it could close the browser.
  const strangers = new Set(context.pages());
  let opening = 0;

  /** A page that nobody made is a popup: the contents that opened it are asked, and it goes if they say no. */
  const ownerOf = async (page: Page | null, url: string): Promise<StandInWebContents | null> => {
    const owner = page === null ? undefined : owners.get(page);
    if (owner !== undefined) return owner;
    const opener = page === null ? null : await page.opener();
    const asked = (opener === null ? undefined : owners.get(opener)) ?? [...owners.values()][0];
    const allowed = asked?.mayOpenWindow(url) ?? false;
    if (page !== null && !allowed) await page.close();
    return allowed && asked !== undefined ? asked : null;
  };

  context.on('page', (page) => {
    if (opening > 0 || owners.has(page) || strangers.has(page)) return;
    strangers.add(page);
    // One with an address is asked about when its first request comes by.
    if (page.url() === 'about:blank' || page.url() === '') void ownerOf(page, 'about:blank');
    else void ownerOf(page, inner(page.url()));
  });
  // Closed after it was opened, a popup would race the requests it begins with; so `window.open` asks first.
  await context.exposeBinding('standInOpenWindow', ({ page }, url: string) => {
    owners.get(page)?.mayOpenWindow(inner(url));
  });
  await context.addInitScript({ content: askingOpen });
  await context.route('**/*', (route, request) => passRequest(route, request, { session, ownerOf }));
  await context.routeWebSocket(/.*/, async (socket) => {
    const [contents] = owners.values();
    const details = { id: 0, url: socket.url(), method: 'GET', resourceType: 'webSocket', webContentsId: 0 };
    if (contents === undefined || (await session.cancels(details))) await socket.close();
    else socket.connectToServer();
  });
  const [port] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return {
    context,
    endpoint: `http://127.0.0.1:${port}`,
    async open(contents) {
      opening += 1;
      const page = await context.newPage();
      owners.set(page, contents);
      opening -= 1;
      page.on('close', () => owners.delete(page));
      return page;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
