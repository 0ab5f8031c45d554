/** The posture's own decisions: which file a request gets, which address is ours, whose message is heard. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { IpcMainEvent, WebContents } from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOurPage } from '../../src/main/ipc.ts';
import { contentSecurityPolicy, isOwnAddress, servePage } from '../../src/main/security.ts';

let folder: string;
let pages: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'patchbay-pages-'));
  pages = path.join(folder, 'pages');
  mkdirSync(path.join(pages, 'assets'), { recursive: true });
  mkdirSync(path.join(folder, 'pages-of-others'));
  writeFileSync(path.join(pages, 'index.html'), '<title>Patchbay</title>');
  writeFileSync(path.join(pages, 'assets', 'main.js'), 'export {};');
  writeFileSync(path.join(pages, 'assets', 'unknown.exe'), 'x');
  writeFileSync(path.join(folder, 'secret.json'), '{}');
  writeFileSync(path.join(folder, 'pages-of-others', 'index.html'), 'others');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const get = (url: string, method = 'GET') => servePage(pages, { url, method });

describe('a request at our own scheme', () => {
  it.each([
    ['app://patchbay/', 'text/html; charset=utf-8'],
    ['app://patchbay/index.html?screen=calls', 'text/html; charset=utf-8'],
    ['app://patchbay/assets/main.js', 'text/javascript; charset=utf-8'],
  ])('gets %s as %s, under the policy', async (url, type) => {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    'app://patchbay/missing.html',
    'app://patchbay/assets',
    'app://patchbay/assets/unknown.exe',
    'app://patchbay/../secret.json',
    'app://patchbay/%2e%2e/secret.json',
    'app://patchbay/..%2fsecret.json',
    'app://patchbay/%2e%2e%2fpages-of-others%2findex.html',
    'app://patchbay/..%5csecret.json',
    'app://patchbay/index.html%00.js',
    'app://patchbay/%zz.html',
    'app://elsewhere/index.html',
    'https://patchbay/index.html',
  ])('gets nothing for %s', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  it('is answered only when it reads', async () => {
    expect((await get('app://patchbay/index.html', 'POST')).status).toBe(404);
  });
});

describe('an address', () => {
  it.each([
    ['app://patchbay', true],
    ['app://patchbay/index.html', true],
    ['app://patchbay.example/index.html', false],
    ['app://patchbay:80/index.html', false],
    ['app:patchbay', false],
    ['https://patchbay/', false],
    ['file:///patchbay', false],
    ['null', false],
    ['', false],
  ])('%s is ours: %s', (address, ours) => {
    expect(isOwnAddress(address)).toBe(ours);
  });
});

describe('a message', () => {
  const contents = { id: 1 } as unknown as WebContents;
  const frame = { url: 'app://patchbay/index.html', origin: 'app://patchbay', parent: null };
  const from = (change: object) =>
    isOurPage({ sender: contents, senderFrame: frame, ...change } as unknown as IpcMainEvent, contents);

  it('is heard from the main frame of our window, showing our page', () => {
    expect(from({})).toBe(true);
  });

  it.each([
    ['other contents, even with our page', { sender: { id: 1 } }],
    ['a frame that is gone', { senderFrame: null }],
    ['a frame inside our page', { senderFrame: { ...frame, parent: frame } }],
    [
      'our window while it shows another page',
      { senderFrame: { ...frame, url: 'https://elsewhere.example/' } },
    ],
    ['our page when its origin is opaque', { senderFrame: { ...frame, origin: 'null' } }],
  ])('is refused from %s', (_who, change) => {
    expect(from(change)).toBe(false);
  });
});
