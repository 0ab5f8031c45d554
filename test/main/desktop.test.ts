/** The desktop on a core that does as the test wishes: its window, its tray, its failures to start. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/contract/errors.ts';
import type { Settings } from '../../src/contract/settings.ts';
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
