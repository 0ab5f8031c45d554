/** Connect ChatGPT on the overview: the way there until ChatGPT has called, and what waits. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLooker, type Looker } from './browser.ts';
import * as wayIn from './fixtures/states-way-in.ts';
import { tell } from './steps.ts';

describe('on the overview', () => {
  let looker: Looker;
  beforeAll(async () => {
    looker = await openLooker();
  }, 60_000);
  afterAll(() => looker.close());

  it('shows the way to connect until ChatGPT has called', async () => {
    const { page } = await looker.open('overview-connecting');
    const entry = page.getByRole('region', { name: 'Connect ChatGPT' });
    await entry.getByText(/^ChatGPT opens a page in your browser/).waitFor();
    await tell(page, { name: 'way_in.changed', payload: { wayIn: wayIn.connectAt('called').wayIn } });
    await expect.poll(() => entry.count()).toBe(0);
  });

  it('leads to the guide, and from a changed address too', async () => {
    const { page } = await looker.open('overview-changed');
    await page.getByRole('link', { name: 'Show me how' }).click();
    await page.getByRole('heading', { name: /^Recreate the connector/ }).waitFor();
    await page.goBack();
    await page.getByRole('region', { name: 'Connect ChatGPT' }).getByRole('link').click();
    await page.getByRole('list', { name: 'ChatGPT’s way in' }).waitFor();
  });

  it('opens the joint that the address names, and says who is let in', async () => {
    const { page } = await looker.open('overview-clients');
    await page.getByRole('tab', { name: /ChatGPT/, selected: true }).waitFor();
    await page.getByRole('tabpanel').getByText('Proven: chatgpt.com').waitFor();
    await page.getByRole('tabpanel').getByRole('link', { name: 'See all in Access' }).click();
    expect(new URL(page.url()).hash).toBe('#/access');
  });

  it('holds a light before Patchbay while a client waits to be let in', async () => {
    const { page } = await looker.open('overview-connecting', { reducedMotion: 'no-preference' });
    const [approval] = wayIn.connectAsks().approvals;
    if (approval === undefined) throw new Error('The fixture has changed.');
    await tell(page, { name: 'approval.asked', payload: { approval } });
    await page.locator('.line-large .line-held.cable-0').waitFor({ state: 'attached' });
    await page.locator('.line-joint', { hasText: '1 approval waiting' }).waitFor();
    await tell(page, { name: 'approval.ended', payload: { id: approval.id, how: 'rejected' } });
    await expect.poll(() => page.locator('.line-held').count()).toBe(0);
  });
});
