/** The user's browser, a real Chromium: on the public page for consent, and on the window. */
import { chromium, type Page } from 'playwright';
import { chromiumArguments } from '../../scripts/chromium.mjs';

export interface Visitor {
  /** Opens the address to which a client sent the browser, and reads the number on the page. */
  visit(authorizationUrl: string): Promise<Visit>;
  /** Opens the window, let in by its address. */
  openWindow(dashboardUrl: string): Promise<Page>;
  close(): Promise<void>;
}

export interface Visit {
  page: Page;
  number: number;
  /** Where the browser came back to, once it has. */
  arrives(): Promise<URL>;
}

/** ChatGPT's own site, which is not asked: whoever comes back to it has arrived. */
const chatGpt = 'https://chatgpt.com/**';
const patienceMs = 60_000;

/** @param executablePath of the Chromium to open */
export async function openVisitor(executablePath: string): Promise<Visitor> {
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  // The edge's certificate is signed by a CA of its own, which this browser does not know.
  const context = await browser.newContext({
    ...{ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } },
    ...{ locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' },
  });
  context.setDefaultTimeout(patienceMs);
  await context.route(chatGpt, (route) =>
    route.fulfill({ contentType: 'text/html', body: 'Back at ChatGPT.' }),
  );
  return {
    async visit(authorizationUrl) {
      const page = await context.newPage();
      await page.goto(authorizationUrl);
      return readPage(page, new URL(authorizationUrl).origin);
    },
    async openWindow(dashboardUrl) {
      const page = await context.newPage();
      await page.goto(dashboardUrl);
      await page.locator('main').first().waitFor();
      return page;
    },
    close: () => browser.close(),
  };
}

async function readPage(page: Page, origin: string): Promise<Visit> {
  const number = Number(await page.locator('.lead strong').innerText());
  return {
    page,
    number,
    async arrives() {
      await page.waitForURL((url) => url.origin !== origin, { timeout: patienceMs });
      return new URL(page.url());
    },
  };
}
