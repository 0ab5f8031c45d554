/**
 * Launches the built desktop app for the scenarios: on the stand-in of Electron, or, with
 * `PATCHBAY_DESKTOP=electron`, on the real binary. Both answer to the same few verbs.
 */
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { _electron, chromium, type Page } from 'playwright';
import type { ElectronParts } from '../../src/main/desktop.ts';

export const root = path.resolve(import.meta.dirname, '..', '..');
const main = path.join('dist', 'main', 'index.js');

/** What a scenario may use of `electron` from inside the program. */
type InsideElectron = ElectronParts;

export interface RunningDesktop {
  /** The page of the first window, once there is one. */
  page(): Promise<Page>;
  /** Runs a function of its own words in the program, with its `electron`; values cross as JSON. */
  inside<Result, Argument = null>(
    run: (electron: InsideElectron, argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  /** Everything written to standard error so far. */
  output(): string;
  /** The exit code, once it has exited. */
  exited: Promise<number | null>;
  hasExited(): boolean;
  signal(name: NodeJS.Signals): void;
  /** Ends it without asking, if it still runs. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  dataDir: string;
  env?: Record<string, string>;
}

/** Builds what is stale; call it before launching. */
export function buildDesktop(): void {
  const built = spawnSync(process.execPath, [path.join(root, 'scripts', 'build.mjs'), 'main', 'renderer'], {
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`The desktop could not be built.\n${built.stdout}${built.stderr}`);
}

/** A data folder of its own, whose listener takes any free port. */
export function makeDataDir(settings: object = { server: { port: 0 } }): { dataDir: string; remove(): void } {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'patchbay-desktop-'));
  writeFileSync(path.join(dataDir, 'settings.json'), JSON.stringify({ version: 1, ...settings }));
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }) };
}

export function launchDesktop(options: LaunchOptions): Promise<RunningDesktop> {
  return process.env['PATCHBAY_DESKTOP'] === 'electron' ? launchElectron(options) : launchStandIn(options);
}

/** Each test's own environment, without a keyring, token or passphrase of the machine's. */
function environment({ env }: LaunchOptions): Record<string, string> {
  const kept = [
    'PATH',
    'HOME',
    'TMPDIR',
    'DISPLAY',
    'WAYLAND_DISPLAY',
    'XDG_RUNTIME_DIR',
    'XAUTHORITY',
    'CHROMIUM_PATH',
    'PATCHBAY_CHROMIUM',
  ];
  const given = [
    ...kept,
    'SystemRoot',
    'APPDATA',
    'LOCALAPPDATA',
    'USERPROFILE',
    'TEMP',
    'PLAYWRIGHT_BROWSERS_PATH',
  ];
  const found = given.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...(Object.fromEntries(found) as Record<string, string>), ...env };
}

async function launchStandIn(options: LaunchOptions): Promise<RunningDesktop> {
  const runner = path.join(import.meta.dirname, 'electron-standin', 'run.mjs');
  // Its own place for temporary files: a killed program cannot clear up after its browser.
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'standin-'));
  const child = fork(runner, [root, main, '--data-dir', options.dataDir], {
    env: { ...environment(options), TMPDIR: temporary, TEMP: temporary },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  const told = listen(child);
  const cleared = told.exited.then(() => rm(temporary, { recursive: true, force: true, maxRetries: 20 }));
  const waiting = new Map<number, (answer: { value?: unknown; error?: string }) => void>();
  let next = 0;
  let foundEndpoint: (endpoint: string) => void = () => undefined;
  const endpoint = new Promise<string>((resolve) => (foundEndpoint = resolve));
  child.on('message', (message: { endpoint?: string; id?: number; value?: unknown; error?: string }) => {
    if (message.endpoint !== undefined) foundEndpoint(message.endpoint);
    if (message.id !== undefined) waiting.get(message.id)?.(message);
  });
  let attached: Promise<Page> | null = null;
  return {
    ...told,
    page: () => (attached ??= endpoint.then(attach)),
    inside(run, argument) {
      const id = (next += 1);
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ value, error }) => {
          if (error === undefined) resolve(value as Awaited<ReturnType<typeof run>>);
          else reject(new Error(error));
        });
        child.send({ id, source: run.toString(), argument });
      });
    },
    signal: (name) => void child.kill(name),
    async kill() {
      // Asked first, so that its browser goes before its files do. It may be gone by the time it is asked.
      if (child.connected) child.send({ id: 0, source: '({ app }) => app.exit(0)' }, () => undefined);
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await cleared;
      clearTimeout(late);
    },
  };
}

/** A second Playwright on the stand-in's browser: the window's page is the one at our scheme. */
async function attach(endpoint: string): Promise<Page> {
  const browser = await chromium.connectOverCDP(endpoint);
  for (;;) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    const found = pages.find((page) => page.url().startsWith('https://patchbay.app.standin/'));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function launchElectron(options: LaunchOptions): Promise<RunningDesktop> {
  const executablePath: unknown = createRequire(import.meta.url)('electron');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const recorder = path.join(import.meta.dirname, 'recorder.cjs');
  const app = await _electron.launch({
    executablePath: String(executablePath),
    args: [...asRoot, '-r', recorder, root, '--data-dir', options.dataDir],
    env: environment(options),
  });
  const told = listen(app.process());
  return {
    ...told,
    page: () => app.firstWindow(),
    inside: (run, argument) => app.evaluate(run as never, argument as never),
    signal: (name) => void app.process().kill(name),
    async kill() {
      if (!told.hasExited()) app.process().kill('SIGKILL');
      await told.exited;
    },
  };
}

function listen(child: ChildProcess): Pick<RunningDesktop, 'output' | 'exited' | 'hasExited'> {
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return {
    output: () => output,
    exited,
    hasExited: () => child.exitCode !== null || child.signalCode !== null,
  };
}
