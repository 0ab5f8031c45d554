/** `npm run test:desktop`: the desktop's scenarios on a real Electron where one can run, else on its stand-in; says which. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const electronDir = path.join(root, 'node_modules', 'electron');

/** Why the scenarios cannot run on a real Electron here, or null. */
function obstacle() {
  const pathFile = path.join(electronDir, 'path.txt');
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(electronDir, 'dist');
  if (!existsSync(pathFile) || !existsSync(path.join(dist, readFileSync(pathFile, 'utf8').trim()))) {
    return 'its binary is not here (npx install-electron fetches it)';
  }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && (DISPLAY ?? '') === '' && (WAYLAND_DISPLAY ?? '') === '') {
    return 'there is no display (xvfb-run gives one)';
  }
  return null;
}

const reason = obstacle();
const ran = reason === null ? 'a real Electron' : `the stand-in of Electron, not on a real one: ${reason}`;
console.log(`The desktop's scenarios run on ${ran}.`);
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'test/main/scenarios', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATCHBAY_DESKTOP: reason === null ? 'electron' : 'stand-in' },
  },
);
console.log(`The desktop's scenarios ran on ${ran}.`);
process.exitCode = status ?? 1;
