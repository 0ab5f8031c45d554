/** Pictures of letting ChatGPT in, as both pages really are at that moment: the public one, and the window. */
import { join } from 'node:path';
import type { Page } from 'playwright';
import { chatGptByHand } from './by-hand.ts';
import { openOAuthWorld } from './oauth-world.ts';
import { openVisitor } from './visitor.ts';

const themes = ['light', 'dark'] as const;
const windows = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 420, height: 800 },
} as const;

/** @param options.taken is told each file that has been written */
export async function takePictures(options: {
  folder: string;
  chromium: string;
  taken(file: string): Promise<void>;
}): Promise<void> {
  const take = async (page: Page, name: string) => {
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      const file = join(options.folder, `${name}-${theme}.png`);
      await page.screenshot({ path: file });
      await options.taken(file);
    }
  };
  const world = await openOAuthWorld();
  const visitor = await openVisitor(options.chromium);
  try {
    const window = await visitor.openWindow(world.ready.dashboardUrl);
    const { chat, close } = chatGptByHand({
      ...{ world, visitor, window },
      async look({ visit }) {
        await visit.page.setViewportSize({ width: 1000, height: 760 });
        await take(visit.page, 'consent-page');
        for (const [name, size] of Object.entries(windows)) {
          await window.setViewportSize(size);
          await window.evaluate('document.fonts.ready.then(() => undefined)');
          await take(window, `approval-${name}`);
        }
      },
    });
    await chat.link();
    close();
  } finally {
    await visitor.close();
    await world.close();
  }
}
