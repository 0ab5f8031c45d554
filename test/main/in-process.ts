/** The desktop in this process: on the stand-in, with the real preload, on a core that does as the test wishes. */
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { build } from 'vite';
import { runDesktop, type ElectronParts } from '../../src/main/desktop.ts';
import { createElectron, type StandInElectron } from './electron-standin/electron.ts';
import type { PretendCore } from './pretend-core.ts';
import { record, type ErrorBox, type RecordedNotification, type RecordedTray } from './recorder.ts';

export const eventually = { timeout: 20_000 };

const root = path.resolve(import.meta.dirname, '..', '..');
const page = '<!doctype html><title>Patchbay</title><script src="./page.js"></script>';
const script = `
  globalThis.frames = [];
  patchbay.receive((frame) => globalThis.frames.push(frame));
  patchbay.send({ type: 'resync' });
`;

export interface Run {
  electron: StandInElectron;
  core: PretendCore;
  log: string[];
  errorBoxes: ErrorBox[];
  trays: RecordedTray[];
  notifications: RecordedNotification[];
  exits: number[];
  process: EventEmitter & { platform: NodeJS.Platform };
  settled: Promise<void>;
}

export interface InProcess {
  run(core: PretendCore, quitDeadlineMs?: number): Promise<Run>;
  /** Runs it until the window is there with its page. */
  runShown(core: PretendCore, quitDeadlineMs?: number): Promise<Run & { page: Page }>;
}

/** For a test file: builds the preload once, makes a tiny window for each test, and ends what the test ran. */
export function inThisProcess(): InProcess {
  let folder = '';
  let preload = '';
  const open: Run[] = [];

  beforeAll(async () => {
    const outDir = mkdtempSync(path.join(os.tmpdir(), 'patchbay-preload-'));
    const configFile = path.join(root, 'vite.node.config.ts');
    await build({ configFile, mode: 'preload', logLevel: 'error', build: { outDir } });
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
    for (const { electron, exits } of open.splice(0)) {
      if (exits.length === 0) electron.app.exit(99);
      await expect.poll(() => exits.length, eventually).toBeGreaterThan(0);
    }
    rmSync(folder, { recursive: true });
  });

  const run: InProcess['run'] = async (core, quitDeadlineMs = 10_000) => {
    const exits: number[] = [];
    const log: string[] = [];
    const exit = (code: number) => void exits.push(code);
    const { electron, becomeReady } = createElectron({ appPath: root, argv: [], exit });
    const { trays, notifications, errorBoxes } = record(electron);
    const process = Object.assign(new EventEmitter(), { platform: 'linux' as const });
    const settled = runDesktop({
      electron: electron as unknown as ElectronParts,
      core,
      log: { write: ({ message }) => void log.push(message) },
      process: process as unknown as NodeJS.Process,
      folders: { pagesDir: path.join(folder, 'pages'), preload, assetsDir: path.join(root, 'assets') },
      quitDeadlineMs,
    });
    const started = { electron, core, log, trays, notifications, errorBoxes, exits, process, settled };
    open.push(started);
    await becomeReady(Promise.resolve());
    return started;
  };
  return {
    run,
    async runShown(core, quitDeadlineMs) {
      const started = await run(core, quitDeadlineMs);
      const windows = () => started.electron.BrowserWindow.getAllWindows();
      await expect.poll(() => windows()[0]?.isVisible(), eventually).toBe(true);
      const shown = await windows()[0]?.webContents.page();
      if (shown === undefined) throw new Error('The window has no page.');
      return { ...started, page: shown };
    },
  };
}
