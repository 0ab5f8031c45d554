/** When and where approvals come up: put aside, asked for on a screen, and several of them in turn. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Approval } from '../../src/contract/state.ts';
import { approvalPlace } from '../../src/contract/window-page.ts';
import { inTurn } from '../../src/renderer/features/approvals/order.ts';
import { addressOf, placeOf } from '../../src/renderer/state/screen.ts';
import { button, decisions, focused, openSettled, settle, sheet } from './approval-steps.ts';
import { openLooker, type Looker } from './browser.ts';
import { chatGptAsks } from './fixtures/states-access.ts';
import { tell } from './steps.ts';

let looker: Looker;
beforeAll(async () => {
  looker = await openLooker();
}, 60_000);
afterAll(() => looker.close());

describe('an approval that is put aside', () => {
  it('answers nothing, does not come up again by itself, and is kept by the strip and by “Needs you”', async () => {
    const page = await openSettled(looker, 'approval-one');
    await button(page, 'Later').click();
    await sheet(page).waitFor({ state: 'detached' });
    await tell(page, {
      name: 'approval.changed',
      payload: { approval: { ...chatGptAsks, page: 'gone' } },
    });
    expect(await sheet(page).count()).toBe(0);
    expect(await decisions(page)).toEqual([]);
    expect(await page.title()).toBe('Overview – Patchbay – 1 waits for you');
    await page.getByRole('link', { name: 'Answer ChatGPT' }).click();
    await sheet(page).getByText('Closed, as far as can be told').waitFor();
    await settle(page);
    await page.keyboard.press('Escape');
    await sheet(page).waitFor({ state: 'detached' });
    await page.keyboard.press('2');
    await page.getByRole('link', { name: /1 waits for you/ }).click();
    await sheet(page).waitFor();
  });

  it('does not keep a new one from coming up', async () => {
    const page = await openSettled(looker, 'approval-one');
    await button(page, 'Later').click();
    await sheet(page).waitFor({ state: 'detached' });
    const verification = { kind: 'claimed' } as const;
    const approval = { ...chatGptAsks, id: 'approval-9', client: 'Another', verification };
    await tell(page, { name: 'approval.asked', payload: { approval } });
    await sheet(page)
      .getByText(/Another.? asks to be let in/)
      .waitFor();
    await sheet(page).getByText('2 of 2').waitFor();
  });
});

describe('an approval that was asked for on a screen', () => {
  it.each(['access', 'connect'])('lies over it and leads back to it: %s', async (screen) => {
    const page = await openSettled(looker, 'approval-first');
    await button(page, 'Later').click();
    await page.evaluate((name) => (location.hash = `#/${name}`), screen);
    const answer = page.getByRole('link', { name: 'Answer', exact: true });
    await answer.first().focus();
    await page.keyboard.press('Enter');
    await sheet(page).waitFor();
    expect(new URL(page.url()).hash).toBe('#/approvals/approval-1');
    expect(await page.locator('.rail [aria-current]').getAttribute('href')).toBe(
      screen === 'access' ? '#/access' : '#/overview',
    );
    expect(await page.locator('.overview-page .line').count()).toBe(0);
    await settle(page);
    await page.keyboard.press('Escape');
    await sheet(page).waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toBe(`#/${screen}`);
    await expect.poll(() => answer.first().evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await sheet(page).waitFor();
    await settle(page);
    await button(page, '47').click();
    await sheet(page).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
    expect(new URL(page.url()).hash).toBe(`#/${screen}`);
  });
});

it('has one address, inside the window and out', () => {
  const id = 'a/b%c';
  expect(approvalPlace(id)).toBe(addressOf('approvals', id));
  expect(placeOf(approvalPlace(id))).toEqual({ screen: 'overview', subject: null, approval: id });
});

describe('several approvals', () => {
  it('come with those whose page is open first, and the newest of these', () => {
    const one = (id: string, page: Approval['page'], askedAt: number) => ({
      ...chatGptAsks,
      id,
      page,
      askedAt,
    });
    const waiting = [one('a', 'gone', 9), one('b', 'open', 1), one('c', 'open', 5), one('d', 'gone', 2)];
    expect(inTurn(waiting).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
  });

  it('come one after the other, and each counts for nothing at first', async () => {
    const page = await openSettled(looker, 'approval-many');
    await sheet(page).getByText('1 of 3').waitFor();
    await button(page, '47').click();
    await sheet(page).getByText('1 of 2').waitFor();
    await button(page, '61').click();
    expect(await decisions(page)).toHaveLength(1);
    await settle(page);
    await button(page, '61').click();
    await sheet(page).getByText('Calls itself “ChatGPT”').waitFor();
    expect((await decisions(page)).map((input) => (input as { id: string }).id)).toEqual([
      'approval-1',
      'approval-2',
    ]);
  });

  it('can be looked through, and one that was narrowed stays so', async () => {
    const page = await openSettled(looker, 'approval-many');
    const change = sheet(page).getByRole('switch', { name: 'Change and delete' });
    await change.click();
    expect(await button(page, 'The one before').isDisabled()).toBe(true);
    await button(page, 'The next one').click();
    await sheet(page).getByText('2 of 3').waitFor();
    await sheet(page).getByText('Claude Code (laptop) asks to be let in').waitFor();
    expect(await focused(page)).toBe('Reject');
    // Nothing is answered in the head, so it need not be waited for.
    await button(page, 'The next one').click();
    await sheet(page).getByText('3 of 3').waitFor();
    expect(await button(page, 'The next one').isDisabled()).toBe(true);
    await button(page, 'The one before').click();
    await button(page, 'The one before').click();
    await sheet(page).getByText('1 of 3').waitFor();
    expect(await change.getAttribute('aria-checked')).toBe('false');
    expect(await decisions(page)).toEqual([]);
  });

  it('are rejected at one stroke', async () => {
    const page = await openSettled(looker, 'approval-many');
    await button(page, 'Reject all 3').click();
    await sheet(page).waitFor({ state: 'detached' });
    expect(await decisions(page)).toEqual(
      ['approval-1', 'approval-2', 'approval-3'].map((id) => ({ id, decision: 'reject' })),
    );
  });

  it('are all put aside by one “Later”', async () => {
    const page = await openSettled(looker, 'approval-many');
    await button(page, 'Later').click();
    await sheet(page).waitFor({ state: 'detached' });
    await page.keyboard.press('1');
    await expect.poll(() => page.getByRole('link', { name: /^Answer/ }).count()).toBe(3);
  });
});
