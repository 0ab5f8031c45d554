/** The desktop on a core that does as the test wishes: its window, its tray, its failures to start. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/contract/errors.ts';
import type { Settings } from '../../src/contract/settings.ts';
import type { Approval } from '../../src/contract/state.ts';
import { appId } from '../../src/main/desktop.ts';
import { eventually, inThisProcess } from './in-process.ts';
import { pretendCore, type PretendCore } from './pretend-core.ts';
import type { RecordedTray } from './recorder.ts';

const listening = { kind: 'listening', origin: 'http://127.0.0.1:7420', port: 7420, since: 1 } as const;
const portTaken = { code: 'port_in_use', message: 'Port 7420 is taken.', hint: 'Choose another.' } as const;
const locked = { code: 'data_folder_locked', message: 'Another Patchbay runs.', hint: 'Quit it.' } as const;

const { run, runShown } = inThisProcess();

describe('the desktop', { timeout: 60_000 }, () => {
  it('serves its page the state and what happens next, in the page’s own world', async () => {
    const { core, electron, page } = await runShown(pretendCore());
    await expect.poll(() => frames(page), eventually).toMatchObject([{ type: 'hello' }]);
    core.emit('listener.changed', { listener: listening });
    await expect
      .poll(() => frames(page), eventually)
      .toMatchObject([
        { type: 'hello', snapshot: { phase: 'running' } },
        { type: 'events', events: [{ name: 'listener.changed' }] },
      ]);
    expect(electron.BrowserWindow.getAllWindows()).toHaveLength(1);
  });

  it('answers a call of the page, and ends the channel of a page that is left', async () => {
    const { core, page } = await runShown(pretendCore());
    await page.evaluate("patchbay.send({ type: 'call', id: 1, name: 'settings.get', input: {} })");
    await expect
      .poll(() => frames(page), eventually)
      .toContainEqual(expect.objectContaining({ type: 'result', id: 1 }));
    await page.reload();
    await expect.poll(() => frames(page), eventually).toMatchObject([{ type: 'hello' }]);
    core.emit('listener.changed', { listener: listening });
    // One channel, not the old one beside it: the event comes once.
    await expect.poll(async () => (await frames(page)).length, eventually).toBe(2);
  });

  it('draws the tray from the state, and only when the drawing changes', async () => {
    const { core, trays } = await runShown(pretendCore());
    await expect.poll(() => trays[0]?.toolTip, eventually).toBe('Patchbay: not running');
    core.emit('listener.changed', { listener: listening });
    await expect.poll(() => trays[0]?.toolTip, eventually).toBe('Patchbay: running; the tunnel is off');
    const { draws } = trays[0] ?? { draws: 0 };
    core.emit('client.gone', { id: 'nobody' });
    core.emit('tunnel.changed', { tunnel: { kind: 'online', url: 'https://a.example', since: 3 } });
    await expect.poll(() => trays[0]?.toolTip, eventually).toBe('Patchbay: live at a.example');
    expect(trays[0]?.draws).toBe(draws + 1);
    expect(trays).toHaveLength(1);
  });

  it('starts and stops the tunnel, copies the address and shows the window from the tray', async () => {
    const { core, electron, trays } = await runShown(pretendCore());
    const [window] = electron.BrowserWindow.getAllWindows();
    core.emit('settings.changed', { settings: tunnelOn(core) });
    core.emit('listener.changed', { listener: listening });
    await expect.poll(() => labels(trays), eventually).toContain('Start the tunnel');
    choose(trays, 'Start the tunnel');
    core.emit('tunnel.changed', { tunnel: { kind: 'online', url: 'https://a.example', since: 3 } });
    await expect.poll(() => labels(trays), eventually).toContain('Stop the tunnel');
    choose(trays, 'Stop the tunnel');
    expect(core.asked).toEqual(['open', 'start', 'tunnel.start', 'tunnel.stop']);
    choose(trays, 'Copy address');
    await expect.poll(() => electron.clipboard.readText(), eventually).toBe('https://a.example/mcp');
    window?.close();
    expect(window?.isVisible()).toBe(false);
    choose(trays, 'Open Patchbay');
    expect(window?.isVisible()).toBe(true);
  });

  it('hides a closed window, keeps running, and shows it again to a second instance', async () => {
    const { electron, exits } = await runShown(pretendCore());
    const [window] = electron.BrowserWindow.getAllWindows();
    window?.minimize();
    window?.close();
    expect(window?.isVisible()).toBe(false);
    expect(window?.isDestroyed()).toBe(false);
    electron.app.emit('second-instance');
    expect(window).toMatchObject({});
    expect([window?.isVisible(), window?.isMinimized(), window?.isFocused()]).toEqual([true, false, true]);
    expect(exits).toEqual([]);
  });

  it('leaves full screen before it hides, or macOS keeps a black space', async () => {
    const { electron } = await runShown(pretendCore());
    const [window] = electron.BrowserWindow.getAllWindows();
    window?.setFullScreen(true);
    window?.close();
    expect(window?.isFullScreen()).toBe(false);
    await expect.poll(() => window?.isVisible(), eventually).toBe(false);
  });

  it('opens the page again when its process dies', async () => {
    const { electron, log, core } = await runShown(pretendCore());
    const [window] = electron.BrowserWindow.getAllWindows();
    window?.webContents.forcefullyCrashRenderer();
    await expect
      .poll(() => log, eventually)
      .toContainEqual(expect.stringContaining('opening the page again'));
    core.emit('listener.changed', { listener: listening });
    // Asked for anew each time, and listened to from here: the page that died may be the answer for a moment yet.
    await expect
      .poll(async () => heard(await window?.webContents.page()), eventually)
      .toContainEqual(
        expect.objectContaining({
          type: 'hello',
          snapshot: expect.objectContaining({ listener: listening }),
        }),
      );
  });
});

describe('when somebody asks to be let in', { timeout: 60_000 }, () => {
  it('says so by one notification, without the numbers, and takes it back once it is answered', async () => {
    const { core, electron, notifications } = await runShown(pretendCore());
    electron.BrowserWindow.getAllWindows()[0]?.close();
    ask(core, 'one', { client: 'Chat & Co <b>GPT</b>', verification: { kind: 'claimed' } });
    await expect.poll(() => notifications.length, eventually).toBe(1);
    expect(notifications[0]).toMatchObject({
      title: 'Chat & Co <b>GPT</b> asks to be let in',
      body: 'Anyone may use this name. Open Patchbay to answer.',
      open: true,
    });
    core.emit('approval.changed', { approval: { ...asks, id: 'one', page: 'gone' } });
    core.emit('approval.ended', { id: 'one', how: 'approved' });
    await expect.poll(() => notifications[0]?.open, eventually).toBe(false);
    expect(notifications).toHaveLength(1);
    expect(JSON.stringify(notifications)).not.toMatch(/14|47|83/);
  });

  it('keeps one notification at a time: a newer one takes its place and says how many wait', async () => {
    const { core, electron, notifications } = await runShown(pretendCore());
    electron.BrowserWindow.getAllWindows()[0]?.close();
    ask(core, 'one', { verification: { kind: 'domain', domain: 'evil.example' } });
    await expect.poll(() => notifications.length, eventually).toBe(1);
    expect(notifications[0]).toMatchObject({
      title: 'evil.example asks to be let in',
      body: 'evil.example, proven by its domain. Open Patchbay to answer.',
    });
    ask(core, 'two', { client: 'Somebody', verification: { kind: 'claimed' } });
    await expect.poll(() => notifications.map(({ open }) => open), eventually).toEqual([false, true]);
    expect(notifications[1]).toMatchObject({
      title: 'Somebody asks to be let in',
      body: 'Anyone may use this name. Open Patchbay to answer. 2 wait for you.',
    });
    core.emit('approval.ended', { id: 'one', how: 'expired' });
    expect(notifications[1]?.open).toBe(true);
    core.emit('approval.ended', { id: 'two', how: 'expired' });
    await expect.poll(() => notifications[1]?.open, eventually).toBe(false);
  });

  it('says nothing beside a window that has the focus and shows the question itself', async () => {
    const { core, electron, notifications, trays } = await runShown(pretendCore());
    expect(electron.BrowserWindow.getAllWindows()[0]?.isFocused()).toBe(true);
    ask(core, 'one');
    await expect.poll(() => labels(trays), eventually).toContain('Approve ChatGPT…');
    expect(notifications).toEqual([]);
  });

  it('opens the window at the question, from the notification and from the tray, without loading it anew', async () => {
    const { core, electron, notifications, trays, page } = await runShown(pretendCore());
    const [window] = electron.BrowserWindow.getAllWindows();
    const place = () => page.evaluate<string>('location.hash');
    await page.evaluate('globalThis.sameDocument = true');
    window?.close();
    ask(core, 'one/two');
    await expect.poll(() => notifications.length, eventually).toBe(1);
    notifications[0]?.click();
    await expect.poll(place, eventually).toBe('#/approvals/one%2Ftwo');
    expect([window?.isVisible(), window?.isFocused()]).toEqual([true, true]);

    await page.evaluate("location.hash = '#/overview'");
    window?.close();
    await expect.poll(() => labels(trays), eventually).toContain('Approve ChatGPT…');
    choose(trays, 'Approve ChatGPT…');
    await expect.poll(place, eventually).toBe('#/approvals/one%2Ftwo');
    // Asked again at the same place, it is only shown.
    window?.close();
    choose(trays, 'Approve ChatGPT…');
    expect(window?.isVisible()).toBe(true);
    expect(await page.evaluate('globalThis.sameDocument')).toBe(true);
    // The page at that place is still ours, and is still heard.
    await page.evaluate("patchbay.send({ type: 'call', id: 7, name: 'settings.get', input: {} })");
    await expect
      .poll(() => frames(page), eventually)
      .toContainEqual(expect.objectContaining({ type: 'result', id: 7 }));
    expect(core.asked.filter((name) => name.startsWith('approvals'))).toEqual([]);
  });

  it('writes an ampersand of a name as one, and not as a key', async () => {
    const { core, trays } = await runShown(pretendCore());
    ask(core, 'one', { client: 'A&B', verification: { kind: 'claimed' } });
    await expect.poll(() => labels(trays), eventually).toContain('Approve A&&B…');
  });

  it('is known to Windows under the name that the installer gave it', () => {
    const builder = readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8');
    expect(builder).toContain(`appId: ${appId}\n`);
  });
});

const asks: Approval = {
  id: 'one',
  kind: 'consent',
  client: 'ChatGPT',
  clientId: 'https://chatgpt.com/oauth/client.json',
  verification: { kind: 'domain', domain: 'chatgpt.com' },
  redirectHost: 'chatgpt.com',
  scopes: ['mcp:read'],
  address: '203.0.113.24',
  choices: [14, 47, 83],
  page: 'open',
  askedAt: 1,
  expiresAt: 300_001,
};

function ask(core: PretendCore, id: string, change: Partial<Approval> = {}): void {
  core.emit('approval.asked', { approval: { ...asks, id, ...change } });
}

describe('a desktop that cannot start', { timeout: 60_000 }, () => {
  it('says why and what to do, opens no window, and ends with status 1', async () => {
    const core = pretendCore({ open: () => Promise.reject(new AppError(locked)) });
    const { electron, errorBoxes, exits, settled } = await run(core);
    await settled;
    await expect.poll(() => exits, eventually).toEqual([1]);
    expect(errorBoxes).toEqual([{ title: locked.message, content: locked.hint }]);
    expect(electron.BrowserWindow.getAllWindows()).toEqual([]);
  });

  it('says so too when only the listener cannot have its port', async () => {
    const core = pretendCore({ start: () => Promise.reject(new AppError(portTaken)) });
    const { errorBoxes, exits, settled } = await run(core);
    await settled;
    await expect.poll(() => exits, eventually).toEqual([1]);
    expect(errorBoxes).toEqual([{ title: portTaken.message, content: portTaken.hint }]);
    expect(core.asked.at(-1)).toBe('stop: Patchbay could not start.');
  });
});

function frames(page: Page): Promise<{ type: string }[]> {
  return page.evaluate('globalThis.frames ?? []');
}

/** What the page hears from now on; the first time, it asks for a hello. */
function heard(page: Page | undefined): Promise<unknown> {
  const listen = `
    if (globalThis.heard === undefined && location.href !== 'about:blank') {
      globalThis.heard = [];
      patchbay.receive((frame) => globalThis.heard.push(frame));
      patchbay.send({ type: 'resync' });
    }
    globalThis.heard ?? []`;
  return page === undefined ? Promise.resolve([]) : page.evaluate(listen);
}

function labels(trays: RecordedTray[]): string[] {
  return trays[0]?.menu?.items.map((item) => item.label) ?? [];
}

function choose(trays: RecordedTray[], label: string): void {
  trays[0]?.menu?.items.find((item) => item.label === label)?.click();
}

function tunnelOn(core: PretendCore): Settings {
  const { settings } = core.snapshot().state;
  return { ...settings, tunnel: { ...settings.tunnel, kind: 'ngrok' } };
}
