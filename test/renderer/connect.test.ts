/** Connect ChatGPT: how far the way in has come, whose turn it is, where it stopped, and what a person does there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wayInSteps, type State } from '../../src/contract/state.ts';
import { ends } from '../../src/mcp/access/round-news.ts';
import { responsesTool } from '../../src/renderer/features/connect/snippets.ts';
import {
  addressChange,
  currentStep,
  stuckSince,
  verdictOf,
  wayOf,
} from '../../src/renderer/features/connect/way.ts';
import { hasChatGptCalled } from '../../src/renderer/features/line/chatgpt.ts';
import { openLooker, type Looker } from './browser.ts';
import { fixtureNow, minute } from './fixtures/moment.ts';
import { access, strangerOnly } from './fixtures/states-access.ts';
import * as states from './fixtures/states.ts';
import * as wayIn from './fixtures/states-way-in.ts';
import { asked, tell } from './steps.ts';

const isFocused = (element: Element) => element === document.activeElement;
const standings = (state: State) => wayOf(state).map(({ id, standing }) => `${id} ${standing}`);
const current = (state: State) => {
  const step = currentStep(wayOf(state));
  return step === null ? 'done' : `${step.id} ${step.standing}`;
};

describe('the way in', () => {
  it.each<[string, State, string]>([
    ['for the tunnel', wayIn.connectNoTunnel(), 'address yours'],
    ['for a tunnel that was refused', wayIn.connectTunnelFailed(), 'address stopped'],
    ['for a tunnel that tries again', wayIn.connectTunnelWaiting(), 'address awaited'],
    ['for the address to be copied', wayIn.connectReady(), 'copied yours'],
    ['for the connector', wayIn.connectAt('copied'), 'discovered awaited'],
    ['for the client to say who it is', wayIn.connectAt('discovered'), 'registered awaited'],
    ['for the page to open', wayIn.connectAt('registered'), 'asked awaited'],
    ['for the user’s answer', wayIn.connectAsks(), 'asked yours'],
    ['for the token, once answered', wayIn.connectAt('asked'), 'token awaited'],
    ['for the list of tools', wayIn.connectAt('token'), 'listed awaited'],
    ['for the first call', wayIn.connectAt('listed'), 'called awaited'],
    ['for nothing more', wayIn.connectDone(), 'done'],
    ['where it stopped', wayIn.connectStopped(), 'token stopped'],
    ['at the approval that was refused', wayIn.connectEnded('rejected'), 'asked stopped'],
    ['at the token that was not fetched', wayIn.connectEnded('notExchanged'), 'token stopped'],
  ])('waits %s', (_, state, words) => expect(current(state)).toBe(words));

  it('keeps what was seen when the tunnel goes down, and awaits nothing without an address', () => {
    const down = { ...wayIn.connectAt('registered'), tunnel: { kind: 'off' } as const };
    expect(standings(down)).toEqual([
      'address yours',
      'copied seen',
      'discovered seen',
      'registered seen',
      'asked later',
      'token later',
      'listed later',
      'called later',
    ]);
  });

  it('does not ask for a step that later ones have passed', () => {
    const state = wayIn.connectAt('listed');
    const steps = { ...state.wayIn.steps, copied: null };
    const way = wayOf({ ...state, wayIn: { ...state.wayIn, steps } });
    expect(way.find(({ id }) => id === 'copied')?.standing).toBe('unseen');
    expect(currentStep(way)?.id).toBe('called');
  });

  it('awaits the answer to whoever waits, whenever it stopped, and says since when', () => {
    const [approval] = wayIn.connectAsks().approvals;
    if (approval === undefined) throw new Error('The fixture has changed.');
    const before = { ...approval, askedAt: fixtureNow - 5 * minute };
    for (const state of [wayIn.connectStopped(), wayIn.connectEnded('expired'), wayIn.connectReady()]) {
      for (const one of [approval, before]) {
        const step = currentStep(wayOf({ ...state, approvals: [one] }));
        expect(step).toMatchObject({ id: 'asked', standing: 'yours', seenAt: one.askedAt });
      }
    }
  });

  it('does not take a stranger who asks for ChatGPT', () => {
    const state = { ...wayIn.connectAt('registered'), approvals: strangerOnly().approvals };
    expect(current(state)).toBe('asked awaited');
  });

  it('says where it stopped, why, and makes the remedy the headline', () => {
    const state = wayIn.connectStopped();
    expect(verdictOf(wayOf(state), state, fixtureNow)).toMatchObject({
      kind: 'broken',
      says: 'Stopped at the token.',
      headline: expect.stringMatching(/^Run the doctor/) as string,
      problem: { message: expect.stringMatching(/invalid_grant/) as string },
      to: { kind: 'doctor' },
    });
  });

  it.each([
    ['rejected', 'You rejected it', 'Stopped at your approval.'],
    ['wrongNumber', 'Wrong number', 'Stopped at your approval.'],
    ['expired', 'Nobody answered', 'Stopped at your approval.'],
    ['notExchanged', undefined, 'Stopped at the token.'],
  ] as const)('leads back to ChatGPT after a request that ended: %s', (how, ended, says) => {
    const state = wayIn.connectEnded(how);
    const way = wayOf(state);
    expect(currentStep(way)?.ended).toBe(ended);
    expect(verdictOf(way, state, fixtureNow)).toMatchObject({
      says,
      headline: expect.stringMatching(/^Press Connect in ChatGPT again/) as string,
      to: { kind: 'chatgpt' },
    });
  });

  it('knows the ends of a request by the core’s own words', () => {
    for (const how of ['rejected', 'wrongNumber', 'expired', 'notExchanged'] as const) {
      expect(wayIn.connectEnded(how).wayIn.stopped?.problem).toMatchObject(ends[how]);
    }
  });

  it.each(['discovered', 'registered'] as const)('says what to press while the page opens: %s', (step) => {
    for (const later of [0, 5 * minute]) {
      const state = wayIn.connectAt(step);
      expect(verdictOf(wayOf(state), state, fixtureNow + later)).toMatchObject({
        headline: expect.stringMatching(/^ChatGPT opens a page .* Visit Site .* Press Connect/) as string,
        to: { kind: 'chatgpt' },
      });
    }
  });

  it('wonders at silence where ChatGPT should have gone on, not where the user has the turn', () => {
    const since = (state: State, later: number) => stuckSince(wayOf(state), fixtureNow + later);
    expect(since(wayIn.connectAt('registered'), 0)).toBeNull();
    expect(since(wayIn.connectAt('registered'), 2 * minute)).toBe(fixtureNow - 3000);
    expect(since(wayIn.connectAt('listed'), 60 * minute)).toBeNull();
    expect(since(wayIn.connectAsks(), 4 * minute)).toBeNull();
  });

  it('has a sentence for every step', () => {
    for (const step of wayInSteps) {
      const state = wayIn.connectAt(step);
      expect(verdictOf(wayOf(state), state, fixtureNow).headline).not.toBe('');
    }
  });
});

describe('whether ChatGPT is connected', () => {
  it('is known from its first call, or from a grant it has used', () => {
    expect(hasChatGptCalled(wayIn.connectAt('listed'))).toBe(false);
    expect(hasChatGptCalled(wayIn.connectAt('called'))).toBe(true);
    expect(hasChatGptCalled(access())).toBe(true);
    expect(hasChatGptCalled(states.live())).toBe(false);
  });

  it('starts anew when the address has changed', () => {
    expect(hasChatGptCalled(wayIn.connectChanged())).toBe(false);
    expect(addressChange(wayIn.connectChanged())?.problem.message).toContain('it was https://brave-heron');
    expect(addressChange(states.callWaiting())).toBeNull();
  });
});

it('gives the Responses API a tool it takes', () => {
  expect(JSON.parse(responsesTool('https://calm-otter.ngrok.app/mcp'))).toEqual({
    type: 'mcp',
    server_label: 'patchbay',
    server_url: 'https://calm-otter.ngrok.app/mcp',
    authorization: 'pb_YOUR_TOKEN',
    require_approval: 'always',
  });
});

describe('on the Connect screen', () => {
  let looker: Looker;
  beforeAll(async () => {
    looker = await openLooker();
  }, 60_000);
  afterAll(() => looker.close());

  it('tells the core that the address was copied, and goes on to the connector', async () => {
    const { page } = await looker.open('connect-ready', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy public address' }).click();
    await page.getByRole('heading', { name: 'Create the connector in ChatGPT.' }).waitFor();
    expect(await asked(page)).toEqual([{ name: 'way_in.copied', input: {} }]);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'https://calm-otter.ngrok.app/mcp',
    );
  });

  it('names ChatGPT’s buttons and opens its pages', async () => {
    const { page } = await looker.open('connect-copied');
    const step = page.locator('[aria-current=step]');
    for (const name of [
      'Settings → Security and login',
      'Developer mode',
      'chatgpt.com/plugins',
      'MCP Server URL',
      'OAuth',
      'Create',
    ])
      await step.getByText(name).first().waitFor();
    await step.getByRole('button', { name: 'Open the settings' }).click();
    await expect
      .poll(() => asked(page))
      .toContainEqual({ name: 'app.open', input: { destination: 'chatgpt-settings' } });
    await page.getByRole('button', { name: 'Open chatgpt.com/plugins' }).click();
    await expect
      .poll(() => asked(page))
      .toContainEqual({ name: 'app.open', input: { destination: 'chatgpt-connectors' } });
  });

  it('follows what is seen, live, to the first call', async () => {
    const { page, complaints } = await looker.open('connect-copied');
    for (const step of wayInSteps.slice(1)) {
      await tell(page, { name: 'way_in.changed', payload: { wayIn: wayIn.connectAt(step).wayIn } });
      const row = page.getByRole('list', { name: 'ChatGPT’s way in' }).getByRole('listitem');
      await expect
        .poll(() => row.getByText('Done', { exact: true }).count())
        .toBe(wayInSteps.indexOf(step) + 2);
    }
    await page.getByText('Connected.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('leads to the approval that waits', async () => {
    const { page } = await looker.open('connect-asks');
    await page.getByRole('alertdialog').waitFor();
    // Nothing in the sheet counts right after it has come up.
    await page.waitForTimeout(800);
    await page.getByRole('button', { name: 'Later' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Answer' }).first().click();
    await page.getByRole('alertdialog', { name: /asks to be let in/ }).waitFor();
    expect(new URL(page.url()).hash).toBe('#/approvals/approval-1');
  });

  it.each(['connect-stopped', 'connect-stuck'])(
    'sends whom it left waiting to the doctor: %s',
    async (scene) => {
      const { page } = await looker.open(scene);
      await page.getByRole('main').getByRole('link', { name: 'Ask the doctor' }).click();
      await page.getByRole('button', { name: 'Run the doctor' }).waitFor();
    },
  );

  it('does not send to the doctor who has only just begun', async () => {
    const { page } = await looker.open('connect-discovered');
    await page.getByText('Waiting for ChatGPT.').waitFor();
    expect(await page.getByRole('main').getByRole('link', { name: 'Ask the doctor' }).count()).toBe(0);
  });

  it('opens the tunnel in its place, and keeps the keyboard there', async () => {
    const { page } = await looker.open('connect-no-tunnel');
    await page.locator('.connect-title', { hasText: 'Connect ChatGPT' }).waitFor();
    await page.getByLabel('ngrok authtoken').fill('2abc_secret');
    await page.keyboard.press('Enter');
    await page.getByText('Asking ngrok for an address').waitFor();
    await expect.poll(() => page.getByRole('group', { name: 'Tunnel' }).evaluate(isFocused)).toBe(true);
  });

  it('tells a refused authtoken once, above its form', async () => {
    const { page } = await looker.open('connect-tunnel-failed');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await page.getByText('ngrok does not accept this authtoken').count()).toBe(1);
  });

  it('says why the connector has to be made anew, until that is put away', async () => {
    const { page } = await looker.open('connect-changed');
    await page.getByRole('heading', { name: /^Recreate the connector in ChatGPT, because/ }).waitFor();
    await page.getByText('it was https://brave-heron.ngrok-free.app').waitFor();
    await page.getByRole('button', { name: /^Dismiss/ }).click();
    await expect.poll(() => page.getByText('Recreate the connector').count()).toBe(0);
  });

  it('has what other clients need, ready to copy', async () => {
    const { page } = await looker.open('connect-done');
    await page.getByRole('tab', { name: 'Claude Code' }).click();
    await page
      .getByText('claude mcp add --transport http patchbay http://127.0.0.1:7420/mcp', { exact: true })
      .waitFor();
    await page.getByRole('tab', { name: 'Responses API' }).click();
    await page.getByText('"https://calm-otter.ngrok.app/mcp"').waitFor();
  });
});
