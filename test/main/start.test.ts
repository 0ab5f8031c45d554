/** `npm start` on machines of every kind: the desktop where it can be, else headless after one sentence. */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const checkout = path.resolve(import.meta.dirname, '..', '..');
const isRoot = process.getuid?.() === 0;
let root: string;

/** A package of stubs: its `patchbay` and its Electron say that they ran, and with what. */
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'patchbay-start-'));
  chmodSync(root, 0o755);
  mkdirSync(path.join(root, 'scripts'));
  mkdirSync(path.join(root, 'bin'));
  for (const name of ['start.mjs', 'build.mjs']) {
    cpSync(path.join(checkout, 'scripts', name), path.join(root, 'scripts', name));
  }
  writeFileSync(path.join(root, 'bin', 'patchbay.mjs'), "console.log('patchbay', ...process.argv.slice(2));");
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function electronPackage(parts: { install: string; binary?: string }): void {
  const folder = path.join(root, 'node_modules', 'electron');
  mkdirSync(path.join(folder, 'dist'), { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version: '99.0.0' }));
  writeFileSync(path.join(folder, 'install.js'), parts.install);
  if (parts.binary === undefined) return;
  const binary = path.join(folder, 'dist', 'electron');
  writeFileSync(binary, `#!/bin/sh\n${parts.binary}\n`, { mode: 0o755 });
  writeFileSync(path.join(folder, 'path.txt'), 'electron');
}

interface Ran {
  out: string;
  err: string;
  code: number | null;
}

/** As a user who is not root, unless the test is about root. */
function start(args: string[], env: Record<string, string>, asRoot = false): Promise<Ran> {
  const child = spawn(process.execPath, [path.join(root, 'scripts', 'start.mjs'), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    ...(isRoot && !asRoot ? { uid: 65534, gid: 65534 } : {}),
  });
  const ran: Ran = { out: '', err: '', code: null };
  child.stdout.on('data', (chunk: Buffer) => (ran.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (ran.err += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...ran, code })));
}

const display = { DISPLAY: ':99' };

describe.skipIf(process.platform !== 'linux')('npm start', { timeout: 60_000 }, () => {
  it('runs the desktop where there are an Electron and a display', async () => {
    electronPackage({ install: '', binary: 'echo desktop "$@"; exit 0' });
    const ran = await start(['--data-dir', '/x'], display);
    expect(ran).toEqual({ out: `desktop ${root} --data-dir /x\n`, err: '', code: 0 });
  });

  it('runs headless without a display, and says why', async () => {
    electronPackage({ install: '', binary: 'echo desktop' });
    const ran = await start(['--port', '0'], {});
    expect(ran).toMatchObject({ out: 'patchbay serve --port 0\n', code: 0 });
    expect(ran.err).toBe(
      'Starting without a window of its own: there is no display here. It opens in a browser instead.\n',
    );
  });

  it('runs headless without an Electron', async () => {
    const ran = await start([], display);
    expect(ran.out).toBe('patchbay serve\n');
    expect(ran.err).toContain('Electron is not installed');
  });

  it('runs headless when Electron cannot be downloaded, and says how to do it by hand', async () => {
    electronPackage({ install: 'process.exit(1)' });
    const ran = await start([], display);
    expect(ran.out).toBe('patchbay serve\n');
    expect(ran.err).toContain('Downloading Electron 99.0.0 (once');
    expect(ran.err).toContain('Electron could not be downloaded (try `npx install-electron` by hand)');
  });

  it('runs headless when Electron dies before its window, as without a sandbox', async () => {
    electronPackage({ install: '', binary: 'kill -TRAP $$' });
    const ran = await start([], display);
    expect(ran.out).toBe('patchbay serve\n');
    expect(ran.err).toContain('Electron ended at once (SIGTRAP)');
  });

  it('does not start a second time what the desktop itself refused', async () => {
    electronPackage({ install: '', binary: 'echo refused; exit 1' });
    expect(await start([], display)).toEqual({ out: 'refused\n', err: '', code: 1 });
  });

  it('runs headless when asked to, without a word', async () => {
    electronPackage({ install: '', binary: 'echo desktop' });
    expect(await start(['--headless'], display)).toEqual({ out: 'patchbay serve\n', err: '', code: 0 });
  });

  it.skipIf(!isRoot)('does not switch the sandbox off for root, but runs headless', async () => {
    electronPackage({ install: '', binary: 'echo desktop' });
    const ran = await start([], display, true);
    expect(ran.out).toBe('patchbay serve\n');
    expect(ran.err).toContain('Electron does not run as root');
  });
});
