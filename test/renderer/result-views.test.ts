/** A call's result opened as what it is, in a real Chromium. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLooker, type Looker } from './browser.ts';
import * as results from './fixtures/results.ts';

let looker: Looker;
beforeAll(async () => {
  looker = await openLooker();
}, 60_000);
afterAll(() => looker.close());

const resultOf = (page: Page) => page.getByRole('region', { name: 'Result', exact: true });
const scripts = (page: Page) =>
  page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap((one) => (one.name.endsWith('.js') ? [one.name] : [])),
  );

describe('candles', () => {
  it('are drawn, said in words, and stand as a table beside', async () => {
    const { page, complaints } = await looker.open('result-klines');
    const chart = resultOf(page).getByRole('img', { name: /^Candles of BTCUSDT, 1h: 72 from/ });
    await chart.waitFor();
    await expect.poll(() => chart.locator('.candle').count()).toBe(72);
    await page.getByRole('tab', { name: 'Table' }).click();
    const table = resultOf(page).getByRole('table');
    expect(await table.getByRole('row').count()).toBe(73);
    expect(await table.getByRole('row').nth(1).getByRole('cell').nth(1).textContent()).toBe('67000.00000000');
    await page.getByRole('tab', { name: 'As sent' }).click();
    await resultOf(page).getByRole('region', { name: 'Result as sent' }).getByText('"klines"').waitFor();
    expect(complaints).toEqual([]);
  });

  it('tell the exact numbers where the pointer is', async () => {
    const { page } = await looker.open('result-klines');
    const last = resultOf(page).locator('.candle').nth(40);
    await last.waitFor();
    await last.hover({ force: true });
    await expect
      .poll(() => page.locator('.chart-told').textContent())
      .toMatch(/Open\d+\.\d{8}High\d+\.\d{8}/);
  });

  it('bring their library only once they are looked at', async () => {
    const { page } = await looker.open('result-book');
    await resultOf(page).getByRole('table').waitFor();
    const before = await scripts(page);
    await page.goto('about:blank');
    await page.goto(`${looker.gallery.url}?scene=result-klines`);
    await resultOf(page).locator('.candle').first().waitFor();
    const after = await scripts(page);
    expect(after.length).toBeGreaterThan(before.length);
  });

  it('say so where the files that draw them are gone, and come when they are loaded again', async () => {
    const { page } = await looker.open('result-book');
    await page.route('**/CandleChart-*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto('about:blank');
    await page.goto(`${looker.gallery.url}?scene=result-klines`);
    await resultOf(page).getByText('The chart could not be loaded.').waitFor();
    await page.getByRole('tab', { name: 'Table' }).click();
    expect(await resultOf(page).getByRole('row').count()).toBe(73);
    await page.unroute('**/CandleChart-*.js');
    await page.getByRole('tab', { name: 'Chart' }).click();
    await page.getByRole('button', { name: 'Load again' }).click();
    await expect.poll(() => resultOf(page).locator('.candle').count()).toBe(72);
  });

  it('stand for several where there are very many', async () => {
    const { page } = await looker.open('result-klines-many');
    await resultOf(page).getByText('Each stands for 14 candles.').waitFor();
    expect(await resultOf(page).locator('.candle').count()).toBe(72);
    await page.getByRole('tab', { name: 'Table' }).click();
    await resultOf(page).getByText('500 rows more, in “As sent”.').waitFor();
  });

  it('leave out what is none, and nobody else suffers', async () => {
    const { page, complaints } = await looker.open('result-hostile-klines');
    await expect.poll(() => resultOf(page).locator('.candle').count()).toBe(2);
    expect(complaints).toEqual([]);
  });
});

it('a volume profile names its fullest price and its value area', async () => {
  const { page } = await looker.open('result-profile');
  const chart = resultOf(page).getByRole('img', { name: /most was traded at 3510\.000/ });
  await chart.waitFor();
  await expect.poll(() => chart.locator('.bin').count()).toBe(24);
  expect(await chart.locator('.bin-control').count()).toBe(1);
  expect(await chart.locator('.bin-area').count()).toBe(12);
  expect(await chart.locator('.bin-name').textContent()).toBe('POC');
  await page.getByRole('tab', { name: 'Table' }).click();
  await resultOf(page).getByRole('cell', { name: 'point of control' }).waitFor();
});

it.each([
  ['result-book', '67249.99', 20],
  ['result-trades', '0.0010', 40],
  ['result-positions', 'MSFT  261218C00450000', 6],
  ['result-records', 'Lindqvist & Partner', 5],
  ['result-items', 'Offsite in Lisbon', 4],
])('a list is a table: %s', async (scene, words, rows) => {
  const { page } = await looker.open(scene);
  const table = resultOf(page).getByRole('table');
  await table.waitFor();
  expect(await table.getByRole('row').count()).toBe(rows + 1);
  expect(await table.textContent()).toContain(words);
});

it('what is told of one thing is read whole, without scrolling sideways', async () => {
  const { page } = await looker.open('result-record', { viewport: { width: 420, height: 900 } });
  const table = resultOf(page).getByRole('region', { name: 'Table of the document' });
  await table.waitFor();
  const parts = [table, ...(await table.getByRole('cell').all())];
  for (const part of parts)
    expect(await part.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
});

it('numbers of a table end under each other', async () => {
  const { page } = await looker.open('result-book');
  const cells = resultOf(page).locator('tbody tr td:nth-child(2)');
  await cells.first().waitFor();
  const ends = await cells.evaluateAll((all) => all.map((cell) => getComputedStyle(cell).textAlign));
  expect(new Set(ends)).toEqual(new Set(['right']));
});

it('what search found came from all sources', async () => {
  const { page } = await looker.open('result-search');
  await page.locator('.facts').getByText('All (reads)').waitFor();
});

it('says that a result was cut', async () => {
  const { page } = await looker.open('result-items');
  await resultOf(page).getByText('Only the first 4 of 100 items fit in one result.').waitFor();
});

it('what search found is a list with titles and ids', async () => {
  const { page } = await looker.open('result-search');
  const hits = resultOf(page).getByRole('list', { name: '4 results' }).getByRole('listitem');
  expect(await hits.count()).toBe(4);
  expect(await hits.nth(2).textContent()).toContain('attio:companies:3f1c0a7e');
  const { page: other } = await looker.open('result-nothing');
  await resultOf(other).getByText('Nothing was found.').waitFor();
  await resultOf(other).getByText('Did you mean BTCUSDT?').waitFor();
});

describe('a document', () => {
  it('is read as it was meant', async () => {
    const { page } = await looker.open('result-document');
    const document = resultOf(page).getByRole('article');
    await document.getByRole('heading', { name: 'BTCUSDT on Binance' }).waitFor();
    expect(await document.getByRole('table').getByRole('row').count()).toBe(5);
    expect(await document.getByRole('listitem').count()).toBe(4);
    expect(await document.getByRole('link').count()).toBe(0);
    expect(await document.textContent()).toContain('live');
  });

  it('that is hostile stays text', async () => {
    const { page, complaints } = await looker.open('result-hostile');
    await resultOf(page).getByText('<iframe src=').first().waitFor();
    expect(await page.locator('.content iframe, .content img, .content script, .details a').count()).toBe(0);
    expect(await page.title()).not.toContain('owned');
    expect(complaints).toEqual([]);
  });
});

it('what is odd is still shown, and all of it as it was sent', async () => {
  const { page, complaints } = await looker.open('result-odd');
  await resultOf(page)
    .getByText(/400 rows and \d+ columns more, in “As sent”/)
    .waitFor();
  await page.getByRole('tab', { name: 'As sent' }).click();
  const whole = JSON.stringify(results.odd);
  const sent = await resultOf(page).getByRole('region', { name: 'Result as sent' }).textContent();
  expect(sent?.length).toBeGreaterThan(whole.length);
  expect(complaints).toEqual([]);
});

it('goes between its views by keyboard, and its table is scrolled by it', async () => {
  const { page } = await looker.open('result-klines');
  await page.getByRole('tab', { name: 'Chart' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await resultOf(page).getByRole('table').waitFor();
  const region = resultOf(page).getByRole('region', { name: 'Candles' });
  await region.focus();
  await page.keyboard.press('End');
  await expect.poll(() => region.evaluate((one) => one.scrollTop)).toBeGreaterThan(0);
});
