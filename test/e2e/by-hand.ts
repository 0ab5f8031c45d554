/** Letting a client in by hand: one browser shows a number, and that number is pressed in the window. */
import type { Page } from 'playwright';
import { createChatGpt, type ChatGpt } from '../../src/mcp/doctor/chatgpt.ts';
import { createWire } from '../../src/mcp/doctor/wire.ts';
import type { OAuthWorld } from './oauth-world.ts';
import type { Visit, Visitor } from './visitor.ts';

/** Longer than the sheet takes no press for, and long enough for the public page to have begun to wait. */
const settleMs = 1_500;

export interface HandOptions {
  world: Pick<OAuthWorld, 'publicUrl' | 'edge'>;
  visitor: Visitor;
  /** The window, open. */
  window: Page;
  /** Looks at both while the answer is due. */
  look?(pages: { visit: Visit; window: Page }): Promise<void>;
  answer?: 'approve' | 'reject';
}

export interface ChatGptByHand {
  chat: ChatGpt;
  /** Where the browser ended up, once it has been let in. */
  back(): URL | null;
  close(): void;
}

/** ChatGPT, whose user has both at hand. */
export function chatGptByHand(options: HandOptions): ChatGptByHand {
  const { world, visitor } = options;
  const wire = createWire({ ca: [world.edge.ca] });
  const seen: { back: URL | null } = { back: null };
  const chat = createChatGpt({
    ...{ wire, url: `${world.publicUrl}/mcp` },
    async browse(url) {
      const visit = await visitor.visit(url);
      await answerInWindow(options, visit);
      seen.back = await visit.arrives();
      return seen.back.href;
    },
  });
  return {
    ...{ chat, back: () => seen.back },
    close() {
      chat.close();
      wire.close();
    },
  };
}

async function answerInWindow(
  { window, look, answer = 'approve' }: HandOptions,
  visit: Visit,
): Promise<void> {
  const sheet = window.getByRole('alertdialog');
  await sheet.waitFor();
  await look?.({ visit, window });
  await window.waitForTimeout(settleMs);
  const name = answer === 'approve' ? String(visit.number) : 'Reject';
  await sheet.getByRole('button', { name, exact: true }).click();
  await sheet.waitFor({ state: 'detached' });
}
