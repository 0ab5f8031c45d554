/** What a person does in the window, by hand and by keyboard, in a real Chromium. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLooker, type Looker } from './browser.ts';
import { asked, names, newCall, rows, tell } from './steps.ts';

let looker: Looker;
beforeAll(async () => {
  looker = await openLooker();
}, 60_000);
afterAll(() => looker.close());

describe('on the overview', () => {
  it('copies the public address and says so', async () => {
    const { page } = await looker.open('overview-live', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const copy = page.getByRole('button', { name: 'Copy public address' });
    await copy.click();
    await expect.poll(() => page.getByText('Copied', { exact: true }).count()).toBe(1);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'https://calm-otter.ngrok.app/mcp',
    );
    await expect.poll(() => page.getByText('Copied', { exact: true }).count(), { timeout: 10_000 }).toBe(0);
  });

  it('switches the tunnel on with a token and a domain', async () => {
    const { page } = await looker.open('overview-first');
    await page.getByLabel('ngrok authtoken').fill('  2abc_secret ');
    await page.getByLabel('Domain (optional)').fill('calm-otter.ngrok.app');
    await page.getByRole('button', { name: 'Switch the tunnel on' }).click();
    await page.getByText('Asking ngrok for an address').waitFor();
    expect(await asked(page)).toEqual([
      {
        name: 'settings.set',
        input: {
          values: {
            'tunnel.ngrok.authtoken': '2abc_secret',
            'tunnel.ngrok.domain': 'calm-otter.ngrok.app',
            'tunnel.kind': 'ngrok',
          },
        },
      },
    ]);
    await page.getByRole('button', { name: 'Switch the tunnel off' }).click();
    await page.getByText('Only this machine reaches Patchbay.').waitFor();
    expect((await asked(page)).slice(1)).toEqual([
      { name: 'settings.set', input: { values: { 'tunnel.kind': 'none' } } },
      { name: 'tunnel.stop', input: {} },
    ]);
  });

  it('tries again as it is when nothing was typed, and leaves a stored authtoken alone', async () => {
    const { page } = await looker.open('overview-tunnel-failed');
    await page.getByRole('tabpanel').getByText('ngrok does not accept this authtoken.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Asking ngrok for an address').waitFor();
    expect(await asked(page)).toEqual([{ name: 'tunnel.start', input: {} }]);
  });

  it('asks for the authtoken in its place where there is none', async () => {
    const { page } = await looker.open('overview-first');
    await page.getByRole('button', { name: 'Switch the tunnel on' }).click();
    await page.getByText('Put in your authtoken.').waitFor();
    expect(
      await page.getByLabel('ngrok authtoken').evaluate((field) => field === document.activeElement),
    ).toBe(true);
    expect(await asked(page)).toEqual([]);
  });

  it.each(['overview-tunnel-failed', 'overview-tunnel-waiting'])(
    'corrects a tunnel that does not open, or switches it off: %s',
    async (scene) => {
      const { page } = await looker.open(scene);
      await page.getByLabel('Domain (optional)').fill('other.ngrok.app');
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('Asking ngrok for an address').waitFor();
      expect(await asked(page)).toEqual([
        {
          name: 'settings.set',
          input: { values: { 'tunnel.ngrok.domain': 'other.ngrok.app', 'tunnel.kind': 'ngrok' } },
        },
      ]);
      const { page: second } = await looker.open(scene);
      await second.getByRole('button', { name: 'Switch the tunnel off' }).click();
      await second.getByText('Only this machine reaches Patchbay.').waitFor();
    },
  );

  it('keeps the keyboard in its place when the tunnel is switched off', async () => {
    const { page } = await looker.open('overview-live');
    await page.getByRole('button', { name: 'Switch the tunnel off' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Only this machine reaches Patchbay.').waitFor();
    const place = page.getByRole('group', { name: 'Tunnel' });
    await expect.poll(() => place.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('switches a source off and on again', async () => {
    const { page } = await looker.open('overview-live');
    await page.getByRole('tab', { name: /Sources/ }).click();
    const attio = page.getByRole('switch', { name: 'Attio' });
    await attio.click();
    await page.getByText('ChatGPT sees 63 tools, from 2 sources').waitFor();
    expect(await attio.getAttribute('aria-checked')).toBe('false');
    await attio.click();
    await page.getByText('ChatGPT sees 81 tools, from 3 sources').waitFor();
    expect(await asked(page)).toEqual([
      { name: 'sources.enable', input: { id: 'attio', enabled: false } },
      { name: 'sources.enable', input: { id: 'attio', enabled: true } },
    ]);
  });

  it('says once that there is no place for secrets', async () => {
    const { page } = await looker.open('overview-no-secrets-failed');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await page.getByRole('tabpanel').getByText('This machine has no keychain').count()).toBe(1);
    await page.getByRole('tab', { name: /Patchbay/ }).click();
    await page.getByText('Nowhere yet').waitFor();
  });

  it('leads from Patchbay’s joint to who may come in', async () => {
    const { page } = await looker.open('overview-live');
    await page.getByRole('tab', { name: /Patchbay/ }).click();
    await page.getByRole('link', { name: 'See who, or let somebody in' }).click();
    await page.getByRole('region', { name: 'Access tokens' }).waitFor();
  });

  it('leads from what needs a person to its remedy', async () => {
    const { page } = await looker.open('overview-tunnel-failed', { viewport: { width: 900, height: 600 } });
    await page.getByRole('tab', { name: /Sources/ }).click();
    await page.getByRole('button', { name: 'See: ngrok does not accept this authtoken.' }).click();
    await expect.poll(() => page.getByLabel('ngrok authtoken').isVisible()).toBe(true);
    expect(await page.locator('.overview').evaluate((overview) => overview.scrollTop)).toBe(0);
  });

  it('opens each joint of the line by keyboard', async () => {
    const { page } = await looker.open('overview-live');
    await page.getByRole('tab', { name: /Tunnel/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('In your system’s keychain').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('ChatGPT sees 81 tools, from 3 sources').waitFor();
  });

  it('shows the problem where a command failed', async () => {
    const { page } = await looker.open('overview-first');
    await page.getByRole('button', { name: 'Get your authtoken' }).click();
    await page.getByText('The gallery has no core behind it.').waitFor();
  });

  it('sends a pulse there and back in the colour of the source, and holds a waiting call', async () => {
    const { page } = await looker.open('overview-live', { reducedMotion: 'no-preference' });
    await tell(page, newCall('pulse', { startedAt: Date.now(), status: 'running', source: 'attio' }));
    await page.locator('.line-large .line-pulse-there.cable-4').waitFor({ state: 'attached' });
    const end = { id: 'pulse', status: 'ok', durationMs: 20, bytesOut: 1, summary: '' } as const;
    await tell(page, { name: 'call.ended', payload: end });
    await page.locator('.line-large .line-pulse-back.cable-4').waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('.line-pulse').count(), { timeout: 10_000 }).toBe(0);
    await tell(page, newCall('held', { startedAt: Date.now(), status: 'running', source: 'attio' }));
    await tell(page, { name: 'call.held', payload: { id: 'held' } });
    await page.locator('.line-large .line-held.cable-4').waitFor({ state: 'attached' });
    await page.getByRole('tab', { name: /Patchbay 1 call waiting/ }).waitFor();
  });

  it('sends no pulse over a cable that is cut', async () => {
    const { page } = await looker.open('overview-tunnel-failed', { reducedMotion: 'no-preference' });
    await page.getByRole('tab', { name: /Tunnel Failed/ }).waitFor();
    await tell(page, newCall('pulse', { startedAt: Date.now(), status: 'running', source: 'attio' }));
    const pulse = page.locator('.line-large .line-pulse-there');
    const start = await pulse.evaluate((light) => light.style.left, undefined, { timeout: 10_000 });
    expect(parseFloat(start)).toBeCloseTo(200 / 3, 1);
  });

  it('stays readable where motion is not wanted', async () => {
    const { page } = await looker.open('overview-busy', { reducedMotion: 'reduce' });
    await page.getByRole('tab', { name: /Patchbay 1 call running/ }).waitFor();
    const shown = await page
      .locator('.line-large .line-still')
      .evaluate((still) => getComputedStyle(still).display);
    expect(shown).toBe('block');
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
  });
});

describe('in the window', () => {
  it('goes between screens by number and keeps its place over a reload', async () => {
    const { page } = await looker.open('overview-live');
    await page.keyboard.press('3');
    await page.getByRole('region', { name: 'What ChatGPT sees' }).waitFor();
    await page.keyboard.press('4');
    await page.getByRole('region', { name: 'Access tokens' }).waitFor();
    await page.keyboard.press('6');
    await page.getByRole('grid', { name: /Log lines/ }).waitFor();
    await page.reload();
    await page.getByRole('grid', { name: /Log lines/ }).waitFor();
    await page.keyboard.press('2');
    await page.getByRole('grid', { name: /Calls/ }).waitFor();
    expect(await page.getByRole('link', { name: 'Calls' }).getAttribute('aria-current')).toBe('page');
  });

  it('reaches everything on the overview with the tab key, visibly', async () => {
    const { page } = await looker.open('overview-first');
    const reached: string[] = [];
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement) || element === document.body) return null;
        const name =
          element.getAttribute('aria-label') ?? element.closest('.field')?.textContent ?? element.textContent;
        return { name, outline: getComputedStyle(element).outlineStyle };
      });
      if (stop === null) break;
      if (stop.outline === 'none') throw new Error(`No visible focus on ${stop.name}`);
      reached.push(stop.name);
    }
    for (const part of ['Skip', 'Overview', 'Tunnel', 'Copy', 'authtoken', 'Domain', 'Switch the tunnel on'])
      expect(reached.join('\n')).toContain(part);
  });

  it('says that Patchbay does not answer, over the last it knew', async () => {
    const { page } = await looker.open('overview-lost');
    expect(await page.getByRole('alert').first().textContent()).toContain('Patchbay is not answering.');
    await page.getByText('1,284').waitFor();
    expect(await page.title()).toContain('not answering');
  });

  it('tells how to get a fresh address when it is not let in', async () => {
    const { page } = await looker.open('unauthorized');
    await page.getByText('This address has expired.').waitFor();
    await page.getByText('Open the address that Patchbay printed when it last started.').waitFor();
  });

  it('filters the log by level and words and opens a line', async () => {
    const { page } = await looker.open('logs-live');
    await page.getByLabel('Least level').selectOption('Errors only');
    await expect
      .poll(async () => new Set((await names(page)).map((name) => name.includes('error'))))
      .toEqual(new Set([true]));
    await page.locator(rows).first().click();
    await page.getByRole('complementary').getByText('retry-after: 30').waitFor();
    await page.getByLabel('Search the log').fill('nothing like it');
    await page.getByText('No log lines here.').waitFor();
  });

  it('stays whole at twice the size', async () => {
    const { page } = await looker.open('overview-first', {
      viewport: { width: 720, height: 450 },
      deviceScaleFactor: 2,
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.getByRole('button', { name: 'Switch the tunnel on' }).scrollIntoViewIfNeeded();
    expect(await page.getByRole('button', { name: 'Switch the tunnel on' }).isVisible()).toBe(true);
  });
});
