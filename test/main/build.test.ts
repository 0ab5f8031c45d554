/** The build that starts by itself: it builds what is stale and nothing else, and two at once do not disturb each other. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const checkout = path.resolve(import.meta.dirname, '..', '..');
const run = promisify(execFile);
let root: string;

const at = (...names: string[]) => path.join(root, ...names);
const source = () => at('src', 'headless', 'index.ts');
const output = () => at('dist', 'headless', 'index.js');
const build = () => run(process.execPath, [at('scripts', 'build.mjs'), 'headless'], { cwd: root });

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'patchbay-build-'));
  mkdirSync(at('scripts'));
  mkdirSync(at('src', 'headless'), { recursive: true });
  cpSync(path.join(checkout, 'scripts', 'build.mjs'), at('scripts', 'build.mjs'));
  cpSync(path.join(checkout, 'vite.node.config.ts'), at('vite.node.config.ts'));
  writeFileSync(at('package.json'), JSON.stringify({ name: 'built', type: 'module' }));
  symlinkSync(path.join(checkout, 'node_modules'), at('node_modules'), 'junction');
  writeFileSync(source(), "console.log('first' satisfies string);");
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the build', { timeout: 60_000 }, () => {
  it('builds once, quietly, and then leaves a fresh build alone', async () => {
    const { stdout, stderr } = await build();
    expect([stdout, stderr]).toEqual(['', '']);
    expect((await run(process.execPath, [output()])).stdout).toBe('first\n');
    const { mtimeMs } = statSync(output());
    await build();
    expect(statSync(output()).mtimeMs).toBe(mtimeMs);
  });

  it('builds again after a change, but not after a touch', async () => {
    await build();
    const { mtimeMs } = statSync(output());
    utimesSync(source(), new Date(), new Date(Date.now() + 5000));
    await build();
    expect(statSync(output()).mtimeMs).toBe(mtimeMs);
    writeFileSync(source(), "console.log('second');");
    await build();
    expect((await run(process.execPath, [output()])).stdout).toBe('second\n');
  });

  it('leaves a program that runs what it has yet to load', async () => {
    const late = at('src', 'headless', 'late.ts');
    writeFileSync(late, "export const told = 'of the first build';");
    writeFileSync(
      source(),
      `process.stdin.once('data', async () => {
        const { told } = await import('./late.ts');
        console.log(told);
        process.exit();
      });
      console.log('runs');`,
    );
    await build();
    const running = execFile(process.execPath, [output()]);
    const said: string[] = [];
    running.stdout?.on('data', (text: string) => said.push(text));
    await vi.waitFor(() => expect(said.join('')).toBe('runs\n'), { timeout: 20_000 });
    writeFileSync(late, "export const told = 'of the second build';");
    await build();
    running.stdin?.write('\n');
    await once(running, 'close');
    expect(said.join('')).toBe('runs\nof the first build\n');
  });

  it('keeps no more than some chunks of earlier builds', async () => {
    await build();
    const chunks = at('dist', 'headless', 'chunks');
    mkdirSync(chunks, { recursive: true });
    for (let index = 0; index < 130; index += 1) {
      writeFileSync(path.join(chunks, `old-${index}.js`), '');
      utimesSync(path.join(chunks, `old-${index}.js`), index, index);
    }
    writeFileSync(source(), "console.log('second');");
    await build();
    const old = readdirSync(chunks).filter((name) => name.startsWith('old-'));
    expect(old).toHaveLength(100);
    expect(old).not.toContain('old-29.js');
  });

  it('builds again when its output is gone', async () => {
    await build();
    rmSync(output());
    await build();
    expect(existsSync(output())).toBe(true);
  });

  it('does nothing in an installed package, which has no sources', async () => {
    rmSync(at('src'), { recursive: true });
    rmSync(at('node_modules'));
    await build();
    expect(existsSync(at('dist'))).toBe(false);
  });

  it('is done once when several processes want it at once', async () => {
    const ask = `import(${JSON.stringify(pathToFileURL(at('scripts', 'build.mjs')).href)})
      .then(({ buildIfStale }) => buildIfStale(['headless']))
      .then((built) => console.log(built.length))`;
    const asked = await Promise.all([1, 2, 3].map(() => run(process.execPath, ['-e', ask])));
    expect(asked.map(({ stdout }) => Number(stdout)).sort()).toEqual([0, 0, 1]);
    expect((await run(process.execPath, [output()])).stdout).toBe('first\n');
    expect(existsSync(at('dist', '.lock'))).toBe(false);
  });

  it('does not wait for a builder that died', async () => {
    mkdirSync(at('dist', '.lock'), { recursive: true });
    const { pid } = await run(process.execPath, ['-e', 'console.log(process.pid)']).then(({ stdout }) => ({
      pid: stdout.trim(),
    }));
    writeFileSync(at('dist', '.lock', 'pid'), pid);
    await build();
    expect(existsSync(output())).toBe(true);
  });

  it('says what is wrong, fails, and keeps the last good build', async () => {
    await build();
    const good = readFileSync(output(), 'utf8');
    writeFileSync(source(), 'const = nonsense');
    await expect(build()).rejects.toMatchObject({ code: 1 });
    expect(readFileSync(output(), 'utf8')).toBe(good);
    expect(existsSync(at('dist', '.lock'))).toBe(false);
  });
});
