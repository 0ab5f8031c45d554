/** The desktop on a core that does as the test wishes, with the stand-in in this process and the real preload. */
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { AppError } from '../../src/contract/errors.ts';
import type { Settings } from '../../src/contract/settings.ts';
import { runDesktop, type ElectronParts } from '../../src/main/desktop.ts';
import { createElectron, type StandInElectron } from './electron-standin/electron.ts';
import { pretendCore, type PretendCore } from './pretend-core.ts';
import { record, type ErrorBox, type RecordedTray } from './recorder.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const page = '<!doctype html><title>Patchbay</title><script src="./page.js"></script>';
const script = `
  globalThis.frames = [];
  patchbay.receive((frame) => globalThis.frames.push(frame));
  patchbay.send({ type: 'resync' });
`;

let folder: string;
let preload: string;
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'patchbay-preload-'));
  await build({
    configFile: path.join(root, 'vite.node.config.ts'),
    mode: 'preload',
    logLevel: 'error',
    build: { outDir },
  });
  preload = path.join(outDir, 'preload.cjs');
  return () => rmSync(outDir, { recursive: true });
});

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'patchbay-desktop-'));
  mkdirSync(path.join(folder, 'pages'));
  writeFileSync(path.join(folder, 'pages', 'index.html'), page);
  writeFileSync(path.join(folder, 'pages', 'page.js'), script);
});

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  rmSync(folder, { recursive: true });
});

const eventually = { timeout: 20_000 };
const listening = { kind: 'listening', origin: 'http://127.0.0.1:7420', port: 7420, since: 1 } as const;
const portTaken = { code: 'port_in_use', message: 'Port 7420 is taken.', hint: 'Choose another.' } as const;
const locked = { code: 'data_folder_locked', message: 'Another Patchbay runs.', hint: 'Quit it.' } as const;

interface Run {
  electron: StandInElectron;
  core: PretendCore;
  log: string[];
  errorBoxes: ErrorBox[];
  trays: RecordedTray[];
  exits: number[];
  process: EventEmitter & { platform: NodeJS.Platform };
  settled: Promise<void>;
}

async function run(core: PretendCore, quitDeadlineMs = 10_000): Promise<Run> {
  const exits: number[] = [];
  const log: string[] = [];
  const { electron, becomeReady } = createElectron({
    appPath: root,
    argv: [],
    exit: (code) => void exits.push(code),
  });
  const { trays, errorBoxes } = record(electron);
  const process = Object.assign(new EventEmitter(), { platform: 'linux' as const });
  const settled = runDesktop({
    electron: electron as unknown as ElectronParts,
    core,
    log: { write: ({ message }) => void log.push(message) },
    process: process as unknown as NodeJS.Process,
    folders: { pagesDir: path.join(folder, 'pages'), preload, assetsDir: path.join(root, 'assets') },
    quitDeadlineMs,
  });
  open.push({
    async close() {
      if (exits.length === 0) electron.app.exit(99);
      await expect.poll(() => exits.length, eventually).toBeGreaterThan(0);
    },
  });
  await becomeReady(Promise.resolve());
  return {
    electron,
    core,
    log,
    trays,
    errorBoxes,
    exits,
    process,
    settled,
  };
}

/** Runs it until the window is there with its page. */
async function runShown(core: PretendCore, quitDeadlineMs?: number): Promise<Run & { page: Page }> {
  const started = await run(core, quitDeadlineMs);
  await expect
    .poll(() => started.electron.BrowserWindow.getAllWindows()[0]?.isVisible(), eventually)
    .toBe(true);
  const page = await started.electron.BrowserWindow.getAllWindows()[0]?.webContents.page();
  if (page === undefined) throw new Error('The window has no page.');
  return { ...started, page };
}

function frames(page: Page): Promise<{ type: string }[]> {
  return page.evaluate('globalThis.frames ?? []');
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
    expect(electron.clipboard.readText()).toBe('https://a.example/mcp');
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
    const page = await window?.webContents.page();
    core.emit('listener.changed', { listener: listening });
    await expect
      .poll(async () => (page === undefined ? [] : await frames(page)), eventually)
      .toMatchObject([{ type: 'hello', snapshot: { listener: { kind: 'listening' } } }]);
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

describe('quitting', { timeout: 60_000 }, () => {
  it('prevents the quit once, stops the core, then exits', async () => {
    let finish = () => undefined as void;
    const stopped = new Promise<void>((resolve) => (finish = resolve));
    const { core, electron, exits } = await runShown(pretendCore({ stop: () => stopped }));
    electron.app.quit();
    electron.app.quit();
    await expect.poll(() => core.asked.at(-1), eventually).toBe('stop: Patchbay was quit.');
    expect(exits).toEqual([]);
    finish();
    await expect.poll(() => exits, eventually).toEqual([0]);
    expect(core.asked.filter((asked) => asked.startsWith('stop'))).toHaveLength(1);
  });

  it('exits at its deadline with status 1 when the core does not stop', async () => {
    const never = () => new Promise<void>(() => undefined);
    const { electron, exits, log } = await runShown(pretendCore({ stop: never }), 300);
    electron.app.quit();
    await expect.poll(() => exits, eventually).toEqual([1]);
    expect(log).toContainEqual(expect.stringContaining('did not stop within 0.3 s'));
  });

  it('exits with status 1 and says so when stopping fails', async () => {
    const { electron, exits, log } = await runShown(
      pretendCore({ stop: () => Promise.reject(new Error('the disk is gone')) }),
    );
    electron.app.quit();
    await expect.poll(() => exits, eventually).toEqual([1]);
    expect(log).toContain('Patchbay could not stop in order.');
  });

  it.each([
    ['a signal', (it: Run) => void it.process.emit('SIGTERM')],
    [
      'the machine’s shutdown',
      (it: Run) => void it.electron.powerMonitor.emit('shutdown', { preventDefault() {} }),
    ],
    [
      'the end of the session',
      (it: Run) => void it.electron.BrowserWindow.getAllWindows()[0]?.emit('session-end'),
    ],
  ])('takes the same road for %s', async (_name, cause) => {
    const started = await runShown(pretendCore());
    cause(started);
    await expect.poll(() => started.exits, eventually).toEqual([0]);
    expect(started.core.asked.filter((asked) => asked.startsWith('stop'))).toHaveLength(1);
  });

  it('stays quiet about a start that a quit has cut short', async () => {
    const core = pretendCore({
      start: () => new Promise<void>((_resolve, reject) => void (cut = () => reject(new Error('stopped')))),
      stop: () => Promise.resolve(cut()),
    });
    let cut = () => undefined as void;
    const { electron, errorBoxes, exits } = await run(core);
    await expect.poll(() => core.asked, eventually).toContain('start');
    electron.app.quit();
    await expect.poll(() => exits, eventually).toEqual([0]);
    expect(errorBoxes).toEqual([]);
  });
});
