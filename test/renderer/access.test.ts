/** The Access screen: who may come in, taking it back, and what keeps the others out. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { initialState, type OAuthClient } from '../../src/contract/state.ts';
import { actionInWords, actorInWords } from '../../src/renderer/features/access/audit-words.ts';
import { headlineOf } from '../../src/renderer/features/access/headline.ts';
import {
  isOnlyHere,
  redirectInWords,
  scopesInWords,
  sourcesInWords,
  timeLeft,
} from '../../src/renderer/features/access/words.ts';
import { openLooker, type Looker } from './browser.ts';
import { access, accessLinksOff, accessStrict } from './fixtures/states-access.ts';
import { asked, tell } from './steps.ts';

let looker: Looker;
beforeAll(async () => {
  looker = await openLooker();
}, 60_000);
afterAll(() => looker.close());

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const inputs = async (page: Page, command: string) =>
  (await asked(page)).filter(({ name }) => name === command).map(({ input }) => input);

describe('on the Access screen', () => {
  it('says of every client who it is, how far that is believed, what it may do, where, and since when', async () => {
    const { page } = await looker.open('access-live');
    const words = await section(page, 'Clients').innerText();
    for (const part of [
      'chatgpt.com, proven by its domain',
      'Calls itself so; anyone may use this name',
      'Reads and changes, stays connected',
      'Workspace, Attio',
      'asked from 203.0.113.24',
      'ends in 35 min',
      'Nothing is granted to it.',
    ])
      expect(words).toContain(part);
    await page.getByText('2 clients and 2 tokens may come in.').waitFor();
  });

  it('takes one grant back after asking, with the focus on what changes nothing', async () => {
    const { page } = await looker.open('access-live');
    const revoke = page.getByRole('button', { name: 'Revoke Claude Code (laptop), Reads only' });
    await revoke.click();
    expect(await focused(page)).toBe('Keep it');
    await page.keyboard.press('Escape');
    expect(await revoke.evaluate((button) => button === document.activeElement)).toBe(true);
    await revoke.click();
    await page.getByRole('button', { name: 'Revoke it' }).click();
    await expect.poll(() => revoke.count()).toBe(0);
    expect(await inputs(page, 'clients.revoke')).toEqual([{ id: 'grant-3' }]);
    await page.getByText('1 client and 2 tokens may come in.').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.classList.contains('access-focus')))
      .toBe(true);
  });

  it('takes back all that a client has, and forgets one that has nothing', async () => {
    const { page } = await looker.open('access-live');
    await page.getByRole('button', { name: 'Revoke all 2 ChatGPT' }).click();
    await page.getByText('It is cut off at once, in every place where it is signed in.').waitFor();
    await page.getByRole('button', { name: 'Revoke all', exact: true }).click();
    await page.getByRole('button', { name: 'Remove MCP Inspector' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await expect
      .poll(() => inputs(page, 'clients.revoke'))
      .toEqual([{ id: 'https://chatgpt.com/oauth/client.json' }, { id: 'pbc_77aa01' }]);
  });

  it('is not filled by strangers who only register', async () => {
    const { page } = await looker.open('access-crowded');
    const clients = section(page, 'Clients').locator('.access-client');
    await expect.poll(() => clients.count()).toBe(5);
    expect((await clients.allInnerTexts())[0]).toContain('ChatGPT');
    await page.getByRole('button', { name: 'Show 198 more with nothing granted' }).click();
    await expect.poll(() => clients.count()).toBe(203);
    await page.getByRole('button', { name: 'Show fewer' }).click();
    await expect.poll(() => clients.count()).toBe(5);
  });

  it('makes a token, shows it once, and revokes it after asking', async () => {
    const { page } = await looker.open('access-live');
    await page.getByLabel('Name of the new token').fill('kitchen');
    await page.getByRole('switch', { name: 'Reads only' }).click();
    await page.getByRole('button', { name: 'Make an access token' }).click();
    await page.getByText('pb_example-only').waitFor();
    expect(await inputs(page, 'tokens.create')).toMatchObject([
      { name: 'kitchen', scope: 'mcp:read', kind: 'bearer' },
    ]);
    expect(await focused(page)).toBe('Copy token');
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await page.getByText('pb_example-only').count()).toBe(0);
    const name = page.getByLabel('Name of the new token');
    const nameHasFocus = () => name.evaluate((field) => field === document.activeElement);
    expect(await nameHasFocus()).toBe(true);
    await page.getByRole('button', { name: 'Revoke kitchen' }).click();
    expect(await focused(page)).toBe('Keep it');
    await page.getByRole('button', { name: 'Revoke it' }).click();
    await expect.poll(() => page.getByText('kitchen').count()).toBe(0);
    await expect.poll(nameHasFocus).toBe(true);
  });

  it('offers secret links only once they are switched on, and names them as what they are', async () => {
    const { page } = await looker.open('access-live');
    const asLink = page.getByRole('switch', { name: 'As a secret link' });
    expect(await asLink.count()).toBe(0);
    await page.getByText('whoever learns it is in').waitFor();
    await page.getByRole('switch', { name: 'Let clients in by a secret link' }).click();
    await asLink.click();
    await page.getByLabel('Name of the new token').fill('old dashboard');
    await page.getByRole('button', { name: 'Make a secret link' }).click();
    await page.getByText('Whoever learns this address has what it allows.').waitFor();
    await page.getByText(/\/link\/pb_example-only.*\/mcp/).waitFor();
    expect(await page.getByText('Works on this machine only.').count()).toBe(0);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('A secret link', { exact: true }).waitFor();
    expect(await inputs(page, 'settings.set')).toEqual([{ values: { 'access.secretLinks': true } }]);
    expect(await inputs(page, 'tokens.create')).toMatchObject([{ kind: 'link' }]);
  });

  it('says of a secret link that is switched off that it is', async () => {
    const { page } = await looker.open('access-links-off');
    await page.getByText('A secret link, switched off').waitFor();
    await page.getByRole('button', { name: 'Revoke old dashboard' }).waitFor();
  });

  it('says how signing in has gone, and of each refusal what to do', async () => {
    const { page } = await looker.open('access-live');
    const words = await section(page, 'Signing in').innerText();
    expect(words).toMatch(/78 %\s+Success/);
    expect(words).toMatch(/3\s+Live grants/);
    expect(words).toContain('somebody else has them: connect it again.');
    expect(words).toContain('invalid_grant');
    // What the user answered is counted, and told in the audit.
    expect(words).not.toContain('The wrong number was chosen.');
  });

  it('keeps everybody but OpenAI out, by a list whose day it tells and renews', async () => {
    const { page } = await looker.open('access-live');
    await page.getByText('The list of 2026-10-08: 284 ranges of addresses.').waitFor();
    await page.getByRole('switch', { name: 'Only from OpenAI’s addresses' }).click();
    await expect
      .poll(() =>
        page.getByRole('switch', { name: 'Only from OpenAI’s addresses' }).getAttribute('aria-checked'),
      )
      .toBe('true');
    await page.getByRole('button', { name: 'Refresh the list of addresses' }).click();
    await page.getByText('The list of 2026-10-14: 291 ranges of addresses.').waitFor();
    await page.evaluate(() => window.stage?.failNext('ranges.refresh'));
    await page.getByRole('button', { name: 'Refresh the list of addresses' }).click();
    await section(page, 'From where').getByText('The gallery has no core behind it.').waitFor();
  });

  it('takes two whole numbers as limits, and nothing else', async () => {
    const { page } = await looker.open('access-live');
    const save = page.getByRole('button', { name: 'Save' });
    const minute = page.getByLabel('Requests a minute');
    expect(await save.isDisabled()).toBe(true);
    for (const wrong of ['many', '-5', '']) {
      await minute.fill(wrong);
      await page.getByText('A whole number, 0 or more.').waitFor();
      expect(await save.isDisabled()).toBe(true);
    }
    await minute.fill('0');
    await page.getByText('Not limited.').waitFor();
    await save.click();
    await expect
      .poll(() => inputs(page, 'settings.set'))
      .toEqual([{ values: { 'access.requestsPerMinute': 0, 'access.requestsPerHour': 1000 } }]);
    await page.getByRole('button', { name: 'Saved', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    await expect.poll(() => save.isDisabled()).toBe(true);
  });

  it('reads the audit by page, and again when something has changed', async () => {
    const { page } = await looker.open('access-live');
    const rows = section(page, 'Audit trail').getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(20);
    await section(page, 'Audit trail').getByText('Let in').first().waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => rows.count()).toBe(100);
    const before = (await inputs(page, 'audit.list')).length;
    await tell(page, { name: 'tokens.changed', payload: { tokens: [] } });
    await expect.poll(async () => (await inputs(page, 'audit.list')).length).toBeGreaterThan(before);
  });

  it('closes the tunnel and lets nobody in, after asking, and says what it did', async () => {
    const { page } = await looker.open('access-live');
    await page.getByRole('button', { name: 'Close the tunnel and let nobody in' }).click();
    expect(await focused(page)).toBe('Leave it open');
    expect(await inputs(page, 'panic')).toEqual([]);
    await page.getByRole('button', { name: 'Let nobody in', exact: true }).click();
    await page.getByText('The tunnel is closed, 2 tokens and 3 grants revoked. Nobody can come in').waitFor();
    await page.getByText('Nobody may come in.').waitFor();
    expect(await focused(page)).toContain('The tunnel is closed');
    expect(await inputs(page, 'panic')).toEqual([{}]);
  });

  it('teaches what comes here while there is nobody', async () => {
    const { page } = await looker.open('access-first');
    await page.getByText('Nobody has signed in yet.').waitFor();
    await page.getByText('ChatGPT needs none.').waitFor();
    await page.getByText('Nothing was refused since the start.').waitFor();
    expect(await page.getByRole('button', { name: 'Close the tunnel' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Connect ChatGPT' }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#/connect');
  });

  it('is reached with the tab key throughout, visibly', async () => {
    const { page } = await looker.open('access-live');
    const reached: string[] = [];
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement) || element === document.body) return null;
        const name = element.getAttribute('aria-label') ?? element.closest('.field')?.textContent;
        return { name: name ?? element.textContent, outline: getComputedStyle(element).outlineStyle };
      });
      if (stop === null) break;
      if (stop.outline === 'none') throw new Error(`No visible focus on ${stop.name}`);
      reached.push(stop.name);
    }
    for (const part of [
      'let nobody in',
      'Revoke all',
      'Name of the new token',
      'OpenAI',
      'Requests',
      'secret',
    ])
      expect(reached.join('\n')).toContain(part);
  });

  it('names itself in the title and for those who hear it, as every screen does', async () => {
    const { page } = await looker.open('access-live');
    expect(await page.title()).toMatch(/^Access – Patchbay – /);
    for (const [address, name] of [
      ['#/calls', 'Calls'],
      ['#/logs', 'Logs'],
      ['#/connect', 'Connect ChatGPT'],
    ] as const) {
      await page.evaluate((hash) => (location.hash = hash), address);
      await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
      await expect.poll(() => page.title()).toMatch(new RegExp(`^${name} – Patchbay – `));
    }
  });

  it('says once that what it shows is how it stood', async () => {
    const { page } = await looker.open('access-lost');
    await page.getByText('Unknown.').waitFor();
    expect(await page.getByText('Below is how it stood').count()).toBe(1);
  });

  it('stays whole at twice the size', async () => {
    const { page } = await looker.open('access-strict', {
      viewport: { width: 450, height: 300 },
      deviceScaleFactor: 2,
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const save = page.getByRole('button', { name: 'Save' });
    await save.scrollIntoViewIfNeeded();
    expect(await save.isVisible()).toBe(true);
  });
});

describe('in words', () => {
  it.each([
    [['mcp:read', 'mcp:write', 'offline_access'], 'Reads and changes, stays connected'],
    [['mcp:read', 'mcp:write'], 'Reads and changes'],
    [['mcp:read'], 'Reads only'],
    [['mcp:write'], 'Changes only'],
    [['offline_access'], 'Stays connected'],
    [['other'], 'Other'],
  ])('%j may: %s', (scopes, words) => expect(scopesInWords(scopes)).toBe(words));

  it('names sources by their titles, and one that is gone by its id', () => {
    const { sources } = access();
    expect(sourcesInWords(null, sources)).toBe('All sources');
    expect(sourcesInWords(['workspace', 'gone'], sources)).toBe('Workspace, gone');
    expect(sourcesInWords([], sources)).toBe('No source');
  });

  it.each([
    ['127.0.0.1:41877', true],
    ['localhost', true],
    ['[::1]:80', true],
    ['cursor:', true],
    ['127.0.0.1.example', false],
    ['chatgpt.com', false],
  ])('%s is a program beside the browser: %s', (host, beside) =>
    expect(redirectInWords(host).includes('a program')).toBe(beside),
  );

  it.each([
    [282_000, '4:42'],
    [60_000, '1:00'],
    [59_001, '1:00'],
    [900, '0:01'],
    [0, '0:00'],
    [-5000, '0:00'],
  ])('%d ms are %s left', (ms, words) => expect(timeLeft(1000 + ms, 1000)).toBe(words));

  it.each([
    ['http://127.0.0.1:7420/link/x/mcp', true],
    ['http://[::1]:7420/link/x/mcp', true],
    ['https://calm-otter.ngrok.app/link/x/mcp', false],
    ['https://127.0.0.1.example/link/x/mcp', false],
  ])('%s leads nowhere from elsewhere: %s', (address, only) => expect(isOnlyHere(address)).toBe(only));

  it('counts who may come in, a secret link only while it works', () => {
    expect(headlineOf(initialState('1')).headline).toBe('Nobody may come in.');
    expect(headlineOf(access()).headline).toBe('2 clients and 2 tokens may come in.');
    expect(headlineOf(accessStrict()).headline).toBe('2 clients, 2 tokens and 1 secret link may come in.');
    expect(headlineOf(accessLinksOff()).headline).toBe('2 clients and 2 tokens may come in.');
    const idle: OAuthClient[] = access().oauth.clients.map((client) => ({ ...client, grants: [] }));
    expect(
      headlineOf({ ...initialState('1'), oauth: { ...initialState('1').oauth, clients: idle } }).isOpen,
    ).toBe(false);
  });

  it('leaves an action or actor that it does not know as it is', () => {
    expect(actionInWords('consent.approved')).toBe('Let in');
    expect(actionInWords('toString')).toBe('toString');
    expect(actorInWords('window')).toBe('You, in the window');
    expect(actorInWords('constructor')).toBe('constructor');
  });
});
