/**
 * `npm start`: the desktop app where Electron and a display exist, else headless, after one sentence that says why.
 * Arguments go on to whichever it is; `--headless` asks for headless.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildIfStale } from './build.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const electronDir = path.join(root, 'node_modules', 'electron');
/** The download is about 120 MB; where it does not come in this time, headless is the better start. */
const downloadMs = 3 * 60_000;
/** An Electron that ends on its own within this time never got to its window. */
const earlyMs = 15_000;
const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** Why this machine cannot show the desktop app, or null. */
function obstacle() {
  const { platform, env } = process;
  if (!existsSync(path.join(electronDir, 'package.json'))) return 'Electron is not installed';
  if (platform !== 'linux') return null;
  if ((env.DISPLAY ?? '') === '' && (env.WAYLAND_DISPLAY ?? '') === '') return 'there is no display here';
  if (process.getuid?.() === 0) return 'Electron does not run as root unless its sandbox is switched off';
  return null;
}

/** The binary's path, or null while it has not been downloaded. */
function electronBinary() {
  const pathFile = path.join(electronDir, 'path.txt');
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(electronDir, 'dist');
  if (!existsSync(pathFile)) return null;
  const binary = path.join(dist, readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** Electron's package comes without its binary, which is fetched once. Answers why there is none, or null. */
async function fetchElectron() {
  const { version } = JSON.parse(readFileSync(path.join(electronDir, 'package.json'), 'utf8'));
  say(`Downloading Electron ${version} (once, about 120 MB; for at most ${downloadMs / 60_000} minutes)…`);
  const { code, signal, late } = await run([path.join(electronDir, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    limitMs: downloadMs,
  });
  if (signal !== null && !late) process.exit(1);
  if (code === 0 && electronBinary() !== null) return null;
  return late
    ? 'Electron did not come in time (try `npx install-electron` by hand)'
    : 'Electron could not be downloaded (try `npx install-electron` by hand)';
}

/**
 * Runs a program of Node's, or `options.program`, to its end; signals to this process go on to it.
 * @returns {Promise<{code: number | null, signal: string | null, late: boolean, tookMs: number}>}
 */
function run(args, options) {
  const began = Date.now();
  const child = spawn(options.program ?? process.execPath, args, {
    cwd: root,
    stdio: options.stdio ?? 'inherit',
  });
  // Drained, or a chatty program would block; what it says is summed up by its caller.
  child.stderr?.resume();
  let late = false;
  const timer = options.limitMs
    ? setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, options.limitMs)
    : undefined;
  const pass = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve) => {
    const end = (code, signal) => {
      clearTimeout(timer);
      for (const each of signals) process.off(each, pass);
      resolve({ code, signal, late, tookMs: Date.now() - began });
    };
    child.once('error', () => end(127, null));
    child.once('exit', end);
  });
}

/** Runs the desktop app to its end. Answers why it could not even begin, or null. */
async function desktop(args) {
  await buildIfStale(['main', 'renderer']);
  if (electronBinary() === null) {
    const reason = await fetchElectron();
    if (reason !== null) return reason;
  }
  const { code, signal, tookMs } = await run([root, ...args], { program: electronBinary() });
  const stopped = signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP';
  // The app itself ends with 0 or 1; anything else this early is Electron failing on this machine.
  if (tookMs < earlyMs && !stopped && code !== 0 && code !== 1) {
    return `Electron ended at once (${signal ?? `status ${code}`}), as it does where its sandbox or a library is missing`;
  }
  process.exitCode = stopped ? 0 : (code ?? 1);
  return null;
}

/** In this process: a child would hear Ctrl+C twice, from the terminal and from here, and twice means at once. */
async function headless(args, reason) {
  if (reason !== null) say(`Starting without a window of its own: ${reason}. It opens in a browser instead.`);
  const command = path.join(root, 'bin', 'patchbay.mjs');
  process.argv = [process.execPath, command, 'serve', ...args];
  await import(pathToFileURL(command).href);
}

const args = process.argv.slice(2);
const asked = args.includes('--headless');
const rest = args.filter((word) => word !== '--headless');
try {
  const reason = asked ? null : (obstacle() ?? (await desktop(rest)));
  if (asked || reason !== null) await headless(rest, reason);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
