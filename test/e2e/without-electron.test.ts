/** Headless works in an install that has neither Electron nor any other package that only building needs. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildIfStale } from '../../scripts/build.mjs';
import { root } from './server.ts';
import { callTool, makeFolder, makeToken, serveHere, stateOf, ordered } from './trouble-world.ts';

const guarded = { NODE_OPTIONS: `--import ${new URL('no-electron.mjs', import.meta.url).href}` };
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** What npm would install of this package for users, with nothing in it but the dependencies it declares. */
async function install(): Promise<string> {
  await buildIfStale(['headless', 'renderer']);
  const folder = makeFolder();
  for (const part of ['bin', 'package.json', 'dist/headless', 'dist/renderer'])
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  for (const name of Object.keys(dependencies)) {
    const place = path.join(folder, 'node_modules', name);
    mkdirSync(path.dirname(place), { recursive: true });
    symlinkSync(path.join(root, 'node_modules', name), place, 'junction');
  }
  return folder;
}

test.each([
  ['import', "await import('electron')"],
  ['require', "module.createRequire(import.meta.url)('electron')"],
])('the guard of these tests refuses Electron to %s', (_how, script) => {
  const program = `import module from 'node:module'; ${script};`;
  const ran = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: root,
    env: { ...process.env, ...guarded },
    encoding: 'utf8',
  });
  expect(ran.status).not.toBe(0);
  expect(ran.stderr).toContain('Electron was asked for by');
});

test('the command serves tools, the window and its administration without Electron', async () => {
  const program = path.join(await install(), 'bin', 'patchbay.mjs');
  const server = await serveHere(makeFolder(), [], guarded, program);
  const token = await makeToken(server.ready);
  const note = await callTool(server.ready, token, 'create_note', { title: 'light', content: '' });
  expect(note).toMatchObject({ ok: true });
  expect((await stateOf(server.ready)).calls).toMatchObject([{ tool: 'create_note', status: 'ok' }]);
  const entry = await fetch(server.ready.dashboardUrl, { redirect: 'manual' });
  const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? '';
  const window = await fetch(new URL('/', server.ready.dashboardUrl), { headers: { cookie } });
  expect([window.status, await window.text()]).toEqual([200, expect.stringContaining('<html')]);
  expect(await server.stop()).toBe(ordered);
  expect(server.said()).not.toMatch(/electron/i);
});

test('the built command imports nothing but Node and the dependencies that the package declares', async () => {
  const { atStart, later } = await importsOfBundle();
  expect(atStart).toContain('libsql');
  expect(later).toContain('@ngrok/ngrok');
  for (const name of [...atStart, ...later]) expect(Object.keys(dependencies)).toContain(name);
});

test('what only some requests need is not loaded at the start', async () => {
  const { atStart, later } = await importsOfBundle();
  expect(new Set(atStart)).toEqual(new Set(['ipaddr.js', 'libsql', 'ws', 'zod']));
  for (const name of [
    'express',
    'jose',
    '@modelcontextprotocol/server',
    'undici',
    'markdown-it',
    'bignumber.js',
  ])
    expect(later).toContain(name);
});

/** Names of packages, by whether the files that are read at the start ask for them. */
async function importsOfBundle(): Promise<{ atStart: string[]; later: string[] }> {
  await buildIfStale(['headless']);
  const folder = path.join(root, 'dist', 'headless');
  const atStart = filesFrom(path.join(folder, 'index.js'), [statically]);
  const all = filesFrom(path.join(folder, 'index.js'), [statically, lazily]);
  return {
    atStart: packagesIn(atStart, [statically]),
    later: [
      ...packagesIn(atStart, [lazily]),
      ...packagesIn(new Set([...all].filter((file) => !atStart.has(file))), [statically, lazily]),
    ],
  };
}

const statically = /^(?:import|export)\b[^;]*?["']([^"'\n]+)["'];?$/gm;
const lazily = /\bimport\(["']([^"'\n]+)["']\)/g;

/** The file and those that it leads to. */
function filesFrom(file: string, ways: readonly RegExp[], known = new Set<string>()): Set<string> {
  known.add(file);
  const next = specifiersIn(file, ways).filter((specifier) => specifier.startsWith('.'));
  for (const specifier of next) {
    const other = path.join(path.dirname(file), specifier);
    if (!known.has(other)) filesFrom(other, ways, known);
  }
  return known;
}

function packagesIn(files: ReadonlySet<string>, ways: readonly RegExp[]): string[] {
  return [...files]
    .flatMap((file) => specifiersIn(file, ways))
    .filter((specifier) => !specifier.startsWith('.') && !isBuiltin(specifier))
    .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
}

function specifiersIn(file: string, ways: readonly RegExp[]): string[] {
  const code = readFileSync(file, 'utf8');
  return ways.flatMap((way) => [...code.matchAll(way)].map(([, specifier = '']) => specifier));
}
