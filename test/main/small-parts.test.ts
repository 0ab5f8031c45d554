/** The door's smaller parts: folders, menu, log, places to open, icons. */
import { execFileSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/contract/errors.ts';
import { appFolders, askedDataDir } from '../../src/main/folders.ts';
import { menuTemplate } from '../../src/main/menu.ts';
import { createOpener } from '../../src/main/opener.ts';
import { terminalLog } from '../../src/main/terminal-log.ts';
import { createWindow, type WindowParts } from '../../src/main/window.ts';

describe('the data folder', () => {
  it.each([
    { argv: ['electron', '.', '--data-dir', '/a'], env: { PATCHBAY_HOME: '/b' }, asked: '/a' },
    { argv: ['electron', '.', '--data-dir=/a=b'], env: {}, asked: '/a=b' },
    { argv: ['electron', '.'], env: { PATCHBAY_HOME: '/b' }, asked: '/b' },
    { argv: ['electron', '.', '--data-dir', 'here'], env: {}, asked: path.resolve('here') },
    { argv: ['electron', '.'], env: { PATCHBAY_HOME: '' }, asked: null },
    { argv: ['electron', '.', '--data-dir'], env: {}, asked: null },
  ])('asked for by $argv and $env is $asked', ({ argv, env, asked }) => {
    expect(askedDataDir(argv, env)).toBe(asked === null ? null : path.resolve(asked));
  });
});

describe('the app’s own folders', () => {
  it('lie around the bundle in a checkout', () => {
    const app = path.resolve('/somewhere/patchbay');
    expect(appFolders(path.join(app, 'dist', 'main'))).toEqual({
      pagesDir: path.join(app, 'dist', 'renderer'),
      preload: path.join(app, 'dist', 'main', 'preload.cjs'),
      assetsDir: path.join(app, 'assets'),
      docsDir: path.join(app, 'docs'),
    });
  });

  it('lie in the archive when packaged, but for the guides, which the system opens', () => {
    const resources = path.resolve('/opt/Patchbay/resources');
    const found = appFolders(path.join(resources, 'app.asar', 'dist', 'main'));
    expect(found.assetsDir).toBe(path.join(resources, 'app.asar', 'assets'));
    expect(found.docsDir).toBe(path.join(resources, 'docs'));
  });
});

describe('the window', () => {
  it('is sandboxed and isolated, without Node, webviews or, when packaged, developer tools', () => {
    const made: Electron.BrowserWindowConstructorOptions[] = [];
    class Recorded extends EventEmitter {
      constructor(options: Electron.BrowserWindowConstructorOptions) {
        super();
        made.push(options);
      }
    }
    createWindow({
      BrowserWindow: Recorded as unknown as WindowParts['BrowserWindow'],
      nativeTheme: new EventEmitter() as unknown as WindowParts['nativeTheme'],
      preload: '/preload.cjs',
      icon: '/icon.png',
      devTools: false,
    });
    expect(made[0]?.webPreferences).toEqual({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
    });
  });
});

describe('the menu', () => {
  it('has developer tools only in an app that was not packaged', () => {
    const text = (devTools: boolean) => JSON.stringify(menuTemplate({ platform: 'linux', devTools }));
    expect(text(true)).toContain('toggleDevTools');
    expect(text(false)).not.toContain('toggleDevTools');
    expect(text(false)).not.toContain('reload');
  });

  it('begins with the app’s own menu on macOS', () => {
    expect(menuTemplate({ platform: 'darwin', devTools: false })[0]).toEqual({ role: 'appMenu' });
  });
});

describe('opening a place', () => {
  it('fails in words when the system cannot', async () => {
    const opener = createOpener(
      {
        openExternal: () => Promise.reject(new Error('no browser')),
        openPath: () => Promise.resolve('no such folder'),
      },
      { dataDir: '/data', docsDir: '/docs' },
    );
    await expect(opener.open('ngrok-domains')).rejects.toThrow(AppError);
    await expect(opener.open('ngrok-domains')).rejects.toThrow('https://dashboard.ngrok.com/domains');
    await expect(opener.open('data-folder')).rejects.toThrow('/data');
  });
});

describe('the log on the terminal', () => {
  const entry = { at: 0, level: 'info', scope: 'core', message: 'Started.', detail: 'quickly' } as const;

  it('writes a line an entry, without the chatter', () => {
    const lines: string[] = [];
    const stream = Object.assign(new EventEmitter(), { write: (text: string) => lines.push(text) > 0 });
    const log = terminalLog(stream as unknown as NodeJS.WriteStream);
    log.write(entry);
    log.write({ ...entry, level: 'debug' });
    expect(lines).toEqual(['1970-01-01T00:00:00.000Z info core: Started. (quickly)\n']);
  });

  it('goes silent when the terminal is closed', () => {
    const lines: string[] = [];
    const stream = Object.assign(new EventEmitter(), { write: (text: string) => lines.push(text) > 0 });
    const log = terminalLog(stream as unknown as NodeJS.WriteStream);
    stream.emit('error', new Error('EPIPE'));
    log.write(entry);
    expect(lines).toEqual([]);
  });
});

describe('the icons', () => {
  it('are what the script draws', { timeout: 60_000 }, () => {
    const script = path.resolve(import.meta.dirname, '..', '..', 'scripts', 'icons.mjs');
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
  });
});
