/** The desktop's posture: what the page cannot do, each tried from inside the page. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildDesktop, launchDesktop, makeDataDir, root, type RunningDesktop } from '../launch.ts';
import { windowState } from './inside.ts';
import { eventually, listenIn } from './page.ts';

let desktop: RunningDesktop;
let page: Page;
let elsewhere: Server;
let address: string;
let visits: string[] = [];
const folder = makeDataDir();

beforeAll(async () => {
  buildDesktop();
  // A stranger's server, as near as it can be: what reaches it got out of the window.
  elsewhere = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('<title>elsewhere</title>');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  desktop = await launchDesktop({ dataDir: folder.dataDir });
  page = await desktop.page();
  await listenIn(page);
}, 120_000);

afterEach(() => {
  visits = [];
});

afterAll(async () => {
  await desktop.kill();
  elsewhere.close();
  folder.remove();
});

describe('the page', { timeout: 60_000 }, () => {
  it('has two functions of ours and nothing of Node’s or Electron’s', async () => {
    expect(await page.evaluate('Object.keys(patchbay).sort()')).toEqual(['receive', 'send']);
    expect(await page.evaluate('Object.keys(patchbay).map((name) => typeof patchbay[name])')).toEqual([
      'function',
      'function',
    ]);
    const names = ['require', 'module', 'process', 'Buffer', 'global', 'ipcRenderer', 'electron'];
    expect(await page.evaluate(`${JSON.stringify(names)}.filter((name) => name in globalThis)`)).toEqual([]);
  });

  it('is a secure context', async () => {
    expect(await page.evaluate('isSecureContext')).toBe(true);
  });

  it('lives under a strict Content-Security-Policy without a remote origin', async () => {
    const policy = await page.evaluate(`new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.originalPolicy), { once: true });
      const script = document.createElement('script');
      script.textContent = 'globalThis.injected = true';
      document.body.append(script);
    })`);
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
        "connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(await page.evaluate('globalThis.injected')).toBeUndefined();
  });

  it('finds nothing outside its folder', async () => {
    const load = (file: string) =>
      page.evaluate(`new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('refused');
        image.src = ${JSON.stringify(file)};
      })`);
    expect(await load('/../../assets/icon-512.png')).toBe('refused');
    expect(await load('/%2e%2e/%2e%2e/assets/icon-512.png')).toBe('refused');
    expect(await load('/..%2f..%2fassets/icon-512.png')).toBe('refused');
  });

  it('cannot go anywhere else', async () => {
    await page.evaluate(`void (location.href = ${JSON.stringify(`${address}/navigated`)})`);
    await expect.poll(() => desktop.output(), eventually).toContain(`Refused a way to ${address}/navigated`);
    expect(await page.evaluate('document.title')).toContain('Patchbay');
    expect(visits).toEqual([]);
  });

  it('cannot open another window', async () => {
    await page.evaluate(`void window.open(${JSON.stringify(`${address}/opened`)})`);
    await expect.poll(() => desktop.output(), eventually).toContain(`Refused a window for ${address}/opened`);
    expect(await windowState(desktop)).toMatchObject({ count: 1 });
    expect(visits).toEqual([]);
  });

  it('cannot embed a webview', async () => {
    const prevented = await desktop.inside(({ BrowserWindow }) => {
      let refused = false;
      const event = { preventDefault: () => void (refused = true) };
      BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {});
      return refused;
    });
    expect(prevented).toBe(true);
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<webview src="${address}/webview"></webview>')`,
    );
    expect(await windowState(desktop)).toMatchObject({ count: 1 });
    expect(visits).toEqual([]);
  });

  it('is given no permission but to write to the clipboard', async () => {
    const standing = (name: string) =>
      page.evaluate(
        `navigator.permissions.query({ name: ${JSON.stringify(name)} }).then((status) => status.state)`,
      );
    expect(await standing('geolocation')).toBe('denied');
    expect(await standing('notifications')).toBe('denied');
    expect(await standing('camera')).toBe('denied');
    expect(await standing('microphone')).toBe('denied');
    expect(await standing('clipboard-read')).toBe('denied');
    expect(await standing('clipboard-write')).toBe('granted');
    const located = await page.evaluate(`new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(() => resolve('located'), (error) => resolve(error.code));
    })`);
    // 1 is PERMISSION_DENIED.
    expect(located).toBe(1);
  });

  it('reaches nothing remote, whatever its policy says', async () => {
    const tries = `Promise.allSettled([
      fetch(${JSON.stringify(`${address}/fetched`)}),
      new Promise((resolve, reject) => {
        const image = new Image();
        image.onload = resolve;
        image.onerror = reject;
        image.src = ${JSON.stringify(`${address}/image`)};
      }),
      new Promise((resolve, reject) => {
        const socket = new WebSocket(${JSON.stringify(`${address.replace('http', 'ws')}/socket`)});
        socket.onopen = resolve;
        socket.onclose = reject;
      }),
    ]).then((outcomes) => outcomes.map((outcome) => outcome.status))`;
    expect(await page.evaluate(tries)).toEqual(['rejected', 'rejected', 'rejected']);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    expect(await page.evaluate(tries)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(desktop.output()).toContain(`Refused a request to ${address}/fetched`);
    expect(visits).toEqual([]);
    await cdp.send('Page.setBypassCSP', { enabled: false });
    await page.reload();
  });
});

describe('the channel', { timeout: 60_000 }, () => {
  it('answers nobody but the window’s own page, even one with the same address and preload', async () => {
    const preload = path.join(root, 'dist', 'main', 'preload.cjs');
    const before = desktop.output().length;
    await desktop.inside(async ({ BrowserWindow }, file) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload: file, sandbox: true, contextIsolation: true },
      });
      await stranger.loadURL('app://patchbay/index.html');
    }, preload);
    // The window's script asks for a hello as soon as it runs.
    await expect
      .poll(() => desktop.output().slice(before), eventually)
      .toContain('Refused a message from app://patchbay/index.html');
    const core = await listenIn(page);
    await expect.poll(async () => (await core.frames())[0]?.type, eventually).toBe('hello');
    await desktop.inside(({ BrowserWindow }) => {
      const [, ...others] = BrowserWindow.getAllWindows().sort((a, b) => a.id - b.id);
      for (const other of others) other.destroy();
    });
    expect(await windowState(desktop)).toMatchObject({ count: 1 });
  });
});
