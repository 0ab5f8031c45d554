/** What a person does in the calls, by hand and by keyboard, in a real Chromium. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLooker, type Looker } from './browser.ts';
import { names, newCall, rows, tell } from './steps.ts';

let looker: Looker;
beforeAll(async () => {
  looker = await openLooker();
}, 60_000);
afterAll(() => looker.close());

describe('in the calls', () => {
  it('filters as one types and says when nothing answers', async () => {
    const { page } = await looker.open('calls-live');
    await page.keyboard.press('/');
    await page.keyboard.type('binance klines');
    await expect
      .poll(async () => new Set((await names(page)).map((name) => name.includes('klines'))))
      .toEqual(new Set([true]));
    await page.keyboard.type(' no such thing');
    await page.getByText('No call answers to that.').waitFor();
    await page.getByRole('button', { name: 'Show all calls' }).click();
    await expect.poll(() => page.locator(rows).count()).toBeGreaterThan(10);
  });

  it('walks with arrows, opens with Enter, closes with Escape', async () => {
    const { page } = await looker.open('calls-live');
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[aria-selected=true]').textContent()).toContain('update_task');
    const active = await page.getByRole('grid').getAttribute('aria-activedescendant');
    expect(await page.locator('[aria-selected=true]').getAttribute('id')).toBe(active);
    await page.keyboard.press('Enter');
    const details = page.getByRole('complementary');
    await details.getByText('Timeline').waitFor();
    expect(await details.textContent()).toContain('openai-mcp over MCP 2026-07-28');
    await page.keyboard.press('ArrowDown');
    await details.getByText('attio_search_companies').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => details.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  });

  it('opens over the list where there is no room beside it, and gives the focus back', async () => {
    const { page } = await looker.open('calls-live', { viewport: { width: 420, height: 800 } });
    await page.locator(rows).nth(1).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Timeline').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  });

  it('lets a new call in at the top while nobody reads', async () => {
    const { page } = await looker.open('calls-live');
    await tell(page, newCall('fresh-one'));
    await expect.poll(async () => (await names(page))[0]).toContain('fresh_one');
  });

  it('never moves the row under the pointer', async () => {
    const { page } = await looker.open('calls-live');
    const row = page.locator(rows).nth(4);
    await row.hover();
    const before = await names(page);
    for (const id of ['new-a', 'new-b', 'new-c']) await tell(page, newCall(id));
    await page.getByRole('button', { name: '3 new, show' }).waitFor();
    expect(await names(page)).toEqual(before);
    await page.mouse.move(600, 10);
    await expect.poll(async () => (await names(page))[0]).toContain('new_c');
  });

  it('keeps a call that ends under the pointer where it is, with its outcome', async () => {
    const { page } = await looker.open('calls-live');
    await page.locator(rows).first().hover();
    await tell(page, newCall('another'));
    const end = { id: 'call-running', status: 'failed', durationMs: 700, bytesOut: 1, summary: '' } as const;
    await tell(page, { name: 'call.ended', payload: end });
    await expect.poll(async () => (await names(page))[0]).toContain('failed');
  });

  it('pauses following with f and takes it up again', async () => {
    const { page } = await looker.open('calls-live');
    await page.keyboard.press('f');
    expect(await page.getByRole('switch', { name: 'Follow' }).getAttribute('aria-checked')).toBe('false');
    const before = await names(page);
    await tell(page, newCall('while-paused'));
    await page.getByRole('button', { name: '1 new, show' }).waitFor();
    expect(await names(page)).toEqual(before);
    await page.keyboard.press('f');
    await expect.poll(async () => (await names(page))[0]).toContain('while_paused');
  });

  it('does not take an f in the filter for a command', async () => {
    const { page } = await looker.open('calls-live');
    await page.getByLabel('Filter calls').fill('');
    await page.getByLabel('Filter calls').press('f');
    expect(await page.getByRole('switch', { name: 'Follow' }).getAttribute('aria-checked')).toBe('true');
  });

  it('scrolls through ten thousand calls with few rows in the page', async () => {
    const { page } = await looker.open('calls-ten-thousand');
    const grid = page.getByRole('grid');
    await expect
      .poll(
        async () => {
          await grid.evaluate((body) => body.scrollTo(0, body.scrollHeight));
          return grid.getAttribute('aria-rowcount');
        },
        { timeout: 30_000, interval: 50 },
      )
      .toBe('10000');
    await page.getByText('10,000 calls').waitFor();
    const work = await grid.evaluate(async (body) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      let most = 0;
      const start = performance.now();
      for (let step = 0; step < 60; step += 1) {
        body.scrollTo(0, (body.scrollHeight * step) / 60);
        await frame();
        most = Math.max(most, document.querySelectorAll('.table-row').length);
      }
      return { most, perFrame: (performance.now() - start) / 60 };
    });
    expect(work.most).toBeGreaterThan(10);
    expect(work.most).toBeLessThan(80);
    expect(work.perFrame).toBeLessThan(150);
    await grid.focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.locator('[aria-selected=true]').getAttribute('aria-rowindex')).toBe('10000');
    await page.keyboard.press('Home');
    await expect.poll(() => page.locator('[aria-selected=true]').getAttribute('aria-rowindex')).toBe('1');
  }, 60_000);

  it('shows hostile words as words', async () => {
    const { page } = await looker.open('calls-hostile');
    await page.getByText('<img src=x onerror=').first().waitFor();
    expect(await page.locator('.content img, .content script').count()).toBe(0);
    await page.locator(rows).nth(1).click();
    await page.getByRole('complementary').getByText('<script>').first().waitFor();
    expect(await page.title()).not.toContain('owned');
  });
});
