/** What a person does with the sources, by hand and by keyboard, in a real Chromium. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLooker, type Looker } from './browser.ts';
import { asked, tell } from './steps.ts';
import { live } from './fixtures/states.ts';

let looker: Looker;
beforeAll(async () => {
  looker = await openLooker();
}, 60_000);
afterAll(() => looker.close());

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

describe('among all sources', () => {
  it('says how each stands, what it has asked for, and what is left at its service', async () => {
    const { page } = await looker.open('sources-live');
    await page.getByText('3 ready.').waitFor();
    const binance = await card(page, 'Binance').textContent();
    for (const words of ['Ready', '2 min ago', '1,284', '3,120', '5,412 of 6,000 left, full again in 23 s'])
      expect(binance).toContain(words);
    expect(await card(page, 'tastytrade').textContent()).toContain('tastytrade has no refresh token yet.');
    expect(await card(page, 'Workspace').textContent()).not.toContain('Requests');
  });

  it('says a ban in words, with its end', async () => {
    const { page } = await looker.open('sources-banned');
    await page.getByText('2 ready, 1 banned until 12:57.').waitFor();
    const binance = await card(page, 'Binance').textContent();
    expect(binance).toContain('Binance has banned this address until 12:57 (in 23 min).');
    expect(binance).toContain('Banned');
    expect(binance).toContain('used up');
  });

  it('says what is nearly used up', async () => {
    const { page } = await looker.open('sources-near-limit');
    const binance = card(page, 'Binance');
    await binance.getByText('nearly used up').waitFor();
    expect(await binance.textContent()).toContain('0 of 50 left, used up, full again in 7 s');
    expect(await binance.textContent()).toContain('158,400 of 160,000 left');
  });

  it('switches one off and on', async () => {
    const { page } = await looker.open('sources-live');
    const use = page.getByRole('switch', { name: 'Use Attio' });
    await use.click();
    await expect.poll(() => card(page, 'Attio').textContent()).toContain('Off');
    await use.click();
    await expect.poll(() => card(page, 'Attio').textContent()).toContain('Ready');
    expect(await asked(page)).toEqual([
      { name: 'sources.enable', input: { id: 'attio', enabled: false } },
      { name: 'sources.enable', input: { id: 'attio', enabled: true } },
    ]);
  });

  it('leads to one and back, with the keyboard at its place', async () => {
    const { page } = await looker.open('sources-live');
    await page.getByRole('link', { name: 'Set it up of tastytrade' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'tastytrade' }).waitFor();
    await expect.poll(() => focused(page)).toBe('source-title');
    expect(new URL(page.url()).hash).toBe('#/sources/tastytrade');
    await page.getByRole('link', { name: 'All sources' }).click();
    await expect.poll(() => focused(page)).toBe('source-tastytrade');
    expect(await page.getByRole('link', { name: 'Sources', exact: true }).getAttribute('aria-current')).toBe(
      'page',
    );
  });

  it('is reached from the overview', async () => {
    const { page } = await looker.open('overview-live');
    await page.getByRole('tab', { name: /Sources/ }).click();
    await page.getByRole('link', { name: '21 tools of Binance' }).click();
    await page.getByRole('heading', { name: 'Binance' }).waitFor();
    const { page: other } = await looker.open('overview-live');
    await other.getByRole('tab', { name: /Sources/ }).click();
    await other.getByRole('link', { name: 'Choose what it sees' }).click();
    await other.getByRole('radio', { name: 'Everything' }).waitFor();
  });

  it('does not vouch for what it cannot know', async () => {
    const { page } = await looker.open('sources-lost');
    await page.getByText('How the sources stand is not known while Patchbay does not answer.').waitFor();
  });
});

describe('what ChatGPT sees', () => {
  it('is one of three, each with what it would give, and changes at once', async () => {
    const { page } = await looker.open('sources-all-on');
    await page.getByText(/^ChatGPT sees 87 tools, about [\d,]+ tokens\.$/).waitFor();
    await page.getByText(/more than ChatGPT’s advice of fewer than 20/).waitFor();
    const options = page.getByRole('region', { name: 'What ChatGPT sees' }).locator('.choice-option');
    expect(await options.nth(0).textContent()).toContain('2 tools, about 380 tokens');
    await page.getByRole('radio', { name: 'Search and fetch only' }).check();
    await page.getByText('ChatGPT sees 2 tools, about 380 tokens.').waitFor();
    await page.getByText(/within ChatGPT’s advice/).waitFor();
    expect(await asked(page)).toEqual([
      { name: 'settings.set', input: { values: { 'exposure.preset': 'search' } } },
    ]);
  });

  it('is chosen with the arrow keys', async () => {
    const { page } = await looker.open('sources-all-on');
    await page.getByRole('radio', { name: 'Everything' }).focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.getByRole('radio', { name: 'Reads' }).isChecked()).toBe(true);
  });

  it('tells what was set by hand, and lets it follow again', async () => {
    const { page } = await looker.open('sources-live');
    await page.getByText('1 source and 2 tools are set by hand and stay as they are.').waitFor();
    await page.getByRole('button', { name: 'Let all follow' }).press('Enter');
    await expect.poll(() => page.getByText('set by hand').count()).toBe(0);
    expect(await page.locator('.source-stack:focus').getByRole('radio').count()).toBe(3);
    expect(await asked(page)).toEqual([
      {
        name: 'settings.set',
        input: {
          values: {
            'exposure.sources.workspace': null,
            'exposure.tools.create_note': null,
            'exposure.tools.binance_orderbook_l2': null,
          },
        },
      },
    ]);
  });

  it('is chosen for one source, tool by tool, and for its documents', async () => {
    const { page } = await looker.open('source-binance');
    await page.getByRole('radio', { name: 'Reads' }).check();
    await page.getByText(/^19 of 21 tools shown/).waitFor();
    const place = page.getByRole('switch', { name: 'binance_place_order' });
    expect(await place.getAttribute('aria-checked')).toBe('false');
    const inAll = async () =>
      Number(
        /^Of all sources (\d+) tools/.exec(
          (await page.getByText(/advice is fewer/).textContent()) ?? '',
        )?.[1],
      );
    const before = await inAll();
    await place.click();
    await page.getByText(/^20 of 21 tools shown/).waitFor();
    expect(await inAll()).toBe(before + 1);
    await page.getByText('Set by hand.').first().waitFor();
    await place.click();
    await page.getByText(/^19 of 21 tools shown/).waitFor();
    await page.getByRole('radio', { name: 'As for all sources' }).check();
    await page.getByText(/^21 of 21 tools shown/).waitFor();
    const reads = page.getByRole('switch', { name: 'Search and fetch read it' });
    await reads.click();
    await page.getByText('Search does not find what is in Binance').waitFor();
    await reads.click();
    await page.getByText('What is in Binance is found by search').waitFor();
    expect(await asked(page)).toEqual([
      { name: 'settings.set', input: { values: { 'exposure.sources.binance': 'reads' } } },
      { name: 'tools.enable', input: { name: 'binance_place_order', enabled: true } },
      { name: 'tools.enable', input: { name: 'binance_place_order', enabled: null } },
      { name: 'settings.set', input: { values: { 'exposure.sources.binance': null } } },
      { name: 'settings.set', input: { values: { 'exposure.documents.binance': false } } },
      { name: 'settings.set', input: { values: { 'exposure.documents.binance': null } } },
    ]);
  });

  it('names what a tool does to the world, and lets one that was set by hand follow', async () => {
    const { page } = await looker.open('exposure-reads');
    const row = (name: string) =>
      page.locator('.tool-row').filter({ has: page.getByRole('switch', { name, exact: true }) });
    expect(await row('list_notes').textContent()).toContain('reads');
    expect(await row('create_note').textContent()).toContain('changes');
    expect(await row('delete_note').textContent()).toContain('no undo');
    await page.getByRole('button', { name: 'Let it follow create_note' }).press('Enter');
    await page.getByText('0 of 40 tools shown.').waitFor();
    expect(await focused(page)).toContain('Create one of the notes');
    expect(await asked(page)).toEqual([
      { name: 'tools.enable', input: { name: 'create_note', enabled: null } },
    ]);
  });

  it('says where a change did not get through', async () => {
    const { page } = await looker.open('sources-all-on');
    await page.evaluate(() => window.stage?.failNext('settings.set'));
    await page.getByRole('radio', { name: 'Reads' }).click();
    await page.getByRole('alert').getByText('The gallery has no core behind it.').waitFor();
    expect(await page.getByRole('radio', { name: 'Everything' }).isChecked()).toBe(true);
  });
});

describe('one source', () => {
  it('is set up: a key goes in, and only that it is stored comes out', async () => {
    const { page } = await looker.open('source-waiting');
    const save = page.getByRole('button', { name: 'Save' });
    expect(await save.isDisabled()).toBe(true);
    await page.getByLabel('Client secret (needed)').fill('  very-secret ');
    await page.getByLabel('Refresh token (needed)').fill('ey-token');
    await page.getByRole('switch', { name: 'Use the sandbox' }).click();
    await page.getByText('3 changes not saved yet.').waitFor();
    await save.click();
    await expect.poll(() => page.getByText(/^Stored, changed/).count()).toBe(2);
    await expect.poll(() => page.locator('.source-head').textContent()).toContain('Ready');
    expect(await page.content()).not.toContain('very-secret');
    expect(await asked(page)).toEqual([
      {
        name: 'sources.configure',
        input: {
          id: 'tastytrade',
          values: { clientSecret: 'very-secret', refreshToken: 'ey-token', sandbox: 'true' },
        },
      },
    ]);
    expect(await page.getByRole('switch', { name: 'Use the sandbox' }).getAttribute('aria-checked')).toBe(
      'true',
    );
  });

  it('is filled in, saved and checked by keyboard, which stays where it pressed', async () => {
    const { page } = await looker.open('source-binance');
    await page.getByRole('button', { name: 'Replace API secret' }).press('Enter');
    await page.keyboard.type('typed');
    await page.getByText('1 change not saved yet.').waitFor();
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByRole('status').getByText('The settings are saved.').waitFor();
    expect(await focused(page)).toBe('Saved');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Check' }).press('Enter');
    await page.getByRole('status').getByText('Works.').waitFor();
    expect(await focused(page)).toBe('Check');
    expect(await asked(page)).toEqual([
      { name: 'sources.configure', input: { id: 'binance', values: { apiSecret: 'typed' } } },
      { name: 'sources.check', input: { id: 'binance' } },
    ]);
  });

  it('has a stored secret replaced, kept or removed, with the keyboard at its place', async () => {
    const { page } = await looker.open('source-binance');
    const place = page.getByRole('group', { name: 'API secret' });
    expect(await place.textContent()).toContain('Stored, changed 3 days ago.');
    await place.getByRole('button', { name: 'Replace' }).press('Enter');
    const field = place.getByLabel('API secret');
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await field.fill('typed-and-left');
    await place.getByRole('button', { name: 'Keep the stored one' }).press('Enter');
    await place.getByText('Stored, changed 3 days ago.').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await place.getByRole('button', { name: 'Remove API secret' }).press('Enter');
    await expect.poll(() => focused(page)).toBe('Keep it');
    await place.getByRole('button', { name: 'Remove it' }).click();
    await place.getByLabel('API secret').waitFor();
    expect(await asked(page)).toEqual([
      { name: 'sources.configure', input: { id: 'binance', values: { apiSecret: '' } } },
    ]);
  });

  it('shows what the core does not take at its field, and what was typed stays', async () => {
    const { page } = await looker.open('source-binance');
    await page.getByText('8 more settings').click();
    const address = page.getByLabel('Address of the service');
    await address.fill('binance.example');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('It takes: an address that begins with https://').waitFor();
    expect(await address.getAttribute('aria-invalid')).toBe('true');
    expect(await address.inputValue()).toBe('binance.example');
    await expect.poll(() => address.evaluate((one) => one === document.activeElement)).toBe(true);
    await address.fill('https://testnet.binance.vision');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await page.getByText('1 changed').waitFor();
    await address.fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    expect((await asked(page)).at(-1)).toEqual({
      name: 'sources.configure',
      input: { id: 'binance', values: { baseUrl: '' } },
    });
  });

  it('opens what is folded where the fault is', async () => {
    const { page } = await looker.open('source-wrong-setting');
    const address = page.getByLabel('Address of the service');
    expect(await address.isVisible()).toBe(true);
    expect(await address.getAttribute('aria-invalid')).toBe('true');
  });

  it('shows defaults as what stands there when nothing is typed', async () => {
    const { page } = await looker.open('source-binance');
    await page.getByText('8 more settings').click();
    expect(await page.getByLabel('Klines kept for').getAttribute('placeholder')).toBe('5');
  });

  it('tells the truth when it is checked', async () => {
    const { page } = await looker.open('source-wrong-key');
    const check = page.getByRole('button', { name: 'Check', exact: true });
    await check.click();
    const status = page.locator('.source-checked');
    await status.getByText('Wrong key.').waitFor();
    expect(await status.textContent()).toContain('Binance does not accept this API key (-2015');
    expect(await status.textContent()).toContain('Copy the key again under API Management');
    const { page: well } = await looker.open('source-binance');
    await well.getByRole('button', { name: 'Check', exact: true }).click();
    await well.getByText('Works.').waitFor();
    await well.getByText('8 more settings').click();
    await well.getByLabel('Klines kept for').fill('9');
    await well.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => well.getByText('Works.').count()).toBe(0);
  });

  it('says that there is no place for its key before one is typed', async () => {
    const { page } = await looker.open('source-no-secrets');
    await page.getByText('This machine has no keychain that Patchbay can use.').waitFor();
  });

  it('that nobody knows leads back', async () => {
    const { page } = await looker.open('source-unknown');
    await page.getByText('There is no source “nobody”.').waitFor();
    await page.locator('.content').getByRole('link', { name: 'All sources' }).click();
    await page.getByRole('radio', { name: 'Reads' }).waitFor();
  });

  it('shows hostile words as words', async () => {
    const { page } = await looker.open('source-hostile');
    await page.getByText('<img src=x onerror=').first().waitFor();
    expect(await page.locator('.content img, .content script').count()).toBe(0);
    expect(await page.title()).not.toContain('owned');
  });

  it('keeps what is being typed while news arrives', async () => {
    const { page } = await looker.open('source-waiting');
    await page.getByLabel('Client ID').fill('half-typed');
    const [workspace] = live().sources;
    if (workspace === undefined) throw new Error('The fixture has changed.');
    await tell(page, { name: 'source.changed', payload: { source: { ...workspace, tools: 3 } } });
    expect(await page.getByLabel('Client ID').inputValue()).toBe('half-typed');
  });
});

it.each(['sources-live', 'source-binance'])('is reached by the tab key, visibly: %s', async (scene) => {
  const { page } = await looker.open(scene);
  const reached: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const name = element.getAttribute('aria-label') ?? element.textContent;
      return { name, outline: getComputedStyle(element).outlineStyle };
    });
    if (stop === null) break;
    if (stop.outline === 'none') throw new Error(`No visible focus on ${stop.name}`);
    reached.push(stop.name);
  }
  const parts =
    scene === 'sources-live'
      ? ['Reads', 'Use Binance', 'Settings and tools', 'search']
      : ['Check', 'Replace', 'more settings', 'As for all sources', 'binance_get_ticker'];
  for (const part of parts) expect(reached.join('\n')).toContain(part);
});
