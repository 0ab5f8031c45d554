/**
 * Runs an app's built main bundle on the stand-in: `node run.mjs <app folder> <its main> [arguments…]`, as a child
 * with an IPC channel. Over it the parent asks for functions to be run with `electron`, as Playwright does with a
 * real one.
 */
import { register } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

register('./hooks.mjs', import.meta.url);

const [node, , appPath, main, ...rest] = process.argv;
const { createElectron } = await import('./electron.ts');
const { default: record } = await import('../recorder.cjs');

// An Electron app sees its own program and its folder first.
process.argv = [node, appPath, ...rest];
const { electron, becomeReady } = createElectron({
  appPath,
  argv: process.argv,
  exit: (code) => process.exit(code),
});
globalThis.standInElectron = electron;
record(electron);

process.on('message', async ({ id, source, argument }) => {
  try {
    const value = await (0, eval)(`(${source})`)(electron, argument);
    process.send({ id, value });
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) });
  }
});

// Without its parent it is nobody's.
process.on('disconnect', () => process.exit(1));

const surface = await becomeReady(import(pathToFileURL(path.resolve(appPath, main)).href));
if (surface !== null) process.send({ endpoint: surface.endpoint });
