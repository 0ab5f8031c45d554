/** Builds what is stale into `dist/`, quietly: `node scripts/build.mjs [headless] [renderer] [main] [--force]`. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, 'dist');
const lock = path.join(dist, '.lock');
/** A build takes seconds; a lock this old belongs to nobody. */
const staleLockMs = 3 * 60_000;
/** Chunks of earlier builds that stay: a few dozen builds’ worth. */
const mostOldChunks = 100;

/**
 * `sources` decide whether a part is stale; `entry` is the file it is made from; `output` the one that must be there;
 * `outlived` says that programs may go on running with an earlier build of it.
 * @type {Record<string, {entry: string, output: string, sources: string[], steps: {config: string, mode: string}[], outlived?: true}>}
 */
const parts = {
  headless: {
    entry: 'src/headless/index.ts',
    output: 'headless/index.js',
    sources: ['src/headless', 'src/mcp', 'src/contract', 'package.json', 'vite.node.config.ts'],
    steps: [{ config: 'vite.node.config.ts', mode: 'headless' }],
    outlived: true,
  },
  main: {
    entry: 'src/main/index.ts',
    output: 'main/index.js',
    sources: ['src/main', 'src/mcp', 'src/contract', 'package.json', 'vite.node.config.ts'],
    steps: [
      { config: 'vite.node.config.ts', mode: 'main' },
      { config: 'vite.node.config.ts', mode: 'preload' },
    ],
  },
  renderer: {
    entry: 'vite.config.ts',
    output: 'renderer/index.html',
    sources: ['src/renderer', 'src/contract', 'package.json', 'vite.config.ts'],
    steps: [{ config: 'vite.config.ts', mode: 'production' }],
  },
};

/**
 * Builds each named part whose sources changed since its last build. Does nothing in an installed package, which
 * has no sources. Safe when several processes ask at once: one builds, the others wait and find it done.
 *
 * @param {('headless' | 'renderer' | 'main')[]} names
 * @returns {Promise<string[]>} the parts that were built
 */
export async function buildIfStale(names) {
  if (!existsSync(path.join(root, 'src'))) return [];
  const wanted = names.filter((name) => existsSync(path.join(root, parts[name].entry)));
  if (wanted.every(isFresh)) return [];
  const release = await takeLock();
  try {
    const built = wanted.filter((name) => !isFresh(name));
    for (const name of built) await build(name);
    return built;
  } finally {
    release();
  }
}

async function build(name) {
  const part = parts[name];
  // Taken before the build: what changes during it makes the part stale again.
  const stamp = { content: fingerprint(part, 'content'), stats: fingerprint(part, 'stats') };
  const place = path.join(dist, path.dirname(part.output));
  const fresh = `${place}.new-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  const vite = await loadVite();
  try {
    await runSteps(vite, part, fresh);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  // Swapped in whole, so that nobody ever reads half a build.
  if (part.outlived) keepChunks(place, fresh);
  const old = `${place}.old-${process.pid}`;
  if (existsSync(place)) renameSync(place, old);
  renameSync(fresh, place);
  rmSync(old, { recursive: true, force: true });
  writeStamp(name, stamp);
}

/** A server loads parts of its build when they are first needed, perhaps after the next command has built anew. */
function keepChunks(place, fresh) {
  const made = path.join(fresh, 'chunks');
  const age = (file) => statSync(file).mtimeMs;
  filesBelow(path.join(place, 'chunks'))
    .filter((file) => !existsSync(path.join(made, path.basename(file))))
    .sort((one, other) => age(other) - age(one))
    .slice(0, mostOldChunks)
    .forEach((file) => cpSync(file, path.join(made, path.basename(file)), { preserveTimestamps: true }));
}

async function runSteps(vite, part, fresh) {
  const { NODE_ENV } = process.env;
  // Vite keeps what it finds here, and a test runner's value would make React build for development.
  process.env.NODE_ENV = 'production';
  try {
    for (const { config, mode } of part.steps) {
      await vite.build({
        configFile: path.join(root, config),
        mode,
        logLevel: 'error',
        build: { outDir: fresh, emptyOutDir: false },
      });
    }
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

async function loadVite() {
  try {
    return await import('vite');
  } catch (cause) {
    throw new Error('Patchbay has to be built and its build tools are missing. Run `npm ci` first.', {
      cause,
    });
  }
}

/** Sizes and times are looked at first; contents only when those differ, as after a checkout. */
function isFresh(name) {
  const part = parts[name];
  if (!existsSync(path.join(dist, part.output))) return false;
  const stamp = readStamp(name);
  if (stamp === null) return false;
  const stats = fingerprint(part, 'stats');
  if (stamp.stats === stats) return true;
  if (stamp.content !== fingerprint(part, 'content')) return false;
  try {
    writeStamp(name, { ...stamp, stats });
  } catch (error) {
    // Somebody else's checkout can be run, too; then every start compares the contents.
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
  }
  return true;
}

function stampFile(name) {
  return path.join(dist, `.stamp-${name}.json`);
}

function readStamp(name) {
  try {
    return JSON.parse(readFileSync(stampFile(name), 'utf8'));
  } catch {
    // Missing or half-written: the part counts as stale.
    return null;
  }
}

function writeStamp(name, stamp) {
  mkdirSync(dist, { recursive: true });
  writeFileSync(stampFile(name), JSON.stringify(stamp));
}

/** @param {'stats' | 'content'} by */
function fingerprint(part, by) {
  const hash = createHash('sha256');
  for (const source of part.sources) {
    for (const file of filesBelow(path.join(root, source))) {
      hash.update(path.relative(root, file));
      if (by === 'content') hash.update(readFileSync(file));
      else {
        const { size, mtimeMs } = statSync(file);
        hash.update(`${size} ${mtimeMs}`);
      }
    }
  }
  return hash.digest('hex');
}

function filesBelow(place) {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (stats.isFile()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(path.join(place, name)));
}

async function takeLock() {
  mkdirSync(dist, { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(path.join(lock, 'pid'), String(process.pid));
      return () => rmSync(lock, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned()) rmSync(lock, { recursive: true, force: true });
    else await sleep(100);
  }
}

function isAbandoned() {
  const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  if (Date.now() - made > staleLockMs) return true;
  try {
    const pid = Number(readFileSync(path.join(lock, 'pid'), 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    // No such process: its builder died. No such file: its builder is about to write it.
    return error.code === 'ESRCH';
  }
}

async function main() {
  const words = process.argv.slice(2);
  const unknown = words.find((word) => word !== '--force' && !Object.hasOwn(parts, word));
  if (unknown !== undefined) {
    console.error(`Unknown part ${unknown}; one of ${Object.keys(parts).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const named = words.filter((word) => word !== '--force');
  const names = named.length > 0 ? named : Object.keys(parts);
  if (words.includes('--force')) for (const name of names) rmSync(stampFile(name), { force: true });
  try {
    await buildIfStale(names);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
