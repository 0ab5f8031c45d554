/** The desktop door's composition: gives a core its window, its tray and its way out. */
import path from 'node:path';
import { inspect } from 'node:util';
import type * as Electron from 'electron';
import { toProblem, type Problem } from '../contract/errors.ts';
import type { LogLevel } from '../contract/state.ts';
import { runCommand, serve } from '../contract/wire.ts';
import type { Core, LogSink } from '../mcp/index.ts';
import { announceApprovals } from './announcement.ts';
import { listenToWindow } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { orderQuit, type Quit } from './quit.ts';
import { registerScheme, secure } from './security.ts';
import { trayPicture, type TrayAction, type TrayPicture } from './tray-picture.ts';
import { hangTray } from './tray.ts';
import { createWindow, openPage, showApproval, showWindow } from './window.ts';

/** The parts of Electron that this app uses. */
export type ElectronParts = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'clipboard'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'nativeImage'
  | 'nativeTheme'
  | 'Notification'
  | 'powerMonitor'
  | 'protocol'
  | 'session'
  | 'Tray'
>;

export interface DesktopOptions {
  electron: ElectronParts;
  core: Core;
  log: LogSink;
  process: Pick<NodeJS.Process, 'on' | 'platform'>;
  folders: {
    /** The built window. */
    pagesDir: string;
    /** The built preload, one CommonJS file. */
    preload: string;
    assetsDir: string;
  };
  /** A core that has not stopped after this long is left behind. */
  quitDeadlineMs: number;
}

/** As the installer knows the app; `electron-builder.yml` says the same. */
export const appId = 'dev.patchbay.desktop';
/** Several events within this time are one drawing of the tray. */
const trayDelayMs = 100;
/** A page that crashes at once is not opened in a tight circle. */
const reopenDelayMs = 1000;

/**
 * Runs the desktop app on a core. Call it before Electron is ready; the app must hold the single-instance lock.
 * Settles when the core has started, or could not: then a message box has told why, and the app is on its way out.
 */
export async function runDesktop(options: DesktopOptions): Promise<void> {
  const { electron, core } = options;
  const { app } = electron;
  const report = reporter(options.log);

  registerScheme(electron.protocol);
  app.enableSandbox();
  // Windows shows no notification of an app that it cannot name.
  if (options.process.platform === 'win32') app.setAppUserModelId(appId);
  const quit = orderQuit({
    app,
    process: options.process,
    stop: (reason) => core.stop(reason),
    deadlineMs: options.quitDeadlineMs,
    onFailure: (message, cause) => report('error', message, cause),
  });
  const fail = (error: unknown) => {
    if (quit.begun()) return;
    report('error', 'Patchbay could not start.', error);
    tell(electron, toProblem(error));
    quit.begin('Patchbay could not start.', 1);
  };
  // Without its data folder there is nothing to show, so the window waits for it.
  const [opened] = await Promise.allSettled([core.open(), app.whenReady()]);
  if (opened.status === 'rejected') return fail(opened.reason);
  if (quit.begun()) return;

  quit.followPower(electron.powerMonitor);
  secure({
    app,
    session: electron.session.defaultSession,
    pagesDir: options.folders.pagesDir,
    onRefused: (what) => report('warn', `Refused ${what}.`),
  });
  const window = openWindow(options, quit, report);
  const answer = (approval: string) =>
    void showApproval(window, approval).catch((error: unknown) =>
      report('error', 'The window did not open at the question.', error),
    );
  keepTray(options, { window, answer }, report);
  announce(options, { window, answer }, report);
  await core.start().catch(fail);
}

/** Makes the window, serves its page and shows it; it is shown again by everything that means “come here”. */
function openWindow(options: DesktopOptions, quit: Quit, report: Report): Electron.BrowserWindow {
  const { electron, core, folders } = options;
  const { app, Menu } = electron;
  const devTools = !app.isPackaged;
  const { platform } = options.process;
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ platform, devTools })));
  const window = createWindow({
    BrowserWindow: electron.BrowserWindow,
    nativeTheme: electron.nativeTheme,
    preload: folders.preload,
    icon: path.join(folders.assetsDir, 'icon.png'),
    devTools,
  });
  listenToWindow({
    ipcMain: electron.ipcMain,
    contents: window.webContents,
    onPage: (channel) => void serve(core, channel, 'window'),
    onRefused: (address) => report('warn', `Refused a message from ${address}.`),
  });
  const load = () =>
    openPage(window).catch((error: unknown) => report('error', 'The page did not load.', error));
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    report('error', `The window's process ended (${reason}); opening the page again.`);
    setTimeout(() => void load(), reopenDelayMs);
  });
  window.once('ready-to-show', () => showWindow(window));
  window.on('session-end', () => quit.begin('The machine is shutting down.'));
  app.on('second-instance', () => showWindow(window));
  app.on('activate', () => showWindow(window));
  void load();
  return window;
}

interface Place {
  window: Electron.BrowserWindow;
  /** Brings up the question of one approval. */
  answer(approval: string): void;
}

/** Tells of every new approval, unless the user looks at it. */
function announce({ electron, core }: DesktopOptions, { window, answer }: Place, report: Report): void {
  const tell = announceApprovals({
    Notification: electron.Notification,
    isLookedAt: () => window.isVisible() && window.isFocused(),
    answer,
    onFailed: (reason) => report('warn', 'A notification could not be shown.', reason),
  });
  core.subscribe(() => tell(core.snapshot().state));
}

/** Hangs the tray and redraws it as the state changes. */
function keepTray(options: DesktopOptions, { window, answer }: Place, report: Report): void {
  const { electron, core, folders, process } = options;
  const command = async (name: 'tunnel.start' | 'tunnel.stop') => {
    const context = { face: 'window', signal: new AbortController().signal } as const;
    const outcome = await runCommand(core.handlers, { name, input: {} }, context);
    if (!outcome.ok) tell(electron, outcome.problem);
  };
  const copy = (text: string) =>
    electron.clipboard
      .writeText(text)
      .catch((error: unknown) => report('error', 'The address was not copied.', error));
  const actions: Readonly<Record<TrayAction, (picture: TrayPicture) => void>> = {
    'open-window': () => showWindow(window),
    'copy-address': ({ address }) => void copy(address ?? ''),
    'start-tunnel': () => void command('tunnel.start'),
    'stop-tunnel': () => void command('tunnel.stop'),
    quit: () => electron.app.quit(),
  };
  const draw = hangTray(
    {
      Tray: electron.Tray,
      Menu: electron.Menu,
      nativeImage: electron.nativeImage,
      assetsDir: folders.assetsDir,
      platform: process.platform,
      act: (action, picture) => actions[action](picture),
      answer,
    },
    trayPicture(core.snapshot().state),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  core.subscribe(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      draw(trayPicture(core.snapshot().state));
    }, trayDelayMs);
  });
}

type Report = (level: LogLevel, message: string, cause?: unknown) => void;

function reporter(log: LogSink): Report {
  return (level, message, cause) =>
    log.write({ at: Date.now(), level, scope: 'desktop', message, detail: describe(cause) });
}

function tell({ dialog }: Pick<ElectronParts, 'dialog'>, problem: Problem): void {
  dialog.showErrorBox(problem.message, problem.hint);
}

function describe(cause: unknown): string {
  if (cause === undefined || cause === null) return '';
  return cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause);
}
