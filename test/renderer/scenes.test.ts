/** Every scene of the gallery in both themes at three sizes, under the product's strict Content-Security-Policy. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateSchema } from '../../src/contract/state.ts';
import { openLooker, show, sizes, type Looked, type Looker } from './browser.ts';
import { scenes } from './fixtures/scenes.ts';

let looker: Looker;
/** One for all scenes: to load the window anew for each would take most of the time. */
let looked: Looked;

beforeAll(async () => {
  looker = await openLooker();
  looked = await looker.open('overview-live', { reducedMotion: 'reduce' });
}, 60_000);
afterAll(() => looker.close());

/** Elements that are wider inside than out, although nothing lets them scroll sideways on purpose. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const places = [
      'html',
      '.content',
      '.overview',
      '.table-body',
      '.sheet-body',
      '.result-stack',
      '.source-form',
      '.alert',
      '.alert-body',
      '.plain',
      '.strip',
    ];
    return places.filter((place) =>
      [...document.querySelectorAll(place)].some((element) => element.scrollWidth > element.clientWidth + 1),
    );
  });
}

describe.each(scenes.map((scene) => [scene.title, scene] as const))('%s', (_, scene) => {
  it('is a state the contract knows', () => {
    const state = scene.state();
    if (state !== null) expect(stateSchema.safeParse(state).error).toBeUndefined();
    else expect(scene.status.kind).not.toBe('open');
  });

  it('is drawn without a complaint and without running out of the window', async () => {
    const { page, complaints } = looked;
    for (const theme of ['light', 'dark']) {
      await show(page, looker.gallery.url, scene.id, theme);
      for (const [name, size] of Object.entries(sizes)) {
        await page.setViewportSize(size);
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
        expect(await tooWide(page), `${name}, ${theme}`).toEqual([]);
      }
    }
    expect(await page.title()).not.toContain('owned');
    expect(complaints.splice(0)).toEqual([]);
  }, 90_000);
});

it('notices a page that breaks the Content-Security-Policy', async () => {
  const { page, complaints } = await looker.open('overview-live');
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
  });
  await expect.poll(() => complaints.join('\n')).toContain('Content Security Policy');
  await page.context().close();
});
