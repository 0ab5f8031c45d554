/** A person lets ChatGPT in: the number that a real browser shows is pressed in the window, in another. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { needChromium } from '../../scripts/chromium.mjs';
import { commands } from '../../src/contract/commands.ts';
import { chatGptByHand, type HandOptions } from './by-hand.ts';
import { openOAuthWorld, type OAuthWorld } from './oauth-world.ts';
import { api } from './server.ts';
import { openVisitor, type Visit, type Visitor } from './visitor.ts';

let world: OAuthWorld;
let visitor: Visitor;
let window: Page;
beforeAll(async () => {
  visitor = await openVisitor(await needChromium());
  world = await openOAuthWorld();
  world.edge.faults.interstitial = true;
  window = await visitor.openWindow(world.ready.dashboardUrl);
}, 120_000);
afterAll(async () => {
  await visitor.close();
  await world.close();
});

function useByHand(options: Pick<HandOptions, 'look' | 'answer'>) {
  const hand = chatGptByHand({ world, visitor, window, ...options });
  onTestFinished(hand.close);
  return hand;
}

const audit = async () =>
  commands['audit.list'].output
    .parse(await api(world.ready, 'audit'))
    .entries.map(({ actor, action }) => `${actor} ${action}`);

describe('a person with a browser and the window', { timeout: 120_000 }, () => {
  test('turns ChatGPT away, and the browser goes back with that answer', async () => {
    const { chat, back } = useByHand({ answer: 'reject' });
    await expect(chat.link()).rejects.toThrow(/access_denied/);
    const answer = back()?.searchParams;
    expect([answer?.get('iss'), answer?.get('code')]).toEqual([world.publicUrl, null]);
    expect(await audit()).toContain('window consent.rejected');
  });

  test('lets it in with the number that the page shows, and the browser goes back with a code', async () => {
    const looks: { said: string; asks: string; visit: Visit; pressable: number }[] = [];
    const { chat, back } = useByHand({
      async look({ visit }) {
        looks.push({
          visit,
          said: await visit.page.locator('main').innerText(),
          pressable: await visit.page.locator('a, button, input, form, script').count(),
          asks: await window.getByRole('alertdialog').innerText(),
        });
      },
    });
    await chat.link();

    expect(looks).toHaveLength(1);
    const [{ visit, said, asks, pressable } = expect.fail('Nobody looked.')] = looks;
    expect(said).toContain('ChatGPT asks to use your Patchbay');
    expect(said).toContain('Proven: chatgpt.com vouches for it');
    expect(pressable, 'nothing on the public page can be pressed').toBe(0);
    expect(asks).toContain('ChatGPT asks to be let in');
    expect(asks).toContain('Choose the number that the browser shows');
    expect(asks).toContain(String(visit.number));
    expect(back()?.origin).toBe('https://chatgpt.com');
    expect(back()?.pathname).toBe('/connector_platform_oauth_redirect');
    expect(back()?.searchParams.get('code')).toMatch(/^pbc_/);
    expect(back()?.searchParams.get('iss')).toBe(world.publicUrl);
    expect(await audit()).toContain('window consent.approved');

    expect(await chat.listTools()).toHaveLength(42);
    await chat.callTool('list_notes', {});
    await window.getByRole('link', { name: 'Calls', exact: true }).click();
    await window.getByText('list_notes').first().waitFor();
    await window.getByRole('link', { name: 'Access', exact: true }).click();
    await window.locator('main').getByText('ChatGPT').first().waitFor();
  });

  test('is warned by ngrok of a new address once, and asked each time', async () => {
    const other = await openVisitor(await needChromium());
    onTestFinished(() => other.close());
    const warnings: boolean[] = [];
    for (const round of [1, 2]) {
      const look = async ({ visit }: { visit: Visit }) => void warnings.push(visit.warned);
      const hand = chatGptByHand({ world, window, visitor: other, look });
      onTestFinished(hand.close);
      expect(await hand.chat.link(), `round ${round}`).not.toBeNull();
    }
    expect(warnings).toEqual([true, false]);
  });
});
