/** Steps that the tests of approvals share: the sheet, its buttons, what was decided, and the guard over it. */
import type { Locator, Page } from 'playwright';
import type { Looker } from './browser.ts';
import { chatGptAsks } from './fixtures/states-access.ts';
import { asked, tell } from './steps.ts';

export const sheet = (page: Page) => page.getByRole('alertdialog');
export const button = (page: Page, name: string) => sheet(page).getByRole('button', { name, exact: true });
export const decisions = async (page: Page) =>
  (await asked(page)).filter(({ name }) => name === 'approvals.decide').map(({ input }) => input);
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** Whether nothing but itself is drawn where it stands. */
export const isInSight = (locator: Locator) =>
  locator.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const corners = [
      [left + 3, top + 3],
      [right - 3, bottom - 3],
    ] as const;
    return corners.every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
  });

/** Past the time in which nothing counts yet. */
export const settle = (page: Page) => page.waitForTimeout(800);

export async function openSettled(looker: Looker, scene: string): Promise<Page> {
  const { page } = await looker.open(scene);
  await sheet(page).waitFor();
  await settle(page);
  return page;
}

/**
 * ChatGPT asks, and from then on the page's time goes only by `page.clock.runFor`: how loaded the machine is does not
 * count. The sheet has only just come up.
 */
export async function askInStoppedTime(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 2000);
  await tell(page, { name: 'approval.asked', payload: { approval: chatGptAsks } });
  await page.clock.runFor(100);
  await sheet(page).waitFor();
}
