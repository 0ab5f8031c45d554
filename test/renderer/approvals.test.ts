/** Letting somebody in, by hand and by keyboard: only the right number does it, and nothing is pressed by accident. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  button,
  decisions,
  focused,
  isInSight,
  openSettled,
  settle,
  sheet,
  askInStoppedTime,
} from './approval-steps.ts';
import { openLooker, type Looker } from './browser.ts';
import { chatGptAsks } from './fixtures/states-access.ts';
import { tell } from './steps.ts';

let looker: Looker;
beforeAll(async () => {
  looker = await openLooker();
}, 60_000);
afterAll(() => looker.close());

describe('an approval', () => {
  it('says who asks, how far that is believed, from where, where the answer goes and how long it waits', async () => {
    const page = await openSettled(looker, 'approval-one');
    const words = await sheet(page).innerText();
    for (const part of [
      'ChatGPT asks to be let in',
      'chatgpt.com, proven by its domain',
      '203.0.113.24',
      'Still open',
      '4:42 left',
      'Choose the number that the browser shows',
      'Creates, changes and deletes, without asking you each time.',
    ])
      expect(words).toContain(part);
    await page.goto(`${looker.gallery.url}?scene=approval-stranger&theme=light`);
    await sheet(page).getByText('Calls itself “ChatGPT”; anyone may use this name').waitFor();
    await sheet(page).getByText('Closed, as far as can be told').waitFor();
    await sheet(page).getByText('collect.example').waitFor();
  });

  it('names by its domain whoever calls itself what it likes', async () => {
    const page = await openSettled(looker, 'approval-impostor');
    await sheet(page).getByText('collect.example asks to be let in').waitFor();
    await sheet(page).getByText('collect.example, proven by its domain').waitFor();
    await sheet(page).getByText('Calls itself “ChatGPT”; anyone may use this name').waitFor();
    expect(await sheet(page).innerText()).not.toContain('ChatGPT asks');
  });

  it('lets in with the number that the browser shows, everything that was asked for, everywhere', async () => {
    const page = await openSettled(looker, 'approval-calls');
    await button(page, '47').click();
    await sheet(page).waitFor({ state: 'detached' });
    expect(await decisions(page)).toEqual([
      {
        id: 'approval-1',
        decision: 'approve',
        number: 47,
        scopes: ['mcp:read', 'mcp:write', 'offline_access'],
        sources: null,
      },
    ]);
    await expect.poll(() => page.getByRole('status').allTextContents()).toContain('ChatGPT is let in.');
    // Where it came up, the window still is.
    await page.getByRole('grid', { name: /Calls/ }).waitFor();
  });

  it('narrows what is given to the scopes and sources that are left on', async () => {
    const page = await openSettled(looker, 'approval-one');
    await sheet(page).getByRole('switch', { name: 'Change and delete' }).click();
    await sheet(page).getByRole('switch', { name: 'Binance' }).click();
    await sheet(page)
      .getByRole('switch', { name: /tastytrade/ })
      .click();
    await sheet(page).getByText('Only these; a source you add later stays closed to it.').waitFor();
    await button(page, '47').click();
    await sheet(page).waitFor({ state: 'detached' });
    expect(await decisions(page)).toMatchObject([
      { scopes: ['mcp:read', 'offline_access'], sources: ['workspace', 'attio'] },
    ]);
  });

  it('can let nobody in without anything to do, or without a source', async () => {
    const page = await openSettled(looker, 'approval-one');
    await sheet(page).getByRole('switch', { name: 'Read', exact: true }).click();
    await sheet(page).getByRole('switch', { name: 'Change and delete' }).click();
    expect(await button(page, '47').isDisabled()).toBe(true);
    await sheet(page).getByText('Leave on reading or changing, and one source; or reject.').waitFor();
    await sheet(page).getByRole('switch', { name: 'Read', exact: true }).click();
    expect(await button(page, '47').isDisabled()).toBe(false);
    for (const name of ['Workspace', 'Binance', 'Attio', /tastytrade/])
      await sheet(page).getByRole('switch', { name }).click();
    expect(await button(page, '47').isDisabled()).toBe(true);
  });

  it('says what happened when the number was wrong, and that the round is over', async () => {
    const page = await openSettled(looker, 'approval-one');
    await button(page, '83').click();
    await sheet(page).getByText('Nobody was let in.').waitFor();
    await sheet(page).getByText('That is not the number that the browser shows').waitFor();
    await sheet(page).getByText('Start again in the client').waitFor();
    expect(await focused(page)).toBe('Close');
    await settle(page);
    await page.keyboard.press('Enter');
    await sheet(page).waitFor({ state: 'detached' });
  });

  it('is rejected by its safe choice, which has the focus', async () => {
    const page = await openSettled(looker, 'approval-one');
    expect(await focused(page)).toBe('Reject');
    await page.keyboard.press('Enter');
    await sheet(page).waitFor({ state: 'detached' });
    expect(await decisions(page)).toEqual([{ id: 'approval-1', decision: 'reject' }]);
  });

  it('shows an answer that did not get through, and can be answered again', async () => {
    const page = await openSettled(looker, 'approval-one');
    await page.evaluate(() => window.stage?.failNext('approvals.decide'));
    await button(page, '47').click();
    await sheet(page).getByText('The gallery has no core behind it.').waitFor();
    await settle(page);
    await button(page, '47').click();
    await sheet(page).waitFor({ state: 'detached' });
  });

  it('says so when it ends elsewhere while somebody looks at it', async () => {
    const page = await openSettled(looker, 'approval-one');
    await tell(page, { name: 'approval.ended', payload: { id: 'approval-1', how: 'approved' } });
    await sheet(page).getByText('This request is over.').waitFor();
    await sheet(page).getByText('ChatGPT no longer waits').waitFor();
  });

  it('keeps saying why it ended, however long that stays open', async () => {
    const { page } = await looker.open('moving');
    const approval = { ...chatGptAsks, expiresAt: Date.now() + 3000 };
    await tell(page, { name: 'approval.asked', payload: { approval } });
    await sheet(page).getByText('ChatGPT asks to be let in').waitFor();
    await tell(page, { name: 'approval.ended', payload: { id: approval.id, how: 'rejected' } });
    await sheet(page).getByText('ChatGPT no longer waits').waitFor();
    await page.waitForTimeout(4500);
    expect(await sheet(page).innerText()).toContain('ChatGPT no longer waits');
  });

  it('says that nobody answered once its time is up', async () => {
    const { page } = await looker.open('moving');
    const approval = { ...chatGptAsks, expiresAt: Date.now() };
    await tell(page, { name: 'approval.asked', payload: { approval } });
    await sheet(page).getByText('ChatGPT asks to be let in').waitFor();
    await tell(page, { name: 'approval.ended', payload: { id: approval.id, how: 'expired' } });
    await sheet(page).getByText('ChatGPT waited five minutes and got no answer.').waitFor();
  });

  it('can be read and answered at twice the size, and in a narrow window', async () => {
    for (const viewport of [
      { width: 720, height: 450 },
      { width: 450, height: 300 },
      { width: 420, height: 800 },
    ]) {
      const { page } = await looker.open('approval-one', { viewport, deviceScaleFactor: 2 });
      await sheet(page).waitFor();
      await settle(page);
      for (const name of ['47', 'Reject', 'Later'])
        await expect.poll(() => isInSight(button(page, name))).toBe(true);
      await sheet(page).getByRole('switch', { name: 'Workspace' }).scrollIntoViewIfNeeded();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await button(page, '47').click();
      await sheet(page).waitFor({ state: 'detached' });
      await page.context().close();
    }
  });
});

describe('a press meant for something else', () => {
  it('counts for nothing while the sheet has just come up', async () => {
    const { page } = await looker.open('calls-live');
    await page.getByLabel(/Filter/).fill('x');
    await askInStoppedTime(page);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await button(page, '47').click();
    await page.keyboard.press('Escape');
    expect(await sheet(page).isVisible()).toBe(true);
    expect(await decisions(page)).toEqual([]);
  });

  it('counts for nothing for as long as somebody goes on pressing', async () => {
    const { page } = await looker.open('calls-live');
    await askInStoppedTime(page);
    for (let presses = 0; presses < 8; presses += 1) {
      await page.clock.runFor(250);
      await page.keyboard.press(presses % 2 === 0 ? 'Enter' : 'a');
    }
    expect(await decisions(page)).toEqual([]);
    await page.clock.runFor(700);
    await page.keyboard.press('Enter');
    await expect.poll(() => decisions(page)).toHaveLength(1);
  });

  it('is not awaited for longer by whoever only looks around, and what does not count yet is dim', async () => {
    const { page } = await looker.open('calls-live');
    await askInStoppedTime(page);
    const dimmed = () => button(page, 'Reject').evaluate((found) => getComputedStyle(found).opacity);
    await expect.poll(dimmed).toBe('0.5');
    for (let presses = 0; presses < 4; presses += 1) {
      await page.clock.runFor(200);
      await page.keyboard.press(presses % 2 === 0 ? 'Tab' : 'Shift+Tab');
    }
    await expect.poll(dimmed).toBe('1');
    await button(page, 'Reject').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => decisions(page)).toHaveLength(1);
  });

  it('is not taken for a number, nor for a way to another screen', async () => {
    const page = await openSettled(looker, 'approval-one');
    for (const key of ['4', '7', '2', '/', 'f']) await page.keyboard.press(key);
    expect(await decisions(page)).toEqual([]);
    expect(await sheet(page).isVisible()).toBe(true);
    expect(new URL(page.url()).hash).toBe('#/overview');
    expect(await focused(page)).toBe('Reject');
  });

  it('keeps the keyboard inside, and gives it back where it was', async () => {
    const { page } = await looker.open('calls-live');
    const filter = page.getByLabel(/Filter/);
    await filter.focus();
    await tell(page, { name: 'approval.asked', payload: { approval: chatGptAsks } });
    await sheet(page).waitFor();
    const isInside = () =>
      page.evaluate(() => document.activeElement?.closest('[role=alertdialog]') !== null);
    for (let presses = 0; presses < 16; presses += 1) {
      await page.keyboard.press('Tab');
      // At either end a guard holds the focus for a moment and hands it back in.
      await expect.poll(isInside).toBe(true);
    }
    await settle(page);
    await page.keyboard.press('Escape');
    await sheet(page).waitFor({ state: 'detached' });
    await expect.poll(() => filter.evaluate((field) => field === document.activeElement)).toBe(true);
  });
});
